"""Wording: what the words of one printed line say for its role, whatever stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.page.byline import is_sign_off_line, lead_in
from newsextract.page.repair import ends_sentence

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
_OPENERS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("【", "】"))
_BRACKET = re.compile("[（()）《》“”【】]")
# a mark that closes, or the second half of a name in a list: 直、魏某某
_CANNOT_START = re.compile(r"[，。、；：！？）》〉」』”’…％%,.;:!?)]|[^一二三四五六七八九十\d（(“《]、")


class Wording(NamedTuple):
    """What one line says by itself; ``points`` speak for its being display, ``tied`` is set where it cannot stop."""

    ends: bool
    starts_midway: bool
    fresh: bool
    lead: bool
    lead_only: bool
    opens: bool
    closes: bool
    listed: bool
    announces: bool
    tied: bool
    doubled: bool
    points: float


def begins_afresh(chars: str) -> bool:
    """Whether a paragraph begins as reports do: with a day, a place in time, a source."""
    return bool(_FRESH.match(chars))


def is_doubled(chars: str) -> bool:
    """Whether the line is printed twice on itself by a shadow (师生同心师生同心)."""
    half, odd = divmod(len(chars), 2)
    if half < 4 or chars[0] != chars[half + odd]:
        return False
    return chars[:half] == chars[half + odd :] and (not odd or chars[half] == " ")


def wording(chars: str) -> Wording:
    """What the words of a line say."""
    told = lead_in(chars)
    telling = _TELLING.match(chars) is not None
    midway = _CANNOT_START.match(chars) is not None
    signed = is_sign_off_line(chars)
    colon = "：" in chars or ":" in chars
    listed = colon and _LISTED.match(chars) is not None
    bracketed = _BRACKET.search(chars) is not None
    points = -0.5 - 1.5 * max(0, chars.count("，") - 1)
    if chars.endswith(("。", "；", "，")) or "。" in chars[:-1].strip("”"):
        points -= 8.0
    elif chars.endswith(("、", "：", ":", "—")):
        points -= 4.0
    if midway or signed:
        points -= 6.0
    if _DATED.match(chars):
        points -= 2.0
    return Wording(
        ends=signed or ends_sentence(chars),
        starts_midway=midway,
        fresh=(telling or _FRESH.match(chars) is not None) and not _SPOKEN.match(chars),
        lead=told is not None or chars.startswith(("本报讯", "又讯", "新华社")),
        lead_only=told is not None and told.end >= len(chars),
        opens=bracketed and _opens(chars),
        closes=bracketed and _closes(chars),
        listed=listed,
        announces=chars.endswith(("：", ":")),
        tied=_TIES.search(chars, len(chars) - 1) is not None,
        doubled=is_doubled(chars),
        points=points - 1.5 * telling - 5.0 * listed,
    )


def _opens(chars: str) -> bool:
    """Whether a bracket or quotation is opened and not closed."""
    return any(chars.rfind(opener) > chars.rfind(closer) for opener, closer in _OPENERS)


def _closes(chars: str) -> bool:
    """Whether one is closed that was opened on a line before."""
    return any((at := chars.find(closer)) >= 0 and not 0 <= chars.find(opener) < at for opener, closer in _OPENERS)
