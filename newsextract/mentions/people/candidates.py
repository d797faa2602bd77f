"""Every stretch of a text that could be a person's name: Chinese, masked, spaced out, or transliterated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.language.reading import Reading
from newsextract.mentions.people.lattice import Lattice
from newsextract.mentions.people.name_model import CORE, NameModel

_HAN = re.compile(r"[㐀-䶿一-鿿\U00020000-\U0002ffff]+")
_MASKED = re.compile(r"[㐀-鿿](?:某某|某[甲乙丙丁]|某(?![个些种类项次人日年月天地市县区省州单公企学校给部团方村处家种])|×{2}|[Xx]{2})")
# characters that begin or end words far too often to stand in a given name
_JAPANESE_THIRD = frozenset("郎子助卫门美雄男夫江枝代")
_MASK = 8.0
_FIGURE = -11.0  # log probability of one well-known figure among the words of a paper
_FAMOUS = 3.0
_TORN = -5.0
_SPACED_GAIN = 3.0
_SPACED = re.compile(r"(?<![㐀-鿿])([㐀-鿿])[ \u3000]{1,2}([㐀-鿿])(?![㐀-鿿])")
_NEVER = frozenset("的了是不他她们你这那个及或都被把将着过吗呢吧啊哪很最更太又还只每某谁什么副等您")
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
    return [Candidate(i, j, text[i:j], "han", gain + _torn(text, i, j)) for (i, j, _), gain in zip(names, gains, strict=True)]


def _torn(text: str, start: int, end: int) -> float:
    """罗纳尔|多: what looks like a Chinese name may be a piece of a transliterated one."""
    if sum(c in CORE for c in text[start:end]) < 2:
        return 0.0
    return _TORN * ((start > 0 and text[start - 1] in CORE) + (end < len(text) and text[end] in CORE))


def _possible(text: str, model: NameModel) -> Iterator[tuple[int, int, str]]:
    """(start, end, surname) of each surname followed by one or two characters that occur in given names."""
    surnames = model.surnames
    # without Japan in the article 高桥 and 中山 are bridges and hills
    compound = model.compound if "日本" in text else model.compound - model.japanese
    for run in _HAN.finditer(text):
        limit = run.end()
        for i in range(run.start(), limit - 1):
            if text[i] in surnames:
                yield from _with_surname(text, i, text[i], limit)
            if text[i : i + 2] in compound:
                yield from _with_surname(text, i, text[i : i + 2], limit)
                if text[i : i + 2] in model.japanese and i + 5 <= limit and text[i + 4] in _JAPANESE_THIRD:
                    yield i, i + 5, text[i : i + 2]


def _with_surname(text: str, i: int, surname: str, limit: int) -> Iterator[tuple[int, int, str]]:
    g = i + len(surname)
    if g >= limit or text[g] in _NEVER:
        return
    if text[g] not in _NEVER_LAST:
        yield i, g + 1, surname
    if g + 1 < limit and text[g + 1] not in _NEVER_LAST:
        yield i, g + 2, surname


def masked_candidates(text: str, model: NameModel) -> list[Candidate]:
    """陆某, 陆某某, 张××: a surname that is no rare one, and marks for the rest."""
    return [Candidate(m.start(), m.end(), m.group(), "masked", _MASK) for m in _MASKED.finditer(text) if m.group()[0] in model.counted]


def spaced_candidates(text: str, model: NameModel) -> list[Candidate]:
    """苏 军 in a list where the other names have three characters: a blank keeps the columns."""
    return [
        Candidate(m.start(), m.end(), m.group(1) + m.group(2), "spaced", _SPACED_GAIN)
        for m in _SPACED.finditer(text)
        if m.group(1) in model.surnames and m.group(2) in model.given.single
    ]


def figure_candidates(reading: Reading, lattice: Lattice) -> list[Candidate]:
    """Figures of history and the state (lexicon ``figures``), whom papers name without a title."""
    hits = [(h.start, h.end, _FIGURE) for h in reading.hits if h.entry.lexicon == "figures"]
    gains = lattice.gains(reading.text, hits)
    return [Candidate(i, j, reading.text[i:j], "figure", gain + _FAMOUS) for (i, j, _), gain in zip(hits, gains, strict=True)]
