"""CSV for spreadsheets: one row an event, UTF-8 with byte-order mark, lists joined by 、."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from newsextract import model
from newsextract.formats.events import flat_events

# The columns of all event types; a type that lacks one leaves it empty.
COLUMNS = (
    "id", "type", "modality", "date", "date_text", "date_basis", "place", "summary", "confidence", "rule",
    "outcome", "award", "kind", "rank", "level", "quantity", "recipients", "occasion", "issuers", "work",
    "status", "name", "series", "ordinal", "organisers", "chairs", "speakers", "attendees", "documents", "agenda",
    "trigger", "trigger_start", "trigger_end", "sentence_start", "sentence_end",
    "document", "article", "headline", "publication", "publication_date", "evidence", "source_start", "source_end",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def _lines(rows: Sequence[Sequence[Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8")


HEADER = b"\xef\xbb\xbf" + _lines([COLUMNS])


def write(document: model.Document) -> bytes:
    """The document's events, one a row."""
    return _lines([_row(event) for event in flat_events(document)])


def _row(event: Mapping[str, Any]) -> list[str | int | float]:
    date, trigger, sentence = event["date"] or {}, event["trigger"], event["sentence"]
    flat = {
        **event,
        "date": date.get("value"),
        "date_text": date.get("text"),
        "date_basis": date.get("basis"),
        "trigger": trigger["text"],
        "trigger_start": trigger["start"],
        "trigger_end": trigger["end"],
        "sentence_start": sentence["start"],
        "sentence_end": sentence["end"],
    }
    return [_cell(flat.get(column)) for column in COLUMNS]


def _cell(value: Any) -> str | int | float:
    """A number as it is, a list joined by 、, and text that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = "、".join(map(_item, value)) if isinstance(value, list) else str(value)
    return "'" + text if text.startswith(_FORMULA) else text


def _item(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    if "action" in item:
        return f"{item['action']}{item['item']}"
    group = item.get("group")
    if not group:
        return str(item["name"])
    noun = "" if group["noun"] in (None, item["name"]) else group["noun"]
    return f"{item['name']}（{group['count']}{group['unit']}{noun}）"
