"""``Stretch``: a run of calendar days with its EDTF value, and how a part of a date narrows it."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Literal, NamedTuple

from newsextract.mentions.dates import lunar
from newsextract.mentions.dates.parts import Part

Unit = Literal["century", "decade", "year", "quarter", "months", "month", "week", "days", "day"]
DAY = timedelta(days=1)
# EDTF level 1 numbers the seasons 21 to 24; the days are those of the meteorological seasons
_SEASON_MONTHS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 14)}


class Stretch(NamedTuple):
    """First and last day, both inclusive; ``value`` is EDTF; ``approximate`` where the words are vague (年初, 前后)."""

    first: date
    last: date
    value: str
    unit: Unit
    approximate: bool = False


def day(on: date) -> Stretch:
    """One day."""
    return Stretch(on, on, on.isoformat(), "day")


def month(year: int, number: int) -> Stretch:
    """A calendar month; ``number`` may run over the year's end (14 is February of the next year)."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Stretch(date(year, number, 1), date(year, number, monthrange(year, number)[1]), f"{year:04d}-{number:02d}", "month")


def months(year: int, first: int, last: int) -> Stretch:
    """A run of months."""
    a, b = month(year, first), month(year, last)
    return a if first == last else Stretch(a.first, b.last, f"{a.value}/{b.value}", "months")


def year(number: int) -> Stretch:
    """A calendar year."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), f"{number:04d}", "year")


def decade(first: int) -> Stretch:
    """Ten years from ``first`` (1990)."""
    return Stretch(date(max(first, 1), 1, 1), date(first + 9, 12, 31), f"{first // 10:03d}X", "decade")


def century(number: int) -> Stretch:
    """The number-th century as newspapers count decades in it: the 20th is 1900 to 1999."""
    first = (number - 1) * 100
    return Stretch(date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{number - 1:02d}XX", "century")


def days(first: date, last: date) -> Stretch:
    """A run of days."""
    return day(first) if first == last else Stretch(first, last, f"{first.isoformat()}/{last.isoformat()}", "days")


def week(on: date) -> Stretch:
    """The week from Monday to Sunday around a day."""
    monday = on - on.weekday() * DAY
    return days(monday, monday + 6 * DAY)._replace(unit="week")


def join(left: Stretch, right: Stretch) -> Stretch | None:
    """From the beginning of one to the end of the other; None where that runs backwards."""
    if right.last < left.first:
        return None
    if left.value == right.value:
        return left
    values = left.value, right.value
    if {left.unit, right.unit} <= {"quarter", "year", "decade", "century"} and any("/" in v or "X" in v for v in values):
        # 七八十年代, 一至三季度: EDTF has no interval of intervals, their own ends say the same
        precision = 7 if left.unit == "quarter" else 4
        values = left.first.isoformat()[:precision], right.last.isoformat()[:precision]
    elif any("/" in v or "X" in v for v in values):
        values = left.first.isoformat(), right.last.isoformat()
    return Stretch(left.first, right.last, "/".join(values), "days", left.approximate or right.approximate)


def narrow(outer: Stretch, part: Part) -> Stretch | None:
    """The part of ``outer`` that ``part`` names; None where there is none (2月30日, the 5th Monday)."""
    try:
        return _narrow(outer, part)
    except (ValueError, OverflowError):  # date() is the calendar's own check
        return None


def _narrow(outer: Stretch, part: Part) -> Stretch | None:
    start, number = outer.first, part.number
    match part.kind:
        case "lunar":
            found = lunar.days(start.year, part.detail)
            return days(*found) if found else None
        case "holiday":
            on = lunar.holiday(start.year, part.detail)
            return day(on) if on else None
        case "edge":
            return _edge(outer, part.detail[-1])
        case "weekday":
            return day(week(start).first + number * DAY)
        case "weekend":
            return days(week(start).first + 5 * DAY, week(start).first + 6 * DAY)
        case "eve":
            return days(start - 7 * DAY, start - DAY)._replace(approximate=True)
        case "same":
            return outer._replace(approximate=True)
        case "day-back" if number > 0:  # 今年的第二天
            return _days_in(outer, part._replace(kind="nth-day", number=number + 1))
        case "day" | "days" | "xun" | "nth-day" | "nth-week" | "nth-weekday":
            return _last(outer, part) if number < 0 else _days_in(outer, part)
        case "nth-month" if number < 0:
            return month(outer.last.year, outer.last.month)
        case _:
            return _months_in(start.year, part)


def _months_in(in_year: int, part: Part) -> Stretch | None:
    number = part.number
    match part.kind:
        case "month" | "nth-month":
            return month(in_year, number) if 1 <= number <= 12 else None
        case "quarter":
            return months(in_year, 3 * number - 2, 3 * number)._replace(unit="quarter")
        case "half":
            return months(in_year, 6 * number - 5, 6 * number)
        case "months" | "vacation":
            low, high = map(int, part.detail.split("-"))
            return months(in_year, low, high) if 1 <= low <= high <= 12 else None
        case "season":
            low, high = _SEASON_MONTHS[number]
            return months(in_year, low, high)._replace(value=f"{in_year:04d}-{20 + number}")
        case _:
            return None


def _days_in(outer: Stretch, part: Part) -> Stretch | None:
    start, number = outer.first, part.number
    match part.kind:
        case "days":
            return days(start, start + (number - 1) * DAY)
        case "xun":
            low, high = map(int, part.detail.split("-"))
            return days(start + (low - 1) * 10 * DAY, outer.last if high == 3 else start + (high * 10 - 1) * DAY)
        case "nth-week":
            monday = start + (-start.weekday() % 7) * DAY + (number - 1) * 7 * DAY
            return week(monday) if monday <= outer.last else None
        case "nth-weekday":
            on = start + ((int(part.detail) - start.weekday()) % 7 + 7 * (number - 1)) * DAY
            return day(on) if on <= outer.last else None
        case _:
            on = start + (number - 1) * DAY
            return day(on) if number >= 1 and on <= outer.last else None


def _last(outer: Stretch, part: Part) -> Stretch | None:
    """最后一天, 最后一周, 最后一个周日."""
    match part.kind:
        case "nth-day":
            return day(outer.last)
        case "nth-week":
            return week(outer.last)
        case _:
            return day(outer.last - ((outer.last.weekday() - int(part.detail)) % 7) * DAY)


def _edge(outer: Stretch, word: str) -> Stretch | None:
    """初, 中, 底 of a longer time: no calendar tells where they end, so the value stays coarse and approximate."""
    if outer.unit in ("year", "quarter", "months"):
        low, high = outer.first.month, outer.last.month
        if outer.unit == "year":
            low, high = {"初": (1, 3), "中": (6, 7), "底": (12, 12)}[word]
        elif word != "初":
            low = high
        else:
            high = low
        return months(outer.first.year, low, high)._replace(approximate=True)
    if outer.unit == "month":
        low, high = {"初": (1, 5), "中": (11, 20), "底": (25, outer.last.day)}[word]
        span = (outer.first.replace(day=low), outer.first.replace(day=high))
        return outer._replace(first=span[0], last=span[1], approximate=True)
    if outer.unit in ("decade", "century"):
        tenth = (outer.last.year - outer.first.year + 1) // 10
        low, high = {"初": (0, 2), "中": (4, 6), "底": (7, 10)}[word]
        first, last = outer.first.year + low * tenth, outer.first.year + high * tenth - 1
        return Stretch(date(max(first, 1), 1, 1), date(last, 12, 31), f"{max(first, 1):04d}/{last:04d}", "days", approximate=True)
    return None


def shift_months(on: date, by: int) -> date:
    """The same day so many months later, or the month's last day where it has no such day."""
    year_, month_ = divmod(on.year * 12 + on.month - 1 + by, 12)
    if not 1 <= year_ <= MAXYEAR:
        raise OverflowError("no such year")
    return date(year_, month_ + 1, min(on.day, monthrange(year_, month_ + 1)[1]))
