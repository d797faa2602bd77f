"""Columns side by side on one line, as ``pdftotext -layout`` prints them: they cannot be put right here, so they are recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import model
from newsextract.page.repair import HAN, Line

_GAP = re.compile("(?<=\\S)(?: {3,}|\u3000{2,}|[ \u3000]*\t[ \u3000\t]*)(?=\\S)")
_WIDE_BLANKS = ("   ", "\u3000\u3000", "\t")
_WIDE = 8  # so many Han characters and a piece of a line is running text, not a cell of a table
_LINES = 5


def side_by_side(source: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches of lines (first, behind last) that hold two or more columns of running text."""
    if not any(blank in source for blank in _WIDE_BLANKS):
        return []
    stretches: list[tuple[int, int]] = []
    start, count, missed = 0, 0, 0
    for n in range(len(lines) + 1):
        columns = n < len(lines) and _columns(source[lines[n].start : lines[n].end])
        if columns:
            start = n if not count else start
            count, missed = count + 1, 0
            continue
        missed += 1
        if n == len(lines) or missed > 2:
            if count >= _LINES:
                stretches.append((start, n + 1 - missed))
            count = 0
    return stretches


def _columns(raw: str) -> bool:
    pieces = _GAP.split(raw.strip())
    return len(pieces) > 1 and sum(len(HAN.findall(piece)) >= _WIDE for piece in pieces) > 1


def column_warning(source: str, lines: Sequence[Line], stretches: Sequence[tuple[int, int]]) -> model.Warning:
    """What to tell the user about them."""
    first = source.count("\n", 0, lines[stretches[0][0]].start) + 1
    count = sum(end - start for start, end in stretches)
    return model.Warning(
        code="columns-side-by-side",
        message=f"{count} lines from line {first} on hold columns side by side and were left out: dump the page in reading order",
    )
