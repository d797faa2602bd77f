"""A claim: what a frame found in a sentence, before anybody asks who took the prize and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import cast

from newsextract.events.award.sentence import Line
from newsextract.language.rule import LETTER, RuleMatch
from newsextract.mentions.mention import Mention, PrizeValue, VerbValue
from newsextract.text import Span

# signs put into a claim's view (private use, behind the letters of masked mentions): the borders of the verb and of the prizes
VERB, VERB_END, PRIZE, BEHIND = "\ue100", "\ue101", "\ue102", "\ue103"
_ANY_MATCH = re.compile(r"[场次轮]比赛$")
_PRIZE = LETTER["prize"]
_VIEW_BEFORE = 100
_VIEW_BEHIND = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """A frame's match: masked indices of trigger and prizes; ``roles`` the masked ranges of the other roles."""

    rule: str
    line: Line
    trigger: Span
    prizes: tuple[Mention[PrizeValue], ...]
    at: int
    roles: dict[str, Span] = field(default_factory=dict)
    verb: VerbValue | None = None

    @property
    def printed(self) -> str:
        """The trigger's words."""
        return self.line.printed(*self.trigger)

    @property
    def clause(self) -> int:
        """The number of the trigger's clause."""
        return self.line.clause_at(self.trigger.start)

    @property
    def beside_contest(self) -> bool:
        """Whether the sentence names a contest: 全国大学生桥牌锦标赛, not 另外一场比赛."""
        return any(m.kind == "contest" and not _ANY_MATCH.search(m.text) for m in self.line.masked.at.values())

    @property
    def view(self) -> str:
        """The words around the claim with its verb and prizes between signs; names, dates and other verbs stay folded.

        ``…林VERB荣获VERB_ENDPRIZE一等奖BEHIND的机会…``; a frame without prizes has BEHIND right behind its verb.
        """
        signs = [(self.trigger.end, 0, VERB_END), (self.trigger.start, 1, VERB), (self.at_end, 2, BEHIND)]
        if self.prizes:
            signs.append((self.roles["prize"].start, 3, PRIZE))
        signs.sort()
        parts = []
        start = max(0, signs[0][0] - _VIEW_BEFORE)
        for at, _, sign in signs:
            parts += [self._words(start, at), sign]
            start = at
        return "".join(parts) + self._words(start, min(start + _VIEW_BEHIND, len(self.line.text)))

    def _words(self, start: int, end: int) -> str:
        """A range of the masked sentence with its own verb and all prizes printed."""
        if start >= end:
            return ""
        if self.trigger.start <= start < self.trigger.end:
            return self.line.printed(start, end)
        words = self.line.text[start:end]
        if _PRIZE not in words:
            return words
        return "".join(self.line.printed(i, i + 1) if c == _PRIZE else c for i, c in enumerate(words, start))

    @property
    def at_end(self) -> int:
        """The masked index behind the prizes, or behind the verb of a frame without."""
        return self.roles["prize"].end if self.prizes else self.trigger.end


def claim_of(line: Line, match: RuleMatch[Mention[object]]) -> Claim:
    """The claim of a frame's match."""
    prizes = tuple(cast("Mention[PrizeValue]", m) for m in match.roles.get("prize", ()) if m.kind == "prize")
    verb = next((m.value for m in match.roles.get("trigger", ()) if isinstance(m.value, VerbValue)), None)
    roles = {name: Span(line.index(a), line.index(b)) for name, (a, b) in match.spans.items()}
    at = roles.get("prize", roles.get("trigger", Span(0, 0))).start
    trigger = roles.get("trigger", Span(at, at + 1))
    if trigger.start == trigger.end:
        trigger = Span(at, at + 1)
    return Claim(match.rule.id, line, trigger, prizes, at, roles, verb)
