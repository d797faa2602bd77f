"""Organisation mentions to organisations: canonical names, then the names of one body joined, then references (该校)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsextract import model
from newsextract.entities.entity import OrganisationEntity
from newsextract.entities.organisations.aliases import joined
from newsextract.entities.organisations.canonical import Canonical, Namer
from newsextract.entities.organisations.references import Antecedents
from newsextract.language.reading import Reading
from newsextract.language.regions import divisions
from newsextract.mentions.mention import Mention, OrganisationValue
from newsextract.mentions.organisations.aliases import short_forms
from newsextract.mentions.organisations.references import read_reference

_TOWN = re.compile(r"[一-鿿]{1,4}(?:镇|乡|街道)(?=[一-鿿])")

OrganisationMention = Mention[OrganisationValue]


@dataclass(slots=True)
class _Group:
    """The mentions of one organisation and the names they were given; ``name`` is the longest of these."""

    name: str
    canonicals: list[Canonical] = field(default_factory=list)
    mentions: list[OrganisationMention] = field(default_factory=list)

    @property
    def kind(self) -> model.OrganisationKind:
        return self.mentions[0].value.kind

    def add(self, canonical: Canonical, mention: OrganisationMention) -> None:
        self.canonicals.append(canonical)
        self.mentions.append(mention)
        if len(canonical.name) > len(self.name):
            self.name = canonical.name

    def join(self, other: _Group) -> None:
        self.canonicals += other.canonicals
        self.mentions += other.mentions
        if len(other.name) > len(self.name):
            self.name = other.name


def resolve(reading: Reading, mentions: Sequence[OrganisationMention], namer: Namer) -> tuple[OrganisationEntity, ...]:
    """The organisations of the article, by first mention; a reference without an antecedent is none."""
    if not mentions:
        return ()
    groups = _joined(reading, _named(mentions, namer))
    _abbreviate(reading, mentions, groups)
    _refer(reading, mentions, groups)
    ordered = sorted((min(map(_start, group.mentions)), n, group) for n, group in enumerate(groups.values()))
    return tuple(_entity(f"o{n}", group) for n, (_, _, group) in enumerate(ordered, 1))


def _start(mention: OrganisationMention) -> int:
    return mention.start


def _named(mentions: Sequence[OrganisationMention], namer: Namer) -> dict[str, _Group]:
    """The mentions that are names, by the key their forms share."""
    groups: dict[str, _Group] = {}
    end, before = -2, ""
    town: str | None = None
    for mention in mentions:
        if mention.value.reference or mention.rule == "organisation.alias":
            continue
        beside = namer.region_of(before) if mention.start - end <= 1 else None
        canonical = namer.name(mention.text, mention.rule, beside, town)
        if canonical is None:
            continue
        groups.setdefault(canonical.key, _Group(canonical.name)).add(canonical, mention)
        end, before = mention.end, canonical.name
        place = _TOWN.match(mention.text)
        town = place[0] if place else town
    return groups


def _joined(reading: Reading, groups: dict[str, _Group]) -> dict[str, _Group]:
    """The groups by name, those with shorter names joined to those with the fuller ones."""
    by_name: dict[str, _Group] = {}
    for group in groups.values():
        same = by_name.setdefault(group.name, group)
        if same is not group:
            same.join(group)
    if len(by_name) > 1:
        short = joined({n: g.kind for n, g in by_name.items()}, divisions(reading.lexicons), reading.lexicons.table("places"))
        for name, full in short.items():
            by_name[full].join(by_name.pop(name))
    return by_name


def _abbreviate(reading: Reading, mentions: Sequence[OrganisationMention], groups: dict[str, _Group]) -> None:
    """Joins the short forms the article makes itself (以下简称) to what they are short for."""
    spans = [m.span for m in mentions if not m.value.reference and m.rule != "organisation.alias"]
    shorts = short_forms(reading.text, spans, divisions(reading.lexicons))
    if not shorts:
        return
    name_of = {m.text: name for name, group in groups.items() for m in group.mentions}
    for mention in mentions:
        if mention.rule == "organisation.alias" and (name := name_of.get(shorts.get(mention.text, ""))):
            groups[name].mentions.append(mention)
    for short, full in shorts.items():
        own, name = name_of.get(short), name_of.get(full)
        if own in groups and name in groups and own != name:
            groups[name].join(groups.pop(own))


def _refer(reading: Reading, mentions: Sequence[OrganisationMention], groups: dict[str, _Group]) -> None:
    """Adds the references to the groups of what they mean; a part (学校党委) becomes an organisation of its own."""
    references = {m.span: reference for m in mentions if m.value.reference and (reference := read_reference(m.text))}
    if not references:
        return
    name_of = {m.span: name for name, group in groups.items() for m in group.mentions}
    ours = any(r.pointer == "我" and r.noun == "校" for r in references.values())
    pointers = {r.pointer for r in references.values()}
    own = None if pointers <= {"", "该"} else _publisher(reading)
    antecedents = Antecedents(own, ours=ours, topics=_topics(reading, groups) if "" in pointers else frozenset())
    for mention in mentions:
        name = name_of.get(mention.span)
        if name:
            antecedents.add(name, mention.value.kind, leading=_leads(reading, mention))
        reference = references.get(mention.span)
        antecedent = antecedents.of(reference) if reference else None
        if reference and antecedent:
            meant = antecedent + (reference.unit or "")
            groups.setdefault(meant, _Group(meant)).add(Canonical(meant, meant), mention)


def _topics(reading: Reading, groups: Mapping[str, _Group]) -> frozenset[str]:
    """The names of which a form stands in the headlines."""
    headlines = "\n".join((reading.headline or "", *reading.subheadlines))
    return frozenset(name for name, group in groups.items() if any(text in headlines for text in {m.text for m in group.mentions}))


def _leads(reading: Reading, mention: OrganisationMention) -> bool:
    """At the head of its sentence, or behind a day or a place only: 近日，许昌市某中学…"""
    before = reading.text[reading.sentence_at(mention.start).start : mention.start]
    return len(before) <= 14 and not any(mark in before for mark in "、和与")


def _publisher(reading: Reading) -> str | None:
    """The school or hospital whose own news this is: 地大新闻网（讯） → 中国地质大学, of two seats the city's."""
    known = reading.lexicons.table("organisations")
    paper = reading.lexicons.scan(reading.context.publication or "").get("organisations", ())
    lead_in = (hit for hit in reading.hits_of("organisations") if hit.end <= reading.prose.start)
    for hit in (*paper, *lead_in):
        if hit.entry.kind in ("school", "hospital"):
            name = hit.entry.value.partition(":")[2] or hit.entry.term
            seats = (f"{name}（{unit.rstrip('市')}）" for unit in (reading.home.units if reading.home else ()))
            return next((s for s in seats if s in known), name)
    return None


def _entity(identifier: str, group: _Group) -> OrganisationEntity:
    """What the names tell counts before what the mentions do; the level of a school is its own, not its region's."""
    level: model.Level | None = None
    region: str | None = None
    public = group.kind in ("government", "party", "court")
    for canonical in group.canonicals:
        level = level or (canonical.level if public else None)
        region = region or canonical.region
    for mention in group.mentions:
        level = level or mention.value.level
        region = region or mention.value.region
    mentions = tuple(sorted(group.mentions, key=_start))
    return OrganisationEntity(identifier, group.name, mentions, group.kind, level, region)
