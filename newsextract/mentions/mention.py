"""``Mention``: a stretch of an article's text that names something, with what was read from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from newsextract import model

V = TypeVar("V", covariant=True)


class Mention(NamedTuple, Generic[V]):
    """``text == article[start:end]``; ``kind`` is one of ``language.rule.KINDS``; ``rule`` is the id of the rule that found it.

    ``extent`` is what an event rule sees as one unit: a person with the titles before and after the name
    (市委副书记黄某某, 刘某教授), everything else just the mention.
    """

    start: int
    end: int
    text: str
    kind: str
    rule: str
    value: V
    wider: tuple[int, int] | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """The mention with what belongs to it in apposition."""
        return self.wider or (self.start, self.end)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class DateValue:
    """What the contract says of a date besides its place in the text."""

    type: model.DateType
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    part_of_day: model.PartOfDay | None = None
    approximate: bool = False
    basis: model.DateBasis = "none"


class Post(NamedTuple):
    """A title as printed and the words before it that name the organisation it is held in (None: not told)."""

    title: str
    organisation: str | None


class PersonValue(NamedTuple):
    """A person's name as it must be spelt (江流 for 江 流), the posts told beside it, and how strong the evidence is (0..1)."""

    name: str
    posts: tuple[Post, ...] = ()
    strength: float = 1.0


class OrganisationValue(NamedTuple):
    """What the words of an organisation's name tell; ``reference`` is true for 该校, 我市, 会议-style words that name another.

    ``parts`` are the spans of organisations named inside this one (许昌市委 in 许昌市委宣传部).
    """

    kind: model.OrganisationKind
    level: model.Level | None = None
    region: str | None = None
    reference: bool = False
    parts: tuple[tuple[int, int], ...] = ()


class PlaceValue(NamedTuple):
    """A place's canonical name (京 → 北京) and, for a division, its full path (河南省许昌市)."""

    name: str
    region: str | None = None


class PrizeValue(NamedTuple):
    """What the words of a prize's name tell; ``award`` is the name without year, edition, quotation marks and 称号.

    ``guessed``: its border was taken from the verb before it, no known prize word or marks. ``edition`` is the span of the year or
    number before the name (第五届, 2022年度), ``quoted`` says that the name stands in quotation marks.
    """

    award: str
    rank: str | None = None
    level: model.Level | None = None
    quantity: int | None = None
    kind: model.AwardKind = "prize"
    guessed: bool = False
    quoted: bool = False
    edition: tuple[int, int] | None = None


class VerbValue(NamedTuple):
    """A verb of an award report: its frame, and the rank it holds in itself (夺冠 → 冠军)."""

    frame: str
    rank: str | None = None


class ContestValue(NamedTuple):
    """A contest, selection or list by its printed name."""

    name: str


class GatheringValue(NamedTuple):
    """What the words of a meeting's name tell; ``reference`` is true for 会议, 大会, 会上 that mean one named elsewhere."""

    name: str
    kind: model.MeetingKind
    series: str | None = None
    ordinal: int | None = None
    reference: bool = False


Dates = tuple[Mention[DateValue], ...]
Places = tuple[Mention[PlaceValue], ...]
Organisations = tuple[Mention[OrganisationValue], ...]
People = tuple[Mention[PersonValue], ...]
Prizes = tuple[Mention[PrizeValue], ...]
Gatherings = tuple[Mention[GatheringValue], ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of an article, each kind sorted by start; kinds may overlap each other."""

    dates: Dates = ()
    places: Places = ()
    organisations: Organisations = ()
    people: People = ()
    prizes: Prizes = ()
    gatherings: Gatherings = ()
    extra: tuple[Mention[object], ...] = field(default=())

    def __iter__(self) -> Iterator[Mention[object]]:
        for group in (self.dates, self.places, self.organisations, self.people, self.prizes, self.gatherings, self.extra):
            yield from group
