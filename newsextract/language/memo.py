"""``Memo``: a function's answers, kept for the next time they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")


class Memo(dict[str, V]):
    """``memo[key]`` is ``ask(key)``, asked once: then it costs no more than a dictionary's look-up.

    When ``most`` answers are kept all are forgotten, so that a long run on ever new texts does not fill the memory.
    """

    def __init__(self, ask: Callable[[str], V], most: int) -> None:
        """Nothing is asked yet."""
        super().__init__()
        self._ask = ask
        self._most = most

    def __missing__(self, key: str) -> V:
        if len(self) >= self._most:
            self.clear()
        answer = self[key] = self._ask(key)
        return answer
