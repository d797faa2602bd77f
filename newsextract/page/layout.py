"""Layout: what each printed line is: the start or the continuation of a paragraph, or display (headline, deck, heading, caption).

Blank lines, widths and punctuation are each a weak hint, so the roles of all lines are decided together: the best path through
the lines, with points for what speaks for a role and for two roles that follow one another. A paragraph may run on behind a
headline that stands across its column; a headline never runs on behind a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from newsextract.page.byline import is_sign_off_line, lead_in
from newsextract.page.repair import HAN, Line, ends_sentence

START, RUN_ON, DISPLAY, DISPLAY_WITHIN = range(4)  # DISPLAY_WITHIN: a paragraph is still open around it
_COLUMN = 60.0  # no column is wider, in full-width characters: a longer line is a whole paragraph
_SLACK = 2.5  # lines of one column differ by no more than this
_TOLD = 3.0
_BELOW = 8  # lines
_EVEN = 2.0
_INDENT = 2.0
_NEVER = -1e9
# a mark that closes, or the second half of a name in a list: 直、魏某某
_CANNOT_START = re.compile(r"[，。、；：！？）》〉」』”’…％%,.;:!?)]|[^一二三四五六七八九十\d（(“《]、")
_FRESH = re.compile(
    r"[“\"《]|\d{4}年|\d{1,2}月\d{1,2}日|[今昨前明]天|近日|日前|近期|近年|据|记者|截至|[^，。]{2,22}(?:\d日|今天|昨天|近日|日前)|目前|当前|当地时间|本[报次届周月年市县区校]|连日来|[上下]午"
)
_DATED = re.compile(
    r"(?:截至|当地时间|[今昨]天)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日时])?[^，]{0,4}(?<=[日时午晚天])，|近日，|日前，|据|截至"
)
# how a paragraph begins in the midst of a report, and how no headline does
_TELLING = re.compile(
    "会议(?!室)|会上|会后|活动中|仪式上|典礼|[他她它]们?[^山国乡]|此次|此外|同时|下一步|据悉|据了解|随后|其中|另外|今年以来|如今|为(?:了|进一步|深入)|随着|按照|根据|通过|在[^，]{2,14}，|[^，]{1,6}(?:表示|指出|强调|要求|认为|说)，"
)
_SPOKEN = re.compile("[^，。]{1,8}[说道][。，]")  # what follows a quotation in its sentence: “……。”他说。
# words that tie a line to the next one
_TIES = re.compile("[的和与及了在等对为以是将于就把被从向并让使由]$")
# an entry of a list of winners or names: 一等奖：…、…
_LISTED = re.compile("[^，。：:]{1,12}[：:](?=[^，。]*[、（(])")
_UNFINISHED = ("、", "，", "《", "（", "“", "：“")
_COUNTED = "个名年月日号项万亿千百人次位家元度届条期时分秒公米吨亩户所件级周岁多余"
_OPENERS = {"（": "）", "(": ")", "《": "》", "“": "”", "【": "】"}


@dataclass(frozen=True, slots=True)
class _Traits:
    """What can be seen of one line by itself and beside its neighbours."""

    ends: bool
    starts_midway: bool
    fresh: bool
    lead: bool
    boxed: bool
    linked: bool
    opens: bool
    closes: bool
    lead_only: bool
    listed: bool
    announces: bool
    parted: bool  # paragraphs of this text are parted by blank lines
    repeated: float
    told_below: float
    display: float


def line_roles(lines: Sequence[Line], cut_before: Set[int] = frozenset(), *, unwrapped: bool = False) -> list[int]:
    """The role of every line, as one of START, RUN_ON, DISPLAY, DISPLAY_WITHIN.

    ``cut_before``: the lines before which something else was printed (a byline, a caption, furniture); ``unwrapped``: every
    paragraph is one line.
    """
    if not lines:
        return []
    traits = _traits(lines)
    scores = [traits[0].lead * 3.0, -2.0, traits[0].display, _NEVER]
    back: list[tuple[int, int, int, int]] = []
    for n in range(1, len(lines)):
        steps = _steps(lines, traits, n, cut=n in cut_before)
        best: list[tuple[float, int]] = [max((scores[a] + steps[a][b], -a) for a in range(4)) for b in range(4)]
        if unwrapped:
            best[RUN_ON] = (_NEVER, 0)
        back.append((-best[0][1], -best[1][1], -best[2][1], -best[3][1]))
        emit = _emissions(traits[n])
        scores = [best[b][0] + emit[b] for b in range(4)]
    role = max(range(4), key=lambda b: scores[b] - (3.0 if b == DISPLAY_WITHIN or (b < 2 and not traits[-1].ends) else 0.0))
    roles = [role]
    for pointers in reversed(back):
        role = pointers[role]
        roles.append(role)
    return roles[::-1]


def _emissions(t: _Traits) -> tuple[float, float, float, float]:
    start = (3.0 if t.lead else 1.5 if t.listed else 1.0 if t.fresh else 0.0) - (6.0 if t.starts_midway else 4.0 if t.closes else 0.0)
    run_on = (2.0 if t.starts_midway else 0.0) - (3.0 if t.lead else 0.0)
    return start, run_on, t.display, t.display


def begins_afresh(chars: str) -> bool:
    """Whether a paragraph begins as reports do: with a day, a place in time, a source."""
    return bool(_FRESH.match(chars))


def _steps(lines: Sequence[Line], traits: Sequence[_Traits], n: int, *, cut: bool) -> tuple[tuple[float, float, float, float], ...]:
    """The points for going from each role of line n-1 to each role of line n."""
    left, right = lines[n - 1], lines[n]
    blank = right.blank_before or cut
    after_start = _after_body(left, right, traits[n - 1 : n + 1], blank=blank, cut=cut, indent=_INDENT)
    after_body = _after_body(left, right, traits[n - 1 : n + 1], blank=blank, cut=cut, indent=0.0)
    even = abs(left.width - right.width) <= _SLACK and (not blank or traits[n - 1].boxed) and not cut
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
    left: Line, right: Line, traits: Sequence[_Traits], *, blank: bool, cut: bool, indent: float
) -> tuple[float, float, float, float]:
    """The points after a line of a paragraph. ``indent``: how much shorter it may be than the lines below it."""
    own = left.width + indent
    short = not left.spaced and own < right.width - _SLACK
    ends = traits[0].ends
    if right.page_start:
        return (0.0, -4.0, 0.0, -6.0) if ends else (-3.0, 0.0, -3.0, -6.0)
    if left.width > _COLUMN or right.width > _COLUMN or right.indented:
        return 1.0, _NEVER, 0.0, _NEVER
    linked = 1.5 * traits[1].linked + 2.0 * traits[0].opens
    if ends:
        wide_gap = own > right.width + 2 * _SLACK and not traits[1].ends
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


def _traits(lines: Sequence[Line]) -> list[_Traits]:
    parted = _parted(lines)
    pairs = [_pairs(line) for line in lines]
    repeated = _repeated_shares(pairs)
    sizes = _chunk_sizes(lines)
    linked = _linked(lines)
    traits: list[_Traits] = []
    for n, line in enumerate(lines):
        chars = line.chars
        boxed = _boxed(lines, n)
        told_below = (
            _told_below(pairs, n) if line.blank_before or (n and traits[n - 1].ends) or (n and traits[n - 1].told_below > 0.0) else 0.0
        )
        told = lead_in(chars)
        lead = told is not None or chars.startswith(("本报讯", "又讯", "新华社"))
        traits.append(
            _Traits(
                ends=ends_sentence(chars) or is_sign_off_line(chars),
                starts_midway=bool(_CANNOT_START.match(chars)),
                fresh=bool((_FRESH.match(chars) or _TELLING.match(chars)) and not _SPOKEN.match(chars)),
                lead=lead,
                boxed=boxed,
                linked=linked[n],
                opens=_torn(chars, 1),
                closes=_torn(chars, -1),
                parted=parted,
                listed=bool(_LISTED.match(chars)),
                announces=chars.endswith(("：", ":")),
                lead_only=told is not None and told.end >= len(chars),
                repeated=repeated[n],
                told_below=told_below,
                display=_display_points(lines, n, sizes[n], repeated[n], boxed=boxed)
                + _TOLD * max(0.0, told_below - 0.35)
                - (6.0 if lead else 0.0),
            )
        )
    return traits


def _display_points(lines: Sequence[Line], n: int, chunk: int, repeated: float, *, boxed: bool) -> float:
    """What speaks for a line being display, and what against it."""
    line = lines[n]
    chars = line.chars
    below = n + 1 < len(lines) and not lines[n + 1].blank_before
    points = _wording_points(chars) + 4.0 * (repeated - 0.45)
    points -= 6.0 if line.width > 45 else 1.5 if line.width > 32 else 0.0
    if is_doubled(chars):
        points += 8.0
    if _in_column(lines, n):
        points -= 2.0
    if chunk <= 3 and not boxed:
        points += 1.5
    if line.spaced and chunk <= 4 and not _among_spaced(lines, n):
        points += 1.0
    if not below and _TIES.search(chars):
        points -= 3.0
    if _torn(chars, 1) and not (below and _torn(lines[n + 1].chars, -1)):
        points -= 2.0
    return points


def _wording_points(chars: str) -> float:
    """What the words of a line say for its being display."""
    points = -0.5 - 1.5 * max(0, chars.count("，") - 1)
    if chars.endswith(("。", "；", "，")) or "。" in chars[:-1].strip("”"):
        points -= 8.0
    elif chars.endswith(("、", "：", ":", "—")):
        points -= 4.0
    if _CANNOT_START.match(chars) or is_sign_off_line(chars):
        points -= 6.0
    if _DATED.match(chars):
        points -= 2.0
    if _TELLING.match(chars):
        points -= 1.5
    if _LISTED.match(chars):
        points -= 5.0
    return points


def is_doubled(chars: str) -> bool:
    """Whether the line is printed twice on itself by a shadow (师生同心师生同心)."""
    half, odd = divmod(len(chars), 2)
    if half < 4:
        return False
    return chars[:half] == chars[half + odd :] and (not odd or chars[half] == " ")


def _boxed(lines: Sequence[Line], n: int) -> bool:
    """Whether a line stands in a box with wide leading: its neighbours across blank lines are single and as wide."""
    width = lines[n].width
    if not _runs_on(lines[max(0, n - 4) : n + 5]):
        return False
    for m in (n - 1, n + 1):
        if 0 <= m < len(lines) and abs(lines[m].width - width) <= _SLACK:
            far = m + (m - n)
            between = lines[max(m, n)].blank_before
            beyond = lines[max(m, far)].blank_before if 0 <= far < len(lines) else True
            if between and beyond and (not 0 <= far < len(lines) or abs(lines[far].width - width) <= _SLACK):
                return True
    return False


def _in_column(lines: Sequence[Line], n: int) -> bool:
    """Whether a line is as wide as the column it would stand in, above or below."""
    width = lines[n].width
    sides = (lines[max(0, n - 6) : n], lines[n + 1 : n + 7])
    return any(sum(abs(line.width - width) <= _EVEN for line in near) >= 4 and _runs_on(near) for near in sides)


def _runs_on(lines: Sequence[Line]) -> bool:
    """Whether lines are running text, not a list of headlines: there are commas and full stops in it."""
    return sum(any(c in "，。；" for c in line.chars) for line in lines) > 1


def _among_spaced(lines: Sequence[Line], n: int) -> bool:
    """Whether letter-spacing says nothing here because the lines around have it too."""
    near = [line.spaced for line in (*lines[max(0, n - 8) : max(0, n - 2)], *lines[n + 3 : n + 9])]
    return sum(near) * 4 > len(near)


def _chunk_sizes(lines: Sequence[Line]) -> list[int]:
    """For each line how many lines stand together with it without a blank line."""
    sizes: list[int] = []
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].blank_before:
            sizes += [n - start] * (n - start)
            start = n
    return sizes


def _torn(chars: str, side: int) -> bool:
    """Whether a bracket or quotation is torn at the line's end (side 1: opened and not closed) or at its start (-1)."""
    for opener, closer in _OPENERS.items():
        if side > 0 and chars.rfind(opener) > chars.rfind(closer):
            return True
        if side < 0 and closer in chars and (opener not in chars or chars.find(closer) < chars.find(opener)):
            return True
    return False


def _pairs(line: Line) -> set[str]:
    chars = line.chars[:120]
    return {chars[k : k + 2] for k in range(len(chars) - 1)}


def _repeated_shares(pairs: Sequence[set[str]]) -> list[float]:
    """For each line which share of its pairs of characters stands elsewhere on the page too: headlines repeat their text."""
    counts = Counter(pair for found in pairs for pair in found)
    return [sum(counts[p] > 1 for p in found) / len(found) if found else 0.0 for found in pairs]


def _told_below(pairs: Sequence[set[str]], n: int) -> float:
    """Which share of a line's pairs of characters stands in the lines below: what a headline says, the first sentences tell."""
    found = pairs[n]
    below = set().union(*pairs[n + 1 : n + 1 + _BELOW])
    return len(found & below) / len(found) if found else 0.0


def _parted(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are parted by blank lines: nearly all lines that clearly end one have a blank line below."""
    below = [b.blank_before for a, b in pairwise(lines) if ends_sentence(a.chars) and a.width < b.width - 2 * _SLACK]
    return len(below) > 1 and sum(below) * 5 >= len(below) * 4


def _linked(lines: Sequence[Line]) -> list[bool]:
    """For each line whether the two characters that meet at its start stand together elsewhere: the break cut a word (党员教|育)."""
    inside = {pair for line in lines for pair in zip(line.chars, line.chars[1:], strict=False)}
    linked = [False]
    for left, right in pairwise(lines):
        a, b = left.chars[-1], right.chars[0]
        counted = a.isdecimal() and b in _COUNTED
        linked.append(counted or ((a, b) in inside and bool(HAN.match(a)) and bool(HAN.match(b))))
    return linked
