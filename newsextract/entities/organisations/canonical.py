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
from newsextract.language.memo import Memo
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
_KEPT = 20_000
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


class _Form(NamedTuple):
    """What a printed name tells without its article.

    ``letter``: the level it is at (市教育局); ``rest``: what follows the letter, in full and (``plain``) in the form its variants share;
    ``canonical``: the name where the article tells no more, the only one (``certain``) where the lexicon has it.
    """

    text: str
    letter: str | None
    rest: str
    plain: str
    canonical: Canonical
    certain: bool = False


class Forms:
    """The forms of names by the lexicons of a run; the same few names stand on all pages of a paper."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Nothing is read yet."""
        self._organisations = lexicons.table("organisations")
        self._organs = lexicons.table("organs")
        # most names hold no organ
        self._heads = frozenset(term[:2] for term in self._organs)
        self._suffixes = lexicons.table("organisation_suffixes")
        self.divisions = divisions(lexicons)
        self.of: Memo[_Form] = Memo(self._read, _KEPT)

    def _read(self, text: str) -> _Form:
        entry = self._organisations.get(text) or self._seat(text)
        if entry:
            full = entry.value.partition(":")[2] or entry.term
            return _Form(text, None, "", "", Canonical(full, full), certain=True)
        text = _PARTY.sub("", _COMMITTEE.sub(r"\g<place>委", text))
        if council := _CPPCC.match(text):
            text = council["place"] + "政协" + ("常委会" if council["standing"] else "")
        units, rest = self.split(text)
        region = self._region(units)
        own = region.units[-1] if region else "".join(units[-1:])
        full = self._full(rest)
        canonical = Canonical(text[: len(text) - len(rest)] + full, own + _plain(full), region.path if region else None)
        level = _LETTERS.match(text)
        if level is None:
            return _Form(text, None, "", "", canonical)
        rest = text[level.end() :] if level[0] in _TOWN_LETTERS else self._full(text[level.end() :])
        return _Form(text, level[0], rest, _plain(rest), canonical)

    def _seat(self, text: str) -> Entry | None:
        """哈工大（深圳） → 哈尔滨工业大学（深圳）."""
        short, bracket, seat = text.partition("（")
        entry = self._organisations.get(short) if bracket else None
        return self._organisations.get(entry.value.partition(":")[2] + bracket + seat) if entry else None

    def split(self, text: str) -> tuple[list[str], str]:
        """The divisions a name begins with, and the rest: 河南省|许昌市|教育局."""
        units: list[str] = []
        while True:
            unit = self.divisions.leading(text[:-1], _LONGEST_UNIT)
            if unit is None or (units and self.divisions.is_short(unit)):
                return units, text
            units.append(unit)
            text = text[len(unit) :]

    def region_of(self, text: str) -> Region | None:
        """The region a name begins with."""
        return self._region(self.split(text)[0])

    def _region(self, units: list[str]) -> Region | None:
        return self.divisions.find("".join(units)) if units else None

    def _full(self, rest: str) -> str:
        """工信厅 → 工业和信息化厅, 工信厅党组 likewise; 十四中 → 第十四中学."""
        for length in range(len(rest), 1, -1) if rest[:2] in self._heads else ():
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
def _forms(lexicons: Lexicons) -> Forms:
    return Forms(lexicons)


class Namer:
    """Names mentions for one article."""

    def __init__(self, lexicons: Lexicons, home: Region | None) -> None:
        """``home``: the region of the article's paper."""
        self._forms = _forms(lexicons)
        self._home = home

    def name(self, text: str, rule: str, neighbour: Region | None, town: str | None) -> Canonical | None:
        """The canonical form of a mention found by ``rule``.

        ``neighbour`` is the region of the name just before, if this one is coordinated with it (上海市委、市政府); ``town`` the town
        named last. None for 镇党委 where no town is known.
        """
        form = self._forms.of[text]
        if form.certain:
            return form.canonical
        if rule == "organisation.league" and (league := _LEAGUE.match(text)):
            return self._league(league["place"], league["level"], text)
        if form.letter and rule in _BY_LEVEL:
            return self._levelled(form, form.letter, neighbour, town)
        return form.canonical

    def region_of(self, text: str) -> Region | None:
        """The region a name begins with."""
        return self._forms.region_of(text)

    def _league(self, place: str, level: str, text: str) -> Canonical:
        """团市委 → 共青团许昌市委."""
        region = self._forms.divisions.find(place) if place else self._home
        named = region.named(level) if region else None
        whole = region.upto(named) if region and named else None
        name = f"共青团{named}委" if named else text
        return Canonical(name, name, whole.path if whole else None, whole.level if whole else None)

    def _levelled(self, form: _Form, letter: str, neighbour: Region | None, town: str | None) -> Canonical | None:
        if letter in _TOWN_LETTERS:
            return Canonical(town + form.rest, town + form.plain) if town and town.endswith(letter) else None
        for region in (neighbour, self._home):
            named = region.named(letter) if region else None
            if region and named:
                whole = region.upto(named)
                return Canonical(named + form.rest, named + form.plain, whole.path if whole else None, whole.level if whole else None)
        return Canonical(form.text, letter + form.plain)


def _plain(rest: str) -> str:
    for long, short in _SAME:
        rest = rest.replace(long, short)
    return rest
