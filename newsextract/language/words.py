"""The dictionary of words that comes with jieba (MIT), with frequencies and parts of speech; jieba itself is not imported.

A page needs few of the dictionary's 350,000 words. So its lines are only sorted and parted by their first character, and each
is read when a text asks for the two characters that begin it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from math import inf, log
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from newsextract.errors import SegmenterError
from newsextract.language import prepared
from newsextract.language.memo import Memo

_SECTION = "words"
# pairs of characters, about 20 MB; a million characters of newspapers have fewer different ones
_KEPT = 150_000
# between lines: a word holds no blank, and JSON that holds no line feeds is read faster
_GAP = "  "


class Word(NamedTuple):
    """A word of the dictionary.

    ``weight``: natural logarithm of its probability; ``tag``: part of speech (nr person, ns place, v verb …); ``times``: how often
    the dictionary's makers counted it.
    """

    weight: float
    tag: str
    times: int


class Pair(NamedTuple):
    """Two characters that are a word or begin words.

    ``weight``: of the word they are, -inf where they are none; ``thirds``: the third characters of the ``longer`` words that begin
    with them; ``sizes``: the lengths of those, shortest first.
    """

    weight: float
    thirds: str
    sizes: tuple[int, ...]
    longer: Mapping[str, Word]
    word: Word | None


class WordTable:
    """The dictionary's words.

    ``alone``: the weight of a character as a word, -inf if it is none; ``pairs``: what two characters are, None if they begin no word.
    """

    def __init__(self, digest: str, blocks: Mapping[str, str], total: int, place_ends: str) -> None:
        """``blocks``: the dictionary's sorted lines by first character, two blanks before and after each line.

        ``total``: the sum of all counts; ``place_ends``: pairs of characters with which names of places end; ``digest``: of it all.
        """
        self.digest = digest
        self.place_ends = frozenset(place_ends.split(" "))
        self._blocks = blocks
        self._total = log(total)
        self.unknown = -self._total
        self.alone: Memo[float] = Memo(self._alone, _KEPT)
        self.pairs: Memo[Pair | None] = Memo(self._pair, _KEPT)
        # most pairs of a text begin no word: that is seen here, without a search through all words with their first character
        self._seconds: Memo[str] = Memo(self._second, _KEPT)
        self._said: Memo[Word] = Memo(self._word, _KEPT)  # of many words the same is said: 3 n

    def word(self, text: str) -> Word | None:
        """What the dictionary says of a word; None if it has none of that name."""
        if len(text) < 2:
            return self._character(text)
        pair = self.pairs[text[:2]]
        if pair is None:
            return None
        return pair.word if len(text) == 2 else pair.longer.get(text)

    def frequency(self, text: str) -> int:
        """How often the dictionary's makers counted the word; 0 for unknown ones."""
        word = self.word(text)
        return word.times if word else 0

    def tag(self, text: str) -> str | None:
        """The dictionary's tag, None for unknown words."""
        word = self.word(text)
        return word.tag if word else None

    def words(self) -> list[str]:
        """All words."""
        return [line.partition(" ")[0] for block in self._blocks.values() for line in block.split(_GAP) if line]

    def tagged(self, tags: Collection[str]) -> Iterator[tuple[str, str]]:
        """All words that have one of the tags, with it."""
        endings = [(tag, f" {tag}{_GAP}") for tag in tags]
        for block in self._blocks.values():
            for tag, ending in endings:
                at = block.find(ending)
                while at >= 0:
                    start = block.rindex(_GAP, 0, at) + len(_GAP)
                    yield block[start : block.index(" ", start)], tag
                    at = block.find(ending, at + 1)

    def _alone(self, char: str) -> float:
        word = self._character(char)
        return word.weight if word else -inf

    def _character(self, char: str) -> Word | None:
        block = self._blocks.get(char, "")
        start = block.find(f"{_GAP}{char} ") + 4
        return self._said[block[start : block.index(_GAP, start)]] if start >= 4 else None

    def _second(self, char: str) -> str:
        return "".join({line[1] for line in self._blocks.get(char, "").split(_GAP) if line})

    def _pair(self, pair: str) -> Pair | None:
        if len(pair) < 2 or " " in pair or pair[1] not in self._seconds[pair[0]]:
            return None
        block = self._blocks[pair[0]]
        start = end = block.index(_GAP + pair)
        while block.startswith(pair, end + 2):
            end = block.index(_GAP, end + 2)
        lines = [line.partition(" ") for line in block[start + 2 : end].split(_GAP)]
        longer = {text: self._said[said] for text, _, said in lines}
        word = longer.pop(pair, None)
        thirds = "".join(dict.fromkeys(text[2] for text in longer))
        return Pair(word.weight if word else -inf, thirds, tuple(sorted(set(map(len, longer)))), longer, word)

    def _word(self, said: str) -> Word:
        times, tag = said.split(" ")
        return Word(log(int(times) or 1) - self._total, tag, int(times))


@cache
def word_table() -> WordTable:
    """jieba's own dictionary, read once a process."""
    content = _dictionary()
    digest = _key(content)
    return WordTable(digest, *(prepared.section(_SECTION, digest) or _sorted(content)))


def to_prepare() -> prepared.Section:
    """The section for the installed jieba."""
    content = _dictionary()
    return prepared.Section(_SECTION, _key(content), _sorted(content))


def _key(dictionary: bytes) -> str:
    return prepared.fingerprint(dictionary, prepared.code("language/words.py"))


def _dictionary() -> bytes:
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise SegmenterError("the package jieba is not installed: pip install jieba")
    return Path(package.origin).with_name("dict.txt").read_bytes()


def _sorted(dictionary: bytes) -> tuple[Mapping[str, str], int, str]:
    lines = dictionary.decode("utf-8").split("\n")
    lines.sort()
    blocks = {char: _GAP.join(("", *block, "")) for char, block in groupby(filter(None, lines), itemgetter(0))}
    total = sum([int(line.split(" ")[1]) for line in lines if line])
    place_ends = {word[-2:] for word, _, tag in (line.split(" ") for line in lines if line.endswith(" ns")) if len(word) > 1}
    return blocks, total, " ".join(sorted(place_ends))
