"""JSON Lines: read back what ``extract`` wrote, and rows of other tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError

from newsextract import model
from newsextract.errors import OutputError
from newsextract.formats.documents import json_line


def read_documents(path: Path) -> Iterator[model.Document]:
    """The documents of an output file, one a line. Raises OutputError with file and line for what is none."""
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield parse_document(line, f"{path}:{number}")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def parse_document(line: bytes, where: str) -> model.Document:
    """One line as a document; ``where`` names it in the OutputError that is raised where it is none."""
    try:
        return model.Document.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "the line"
        remedy = "give a file that `newsextract extract` wrote with --format documents"
        raise OutputError(f"{where}: not a document: {field}: {first['msg']}; {remedy}") from None


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of any JSON Lines file. Raises OutputError with file and line for what is none."""
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, f"{path}:{number}")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise OutputError(f"{where}: not JSON: {error}") from None
    if not isinstance(row, dict):
        raise OutputError(f"{where}: not a JSON object; give a file with one object a line")
    return row


def write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Write rows as JSON Lines and give their number. The file appears when all rows are there."""
    lines = [json_line(row) for row in rows]
    path.write_bytes(b"".join(lines))
    return len(lines)
