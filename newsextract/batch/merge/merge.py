"""Files of events in, one line for each event out; a million reports need minutes and less than a gigabyte."""

from __future__ import annotations

import sys
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO, Any, BinaryIO

import orjson

from newsextract.batch.merge.groups import Groups
from newsextract.batch.merge.record import Row, merged
from newsextract.batch.merge.same import hashed, keys, tell
from newsextract.errors import OutputError, WriteError
from newsextract.formats.documents import json_line
from newsextract.formats.events import flat_events
from newsextract.formats.load import parse_document

_FLAT = frozenset(("id", "type", "modality", "date", "document", "article", "publication", "publication_date", "confidence"))


@dataclass(frozen=True, slots=True)
class MergeSummary:
    """How many reports became how many events."""

    reports: int
    events: int


def merge_files(outputs: Sequence[Path], output: Path | None) -> MergeSummary:
    """Merge to a file, which appears when it is whole, or to standard output. Raises OutputError, WriteError."""
    if output is None:
        return merge(outputs, sys.stdout.buffer)
    if any(path.resolve() == output.resolve() for path in outputs):
        raise OutputError(f"{output}: is one of the files to merge; give another -o")
    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as out:
            summary = merge(outputs, out)
        part.replace(output)
    except OSError as error:
        raise WriteError(f"{output}: cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return summary


def merge(outputs: Sequence[Path], out: BinaryIO) -> MergeSummary:
    """Write one line for each event, in the order of first reports. Raises OutputError with file and line of what is no output."""
    if twice := [str(p) for n, p in enumerate(outputs) if p in outputs[:n]]:
        raise OutputError(f"{twice[0]}: given twice; give each output once")
    with tempfile.TemporaryFile(prefix="newsextract-") as spool:
        starts, hashes, counts = _spool(outputs, spool)
        groups = _group(spool, starts, hashes, counts)
        members: dict[int, list[int]] = {}
        for report in range(len(counts)):
            if (first := groups.group_of(report)) != report:
                members.setdefault(first, []).append(report)
        events = 0
        for report in range(len(counts)):
            if groups.group_of(report) == report:
                sources = [_read(spool, starts, number) for number in (report, *members.pop(report, ()))]
                out.write(json_line(merged(sources)))
                events += 1
    return MergeSummary(len(counts), events)


def _spool(outputs: Sequence[Path], spool: IO[bytes]) -> tuple[array[int], array[int], array[int]]:
    """Every report on a line of ``spool``: where each begins, the hashes of all blocking keys, how many keys each has."""
    starts, hashes, counts = array("Q", [0]), array("Q"), array("H")
    for path in outputs:
        for row in _reports(path):
            starts.append(starts[-1] + spool.write(json_line(row)))
            own = [hashed(key) for key in dict.fromkeys(keys(row))][:0xFFFF]
            hashes.extend(own)
            counts.append(len(own))
    return starts, hashes, counts


def _group(spool: IO[bytes], starts: array[int], hashes: array[int], counts: array[int]) -> Groups:
    """Only reports that have a key in common with another are read again and compared."""
    ordered = sorted(hashes)
    shared = {a for a, b in pairwise(ordered) if a == b}
    del ordered
    groups = Groups()
    position = 0
    for report, count in enumerate(counts):
        own = [key for key in hashes[position : position + count] if key in shared]
        position += count
        if own:
            row = _read(spool, starts, report)
            groups.add(report, tell(row, row["output"]), own)
    return groups


def _read(spool: IO[bytes], starts: array[int], report: int) -> Row:
    spool.seek(starts[report])
    row: Row = orjson.loads(spool.read(starts[report + 1] - starts[report]))
    return row


def _reports(path: Path) -> Iterator[Row]:
    """The flat events of an output, each with the file it came from: documents, flat events, or what was merged before."""
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield from _of_line(line, path, f"{path}:{number}")
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {error.strerror}") from error


def _of_line(line: bytes, path: Path, where: str) -> Iterator[Row]:
    try:
        row: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise OutputError(f"{where}: no JSON: {error}; give files that `newsextract extract` wrote") from None
    if isinstance(row, dict) and "schema_version" in row:
        for event in flat_events(parse_document(line, where)):
            yield {"output": str(path), **event}
    elif isinstance(row, dict) and isinstance(row.get("sources"), list):
        yield from row["sources"]
    elif isinstance(row, dict) and row.keys() >= _FLAT:
        yield {"output": str(path), **row}
    else:
        raise OutputError(f"{where}: neither a document nor an event; give files that `newsextract extract` wrote, not CSV")
