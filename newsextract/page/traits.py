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
    display: list[float] = []
    for n, size in enumerate(_chunk_sizes(lines)):
        points = said.points[n] + 4.0 * (repeated[n] - 0.45) + _standing_points(columns, n, size, said, boxed=boxed[n])
        display.append(points + _TOLD * max(0.0, told_below[n] - 0.35) - (6.0 if n in said.lead else 0.0))
    return Traits(said, _parted(lines), boxed, _linked(chars, inside), repeated, told_below, display)


def _standing_points(columns: _Columns, n: int, chunk: int, said: Wording, *, boxed: bool) -> float:
    """What the place and width of a line say for its being display."""
    line = columns.lines[n]
    below = n + 1 < len(columns.lines) and not columns.lines[n + 1].blank_before
    points = -6.0 if line.width > 45 else -1.5 if line.width > 32 else 0.0
    justified = line.spaced and columns.justified(n)
    if n in said.doubled:
        points += 8.0
    if justified or columns.as_wide(n, line.width):
        points -= 2.0
    if chunk <= 3 and not boxed:
        points += 1.5
    if line.spaced and chunk <= 4 and not justified and not columns.among_spaced(n):
        points += 1.0
    if n not in said.ends and columns.is_stub(n):
        points += _STUB
    if n in said.tied:
        points -= 1.0 if below else 3.0
    if n in said.opens and not (below and n + 1 in said.closes):
        points -= 2.0
    return points


class _Columns:
    """The lines with what shows the columns they stand in: widths, and which of them have the marks of running text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._widths = [line.width for line in lines]
        marked = ["，" in chars or "。" in chars or "；" in chars for chars in [line.text.chars for line in lines]]
        self._marked = list(accumulate(marked, initial=0))

    def boxed(self, n: int) -> bool:
        """Whether a line stands in a box with wide leading: its neighbours across blank lines are single and as wide."""
        lines, widths, size = self.lines, self._widths, len(self.lines)
        for m in (n - 1, n + 1):
            if 0 <= m < size and lines[max(m, n)].blank_before and abs(widths[m] - widths[n]) <= SLACK:
                far = m + (m - n)
                inside = 0 <= far < size
                if inside and not (lines[max(m, far)].blank_before and abs(widths[far] - widths[n]) <= SLACK):
                    continue
                return self._runs_on(max(0, n - 4), min(size, n + 5))
        return False

    def justified(self, n: int) -> bool:
        """Whether a letter-spaced line is one of a sentence, spaced out to the width of its column (上 个 月 ， 县 总 工 会 公 布)."""
        line = self.lines[n]
        return "，" in line.chars and self.as_wide(n, line.width + BLANK_WIDTH * (len(line.chars) - 1))

    def as_wide(self, n: int, width: float) -> bool:
        """Whether a width is that of most lines above or below."""
        low, high, size = width - _EVEN, width + _EVEN, len(self.lines)
        for first, last in ((max(0, n - 6), n), (n + 1, min(size, n + 7))):
            if last - first >= 4 and self._runs_on(first, last):
                near = self._widths[first:last]
                if near.count(width) >= 4 or sum([low <= w <= high for w in near]) >= 4:
                    return True
        return False

    def is_stub(self, n: int) -> bool:
        """Whether a line is much shorter than most lines above and below: in mid-sentence it would fill its column."""
        limit = self._widths[n] + SLACK + 2.0
        above, below = self._widths[max(0, n - 6) : n], self._widths[n + 1 : n + 7]
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
