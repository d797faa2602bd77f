"""How likely a string of characters is as a person's name, from open facts about surnames and given names.

The surnames are a lexicon. The characters of given names are counted in the person names of jieba's own dictionary (MIT),
apart for the single given name, the first and the second character of a double one; the characters of transliterated names
in its entries with the tag nrt. All figures are natural logarithms of probabilities among the words of running text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from newsextract.language.given_names import counted_surnames, given_names
from newsextract.language.lexicon import Entry, Lexicons
from newsextract.language.name_characters import DOTS

# one word of a newspaper in about a hundred is a Chinese name, one in six hundred a transliterated one
_NAME = math.log(0.01)
_FOREIGN = math.log(0.0004)
_SINGLE_GIVEN = math.log(0.16)
_DOUBLE_GIVEN = math.log(0.84)
_SURNAME = {"common": math.log(0.006), "usual": math.log(0.0012), "rare": math.log(0.00004)}
# the ten most frequent surnames are borne by more than four in ten
_FREQUENT = {
    c: math.log(p / 100)
    for c, p in zip("王李张刘陈杨黄赵吴周徐孙", (7.2, 7.2, 6.8, 5.4, 4.5, 3.1, 2.2, 2.0, 2.0, 1.9, 1.4, 1.4), strict=True)
}
# the given names of Japanese people are written with characters that Chinese names seldom have
_JAPANESE_GIVEN = {1: -11.0, 2: -12.0, 3: -14.0}
_UNSEEN = math.log(5e-6)
_HALF = math.log(0.5)
# of posts: 李先生, 干部
NO_NAME = -40.0
# a rare surname inside running words is hardly ever one, but behind these
_INTRODUCING = "和与及由叫名是为的被对向让给请跟同见"
_RARE_FOREIGN = math.log(1e-4)


class NameModel:
    """The surnames of a run's lexicons with the given names of the dictionary."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Reads the lexicon ``surnames``; the statistics are made once a process."""
        table = lexicons.table("surnames")
        self.surnames: Mapping[str, float] = {t: _surname_weight(e) for t, e in table.items()}
        self.compound = frozenset(t for t, e in table.items() if len(t) > 1)
        self.rare = frozenset(t for t, e in table.items() if e.value == "rare")
        self.simple = _surname_pattern([t for t in table if len(t) == 1], self.rare)
        self.japanese = frozenset(t for t, e in table.items() if e.kind == "japanese" and len(t) > 1)
        self.titles = frozenset(lexicons.table("posts"))
        self.common = frozenset(t for t, e in table.items() if e.value == "common")
        self.counted = counted_surnames(lexicons)
        self.given = given_names(self.counted)

    def surname_length(self, name: str) -> int:
        """The number of characters of the surname a name begins with; 0 if it begins with none."""
        for size in (4, 3, 2):
            if len(name) > size and name[:size] in self.compound:
                return size
        return 1 if name[:1] in self.surnames else 0

    def log_given(self, given: str) -> float:
        """The log probability of a given name of one or two characters."""
        if len(given) == 1:
            return _SINGLE_GIVEN + self.given.single.get(given, _UNSEEN)
        if given in self.titles:
            return NO_NAME  # 李先生, 王教授
        by_characters = self.given.first.get(given[0], _UNSEEN) + self.given.second.get(given[1], _UNSEEN)
        return _DOUBLE_GIVEN + max(by_characters, self.given.double.get(given, by_characters) + _HALF)

    def log_surname(self, surname: str) -> float:
        """The log probability of a name with this surname as a word of running text."""
        return _NAME + self.surnames[surname]

    def log_name(self, surname: str, given: str) -> float:
        """The log probability of a Chinese or Japanese name as a word of running text."""
        if surname + given in self.titles:
            return NO_NAME  # 干部, 师傅
        if surname in self.japanese:
            return self.log_surname(surname) + max(_JAPANESE_GIVEN[len(given)], self.log_given(given[:2]))
        return self.log_surname(surname) + self.log_given(given)

    def log_foreign(self, name: str) -> float:
        """The log probability of a transliterated name as a word of running text; dots are left out."""
        return self.log_foreign_beginnings([c for c in name if c not in DOTS])[-1]

    def log_foreign_beginnings(self, characters: Sequence[str]) -> list[float]:
        """The same of the first character, the first two, and so on."""
        get = self.given.foreign.get
        sums = accumulate([get(c, _RARE_FOREIGN) for c in characters])
        return [_FOREIGN + total - 0.7 * abs(size - 3) for size, total in enumerate(sums, 1)]


def _surname_pattern(surnames: Sequence[str], rare: frozenset[str]) -> re.Pattern[str]:
    """Surnames of one character before a Chinese character; rare ones only where no word runs on, or behind a word that names."""
    if not surnames:
        return re.compile(r"(?!)")
    others = [s for s in surnames if s not in rare]
    usual = f"(?<=[{re.escape(''.join(others))}])|" if others else ""
    return re.compile(rf"[{re.escape(''.join(surnames))}](?=[㐀-鿿])(?:{usual}(?<![㐀-鿿].)|(?<=[{_INTRODUCING}].))", re.DOTALL)


def _surname_weight(entry: Entry) -> float:
    return _FREQUENT.get(entry.term) or _SURNAME.get(entry.value, _SURNAME["usual"])


_MODELS: dict[str, NameModel] = {}


def name_model(lexicons: Lexicons) -> NameModel:
    """The model for the lexicons of a run; made once for each set of lexicons."""
    model = _MODELS.get(lexicons.digest)
    if model is None:
        model = _MODELS[lexicons.digest] = NameModel(lexicons)
    return model
