"""Mentions: the stretches of an article that name something. This file is the order in which the kinds are found.

Each finder is ``find(reading, known) -> tuple of mentions`` and may use what was found before it.
"""

from __future__ import annotations

from dataclasses import replace

from newsextract.language.reading import Reading
from newsextract.mentions import dates, gatherings, organisations, people, places, prizes
from newsextract.mentions.mention import Mentions
from newsextract.mentions.recognised import join_organisations, join_people


def find_mentions(reading: Reading) -> Mentions:
    """All mentions of one article."""
    known = Mentions()
    known = replace(known, dates=dates.find(reading, known))
    known = replace(known, organisations=join_organisations(reading, organisations.find(reading, known)))
    known = replace(known, places=places.find(reading, known))
    known = replace(known, people=join_people(reading, known, people.find(reading, known)))
    found, around = prizes.find(reading, known)
    known = replace(known, prizes=found, extra=around)
    return replace(known, gatherings=gatherings.find(reading, known))
