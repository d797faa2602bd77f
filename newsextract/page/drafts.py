"""Drafts: paragraphs gathered to articles before any headline is known.

An article surely begins with a lead-in (本报讯), on a new printed page, and behind a sign-off. Display lines between two
paragraphs part two articles, or are a heading within one: then they are short, and both sides speak of the same things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.page.affinity import cohesion, share
from newsextract.page.blocks import Aside, Block, Display, Paragraph
from newsextract.page.decks import BULLETS, is_column_of_briefs, is_deck
from newsextract.page.wording import begins_afresh, is_doubled

_SAME_COLUMN = 2.5
_SAME_MATTER = 0.05
_TOLD = 0.5  # so much of a headline stands in the first paragraph of its article
_OF_ONE_MATTER, _OF_TWO = 3.0, -2.0  # the most that shared matter says for a heading, and against one
_ENOUGH = 0.5
_HEADING = 20  # a heading within an article is no longer, in characters


@dataclass(slots=True)
class Draft:
    """An article in the making: block numbers of its paragraphs, and the heading that stands before some of them.

    ``weak``: only the width of its column parts it from the draft before; ``brief``: it is one of a column of short reports.
    """

    paragraphs: list[int]
    headings: dict[int, int] = field(default_factory=dict)
    weak: bool = False
    brief: bool = False

    def extend(self, other: Draft) -> None:
        """Takes the paragraphs of another draft as its own last ones."""
        self.paragraphs += other.paragraphs
        self.headings |= other.headings

    def parted(self, cut: int) -> tuple[Draft, Draft]:
        """Two drafts, the second beginning with paragraph number ``cut`` of this one."""
        first, second = self.paragraphs[:cut], self.paragraphs[cut:]
        return (
            Draft(first, {k: v for k, v in self.headings.items() if k in first}, self.weak),
            Draft(second, {k: v for k, v in self.headings.items() if k in second and k != second[0]}),
        )


def draft_articles(blocks: Sequence[Block]) -> list[Draft]:
    """The paragraphs of a text as drafts of articles."""
    drafts: list[Draft] = []
    between: list[int] = []
    for n, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            between.append(n)
            continue
        if not drafts:
            drafts.append(Draft([n]))
        else:
            _add(blocks, drafts, between, n)
        between = []
    return drafts


def _add(blocks: Sequence[Block], drafts: list[Draft], between: Sequence[int], n: int) -> None:
    draft = drafts[-1]
    last, new = blocks[draft.paragraphs[-1]], blocks[n]
    assert isinstance(last, Paragraph) and isinstance(new, Paragraph)  # noqa: S101
    if _surely_apart(last, new):
        drafts.append(Draft([n]))
        return
    if new.text.chars[0] in BULLETS and _among_briefs(blocks, draft, between):
        drafts.append(Draft([n], brief=True))
        return
    display = [k for k in between if isinstance(b := blocks[k], Display) and not b.within]
    if not display and not any(isinstance(b, Aside) and b.role == "credit" for b in (blocks[k] for k in between)):
        if last.ends and _columns_differ(_paragraphs(blocks, draft), new):
            drafts.append(Draft([n], weak=True))
        else:
            draft.paragraphs.append(n)
    elif len(display) == 1 and len(between) == 1 and _is_heading(blocks, draft, display[0], n):
        draft.headings[n] = display[0]
        draft.paragraphs.append(n)
    else:
        drafts.append(Draft([n]))


def _among_briefs(blocks: Sequence[Block], draft: Draft, between: Sequence[int]) -> bool:
    """Whether a paragraph with a mark at its head is a report of its own: below the name of such a column, or below another."""
    asides = [b.text.chars if isinstance(b, Aside) else b.chars for b in (blocks[k] for k in between) if not isinstance(b, Paragraph)]
    return any(is_column_of_briefs(chars) for chars in asides) or (draft.brief and not asides)


def _paragraphs(blocks: Sequence[Block], draft: Draft) -> list[Paragraph]:
    return [b for k in draft.paragraphs[-8:] if isinstance(b := blocks[k], Paragraph)]


def _first(blocks: Sequence[Block], draft: Draft) -> Paragraph:
    block = blocks[draft.paragraphs[0]]
    assert isinstance(block, Paragraph)  # noqa: S101
    return block


def _surely_apart(last: Paragraph, new: Paragraph) -> bool:
    if new.more:
        return False
    if new.page != last.page or new.lead is not None:
        return True
    return last.sign_off is not None and new.sign_off != (0, len(new.text))


def _columns_differ(above: Sequence[Paragraph], new: Paragraph) -> bool:
    """Whether the column's width changes between paragraphs, as far as their lines show it."""
    width = next((p.width for p in reversed(above[-4:]) if p.width is not None), None)
    return width is not None and new.width is not None and abs(width - new.width) > _SAME_COLUMN


def _is_heading(blocks: Sequence[Block], draft: Draft, display: int, n: int) -> bool:
    """Whether a single display line parts two sections of one article, by points."""
    heading, new = blocks[display], blocks[n]
    assert isinstance(heading, Display) and isinstance(new, Paragraph)  # noqa: S101
    above = _paragraphs(blocks, draft)
    below = _following(blocks, n)
    if is_deck(heading.chars) or any(is_doubled(line.chars) for line in heading.lines):
        return False  # only headlines are set with a shadow
    points = 1.0 if len(heading.lines) == 1 and len(heading.chars) <= _HEADING else -2.0
    tight = not heading.lines[0].blank_before and not new.lines[0].blank_before
    points += 1.0 if tight else 0.0
    points += -2.0 if _columns_differ(above, below[0]) else 0.5
    points += 1.0 if draft.headings else 0.0
    told_above, told_below = share(heading.chars, _first(blocks, draft)), share(heading.chars, below[0])
    if told_above >= _TOLD and told_above > told_below + 0.1:
        points -= 3.0  # the headline of the article above it
    if told_below >= _TOLD and begins_afresh(below[0].text.chars):
        points -= 2.0  # or below
    if points + _OF_ONE_MATTER <= _ENOUGH or points + _OF_TWO > _ENOUGH:
        return points > _ENOUGH  # whatever the matter
    matter = cohesion("".join([p.text.chars for p in above]), "".join([p.text.chars for p in below]))
    return points + min(_OF_ONE_MATTER, max(_OF_TWO, 2.0 * (matter - _SAME_MATTER) / _SAME_MATTER)) > _ENOUGH


def _following(blocks: Sequence[Block], n: int) -> list[Paragraph]:
    """The paragraphs from block n to the next display line, at most eight."""
    found: list[Paragraph] = []
    for block in blocks[n : n + 12]:
        if isinstance(block, Display) or len(found) == 8:
            break
        if isinstance(block, Paragraph):
            if found and block.lead:
                break
            found.append(block)
    return found
