"""The one rule engine: patterns over sentences in which every mention is folded into one letter.

When mentions are known, a sentence is seen with each mention masked by one private-use letter of its kind, so that a rule is an
ordinary regular expression over prose and concepts at once::

    <recipient:organisation|person+> 被 <issuer:organisation+> (?:授予|评为) <prize:prize>

``<role:kind|kind>`` is one mention of one of the kinds, with ``+`` a coordinated list of them (甲、乙和丙等); blanks in a
pattern mean nothing. A rule names in ``needs`` the literals of which at least one must stand in the sentence: most rules are
skipped by that substring test. Patterns stay inside a clause and have no nested quantifiers, so matching is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Generic, Protocol, TypeVar

from newsextract.errors import RuleError
from newsextract.text import Span

# the last two lines are verbs of award reports by their frame (lexicons/award_triggers.tsv)
KINDS = (
    *("date", "place", "organisation", "person", "prize", "gathering", "title", "work", "contest"),
    *("win", "rank", "dub", "give", "select", "listed"),
    *("pass", "revoke", "nominate", "victory"),
)
LETTER = {kind: chr(0xE000 + i) for i, kind in enumerate(KINDS)}
_PLACEHOLDER = re.compile(r"(?<!\?P)<(?:(\w+):)?([a-z]+(?:\|[a-z]+)*)(\+?)>")
_JOINT = "[、，和及与同]"


class Maskable(Protocol):
    """What can be folded into a letter: a mention with its extent, titles before a person's name included."""

    @property
    def kind(self) -> str:
        """One of KINDS."""
        ...

    @property
    def extent(self) -> tuple[int, int]:
        """The stretch of the article's text that the letter stands for."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern with its proof.

    ``hits``: sentence -> role -> the texts the role must get; ``misses``: sentences in which the rule must not fire. Both are
    written for the rule, with invented names, in the form newspapers print.
    """

    id: str
    needs: tuple[str, ...]
    pattern: str
    hits: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    misses: tuple[str, ...] = ()

    def compile(self) -> re.Pattern[str]:
        """The pattern as a regular expression over masked sentences. Raises RuleError."""
        try:
            return re.compile(_PLACEHOLDER.sub(self._expand, self.pattern).replace(" ", "").replace("\n", ""))
        except re.error as error:
            raise RuleError(f"rule {self.id}: {error}: mend the pattern {self.pattern!r}") from error

    def _expand(self, placeholder: re.Match[str]) -> str:
        role, kinds, many = placeholder.groups()
        unknown = [k for k in kinds.split("|") if k not in LETTER]
        if unknown:
            raise RuleError(f"rule {self.id}: no kind of mention named {unknown[0]}; there are: {', '.join(KINDS)}")
        letters = "[" + "".join(LETTER[k] for k in kinds.split("|")) + "]"
        body = f"{letters}(?:{_JOINT}{letters})*等?" if many else letters
        return f"(?P<{role}>{body})" if role else f"(?:{body})"


M = TypeVar("M", bound=Maskable)


@dataclass(frozen=True, slots=True)
class Masked(Generic[M]):
    """A stretch of text with its mentions folded into letters.

    ``starts[i]`` is the article offset of the i-th masked character; ``starts[-1]`` the end of the stretch. ``at`` holds the
    mention behind a letter by its masked index.
    """

    text: str
    starts: tuple[int, ...]
    at: Mapping[int, M]

    def mentions(self, start: int, end: int) -> tuple[M, ...]:
        """The mentions whose letters stand in a range of masked indices, in order."""
        return tuple(self.at[i] for i in range(start, end) if i in self.at)


def mask(text: str, start: int, end: int, mentions: Iterable[M]) -> Masked[M]:
    """Fold the mentions of ``text[start:end]`` into letters.

    Where extents overlap the earlier mention in ``mentions`` wins: pass the most important kinds first.
    """
    taken: list[tuple[int, int, M]] = []
    covered = bytearray(max(0, end - start))
    for mention in mentions:
        a, b = mention.extent
        if start <= a < b <= end and covered.find(1, a - start, b - start) < 0:
            covered[a - start : b - start] = b"\1" * (b - a)
            taken.append((a, b, mention))
    taken.sort(key=_place)
    parts: list[str] = []
    starts: list[int] = []
    at: dict[int, M] = {}
    position = start
    for a, b, mention in taken:
        parts += text[position:a], LETTER[mention.kind]
        starts += range(position, a + 1)
        at[len(starts) - 1] = mention
        position = b
    parts.append(text[position:end])
    starts += range(position, end + 1)
    return Masked("".join(parts), tuple(starts), at)


_place = itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class RuleMatch(Generic[M]):
    """A rule that fired: article offsets of the whole match and of each role, and the mentions each role holds."""

    rule: Rule
    start: int
    end: int
    spans: Mapping[str, Span]
    roles: Mapping[str, tuple[M, ...]]


@cache
def compiled(rule: Rule) -> re.Pattern[str]:
    """The rule's pattern, compiled when a text first has what the rule needs: no page needs all. Raises RuleError."""
    return rule.compile()


class RuleBook:
    """Rules in the order in which they are tried."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Raises RuleError for an id that stands twice."""
        ids = [r.id for r in rules]
        if twice := {i for i in ids if ids.count(i) > 1}:
            raise RuleError(f"rule ids stand twice: {', '.join(sorted(twice))}; rename one of each")
        self.rules = tuple(rules)

    def match(self, masked: Masked[M]) -> Iterator[RuleMatch[M]]:
        """Every match of every rule, rule by rule, left to right. Raises RuleError for a pattern that cannot be compiled."""
        text = masked.text
        for rule in self.rules:
            if rule.needs and not any(n in text for n in rule.needs):
                continue
            for found in compiled(rule).finditer(text):
                yield _rule_match(rule, masked, found)


def _rule_match(rule: Rule, masked: Masked[M], found: re.Match[str]) -> RuleMatch[M]:
    spans: dict[str, Span] = {}
    roles: dict[str, tuple[M, ...]] = {}
    for role in found.re.groupindex:
        a, b = found.span(role)
        if a >= 0:
            spans[role] = Span(masked.starts[a], masked.starts[b])
            roles[role] = masked.mentions(a, b)
    return RuleMatch(rule, masked.starts[found.start()], masked.starts[found.end()], spans, roles)
