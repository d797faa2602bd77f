"""What is said of a page beside its articles: residue, the blocks with their roles, publication, warnings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newsextract import model
from newsextract.page import blocks as kinds
from newsextract.page.articles import Parts
from newsextract.page.furniture import publication
from newsextract.page.page import Block, Page, PageArticle

_Kind = Literal["masthead", "caption", "duplicate", "other"]
_KINDS: dict[str, _Kind] = {"masthead": "masthead", "caption": "caption", "duplicate": "duplicate"}


def report(
    source: str,
    blocks: Sequence[kinds.Block],
    parts: Sequence[Parts],
    articles: tuple[PageArticle, ...],
    warnings: tuple[model.Warning, ...] = (),
) -> Page:
    """The page as the stage gives it."""
    roles = _roles(parts)
    residue: list[model.Residue] = []
    told: list[Block] = []
    mastheads: list[str] = []
    for n, block in enumerate(blocks):
        role, reason = roles.get(n, ("residue", "display lines that fit no article"))
        if isinstance(block, kinds.Aside) and block.furniture:
            role, reason = block.furniture.kind, block.furniture.reason
            if role == "masthead":
                mastheads.append(block.text.chars)
        told += [Block(line.start, line.end, role, reason) for line in block.lines]
        if n not in roles:
            residue += [_residue(source, _KINDS.get(role, "other"), line.start, line.end) for line in block.lines]
        elif isinstance(block, kinds.Display):
            residue += [_residue(source, "duplicate", *shadow) for line in block.lines if (shadow := kinds.shadow(line))]
    name, day = publication(mastheads)
    return Page(articles, tuple(residue), name, day, warnings, tuple(sorted(told, key=lambda b: b.start)))


def _residue(source: str, kind: _Kind, start: int, end: int) -> model.Residue:
    return model.Residue(kind=kind, text=source[start:end], start=start, end=end)


def _roles(parts: Sequence[Parts]) -> dict[int, tuple[str, str]]:
    roles: dict[int, tuple[str, str]] = {}
    for number, part in enumerate(parts, 1):
        roles |= dict.fromkeys(part.draft.paragraphs, ("body", f"article {number}"))
        roles |= dict.fromkeys(part.draft.headings.values(), ("heading", f"a section of article {number}"))
        roles |= dict.fromkeys(part.decks, ("deck", f"beside the headline of article {number}"))
        roles |= dict.fromkeys(part.credits, ("credit", f"byline of article {number}"))
        roles |= dict.fromkeys(part.captions, ("caption", f"tells most of article {number}"))
        if part.headline is not None:
            roles[part.headline] = ("headline", f"its words stand in article {number}")
    return roles
