"""What the page stage gives: articles made of ``Text``, the residue, and the blocks with the reason for their role."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsextract import model
from newsextract.text import Span, Text


@dataclass(frozen=True, slots=True)
class Credits:
    """Byline and dateline of an article; ``dateline_date`` is the span of the day in the body (9月5日 in 新华社北京9月5日电)."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    agency: str | None = None
    dateline_place: str | None = None
    dateline_date: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under its own heading; offsets into the body."""

    heading: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageArticle:
    """One article of a page.

    ``body``: one paragraph a line, the printed lead-in (本报讯（记者 …）) and sign-off (（编辑 …）) kept; ``prose`` is the
    part of it that is neither.
    """

    body: Text
    prose: Span
    headline: Text | None = None
    subheadlines: tuple[Text, ...] = ()
    credits: Credits = field(default_factory=Credits)
    captions: tuple[Text, ...] = ()
    sections: tuple[Section, ...] = ()


class Block(NamedTuple):
    """A stretch of the source (code points), the role it was given, and why."""

    start: int
    end: int
    role: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """A source text taken apart."""

    articles: tuple[PageArticle, ...]
    residue: tuple[model.Residue, ...] = ()
    publication: str | None = None
    date: date | None = None
    warnings: tuple[model.Warning, ...] = ()
    blocks: tuple[Block, ...] = ()
