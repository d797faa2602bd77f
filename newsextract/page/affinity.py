"""Affinity: how much of a headline's matter stands in an article, by shared pairs of characters, the rare ones counting most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from newsextract.page.blocks import Paragraph
from newsextract.page.pairs import named_pairs, word_pairs

_HAN_PHRASE = re.compile(r"[\u4e00-\u9fff]{3,}")
_HEAD = 160  # a headline tells above all what the first sentences tell


def share(chars: str, paragraph: Paragraph) -> float:
    """Which share of the pairs of a short text stands in a paragraph."""
    found = word_pairs(chars)
    return len(found & paragraph.pairs) / max(1, len(found))


def cohesion(left: str, right: str) -> float:
    """Which share of the shorter text's triples of characters stands in the other too; above 0.05 it is mostly one article."""
    a, b = _triples(left), _triples(right)
    return len(a & b) / max(1, min(len(a), len(b)))


def _triples(chars: str) -> set[str]:
    found: set[str] = set()
    for phrase in _HAN_PHRASE.findall(chars):
        found.update(map(add, map(add, phrase, phrase[1:]), phrase[2:]))
    return found


class _Weighed(NamedTuple):
    """The pairs of a display line by number: their names, their weights and the sum of these."""

    names: Mapping[int, str]
    weights: dict[int, float]
    total: float


class Affinities:
    """Articles, ready to be compared with the display lines of their text."""

    def __init__(self, articles: Sequence[Sequence[Paragraph]], displays: Iterable[str]) -> None:
        """``articles``: their paragraphs; ``displays``: the lines that will be compared with them."""
        self._head = [_beginning(paragraphs) for paragraphs in articles]
        names = {chars: named_pairs(chars) for chars in displays}
        asked = set(chain.from_iterable(names.values()))
        # what each article tells of all display lines together
        self._told = [set().union(*[asked & paragraph.plain_pairs for paragraph in paragraphs]) for paragraphs in articles]
        spread = Counter(chain.from_iterable(self._told))
        # the rarer a pair in the articles, the more it weighs
        weight = [math.log(1.5 + len(articles) / (1 + count)) for count in range(len(articles) + 1)]
        self._weighed = {chars: _weigh(found, spread, weight) for chars, found in names.items()}

    def between(self, chars: str, article: int) -> float:
        """0..1: how much of a display line stands in an article, what its beginning tells counting more."""
        names, weights, total = self._weighed[chars]
        told = weights.keys() & self._told[article]
        if not told:
            return 0.0
        beginning = self._head[article]
        whole = sum([weight for pair, weight in weights.items() if pair in told])
        head = sum([weight for pair, weight in weights.items() if pair in told and names[pair] in beginning])
        return (0.65 * whole + 0.35 * head) / total


def _beginning(paragraphs: Sequence[Paragraph]) -> str:
    """The first characters of an article, the lead-ins left out."""
    text = ""
    for paragraph in paragraphs:
        text = f"{text}\n{paragraph.plain}" if text else paragraph.plain
        if len(text) >= _HEAD:
            break
    return text[:_HEAD]


def _weigh(names: Mapping[int, str], spread: Mapping[int, int], weight: Sequence[float]) -> _Weighed:
    weights = {pair: weight[spread.get(pair, 0)] for pair in sorted(names, key=names.__getitem__)}
    return _Weighed(names, weights, sum(weights.values()))
