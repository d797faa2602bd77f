"""Bylines: who wrote and photographed an article, the agency, and the dateline, wherever the page prints them.

Three places: a credit line of its own (本报记者 … 通讯员 … 文/图), a lead-in before the first sentence
（本报讯（记者 …）, 新华社北京9月5日电（记者 …）), and a sign-off behind the last one （（记者 …）, （编辑 … 审稿 …）).
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from newsextract.page.decks import is_column
from newsextract.page.page import Credits
from newsextract.page.sheet import Sheet
from newsextract.text import Span

_REPORTER = (
    r"(?:融媒体中心|全媒体中心|全媒体|融媒体|融媒|特派|特约|首席|见习|实习|学生|校园|青年|小|驻[\u4e00-\u9fff]{2,6})*"
    r"(?:记者|评论员|采写|撰文|撰稿|作者|报道员)"
)
_CORRESPONDENT = r"(?:特约|首席|见习|学生)?(?:通讯员|实习生)"
# 文 and 图 are surnames too (记者 文森): as labels they stand alone
_ALONE = r"(?=[ :：/／|丨）)、]|$)"
_PHOTOGRAPHER = rf"(?:摄影记者|摄影报道|摄影|摄像|图片|(?<![\u4e00-\u9fff])[图摄]{_ALONE})"
_OTHER = r"(?:责任编辑|编辑|责编|审稿|审核|校对|审校|初审|终审|来源|供稿单位|供稿|统筹|策划|制图|编译|监制)"
_OURS = (
    r"(?:本报|本刊|本台|本网|本社|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|晨报|早报|都市报|商报|周报|周刊|导报|学报|校报|报社|报|新闻网|"
    r"电视台|电台|广播台|融媒体中心|全媒体中心|融媒|新闻中心|社))?"
)
_LABEL = re.compile(
    rf"{_OURS}"
    rf"(?:(?P<reporter>{_REPORTER})|(?P<correspondent>{_CORRESPONDENT})|(?P<photographer>{_PHOTOGRAPHER})|(?P<other>{_OTHER})|(?P<text>(?<![\u4e00-\u9fff])文{_ALONE}))"
    r"(?=[ :：/／|丨\u4e00-\u9fff）)、]|$)"
)
_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})*"
_SEPARATORS = re.compile(r"[ 、，,/／|丨:：;；和与]+")
_BRACKETED = r"[（(][^（）()。！？]{2,120}[）)]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_AGENCY = (
    r"新华社|中新社|中新网|人民网|新华网|央视网|中国新闻社|本报|本刊|本网|本台|本社|本院|本校|本站|本厂|本矿|本公司|本集团|[院校厂矿]报"
)
_MEDIUM = (
    r"[\u4e00-\u9fffA-Za-z]{2,12}?(?:日报|晚报|时报|晨报|早报|新报|都市报|导报|学报|报|新闻网|新闻中心|电视台|广播台|电台|通讯社|客户端|"
    r"融媒体中心|融媒体|融媒|在线)"
)
_LEAD = re.compile(
    rf"据?(?P<agency>{_AGENCY}|{_MEDIUM})"
    rf"(?:综合?讯|讯|消息(?=[ （(：:])|(?P<place>[\u4e00-\u9fff／/·]{{0,12}}?) ?(?P<day>{_DAY})(?:综合|专|急)?电|"
    rf"(?P<site>[\u4e00-\u9fff／/·]{{0,8}}?)(?:综合|专|急)?电(?=[ （(：:“\d记]))"
    rf" ?(?:(?P<credit>{_BRACKETED})|(?P<plain>[^，。；：！？（）()]{{2,60}}?报道?[:：]))?[ ：:]?"
)
_LEAD_CREDIT = re.compile(
    rf"(?:[（(](?P<credit>(?:本报|本刊|本网|本台)?(?:{_REPORTER}|{_CORRESPONDENT})[^（）()。！？]{{2,80}})[）)]|"
    rf"(?P<plain>(?:本报|本刊|本网|本台)?(?:{_REPORTER}|{_CORRESPONDENT})[^，。；：！？（）()]{{2,40}}?(?:摄影)?报道[:：]))"
)
_LEAD_START = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,16}?(?:讯|消息|电|\d)|[（(]?(?:本报|本刊|本网|本台)?(?:记者|通讯员|特约|见习|实习|首席)")
LEAD_CUE = re.compile("讯|消息|电|记者|评论员|采写|撰文|撰稿|作者|报道员|通讯员|实习生")
"""What stands in every text that ``lead_in`` finds one in."""
_MORE = re.compile(r"又讯|另讯|相关链接")
_SIGN_OFF = re.compile(r"[（(]([^（）()。！？]{2,100})[）)][。]?$")
_CREDIT_LINE = (
    rf"(?:[□■◎●○◇◆▲△★☆—－-]+ ?)?[（(]?(?:本报|本刊|本台|本网|本社)?(?:{_REPORTER}|{_CORRESPONDENT}|(?:{_PHOTOGRAPHER}|文)[ :：/／])"
)
_CREDIT = re.compile(f"{_CREDIT_LINE}|{_OURS}{_REPORTER}")
_OPENS_CREDIT = re.compile(f"\n(?:{_CREDIT_LINE}|[□○◎])")
_OWN_REPORTER = re.compile(f"[报刊台网社媒心]{_REPORTER}")
# the author of a comment or an essay (□ 何晚舟); ■ and ● head sections and briefs too
_AUTHOR = re.compile(r"[□○◎] ?([\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4}){0,2})")
# no given name ends so: 宣传部, 综采队, 保卫科; 李登科 is a name
_NEVER_GIVEN = re.compile(
    r".{1,2}(?:[局部厅处室委院队厂矿办]|[传务电卫复教护药影检验管产全训技调运保事政划内外妇儿眼腔肤瘤症诊醉理控备建勤息案]科)"
)
# and before a name where the line broke at the blank between: 神经外科水清清
_SENT_BY = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:[局委办部厅院校处科室镇乡队厂矿]|中学|小学|大学|公司|集团|中心|街道|[生协工学]会)(?=[\u4e00-\u9fff]{2,3}$)"
)
# whoever sends a report, before the names (（校学生会 何晚舟）)
_SENDER = re.compile(
    r"[\u4e00-\u9fff（）]{1,20}(?:[局委办部厅院校所站社处科室馆会镇乡村县区市台网队厂矿]|中学|小学|大学|公司|集团|中心|街道|银行|车间|班组|[分支]行)"
)
_PHOTO_TAIL = re.compile(
    rf"(?:^|[。 （(])(?P<who>(?:本报)?(?:记者|通讯员)? ?{_NAME}(?:[ 、]{_NAME})*) ?(?P<what>文/图|图/文|图文|摄影报道|摄)[）)]?$"
)
_NO_NAME = re.compile(
    "(?:文|图|图文|图片|文字|摄|摄影|报道|整理|供稿|供图|提供|资料|资料图片|综合|本报|本报讯|发自|电|等|完|待续|下转|上接|略|节选|有删节|原载)$"
)
_MARKS = "（）()□■◎●○◇◆▲△★☆-—－ ：:"
_BOTH = re.compile(r"[ /／]?(?:文[/／、]?[图摄]|[图摄][/／、]?文)(?:报道)?$")
_HAN_WORD = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What stands before the first sentence: its end in the paragraph, and what it says."""

    end: int
    agency: str | None
    place: str | None
    day: Span | None
    credit: str


def lead_in(paragraph: str) -> LeadIn | None:
    """The lead-in that a paragraph opens with (本报讯（记者 …）, 新华社北京9月5日电)."""
    head = paragraph[:240]
    if not _LEAD_START.match(head):
        return None
    found = _LEAD.match(head)
    if not found:
        found = _LEAD_CREDIT.match(head)
        return LeadIn(found.end(), None, None, None, found.group()) if found else None
    place = (found["place"] or found["site"] or "").strip("／/·") or None
    agency = found["agency"] if not found["agency"].startswith("本") else None
    day = Span(*found.span("day")) if found["day"] else None
    credit = found["credit"] or found["plain"] or ""
    more = None if credit else _LEAD_CREDIT.match(head, found.end())
    return LeadIn(more.end() if more else found.end(), agency, place, day, more.group() if more else credit)


def continues(paragraph: str) -> bool:
    """Whether the paragraph opens a further piece of the same report (又讯)."""
    return bool(_MORE.match(paragraph))


def sign_off(paragraph: str) -> Span | None:
    """The sign-off in brackets that a paragraph ends with, if it is one."""
    if "）" not in paragraph[-2:] and ")" not in paragraph[-2:]:
        return None
    found = _SIGN_OFF.search(paragraph, max(0, len(paragraph) - 110))
    if not found:
        return None
    inside = found[1]
    if _LABEL.match(inside) or any(m["other"] or m["reporter"] or m["correspondent"] for m in _LABEL.finditer(inside)):
        return Span(*found.span())
    before = paragraph[: found.start()]
    names = [n for n in _SEPARATORS.split(inside) if n]
    ended = before.endswith(("。", "！", "？", "”", "…"))
    several = len(names) > 1
    names = [_without_sender(n) for n in names if not is_sender(n, frozenset()) and not (several and _NO_NAME.match(n))]
    if ended and names and all(re.fullmatch(_NAME, n) and not _NO_NAME.match(n) for n in names) and len(names) <= 6:
        return Span(*found.span())
    return None


def is_sender(word: str, surnames: Set[str]) -> bool:
    """Whether a word of a byline is an office or school, not a name: 校学生会, 市教育局; 张中心 is a name."""
    if not _SENDER.fullmatch(word):
        return False
    return len(word) > 3 or _NEVER_GIVEN.fullmatch(word) is not None or (bool(surnames) and word[0] not in surnames)


def _without_sender(word: str) -> str:
    sender = _SENT_BY.match(word) if len(word) > 5 else None
    return word[sender.end() :] if sender else word


def doubtful_lines(sheet: Sheet) -> set[int]:
    """The numbers of the lines that may be bylines; every other line is none."""
    return sheet.opened_by(_OPENS_CREDIT) | sheet.holding(_OWN_REPORTER)


def is_credit_line(chars: str, surnames: Set[str] = frozenset()) -> bool:
    """Whether a line holds nothing but a byline."""
    if len(chars) > 90:
        return False
    if not _CREDIT.match(chars):
        author = _AUTHOR.fullmatch(chars)
        return author is not None and not is_column(author[1])
    chars = _BOTH.sub("", chars)
    spread = _LABEL.sub("|", chars).strip(_MARKS + "|")
    words = [w for w in _SEPARATORS.split(spread) if w and not _NO_NAME.match(w)]
    label = _LABEL.match(chars.lstrip(_MARKS))
    apart = bool(label) and bool(_SEPARATORS.match(chars.lstrip(_MARKS), label.end() if label else 0))
    return bool(words) and all(_are_names(w, frozenset() if apart and len(w) <= 6 else surnames) for w in words)


def _are_names(word: str, surnames: Set[str]) -> bool:
    """One name, or several that stand glued."""
    if "·" in word:
        return len(word) <= 16
    if not _HAN_WORD.fullmatch(word) or len(word) > 16:
        return False
    if not surnames:
        return 2 <= len(word) <= 6
    names = _cut(word, surnames)
    return bool(names) and all(n[0] in surnames or n[:2] in surnames for n in names)


def read_credits(text: str, surnames: Set[str]) -> Credits:
    """The people in a credit, by their labels; editors and senders are left out. ``surnames`` cut names that stand glued."""
    people: dict[str, list[str]] = {"reporter": [], "correspondent": [], "photographer": []}
    inside = _BOTH.sub("", text.strip(_MARKS))
    labels = list(_LABEL.finditer(inside))
    if not labels:
        people["reporter"] = _names(inside, surnames)
    for n, label in enumerate(labels):
        end = labels[n + 1].start() if n + 1 < len(labels) else len(inside)
        kind = label.lastgroup or "other"
        if kind == "text":
            kind = "reporter" if inside[label.end() : label.end() + 1] in ("/", "／", "：", ":", " ") else "other"
        if kind in people:
            people[kind] += [x for x in _names(inside[label.end() : end], surnames) if x not in people[kind]]
    return Credits(tuple(people["reporter"]), tuple(people["correspondent"]), tuple(people["photographer"]))


def _names(text: str, surnames: Set[str]) -> list[str]:
    """张三 李四、王五报道 → 张三, 李四, 王五."""
    names: list[str] = []
    for word in _SEPARATORS.split(re.sub(r"(?:摄影)?(?:报道|采写|整理|供稿)$", "", text.strip("：: "))):
        if not word or _NO_NAME.match(word) or is_sender(word, surnames):
            continue
        if "·" in word:
            names.append(word)
        elif _HAN_WORD.fullmatch(word):
            names += _cut(_without_sender(word), surnames)
    return names


def _cut(word: str, surnames: Set[str]) -> list[str]:
    """Names that stand glued (罗璇田雨琦 → 罗璇, 田雨琦): the cut with most surnames, longer names first."""
    if len(word) < 4 or (len(word) == 4 and (word[:2] in surnames or not surnames)):
        return [word] if len(word) >= 2 else []
    best: list[tuple[int, list[str]] | None] = [None] * (len(word) + 1)
    best[0] = (0, [])
    for end in range(2, len(word) + 1):
        for size in (4, 3, 2):
            before = best[end - size] if end >= size else None
            if before is None:
                continue
            name = word[end - size : end]
            known = name[0] in surnames if size < 4 else name[:2] in surnames
            score = before[0] + (2 if known else -2) - (1 if size == 4 and not known else 0)
            if best[end] is None or score > (best[end] or (0, []))[0]:
                best[end] = (score, [*before[1], name])
    whole = best[len(word)]
    # a name of the peoples of the south-west may have five characters or six: 吉克阿依莫
    return whole[1] if whole and (whole[0] > 0 or not surnames) else ([word] if len(word) <= 6 else [])


def merged(first: Credits, second: Credits) -> Credits:
    """Two credits of one article as one."""

    def both(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a + b))

    return Credits(
        both(first.reporters, second.reporters),
        both(first.correspondents, second.correspondents),
        both(first.photographers, second.photographers),
        first.agency or second.agency,
        first.dateline_place or second.dateline_place,
        first.dateline_date or second.dateline_date,
    )


def photographers(caption: str) -> tuple[str, ...]:
    """Who took the picture, as its caption says (… 尹某 摄)."""
    found = _PHOTO_TAIL.search(caption)
    return tuple(_names(re.sub(r"本报|记者|通讯员", " ", found["who"]), frozenset())) if found else ()


def is_sign_off_line(chars: str) -> bool:
    """Whether a line ends with a sign-off in brackets, or with the end of one that began on the line before."""
    if chars[-1:] not in "）)" or lead_in(chars) is not None:
        return False
    return sign_off(chars) is not None or bool(re.fullmatch(r"[\u4e00-\u9fff ]{1,20}[）)]", chars))
