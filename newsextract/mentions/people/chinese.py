"""Possible Chinese and Japanese names: a surname of the lexicon and one or two characters, three behind some Japanese surnames."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from newsextract.language.name_characters import is_han
from newsextract.language.reading import Reading
from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.lattice import WORD, Lattice
from newsextract.mentions.people.name_model import NameModel
from newsextract.mentions.people.prospects import HOPELESS, prospects
from newsextract.mentions.people.shapes import name_ends, shape

# 桥本龙太郎, 美智子: the third character of a Japanese given name
_JAPANESE_THIRD = frozenset("郎子助卫门美雄男夫江枝代")
_ITEM = re.compile(r"(?<=、)[㐀-鿿]{2,3}(?=[、，。；（）和及与等]|出席|参加|列席|分别)")
# 边听边记
_WHILE = re.compile(r"边[^，。边]{1,5}边")


def chinese_candidates(
    reading: Reading, model: NameModel, lattice: Lattice, *, expected: Collection[int], favoured: frozenset[int]
) -> list[Candidate]:
    """The names with their gain, by start.

    ``expected`` are the offsets behind titles of any kind and organisations: there even a rare surname may be one; ``favoured`` those
    behind an office, and the items of a list and the slots of names: there even a usual word may be one.
    """
    text = reading.text
    names = sorted([*_simple(reading, model, expected, favoured), *_compound(reading, model)])
    found = []
    for (start, end, weight), around in zip(names, lattice.around(text, names), strict=True):
        gain = around + weight
        if gain <= HOPELESS:
            if start not in favoured:
                continue
            gain = max(gain, WORD + lattice.loss(text, start, end, around))
        found.append(Candidate(start, end, text[start:end], "han", gain + shape(text, start, end)))
    return found


def favoured_starts(text: str, office_ends: Iterable[int]) -> frozenset[int]:
    """Behind an office, and where a whole item of a list has the length of a name."""
    return frozenset(office_ends) | {m.start() for m in _ITEM.finditer(text)}


def _simple(reading: Reading, model: NameModel, expected: Collection[int], favoured: frozenset[int]) -> list[tuple[int, int, float]]:
    """(start, end, log probability) of names with a surname of one character."""
    text = reading.text
    names = prospects(reading.lexicons)
    found: list[tuple[int, int, float]] = []
    for start in _surnames(text, model, expected, favoured):
        if start in favoured:
            found += names.expected(text, start)
        else:
            found += names.names(text, start)
    return [name for name in found if text[name[0]] != "边" or not _WHILE.match(text, name[0])]


def _surnames(text: str, model: NameModel, expected: Collection[int], favoured: frozenset[int]) -> list[int]:
    """Where one of one character stands: a rare one inside running words only where a name is expected."""
    starts = [match.start() for match in model.simple.finditer(text)]
    closed = text + "\n\n"
    rare = {start for start in (*expected, *favoured) if closed[start] in model.rare and is_han(closed[start + 1])}
    return sorted(rare.union(starts)) if rare else starts


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
