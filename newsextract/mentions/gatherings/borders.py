"""Where a meeting's name begins: the way back from its head over everything that can stand inside a name.

Names are long (全市“净水”行动成员单位第三次调度会) and hold quotation marks, brackets, lists and other meetings'
names (学习贯彻党的二十大精神研讨会). What ends the way back are marks, dates, and the words that lead a name in: verbs
that hold or attend a meeting (召开, 出席), prepositions, adverbs of the verb before. A verb that only names one (贯彻落实, 按照)
ends it too, but not where it stands inside a name that is told as held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsextract.language.lexicon import Hit, Lexicons
from newsextract.language.reading import Reading
from newsextract.mentions.gatherings.heads import Head
from newsextract.mentions.mention import Dates

LONGEST_NAME = 70
_OPENING = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", "）": "（", ")": "(", "〉": "〈", "】": "【"}
_MARKS = frozenset("，。；：！？!?;:,\n\r\t 　…—")
_MARKS_OF_PROSE = re.compile(r"[。；！？\n]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-—–~至](?:19|20)?\d\d)?(?:年|年度|学年|学年度)?|[一二][〇○零九]?[〇○零一二三四五六七八九]{2}年度?")
_DAY = re.compile(r"[日号天晚]|上午|下午|凌晨|近|期")
# 重要讲话和全会精神, 《…》和…会议: what 和 joins to the name is not of it
_JOINS = ("和", "与", "及")
_BEFORE_JOINT = re.compile(r"(?:精神|讲话|指示|批示|论述|部署|要求|[》，、]|方案)(?:以)?$")
_HOLDS_AFTER = re.compile(r"[^，。；：！？\n]{0,24}?(?:召开|举行|举办|开幕|闭幕|落幕|拉开帷幕|开讲|圆满结束)")
_NAMED_AFTER = re.compile(
    r"(?:的)?(?:重要|主要|相关|有关)?(?:讲话)?(?:精神|部署|决策|要求|决定|决议|公报|确定|提出|作出|以来|战略|工作报告)|上的(?:重要)?(?:讲话|报告|指示)"
)
# 甲市、乙市两市合作座谈会
_DIVISIONS = re.compile(r"[^，。]{0,2}[省市县区州]、[^，。、]{1,5}[省市县区州]")
# another meeting's name inside: …会议精神学习会, …代表大会第二次会议; anything else behind it begins a new name
_INNER = re.compile(
    r"\d|精神|[暨第和与及“（]|常务|主题|新闻|筹备|成果|分|平行|期间|决策|部署|重要|决议|委员|专场|工作|专题|青年|系列|开|闭|颁|签|揭|启|表|宣|动员|总结|推进"
)
_FRONT_JOINTS = ("和", "与", "及", "暨", "并", "、")
_FRONT = re.compile(
    r"(?:本届|上届|(?:这|那|此|该|本|首|某)?[一二两三]?(?:场|个|次|堂|节)(?:别开生面|生动|特殊|隆重|主题为|以)?的?|了|着|一年一度的?|为期[^，。]{1,4}天的?|同日|全体)"
)
# 企业家和教科文卫等领域代表座谈会: 等 inside a name
_OTHERS_INSIDE = re.compile(r"领域|地区|部门|单位|行业|方面|[\d两三四五六七八九十]")
_STUDIED = re.compile(r"中心组|教育|型|强国|小组|平台|社|笔记")


@dataclass(frozen=True, slots=True)
class Border:
    """The first character of a name, the frame word before it (hold, attend, name, cut, or none) and where that stands."""

    start: int
    frame: str | None
    frame_start: int


class Borders:
    """The words of one article that can stand right before a meeting's name, by their end."""

    def __init__(self, reading: Reading, dates: Dates, heads: Iterable[Head]) -> None:
        """``dates``, ``heads``: those of the article."""
        heads = tuple(heads)
        self._heads = {h.end for h in heads if not h.numbered}
        self._reading = reading
        self._text = reading.text
        self._frames = _Frames(reading, frozenset(h.start for h in heads))
        self._dates = {d.end: d.start for d in dates if d.value.type != "duration"}
        self._singles = _singles(reading.lexicons)

    def left(self, head_start: int, head_end: int, floor: int) -> Border:
        """The border of the name whose head is given; ``floor``: where the way back ends at the latest."""
        text, floor = self._text, max(floor, head_start - LONGEST_NAME)
        if (opening := _opening_of_the_whole(text, head_end, floor)) is not None:
            return Border(opening, None, opening)
        position = head_start
        named: list[Border] = []
        stop: Border | None = None
        while position > floor and stop is None:
            position, stop = self._step(position, floor, head_start, named)
        stop = stop or Border(position, None, position)
        # 在学习贯彻…精神研讨班开班式上: what stands right behind 在 is the name's own
        own = (
            stop.frame == "cut"
            and text[stop.start - 1 : stop.start] in ("在", "于")
            and bool(named)
            and named[-1].frame_start == stop.start
        )
        if named and not own and self._only_named(stop, head_end):
            stop = named[0]
        start = self._skip_front(stop.start, head_start)
        return Border(start, stop.frame, stop.frame_start)

    def _step(self, position: int, floor: int, head: int, named: list[Border]) -> tuple[int, Border | None]:
        """One step back: the new position, or the border reached."""
        text = self._text
        last = text[position - 1]
        if (opening := _OPENING.get(last)) is not None:
            inside = text.rfind(opening, floor, position)
            return (inside, None) if inside >= 0 else (position, Border(position, None, position))
        if (last in _MARKS and not self._dash_inside(position - 1)) or last in _OPENING.values():
            return position, Border(position, None, position)
        if (date := self._dates.get(position)) is not None:
            words = text[date:position]
            # 2031年全国…大会; 召开9月份工作例会: a period right behind the verb belongs to the name
            if _YEAR.fullmatch(words) or (not _DAY.search(words) and self._is_inside(date, floor)):
                return date, None
            return position, Border(position, "date", date)
        if position in self._heads and position < head and not _INNER.match(text, position):
            return position, Border(position, None, position)
        for start, kind in self._frames.before(position):
            border = Border(position, kind, start)
            if kind != "name":
                return position, border
            named.append(border)
        return self._character(position, floor)

    def _character(self, position: int, floor: int) -> tuple[int, Border | None]:
        text, last = self._text, self._text[position - 1]
        word = self._is_word(position - 1, position)
        if last == "的" and text[position - 2 : position - 1] not in ("党", "新"):
            return position, Border(position, "of", position)
        if last == "、" and not self._list_inside(position, floor):
            return position, Border(position, None, position)
        if last in _JOINS and word and self._ends_another(position - 1, floor):
            return position, Border(position, None, position)
        if last == "等" and _OTHERS_INSIDE.match(text, position):
            return position - 1, None
        if word and (kind := self._singles.get(last)) is not None:
            return position, Border(position, kind, position - 1)
        return position - 1, None

    def _is_inside(self, position: int, floor: int) -> bool:
        """Whether a period stands right behind a verb of holding or behind other words of the name (某校2031年春季运动会)."""
        if any(kind in ("hold", "attend") for _, kind in self._frames.before(position)):
            return True
        return position > floor and self._text[position - 1] not in _MARKS and not self._frames.before(position)

    def _dash_inside(self, position: int) -> bool:
        """中国—东盟合作论坛: one dash joins, two part."""
        text = self._text
        return (
            text[position] == "—" and text[position - 1 : position] not in ("—", "") and text[position + 1 : position + 2] not in ("—", "")
        )

    def _ends_another(self, end: int, floor: int) -> bool:
        return end in self._heads or bool(_BEFORE_JOINT.search(self._text, max(floor, end - 8), end))

    def _is_word(self, start: int, end: int) -> bool:
        return start in self._reading.borders and end in self._reading.borders

    def _list_inside(self, position: int, floor: int) -> bool:
        """全市经济、科技、教育工作会议: a list inside a name, if a verb of holding leads it in close by."""
        text = self._text
        if self._ends_another(position - 1, floor):
            return False
        if "暨" in text[max(floor, position - 16) : position] or _DIVISIONS.match(text, max(floor, position - 3)):
            return True
        for back in range(position - 1, max(floor, position - 26), -1):
            if text[back - 1] in _MARKS:
                return False
            if any(kind == "hold" for _, kind in self._frames.before(back)):
                return True
        return False

    def _skip_front(self, start: int, head_start: int) -> int:
        """Without joints and counters at the front: 一场“铭记历史”主题班会; but 和平… keeps its 和."""
        if self._text[start : start + 1] in _FRONT_JOINTS and self._is_word(start, start + 1):
            start += 1
        match = _FRONT.match(self._text, start, head_start)
        return match.end() if match else start

    def _only_named(self, stop: Border, head_end: int) -> bool:
        """贯彻落实全国教育大会精神, against 召开学习贯彻党的二十大精神研讨会 or 学习贯彻…报告会在…举行."""
        if _NAMED_AFTER.match(self._text, head_end):
            return True
        return stop.frame not in ("hold", "attend") and not _HOLDS_AFTER.match(self._text, head_end)


def _opening_of_the_whole(text: str, head_end: int, floor: int) -> int | None:
    """Where “…会议” or 《…仪式》 begins inside its marks; None where the head is not the end of a marked name."""
    closing = text[head_end : head_end + 1]
    if closing not in ("”", "》", "」", "』"):
        return None
    opening = text.rfind(_OPENING[closing], floor, head_end)
    inside = text[opening + 1 : head_end]
    return opening + 1 if opening >= 0 and closing not in inside and not _MARKS_OF_PROSE.search(inside) else None


@lru_cache(maxsize=8)
def _singles(lexicons: Lexicons) -> Mapping[str, str]:
    """The frame words of one character and their kinds, made once a run."""
    return {t: e.kind for t, e in lexicons.table("meeting_frames").items() if len(t) == 1}


class _Frames:
    """The frame words of an article by the offset behind them; which of them stand as words is asked where a walk comes by."""

    def __init__(self, reading: Reading, heads: frozenset[int]) -> None:
        """``heads``: where the heads of the article begin."""
        self._text = reading.text
        self._borders = reading.borders
        self._heads = heads
        self._hits: dict[int, list[Hit]] = {}
        for hit in reading.hits_of("meeting_frames"):
            end = hit.end + (self._text[hit.end : hit.end + 1] in ("了", "过"))
            self._hits.setdefault(end, []).append(hit)
        self._standing: dict[int, list[tuple[int, str]]] = {}

    def before(self, position: int) -> Sequence[tuple[int, str]]:
        """Start and kind of the frame words that end before an offset."""
        hits = self._hits.get(position)
        if hits is None:
            return ()
        standing = self._standing.get(position)
        if standing is None:
            standing = self._standing[position] = [(hit.start, hit.entry.kind) for hit in hits if self._stands(hit)]
        return standing

    def _stands(self, hit: Hit) -> bool:
        # 出席会议 may be one word to the segmenter
        if not (hit.end in self._borders or hit.end in self._heads):
            return False
        if hit.entry.term.endswith("学习") and _STUDIED.match(self._text, hit.end):
            return False
        if self._text[hit.start - 1 : hit.start] == "届" and hit.entry.term.endswith("次"):
            return False  # 市人大一届一次会议: a number, no count
        return hit.entry.kind in ("hold", "attend") or hit.start in self._borders
