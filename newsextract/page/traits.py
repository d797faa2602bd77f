"""Traits: what can be seen of a printed line by itself and beside its neighbours, before its role is decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain, pairwise
from operator import add
from typing import NamedTuple

from newsextract.page.repair import BLANK_WIDTH, HAN, Line, ends_sentence
from newsextract.page.wording import Wording, wording

SLACK = 2.5  # lines of one column differ by no more than this, in full-width characters
_TOLD = 3.0
_BELOW = 8  # lines
_EVEN = 2.0
_PAIRED = 120  # characters of a line that are compared with other lines
_RUNNING = re.compile("[，。；]")
_TWO_HAN = re.compile(f"{HAN.pattern}{{2}}")
_COUNTED = frozenset("个名年月日号项万亿千百人次位家元度届条期时分秒公米吨亩户所件级周岁多余")


class Traits(NamedTuple):
    """What can be seen of one line by itself and beside its neighbours."""

    ends: bool
    starts_midway: bool
    fresh: bool
    lead: bool
    boxed: bool
    linked: bool
    opens: bool
    closes: bool
    lead_only: bool
    listed: bool
    announces: bool
    parted: bool  # paragraphs of this text are parted by blank lines
    repeated: float
    told_below: float
    display: float


def line_traits(lines: Sequence[Line]) -> list[Traits]:
    """The traits of every line."""
    parted = _parted(lines)
    pairs = [_pairs(line) for line in lines]
    repeated = _repeated_shares(pairs)
    sizes = _chunk_sizes(lines)
    linked = _linked(lines, pairs)
    words = [wording(line.chars) for line in lines]
    columns = _Columns(lines)
    traits: list[Traits] = []
    told_below = 0.0
    for n, (line, said) in enumerate(zip(lines, words, strict=True)):
        seen = line.blank_before or (n and words[n - 1].ends) or told_below > 0.0
        told_below = _told_below(pairs, n) if seen else 0.0
        boxed = columns.boxed(n)
        points = said.points + 4.0 * (repeated[n] - 0.45) + _standing_points(columns, n, sizes[n], words, boxed=boxed)
        traits.append(
            Traits(
                ends=said.ends,
                starts_midway=said.starts_midway,
                fresh=said.fresh,
                lead=said.lead,
                boxed=boxed,
                linked=linked[n],
                opens=said.opens,
                closes=said.closes,
                parted=parted,
                listed=said.listed,
                announces=said.announces,
                lead_only=said.lead_only,
                repeated=repeated[n],
                told_below=told_below,
                display=points + _TOLD * max(0.0, told_below - 0.35) - (6.0 if said.lead else 0.0),
            )
        )
    return traits


def _standing_points(columns: _Columns, n: int, chunk: int, words: Sequence[Wording], *, boxed: bool) -> float:
    """What the place and width of a line say for its being display."""
    line, said = columns.lines[n], words[n]
    below = n + 1 < len(words) and not columns.lines[n + 1].blank_before
    points = -6.0 if line.width > 45 else -1.5 if line.width > 32 else 0.0
    justified = columns.justified(n)
    if said.doubled:
        points += 8.0
    if justified or columns.as_wide(n, line.width):
        points -= 2.0
    if chunk <= 3 and not boxed:
        points += 1.5
    if line.spaced and chunk <= 4 and not justified and not columns.among_spaced(n):
        points += 1.0
    if not below and said.tied:
        points -= 3.0
    if said.opens and not (below and words[n + 1].closes):
        points -= 2.0
    return points


class _Columns:
    """The lines with what shows the columns they stand in: widths, and which of them have the marks of running text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._widths = [line.width for line in lines]
        marked = (_RUNNING.search(line.chars) is not None for line in lines)
        self._marked = [0, *accumulate(marked)]

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
        return line.spaced and "，" in line.chars and self.as_wide(n, line.width + BLANK_WIDTH * (len(line.chars) - 1))

    def as_wide(self, n: int, width: float) -> bool:
        """Whether a width is that of most lines above or below."""
        low, high, size = width - _EVEN, width + _EVEN, len(self.lines)
        for first, last in ((max(0, n - 6), n), (n + 1, min(size, n + 7))):
            if last - first >= 4 and sum([low <= w <= high for w in self._widths[first:last]]) >= 4 and self._runs_on(first, last):
                return True
        return False

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


def _pairs(line: Line) -> set[str]:
    chars = line.chars[:_PAIRED]
    return set(map(add, chars, chars[1:]))


def _repeated_shares(pairs: Sequence[set[str]]) -> list[float]:
    """For each line which share of its pairs of characters stands elsewhere on the page too: headlines repeat their text."""
    counts = Counter(chain.from_iterable(pairs))
    repeated = {pair for pair, count in counts.items() if count > 1}
    return [len(found & repeated) / len(found) if found else 0.0 for found in pairs]


def _told_below(pairs: Sequence[set[str]], n: int) -> float:
    """Which share of a line's pairs of characters stands in the lines below: what a headline says, the first sentences tell."""
    found = pairs[n]
    return (len(found) - len(found.difference(*pairs[n + 1 : n + 1 + _BELOW]))) / len(found) if found else 0.0


def _parted(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are parted by blank lines: nearly all lines that clearly end one have a blank line below."""
    below = [b.blank_before for a, b in pairwise(lines) if a.width < b.width - 2 * SLACK and ends_sentence(a.chars)]
    return len(below) > 1 and sum(below) * 5 >= len(below) * 4


def _linked(lines: Sequence[Line], pairs: Sequence[set[str]]) -> list[bool]:
    """For each line whether the two characters that meet at its start stand together elsewhere: the break cut a word (党员教|育)."""
    inside = set().union(*pairs, *(map(add, line.chars, line.chars[1:]) for line in lines if len(line.chars) > _PAIRED))
    linked = [False]
    for left, right in pairwise(lines):
        meeting = left.chars[-1] + right.chars[0]
        counted = meeting[1] in _COUNTED and meeting[0].isdecimal()
        linked.append(counted or (meeting in inside and _TWO_HAN.fullmatch(meeting) is not None))
    return linked
