"""Dates: every rule proves itself, and the law that no text is too odd."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.language.reading import Reading
from newsextract.mentions.dates import pieces
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
