"""Finding many terms in one scan of a text.

``PythonMatcher`` needs nothing and is linear in the text; ``RustMatcher`` (extra ``fast``) does the same with ahocorasick-rs.
Both find exactly the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from operator import add
from typing import Any, Protocol

from newsextract.text import without_surrogates

# start, end, and the term's number in the list the matcher was made from; a plain tuple, for there are many
Occurrence = tuple[int, int, int]


class Matcher(Protocol):
    """Terms made ready for scanning."""

    def scan(self, text: str) -> list[Occurrence]:
        """Every place where a term stands, nested and overlapping ones too; by start, longest first."""
        ...


class PythonMatcher:
    """An index on the first two characters: a dictionary look-up at each place of the text."""

    def __init__(self, terms: Sequence[str]) -> None:
        """Terms have two or more characters."""
        groups: dict[str, list[tuple[str, int]]] = {}
        for number, term in enumerate(terms):
            groups.setdefault(term[:2], []).append((term, number))
        self._index = {pair: tuple((t, len(t), n) for t, n in sorted(group, key=_longest_first)) for pair, group in groups.items()}

    def scan(self, text: str) -> list[Occurrence]:
        """See ``Matcher``."""
        found: list[Occurrence] = []
        for start, group in enumerate(map(self._index.get, map(add, text, text[1:]))):
            if group is not None:
                for term, size, number in group:
                    if size == 2 or text.startswith(term, start):
                        found.append((start, start + size, number))
        return found


class RustMatcher:
    """ahocorasick-rs, which cannot hold lone surrogates: texts are cleaned of them one for one."""

    def __init__(self, terms: Sequence[str]) -> None:
        """Terms have two or more characters."""
        import ahocorasick_rs

        self._automaton: Any = ahocorasick_rs.AhoCorasick(list(terms))

    def scan(self, text: str) -> list[Occurrence]:
        """See ``Matcher``."""
        hits = self._automaton.find_matches_as_indexes(without_surrogates(text), overlapping=True)
        return [(s, e, n) for n, s, e in sorted(hits, key=lambda h: (h[1], -h[2]))]


def make_matcher(terms: Iterable[str]) -> Matcher:
    """The fastest matcher there is for the terms."""
    listed = tuple(terms)
    return RustMatcher(listed) if listed and find_spec("ahocorasick_rs") else PythonMatcher(listed)


def _longest_first(item: tuple[str, int]) -> tuple[int, int]:
    return -len(item[0]), item[1]
