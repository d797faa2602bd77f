"""Short forms that the article itself makes: （以下简称“远精工”）, and 远精科技 for 许昌远精科技有限公司."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newsextract.language.regions import Divisions
from newsextract.text import Span

_DEFINED = re.compile(r"[（(](?:以下|下文?|后)?(?:统一?)?简称(?:为|：|:)?[“\"‘「]?(?P<short>[一-鿿A-Za-z0-9]{2,12})[”\"’」]?[）)]")
_LEGAL = re.compile(r"(?:[（(][一-鿿]{2,5}[)）])?(?:集团)?(?:股份|控股)?(?:有限责任|有限)公司$|(?:集团)?总?公司$")
_OPENING = frozenset("（(")
_MOST = 40


def short_forms(text: str, names: Iterable[tuple[int, int]], divisions: Divisions) -> dict[str, str]:
    """Short form → the name it stands for, in the order of the text. ``names``: the spans of the names in it."""
    found: dict[str, str] = {}
    for start, end in names:
        name = text[start:end]
        if text[end : end + 1] in _OPENING and (defined := _DEFINED.match(text, end)):
            found.setdefault(defined["short"], name)
        if name.endswith("公司"):
            for short in _of_firm(name, divisions):
                found.setdefault(short, name)
        if len(found) >= _MOST:
            break
    return found


def _of_firm(name: str, divisions: Divisions) -> Iterator[str]:
    """许昌远精科技有限公司 → 远精科技, 许昌远精科技: what is left of a firm's name without its legal form."""
    legal = _LEGAL.search(name)
    if legal is None or "有限" not in legal[0] + name:
        return
    core = name[: legal.start()]
    if len(core) >= 4:
        yield core
    place = divisions.leading(core[:-2], 10)
    if place and len(core) - len(place) >= 4:
        yield core[len(place) :]


def occurrences(text: str, shorts: Mapping[str, str], taken: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Where the short forms stand outside the names found already, the longer forms first."""
    covered = {at for start, end in taken for at in range(start, end)}
    for short in sorted(shorts, key=lambda s: (-len(s), s)):
        at = text.find(short)
        while at >= 0:
            span = range(at, at + len(short))
            if covered.isdisjoint(span):
                covered.update(span)
                yield Span(at, at + len(short))
            at = text.find(short, at + len(short))
