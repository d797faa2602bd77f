"""Rules for times of day: 9时30分, 下午三点一刻, 15:30."""

from __future__ import annotations

import re

from newsextract.language.numerals import to_int
from newsextract.mentions.dates.parts import Part
from newsextract.mentions.dates.rules import DIGITS, NUMERALS, SMALL, DateRule

_QUARTERS = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45}

# After 三点 these begin a counted noun or a word (三点建议, 一点儿), and 八点八 is a decimal
_NO_CLOCK = "建意要希经想体认看共启方思工注差不儿点名评击赞燃滴位题明缀亮球钱内举措感原说火子面杀一二三四五六七八九"


def _score(match: re.Match[str]) -> bool:
    """Whether 21：15 stands among the words of a game, where it is no time."""
    around = match.string[max(0, match.start() - 16) : match.end() + 12]
    return bool(re.search(r"比分|[胜负局盘]|战平|击败|不敌|领先|落后|反超|比赛以|扳", around))


def _clock(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    """Groups: h the hour, m or m2 the minutes, q a quarter; a pattern need not have them all."""
    groups = match.groupdict()
    hour = to_int(groups["h"])
    words = groups.get("m") or groups.get("m2")
    minute = to_int(words.lstrip("零〇0０") or "0") if words else _QUARTERS.get(groups.get("q") or "", 0)
    if hour is None or hour > 24 or minute is None or minute > 59:
        return ()
    if match.group().endswith("点") and _counted(match):
        return ()
    detail = "bare" if match.group().endswith("点") else "about" if match.group()[-1] in "许多" else ""
    return (Part("clock", match.start(), match.end(), hour * 60 + minute, detail, rule),)


def _counted(match: re.Match[str]) -> bool:
    """Whether 三点 counts (三点建议) or is the whole part of a decimal; after a part of the day it is a time (晚上8点举行)."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    told = before[-1:] in tuple("午晚晨夜早间") or before in ("晚上", "早上", "夜里")
    return match.string[match.end() : match.end() + 1] in tuple(_NO_CLOCK) and not told


def _colon(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    return () if _score(match) else _clock(match, rule)


RULES: tuple[DateRule, ...] = (
    DateRule(
        id="date.clock-colon",
        first={DIGITS: ":："},
        pattern=r"(?<![\d:：.])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])许?",
        read=_colon,
        hits={"上午9:30开幕": ("9:30",), "20：00直播": ("20：00",)},
        misses=("以21:15战胜对手", "比分10：08", "比例为1:3", "25:30"),
    ),
    DateRule(
        id="date.clock",
        first={NUMERALS: "时点"},
        pattern=(
            rf"(?<![\d.第几数大初高A-Za-z零〇一二三四五六七八九十])(?P<h>零|〇|{SMALL}) ?(?:时(?![候间代常而刻期段任节尚装])|点钟?)"
            rf"(?:过?(?P<m>[零〇0]?{SMALL}) ?分(?![钟之])|(?P<q>半|[一三13]刻)"
            rf"|(?<=点)(?P<m2>[一二三四五]?十[一二三四五六七八九]?|[0-5]\d)(?![度\d%个名项人元])"
            rf")?(?:(?<=分)[零〇0]?{SMALL}秒)?整?[许多]?"
        ),
        read=_clock,
        hits={
            "23时40分不幸": ("23时40分",),
            "晚上8点举行": ("8点",),
            "9时55分32秒发射": ("9时55分32秒",),
            "上午9时30分": ("9时30分",),
            "晚上八点半": ("八点半",),
            "16时许": ("16时许",),
            "下午三点十五": ("三点十五",),
        },
        misses=("提出三点建议", "零点一", "三时期", "一点儿"),
    ),
    DateRule(
        id="date.clock-elided",
        first={NUMERALS: "至到—-~～"},
        pattern=(
            rf"(?<![\d.第几数零〇一二三四五六七八九十])(?P<h>{SMALL})"
            rf"(?=(?:至|到|—{{1,2}}|-|~|～){SMALL} ?(?:点[钟半整]?(?![{_NO_CLOCK}])|时(?![候间代])))"
        ),
        read=_clock,
        hits={"早上五到六点": ("五",)},
        misses=("三到五天",),
    ),
)
