"""Entities: who and what the mentions of an article mean, under canonical names."""

from __future__ import annotations

from newsextract.entities import organisations, people
from newsextract.entities.entity import Entities, by_span
from newsextract.entities.organisations.canonical import Namer
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mentions


def resolve(reading: Reading, mentions: Mentions) -> Entities:
    """The article's organisations, then its people (whose roles name organisations)."""
    namer = Namer(reading.lexicons, reading.home)
    found_organisations = organisations.resolve(reading, mentions.organisations, namer)
    found_people = people.resolve(mentions.people, found_organisations, namer)
    return Entities(found_people, found_organisations, by_span(found_people, found_organisations))
