"""Headlines of two neighbouring columns that a dump has on one line, given back to two articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from newsextract.page.blocks import Block, Display, Paragraph
from newsextract.page.drafts import Draft
from newsextract.page.pairs import word_pairs
from newsextract.page.repair import Line, width

_OWN = 0.55  # so much of each half stands in an article of its own,
_MORE = 0.35  # and so much less in the other's
_SHORTEST = 5  # characters of a headline
_LONGEST = 60
_NEAR = 6  # articles


def part_shared_lines(blocks: Sequence[Block], drafts: Sequence[Draft]) -> list[Block]:
    """The blocks, display lines that hold two headlines cut in two."""
    starts = [draft.paragraphs[0] for draft in drafts]
    found: list[Block] = []
    for n, block in enumerate(blocks):
        cuts = list(_cuts(block.lines)) if isinstance(block, Display) else ()
        near = bisect_left(starts, n)
        reach = drafts[max(0, near - _NEAR) : near + _NEAR] if cuts else ()
        if isinstance(block, Display) and len(reach) > 1:
            articles = [[b for k in draft.paragraphs if isinstance(b := blocks[k], Paragraph)] for draft in reach]
            found += _parted(block, cuts, articles)
        else:
            found.append(block)
    return found


def _parted(block: Display, cuts: Iterable[tuple[int, ...]], articles: Sequence[Sequence[Paragraph]]) -> tuple[Block, ...]:
    """A display block, or the two it is made of: every half is told in an article of its own."""
    ways = [way for cut in cuts if (way := _way(block.lines, cut))]
    asked = set().union(*[way.left | way.right for way in ways])
    told = [set().union(*[asked & paragraph.pairs for paragraph in paragraphs]) for paragraphs in articles]
    told = [pairs for pairs in told if pairs]
    scores = [_apart(way.left, way.right, told) for way in ways] if len(told) > 1 else []
    if not any(scores):
        return (block,)
    best = ways[scores.index(max(scores))]
    halves = [_halves(line, cut) for line, cut in zip(block.lines, best.cuts, strict=True)]
    return tuple(Display(tuple(pair[side] for pair in halves), block.page, block.within) for side in (0, 1))


class _Way(NamedTuple):
    """One way to cut display lines in two: where, and the pairs of characters of each half."""

    cuts: tuple[int, ...]
    left: set[int]
    right: set[int]


def _way(lines: Sequence[Line], cuts: tuple[int, ...]) -> _Way | None:
    """The halves, if both are long enough for a headline."""
    left = "".join([line.chars[:cut] for line, cut in zip(lines, cuts, strict=True)])
    right = "".join([line.chars[cut:] for line, cut in zip(lines, cuts, strict=True)])
    if min(len(left), len(right)) < _SHORTEST:
        return None
    way = _Way(cuts, word_pairs(left), word_pairs(right))
    return way if way.left and way.right else None


def _cuts(lines: Sequence[Line]) -> Iterator[tuple[int, ...]]:
    """Where two headlines may meet: at the only blank of every line, or anywhere in one letter-spaced line."""
    if any(len(line.chars) > _LONGEST for line in lines):
        return
    if all(line.chars.count(" ") == 1 for line in lines):
        yield tuple(line.chars.index(" ") for line in lines)
    elif len(lines) == 1 and lines[0].spaced:
        yield from ((cut,) for cut in range(_SHORTEST, len(lines[0].chars) - _SHORTEST))


def _apart(one: Set[int], other: Set[int], articles: Sequence[Set[int]]) -> float:
    """How well two halves fit two different articles, of each of which the pairs told there are given; 0 where they do not."""
    first = [len(one & told) / len(one) for told in articles]
    second = [len(other & told) / len(other) for told in articles]
    a, b = first.index(max(first)), second.index(max(second))
    own = min(first[a], second[b])
    more = min(first[a] - first[b], second[b] - second[a])
    return own + more if own >= _OWN and more >= _MORE else 0.0


def _halves(line: Line, cut: int) -> tuple[Line, Line]:
    left, right = line.text[:cut].strip(), line.text[cut:].strip()
    middle = right.offsets[0]
    return (
        line._replace(end=left.offsets[-1] + 1, text=left, width=width(left.chars)),
        line._replace(start=middle, text=right, width=width(right.chars), blank_before=False, page_start=False),
    )
