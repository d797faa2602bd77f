"""``Part``: the smallest piece of a date expression (2023年, 去年, 9月, 上旬, 当晚, 9时30分) with what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from newsextract.errors import LexiconError
from newsextract.language.lexicon import Hit

Kind = Literal[
    "bce", "century", "decade",
    "year", "year-shift", "year-back", "year-same", "school-year",
    "quarter", "quarter-shift", "half", "season", "vacation", "months",
    "month", "month-shift", "month-back", "lunar", "holiday", "nth-month",
    "week-shift", "xun", "edge", "nth-week",
    "day", "day-shift", "day-back", "weekday", "weekend", "nth-weekday", "nth-day", "days",
    "same", "eve",
    "part", "clock",
    "duration", "every", "window", "ago", "reference",
    "era", "trap",
]  # fmt: skip

# From the widest to the narrowest: a point in time is read as parts of rising rank (2022年 10月 5日 上午 9时)
_ORDER: tuple[tuple[Kind, ...], ...] = (
    ("century",),
    ("decade",),
    ("year", "year-shift", "year-back", "year-same", "school-year"),
    ("quarter", "quarter-shift", "half", "season", "vacation", "months"),
    ("month", "month-shift", "month-back", "lunar", "holiday", "nth-month"),
    ("week-shift", "xun", "edge", "nth-week"),
    ("day", "day-shift", "day-back", "weekday", "weekend", "nth-weekday", "nth-day", "days"),
    ("same", "eve"),
    ("part",),
    ("clock",),
)
RANK: Mapping[Kind, int] = MappingProxyType({kind: rank for rank, kinds in enumerate(_ORDER) for kind in kinds})

# Parts that say nothing alone: 初 of 6月初, 晚 of 5日晚, 同期 of 去年同期
BOUND: frozenset[Kind] = frozenset({"season", "vacation", "same", "part", "eve", "nth-month", "nth-week", "nth-weekday", "nth-day", "days"})


class Part(NamedTuple):
    """``start``/``end`` in the article's text; ``number`` and ``detail`` mean what the kind makes of them.

    A word that says two things (今晚: this day, evening) gives two parts of which the second is empty and stands at the end.
    """

    kind: Kind
    start: int
    end: int
    number: int = 0
    detail: str = ""
    rule: str = "date.word"

    @property
    def rank(self) -> int:
        """How narrow the part is; -1 for what is no piece of a point in time."""
        return RANK.get(self.kind, -1)


# What may stand behind the = of a piece in the time lexicon; for the other kinds a whole number, with its sign if it is a shift
_MONTH, _DAY = r"(?:1[0-2]|[1-9])", r"(?:[12]\d|3[01]|[1-9])"
_ARGUMENTS: Mapping[str, str] = MappingProxyType(
    {
        "edge": "[年月]?[初中底]",
        "half": "[12]",
        "holiday": rf"(?:solar|lunar):{_MONTH}-{_DAY}|nth:{_MONTH}-[1-5]-[1-7]|term:..|eve:",
        "part": "MO|AF(?:-noon)?|EV|NI(?:-early)?",
        "quarter": "[1-4]",
        "season": "[1-4]",
        "vacation": f"{_MONTH}-{_MONTH}",
        "weekday": "[0-6]",
        "xun": "[123]-[123]",
    }
)
_NUMBER = r"[+-]?\d{1,4}"


@lru_cache(maxsize=4096)
def _meaning(term: str, value: str) -> tuple[tuple[Kind, int, str], ...]:
    """What the ``value`` column of the time lexicon says: ``kind=argument`` pieces, separated by blanks."""
    pieces: list[tuple[Kind, int, str]] = []
    for piece in value.split():
        kind, _, argument = piece.partition("=")
        if kind not in get_args(Kind):
            known = ", ".join(sorted(get_args(Kind)))
            raise LexiconError(f"time lexicon: {term}: {kind!r} is no kind of date part; write one of {known}")
        form = _ARGUMENTS.get(kind, _NUMBER)
        if not re.fullmatch(form, argument):
            raise LexiconError(f"time lexicon: {term}: {argument!r} cannot stand behind {kind}=; write it in the form {form}")
        number = int(argument) if re.fullmatch(_NUMBER, argument) else 0
        pieces.append((kind, number, argument))  # type: ignore[arg-type]  # checked against the Literal above
    return tuple(pieces)


def of_word(hit: Hit) -> tuple[Part, ...]:
    """The parts a word of the time lexicon stands for. Raises LexiconError for a value that means nothing."""
    if hit.entry.kind == "trap":
        return (Part("trap", hit.start, hit.end),)
    pieces = _meaning(hit.entry.term, hit.entry.value)
    if not pieces:
        raise LexiconError(f"time lexicon: {hit.entry.term}: no value; write what it says, or the kind trap if it is no time")
    first, *rest = pieces
    rule = f"date.{hit.entry.kind}"
    head = Part(first[0], hit.start, hit.end, first[1], first[2], rule)
    return (head, *(Part(kind, hit.end, hit.end, number, detail, rule) for kind, number, detail in rest))
