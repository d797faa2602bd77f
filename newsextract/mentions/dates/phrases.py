"""``Phrase``: the parts of one date expression put together, ranges and openings included (2月3日至5日, 2013年起)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsextract.language.reading import Reading
from newsextract.mentions.dates.parts import BOUND, Part
from newsextract.mentions.dates.pieces import read_parts

_GAP = re.compile(r"(?:的|[ \u3000T]|大约|约)?")
_RANGE = re.compile(r" ?起?(?:至|到|—{1,2}|–|－|-{1,2}|~|～|―{1,2}|─{1,2}|——) ?")
_BETWEEN = re.compile(r" ?[和与] ?")
_BOTH_ENDS = re.compile("之?间(?!接)")
_LIST = re.compile(r"[、和及与]{1,2}|以及|(?P<comma>，)")
_ABOUT = re.compile(r"(?:约|大概)\Z")
# What opens or blurs the time before it, with what must not follow: 5日前往, 5日起草, 2021年后勤工作
_SUFFIX = re.compile(
    r"(?P<since>起(?![草诉来步义到飞床码点源用航跑吊重始因])|以来)"
    r"|(?P<after>(?:以|之)后|后(?![来续期勤备者卫方]))"
    r"|(?P<before>(?:以|之)前|前(?![往来期景后夕所不身沿进线一三十两二几四五六七八九任述去\d]))"
    r"|(?P<about>左右|前后|上下)"
)


class Phrase(NamedTuple):
    """``left`` and ``right`` are points in time (right None: no range); ``suffix`` is since, after, before, about or empty.

    ``listed``: the phrase follows the one before it in a list (10月、11月), from which it takes what it leaves out;
    ``about``: 约 or 大概 stands before it.
    """

    left: tuple[Part, ...]
    right: tuple[Part, ...] | None
    suffix: str
    start: int
    end: int
    listed: bool = False
    about: bool = False

    @property
    def compares(self) -> bool:
        """Whether the time is only compared with (比上年, 去年同期): what follows does not happen then."""
        return any(p.kind == "same" or (p.kind.endswith("-back") and p.number < 0) for p in self.left)

    @property
    def rule(self) -> str:
        """The id of the rule that read the phrase's first part."""
        return self.left[0].rule


def read_phrases(reading: Reading) -> Iterator[Phrase]:
    """The date expressions of the text, from left to right."""
    text = reading.text
    parts = [p for group in read_parts(reading) for p in group]
    index = 0
    last: Phrase | None = None
    while index < len(parts):
        taken = last is not None and parts[index].start < last.end  # 来年 in 次日以来年
        if taken or not _opens(parts, index):
            index += 1
            continue
        phrase, following = _phrase(text, parts, index)
        index = following
        if phrase is None:
            continue
        listed = last is not None and _follows(text, last, phrase)
        if _sound(text, phrase, listed=listed):
            about = _ABOUT.search(text, max(0, phrase.start - 2), phrase.start) is not None
            last = phrase._replace(listed=listed, about=about) if listed or about else phrase
            yield last


def _follows(text: str, last: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase is the next member of a list: after a comma only the same unit is (10月，11月), not 2021年，8月30日."""
    joint = _LIST.fullmatch(text, last.end, phrase.start)
    return joint is not None and (joint["comma"] is None or last.left[-1].rank == phrase.left[0].rank)


def _opens(parts: Sequence[Part], index: int) -> bool:
    """Whether a phrase can begin here: a part of the day opens one only before a clock (上午9时), 初 and 底 never do."""
    head = parts[index]
    if head.kind == "part":
        return index + 1 < len(parts) and parts[index + 1].kind == "clock"
    return head.kind not in BOUND and not (head.kind == "edge" and len(head.detail) == 1)


def _phrase(text: str, parts: Sequence[Part], index: int) -> tuple[Phrase | None, int]:
    """The phrase that begins with ``parts[index]``, and the index behind it."""
    head = parts[index]
    if head.kind == "trap":
        return None, index + 1
    left, following = _point(text, parts, index)
    if left[-1].kind == "part" and len(left) == 1:
        return None, following
    right: tuple[Part, ...] | None = None
    if (following < len(parts) and left[-1].rank >= 0) or head.kind == "every":
        right, following = _range(text, parts, left, following)
    if head.kind == "every":
        right, following = _more_of_set(text, parts, right or left, following)
    end = (right or left)[-1].end
    suffix = ""
    counted = head.kind in ("duration", "window", "ago")
    if head.kind not in ("reference", "every") and (found := _SUFFIX.match(text, end)) and (not counted or found["about"]):
        suffix, end = found.lastgroup or "", found.end()
    return Phrase(left, right, suffix, head.start, end), following


def _range(text: str, parts: Sequence[Part], left: tuple[Part, ...], following: int) -> tuple[tuple[Part, ...] | None, int]:
    if following >= len(parts):
        return None, following
    second = parts[following]
    end = left[-1].end
    if second.rank < 0 or (second.kind in BOUND and second.kind != "part"):
        return None, following
    if _RANGE.fullmatch(text, end, second.start):
        right, behind = _point(text, parts, following)
        # 欢乐春节——2025年…: a year is no end of a range of days
        return (right, behind) if right[-1].rank >= left[-1].rank - 1 or left[0].kind == "every" else (None, following)
    if _BETWEEN.fullmatch(text, end, second.start):
        right, behind = _point(text, parts, following)
        if _BOTH_ENDS.match(text, right[-1].end):
            return right, behind
    return None, following


def _more_of_set(text: str, parts: Sequence[Part], last: tuple[Part, ...], following: int) -> tuple[tuple[Part, ...], int]:
    """每年3月和9月 is one set: the further members belong to it."""
    while following < len(parts) and parts[following].rank == last[-1].rank and _LIST.fullmatch(text, last[-1].end, parts[following].start):
        last, following = _point(text, parts, following)
    return last, following


def _point(text: str, parts: Sequence[Part], index: int) -> tuple[tuple[Part, ...], int]:
    """Adjacent parts of rising rank from ``parts[index]``, and the index behind them."""
    point = [parts[index]]
    rank = _first_rank(point[0])
    following = index + 1
    while following < len(parts) and rank >= 0:
        part = parts[following]
        if (end := _weekday_in_brackets(text, point[-1], part)) is not None:
            if following + 1 < len(parts) and parts[following + 1].start == end and parts[following + 1].kind in ("part", "clock"):
                point[-1] = point[-1]._replace(end=end)
            following += 1
            continue
        if not _GAP.fullmatch(text, point[-1].end, part.start):
            break
        if part.kind == "weekday" and point[-1].kind == "day":
            point[-1] = point[-1]._replace(end=part.end)  # 9月5日星期二: the day of the week adds nothing
        elif part.rank <= rank or not _fits(point[-1], part):
            break
        else:
            point.append(part)
            rank = part.rank
        following += 1
    return tuple(point), following


def _weekday_in_brackets(text: str, before: Part, part: Part) -> int | None:
    """The offset behind the bracket of 9月5日（星期二）: it adds nothing to the day, but 上午 may follow it."""
    if part.kind != "weekday" or before.kind != "day" or text[part.end : part.end + 1] not in ("）", ")"):
        return None
    return part.end + 1 if text[before.end : part.start] in ("（", "(") else None


def _first_rank(head: Part) -> int:
    """每 stands for the rank of what comes round: after 每年 a month may follow, after 每天 only a time of day."""
    if head.kind == "every":
        return {"Y": 2, "M": 4, "W": 5, "D": 6}.get(head.detail[-1], 8) if "T" not in head.detail else 8
    return head.rank


def _fits(before: Part, part: Part) -> bool:
    """Whether a narrower part can follow: 6月 底 and 去年 除夕, not 9月 周一 or 2021年 5日."""
    match part.kind:
        case "day":
            return before.kind in ("month", "month-shift", "month-back", "nth-month", "every")
        case "xun":
            return before.kind in ("month", "month-shift", "month-back", "every")
        case "weekday" | "weekend":
            return before.kind in ("week-shift", "nth-week", "every")
        case "edge":
            return before.kind not in ("lunar", "holiday", "every")
        case "nth-day" | "nth-week" | "nth-weekday":
            return before.rank <= 4 and before.kind not in ("century", "decade", "lunar", "holiday")
        case "nth-month":
            return before.rank == 2
        case "day-shift":
            return before.kind in ("year", "year-shift", "year-back")
        case "day-back":
            return part.number > 0 and before.rank <= 4
        case "days":
            return before.kind in ("month", "month-shift", "month-back")
        case "part" | "clock":
            return before.rank >= 6 or before.kind in ("holiday", "lunar", "part", "every")
        case "quarter" | "half" | "season" | "vacation" | "months" | "month" | "lunar" | "holiday":
            return (before.rank <= 2 and before.kind not in ("century", "decade", "school-year")) or before.kind == "every"
        case _:
            return part.kind in ("same", "eve")


# A holiday is a time where it stands like one, not where it is the attribute of a noun: 春节期间, not 新春走基层, 教师节座谈会
_AS_TIME = re.compile(
    r"期间|假期|长假|小长假|当[天日晚]|[前后]|之[际前后时夜]|到来|来临|将至|临近|将近|刚过|过[后去]|已|里|这[天一]|[晚夜]|这一天|时[，。]|"
    r"[，。；、！？）)”\s]|\Z"
)
_CLAUSE_END = "，。；：、！？）)\n 　,.;!?"
_AFTER_CLOCK = re.compile(rf"[{re.escape(_CLAUSE_END)}过的开举]|\Z|前|后|至|到")


def _sound(text: str, phrase: Phrase, *, listed: bool) -> bool:
    """Whether a phrase of one weak part is a date here."""
    head = phrase.left[0]
    alone = len(phrase.left) == 1 and phrase.right is None
    if not alone:
        return True
    before = text[phrase.start - 1 : phrase.start]
    if before in ("《", "〈") and text[phrase.end : phrase.end + 1] != "年":
        return head.kind in ("year", "years")
    if head.kind == "holiday":
        return phrase.suffix != "" or _AS_TIME.match(text, phrase.end) is not None
    if head.kind == "day":
        return _sound_day(text, phrase, head, listed=listed)
    if head.kind == "clock" and head.detail == "bare":
        return (before in ("", *"，。；、（(于到约从在 今天的个你") and _AFTER_CLOCK.match(text, phrase.end) is not None) or listed
    return True


def _sound_day(text: str, phrase: Phrase, head: Part, *, listed: bool) -> bool:
    """5日 is a day; 三日 and 3号 need more: a list, or the edges of a clause around them."""
    if head.detail == "":
        return text[max(0, phrase.start - 1) : phrase.start] not in tuple("近共历满达仅足超每个前过逾期续月")
    if listed:
        return True
    before, after = text[phrase.start - 1 : phrase.start], text[phrase.end : phrase.end + 1]
    if head.detail == "号":
        return before in ("", *"，。；\n于到从至在") and (after in ("", *_CLAUSE_END, *"你我他将在") or bool(phrase.suffix))
    return False
