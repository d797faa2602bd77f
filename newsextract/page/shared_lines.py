"""Headlines of two neighbouring columns that a dump has on one line, given back to two articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from newsextract.page.affinity import pairs
from newsextract.page.blocks import Block, Display, Paragraph
from newsextract.page.drafts import Draft
from newsextract.page.repair import Line, width

_OWN = 0.55  # so much of each half stands in an article of its own,
_MORE = 0.35  # and so much less in the other's
_SHORTEST = 5  # characters of a headline
_LONGEST = 60
_NEAR = 6  # articles


def part_shared_lines(blocks: Sequence[Block], drafts: Sequence[Draft]) -> list[Block]:
    """The blocks, display lines that hold two headlines cut in two."""
    starts = [draft.paragraphs[0] for draft in drafts]
    words = [_words(blocks, draft) for draft in drafts]
    found: list[Block] = []
    for n, block in enumerate(blocks):
        near = bisect_left(starts, n)
        reach = words[max(0, near - _NEAR) : near + _NEAR]
        found += _parted(block, reach) if isinstance(block, Display) and len(reach) > 1 else (block,)
    return found


def _words(blocks: Sequence[Block], draft: Draft) -> set[str]:
    """The pairs of characters of an article."""
    return set().union(*(pairs(b.text.chars) for k in draft.paragraphs if isinstance(b := blocks[k], Paragraph)))


def _parted(block: Display, articles: Sequence[Set[str]]) -> tuple[Block, ...]:
    """A display block, or the two it is made of: every half is told in an article of its own."""
    best: tuple[float, tuple[int, ...]] | None = None
    for cuts in _cuts(block.lines):
        left = "".join(line.chars[:cut] for line, cut in zip(block.lines, cuts, strict=True))
        right = "".join(line.chars[cut:] for line, cut in zip(block.lines, cuts, strict=True))
        score = _apart(left, right, articles)
        if score and (best is None or score > best[0]):
            best = score, cuts
    if best is None:
        return (block,)
    halves = [_halves(line, cut) for line, cut in zip(block.lines, best[1], strict=True)]
    return tuple(Display(tuple(pair[side] for pair in halves), block.page, block.within) for side in (0, 1))


def _cuts(lines: Sequence[Line]) -> Iterator[tuple[int, ...]]:
    """Where two headlines may meet: at the only blank of every line, or anywhere in one letter-spaced line."""
    if any(len(line.chars) > _LONGEST for line in lines):
        return
    if all(line.chars.count(" ") == 1 for line in lines):
        yield tuple(line.chars.index(" ") for line in lines)
    elif len(lines) == 1 and lines[0].spaced:
        yield from ((cut,) for cut in range(_SHORTEST, len(lines[0].chars) - _SHORTEST))


def _apart(left: str, right: str, articles: Sequence[Set[str]]) -> float:
    """How well two halves fit two different articles; 0 where they do not."""
    one, other = pairs(left), pairs(right)
    if min(len(left), len(right)) < _SHORTEST or not one or not other:
        return 0.0
    first = [len(one & words) / len(one) for words in articles]
    second = [len(other & words) / len(other) for words in articles]
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
