"""Person mentions to people, with the roles told anywhere in the article."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract import model
from newsextract.entities.entity import OrganisationEntity, PersonEntity
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, PersonValue


def resolve(reading: Reading, mentions: Mentions, organisations: Sequence[OrganisationEntity]) -> tuple[PersonEntity, ...]:
    """The people of the article, by first mention."""
    del reading
    canonical = {m.text: o.name for o in organisations for m in o.mentions}
    groups: dict[str, list[Mention[PersonValue]]] = {}
    for mention in mentions.people:
        groups.setdefault(mention.value.name, []).append(mention)
    people: list[PersonEntity] = []
    for number, (name, found) in enumerate(groups.items(), 1):
        posts = dict.fromkeys((p.title, canonical.get(p.organisation or "", p.organisation)) for m in found for p in m.value.posts)
        roles = tuple(model.Role(title=t, organisation=o) for t, o in posts)
        people.append(PersonEntity(f"p{number}", name, tuple(found), roles))
    return tuple(people)
