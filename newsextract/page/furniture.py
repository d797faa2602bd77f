"""Furniture: what a newspaper page prints beside its articles: mastheads, editors, page numbers, addresses, prices.

A line is furniture when little is left of it once everything that only furniture says is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from newsextract.page.sheet import Sheet

_BESIDE = (  # the label of what stands next, no name: 编辑 谷雨 电话 …
    "电话|热线|传真|邮箱|信箱|投稿|编辑|责编|责任|美编|主编|校对|版式|美术|值班|执行|设计|审核|总编|图编|组版|电子|本版|本期|监制|微信"
)
_NAME = rf"(?![ ,，、]?(?:{_BESIDE}))[ ,，、]?[\u4e00-\u9fff·]{{2,4}}(?![\u4e00-\u9fff])"
_NAMES = f"(?:{_NAME})+"
_DATE = (
    r"(?P<year>(?:19|20)\d\d|[一二][九〇○零]{1,2}[〇○零一二三四五六七八九]{2})[年./-](?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})[月./-]"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天](?![\u4e00-\u9fff])"
_LUNAR = (
    r"(?:农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?"
    r"(?:闰?[正一二三四五六七八九十冬腊]+月(?:初|十|廿|卅|二十|三十)?[一二三四五六七八九十]*)?|农历\S{1,8}"
)
_ROLE_WORD = (
    r"(?:责任编辑|编辑|责编|编审|美术编辑|美编|图编|视觉|版式设计|版式|版面设计|设计|校对|校检|检校|审校|校审|审核|审读|组版|排版|制图|监制"
    r"|主编|总编辑|总编|编委|值班主任|主任|统筹|策划|一审|二审|三审|电子信箱)"
)
_ROLE = rf"(?:(?:本版|本期|本报|今日|值班|执行|责任|见习|首席|一读|二读|一审|二审|三审|初审|终审|复审)[ /]?)*{_ROLE_WORD}[/:： ]?{_NAMES}"
_CONTACT = (
    r"(?:社址|报社地址|本报地址|通讯地址|通信地址|地址|邮政编码|邮编|广告热线|新闻热线|发行热线|读者热线|订报热线|投稿热线|投诉热线|服务热线|热线|"
    r"总编室|广告部|发行部|办公室|编辑部|电话|传真|投稿邮箱|邮箱|电子信箱|信箱|E-?mail|e-?mail|网址|官网|微博|微信|QQ|印刷|承印|零售价?|每份|月价|年价|全年定价|定价|"
    r"广告经营许可证|广告许可证|法律顾问|出版|发行单位|主管单位|主办单位|主管|主办)[:：号]"
)
_NUMBERS = (
    r"国内统一(?:连续出版物|刊)号[:：]?|CN ?\d\d-\d{4}(?:/\S+)?|ISSN ?[\d-]+|邮发代号[:：]?(?:\d{1,2}-\d{1,4})?|"
    r"总?第? ?\d+ ?期|总第\d+[期号]|第\d+号|今日\d*[四八十二六]*版|本期\d*[四八十二六]*版|"
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|\d{3,4}[—-]+\d{7,8}|新闻客户端|刊头题字\S*|"
    r"内部资料|内部刊物|内部发行|免费(?:交流|赠阅)|内部交流|注意保存|准印证号?[:：]?|"
    r"(?:联系|编辑部|责编|本版)?(?:电话|热线|传真|手机|微信|QQ|qq)(?:号码|号)?[:： ]?(?:[（(]?0\d{2,3}[）)]?[ —-]*)?\d{5,11}|"
    r"(?:投稿|本版|编辑|电子)?(?:邮箱|信箱)[:： ](?=[\w.+-]+@)"
)
_PAGE = r"第? ?[A-ZＡ-Ｚ]?\d{1,3} ?版|第[一二三四五六七八九十]{1,3}版|(?<![\w.])[A-Z]?\d{1,3}(?![\w.年月日%])"
_ITEM = re.compile("|".join((_ROLE, _LUNAR, _NUMBERS, _WEEKDAY)))
_WEAK_ITEM = re.compile(f"{re.sub('[?]P<[a-z]+>', '?:', _DATE)}|{_PAGE}")
_DATE_FOUND = re.compile(_DATE)
_CONTACT_OPENS = rf"[（(\[【■●☆★]?(?:{_CONTACT})"
_CONTACT_LINE = re.compile(_CONTACT_OPENS)
_PAPER = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:日报|晚报|时报|早报|晨报|新报|都市报|商报|周报|导报|快报|学报|农民报|青年报|工人报|教育报|时讯|周刊|新闻|报)(?![\u4e00-\u9fff])"
)
_PAPER_HEAD = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|晨报|新报|都市报|商报|周报|导报|快报|青年报|工人报|教育报|时讯|周刊|报)(?![\u4e00-\u9fff])"
)
_DAILY = re.compile(r"[\u4e00-\u9fff]{2,5}(?:日报|晚报|时报|早报|晨报|新报|都市报|商报|周报|快报)")
_LABELS = (
    "本市|本地|省内|地方|国内|国际|综合|时政|要闻|经济|社会|民生|文教|教育|科教|科教卫|卫生|健康|文化|文体|体育|法治|法制|政法|农业|"
    "农村|三农|工业|财经|金融|房产|汽车|旅游|党建|人大|政协|理论|评论|言论|观点|副刊|专题|专版|特刊|广告|公告|公示|天下|视点|关注|聚焦|"
    "县区|区县|基层|校园|企业|乡村|影像|图片|头条|新闻|周刊|导读|深度|热点|资讯|速览|简讯"
)
_LABEL = re.compile(f"^(?:{_LABELS}|·|[ /])+$")
_WEB = re.compile(
    r"(?:当前位置|您的位置|您所在的位置|你的位置|现在位置|所在位置)[:：]|^首页 ?[>»/|-]|^(?:[^。！？]{1,12} ?[>»] ?){2}|"
    r"^【?(?:字体|字号|打印|关闭|关闭窗口|返回顶部|收藏|分享|打印本页|上一篇|下一篇|浏览次数|点击数?|阅读数?|访问量)[】:： ]|"
    r"^(?=[^。！？]{4,120}$)(?:[\[【（(]?(?:"
    r"稿件来源|信息来源|文章来源|新闻来源|来源|发布时间|发布日期|更新时间|时间|日期|作者|编辑|责任编辑|"
    r"审核|点击次数|点击率|点击|浏览次数|浏览|阅读|访问量|发布人|发布者|供稿)[:：]\S*[ ]?[^:：]*){2,}$|"
    r"^(?:发布时间|发布日期|更新时间|浏览次数|点击次数|信息来源|文章来源|稿件来源)[:：]"
)
_WEB_SIGN = re.compile("[:：】>» ]|首页")  # every line of a web page has one of them
# Every line that is furniture has one of these (a new item brings its own along): most lines of a page have none, and need not be
# taken apart.
_CUES = (
    re.compile(rf"{_ROLE_WORD}[/:： ]?{_NAME}"),
    re.compile(r"农历|国内统一|CN|ISSN|邮发代号|今日|本期|://|www\.|@|新闻客户端|刊头题字|位置[:：]|首页|>|»"),
    re.compile("[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"),
    re.compile(_WEEKDAY),
    re.compile(r"[12一二][90九〇○零][\d九〇○零一二三四五六七八九]{1,2}[年./-][\d一二三四五六七八九十]{1,2}[月./-][\d一二三四五六七八九十]"),
    re.compile(r"[\d一二三四五六七八九十](?: ?[期版]|[—-]+\d{7}|\d{4}|\d{0,3}号)"),
    re.compile("(?:来源|时间|日期|作者|编辑|审核|次数|点击率?|浏览|阅读|访问量|发布[人者]|供稿)[:：]"),
)
_OPENING_CUES = (
    re.compile(f"\n{_CONTACT_OPENS}"),
    re.compile("\n【?(?:字体|字号|打印|关闭|返回顶部|收藏|分享|上一篇|下一篇|浏览次数|点击|阅读|访问量)"),
    re.compile(f"\n(?:{_LABELS}|[^\u4e00-\u9fff\n])+(?=\n)"),
)
_LATIN_TITLE = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z&' ]{5,60}")  # 青溪大学报 QINGXI UNIVERSITY NEWS
_REST = re.compile(r"[\W_]+")
_NUMERAL = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"〇": 0, "○": 0}


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line of furniture is (a kind of residue), and how it was recognised."""

    kind: str
    reason: str


def doubtful_lines(sheet: Sheet) -> set[int]:
    """The numbers of the lines that may be furniture; every other line is none."""
    found = sheet.ended_by("报刊讯")
    return found.union(*map(sheet.holding, _CUES), *map(sheet.opened_by, _OPENING_CUES))


def read_furniture(chars: str, *, alone: bool) -> Furniture | None:
    """What a repaired line is as furniture; None if it is none. ``alone``: no line is directly above or below it."""
    if len(chars) > 160 or chars[0] in "（(":
        return None
    if _CONTACT_LINE.match(chars):
        return Furniture("other", "address, telephone or price")
    if _WEB_SIGN.search(chars) and _WEB.search(chars):
        return Furniture("other", "navigation or source line of a web page")
    rest, strong = _ITEM.subn(" ", chars)
    rest, weak = _WEAK_ITEM.subn(" ", rest)
    paper = bool(_PAPER.search(rest))
    left = len(_REST.sub("", _LATIN_TITLE.sub(" ", rest) if strong else rest))
    dated = bool(_DATE_FOUND.search(chars))
    if strong + weak and left == 0 and (alone or strong or dated or len(chars) > 2):
        return Furniture("masthead", "nothing but date, page number or editors")
    if strong and (strong + weak >= 2 or paper or dated) and left <= 14 and not any(c in chars for c in "，。；？！"):
        return Furniture("masthead", "date, page or editors, and a name")
    if dated and left <= 10 and (paper or _LABEL.match(_REST.sub("", rest) or "#")):
        return Furniture("masthead", "a date with the name of a paper or page")
    if alone and (_LABEL.match(chars) or (weak and _LABEL.match(_REST.sub("", rest) or "#"))):
        return Furniture("masthead", "the name of a page")
    if len(chars) <= 8 and (_PAPER_HEAD if alone else _DAILY).fullmatch(chars):
        return Furniture("masthead", "the name of a paper")
    return None


def publication(mastheads: Iterable[str]) -> tuple[str | None, date | None]:
    """The paper's name and day as its mastheads tell them."""
    name: str | None = None
    day: date | None = None
    for chars in mastheads:
        if name is None:
            found = _PAPER_HEAD.search(_WEAK_ITEM.sub(" ", _ITEM.sub(" ", chars)))
            name = found.group() if found and not _LABEL.match(found.group()) else None
        if day is None:
            day = next((d for m in _DATE_FOUND.finditer(chars) if (d := _day(m))), None)
    return name, day


def _day(found: re.Match[str]) -> date | None:
    year, month, day = (_number(found[part]) for part in ("year", "month", "day"))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(numeral: str) -> int:
    """2023, 二〇二三, 十二, 三十一 as numbers."""
    if numeral.isdecimal():
        return int(numeral)
    if "十" not in numeral:
        return int("".join(str(_NUMERAL[c]) for c in numeral))
    tens, _, units = numeral.partition("十")
    return (_NUMERAL[tens] if tens else 1) * 10 + (_NUMERAL[units] if units else 0)
