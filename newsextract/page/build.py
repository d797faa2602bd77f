"""Building: from the blocks of an article to its texts, credits and sections."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from newsextract.page import byline
from newsextract.page.articles import Parts, paragraph_at
from newsextract.page.blocks import Aside, Block, Display, Paragraph, headline_text
from newsextract.page.captions import caption_cuts
from newsextract.page.decks import is_column, is_deck_line
from newsextract.page.page import Credits, PageArticle, Section
from newsextract.text import Span, Text


def build(source: Text, blocks: Sequence[Block], part: Parts, surnames: Set[str]) -> PageArticle:
    """One article from its parts."""
    paragraphs = [paragraph_at(blocks, k) for k in part.draft.paragraphs]
    body, starts = _body(source, paragraphs)
    lead = paragraphs[0].lead
    sign_off = paragraphs[-1].sign_off
    start = lead.end if lead else 0
    while start < len(body) and body.chars[start] in " \n":
        start += 1
    end = starts[-1] + sign_off.start if sign_off else len(body)
    end = max(start, len(body.chars[:end].rstrip()))
    headline, decks = _headline(blocks, part)
    captions = [c for k in part.captions for c in _captions(blocks[k])]
    told = _credits(blocks, part, paragraphs, surnames)
    for caption in captions:
        told = byline.merged(told, Credits(photographers=byline.photographers(caption.chars)))
    return PageArticle(
        body=body,
        prose=Span(start, end),
        headline=headline,
        subheadlines=tuple(decks),
        credits=told,
        captions=tuple(captions),
        sections=_sections(blocks, part, starts, len(body)),
    )


def _body(source: Text, paragraphs: Sequence[Paragraph]) -> tuple[Text, list[int]]:
    """The paragraphs one a line, and where each begins; the line breaks are the source's own where it has them."""
    texts: list[Text] = []
    starts: list[int] = []
    size = 0
    for n, paragraph in enumerate(paragraphs):
        if n:
            texts.append(_line_break(source, paragraph.lines[0].start))
            size += 1
        starts.append(size)
        texts.append(paragraph.text)
        size += len(paragraph.text)
    return Text.concat(texts), starts


def _line_break(source: Text, start: int) -> Text:
    before = source[max(0, start - 1) : start]
    return before.fold("\n") if before.chars and before.chars in "\n\r\v\f\x85\u2028\u2029" else Text.invented("\n")


def _headline(blocks: Sequence[Block], part: Parts) -> tuple[Text | None, list[Text]]:
    """The headline as one line, and the kickers and decks in page order."""
    decks: dict[int, list[Text]] = {}
    main: Text | None = None
    if part.headline is not None:
        display = blocks[part.headline]
        assert isinstance(display, Display)  # noqa: S101
        lines = [(headline_text(line), line) for line in display.lines]
        doubled = [len(text) < len(line.text) for text, line in lines]
        own = [n for n, (text, _) in enumerate(lines) if not (n and is_deck_line(text.chars)) and (doubled[n] or not any(doubled))]
        if len(own) > 1 and own[0] == 0 and is_column(lines[0][0].chars):
            own = own[1:]
        own = own or [0]
        main = one_line([lines[n][0] for n in own])
        rest = [lines[n][0] for n in range(len(lines)) if n not in own]
        if rest:
            decks[part.headline] = rest
    for k in part.decks:
        display = blocks[k]
        assert isinstance(display, Display)  # noqa: S101
        decks[k] = [one_line([headline_text(line) for line in display.lines])]
    return main, [text for k in sorted(decks) for text in decks[k]]


def one_line(lines: Sequence[Text]) -> Text:
    """Display lines as one."""
    return Text.concat(lines)


def _captions(block: Block) -> list[Text]:
    """The captions of a block: two may stand on one line."""
    if isinstance(block, Display):
        text = one_line([headline_text(line) for line in block.lines])
    else:
        assert isinstance(block, Aside)  # noqa: S101
        text = block.text
    cuts = [0, *caption_cuts(text.chars), len(text)]
    return [text[a:b].strip() for a, b in pairwise(cuts)]


def _credits(blocks: Sequence[Block], part: Parts, paragraphs: Sequence[Paragraph], surnames: Set[str]) -> Credits:
    told = Credits()
    lead = paragraphs[0].lead
    if lead:
        found = byline.read_credits(lead.credit, surnames) if lead.credit else Credits()
        told = byline.merged(told, replace(found, agency=lead.agency, dateline_place=lead.place, dateline_date=lead.day))
    for k in part.credits:
        aside = blocks[k]
        assert isinstance(aside, Aside)  # noqa: S101
        told = byline.merged(told, byline.read_credits(aside.text.chars, surnames))
    sign_off = paragraphs[-1].sign_off
    if sign_off:
        chars = paragraphs[-1].text.chars[sign_off.start : sign_off.end]
        told = byline.merged(told, byline.read_credits(chars, surnames))
    return told


def _sections(blocks: Sequence[Block], part: Parts, starts: Sequence[int], size: int) -> tuple[Section, ...]:
    """The sections with their headings; none where no heading stands in the article."""
    headings = part.draft.headings
    if not headings:
        return ()
    cuts = [n for n, k in enumerate(part.draft.paragraphs) if k in headings]
    sections: list[Section] = []
    if cuts[0] > 0:
        sections.append(Section(None, 0, starts[cuts[0]] - 1))
    for n, cut in enumerate(cuts):
        end = starts[cuts[n + 1]] - 1 if n + 1 < len(cuts) else size
        display = blocks[headings[part.draft.paragraphs[cut]]]
        assert isinstance(display, Display)  # noqa: S101
        sections.append(Section(display.chars, starts[cut], end))
    return tuple(sections)
