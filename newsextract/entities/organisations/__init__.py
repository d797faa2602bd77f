"""Organisation mentions to organisations: canonical names, aliases, references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract import model
from newsextract.entities.entity import OrganisationEntity
from newsextract.entities.organisations.aliases import joined
from newsextract.entities.organisations.canonical import Canonical, Namer
from newsextract.entities.organisations.references import Antecedents
from newsextract.language.reading import Reading
from newsextract.language.regions import Region, divisions, home
from newsextract.mentions.mention import Mention, Mentions, OrganisationValue
from newsextract.mentions.organisations.references import read_reference

_TOWN = re.compile(r"[一-鿿]{1,4}(?:镇|乡|街道)(?=[一-鿿])")

Named = tuple[Mention[OrganisationValue], Canonical]


@dataclass(slots=True)
class _Group:
    """The mentions of one organisation and the names they were given."""

    canonicals: list[Canonical]
    mentions: list[Mention[OrganisationValue]]

    @property
    def name(self) -> str:
        return max((c.name for c in self.canonicals), key=len)

    @property
    def kind(self) -> model.OrganisationKind:
        return self.mentions[0].value.kind


def resolve(reading: Reading, mentions: Mentions) -> tuple[OrganisationEntity, ...]:
    """The organisations of the article, by first mention; a reference without an antecedent is none."""
    groups: dict[str, _Group] = {}
    for mention, canonical in _named(reading, mentions.organisations):
        group = groups.setdefault(canonical.key, _Group([], []))
        group.canonicals.append(canonical)
        group.mentions.append(mention)
    merged = _merged(reading, list(groups.values()))
    merged.sort(key=lambda g: min(m.start for m in g.mentions))
    return tuple(_entity(f"o{n}", group) for n, group in enumerate(merged, 1))


def _named(reading: Reading, mentions: Sequence[Mention[OrganisationValue]]) -> list[Named]:
    """Every mention with its canonical name, in order; those without one are left out."""
    local = home(reading)
    namer = Namer(reading.lexicons, local)
    ours = any(m.value.reference and m.text.startswith("我校") for m in mentions)
    antecedents = Antecedents(_publisher(reading, local), ours=ours)
    found: list[Named] = []
    end, region = -2, None
    town: str | None = None
    for mention in mentions:
        if mention.value.reference:
            canonical = _referred(mention, antecedents)
        else:
            canonical = namer.name(mention, region if mention.start - end <= 1 else None, town)
        if canonical is None:
            continue
        found.append((mention, canonical))
        end, region = mention.end, _neighbour(namer, canonical, mention)
        place = _TOWN.match(mention.text)
        town = place[0] if place else town
        antecedents.add(canonical.name, mention.value.kind)
    return found


def _publisher(reading: Reading, region: Region | None) -> str | None:
    """The school or hospital whose own news this is: 地大新闻网 → 中国地质大学, of its two seats the one in the paper's city."""
    known = reading.lexicons.table("organisations")
    for hit in reading.lexicons.scan(reading.context.publication or ""):
        if hit.entry.lexicon == "organisations" and hit.entry.kind in ("school", "hospital"):
            name = hit.entry.value.partition(":")[2] or hit.entry.term
            seats = (f"{name}（{unit.rstrip('市')}）" for unit in (region.units if region else ()))
            return next((s for s in seats if s in known), name)
    return None


def _neighbour(namer: Namer, canonical: Canonical, mention: Mention[OrganisationValue]) -> Region | None:
    return None if mention.value.reference else namer.region_of(canonical.name)


def _referred(mention: Mention[OrganisationValue], antecedents: Antecedents) -> Canonical | None:
    reference = read_reference(mention.text)
    antecedent = antecedents.of(reference) if reference else None
    if reference is None or antecedent is None:
        return None
    name = antecedent + (reference.unit or "")
    return Canonical(name, name)


def _merged(reading: Reading, groups: list[_Group]) -> list[_Group]:
    """The groups with the shorter names' groups joined to the fuller names'."""
    by_name: dict[str, _Group] = {}
    for group in groups:
        if same := by_name.get(group.name):
            same.canonicals += group.canonicals
            same.mentions += group.mentions
        else:
            by_name[group.name] = group
    countries = reading.lexicons.table("places")
    short = joined({n: g.kind for n, g in by_name.items()}, divisions(reading.lexicons), countries)
    for name, full in short.items():
        group = by_name.pop(name)
        by_name[full].canonicals += group.canonicals
        by_name[full].mentions += group.mentions
    return list(by_name.values())


def _entity(identifier: str, group: _Group) -> OrganisationEntity:
    values = [m.value for m in group.mentions]
    level = next((c.level for c in group.canonicals if c.level), None) if group.kind in ("government", "party", "court") else None
    return OrganisationEntity(
        identifier,
        group.name,
        tuple(sorted(group.mentions, key=lambda m: m.start)),
        group.kind,
        level or next((v.level for v in values if v.level), None),
        next((c.region for c in group.canonicals if c.region), None) or next((v.region for v in values if v.region), None),
    )
