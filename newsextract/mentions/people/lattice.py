"""The words around a possible name as evidence: does the sentence read better with the name or without it?

A stretch of text is read as the most probable row of dictionary words (as jieba does), once without names. For a name from i to j
the gain is log P(words up to i) + log P(name) + log P(words from j) - log P(words of the whole stretch): above zero the name
explains the characters better than the words do. 曹阳|荣获 beats 曹阳荣|获, because 获 alone is dearer than 荣获.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from newsextract.language.given_names import PERSON_TAGS
from newsextract.language.lexicon import Lexicons
from newsextract.language.memo import Memo
from newsextract.language.name_characters import TRANSLITERATED
from newsextract.language.words import word_table
from newsextract.mentions.people.name_model import NameModel, name_model

_LONGEST = 4
_KEPT = 100_000
# what two characters are worth as a word, None where they are none, and the longer words that begin with them
_Pair = tuple[float | None, Mapping[str, float]]
# no title, list or verb beside it helps a name that explains the characters so much worse than the words do
HOPELESS = -6.5
# even where a name is expected, its being a word costs no more than this
WORD = -9.0
_NONE = -100.0
_MARGIN = 3
# how often a word of the lexicon lookalikes counts at least
_LOOKALIKE = 300
# the dictionary counts single characters in other words too: alone they are dearer, but for those that stand alone by nature
_MISTAGGED = frozenset({"n", "ns", "nz", "nt", "m"})
_ALONE = -1.5
_FREE = frozenset(
    "的了在是不我他她它们你这那个和与及或也都被把将向从对于说着过之其所以就而且但并该每各某很最更太再又还仅只曾已均一二三四五六七八九十百千万亿两几年月日时分岁元人名位次家种项件上下中里外内前后有无为到去来由让给用等至自因如若即便要会能可应须当叫称、，。"
)


class Lattice:
    """The log probabilities of dictionary words; names of persons among them are no words here."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Dictionary words, the lexicon ``lookalikes``, and not what could only be a name."""
        self._table = word_table()
        self._model = name_model(lexicons)
        self._unknown = self._table.unknown
        self._figures = lexicons.table("figures")
        self._lookalikes = lexicons.table("lookalikes")
        self._longer_lookalikes = _by_pair(self._lookalikes)
        self._single: Memo[float] = Memo(self._alone, _KEPT)
        self._words: Memo[float | None] = Memo(self._weight, _KEPT)
        self._pairs: Memo[_Pair | None] = Memo(self._pair, _KEPT)

    def knows(self, text: str) -> bool:
        """Whether the text is a word."""
        return self._words[text] is not None

    def _alone(self, char: str) -> float:
        weight = self._words[char]
        return self._unknown if weight is None else weight

    def _weight(self, text: str) -> float | None:
        word = self._table.word(text) if len(text) <= _LONGEST else None
        alike = text in self._lookalikes
        weight = None
        if word and (alike or not (text in self._figures or _only_name(text, word.tag, self._model))):
            weight = word.weight + _ALONE if len(text) == 1 and text not in _FREE else word.weight
        if alike:
            return max(math.log(_LOOKALIKE) + self._unknown, self._unknown if weight is None else weight)
        return weight

    def _pair(self, pair: str) -> _Pair | None:
        known = self._table.pairs[pair]
        words = [*(known.longer if known else ()), *self._longer_lookalikes.get(pair, ())]
        longer = {word: weight for word in words if (weight := self._words[word]) is not None}
        weight = self._words[pair]
        return (weight, longer) if longer or weight is not None else None

    def promising(self, text: str, start: int, short: float, long: float) -> tuple[bool, bool]:
        """Whether names of two and of three characters at ``start``, with these log probabilities, could gain ``HOPELESS``.

        A cheap look at the words that compete with them; ``-math.inf`` stands for a name that is none.
        """
        words, single = self._words, self._single
        short, long = short - HOPELESS, long - HOPELESS
        first, middle, last = single[text[start]], single[text[start + 1]], single[text[start + 2 : start + 3]]
        front, head = first + middle, words[text[start : start + 2]]
        if head is not None and head > front:
            front = head
        rest, three = middle + last, False
        if long >= front + last:
            tail = words[text[start + 1 : start + 3]]
            if tail is not None and tail > rest:
                rest = tail
            whole = words[text[start : start + 3]]
            three = long >= first + rest and (whole is None or long >= whole)
        two = short >= front
        if not (two or three):
            return False, False
        over = words[text[start - 1 : start + 1]] if start else None
        if over is not None:
            loss = self._left_loss(text, start, over)
            two = two and (not loss or short + loss >= middle)
            three = three and (not loss or long + loss >= rest)
        return two and self._holds(text, start + 2, short - first), three and self._holds(text, start + 3, long - front)

    def _left_loss(self, text: str, start: int, over: float) -> float:
        """What beginning a name at ``start`` loses at least to the word of two characters that runs over the edge there, if anything."""
        if self.knows(text[max(0, start - 2) : start]) or self.knows(text[max(0, start - 3) : start]):
            return 0.0
        return self._single[text[start - 1]] - over

    def _holds(self, text: str, end: int, most: float) -> bool:
        """Whether tearing the word that runs over the edge at ``end`` costs no more than ``most``."""
        over = self._words[text[end - 1 : end + 1]]
        if over is None or end >= len(text) or self.knows(text[end : end + 2]) or self.knows(text[end : end + 3]):
            return True
        return most >= over - self._single[text[end]]

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
        alone = [self._single[c] for c in stretch]
        backward, words = self._read(stretch, alone)
        forward = [0.0] + [-math.inf] * len(stretch)
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
            if pair:
                weight, longer = pair
                if weight is not None:
                    words.append((start, start + 2, weight))
                    best = max(best, weight + backward[start + 2])
                for end in range(start + 3, start + _LONGEST + 1) if longer else ():
                    weight = longer.get(stretch[start:end])
                    if weight is not None:
                        words.append((start, end, weight))
                        best = max(best, weight + backward[end])
            backward[start] = best
        return backward, words

    def loss(self, text: str, start: int, end: int, around: float) -> float:
        """What the borders alone cost: 0 where words end at both (边疆), negative inside words (毕业论|文).

        Of the words between them those of two or three characters count; of longer stretches only the one word.
        """
        single = self._single
        inside = self._worth(text[start:end])
        if end - start == 2:
            inside = max(inside, single[text[start]] + single[text[start + 1]])
        elif end - start == 3:
            first, middle, last = (single[c] for c in text[start:end])
            head, tail = self._worth(text[start : start + 2]), self._worth(text[start + 1 : end])
            inside = max(inside, first + middle + last, head + last, first + tail)
        return around + inside

    def _worth(self, text: str) -> float:
        weight = self._words[text]
        return _NONE if weight is None else weight


def _by_pair(terms: Iterable[str]) -> dict[str, list[str]]:
    """The terms of more than two characters by their first two."""
    found: dict[str, list[str]] = {}
    for term in terms:
        if len(term) > 2:
            found.setdefault(term[:2], []).append(term)
    return found


def _only_name(word: str, tag: str, model: NameModel) -> bool:
    """Whether the dictionary has a word as a person's name, and it is no usual word besides.

    The dictionary tags 明白 and 荣获 as persons too: of its two-character names only those with a frequent surname are believed.
    On the other side it has some names as things or places: what is made of a surname and usual given names is no word.
    """
    if tag in _MISTAGGED:
        return len(word) == 3 and word[0] in model.common and word[1:] in model.given.double
    if tag not in PERSON_TAGS or len(word) < 2:
        return False
    if len(word) == 2:
        return word[0] in model.common
    return model.surname_length(word) > 0 or all(c in TRANSLITERATED for c in word)


_LATTICES: dict[str, Lattice] = {}


def word_lattice(lexicons: Lexicons) -> Lattice:
    """The lattice for the lexicons of a run; made once for each set of lexicons."""
    lattice = _LATTICES.get(lexicons.digest)
    if lattice is None:
        lattice = _LATTICES[lexicons.digest] = Lattice(lexicons)
    return lattice
