"""What a claim's own clause tells: the takers before or behind the verb, and where its giver is named."""

from __future__ import annotations

import re
from dataclasses import replace

from newsextract.events.award.claim import Claim
from newsextract.events.award.recipients import takers
from newsextract.events.award.takers import Takers
from newsextract.language.rule import LETTER
from newsextract.text import Span

_AFTER_VERB = frozenset(
    (
        *("award.holder", "award.won-by", "award.given-away", "award.made-into", "award.prize-first", "award.prize-given"),
        *("award.won-is", "award.won-roll", "award.total-won-by"),
    )
)
_BEFORE_PRIZE = frozenset(
    (
        *("award.listed", "award.listed-contest", "award.on-stage", "award.bare", "award.behind-name"),
        *("award.holder-apposed", "award.curriculum"),
    )
)
# 优秀组织奖由市一中摘得 names nobody who gives it
_NAMES_GIVER = frozenset(("award.given-away", "award.made-into", "award.prize-given"))
_GIVERS = frozenset(["授予", "追授", "评授", "颁给", "颁发", "颁授", "授给", "奖给", "追记", "颁予", "表彰", "奖励", "授牌", "给予"])
_SEVERAL = re.compile(r"[\d一二两三四五六七八九十]+余?[所家个名位支人]")
_NAMED_BEHIND = re.compile(
    r"[^，。；：]{0,10}[，：](?:[他它]们)?(?:分别|依次)?(?:[是为]|包括|有)[：:]?(?P<who>[^。；！？：]{2,120}?)(?=[。；！？：]|$)"
)
_BEFORE_TAKER = re.compile(r"^(?:了|给|予)+")
_P, _O = LETTER["person"], LETTER["organisation"]
_COMPANION = re.compile(rf"(?:与|同|和|携)[^，。；{_P}]{{0,6}}(?P<who>{_P})(?:携手|一起|一道|一同|共同|联手|搭档|合作)")
# 市政府给她记了二等功
_RECORDED = re.compile(r"[给为][^，。；给为]{1,20}$")
_ON_STAGE = re.compile(rf"领奖|颁奖|受奖|受表彰|[{LETTER['give']}]|登台|上台")
_ATTRIBUTED = re.compile(rf"的(?P<who>[^，。；：{_P}{_O}]{{0,8}}[{_P}{_O}](?:[、和][{_P}{_O}])*)")
# how far before a verb its subject is looked for
_NEAR = 160


def around(claim: Claim) -> tuple[Takers | None, Span | None]:
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
    if claim.rule == "award.revoked-from":
        return takers(line, clause.start, claim.at), claim.roles["issuer"]
    if claim.rule == "award.revoked":
        return _revoked(claim, role, before)
    if role is not None and (told := _in_role(claim, role, before)):
        return told
    if claim.printed == "记" and (merit := _RECORDED.search(line.text, *before)):
        return takers(line, merit.start() + 1, claim.trigger.start), Span(clause.start, merit.start())
    if claim.rule == "award.holder-is":
        return takers(line, clause.start, claim.roles["is"].start), None
    if claim.rule == "award.created-behind":
        before = Span(clause.start, claim.at)
    return _attributed(claim) or takers(line, *before), None


def _revoked(claim: Claim, role: Span | None, before: Span) -> tuple[Takers | None, Span | None]:
    """决定撤销某校“…”称号, 某校被市文明办撤销“…”称号, 撤销其“…”称号."""
    line = claim.line
    if (passive := line.text.rfind("被", *before)) >= 0:
        return takers(line, before.start, passive), Span(passive + 1, before.end)
    if role is None or line.text[role.start : role.start + 1] == "其":
        return None, before
    return takers(line, *(role if role.end > role.start else before)), before


def _in_role(claim: Claim, role: Span, before: Span) -> tuple[Takers | None, Span | None] | None:
    """What the frame itself says of taker and giver; None where it says nothing."""
    line = claim.line
    if claim.rule in _AFTER_VERB:
        return takers(line, *role), before if claim.rule in _NAMES_GIVER else None
    if claim.rule == "award.granted" and claim.printed in _GIVERS and role.end > role.start:
        return takers(line, *role), before
    if claim.rule == "award.given-to":
        return takers(line, *role), Span(before.start, role.start - 1)
    return (takers(line, *role), None) if claim.rule in _BEFORE_PRIZE else None


def _near(claim: Claim) -> Span:
    """The clause before the trigger, as far back as a subject can be."""
    return Span(max(claim.line.clauses[claim.clause].start, claim.trigger.start - _NEAR), claim.trigger.start)


def named_behind(claim: Claim) -> Takers | None:
    """三所学校获评…，分别是甲校、乙校和丙校: those who were only counted before the verb."""
    line = claim.line
    if not _SEVERAL.search(line.text, *_near(claim)):
        return None
    behind = _NAMED_BEHIND.match(line.text, max(claim.at_end, claim.trigger.end))
    found = takers(line, *behind.span("who")) if behind else None
    return found if found and not any(p.group for p in found.parties) else None


def with_companion(claim: Claim, found: Takers) -> Takers:
    """又与搭档甘明月携手摘得…: whom a clause without a subject names beside those told before takes the prize with them."""
    line = claim.line
    beside = _COMPANION.search(line.text, *_near(claim))
    if beside is None:
        return found
    party = line.article.entities.party(line.masked.at[beside.start("who")])
    return replace(found, parties=(*found.parties, party)) if party.name not in [p.name for p in found.parties] else found


def _attributed(claim: Claim) -> Takers | None:
    """获评“…”的林某、方某上台领奖: the takers stand behind the prize."""
    end = claim.roles["prize"].end if claim.prizes else len(claim.line.text)
    if not _ON_STAGE.search(claim.line.text, end, end + 60):
        return None
    behind = _ATTRIBUTED.match(claim.line.text, end)
    return takers(claim.line, end + 1, behind.end("who")) if behind else None
