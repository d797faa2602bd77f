"""Different names of one organisation: the shorter joins the fuller where the article leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from newsextract.language.regions import Divisions

_PREFIX = re.compile(r"(?:[一-鿿]{1,6}(?:省|市|县|区|州|盟|旗|镇|乡|街道|村|社区))+")
# shorter names end too many others
_SHORTEST = 4
_FIRMS = ("公司", "集团")
_FIRM = re.compile(r"(?P<brand>[一-鿿]{2,6})(?:公司|集团)$")


def joined(names: Mapping[str, str], divisions: Divisions, countries: Container[str]) -> dict[str, str]:
    """name → the fuller name it is short for. ``names``: name → kind; only names of one kind are joined, and only to one."""
    endings = _grouped((end, name) for name in names for at in range(1, len(name) - _SHORTEST + 1) if (end := name[at:]) in names)
    firms = [name for name in names if name.endswith(_FIRMS)]
    brands = _grouped((name[at : at + 2], name) for name in firms for at in range(len(name) - 1))
    found: dict[str, str] = {}
    for short, kind in names.items():
        whole = endings.get(short, ())
        fuller = [n for n in whole if names[n] == kind and _is_place(n[: -len(short)], divisions, countries)]
        firm = _FIRM.fullmatch(short)
        if firm and not divisions.paths(brand := firm["brand"]):
            others = [n for n in brands.get(brand[:2], ()) if names[n] == kind and n not in whole and len(n) > len(short) + 2]
            fuller += dict.fromkeys(n for n in others if brand in n[: len(n) // 2 + len(brand)])
        if len(fuller) == 1:
            found[short] = fuller[0]
    return {short: _last(found, full) for short, full in found.items()}


def _grouped(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """(key, name) pairs by key."""
    groups: dict[str, list[str]] = {}
    for key, name in names:
        groups.setdefault(key, []).append(name)
    return groups


def _last(found: Mapping[str, str], name: str) -> str:
    for _ in range(len(found)):
        if name not in found:
            break
        name = found[name]
    return name


def _is_place(prefix: str, divisions: Divisions, countries: Container[str]) -> bool:
    return bool(divisions.paths(prefix)) or prefix in countries or _PREFIX.fullmatch(prefix) is not None
