"""Possible Chinese and Japanese names: a surname of the lexicon and one or two characters, three behind some Japanese surnames."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from newsextract.language.reading import Reading
from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.lattice import HOPELESS, WORD, Lattice
from newsextract.mentions.people.name_model import NameModel
from newsextract.mentions.people.shapes import is_han, name_ends, shape

# 桥本龙太郎, 美智子: the third character of a Japanese given name
_JAPANESE_THIRD = frozenset("郎子助卫门美雄男夫江枝代")
_ITEM = re.compile(r"(?<=、)[㐀-鿿]{2,3}(?=[、，。；（）和及与等]|出席|参加|列席|分别)")
# 边听边记
_WHILE = re.compile(r"边[^，。边]{1,5}边")
# a rare surname inside running words is hardly ever one: only behind these, or where no word runs on
_INTRODUCING = frozenset("和与及由叫名是为的被对向让给请跟同见")


def chinese_candidates(
    reading: Reading, model: NameModel, lattice: Lattice, *, titled: Container[int], favoured: frozenset[int]
) -> list[Candidate]:
    """The names with their gain, by start.

    ``titled`` are the offsets behind titles of any kind; ``favoured`` those where a name is expected, behind an office or as an item
    of a list: there even a usual word may be one.
    """
    text = reading.text
    names = sorted([*_simple(text, model, lattice, titled, favoured), *_compound(reading, model)])
    found = []
    for (start, end, _), (gain, loss) in zip(names, lattice.gains_and_losses(text, names), strict=True):
        if gain > HOPELESS or start in favoured:
            found.append(Candidate(start, end, text[start:end], "han", max(gain, WORD + loss) + shape(text, start, end)))
    return found


def favoured_starts(text: str, office_ends: Iterable[int]) -> frozenset[int]:
    """Behind an office, and where a whole item of a list has the length of a name."""
    return frozenset(office_ends) | {m.start() for m in _ITEM.finditer(text)}


def _simple(
    text: str, model: NameModel, lattice: Lattice, titled: Container[int], favoured: frozenset[int]
) -> Iterator[tuple[int, int, float]]:
    """(start, end, log probability) of names with a surname of one character."""
    rare = model.rare
    for match in model.simple.finditer(text):
        start = match.start()
        surname = text[start]
        expected = start in favoured
        if surname in rare and not expected and start not in titled and _in_words(text, start):
            continue
        if surname == "边" and _WHILE.match(text, start):
            continue
        loss = lattice.left_loss(text, start)
        for end in name_ends(text, start + 1):
            weight = model.log_name(surname, text[start + 1 : end])
            if expected or not lattice.hopeless(text, start, end, weight, loss):
                yield start, end, weight


def _in_words(text: str, start: int) -> bool:
    return start > 0 and is_han(text[start - 1]) and text[start - 1] not in _INTRODUCING


def _compound(reading: Reading, model: NameModel) -> Iterator[tuple[int, int, float]]:
    """The same with a longer surname. Without Japan in the article 高桥 and 中山 are bridges and hills."""
    text = reading.text
    japan = "日本" in text
    for hit in reading.hits_of("surnames"):
        japanese = hit.entry.kind == "japanese"
        if japanese and not japan:
            continue
        ends = name_ends(text, hit.end)
        if japanese and len(ends) == 2 and text[hit.end + 2 : hit.end + 3] in _JAPANESE_THIRD:
            ends = (*ends, hit.end + 3)
        for end in ends:
            yield hit.start, end, model.log_name(hit.entry.term, text[hit.end : end])
