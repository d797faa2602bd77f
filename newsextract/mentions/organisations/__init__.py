"""Organisations in an article: names by lexicon and suffix, their short forms, and references (该校)."""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.language.regions import divisions
from newsextract.mentions.mention import Mention, Mentions, Organisations, OrganisationValue
from newsextract.mentions.organisations.aliases import occurrences, short_forms
from newsextract.mentions.organisations.names import Name, NameFinder
from newsextract.mentions.organisations.references import Reference, references


def find(reading: Reading, known: Mentions) -> Organisations:
    """The organisations of the article, by start; names before short forms before references where they overlap."""
    del known
    first, last = reading.prose
    names = [n for n in NameFinder(reading).find() if n.end > first and n.start < last]  # the paper's own dateline names no party
    names += _aliases(reading, names)
    taken = bytearray(len(reading.text))
    for name in names:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    found = [_named(reading, n) for n in names]
    found += [_referring(reading, r) for r in references(reading.text, taken, reading.borders)]
    return tuple(sorted(found, key=lambda m: m.start))


def _aliases(reading: Reading, names: list[Name]) -> list[Name]:
    """The short forms of the names found so far, with what their full names tell."""
    spans = [(n.start, n.end) for n in names]
    shorts = short_forms(reading.text, spans, divisions(reading.lexicons))
    if not shorts:
        return []
    by_text = {reading.text[n.start : n.end]: n for n in names}
    found: list[Name] = []
    for span in occurrences(reading.text, shorts, spans):
        full = by_text[shorts[reading.text[span.start : span.end]]]
        found.append(Name(span.start, span.end, full.kind, "organisation.alias", full.level, full.region))
    return found


def _named(reading: Reading, name: Name) -> Mention[OrganisationValue]:
    value = OrganisationValue(name.kind, name.level, name.region, parts=name.parts)
    return Mention(name.start, name.end, reading.text[name.start : name.end], "organisation", name.rule, value)


def _referring(reading: Reading, reference: Reference) -> Mention[OrganisationValue]:
    value = OrganisationValue(reference.meant, reference=True)
    text = reading.text[reference.start : reference.end]
    return Mention(reference.start, reference.end, text, "organisation", "organisation.reference", value)
