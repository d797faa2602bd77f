"""Traits: what can be seen of a printed line by itself and beside its neighbours, before its role is decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsextract.page.byline import is_sign_off_line, lead_in
from newsextract.page.repair import BLANK_WIDTH, HAN, Line, ends_sentence

SLACK = 2.5  # lines of one column differ by no more than this, in full-width characters
_TOLD = 3.0
_BELOW = 8  # lines
_EVEN = 2.0
_FRESH = re.compile(
    r"[“\"《]|\d{4}年|\d{1,2}月\d{1,2}日|[今昨前明]天|近日|日前|近期|近年|据|记者|截至|[^，。]{2,22}(?:\d日|今天|昨天|近日|日前)|目前|当前|当地时间|本[报次届周月年市县区校]|连日来|[上下]午"
)
_DATED = re.compile(
    r"(?:[去今前]年|[上本]个?月|上周|[当同]年)[^，]{0,6}，|(?:截至|当地时间|[今昨]天)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日时])?[^，]{0,4}(?<=[日时午晚天])，|近日，|日前，|据|截至"
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
_COUNTED = "个名年月日号项万亿千百人次位家元度届条期时分秒公米吨亩户所件级周岁多余"
_OPENERS = {"（": "）", "(": ")", "《": "》", "“": "”", "【": "】"}
# a mark that closes, or the second half of a name in a list: 直、魏某某
_CANNOT_START = re.compile(r"[，。、；：！？）》〉」』”’…％%,.;:!?)]|[^一二三四五六七八九十\d（(“《]、")


@dataclass(frozen=True, slots=True)
class Traits:
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


def begins_afresh(chars: str) -> bool:
    """Whether a paragraph begins as reports do: with a day, a place in time, a source."""
    return bool(_FRESH.match(chars))


def line_traits(lines: Sequence[Line]) -> list[Traits]:
    """The traits of every line."""
    parted = _parted(lines)
    pairs = [_pairs(line) for line in lines]
    repeated = _repeated_shares(pairs)
    sizes = _chunk_sizes(lines)
    linked = _linked(lines)
    traits: list[Traits] = []
    for n, line in enumerate(lines):
        chars = line.chars
        boxed = _boxed(lines, n)
        told_below = (
            _told_below(pairs, n) if line.blank_before or (n and traits[n - 1].ends) or (n and traits[n - 1].told_below > 0.0) else 0.0
        )
        told = lead_in(chars)
        lead = told is not None or chars.startswith(("本报讯", "又讯", "新华社"))
        traits.append(
            Traits(
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
    if line.spaced and chunk <= 4 and not _justified(lines, n) and not _among_spaced(lines, n):
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
        if 0 <= m < len(lines) and abs(lines[m].width - width) <= SLACK:
            far = m + (m - n)
            between = lines[max(m, n)].blank_before
            beyond = lines[max(m, far)].blank_before if 0 <= far < len(lines) else True
            if between and beyond and (not 0 <= far < len(lines) or abs(lines[far].width - width) <= SLACK):
                return True
    return False


def _in_column(lines: Sequence[Line], n: int) -> bool:
    """Whether a line is as wide as the column it would stand in, above or below."""
    return _as_wide(lines, n, lines[n].width) or _justified(lines, n)


def _justified(lines: Sequence[Line], n: int) -> bool:
    """Whether a letter-spaced line is one of a sentence, spaced out to the width of its column (上 个 月 ， 县 总 工 会 公 布)."""
    line = lines[n]
    return line.spaced and "，" in line.chars and _as_wide(lines, n, line.width + BLANK_WIDTH * (len(line.chars) - 1))


def _as_wide(lines: Sequence[Line], n: int, width: float) -> bool:
    """Whether a width is that of most lines above or below."""
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
    below = [b.blank_before for a, b in pairwise(lines) if ends_sentence(a.chars) and a.width < b.width - 2 * SLACK]
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
