"""A prize told twice is one event: in headline and lead, as a total before its details, as 获此殊荣 after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import model
from newsextract.events.event import Refusal, Resolved

_BACK = 50
# the items of a list are prizes of their own
_ROW = frozenset({"award.further", "award.curriculum"})
# 这也是该校首次获得国家级一等奖, said of what was told before
_AGAIN = re.compile(r"(?:这|此)(?:也|还|既|次)?是[^，。；]{0,24}?(?:首次|第一次|首个|首枚|首座|第[一二三四五六七八九十\d]+[次个枚座]|连续)")
_WORTH = {"冠军": "金牌", "亚军": "银牌", "季军": "铜牌"}


def once(article: Resolved, events: list[model.AwardEvent], distant: set[int]) -> tuple[list[model.AwardEvent], list[Refusal]]:
    """The events without repetitions, and a refusal for each one left out; ``distant``: those whose takers come from another sentence."""
    kept: list[model.AwardEvent] = []
    by_name: dict[tuple[str | None, str], list[int]] = {}
    refused: list[Refusal] = []
    for n, event in enumerate(events):
        if n and _AGAIN.match(_clause(article, event)):
            refused.append(_refusal(event, "says how often it was won"))
            continue
        if _is_total(event, events[n + 1 : n + 12], article):
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


def _clause(article: Resolved, event: model.AwardEvent) -> str:
    """The words of the trigger's clause up to the trigger."""
    text = article.reading.text
    start = max(event.sentence.start, text.rfind("，", event.sentence.start, event.trigger.start) + 1)
    return text[start : event.trigger.start]


def _refusal(event: model.AwardEvent, reason: str) -> Refusal:
    return Refusal(event.trigger.start, event.trigger.end, event.trigger.text, reason)


def _names(event: model.AwardEvent) -> set[str]:
    return {p.name for p in event.recipients}


def _same(first: model.AwardEvent, second: model.AwardEvent) -> bool:
    if first.modality != second.modality or first.rank != second.rank or first.outcome != second.outcome:
        return False
    if not (first.award.endswith(second.award) or second.award.endswith(first.award)):
        return False
    if second.rule in _ROW and first.sentence == second.sentence and (first.award, first.occasion) != (second.award, second.occasion):
        return False
    if first.occasion and second.occasion and first.occasion not in second.occasion and second.occasion not in first.occasion:
        return False
    if first.rank and first.sentence == second.sentence and first.trigger != second.trigger:
        return _names(first) == _names(second) and first.quantity == second.quantity and first.award == second.award
    if _another_day(first, second):
        return False
    return bool(_names(first) & _names(second))


def _same_contest(first: model.AwardEvent, second: model.AwardEvent) -> bool:
    return first.rank == second.rank and first.modality == second.modality and (first.occasion == second.occasion or not second.occasion)


def _is_total(event: model.AwardEvent, following: Sequence[model.AwardEvent], article: Resolved) -> bool:
    """共收获一等奖2个… before the two who took them: a number of prizes of a group whose members are named next.

    In a later sentence all of them must be: 共获一等奖5个 before the one winner who is worth telling of stays.
    """
    if event.rank is None or not (event.quantity is not None or any(p.group for p in event.recipients)):
        return False
    named = 0
    for later in following:
        if _medal(later) != _medal(event) or later.modality != event.modality or event.trigger == later.trigger:
            continue
        if _names(event) == _names(later) or _another_day(event, later):
            continue
        gap = article.reading.sentence_index(later.sentence.start) - article.reading.sentence_index(event.sentence.start)
        if gap == 0 and _leads_to(article, event, later):
            return True
        if 0 < gap <= 3:
            named += later.quantity or sum(p.group.count if p.group else 1 for p in later.recipients)
    return event.quantity is not None and named >= event.quantity


def _another_day(first: model.AwardEvent, second: model.AwardEvent) -> bool:
    return len({e.date.value for e in (first, second) if e.date and e.date.value}) > 1


def _medal(event: model.AwardEvent) -> str | None:
    """The rank, 冠军 as the 金牌 it is worth: 再添两枚金牌，其中林某夺得撑杆跳冠军."""
    return _WORTH.get(event.rank or "", event.rank)


def _leads_to(article: Resolved, event: model.AwardEvent, later: model.AwardEvent) -> bool:
    """获奖牌3枚：甲获金牌；乙获…, or 其中 within the same report."""
    between = article.reading.text[event.trigger.end : later.trigger.start]
    return "：" in between[:40] or ("其中" in between and "；" not in between)


def _filled(known: model.AwardEvent, again: model.AwardEvent) -> model.AwardEvent:
    """The first report with what only the second tells."""
    missing = {f: getattr(again, f) for f in ("occasion", "level", "quantity", "work", "date") if getattr(known, f) is None}
    if not known.issuers and again.issuers:
        missing["issuers"] = again.issuers
    return known.model_copy(update=missing) if missing else known
