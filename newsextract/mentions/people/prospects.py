"""Which surnames in running words could begin a name: a cheap look at the name's own characters and at the words beside them.

Most surnames stand inside words (高 in 高中, 于 in 关于). What the surname with the next character, and the two characters behind the
surname, are worth as parts of a name and as words is the same wherever they stand, so that it is worked out once for each pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsextract.language.lexicon import Lexicons
from newsextract.language.memo import Memo
from newsextract.language.name_characters import NEVER, NEVER_LAST, is_han
from newsextract.mentions.people.name_model import NO_NAME, name_model
from newsextract.mentions.people.vocabulary import NONE, vocabulary

# no title, list or verb beside it helps a name that explains the characters so much worse than the words do
HOPELESS = -6.5
_KEPT = 30_000


class _Opening(NamedTuple):
    """A surname and the first character of a given name; log probabilities, minus infinity where there is no such name or word."""

    short: float  # as a name
    surname: float  # the surname, in a name
    first: float  # the surname as a word
    second: float  # the other as a word
    front: float  # both as words or as one
    longer: Mapping[str, float]  # the words that begin with both


class _Closing(NamedTuple):
    """The two characters of a given name, likewise."""

    given: float  # as a given name
    last: float  # the second as a word
    rest: float  # both as words or as one


_NO_OPENING = _Opening(NONE, NONE, 0.0, 0.0, 0.0, {})
_NO_CLOSING = _Closing(NONE, 0.0, 0.0)


class Prospects:
    """The names that are possible in running words."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Nothing is worked out yet."""
        self._model = name_model(lexicons)
        self._vocabulary = vocabulary(lexicons)
        self._openings: Memo[_Opening] = Memo(self._opening, _KEPT)
        self._closings: Memo[_Closing] = Memo(self._closing, _KEPT)

    def names(self, text: str, start: int) -> Sequence[tuple[int, int, float]]:
        """The names of two and three characters at ``start`` that could gain ``HOPELESS``: start, end, log probability.

        At ``start`` stands a surname of one character, and behind it a Chinese character.
        """
        short, surname, first, second, front, longer = self._openings[text[start : start + 2]]
        given, last, rest = self._closings[text[start + 1 : start + 3]]
        long = surname + given
        # how much better the words may be than the name
        least, most = short - HOPELESS, long - HOPELESS
        two = least >= front
        three = most >= front + last and most >= first + rest
        if three and longer:
            three = most >= longer.get(text[start : start + 3], NONE)
        if not (two or three):
            return ()
        torn = self._left_gain(text, start)
        two = two and torn <= least - second and self._holds(text, start + 2, least - first)
        three = three and torn <= most - rest and self._holds(text, start + 3, most - front)
        found = [(start, start + 2, short)] if two else []
        if three and text[start : start + 3] not in self._model.titles:
            found.append((start, start + 3, long))
        return found

    def expected(self, text: str, start: int) -> Sequence[tuple[int, int, float]]:
        """All names of two and three characters at ``start``, for a place where a name is expected; see ``names``."""
        short, surname, *_ = self._openings[text[start : start + 2]]
        given, *_ = self._closings[text[start + 1 : start + 3]]
        found = [(start, start + 2, short)] if short > NONE else []
        if surname + given > NONE:
            whole = text[start : start + 3]
            found.append((start, start + 3, NO_NAME if whole in self._model.titles else surname + given))
        return found

    def _opening(self, pair: str) -> _Opening:
        surname, first = pair[0], pair[1]
        if first in NEVER:
            return _NO_OPENING
        single = self._vocabulary.single
        word, longer = self._vocabulary.pairs[pair]
        short = NONE if first in NEVER_LAST else self._model.log_name(surname, first)
        front = max(single[surname] + single[first], word)
        return _Opening(short, self._model.log_surname(surname), single[surname], single[first], front, longer)

    def _closing(self, pair: str) -> _Closing:
        if len(pair) < 2 or pair[1] in NEVER_LAST or not is_han(pair[1]):
            return _NO_CLOSING
        single = self._vocabulary.single
        word, _ = self._vocabulary.pairs[pair]
        return _Closing(self._model.log_given(pair), single[pair[1]], max(single[pair[0]] + single[pair[1]], word))

    def _left_gain(self, text: str, start: int) -> float:
        """What the word of two characters that runs over the edge at ``start`` is worth more than its first character alone.

        Minus infinity where there is no such word, or where another ends before it.
        """
        if not start:
            return NONE
        knows = self._vocabulary.knows
        over, _ = self._vocabulary.pairs[text[start - 1 : start + 1]]
        if over == NONE or knows(text[max(0, start - 2) : start]) or knows(text[max(0, start - 3) : start]):
            return NONE
        return over - self._vocabulary.single[text[start - 1]]

    def _holds(self, text: str, end: int, most: float) -> bool:
        """Whether tearing the word of two characters that runs over the edge at ``end`` costs no more than ``most``."""
        if end >= len(text):
            return True
        over, _ = self._vocabulary.pairs[text[end - 1 : end + 1]]
        knows = self._vocabulary.knows
        return over - self._vocabulary.single[text[end]] <= most or knows(text[end : end + 2]) or knows(text[end : end + 3])


_PROSPECTS: dict[str, Prospects] = {}


def prospects(lexicons: Lexicons) -> Prospects:
    """The prospects for the lexicons of a run; made once for each set of lexicons."""
    found = _PROSPECTS.get(lexicons.digest)
    if found is None:
        found = _PROSPECTS[lexicons.digest] = Prospects(lexicons)
    return found
