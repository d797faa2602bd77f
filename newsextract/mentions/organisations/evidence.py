"""Is it a name? What must stand before a suffix: with a place or body at the head little, without one a word of the name's own."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract import model
from newsextract.mentions.organisations.grammar import CHINESE_NUMERALS, LINKS, Grammar
from newsextract.mentions.organisations.heads import Head
from newsextract.mentions.organisations.walk import Walk

_COUNTED = re.compile(r"(?:[0-9一二三四五六七八九十百千万两几多余数首]+(?:个|家|所|批|支|座|届)|等)$")
_COUNTED_ENDS = frozenset("个家所批支座届等")
# ISO9001印染实验室
_STANDARD = re.compile(r"[A-Z]{2,}[0-9/]{3,}")
_COMMITTEES = frozenset(("委员会", "组委会", "管委会", "管理委员会", "组织委员会", "理事会", "基金会"))
_BARE = frozenset(("银行", "学校", "大学", "学院", "中学", "小学", "初中", "高中", "医院", "幼儿园"))
_LOWER_SCHOOLS = frozenset(("中学", "小学", "初中", "高中", "学校"))
# a university's own, one word in which nothing stands before the suffix; no other suffix is a name alone
ALONE = frozenset(
    ("文学院", "法学院", "理学院", "工学院", "医学院", "商学院", "农学院", "药学院", "音乐学院", "体育学院", "美术学院", "教育学院")
)
# 北京大学医院 may be a name, 中科院研究所 is a kind
_KINDS_OF_PARTS = frozenset(("研究所", "研究院", "实验室", "学校", "大学"))
# 王牌|路|小学: the word for a road or hill belongs to the word before it
_ROADS = frozenset("路街巷湾桥山湖河江沟坪塘岭洲屯")
_BODIES = ("organisation", "known")
# 青石大学|化学学院: what has schools of its own is a university, even where its name is a usual word
_SCHOOL_OF = re.compile(r"[一-鿿]{1,10}?学院")


class Suffix(NamedTuple):
    """A word that ends names, at its place in the text, and the flag that says how much it needs before it."""

    start: int
    term: str
    kind: model.OrganisationKind
    flag: str


class Evidence:
    """Judges candidates of one article."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        """``text``: the article's."""
        self._text = text
        self._grammar = grammar
        # a university's own news names its schools bare: 工程学院
        self._campus = "我校" in text or "大学" in text

    def judge(self, left: Walk, suffix: Suffix) -> Walk | None:
        """The walk as far as it belongs to the name, or None where there is no name."""
        if left.head is None:
            left = self._own_words(left, suffix.start)
            good = suffix.flag in ("", "common") and self._names_itself(left.words, suffix)
        else:
            good = self._headed(left.head, left.words, suffix)
        loose = left.head is None or left.head.kind in ("scope", "place")
        return left if good and not (loose and self._counted(left.start)) else None

    # -- with a head ------------------------------------------------------------------------------------------------
    def _headed(self, head: Head, words: list[str], suffix: Suffix) -> bool:
        """Is a place, level word or body enough for a name with this suffix?"""
        telling = any(not self._grammar.generic(w) for w in words)
        trading = any(not self._grammar.describes(w) for w in words)
        if (words and (not trading or self._grammar.describes(words[0]))) or (suffix.term == "政府" and head.kind in ("country", *_BODIES)):
            return False
        if head.kind == "scope":
            return self._scoped(head, telling, suffix)
        if not words and not self._bare(head, suffix):
            return False
        if suffix.flag == "common":
            if any(self._grammar.describes(w) for w in words):
                return False
            return telling or self._common(head, trading, suffix)
        if suffix.flag == "unit":
            return head.kind in (*_BODIES, "town") or (head.kind == "level" and head.level == "township")
        if suffix.flag == "weak":
            part = not words and head.kind in (*_BODIES, "town") and suffix.term not in ("中心", "小组")
            return telling or part or (head.kind == "level" and trading and suffix.term != "中心")
        # the delegation of a school is the school with a group of its people, which the events tell
        return suffix.flag != "team" or head.kind in ("division", "country", "place")

    def _common(self, head: Head, trading: bool, suffix: Suffix) -> bool:
        """A county has one 职业中学, a city many; 河南省工业学校 and 可口可乐公司 are names."""
        own = head.level in ("county", "township") and len(suffix.term) > 3
        subject = head.kind == "division" and suffix.term.endswith("学校") and trading
        branch = suffix.term in ("集团", "公司") or (len(suffix.term) > 2 and suffix.kind == "school")
        # 英利集团: a brand the dictionary takes for a place; 山西焦煤集团
        brand = suffix.term == "集团" and (head.kind == "place" or (head.kind == "division" and trading))
        return own or subject or brand or head.kind == "spot" or (head.kind in _BODIES and branch)

    def _bare(self, head: Head, suffix: Suffix) -> bool:
        """A head and a bare 大学, 中学: 郑州大学 and 禹州高中 are names, 中国大学生 and 柳州市初中 are kinds."""
        term = suffix.term
        if head.kind in _BODIES:
            return term not in _KINDS_OF_PARTS
        if term not in _BARE:
            return True
        if head.kind == "country" or (head.kind == "place" and term in _LOWER_SCHOOLS):
            return False
        if head.kind != "division" or term in ("医院", "银行"):
            return True
        full = self._text[suffix.start - 1] in "省市县区州盟旗"
        if term in ("大学", "学院"):
            return not full
        return head.level == "county" or (head.level == "municipal" and not full)

    def _scoped(self, head: Head, telling: bool, suffix: Suffix) -> bool:
        """全国, 国家, 国际 begin names of public bodies, but 全国高校 and 国家现代农业产业园 are kinds."""
        if suffix.flag == "weak":
            return telling and (suffix.term == "总部" or (suffix.term == "中心" and self._text.startswith("全", head.start)))
        return suffix.flag == "" and (telling or (len(suffix.term) > 4 and suffix.term != "重点实验室"))

    def _counted(self, start: int) -> bool:
        """50个国家级…, 3家…公司: what is counted is a kind, not a name."""
        return self._text[start - 1 : start] in _COUNTED_ENDS and bool(_COUNTED.search(self._text, max(0, start - 6), start))

    # -- without a head ---------------------------------------------------------------------------------------------
    def _own_words(self, left: Walk, end: int) -> Walk:
        """Without a head a name begins at its own word: ordinary words before that are the sentence's (企业|云桥科技有限公司)."""
        kept: list[str] = []
        own = 0
        for n, word in enumerate(left.words, 1):
            if n > 1 and self._somebody(word) and not self._grammar.generic(left.words[n - 2]):
                break
            kept.append(word)
            if word in _ROADS:
                own = n + 1
            elif self._grammar.own(word):
                own = max(own, n)
            elif word in LINKS or word == "全国":
                own = n + 1
            elif n - own >= 4:
                break
        # without any, it is its first word that is no trade: 烽火|通信|科技
        first = next((n for n, word in enumerate(kept, 1) if not self._grammar.generic(word)), 2)
        last = min(own or max(first, 2), len(kept))
        while last < len(left.words) and left.words[last] in CHINESE_NUMERALS and left.words[last - 1] in CHINESE_NUMERALS:
            last += 1
        kept = left.words[:last]
        return Walk(end - sum(map(len, kept)), kept, None)

    def _somebody(self, word: str) -> bool:
        return self._grammar.person(word) and self._grammar.surname(word[0])

    def _names_itself(self, words: list[str], suffix: Suffix) -> bool:
        """A name without a place: 云桥科技有限公司. Its own word must be one, not 上市公司, 农村小学."""
        length = sum(map(len, words))
        if words and _STANDARD.match(words[-1]):
            return False
        describing = any(self._grammar.describes(w) for w in words)
        if suffix.term == "学院" and self._campus and words and not describing:
            return 2 <= length <= 12
        if not words and suffix.term in ALONE:
            return self._campus
        if suffix.kind == "school" and words and all(map(self._grammar.hopeful, words)):
            return True
        if not words or all(self._grammar.generic(w) for w in words):
            return False
        if suffix.term == "重点实验室" and words[0] == "全国":
            return len(words) > 1
        if "有限" in suffix.term or "责任公司" in suffix.term:
            return length >= 2
        if length > 12 or describing:
            return False
        named = self._named(words) or self._university(words, suffix)
        if suffix.kind in ("government", "party", "military", "court"):
            return named and length >= 3 and suffix.term in _COMMITTEES
        if words[-1].endswith("”"):
            return suffix.kind in ("association", "other") and suffix.term != "中心"
        if suffix.flag == "common" and not self._close(words, length):
            return suffix.term == "集团" and not any(map(self._grammar.own, words)) and 2 <= length <= 4
        return named or (suffix.term == "学院" and 2 <= length <= 10 and not self._grammar.generic(words[-1]))

    def _has_schools(self, suffix: Suffix) -> bool:
        """Does the name of a school follow at once (青石大学化学学院)?"""
        return _SCHOOL_OF.match(self._text, suffix.start + len(suffix.term)) is not None

    def _university(self, words: list[str], suffix: Suffix) -> bool:
        """太行|矿业|大学: two characters that are no trade before one; 青石|大学|化学学院: a school of its own behind it."""
        if suffix.term.endswith("大学") and 2 <= sum(map(len, words)) <= 4 and self._has_schools(suffix):
            return True
        pair = suffix.term == "大学" and len(words) == 2 and len(words[1]) == 2
        return pair and self._grammar.generic(words[0]) and not self._grammar.generic(words[1])

    def _named(self, words: list[str]) -> bool:
        """A word of its own: one that is a name, two characters the dictionary does not join, a surname before a given name."""
        own = [w for w in words if self._grammar.own(w)]
        singles = [w for w in own if len(w) == 1]
        return len(singles) >= 2 or len(own) > len(singles) or (bool(singles) and self._grammar.surname(singles[-1]))

    def _close(self, words: list[str], length: int) -> bool:
        """Before 公司, 学校 a short name only: own words, or its trade behind them (远精|电子|公司), and no mere place."""
        own = [w for w in words if self._grammar.own(w)]
        near = self._grammar.own(words[0]) or self._grammar.generic(words[0])
        return length <= 8 and near and not all(self._grammar.settled(w) for w in own)
