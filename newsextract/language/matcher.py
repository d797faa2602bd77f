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
# characters: a RustMatcher for all lexicons is made in the time in which it saves as much on so many
_WORTH_MAKING = 100_000


class Matcher(Protocol):
    """Terms made ready for scanning."""

    def scan(self, text: str) -> list[Occurrence]:
        """Every place where a term stands, nested and overlapping ones too; by start, longest first."""
        ...


class PythonMatcher:
    """An index on the first two characters: a look-up at each place of the text, more where a third character fits."""

    def __init__(self, terms: Sequence[str]) -> None:
        """Terms are all different and have two or more characters, none of them a line feed."""
        self._numbers = {term: number for number, term in enumerate(terms)}
        # of two characters: the number of the term they are, the third characters of longer ones and their sizes, longest first
        self._pairs: dict[str, tuple[int | None, str, tuple[int, ...]]] = {
            term: (number, "", ()) for term, number in self._numbers.items() if len(term) == 2
        }
        longer: dict[str, list[str]] = {}
        for term in terms:
            if len(term) > 2:
                longer.setdefault(term[:2], []).append(term)
        for pair, found in longer.items():
            sizes = tuple(sorted(set(map(len, found)), reverse=True))
            self._pairs[pair] = self._numbers.get(pair), "".join([term[2] for term in found]), sizes
        # behind the text, so that no term is found cut off at its end
        self._padding = "\n" * max(map(len, terms), default=0)

    def scan(self, text: str) -> list[Occurrence]:
        """See ``Matcher``."""
        found: list[Occurrence] = []
        number_of = self._numbers.get
        padded = text + self._padding
        for start, pair in enumerate(map(self._pairs.get, map(add, text, text[1:]))):
            if pair is not None:
                number, thirds, sizes = pair
                for size in sizes if padded[start + 2] in thirds else ():
                    end = start + size
                    longer = number_of(padded[start:end])
                    if longer is not None:
                        found.append((start, end, longer))
                if number is not None:
                    found.append((start, start + 2, number))
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


class LateMatcher:
    """PythonMatcher, until it has scanned as much as it could while a RustMatcher is made; then RustMatcher. They find the same."""

    def __init__(self, terms: Sequence[str]) -> None:
        """Terms as for PythonMatcher."""
        self._terms = terms
        self._matcher: Matcher = PythonMatcher(terms)
        self._left = _WORTH_MAKING

    def scan(self, text: str) -> list[Occurrence]:
        """See ``Matcher``."""
        if self._left > 0:
            self._left -= len(text)
            if self._left <= 0:
                self._matcher = RustMatcher(self._terms)
        return self._matcher.scan(text)


def make_matcher(terms: Iterable[str]) -> Matcher:
    """The fastest matcher there is for the terms."""
    listed = tuple(terms)
    return LateMatcher(listed) if listed and find_spec("ahocorasick_rs") else PythonMatcher(listed)
