"""The one event that several reports make, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsextract import model
from newsextract.batch.merge.same import edtf_days, name

Row = dict[str, Any]

# What belongs to a report and not to the event stands in the sources only.
_OF_THE_REPORT = {"trigger", "sentence", "rule", "document", "article", "headline", "publication", "publication_date", "evidence"}
_OF_THE_REPORT |= {"source_start", "source_end", "output"}
_FURTHEST = ("closed", "held", "opened", "planned", "mentioned")
_MODALITIES = ("asserted", "planned", "negated", "hypothetical", "generic")
_PARTY_FIELDS = frozenset(model.Party.model_fields)


def merged(sources: Sequence[Row]) -> Row:
    """One event from its reports (flat events with ``output``), in their order."""
    best = sorted(sources, key=_rank)
    event: Row = {}
    for field in best[0]:
        if field not in _OF_THE_REPORT:
            values = [s[field] for s in best if s.get(field) not in (None, [])]
            event[field] = _united(values) if isinstance(best[0][field], list) else values[0] if values else None
    event["id"] = sources[0]["id"]
    event["date"] = min((s["date"] for s in best if s["date"]), key=_date_rank, default=None)
    event["modality"] = min((s["modality"] for s in sources), key=_MODALITIES.index)
    if "status" in event:
        event["status"] = min((s["status"] for s in sources), key=_FURTHEST.index)
    reported = sorted(s["publication_date"] for s in sources if s["publication_date"])
    event["reports"] = len(sources)
    event["publications"] = list(dict.fromkeys(s["publication"] for s in sources if s["publication"]))
    event["first_reported"], event["last_reported"] = (reported[0], reported[-1]) if reported else (None, None)
    event["sources"] = list(sources)
    return event


def _rank(source: Mapping[str, Any]) -> tuple[float, int, str]:
    filled = sum(value not in (None, []) for value in source.values())
    return -source["confidence"], -filled, source["publication_date"] or "9999"


def _date_rank(date: Mapping[str, Any]) -> tuple[bool, int]:
    days = edtf_days(date["value"])
    return date["basis"] == "publication", days[1] - days[0] if days else 1 << 30


def _united(lists: Sequence[Sequence[Any]]) -> list[Any]:
    """All items, each once by its name; an entity's id is the article's own and is left out."""
    found: dict[str, Any] = {}
    for item in (item for items in lists for item in items):
        if isinstance(item, dict) and item.keys() == _PARTY_FIELDS:
            found.setdefault(name(item["name"]), {**item, "entity": None})
        else:
            found.setdefault(str(item), item)
    return list(found.values())
