"""Transliterated names: 彼得罗夫, 安娜·彼得罗娃, 买买提·阿不都拉, and Japanese names under their own surnames.

Transliterations are written with some three hundred characters that seldom meet in Chinese words. A run of them is read with every
possible beginning and end, and the words around decide, as for Chinese names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsextract.language.name_characters import CORE, DOTS, TRANSLITERATED
from newsextract.language.reading import Reading
from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.lattice import Lattice
from newsextract.mentions.people.name_model import NameModel

_RUN = re.compile(f"[{''.join(sorted(TRANSLITERATED))}]{{2,24}}")
_DOTTED = re.compile(f"[{''.join(sorted(TRANSLITERATED))}]{{1,12}}(?:[·•・－-][{''.join(sorted(TRANSLITERATED))}]{{1,12}}){{1,4}}")
_PART = re.compile(r"[·•・－-]")
_LONGEST = 7
_DOT = 20.0
# log probability of a name made of elements, and of each of its characters
_ELEMENT = -10.0
_ELEMENTS = -2.0
_LONGEST_CHAIN = 10
_TORN = -5.0
_FRAYED = -1.0
_CUT_AT_DOT = -15.0
# places and brands are transliterated as well: without a word beside it that speaks for a person the form is not enough
_AT_MOST = 4.2
_AT_LEAST = -5.0
_SLOPE = 0.02


def foreign_candidates(reading: Reading, model: NameModel, lattice: Lattice, offices: frozenset[int]) -> list[Candidate]:
    """Transliterated names and names of elements with their gain; after ``offices`` any transliteration is looked at."""
    text = reading.text
    chains = _element_chains(reading)
    found = [*_of_elements(text, chains, lattice), *_dotted(text, chains, model, lattice)]
    names = [name for run in _RUN.finditer(text) for name in _stretches(text, *run.span(), offices, model)]
    gains = lattice.gains(text, names)
    plain = [
        Candidate(i, j, text[i:j], "foreign", min(g, _AT_MOST) + _SLOPE * g + torn(text, i, j))
        for (i, j, _), g in zip(names, gains, strict=True)
        if g > _AT_LEAST
    ]
    return found + plain


def torn(text: str, start: int, end: int) -> float:
    """A transliteration is seldom cut: one more of its characters beside it speaks against these borders."""
    loss = 0.0
    for c in (text[start - 1] if start else "", text[end : end + 1]):
        if c and c in DOTS:
            loss += _CUT_AT_DOT
        elif c in CORE:
            loss += _TORN
        elif c in TRANSLITERATED:
            loss += _FRAYED
    return loss


def _element_chains(reading: Reading) -> dict[int, int]:
    """Start -> end of the longest rows of elements of the lexicon ``name_elements``: 扎西|次仁."""
    chains: dict[int, int] = {}
    for hit in reversed(reading.hits_of("name_elements")):
        end = chains.get(hit.end, hit.end)
        chains[hit.start] = max(chains.get(hit.start, 0), end if end - hit.start <= _LONGEST_CHAIN else hit.end)
    return chains


def _of_elements(text: str, chains: Mapping[int, int], lattice: Lattice) -> Iterator[Candidate]:
    """扎西次仁, 其其格: names made of known elements."""
    if not chains:
        return
    names = [(start, end, _ELEMENT + _ELEMENTS * (end - start)) for start, end in sorted(chains.items())]
    for (start, end, _), gain in zip(names, lattice.gains(text, names), strict=True):
        yield Candidate(start, end, text[start:end], "elements", gain + torn(text, start, end))


def _stretches(text: str, start: int, end: int, offices: frozenset[int], model: NameModel) -> Iterator[tuple[int, int, float]]:
    """The parts of a run that could be a name alone, with their log probability.

    They have two to seven characters, enough of them of the core or behind a title.
    """
    enough = sum(map(CORE.__contains__, text[start:end])) > 1
    for i in range(start, end - 1):
        titled = i in offices
        if not (enough or titled):
            continue
        count = 0
        longest = text[i : min(i + _LONGEST, end)]
        for size, (character, weight) in enumerate(zip(longest, model.log_foreign_beginnings(longest), strict=True), 1):
            count += character in CORE
            if size > 1 and (titled or 5 * count >= 2 * size):
                yield i, i + size, weight


def _dotted(text: str, chains: Mapping[int, int], model: NameModel, lattice: Lattice) -> Iterator[Candidate]:
    """Names with dots: the inner parts are fixed, the first part's beginning and the last part's end are the best ones."""
    if not any(dot in text for dot in DOTS):
        return
    begins = {end: start for start, end in sorted(chains.items(), reverse=True)}
    for match in _DOTTED.finditer(text):
        parts = [m.start() + match.start() for m in _PART.finditer(match.group())]
        first, last = parts[0], parts[-1] + 1
        left = [(i, first, model.log_foreign(text[i:first])) for i in range(match.start(), first)]
        right = [(last, j, model.log_foreign(text[last:j])) for j in range(last + 1, match.end() + 1)]
        start, gain_left = max(zip((n[0] for n in left), lattice.gains(text, left), strict=True), key=lambda p: p[1])
        end, gain_right = max(zip((n[1] for n in right), lattice.gains(text, right), strict=True), key=lambda p: p[1])
        start, end = min(start, begins.get(first, start)), max(end, chains.get(last, end))
        if any(c in CORE for c in text[start:end]):
            yield Candidate(start, end, text[start:end], "dotted", gain_left + gain_right + _DOT)
