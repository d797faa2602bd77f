"""Wording: what the words of the printed lines say for their roles, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from newsextract.page.byline import LEAD_CUE, is_sign_off_line, lead_in
from newsextract.page.decks import columns_of_briefs
from newsextract.page.repair import SENTENCE_END
from newsextract.page.sheet import Sheet

_FRESH = re.compile(
    r"[“\"《]|\d{4}年|\d{1,2}月\d{1,2}日|[今昨前明]天|近日|日前|近期|近年|据|记者|截至|[^，。\n]{2,22}(?:\d日|今天|昨天|近日|日前)|目前|当前|当地时间|本[报次届周月年市县区校]|连日来|[上下]午"
)
_FRESH_LINE = re.compile(f"\n(?:{_FRESH.pattern})")
_DATED = re.compile(
    r"\n(?:(?:[去今前]年|[上本]个?月|上周|[当同]年)[^，\n]{0,6}，|(?:截至|当地时间|[今昨]天)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日时])?[^，\n]{0,4}(?<=[日时午晚天])，|近日，|日前，|据|截至)"
)
# how a paragraph begins in the midst of a report, and how no headline does
_TELLING = re.compile(
    "\n(?:会议(?!室)|会上|会后|活动中|仪式上|典礼|[他她它]们?[^山国乡\n]|此次|此外|(?:数据|统计|调查|资料)(?:显示|表明)|同时|下一步|据悉|据了解|随后|其中|另外|今年以来|如今|为(?:了|进一步|深入)|随着|按照|根据|通过|在[^，\n]{2,14}，|[^，\n]{1,6}(?:表示|指出|强调|要求|认为|说)，)"
)
# a deck: its dash, and how it says what the report is (——记…, ——走进…)
_DASHED = re.compile("\n(?:—|－－|--)+(?=[^—，。\n]{2,30}\n)")
_DECK_DASH = re.compile(
    "\n(?:—|－－|--)+(?:[小侧速散追]?记|访|专访|走[近进]|探访|写在|来自|聚焦|评|读|致|献给|看|对话|解读)[^—，。\n]{2,30}\n"
)
# a number and what is counted: within a sentence, or a headline (21项成果获奖)
_NUMBERED = re.compile(r"\n\d[\d.,]*[万亿千百多余]*(?:[个名项件人%％元吨亩户家所倍米场条座辆]|公里|千米|平方)")
_SPOKEN = re.compile("[^，。]{1,8}[说道][。，]")  # what follows a quotation in its sentence: “……。”他说。
# words that tie a line to the next one
_TIES = "的和与及了在等对为以是将于就把被从向并让使由"
# an entry of a list of winners or names: 一等奖：…、…
_LISTED = re.compile("[^，。：:]{1,12}[：:](?=[^，。]*[、（(])")
# what such a list says of each entry, wherever in its line (《…》 完成人：… 完成单位：…)
_FIELD = (
    "(?:(?:主要)?完成人|完成单位|(?:项目)?负责人|主持人|作者|指导(?:教师|老师|单位)|"
    "(?:获奖|申报|推荐|选送|报送|参赛|所在|承担)单位|获奖(?:者|人)|选送学校)[：:]"
)
_FIELDS = re.compile(_FIELD)
_COLON = re.compile("[：:]")
_ENTRY = re.compile(rf"(?:[《“]|\d{{1,3}}[.．、])[^。]{{2,60}}{_FIELD}")
# and over each rank: 特等奖（2项）, 银奖：
_RANKED = re.compile(
    r"[^，。：、]{0,12}(?:奖|[冠亚季]军|称号|单位|集体|个人)(?:[（(][共计]?\d{1,4}[个名项人篇件组幅所家][）)][：:]?|[：:])"
)
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("【", "】"))
_CLOSER = re.compile("[）)》”】]")
_LEFT_OPEN = re.compile(r"(?:（[^（）\n]*|\([^()\n]*|《[^《》\n]*|“[^“”\n]*|【[^【】\n]*)\n")
# a mark that closes, or the second half of a name in a list: 直、魏某某
_CANNOT_START = re.compile(r"\n(?:[，。、；：！？）》〉」』”’…％%,.;:!?)]|[^一二三四五六七八九十\d（(“《\n]、)")
_ENDS = re.compile(f"{SENTENCE_END}\n")
_NAMED_LEAD = re.compile("\n(?:本报讯|又讯|新华社)")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the lines say by themselves: for each trait the numbers of the lines that have it.

    ``tied``: the line cannot stop; ``points``, one for each line, speak for its being display.
    """

    ends: Set[int]
    starts_midway: Set[int]
    fresh: Set[int]
    lead: Set[int]
    dated: Set[int]
    numbered: Set[int]
    lead_only: Set[int]
    opens: Set[int]
    closes: Set[int]
    listed: Set[int]
    announces: Set[int]
    tied: Set[int]
    doubled: Set[int]
    points: list[float]


def begins_afresh(chars: str) -> bool:
    """Whether a paragraph begins as reports do: with a day, a place in time, a source."""
    return _FRESH.match(chars) is not None


def is_doubled(chars: str) -> bool:
    """Whether the line is printed twice on itself by a shadow (师生同心师生同心)."""
    half, odd = divmod(len(chars), 2)
    if half < 4 or chars[0] != chars[half + odd]:
        return False
    return chars[:half] == chars[half + odd :] and (not odd or chars[half] == " ")


def wording(sheet: Sheet) -> Wording:
    """What the words of the lines say."""
    lines = sheet.lines
    leads = {n: told for n in sheet.holding(LEAD_CUE) if (told := lead_in(lines[n]))}
    signed = {n for n in sheet.ended_by("）)") if is_sign_off_line(lines[n])}
    dated = sheet.opened_by(_DATED)
    telling, midway = sheet.opened_by(_TELLING), sheet.opened_by(_CANNOT_START)
    fresh = telling | sheet.opened_by(_FRESH_LINE)
    coloned = sheet.holding(_COLON)
    listed = {n for n in coloned if _LISTED.match(lines[n]) or _ENTRY.match(lines[n])}
    ranked = {n for n in sheet.ended_by("：:）)") if _RANKED.fullmatch(lines[n])}
    listed |= ranked
    fields = {n for n in coloned if _FIELDS.search(lines[n])} - listed
    points = [_points(chars) for chars in lines]
    for found, less in ((midway | signed, 6.0), (dated, 2.0), (telling, 1.5), (listed, 8.0), (fields, 4.0)):
        for n in found:
            points[n] -= less
    for found, more in ((sheet.opened_by(_DASHED), 1.0), (sheet.opened_by(_DECK_DASH), 3.0), (columns_of_briefs(sheet), 3.0)):
        for n in found:
            points[n] += more
    return Wording(
        ends=signed | ranked | sheet.closed_by(_ENDS),
        starts_midway=midway,
        fresh={n for n in fresh if not _SPOKEN.match(lines[n])},
        lead=sheet.opened_by(_NAMED_LEAD) | leads.keys(),
        dated=dated,
        numbered=sheet.opened_by(_NUMBERED),
        lead_only={n for n, told in leads.items() if told.end >= len(lines[n])},
        opens=sheet.closed_by(_LEFT_OPEN),
        closes={n for n in sheet.holding(_CLOSER) if _closes(lines[n])},
        listed=listed,
        announces=sheet.ended_by("：:"),
        tied=sheet.ended_by(_TIES),
        doubled={n for n, chars in enumerate(lines) if is_doubled(chars)},
        points=points,
    )


def _points(chars: str) -> float:
    """What commas and full stops say against a line's being display."""
    points = -0.5 - 1.5 * max(0, chars.count("，") - 1) + 1.5 * (chars[0] == "【")
    last = chars[-1]
    if last in "。；，" or ("。" in chars and "。" in chars[:-1].strip("”")):
        return points - 8.0
    return points - 4.0 if last in "、：:—" else points


def _closes(chars: str) -> bool:
    """Whether a bracket or quotation is closed that was opened on a line before."""
    for opener, closer in _PAIRS:
        at = chars.find(closer)
        if at >= 0 and not 0 <= chars.find(opener) < at:
            return True
    return False
