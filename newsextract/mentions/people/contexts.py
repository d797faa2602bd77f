"""What stands beside a possible name, as evidence for or against it in log odds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsextract.language.lexicon import Entry
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mentions
from newsextract.mentions.people.titles import Titles

_TITLE = 7.0
_NAMING = {"strong": 4.0, "weak": 1.0}
_DOING = {"strong": 4.0, "weak": 1.0}
_THING = {"strong": -7.0, "weak": -3.0}
_EDGE = 1.5
_NOTED = 5.0
_QUOTED = -2.0
_CUT = -4.0
_OTHER = -8.0
_LONGEST = 5
_OPENING = frozenset("，。；：、！？\n“‘（(《—… \u3000●■▲◆★☆|/")
_CLOSING = frozenset("，。；：、！？\n”’）)— \u3000|/")
# 张三（男，1975年生）, 李四（右二）, 王五，今年46岁, 赵六，男，汉族
_NOTE = re.compile(
    r"[（(](?:[男女左右前后中图]|化名|音译|已故|时任|原|现任|\d\d岁|[一-鿿]{2,4}(?:区|县|市|省|队)?[）)]|[A-Z])"
    r"|，(?:[男女](?=[，、；。])|(?:现年|今年|年仅|时年)?\d\d岁|生于|[12]\d{3}年\d{0,2}月?(?:出)?生|汉族|[一-鿿]{1,3}族|中共党员|籍贯|本科|研究生学历)"
)


class Surroundings:
    """The evidence around spans of one text."""

    def __init__(self, reading: Reading, titles: Titles, known: Mentions) -> None:
        """``titles``: those of the reading; ``known``: organisations and places found before."""
        self._text = reading.text
        self._named = _named_otherwise(reading, known)
        self._titles = titles
        self._frames = reading.lexicons.table("frames")

    def evidence(self, start: int, end: int) -> float:
        """The log odds for a name at this place, from both sides."""
        other = _OTHER if any(self._named[start:end]) else 0.0
        return self.before(start) + self.after(end) + self._cut(end) + other

    def _cut(self, end: int) -> float:
        """曹阳荣|获: a name hardly ends inside a word that tells what persons do."""
        for size in (2, 3):
            entry = self._frames.get(self._text[end - 1 : end - 1 + size])
            if entry is not None and entry.kind == "doing" and entry.value == "strong":
                return _CUT
        return 0.0

    def before(self, start: int) -> float:
        """What the characters up to ``start`` say."""
        text = self._text
        if start in self._titles.ending:
            return _TITLE
        if start == 0 or text[start - 1] in _OPENING:
            return _QUOTED if text[start - 1 : start] == "《" else _EDGE
        entry = _longest(self._frames, "naming", (text[max(0, start - n) : start] for n in range(_LONGEST, 0, -1)))
        return _NAMING[entry.value] if entry else 0.0

    def after(self, end: int) -> float:
        """What the characters from ``end`` on say."""
        text = self._text
        if end in self._titles.beginning:
            return _TITLE - 1
        if end == len(text) or text[end] in _CLOSING or text[end] in "（(":
            return _NOTED if _NOTE.match(text, end) else _EDGE - 0.5
        thing = _longest(self._frames, "thing", (text[end : end + n] for n in range(_LONGEST, 0, -1)))
        doing = _longest(self._frames, "doing", (text[end : end + n] for n in range(_LONGEST, 0, -1)))
        if doing and (not thing or len(doing.term) >= len(thing.term)):
            return _DOING[doing.value]
        if thing is None:
            return 0.0
        return _THING[thing.value]

    def vetoed(self, end: int) -> bool:
        """Whether the name is only a part of the name of a doctrine, a prize, a house (鲁迅文学奖, 雷锋精神)."""
        doing = _longest(self._frames, "doing", (self._text[end : end + n] for n in range(_LONGEST, 0, -1)))
        thing = _longest(self._frames, "thing", (self._text[end : end + n] for n in range(_LONGEST, 1, -1)))
        return thing is not None and (doing is None or len(doing.term) < len(thing.term))

    def begins_other(self, start: int, end: int) -> bool:
        """Whether the name of an organisation or a place begins here and goes on."""
        named = self._named
        return bool(named[start]) and (start == 0 or not named[start - 1]) and end < len(named) and bool(named[end])

    def titled(self, start: int, end: int) -> bool:
        """Whether a title stands directly before or after."""
        return start in self._titles.ending or end in self._titles.beginning


def _named_otherwise(reading: Reading, known: Mentions) -> bytearray:
    """A one for each character inside the name of an organisation or a place (张家港市, 布隆迪, 刘庄小学)."""
    mask = bytearray(len(reading.text))
    for mention in known.organisations:
        if not mention.value.reference:
            mask[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for date in known.dates:
        mask[date.start : date.end] = b"\1" * (date.end - date.start)
    for hit in reading.hits:
        if hit.entry.lexicon == "places" or (hit.entry.lexicon == "divisions" and hit.end - hit.start > 2):
            mask[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    return mask


def _longest(table: Mapping[str, Entry], kind: str, terms: Iterable[str]) -> Entry | None:
    for term in terms:
        entry = table.get(term)
        if entry is not None and entry.kind == kind:
            return entry
    return None
