"""An article's sentences as the meeting rules see them: mentions folded into letters, and the clauses between marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from newsextract.events.event import Resolved
from newsextract.language.rule import LETTER, Masked, mask
from newsextract.mentions.mention import GatheringValue, Mention
from newsextract.text import Span

GATHERING, PERSON, ORGANISATION, DATE, PLACE = (LETTER[k] for k in ("gathering", "person", "organisation", "date", "place"))
# a mark inside 《》 ends no clause
_CLAUSE = re.compile(r"(?:[^，；：。！？\n《]|《[^《》\n]{0,80}》|《)+")


M = TypeVar("M", bound=Mention[object])


class Clause(NamedTuple):
    """A clause of a masked sentence by its masked indices."""

    start: int
    end: int


def _end_of_clause(clause: Clause) -> int:
    return clause.end


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One masked sentence with its clauses; offsets of the article by ``at``."""

    masked: Masked[Mention[object]]
    clauses: tuple[Clause, ...]
    marks: tuple[int, ...]
    span: Span

    @property
    def text(self) -> str:
        """The masked sentence."""
        return self.masked.text

    def at(self, index: int) -> int:
        """The article offset of a masked index."""
        return self.masked.starts[index]

    def clause_at(self, index: int) -> int:
        """The number of the clause a masked index stands in."""
        return min(bisect_right(self.clauses, index, key=_end_of_clause), len(self.clauses) - 1)

    def mentions(self, start: int, end: int, letters: str) -> list[tuple[int, Mention[object]]]:
        """The mentions behind the letters of the given kinds in a range, with their masked indices."""
        marks, at, text = self.marks, self.masked.at, self.text
        return [(i, at[i]) for i in marks[bisect_left(marks, start) : bisect_left(marks, end)] if text[i] in letters]


def near(mentions: tuple[M, ...], start: int, end: int) -> tuple[M, ...]:
    """The mentions of one kind that begin in a range of the article; ``mentions`` by start."""
    return mentions[bisect_left(mentions, start, key=_start_of) : bisect_left(mentions, end, key=_start_of)]


def _start_of(mention: Mention[object]) -> int:
    return mention.start


def scenes(article: Resolved) -> tuple[Scene, ...]:
    """The article's sentences, meetings' names first, so that nothing inside them is seen."""
    found = article.mentions
    ordered: list[Mention[object]] = [
        *_longest_first(found.gatherings),
        *found.people,
        *found.dates,
        *_longest_first(found.organisations),
        *found.places,
    ]
    by_sentence: dict[int, list[Mention[object]]] = {}
    for mention in ordered:
        by_sentence.setdefault(article.reading.sentence_index(mention.start), []).append(mention)
    text = article.reading.text
    out: list[Scene] = []
    for number, span in enumerate(article.reading.sentences):
        masked = mask(text, span.start, span.end, by_sentence.get(number, ()))
        clauses = tuple([Clause(*m.span()) for m in _CLAUSE.finditer(masked.text)])
        out.append(Scene(masked, clauses, tuple(sorted(masked.at)), Span(*span)))
    return tuple(out)


def _longest_first(mentions: tuple[Mention[object], ...] | tuple[Mention[GatheringValue], ...]) -> list[Mention[object]]:
    length: Callable[[Mention[object]], int] = lambda m: m.start - m.end  # noqa: E731 - named for its type
    return sorted(mentions, key=length)
