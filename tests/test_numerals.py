"""Numerals: every number from its figures, its Chinese words and its digits one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.numerals import to_int, to_range

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number: int) -> str:
    """The number in words, as it is read aloud: 2005 is 二千零五."""
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
        gap = not digit
    return words


def spell(number: int) -> str:
    high, low = divmod(number, 10_000)
    if not high:
        return below_ten_thousand(low) or "零"
    return below_ten_thousand(high) + "万" + ("零" if 0 < low < 1000 else "") + below_ten_thousand(low)


@given(st.integers(0, 99_999_999))
def test_a_spelt_number_is_read(number: int) -> None:
    assert to_int(spell(number)) == number


@given(st.integers(0, 9999))
def test_figures_and_single_digits_are_read(number: int) -> None:
    assert to_int(str(number)) == number
    assert to_int("".join("０１２３４５６７８９"[int(c)] for c in str(number))) == number
    assert to_int("".join("〇一二三四五六七八九"[int(c)] for c in f"{number:04d}")) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十", 10),
        ("十五", 15),
        ("廿三", 23),
        ("卅一", 31),
        ("两百", 200),
        ("3万", 30_000),
        ("二○二三", 2023),
        ("1千", 1000),
        ("二百五十", 250),
    ],
)
def test_forms_of_print(numeral: str, number: int) -> None:
    assert to_int(numeral) == number


@pytest.mark.parametrize("text", ["", "年", "一年", "第三", "三.五", "x", "-3"])
def test_what_is_no_numeral(text: str) -> None:
    assert to_int(text) is None


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = to_int(text)
    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("numeral", "wanted"),
    [("三四", (3, 4)), ("两三", (2, 3)), ("十五六", (15, 16)), ("二三十", (20, 30)), ("七八百", (700, 800)), ("三十四", None), ("五", None),
     ("二〇二三", None), ("一九八七", None)],
)  # fmt: skip
def test_two_neighbouring_digits_are_a_range(numeral: str, wanted: tuple[int, int] | None) -> None:
    assert to_range(numeral) == wanted
