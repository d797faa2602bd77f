"""Dates in an article.

``pieces`` (by the rules in ``years``, ``days``, ``clocks``, ``quantities`` and the time lexicon) are put together to ``phrases``;
``anchors`` and the ``story`` told so far give what a phrase leaves out; ``values`` says it in EDTF, first and last day.
"""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.mentions.dates.anchors import Anchors
from newsextract.mentions.dates.phrases import read_phrases
from newsextract.mentions.dates.stretch import Stretch
from newsextract.mentions.dates.values import day_of, read_value, years_of
from newsextract.mentions.mention import Dates, DateValue, Mention, Mentions

__all__ = ["day_of", "find", "years_of"]


def find(reading: Reading, known: Mentions) -> Dates:
    """The dates of the article, by start, in the whole text: the despatch's day and the sign-off's included."""
    del known
    anchors = Anchors(reading)
    found: list[Mention[DateValue]] = []
    previous: Stretch | None = None
    for phrase in read_phrases(reading):
        value, told = read_value(phrase, anchors, previous)
        previous = told
        if told is not None and not phrase.compares:
            anchors.story.tell(phrase.start, phrase.end, told)
            if reading.dateline is not None and reading.dateline.start <= phrase.start < reading.dateline.end:
                anchors.despatched(told.first)
        found.append(Mention(phrase.start, phrase.end, reading.text[phrase.start : phrase.end], "date", phrase.rule, value))
    return tuple(found)
