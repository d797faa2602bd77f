"""Affinity: how much of a headline's matter stands in an article, by shared pairs of characters, the rare ones counting most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import add

_PHRASE = re.compile(r"\w{2,}")
_HAN_PHRASE = re.compile(r"[\u4e00-\u9fff]{3,}")
_HEAD = 160  # a headline tells above all what the first sentences tell


def pairs(chars: str) -> set[str]:
    """The pairs of neighbouring characters of a text, not across punctuation."""
    found: set[str] = set()
    for phrase in _PHRASE.findall(chars):
        found.update(map(add, phrase, phrase[1:]))
    return found


def share(chars: str, text: str) -> float:
    """Which share of the pairs of a short text stands in another."""
    found = pairs(chars)
    return len(found & pairs(text)) / max(1, len(found))


def cohesion(left: str, right: str) -> float:
    """Which share of the shorter text's triples of characters stands in the other too; above 0.05 it is mostly one article."""
    a, b = _triples(left), _triples(right)
    return len(a & b) / max(1, min(len(a), len(b)))


def _triples(chars: str) -> set[str]:
    found: set[str] = set()
    for phrase in _HAN_PHRASE.findall(chars):
        found.update(map(add, map(add, phrase, phrase[1:]), phrase[2:]))
    return found


class Affinities:
    """The articles of a text, ready to be compared with display lines."""

    def __init__(self, articles: Sequence[str]) -> None:
        """``articles``: their texts, lead-ins left out."""
        self._whole = [pairs(chars) for chars in articles]
        self._head = [pairs(chars[:_HEAD]) for chars in articles]
        self._spread = Counter(chain.from_iterable(self._whole))
        self._weighed: dict[str, tuple[dict[str, float], float]] = {}

    def between(self, chars: str, article: int) -> float:
        """0..1: how much of a display line stands in an article, what its beginning tells counting more."""
        weights, total = self._weigh(chars)
        if not weights:
            return 0.0
        told = weights.keys() & self._whole[article]
        whole = sum([weight for pair, weight in weights.items() if pair in told])
        begun = told & self._head[article]
        head = sum([weight for pair, weight in weights.items() if pair in begun])
        return (0.65 * whole + 0.35 * head) / total

    def _weigh(self, chars: str) -> tuple[dict[str, float], float]:
        """The pairs of a display line with their weights, and the sum of these."""
        known = self._weighed.get(chars)
        if known is None:
            spread, articles = self._spread, len(self._whole)
            weights = {pair: math.log(1.5 + articles / (1 + spread[pair])) for pair in sorted(pairs(chars))}
            known = self._weighed[chars] = weights, sum(weights.values())
        return known
