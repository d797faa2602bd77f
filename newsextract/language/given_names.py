"""How often characters stand in given names: counted in the person names of jieba's dictionary (MIT).

Apart for the single given name, the first and the second character of a double one; the characters of transliterated names in
the dictionary's entries with the tag nrt. All figures are natural logarithms of probabilities.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newsextract.language import prepared
from newsextract.language.lexicon import Lexicons
from newsextract.language.name_characters import CORE
from newsextract.language.words import word_table

PERSON_TAGS = frozenset({"nr", "nrfg", "nrt"})
_SECTION = "given_names"
_HERE = 0.85
# pairs of characters seen in fewer names are as likely pieces of other words
_PAIRS = 3


class GivenNames(NamedTuple):
    """Log probabilities of characters by their place in a given name, and in transliterated names."""

    single: Mapping[str, float]
    first: Mapping[str, float]
    second: Mapping[str, float]
    double: Mapping[str, float]
    foreign: Mapping[str, float]


def _logs(counts: Counter[str], anywhere: Counter[str]) -> dict[str, float]:
    """Smoothed with what is known of the characters in any place of a name."""
    total, all_places = sum(counts.values()), sum(anywhere.values())
    return {c: math.log(_HERE * counts[c] / total + (1 - _HERE) * n / all_places) for c, n in anywhere.items()}


def counted_surnames(lexicons: Lexicons) -> frozenset[str]:
    """The surnames whose bearers are counted: of one character and not rare, for those are words more often."""
    return frozenset(t for t, e in lexicons.table("surnames").items() if e.kind == "single" and e.value != "rare")


@cache
def given_names(surnames: frozenset[str]) -> GivenNames:
    """The character statistics of the dictionary's person names that begin with one of the surnames."""
    table = prepared.section(_SECTION, _key(surnames))
    return GivenNames(*table) if table else _counted(surnames)


def to_prepare() -> prepared.Section:
    """The section for the built-in lexicons."""
    surnames = counted_surnames(Lexicons.load())
    return prepared.Section(_SECTION, _key(surnames), _counted(surnames))


def _key(surnames: frozenset[str]) -> str:
    own = [prepared.code(f"language/{name}.py") for name in ("given_names", "name_characters")]
    return prepared.fingerprint(word_table().digest.encode(), "".join(sorted(surnames)).encode(), *own)


def _counted(surnames: frozenset[str]) -> GivenNames:
    tagged = list(word_table().tagged(PERSON_TAGS))
    foreign = Counter("".join([w for w, tag in tagged if tag == "nrt" and len(w) > 1]))
    persons = [w for w, tag in tagged if w[0] in surnames and not (tag == "nrt" and len(w) > 1)]
    chinese = [w for w in persons if sum(map(CORE.__contains__, w)) < 2]
    single = Counter([w[1] for w in chinese if len(w) == 2])
    double = Counter([w[1:] for w in chinese if len(w) == 3])
    first, second = (Counter([w[at] for w in chinese if len(w) == 3]) for at in (1, 2))
    # a single given name is nearly always also a second character of double ones: few entries, so borrow from them
    single.update({c: n // 8 for c, n in second.items() if n >= 8})
    anywhere = single + first + second
    double = Counter({pair: n for pair, n in double.items() if n >= _PAIRS})
    return GivenNames(
        _logs(single, anywhere), _logs(first, anywhere), _logs(second, anywhere), _logs(double, double), _logs(foreign, foreign)
    )
