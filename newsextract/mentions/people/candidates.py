"""A possible name, and those that are known by a mark of their own: masked, spaced out, or famous."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.language.reading import Reading
from newsextract.mentions.people.lattice import Lattice
from newsextract.mentions.people.name_model import NameModel
from newsextract.mentions.people.shapes import torn

_MASKED = re.compile(r"[㐀-鿿](?:某某|某[甲乙丙丁]|某(?![个些种类项次人日年月天地市县区省州单公企学校给部团方村处家种])|×{2}|[Xx]{2})")
_MASK = 8.0
_SPACED = re.compile(r"(?<![㐀-鿿])([㐀-鿿])[ \u3000]{1,2}([㐀-鿿])(?![㐀-鿿])")
_SPACED_GAIN = 3.0
# log probability of one well-known figure among the words of a paper
_FIGURE = -11.0
_FAMOUS = 3.0


class Candidate(NamedTuple):
    """A possible name; ``form`` is han, masked, spaced, figure, foreign, dotted or elements.

    ``gain`` is what its characters and the words around it say (log odds).
    """

    start: int
    end: int
    name: str
    form: str
    gain: float


def masked_candidates(text: str, model: NameModel) -> list[Candidate]:
    """陆某, 陆某某, 张××: a surname that is no rare one, and marks for the rest."""
    if "某" not in text and "×" not in text and "X" not in text and "x" not in text:
        return []
    return [Candidate(m.start(), m.end(), m.group(), "masked", _MASK) for m in _MASKED.finditer(text) if m.group()[0] in model.counted]


def spaced_candidates(text: str, model: NameModel) -> list[Candidate]:
    """江 流 in a list where the other names have three characters: a blank keeps the columns."""
    if " " not in text and "\u3000" not in text:
        return []
    return [
        Candidate(m.start(), m.end(), m.group(1) + m.group(2), "spaced", _SPACED_GAIN)
        for m in _SPACED.finditer(text)
        if m.group(1) in model.surnames and m.group(2) in model.given.single
    ]


def figure_candidates(reading: Reading, lattice: Lattice, offices: frozenset[int]) -> list[Candidate]:
    """Figures of history and the state (lexicon ``figures``), whom papers name without a title.

    ``offices`` are the offsets after titles of today: 区委副书记卫青山 does not begin with a general of the Han.
    """
    if not reading.hits_of("figures"):
        return []
    hits = [(h.start, h.end, _FIGURE) for h in reading.hits_of("figures") if h.start not in offices]
    gains = lattice.gains(reading.text, hits)
    return [
        Candidate(i, j, reading.text[i:j], "figure", gain + _FAMOUS + torn(reading.text, i, j))
        for (i, j, _), gain in zip(hits, gains, strict=True)
    ]
