"""Every rule proves itself: its hits give their roles, its misses stay silent."""

from __future__ import annotations

from newsextract.language.rule import Rule, RuleBook

# (rules, how a sentence is masked for them): each room that has rules adds its line here
BOOKS: tuple[tuple[str, tuple[Rule, ...]], ...] = ()
CASES = [(room, rule) for room, rules in BOOKS for rule in rules]


def test_rule_ids_are_unique() -> None:
    RuleBook([rule for _, rule in CASES])
