"""An article's awards in the order in which they are told: what one clause leaves out is taken from those before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsextract import model
from newsextract.entities.entity import OrganisationEntity
from newsextract.events.award.claim import Claim
from newsextract.events.award.issuers import issuers_of
from newsextract.events.award.occasion import Occasion, is_full, names_itself, occasions, of_prize
from newsextract.events.award.recipients import takers
from newsextract.events.award.sentence import Line, Lines
from newsextract.events.award.subjects import noun_subject
from newsextract.events.award.takers import Takers, bare_counted
from newsextract.events.award.unnamed import team_topic
from newsextract.events.award.works import maker_of_last_work
from newsextract.events.event import Resolved
from newsextract.language.regions import Region
from newsextract.language.rule import LETTER
from newsextract.mentions.mention import Mention
from newsextract.text import Span

_AFTER_VERB = frozenset(
    (
        *("award.holder", "award.won-by", "award.given-away", "award.made-into", "award.prize-first", "award.prize-given"),
        *("award.won-is", "award.won-roll"),
    )
)
_BEFORE_PRIZE = frozenset(
    (
        *("award.listed", "award.listed-contest", "award.on-stage", "award.bare", "award.behind-name"),
        *("award.holder-is", "award.holder-apposed", "award.curriculum"),
    )
)
_OWN_CONTEST = frozenset(
    (
        *("award.passed", "award.selected", "award.revoked", "award.listed"),
        *("award.holder-is", "award.holder-apposed", "award.curriculum"),
    )
)
# one prize after another of those told of before
_ROW = frozenset(("award.further", "award.curriculum"))
# 优秀组织奖由市一中摘得 names nobody who gives it
_NAMES_GIVER = frozenset(("award.given-away", "award.made-into", "award.prize-given"))
_GIVERS = frozenset(["授予", "追授", "评授", "颁给", "颁发", "颁授", "授给", "奖给", "追记", "颁予", "表彰", "奖励", "授牌", "给予"])
_BEFORE_TAKER = re.compile(r"^(?:了|给|予)+")
_SENTENCES_BACK = 3
_CLAUSES_BACK = 8
_NOUN_BACK = 3
_REACH = 600
_PERSONAL = frozenset(("他", "她", "其", "他本人", "她本人", "本人"))
_WORKS = frozenset(("该剧", "该片", "该书", "该作品", "该项目", "该成果", "此项目", "作品", "该论文", "该产品"))
# 上届戏剧周上: neither the contest of this article nor its day
_EARLIER = re.compile(r"(?:上|往|前)一?届[\u4e00-\u9fff]{2,8}?(?=[上中里，])")
_P = LETTER["person"]
_ON_STAGE = re.compile(r"领奖|颁奖|受奖|受表彰|授牌|登台|上台")
_ATTRIBUTED = re.compile(rf"的(?P<who>[^，。；：{_P}]{{0,8}}{_P}(?:[、和]{_P})*)")
# 林小溪 2019年…: the name a curriculum stands under
_OPENING = re.compile(rf"(?:{_P}|[\u4e00-\u9fff·]{{2,8}}(?=[\s：]))")
_WHO = re.compile(f"[{LETTER['person']}{LETTER['organisation']}]")


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
        self._article = article
        self._lines = lines
        self._takers: dict[int, dict[int, Takers]] = {}
        self._region = article.reading.home
        self._names = [Span(*p.extent) for p in article.mentions.prizes]
        self._occasions: list[tuple[int, Occasion]] = []
        self._contest: Occasion | None = None
        self._issuers: tuple[int, tuple[model.Party, ...]] | None = None

    def note(self, line: Line) -> None:
        """Remember the contest that a sentence names fully."""
        self._occasions = occasions(line)
        for _, occasion in self._occasions:
            if is_full(occasion):
                self._contest = occasion

    def tell(self, number: int, claim: Claim) -> Told:
        """The claim of sentence ``number`` with all that belongs to it."""
        line = claim.line
        found, giver = self._around(number, claim)
        if found is not None and found.pronoun_text:
            meant = self._referent(number, claim, found.pronoun_text)
            found = replace(meant, work=meant.work or found.work) if meant else found
        if (found is None or not found.parties) and claim.rule not in _ROW:
            found = self._before(number, claim, found) or _as_printed(found)
        elif found is not None and (bare_counted(found) or (found.parties[0].group and not found.parties[0].entity)):
            found = self._counted(number, claim, found)
        if found is not None:
            self._takers.setdefault(number, {})[claim.clause] = found
        issuers = issuers_of(claim, giver) or self._same_issuers(number, claim)
        if issuers:
            self._issuers = (number, issuers)
        occasion = of_prize(line, claim.trigger.start, claim.at, self._occasions)
        alone = bool(claim.prizes) and (
            names_itself(claim.prizes[0].value) or (claim.rule == "award.bare" and not claim.prizes[0].value.rank)
        )
        if alone and occasion is not None and occasion.span.start < line.offset(line.clauses[claim.clause].start) and not occasion.listed:
            occasion = None
        if claim.rule == "award.won-cup":
            occasion = next(o for at, o in self._occasions if at == claim.roles["list"].start)
        if occasion and self._contest and self._contest.name.endswith(occasion.name):
            # 亚运会 after 第19届亚运会
            occasion = self._contest
        inherited = occasion is None
        if occasion is None and self._leans_on_contest(claim):
            occasion = self._contest
        first = bisect_left(self._names, (line.offset(max(0, claim.trigger.start - _REACH)),))
        names = tuple(self._names[first : bisect_left(self._names, (line.offset(claim.trigger.start) + _REACH,))])
        earlier = _EARLIER.search(line.printed(0, claim.trigger.start))
        if earlier:
            begin = line.span.start + earlier.start()
            occasion = Occasion(earlier.group(), Span(begin, begin + len(earlier.group())))
        outer = None if earlier else self._contest.name if self._contest and self._leans_on_contest(claim) else None
        return Told(claim, found, issuers, occasion, inherited, self._region, outer, names, earlier is not None)

    def _same_issuers(self, number: int, claim: Claim) -> tuple[model.Party, ...]:
        """县委授予甲…称号，授予乙…称号: the giver of the clause before gives on."""
        if self._issuers is None or self._issuers[0] != number or claim.rule not in ("award.granted", "award.named-passive"):
            return ()
        return () if any(p.value.rank for p in claim.prizes) or "；" in claim.line.text[: claim.trigger.start] else self._issuers[1]

    def _leans_on_contest(self, claim: Claim) -> bool:
        """A bare rank or a contest's side prize belongs to the contest the article is about."""
        if self._contest is None or claim.rule in _OWN_CONTEST or (claim.prizes and names_itself(claim.prizes[0].value)):
            return False
        prize = claim.prizes[0].value if claim.prizes else None
        return prize is None or prize.rank is not None or prize.award.startswith(("优秀", "最佳", "团体", "最"))

    def _around(self, number: int, claim: Claim) -> tuple[Takers | None, Span | None]:
        """The takers told in the claim's own clause, and the range of the words that name the giver."""
        line = claim.line
        clause = line.clauses[claim.clause]
        before = Span(clause.start, claim.trigger.start)
        role = claim.roles.get("taker")
        if role is not None and role.end > role.start:
            skip = _BEFORE_TAKER.match(line.text[role.start : role.end])
            role = Span(role.start + (skip.end() if skip else 0), role.end)
        if claim.rule == "award.named-passive":
            opening = claim.roles["issuer"]
            return takers(line, clause.start, max(clause.start, opening.start - 1)), opening
        if claim.rule in _AFTER_VERB and role is not None:
            return takers(line, *role), before if claim.rule in _NAMES_GIVER else None
        if claim.rule == "award.revoked" and (passive := line.text.rfind("被", *before)) >= 0:
            return takers(line, clause.start, passive), Span(passive + 1, claim.trigger.start)
        if claim.rule == "award.revoked" and role is not None:
            if line.text[role.start : role.start + 1] == "其":
                return None, before
            return (takers(line, *role) if role.end > role.start else takers(line, *before)), before
        if claim.rule == "award.granted" and role is not None and claim.printed in _GIVERS and role.end > role.start:
            return takers(line, *role), before
        if claim.rule == "award.given-to" and role is not None:
            return takers(line, *role), claim.roles["issuer"]
        if claim.rule in _ROW and (role is None or role.start == role.end):
            return self._of_row(number, claim), None
        if claim.rule in _BEFORE_PRIZE and role is not None:
            return takers(line, *role), None
        if claim.rule == "award.created-behind":
            before = Span(clause.start, claim.at)
        return _attributed(claim) or takers(line, *before), None

    def _before(self, number: int, claim: Claim, found: Takers | None) -> Takers | None:
        """The takers of the nearest clause before that has any."""
        line = claim.line
        here = self._takers.get(number, {})
        for n in range(claim.clause - 1, max(-1, claim.clause - 1 - _CLAUSES_BACK), -1):
            if known := here.get(n):
                return known.over("inherited")
            told = takers(line, *line.clauses[n], topic=True) or team_topic(line, line.clauses[n])
            if told and told.parties:
                return told.over("inherited")
        if (bracket := _bracket(line, claim.trigger.start)) is not None:
            told = takers(line, 0, bracket)
            if told and told.parties:
                return told.over("inherited")
        paragraph = self._article.reading.text.rfind("\n", 0, line.span.start)
        for back in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
            if self._article.reading.sentences[back].start < paragraph and found is None:
                break
            earlier = self._of_sentence(back)
            if earlier:
                return earlier.over("distant")
        return self._topic() or self._noun(number, claim)

    def _of_row(self, number: int, claim: Claim) -> Takers | None:
        """荣获A奖、B奖 and a curriculum: those of the prize told right before in the sentence, or the name that opens it."""
        told = self._takers.get(number, {})
        if told:
            return told[max(told)].over("inherited")
        opening = _OPENING.match(claim.line.text)
        return takers(claim.line, 0, opening.end()) if opening else None

    def _noun(self, number: int, claim: Claim) -> Takers | None:
        """The nouns that open a clause before: 台北小将首盘落后，终以3比1夺冠."""
        line = claim.line
        clauses = line.clauses[max(0, claim.clause - _NOUN_BACK) : claim.clause + 1]
        found = next((found for c in reversed(clauses) if (found := noun_subject(line, c))), None)
        if found is None and number:
            # 吴某以硬汉形象出名！…同年获得最佳配角奖: the name that opens the sentence before
            earlier = self._lines[number - 1]
            found = noun_subject(earlier, earlier.clauses[0], person=True)
        return found

    def _referent(self, number: int, claim: Claim, pronoun: str) -> Takers | None:
        """Whom 他 or 该剧 means: the person, or the work and its maker, named last before it."""
        line = claim.line
        start = line.offset(line.clauses[claim.clause].start)
        if pronoun in _PERSONAL:
            if told := self._single_person(number):
                return told
            known = self._article.mentions.people
            last = bisect_left(known, start, key=lambda p: p.start) - 1
            near = last >= 0 and start - known[last].end < _REACH
            return Takers((self._article.entities.party(known[last]),), None, ("inherited",)) if near else None
        if pronoun in _WORKS:
            for back in range(number, max(-1, number - _SENTENCES_BACK), -1):
                told = maker_of_last_work(self._lines[back], start)
                if told:
                    return told
            return _as_printed(Takers((), None, (), pronoun))
        if pronoun.startswith("该") and pronoun[-1] in "班组队村":
            return _as_printed(Takers((), None, (), pronoun))
        return None

    def _single_person(self, number: int) -> Takers | None:
        """The one person who took the prize told last, or who opens the sentence before."""
        people = {p.id for p in self._article.entities.people}
        for back in range(number, max(-1, number - 2), -1):
            for told in reversed(list(self._takers.get(back, {}).values())):
                if len(told.parties) == 1 and told.parties[0].entity in people:
                    return told.over("inherited")
        earlier = self._of_sentence(number - 1) if number else None
        single = earlier is not None and len(earlier.parties) == 1 and earlier.parties[0].entity in people
        return earlier.over("inherited") if earlier and single else None

    def _of_sentence(self, number: int) -> Takers | None:
        if told := self._takers.get(number):
            return told[max(told)]
        line = self._lines[number]
        for clause in line.clauses[:_CLAUSES_BACK]:
            found = takers(line, *clause, topic=True)
            if found and found.parties:
                return found
        return None

    def _topic(self) -> Takers | None:
        """Whom the article is about: the person or organisation it names most often, at least twice."""
        entities = self._article.entities
        named: list[Mention[object]] = []
        counts: list[tuple[int, int]] = []
        for mentions in (
            *(p.mentions for p in entities.people if not _of_doctrine(self._article, p.mentions)),
            *(o.mentions for o in entities.organisations),
        ):
            counts.append((len(mentions), -mentions[0].start))
            named.append(mentions[0])
        if not counts or max(counts)[0] < 2:
            return None
        return Takers((entities.party(named[counts.index(max(counts))]),), None, ("distant",))

    def _counted(self, number: int, claim: Claim, found: Takers) -> Takers | None:
        """2名教师 after a clause about a school are the school's."""
        group = found.parties[0].group
        if found.parties[0].text.startswith(("另", "有", "共", "全", "我")):
            return None if bare_counted(found) else found
        before = self._before(number, claim, found) if claim.clause or self._takers else None
        owner = next((p for p in before.parties if self._is_organisation(p) or _owns(p)), None) if before else None
        if owner is not None and before is not None and "distant" not in before.weak:
            return Takers((owner.model_copy(update={"group": group}),), found.work, ("inherited",))
        return None if bare_counted(found) else found

    def _is_organisation(self, party: model.Party) -> bool:
        return any(isinstance(o, OrganisationEntity) and o.id == party.entity for o in self._article.entities.organisations)


def _owns(party: model.Party) -> bool:
    """青山中学 in 青山中学2名教师, an organisation that no finder knows."""
    return party.group is not None and bool(party.group.noun) and party.name != party.group.noun


def _bracket(line: Line, before: int) -> int | None:
    """林某（作家，曾获白鹭文学奖）: where the brackets open that hold an index, None outside of brackets."""
    opening = max(line.text.rfind("（", 0, before), line.text.rfind("(", 0, before))
    closing = max(line.text.rfind("）", 0, before), line.text.rfind(")", 0, before))
    return opening if opening > closing else None


def _of_doctrine(article: Resolved, mentions: Sequence[Mention[object]]) -> bool:
    """习近平新时代…思想 names a doctrine, whom the article is not about."""
    return any(
        article.reading.text.startswith(
            ("新时代", "总书记", "生态文明思想", "法治思想", "强军思想", "外交思想", "经济思想", "文化思想"), m.end
        )
        for m in mentions
    )


def _attributed(claim: Claim) -> Takers | None:
    """获评“…”的林某、方某上台领奖: the takers stand behind the prize."""
    end = claim.roles["prize"].end if claim.prizes else len(claim.line.text)
    if not _ON_STAGE.search(claim.line.text, end, end + 60):
        return None
    behind = _ATTRIBUTED.match(claim.line.text, end)
    return takers(claim.line, end + 1, behind.end("who")) if behind else None


def _as_printed(found: Takers | None) -> Takers | None:
    """A pronoun with nothing before it stands for itself (该片)."""
    if found is None or not found.pronoun_text:
        return None
    return Takers((model.Party(name=found.pronoun_text, entity=None, text=found.pronoun_text, group=None),), None, ("unnamed",))


def by_sentence(article: Resolved) -> Iterator[int]:
    """The numbers of the sentences that hold a prize or a verb of awarding."""
    reading = article.reading
    kinds = {"win", "rank", "dub", "give", "select", "listed", "pass", "revoke", "nominate", "victory", "contest"}
    starts = [p.start for p in article.mentions.prizes] + [m.start for m in article.mentions.extra if m.kind in kinds]
    yield from sorted({reading.sentence_index(s) for s in starts if reading.prose.start <= s < reading.prose.end})
