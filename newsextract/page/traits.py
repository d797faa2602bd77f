"""Traits: what can be seen of the printed lines by themselves and beside their neighbours, before their roles are decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from newsextract.page.pairs import pair as number_of
from newsextract.page.repair import BLANK_WIDTH, HAN, Line, ends_sentence
from newsextract.page.sheet import Sheet
from newsextract.page.wording import Wording, wording

SLACK = 2.5  # lines of one column differ by no more than this, in full-width characters
_TOLD = 3.0
_STUB = 1.5
_BELOW = 8  # lines
_EVEN = 2.0
_NEAR = 6  # lines above and below, of which so many are
_MOST = 4
_PAIRED = 120  # characters of a line that are compared with other lines
_COUNTED = frozenset("个名年月日号项万亿千百人次位家元度届条期时分秒公米吨亩户所件级周岁多余")


@dataclass(frozen=True, slots=True)
class Traits:
    """What can be seen of the lines: their wording, and one entry for each line of everything else.

    ``parted``: paragraphs of this text are parted by blank lines; ``repeated``, ``told_below``: shares of a line's pairs of
    characters; ``display``: points for its being display.
    """

    said: Wording
    parted: bool
    boxed: list[bool]
    linked: list[bool]
    repeated: list[float]
    told_below: list[float]
    display: list[float]


def line_traits(lines: Sequence[Line]) -> Traits:
    """The traits of the lines."""
    chars = [line.text.chars for line in lines]
    sheet = Sheet(chars)
    said = wording(sheet)
    columns = _Columns(lines)
    boxed = [columns.boxed(n) for n in range(len(lines))]
    repeated, told_below, inside = _shares(sheet, lines, said)
    shown = zip(said.points, repeated, _standing_points(columns, said, boxed), told_below, strict=True)
    display = [
        words + 4.0 * (again - 0.45) + standing + _TOLD * max(0.0, told - 0.35) - (6.0 if n in said.lead else 0.0)
        for n, (words, again, standing, told) in enumerate(shown)
    ]
    return Traits(said, _parted(lines), boxed, _linked(chars, inside), repeated, told_below, display)


def _standing_points(columns: _Columns, said: Wording, boxed: Sequence[bool]) -> list[float]:
    """What the place and width of each line say for its being display."""
    lines = columns.lines
    points = [-6.0 if width > 45 else -1.5 if width > 32 else 0.0 for width in columns.widths]
    chunks = _chunk_sizes(lines)
    for n, (line, wide, chunk) in enumerate(zip(lines, columns.as_wide(), chunks, strict=True)):
        justified = line.spaced and columns.justified(n)
        if wide or justified:
            points[n] -= 2.0
        if chunk <= 3 and not boxed[n]:
            points[n] += 1.5
        if line.spaced and chunk <= 4 and not justified and not columns.among_spaced(n):
            points[n] += 1.0
        if n not in said.ends and columns.is_stub(n):
            points[n] += _STUB
    for n in said.doubled:
        points[n] += 8.0
    for n in said.tied:
        points[n] -= 1.0 if columns.has_below(n) else 3.0
    for n in said.opens:
        if not (n + 1 in said.closes and columns.has_below(n)):
            points[n] -= 2.0
    return points


class _Columns:
    """The lines with what shows the columns they stand in: widths, and which of them have the marks of running text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = [line.width for line in lines]
        marked = ["，" in chars or "。" in chars or "；" in chars for chars in [line.text.chars for line in lines]]
        self._marked = list(accumulate(marked, initial=0))

    def boxed(self, n: int) -> bool:
        """Whether a line stands in a box with wide leading: its neighbours across blank lines are single and as wide."""
        lines, widths, size = self.lines, self.widths, len(self.lines)
        for m in (n - 1, n + 1):
            if 0 <= m < size and lines[max(m, n)].blank_before and abs(widths[m] - widths[n]) <= SLACK:
                far = m + (m - n)
                inside = 0 <= far < size
                if inside and not (lines[max(m, far)].blank_before and abs(widths[far] - widths[n]) <= SLACK):
                    continue
                return self._runs_on(max(0, n - 4), min(size, n + 5))
        return False

    def has_below(self, n: int) -> bool:
        """Whether a line stands directly below."""
        return n + 1 < len(self.lines) and not self.lines[n + 1].blank_before

    def as_wide(self) -> list[bool]:
        """For each line whether its width is that of most lines above or below."""
        widths, size = self.widths, len(self.widths)
        alike = [[abs(a - b) <= _EVEN for a, b in zip(widths, widths[k:], strict=False)] for k in range(1, _NEAR + 1)]
        above = map(sum, zip(*[[False] * k + even for k, even in enumerate(alike, 1)], strict=False))
        below = map(sum, zip(*[even + [False] * k for k, even in enumerate(alike, 1)], strict=False))
        return [
            (up >= _MOST and self._runs_on(max(0, n - _NEAR), n)) or (down >= _MOST and self._runs_on(n + 1, min(size, n + 1 + _NEAR)))
            for n, (up, down) in enumerate(zip(above, below, strict=False))
        ]

    def justified(self, n: int) -> bool:
        """Whether a letter-spaced line is one of a sentence, spaced out to the width of its column (上 个 月 ， 县 总 工 会 公 布)."""
        line, size = self.lines[n], len(self.lines)
        if "，" not in line.chars:
            return False
        width = line.width + BLANK_WIDTH * (len(line.chars) - 1)
        return any(
            sum([abs(w - width) <= _EVEN for w in self.widths[first:last]]) >= _MOST and self._runs_on(first, last)
            for first, last in ((max(0, n - _NEAR), n), (n + 1, min(size, n + 1 + _NEAR)))
        )

    def is_stub(self, n: int) -> bool:
        """Whether a line is much shorter than most lines above and below: in mid-sentence it would fill its column."""
        limit = self.widths[n] + SLACK + 2.0
        above, below = self.widths[max(0, n - 6) : n], self.widths[n + 1 : n + 7]
        return bool(below) and max(below) > limit and all(2 * sum([w > limit for w in near]) > len(near) for near in (above, below) if near)

    def among_spaced(self, n: int) -> bool:
        """Whether letter-spacing says nothing here because the lines around have it too."""
        near = [line.spaced for line in (*self.lines[max(0, n - 8) : max(0, n - 2)], *self.lines[n + 3 : n + 9])]
        return sum(near) * 4 > len(near)

    def _runs_on(self, first: int, last: int) -> bool:
        """Whether lines are running text, not a list of headlines: there are commas and full stops in it."""
        return self._marked[last] - self._marked[first] > 1


def _chunk_sizes(lines: Sequence[Line]) -> list[int]:
    """For each line how many lines stand together with it without a blank line."""
    sizes: list[int] = []
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].blank_before:
            sizes += [n - start] * (n - start)
            start = n
    return sizes


def _shares(sheet: Sheet, lines: Sequence[Line], said: Wording) -> tuple[list[float], list[float], Set[int]]:
    """For each line which share of its pairs of characters stands elsewhere on the page and which in the lines below; all pairs.

    Headlines repeat the text: what a headline says, the first sentences tell. The lines below are asked only where a headline
    can end: behind a blank line or a sentence, or behind another line that is told below.
    """
    rows = list(sheet.numbered_pairs())
    compared = [row[: _PAIRED - 1] if len(row) >= _PAIRED else row for row in rows]
    counts = Counter(chain.from_iterable(compared))
    inside = counts.keys() if compared == rows else set(chain.from_iterable(rows))
    again = {pair for pair, count in counts.items() if count > 1}
    common: list[set[int]] = []
    sizes: list[int] = []
    for row in compared:
        hits = [pair for pair in row if pair in again]
        found = set(hits)
        doubled = len(hits) - len(found)
        if doubled:  # 等等等: a pair that stands in this line only is not repeated
            found = {pair for pair, count in Counter(hits).items() if count < counts[pair]}
        common.append(found)
        sizes.append(len(row) - doubled or 1)
    told_below: list[float] = []
    told = 0.0
    for n, found in enumerate(common):
        if found and (told > 0.0 or lines[n].blank_before or n - 1 in said.ends):
            told = (len(found) - len(found.difference(*common[n + 1 : n + 1 + _BELOW]))) / sizes[n]
        else:
            told = 0.0
        told_below.append(told)
    return [len(found) / size for found, size in zip(common, sizes, strict=True)], told_below, inside


def _parted(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are parted by blank lines: nearly all lines that clearly end one have a blank line below."""
    below = [b.blank_before for a, b in pairwise(lines) if a.width < b.width - 2 * SLACK and ends_sentence(a.chars)]
    return len(below) > 1 and sum(below) * 5 >= len(below) * 4


def _linked(chars: Sequence[str], inside: Set[int]) -> list[bool]:
    """For each line whether the two characters that meet at its start stand together elsewhere: the break cut a word (党员教|育)."""
    linked = [False]
    for left, right in pairwise(chars):
        a, b = left[-1], right[0]
        counted = b in _COUNTED and a.isdecimal()
        linked.append(counted or (number_of(a, b) in inside and HAN.match(a) is not None and HAN.match(b) is not None))
    return linked
