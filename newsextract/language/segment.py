"""Word segmentation behind a protocol, and the dictionary of words that comes with jieba.

Names and dates are found on characters; words are advice. jieba's dictionary is used without its hidden Markov model, which cuts across
names, and read from its file in memory: no cache file, no global state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from math import inf, log
from pathlib import Path
from string import ascii_letters, digits
from sys import intern
from typing import Protocol

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

    ``logs`` has the log probability of a word by its frequency.
    """

    def __init__(self, frequencies: dict[str, int], tags: Mapping[str, str], total: int) -> None:
        """``total``: the sum of the frequencies."""
        self.frequencies = frequencies
        self.tags = tags
        self.total = total
        self.logs = {count: log(count or 1) - log(total) for count in {1, *frequencies.values()}}

    def frequency(self, word: str) -> int:
        """How often the dictionary's makers counted the word; 0 for unknown ones."""
        return self.frequencies.get(word, 0)

    def tag(self, word: str) -> str | None:
        """The dictionary's tag, None for unknown words."""
        return self.tags.get(word)


@cache
def word_table() -> WordTable:
    """jieba's own dictionary (MIT), read once a process; the package itself is not imported."""
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise SegmenterError("the package jieba is not installed: pip install jieba")
    # three fields a line and no blank inside a word, so that all fields can be cut at once
    fields = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    words = fields[0::3]
    counts = list(map(int, fields[1::3]))
    return WordTable(dict(zip(words, counts, strict=True)), dict(zip(words, map(intern, fields[2::3]), strict=True)), sum(counts))


class JiebaSegmenter:
    """jieba's words (its dictionary, the most probable row of words, no hidden Markov model), cut without its tokenizer.

    The same words as ``jieba.cut(text, HMM=False)``, half as fast again, and ready without a table of all prefixes.
    """

    name = "jieba"
    local = True

    def __init__(self) -> None:
        """Cheap; the dictionary is loaded on first use."""
        self._cutter: _Cutter | None = None

    def words(self, text: str) -> list[str]:
        """The words of the text."""
        ends = self.ends(text)
        return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def ends(self, text: str) -> list[int]:
        """The offset behind each word of the text."""
        if self._cutter is None:
            self._cutter = _cutter()
        if STRETCH.fullmatch(text):
            return self._cutter.ends(text)
        out: list[int] = []
        position = 0
        for stretch in STRETCH.finditer(text):
            start, end = stretch.span()
            out += [single.end() for single in _SINGLE.finditer(text, position, start)]
            out += [start + behind for behind in self._cutter.ends(stretch[0])]
            position = end
        return out + [single.end() for single in _SINGLE.finditer(text, position)]


# the characters of which jieba makes words; outside of them each is a word, but for the line end \r\n
STRETCH = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")
_SINGLE = re.compile(r"\r\n|.", re.DOTALL)
_ALPHANUMERIC = frozenset(ascii_letters + digits)
# most words are no longer: what is longer is only looked for where one begins with the same four characters
_USUAL = 4


class _Cutter:
    """The most probable row of words of a stretch.

    The dictionary is far larger than a processor's cache, so that each question to it is dear: most places of a text begin no word of
    two or more characters, and one question tells it.
    """

    def __init__(self, table: WordTable) -> None:
        """The table's frequencies, and what its words and its few longer words begin with."""
        self._table = table
        self._pairs = {word[:2] for word in table.frequencies if len(word) > 1}
        long = [word for word in table.frequencies if len(word) > _USUAL]
        self._heads = {word[:_USUAL] for word in long}
        self._longest = max(map(len, long), default=_USUAL)
        # the log probabilities of single characters, as they are met
        self._singles: dict[str, float] = {}

    def ends(self, stretch: str) -> list[int]:
        """The offset behind each word of a stretch of Han characters, letters and digits; those that are no words are joined."""
        best = self._best(stretch)
        size = len(stretch)
        out: list[int] = []
        end = 0
        while end < size:
            start, end = end, best[end]
            if end - start == 1 and stretch[start] in _ALPHANUMERIC:
                while end < size and best[end] - end == 1 and stretch[end] in _ALPHANUMERIC:
                    end += 1
            out.append(end)
        return out

    def _best(self, stretch: str) -> list[int]:
        """For each place the end of the word that begins the best row from there; of rows as good that with the longer word."""
        get, logs, pairs, heads, singles = self._table.frequencies.get, self._table.logs, self._pairs, self._heads, self._singles
        unknown = logs[1]
        size = len(stretch)
        ends = [0] * size
        best = [0.0] * (size + 1)  # the best sum from each place on
        padded = stretch + "\n" * _USUAL  # no word runs over the end of the stretch
        following = 0.0
        for start in range(size - 1, -1, -1):
            single = padded[start]
            top = singles.get(single)
            if top is None:
                top = self._weight(single)
            top += following
            chosen = start + 1
            pair = padded[start : start + 2]
            if pair in pairs:
                # one after the other, not in a loop: most of the time goes by here
                if (count := get(pair)) and (weight := logs[count] + best[start + 2]) >= top:
                    top, chosen = weight, start + 2
                if (count := get(padded[start : start + 3])) and (weight := logs[count] + best[start + 3]) >= top:
                    top, chosen = weight, start + 3
                four = padded[start : start + _USUAL]
                if (count := get(four)) and (weight := logs[count] + best[start + 4]) >= top:
                    top, chosen = weight, start + 4
                if four in heads:
                    for end in range(start + 5, min(start + self._longest, size) + 1):
                        if (count := get(stretch[start:end])) and (weight := logs[count] + best[end]) >= top:
                            top, chosen = weight, end
            if top == -inf:  # a character that begins no word stands alone
                top = unknown + following
            best[start] = following = top
            ends[start] = chosen
        return ends

    def _weight(self, character: str) -> float:
        count = self._table.frequencies.get(character)
        weight = self._singles[character] = self._table.logs[count] if count else -inf
        return weight


@cache
def _cutter() -> _Cutter:
    return _Cutter(word_table())


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


def word_ends(segmenter: Segmenter, text: str) -> Iterable[int]:
    """The offset behind each word of the text; the words themselves are not made where the segmenter can do without."""
    return segmenter.ends(text) if isinstance(segmenter, JiebaSegmenter) else accumulate(map(len, segmenter.words(text)))


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
