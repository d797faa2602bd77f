"""The words of organisation names, made ready once a run: suffixes, organs, words that stop a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from newsextract import model
from newsextract.language.lexicon import Lexicons
from newsextract.language.segment import WordTable, word_table

# parts of speech that never stand inside a name (jieba's tags: preposition, conjunction, pronoun, particle, adverb, time word)
_OUTSIDE = frozenset(("p", "c", "r", "u", "uj", "ul", "uz", "uv", "ud", "ug", "y", "e", "d", "df", "t", "v", "vd", "vq", "vi", "i", "l"))
_PROPER = frozenset(("nr", "nrt", "nrfg", "ns", "nt", "nz"))
_ORDINAL = re.compile(r"第?[0-9０-９一二三四五六七八九十百]+")
NUMERALS = frozenset("一二三四五六七八九十百零〇0123456789０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Suffix:
    """A word that ends names: its kind and how much evidence a name with it needs."""

    kind: model.OrganisationKind
    flag: str


class Grammar:
    """Questions about single words of a name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Reads organisation_words; the rest stays in the lexicons' one scan."""
        words = lexicons.table("organisation_words")
        self._stop = {t for t, e in words.items() if e.kind == "stop"}
        self._inside = {t for t, e in words.items() if e.kind in ("inside", "generic", "brand")}
        self._generic = {t for t, e in words.items() if e.kind == "generic"}
        self._words: WordTable = word_table()

    def stops(self, word: str) -> bool:
        """Does a name begin after this word at the latest?"""
        if word in self._stop:
            return True
        if len(word) == 1 or word in self._inside:
            return False
        if _ORDINAL.fullmatch(word):
            return not word.startswith("第") and len(word) > 3
        return self._words.tag(word) in _OUTSIDE

    def generic(self, word: str) -> bool:
        """A word that describes many: 先进, 民营, 上市."""
        return word in self._generic

    def proper(self, word: str) -> bool:
        """A word that looks like a name's own: unknown to the dictionary, or known as a name."""
        if word in self._generic:
            return False
        tag = self._words.tag(word)
        return tag in _PROPER or (tag is None and len(word) > 1)

    def common(self, word: str) -> bool:
        """A dictionary word of two characters or more that is no name."""
        return len(word) > 1 and not self.proper(word)


@lru_cache(maxsize=8)
def grammar(lexicons: Lexicons) -> Grammar:
    """The grammar of a run, made once."""
    return Grammar(lexicons)


def kind_of(value: str) -> model.OrganisationKind:
    """A lexicon's kind as the contract's; the lexicon tests keep the words apart."""
    return cast(model.OrganisationKind, value)
