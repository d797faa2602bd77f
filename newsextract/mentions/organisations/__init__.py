"""Organisations in an article: names by lexicon and suffix, and references (该校)."""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, Organisations, OrganisationValue
from newsextract.mentions.organisations.names import Name, NameFinder
from newsextract.mentions.organisations.references import Reference, references


def find(reading: Reading, known: Mentions) -> Organisations:
    """The organisations of the article, by start; names before references where they overlap."""
    del known
    names = list(NameFinder(reading).find())
    taken = {at for n in names for at in range(n.start, n.end)}
    found = [_named(reading, n) for n in names]
    found += [_referring(reading, r) for r in references(reading.text, reading.borders) if taken.isdisjoint(range(r.start, r.end))]
    return tuple(sorted(found, key=lambda m: m.start))


def _named(reading: Reading, name: Name) -> Mention[OrganisationValue]:
    value = OrganisationValue(name.kind, name.level, name.region)
    return Mention(name.start, name.end, reading.text[name.start : name.end], "organisation", name.rule, value)


def _referring(reading: Reading, reference: Reference) -> Mention[OrganisationValue]:
    value = OrganisationValue(reference.meant, reference=True)
    text = reading.text[reference.start : reference.end]
    return Mention(reference.start, reference.end, text, "organisation", "organisation.reference", value)
