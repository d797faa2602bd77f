"""The subject of a clause where no finder knows its name: 台东小将, 东道主球队, a company without its form."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.adverbials import without_adverbials
from newsextract.events.award.sentence import Line
from newsextract.events.award.takers import Takers
from newsextract.events.award.wording import LEADING, NO_NAME
from newsextract.language.words import word_table

_REACH = 40
_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z\d·]{2,24}")
# parts of speech that can stand in a name: nouns of all kinds, short forms, distinguishing words, foreign letters
_IN_NAME = frozenset("njblsz")
_PREDICATE = frozenset("vdp")
# 云岭村|年|产茶: a word of time ends a name as well
_TIME = frozenset("tmq")
_BODY = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:队|团体|组合|选手|小将|姑娘|健儿|女排|男排|女篮|男篮|女足|男足|泳军|学子|师生|剧组|剧团|乐队|乐团|合唱团|企业|公司|村|社区|学校|中学|小学|大学|医院"
    r"|镇|合作社|协会|支部|党委|车间|班组|工作室|课题组)$"
)
_NO_SUBJECT = re.compile(
    r"(?:消息|赛事|赛季|赛场|比分|决赛|球迷|网友|记者|观众|结果|时间|方面|情况|问题|表演|节目|晚会|典礼|现场|大奖|奖项|新闻|胜利|优势|冠亚军|男单|女单|男双|女双|混双|年代|时候|事业|生涯|历史|世界|全场|全国|我们|他们|大家|本报|电影|影片|作品|主演|导演|[赛杯届次年月日天季]|总共|面积|产量|火炬传递)$"
    r"|^[A-Z]{2,5}$"
)


# 去年，浣月社区凭借“…”项目: a body named before what it won with
_BY_MEANS = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{1,8}?(?:社区|村|镇|街道|学校|小学|中学|医院|公司|合作社|班组|车间|工作室|代表队))(?:凭借|凭着|以“)"
)


def noun_subject(line: Line, clause: tuple[int, int], *, person: bool = False, body: bool = False) -> Takers | None:
    """The nouns that open a clause and are followed by a predicate; None where the clause opens otherwise.

    With ``body`` only words that end in one for a team or a body; with ``person`` only a surname and one or two characters more
    that are no other word. A place alone (海城|棋军) is the beginning of a name that the dictionary does not hold.
    """
    start, end = clause
    shown = LEADING.sub("", without_adverbials(line.text[start : min(end, start + _REACH)]))
    if (
        body
        and (means := _BY_MEANS.match(LEADING.sub("", line.text[start : min(end, start + _REACH)])))
        and not NO_NAME.search(means["who"])
    ):
        return Takers((model.Party(name=means["who"], entity=None, text=means["who"], group=None),), None, ("inherited", "unnamed"))
    opening = _WORDS.match(shown)
    if opening is None:
        return None
    tags = word_table()
    name = ""
    for word in line.article.reading.resources.segmenter.words(opening.group()):
        tag = tags.tag(word)
        if tag is not None and tag[0] not in _IN_NAME:
            if tag[0] not in _PREDICATE and not (name and tag[0] in _TIME):
                return None
            break
        name += word
    lexicons = line.article.reading.lexicons
    if person and not (2 <= len(name) <= 3 and name[0] in lexicons.table("surnames") and (tags.tag(name) or "nr").startswith("nr")):
        return None
    if body and not _BODY.search(name):
        return None
    if name in lexicons.table("places") or name in lexicons.table("divisions"):
        return None
    if not 2 <= len(name) <= 12 or name[0].isdigit() or len(name) == end - start or NO_NAME.search(name) or _NO_SUBJECT.search(name):
        return None
    return Takers((model.Party(name=name, entity=None, text=name, group=None),), None, ("inherited", "unnamed"))
