"""``Reading``: an article as the rules read it, with everything that is computed once and asked for often."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol

from newsextract.language.borders import WordBorders
from newsextract.language.lexicon import Hit, Lexicons
from newsextract.language.regions import Region, home
from newsextract.language.segment import Segmenter
from newsextract.language.sentences import sentences
from newsextract.text import Span


class NamedSpan(NamedTuple):
    """A name that a recogniser sees: offsets in the text, and ``person`` or ``organisation``."""

    start: int
    end: int
    kind: str


class NameRecogniser(Protocol):
    """Anything that finds names in sentences, to join the rules' mentions as evidence."""

    name: str

    def names(self, text: str, sentences: Sequence[Span]) -> list[NamedSpan]:
        """The names in the sentences (spans of the text), in order."""
        ...


@dataclass(frozen=True, slots=True)
class Resources:
    """What a run is made with: the words it knows, the way it cuts text into words, and a second reader of names if any."""

    lexicons: Lexicons
    segmenter: Segmenter
    ner: NameRecogniser | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about an article from outside its body.

    ``publication_date`` is the paper's day; ``region`` is the paper's region as it was given (河南省许昌市, 湖北武汉).
    """

    publication_date: date | None = None
    publication: str | None = None
    region: str | None = None


class Section(Protocol):
    """A part of the text under its own heading."""

    @property
    def heading(self) -> str | None:
        """The heading's words."""
        ...

    @property
    def start(self) -> int:
        """First offset in the text."""
        ...

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        ...


class Reading:
    """One article's text with its sentences, lexicon hits and word borders.

    ``sentences`` cover the prose only: not the printed lead-in (本报讯（记者 …）) and the sign-off (（编辑 …）).
    ``dateline`` is the span of the despatch's day (9月5日 in 新华社北京9月5日电).
    """

    def __init__(
        self,
        text: str,
        *,
        resources: Resources,
        context: Context | None = None,
        prose: Span | None = None,
        headline: str | None = None,
        subheadlines: Sequence[str] = (),
        sections: Sequence[Section] = (),
        dateline: Span | None = None,
        dateline_place: str | None = None,
    ) -> None:
        """``text``: repaired body, one paragraph a line."""
        self.text = text
        self.resources = resources
        self.context = context or Context()
        self.headline = headline
        self.subheadlines = tuple(subheadlines)
        self.sections = tuple(sections)
        self.prose = prose or Span(0, len(text))
        self.dateline = dateline
        self.dateline_place = dateline_place
        self.sentences = sentences(text, *self.prose)
        self._starts = [s.start for s in self.sentences]

    @property
    def lexicons(self) -> Lexicons:
        """The lexicons of the run."""
        return self.resources.lexicons

    @cached_property
    def hits(self) -> Mapping[str, Sequence[Hit]]:
        """Every lexicon term in the text by its lexicon; one scan for all lexicons."""
        return self.lexicons.scan(self.text)

    def hits_of(self, lexicon: str, *others: str) -> Sequence[Hit]:
        """The hits of the lexicons by start, longest first; of terms that stand in several, in the order of the lexicons."""
        found = self.hits.get(lexicon, ())
        if not others:
            return found
        return sorted((*found, *(h for other in others for h in self.hits.get(other, ()))), key=_longest_first)

    @cached_property
    def borders(self) -> WordBorders:
        """The offsets at which the segmenter sees a word begin or end; cut where asked."""
        return WordBorders(self.text, self.resources.segmenter)

    @cached_property
    def home(self) -> Region | None:
        """The region the article's paper belongs to, where it is known."""
        named = self.hits_of("divisions")
        return home(self.lexicons, region=self.context.region, publication=self.context.publication, named=named, borders=self.borders)

    @cached_property
    def recognised(self) -> list[NamedSpan]:
        """What the run's name recogniser sees in the prose; nothing where the run has none."""
        recogniser = self.resources.ner
        return recogniser.names(self.text, self.sentences) if recogniser else []

    def sentence_at(self, offset: int) -> Span:
        """The sentence an offset of the text stands in (the nearest before it for a line feed); the prose where it has none."""
        if not self.sentences:
            return self.prose
        index = max(0, bisect_right(self._starts, offset) - 1)
        return self.sentences[index]

    def sentence_index(self, offset: int) -> int:
        """The number of the sentence an offset stands in."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end
