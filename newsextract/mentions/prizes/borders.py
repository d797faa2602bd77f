"""Where a name ending in a known head begins: the walk to the left, stopped by marks, verbs and particles.

第三届全国“金穗杯”征文大赛 is found by its last word 大赛; its first character is the first one behind whatever cannot be inside
a name: a clause mark, a verb with its particle (荣获了), a person, 在, 被, 由, 的 … Quoted stretches and 《》 are one unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsextract.language.leaping import leaping

_CLOSING = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "(", "」": "「", "』": "『"}
_MARKS = frozenset("，。；：！？、\n,;:!?…—|“‘（(「『\t　 ")
_PARTICLES = frozenset("在于从由被向对把让将为了过到的因凭以自称是")
_TELLING = _MARKS | _PARTICLES | frozenset(_CLOSING)
# verbs and joints after which a name begins; each form begins with one certain character, that the search leaps (see ``leaping``)
_BEFORE_NAME = re.compile(
    r"公布|发布|揭晓|印发|颁发|举行|举办|召开|参加|选送|推荐|申报|报送|带领|率领|指导|来自|作为|成为|其中|同时|以及|并且|而且|还有|另有|共有|组成|合作|执教|撰写|主演"
    r"|编排|创作的?|研发的?|研制的?|生产的?|表演的?|演唱的?|荣幸|以优异成绩|表彰|受到|角逐|争夺|争创|向着|冲击|最终|分别|双双|一举|再次|首次|连续|先后|如愿|成功|评出|评选出|决出|产生|诞生|打破|刷新|则与|并与|也与|又与|还与|曾与|打入|闯入|杀入|挺进|晋级|设立|设有|另设|还设|共设|增设|特设|分设|均设"
)
# …最佳男主角|第8届…, …一等奖|2021年…: in a curriculum without marks the next edition begins the next name
_NEXT_EDITION = leaping(
    ("第", r"(?<=[奖军牌角员片].)[\d一二三四五六七八九十百]{1,4}届"),
    ("12", r"(?<=[奖军牌角员片].)(?:(?<=1)9|(?<=2)0)\d\d年"),
)
_MAX = 60
_SHORT = 16
# no name reaches beyond its clause; the comma in 1,200 ends none
CLAUSE_END = leaping(("，。；：！？\n;!?", ""), (",", r"(?:(?<!\d,)|(?!\d))"))


class Borders:
    """The ends of everything that cannot be inside a prize or contest name, in one article."""

    def __init__(self, text: str, verbs: Iterable[tuple[int, int]], people: Iterable[tuple[int, int]]) -> None:
        """The spans of verbs of awarding and of people end a walk to the left at their end."""
        self._text = text
        spans = list(verbs)
        self._verbs = {end for _, end in spans}
        self._inside_verbs = {at for start, end in spans for at in range(start + 1, end)}
        self._ends = self._verbs | {end for _, end in people} | {m.start() for m in _NEXT_EDITION.finditer(text)}
        # those of verbs before a name are looked for when the first walk begins
        self._soft: set[int] | None = None
        self._all = self._ends

    def inside_verb(self, offset: int) -> bool:
        """Whether an offset lies within a verb of awarding: 评优 in 获|评优|秀成果 begins there."""
        return offset in self._inside_verbs

    def left(self, head_start: int, floor: int) -> int:
        """The first offset of the name whose head begins at ``head_start``; never before ``floor``.

        获校地合作特殊贡献奖: 合作 is a border only where no verb of awarding stands before the name.
        """
        if self._soft is None:
            self._soft = {verb.end() for verb in _BEFORE_NAME.finditer(self._text)}
            self._all = self._ends | self._soft
        floor = max(floor, head_start - _MAX)
        near = self._walk(head_start, floor, self._all)
        if near not in self._soft:
            return near
        far = self._walk(near, floor, self._ends)
        return far if far in self._verbs and head_start - far <= _SHORT else near

    def _walk(self, start: int, floor: int, ends: set[int]) -> int:
        text = self._text
        at = start
        while at > floor and at not in ends:
            c = text[at - 1]
            if c in _TELLING:
                if (opening := _CLOSING.get(c)) is not None:
                    inside = text.rfind(opening, max(floor, at - 40), at - 1)
                    if inside < 0:
                        break
                    at = inside
                    continue
                if c in _MARKS or not _inside_word(text, at - 1):
                    break
            at -= 1
        return at


_WORDS = re.compile(
    r"是非|于是|但是|就是|实事求是|国是|为民|作为|行为|为先|为国|对外|对口|对抗|对接|对标|将军|健将|大将|小将|强将|名将|将来|目的|自然|自治|自主|自动|自强|自由|自行|自媒|自费|自愿|自学|自立|自护|自贸"
    r"|以上|以下|以旧|以来|在线|在校|在职|内在|存在|在读|由来|理由|信用为|向阳|方向|导向|面向|向上|向善|向海|志向|从业|从教|从警|从医|了解|过程|过境|通过|超过"
    r"|到位|报到|因特|基因|原因|称号|职称|名称|把关|让利|服从|于都|至于|属于|于田|从化|对联|对话|对手|反对|面对|应对|派对|核对|结对|成对|以色列|可以|以法|以人|为主|为伍|以及|所以|因素|凭证|文凭|自来|来自|独自|亲自|各自|自己|自身|自信|自豪|自闭|自行车"
)
_LONGEST = 3


def _inside_word(text: str, at: int) -> bool:
    """Whether the particle at an offset is a part of a common word (自由, 对抗, 目的)."""
    found = _WORDS.search(text, max(0, at - _LONGEST + 1), at + _LONGEST)
    while found and found.start() <= at:
        if found.end() > at:
            return True
        found = _WORDS.search(text, found.start() + 1, at + _LONGEST)
    return False


def between(starts: Sequence[int], a: int, b: int) -> range:
    """The indices of sorted offsets within ``[a, b)``."""
    return range(bisect_left(starts, a), bisect_left(starts, b))
