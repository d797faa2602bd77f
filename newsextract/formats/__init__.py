"""Formats: a document as the bytes that are written. Each format has ``HEADER`` and ``write(document) -> bytes``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsextract import model
from newsextract.formats import csv, documents, events


@dataclass(frozen=True, slots=True)
class Format:
    """What stands once at the start of a file, and what a document adds to it."""

    header: bytes
    write: Callable[[model.Document], bytes]


FORMATS: Mapping[str, Format] = {
    "documents": Format(b"", documents.write),
    "events": Format(b"", events.write),
    "csv": Format(csv.HEADER, csv.write),
}
