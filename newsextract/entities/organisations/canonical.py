"""The canonical name of an organisation, and the key by which two printed forms are known to be the same one.

市教育局 → 许昌市教育局 by the paper's region, 省工信厅 → 河南省工业和信息化厅 by the lexicon of organs,
市十四中 → 许昌市第十四中学 by form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsextract import model
from newsextract.language.lexicon import Entry, Lexicons
from newsextract.language.regions import Region, divisions

_BY_LEVEL = frozenset(("organisation.organ", "organisation.suffix", "organisation.numbered"))
_TOWN_LETTERS = ("镇", "乡", "街道")
_LETTERS = re.compile(r"自治[区州县](?!委员会)|地区|街道|[省市县区州旗镇乡]")
_LEAGUE = re.compile(r"^(?P<place>.*)团(?P<level>省|市|县|区|州|自治区|地|盟|旗)委$")
_COMMITTEE = re.compile(r"^(?:中国共产党|中共)(?P<place>.{2,10}[省市县区州盟旗])委员会$")
_PARTY = re.compile(r"^(?:中国共产党|中共)(?=.{2,12}委)")
_CPPCC = re.compile(
    r"^(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十]+届)?(?P<place>.{2,8}[省市县区州旗])委员会(?P<standing>常务委员会)?$"
)
_NUMBERED = re.compile(
    r"第?(?P<number>[一二三四五六七八九十]{1,3})(?P<type>初级中学|高级中学|中学|初中|高中|中|小学|小|人民医院|医院|院|幼儿园)$"
)
_TYPES = {"中": "中学", "小": "小学", "院": "医院", "初中": "初级中学", "高中": "高级中学"}
_LONGEST_UNIT = 12
# forms that newspapers use for one and the same
_SAME = (
    ("人民政府", "政府"),
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("政治协商会议", "政协"),
    ("纪律检查委员会", "纪委"),
    ("初级中学", "初中"),
    ("高级中学", "高中"),
    ("有限责任公司", "有限公司"),
    ("办公室", "办"),
    ("人民医院", "医院"),
)


class Canonical(NamedTuple):
    """A name in full, the key its other forms share, and the region its words tell."""

    name: str
    key: str
    region: str | None = None
    level: model.Level | None = None


class Namer:
    """Names mentions for one article."""

    def __init__(self, lexicons: Lexicons, home: Region | None) -> None:
        """``home``: the region of the article's paper."""
        self._organisations = lexicons.table("organisations")
        self._organs = lexicons.table("organs")
        self._organ_heads = _organ_heads(lexicons)
        self._suffixes = lexicons.table("organisation_suffixes")
        self._divisions = divisions(lexicons)
        self._home = home

    def name(self, text: str, rule: str, neighbour: Region | None, town: str | None) -> Canonical | None:
        """The canonical form of a mention found by ``rule``.

        ``neighbour`` is the region of the name just before, if this one is coordinated with it (上海市委、市政府); ``town`` the town
        named last. None for 镇党委 where no town is known.
        """
        entry = self._organisations.get(text) or self._seat(text)
        if entry:
            full = entry.value.partition(":")[2] or entry.term
            return Canonical(full, full)
        if rule == "organisation.league" and (league := _LEAGUE.match(text)):
            return self._league(league["place"], league["level"], text)
        if text.startswith("中"):
            text = _PARTY.sub("", _COMMITTEE.sub(r"\g<place>委", text))
        if text.startswith(("中", "政")) and (council := _CPPCC.match(text)):
            text = council["place"] + "政协" + ("常委会" if council["standing"] else "")
        level = _LETTERS.match(text)
        if level and rule in _BY_LEVEL:
            return self._levelled(text, level[0], neighbour, town)
        units, rest = self._split(text)
        region = self._region(units)
        own = region.units[-1] if region else "".join(units[-1:])
        return Canonical(text[: len(text) - len(rest)] + self._full(rest), own + _plain(self._full(rest)), region.path if region else None)

    def _seat(self, text: str) -> Entry | None:
        """哈工大（深圳） → 哈尔滨工业大学（深圳）."""
        short, bracket, seat = text.partition("（")
        entry = self._organisations.get(short) if bracket else None
        return self._organisations.get(entry.value.partition(":")[2] + bracket + seat) if entry else None

    def _league(self, place: str, level: str, text: str) -> Canonical:
        """团市委 → 共青团许昌市委."""
        region = self._divisions.find(place) if place else self._home
        named = region.named(level) if region else None
        whole = region.upto(named) if region and named else None
        name = f"共青团{named}委" if named else text
        return Canonical(name, name, whole.path if whole else None, whole.level if whole else None)

    def _levelled(self, text: str, letter: str, neighbour: Region | None, town: str | None) -> Canonical | None:
        rest = text[len(letter) :]
        if letter in _TOWN_LETTERS:
            return Canonical(town + rest, town + _plain(rest)) if town and town.endswith(letter) else None
        for region in (neighbour, self._home):
            named = region.named(letter) if region else None
            if region and named:
                whole = region.upto(named)
                full = self._full(rest)
                return Canonical(named + full, named + _plain(full), whole.path if whole else None, whole.level if whole else None)
        return Canonical(text, letter + _plain(self._full(rest)))

    def region_of(self, text: str) -> Region | None:
        """The region a name begins with."""
        return self._region(self._split(text)[0])

    def _split(self, text: str) -> tuple[list[str], str]:
        """The divisions a name begins with, and the rest: 河南省|许昌市|教育局."""
        units: list[str] = []
        while True:
            unit = self._divisions.leading(text[:-1], _LONGEST_UNIT)
            if unit is None or (units and self._divisions.is_short(unit)):
                return units, text
            units.append(unit)
            text = text[len(unit) :]

    def _region(self, units: list[str]) -> Region | None:
        return self._divisions.find("".join(units)) if units else None

    def _full(self, rest: str) -> str:
        """工信厅 → 工业和信息化厅, 工信厅党组 likewise; 十四中 → 第十四中学."""
        for length in range(len(rest), 1, -1) if rest[:2] in self._organ_heads else ():
            entry = self._organs.get(rest[:length])
            if entry:
                if entry.value and (length == len(rest) or rest[length:] in self._suffixes):
                    return entry.value + rest[length:]
                break
        numbered = _NUMBERED.match(rest)
        if numbered:
            return "第" + numbered["number"] + _TYPES.get(numbered["type"], numbered["type"])
        return rest


@lru_cache(maxsize=8)
def _organ_heads(lexicons: Lexicons) -> frozenset[str]:
    """What the terms of the lexicon ``organs`` begin with: most names hold none."""
    return frozenset(term[:2] for term in lexicons.table("organs"))


def _plain(rest: str) -> str:
    for long, short in _SAME:
        rest = rest.replace(long, short)
    return rest
