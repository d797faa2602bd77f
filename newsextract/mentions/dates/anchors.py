"""``Anchors``: what the missing parts of a date are taken from.

In this order: the words themselves, the other end of a range or the list before, the date told before it (当年, 次日),
the day of the despatch, the paper's day. Newspapers look back, unless 将, 拟, 定于 or 起 looks ahead. Nothing to hold on to: None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from newsextract import model
from newsextract.language.reading import Reading
from newsextract.mentions.dates import stretch as days
from newsextract.mentions.dates.parts import Part
from newsextract.mentions.dates.story import Story, Told
from newsextract.mentions.dates.stretch import DAY, Stretch

Lean = Literal["back", "ahead", "near"]
_HALF_YEAR = timedelta(days=183)
_DEADLINE = re.compile(r"截止(?:到|至|于|(?:时间|日期)(?:为|是|：))?\Z")
_CLAUSE_START = ("", *"\n 　，。；：、“（在而仅短约近他她")
_FORTNIGHT = timedelta(days=14)
_WEEK = timedelta(days=7)
_LONG_AGO = timedelta(days=240)
_SOON = timedelta(days=125)
_AHEAD_BEFORE = re.compile(r"(?:将[于在从自会]?|[拟定]于|拟在?|计划[于在]?|预计[于在到]?|即将[于在]?|截止到?|力争[在到]?|确保[在到]?)\Z")
_AHEAD_AFTER = re.compile(r"[^，。；！？\n]{0,6}，?[^，。；！？\n]{0,12}?(?:将(?![军士领近帅其])|拟|即将)")


class Anchored(NamedTuple):
    """A stretch and what its missing parts were taken from."""

    stretch: Stretch
    basis: model.DateBasis


class Anchors:
    """The anchors of one article; what it tells is added to ``story`` as it is read."""

    def __init__(self, reading: Reading) -> None:
        """``today`` starts as the paper's day and becomes the despatch's day once that is read."""
        self.reading = reading
        self.published = reading.context.publication_date
        self.today = self.published
        self.today_basis: model.DateBasis = "publication" if self.published else "none"
        self.story = Story(reading)

    def despatched(self, on: date) -> None:
        """The day of the despatch is known: 今天 means that day from now on."""
        self.today, self.today_basis = on, "dateline"

    def lean(self, start: int, end: int) -> Lean:
        """Whether a date without a year looks back or ahead, from the words beside it."""
        text = self.reading.text
        if _AHEAD_BEFORE.search(text, max(0, start - 5), start) or _AHEAD_AFTER.match(text, end):
            return "ahead"
        return "near" if text[end - 1 : end] in ("起", "前") or text.startswith("起", end) else "back"

    def locate(self, parts: Sequence[Part], *, at: int, lean: Lean, near: Stretch | None, listed: bool = False) -> Anchored | None:
        """Where a point in time lies; ``near`` is the stretch it takes its missing parts from first.

        That is the other end of a range, or, where ``listed``, the member of the list before, which need not be earlier.
        """
        head, rest = parts[0], parts[1:]
        absolute = _absolute(head)
        if absolute is not None:
            return self._narrowed(absolute, rest, "explicit")
        if head.kind.endswith("-shift"):
            shifted = self._shifted(head)
            return self._narrowed(shifted, rest, self.today_basis) if shifted else None
        if head.kind.endswith("-back"):
            return self._back(head, rest)
        if head.kind in ("weekday", "weekend"):
            return self._in_week(parts, near)
        if head.kind in ("edge", "year-same"):
            return self._this_year(parts, at, lean) if head.kind == "year-same" or len(head.detail) > 1 else None
        if head.kind in ("day", "xun"):
            return self._in_month(parts, at, lean, near, listed=listed)
        return self._in_year(parts, at, lean, near)

    def closes(self, start: int) -> bool:
        """Whether the words before a date make it the last one: 报名截止到9月30日."""
        return _DEADLINE.search(self.reading.text, max(0, start - 7), start) is not None

    def same_day(self, at: int) -> Anchored | None:
        """The day that a bare 上午9时 belongs to: the last one told in its paragraph."""
        last = self.story.last
        if last and last.paragraph == self.story.paragraph(at) and last.stretch.unit == "day":
            return Anchored(last.stretch, "context")
        return None

    def after(self, at: int) -> tuple[date | None, model.DateBasis]:
        """The day from which 两年后 counts: only at the beginning of a clause; 苦战三个月后 counts from the fight."""
        if self.reading.text[at - 1 : at] not in _CLAUSE_START:
            return None, "none"
        last = self.story.last
        return (last.stretch.last, "context") if last else (self.today, self.today_basis)

    # -- scopes that the words give ---------------------------------------------------------------------------------
    def _narrowed(self, scope: Stretch | None, parts: Iterable[Part], basis: model.DateBasis) -> Anchored | None:
        for part in parts:
            if scope is None:
                return None
            if part.kind == "day-shift" and self.today:  # 1956年的今天
                on = self.today + part.number * DAY
                scope = days.day(on.replace(year=scope.first.year)) if (on.month, on.day) != (2, 29) else None
            else:
                scope = days.narrow(scope, part)
        return Anchored(scope, basis) if scope else None

    def _shifted(self, head: Part) -> Stretch | None:
        if self.today is None:
            return None
        match head.kind:
            case "year-shift":
                return days.year(self.today.year + head.number)
            case "month-shift":
                return days.month(self.today.year, self.today.month + head.number)
            case "quarter-shift":
                first = days.shift_months(self.today, 3 * head.number)
                return days.months(first.year, (first.month - 1) // 3 * 3 + 1, (first.month - 1) // 3 * 3 + 3)
            case "week-shift":
                return days.week(self.today + 7 * head.number * DAY)
            case _:
                return days.day(self.today + head.number * DAY)

    def _back(self, head: Part, rest: Sequence[Part]) -> Anchored | None:
        """当年, 次年, 当月, 次日: counted from the last date told that is as precise."""
        for told in self.story.latest():
            first, last = told.stretch.first, told.stretch.last
            if head.kind == "year-back" and told.stretch.unit not in ("decade", "century"):
                year = first.year if head.number <= 0 else last.year
                return self._narrowed(days.year(year + head.number), rest, "context")
            if head.kind == "month-back" and (first.year, first.month) == (last.year, last.month):
                return self._narrowed(days.month(first.year, first.month + head.number), rest, "context")
            if head.kind == "day-back" and (last - first).days < 15:
                on = (first if head.number < 0 else last) + head.number * DAY
                return self._narrowed(days.day(on), rest, "context")
        if self.today is not None and head.kind == "year-back" and head.number < 0:  # 上年 with nothing before it is last year
            return self._narrowed(days.year(self.today.year + head.number), rest, self.today_basis)
        return None

    def _this_year(self, parts: Sequence[Part], at: int, lean: Lean) -> Anchored | None:
        """全年, 年底, 月底: of the year just told in this sentence, else of the running one; a 年底 in January is the last one."""
        told, today = self.story.in_sentence(at), self.today
        head = parts[0]
        if told and told.stretch.first.year == told.stretch.last.year:
            last = told.stretch.last
            scope = days.month(last.year, last.month) if head.detail[:1] == "月" else days.year(last.year)
            basis: model.DateBasis = "context"
        elif today is None:
            return None
        elif head.detail[:1] == "月":
            scope = days.month(today.year, today.month - (head.detail[-1] == "底" and today.day <= 10 and lean == "back"))
            basis = self.today_basis
        else:
            scope = days.year(today.year - (head.detail[-1:] == "底" and today.month <= 2 and lean == "back"))
            basis = self.today_basis
        return self._narrowed(scope, parts if head.kind == "edge" else parts[1:], basis)

    # -- scopes that must be chosen ---------------------------------------------------------------------------------
    def _in_year(self, parts: Sequence[Part], at: int, lean: Lean, near: Stretch | None) -> Anchored | None:
        def within(year: int) -> Stretch | None:
            found = self._narrowed(days.year(year), parts, "context")
            return found.stretch if found else None

        if near is not None:
            return _first((within(near.first.year + n) for n in (0, 1)), lambda s: s.last >= near.first, "context")
        if (found := self._in_year_told(within, at)) is not None:
            return found
        if self.today is None:
            return None
        if parts[0].kind in ("holiday", "lunar") and lean == "back":
            lean = "near"  # 中秋 is spoken of before and after it comes
        year = self.today.year
        candidates = [s for n in (-1, 0, 1) if (s := within(year + n))]
        if len(candidates) < 3:  # a 29 February, a leap month
            candidates = [s for n in range(-8, 9) if (s := within(year + n))]
        return self._choose(candidates, lean)

    def _in_year_told(self, within: Callable[[int], Stretch | None], at: int) -> Anchored | None:
        """2021年3月入学，9月获奖; the section's year; where no day is known, the year the article was in."""
        told = self.story.in_sentence(at)
        year = self.story.section_year(at)
        if told and told.scene and not (self.today and told.stretch.first.year == self.today.year):
            found = within(told.stretch.first.year)
            if found and found.first >= told.stretch.first:
                return Anchored(found, "context")
        if year is None and self.today is None:
            year = self.story.scene_year()
        found = within(year) if year is not None else None
        return Anchored(found, "context") if found else None

    def _in_month(self, parts: Sequence[Part], at: int, lean: Lean, near: Stretch | None, *, listed: bool) -> Anchored | None:
        def within(scope: Stretch | None) -> Stretch | None:
            found = self._narrowed(scope, parts, "context")
            return found.stretch if found else None

        if near is not None:
            same, following = (within(days.month(near.first.year, near.first.month + n)) for n in (0, 1))
            if listed and same and near.first - same.first < _FORTNIGHT:
                return Anchored(same, "context")  # 6日和5日; but 31日和1日
            return _first((same, following), lambda s: s.last >= near.first, "context")
        if self.today is None:
            return self._in_month_told(within, at)
        today = self.today
        chosen = self._choose([s for n in range(-2, 3) if (s := within(days.month(today.year, today.month + n)))], lean)
        told = self._in_month_told(within, at)
        if told is None or chosen is None:
            return chosen or told
        limit = max(today, self.published or today)
        last = self.story.in_sentence(at)
        same_sentence = last is not None and told.stretch.first >= last.stretch.first
        # 4日 in a paper of 5 May is 4 May, whatever month was spoken of before it; 20日 is of the month spoken of
        recent = abs(today - chosen.stretch.last) <= _WEEK
        return told if (same_sentence and told.stretch.first <= limit) or not recent else chosen

    def _in_month_told(self, within: Callable[[Stretch | None], Stretch | None], at: int) -> Anchored | None:
        """The day in the month that the paragraph spoke of last."""
        for told in self._speakers(at):
            first, last = told.stretch.first, told.stretch.last
            if (first.year, first.month) == (last.year, last.month):
                found = within(days.month(first.year, first.month))
                if found and (found.first >= first or told.stretch.unit == "day"):
                    return Anchored(found, "context")
        return None

    def _speakers(self, at: int) -> list[Told]:
        """The dates whose month a bare day can be of: the paragraph's; the article's, where no day is known."""
        return self.story.in_paragraph(at) if self.today else self.story.latest()

    def _in_week(self, parts: Sequence[Part], near: Stretch | None) -> Anchored | None:
        if near is not None:  # 周一至周五
            after = (self._narrowed(days.week(near.first + n * 7 * DAY), parts, "context") for n in (0, 1))
            return next((a for a in after if a and a.stretch.first >= near.first), None)
        if self.today is None:
            return None
        weeks = (days.week(self.today + 7 * n * DAY) for n in (0, -1))
        limit = self.today
        found = [w for w in (self._narrowed(w, parts, self.today_basis) for w in weeks) if w and w.stretch.first <= limit]
        return found[0] if found else None

    def _choose(self, candidates: list[Stretch], lean: Lean) -> Anchored | None:
        today = self.today
        if today is None or not candidates:
            return None
        limit = max(today, self.published or today)
        past = [s for s in candidates if s.first <= limit]
        future = [s for s in candidates if s.last >= today]
        back = past[-1] if past else None
        ahead = future[0] if future else None
        if lean == "ahead" and ahead and ahead.first - today <= _HALF_YEAR:
            return Anchored(ahead, self.today_basis)
        if lean == "near" and ahead and (back is None or ahead.first - today < today - back.last):
            return Anchored(ahead, self.today_basis)
        # 11月26日 in a paper of 25 November, with nothing that looks ahead beside it: nobody means the year before
        if back and ahead and today - back.last > _LONG_AGO and ahead.first - today < _SOON and ahead.first.year == today.year:
            return Anchored(ahead, self.today_basis)
        return Anchored(back, self.today_basis) if back else None


def _first(candidates: Iterable[Stretch | None], fits: Callable[[Stretch], bool], basis: model.DateBasis) -> Anchored | None:
    for candidate in candidates:
        if candidate is not None and fits(candidate):
            return Anchored(candidate, basis)
    return None


def _absolute(head: Part) -> Stretch | None:
    match head.kind:
        case "year":
            return days.year(head.number)
        case "decade":
            return days.join(days.decade(head.number), days.decade(int(head.detail or head.number)))
        case "century":
            return days.century(head.number)
        case "school-year":
            first, last = date(head.number, 9, 1), date(int(head.detail), 7, 31)
            return Stretch(first, last, f"{head.number:04d}-09/{int(head.detail):04d}-07", "months")
        case _:
            return None
