"""Word segmentation behind a protocol.

Names and dates are found on characters; words are advice. jieba's dictionary is used without its hidden Markov model, which cuts across
names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from math import inf
from string import ascii_letters, digits
from typing import Protocol

from newsextract.errors import SegmenterError
from newsextract.language.words import WordTable, word_table
from newsextract.text import without_surrogates

# characters: rjieba is loaded in the time in which JiebaSegmenter cuts so many
_WORTH_LOADING = 100_000


class Segmenter(Protocol):
    """Anything that cuts a text into words."""

    name: str
    local: bool  # a stretch of Han characters, letters and digits is cut the same wherever it stands

    def words(self, text: str) -> list[str]:
        """The words in order; joined they are the text again."""
        ...


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


class _Cutter:
    """The most probable row of words of a stretch."""

    def __init__(self, table: WordTable) -> None:
        """Asks the table."""
        self._table = table

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
        alone, pairs, unknown = self._table.alone, self._table.pairs, self._table.unknown
        size = len(stretch)
        ends = [0] * size
        best = [0.0] * (size + 1)
        padded = stretch + "\n"  # so that behind the last character no word is found
        following = 0.0
        for start in range(size - 1, -1, -1):
            top = alone[padded[start]] + following
            chosen = start + 1
            if pair := pairs[padded[start : start + 2]]:
                weight, thirds, sizes, longer, _ = pair
                weight += best[start + 2]
                if weight >= top:
                    top, chosen = weight, start + 2
                for length in sizes if padded[start + 2] in thirds else ():
                    word = longer.get(padded[start : start + length])
                    if word and (weight := word[0] + best[start + length]) >= top:
                        top, chosen = weight, start + length
            if top == -inf:  # a character that begins no word stands alone
                top, chosen = unknown + following, start + 1
            best[start] = following = top
            ends[start] = chosen
        return ends


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


class LateSegmenter:
    """JiebaSegmenter, until it has cut as much as it could while rjieba is loaded; then RjiebaSegmenter. The words are the same."""

    name = "jieba"
    local = True

    def __init__(self) -> None:
        """Loads nothing."""
        self._segmenter: JiebaSegmenter | RjiebaSegmenter = JiebaSegmenter()
        self._left = _WORTH_LOADING

    def words(self, text: str) -> list[str]:
        """The words of the text."""
        return self.segmenter(text).words(text)

    def segmenter(self, text: str) -> JiebaSegmenter | RjiebaSegmenter:
        """The one that is to cut this text now."""
        if self._left > 0:
            self._left -= len(text)
            if self._left <= 0:
                self._segmenter = RjiebaSegmenter()
        return self._segmenter


def stretch_cutter(segmenter: Segmenter) -> Callable[[str], Iterable[int]]:
    """What tells the offset behind each word of a ``STRETCH``, and of any text where the segmenter is not ``local``."""
    if isinstance(segmenter, LateSegmenter):
        return lambda text: stretch_cutter(segmenter.segmenter(text))(text)
    if isinstance(segmenter, JiebaSegmenter):
        return _cutter().ends
    return lambda text: accumulate(map(len, segmenter.words(text)))


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
        return LateSegmenter() if find_spec("rjieba") else JiebaSegmenter()
    if segmenter == "hanlp":
        raise SegmenterError("hanlp needs a folder: --model DIR, or segmenter=HanlpSegmenter(DIR)")
    raise SegmenterError(f"no segmenter named {segmenter!r}; there are: jieba, hanlp")
