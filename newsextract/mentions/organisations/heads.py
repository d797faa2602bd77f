"""What an organisation's name can begin with: a place, a level word (市), another organisation, a brand, a scope (全国)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from newsextract import model
from newsextract.language.reading import Reading
from newsextract.language.regions import divisions
from newsextract.mentions.organisations.grammar import NUMERALS, Grammar

HeadKind = Literal["division", "country", "place", "level", "organisation", "known", "brand", "scope", "town"]

_WORDS: dict[model.Level, tuple[str, ...]] = {
    "provincial": ("省", "自治区", "兵团", "特区"),
    "municipal": ("市", "州", "自治州", "地区", "盟", "地"),
    "county": ("县", "自治县", "区", "旗"),
    "township": ("镇", "乡", "街道"),
}
LEVELS = {word: level for level, words in _WORDS.items() for word in words}
_LONGEST_CHAIN = 40
_LEVEL_BEFORE = re.compile(r"(?<![全各本我该跨])(?:自治[区州县]|地区|兵团|特区|街道|[省市州盟地县区旗镇乡])$")
_BRACKET = re.compile(r"[（(][一-鿿]{2,4}[)）]$")
# 第八届 between 政协 and 许昌市委员会
_SESSION = re.compile(r"(?:政协|中共|民革|民盟|民建|民进|农工党|致公党|九三学社|共青团|会议)(?P<session>第?[一二三四五六七八九十]{1,3}届)$")


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a name, with what it tells about the whole."""

    start: int
    kind: HeadKind
    level: model.Level | None = None
    region: str | None = None


class Heads:
    """The heads of one article by the offset they end at."""

    def __init__(self, reading: Reading, grammar: Grammar) -> None:
        """Sorts the article's lexicon hits; linear in the text."""
        self._text = reading.text
        self._borders = reading.borders
        self._grammar = grammar
        self._by_end: dict[int, list[Head]] = {}
        self._starts: dict[int, list[int]] = {}
        known = divisions(reading.lexicons)
        for hit in reading.hits_of("divisions", "organisation_words", "places"):
            entry = hit.entry
            if entry.lexicon == "divisions":
                if entry.kind != "short" or hit.start in self._borders:
                    region = known.region(entry.value.partition("|")[0])
                    self.add(hit.end, Head(hit.start, "division", region.level, None if "|" in entry.value else entry.value))
            elif entry.lexicon == "places" and hit.start in self._borders:
                self.add(hit.end, Head(hit.start, "country" if entry.kind in ("country", "continent") else "place"))
            elif entry.lexicon == "organisation_words":
                level: model.Level | None = "national" if entry.kind == "scope" else None
                self.add(hit.end, Head(hit.start, "brand" if entry.kind == "brand" else "scope", level))

    def add(self, end: int, head: Head) -> None:
        """One more head that ends at ``end``."""
        self._by_end.setdefault(end, []).append(head)
        self._starts.setdefault(head.start, []).append(end)

    def before(self, end: int) -> Head | None:
        """The head that ends at ``end``, begun where the first of the heads before it begins: 河南省|许昌市, 市纪委监委|驻|市教育局."""
        nearest = self._at(end)
        if nearest is None:
            return None
        first, behind = nearest, end
        # 清华 may be the brand of a longer name, 清华大学 is a name already
        while first.kind != "known" or behind - first.start < 4:
            position = first.start
            if self._text[position - 1 : position] == "驻":
                position -= 1
            elif nearest.kind == "division" and (session := _SESSION.search(self._text, max(0, position - 12), position)):
                position = session.start("session")
            further = self._at(position)
            if further is None or end - further.start > _LONGEST_CHAIN or (position == first.start and _beside(further, first)):
                break
            first, behind = further, position
        # what a place tells counts, whatever stands between it and the name: 广州市|国家|档案馆
        return replace(first if nearest.kind == "scope" else nearest, start=first.start)

    def within(self, start: int, end: int) -> Head | None:
        """A head at the beginning of a longer dictionary word: 中国 in 中国地质."""
        for inner in self._starts.get(start, ()):
            if start < inner < end:
                return next(h for h in self._by_end[inner] if h.start == start)
        return None

    def _at(self, end: int) -> Head | None:
        if end < 1:
            return None
        options = self._by_end.get(end)
        if options:
            return min(options, key=lambda h: h.start)
        last = self._text[end - 1]
        if last in ")）":
            bracket = _BRACKET.search(self._text, max(0, end - 6), end)
            inner = bracket and self._by_end.get(bracket.start())
            return next((h for h in inner if h.kind in ("organisation", "known")), None) if inner else None
        return self._level_word(end) or self._dictionary_place(end)

    def _level_word(self, end: int) -> Head | None:
        """市 in 市教育局, not the end of a place's name that no lexicon knows."""
        word = _LEVEL_BEFORE.search(self._text, max(0, end - 4), end)
        if word is None or word.start() not in self._borders or (word[0] == "地" and self._text[end : end + 1] != "委"):
            return None
        start = word.start()
        if len(word[0]) == 1:
            place = self._unlisted(start)
            if place < start:
                return Head(place, "place", LEVELS[word[0]])
        return Head(start, "level", LEVELS[word[0]])

    def _unlisted(self, end: int) -> int:
        """Where the name of a place before 县 begins that no lexicon lists: 栾城|县委, 九|龙|乡政府; ``end`` if there is none."""
        start = end
        while end - start < 3:
            before = start - 1
            while before > start - 4 and before not in self._borders:
                before -= 1
            word = self._text[max(0, before) : start]
            if len(word) > 1:
                return before if start == end and self._grammar.foreign(word) else start
            if not ("一" <= word <= "鿿") or word in NUMERALS or self._grammar.stops(word):
                return start
            start -= 1
        return end

    def _dictionary_place(self, end: int) -> Head | None:
        """万州 in 万州二中: a word of its own that the dictionary takes for a place."""
        if end not in self._borders:
            return None
        start = end - 1
        while start not in self._borders:
            start -= 1
        word = self._text[start:end]
        return Head(start, "place") if len(word) > 1 and self._grammar.settled(word) else None


def _beside(further: Head, first: Head) -> bool:
    """市委|市政府 are two organs of one city, 中国|北京某公司 a place with its country: not one name."""
    if further.kind == "organisation":
        return first.kind == "level"
    return further.kind == "country" and first.kind == "division"
