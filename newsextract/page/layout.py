"""Layout: what each printed line is: the start or the continuation of a paragraph, or display (headline, deck, heading, caption).

Blank lines, widths and punctuation are each a weak hint, so the roles of all lines are decided together: the best path through
the lines, with points for what speaks for a role and for two roles that follow one another. A paragraph may run on behind a
headline that stands across its column; a headline never runs on behind a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from newsextract.page.repair import Line
from newsextract.page.traits import SLACK, Traits, line_traits

START, RUN_ON, DISPLAY, DISPLAY_WITHIN = range(4)  # DISPLAY_WITHIN: a paragraph is still open around it
_COLUMN = 60.0  # no column is wider, in full-width characters: a longer line is a whole paragraph
_INDENT = 2.0
_NEVER = -1e9
_UNFINISHED = ("、", "，", "《", "（", "“", "：“")


def line_roles(lines: Sequence[Line], cut_before: Set[int] = frozenset(), *, unwrapped: bool = False) -> list[int]:
    """The role of every line, as one of START, RUN_ON, DISPLAY, DISPLAY_WITHIN.

    ``cut_before``: the lines before which something else was printed (a byline, a caption, furniture); ``unwrapped``: every
    paragraph is one line.
    """
    if not lines:
        return []
    traits = line_traits(lines)
    scores = [traits[0].lead * 3.0, -2.0, traits[0].display, _NEVER]
    back: list[list[int]] = []
    for n in range(1, len(lines)):
        steps = _steps(lines, traits, n, cut=n in cut_before)
        ways = [[score + step for score, step in zip(scores, into, strict=True)] for into in zip(*steps, strict=True)]
        best = [max(way) for way in ways]
        pointers = [way.index(most) for way, most in zip(ways, best, strict=True)]
        if unwrapped:
            best[RUN_ON], pointers[RUN_ON] = _NEVER, START
        back.append(pointers)
        scores = [most + points for most, points in zip(best, _emissions(traits[n]), strict=True)]
    role = max(range(4), key=lambda b: scores[b] - (3.0 if b == DISPLAY_WITHIN or (b < 2 and not traits[-1].ends) else 0.0))
    roles = [role]
    for pointers in reversed(back):
        role = pointers[role]
        roles.append(role)
    return roles[::-1]


def _emissions(t: Traits) -> tuple[float, float, float, float]:
    start = (3.0 if t.lead else 1.5 if t.listed else 1.0 if t.fresh else 0.0) - (6.0 if t.starts_midway else 4.0 if t.closes else 0.0)
    run_on = (2.0 if t.starts_midway else 0.0) - (3.0 if t.lead else 0.0)
    return start, run_on, t.display, t.display


def _steps(lines: Sequence[Line], traits: Sequence[Traits], n: int, *, cut: bool) -> tuple[tuple[float, float, float, float], ...]:
    """The points for going from each role of line n-1 to each role of line n."""
    left, right = lines[n - 1], lines[n]
    blank = right.blank_before or cut
    after_start = _after_body(left, right, traits[n - 1 : n + 1], blank=blank, cut=cut, indent=_INDENT)
    after_body = _after_body(left, right, traits[n - 1 : n + 1], blank=blank, cut=cut, indent=0.0)
    even = abs(left.width - right.width) <= SLACK and (not blank or traits[n - 1].boxed) and not cut
    torn = 4.0 if traits[n].closes and not traits[n - 1].opens else 0.0
    within = -torn - 0.3 if blank else -torn + (1.0 if traits[n].linked else -0.6 if even else 0.0)
    begin = 0.3 if blank else 0.0
    if not (traits[n].fresh or traits[n].lead or cut):
        begin -= (1.0 if max(traits[n - 1].told_below, traits[n - 1].repeated - 0.3) > 0.5 else 2.5) * even + 2.5 * traits[n].linked
    return (
        after_start,
        after_body,
        (begin, _NEVER, within, _NEVER),
        (-6.0, -0.5 + traits[n].linked, _NEVER, within),
    )


def _after_body(
    left: Line, right: Line, traits: Sequence[Traits], *, blank: bool, cut: bool, indent: float
) -> tuple[float, float, float, float]:
    """The points after a line of a paragraph. ``indent``: how much shorter it may be than the lines below it."""
    own = left.width + indent
    short = not left.spaced and own < right.width - SLACK
    ends = traits[0].ends
    if right.page_start:
        return (0.0, -4.0, 0.0, -6.0) if ends else (-3.0, 0.0, -3.0, -6.0)
    if left.width > _COLUMN or right.width > _COLUMN or right.indented:
        return 1.0, _NEVER, 0.0, _NEVER
    linked = 1.5 * traits[1].linked + 2.0 * traits[0].opens
    if ends:
        wide_gap = own > right.width + 2 * SLACK and not traits[1].ends
        run_on = -3.0 if blank else -4.0 if short else -2.0 if wide_gap else 0.0
        start = 1.0 if blank or short else -3.0 if traits[0].parted else -1.0
        return start, run_on + linked, (-0.2 if blank else -1.0) - 4.0 * traits[1].closes, _NEVER
    if traits[0].lead_only:
        return -6.0, 0.5, -6.0, -5.0
    tied = left.chars.endswith(_UNFINISHED)
    run_on = (-6.0 if short and not tied else 0.5) + linked - (3.0 if cut else 0.0)
    start = -6.0 if traits[1].lead or not short else -3.0
    if traits[0].announces or traits[1].listed:
        start = -1.0 + traits[1].listed
    torn = 4.0 * traits[1].closes + 3.0 * tied
    return start, run_on, (-3.0 if short else -6.0) - torn, (-4.0 if blank and not short else -5.0) - torn
