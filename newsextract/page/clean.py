"""Clean articles: one article a file, its headline on the first line, every further line a paragraph or a heading."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.page.articles import Parts
from newsextract.page.blocks import Aside, Block, Display, Paragraph, paragraph_of
from newsextract.page.decks import is_deck
from newsextract.page.drafts import Draft
from newsextract.page.repair import Line, ends_sentence
from newsextract.text import Text

_HEADING = 30.0  # full-width characters
_HEADLINE = 100.0


def is_clean(blocks: Sequence[Block]) -> bool:
    """Whether a text with one paragraph a line reads as a single article: one page, no second lead-in."""
    paragraphs = [b for b in blocks if isinstance(b, Paragraph)]
    return sum(p.lead is not None for p in paragraphs) <= 1 and all(b.page == 0 for b in blocks)


def with_headline(source: Text, blocks: Sequence[Block], *, given: bool) -> list[Block]:
    """The first line as display even where it was taken for a paragraph. ``given``: the caller says that it is the headline."""
    first = next((n for n, b in enumerate(blocks) if not isinstance(b, Aside)), None)
    found = list(blocks)
    if first is None or not isinstance(block := blocks[first], Paragraph) or len(blocks) - first < 2:
        return found
    line = block.lines[0]
    headline = line.width <= _HEADLINE and not line.chars.endswith(("。", "；", "，")) and block.lead is None
    if headline or (given and line.width <= _HEADLINE / 2):
        rest = [paragraph_of(source, block.lines[1:], block.page)] if len(block.lines) > 1 else []
        found[first : first + 1] = [Display((line,), block.page), *rest]
    return found


def clean_article(source: Text, blocks: Sequence[Block]) -> tuple[list[Block], list[Parts]]:
    """The blocks, with display lines that are no headings made paragraphs, and the one article they are."""
    first = next((n for n, b in enumerate(blocks) if isinstance(b, Paragraph)), None)
    if first is None:
        return list(blocks), []
    opening = [n for n in range(first) if isinstance(blocks[n], Display)]
    found = list(blocks)
    draft = Draft([])
    heading: int | None = None
    for n in range(first, len(blocks)):
        block = blocks[n]
        if isinstance(block, Display):
            if _is_heading(blocks, n):
                heading = n
                continue
            found[n] = paragraph_of(source, block.lines, block.page)
        if isinstance(found[n], Paragraph):
            draft.paragraphs.append(n)
            if heading is not None:
                draft.headings[n] = heading
                heading = None
    part = Parts(draft)
    part.headline = next((n for n in opening if not is_deck(_display(blocks, n))), opening[0] if opening else None)
    part.decks = [n for n in opening if n != part.headline]
    for n, block in enumerate(found):
        if isinstance(block, Aside) and block.role in ("credit", "caption"):
            (part.credits if block.role == "credit" else part.captions).append(n)
    return found, [part]


def _display(blocks: Sequence[Block], n: int) -> str:
    block = blocks[n]
    return block.chars if isinstance(block, Display) else ""


def _is_heading(blocks: Sequence[Block], n: int) -> bool:
    """Whether a display line in the midst of a clean article is a heading: short, alone, with a paragraph below."""
    block = blocks[n]
    if not isinstance(block, Display) or len(block.lines) > 1 or not _heads(block.lines[0]):
        return False
    below = blocks[n + 1] if n + 1 < len(blocks) else None
    above = blocks[n - 1] if n else None
    return isinstance(below, Paragraph) and below.lines[0].width > block.lines[0].width and not isinstance(above, Display)


def _heads(line: Line) -> bool:
    return line.width <= _HEADING and not ends_sentence(line.chars) and not line.chars.endswith(("：", ":", "、", "；", "，"))


def bare_body(source: Text, blocks: Sequence[Block]) -> tuple[list[Block], list[Parts]]:
    """Lines without any running text as the paragraphs of one article, so that a bare phrase is read too."""
    found: list[Block] = [paragraph_of(source, b.lines, b.page) if isinstance(b, Display) else b for b in blocks]
    paragraphs = [n for n, b in enumerate(found) if isinstance(b, Paragraph)]
    return found, [Parts(Draft(paragraphs))] if paragraphs else []
