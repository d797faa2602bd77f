"""The words around a possible name as evidence: does the sentence read better with the name or without it?

A stretch of text is read as the most probable row of dictionary words (as jieba does), once without names. For a name from i to j
the gain is log P(words up to i) + log P(name) + log P(words from j) - log P(words of the whole stretch): above zero the name
explains the characters better than the words do. 曹阳|荣获 beats 曹阳荣|获, because 获 alone is dearer than 荣获.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from newsextract.language.lexicon import Lexicons
from newsextract.language.segment import WordTable, word_table
from newsextract.mentions.people.name_model import PERSON_TAGS, TRANSLITERATED, NameModel, name_model

_LONGEST = 4
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
        table = word_table()
        total = math.log(table.total)
        lookalikes = lexicons.table("lookalikes")
        figures = lexicons.table("figures")
        model = name_model(lexicons)
        self._unknown = -total
        logs = table.logs
        self.words: dict[str, float] = {word: logs[count] for word, count in table.frequencies.items() if len(word) <= _LONGEST}
        for word in [w for w in figures if w not in lookalikes] + [w for w in _only_names(table, model) if w not in lookalikes]:
            self.words.pop(word, None)
        for char in [w for w in self.words if len(w) == 1 and w not in _FREE]:
            self.words[char] += _ALONE
        for word in lookalikes:
            self.words[word] = max(math.log(_LOOKALIKE) - total, self.words.get(word, -total))

    def left_loss(self, text: str, start: int) -> float:
        """What beginning a name at ``start`` loses at least to the word that runs over the edge there; 0 where none does."""
        words = self.words
        over = words.get(text[start - 1 : start + 1]) if start else None
        if over is None or text[max(0, start - 2) : start] in words or text[max(0, start - 3) : start] in words:
            return 0.0
        return words.get(text[start - 1], self._unknown) - over

    def hopeless(self, text: str, start: int, end: int, weight: float, loss: float) -> bool:
        """Whether a name of two or three characters with this log probability cannot gain ``HOPELESS``: a cheap look at its words.

        ``loss`` is ``left_loss`` at its start.
        """
        get, unknown = self.words.get, self._unknown
        first, last = get(text[start], unknown), get(text[end - 1], unknown)
        head = get(text[start : start + 2], _NONE)
        if end - start == 2:
            inside, rest, front = max(first + last, head), last, first
        else:
            middle = get(text[start + 1], unknown)
            front = max(first + middle, head)
            rest = max(middle + last, get(text[start + 1 : end], _NONE))
            inside = max(front + last, first + rest, get(text[start:end], _NONE))
        if weight - inside < HOPELESS or (loss and weight + loss - rest < HOPELESS):
            return True
        over = get(text[end - 1 : end + 1])
        if over is None or end >= len(text) or text[end : end + 2] in self.words or text[end : end + 3] in self.words:
            return False
        return weight + get(text[end], unknown) - over - front < HOPELESS

    def gains(self, text: str, names: Sequence[tuple[int, int, float]]) -> list[float]:
        """For each (start, end, log probability as a name), by start, the gain of reading a name there."""
        return [gain for gain, _ in self.gains_and_losses(text, names)]

    def gains_and_losses(self, text: str, names: Sequence[tuple[int, int, float]]) -> list[tuple[float, float]]:
        """The same with what is lost by the borders alone: 0 where words end at both (边疆), negative inside words (毕业论|文)."""
        out: list[tuple[float, float]] = []
        group: list[tuple[int, int, float]] = []
        limit = 0
        for name in names:
            if group and name[0] - _MARGIN > limit:
                out += self._group_gains(text, group, limit)
                group = []
                limit = 0
            group.append(name)
            limit = max(limit, name[1] + _MARGIN)
        return out + self._group_gains(text, group, limit) if group else out

    def _group_gains(self, text: str, names: Sequence[tuple[int, int, float]], limit: int) -> list[tuple[float, float]]:
        start = max(0, names[0][0] - _MARGIN)
        stretch = text[start:limit]
        size = len(stretch)
        edges = self._edges(stretch)
        forward = [0.0] + [-math.inf] * size
        for i, ends in enumerate(edges):
            base = forward[i]
            for j, weight in ends:
                if base + weight > forward[j]:
                    forward[j] = base + weight
        backward = [0.0] * (size + 1)
        for i in range(size - 1, -1, -1):
            backward[i] = max(weight + backward[j] for j, weight in edges[i])
        whole = backward[0]
        out: list[tuple[float, float]] = []
        for a, b, weight in names:
            outside = forward[a - start] + backward[b - start] - whole
            out.append((outside + weight, outside + self._inside(text, a, b)))
        return out

    def _inside(self, text: str, start: int, end: int) -> float:
        """The log probability of the best words of two or three characters; of longer stretches only that of the one word."""
        get, unknown = self.words.get, self._unknown
        whole = get(text[start:end], _NONE)
        if end - start == 2:
            return max(whole, get(text[start], unknown) + get(text[start + 1], unknown))
        if end - start != 3:
            return whole
        first, middle, last = (get(c, unknown) for c in text[start:end])
        head, tail = get(text[start : start + 2], _NONE), get(text[start + 1 : end], _NONE)
        return max(whole, first + middle + last, head + last, first + tail)

    def _edges(self, stretch: str) -> list[list[tuple[int, float]]]:
        words = self.words
        size = len(stretch)
        edges: list[list[tuple[int, float]]] = []
        for i in range(size):
            ends = [(i + 1, words.get(stretch[i], self._unknown))]
            for j in range(i + 2, min(i + _LONGEST, size) + 1):
                weight = words.get(stretch[i:j])
                if weight is not None:
                    ends.append((j, weight))
            edges.append(ends)
        return edges


def _only_names(table: WordTable, model: NameModel) -> Iterator[str]:
    """The words that the dictionary has as persons' names and that are no usual words besides.

    The dictionary tags 明白 and 荣获 as persons too: of its two-character names only those with a frequent surname are believed.
    On the other side it has some names as things or places: what is made of a surname and usual given names is no word.
    """
    common, double = model.common, model.given.double
    for word, tag in table.tags.items():
        if tag in _MISTAGGED:
            if len(word) == 3 and word[0] in common and word[1:] in double:
                yield word
        elif tag in PERSON_TAGS and len(word) > 1 and _believed(word, model):
            yield word


def _believed(word: str, model: NameModel) -> bool:
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
