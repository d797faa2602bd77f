"""What all event types share: the resolved article they read, what they give back, ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from newsextract import model
from newsextract.entities.entity import Entities
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions


@dataclass(frozen=True, slots=True)
class Resolved:
    """An article with its mentions and entities: all that an event type may look at."""

    reading: Reading
    mentions: Mentions
    entities: Entities


@dataclass(frozen=True, slots=True)
class Refusal:
    """A trigger word that made no event, and why (a short English clause, for ``explain``)."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """The events of one type in one article, by trigger, and the triggers that made none."""

    events: tuple[model.AwardEvent | model.MeetingEvent, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def event_id(kind: str, participants: Iterable[str], name: str, date: str | None) -> str:
    """A short hash of type, participants (in any order), name and date: the same report gets the same id again."""
    key = "\x1f".join((kind, "\x1e".join(sorted(set(participants))), name, date or ""))
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def border_mention(mention: Mention[object]) -> model.Mention:
    """A mention in the contract's form."""
    return model.Mention(start=mention.start, end=mention.end, text=mention.text)
