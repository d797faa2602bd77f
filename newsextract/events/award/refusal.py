"""Why a frame's match is no award: rules over the view of a claim, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsextract.events.award.claim import Claim
from newsextract.language.rule import Rule, compiled


@dataclass(frozen=True, slots=True, eq=False)
class RefusalRule:
    """A rule that takes a claim away.

    ``reason``: a short English clause for ``explain``; ``frames``: the ids of the frames it speaks about, empty for all;
    ``when``: what must hold of the claim besides its words. The rule's ``hits`` are refused by it and by no other rule, its
    ``misses`` make an event.
    """

    rule: Rule
    reason: str
    frames: frozenset[str] = frozenset()
    when: Callable[[Claim], bool] | None = None


class Refusals:
    """Refusal rules in the order in which their reasons are preferred."""

    def __init__(self, rules: tuple[RefusalRule, ...]) -> None:
        """Keeps the rules, by the words they need and by the first characters of those: a view has few of these characters."""
        self._rules = rules
        self._free = [number for number, refusing in enumerate(rules) if not refusing.rule.needs]
        self._needing: dict[str, dict[str, list[int]]] = {}
        for number, refusing in enumerate(rules):
            for word in refusing.rule.needs:
                self._needing.setdefault(word[0], {}).setdefault(word, []).append(number)

    def refuse(self, claim: Claim) -> RefusalRule | None:
        """The first rule that refuses a claim, or None. Raises RuleError for a pattern that cannot be compiled."""
        view = claim.view
        for number in self._possible(view):
            refusing = self._rules[number]
            if refusing.frames and claim.rule not in refusing.frames:
                continue
            if compiled(refusing.rule).search(view) and (refusing.when is None or refusing.when(claim)):
                return refusing
        return None

    def _possible(self, view: str) -> list[int]:
        """The numbers of the rules that need no word or one that stands in the view."""
        found = set(self._free)
        for char in self._needing.keys() & set(view):
            for word, numbers in self._needing[char].items():
                if word in view:
                    found.update(numbers)
        return sorted(found)
