"""Rules for quantities of time: 三年, 近五年来, 两天后, 每周."""

from __future__ import annotations

import re

from newsextract.language.numerals import to_int, to_range
from newsextract.mentions.dates.parts import Kind, Part
from newsextract.mentions.dates.rules import NUMERALS, SMALL, DateRule

# unit -> (ISO letter, factor, in the time part)
_UNITS: dict[str, tuple[str, float, bool]] = {
    "年": ("Y", 1, False),
    "周年": ("Y", 1, False),
    "季度": ("M", 3, False),
    "月": ("M", 1, False),
    "周": ("W", 1, False),
    "星期": ("W", 1, False),
    "礼拜": ("W", 1, False),
    "天": ("D", 1, False),
    "日": ("D", 1, False),
    "昼夜": ("D", 1, False),
    "小时": ("H", 1, True),
    "钟头": ("H", 1, True),
    "刻钟": ("M", 15, True),
    "分钟": ("M", 1, True),
    "分": ("M", 1, True),
    "秒": ("S", 1, True),
    "秒钟": ("S", 1, True),
    "工作日": ("D", 1, False),
    "交易日": ("D", 1, False),
}

_AMOUNT = r"(?:\d{1,3}(?!\d)(?:\.\d+)?|[一二两三四五六七八九十百千零〇]{1,6}(?:点[零一二三四五六七八九]{1,2})?|半)"

_COMPONENT = re.compile(
    rf"(?P<n>{_AMOUNT})(?P<v>[余多几])? ?(?:(?P<g>个)(?P<v2>[多半])?)? ?"
    r"(?P<u>工作日|交易日|周年|季度|月|星期|礼拜|周|年|天|昼夜|日|小时|钟头|刻钟|分钟|分|秒钟|秒)(?P<t>半|多)?"
)

# What can stand behind the number of a component
_AFTER_AMOUNT = ".点余多个工交周季月星礼年天昼日小钟刻分秒"

_GLUE = re.compile(r"零|又|外加|加| ")

_AFTER = re.compile(
    r"(?P<a>(?:以|之)?[前后](?![进景来排期续卫勤台辈继夕往])|以?来(?![自到说了])|(?:之|以)?内(?![外地部容心涵蒙科陆])|以[上下])?"
)

_NO_DURATION = "级制期龄岁薪夜饭猪生医报刊鉴轮终味"


def _amount(words: str) -> float | None:
    if words == "半":
        return 0.5
    if (neighbours := to_range(words)) is not None:
        return neighbours[0]  # 三四天: at least three
    if "." in words:
        return float(words)
    whole, dot, fraction = words.partition("点")
    value = to_int(whole)
    if value is None or not dot:
        return value
    return value + float("0." + "".join(str(to_int(c)) for c in fraction))


def _iso(parts: list[tuple[float, str]]) -> str:
    """[(1, 年), (3, 月)] → P1Y3M; halves go down to the next unit (1.5 年 → P1Y6M)."""
    dates: dict[str, float] = {}
    times: dict[str, float] = {}
    for amount, unit in parts:
        letter, factor, timed = _UNITS[unit]
        total = amount * factor
        if letter == "Y" and total % 1:
            dates["M"] = dates.get("M", 0) + round(total % 1 * 12)
            total = int(total)
        elif letter == "H" and total % 1:
            times["M"] = times.get("M", 0) + round(total % 1 * 60)
            total = int(total)
        elif letter == "M" and timed and total % 1:
            times["S"] = round(total % 1 * 60)
            total = int(total)
        elif letter in "MWD" and total % 1 and not timed:
            dates["D"] = dates.get("D", 0) + round(total % 1 * {"M": 30, "W": 7, "D": 1}[letter])
            total = int(total)
        if total:
            target = times if timed else dates
            target[letter] = target.get(letter, 0) + total
    text = "".join(f"{dates[k]:g}{k}" for k in "YMWD" if k in dates)
    clock = "".join(f"{times[k]:g}{k}" for k in "HMS" if k in times)
    return f"P{text}" + (f"T{clock}" if clock else "")


def _components(text: str, position: int) -> tuple[list[tuple[float, str]], int, bool]:
    """The amounts and units from ``position`` (两年三个月), where they end, and whether they are vague (三年多)."""
    found: list[tuple[float, str]] = []
    vague = False
    end = position
    for _ in range(4):
        glue = _GLUE.match(text, end) if found else None
        match = _COMPONENT.match(text, glue.end() if glue else end)
        if not match:
            break
        unit, amount = match["u"], _amount(match["n"])
        if amount is None or (unit == "月" and not match["g"]) or (unit == "分" and not (found or match["t"] == "半")):
            break
        if "半" in (match["v2"], match["t"]):
            amount += 0.5
        vague = vague or bool(match["v"]) or to_range(match["n"]) is not None or "多" in (match["v2"], match["t"])
        found.append((amount, unit))
        end = match.end()
    return found, end, vague


# 前两天 and 下三个月 count from today only where they begin what is said
_BEFORE_WINDOW = ("", *"\n 　，。；：、“（比较与在于的年月周")

_BACK = ("近", "最近", "过去", "上", "前")

_AHEAD = ("未来", "今后", "接下来", "接下来的", "将来", "下", "后")


def _quantity(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    text = match.string
    prefix = (match.group("p") or "").removesuffix("的")
    if prefix in ("上", "下", "前", "后") and text[match.start() - 1 : match.start()] not in _BEFORE_WINDOW:
        return ()  # 提前35天, 大学前两年
    found, end, vague = _components(text, match.end())
    if not found or text[end : end + 1] in set(_NO_DURATION):
        return ()
    unit = found[-1][1]
    if unit == "日" and not prefix and not (found[0][0] > 31 or text[match.end()] == "两"):
        return ()  # 5日 is a day of the month
    detail = _iso(found)
    if detail == "P":
        return ()
    after = _AFTER.match(text, end)
    suffix = (after and after["a"]) or ""
    start = match.start()
    note = detail + ("~" if vague else "")
    if prefix in _BACK or prefix in _AHEAD:
        if prefix == "前" and suffix:
            return ()
        sign = -1 if prefix in _BACK else 1
        stop = after.end() if after and suffix in ("来", "以来", "内", "之内", "以内") else end
        return (Part("window", start, stop, sign, note + ("|" if prefix in ("前", "后", "上", "下") else ""), rule),)
    kind: Kind = "duration"
    sign = 0
    note += "+" if suffix[:1] in ("以", "之") else ""
    if suffix in ("来", "以来"):
        kind, sign = "window", -1
    elif suffix in ("内", "之内", "以内"):
        kind, sign = "window", 1
    elif suffix.endswith(("前", "后")):
        kind, sign = "ago", -1 if suffix.endswith("前") else 1
    stop = after.end() if after and suffix else end
    return (Part(kind, start, stop, sign, note, rule),)


def _quantity_range(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    found, end, _ = _components(match.string, match.end())
    if not found or match.string[end : end + 1] in set(_NO_DURATION):
        return ()
    return (Part("duration", match.start(), end, 0, "", rule),)


_EVERY_UNITS = {"年": "P1Y", "季度": "P3M", "季": "P3M", "月": "P1M", "周": "P1W", "星期": "P1W", "礼拜": "P1W", "天": "P1D", "日": "P1D"}
_HALVES = {"P1Y": "P6M", "P1M": "P15D", "P1D": "PT12H", "PT1H": "PT30M"}
_EVERY_UNITS |= {"晚": "P1D", "晨": "P1D", "工作日": "P1D", "周末": "P1W", "小时": "PT1H", "分钟": "PT1M", "双休日": "P1W", "学年": "P1Y"}


def _every(match: re.Match[str], rule: str) -> tuple[Part, ...]:
    period = _EVERY_UNITS[match.group("u")]
    if match.group("n") == "半":
        return (Part("every", match.start(), match.end(), rule=rule, detail=_HALVES[period]),) if period in _HALVES else ()
    if match.group("n"):
        amount = to_int(match.group("n"))
        if not amount or "T" in period or not period[1:-1].isdigit():
            return ()
        period = f"P{int(period[1:-1]) * amount}{period[-1]}"
    return (Part("every", match.start(), match.end(), match.end() - match.start(), period, rule),)


RULES: tuple[DateRule, ...] = (
    DateRule(
        id="date.quantity-range",
        first={NUMERALS: "至到—-~～.点"},
        pattern=(
            rf"(?<![\d.第几数]){_AMOUNT}(?:至|到|—{{1,2}}|-|~|～)"
            rf"(?={_AMOUNT} ?(?:个(?:月|星期|小时|季度)|年(?!代)|[周天]|小时|分钟|星期))"
        ),
        read=_quantity_range,
        hits={"潜伏期13—18天": ("13—18天",), "3至6个月": ("3至6个月",)},
        misses=("60—70年代", "3至6月", "第3至6天"),
    ),
    DateRule(
        id="date.quantity",
        first={
            NUMERALS: _AFTER_AMOUNT,
            "近下上前后": NUMERALS,
            "最": "近",
            "过": "去",
            "未将": "来",
            "今": "后",
            "接": "下",
            "连": "续",
        },
        pattern=(
            r"(?<![\d.第数几])(?P<p>近|最近|(?:过去|未来|今后|接下来|将来)的?|[下上前后]|连续)? ?"
            r"(?=[\d零一二两三四五六七八九十百千半])(?![百千](?![零一二三四五六七八九]))"
        ),
        read=_quantity,
        hits={
            "经过三年努力": ("三年",),
            "近五年来，学校": ("近五年来",),
            "两天后返回": ("两天后",),
            "连续3天降雨": ("连续3天",),
            "5个工作日内": ("5个工作日内",),
            "提前35天完成": ("35天",),
            "今后10年": ("今后10年",),
            "两年三个月": ("两年三个月",),
        },
        misses=("百年老店", "与2022年版相比", "三年级学生", "第三年", "五年制大专", "3月"),
    ),
    DateRule(
        id="date.every",
        first={"每": NUMERALS + "隔个工双学季年月周星礼天日晚晨小分"},
        pattern=(
            rf"每隔?(?P<n>{SMALL}|半)? ?个?"
            r"(?P<u>工作日|双休日|学年|季度|季|年|月|周末|星期|礼拜|周(?!末)|天|日|晚|晨|小时|分钟)(?![级均届次岁龄轻])"
            r"(?:(?<=[周期拜])[一二三四五六日天](?![次回场期课节讲题歌测评更会报练天日篇封个件名人]))?"
        ),
        read=_every,
        hits={
            "每周三下午": ("每周三",),
            "每周三次": ("每周",),
            "每年春天": ("每年",),
            "每两年一届": ("每两年",),
            "每个工作日": ("每个工作日",),
        },
        misses=("每级台阶", "每次", "每届"),
    ),
)
