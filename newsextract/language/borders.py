"""Word borders of a text, cut only where somebody asks.

jieba cuts each stretch of Han characters, letters and digits on its own, so a question about one clause needs only that
clause's words. Segmenters that look at more than the stretch (neural ones) are asked once for the whole text.
"""

from __future__ import annotations

from bisect import bisect_right

from newsextract.language.segment import STRETCH, Segmenter, stretch_cutter

_UNKNOWN, _BORDER, _INSIDE = 0, 1, 2
_INSIDE_MARK = bytes((_INSIDE,))


class WordBorders:
    """``offset in borders``: does a word begin or end at this offset of the text."""

    def __init__(self, text: str, segmenter: Segmenter) -> None:
        """Nothing is cut yet."""
        self._text = text
        self._local = segmenter.local
        self._ends = stretch_cutter(segmenter)
        self._state = bytearray(len(text) + 1)
        self._stretches: list[tuple[int, int]] | None = None

    def __contains__(self, offset: int) -> bool:
        if not 0 <= offset <= len(self._text):
            return False
        state = self._state[offset]
        if state == _UNKNOWN:
            self._cut(offset)
            state = self._state[offset]
        return state == _BORDER

    def before(self, offset: int) -> int:
        """The last border before an offset behind the text's first character: where the word there begins."""
        last = offset - 1
        return last if last in self else self._state.rfind(_BORDER, 0, last)

    def _cut(self, offset: int) -> None:
        if not self._local:
            self._fill(0, len(self._text))
            return
        if self._stretches is None:
            self._stretches = [m.span() for m in STRETCH.finditer(self._text)]
        index = bisect_right(self._stretches, (offset, 0)) - 1
        start, end = self._stretches[index] if index >= 0 else (0, 0)
        if start < offset < end:
            self._fill(start, end)
        else:
            self._state[offset] = _BORDER

    def _fill(self, start: int, end: int) -> None:
        state = self._state
        state[start : end + 1] = _INSIDE_MARK * (end + 1 - start)
        state[start] = _BORDER
        for behind in self._ends(self._text[start:end]):
            state[start + behind] = _BORDER
