"""Transliterated names: 彼得罗夫, 安娜·彼得罗娃, 买买提·阿不都拉, and Japanese names under their own surnames.

Transliterations are written with some three hundred characters that seldom meet in Chinese words. A run of them is read with every
possible beginning and end, and the words around decide, as for Chinese names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.lattice import Lattice
from newsextract.mentions.people.name_model import CORE, TRANSLITERATED, NameModel

_RUN = re.compile(f"[{''.join(sorted(TRANSLITERATED))}]{{2,24}}")
_DOTTED = re.compile(f"[{''.join(sorted(TRANSLITERATED))}]{{1,12}}(?:[·•・][{''.join(sorted(TRANSLITERATED))}]{{1,12}}){{1,4}}")
_PART = re.compile(r"[·•・]")
_LONGEST = 7
_DOT = 16.0
_TORN = -3.0
# places and brands are transliterated as well: without a word beside it that speaks for a person the form is not enough
_AT_MOST = 5.0
_AT_LEAST = -5.0
_SLOPE = 0.05


def foreign_candidates(text: str, model: NameModel, lattice: Lattice) -> list[Candidate]:
    """Transliterated names with their gain, by start."""
    dotted = list(_dotted(text, model, lattice))
    names = [(i, j, model.log_foreign(text[i:j])) for run in _RUN.finditer(text) for i, j in _stretches(text, run.start(), run.end())]
    gains = lattice.gains(text, names)
    plain = [
        Candidate(i, j, text[i:j], "foreign", min(g, _AT_MOST) + _SLOPE * g + torn(text, i, j))
        for (i, j, _), g in zip(names, gains, strict=True)
        if g > _AT_LEAST
    ]
    return dotted + plain


def torn(text: str, start: int, end: int) -> float:
    """A transliteration is seldom cut: one more character of the core beside it speaks against these borders."""
    before = start > 0 and text[start - 1] in CORE
    return _TORN * (before + (end < len(text) and text[end] in CORE))


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a run that could be a name alone: two to seven characters, enough of them of the core."""
    core = [int(c in CORE) for c in text[start:end]]
    if sum(core) < 2:
        return
    size = end - start
    for i in range(size - 1):
        count = core[i]
        for j in range(i + 2, min(i + _LONGEST, size) + 1):
            count += core[j - 1]
            if 5 * count >= 2 * (j - i):
                yield start + i, start + j


def _dotted(text: str, model: NameModel, lattice: Lattice) -> Iterator[Candidate]:
    """Names with dots: the inner parts are fixed, the first part's beginning and the last part's end are the best ones."""
    for match in _DOTTED.finditer(text):
        parts = [m.start() + match.start() for m in _PART.finditer(match.group())]
        first, last = parts[0], parts[-1] + 1
        left = [(i, first, model.log_foreign(text[i:first])) for i in range(match.start(), first)]
        right = [(last, j, model.log_foreign(text[last:j])) for j in range(last + 1, match.end() + 1)]
        start, gain_left = max(zip((n[0] for n in left), lattice.gains(text, left), strict=True), key=lambda p: p[1])
        end, gain_right = max(zip((n[1] for n in right), lattice.gains(text, right), strict=True), key=lambda p: p[1])
        if any(c in CORE for c in text[start:end]):
            yield Candidate(start, end, text[start:end], "foreign", gain_left + gain_right + _DOT)
