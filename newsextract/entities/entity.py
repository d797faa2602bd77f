"""What an article's mentions mean: ``PersonEntity`` and ``OrganisationEntity``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from newsextract import model
from newsextract.mentions.mention import Mention, OrganisationValue, PersonValue, Post


class PersonEntity(NamedTuple):
    """One person of the article, whatever the number of mentions; the posts name organisations by their canonical names."""

    id: str
    name: str
    mentions: tuple[Mention[PersonValue], ...]
    roles: tuple[Post, ...] = ()


class OrganisationEntity(NamedTuple):
    """One organisation of the article under its fullest known name."""

    id: str
    name: str
    mentions: tuple[Mention[OrganisationValue], ...]
    kind: model.OrganisationKind = "other"
    level: model.Level | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities of an article, by first mention, and the way from a mention's span to its entity."""

    people: tuple[PersonEntity, ...] = ()
    organisations: tuple[OrganisationEntity, ...] = ()
    by_span: Mapping[tuple[int, int], PersonEntity | OrganisationEntity] = field(default_factory=dict)

    def of(self, mention: Mention[object]) -> PersonEntity | OrganisationEntity | None:
        """The entity a mention means, if it is known."""
        return self.by_span.get(mention.span)

    def party(self, mention: Mention[object], group: model.Group | None = None) -> model.Party:
        """The mention as a participant of an event, under its canonical name."""
        entity = self.of(mention)
        name = entity.name if entity else mention.text
        return model.Party(name=name, entity=entity.id if entity else None, text=mention.text, group=group)


def by_span(
    *groups: tuple[PersonEntity, ...] | tuple[OrganisationEntity, ...],
) -> dict[tuple[int, int], PersonEntity | OrganisationEntity]:
    """The table from mention spans to entities."""
    return {m.span: e for group in groups for e in group for m in e.mentions}
