"""Rules for what stands inside a year: quarters, months, weeks, days, their edges, lunar days."""

from __future__ import annotations

import re

from newsextract.language.numerals import to_int
from newsextract.mentions.dates.parts import Kind, Part
from newsextract.mentions.dates.rules import DIGITS, JOINT, JOINTS, NUMERALS, SMALL, DateRule, number

_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六日")} | {"天": 6}

_PARTS = {"晚": "EV", "夜": "NI", "早": "MO", "晨": "MO"}


def _month_day(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    month, day = int(match.group("m")), int(match.group("d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    return Part("month", match.start(), match.end(), month, rule=rule), Part("day", match.end(), match.end(), day, rule=rule)


def _quarters(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    value = to_int(match.group(1)) or 0
    return (Part("months", match.start(), match.end(), detail=f"1-{3 * value}", rule=rule),) if 2 <= value <= 3 else ()


def _first_months(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    value = to_int(match.group("n")) or 0
    if not 1 <= value <= 11:
        return ()
    detail = f"1-{value}" if match.group()[0] in "前头" else f"{13 - value}-12"
    return (Part("months", match.start(), match.end(), detail=detail, rule=rule),)


_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}


def _lunar(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    month = _LUNAR_MONTHS.get(match.group("m")) or to_int(match.group("m")) or 0
    day = to_int((match.group("d") or "0").removeprefix("初"))
    if not (1 <= month <= 12 and day is not None and 0 <= day <= 30):
        return ()
    detail = f"{'L' if match.group('leap') else ''}{month}-{day}"
    return (Part("lunar", match.start(), match.end(), detail=detail, rule=rule),)


def _nth(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    value = to_int(match.group("n")) or 0 if match.group("n") else -1
    unit = match.group("u")
    end = match.end()
    if unit[-1] in _WEEKDAYS and len(unit) > 1:
        return (Part("nth-weekday", match.start(), end, value, str(_WEEKDAYS[unit[-1]]), rule),)
    kinds: dict[str, Kind] = {"周": "nth-week", "星": "nth-week", "月": "nth-month", "天": "nth-day", "日": "nth-day"}
    return (Part(kinds[unit[0]], match.start(), end, value, rule=rule),) if value else ()


_SHIFTS = {"上": -1, "下": 1}


def _week(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    """上周五 says the week and the day; 周五 only the day."""
    start, end = match.span()
    before = match.string[start - 1 : start] if start else ""
    shift, day = match.group("s"), match.group("d")
    if (shift == "本" and before in ("日", "资", "基", "原", "版")) or (not shift and before in ("一", "四", "两", "每", "第", "张", "小")):
        return ()
    narrow: tuple[Part, ...] = ()
    if day:
        narrow = (Part("weekday", start, end, _WEEKDAYS[day], rule=rule),)
    elif match.group("e"):
        narrow = (Part("weekend", start, end, rule=rule),)
    if not shift:
        return narrow
    head = Part("week-shift", start, end, _SHIFTS.get(shift[0], 0) * len(shift), rule=rule)
    return (head, *(Part(p.kind, end, end, p.number, rule=rule) for p in narrow))


_EDGES = {"初": "初", "前": "初", "中": "中", "末": "底", "底": "底", "后": "底"}


def _edge(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    return (Part("edge", match.start(), match.end(), detail=_EDGES[match.group()[0]], rule=rule),)


_FEASTS = {"五一": "5-1", "十一": "10-1", "七一": "7-1", "八一": "8-1", "六一": "6-1", "三八": "3-8", "五四": "5-4"}


def _feast(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    return (Part("holiday", match.start(), match.end(), detail=f"solar:{_FEASTS[match.group(1)]}", rule=rule),)


RULES: tuple[DateRule, ...] = (
    DateRule(
        id="date.feast-in-figures",
        first={"“": "五十七八六三", "五十七八六三": "”前假期小长黄节"},
        pattern=r"(?<![一二三四五六七八九十第百千])“?(五一|十一|七一|八一|六一|三八|五四)”?(?=前夕|前后|假期|期间|小长假|长假|黄金周|节前|节后|节期间)",
        read=_feast,
        hits={"“五一”假期，景区": ("“五一”",), "十一期间": ("十一",), "“七一”前夕，党员": ("“七一”",)},
        misses=("二十一期间", "“五一”劳动奖章", "十一届三中全会", "八一小学"),
    ),
    DateRule(
        id="date.lunar",
        first={"农阴旧": "历"},
        pattern=rf"(?:农历|阴历|旧历)的?(?P<leap>闰)?(?P<m>正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{{1,2}})月(?P<d>初\d{{1,2}}|初?{SMALL})?[日号]?",
        read=_lunar,
        hits={"农历八月十五当晚": ("农历八月十五",), "阴历的正月初二": ("阴历的正月初二",), "农历3月13日": ("农历3月13日",)},
        misses=("农历新年",),
    ),
    DateRule(
        id="date.lunar-day",
        first={"闰": "正冬腊一二三四五六七八九十", "正冬腊一二三四五六七八九十": "月"},
        pattern=(
            r"(?<![十第每])(?P<leap>闰)?(?P<m>正|冬|腊|十[一二]?|[一二三四五六七八九])月"
            r"(?P<d>初[一二三四五六七八九十\d]|(?:廿|二?十)[一二三四五六七八九]|[二三]十|十|(?<=[正冬腊]月)\d{1,2})(?![日号个余多几名人万条件年天\d一二三四五六七八九十])"
        ),
        read=_lunar,
        hits={"正月初八开工": ("正月初八",), "五月廿二": ("五月廿二",), "闰四月初一": ("闰四月初一",), "腊月18": ("腊月18",)},
        misses=("三月十日", "十一月二十五日", "五月十余场", "5月20"),
    ),
    DateRule(
        id="date.lunar-month",
        first={"闰": "正冬腊一二三四五六七八九十", "正冬腊": "月"},
        pattern=r"(?<!真)(?P<leap>闰)?(?P<m>正|冬|腊|(?<=闰)(?:十[一二]?|[一二三四五六七八九]))月(?![球亮])(?P<d>)",
        read=_lunar,
        hits={"进入腊月，年味渐浓": ("腊月",), "闰四月": ("闰四月",)},
        misses=("真正月球表面", "四月"),
    ),
    DateRule(
        id="date.month",
        first={DIGITS + "一二三四五六七八九十": "月" + JOINTS},
        pattern=rf"(?<![\d.第几数双半零〇])({SMALL}) ?(?:月份?(?![球亮饼嫂龄季票薪光牙子租])|(?={JOINT}{SMALL} ?月(?!\d)))",
        read=number("month", 1, 12),
        hits={"10月，学校": ("10月",), "1—8月，全市": ("1", "8月"), "9月份": ("9月份",), "十二月三日": ("十二月",)},
        misses=("13月", "三个月", "第三月球", "满月酒"),
    ),
    DateRule(
        id="date.first-month",
        first={"元": "月"},
        pattern=r"(?<![纪公上三下中])元月份?(?![球亮饼季])",
        read=lambda match, rule: (Part("month", match.start(), match.end(), 1, rule=rule),),
        hits={"今年元月，论文获奖": ("元月",), "2018年元月5日": ("元月",), "元月份产量": ("元月份",)},
        misses=("上元月夜", "三元月饼"),
    ),
    DateRule(
        id="date.day",
        first={DIGITS + "一二三四五六七八九十廿卅": "日" + JOINTS},
        pattern=rf"(?<![\d.第几数每])({SMALL}) ?(?:日(?!均|游(?![客览])|元(?!旦)|报(?![道告到名])|线)|(?={JOINT}{SMALL} ?日))",
        read=number("day", 1, 31),
        hits={"据5日报道": ("5日",), "5日上午": ("5日",), "4月12-19日": ("12", "19日"), "十五日": ("十五日",)},
        misses=("第5日", "3日游", "32日"),
    ),
    DateRule(
        id="date.day-hao",
        first={DIGITS + "一二三四五六七八九十廿卅": "号" + JOINTS},
        pattern=(
            rf"(?<![\d.第几数A-Za-z—\-\"“])({SMALL}) ?(?:号(?![A-Za-z\d]|[楼线院馆门厅机台库店文令公井矿船卫火飞舱病种选球车站码路])"
            rf"(?![地工岛桥墙房间层坑炉泵仓别称召手角牌主桌座窗])|(?={JOINT}{SMALL} ?号))"
        ),
        read=number("day", 1, 31, "号"),
        hits={"3月3号": ("3号",), "12号早上": ("12号",)},
        misses=("3号楼", "2号线开通", "COVID-19号", "8号选手"),
    ),
    DateRule(
        id="date.quarter",
        first={"第": "一二三四1234", "一二三四1234": "季" + JOINTS},
        pattern=rf"(?<![\d.])第?([一二三四1234])(?:季度|(?={JOINT}[一二三四1234]季度))",
        read=number("quarter", 1, 4),
        hits={"三季度，全市": ("三季度",), "第一季度": ("第一季度",), "一至三季度": ("一", "三季度")},
        misses=("两个季度", "五季度"),
    ),
    DateRule(
        id="date.first-quarters",
        first={"前": "二两三23"},
        pattern=r"前([二两三23])个?季度",
        read=_quarters,
        hits={"前三季度，全区": ("前三季度",)},
        misses=("前四季度",),
    ),
    DateRule(
        id="date.first-months",
        first={"前头后": NUMERALS},
        pattern=rf"(?<![最之以])[前头后](?P<n>{SMALL}) ?个月",
        read=_first_months,
        hits={"今年前10个月": ("前10个月",), "后两个月": ("后两个月",)},
        misses=("前几个月", "三个月后", "最后8个月"),
    ),
    DateRule(
        id="date.nth",
        first={"第": NUMERALS, "最": "后"},
        pattern=rf"(?:第 ?(?P<n>{SMALL})|最后一?) ?个?(?P<u>月|天|日|(?:周|星期|礼拜)[一二三四五六日天](?!次)|周|星期)(?![级刊岁期])",
        read=_nth,
        hits={"10月的第一个周日": ("第一个周日",), "2021年最后一天": ("最后一天",), "3月第三周": ("第三周",)},
        misses=("第三届", "第一周期"),
    ),
    DateRule(
        id="date.edge",
        first={"初末底": "", "中": "期叶", "前后": "期"},
        pattern=r"(?:(?<=[年月度代纪])([初末底])期?(?![中级一二三冬春心衷])|(?<=[代纪])(中)[期叶]|(?<=[代纪])([前后])期)",
        read=_edge,
        hits={"2021年底": ("底",), "6月初": ("初",), "90年代末期": ("末期",), "19世纪中叶": ("中叶",)},
        misses=("年初中毕业生", "二十五年初心未改", "年中期"),
    ),
    DateRule(
        id="date.season",
        first={"春夏秋冬": ""},
        pattern=r"(?:(?<=年)|(?<=年的)|(?<=年度))([春夏秋冬])(?:天|季|日)?(?![节晚游运联招考令训播种耕收雨秋季粮汛闲忙茶风光色])",
        read=lambda match, rule: (Part("season", match.start(), match.end(), "春夏秋冬".index(match.group(1)) + 1, rule=rule),),
        hits={"1951年秋": ("秋",), "当年冬": ("冬",)},
        misses=("2021年春节", "青春", "2021年春晚"),
    ),
    DateRule(
        id="date.part-of-day",
        first={"晚夜早晨": ""},
        pattern=(
            r"(?:(?:(?<=[日号])|(?<=[周期拜][一二三四五六天日]))([晚夜早晨])(?![报餐饭点安会霞辈婚期市场间上])"
            r"|([晚早])(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[时：:]|点(?![儿])))) ?"
        ),
        read=lambda match, rule: (Part("part", match.start(), match.end(), detail=_PARTS[match.group().strip()], rule=rule),),
        hits={"5日晚，演出": ("晚",), "早七点集合": ("早",), "周五晚": ("晚",)},
        misses=("5日晚报", "一早", "早一点儿"),
    ),
    DateRule(
        id="date.week",
        first={"上": "上一个周星礼", "下": "下一个周星礼", "本这今": "一个周星礼", "周": "一二三四五六日天末", "星": "期", "礼": "拜"},
        pattern=(
            r"(?:(?P<s>上{1,3}|下{1,3}|本|这|今)一?个?)?(?P<w>周|星期|礼拜)"
            r"(?:(?P<d>[一二三四五六日天])(?![岁年月种围级次期报])|(?P<e>末)(?!端)|(?(s)(?![年岁边刊报]))(?(s)|(?!)))"
        ),
        read=_week,
        hits={
            "上周五，队员出发": ("上周五",),
            "本周末举行": ("本周末",),
            "下星期二上午": ("下星期二",),
            "周三下午": ("周三",),
            "下周启动": ("下周",),
        },
        misses=("日本周刊", "上周年庆", "四周", "周边", "星期"),
    ),
    DateRule(
        id="date.month-day-short",
        first={DIGITS: "-./"},
        pattern=r"(?<![\d.\-])(?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?= ?(?:\d{1,2}[:：]\d\d|早上|上午|中午|下午|晚上|凌晨))",
        read=_month_day,
        hits={"2.15早上": ("2.15",), "09-01 20:01": ("09-01",)},
        misses=("以2.15米", "13.5上午"),
    ),
    DateRule(
        id="date.first-days",
        first={"前": NUMERALS},
        pattern=rf"(?<=[月份])前({SMALL}) ?[天日]",
        read=number("days", 1, 28),
        hits={"6月前10天": ("前10天",)},
        misses=("前10天",),
    ),
)
