"""When two readings are the same: normal forms, alternatives, softness, and pairing."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

UNJUDGED = "*"
"""In gold: whatever was found is neither right nor wrong."""

_LAYOUT = re.compile(r"[\s“”‘’\"'《》〈〉「」『』（）()·・•,，、。；;：:]")
# readers differ on the particles around a date: 自2013年起, 9月5日当天
_AROUND_DATE = re.compile(r"^(?:自|从|于|在|到|至|截至)+|(?:起|间|期间|之际|左右|前后|当天|份|以来|以后|之前)+$")
_UNFILLED: tuple[object, ...] = (None, "", [])

P = TypeVar("P")
G = TypeVar("G")


class Dated(Protocol):
    """What carries a date: a date of the text or of an event."""

    @property
    def value(self) -> str | None:
        """EDTF, or None where it could not be resolved."""
        ...


def normal(value: object) -> str:
    """Without blanks, quotes and most punctuation, full-width folded."""
    return _LAYOUT.sub("", unicodedata.normalize("NFKC", str(value))).lower()


def normal_date(text: str) -> str:
    """A date's words without the particles around them."""
    return _AROUND_DATE.sub("", normal(text)) or normal(text)


def alternatives(gold: object) -> list[str]:
    """The alternatives of a gold value: a|b."""
    return [] if gold is None else str(gold).split("|")


def likeness(a: str, b: str) -> float:
    """Dice's coefficient over pairs of neighbouring characters, 0 to 1.

    >>> likeness("一等奖", "“一等奖”"), round(likeness("省级一等奖", "一等奖"), 2)
    (1.0, 0.67)
    """
    a, b = normal(a), normal(b)
    if a == b:
        return 1.0
    pairs = [Counter([s[i : i + 2] for i in range(len(s) - 1)] or [s]) for s in (a, b)]
    shared = sum((pairs[0] & pairs[1]).values())
    return 2 * shared / sum(sum(p.values()) for p in pairs) if a and b else 0.0


def best_likeness(found: object, gold: object) -> float:
    """The likeness to the nearest alternative."""
    return max((likeness(str(found or ""), alternative) for alternative in alternatives(gold)), default=0.0)


def same(found: object, gold: object, soft: float = 1.0) -> bool:
    """Whether a value is one of gold's alternatives, or at least as like as ``soft``."""
    for alternative in alternatives(gold):
        if alternative == "null":
            if found in _UNFILLED:
                return True
        elif found not in _UNFILLED and (normal(found) == normal(alternative) or (soft < 1 and likeness(str(found), alternative) >= soft)):
            return True
    return False


def same_date(found: Dated | None, gold: str | None) -> bool:
    """Whether a date has one of gold's values; ``~`` and ``set`` accept what is approximate, unresolved or repeated."""
    if gold is None or gold == UNJUDGED:
        return gold is not None or found is None or found.value is None
    return any(_is_date(found, found.value if found else None, alternative) for alternative in alternatives(gold))


def _is_date(found: Dated | None, value: str | None, alternative: str) -> bool:
    if alternative == "null" and value is None:
        return True
    vague = found is not None and (value is None or getattr(found, "approximate", False) or value.startswith("X"))
    repeated = found is not None and (getattr(found, "type", None) == "set" or value is None or value.startswith(("P", "R")))
    if (alternative == "~" and vague) or (alternative in ("set", "generic") and repeated):
        return True
    return value is not None and value.replace("..", "").strip("~/") == alternative.replace("..", "").strip("/")


def pair(found: Sequence[P], gold: Sequence[G], alike: Callable[[P, G], float]) -> list[tuple[int, int]]:
    """One-to-one pairs (index in found, index in gold), the most alike first; what is not alike at all stays alone."""
    scored = [(alike(p, g), j, i) for i, p in enumerate(found) for j, g in enumerate(gold)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, j, i in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score > 0 and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())


def any_same(found: object, golds: Iterable[str], soft: float = 1.0) -> bool:
    """Whether a value is the same as one of several."""
    return any(same(found, gold, soft) for gold in golds)
