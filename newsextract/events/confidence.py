"""The one scale of confidence for events of all types.

An event whose parts all stand in one clause, with a recognised name, has 0.95. Each weakness multiplies:

====================  ======  =================================================================
``inherited``          0.90   a participant or the name comes from an earlier clause of the sentence
``distant``            0.80   … from an earlier sentence
``unnamed``            0.75   who takes part is only a noun (团队, 师生), no known person or organisation
``missing``            0.60   nobody is told at all
``guessed``            0.80   the border of the name was guessed from words, not given by marks or a known form
``undated``            0.95   no date is told
====================  ======  =================================================================
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Weakness = Literal["inherited", "distant", "unnamed", "missing", "guessed", "undated"]
_FULL = 0.95
_FACTOR: dict[Weakness, float] = {
    "inherited": 0.90,
    "distant": 0.80,
    "unnamed": 0.75,
    "missing": 0.60,
    "guessed": 0.80,
    "undated": 0.95,
}


def confidence(weaknesses: Iterable[Weakness]) -> float:
    """The confidence (0..1, two decimals) of an event with these weaknesses; each counts once.

    >>> confidence([]), confidence(["inherited"]), confidence(["distant", "undated"])
    (0.95, 0.85, 0.72)
    """
    value = _FULL
    for weakness in set(weaknesses):
        value *= _FACTOR[weakness]
    return round(value, 2)
