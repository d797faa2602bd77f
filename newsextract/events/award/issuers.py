"""Who gave the prize: 被…授予, …授予某人, 由…颁发的, …公布的名单. Whoever only holds the contest is none."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.claim import Claim
from newsextract.events.award.sentence import Line
from newsextract.language.rule import LETTER
from newsextract.text import Span

_O = LETTER["organisation"]
# 表彰大会: the word is a verb of awarding
_DUB = f"(?:颁奖|命名|[{LETTER['dub']}{LETTER['give']}])"
_LIST = rf"[{_O}](?:(?:[、和及与]|以及)?[{_O}])*"
_ANNOUNCED = re.compile(
    rf"(?P<who>{_LIST})[^，。；{_O}]{{0,14}}?(?:公布|发布|印发|下发|通报|表彰|评选|发文|宣布|授予|命名|认定|公示|颁发|颁布|作出[^，。；]{{0,4}}决定|决定(?=，)|召开[^，。；]{{0,24}}?{_DUB}[^，。；]{{0,4}}会)(?!会)"
)
# 根据县政协《关于表彰…的决定》
_BY_DECISION = re.compile(rf"(?:根据|按照|依据)(?P<who>{_LIST})(?:《|{LETTER['work']})")
_BY = re.compile(rf"由(?P<who>{_LIST})(?:等)?(?:联合|共同)?(?:颁发|授予|评选|评审|颁授|命名|认定|主办并颁发)")
_HONOURS = frozenset(
    ("award.listed", "award.listed-contest", "award.selected", "award.granted", "award.won", "award.named-passive", "award.bare")
)


def issuers_of(claim: Claim, giver: Span | None) -> tuple[model.Party, ...]:
    """The issuers of a claim; ``giver``: the masked range where the frame names them, None where it names none."""
    line = claim.line
    if giver is not None:
        found = _organisations(line, giver)
        if found:
            return found
    if claim.rule not in _HONOURS:
        return ()
    gap = line.text[claim.trigger.start : claim.at]
    if named := _BY.search(gap):
        start = claim.trigger.start
        return _organisations(line, Span(start + named.start("who"), start + named.end("who")))
    if any(p.value.rank for p in claim.prizes):
        return ()
    if decided := _BY_DECISION.search(line.text, max(0, claim.trigger.start - 160), claim.trigger.start):
        return _organisations(line, Span(*decided.span("who")))
    announced = list(_ANNOUNCED.finditer(line.text, max(0, claim.trigger.start - 160), claim.trigger.start))
    if announced and "；" not in line.text[announced[-1].end() : claim.trigger.start]:
        return _organisations(line, Span(announced[-1].start("who"), announced[-1].end("who")))
    return ()


def _organisations(line: Line, where: Span) -> tuple[model.Party, ...]:
    """The organisations in a masked range, without those named in adverbials (在某校)."""
    out: list[model.Party] = []
    for index in range(where.start, where.end):
        mention = line.masked.at.get(index)
        if mention is not None and mention.kind == "organisation" and line.text[max(0, index - 1) : index] not in ("在", "向", "对", "从"):
            party = line.article.entities.party(mention)
            if party.name not in [p.name for p in out]:
                out.append(party)
    return tuple(out)
