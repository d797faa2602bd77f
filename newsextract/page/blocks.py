"""Blocks: the printed lines put together: paragraphs, groups of display lines, bylines, captions, furniture, in page order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from newsextract.page import byline, captions, furniture
from newsextract.page.byline import LeadIn, continues, is_credit_line, lead_in, sign_off
from newsextract.page.captions import is_caption, is_posed
from newsextract.page.decks import BULLETS, columns_of_briefs
from newsextract.page.furniture import Furniture, read_furniture
from newsextract.page.layout import DISPLAY, DISPLAY_WITHIN, RUN_ON, line_roles
from newsextract.page.pairs import all_pairs
from newsextract.page.repair import Line, ends_sentence, joined
from newsextract.page.sheet import Sheet
from newsextract.page.wording import is_doubled
from newsextract.text import Span, Text

_COLUMN = 60.0  # no column is wider, in full-width characters


@dataclass(slots=True)
class Paragraph:
    """A paragraph of running text, its lines joined.

    ``page``: the number of the printed page it starts on; ``width``: of its column, where three or more lines show it.
    """

    lines: tuple[Line, ...]
    text: Text
    page: int
    lead: LeadIn | None
    sign_off: Span | None
    more: bool
    width: float | None
    _pairs: set[int] | None = field(default=None, init=False, repr=False, compare=False)
    _plain_pairs: set[int] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def plain(self) -> str:
        """The text without its lead-in."""
        return self.text.chars[self.lead.end :] if self.lead else self.text.chars

    @property
    def pairs(self) -> set[int]:
        """The pairs of neighbouring characters in it; made when first asked for, as headlines ask for them many times."""
        if self._pairs is None:
            lead = self.lead
            self._pairs = self.plain_pairs | all_pairs(self.text.chars[: lead.end + 1]) if lead else self.plain_pairs
        return self._pairs

    @property
    def plain_pairs(self) -> set[int]:
        """The pairs of neighbouring characters in it, the lead-in left out."""
        if self._plain_pairs is None:
            self._plain_pairs = all_pairs(self.plain)
        return self._plain_pairs

    @property
    def ends(self) -> bool:
        """Whether it ends with the end of a sentence."""
        return ends_sentence(self.text.chars)


@dataclass(frozen=True, slots=True)
class Display:
    """Display lines that stand together: a headline, a deck, a section heading. ``within``: in the midst of a paragraph."""

    lines: tuple[Line, ...]
    page: int
    within: bool = False

    @property
    def chars(self) -> str:
        """All lines as one, without the shadows of doubled ones."""
        return "".join(headline_text(line).chars for line in self.lines)


@dataclass(frozen=True, slots=True)
class Aside:
    """A line or block beside the articles: ``role`` is credit, caption or furniture."""

    role: str
    lines: tuple[Line, ...]
    text: Text
    page: int
    furniture: Furniture | None = None


_COLUMNS = Furniture("other", "columns side by side")

Block = Paragraph | Display | Aside


@dataclass(slots=True)
class _Builder:
    """Collects blocks; paragraphs stay open while display or asides stand in their midst."""

    source: Text
    blocks: list[Block] = field(default_factory=list)
    running: list[Line] = field(default_factory=list)
    running_page: int = 0
    place: int = -1
    display: list[Line] = field(default_factory=list)

    def end_display(self, page: int) -> None:
        if self.display:
            self.blocks.append(Display(tuple(self.display), page, within=bool(self.running)))
            self.display = []

    def end_paragraph(self) -> None:
        if self.running:
            self.blocks[self.place] = paragraph_of(self.source, self.running, self.running_page)
            self.running = []


def paragraph_of(source: Text, lines: Sequence[Line], page: int) -> Paragraph:
    """Lines as one paragraph."""
    text = joined(source, lines)
    full = sorted([line.width for line in lines[1:-1]])
    width = full[len(full) // 2] if full and full[-1] <= _COLUMN else None
    return Paragraph(tuple(lines), text, page, lead_in(text.chars), sign_off(text.chars), continues(text.chars), width)


def page_blocks(
    source: Text, lines: Sequence[Line], surnames: Set[str], columns: Sequence[tuple[int, int]] = (), *, unwrapped: bool
) -> list[Block]:
    """The blocks of a text in the order they are printed.

    ``columns``: stretches of lines with columns side by side; ``unwrapped``: every paragraph is one line.
    """
    asides = _asides(source, lines, surnames, unwrapped=unwrapped)
    for start, end in columns:
        for n in range(start, end):
            asides[n] = Aside("furniture", (lines[n],), lines[n].text, 0, _COLUMNS)
    roles = _roles(lines, asides, unwrapped=unwrapped)
    builder = _Builder(source)
    page = 0
    for n, line in enumerate(lines):
        if line.page_start and n and roles.get(n) != RUN_ON:
            builder.end_display(page)
            page += 1
        if n in asides:
            builder.end_display(page)
            aside = asides[n]
            if aside is not None:
                builder.blocks.append(Aside(aside.role, aside.lines, aside.text, page, aside.furniture))
        elif roles[n] in (DISPLAY, DISPLAY_WITHIN):
            if line.blank_before:
                builder.end_display(page)
            if roles[n] == DISPLAY:
                builder.end_paragraph()
            builder.display.append(line)
        else:
            builder.end_display(page)
            if roles[n] != RUN_ON or not builder.running:
                builder.end_paragraph()
                builder.place, builder.running_page = len(builder.blocks), page
                builder.blocks.append(Aside("open", (), Text.empty(), page))
            builder.running.append(line)
    builder.end_display(page)
    builder.end_paragraph()
    return builder.blocks


def _roles(lines: Sequence[Line], asides: Mapping[int, Aside | None], *, unwrapped: bool) -> dict[int, int]:
    """The role of each line that is no aside, by its number."""
    kept = [n for n in range(len(lines)) if n not in asides]
    cut_before = {k for k, n in enumerate(kept) if n and n - 1 in asides}
    credit_below = {k for k, n in enumerate(kept) if (aside := asides.get(n + 1)) is not None and aside.role == "credit"}
    found = line_roles([lines[n] for n in kept], cut_before, credit_below, unwrapped=unwrapped)
    return dict(zip(kept, found, strict=True))


def _asides(source: Text, lines: Sequence[Line], surnames: Set[str], *, unwrapped: bool) -> dict[int, Aside | None]:
    """Bylines, captions and furniture by the number of their first line; None for the further lines of one."""
    asides: dict[int, Aside | None] = {}
    sheet = Sheet([line.chars for line in lines])
    briefs = min(columns_of_briefs(sheet), default=None)  # below it ▲ begins a report, not a caption
    printed, credited = furniture.doubtful_lines(sheet), byline.doubtful_lines(sheet)
    for n in sorted(printed | credited | captions.doubtful_lines(sheet)):
        line = lines[n]
        above = line.blank_before
        below = n + 1 == len(lines) or lines[n + 1].blank_before
        chars = line.chars
        found = read_furniture(chars, alone=above and below) if n in printed else None
        if found and unwrapped and n > 2 and found.kind == "masthead":
            found = None  # the day below a letter, not the page's
        if found:
            asides[n] = Aside("furniture", (line,), line.text, 0, found)
        elif n in credited and is_credit_line(chars, surnames):
            asides[n] = Aside("credit", (line,), line.text, 0)
        elif (above and below and is_posed(chars)) or (
            is_caption(chars) and not (briefs is not None and n > briefs and chars[0] in BULLETS and "摄" not in chars)
        ):
            first = _caption_start(lines, n, asides)
            block = lines[first : n + 1]
            asides.update(dict.fromkeys(range(first, n + 1)))
            asides[first] = Aside("caption", tuple(block), joined(source, block), 0)
    return asides


def _caption_start(lines: Sequence[Line], n: int, asides: dict[int, Aside | None]) -> int:
    """The first line of the caption that ends with line n: it stands in a block of its own, of few lines."""
    first = n
    while first and not lines[first].blank_before and n - first < 4 and first - 1 not in asides:
        first -= 1
    if first == n or not lines[first].blank_before or is_doubled(lines[first].chars):
        return n
    return first if all(not ends_sentence(line.chars) for line in lines[first : n - 1]) else n


def is_unwrapped(lines: Sequence[Line]) -> bool:
    """Whether every paragraph is one line: most of the text, headings left out, is in lines that end a sentence."""
    long = [line for line in lines if line.width > 14]
    whole = sum(line.width for line in long if line.width > 60 or ends_sentence(line.chars))
    return bool(long) and whole >= 0.6 * sum(line.width for line in long)


def headline_text(line: Line) -> Text:
    """A display line without its shadow."""
    if is_doubled(line.chars):
        return line.text[: len(line.chars) // 2]
    return line.text


def shadow(line: Line) -> Span | None:
    """The source span of a display line's shadow, if it is printed twice."""
    kept = len(headline_text(line))
    return Span(line.text.offsets[-kept], line.end) if kept < len(line.text) else None
