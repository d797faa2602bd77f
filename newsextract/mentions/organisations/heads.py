"""What an organisation's name can begin with: a place, a level word (市), another organisation, a brand, a scope (全国)."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newsextract import model
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.language.regions import divisions
from newsextract.mentions.organisations.grammar import NUMERALS, Grammar

HeadKind = Literal["division", "country", "place", "level", "organisation", "known", "brand", "scope", "town", "spot"]

_WORDS: dict[model.Level, tuple[str, ...]] = {
    "provincial": ("省", "自治区", "兵团", "特区"),
    "municipal": ("市", "州", "自治州", "地区", "盟", "地"),
    "county": ("县", "自治县", "区", "旗"),
    "township": ("镇", "乡", "街道"),
}
LEVELS = {word: level for level, words in _WORDS.items() for word in words}
_LONGEST_CHAIN = 40
_CLOSING = frozenset("）)")
_LEVEL_ENDS = frozenset("省市州盟地县区旗镇乡团道")
_LEVEL_BEFORE = re.compile(r"(?<![全各本我该跨])(?:自治[区州县]|地区|兵团|特区|街道|[省市州盟地县区旗镇乡])$")
_BRACKET = re.compile(r"[（(][一-鿿]{2,4}[)）]$")
# 第八届 between 政协 and 许昌市委员会
_SESSION = re.compile(r"(?:政协|中共|民革|民盟|民建|民进|农工党|致公党|九三学社|共青团|会议)(?P<session>第?[一二三四五六七八九十]{1,3}届)$")


_WITH_COMMITTEES = (
    "政协",
    "中共",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工",
    "致公",
    "九三",
    "台盟",
    "共青团",
    "全国",
    "中国",
    "中央",
    "国家",
)


class Head(NamedTuple):
    """The beginning of a name, with what it tells about the whole."""

    start: int
    kind: HeadKind
    level: model.Level | None = None
    region: str | None = None


class Heads:
    """The heads of one article by the offset they end at."""

    def __init__(self, reading: Reading, grammar: Grammar) -> None:
        """Sorts the article's lexicon hits; linear in the text. What they tell is read where somebody asks for it."""
        self._text = reading.text
        self._borders = reading.borders
        self._grammar = grammar
        self._divisions = divisions(reading.lexicons)
        self._hits_by_end: dict[int, list[Hit]] = {}
        self._hits_by_start: dict[int, list[Hit]] = {}
        for lexicon in ("divisions", "organisation_words", "places"):
            for hit in reading.hits_of(lexicon):
                self._hits_by_end.setdefault(hit.end, []).append(hit)
                self._hits_by_start.setdefault(hit.start, []).append(hit)
        self._by_end: dict[int, list[Head]] = {}
        self._added: dict[int, list[int]] = {}

    def add(self, end: int, head: Head) -> None:
        """One more head that ends at ``end``."""
        if end not in self._by_end:
            self._by_end[end] = self._listed(end)
        self._by_end[end].append(head)
        self._added.setdefault(head.start, []).append(end)

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
            if further is None or end - further.start > _LONGEST_CHAIN or (position == first.start and self._beside(further, first)):
                break
            first, behind = further, position
        # what a place tells counts, whatever stands between it and the name: 广州市|国家|档案馆
        if first is nearest or nearest.kind == "scope":
            return first
        # 云山县|沂岭|中学: a hill or a village inside a division, which makes a name where a mere place does not
        if nearest.kind == "place" and first.kind in ("division", "level"):
            return nearest._replace(start=first.start, kind="spot", region=first.region)
        return nearest._replace(start=first.start)

    def _beside(self, further: Head, first: Head) -> bool:
        """市委|市政府 are two organs of one city, 中国|北京某公司 a place with its country: not one name."""
        if first.kind == "level":
            # 政协|市委员会, but not 华为|市教育局
            firm = further.kind in ("brand", "known") and not self._text.startswith(_WITH_COMMITTEES, further.start)
            return further.kind == "organisation" or firm
        return further.kind == "country" and first.kind == "division"

    def possible(self, end: int) -> bool:
        """Whether there may be one before ``end``: a cheap look, for which no words are cut."""
        if end in self._hits_by_end or end in self._by_end:
            return True
        pair = self._text[max(0, end - 2) : end]
        return self._grammar.ends_place(pair) or pair[-1:] in _CLOSING or _LEVEL_BEFORE.search(self._text, max(0, end - 4), end) is not None

    def within(self, start: int, end: int) -> Head | None:
        """A head at the beginning of a longer dictionary word: 中国 in 中国地质."""
        inside = [hit for hit in self._hits_by_start.get(start, ()) if hit.end < end]
        for hit in sorted(inside, key=_longest_first) if inside else ():
            if head := self._read(hit):
                return head
        for inner in self._added.get(start, ()):
            if inner < end:
                return next(h for h in self._by_end[inner] if h.start == start)
        return None

    def _listed(self, end: int) -> list[Head]:
        """The heads that the lexicons know."""
        return [head for hit in self._hits_by_end.get(end, ()) if (head := self._read(hit))]

    def _read(self, hit: Hit) -> Head | None:
        start, entry = hit.start, hit.entry
        if entry.lexicon == "organisation_words":
            return Head(start, "scope", "national") if entry.kind == "scope" else Head(start, "brand")
        if entry.lexicon == "divisions":
            if entry.kind == "short" and start not in self._borders:
                return None
            region = self._divisions.region(entry.value.partition("|")[0])
            return Head(start, "division", region.level, None if "|" in entry.value else entry.value)
        if start not in self._borders:
            return None
        return Head(start, "country" if entry.kind in ("country", "continent") else "place")

    def _at(self, end: int) -> Head | None:
        if end < 1:
            return None
        options = self._by_end.get(end)
        if options is None and end in self._hits_by_end:
            options = self._by_end[end] = self._listed(end)
        if options:
            return min(options, key=_start) if len(options) > 1 else options[0]
        pair = self._text[max(0, end - 2) : end]
        last = pair[-1]
        if last in _CLOSING:
            bracket = _BRACKET.search(self._text, max(0, end - 6), end)
            inner = bracket and self._by_end.get(bracket.start())
            return next((h for h in inner if h.kind in ("organisation", "known")), None) if inner else None
        if last in _LEVEL_ENDS and (head := self._level_word(end)):
            return head
        return self._dictionary_place(end) if self._grammar.ends_place(pair) else None

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
        start = self._borders.before(end)
        word = self._text[start:end]
        return Head(start, "place") if len(word) > 1 and self._grammar.settled(word) else None


def _start(head: Head) -> int:
    return head.start


def _longest_first(hit: Hit) -> int:
    return -hit.end
