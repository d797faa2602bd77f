"""Dates: every rule proves itself, and the law that no text is too odd."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Extractor
from newsextract.errors import LexiconError
from newsextract.language.reading import Reading
from newsextract.mentions.dates import pieces
from newsextract.mentions.dates.parts import Part
from newsextract.mentions.dates.rules import DateRule

CASES = [(rule, text) for rule in pieces.BOOK.rules for text in rule.hits]
MISSES = [(rule, text) for rule in pieces.BOOK.rules for text in rule.misses]


def texts_of(extractor: Extractor, rule: DateRule, text: str) -> tuple[str, ...]:
    groups = pieces.read_parts(Reading(text, resources=extractor.resources))
    return tuple(text[p.start : p.end] for group in groups for p in group if p.rule == rule.id and p.end > p.start)


@pytest.mark.parametrize(("rule", "text"), CASES, ids=lambda v: getattr(v, "id", v))
def test_rules_read_their_hits(extractor: Extractor, rule: DateRule, text: str) -> None:
    assert texts_of(extractor, rule, text) == rule.hits[text]


@pytest.mark.parametrize(("rule", "text"), MISSES, ids=lambda v: getattr(v, "id", v))
def test_rules_leave_their_misses(extractor: Extractor, rule: DateRule, text: str) -> None:
    assert texts_of(extractor, rule, text) == ()


# What dates are written with, in single characters and in words
PIECES = (
    *"零〇一二两三四五六七八九十廿百千几半0123456789０年月日号天周个余多时点分学代上下本这今前后初末底中第最每近未来连闰正冬腊农历元公",
    *(
        "年代",
        "上世纪",
        "星期",
        "小时",
        "工作日",
        "季度",
        "学年",
        "2023年",
        "9月",
        "5日",
        "9:30",
        "2023-09-05",
        "20230905",
        "五一",
        "期间",
        "正月初",
    ),
    *" 至到—–－-~～、和及/.：“”春晚早，。假过去接下将续隔",
)
PATTERNS = {rule.id: re.compile(rule.pattern) for rule in pieces.BOOK.rules}


def read_everywhere(text: str) -> list[tuple[Part, ...]]:
    """What the rules read where each is tried at every one of its first characters, whatever follows."""
    found: list[tuple[Part, ...]] = []
    for at, char in enumerate(text):
        if found and at < found[-1][-1].end:
            continue
        rules = [rule for rule in pieces.BOOK.rules if any(char in first for first in rule.first)]
        matches = ((rule, PATTERNS[rule.id].match(text, at)) for rule in rules)
        found += [parts for rule, match in matches if match and (parts := rule.read(match, rule.id))][:1]
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_can_follow_a_first_character_leaves_no_match_out(text: str) -> None:
    assert list(pieces.BOOK.read(text)) == read_everywhere(text)


HEADER = "# title\tt\n# source\ts\n# licence\tl\n# columns\tterm<TAB>kind<TAB>value\n"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("dayshift=1", "'dayshift' is no kind of date part"),
        ("edge=月尾", "'月尾' cannot stand behind edge="),
        ("holiday=5-1", "behind holiday="),
        ("", "no value"),
    ],
)
def test_a_users_word_of_time_with_a_wrong_value_is_named(tmp_path: Path, value: str, said: str) -> None:
    (tmp_path / "time.tsv").write_text(f"{HEADER}大前晌\tday\t{value}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=f"大前晌: .*{said}"):
        Extractor(lexicons=[tmp_path]).extract("大前晌开会", layout="plain")


def test_a_users_word_of_time_is_read(tmp_path: Path) -> None:
    (tmp_path / "time.tsv").write_text(f"{HEADER}大前晌\tday\tday-shift=-3 part=MO\n", encoding="utf-8")
    document = Extractor(lexicons=[tmp_path]).extract("大前晌开会", date="2023-09-06", layout="plain")
    assert [(d.text, d.value, d.part_of_day) for d in document.articles[0].dates] == [("大前晌", "2023-09-03", "MO")]
