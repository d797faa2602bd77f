"""Different names of one organisation: the shorter joins the fuller where the article leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsextract.language.regions import Divisions

_PREFIX = re.compile(r"(?:[一-鿿]{1,6}(?:省|市|县|区|州|盟|旗|镇|乡|街道|村|社区))+")
_FIRM = re.compile(r"(?P<brand>[一-鿿]{2,6})(?:公司|集团)$")


def joined(names: Mapping[str, str], divisions: Divisions, countries: Iterable[str]) -> dict[str, str]:
    """name → the fuller name it is short for. ``names``: name → kind; only names of one kind are joined, and only to one."""
    places = frozenset(countries)
    found: dict[str, str] = {}
    for short, kind in names.items():
        fuller = [f for f, k in names.items() if k == kind and f != short and _is_short_for(short, f, divisions, places)]
        if len(fuller) == 1:
            found[short] = fuller[0]
    return {short: _last(found, full) for short, full in found.items()}


def _last(found: Mapping[str, str], name: str) -> str:
    for _ in range(len(found)):
        if name not in found:
            break
        name = found[name]
    return name


def _is_short_for(short: str, full: str, divisions: Divisions, places: frozenset[str]) -> bool:
    if full.endswith(short) and len(short) >= 4:
        prefix = full[: -len(short)]
        return bool(divisions.paths(prefix)) or prefix in places or _PREFIX.fullmatch(prefix) is not None
    firm = _FIRM.fullmatch(short)
    if firm and full.endswith(("公司", "集团")) and len(full) > len(short) + 2:
        brand = firm["brand"]
        return brand in full[: len(full) // 2 + len(brand)] and not divisions.paths(brand)
    return False
