"""People in an article."""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.language.rule import Rule
from newsextract.mentions.mention import Mentions, People

RULES: tuple[Rule, ...] = ()


def find(reading: Reading, known: Mentions) -> People:
    """The people of the article, by start."""
    del reading, known
    return ()
