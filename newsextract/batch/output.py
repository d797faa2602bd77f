"""The files a run writes, kept in step: the output, the errors, and the journal that says how far both go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import BinaryIO
from zlib import crc32

from newsextract.batch.journal import FINISHED, Entry, Heading, entry_line, fingerprint, heading_line, told_key
from newsextract.batch.work import Outcome, Task
from newsextract.errors import OptionError, WriteError
from newsextract.formats.documents import json_line

_COMMIT_EVERY = 0.5
"""Seconds of finished work that a switched-off machine may lose."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a run writes. Without ``output`` it is standard output, without ``journal`` the run cannot be resumed."""

    output: Path | None
    errors: Path | None
    journal: Path | None

    @classmethod
    def of(cls, output: Path | None, errors: Path | None) -> Places:
        """OUTPUT.errors.jsonl and OUTPUT.jsonl.journal beside an output file; a device (/dev/null) has neither."""
        if output is None or (output.exists() and not output.is_file()):
            return cls(output, errors, None)
        return cls(output, errors or output.with_suffix(".errors.jsonl"), output.with_name(output.name + ".journal"))

    def previous(self) -> Places:
        """Where a resumed run keeps the output from which it copies."""
        output, journal = self.output, self.journal
        if not output or not journal:
            return Places(None, None, None)
        return Places(output.with_name(output.name + ".previous"), None, journal.with_name(journal.name + ".previous"))

    def remove(self) -> None:
        """Delete the files."""
        for path in (self.journal, self.output):
            if path:
                path.unlink(missing_ok=True)

    def move_to(self, other: Places) -> None:
        """Rename the files; the journal last, so that a kill in between leaves none that tells of a missing output."""
        for source, target in ((self.output, other.output), (self.journal, other.journal)):
            if source and target and source.exists():
                source.replace(target)


@dataclass(frozen=True, slots=True)
class Position:
    """How far each file goes, in bytes."""

    output: int = 0
    errors: int = 0
    journal: int = 0


@contextmanager
def alone(places: Places) -> Iterator[None]:
    """No other run on this machine writes to the same places meanwhile. Raises OptionError where one does, WriteError."""
    if not places.journal or sys.platform == "win32":
        yield
        return
    import fcntl

    path = places.journal.with_suffix(".lock")
    try:
        lock = path.open("w")
    except OSError as error:
        raise _cannot_write(error, places) from error
    with lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # this process's own: workers that outlive it do not keep it
        except OSError:
            raise OptionError(f"another run is writing {places.output} now: wait for its end, or give another -o") from None
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


class Output:
    """The open files of a run. What is behind ``start`` is cut off."""

    def __init__(self, places: Places, heading: Heading, header: bytes, start: Position | None) -> None:
        """``start``: where to go on; None begins anew with the format's ``header``. Raises WriteError."""
        self._places = places
        at = start or Position()
        try:
            self._errors = _open(places.errors, at.errors) if places.errors and at.errors else None
            if places.errors and not at.errors:
                places.errors.unlink(missing_ok=True)
            if start is None and places.journal:
                places.journal.unlink(missing_ok=True)  # before the output is cut, or it would tell of what is gone
            self._out: BinaryIO = _open(places.output, at.output) if places.output else sys.stdout.buffer
            self._journal = _open(places.journal, at.journal) if places.journal else None
            self._output_end, self._errors_end = at.output, at.errors
            self._pending: list[bytes] = []
            if start is None and self._journal:  # first of all, so that no output is ever without the name of its run
                self._journal.write(heading_line(heading))
                self._journal.flush()
            if start is None:
                self._output_end += self._out.write(header)
            self._committed = 0.0
        except OSError as error:
            raise _cannot_write(error, places) from error

    def write(self, task: Task, outcome: Outcome) -> None:
        """Append what became of a source. Raises WriteError."""
        failure = outcome.failure
        try:
            if failure is None:
                self._output_end += self._out.write(outcome.output)
            elif self._places.errors:
                self._errors = self._errors or _open(self._places.errors, 0)
                record = {"path": task.source.name, "code": failure.code, "message": failure.message}
                self._errors_end += self._errors.write(json_line(record))
            if self._journal:
                self._pending.append(entry_line(self._entry(task, outcome)))
            if monotonic() - self._committed > _COMMIT_EVERY or not self._journal:
                self._commit()
        except OSError as error:
            raise _cannot_write(error, self._places) from error

    def close(self, *, finished: bool) -> None:
        """Bring everything to the disk. Raises WriteError."""
        try:
            if finished:
                self._pending.append(FINISHED)
            self._commit()
        except OSError as error:
            raise _cannot_write(error, self._places) from error
        finally:
            for file in (self._out, self._errors, self._journal):
                if file and file is not sys.stdout.buffer:
                    with suppress(OSError):  # said already
                        file.close()

    def _entry(self, task: Task, outcome: Outcome) -> Entry:
        size, sha256 = (outcome.size, outcome.sha256) if outcome.sha256 else fingerprint(task.source.path)
        return Entry(
            path=task.source.name,
            size=size,
            sha256=sha256,
            told=told_key(task.told),
            code=outcome.failure.code if outcome.failure else None,
            message=outcome.failure.message if outcome.failure else None,
            events=outcome.events,
            warnings=outcome.warnings,
            length=len(outcome.output),
            crc=crc32(outcome.output),
            output=self._output_end,
            errors=self._errors_end,
        )

    def _commit(self) -> None:
        """The output on the disk first, then the journal's lines about it."""
        for file in (self._out, self._errors):
            if file:
                file.flush()
                if self._journal:
                    os.fsync(file.fileno())
        if self._journal:
            self._journal.write(b"".join(self._pending))
            self._journal.flush()
            os.fsync(self._journal.fileno())
        self._pending.clear()
        self._committed = monotonic()


def _open(path: Path, end: int) -> BinaryIO:
    """The file for appending behind ``end`` bytes; what follows is cut off."""
    if path.exists() and not path.is_file():
        return path.open("wb")
    file = path.open("r+b" if path.exists() else "w+b")
    file.truncate(end)
    file.seek(end)
    return file


def _cannot_write(error: OSError, places: Places) -> WriteError:
    where = error.filename or places.output or "standard output"
    hint = "; mend that and go on with --resume" if places.journal else ""
    return WriteError(f"{where}: cannot be written: {error.strerror or error}{hint}")
