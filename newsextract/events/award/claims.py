"""The claims of a sentence: each frame's matches, without those that the refusals take away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsextract.events.award import referring
from newsextract.events.award.claim import Claim, claim_of
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals import REFUSED
from newsextract.events.award.rules import RULES
from newsextract.events.award.sentence import Line
from newsextract.events.event import Refusal
from newsextract.language.rule import LETTER, RuleBook
from newsextract.mentions.mention import VerbValue
from newsextract.text import Span

_NAMED = re.compile("[" + "".join(LETTER[k] for k in ("person", "organisation", "work")) + "]")
_BOOK = RuleBook(RULES)
_CONTENDED = re.compile(r"^(?:的)?(?:[一二两三四五六七八九十\d]{1,2}项)?(?:大奖)?(?:角逐|争夺|评选|终评|评审|候选|提名)")
# words for any prize, which name none
_ANY = re.compile(r"^[是这那其该]|奖[项励牌状章]$|奖学金$|勋章$|^大?奖$")
# frames without a verb, which only stand beside others; and one that says again what others say
_LEANING = frozenset({"award.bare", "award.further"})
_AGAIN = "award.became"


def claims(line: Line) -> tuple[list[Claim], list[Refusal]]:
    """The claims of a sentence by position, each prize and each trigger in one claim at most; the triggers refused here."""
    taken: set[tuple[int, int]] = set()
    triggers: set[int] = set()
    found: list[Claim] = []
    refused: list[Refusal] = []
    for match in _BOOK.match(line.masked):
        claim = claim_of(line, match)
        spans = {p.span for p in claim.prizes}
        if spans & taken or (not spans and claim.trigger.start in triggers):
            continue
        if claim.rule == referring.ID and referring.referent(claim) is None:
            continue
        if refusing := REFUSED.refuse(claim):
            refused.append(_refusal(line, claim.trigger, refusing.reason))
            taken |= spans
            continue
        if not _fits(claim):
            refused.append(_refusal(line, claim.trigger, "another frame may fit"))
            continue
        taken |= spans
        triggers.add(claim.trigger.start)
        found.append(claim)
    if all(c.rule in _LEANING for c in found):
        found = []
    elif any(c.rule != _AGAIN for c in found):
        refused += [_refusal(line, c.trigger, "says again what was won") for c in found if c.rule == _AGAIN]
        found = [c for c in found if c.rule != _AGAIN]
    found.sort(key=lambda c: (c.trigger.start, c.at))
    refused += _idle(line, found, refused)
    return found, refused


def _fits(claim: Claim) -> bool:
    """Whether the prizes can fill a frame that has no verb: ranks, and before a colon any name of a prize."""
    if claim.rule == "award.curriculum":
        inside = LETTER["contest"] in claim.line.text[claim.roles["gap"].start : claim.roles["gap"].end]
        return inside or all(p.value.edition and p.value.kind == "prize" for p in claim.prizes)
    if claim.rule not in ("award.bare", "award.prize-first"):
        return True
    ranked = all(p.value.rank and p.value.rank[-1] in "奖名牌军" for p in claim.prizes)
    if claim.rule == "award.bare":
        # …奖，2022年“金帆杯”优秀演员奖: what has an edition of its own is a prize of the row
        return ranked or all(p.value.edition and p.value.award.endswith("奖") for p in claim.prizes)
    return ranked or (claim.rule == "award.prize-first" and _heads_roll(claim))


def _heads_roll(claim: Claim) -> bool:
    """优秀组织奖：市一中、市二中; 最佳女配角——林某《潮声》: a prize without a rank at the head of a roll of names or works."""
    named = all((p.value.kind == "prize" or p.value.award.endswith("奖")) and not _ANY.search(p.value.award) for p in claim.prizes)
    return named and claim.printed.strip("：:—－ ") == "" and bool(_NAMED.search(claim.line.text, *claim.roles["taker"]))


def refusals_of(line: Line) -> Iterator[RefusalRule]:
    """The rules that refuse matches of a sentence, in the order of the frames."""
    for match in _BOOK.match(line.masked):
        if refusing := REFUSED.refuse(claim_of(line, match)):
            yield refusing


def _refusal(line: Line, trigger: Span, reason: str) -> Refusal:
    start, end = line.offset(trigger.start), line.offset(trigger.end)
    return Refusal(start, end, line.article.reading.text[start:end], reason)


def _idle(line: Line, found: list[Claim], refused: list[Refusal]) -> Iterator[Refusal]:
    """A refusal for each verb of awarding that is in no claim."""
    used = {line.offset(c.trigger.start) for c in found} | {r.start for r in refused}
    spans = sorted((line.offset(c.trigger.start), line.offset(c.roles.get("prize", c.trigger).end)) for c in found)
    for mention in line.masked.at.values():
        at = bisect_right(spans, (mention.start, len(line.article.reading.text))) - 1
        inside = at >= 0 and mention.start < spans[at][1]
        if isinstance(mention.value, VerbValue) and mention.start not in used and not inside:
            yield Refusal(mention.start, mention.end, mention.text, "no prize, title or list stands with the verb")


def contended(claim: Claim) -> bool:
    """Whether the prize is only fought for: 入围…一等奖的角逐."""
    return bool(claim.prizes) and bool(_CONTENDED.match(claim.line.printed(claim.at_end, claim.at_end + 20)))
