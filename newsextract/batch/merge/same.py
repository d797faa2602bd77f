"""When two reports tell the same event: blocking keys, what must agree, and what speaks for it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from sys import intern
from typing import Any

# The parties that a report may name in common with another.
PARTIES = ("recipients", "organisers", "chairs", "speakers", "attendees")
_MARKS = re.compile(r"[\s“”‘’\"'《》〈〉「」『』（）()·・•,，、。；;：:—–-]")
# 许昌市科技学校 and 许昌科技学校 are one name; a division's letter at the start (市教育局) is all there is of the place.
_DIVISION = re.compile(r"(?<=[\u4e00-\u9fff]{2})[省市县区](?=[\u4e00-\u9fff]{2})")
_LOCAL = re.compile(r"(?:全|我|本|该|此)?[省市县区乡镇州盟旗校院局厅委](?!外)|学校|医院|公司|单位")
_DAY = re.compile(r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?")
_REPORTED_WITHIN = 31
"""Days before a report's own in which its event lies, where only the report's day is known."""
_SLACK = 1
"""Days by which the days of two reports may differ: 昨日 is read from the day of printing."""


Marks = tuple[int, ...]
"""Hashes of a few names, each once."""


@dataclass(slots=True)
class Told:
    """What is compared of an event, or of all reports of it together. Days are proleptic ordinals, None where nothing is known."""

    type: str
    modality: str
    outcome: str | None
    award: str
    level: str | None
    ordinal: int | None
    occasion: str
    work: str
    place: str
    first: int | None
    last: int | None
    recipients: Marks
    parties: Marks
    issuers: Marks
    papers: Marks
    articles: Marks
    reports: Marks
    local: bool
    personal: bool


def tell(event: Mapping[str, Any], output: str) -> Told:
    """What a flat event of the file ``output`` tells."""
    first, last = days(event)
    document = event.get("document") or ""
    recipients = event.get("recipients") or []
    names = [name(p["name"]) for p in recipients] if event["type"] == "award" else [name(event.get("name"))]
    return Told(
        type=intern(event["type"]),
        modality=_done(event["modality"]),
        outcome=event.get("outcome"),
        award=name(event.get("award") or event.get("name")),
        level=event.get("level"),
        ordinal=event.get("ordinal"),
        occasion=name(event.get("occasion")),
        work=name(event.get("work")),
        place=name(event.get("place")),
        first=first,
        last=last,
        recipients=_marks(name(p["name"]) for p in recipients),
        parties=_marks(name(p["name"]) for field in PARTIES for p in event.get(field) or []),
        issuers=_marks(name(p["name"]) for p in event.get("issuers") or []),
        papers=_marks([event["publication"]] if event.get("publication") else []),
        articles=_marks([f"{output}\t{document}\t{event['article']}"]),
        reports=_marks([f"{document}\t{event['id']}"]),
        local=any(map(_LOCAL.match, names)),
        personal=any((p.get("entity") or "").startswith("p") for p in recipients),
    )


def hashed(text: str) -> int:
    """64 bits for a name: a million reports must fit in memory."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _marks(names: Iterable[str]) -> Marks:
    return tuple(dict.fromkeys(map(hashed, names)))


def _common(a: Marks, b: Marks) -> int:
    return sum(mark in b for mark in a)


def keys(event: Mapping[str, Any]) -> Iterator[str]:
    """Blocking keys: two reports of one event have one in common. An award's are its prize with each recipient."""
    if event["type"] == "award":
        prize = name(event.get("rank") or event["award"])
        for party in event["recipients"]:
            yield f"award\t{event['outcome']}\t{prize}\t{name(party['name'])}"
        return
    own = name(event.get("name"))
    yield f"{event['type']}\t{own}"
    if event.get("series") and event.get("ordinal") is not None:
        yield f"{event['type']}\t{name(event['series'])}\t{event['ordinal']}"


def name(text: str | None) -> str:
    """A name as it is compared: without marks and blanks, in one width, divisions' letters left out inside.

    >>> name("“许昌市科技学校”"), name("许昌科技学校"), name("市教育局")
    ('许昌科技学校', '许昌科技学校', '市教育局')
    """
    return intern(_DIVISION.sub("", _MARKS.sub("", unicodedata.normalize("NFKC", text or "")).lower()))


def days(event: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The first and last day an event can mean: by its date, else in the time before its report."""
    told = event.get("date") or {}
    found = edtf_days(told.get("value")) if told.get("basis") != "publication" else None
    if found:
        return found
    reported = edtf_days(event.get("publication_date"))
    return (reported[0] - _REPORTED_WITHIN, reported[1]) if reported else (None, None)


def edtf_days(value: str | None) -> tuple[int, int] | None:
    """The days of an EDTF value as ordinals, first and last; None for what is no stretch of the calendar.

    >>> a, b = edtf_days("2022-10"); b - a
    30
    """
    found = _DAY.findall(value or "")
    if not value or value.startswith("P") or not found or found[0][0].startswith("X"):
        return None
    try:
        first, last = _bound(found[0], "0", "01", "01"), _bound(found[-1], "9", "12", "31")
    except ValueError:
        return None
    if value.startswith(".."):
        first = date.min.toordinal()
    return (first, date.max.toordinal()) if value.endswith("..") else (first, last)


def _bound(parts: tuple[str, str, str], digit: str, month: str, day: str) -> int:
    year = int(parts[0].replace("X", digit))
    known_month = int(month if not parts[1] or "X" in parts[1] else parts[1])
    if parts[2] and "X" not in parts[2]:
        return date(year, known_month, int(parts[2])).toordinal()
    if day == "01":
        return date(year, known_month, 1).toordinal()
    following = date(year + known_month // 12, known_month % 12 + 1, 1) if year < 9999 else date.max
    return following.toordinal() - 1


def compatible(a: Told, b: Told) -> bool:
    """True where nothing that both tell differs."""
    return (
        (a.type, a.modality, a.outcome) == (b.type, b.modality, b.outcome)
        and _agree(a.level, b.level)
        and _agree(a.ordinal, b.ordinal)
        and _overlap(a, b)
        and _similar(a.occasion, b.occasion) is not False
        and _similar(a.work, b.work) is not False
        and _similar(a.place, b.place) is not False
        and (a.type != "award" or _similar(a.award, b.award) is not False)
        and not _common(a.articles, b.articles)
    )


def evidence(a: Told, b: Told) -> bool:
    """True where enough speaks for it that two compatible reports tell one event."""
    if _common(a.reports, b.reports):
        return True
    same_paper = _common(a.papers, b.papers) > 0
    exact = a.first is not None and b.first is not None and _length(a) <= _SLACK and _length(b) <= _SLACK
    local = a.local or b.local or a.personal or b.personal
    if a.type == "award":
        strong = bool(_similar(a.occasion, b.occasion) or _similar(a.work, b.work) or _common(a.issuers, b.issuers))
        strong = strong or _common(a.recipients, b.recipients) > 1
        named = min(len(a.award), len(b.award)) > 5
    else:
        strong = _common(a.parties, b.parties) > 0 or (a.ordinal is not None and a.ordinal == b.ordinal and not local)
        named = min(len(a.award), len(b.award)) > 7
    weak = named + same_paper + exact + bool(_similar(a.place, b.place))
    return strong or (weak > 1 and (same_paper or not local))


def join(a: Told, b: Told) -> Told:
    """What both together tell."""
    narrow = min((a, b), key=_length)
    return Told(
        type=a.type,
        modality=a.modality,
        outcome=a.outcome,
        award=max(a.award, b.award, key=len),
        level=a.level or b.level,
        ordinal=a.ordinal if a.ordinal is not None else b.ordinal,
        occasion=max(a.occasion, b.occasion, key=len),
        work=max(a.work, b.work, key=len),
        place=max(a.place, b.place, key=len),
        first=narrow.first,
        last=narrow.last,
        recipients=_both(a.recipients, b.recipients),
        parties=_both(a.parties, b.parties),
        issuers=_both(a.issuers, b.issuers),
        papers=_both(a.papers, b.papers),
        articles=_both(a.articles, b.articles),
        reports=_both(a.reports, b.reports),
        local=a.local and b.local,
        personal=a.personal or b.personal,
    )


def _both(a: Marks, b: Marks) -> Marks:
    return a if a == b else tuple(dict.fromkeys(a + b))


def _done(modality: str) -> str:
    return "asserted" if modality == "planned" else modality


def _agree(a: object, b: object) -> bool:
    return a is None or b is None or a == b


def _length(told: Told) -> int:
    return told.last - told.first if told.first is not None and told.last is not None else 1 << 30


def _overlap(a: Told, b: Told) -> bool:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return True
    slack = _SLACK if max(_length(a), _length(b)) <= _SLACK else 0
    return a.first <= b.last + slack and b.first <= a.last + slack


def _similar(a: str, b: str) -> bool | None:
    """None where one is not told; True where one holds the other, or most pairs of characters are common."""
    if not a or not b:
        return None
    if a in b or b in a:
        return True
    pairs_a, pairs_b = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (a, b))
    return 2 * len(pairs_a & pairs_b) >= 1.2 * min(len(pairs_a), len(pairs_b)) > 0
