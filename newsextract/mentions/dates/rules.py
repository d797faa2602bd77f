"""``DateRule``: how a numeric piece of a date is written, what it says, and the sentences that prove it.

A rule is tried only where one of its ``first`` characters stands, and matches from there: the text is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsextract.language.numerals import to_int
from newsextract.mentions.dates.parts import Kind, Part

# From a match and the rule's id to the parts it says; none where the match says nothing after all
Reader = Callable[[re.Match[str], str], tuple[Part, ...]]

DIGITS = "0123456789０１２３４５６７８９"
NUMERALS = DIGITS + "零〇○Ｏ一二两三四五六七八九十廿卅百千几数半"
CN = "零〇○Ｏ一二三四五六七八九"
# A number of at most two places: 5, 05, 十二, 廿三
SMALL = r"(?:\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|廿[一二三四五六七八九]?|卅一?)"
# What stands between the two ends of a range or the members of a list whose unit is written once: 12—19日, 3、4月
JOINT = r" ?(?:至|到|—{1,2}|–|－|-{1,2}|~|～|―{1,2}|─{1,2}|、|和|及) ?"


@dataclass(frozen=True, slots=True, eq=False)
class DateRule:
    """``hits``: sentence -> the texts the rule must read in it; ``misses``: sentences in which it must read nothing."""

    id: str
    first: str
    pattern: str
    read: Reader
    hits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misses: tuple[str, ...] = ()


class DateRules:
    """Rules compiled once and indexed by the characters they can begin with."""

    def __init__(self, rules: Sequence[DateRule]) -> None:
        """The order of ``rules`` is the order in which they are tried at one place."""
        index: dict[str, list[tuple[re.Pattern[str], DateRule]]] = {}
        for rule in rules:
            compiled = re.compile(rule.pattern)
            for char in dict.fromkeys(rule.first):
                index.setdefault(char, []).append((compiled, rule))
        self.rules = tuple(rules)
        self._index = {char: tuple(found) for char, found in index.items()}
        self._cue = re.compile("[" + re.escape("".join(index)) + "]")

    def read(self, text: str) -> Iterator[tuple[Part, ...]]:
        """The parts of each place where a rule matches, from left to right, without overlaps."""
        position = 0
        while cue := self._cue.search(text, position):
            position = cue.start() + 1
            for pattern, rule in self._index[cue.group()]:
                match = pattern.match(text, cue.start())
                if match and (parts := rule.read(match, rule.id)):
                    yield parts
                    position = max(position, parts[-1].end)
                    break


def number(kind: Kind, low: int, high: int, detail: str = "") -> Reader:
    """A reader of group 1 as one part, refused outside ``low..high``."""

    def read(match: re.Match[str], rule: str) -> tuple[Part, ...]:
        value = to_int(match.group(1))
        if value is None or not low <= value <= high:
            return ()
        note = detail or ("" if match.group(1)[0] in DIGITS else "cn")
        return (Part(kind, match.start(), match.end(), value, note, rule),)

    return read
