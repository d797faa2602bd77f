"""Every stretch of a text that could be a person's name: Chinese, masked, spaced out, or transliterated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsextract.language.reading import Reading
from newsextract.mentions.people.lattice import Lattice
from newsextract.mentions.people.name_model import NameModel

_HAN = re.compile(r"[㐀-䶿一-鿿\U00020000-\U0002ffff]+")
_MASKED = re.compile(r"[㐀-鿿](?:某某|某[甲乙丙丁]|某(?![个些种类项次人日年月天地市县区省州单公企学校给部团方村处家种])|×{2}|[Xx]{2})")
# characters that begin or end words far too often to stand in a given name
_MASK = 8.0
_FIGURE = 10.0
_NEVER = frozenset(
    "的了在是不我他她们你这那个和与及或也都被把将向从对于说着过之其所以就而且但并该每各某何谁什么吗呢吧啊哪很最更太再又还仅只曾已均皆副等"
)
# the last characters of the names of places, bodies and things
_NEVER_LAST = _NEVER | frozenset("县镇乡市区路街队厂厅局杯奖氏馆署委们店站省州村校院室层栋号")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name; ``form`` is han, masked, spaced or foreign; ``gain`` is what the words around it say (log odds)."""

    start: int
    end: int
    name: str
    form: str
    gain: float


def han_candidates(text: str, model: NameModel, lattice: Lattice) -> list[Candidate]:
    """Chinese names of two to four characters with their gain, by start."""
    names = [(i, j, model.log_name(s, text[i + len(s) : j])) for i, j, s in _possible(text, model)]
    gains = lattice.gains(text, names)
    return [Candidate(i, j, text[i:j], "han", gain) for (i, j, _), gain in zip(names, gains, strict=True)]


def _possible(text: str, model: NameModel) -> Iterator[tuple[int, int, str]]:
    """(start, end, surname) of each surname followed by one or two characters that occur in given names."""
    surnames = model.surnames
    first, second, single = model.given.first, model.given.second, model.given.single
    for run in _HAN.finditer(text):
        limit = run.end()
        for i in range(run.start(), limit - 1):
            if text[i] in surnames:
                yield from _with_surname(text, i, text[i], limit, (single, first, second))
            if text[i : i + 2] in model.compound:
                yield from _with_surname(text, i, text[i : i + 2], limit, (single, first, second))


def _with_surname(text: str, i: int, surname: str, limit: int, tables: tuple[Mapping[str, float], ...]) -> Iterator[tuple[int, int, str]]:
    single, first, second = tables
    g = i + len(surname)
    if g >= limit or text[g] in _NEVER:
        return
    if text[g] not in _NEVER_LAST and (text[g] in single or len(surname) > 1):
        yield i, g + 1, surname
    if g + 1 < limit and text[g + 1] not in _NEVER_LAST and (text[g] in first or text[g + 1] in second):
        yield i, g + 2, surname


def masked_candidates(text: str, model: NameModel) -> list[Candidate]:
    """陆某, 陆某某, 张××: a surname that is no rare one, and marks for the rest."""
    return [Candidate(m.start(), m.end(), m.group(), "masked", _MASK) for m in _MASKED.finditer(text) if m.group()[0] in model.counted]


def figure_candidates(reading: Reading) -> list[Candidate]:
    """Figures of history and the state (lexicon ``figures``), whom papers name without a title."""
    return [Candidate(h.start, h.end, h.entry.term, "figure", _FIGURE) for h in reading.hits if h.entry.lexicon == "figures"]
