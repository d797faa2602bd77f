"""``Sheet``: the printed lines as one string, so that a question put to every line is one scan of a pattern, not a call a line.

The string begins and ends with a line feed, and one stands between two lines. A pattern for a sheet says with ``\\n`` where a line
begins or ends, and keeps its negated classes off ``\\n``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from newsextract.page.pairs import pairs_in_order


class Sheet:
    """Lines, none of them empty, and which of them a pattern is found in."""

    def __init__(self, lines: Sequence[str]) -> None:
        """``lines``: their characters, without line feeds."""
        self.lines = lines
        self._text = "\n".join(["", *lines, ""])
        self._feeds = list(accumulate([len(line) + 1 for line in lines], initial=0))
        self._line_behind = {feed: n for n, feed in enumerate(self._feeds)}

    def numbered_pairs(self) -> Iterator[list[int]]:
        """For each line its pairs of characters in order, as ``pairs`` numbers them."""
        numbers = pairs_in_order(self._text)
        for start, end in pairwise(self._feeds):
            yield numbers[start + 1 : end - 1]

    def opened_by(self, pattern: re.Pattern[str]) -> set[int]:
        """The numbers of the lines that begin so: the pattern begins with their line feed."""
        behind = self._line_behind
        return {behind[found.start()] for found in pattern.finditer(self._text)}

    def closed_by(self, pattern: re.Pattern[str]) -> set[int]:
        """The numbers of the lines that end so: the pattern ends with the line feed behind them."""
        behind = self._line_behind
        return {behind[found.end() - 1] - 1 for found in pattern.finditer(self._text)}

    def ended_by(self, marks: str) -> set[int]:
        """The numbers of the lines whose last character is one of the marks."""
        return {n for n, line in enumerate(self.lines) if line[-1] in marks}

    def holding(self, pattern: re.Pattern[str]) -> set[int]:
        """The numbers of the lines in which the pattern is found anywhere; it matches within one line."""
        feeds = self._feeds
        return {bisect_left(feeds, found.start()) - 1 for found in pattern.finditer(self._text)}
