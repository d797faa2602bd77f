"""The Chinese calendar: lunar months and days, solar terms and holidays to days (tables of lunar-python, 1900 to 2100)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from lunar_python import Lunar, LunarMonth, Solar

YEARS = range(1900, 2101)


@lru_cache(maxsize=512)
def _month(year: int, number: int) -> tuple[date, int] | None:
    """First day and length of a lunar month, -4 for the leap month after the fourth; None where the year has none."""
    if year not in YEARS:
        return None
    found = LunarMonth.fromYm(year, number)
    if found is None:
        return None
    solar = Solar.fromJulianDay(found.getFirstJulianDay())
    return date(solar.getYear(), solar.getMonth(), solar.getDay()), int(found.getDayCount())


def days(year: int, detail: str) -> tuple[date, date] | None:
    """First and last day of ``month-day`` of a lunar year (8-15), or of a whole month (8-0); a leap month is written L4-0.

    >>> days(2022, "8-15")
    (datetime.date(2022, 9, 10), datetime.date(2022, 9, 10))
    """
    number, _, on = detail.partition("-")
    found = _month(year, -int(number[1:]) if number.startswith("L") else int(number))
    if found is None or int(on) > found[1]:
        return None
    first, length = found
    if int(on):
        day = first + timedelta(days=int(on) - 1)
        return day, day
    return first, first + timedelta(days=length - 1)


@lru_cache(maxsize=256)
def _terms(year: int) -> dict[str, date]:
    """The solar terms of a year by name (清明, 冬至)."""
    table = Lunar.fromYmd(year, 7, 1).getJieQiTable()
    # the library's table runs from the winter solstice before the year to the one in it, which it names DONG_ZHI
    solars = {name: solar for name, solar in table.items() if solar.getYear() == year}
    solars["冬至"] = table["DONG_ZHI"]
    return {name: date(solar.getYear(), solar.getMonth(), solar.getDay()) for name, solar in solars.items()}


@lru_cache(maxsize=4096)
def holiday(year: int, detail: str) -> date | None:
    """The day of a holiday in a calendar year.

    ``detail``: solar:10-01, lunar:8-15, eve (the day before the lunar new year), term:清明, nth:5-2-7 (second Sunday of May).
    """
    form, _, rest = detail.partition(":")
    if form == "solar":
        return date(year, *map(int, rest.split("-")))
    if form == "nth":
        month, nth, weekday = map(int, rest.split("-"))
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1))
    if year not in YEARS:
        return None
    if form == "term":
        return _terms(year).get(rest)
    if form == "eve":
        found = days(year, "1-1")
        return found[0] - timedelta(days=1) if found else None
    found = days(year, rest)
    return found[0] if found else None
