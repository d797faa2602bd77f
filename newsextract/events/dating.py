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
from newsextract.mentions.mention import Dates, DateValue, Mention
from newsextract.text import Span

# 成立于1998年的某公司, 1965年出生的某人: the date of something else in the clause
_OTHER_BEFORE = re.compile(r"(?:成立|始建|创建|创办|创立|建|生|出生|毕业|位|有效期|截至|截止|从|自|直到|原定|原计划|原拟|原本)于?$")
_OTHER_AFTER = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,4}岁|出生|生于|生，|成立|建校|建厂|建成|创立|创办|毕业|参加工作|入党|入伍|退休|启动的|挂牌的|以前|之前|前将|相比|同期|比，|比增|的同期)"
)
# 记者从昨天举行的…会上获悉: here 从 belongs to the meeting, not to the day
_TOLD_THERE = re.compile(r"[^，。；]{0,12}(?:召开|举行|举办|闭幕|结束|公布|发布)的")
# 近日 is the day of the news; 此前 and 目前 say nothing of the event's day
_NEWS = re.compile(r"近|日前|前不久|刚刚|最近|今天|今日|昨")
# 林某从教三十年，是首位获奖的乡村教师: told of a life, not of the report's day
_LIFE = re.compile(
    r"(?:是|成为)[^，。；]{0,10}(?:首位|第一位|唯一|第一个|首个)|长期|现任|生于|毕业于|始建|创办|成立于|从事|从教|从业|从警|从医"
)
# 此前获两项提名，最终加冕…: said of its own clause alone
_AT_LAST = re.compile(r"最终|最后|终于|此次|这次")
_BEFORE = re.compile(r"此前|之前|以前|过去|先前|早前")
_NEXT_DAY = re.compile(r"隔日|次日|翌日|第二天|隔天|次年|第二年")
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
    past: bool = False,
    own: Span | None = None,
) -> model.EventDate | None:
    """The date of the event told at ``trigger`` (offsets of the article's text), or None where the text tells none.

    ``occasion``: where the event's occasion is named; a year in it is used last. ``names``: other names (prizes, meetings)
    whose years date the name, not the event. ``retrospect``: told from afar (曾获, 先后获得): only a date in its own clause counts.
    ``past``: the event has taken place: no date after the report's day counts.
    ``own``: where the event's own name stands with its edition; a year in it is used where nothing else is told.
    ``publication``: the event is the day's news: without any date in the text it took place on the report's day.
    """
    dates = _candidates(article, trigger, occasion, past=past)
    free = _free(article, dates, (*names, occasion) if occasion else names)
    start = _segment_start(article, trigger)
    found = _last_before(free, start, trigger)
    if found is not None and (found.value.value is not None or _NEWS.search(found.text)):
        return _told(found, "explicit")
    named = _year_of(dates, occasion)
    if named is not None and occasion is not None and occasion.start >= start:
        return _told(named, "occasion")
    found = found or _last_before(free, article.reading.sentence_at(trigger.start).start, trigger)
    bygone = found is not None and _BEFORE.match(found.text) and "，" in article.reading.text[found.end : trigger.start]
    if found is not None and not bygone:
        return _told(found, "explicit")
    if bygone and not _AT_LAST.search(article.reading.text, found.end if found else 0, trigger.end):
        retrospect = True
    if not retrospect and (found := _in_context(article, free, trigger)) is not None:
        return _told(found, "context")
    if (named := named or _year_of(dates, own)) is not None:
        return _told(named, "occasion")
    return _report_day(article) if publication and not retrospect else None


def _candidates(article: Resolved, trigger: Span, occasion: Span | None, *, past: bool) -> list[Mention[DateValue]]:
    """The days and years within reach; for what has taken place, none after the report's day."""
    dates = [d for d in _near(article.mentions.dates, trigger, occasion) if d.value.type not in ("duration", "set")]
    if past and (today := article.reading.context.publication_date):
        return [d for d in dates if not d.value.earliest or d.value.earliest <= today.isoformat()]
    return dates


def _free(article: Resolved, dates: list[Mention[DateValue]], names: tuple[Span, ...]) -> list[Mention[DateValue]]:
    """The dates that stand in no name and date nothing else."""
    return [d for d in dates if not any(a <= d.start and d.end <= b for a, b in names) and not _dates_something_else(article, d)]


def _near(known: Dates, trigger: Span, occasion: Span | None) -> list[Mention[DateValue]]:
    """The dates within reach of the trigger, and before them those in the name of a farther occasion."""
    first, last = (bisect_left(known, trigger.start + reach, key=_start) for reach in (-_REACH, _REACH))
    if occasion is None or occasion.start >= trigger.start - _REACH:
        return list(known[first:last])
    begin, end = (bisect_left(known, offset, hi=first, key=_start) for offset in occasion)
    return [*known[begin:end], *known[first:last]]


def _start(date: Mention[DateValue]) -> int:
    return date.start


def _told(date: Mention[DateValue], basis: model.EventDateBasis) -> model.EventDate:
    return model.EventDate(value=date.value.value, text=date.text, basis=basis)


def _dates_something_else(article: Resolved, date: Mention[DateValue]) -> bool:
    text = article.reading.text
    if _TOLD_THERE.match(text, date.end):
        return False
    if date.text.endswith("来") and not date.text.startswith(("今年", "年初")):
        return True
    return bool(_OTHER_BEFORE.search(text[max(0, date.start - 4) : date.start]) or _OTHER_AFTER.match(text, date.end))


def _segment_start(article: Resolved, trigger: Span) -> int:
    """Where the trigger's part of the sentence begins, behind the last ；."""
    start = article.reading.sentence_at(trigger.start).start
    return max(start, article.reading.text.rfind("；", max(start, trigger.start - _REACH), trigger.start) + 1)


def _year_of(dates: list[Mention[DateValue]], occasion: Span | None) -> Mention[DateValue] | None:
    """The year inside the occasion's name."""
    if occasion is None:
        return None
    return next((d for d in dates if occasion.start <= d.start and d.end <= occasion.end and d.value.value), None)


def _last_before(dates: list[Mention[DateValue]], start: int, trigger: Span) -> Mention[DateValue] | None:
    """The last date between ``start`` and the trigger, a calendar date rather than 近日 where it comes later."""
    before = [d for d in dates if start <= d.start and d.end <= trigger.start]
    settled = [d for d in before if d.value.value is not None]
    if settled and before[-1].value.value is None and settled[-1].start < before[-1].start:
        return before[-1]
    return (settled or before)[-1] if before else None


def _in_context(article: Resolved, dates: list[Mention[DateValue]], trigger: Span) -> Mention[DateValue] | None:
    for span in _spans_before(article, trigger):
        found = [d for d in dates if span.start <= d.start and d.end <= span.end and _carries(d, span)]
        if found:
            settled = [d for d in found if d.value.value is not None]
            # 5月9日，我校2024年…评审会召开: the year is the name's
            return next((d for d in reversed(settled) if len(d.value.value or "") > 4), (settled or found)[-1])
    return None


def _carries(date: Mention[DateValue], sentence: Span) -> bool:
    """Whether a date holds for the sentences after it: a day, or what a sentence begins with; never 隔日 or 前三季度 in its middle."""
    if _NEXT_DAY.match(date.text):
        return False
    if date.text.endswith("年度"):
        return False
    return date.start - sentence.start <= 12 or len(date.value.value or "") in (7, 10)


def _spans_before(article: Resolved, trigger: Span) -> Iterator[Span]:
    """The sentences before the trigger's, nearest first, in its section; then the report's first sentence, or the section's heading line.

    5月9日，…表彰大会举行 opens the report: what is told further on, or in the next paragraphs, took place there, if it is no life.
    """
    reading = article.reading
    section = next((s for s in reading.sections if s.start <= trigger.start < s.end), None)
    floor = section.start if section else reading.prose.start
    index = reading.sentence_index(trigger.start)
    paragraph = reading.text.rfind("\n", 0, trigger.start) + 1
    for n in range(index - 1, max(-1, index - 1 - _MAX_SENTENCES_BACK), -1):
        if reading.sentences[n].start < floor or (reading.sentences[n].start < paragraph and index - n > 2):
            break
        yield reading.sentences[n]
    if (
        section is None
        and index
        and (reading.sentences[0].start < paragraph or index > _MAX_SENTENCES_BACK)
        and not _LIFE.search(reading.text, reading.sentences[index].start, trigger.start)
    ):
        yield reading.sentences[0]
    if section is not None:
        yield Span(section.start, min(section.end, section.start + len(section.heading or "")))


def _report_day(article: Resolved) -> model.EventDate | None:
    if article.reading.dateline is not None:
        line = next((d for d in article.mentions.dates if d.span == article.reading.dateline), None)
        if line is not None and line.value.value:
            return model.EventDate(value=line.value.value, text=line.text, basis="publication")
    day = article.reading.context.publication_date
    return model.EventDate(value=day.isoformat(), text=None, basis="publication") if day else None
