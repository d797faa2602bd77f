"""Read back what ``extract`` wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from newsextract import model
from newsextract.errors import OutputError


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
