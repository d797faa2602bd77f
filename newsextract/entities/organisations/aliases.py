"""Different names of one organisation: the shorter joins the fuller where the article leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from newsextract.language.regions import Divisions

_PREFIX = re.compile(r"(?:[一-鿿]{1,6}(?:省|市|县|区|州|盟|旗|镇|乡|街道|村|社区))+")
_FIRM = re.compile(r"(?P<brand>[一-鿿]{2,6})(?:公司|集团)$")


def joined(names: Mapping[str, str], divisions: Divisions, countries: Container[str]) -> dict[str, str]:
    """name → the fuller name it is short for. ``names``: name → kind; only names of one kind are joined, and only to one."""
    by_kind: dict[str, list[str]] = {}
    for name, kind in names.items():
        by_kind.setdefault(kind, []).append(name)
    found: dict[str, str] = {}
    for short, kind in names.items():
        fuller = _fuller(short, by_kind[kind], divisions, countries)
        if len(fuller) == 1:
            found[short] = fuller[0]
    return {short: _last(found, full) for short, full in found.items()}


def _last(found: Mapping[str, str], name: str) -> str:
    for _ in range(len(found)):
        if name not in found:
            break
        name = found[name]
    return name


def _fuller(short: str, names: Sequence[str], divisions: Divisions, countries: Container[str]) -> list[str]:
    """The names that ``short`` could be short for: 许昌市某中学 for 某中学, 许昌远精科技有限公司 for 远精公司."""
    whole = [n for n in names if n.endswith(short) and n != short and len(short) >= 4]
    found = [n for n in whole if _is_place(n[: -len(short)], divisions, countries)]
    firm = _FIRM.fullmatch(short)
    if firm and not divisions.paths(brand := firm["brand"]):
        others = (n for n in names if n not in whole and len(n) > len(short) + 2 and n.endswith(("公司", "集团")))
        found += [n for n in others if brand in n[: len(n) // 2 + len(brand)]]
    return found


def _is_place(prefix: str, divisions: Divisions, countries: Container[str]) -> bool:
    return bool(divisions.paths(prefix)) or prefix in countries or _PREFIX.fullmatch(prefix) is not None
