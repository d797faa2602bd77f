"""Patterns that a search leaps to find what the same forms find as plain alternatives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.leaping import leaping

FORMS = (("特一二三", "等?[、和][特一二三]等奖"), ("特一二", "[特一二三]{1,2}等奖"), ("个", "人[一二三]等功"), ("金银", "(?<![金银]金)牌"))
LEAPING = leaping(*FORMS)
PLAIN = re.compile("|".join(f"[{first}]{rest}" for first, rest in FORMS))


@given(st.text("特一二三等、和奖个人功金银牌，", max_size=30))
def test_the_same_is_found(text: str) -> None:
    assert [m.span() for m in LEAPING.finditer(text)] == [m.span() for m in PLAIN.finditer(text)]
