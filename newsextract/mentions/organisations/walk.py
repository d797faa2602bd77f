"""The way from a suffix to the left, over the words that can stand in a name, to where the name begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.language.reading import Reading
from newsextract.mentions.organisations.grammar import LINKS, NUMERALS, Grammar
from newsextract.mentions.organisations.heads import Head, Heads

_HARD = frozenset("，。；：！？、,;:!?…—－-\n\r \u3000\t“‘’（(《〈》〉【】[]「」『』|/·～~%％=＝+")
_MARKS = _HARD | frozenset("”）)")
# behind another word these end a phrase (大赛中|云桥公司), at the beginning of a clause they begin a name (中钢集团)
_POSTPOSITION = frozenset("中里内外间上下前后时日月年起名位个家所原支座批项")
_BRACKET = re.compile(r"[（(](?P<inner>[一-鿿]{2,5})[)）]")
_QUOTED = re.compile(r"“[^“”，。；！？\n]{1,12}”$")
# 万家企业 counts, 万 is a surname besides
_HUNDREDS = frozenset("百千万")
# 某某（集团）有限公司
_FORMS = frozenset(("集团", "控股", "股份"))
_LONGEST = 32


class Walk(NamedTuple):
    """Where the way to the left ended, the words on it (nearest first), and the head it found."""

    start: int
    words: list[str]
    head: Head | None


class Walker:
    """Walks in one article."""

    def __init__(self, reading: Reading, grammar: Grammar, heads: Heads) -> None:
        """``heads`` may grow between walks."""
        self._text = reading.text
        self._borders = reading.borders
        self._grammar = grammar
        self._heads = heads

    def walk(self, end: int, *, limit: int = _LONGEST, topics: bool = False) -> Walk:
        """From ``end`` to a head or to the first word that can stand in no name, ``limit`` characters at most.

        ``topics``: the name may list its subjects (机械与电子信息学院).
        """
        words: list[str] = []
        position = end
        last = max(0, end - limit)
        while position > last:
            head = self._heads.before(position)
            if head and not (head.kind in ("scope", "country", "place") and self._leads_on(head, topics=topics)):
                return Walk(head.start, words, head)
            start = self.step(position)
            if position - start > 2 and self._text.startswith("大学", start):
                start += 2  # 青石大学|化学|学院: the dictionary has 大学化学, 大学物理 as words
            word = self._text[start:position]
            if topics and word in LINKS and words and (before := self._topic(start)) is not None:
                words += (word, self._text[before:start])
                position = before
                continue
            if start == position or self._stops(start, word, words):
                break
            inner = self._heads.within(start, position)
            words.append(word)
            position = start
            if inner:
                outer = self._heads.before(start) if inner.kind == "place" else None
                # 中国|东部渔业|协会
                return Walk(outer.start, words, outer) if outer and outer.kind == "country" else Walk(start, words, inner)
        return Walk(position, words, None)

    def step(self, position: int) -> int:
        """Where the word that ends here begins; a quoted or bracketed part is one word, at other marks the way ends."""
        if position < 1:
            return position
        last = self._text[position - 1]
        if last not in _MARKS:
            return self._borders.before(position)
        if last == "”":
            quoted = _QUOTED.search(self._text, max(0, position - 14), position)
            return quoted.start() if quoted else position
        if last in "）)":
            bracket = _BRACKET.fullmatch(self._text, max(0, self._text.rfind("（", position - 7, position)), position)
            inner = bracket and (bracket["inner"] in _FORMS or self._heads.before(bracket.end("inner")))
            return bracket.start() if bracket and inner else position
        return position

    def at_edge(self, position: int) -> bool:
        """Whether nothing stands before that could be the name's: a cheap look, for which no words are cut."""
        return (position == 0 or self._text[position - 1] in _HARD) and not self._heads.possible(position)

    def bracketed(self, end: int) -> int:
        """Where a name ends that has a place in brackets behind it: 中国地质大学（武汉）."""
        bracket = _BRACKET.match(self._text, end)
        return bracket.end() if bracket and self._heads.before(bracket.end("inner")) else end

    def _leads_on(self, head: Head, *, topics: bool) -> bool:
        """A name's own word before 国际, 中国: 洛维特国际公司. It must not be 在, 由 or another word of the sentence."""
        start = head.start
        if start < 1 or self._text[start - 1] in _HARD:
            return False
        before = self.step(start)
        word = self._text[before:start]
        if topics and self._text.startswith("全国重点", start):
            return self._grammar.topic(word)
        if self._grammar.stops(word, among_singles=True):
            return False
        if len(word) == 1:
            if head.kind == "place" and self._grammar.own(word) and (whole := self._heads.before(before)) and whole.kind == "division":
                return True  # 延边|海|雁江|大学
            nearer = self._text[self.step(before) : before] if before > 0 else ""
            return self._grammar.own(word) and len(nearer) == 1 and not self._grammar.stops(nearer, among_singles=True)
        return head.kind != "place" and self._grammar.proper(word) and not self._grammar.person(word)

    def _topic(self, position: int) -> int | None:
        """Where the subject before 与 begins, if the name goes on there: at the clause's or a name's edge."""
        if position < 1 or self._text[position - 1] in _HARD:
            return None
        start = self.step(position)
        if start == position or not self._grammar.topic(self._text[start:position]) or self._heads.before(position):
            return None
        edge = start == 0 or self._text[start - 1] in _HARD or self._heads.before(start) is not None
        return start if edge or self._more_topics(start) or self._grammar.stops(self._text[self.step(start) : start]) else None

    def _more_topics(self, position: int) -> bool:
        """地质|微生物与环境: one more subject, and then the clause's edge."""
        start = self.step(position)
        further = start < position and self._grammar.topic(self._text[start:position])
        return further and (start == 0 or self._text[start - 1] in _HARD)

    def _stops(self, start: int, word: str, words: list[str]) -> bool:
        beside = len(word) == 1 and ((bool(words) and len(words[-1]) == 1) or self._single(start))
        if self._grammar.stops(word, among_singles=beside):
            return True
        if len(word) == 1 and word in _POSTPOSITION:
            if word == "家" and words and len(words[-1]) == 1 and self._text[start - 1 : start] not in _HUNDREDS and self._surnamed(start):
                return False  # 蔡|家|岗|街道
            # 大赛中|云桥公司, but 创办的|中侨公司
            return self._text[start - 1 : start] not in _HARD and not self._grammar.stops(self._text[self.step(start) : start])
        # 民营企业|云桥科技: an ordinary noun before the name's own word
        return self._grammar.noun(word) and bool(words) and self._grammar.own(words[-1])

    def _surnamed(self, end: int) -> bool:
        """A surname as a word of its own: the families' villages are called so (蔡家岗, 柳家沟)."""
        return end > 0 and end - 1 in self._borders and self._grammar.surname(self._text[end - 1])

    def _single(self, end: int) -> bool:
        """Is the word that ends here a single character that can belong to a name?"""
        word = self._text[end - 1 : end] if end - 1 in self._borders else ""
        return "一" <= word <= "鿿" and word not in NUMERALS and not self._grammar.stops(word)
