"""The award event: its rules, and how a match is read."""

from __future__ import annotations

from newsextract.events.event import Found, Resolved
from newsextract.language.rule import Rule

RULES: tuple[Rule, ...] = ()


def read(article: Resolved) -> Found:
    """The award events of an article."""
    del article
    return Found()
