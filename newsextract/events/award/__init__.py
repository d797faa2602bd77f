"""The award event: frames over masked sentences, then who, what, where and when around each.

``rules`` finds verb and prize, ``claims`` chooses among the matches, ``refusals`` tells why some are no award, ``story`` adds takers,
issuers and occasion in the order of the telling, ``distribution`` shares the prizes out, ``retold`` merges what is told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import model
from newsextract.events.award.ceremony import ceremony_level
from newsextract.events.award.claim import Claim
from newsextract.events.award.claims import claims, contended
from newsextract.events.award.distribution import Share, shares
from newsextract.events.award.level import award_level, own_cup, words_level
from newsextract.events.award.referring import ID as THIS_HONOUR
from newsextract.events.award.referring import referent, titled
from newsextract.events.award.retold import once
from newsextract.events.award.rules import RULES
from newsextract.events.award.sentence import Lines
from newsextract.events.award.story import Story, Told, by_sentence
from newsextract.events.award.summary import summary
from newsextract.events.award.takers import Takers
from newsextract.events.confidence import Weakness, confidence
from newsextract.events.dating import event_date
from newsextract.events.event import Found, Refusal, Resolved, event_id
from newsextract.events.modality import modality
from newsextract.mentions.mention import PrizeValue
from newsextract.text import Span

__all__ = ["RULES", "read"]

_RETROSPECT = re.compile(r"曾|先后|多次|历年|屡|以来|至今|累计|多年")
_SELECTIONS = frozenset(("认定为", "确定为", "确认为", "核定为", "遴选为", "列入", "纳入", "入选"))


def read(article: Resolved) -> Found:
    """The award events of an article."""
    lines = Lines(article)
    story = Story(article, lines)
    events: list[model.AwardEvent] = []
    refusals: list[Refusal] = []
    distant: set[int] = set()
    named: set[Span] = set()
    for number in by_sentence(article):
        line = lines[number]
        story.note(line)
        found, refused = claims(line)
        refusals += refused
        for claim in found:
            meant = referent(claim) if claim.rule == THIS_HONOUR else None
            spans = {meant[0]} if meant else {Span(*p.span) for p in claim.prizes}
            if meant and spans <= named:
                refusals.append(_refusal(claim, "told before"))
                continue
            told = story.tell(number, claim)
            made = list(_events(article, told))
            if told.takers and "distant" in told.takers.weak:
                distant.update(range(len(events), len(events) + len(made)))
            events += made
            if made:
                named |= spans
            else:
                refusals.append(_refusal(claim, "nobody is told who took the prize"))
    kept, merged = once(article, events, distant)
    return Found(tuple(kept), (*refusals, *merged))


def _refusal(claim: Claim, reason: str) -> Refusal:
    start, end = _trigger(claim)
    return Refusal(start, end, claim.line.article.reading.text[start:end], reason)


def _trigger(claim: Claim) -> Span:
    return Span(claim.line.offset(claim.trigger.start), claim.line.offset(claim.trigger.end))


def _clause(claim: Claim) -> Span:
    clause = claim.line.clauses[claim.clause]
    return Span(claim.line.offset(clause.start), claim.line.offset(clause.end))


def _events(article: Resolved, told: Told) -> Iterator[model.AwardEvent]:
    claim = told.claim
    if told.takers is None or not told.takers.parties:
        return
    values = [p.value for p in claim.prizes] or _implied(claim)
    words = claim.line.printed(max(claim.line.clauses[claim.clause].start, claim.at - 80), claim.at)
    words = words if claim.trigger.start < claim.at else words + claim.line.printed(claim.at_end, claim.trigger.end)
    if len(values) > 1 and values[-1].quantity == len(values) and not any(v.quantity for v in values[:-1]):
        # 最佳编剧和最佳舞美两项提名: the two are those named
        values = [*values[:-1], values[-1]._replace(quantity=None)]
    for share in shares(values, told.takers.parties, words):
        yield _event(article, told, told.takers, share)


def _implied(claim: Claim) -> list[PrizeValue]:
    """The prize a verb holds in itself: 夺冠; a contest's cup; or the list that is named before 榜上有名."""
    if claim.verb and claim.verb.rank:
        return [PrizeValue(claim.verb.rank, claim.verb.rank)]
    if claim.rule == THIS_HONOUR:
        meant = referent(claim)
        return [meant[1]] if meant else []
    role = claim.roles.get("list")
    if claim.rule == "award.won-cup":
        return [PrizeValue("冠军", "冠军")]
    if role is None:
        return []
    return [titled(claim.line.printed(*role))]


def _event(article: Resolved, told: Told, people: Takers, share: Share) -> model.AwardEvent:
    claim, prize = told.claim, share.prize
    trigger = _trigger(claim)
    text = article.reading.text
    meant = modality(text, _clause(claim), trigger)
    occasion = told.occasion.name if told.occasion and told.occasion.name not in prize.award else None
    date = _date(article, told, trigger, past=meant != "planned")
    outcome = _outcome(claim, prize)
    return model.AwardEvent(
        id=event_id("award", [p.name for p in share.parties], prize.award, date.value if date else None),
        modality=meant,
        trigger=model.Mention(start=trigger.start, end=trigger.end, text=text[trigger.start : trigger.end]),
        sentence=model.Span(start=claim.line.span.start, end=claim.line.span.end),
        date=date,
        place=None,
        rule=claim.rule,
        confidence=confidence(_weaknesses(people, prize, date)),
        summary=summary(
            prize.award,
            share.parties,
            outcome=outcome,
            modality=meant,
            quantity=prize.quantity,
            occasion=occasion,
            issuers=told.issuers,
            work=people.work,
            date=date,
        ),
        outcome=outcome,
        kind=_kind(claim, prize),
        recipients=list(share.parties),
        award=prize.award,
        rank=_rank(prize),
        level=_level(article, told, prize, named=occasion is not None),
        quantity=None if any(p.group and p.group.count == prize.quantity for p in share.parties) else prize.quantity,
        occasion=occasion,
        issuers=list(told.issuers),
        work=people.work,
    )


def _date(article: Resolved, told: Told, trigger: Span, *, past: bool) -> model.EventDate | None:
    claim, text = told.claim, article.reading.text
    begin = _part_start(text, claim.line.span.start, trigger.start)
    return event_date(
        article,
        trigger,
        occasion=told.occasion.span if told.occasion else None,
        names=told.names,
        retrospect=told.earlier or bool(_RETROSPECT.search(text, begin, trigger.end)),
        past=past,
        own=Span(*claim.prizes[0].extent) if claim.prizes else None,
    )


def _level(article: Resolved, told: Told, prize: PrizeValue, *, named: bool) -> model.Level | None:
    """The level that the prize, its issuers and its occasion tell; else that of the paper whose own cup it is, or of the ceremony.

    ``named``: the event has an occasion of its own, beside the prize's name.
    """
    reading, occasion = article.reading, told.occasion
    issuers = [_level_of(article, p) or words_level(reading, p.text, told.region) for p in told.issuers]
    level = award_level(reading, told.region, prize.award, issuers, _where(told), occasion.hosts if occasion else ())
    level = level or own_cup(reading.context.publication, (prize.award, occasion.name if occasion else told.outer))
    return level or (None if named or told.issuers else ceremony_level(article, told.claim.line.span))


def _part_start(text: str, sentence: int, trigger: int) -> int:
    """Where the part of the sentence begins in which a trigger stands: 先后获评甲，其项目获乙 is one look back, ；ends it."""
    return max(sentence, text.rfind("；", sentence, trigger) + 1, trigger - 120)


def _where(told: Told) -> tuple[str | None, ...]:
    """The words beside the prize's name that can tell its level: before it in the clause, its contest, the article's contest."""
    claim = told.claim
    beside = claim.line.printed(claim.trigger.end, claim.at)[-20:] if claim.trigger.end < claim.at else ""
    first = claim.prizes[0] if claim.prizes else None
    if first is not None:
        beside += claim.line.article.reading.text[first.extent[0] : first.start]
    return (beside, told.occasion.name if told.occasion else None, told.outer)


def _rank(prize: PrizeValue) -> str | None:
    """The rank of a prize; 评委会特别奖 is a prize of its own, 特别奖 alone a degree."""
    return None if prize.rank == "特别奖" and prize.award != prize.rank else prize.rank


def _weaknesses(people: Takers, prize: PrizeValue, date: model.EventDate | None) -> list[Weakness]:
    out: list[Weakness] = list(people.weak)
    if prize.guessed:
        out.append("guessed")
    if date is None:
        out.append("undated")
    return out


def _level_of(article: Resolved, party: model.Party) -> model.Level | None:
    return next((o.level for o in article.entities.organisations if o.id == party.entity), None)


def _outcome(claim: Claim, prize: PrizeValue) -> model.Outcome:
    if claim.rule in ("award.revoked", "award.revoked-from"):
        return "revoked"
    if claim.rule == "award.nominated" or "提名" in prize.award or (claim.verb and "入围" in claim.printed) or contended(claim):
        return "shortlisted"
    return "won"


def _kind(claim: Claim, prize: PrizeValue) -> model.AwardKind:
    if prize.rank:
        return "prize"
    if claim.rule == "award.passed":
        return "accreditation"
    if claim.rule in ("award.selected", "award.listed", "award.listed-contest") or claim.printed in _SELECTIONS:
        return "selection"
    return prize.kind
