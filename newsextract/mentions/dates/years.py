"""Rules for years and dates that name theirs: 2021年3月18日, 2021-03-18, 上世纪80年代, 2020-2021学年."""

from __future__ import annotations

import re

from newsextract.language.numerals import to_int
from newsextract.mentions.dates.parts import Part
from newsextract.mentions.dates.rules import CN, DIGITS, JOINT, JOINTS, SMALL, DateRule, number

_CENTURY_YEARS = 100

_PIVOT = 30  # 98年 is 1998, 26年 is 2026


def _ymd(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    year, month, day = (int(match.group(g)) for g in ("y", "m", "d"))
    end = match.end()
    telephone = match.string[match.start() - 1 : match.start()] == match.groupdict().get("s") == "-"
    if telephone or not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    return (
        Part("year", match.start(), end, year, rule=rule),
        Part("month", end, end, month, rule=rule),
        Part("day", end, end, day, rule=rule),
    )


def _years(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    first, last = int(match.group(1)), int(match.group(2))
    if last <= first:
        return ()
    if "学" in match.group():
        return (Part("school-year", match.start(), match.end(), first, str(last), rule),)
    return (
        Part("year", match.start(), match.end(1), first, rule=rule),
        Part("year", match.start(2), match.end(), last, rule=rule),
    )


def _school_year(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    first = int(match.group(1))
    return (Part("school-year", match.start(), match.end(), first, str(first + 1), rule),)


def _short_year(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    value = to_int(match.group(1))
    if value is None:
        return ()
    value += 2000 if value < _PIVOT else 1900
    return (Part("year", match.start(), match.end(), value, "short", rule),)


def _decade(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    value = to_int(match.group("d")[-2:] if match.group("e") else match.group("d"))
    if value is None or value % 10:
        return ()
    if value < _CENTURY_YEARS:
        named = match.group("c")
        century = {"上": 20, "本": 21}.get(named[0]) or to_int(named.removesuffix("世纪")) if named else 20
        if not century:
            return ()
        value += (century - 1) * 100
    if match.group("e"):  # 七八十年代
        first = value - value % 100 + (to_int(match.group("e")) or 0) * 10
        return (Part("decade", match.start(), match.end(), first, str(value), rule),) if first == value - 10 else ()
    return (Part("decade", match.start(), match.end(), value, rule=rule),)


def _century(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    named = match.group(1)
    value = {"上": 20, "本": 21}.get(named[0]) or to_int(named)
    return (Part("century", match.start(), match.end(), value, rule=rule),) if value and value <= 21 else ()


RULES: tuple[DateRule, ...] = (
    DateRule(
        id="date.ymd",
        first={DIGITS: "-/.－"},
        pattern=r"(?<![\d.])(?P<y>\d{4})(?P<s>[-/.－])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d.%]|-(?!\d{4}))",
        read=_ymd,
        hits={"发布日期：2021-03-18 来源：晨报": ("2021-03-18",), "2021.3.18摄于江边": ("2021.3.18",), "止于2021/3/18。": ("2021/3/18",)},
        misses=("电话0571-2021-3-18", "版本2021.13.18", "编号12021-03-18"),
    ),
    DateRule(
        id="date.before-christ",
        first={"公": "元"},
        pattern=r"公元前(\d{1,4}|[一二三四五六七八九十百千]{1,7})年",
        read=number("bce", 1, 9999),
        hits={"建于公元前221年": ("公元前221年",)},
        misses=("公元前夕",),
    ),
    DateRule(
        id="date.ymd-digits",
        first={"12": ""},
        pattern=r"(?<![\dA-Za-z\-—：:.])(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\dA-Za-z.])",
        read=_ymd,
        hits={"文件（20210318修订）": ("20210318",)},
        misses=("身份证号410302202103180012", "热线：20210318"),
    ),
    DateRule(
        id="date.school-year",
        first={"12": "学"},
        pattern=r"(?<![\d-])((?:19|20)\d\d) ?学年度?",
        read=_school_year,
        hits={"2021学年开学典礼": ("2021学年",)},
        misses=("新学年",),
    ),
    DateRule(
        id="date.years",
        first={"12": "-—–－~～至到"},
        pattern=r"(?<![\d\-.A-Za-z])((?:19|20)\d\d) ?(?:[-—–－~～]{1,2}|至|到) ?((?:19|20)\d\d) ?(?:学?年度?)?(?!年款|[\d款-])",
        read=_years,
        hits={"任期为2016—2021年": ("2016", "2021年"), "（2016-2021）": ("2016", "2021"), "2020-2021学年第一学期": ("2020-2021学年",)},
        misses=("热线0571-2016-2021", "型号A2016-2021"),
    ),
    DateRule(
        id="date.decade",
        first={DIGITS + "一二三四五六七八九十": "年世" + JOINTS, "上": "个世", "本": "世"},
        pattern=(
            rf"(?P<c>上个?世纪|本世纪|(?:(?<!\d)\d{{1,2}}|[一二]?十[{CN}]?)世纪)?"
            r"(?P<d>(?<!\d)\d0|(?<!\d)\d{3}0|(?P<e>[一二三四五六七八])?[一二三四五六七八九]十)"
            rf"(?: ?年代|(?={JOINT}(?:\d0|[一二三四五六七八九]十) ?年代))"
        ),
        read=_decade,
        hits={
            "上世纪80年代建厂": ("上世纪80年代",),
            "20世纪九十年代": ("20世纪九十年代",),
            "1990年代": ("1990年代",),
            "60—70年代": ("60", "70年代"),
            "上世纪七八十年代": ("上世纪七八十年代",),
        },
        misses=("年代久远", "新时代"),
    ),
    DateRule(
        id="date.century",
        first={DIGITS + "一二十": "世", "上": "个世", "本": "世"},
        pattern=rf"(上个?|本|(?<!\d)\d{{1,2}}|(?:二?十[{CN}]?))世纪(?!公园|广场|大道|花园|金源|城)",
        read=_century,
        hits={"进入21世纪后": ("21世纪",), "上世纪末": ("上世纪",)},
        misses=("半个世纪", "世纪广场", "跨世纪工程"),
    ),
    DateRule(
        id="date.year",
        first={"12一二１２": "年" + JOINTS},
        pattern=(
            rf"(?<![\d.])(\d{{4}}|[一二][{CN}]{{3}})(?: ?年(?:度(?!假))?"
            rf"(?!版|款|级|龄|代|轻|历史|的历史|文明|多)|(?={JOINT}\d{{4}} ?年))"
        ),
        read=number("year", 1000, 2200),
        hits={
            "2021年3月，学校获奖": ("2021年",),
            "二○二一年": ("二○二一年",),
            "2021年度先进名单": ("2021年度",),
            "2020年、2021年连续": ("2020年", "2021年"),
        },
        misses=("2021级新生", "人教社2021年版教材", "12021年", "距今3200年历史", "投资2021万元"),
    ),
    DateRule(
        id="date.short-year",
        first={DIGITS + CN: "年"},
        pattern=rf"(?<![\d.{CN}])(\d{{2}}|[{CN}]{{2}})年(?= ?{SMALL}月|前{SMALL}个月|除夕|春节|国庆)",
        read=_short_year,
        hits={"他91年5月入伍": ("91年",), "零一年五月": ("零一年",)},
        misses=("建校50年来", "五六年时间", "30年前"),
    ),
    DateRule(
        id="date.short-year-alone",
        first={DIGITS + CN: "年"},
        pattern=rf"(?:(?<=^)|(?<=[从自于在，。（\n]))(0\d|[5-9]\d|[零〇○五六七八九][{CN}])年(?![来以之多前后内的间历不级])",
        read=_short_year,
        hits={"他从98年起教书": ("98年",), "九八年，洪水": ("九八年",)},
        misses=("建校98年", "历经60年", "在60年的历程里"),
    ),
)
