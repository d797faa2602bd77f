"""What a run reads: files, folders and standard input in a stable order, and what is told about them in a metadata file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from newsextract.errors import OptionError

ENDINGS = (".txt", ".txt.gz")
KEYS = ("publication", "date", "region", "layout")


@dataclass(frozen=True, slots=True)
class Input:
    """One source. ``name`` is its path relative to the folder it was found in, or as given; ``content`` only for standard input."""

    name: str
    path: Path
    content: bytes | None = None


def check_paths(paths: Sequence[str]) -> None:
    """Raises OptionError where a path does not exist."""
    for path in paths:
        if path != "-" and not Path(path).exists():
            raise OptionError(f"{path}: no such file or folder")


def find_inputs(paths: Sequence[str], stdin: bytes | None = None) -> Iterator[Input]:
    """The sources in the order of ``paths``; a folder's files by name, folder by folder.

    Symbolic links that lead out of their folder and linked folders are left out.
    """
    for given in paths:
        path = Path(given)
        if given == "-":
            yield Input("-", path, stdin or b"")
        elif path.is_dir():
            root = path.resolve()
            for file in _walk(path, root):
                yield Input(_printable(os.path.relpath(file, path)), file)
        else:
            yield Input(_printable(given), path)


def _walk(folder: Path, root: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda e: e.name)
    except OSError as error:
        sys.stderr.write(f"newsextract: {folder}: cannot be read: {error.strerror}; left out\n")
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, root)
        elif entry.name.lower().endswith(ENDINGS) and entry.is_file() and _stays_inside(entry, root):
            yield folder / entry.name


def _stays_inside(entry: os.DirEntry[str], root: Path) -> bool:
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root)


def _printable(path: str) -> str:
    """A path as Unicode: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


@dataclass(slots=True)
class Metadata:
    """What a metadata file tells of each path; rows are kept as they stand in the file, so that large files stay small in memory."""

    rows: Mapping[str, bytes] = field(default_factory=dict)
    used: int = 0

    @classmethod
    def load(cls, file: Path) -> Metadata:
        """Raises OptionError with the line of the first mistake."""
        rows: dict[str, bytes] = {}
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    rows[_row_path(line, f"{file}:{number}")] = line
        return cls(rows)

    def of(self, source: Input) -> dict[str, Any]:
        """The row of a source without its path; empty where there is none."""
        line = self.rows.get(source.name) or self.rows.get(source.path.name if source.name == str(source.path) else "")
        if line is None:
            return {}
        self.used += 1
        row = orjson.loads(line)
        return {key: row[key] for key in KEYS if row.get(key) is not None}


def _row_path(line: bytes, where: str) -> str:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise OptionError(f"{where}: no JSON: {error}; write one object a line") from None
    if not isinstance(row, dict) or not isinstance(row.get("path"), str):
        raise OptionError(f'{where}: no path in it; write {{"path": "folder/page.txt", "date": "2023-09-06"}}')
    for key in KEYS:
        if not isinstance(row.get(key), str | None):
            raise OptionError(f"{where}: {key} is no text: write it in quotes")
    return str(row["path"])
