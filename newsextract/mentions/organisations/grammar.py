"""The words of organisation names, made ready once a run: which word stops a name, which one makes it a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from newsextract import model
from newsextract.language.lexicon import Lexicons
from newsextract.language.words import WordTable, word_table

# parts of speech that never stand inside a name (jieba's tags: preposition, conjunction, pronoun, particle, adverb, time, verb, idiom)
_OUTSIDE = frozenset(("p", "c", "r", "u", "uj", "ul", "uz", "uv", "ud", "ug", "y", "e", "d", "df", "t", "v", "vd", "vq", "vi", "i", "l"))
_PROPER = frozenset(("nr", "nrt", "nrfg", "ns", "nt", "nz"))
_NUMBER = re.compile(r"[0-9０-９一二两三四五六七八九十百千万]*[余多]?[个家所名位支项届次年月日]?")
_SESSION = re.compile(r"第[0-9０-９一二三四五六七八九十百]+[届次批期年轮场大]?")
_PARTICLES = frozenset(
    "由被把将对给让使在从向于为按据与和及或跟暨则也就很更最太不没未并且但因他她它我你这那此每各该了着的吧呢吗说称到赴是有经当应全愿随"
)
_RARE = 10
LINKS = frozenset("与和及")
CHINESE_NUMERALS = frozenset("一二三四五六七八九十百零〇")
NUMERALS = CHINESE_NUMERALS | frozenset("0123456789０１２３４５６７８９")


class Grammar:
    """Questions about single words of a name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Reads organisation_words and the suffixes that are ordinary nouns too."""
        words = lexicons.table("organisation_words")
        self._stop = {t for t, e in words.items() if e.kind == "stop"}
        self._inside = {t for t, e in words.items() if e.kind not in ("stop", "hopeful")}
        self._describing = {t for t, e in words.items() if e.kind == "generic"}
        self._trades = {t for t, e in words.items() if e.kind == "trade"}
        self._hopeful = {t for t, e in words.items() if e.kind == "hopeful"}
        self._nouns = {t for t, e in lexicons.table("organisation_suffixes").items() if e.value in ("common", "noun")}
        self._surnames = lexicons.table("surnames")
        self._words: WordTable = word_table()

    def stops(self, word: str, *, among_singles: bool = False) -> bool:
        """Does a name begin after this word at the latest?

        ``among_singles``: a word beside it is a single character too, so that 交|控 may be a name's own.
        """
        if not word:
            return True
        if word in self._stop:
            return len(word) > 1 or word in _PARTICLES or not among_singles
        if len(word) == 1 or word in self._inside:
            return False
        if _SESSION.fullmatch(word):
            return word[-1] in "届次批期年轮场大"
        if _NUMBER.fullmatch(word):
            return len(word) > 3 or word[-1] in "个家所名位支项届次年月日多余"
        # what the dictionary's makers hardly ever saw as a verb is a name as likely: 安踏
        tag = self._words.tag(word)
        rare = tag == "v" and len(word) == 2 and self._words.frequency(word) < _RARE
        return tag in _OUTSIDE and not rare

    def describes(self, word: str) -> bool:
        """A word that describes many and names none: 先进, 民营, 上市."""
        return word in self._describing

    def generic(self, word: str) -> bool:
        """A word that names nothing without a place: 先进, 石油."""
        return word in self._describing or word in self._trades

    def hopeful(self, word: str) -> bool:
        """A word after which schools like to be called: 育才, 曙光."""
        return word in self._hopeful

    def noun(self, word: str) -> bool:
        """A suffix that is an ordinary noun by itself: 企业, 学校."""
        return word in self._nouns

    def proper(self, word: str) -> bool:
        """A word that looks like a name's own: unknown to the dictionary, or known as a name."""
        if word in self._inside:
            return False
        tag = self._words.tag(word)
        return tag in _PROPER or (tag is None and len(word) > 1)

    def own(self, word: str) -> bool:
        """A word that can be a name's own: a name, a single character (as in brands), a quotation."""
        return self.proper(word) or (len(word) == 1 and word not in NUMERALS and word not in LINKS) or word.endswith("”")

    def person(self, word: str) -> bool:
        """A word the dictionary takes for a person's name."""
        return len(word) > 1 and self._words.tag(word) in ("nr", "nrt", "nrfg")

    def settled(self, word: str) -> bool:
        """A word the dictionary takes for a place: 萧山 in 萧山企业 names no company."""
        return self._words.tag(word) == "ns" and word not in self._inside and word not in self._stop

    def ends_place(self, pair: str) -> bool:
        """Two characters that end a word for which ``settled`` may hold: a cheap look before words are cut."""
        return pair in self._words.place_ends

    def foreign(self, word: str) -> bool:
        """A place's name that no lexicon lists: 栾城, 阿提卡."""
        if word in self._inside or word in self._stop:
            return False
        tag = self._words.tag(word)
        surname = self._surnames.get(word[0])
        return tag in ("ns", "nrt", None) or (tag == "nr" and (surname is None or surname.value == "rare"))

    def surname(self, word: str) -> bool:
        """A surname standing as a word of its own."""
        return word in self._surnames

    def topic(self, word: str) -> bool:
        """A subject as in 机械与电子信息学院: an ordinary noun, not people (学生和…) and not an organisation (学校和…)."""
        nominal = self._words.tag(word) not in _OUTSIDE - {"v", "l"}
        return len(word) > 1 and nominal and word[-1] not in "生师员者人长家们" and word not in self._stop and not self.noun(word)

    def ordinary(self, word: str) -> bool:
        """A dictionary word that is no name: 农村, 家乡."""
        return self._words.tag(word) is not None and not self.proper(word)


@lru_cache(maxsize=8)
def grammar(lexicons: Lexicons) -> Grammar:
    """The grammar of a run, made once."""
    return Grammar(lexicons)


def kind_of(value: str) -> model.OrganisationKind:
    """A lexicon's kind as the contract's; a test keeps the words of the lexicons within it."""
    return cast(model.OrganisationKind, value)
