"""The words around a possible name as evidence: does the sentence read better with the name or without it?

A stretch of text is read as the most probable row of dictionary words (as jieba does), once without names. For a name from i to j
the gain is log P(words up to i) + log P(name) + log P(words from j) - log P(words of the whole stretch): above zero the name
explains the characters better than the words do. 曹阳|荣获 beats 曹阳荣|获, because 获 alone is dearer than 荣获.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.language.lexicon import Lexicons
from newsextract.mentions.people.vocabulary import LONGEST, NO_WORD, NONE, vocabulary

# even where a name is expected, its being a word costs no more than this
WORD = -9.0
_MARGIN = 3


class Lattice:
    """Reads stretches of text with and without names."""

    def __init__(self, lexicons: Lexicons) -> None:
        """The words come from the dictionary and the lexicons."""
        self._vocabulary = vocabulary(lexicons)
        self._single = self._vocabulary.single
        self._pairs = self._vocabulary.pairs

    def gains(self, text: str, names: Sequence[tuple[int, int, float]]) -> list[float]:
        """For each (start, end, log probability as a name), by start, the gain of reading a name there."""
        return [around + name[2] for around, name in zip(self.around(text, names), names, strict=True)]

    def around(self, text: str, names: Sequence[tuple[int, int, float]]) -> list[float]:
        """The gains without the log probabilities of the names: what the words beside them lack of those of the whole stretch."""
        out: list[float] = []
        group: list[tuple[int, int, float]] = []
        limit = 0
        for name in names:
            if group and name[0] - _MARGIN > limit:
                out += self._group(text, group, limit)
                group = []
                limit = 0
            group.append(name)
            limit = max(limit, name[1] + _MARGIN)
        return out + self._group(text, group, limit) if group else out

    def _group(self, text: str, names: Sequence[tuple[int, int, float]], limit: int) -> list[float]:
        begin = max(0, names[0][0] - _MARGIN)
        stretch = text[begin:limit]
        alone = list(map(self._single.__getitem__, stretch))
        backward, words = self._read(stretch, alone)
        forward = [0.0] + [NONE] * len(stretch)
        # what the words up to a name are worth is asked for at its start only
        for start in range(names[-1][0] - begin):
            base = forward[start]
            if base + alone[start] > forward[start + 1]:
                forward[start + 1] = base + alone[start]
            while words and words[-1][0] == start:
                _, end, weight = words.pop()
                if base + weight > forward[end]:
                    forward[end] = base + weight
        whole = backward[0]
        return [forward[start - begin] + backward[end - begin] - whole for start, end, _ in names]

    def _read(self, stretch: str, alone: Sequence[float]) -> tuple[list[float], list[tuple[int, int, float]]]:
        """What the best words from each place on are worth, and the words of more than one character, from the last to the first."""
        pairs = self._pairs
        size = len(stretch)
        words: list[tuple[int, int, float]] = []
        best = 0.0
        backward = [best] * (size + 1)
        stretch += "\n\n"  # so that no word ends behind the stretch
        for start in range(size - 1, -1, -1):
            best += alone[start]
            pair = pairs[stretch[start : start + 2]]
            if pair is not NO_WORD:
                weight, longer = pair
                if weight > NONE:
                    words.append((start, start + 2, weight))
                    if weight + backward[start + 2] > best:
                        best = weight + backward[start + 2]
                for end in range(start + 3, start + LONGEST + 1) if longer else ():
                    if stretch[start:end] in longer:
                        weight = longer[stretch[start:end]]
                        words.append((start, end, weight))
                        if weight + backward[end] > best:
                            best = weight + backward[end]
            backward[start] = best
        return backward, words

    def loss(self, text: str, start: int, end: int, around: float) -> float:
        """What the borders alone cost: 0 where words end at both (边疆), negative inside words (毕业论|文).

        Of the words between them those of two or three characters count; of longer stretches only the one word.
        """
        single, worth = self._single, self._vocabulary.worth
        inside = worth(text[start:end])
        if end - start == 2:
            inside = max(inside, single[text[start]] + single[text[start + 1]])
        elif end - start == 3:
            first, middle, last = (single[c] for c in text[start:end])
            head, tail = worth(text[start : start + 2]), worth(text[start + 1 : end])
            inside = max(inside, first + middle + last, head + last, first + tail)
        return around + inside


_LATTICES: dict[str, Lattice] = {}


def word_lattice(lexicons: Lexicons) -> Lattice:
    """The lattice for the lexicons of a run; made once for each set of lexicons."""
    lattice = _LATTICES.get(lexicons.digest)
    if lattice is None:
        lattice = _LATTICES[lexicons.digest] = Lattice(lexicons)
    return lattice
