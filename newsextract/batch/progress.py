"""One line on a terminal while a run goes on: how many, how fast, how long still, how many failed."""

from __future__ import annotations

import sys
from time import monotonic

from newsextract.batch.summary import Summary, duration

_EVERY = 0.2
"""Seconds between two looks."""
_TELLING = 20
"""So many sources tell how fast the rest will be."""


class Progress:
    """Silent where standard error is no terminal."""

    def __init__(self, total: int) -> None:
        """``total``: the number of sources."""
        self._total = total
        self._shown = sys.stderr.isatty()
        self._last = 0.0
        self._width = 0

    def show(self, summary: Summary) -> None:
        """Rewrite the line, not oftener than needed."""
        if not self._shown or monotonic() - self._last < _EVERY:
            return
        self._last = monotonic()
        parts = [f"{summary.sources:,} of {self._total:,}"]
        if summary.sources - summary.kept >= _TELLING:
            left = (self._total - summary.sources) / summary.rate
            parts += [f"{summary.rate:.1f}/s", f"{duration(left)} left"]
        if summary.failed:
            parts.append(f"{summary.failed:,} failed")
        line = ", ".join(parts)
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)

    def say(self, message: str) -> None:
        """A message on a line of its own."""
        self.clear()
        sys.stderr.write(f"newsextract: {message}\n")

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            self._width = 0
