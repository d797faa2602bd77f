"""Person mentions to people, with the roles told anywhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newsextract.entities.entity import OrganisationEntity, PersonEntity
from newsextract.entities.organisations.canonical import Namer
from newsextract.mentions.mention import Mention, PersonValue, Post

PersonMention = Mention[PersonValue]

_COMMITTEE = re.compile("[省市县区州旗盟地]委")
_DOT = re.compile("[·•・]")


def resolve(mentions: Sequence[PersonMention], organisations: Sequence[OrganisationEntity], namer: Namer) -> tuple[PersonEntity, ...]:
    """The people of the article, by first mention."""
    if not mentions:
        return ()
    canonical = {m.text: o.name for o in organisations for m in o.mentions}
    canonical = _committees(mentions, namer) | canonical
    full = _full_names(m.value.name for m in mentions)
    groups: dict[str, list[PersonMention]] = {}
    for mention in mentions:
        name = mention.value.name
        groups.setdefault(full.get(name, name), []).append(mention)
    return tuple(PersonEntity(f"p{n}", name, tuple(found), _roles(found, canonical)) for n, (name, found) in enumerate(groups.items(), 1))


def _committees(mentions: Sequence[PersonMention], namer: Namer) -> dict[str, str]:
    """市委 -> 许昌市委, for the committees that only titles name (市委书记)."""
    texts = dict.fromkeys(p.organisation for m in mentions for p in m.value.posts if p.organisation)
    found: dict[str, str] = {}
    for text in filter(_COMMITTEE.fullmatch, texts):
        name = namer.name(text, "organisation.organ", None, None)
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


def _roles(found: Sequence[PersonMention], canonical: Mapping[str, str]) -> tuple[Post, ...]:
    """Every post told of a person, once; without the bare title where the same title is told with its organisation."""
    if not any(m.value.posts for m in found):
        return ()
    told = dict.fromkeys((p.title, canonical.get(p.organisation or "", p.organisation)) for m in found for p in m.value.posts)
    placed = {title for title, organisation in told if organisation}
    return tuple(Post(t, o) for t, o in told if o or t not in placed)
