"""What was done at a meeting: agenda items with their action, and the documents studied, reviewed or adopted there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract import model
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.text import Span

# what may stand between the clause's start, or the body that met, and the action
_LEADS_IN = re.compile(r"(?:^|[，；。：、]|会议|大会|会上|还|并|专题|上|也|[分依先集共主一再]\w|重点)$")
_ITEM_END = re.compile(r"[，。；：！？\n]")
_DOCUMENT = re.compile(r"《([^《》]{2,80})》")
_READ_THERE = re.compile(r"学习|审议|审定|讨论|研究|通过|同意|听取|审阅|研读|学懂|领学|传达")
# 提请…审议, 就《…》作报告, 发布《…》: not taken up by this meeting itself
_NOT_THERE = re.compile(r"提请|提交|就《?$|题为|为题|发布|编写|出版|宣讲|演唱|根据|按照|依据|签署|荣获|围绕$|颁布|赠送|播放|观看")
# 会议要求，一要…二要…: the meeting's own list, not a speaker's
_ASKS = re.compile(r"(?:会议|大会|全会|会上)(?:还|同时)?(要求|强调|指出|明确|提出|决定)")
_COUNT = re.compile(r"(?:第?[一二三四五六七八九十]{1,2})(?:要(?!求|素)|是要?|是)")
_LONGEST_ITEM = 120
_FARTHEST = 300


@dataclass(frozen=True, slots=True)
class Business:
    """What a stretch of text tells of a meeting's business."""

    agenda: tuple[model.AgendaItem, ...] = ()
    documents: tuple[str, ...] = ()
    open_action: str | None = None


def business(reading: Reading, span: Span, open_action: str | None = None) -> Business:
    """The agenda items and documents of one sentence about a meeting, in order.

    ``open_action``: the verb of a list that the sentence before began (会议要求，一要…。二要…); given back where this one goes on.
    """
    decisions, action = _decisions(reading.text, span, open_action)
    return Business((*_agenda(reading, span), *decisions), tuple(_documents(reading.text, span)), action)


def _decisions(text: str, span: Span, open_action: str | None) -> tuple[list[model.AgendaItem], str | None]:
    """What the meeting itself asked for or decided, where it is counted out."""
    lead = _ASKS.match(text, span.start, span.end)
    counts = list(_COUNT.finditer(text, span.start, span.end))
    action = lead.group(1) if lead else open_action
    if action is None or not counts or (lead is None and counts[0].start() != span.start):
        return [], None
    ends = [c.start() for c in counts[1:]] + [span.end]
    items = (text[c.end() : min(end, c.end() + _LONGEST_ITEM)].strip("，。；：") for c, end in zip(counts, ends, strict=True))
    return [model.AgendaItem(action=action, item=item) for item in items if item], action


def _agenda(reading: Reading, span: Span) -> list[model.AgendaItem]:
    text = reading.text
    found: list[model.AgendaItem] = []
    last = span.start
    for hit in _hits(reading, span):
        if (
            hit.start < last
            or text[hit.end : hit.end + 1] in ("会", "式")  # 发布会, 表彰会: a meeting's name
            or not _LEADS_IN.search(text[max(span.start, hit.start - 3) : hit.start])
        ):
            continue
        start = hit.end + (text[hit.end : hit.end + 1] in ("了", "并"))
        stop = _end_of_item(text, start, span.end)
        item = text[start:stop].strip("、")
        if len(item) > 1:
            found.append(model.AgendaItem(action=hit.entry.term, item=item))
            last = stop
    return found


def _hits(reading: Reading, span: Span) -> Sequence[Hit]:
    hits = reading.hits_of("meeting_actions")
    low = bisect_left(hits, span.start, key=_start)
    return hits[low : bisect_left(hits, span.end, low, key=_start)]


def _start(hit: Hit) -> int:
    return hit.start


def _end_of_item(text: str, start: int, end: int) -> int:
    """The end of the item's clause; marks inside 《》 and brackets do not end it."""
    depth = 0
    for position in range(start, min(end, start + _LONGEST_ITEM)):
        character = text[position]
        depth += (character in "《（“") - (character in "》）”")
        if depth <= 0 and _ITEM_END.match(character):
            return position
    return min(end, start + _LONGEST_ITEM)


def _documents(text: str, span: Span) -> list[str]:
    """《甲》《乙》 behind a verb of studying or reviewing in their clause, or before 提请会议审议-like ends."""
    found: list[str] = []
    for match in _DOCUMENT.finditer(text, span.start, span.end):
        low = max(span.start, match.start() - _FARTHEST)
        start = max(low, *(text.rfind(c, low, match.start()) + 1 for c in "，；。："))
        before = _DOCUMENT.sub("", text[start : match.start()])
        behind = text[match.end() : match.end() + 4]
        if _READ_THERE.search(before) and not _NOT_THERE.search(before) and not behind.startswith(("提请", "提交", "精神为")):
            found.append(match.group(1))
    return found
