"""When an event happened: from its clause, else the earlier sentences and the section, else its occasion, else the report's day.

The order is that of a careful reader. A date before the trigger in the same sentence dates it (6月，护理部…摘得金奖；7月16日，…). Without
one, the nearest dated sentence before it in the paragraph does, then the section's heading. A year inside the name of the
occasion (2022年河南省…大赛) counts only where the text gives no other date: 近日获2020年度…奖 is news of these days.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsextract import model
from newsextract.events.event import Resolved
from newsextract.mentions.mention import DateValue, Mention
from newsextract.text import Span

# 成立于1998年的某公司, 1965年出生的某人: the date of something else in the clause
_OTHER_BEFORE = re.compile(r"(?:成立|始建|创建|创办|创立|建|生|出生|毕业|位|有效期|截至|截止|从|自|早在?|直到)于?$")
_OTHER_AFTER = re.compile(r"(?:出生|生于|生，|成立|建校|建厂|建成|创立|创办|毕业|参加工作|入党|入伍|退休|启动的|挂牌的|以前|之前|前将)")
# 记者从昨天举行的…会上获悉: here 从 belongs to the meeting, not to the day
_TOLD_THERE = re.compile(r"[^，。；]{0,12}(?:召开|举行|举办|闭幕|结束|公布|发布)的")
_MAX_SENTENCES_BACK = 6
_REACH = 1000


def event_date(
    article: Resolved,
    trigger: Span,
    *,
    occasion: Span | None = None,
    names: tuple[Span, ...] = (),
    retrospect: bool = False,
    publication: bool = False,
) -> model.EventDate | None:
    """The date of the event told at ``trigger`` (offsets of the article's text), or None where the text tells none.

    ``occasion``: where the event's occasion is named; a year in it is used last. ``names``: other names (prizes, meetings)
    whose years date the name, not the event. ``retrospect``: told from afar (曾获, 先后获得): only a date in its own clause counts.
    ``publication``: the event is the day's news: without any date in the text it took place on the report's day.
    """
    known = article.mentions.dates
    first = bisect_left(known, min(trigger.start - _REACH, occasion.start if occasion else trigger.start), key=lambda d: d.start)
    last = bisect_left(known, trigger.start + _REACH, key=lambda d: d.start)
    dates = [d for d in known[first:last] if d.value.type not in ("duration", "set")]
    inside = (*names, *((occasion,) if occasion else ()))
    free = [d for d in dates if not any(a <= d.start and d.end <= b for a, b in inside) and not _dates_something_else(article, d)]
    found = _in_sentence(article, free, trigger, retrospect=retrospect)
    if found is not None:
        return _told(found, "explicit")
    if not retrospect and (found := _in_context(article, free, trigger)) is not None:
        return _told(found, "context")
    if occasion is not None:
        year = next((d for d in dates if occasion.start <= d.start and d.end <= occasion.end and d.value.value), None)
        if year is not None:
            return _told(year, "occasion")
    if publication and not retrospect:
        return _report_day(article)
    return None


def _told(date: Mention[DateValue], basis: model.EventDateBasis) -> model.EventDate:
    return model.EventDate(value=date.value.value, text=date.text, basis=basis)


def _dates_something_else(article: Resolved, date: Mention[DateValue]) -> bool:
    text = article.reading.text
    if _TOLD_THERE.match(text, date.end):
        return False
    return bool(_OTHER_BEFORE.search(text[max(0, date.start - 4) : date.start]) or _OTHER_AFTER.match(text, date.end))


def _in_sentence(article: Resolved, dates: list[Mention[DateValue]], trigger: Span, *, retrospect: bool) -> Mention[DateValue] | None:
    """The last date before the trigger in its sentence; with ``retrospect`` the clause's own only."""
    start = article.reading.sentence_at(trigger.start).start
    if retrospect:
        start = max(start, *(article.reading.text.rfind(c, start, trigger.start) for c in "；，"))
    before = [d for d in dates if start <= d.start and d.end <= trigger.start]
    settled = [d for d in before if d.value.value is not None]
    # 近日公布的2018年…: a calendar date in the same sentence says more than 近日, but only where it comes later
    if settled and before[-1].value.value is None and settled[-1].start < before[-1].start:
        return before[-1]
    return (settled or before)[-1] if before else None


def _in_context(article: Resolved, dates: list[Mention[DateValue]], trigger: Span) -> Mention[DateValue] | None:
    for span in _spans_before(article, trigger):
        found = [d for d in dates if span.start <= d.start and d.end <= span.end]
        if found:
            return next((d for d in reversed(found) if d.value.value is not None), found[-1])
    return None


def _spans_before(article: Resolved, trigger: Span) -> Iterator[Span]:
    """The sentences before the trigger's, nearest first, in its section; then the section's heading line."""
    reading = article.reading
    section = next((s for s in reading.sections if s.start <= trigger.start < s.end), None)
    floor = section.start if section else reading.prose.start
    index = reading.sentence_index(trigger.start)
    for n in range(index - 1, max(-1, index - 1 - _MAX_SENTENCES_BACK), -1):
        if reading.sentences[n].start < floor:
            break
        yield reading.sentences[n]
    if section is not None:
        yield Span(section.start, min(section.end, section.start + len(section.heading or "")))


def _report_day(article: Resolved) -> model.EventDate | None:
    if article.reading.dateline is not None:
        line = next((d for d in article.mentions.dates if d.span == article.reading.dateline), None)
        if line is not None and line.value.value:
            return model.EventDate(value=line.value.value, text=line.text, basis="publication")
    day = article.reading.context.publication_date
    return model.EventDate(value=day.isoformat(), text=None, basis="publication") if day else None
