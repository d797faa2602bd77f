"""From a phrase and its anchors to ``DateValue``: EDTF, first and last day, part of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from newsextract import model
from newsextract.mentions.dates import stretch as days
from newsextract.mentions.dates.anchors import Anchored, Anchors, Lean
from newsextract.mentions.dates.parts import Part
from newsextract.mentions.dates.phrases import Phrase
from newsextract.mentions.dates.stretch import DAY, Stretch
from newsextract.mentions.mention import DateValue

_NOON = 12 * 60
_MIDNIGHT = 24 * 60


class Point(NamedTuple):
    """One end of a phrase: its days if they are known, its time of day, the words' own pattern where the year is missing."""

    anchored: Anchored | None
    pattern: str | None
    part: str | None
    minutes: int | None

    @property
    def stretch(self) -> Stretch | None:
        """The days."""
        return self.anchored.stretch if self.anchored else None


def read_value(phrase: Phrase, anchors: Anchors, previous: Stretch | None) -> tuple[DateValue, Stretch | None]:
    """What a phrase means, and the stretch that later dates may refer to. ``previous``: the member of the list before."""
    head = phrase.left[0]
    match head.kind:
        case "reference":
            return DateValue("reference", None, approximate=True), None
        case "duration":
            value = _duration(head)
            return replace(value, approximate=value.approximate or phrase.about or phrase.suffix == "about"), None
        case "every":
            return DateValue("set", head.detail, part_of_day=_part_of_day(phrase.left)), None
        case "bce":  # the year before the year 1 is 0
            return DateValue("date", f"-{head.number - 1:04d}", basis="explicit"), None
        case "window":
            return _window(head, anchors)
        case "ago":
            return _ago(head, anchors)
        case _:
            return _calendar(phrase, anchors, previous if phrase.listed else None)


# -- calendar dates -----------------------------------------------------------------------------------------------------
def _calendar(phrase: Phrase, anchors: Anchors, previous: Stretch | None) -> tuple[DateValue, Stretch | None]:
    lean = anchors.lean(phrase.start, phrase.end)
    if not phrase.suffix and phrase.right is None and anchors.closes(phrase.start):
        phrase = phrase._replace(suffix="before")
    left = _point(phrase.left, anchors, phrase.start, lean, previous, listed=phrase.listed)
    if phrase.right is None:
        return _single(phrase, left), left.stretch
    if phrase.left[0].kind in ("month", "day") and phrase.right[0].kind == "year":
        right = _point(phrase.right, anchors, phrase.start, lean, None)
        left = _before(phrase.left, right, anchors, phrase.start) or left
    else:
        right = _point(phrase.right, anchors, phrase.start, lean, left.stretch)
    return _interval(left, _inherit_part(left, right, phrase.right))


def _point(parts: Sequence[Part], anchors: Anchors, at: int, lean: Lean, near: Stretch | None, *, listed: bool = False) -> Point:
    dated = [p for p in parts if p.kind not in ("part", "clock")]
    part = next((p.detail for p in parts if p.kind == "part"), None)
    minutes = next((p.number for p in parts if p.kind == "clock"), None)
    anchored = anchors.locate(dated, at=at, lean=lean, near=near, listed=listed) if dated else anchors.same_day(at)
    pattern = _pattern(dated) if dated and anchored is None else None
    return Point(anchored, pattern, part, _on_clock(minutes, part))


def _before(parts: Sequence[Part], right: Point, anchors: Anchors, at: int) -> Point | None:
    """12月28日至2024年1月3日: the left end takes the last year in which it comes before the right end."""
    if right.stretch is None:
        return None
    for year in (right.stretch.first.year, right.stretch.first.year - 1):
        given = Part("year", parts[0].start, parts[0].start, year)
        left = _point((given, *parts), anchors, at, "back", None)
        if left.stretch and left.stretch.first <= right.stretch.last and left.anchored:
            return left._replace(anchored=left.anchored._replace(basis="context"))
    return None


def _pattern(parts: Sequence[Part]) -> str | None:
    """XXXX-09-05 where month and day are told and no year can be had."""
    told = {p.kind: p.number for p in parts}
    if "month" not in told or not set(told) <= {"month", "day", "year-back", "year-shift", "xun", "edge"}:
        return None
    if days.narrow(days.month(2000, told["month"]), Part("day", 0, 0, told.get("day", 1))) is None:
        return None
    return f"XXXX-{told['month']:02d}" + (f"-{told['day']:02d}" if "day" in told else "")


def _on_clock(minutes: int | None, part: str | None) -> int | None:
    """Minutes since midnight with the part of the day taken in: 下午3点 is 15:00, 夜里12点 the end of the day."""
    if minutes is None or part is None:
        return minutes
    if part in ("AF", "EV", "AF-noon") and minutes < _NOON and not (part == "AF-noon" and minutes >= 10 * 60):
        return minutes + _NOON
    if part in ("EV", "NI", "NI-early") and _NOON <= minutes < 13 * 60:
        return minutes + _NOON
    if part == "NI" and 6 * 60 <= minutes < _NOON:
        return minutes + _NOON
    return minutes


def _inherit_part(left: Point, right: Point, parts: Sequence[Part]) -> Point:
    """下午2点至4点: the right end is in the same part of the same day."""
    if right.minutes is None or left.minutes is None:
        return right
    if _dated(parts):
        return right
    minutes = right.minutes
    if right.part is None:
        shifted = _on_clock(minutes, left.part) or minutes
        minutes = shifted if shifted > left.minutes else minutes
        if minutes <= left.minutes and minutes < _NOON:  # 8点到5点
            minutes += _NOON
    return right._replace(anchored=left.anchored, minutes=minutes)


def _single(phrase: Phrase, point: Point) -> DateValue:
    found = point.stretch
    about = phrase.about or phrase.suffix == "about" or phrase.left[-1].detail == "about" or (found is not None and found.approximate)
    part = _contract_part(point.part)
    if found is None:
        if point.minutes is not None and point.pattern is None and not _dated(phrase.left):
            return DateValue("time", f"T{_clock(point.minutes)}", part_of_day=part, approximate=about, basis="explicit")
        kind: model.DateType = "reference" if point.pattern is None and phrase.left[0].kind.endswith("-back") else "date"
        return DateValue(kind, point.pattern, part_of_day=part, approximate=about, basis="none")
    basis = point.anchored.basis if point.anchored else "none"
    first, last = found.first.isoformat(), found.last.isoformat()
    if point.minutes is not None and found.unit == "day":
        on, clock = _timed(found.first, point.minutes)
        value = _opened(phrase, f"{on.isoformat()}T{clock}")
        kind = "interval" if phrase.suffix in _OPENINGS else "time"
        return DateValue(kind, value, *_open_days(phrase, on.isoformat(), on.isoformat()), part, about, basis)
    value = _opened(phrase, found.value, found)
    kind = "interval" if value and "/" in value else "date"
    return DateValue(kind, value, *_open_days(phrase, first, last), part, about, basis)


_OPENINGS = ("since", "after", "before")


def _opened(phrase: Phrase, value: str | None, found: Stretch | None = None) -> str | None:
    if value is None or phrase.suffix not in _OPENINGS:
        return value
    if phrase.suffix == "before":
        return "../" + (found.last.isoformat() if found and "/" in value else value)
    return (found.first.isoformat() if found and "/" in value else value) + "/.."


def _open_days(phrase: Phrase, first: str, last: str) -> tuple[str | None, str | None]:
    if phrase.suffix == "before":
        return None, last
    return (first, None) if phrase.suffix in _OPENINGS else (first, last)


def _interval(left: Point, right: Point) -> tuple[DateValue, Stretch | None]:
    part = _contract_part(left.part)
    basis = left.anchored.basis if left.anchored else "none"
    if left.minutes is not None and right.minutes is not None:
        if left.stretch is None or right.stretch is None:
            value = f"T{_clock(left.minutes)}/T{_clock(right.minutes)}"
            return DateValue("interval", value, part_of_day=part, basis="explicit"), None
        (on, start), (until, end) = _timed(left.stretch.first, left.minutes), _timed(right.stretch.first, right.minutes)
        value = f"{on.isoformat()}T{start}/{until.isoformat()}T{end}"
        return DateValue("interval", value, on.isoformat(), until.isoformat(), part, basis=basis), left.stretch
    if left.stretch is None or right.stretch is None:
        pattern = f"{left.pattern}/{right.pattern}" if left.pattern and right.pattern else None
        return DateValue("interval", pattern, part_of_day=part, basis="none"), None
    joined = days.join(left.stretch, right.stretch)
    if joined is None:
        return DateValue("interval", None, part_of_day=part, basis="none"), None
    kind: model.DateType = "interval" if "/" in joined.value else "date"  # 去年至去年 is one year
    return DateValue(kind, joined.value, joined.first.isoformat(), joined.last.isoformat(), part, joined.approximate, basis), joined


def _dated(parts: Sequence[Part]) -> bool:
    return any(p.kind not in ("part", "clock") for p in parts)


def _clock(minutes: int) -> str:
    minutes %= _MIDNIGHT
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _timed(on: date, minutes: int) -> tuple[date, str]:
    return (on + DAY if minutes >= _MIDNIGHT else on), _clock(minutes)


def _contract_part(part: str | None) -> model.PartOfDay | None:
    names: dict[str, model.PartOfDay] = {"MO": "MO", "AF": "AF", "EV": "EV", "NI": "NI"}
    return names.get(part[:2]) if part else None


def _part_of_day(parts: Sequence[Part]) -> model.PartOfDay | None:
    return _contract_part(next((p.detail for p in parts if p.kind == "part"), None))


# -- quantities of time -------------------------------------------------------------------------------------------------
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def _duration(head: Part) -> DateValue:
    value = head.detail.rstrip("~+|") or None
    return DateValue("duration", value, approximate="~" in head.detail or value is None, basis="explicit")


def _moved(on: date, detail: str, sign: int) -> tuple[date, str] | None:
    """The day so much later or earlier, and the finest unit counted in; None where the calendar ends or hours are counted."""
    match = _ISO.fullmatch(detail.rstrip("~+|"))
    if not match:
        return None
    years, months, weeks, rest = (int(g or 0) for g in match.groups())
    try:
        moved = days.shift_months(on, sign * (12 * years + months)) + sign * (7 * weeks + rest) * DAY
    except OverflowError:
        return None
    return moved, "day" if rest else "week" if weeks else "month" if months else "year"


def _at_unit(on: date, unit: str) -> Stretch:
    match unit:
        case "year":
            return days.year(on.year)
        case "month":
            return days.month(on.year, on.month)
        case _:
            return days.day(on)


def _window(head: Part, anchors: Anchors) -> tuple[DateValue, Stretch | None]:
    """近五年来, 未来三天: a stretch that ends or begins today; 前两个月, 下三个月: whole months beside this one."""
    moved = _moved(anchors.today, head.detail, head.number) if anchors.today else None
    if anchors.today is None or moved is None:
        return replace(_duration(head), approximate=True), None
    (first, last), unit = sorted((anchors.today, moved[0])), moved[1]
    if unit in ("day", "week") and "|" not in head.detail:  # today is one of the days
        first, last = (first + DAY, last) if head.number < 0 else (first, last - DAY)
    start, end = _at_unit(first, unit), _at_unit(last, unit)
    if "~" in head.detail:  # 3年多以来 began at some time of that year
        first, last = (start.first, last) if head.number < 0 else (first, end.last)
    if "|" in head.detail and head.number < 0:
        end = _at_unit(_at_unit(anchors.today, unit).first - DAY, unit)
        first, last = start.first, end.last
    elif "|" in head.detail:
        start = _at_unit(_at_unit(anchors.today, unit).last + DAY, unit)
        first, last = start.first, end.last
    joined = days.join(start, end)
    if joined is None:
        return replace(_duration(head), approximate=True), None
    kind: model.DateType = "interval" if "/" in joined.value else "date"
    return DateValue(kind, joined.value, first.isoformat(), last.isoformat(), None, True, anchors.today_basis), None


def _ago(head: Part, anchors: Anchors) -> tuple[DateValue, Stretch | None]:
    """三年前 is counted from the paper's day, 两年后 from the date told before; 三年以前 is open."""
    base, basis = anchors.today, anchors.today_basis
    if head.number > 0:
        base, basis = anchors.after(head.start)
    moved = _moved(base, head.detail, head.number) if base else None
    if moved is None:
        return replace(_duration(head), approximate=True), None
    found = _at_unit(*moved)
    if basis == "context" and anchors.published and found.first > anchors.published:
        return replace(_duration(head), approximate=True), None
    first, last = found.first.isoformat(), found.last.isoformat()
    if "+" not in head.detail:
        return DateValue("date", found.value, first, last, None, True, basis), found
    if head.number < 0:
        return DateValue("interval", f"../{found.value}", None, last, None, True, basis), found
    return DateValue("interval", f"{found.value}/..", first, None, None, True, basis), found


def years_of(value: DateValue) -> range | None:
    """The calendar years a date can fall in, None where it is open or unknown."""
    if value.earliest is None or value.latest is None:
        return None
    return range(int(value.earliest[:4]), int(value.latest[:4]) + 1)


def day_of(value: DateValue) -> date | None:
    """The one calendar day a date names, None where it names a longer time or none."""
    same = value.earliest is not None and value.earliest == value.latest
    return date.fromisoformat(value.earliest) if same and value.earliest else None
