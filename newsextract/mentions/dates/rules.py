"""``DateRule``: how a numeric piece of a date is written, what it says, and the sentences that prove it.

A rule is tried only where one of its ``first`` characters stands with what can follow it: the text is looked at once, and 会议中 or
三项 costs a look into a table, no match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from newsextract.language.memo import Memo
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
JOINTS = "至到—–－-~～―─、和及"
_NUMBER = re.compile(rf"[\d{NUMERALS}]{{1,16}}")  # the number of no date is longer


@dataclass(frozen=True, slots=True, eq=False)
class DateRule:
    """``hits``: sentence -> the texts the rule must read in it; ``misses``: sentences in which it must read nothing.

    ``first``: characters a match can begin with -> the characters of which one follows, empty where any may. Of a number the
    character behind the whole of it counts (日 in 二十五日), and one blank is passed over.
    """

    id: str
    first: Mapping[str, str]
    pattern: str
    read: Reader
    hits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misses: tuple[str, ...] = ()


_Tried = tuple[tuple[re.Pattern[str], DateRule], ...]


class DateRules:
    """Rules indexed by the characters they can begin with and by what can follow; compiled when they are first tried."""

    def __init__(self, rules: Sequence[DateRule]) -> None:
        """The order of ``rules`` is the order in which they are tried at one place."""
        self.rules = tuple(rules)
        firsts = dict.fromkeys(char for rule in rules for chars in rule.first for char in chars)
        self._nexts = frozenset(char for rule in rules for chars in rule.first.values() for char in chars)
        # by the first character and the one that follows, where any rule asks for it; found out when a text has the two
        self._tried: Memo[_Tried] = Memo(self._try, len(firsts) * (len(self._nexts) + 1))
        self._cue = re.compile("[" + re.escape("".join(firsts)) + r"](?<!\d\d)")  # no date begins inside a number

    def read(self, text: str) -> Iterator[tuple[Part, ...]]:
        """The parts of each place where a rule matches, from left to right, without overlaps."""
        position = 0
        for cue in self._cue.finditer(text):
            at = cue.start()
            if at < position:
                continue
            first = text[at]
            behind = at + 1
            if first in NUMERALS and (number := _NUMBER.match(text, at)):
                behind = number.end()
            following = text[behind : behind + 1]
            if following == " ":
                following = text[behind + 1 : behind + 2]
            for pattern, rule in self._tried[first + following if following in self._nexts else first]:
                match = pattern.match(text, at)
                if match and (parts := rule.read(match, rule.id)):
                    yield parts
                    position = parts[-1].end
                    break

    def _try(self, beginning: str) -> _Tried:
        return tuple((_compiled(rule.pattern), rule) for rule in self.rules if _may_begin(rule, beginning[0], beginning[1:]))


_compiled = cache(re.compile)


def _may_begin(rule: DateRule, first: str, following: str) -> bool:
    """Whether a match can begin with a character before what follows; no character, for any that no rule asks for."""
    return any(first in chars and (not nexts or (following and following in nexts)) for chars, nexts in rule.first.items())


def number(kind: Kind, low: int, high: int, detail: str = "") -> Reader:
    """A reader of group 1 as one part, refused outside ``low..high``."""

    def read(match: re.Match[str], rule: str) -> tuple[Part, ...]:
        value = to_int(match.group(1))
        if value is None or not low <= value <= high:
            return ()
        note = detail or ("" if match.group(1)[0] in DIGITS else "cn")
        return (Part(kind, match.start(), match.end(), value, note, rule),)

    return read
