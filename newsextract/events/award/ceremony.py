"""The meeting at which prizes were given, for what it tells of their level: 会上，甲被评为乙 after 某县政协召开全体会议."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsextract import model
from newsextract.events.event import Resolved
from newsextract.mentions.mention import Gatherings, Mention
from newsextract.text import Span

_AT_IT = re.compile(r"(?:[^，。；]{0,8}[，：])?(?:会上|会议|大会|会后|会前|仪式上|典礼上|活动现场|会议期间|大会期间|闭幕式|开幕式)")
_REACH = 1500


def ceremony_level(article: Resolved, sentence: Span) -> model.Level | None:
    """The level of the body whose meeting a sentence speaks of by 会上, 会议 or the like; None where it speaks of none."""
    text = article.reading.text
    if not _AT_IT.match(text, sentence.start, sentence.end):
        return None
    held = _named_before(article.mentions.gatherings, sentence)
    return _host_level(article, *held) if held else None


def _named_before(gatherings: Gatherings, sentence: Span) -> tuple[int, int] | None:
    """The last meeting that was named within reach before a sentence."""
    first, last = (bisect_left(gatherings, offset, key=_start) for offset in (sentence.start - _REACH + 1, sentence.start))
    return next((g.span for g in reversed(gatherings[first:last]) if not g.value.reference), None)


def _host_level(article: Resolved, start: int, end: int) -> model.Level | None:
    """The level of the body in the meeting's name, before it, or the first in its sentence."""
    told = article.reading.sentences[article.reading.sentence_index(start)]
    limit = max(end, told.end)
    named = article.mentions.organisations
    first, last = (bisect_left(named, offset, key=_start) for offset in (told.start, limit))
    bodies = [m for m in named[first:last] if m.end <= limit]
    inside = [m for m in bodies if start <= m.start and m.end <= end]
    before = [m for m in bodies if m.end == start]
    for mention in (*inside, *before, *bodies[:1]):
        level: model.Level | None = getattr(article.entities.of(mention), "level", None)
        if level is not None:
            return level
    return None


def _start(mention: Mention[object]) -> int:
    return mention.start
