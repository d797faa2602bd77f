"""Organisation mentions to organisations: canonical names, aliases, 该校."""

from __future__ import annotations

from newsextract.entities.entity import OrganisationEntity
from newsextract.language.reading import Reading
from newsextract.language.regions import Region, home
from newsextract.mentions.mention import Mention, Mentions, OrganisationValue
from newsextract.mentions.organisations.references import read_reference

_LETTERS = "省市县区州旗"


def resolve(reading: Reading, mentions: Mentions) -> tuple[OrganisationEntity, ...]:
    """The organisations of the article, by first mention."""
    region = home(reading)
    groups: dict[str, list[Mention[OrganisationValue]]] = {}
    last: dict[str, str] = {}
    for mention in mentions.organisations:
        name = _referred(mention, last) if mention.value.reference else canonical(reading, mention, region)
        if name is None:
            continue
        groups.setdefault(name, []).append(mention)
        if not mention.value.reference:
            last[mention.value.kind] = name
    return tuple(
        OrganisationEntity(f"o{n}", name, tuple(found), found[0].value.kind, found[0].value.level, found[0].value.region)
        for n, (name, found) in enumerate(groups.items(), 1)
    )


def canonical(reading: Reading, mention: Mention[OrganisationValue], region: Region | None) -> str:
    """The fullest form of a name by the lexicons and the paper's region: 市教育局 → 许昌市教育局."""
    text = mention.text
    entry = reading.lexicons.table("organisations").get(text)
    if entry:
        return entry.value.partition(":")[2] or text
    place = ""
    rest = text
    if text[0] in _LETTERS and mention.rule in ("organisation.organ", "organisation.suffix"):
        named = region.named(text[0]) if region else None
        place, rest = (named, text[1:]) if named else ("", text)
    return place + rest


def _referred(mention: Mention[OrganisationValue], last: dict[str, str]) -> str | None:
    reference = read_reference(mention.text)
    antecedent = last.get(mention.value.kind)
    if reference is None or antecedent is None:
        return None
    return antecedent + (reference.unit or "")
