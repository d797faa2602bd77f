"""JSON Lines: one document a line."""

from __future__ import annotations

from typing import Any

import orjson

from newsextract import model

# JSON allows these inside a string, but readers that split lines as Unicode does (Python's splitlines) would cut there.
_BREAKS = ((b"\xe2\x80\xa8", rb"\u2028"), (b"\xe2\x80\xa9", rb"\u2029"), (b"\xc2\x85", rb"\u0085"))


def json_line(row: Any) -> bytes:
    """One JSON value on one line with its line feed, whatever line breaks its strings hold."""
    return _one_line(orjson.dumps(row))


def write(document: model.Document) -> bytes:
    """The document as one line."""
    return _one_line(document.model_dump_json().encode())


def _one_line(line: bytes) -> bytes:
    for raw, escaped in _BREAKS:
        line = line.replace(raw, escaped)
    return line + b"\n"
