"""Names that a second reader sees join the rules' mentions as evidence.

A recogniser's name becomes a mention where the rules have found nothing; where they overlap the rules' reading stands. The
mention's rule says which source it came from (``ner.hanlp``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newsextract.language.reading import NamedSpan, Reading
from newsextract.mentions.mention import Mention, Mentions, Organisations, OrganisationValue, People, PersonValue

V = TypeVar("V")
# A recogniser's name alone is weaker than a title before it, stronger than a surname that happens to begin a word.
STRENGTH = 0.6


def join_organisations(reading: Reading, found: Organisations) -> Organisations:
    """The organisations with those that only the recogniser sees."""
    free = _free(reading.recognised, "organisation", found)
    new = [_mention(reading, span, OrganisationValue(kind="other")) for span in free]
    return tuple(sorted((*found, *new), key=lambda m: m.span))


def join_people(reading: Reading, known: Mentions, found: People) -> People:
    """The people with those that only the recogniser sees and that are no part of an organisation's name."""
    free = _free(reading.recognised, "person", (*found, *known.organisations))
    new = [_mention(reading, span, PersonValue(reading.text[span.start : span.end], strength=STRENGTH)) for span in free]
    return tuple(sorted((*found, *new), key=lambda m: m.span))


def _mention(reading: Reading, span: NamedSpan, value: V) -> Mention[V]:
    recogniser = reading.resources.ner
    rule = f"ner.{recogniser.name if recogniser else 'none'}"
    return Mention(span.start, span.end, reading.text[span.start : span.end], span.kind, rule, value)


def _free(names: Sequence[NamedSpan], kind: str, taken: Sequence[Mention[object]]) -> list[NamedSpan]:
    """The names of a kind that no mention overlaps."""
    covered = {i for m in taken for i in range(m.start, m.end)}
    return [n for n in names if n.kind == kind and covered.isdisjoint(range(n.start, n.end))]
