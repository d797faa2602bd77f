"""Where a run begins: anew, behind what an earlier run finished, or not at all because it would destroy another run's output."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from newsextract.batch.journal import Entry, Heading, fingerprint, is_finished, read_entries, read_heading, told_key
from newsextract.batch.output import Places, Position
from newsextract.batch.summary import Summary
from newsextract.batch.work import Failure, Outcome, Task
from newsextract.errors import OptionError
from newsextract.formats import csv

Say = Callable[[str], None]
_NAMED = 20
"""So many changed sources are named."""


@dataclass(frozen=True, slots=True)
class Start:
    """``position``: where the files go on, None to begin them anew; ``tasks``: what remains, some with an outcome that is known."""

    position: Position | None
    tasks: Iterator[Task]


def check_overwrite(places: Places, heading: Heading, *, resume: bool, force: bool) -> None:
    """Raises OptionError where the output is another run's, or the unfinished one of this run and ``resume`` is not wanted."""
    output, journal = places.output, places.journal
    if resume and not journal:
        raise OptionError("--resume needs an output file: give -o FILE")
    if force or not output or not journal or not output.is_file():
        return
    found = read_heading(journal)
    if found is None:
        if not output.stat().st_size or _is_ours(output):
            return
        raise OptionError(f"{output} exists and is no output of newsextract: give another -o, or --force to overwrite it")
    other = [f"{key} {found.run.get(key)!r}, now {value!r}" for key, value in heading.run.items() if found.run.get(key) != value]
    if other:
        raise OptionError(f"{output} is the output of another run ({'; '.join(other)}): give another -o, or --force to overwrite it")
    if not resume and found == heading and not is_finished(journal):
        raise OptionError(f"{output} is the output of an unfinished run: go on with --resume, or begin anew with --force")


def _is_ours(output: Path) -> bool:
    """True for an output whose journal was deleted: that gives it free."""
    with output.open("rb") as file:
        begin = file.read(80)
    return begin.startswith((b'{"schema_version":', csv.HEADER[:60], b'{"id":"'))


def find_start(places: Places, heading: Heading, tasks: Callable[[], Iterator[Task]], summary: Summary, say: Say) -> Start:
    """Compare the sources with the journal of an earlier run, in their common order.

    What is unchanged up to the first difference stays in place. Behind it the earlier files become OUTPUT.previous, from which
    unchanged sources are copied, until the run is finished.
    """
    previous, journal = places.previous(), places.journal
    found = read_heading(journal) if journal else None
    if not journal or not places.output or found is None or found.rules != dict(heading.rules):
        previous.remove()
        if found:
            changed = " and ".join(k for k, v in heading.rules.items() if found.rules.get(k) != v)
            say(f"the {changed} changed since the earlier run: everything is read again")
        return Start(None, tasks())
    position, rest, differs = _common_prefix(places, journal, tasks(), summary)
    has_previous = previous.journal is not None and read_heading(previous.journal) == found
    if differs and not has_previous:
        places.move_to(previous)
        summary.forget()
        position, rest, has_previous = None, tasks(), True
    return Start(position, _with_known(rest, previous, say) if has_previous else rest)


def _common_prefix(places: Places, journal: Path, tasks: Iterator[Task], summary: Summary) -> tuple[Position | None, Iterator[Task], bool]:
    """(end of the sources that stand as they are, the tasks behind them, True where the journal has more entries)."""
    position: Position | None = None
    output, errors = _size(places.output), _size(places.errors)
    for entry, end in read_entries(journal):
        task = next(tasks, None)
        whole = entry.output <= output and entry.errors <= errors
        if task is None or not whole or not entry.final or not _unchanged(entry, task):
            return position, chain([task] if task else [], tasks), True
        position = Position(entry.output, entry.errors, end)
        summary.add(failed=entry.code is not None, events=entry.events, warnings=entry.warnings, kept=True)
    return position, tasks, False


def _size(path: Path | None) -> int:
    return path.stat().st_size if path and path.is_file() else 0


def _unchanged(entry: Entry, task: Task) -> bool:
    if (entry.path, entry.told) != (task.source.name, told_key(task.told)):
        return False
    return (entry.size, entry.sha256) == fingerprint(task.source.path)


def _with_known(tasks: Iterator[Task], previous: Places, say: Say) -> Iterator[Task]:
    """The tasks, those that stand unchanged in the previous output with their outcome."""
    if not previous.output or not previous.journal or not previous.output.is_file():
        yield from tasks
        return
    earlier = {entry.path: entry for entry, _ in read_entries(previous.journal)}
    again = 0
    with previous.output.open("rb") as output:
        for task in tasks:
            entry = earlier.pop(task.source.name, None)
            known = _outcome(entry, output) if entry and entry.final and _unchanged(entry, task) else None
            if entry and not known:
                again += 1
                if again <= _NAMED:
                    why = "changed since the earlier run" if entry.final else "failed in the earlier run"
                    say(f"{entry.path}: {why}: read again")
            yield replace(task, known=known)


def _outcome(entry: Entry, output: BinaryIO) -> Outcome | None:
    """What an earlier run wrote of a source; None where it is not there any more."""
    output.seek(entry.output - entry.length)
    written = output.read(entry.length)
    if crc32(written) != entry.crc:
        return None
    failure = Failure(entry.code, entry.message or "") if entry.code else None
    return Outcome(entry.path, written, failure, entry.events, entry.warnings, entry.size, entry.sha256)
