"""Affinity: how much of a headline's matter stands in an article, by shared pairs of characters, the rare ones counting most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_PHRASE = re.compile(r"\w+")
_HEAD = 160  # a headline tells above all what the first sentences tell


def pairs(chars: str) -> set[str]:
    """The pairs of neighbouring characters of a text, not across punctuation."""
    found: set[str] = set()
    for phrase in _PHRASE.findall(chars):
        found.update(phrase[k : k + 2] for k in range(len(phrase) - 1))
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
    for phrase in re.findall(r"[\u4e00-\u9fff]+", chars):
        found.update(phrase[k : k + 3] for k in range(len(phrase) - 2))
    return found


class Affinities:
    """The articles of a text, ready to be compared with display lines."""

    def __init__(self, articles: Sequence[str]) -> None:
        """``articles``: their texts, lead-ins left out."""
        self._whole = [pairs(chars) for chars in articles]
        self._head = [pairs(chars[:_HEAD]) for chars in articles]
        self._spread = Counter(pair for found in self._whole for pair in found)

    def between(self, chars: str, article: int) -> float:
        """0..1: how much of a display line stands in an article, what its beginning tells counting more."""
        found = pairs(chars)
        if not found:
            return 0.0
        weights = {pair: self._weight(pair) for pair in found}
        total = sum(weights.values())
        whole = sum(w for pair, w in weights.items() if pair in self._whole[article])
        head = sum(w for pair, w in weights.items() if pair in self._head[article])
        return (0.65 * whole + 0.35 * head) / total

    def _weight(self, pair: str) -> float:
        return math.log(1.5 + len(self._whole) / (1 + self._spread[pair]))
