"""A prize told twice is one event: in headline and lead, as a total before its details, as 获此殊荣 after it."""

from __future__ import annotations

from newsextract import model
from newsextract.events.event import Refusal, Resolved

_BACK = 50


def once(article: Resolved, events: list[model.AwardEvent], distant: set[int]) -> tuple[list[model.AwardEvent], list[Refusal]]:
    """The events without repetitions, and a refusal for each one left out; ``distant``: those whose takers come from another sentence."""
    kept: list[model.AwardEvent] = []
    by_name: dict[tuple[str | None, str], list[int]] = {}
    refused: list[Refusal] = []
    for n, event in enumerate(events):
        if any(_is_total(event, later, article) for later in events[n + 1 : n + 12]):
            refused.append(_refusal(event, "a total whose winners are told after it"))
            continue
        if n in distant and event.rank and any(k.award == event.award and _same_contest(k, event) for k in kept[-_BACK:]):
            refused.append(_refusal(event, "told before"))
            continue
        candidates = sorted({i for name in _names(event) for i in by_name.get((event.rank, name), ())[-_BACK:]})
        twin = next((i for i in candidates if _same(kept[i], event)), None)
        if twin is None:
            for name in _names(event):
                by_name.setdefault((event.rank, name), []).append(len(kept))
            kept.append(event)
        else:
            refused.append(_refusal(event, "told before"))
            kept[twin] = _filled(kept[twin], event)
    return kept, refused


def _refusal(event: model.AwardEvent, reason: str) -> Refusal:
    return Refusal(event.trigger.start, event.trigger.end, event.trigger.text, reason)


def _names(event: model.AwardEvent) -> set[str]:
    return {p.name for p in event.recipients}


def _same(first: model.AwardEvent, second: model.AwardEvent) -> bool:
    if first.modality != second.modality or first.rank != second.rank or first.outcome != second.outcome:
        return False
    if not (first.award.endswith(second.award) or second.award.endswith(first.award)):
        return False
    if first.occasion and second.occasion and first.occasion not in second.occasion and second.occasion not in first.occasion:
        return False
    if first.rank and first.sentence == second.sentence and first.trigger != second.trigger:
        return _names(first) == _names(second) and first.quantity == second.quantity and first.award == second.award
    dates = {e.date.value for e in (first, second) if e.date and e.date.value}
    if len(dates) > 1:
        return False
    return bool(_names(first) & _names(second))


def _same_contest(first: model.AwardEvent, second: model.AwardEvent) -> bool:
    return first.rank == second.rank and first.modality == second.modality and (first.occasion == second.occasion or not second.occasion)


def _is_total(event: model.AwardEvent, later: model.AwardEvent, article: Resolved) -> bool:
    """共收获一等奖2个… before 甲获一等奖: a number of prizes of a group whose members are named next."""
    if event.rank is None or event.rank != later.rank or event.modality != later.modality:
        return False
    counted = event.quantity is not None or any(p.group for p in event.recipients)
    if not counted or event.trigger == later.trigger:
        return False
    gap = article.reading.sentence_index(later.sentence.start) - article.reading.sentence_index(event.sentence.start)
    if gap > 3 or _names(event) == _names(later):
        return False
    between = article.reading.text[event.trigger.end : later.trigger.start]
    if gap == 0:
        # 获奖牌3枚：甲获金牌；乙获…, or 其中 within the same report
        return "：" in between[:40] or ("其中" in between and "；" not in between)
    return later.quantity is None and event.quantity is not None


def _filled(known: model.AwardEvent, again: model.AwardEvent) -> model.AwardEvent:
    """The first report with what only the second tells."""
    missing = {f: getattr(again, f) for f in ("occasion", "level", "quantity", "work", "date") if getattr(known, f) is None}
    if not known.issuers and again.issuers:
        missing["issuers"] = again.issuers
    return known.model_copy(update=missing) if missing else known
