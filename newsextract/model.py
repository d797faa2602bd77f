"""The output contract, schema version 1.0: the only definition of it in code; the JSON Schema is made from these models.

All offsets are code points, half-open. Absent is null, several is a list.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Modality = Literal["asserted", "planned", "negated", "hypothetical", "generic"]
Level = Literal["international", "national", "provincial", "municipal", "county", "township", "institution"]
OrganisationKind = Literal["school", "government", "party", "company", "hospital", "court", "military", "media", "association", "other"]
DateType = Literal["date", "time", "interval", "duration", "set", "reference"]
PartOfDay = Literal["MO", "AF", "EV", "NI"]
DateBasis = Literal["explicit", "context", "dateline", "publication", "none"]
EventDateBasis = Literal["explicit", "occasion", "context", "publication"]
PublicationBasis = Literal["option", "path", "masthead", "inferred"]
ResidueKind = Literal["masthead", "caption", "duplicate", "other"]
Outcome = Literal["won", "shortlisted", "revoked"]
AwardKind = Literal["prize", "honour", "selection", "accreditation"]
MeetingStatus = Literal["held", "opened", "closed", "planned", "mentioned"]
MeetingKind = Literal["conference", "congress", "leadership", "study", "symposium", "ceremony", "class", "livestream", "press", "other"]


class Model(BaseModel):
    """What all parts of the contract share: immutable, no field beyond the named ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mention(Model):
    """A stretch of ``Article.text``: ``text == Article.text[start:end]``."""

    start: int
    end: int
    text: str


class Span(Model):
    """A range of ``Article.text``."""

    start: int
    end: int


class Source(Model):
    """Where the document came from: path as given, relative to the input folder; sha256 of the bytes."""

    path: str | None
    sha256: str
    encoding: str | None
    chars: int


class Publication(Model):
    """The newspaper and its day (ISO 8601), with what the day was taken from."""

    name: str | None
    date: str | None
    date_basis: PublicationBasis | None


class Byline(Model):
    """Who wrote, sent in and photographed the article."""

    reporters: list[str]
    correspondents: list[str]
    photographers: list[str]
    agency: str | None


class Date(Model):
    """A date expression; ``value`` is EDTF (ISO 8601-2) at the lowest honest precision."""

    start: int
    end: int
    text: str
    type: DateType
    value: str | None
    part_of_day: PartOfDay | None
    earliest: str | None
    latest: str | None
    approximate: bool
    basis: DateBasis


class Dateline(Model):
    """Place and day of the despatch: 新华社北京9月5日电."""

    place: str | None
    date: Date | None


class Section(Model):
    """A part of the article under its own heading; offsets into the text."""

    heading: str | None
    start: int
    end: int


class Role(Model):
    """A post as printed (市委书记) and the canonical name of the organisation it is held in."""

    title: str
    organisation: str | None


class Person(Model):
    """A named person and every mention of them."""

    id: str
    name: str
    mentions: list[Mention]
    roles: list[Role]


class Organisation(Model):
    """An organisation under its fullest known name."""

    id: str
    name: str
    kind: OrganisationKind
    level: Level | None
    region: str | None
    mentions: list[Mention]


class Group(Model):
    """Counted members: 2名教师."""

    count: int
    unit: str
    noun: str | None


class Party(Model):
    """Whoever takes part in an event: canonical name, words as printed, id of the entity if there is one."""

    name: str
    entity: str | None
    text: str
    group: Group | None


class EventDate(Model):
    """When it happened (EDTF), the words that say so, and what kind of evidence they are."""

    value: str | None
    text: str | None
    basis: EventDateBasis


class Event(Model):
    """What every event has."""

    id: str
    type: str
    modality: Modality
    trigger: Mention
    sentence: Span
    date: EventDate | None
    place: str | None
    rule: str
    confidence: float = Field(ge=0, le=1)
    summary: str


class AwardEvent(Event):
    """A prize, honour, selection or accreditation that was won, nearly won or withdrawn."""

    type: Literal["award"] = "award"
    outcome: Outcome
    kind: AwardKind
    recipients: list[Party]
    award: str
    rank: str | None
    level: Level | None
    quantity: int | None
    occasion: str | None
    issuers: list[Party]
    work: str | None


class AgendaItem(Model):
    """What was done at a meeting, action as printed: 审议, 听取, 部署."""

    action: str
    item: str


class MeetingEvent(Event):
    """A meeting, ceremony or congress, told or mentioned."""

    type: Literal["meeting"] = "meeting"
    status: MeetingStatus
    name: str
    series: str | None
    ordinal: int | None
    kind: MeetingKind
    organisers: list[Party]
    chairs: list[Party]
    speakers: list[Party]
    attendees: list[Party]
    documents: list[str]
    agenda: list[AgendaItem]


AnyEvent = Annotated[AwardEvent | MeetingEvent, Field(discriminator="type")]


class Article(Model):
    """One article: its repaired body, and everything read from it."""

    id: str
    headline: str | None
    subheadlines: list[str]
    byline: Byline
    dateline: Dateline
    captions: list[str]
    sections: list[Section]
    text: str
    alignment: list[tuple[int, int, int]]
    dates: list[Date]
    people: list[Person]
    organisations: list[Organisation]
    events: list[AnyEvent]


class Residue(Model):
    """Something on the page that is in no article; offsets into the source."""

    kind: ResidueKind
    text: str
    start: int
    end: int


class Warning(Model):  # noqa: A001 - the contract's word
    """Something odd about the document that a reader should know; ``code`` is stable."""

    code: str
    message: str


class Document(Model):
    """One input text and what was read from it: one line of JSON Lines."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    source: Source
    publication: Publication
    articles: list[Article]
    residue: list[Residue]
    warnings: list[Warning]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``Document``."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Document.model_json_schema(mode="serialization")}
