"""Places in an article: divisions and cities with what stands before them, 京 for 北京, 我市, and the halls where things are held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsextract.language.reading import Reading
from newsextract.language.regions import Divisions, divisions
from newsextract.language.words import word_table
from newsextract.mentions.mention import Mention, Mentions, Places, PlaceValue
from newsextract.mentions.organisations.grammar import Grammar, grammar

_SHORT = re.compile(
    r"(?<=[在来赴抵返离])(?P<place>[一-鿿])"
    r"(?=隆重|正式|胜利|联合|顺利|圆满|举行|举办|召开|开[幕班赛馆讲业工通]|闭幕|成立|启动|揭[晓牌幕]|颁[奖发]|发布|会见|会晤|考察|调研|出席|签[署约]|宣布|首[发演映]|落[幕成]|亮相)"
)
_OURS = re.compile(r"(?P<which>[我本该])(?P<letter>[省市县区州旗镇乡])(?![委直级政教长民场内])")
_TOWN = re.compile(r"(?:[一-鿿]{1,4}(?:街道|社区|[镇乡村]))+")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that names a place, with its full path where it is a division."""

    start: int
    end: int
    rule: str
    name: str | None = None
    region: str | None = None


def find(reading: Reading, known: Mentions) -> Places:
    """The places of the article, by start; none inside the name of an organisation."""
    taken = {at for m in known.organisations if not m.value.reference for at in range(m.start, m.end)}
    named = [p for p in _named(reading) if p.start not in taken and p.end - 1 not in taken]
    pieces = [*_venues(reading, known, named), *named, *_short(reading), *_ours(reading)]
    return tuple(_mention(reading, p) for p in _outermost(pieces) if p.start not in taken or p.rule == "place.venue")


def _mention(reading: Reading, piece: Piece) -> Mention[PlaceValue]:
    text = reading.text[piece.start : piece.end]
    return Mention(piece.start, piece.end, text, "place", piece.rule, PlaceValue(piece.name or text, piece.region))


def _named(reading: Reading) -> Iterator[Piece]:
    """Divisions and cities of the world; 江苏|南京, 希腊|雅典 and 禹州市|颍川街道 are one place."""
    known = divisions(reading.lexicons)
    chain: list[tuple[int, int]] = []
    for start, end in _longest(reading):
        if chain and start == chain[-1][1]:
            chain.append((start, end))
            continue
        if chain:
            yield _chained(reading, known, chain)
        chain = [(start, end)]
    if chain:
        yield _chained(reading, known, chain)


def _longest(reading: Reading) -> Iterator[tuple[int, int]]:
    """The names of the two lexicons of places as words of the text, the longest at each start."""
    borders = reading.borders
    last = 0
    for hit in reading.hits_of("divisions", "places"):
        entry = hit.entry
        if hit.start < last or hit.start not in borders:
            continue
        if hit.end not in borders and (entry.kind == "short" or entry.lexicon == "places"):
            continue
        if entry.kind == "short" and not _is_name(entry.term):
            continue
        last = hit.end
        yield hit.start, hit.end


def _is_name(term: str) -> bool:
    """A short name that is no ordinary word as well: not 和平, 东方, 长安."""
    return word_table().tag(term) in ("ns", None)


def _chained(reading: Reading, known: Divisions, chain: Sequence[tuple[int, int]]) -> Piece:
    start, end = chain[0][0], chain[-1][1]
    town = _TOWN.match(reading.text, end)
    if town and town.end() in reading.borders and reading.text[end : town.end()].count("的") == 0 and town.end() - end <= _LONGEST:
        grown = grammar(reading.lexicons)
        words = _words(reading, end, town.end())
        if not any(grown.stops(w) or grown.ordinary(w) for w in words[:-1]):
            end = town.end()
    region = known.find(reading.text[start : chain[-1][1]])
    return Piece(start, end, "place.named", region=region.path if region else None)


def _words(reading: Reading, start: int, end: int) -> list[str]:
    cuts = [start, *(i for i in range(start + 1, end) if i in reading.borders), end]
    return [reading.text[a:b] for a, b in pairwise(cuts)]


def _short(reading: Reading) -> Iterator[Piece]:
    """在京召开, 来豫考察: the one-character name of a city or province between 在 and a verb."""
    table = reading.lexicons.table("places")
    for found in _SHORT.finditer(reading.text):
        entry = table.get(found["place"])
        if entry and entry.kind == "short":
            yield Piece(found.start("place"), found.end("place"), "place.abbreviated", entry.value)


def _ours(reading: Reading) -> Iterator[Piece]:
    """我市 by the paper's region; 该市 only where the text before it names a place of that level."""
    for found in _OURS.finditer(reading.text):
        region = reading.home
        letter = found["letter"]
        whole = region.named(letter) if region and found["which"] != "该" else None
        at = region.upto(whole) if region and whole else None
        if whole:
            yield Piece(found.start(), found.end(), "place.ours", whole, at.path if at else None)


def _venues(reading: Reading, known: Mentions, named: Sequence[Piece]) -> Iterator[Piece]:
    """县会堂, 学校图书馆三楼报告厅: a hall with what tells whose it is."""
    before = {m.end: m.start for m in known.organisations} | {p.end: p.start for p in named}
    words = grammar(reading.lexicons)
    for hit in reading.hits_of("venues"):
        if hit.end in reading.borders:
            start = _venue_start(reading, words, before, hit.start)
            if start < hit.start:
                yield Piece(start, hit.end, "place.venue")


def _venue_start(reading: Reading, words: Grammar, before: dict[int, int], end: int) -> int:
    position = end
    while position > max(0, end - _LONGEST):
        if position in before:
            return before[position]
        start = position - 1
        while start not in reading.borders:
            start -= 1
        word = reading.text[start:position]
        if not word.isalnum() or words.stops(word) or words.describes(word):
            break
        position = start
    return position


def _outermost(pieces: Sequence[Piece]) -> Iterator[Piece]:
    end = -1
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        if piece.start >= end:
            yield piece
            end = piece.end
