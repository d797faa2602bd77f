"""Administrative regions: a paper's region option, its name or its text to a full path, and back to the name at one level.

A path is the names from the province down, joined: 河南省许昌市禹州市. Municipalities and provinces are their own first unit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsextract import model
from newsextract.language.borders import WordBorders
from newsextract.language.lexicon import Hit, Lexicons

MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
_LEVELS: tuple[model.Level, ...] = ("provincial", "municipal", "county")
_LONGEST = 15
_PAPER = re.compile(r"(?:日报|晚报|晨报|时报|新报|都市报|商报|广播电视台|电视台|广播电视报|报|时讯|新闻网|网|发布|融媒体中心|融媒)$")


@dataclass(frozen=True, slots=True)
class Region:
    """A division: ``units`` are its names from the province down (河南省, 许昌市, 禹州市)."""

    units: tuple[str, ...]

    @property
    def path(self) -> str:
        """The full path: 河南省许昌市禹州市."""
        return "".join(self.units)

    @property
    def level(self) -> model.Level:
        """provincial, municipal or county; municipalities are provincial and their districts county."""
        if len(self.units) == 2 and self.units[0] in MUNICIPALITIES:
            return "county"
        return _LEVELS[min(len(self.units), 3) - 1]

    def named(self, letter: str) -> str | None:
        """What 省, 市, 县, 区, 州 or 旗 means to a reader of this region's paper; None where it means nothing certain.

        >>> Region(("河南省", "许昌市")).named("市")
        '许昌市'
        >>> Region(("天津市", "西青区")).named("市")
        '天津市'
        """
        if letter == "省":
            return self.units[0] if self.units[0].endswith("省") else None
        if letter == "地":
            return next((u[:-1] for u in self.units if u.endswith("地区")), None)
        if letter in ("自治区", "兵团"):
            return self.units[0] if letter == "自治区" and self.units[0].endswith("自治区") else None
        # a paper of 禹州市 means itself by 市, not 许昌市 above it
        fitting = [u for u in self.units if u.endswith(letter) and not (letter == "区" and u.endswith("自治区"))]
        return fitting[-1] if fitting else None

    def upto(self, name: str) -> Region | None:
        """The region cut off below the unit of that name."""
        return Region(self.units[: self.units.index(name) + 1]) if name in self.units else None


class Divisions:
    """The divisions of one run's lexicons, ready for asking."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Reads the lexicon ``divisions``."""
        self._paths: dict[str, tuple[str, ...]] = {}
        table = lexicons.table("divisions")
        self._full = {p for e in table.values() if e.kind != "short" for p in e.value.split("|")}
        for term, entry in table.items():
            self._paths[term] = tuple(entry.value.split("|"))
        self._short = {t for t, e in table.items() if e.kind == "short"}
        sizes: dict[str, set[int]] = {}
        for term in table:
            sizes.setdefault(term[:2], set()).add(len(term))
        self._sizes = {head: sorted(lengths, reverse=True) for head, lengths in sizes.items()}
        # the same few names stand on all pages of a paper
        self._found: dict[str, Region | None] = {}

    def region(self, path: str) -> Region:
        """A full path of the lexicon taken apart."""
        units: list[str] = []
        start = 0
        for end in range(2, len(path) + 1):
            if path[:end] in self._full:
                units.append(path[start:end])
                start = end
        return Region(tuple(units) or (path,))

    def paths(self, name: str) -> tuple[str, ...]:
        """Every full path the name can mean, most senior first; empty for a name that is no division."""
        return self._paths.get(name, ())

    def leading(self, text: str, most: int) -> str | None:
        """The longest name of a division, of ``most`` characters, that the text begins with."""
        for size in self._sizes.get(text[:2], ()):
            if 1 < size <= min(most, len(text)) and text[:size] in self._paths:
                return text[:size]
        return None

    def is_short(self, name: str) -> bool:
        """Is the name a short one (许昌), not a full one (许昌市)?"""
        return name in self._short

    def find(self, written: str) -> Region | None:
        """The one region a written path means: 河南省许昌市, 湖北武汉, 内蒙古呼伦贝尔; None where it means none or several."""
        if written not in self._paths:
            return self._read(written)
        if written not in self._found:
            self._found[written] = self._read(written)
        return self._found[written]

    def _read(self, written: str) -> Region | None:
        fitting: list[str] | None = None
        rest = written.strip()
        while rest:
            name = self.leading(rest, _LONGEST)
            if name is None:
                break
            options = self._paths[name]
            narrowed = [o for o in options if fitting is None or any(o.startswith(f) for f in fitting)]
            if not narrowed:
                break
            fitting = narrowed
            rest = rest[len(name) :]
        if not fitting:
            return None
        first = self.region(fitting[0])
        # 吉林 is the province before the city in it, 大理 the prefecture before its city; 朝阳区 stands in two cities
        senior = len(fitting) == 1 or len(first.units) == 1 or all(f.startswith(fitting[0]) for f in fitting)
        return first if senior else None


@lru_cache(maxsize=8)
def divisions(lexicons: Lexicons) -> Divisions:
    """The divisions of a run, made once."""
    return Divisions(lexicons)


def home(lexicons: Lexicons, *, region: str | None, publication: str | None, named: Sequence[Hit], borders: WordBorders) -> Region | None:
    """The region an article's paper belongs to: the one given, that of the paper's name, or that of the text where it is unambiguous.

    ``named`` are the hits of the lexicon ``divisions`` in the text, ``borders`` its word borders.
    """
    known = divisions(lexicons)
    if region:
        return known.find(region)
    return _of_publication(known, publication) or _of_text(known, named, borders)


def _of_publication(known: Divisions, name: str | None) -> Region | None:
    """许昌日报 → 河南省许昌市. Only a name that is a division and the word for a paper."""
    if not name:
        return None
    place = _PAPER.sub("", name)
    return known.find(place) if place != name and known.paths(place) else None


def _of_text(known: Divisions, named: Sequence[Hit], borders: WordBorders) -> Region | None:
    """The one city the article names (许昌市, 许昌) at least twice and more often than all others together."""
    terms: Counter[str] = Counter()
    last = 0
    for start, end, entry in named:
        if entry.kind == "province" or start < last:
            continue
        if entry.kind == "short" and (start not in borders or end not in borders):
            continue
        last = end
        terms[entry.term] += 1
    cities: Counter[tuple[str, ...]] = Counter()
    for term, n in terms.items():
        region = known.find(term)
        if region and len(region.units) > 1:
            cities[region.units[:2]] += n
    if not cities:
        return None
    (units, n), total = cities.most_common(1)[0], sum(cities.values())
    return Region(units) if n >= 2 and 2 * n > total else None
