"""Word segmentation behind a protocol, and the dictionary of words that comes with jieba.

Names and dates are found on characters; words are advice. jieba is used without its hidden Markov model, which cuts across
names, with a tokenizer of its own that is filled from the dictionary in memory: no cache file, no global state.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import accumulate
from sys import intern
from typing import Any, Protocol

from newsextract.errors import SegmenterError
from newsextract.text import without_surrogates


class Segmenter(Protocol):
    """Anything that cuts a text into words."""

    name: str
    local: bool  # a stretch of Han characters, letters and digits is cut the same wherever it stands

    def words(self, text: str) -> list[str]:
        """The words in order; joined they are the text again."""
        ...


class WordTable:
    """The words of jieba's dictionary with frequency and part-of-speech tag (nr person, ns place, v verb …).

    ``tags`` has the words only, ``frequencies`` may know their prefixes too, with 0 (jieba's tokenizer wants them there).
    """

    def __init__(self, frequencies: dict[str, int], tags: Mapping[str, str], total: int) -> None:
        """``total``: the sum of the frequencies."""
        self.frequencies = frequencies
        self.tags = tags
        self.total = total

    def frequency(self, word: str) -> int:
        """How often the dictionary's makers counted the word; 0 for unknown ones."""
        return self.frequencies.get(word, 0)

    def tag(self, word: str) -> str | None:
        """The dictionary's tag, None for unknown words."""
        return self.tags.get(word)


@cache
def word_table() -> WordTable:
    """jieba's own dictionary (MIT), read once a process."""
    # three fields a line and no blank inside a word, so that all fields can be cut at once
    fields = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").split()
    words = fields[0::3]
    counts = list(map(int, fields[1::3]))
    return WordTable(dict(zip(words, counts, strict=True)), dict(zip(words, map(intern, fields[2::3]), strict=True)), sum(counts))


class JiebaSegmenter:
    """jieba with its dictionary, without its hidden Markov model."""

    name = "jieba"
    local = True

    def __init__(self) -> None:
        """Cheap; the dictionary is loaded on first use."""
        self._tokenizer: Any = None

    def words(self, text: str) -> list[str]:
        """The words of the text."""
        if self._tokenizer is None:
            self._tokenizer = _jieba_tokenizer()
        return list(self._tokenizer.cut(text, HMM=False))


def _jieba_tokenizer() -> Any:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    table = word_table()
    tokenizer.total = table.total
    _add_prefixes(table.frequencies, table.tags)
    tokenizer.FREQ = table.frequencies
    tokenizer.initialized = True
    return tokenizer


def _add_prefixes(frequencies: dict[str, int], words: Iterable[str]) -> None:
    """Every prefix of a word as a key, with 0 where it is no word itself: jieba's prefix dictionary."""
    for word in words:
        # from the longest prefix down: where one is known, the shorter ones are or will be
        for end in range(len(word) - 1, 0, -1):
            prefix = word[:end]
            if prefix in frequencies:
                break
            frequencies[prefix] = 0


class RjiebaSegmenter:
    """jieba in Rust (extra ``fast``): the same words as JiebaSegmenter, many times faster.

    Only without the hidden Markov model do the two agree on every text.
    """

    name = "jieba"
    local = True

    def words(self, text: str) -> list[str]:
        """The words of the text."""
        import rjieba

        clean = without_surrogates(text)
        words: list[str] = rjieba.cut(clean, hmm=False)
        return words if clean is text or clean == text else _cut_like(text, words)


def _cut_like(text: str, words: list[str]) -> list[str]:
    """The text cut where the words are cut (they differ in characters that were replaced one for one)."""
    ends = accumulate(map(len, words))
    return [text[end - len(word) : end] for word, end in zip(words, ends, strict=True)]


def make_segmenter(segmenter: str | Segmenter) -> Segmenter:
    """A segmenter by its name, or the given one.

    Raises SegmenterError for an unknown name, and for ``hanlp``, which needs a folder.
    """
    if not isinstance(segmenter, str):
        return segmenter
    if segmenter == "jieba":
        return RjiebaSegmenter() if find_spec("rjieba") else JiebaSegmenter()
    if segmenter == "hanlp":
        raise SegmenterError("hanlp needs a folder: --model DIR, or segmenter=HanlpSegmenter(DIR)")
    raise SegmenterError(f"no segmenter named {segmenter!r}; there are: jieba, hanlp")
