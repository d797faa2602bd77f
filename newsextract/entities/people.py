"""Person mentions to people, with the roles told anywhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newsextract import model
from newsextract.entities.entity import OrganisationEntity, PersonEntity
from newsextract.entities.organisations.canonical import Namer
from newsextract.language.reading import Reading
from newsextract.language.regions import home
from newsextract.mentions.mention import Mention, Mentions, OrganisationValue, PersonValue

_COMMITTEE = re.compile("[省市县区州旗盟地]委")
_DOT = re.compile("[·•・]")


def resolve(reading: Reading, mentions: Mentions, organisations: Sequence[OrganisationEntity]) -> tuple[PersonEntity, ...]:
    """The people of the article, by first mention."""
    canonical = {m.text: o.name for o in organisations for m in o.mentions}
    canonical = _committees(reading, mentions) | canonical
    full = _full_names(m.value.name for m in mentions.people)
    groups: dict[str, list[Mention[PersonValue]]] = {}
    for mention in mentions.people:
        name = mention.value.name
        groups.setdefault(full.get(name, name), []).append(mention)
    return tuple(PersonEntity(f"p{n}", name, tuple(found), _roles(found, canonical)) for n, (name, found) in enumerate(groups.items(), 1))


def _committees(reading: Reading, mentions: Mentions) -> dict[str, str]:
    """市委 -> 许昌市委, for the committees that only titles name (市委书记)."""
    texts = dict.fromkeys(p.organisation for m in mentions.people for p in m.value.posts if p.organisation)
    namer = Namer(reading.lexicons, home(reading)) if any(map(_COMMITTEE.fullmatch, texts)) else None
    found: dict[str, str] = {}
    for text in filter(_COMMITTEE.fullmatch, texts) if namer else ():
        value = OrganisationValue("party")
        name = namer.name(Mention(0, len(text), text, "organisation", "organisation.organ", value), None, None) if namer else None
        if name is not None:
            found[text] = name.name
    return found


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """彼得罗夫 -> 伊万·彼得罗夫, where only one full name of the article has that part."""
    parts: dict[str, set[str]] = {}
    for name in names:
        for part in _DOT.split(name) if _DOT.search(name) else ():
            parts.setdefault(part, set()).add(name)
    return {part: whole for part, wholes in parts.items() if len(wholes) == 1 for whole in wholes}


def _roles(found: Sequence[Mention[PersonValue]], canonical: Mapping[str, str]) -> tuple[model.Role, ...]:
    """Every post told of a person, once; without the bare title where the same title is told with its organisation."""
    told = dict.fromkeys((p.title, canonical.get(p.organisation or "", p.organisation)) for m in found for p in m.value.posts)
    placed = {title for title, organisation in told if organisation}
    return tuple(model.Role(title=t, organisation=o) for t, o in told if o or t not in placed)
