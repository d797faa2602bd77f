"""Where a meeting takes place: what stands between 在 and the verb that holds it."""

from __future__ import annotations

import re

from newsextract.events.event import Resolved
from newsextract.events.meeting.scene import near
from newsextract.text import Span

_SHORT = {
    "京": "北京",
    "沪": "上海",
    "津": "天津",
    "渝": "重庆",
    "穗": "广州",
    "蓉": "成都",
    "汉": "武汉",
    "宁": "南京",
    "杭": "杭州",
    "港": "香港",
    "澳": "澳门",
}
_MANNER = re.compile(
    r"(?:隆重|正式|顺利|成功|圆满|如期|联合|共同|同步|同时|胜利|盛大|组织|主持|专题|分别|连续|又|也|集中|首次|再次|线上线下|以[^，。]{0,12}(?:形式|方式)|通过[^，。]{0,12}(?:形式|方式))+$"
)
_NO_PLACE = re.compile(
    r"(?:[中下上时后前间际即此年月日]|之际|期间|基础|方面|过程|线上|近日|指导|主持|支持|推动|带领|形式|同时|进行|曾经|一起)$|^[与和同]|^(?:[今昨前]天|[今昨]日|全国|全市|全省|全县|会上|线上|国内外)$|召开|举行|举办|出席|参加|会见|来华|了|^(?:这里|那里|此)$|[，。；：！？]"
)
# 在县三小给学生举办讲座
_FOR_WHOM = re.compile(r"(?:给|为|向|对|面向)[^，。]{1,10}$")
_PLACE_ENDINGS = re.compile(
    r"(?:校区|以上|楼上|网上|海上|江上|地下|堂上|镇上|村上|山上|城中|[一二三四五六七八九十]中|附中|高中|初中|大厦|旗下|期间)$"
)
# 在学校多功能厅，一场班会正在举行
_SCENE = re.compile(r"[，。]在([^，。；：]{2,30}?)[里内]?，$")
_LONGEST = 32


def meeting_place(article: Resolved, verb: Span) -> str | None:
    """The place told before the verb at ``verb`` in its clause, as printed; 京 and its like spelt out. None where none is told."""
    text = article.reading.text
    start = max(article.reading.sentence_at(verb.start).start, verb.start - _LONGEST - 2)
    clause = max([start, *(text.rfind(c, start, verb.start) + 1 for c in "，；。：\n")])
    position = text.rfind("在", clause, verb.start)
    while position >= 0:
        found = _place(article, Span(position + 1, verb.start))
        if found is not None and not _inside_word(article, position):
            return found
        position = text.rfind("在", clause, position)
    if re.match(r"[，、]并", text[clause - 1 : clause + 1]) and verb.start - clause < 8:
        # 在某市正式启动，并成功举办推介会
        return meeting_place(article, Span(clause - 3, clause - 1))
    if text[verb.start - 2 : verb.start] == "正在" and (match := _SCENE.search(text, max(start, clause - _LONGEST), clause)):
        return _place(article, Span(match.start(1), match.end(1)))
    return None


def _inside_word(article: Resolved, position: int) -> bool:
    borders = article.reading.borders
    return position not in borders and position + 1 not in borders


def _place(article: Resolved, span: Span) -> str | None:
    words = _MANNER.sub("", article.reading.text[span.start : span.end])
    words = _FOR_WHOM.sub("", re.sub(r"^(?:于|了)", "", words)).strip("“”")
    if not words or (_NO_PLACE.search(words) and not _PLACE_ENDINGS.search(words)):
        return None
    if len(words) == 1 and words not in _SHORT:
        return None
    end = span.start + len(words)
    if any(span.start < g.end and g.start < end for g in near(article.mentions.gatherings, span.start - _LONGEST, end)):
        return None
    if any(d.end <= end for d in near(article.mentions.dates, span.start, end)):
        return None
    if any(p.end <= end + 1 for p in near(article.mentions.people, span.start, end)):
        return None
    return _SHORT.get(words, words)
