"""Counting hits and mistakes by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsextract.evaluate.match import UNJUDGED, Dated, alternatives, any_same, same, same_date


@dataclass(slots=True)
class Tally:
    """Hits, false ones and missed ones of one field."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """What was found and is right, of all that was found; 1.0 where there was nothing to find and nothing found."""
        found = self.hits + self.wrong
        return self.hits / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        """What was found, of all that is there."""
        there = self.hits + self.missed
        return self.hits / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """The tally of every field, and every mistake in words."""

    fields: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)
    where: str = ""

    def tally(self, name: str) -> Tally:
        """The tally of a field."""
        return self.fields.setdefault(name, Tally())

    def add(self, name: str, *, hits: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Count into a field."""
        tally = self.tally(name)
        tally.hits += hits
        tally.wrong += wrong
        tally.missed += missed

    def mistake(self, text: str) -> None:
        """Remember a mistake with the place it was made at."""
        self.mistakes.append(f"{self.where}: {text}")

    def names(self, name: str, found: Sequence[str], gold: Sequence[str], tolerated: Sequence[str] = (), soft: float = 1.0) -> bool:
        """Score a set of names; True when it is exactly right."""
        left, missed = list(dict.fromkeys(f for f in found if f)), []
        for right in gold:
            hit = next((f for f in left if same(f, right)), None) or next((f for f in left if same(f, right, soft)), None)
            if hit is not None:
                left.remove(hit)
                self.add(name, hits=1)
            elif "null" not in alternatives(right):
                missed.append(right)
        wrong = [f for f in left if not any_same(f, tolerated, min(soft, 0.85))]
        self.add(name, wrong=len(wrong), missed=len(missed))
        for text in missed:
            self.mistake(f"{name}: missed {text}")
        for text in wrong:
            self.mistake(f"{name}: wrong {text}")
        return not wrong and not missed

    def value(self, name: str, found: object, gold: object, soft: float = 1.0) -> bool:
        """Score a single value; gold None: there is none."""
        if gold == UNJUDGED:
            return True
        filled = found not in (None, "", [])
        if gold is None:
            good = not filled
            self.add(name, wrong=filled)
        elif good := same(found, gold, soft):
            self.add(name, hits=filled)
        else:
            self.add(name, wrong=filled, missed="null" not in alternatives(gold))
        if not good:
            self.mistake(f"{name}: {found} for {gold}")
        return good

    def date(self, name: str, found: Dated | None, gold: str | None) -> bool:
        """Score an event's date."""
        if gold == UNJUDGED:
            return True
        value = found.value if found else None
        good = same_date(found, gold)
        if gold is None:
            self.add(name, wrong=value is not None)
        elif value is not None or "null" not in alternatives(gold):
            self.add(name, hits=good, wrong=not good and value is not None, missed=not good and "null" not in alternatives(gold))
        if not good:
            self.mistake(f"{name}: {value} for {gold}")
        return good

    def rows(self) -> Iterator[tuple[str, Tally]]:
        """The fields with a case, in the order they are told."""
        yield from ((name, t) for name, t in self.fields.items() if t.hits + t.wrong + t.missed)
