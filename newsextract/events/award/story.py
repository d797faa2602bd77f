"""An article's awards in the order in which they are told: what one clause leaves out is taken from those before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsextract import model
from newsextract.events.award.antecedents import Antecedents, as_printed
from newsextract.events.award.claim import Claim
from newsextract.events.award.clause import around, named_behind, with_companion
from newsextract.events.award.issuers import issuers_of
from newsextract.events.award.occasion import Occasion, is_full, names_itself, occasions, of_prize
from newsextract.events.award.sentence import Line, Lines
from newsextract.events.award.takers import Takers, bare_counted
from newsextract.events.event import Resolved
from newsextract.language.regions import Region
from newsextract.text import Span

_OWN_CONTEST = frozenset(
    (
        *("award.passed", "award.selected", "award.revoked", "award.revoked-from", "award.listed"),
        *("award.holder-is", "award.holder-apposed", "award.curriculum"),
    )
)
# one prize after another of those told of before
_ROW = frozenset(("award.further", "award.curriculum"))
_NOWHERE = Span(0, 0)
# prizes that a contest gives beside its degrees
_SIDE = re.compile(r"^(?:优秀|团体|最(?!美))|最佳|最有价值|道德风尚|精神文明奖|组织奖|人气奖")
_REACH = 600
# 上届戏剧周上: neither the contest of this article nor its day
_EARLIER = re.compile(r"(?:上|往|前)一?届[\u4e00-\u9fff]{2,8}?(?=[上中里，])")


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the people, the occasion and the issuers around it."""

    claim: Claim
    takers: Takers | None
    issuers: tuple[model.Party, ...]
    occasion: Occasion | None
    inherited_occasion: bool
    region: Region | None
    outer: str | None
    names: tuple[Span, ...]
    earlier: bool


class Story:
    """What has been told so far in one article."""

    def __init__(self, article: Resolved, lines: Lines) -> None:
        """Begins with nothing told."""
        self._antecedents = Antecedents(article, lines)
        self._region = article.reading.home
        self._names = [Span(*p.extent) for p in article.mentions.prizes]
        self._occasions: list[tuple[int, Occasion]] = []
        # the contest named fully last, and those that the sentence names behind the claim
        self._contest: Occasion | None = None
        self._ahead: list[Occasion] = []
        self._issuers: tuple[int, tuple[model.Party, ...]] | None = None

    def note(self, line: Line) -> None:
        """Remember the contests of a sentence."""
        self._occasions = occasions(line)
        self._contest = self._ahead[-1] if self._ahead else self._contest
        self._ahead = [occasion for _, occasion in self._occasions if is_full(occasion)]

    def tell(self, number: int, claim: Claim) -> Told:
        """The claim of sentence ``number`` with all that belongs to it."""
        line = claim.line
        while self._ahead and self._ahead[0].span.start < line.offset(max(claim.at, claim.trigger.end)):
            self._contest = self._ahead.pop(0)
        found, giver = self._takers_of(number, claim)
        issuers = issuers_of(claim, giver) or self._same_issuers(number, claim)
        if issuers:
            self._issuers = (number, issuers)
        occasion = self._occasion_of(claim)
        inherited = occasion is None
        if occasion is None and self._leans_on_contest(claim):
            occasion = self._contest
        first = bisect_left(self._names, (line.offset(max(0, claim.trigger.start - _REACH)),))
        names = tuple(self._names[first : bisect_left(self._names, (line.offset(claim.trigger.start) + _REACH,))])
        back = max(0, claim.trigger.start - _REACH)
        earlier = _EARLIER.search(line.printed(back, claim.trigger.start))
        if earlier:
            begin = line.offset(back) + earlier.start()
            occasion = Occasion(earlier.group(), Span(begin, begin + len(earlier.group())))
        outer = self._contest.name if self._contest and self._leans_on_contest(claim) else None
        if earlier and outer and outer[-2:] != earlier.group()[-2:]:
            # 上届戏剧周上, in an article about another contest
            outer = None
        return Told(claim, found, issuers, occasion, inherited, self._region, outer, names, earlier is not None)

    def _takers_of(self, number: int, claim: Claim) -> tuple[Takers | None, Span | None]:
        """Who took the prize, here or in what was told before, and the range of the words that name the giver."""
        known = self._antecedents
        if claim.rule in _ROW and not claim.line.printed(*claim.roles.get("taker", _NOWHERE)):
            found, giver = known.of_row(number, claim), None
        else:
            found, giver = around(claim)
        if found is not None and found.pronoun_text:
            meant = known.referent(number, claim, found.pronoun_text)
            found = replace(meant, work=meant.work or found.work) if meant else found
        nobody = found is None or not found.parties
        if nobody and claim.rule in _ROW:
            found = None
        elif nobody:
            work = found.work if found and not found.pronoun_text else None
            found = known.before(number, claim, found) or as_printed(found)
            found = replace(found, work=work) if found and work else found
            found = with_companion(claim, found) if found else None
        elif found is not None and (bare_counted(found) or (found.parties[0].group and not found.parties[0].entity)):
            found = known.counted(number, claim, found)
        found = named_behind(claim) or found
        if found is not None:
            found = known.maker_too(number, found)
            known.note(number, claim, found)
        return found, giver

    def _occasion_of(self, claim: Claim) -> Occasion | None:
        """The contest that the sentence names for the prize."""
        if claim.rule == "award.won-cup":
            return next(o for at, o in self._occasions if at == claim.roles["list"].start)
        line = claim.line
        occasion = of_prize(line, claim.trigger.start, claim.at, self._occasions)
        if occasion is None:
            return None
        first = claim.prizes[0].value if claim.prizes else None
        alone = first is not None and (names_itself(first) or (claim.rule == "award.bare" and not first.rank))
        if alone and occasion.span.start < line.offset(line.clauses[claim.clause].start) and not occasion.listed:
            return None
        # 亚运会 after 第19届亚运会
        return self._contest if self._contest and self._contest.name.endswith(occasion.name) else occasion

    def _same_issuers(self, number: int, claim: Claim) -> tuple[model.Party, ...]:
        """县委授予甲…称号，授予乙…称号: the giver of the clause before gives on."""
        if self._issuers is None or self._issuers[0] != number or claim.rule not in ("award.granted", "award.named-passive"):
            return ()
        return () if any(p.value.rank for p in claim.prizes) or "；" in claim.line.text[: claim.trigger.start] else self._issuers[1]

    def _leans_on_contest(self, claim: Claim) -> bool:
        """A bare rank or a contest's side prize belongs to the contest the article is about."""
        prize = claim.prizes[0].value if claim.prizes else None
        side = prize is not None and bool(_SIDE.search(prize.award))
        if self._contest is None or (claim.rule in _OWN_CONTEST and not side) or (prize is not None and names_itself(prize)):
            return False
        if (
            prize is not None
            and prize.rank
            and prize.rank[-1] in "军牌名"
            and self._contest.name.endswith(("评选", "评比", "征集", "遴选"))
        ):
            # nobody wins a gold medal at a selection of good people
            return False
        return prize is None or prize.rank is not None or side


def by_sentence(article: Resolved) -> Iterator[int]:
    """The numbers of the sentences that hold a prize or a verb of awarding."""
    reading = article.reading
    kinds = {"win", "rank", "dub", "give", "select", "listed", "pass", "revoke", "nominate", "victory", "contest"}
    starts = [p.start for p in article.mentions.prizes] + [m.start for m in article.mentions.extra if m.kind in kinds]
    yield from sorted({reading.sentence_index(s) for s in starts if reading.prose.start <= s < reading.prose.end})
