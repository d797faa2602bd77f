"""What a run reads: files, folders and standard input in a stable order, and what is told about them in a metadata file."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from newsextract.errors import OptionError
from newsextract.page.source import MAX_BYTES

ENDINGS = (".txt", ".txt.gz")
KEYS = ("publication", "date", "region", "layout")


@dataclass(frozen=True, slots=True)
class Input:
    """One source. ``name`` is its path relative to the folder it was found in, or as given; standard input is "-"."""

    name: str
    path: Path


@contextmanager
def standard_input(paths: Sequence[str]) -> Iterator[Path | None]:
    """Standard input as a file, if it is among the paths: workers can open a file, and its size is bounded."""
    if "-" not in paths:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="newsextract-") as folder:
        file = Path(folder) / "stdin"
        with file.open("wb") as copy:
            left = MAX_BYTES + 1
            while left and (chunk := sys.stdin.buffer.read(min(left, 1 << 20))):
                left -= copy.write(chunk)
        yield file


@dataclass(frozen=True, slots=True)
class Survey:
    """How many sources there are, and how many links were left out."""

    sources: int
    links: int


def survey(paths: Sequence[str]) -> Survey:
    """Look through the inputs once before the run.

    Raises OptionError where a path does not exist, where nothing is to be read, or where two sources would have one name.
    """
    for path in paths:
        if path != "-" and not Path(path).exists():
            raise OptionError(f"{path}: no such file or folder")
    links: list[str] = []
    names: set[str] = set()
    sources = 0
    for source in find_inputs(paths, left_out=links.append):
        sources += 1
        if len(paths) > 1:  # within one folder no name stands twice
            if source.name in names:
                raise OptionError(f"{source.name} stands in two of the inputs: read their parent folder, or one after the other")
            names.add(source.name)
    if not sources:
        raise OptionError(f"nothing to read: no *.txt or *.txt.gz in {', '.join(paths)}")
    return Survey(sources, len(links))


def find_inputs(paths: Sequence[str], stdin: Path | None = None, *, left_out: Callable[[str], None] | None = None) -> Iterator[Input]:
    """The sources in the order of ``paths``; a folder's files by name, folder by folder.

    Symbolic links that lead out of their folder and linked folders are left out. A folder that cannot be listed is given as a
    source, so that its failure is recorded.
    """
    for given in paths:
        path = Path(given)
        if given == "-":
            yield Input("-", stdin or path)
        elif path.is_dir():
            for file in _walk(path, path.resolve(), left_out or (lambda _: None)):
                yield Input(_printable(os.path.relpath(file, path)), file)
        else:
            yield Input(_printable(given), path)


def _walk(folder: Path, root: Path, left_out: Callable[[str], None]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda e: e.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        wanted = entry.name.lower().endswith(ENDINGS)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, root, left_out)
        elif entry.is_symlink() and (entry.is_dir() or (wanted and not Path(entry.path).resolve().is_relative_to(root))):
            left_out(entry.path)
        elif wanted and entry.is_file():
            yield folder / entry.name


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
