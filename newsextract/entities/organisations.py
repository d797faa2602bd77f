"""Organisation mentions to organisations: canonical names, aliases, 该校."""

from __future__ import annotations

from newsextract.entities.entity import OrganisationEntity
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, OrganisationValue


def resolve(reading: Reading, mentions: Mentions) -> tuple[OrganisationEntity, ...]:
    """The organisations of the article, by first mention."""
    del reading
    groups: dict[str, list[Mention[OrganisationValue]]] = {}
    for mention in mentions.organisations:
        groups.setdefault(mention.text, []).append(mention)
    return tuple(
        OrganisationEntity(f"o{n}", name, tuple(found), found[0].value.kind, found[0].value.level, found[0].value.region)
        for n, (name, found) in enumerate(groups.items(), 1)
    )
