"""Articles: which blocks belong together: drafts, headlines, bylines, captions and headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.page.affinity import Affinities, cohesion, share
from newsextract.page.blocks import Aside, Block, Display, Paragraph
from newsextract.page.captions import looks_like_caption
from newsextract.page.decks import is_column_of_briefs, is_deck
from newsextract.page.drafts import Draft, draft_articles
from newsextract.page.headlines import Candidate, Matches, match_headlines
from newsextract.page.rivals import split_rivals
from newsextract.page.shared_lines import part_shared_lines
from newsextract.page.wording import begins_afresh

_SAME_MATTER = 0.03
_CLAIM = 0.3  # so much of a headline stands in the text that goes on behind it
_SPLITS = 4  # rounds in which drafts with rival headlines are cut


@dataclass(slots=True)
class Parts:
    """Everything that belongs to one article, as block numbers."""

    draft: Draft
    headline: int | None = None
    decks: list[int] = field(default_factory=list)
    credits: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)


def gather(printed: Sequence[Block]) -> tuple[list[Block], list[Parts]]:
    """The blocks, shared lines parted, and which of them make which article; blocks in none of them are residue."""
    drafts = draft_articles(printed)
    blocks = part_shared_lines(printed, drafts)
    if len(blocks) > len(printed):
        drafts = draft_articles(blocks)
    for rest in reversed(range(_SPLITS + 1)):
        displays = _displays(blocks, drafts)
        candidates = _candidates(blocks, drafts, displays)
        articles = [paragraphs_of(blocks, draft) for draft in drafts]
        matches = match_headlines(candidates, articles)
        parted = split_rivals(drafts, articles, candidates, matches) if rest else None
        if parted is None:
            break
        drafts = parted
    parts = [Parts(draft) for draft in drafts]
    _set_headlines(parts, displays, matches)
    _set_credits(blocks, parts)
    parts = _join_weak(blocks, parts)
    parts = _join_headed_within(blocks, _join_leads(blocks, parts))
    _set_captions(blocks, parts)
    return blocks, parts


def _displays(blocks: Sequence[Block], drafts: Sequence[Draft]) -> list[int]:
    """The display blocks that are no heading within a draft."""
    headings = {k for draft in drafts for k in draft.headings.values()}
    return [n for n, b in enumerate(blocks) if isinstance(b, Display) and n not in headings]


def paragraph_at(blocks: Sequence[Block], n: int) -> Paragraph:
    """The paragraph with this block number."""
    block = blocks[n]
    assert isinstance(block, Paragraph)  # noqa: S101
    return block


def paragraphs_of(blocks: Sequence[Block], draft: Draft) -> list[Paragraph]:
    """The paragraphs of a draft."""
    return [paragraph_at(blocks, k) for k in draft.paragraphs]


def _plain(blocks: Sequence[Block], draft: Draft) -> str:
    """The text of a draft without its lead-in."""
    return "\n".join([p.plain for p in paragraphs_of(blocks, draft)])


def _candidates(blocks: Sequence[Block], drafts: Sequence[Draft], displays: Sequence[int]) -> list[Candidate]:
    owner = {k: a for a, draft in enumerate(drafts) for k in draft.paragraphs}
    first = {draft.paragraphs[0]: a for a, draft in enumerate(drafts)}
    final = {draft.paragraphs[-1]: a for a, draft in enumerate(drafts)}
    above: list[int | None] = []
    last: int | None = None
    for n in range(len(blocks)):
        above.append(last)
        if n in owner:
            last = n
    below: list[int | None] = [None] * len(blocks)
    coming: int | None = None
    for m in reversed(range(len(blocks))):
        below[m] = coming
        coming = m if m in owner else coming
    found: list[Candidate] = []
    for n in displays:
        up, down = above[n], below[n]
        display = blocks[n]
        assert isinstance(display, Display)  # noqa: S101
        beside = up if up is not None else down
        near = 0 if beside is None else owner[beside]
        chars = display.chars
        found.append(
            Candidate(
                chars,
                group=-1 if up is None else up,
                page=display.page,
                near=near,
                after=final.get(up) if up is not None else None,
                before=first.get(down) if down is not None else None,
                deck=is_deck(chars) or is_column_of_briefs(chars),
                caption=looks_like_caption(chars),
            )
        )
    return found


def _set_headlines(parts: Sequence[Parts], displays: Sequence[int], matches: Matches) -> None:
    for owner, main in matches.main.items():
        parts[owner].headline = displays[main]
    for n, article in enumerate(matches.article):
        if article is not None and matches.main.get(article) != n:
            parts[article].decks.append(displays[n])


def _set_credits(blocks: Sequence[Block], parts: Sequence[Parts]) -> None:
    """A byline goes to the headline above or below it, else to the article above or below."""
    owner: dict[int, Parts] = {}
    for part in parts:
        owner |= dict.fromkeys([*part.draft.paragraphs, *part.decks, *part.draft.headings.values()], part)
        if part.headline is not None:
            owner[part.headline] = part
    beside = _neighbours(blocks)
    for n, block in enumerate(blocks):
        if not isinstance(block, Aside) or block.role != "credit":
            continue
        sides = [m for m in beside[n] if m in owner]
        displays = [m for m in sides if isinstance(blocks[m], Display)]
        if len(sides) == 2 and _opens_below(blocks, n, owner[sides[0]], owner[sides[1]], sides):
            owner[sides[1]].credits.append(n)
        elif displays or sides:
            owner[(displays or sides)[0]].credits.append(n)


def _opens_below(blocks: Sequence[Block], n: int, above: Parts, below: Parts, sides: Sequence[int]) -> bool:
    """Whether a byline below a headline belongs to the text under it: the headline ends the article above, which is signed."""
    if above is below or not isinstance(blocks[sides[0]], Display) or sides[1] != below.draft.paragraphs[0]:
        return False
    if above.draft.paragraphs[-1] > sides[0] or _signed(blocks, below):
        return False
    tight = blocks[n].lines[0].blank_before and not paragraph_at(blocks, sides[1]).lines[0].blank_before
    return tight or _signed(blocks, above)


def _signed(blocks: Sequence[Block], part: Parts) -> bool:
    """Whether an article names its writer in a byline, its lead-in or its sign-off."""
    first, last = (paragraph_at(blocks, part.draft.paragraphs[k]) for k in (0, -1))
    return bool(part.credits or (first.lead and first.lead.credit) or last.sign_off)


def _neighbours(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """For each block the next one above and the next below that is a paragraph or display; -1 where there is none."""
    above: list[int] = []
    last = -1
    for n, block in enumerate(blocks):
        above.append(last)
        last = last if isinstance(block, Aside) else n
    below: list[int] = []
    last = -1
    for n in reversed(range(len(blocks))):
        below.append(last)
        last = last if isinstance(blocks[n], Aside) else n
    return list(zip(above, reversed(below), strict=True))


def _join_weak(blocks: Sequence[Block], parts: list[Parts]) -> list[Parts]:
    """Drafts parted only by the width of their column are one article if none but the first has a headline."""
    joined: list[Parts] = []
    for part in parts:
        if part.draft.weak and joined and part.headline is None and not part.credits:
            whole = joined[-1]
            if cohesion(_plain(blocks, whole.draft), _plain(blocks, part.draft)) >= _SAME_MATTER or whole.headline is None:
                whole.draft.extend(part.draft)
                continue
        joined.append(part)
    return joined


def _join_headed_within(blocks: Sequence[Block], parts: list[Parts]) -> list[Parts]:
    """A report goes on behind its headline where nothing but this stands between two drafts and the second has none."""
    joined: list[Parts] = []
    for part in parts:
        if joined and _headed_within(blocks, joined[-1], part):
            joined[-1].draft.extend(part.draft)
        else:
            joined.append(part)
    return joined


def _headed_within(blocks: Sequence[Block], above: Parts, below: Parts) -> bool:
    last, first = above.draft.paragraphs[-1], below.draft.paragraphs[0]
    opening, end, new = (paragraph_at(blocks, n) for n in (above.draft.paragraphs[0], last, first))
    if above.headline is None or below.headline is not None or above.credits or below.credits or below.draft.brief:
        return False
    if opening.lead is None or end.sign_off or new.lead or new.page != end.page or begins_afresh(new.text.chars):
        return False
    displays = [n for n in range(last + 1, first) if isinstance(blocks[n], Display)]
    if above.headline not in displays or any(n != above.headline and n not in above.decks for n in displays):
        return False
    headline = blocks[above.headline]
    told = headline.chars if isinstance(headline, Display) else ""
    going_on = _plain(blocks, below.draft)
    return share(told, new) >= _CLAIM and cohesion(_plain(blocks, above.draft) + told, going_on) >= _SAME_MATTER


def _join_leads(blocks: Sequence[Block], parts: list[Parts]) -> list[Parts]:
    """A box below the headline and byline goes before the sections it introduces, wherever the dump has it."""
    joined: list[Parts] = []
    beside = _neighbours(blocks)
    taken = {part.headline for part in parts}
    for part in parts:
        before = joined[-1] if joined else None
        if before is None or not _introduces(blocks, part, before):
            joined.append(part)
            continue
        if part.headline is not None and before.headline is not None:
            before.decks.append(before.headline)
        before.headline = before.headline if part.headline is None else part.headline
        before.decks += part.decks
        before.credits += part.credits
        before.draft.headings |= part.draft.headings
        opening = before.draft.paragraphs[0]
        heading = beside[opening][0]
        if heading >= 0 and isinstance(blocks[heading], Display) and heading not in taken:
            before.decks = [k for k in before.decks if k != heading]
            before.draft.headings[opening] = heading
        before.draft.paragraphs[:0] = part.draft.paragraphs
    return joined


def _introduces(blocks: Sequence[Block], part: Parts, before: Parts) -> bool:
    """Whether a draft is the lead of the sections before it: headline and byline above it, the same matter, sections headed."""
    first = paragraph_at(blocks, part.draft.paragraphs[0])
    opening = paragraph_at(blocks, before.draft.paragraphs[0])
    if not before.draft.headings or first.lead or opening.lead or first.page != opening.page:
        return False
    headline = before.headline if part.headline is None else part.headline
    told = [*before.credits, *part.credits]
    if headline is None or not told or not before.draft.paragraphs[-1] < headline < part.draft.paragraphs[0]:
        return False
    return cohesion(_plain(blocks, before.draft), _plain(blocks, part.draft)) >= _SAME_MATTER


def _set_captions(blocks: Sequence[Block], parts: Sequence[Parts]) -> None:
    """Captions, and display lines left over that read like captions, go to the article that tells most of them."""
    taken = {k for p in parts for k in (p.headline, *p.decks, *p.draft.headings.values()) if k is not None}
    spare = {n: b.chars for n, b in enumerate(blocks) if isinstance(b, Display) and n not in taken}
    found = spare | {n: b.text.chars for n, b in enumerate(blocks) if isinstance(b, Aside) and b.role == "caption"}
    if not parts or not found:
        return
    affinities = Affinities([paragraphs_of(blocks, p.draft) for p in parts], found.values())
    starts = [p.draft.paragraphs[0] for p in parts]
    pages = [paragraph_at(blocks, start).page for start in starts]
    before = sorted(starts)
    for n in sorted(found):
        chars, near = found[n], bisect_left(before, n)
        reach = [a for a in range(max(0, near - 6), min(len(parts), near + 6)) if pages[a] == blocks[n].page]
        shares = {a: affinities.between(chars, a) for a in reach}
        best = max(reach, key=lambda a: (shares[a], -abs(a - near)), default=None)
        if best is not None and (n not in spare or len(reach) == 1 or (looks_like_caption(chars) and shares[best] >= 0.3)):
            parts[best].captions.append(n)
