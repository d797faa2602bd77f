"""What stands beside a possible name, as evidence for or against it in log odds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from newsextract.language.name_characters import TRANSLITERATED
from newsextract.language.reading import Reading
from newsextract.language.words import word_table
from newsextract.mentions.mention import Mentions
from newsextract.mentions.people.frames import frames_of
from newsextract.mentions.people.shapes import LOOSE
from newsextract.mentions.people.slots import Slot
from newsextract.mentions.people.titles import Titles

_TITLE = 7.0
_NAMING = {"strong": 4.0, "weak": 1.0}
_DOING = {"strong": 4.0, "weak": 1.0}
_THING = {"strong": -7.0, "weak": -3.0}
_PREDICATE = 1.5
_FRAMED = 4.5
_MEMBER = 3.5
# 地理学院的苏小禾
_MEMBER_OF = 2.0
# 苏小禾告诉记者, 地理学院苏小禾荣获…: a clause that begins with a name and a verb of persons
_SUBJECT = 2.5
_STRONG = 4.0
# behind a title and a name these close it like a comma: 秘书长苏小禾及委员
_JOINS = frozenset("及和与等")
_EDGE = 1.5
_CLOSED = 1.0
_NOTED = 5.0
# in nothing, in the title of a work, in a quotation
_MARKED = (0.0, -2.0, -8.0)
_CUT = -4.0
# in the name of an organisation, a division or a date; in that of a country or a city of the world
_OTHER = {1: -8.0, 2: -14.0}
# 周岭南, 赵海南: a place as given name
_GIVEN_PLACE = -6.0
_MARKS = {1: b"\1", 2: b"\2"}
_COUNTED_UNIT = -8.0
_OPENING = frozenset("，。；：、！？\n“‘（(《—… \u3000●■▲◆★☆|/")
_CLOSING = frozenset("，。；：、！？\n”’）)（(— \u3000|/")
# a verb, an adverb, a preposition or a time begins what is said of a person
_PREDICATES = frozenset({"v", "vn", "vd", "vi", "d", "p", "t", "ad"})
_NOUNS = frozenset({"n", "ns", "nz", "nt", "nr", "nrt", "nrfg", "s", "a", "i", "l"})
# 张三（男，1975年生）, 李四（右二）, 王五，今年46岁, 赵六，男，汉族
_NOTE = re.compile(
    r"[（(](?:[男女左右前后中图]|化名|音译|已故|时任|原|现任|\d\d岁|[一-鿿]{2,4}(?:区|县|市|省|队)?[）)]|[A-Z])"
    r"|，(?:[男女](?=[，、；。])|(?:现年|今年|年仅|时年)?\d\d岁|生于|[12]\d{3}年\d{0,2}月?(?:出)?生|汉族|[一-鿿]{1,3}族|中共党员|籍贯|本科|研究生学历)"
)
_NOTING = ("（", "(", "，")
# 校长高峰: one who holds an office is named, where 学生高峰 would be a rush of students
_OFFICE = re.compile(r"(?:书记|[^家班学]长|主任|主席|经理|总裁|教授|院士|委员|代表|总监|记者|老师|教师|医生|总统|总理|首相)$")
# 李四光地质科学奖: a prize named after somebody; not 李四光获得一等奖
_NAMED_AFTER = re.compile(r"[^，。；、！？“”《》\s获得夺摘授评颁领的在和等说]{0,10}(?:奖(?![励项])|奖章|杯|基金)")
_QUOTATION = re.compile(r"[“‘「『][^“”‘’「」『』\n]{2,12}[”’」』]")
_WORK = re.compile(r"《[^《》\n]{2,40}》")
# 2151班马某: what ends a count is no surname
_COUNTED = re.compile(r"[0-9一二三四五六七八九十]$")
# 在图勒凯尔姆: a transliteration after one of these is a place
_LOCATIVES = frozenset("在向从赴抵往至距达于国市")
_LOCATED = -4.0
# a transliteration between a title and characters of another kind
_WHOLE = 2.5
_UNITS = frozenset("班组级队区村师连营团")
# after a title these are more often grammar than surnames: 教授和王某
_GRAMMATICAL = {"和": 0.0, "与": 0.0, "及": 0.0, "同": 0.0, "向": 0.3, "于": 0.3, "时": 0.5, "应": 0.5, "曾": 0.7}

# 苏小禾等5人
_AND_OTHERS = re.compile(r"等[0-9一二三四五六七八九十百]+[余多]?[名位]?[人位同教老学员选职师医党村志]")
# 苏小禾作学校财务工作报告
_SPEECH = re.compile(
    r"作[^，。；：、“”《》\s]{0,12}?(?:报告|发言|讲话|说明|总结|点评|部署|动员|汇报|表态|介绍|致辞|讲座|演讲|辅导|授课|述职|宣讲|分享|讲解|示范)"
)


class _Right(NamedTuple):
    """What stands right of an offset: the evidence, whether it closes a name for certain, and whether it makes a thing's name."""

    value: float
    closes: bool = False
    vetoes: bool = False


class Surroundings:
    """The evidence around spans of one text."""

    def __init__(self, reading: Reading, titles: Titles, known: Mentions, slots: Mapping[int, Slot]) -> None:
        """``titles`` and ``slots``: those of the reading; ``known``: dates, organisations and places found before."""
        self._text = reading.text
        self._named = _named_otherwise(reading, known)
        # 某某学院董某: where the name of an organisation ends a member's name may begin
        self._members = {m.end: m.start for m in known.organisations if not m.value.reference or m.text[0] in "我该本"}
        self._slots = slots
        self._marked = _marked(reading.text)
        self._ending, self._beginning = titles.ending, titles.beginning
        self._lookalikes = reading.lexicons.table("lookalikes")
        self._frames = frames_of(reading.lexicons)
        self._tag = word_table().tag
        self._left: dict[int, float] = {}
        self._right: dict[int, _Right] = {}

    def evidence(self, start: int, end: int, *, foreign: bool) -> float:
        """The log odds for a name at this place, from both sides; ``foreign`` names are often places."""
        value = self._before(start)
        right = self._right.get(end) or self._after(end)
        value += right.value
        if foreign:
            value += self._foreign(start, end)
        if start in self._ending:
            if (right.closes or self._text[end : end + 1] in _JOINS) and self._framed(start, end):
                value += _FRAMED
        elif right.value >= _STRONG and self._subject(start, end):
            value += _SUBJECT
        slot = self._slots.get(end)
        if slot is not None and slot.start == start:
            value += slot.weight
        if self._named.count(0, start, end) < end - start:
            value += _OTHER[max(self._named[start:end])] if self._named[start] else _GIVEN_PLACE
        return value + _MARKED[self._marked[start]]

    def _foreign(self, start: int, end: int) -> float:
        value = _LOCATED if start and self._text[start - 1] in _LOCATIVES else 0.0
        if start in self._ending and (end == len(self._text) or self._text[end] not in TRANSLITERATED):
            value += _WHOLE
        return value

    def _before(self, start: int) -> float:
        value = self._left.get(start)
        if value is None:
            value = self._left[start] = self._look_left(start)
        return value

    def _look_left(self, start: int) -> float:
        """What the characters up to ``start`` say."""
        text = self._text
        if start in self._ending:
            return _TITLE * _GRAMMATICAL.get(text[start], 1.0)
        if start in self._members:
            return _MEMBER
        if text[start - 1 : start] == "的" and start - 1 in self._members:
            return _MEMBER_OF
        if self._opens(start):
            return _EDGE
        if text[start] in _UNITS and _COUNTED.match(text[start - 1]):
            return _COUNTED_UNIT
        naming = self._frames.naming(text, start)
        return _NAMING[naming] if naming else 0.0

    def _subject(self, start: int, end: int) -> bool:
        """Whether a clause or a member's name begins here; 江甫 in 江甫在总结中强调 does, 江甫在 does not."""
        return end - start > 2 and self._text[end - 1] not in LOOSE and (start in self._members or self._opens(start))

    def _opens(self, start: int) -> bool:
        return start == 0 or self._text[start - 1] in _OPENING

    def vetoed(self, end: int, *, famous: bool) -> bool:
        """Whether the name is only a part of the name of a doctrine, a prize, a house (雷锋精神); ``famous`` ones more often."""
        return self._after(end).vetoes or (famous and _NAMED_AFTER.match(self._text, end) is not None)

    def inside_other(self, start: int, end: int) -> bool:
        """Whether the name of an organisation or a place holds this one and goes on after it."""
        return end < len(self._named) and all(self._named[start : end + 1])

    def item_start(self, start: int) -> int:
        """Where the item of a list begins that has the name at ``start``: with the title and the organisation before it."""
        title = self._ending.get(start)
        begin = title.start if title else start
        return self._members.get(begin, begin)

    def title_after(self, end: int) -> int | None:
        """Where the title that begins at ``end`` ends; None if there is none."""
        hit = self._beginning.get(end)
        return hit.end if hit else None

    def titled(self, start: int, end: int) -> bool:
        """Whether a title stands directly before or after."""
        return start in self._ending or end in self._beginning

    def _after(self, end: int) -> _Right:
        right = self._right.get(end)
        if right is None:
            right = self._look_right(end)
            if self._frames.goes_on(self._text, end) or (self._text[end - 1] == "作" and _SPEECH.match(self._text, end - 1)):
                right = right._replace(value=right.value + _CUT)
            self._right[end] = right
        return right

    def _look_right(self, end: int) -> _Right:
        text = self._text
        if end == len(text) or text[end] in _CLOSING:
            noted = text[end : end + 1] in _NOTING and _NOTE.match(text, end)
            return _Right(_NOTED if noted else _CLOSED, closes=True)
        doing, thing = self._frames.after(text, end)
        vetoes = thing is not None and len(thing.term) > 1 and (doing is None or len(doing.term) < len(thing.term))
        if end in self._beginning:
            return _Right(_TITLE - 1, closes=True, vetoes=vetoes)
        if text[end] == "等" and _AND_OTHERS.match(text, end):
            return _Right(_DOING["strong"], closes=True)
        if text[end] == "作" and _SPEECH.match(text, end):
            return _Right(_DOING["strong"], closes=True)
        if doing and (not thing or len(doing.term) >= len(thing.term)):
            return _Right(_DOING[doing.value], closes=doing.value == "strong")
        if thing:
            return _Right(_THING[thing.value], vetoes=vetoes)
        predicate = text[end].isdigit() or self._tag(text[end : end + 2]) in _PREDICATES
        return _Right(_PREDICATE if predicate else 0.0)

    def _framed(self, start: int, end: int) -> bool:
        """局长边疆致辞: between an office and a certain end even a usual word is a name, if it is no adverb or verb."""
        title = self._ending[start].entry
        if title.kind == "people":
            return False
        name = self._text[start:end]
        lookalike = self._lookalikes.get(name)
        if lookalike is not None:
            return lookalike.kind == "word" and _OFFICE.search(title.term) is not None
        return (self._tag(name) or "nr") in _NOUNS


def _named_otherwise(reading: Reading, known: Mentions) -> bytearray:
    """A mark of ``_OTHER`` for each character inside a date or the name of an organisation or a place (周二晚, 张家港市, 刘庄小学)."""
    mask = bytearray(len(reading.text))
    spans = [(*m.span, 1) for m in known.organisations if not m.value.reference] + [(*m.span, 1) for m in known.dates]
    spans += [(hit.start, hit.end, 1) for hit in reading.hits_of("divisions") if hit.end - hit.start > 2]
    spans += [(hit.start, hit.end, 2) for hit in reading.hits_of("places")]
    for start, end, mark in spans:
        mask[start:end] = _MARKS[mark] * (end - start)
    return mask


def _marked(text: str) -> bytearray:
    """A mark of ``_MARKED`` for each character inside a title of a work or a short quotation (“县管校聘”)."""
    mask = bytearray(len(text))
    for number, pattern in enumerate((_WORK, _QUOTATION), 1):
        for match in pattern.finditer(text):
            start, end = match.span()
            mask[start:end] = _MARKS[number] * (end - start)
    return mask
