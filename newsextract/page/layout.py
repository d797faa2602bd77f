"""Layout: what each printed line is: the start or the continuation of a paragraph, or display (headline, deck, heading, caption).

Blank lines, widths and punctuation are each a weak hint, so the roles of all lines are decided together: the best path through
the lines, with points for what speaks for a role and for two roles that follow one another. A paragraph may run on behind a
headline that stands across its column; a headline never runs on behind a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from newsextract.page.repair import Line
from newsextract.page.traits import SLACK, Traits, line_traits
from newsextract.page.wording import Wording

START, RUN_ON, DISPLAY, DISPLAY_WITHIN = range(4)  # DISPLAY_WITHIN: a paragraph is still open around it
_COLUMN = 60.0  # no column is wider, in full-width characters: a longer line is a whole paragraph
_INDENT = 2.0
_NEVER = -1e9
_OPEN_END = 4.5  # a page ends with a sentence, or with a headline
_HEADS_CREDIT = 3.0  # no paragraph stops in mid-sentence for a byline
_FRESH_BELOW_BLANK = 1.0  # a blank line in mid-sentence, and below it a sentence seems to begin
_TIED = 6.0  # a headline does not stand behind 、
_NARROWER = 2.0  # a column is not narrower all at once, but where a picture stands
_UNFINISHED = "、，《（“"

Points = tuple[float, float, float, float]
"""One number for each role."""


Steps = tuple[Points, Points, float, float]
"""The points for going on to each role after the first line of a paragraph and after a further one; for beginning a paragraph
behind display lines; and for going on within these."""


def line_roles(
    lines: Sequence[Line], cut_before: Set[int] = frozenset(), credit_below: Set[int] = frozenset(), *, unwrapped: bool = False
) -> list[int]:
    """The role of every line, as one of START, RUN_ON, DISPLAY, DISPLAY_WITHIN.

    ``cut_before``: the lines before which something else was printed (a byline, a caption, furniture); ``credit_below``: the
    lines directly above a byline; ``unwrapped``: every paragraph is one line.
    """
    if not lines:
        return []
    traits = line_traits(lines)
    scores: Points = (3.0 if 0 in traits.said.lead else 0.0, -2.0, traits.display[0], _NEVER)
    back: list[list[int]] = []
    for n in range(1, len(lines)):
        ways = _ways(scores, _steps(lines, traits, n, cut=n in cut_before), linked=traits.linked[n])
        best = [max(way) for way in ways]
        pointers = [way.index(most) for way, most in zip(ways, best, strict=True)]
        if unwrapped:
            best[RUN_ON], pointers[RUN_ON] = _NEVER, START
        back.append(pointers)
        start, run_on = _emissions(traits.said, n)
        display = traits.display[n] + _HEADS_CREDIT * (n in credit_below and n not in traits.said.ends)
        scores = (best[0] + start, best[1] + run_on, best[2] + display, best[3] + display)
    open_end = len(lines) - 1 not in traits.said.ends
    role = max(range(4), key=lambda b: scores[b] - (3.0 if b == DISPLAY_WITHIN else _OPEN_END if b < 2 and open_end else 0.0))
    roles = [role]
    for pointers in reversed(back):
        role = pointers[role]
        roles.append(role)
    return roles[::-1]


def _ways(scores: Points, steps: Steps, *, linked: bool) -> tuple[Points, Points, Points, Points]:
    """For each role of a line the points with which it is reached from each role of the line before."""
    start, run_on, display, inner = scores
    after_start, after_body, begin, within = steps
    return (
        (start + after_start[0], run_on + after_body[0], display + begin, inner - 6.0),
        (start + after_start[1], run_on + after_body[1], display + _NEVER, inner + (0.5 if linked else -0.5)),
        (start + after_start[2], run_on + after_body[2], display + within, inner + _NEVER),
        (start + after_start[3], run_on + after_body[3], display + _NEVER, inner + within),
    )


def _emissions(said: Wording, n: int) -> tuple[float, float]:
    """The points of line n for starting a paragraph and for running on."""
    lead, midway = n in said.lead, n in said.starts_midway
    start = 3.0 if lead else 1.5 if n in said.listed else 1.0 if n in said.fresh else 0.0
    start -= 6.0 if midway else 4.0 if n in said.closes else 1.5 if n in said.numbered else 0.0
    return start, (2.0 if midway else 0.0) - (5.0 if lead else 1.0 if n in said.dated and n - 1 not in said.tied else 0.0)


def _steps(lines: Sequence[Line], traits: Traits, n: int, *, cut: bool) -> Steps:
    """The points for going on from line n-1 to line n."""
    left, right, said, linked = lines[n - 1], lines[n], traits.said, traits.linked[n]
    blank = right.blank_before or cut
    as_wide = abs(left.width - right.width) <= SLACK
    after_start = after_body = _after_body(left, right, traits, n, blank=blank, cut=cut, indent=0.0)
    if not as_wide:
        after_start = _after_body(left, right, traits, n, blank=blank, cut=cut, indent=_INDENT)
    even = as_wide and (not blank or traits.boxed[n - 1]) and not cut
    torn = 4.0 if n in said.closes and n - 1 not in said.opens else 0.0
    within = -torn - 0.3 if blank else -torn + (1.0 if linked else -0.6 if even else 0.0)
    begin = 0.3 if blank else 0.0
    if (even or linked) and not (n in said.fresh or n in said.lead or cut):
        told = max(traits.told_below[n - 1], traits.repeated[n - 1] - 0.3) > 0.5
        begin -= (1.0 if told else 2.5) * even + 2.5 * linked
    return after_start, after_body, begin, within


def _after_body(left: Line, right: Line, traits: Traits, n: int, *, blank: bool, cut: bool, indent: float) -> Points:
    """The points after a line of a paragraph. ``indent``: how much shorter it may be than the lines below it."""
    said = traits.said
    own = left.width + indent
    short = not left.spaced and own < right.width - SLACK
    ends = n - 1 in said.ends
    if right.page_start:
        return (0.0, -4.0, 0.0, -6.0) if ends else (-3.0, 0.0, -3.0, -6.0)
    if left.width > _COLUMN or right.width > _COLUMN or right.indented:
        return 1.0, _NEVER, 0.0, _NEVER
    linked = 1.5 * traits.linked[n] + 2.0 * (n - 1 in said.opens)
    closes = n in said.closes
    if ends:
        wide_gap = own > right.width + 2 * SLACK and n not in said.ends
        run_on = -3.0 if blank else -4.0 if short else -2.0 if wide_gap else 0.0
        start = 1.0 if blank or short else -3.0 if traits.parted else -1.0
        return start, run_on + linked, (-0.2 if blank else -0.8) - 4.0 * closes, _NEVER
    if n - 1 in said.lead_only:
        return -6.0, 0.5, -6.0, -5.0
    tied = left.chars[-1] in _UNFINISHED
    listed = n in said.listed
    run_on = (-6.0 if short and not tied else 0.5) + linked - (3.0 if cut else 0.0)
    if blank and n in said.fresh:
        run_on -= _FRESH_BELOW_BLANK
    if left.width > right.width + 2 * SLACK and n not in said.ends and not tied:
        run_on -= _NARROWER
    start = -6.0 if n in said.lead or not short else -3.0
    if n - 1 in said.announces or listed:
        start = -1.0 + listed
    torn = 4.0 * closes + _TIED * tied
    return start, run_on, (-3.0 if short else -6.0) - torn, (-4.0 if blank and not short else -5.0) - torn
