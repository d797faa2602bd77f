"""Organisation names in a text: a lexicon word or suffix is the anchor, and the way to the left finds where the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsextract import model
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.language.regions import divisions
from newsextract.mentions.organisations.grammar import NUMERALS, Grammar, grammar, kind_of

_HARD = frozenset("，。；：！？、,;:!?…—－-\n \t“‘”’（(《〈》〉【】[]「」『』|/·～~%％")
_POSTPOSITION = frozenset("中里内外间上下前后时日月年起名位个家所")
_LEVEL = {"省": "provincial", "市": "municipal", "州": "municipal", "盟": "municipal", "地": "municipal", "县": "county", "区": "county",
          "旗": "county", "镇": "township", "乡": "township"}  # fmt: skip
_COMMITTEE = re.compile(r"(?<=[省市县区州镇乡旗地盟])委(?![员托派任屈婉])")
_BRACKET = re.compile(r"[（(][一-鿿]{2,4}[)）]$")
_TOWN = re.compile(r"(?:街道|社区|镇|乡|村)")
_LONGEST = 32
# what a suffix must not run into: 大学生, 学校长, 委员会议, 公司法, 法院长, 协会员
_BROKEN = {
    word: following
    for following, words in {
        "生": "大学 中学 小学",
        "长": "学校 法院 医院 检察院",
        "员": "协会 学会",
        "城": "大学 中心",
        "派": "学院",
        "法制债": "公司",
        "议": "委员会",
        "生部": "组织",
        "化军": "集团 社区",
        "性": "政府",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Name:
    """An organisation's name as it stands in the text."""

    start: int
    end: int
    kind: model.OrganisationKind
    rule: str
    level: model.Level | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What a name can begin with: a place, a level word (市), another organisation, a brand."""

    start: int
    kind: str
    level: model.Level | None = None
    region: str | None = None


class NameFinder:
    """The names of one article. Anchors are taken by their end, so that a name can be the head of a longer one."""

    def __init__(self, reading: Reading) -> None:
        """Sorts the article's lexicon hits; linear in the text."""
        self.reading = reading
        self.text = reading.text
        self.grammar: Grammar = grammar(reading.lexicons)
        self.borders = reading.borders
        self.heads: dict[int, list[Head]] = {}
        self.anchors: list[tuple[int, int, str, Hit | None]] = []
        self.names: dict[int, Name] = {}
        self._collect()

    def find(self) -> Iterator[Name]:
        """The longest names, by start."""
        for end, start, lexicon, hit in sorted(self.anchors, key=lambda a: (a[0], -a[1])):
            name = self._name(start, end, lexicon, hit)
            if name:
                known = self.names.get(end)
                if known is None or name.start < known.start:
                    self.names[end] = name
        yield from _outermost(self.names.values())

    def _collect(self) -> None:
        known = divisions(self.reading.lexicons)
        for hit in self.reading.hits:
            lexicon, kind = hit.entry.lexicon, hit.entry.kind
            if lexicon == "divisions":
                if kind == "short" and not self._is_word(hit):
                    continue
                path = hit.entry.value
                region = known.region(path.split("|")[0])
                self._head(hit.end, Head(hit.start, "division", region.level, None if "|" in path else path))
            elif lexicon == "places":
                if hit.start in self.borders:
                    self._head(hit.end, Head(hit.start, "place"))
            elif lexicon == "organisation_words":
                if kind == "brand":
                    self._head(hit.end, Head(hit.start, "brand"))
            elif lexicon in ("organisations", "organs", "organisation_suffixes"):
                self.anchors.append((hit.end, hit.start, lexicon, hit))
        for found in _COMMITTEE.finditer(self.text):
            self.anchors.append((found.end(), found.start(), "committee", None))
        for found in _TOWN.finditer(self.text):
            self.anchors.append((found.end(), found.start(), "town", None))

    def _head(self, end: int, head: Head) -> None:
        self.heads.setdefault(end, []).append(head)

    def _is_word(self, hit: Hit) -> bool:
        return hit.start in self.borders

    def _name(self, start: int, end: int, lexicon: str, hit: Hit | None) -> Name | None:
        if lexicon == "organisations" and hit:
            level, _, _ = hit.entry.value.partition(":")
            if start not in self.borders and end not in self.borders:
                return None
            return Name(start, end, kind_of(hit.entry.kind), "organisation.known", _level(level))
        if self._broken(start, end):
            return None
        if lexicon == "town":
            self._town(start, end)
            return None
        if lexicon in ("organs", "committee"):
            head = self._nearest_head(start)
            if head is None or head.kind == "place":
                return None
            kind = kind_of(hit.entry.kind) if hit else "party"
            return Name(head.start, end, kind, "organisation.organ", _organ_level(kind, head), head.region)
        if hit is None:
            return None
        return self._suffixed(start, end, hit)

    def _broken(self, start: int, end: int) -> bool:
        following = self.text[end : end + 1]
        for n in (2, 3):
            if following and following in _BROKEN.get(self.text[end - n : end], ""):
                return True
        return start == end

    # -- heads ------------------------------------------------------------------------------------------------------
    def _nearest_head(self, end: int) -> Head | None:
        """The head that ends at ``end``, with all heads before it that it directly follows."""
        first: Head | None = None
        position = end
        while True:
            head = self._head_at(position)
            if head is None or position - head.start < 1:
                return first
            first = first or head
            first = Head(head.start, first.kind, first.level, first.region)
            position = head.start

    def _head_at(self, end: int) -> Head | None:
        name = self.names.get(end)
        options = list(self.heads.get(end, ()))
        if name:
            options.append(Head(name.start, "organisation", name.level, name.region))
        if options:
            return min(options, key=lambda h: h.start)
        bracket = _BRACKET.search(self.text, max(0, end - 6), end)
        if bracket and bracket.start() in self.names:
            return Head(self.names[bracket.start()].start, "organisation")
        letter = self.text[end - 1 : end]
        if letter in _LEVEL and end - 1 in self.borders and self._level_word(end - 1):
            return Head(end - 1, "level", _level(_LEVEL[letter]))
        return None

    def _level_word(self, at: int) -> bool:
        """市 in 市教育局, not the end of a place's name that no lexicon knows."""
        before = self.text[at - 1 : at]
        return not before or before not in "全各本我该城都超门夜"

    def _town(self, start: int, end: int) -> None:
        """刘厂镇, 城东社区: a head that no lexicon lists, two to four characters before the word for it."""
        left = self._walk(start, limit=5)
        head = self._nearest_head(left.start) if left.head is None else left.head
        if not left.words or sum(map(len, left.words)) > 4 or any(self.grammar.generic(w) for w in left.words):
            return
        self._head(end, Head(head.start if head else left.start, "town", "township", None))

    # -- suffixes ---------------------------------------------------------------------------------------------------
    def _suffixed(self, start: int, end: int, hit: Hit) -> Name | None:
        flag = hit.entry.value
        left = self._walk(start)
        head = left.head
        kind = kind_of(hit.entry.kind)
        telling = [w for w in left.words if not self.grammar.generic(w)]
        if head is None:
            good = flag in ("", "common") and self._names_itself(left, kind, self.text[start:end])
        elif flag == "common":
            good = bool(telling)
        elif flag == "unit":
            good = head.kind in ("organisation", "town", "level")
        elif flag == "weak":
            good = head.kind in ("organisation", "level", "town") or (head.kind == "division" and bool(telling))
        elif flag == "team":
            good = head.kind in ("organisation", "division", "place")
        else:
            good = True
        if not good:
            return None
        level = _organ_level(kind, head)
        return Name(left.start, end, kind, "organisation.suffix", level, head.region if head else None)

    def _names_itself(self, left: Walk, kind: str, suffix: str) -> bool:
        """A name without a place: 联桥科技有限公司. Its own word must be one, not 上市公司, 农村小学."""
        words = left.words
        if not words or all(self.grammar.generic(w) for w in words):
            return False
        if "有限" in suffix or "责任公司" in suffix:
            return sum(map(len, words)) >= 2
        if kind in ("government", "party", "military", "court"):
            return False
        singles = sum(len(w) == 1 and w not in NUMERALS for w in words)
        return singles >= 2 or any(self.grammar.proper(w) for w in words)

    def _walk(self, end: int, limit: int = _LONGEST) -> Walk:
        """From a suffix to the left: over words that can stand in a name, to a head or to the first word that cannot."""
        words: list[str] = []
        position = end
        while position > max(0, end - limit):
            head = self._nearest_head(position)
            if head:
                return Walk(head.start, words, head)
            if self.text[position - 1] in _HARD:
                break
            start = self._word_start(position)
            word = self.text[start:position]
            if self.grammar.stops(word) or (len(word) == 1 and word in _POSTPOSITION and self.text[start - 1 : start] not in _HARD):
                break
            inner = self._head_from(start, position)
            words.append(word)
            if inner:
                return Walk(start, words, inner)
            position = start
        return Walk(position, words, None)

    def _word_start(self, end: int) -> int:
        start = end - 1
        while start not in self.borders:
            start -= 1
        return start

    def _head_from(self, start: int, end: int) -> Head | None:
        """A head at the beginning of a longer dictionary word: 中国 in 中国地质."""
        for inner in range(start + 2, end):
            for head in self.heads.get(inner, ()):
                if head.start == start:
                    return head
        return None


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the way to the left ended, the words on it (last first), and the head it found."""

    start: int
    words: list[str]
    head: Head | None


def _level(word: str) -> model.Level | None:
    levels: tuple[model.Level, ...] = ("international", "national", "provincial", "municipal", "county", "township", "institution")
    return next((level for level in levels if level == word), None)


def _organ_level(kind: str, head: Head | None) -> model.Level | None:
    if kind in ("school", "hospital", "company", "other", "media"):
        return "institution"
    return head.level if head else None


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    """Names that stand in no other; of two that overlap the first."""
    end = -1
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if name.start >= end:
            yield name
            end = name.end
