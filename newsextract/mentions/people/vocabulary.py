"""The words that compete with possible names: the dictionary's without persons' names, and those of the lexicon ``lookalikes``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from newsextract.language.given_names import PERSON_TAGS
from newsextract.language.lexicon import Lexicons
from newsextract.language.memo import Memo
from newsextract.language.name_characters import TRANSLITERATED
from newsextract.language.words import Word, word_table
from newsextract.mentions.people.name_model import NameModel, name_model

# longer words hardly ever compete with a name
LONGEST = 4
_KEPT = 100_000
# the log probability of two characters as a word, and of the longer words that begin with them; minus infinity for what is no word
NONE = -math.inf
Pair = tuple[float, Mapping[str, float]]
NO_WORD: Pair = (NONE, {})
# how often a word of the lexicon lookalikes counts at least
_LOOKALIKE = 300
# the dictionary counts single characters in other words too: alone they are dearer, but for those that stand alone by nature
_MISTAGGED = frozenset({"n", "ns", "nz", "nt", "m"})
_ALONE = -1.5
_FREE = frozenset(
    "的了在是不我他她它们你这那个和与及或也都被把将向从对于说着过之其所以就而且但并该每各某很最更太再又还仅只曾已均一二三四五六七八九十百千万亿两几年月日时分岁元人名位次家种项件上下中里外内前后有无为到去来由让给用等至自因如若即便要会能可应须当叫称、，。"
)


class Vocabulary:
    """The log probabilities of words. A look-up tells of two characters what they are and what begins with them."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Nothing is looked up yet."""
        self._table = word_table()
        self._model = name_model(lexicons)
        self._figures = lexicons.table("figures")
        self._lookalikes = lexicons.table("lookalikes")
        self._alike = _by_pair(self._lookalikes)
        self.unknown = self._table.unknown
        self.single: Memo[float] = Memo(self._single, _KEPT)
        self.pairs: Memo[Pair] = Memo(self._pair, _KEPT)

    def knows(self, text: str) -> bool:
        """Whether the text is a word."""
        if len(text) < 2:
            return self._weight(text, self._table.word(text)) > NONE
        return self.worth(text) > NONE

    def worth(self, text: str) -> float:
        """The log probability of a word of two characters or more; minus infinity for what is none."""
        weight, longer = self.pairs[text[:2]]
        return weight if len(text) == 2 else longer.get(text, NONE)

    def _single(self, char: str) -> float:
        return max(self.unknown, self._weight(char, self._table.word(char)))

    def _pair(self, pair: str) -> Pair:
        known, alike = self._table.pairs[pair], self._alike.get(pair, ())
        if known is None and not alike:
            return NO_WORD
        said = {word: w for word, w in known.longer.items() if len(word) <= LONGEST} if known else {}
        words = dict.fromkeys((*said, *(w for w in alike if len(w) > 2)))
        longer = {word: weight for word in words if (weight := self._weight(word, said.get(word))) > NONE}
        weight = self._weight(pair, known.word if known else None)
        return (weight, longer) if longer or weight > NONE else NO_WORD

    def _weight(self, text: str, said: Word | None) -> float:
        """``said``: what the dictionary says of the text."""
        alike = text in self._lookalikes
        weight = NONE
        if said and (alike or not (text in self._figures or _only_name(text, said.tag, self._model))):
            weight = said.weight + _ALONE if len(text) == 1 and text not in _FREE else said.weight
        return max(math.log(_LOOKALIKE) + self.unknown, weight) if alike else weight


def _by_pair(terms: Iterable[str]) -> dict[str, list[str]]:
    """The terms by their first two characters."""
    found: dict[str, list[str]] = {}
    for term in terms:
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


_VOCABULARIES: dict[str, Vocabulary] = {}


def vocabulary(lexicons: Lexicons) -> Vocabulary:
    """The vocabulary of a run; made once for each set of lexicons."""
    found = _VOCABULARIES.get(lexicons.digest)
    if found is None:
        found = _VOCABULARIES[lexicons.digest] = Vocabulary(lexicons)
    return found
