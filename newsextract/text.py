"""``Text``: a string whose every character knows where in the source it came from.

All repairs of a page are deletions, one-to-one replacements and re-orderings, so an array of source offsets beside the
characters is enough to lead every value back to the dump. A character that repair had to invent (a line break between two
blocks where the source has none) carries the offset ``INVENTED``.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from operator import sub
from typing import NamedTuple

INVENTED = -2  # not -1, which offset 0 would seem to go on from


_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Lone surrogates as U+FFFD, one for one: libraries in other languages than Python cannot hold them."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


_FIRST = 1 << 15  # characters: few pages have more


@cache
def _first_offsets() -> array[int]:
    """0, 1, 2 …: copied in no time, where counting them out anew for each page would take as long as repairing it."""
    return array("l", range(_FIRST))


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(slots=True)
class Text:
    """Characters and, for each, its offset in the source (code points) or ``INVENTED``.

    Never changed once made; a dataclass that is frozen takes three times as long to make, and there is one for every line.
    """

    chars: str
    offsets: array[int]

    @classmethod
    def of_source(cls, source: str) -> Text:
        """The whole source as a text; character i stands at offset i."""
        size = len(source)
        return cls(source, _first_offsets()[:size] if size <= _FIRST else array("l", range(size)))

    @classmethod
    def empty(cls) -> Text:
        """No characters."""
        return cls("", array("l"))

    @classmethod
    def invented(cls, chars: str) -> Text:
        """Characters that stand nowhere in the source (layout only: a blank, a line break)."""
        return cls(chars, array("l", [INVENTED]) * len(chars))

    @classmethod
    def concat(cls, parts: Iterable[Text]) -> Text:
        """The parts one after the other."""
        chars: list[str] = []
        offsets = array("l")
        for part in parts:
            chars.append(part.chars)
            offsets.extend(part.offsets)
        return cls("".join(chars), offsets)

    def __len__(self) -> int:
        return len(self.chars)

    def __str__(self) -> str:
        return self.chars

    def __getitem__(self, key: slice) -> Text:
        return Text(self.chars[key], self.offsets[key])

    def keep(self, spans: Iterable[Span | tuple[int, int]]) -> Text:
        """Only the given spans (in order, not overlapping)."""
        chars: list[str] = []
        offsets = array("l")
        for start, end in spans:
            chars.append(self.chars[start:end])
            offsets.extend(self.offsets[start:end])
        return Text("".join(chars), offsets)

    def fold(self, chars: str) -> Text:
        """The same offsets under other characters, one for one."""
        if len(chars) != len(self.chars):
            raise ValueError("a fold keeps the number of characters")
        return Text(chars, self.offsets)

    def strip(self) -> Text:
        """Without white space at both ends."""
        start = len(self.chars) - len(self.chars.lstrip())
        return self[start : max(start, len(self.chars.rstrip()))]

    def lines(self) -> list[Text]:
        """The lines without their line feeds."""
        out: list[Text] = []
        start = 0
        while (end := self.chars.find("\n", start)) >= 0:
            out.append(self[start:end])
            start = end + 1
        out.append(self[start:])
        return out

    def runs(self) -> list[tuple[int, int, int]]:
        """The alignment as maximal runs (start in the text, start in the source, length); invented characters are in none."""
        offsets = self.offsets
        if not offsets:
            return []
        starts = [0, *[n for n, step in enumerate(map(sub, offsets[1:], offsets), 1) if step != 1]]
        sources = [offsets[start] for start in starts]
        lengths = map(sub, [*starts[1:], len(offsets)], starts)
        return [run for run in zip(starts, sources, lengths, strict=True) if run[1] != INVENTED]

    def source_span(self, start: int, end: int) -> Span | None:
        """The smallest source range that holds ``self[start:end]``; None where nothing of it is in the source."""
        known = [o for o in self.offsets[start:end] if o != INVENTED]
        return Span(min(known), max(known) + 1) if known else None
