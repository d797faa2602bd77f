"""The journal of a run: beside the output, one line for each source that is finished, in the order of the output.

``OUTPUT.journal`` is only ever appended to, and only after the output it tells of is on the disk. So whatever moment a run is
killed at, the journal names a prefix of the output that is whole. Its lines are JSON: a heading, then the entries, then a last
line when the run came to its end. A torn last line is none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, BinaryIO

import orjson

FINISHED = b'{"finished":true}\n'
# What may go differently another time (memory, a slow disk); all other failures are the source's own.
TRANSIENT = ("timeout", "killed", "unreadable")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a run is: ``run`` the inputs and options that make its output, ``rules`` the program and the lexicons that read them."""

    run: Mapping[str, Any]
    rules: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished source, and how far the output and the errors file go with it (bytes).

    ``size`` and ``sha256`` are of the file, null where it could not be read; ``told`` stands for its metadata; ``code`` and
    ``message`` are the failure's, null for a document; ``length`` and ``crc`` (CRC-32) are of the part of the output that is its own.
    """

    path: str
    size: int | None
    sha256: str | None
    told: str
    code: str | None
    message: str | None
    events: int
    warnings: int
    length: int
    crc: int
    output: int
    errors: int

    @property
    def final(self) -> bool:
        """False for failures that are tried again by the next run."""
        return self.code not in TRANSIENT


_ENTRY_FIELDS = frozenset(f.name for f in fields(Entry))


def heading_line(heading: Heading) -> bytes:
    """The first line of a journal."""
    return orjson.dumps({"run": heading.run, "rules": heading.rules}) + b"\n"


def entry_line(entry: Entry) -> bytes:
    """The line of a finished source."""
    return orjson.dumps(asdict(entry)) + b"\n"


def read_heading(path: Path) -> Heading | None:
    """The heading of a journal; None where there is no journal, or none that this version reads."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        row = _row(file.readline())
    return Heading(row["run"], row["rules"]) if row and row.keys() == {"run", "rules"} else None


def read_entries(path: Path) -> Iterator[tuple[Entry, int]]:
    """Each entry and where its line ends in the journal, up to the first line that is torn."""
    with path.open("rb") as file:
        end = len(file.readline())
        for line in file:
            row = _row(line)
            if row is None or row.keys() != _ENTRY_FIELDS:
                return
            end += len(line)
            yield Entry(**row), end


def is_finished(path: Path) -> bool:
    """True where the run of a journal came to its end."""
    with path.open("rb") as file:
        return _tail(file, len(FINISHED)) == FINISHED


def _tail(file: BinaryIO, length: int) -> bytes:
    size = file.seek(0, 2)
    file.seek(max(0, size - length))
    return file.read()


def _row(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return row if isinstance(row, dict) else None


def fingerprint(path: Path) -> tuple[int | None, str | None]:
    """Size and sha256 of a file, (None, None) where it cannot be read; any size in constant memory."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return file.tell(), digest
    except OSError:
        return None, None


def told_key(told: Mapping[str, Any]) -> str:
    """A short hash of what a source was told."""
    return hashlib.sha256(orjson.dumps(dict(told), option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]


def code_digest() -> str:
    """A hash of the package's modules, in which the rules stand."""
    digest = hashlib.sha256()
    for path, module in _modules(files("newsextract"), ""):
        digest.update(path.encode() + b"\0" + module.read_bytes())
    return digest.hexdigest()


def _modules(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        path = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _modules(entry, path)
        elif entry.name.endswith(".py"):
            yield path, entry
