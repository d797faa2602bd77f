"""Chinese and Arabic numerals to integers, as dates, ordinals and counts write them."""

from __future__ import annotations

import re
import unicodedata

DIGITS = {
    c: n for n, group in enumerate(("零〇○Ｏ", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")) for c in group
}
TENS = {"廿": 20, "卅": 30}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
NUMERAL_CHARS = "0-9０-９零〇○一二两三四五六七八九十百千万亿廿卅"


def to_int(numeral: str) -> int | None:
    """The integer a numeral stands for, None where it is no numeral.

    >>> to_int("二〇二三"), to_int("三十一"), to_int("两千零五"), to_int("２０"), to_int("廿三"), to_int("3万")
    (2023, 31, 2005, 20, 23, 30000)
    """
    folded = unicodedata.normalize("NFKC", numeral)
    if folded.isdecimal():
        return int(folded)
    if folded and all(c in DIGITS for c in folded):
        return int("".join(str(DIGITS[c]) for c in folded))
    return _with_units(folded)


def _with_units(numeral: str) -> int | None:
    total = section = digit = 0
    pending = False
    for c in numeral:
        if c.isdecimal() or c in DIGITS:
            digit = digit * 10 + int(c) if c.isdecimal() else DIGITS[c]
            pending = True
        elif c in TENS:
            section += TENS[c]
            pending = True
        elif (unit := UNITS.get(c)) is not None:
            if unit >= 10_000:
                total += (section + digit) * unit
                section = 0
            else:
                section += (digit if pending and digit else 1) * unit
            digit, pending = 0, True
        else:
            return None
    return total + section + digit if numeral and pending else None


_NEIGHBOURS = re.compile(r"(?P<head>.{0,6}?)(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<unit>[十百千万亿]?)", re.DOTALL)


def to_range(numeral: str) -> tuple[int, int] | None:
    """The lowest and highest number that two neighbouring digits mean, None where a numeral is exact.

    >>> to_range("三四"), to_range("十五六"), to_range("二三十"), to_range("三十四")
    ((3, 4), (15, 16), (20, 30), None)
    """
    found = _NEIGHBOURS.fullmatch(numeral[-8:])  # no numeral in print is longer
    if found is None or len(numeral) > 8 or DIGITS[found["high"]] - DIGITS[found["low"]] != 1 or found["head"][-1:] in (*DIGITS, *TENS):
        return None
    low, high = (to_int(found["head"] + found[end] + found["unit"]) for end in ("low", "high"))
    return (low, high) if low is not None and high is not None and low < high else None
