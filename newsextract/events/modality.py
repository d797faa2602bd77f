"""Whether an event is told as a fact, or planned, denied, supposed, or a rule that holds every year."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.modality_cues import AFTER_RULE, BEFORE_CLAUSE, CUES, OVER
from newsextract.language.rule import Rule

_REACH = 120
_CONDITION = 40
_PASSED = "＿"  # stays where words are passed over: 利用“…”以视频方式 says no 用以


def _one(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """Several rules as one pattern: a clause is searched once for all of them."""
    return re.compile("|".join(f"(?:{rule.compile().pattern})" for rule in rules))


_OVER, _RULE_AFTER, _IF_BEFORE = _one(OVER), _one(AFTER_RULE), _one(BEFORE_CLAUSE)
_COMPILED = tuple((meaning, _one(rules)) for meaning, rules in CUES.items())


def modality(text: str, clause: tuple[int, int], trigger: tuple[int, int]) -> model.Modality:
    """How the event told at ``trigger`` in ``clause`` is meant; both are spans of ``text``.

    Cues are looked for from the clause's start to the trigger's end, a condition right before the clause, and a rule's second half
    right behind it.
    """
    if _RULE_AFTER.match(text, trigger[1], min(len(text), clause[1] + 6)):
        return "generic"
    if _IF_BEFORE.search(text[max(0, clause[0] - _CONDITION) : clause[0]]):
        return "hypothetical"
    before = _OVER.sub(_PASSED, text[max(clause[0], trigger[0] - _REACH) : trigger[1]])
    return next((meaning for meaning, pattern in _COMPILED if pattern.search(before)), "asserted")
