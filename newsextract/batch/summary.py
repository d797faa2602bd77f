"""What a run did, counted and told."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic


@dataclass(slots=True)
class Summary:
    """Counts of a run; ``kept`` of the sources stand as an earlier run left them; ``signal`` is what stopped it, if anything."""

    documents: int = 0
    failed: int = 0
    events: int = 0
    warnings: int = 0
    kept: int = 0
    newly_failed: int = 0
    signal: int | None = None
    complete: bool = True
    errors_file: str | None = None
    _begun: float = field(default_factory=monotonic)

    def add(self, *, failed: bool, events: int, warnings: int, kept: bool) -> None:
        """One more source."""
        self.documents += not failed
        self.failed += failed
        self.events += events
        self.warnings += warnings
        self.kept += kept
        self.newly_failed += failed and not kept

    def forget(self) -> None:
        """Begin to count anew."""
        self.documents = self.failed = self.events = self.warnings = self.kept = 0

    @property
    def sources(self) -> int:
        """Sources that are finished, failed ones too."""
        return self.documents + self.failed

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return monotonic() - self._begun

    @property
    def rate(self) -> float:
        """Sources a second, those kept from an earlier run not counted."""
        return (self.sources - self.kept) / max(self.seconds, 1e-3)

    def __str__(self) -> str:
        parts = [f"{_count(self.documents, 'document')}, {_count(self.events, 'event')}"]
        if self.warnings:
            parts.append(_count(self.warnings, "warning"))
        if self.failed:
            parts.append(f"{self.failed:,} failed" + (f" (see {self.errors_file})" if self.errors_file else ""))
        rate = f" ({self.rate:.1f}/s)" if self.sources > self.kept else ""
        told = f"{', '.join(parts)} in {duration(self.seconds)}{rate}"
        return told + (f"; {self.kept:,} of them kept from the earlier run" if self.kept else "")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """A length of time for people.

    >>> duration(4.24), duration(75), duration(8000)
    ('4.2 s', '1 min 15 s', '2 h 13 min')
    """
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
