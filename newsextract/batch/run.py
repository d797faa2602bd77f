"""A run: sources in, output and errors file out, in the order of the sources, the same bytes for any number of workers."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import Any

from newsextract.batch.collector import resting
from newsextract.batch.inputs import KEYS, Metadata, find_inputs, standard_input, survey
from newsextract.batch.journal import Heading, code_digest
from newsextract.batch.output import Output, Places, alone
from newsextract.batch.pool import Pool
from newsextract.batch.progress import Progress
from newsextract.batch.resume import Start, check_overwrite, find_start
from newsextract.batch.summary import Summary
from newsextract.batch.work import Task, Work
from newsextract.formats import FORMATS
from newsextract.pipeline import check_options

_NAMED = 20
"""So many failures are named on standard error; all of them stand in the errors file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run is told.

    ``output`` None is standard output; ``told`` holds date, publication, region and layout for all inputs; ``readers`` says
    which segmenter and models the work has; ``timeout`` is in seconds for one source; more than ``max_errors`` failures end the run.
    """

    paths: Sequence[str]
    work: Work
    output: Path | None = None
    errors: Path | None = None
    metadata: Path | None = None
    told: Mapping[str, Any] = field(default_factory=dict)
    readers: Mapping[str, str | None] = field(default_factory=dict)
    jobs: int = 1
    timeout: float | None = None
    max_errors: int | None = None
    resume: bool = False
    force: bool = False


class Stop:
    """Whether the run shall end: set by SIGINT and SIGTERM, which then wait for a good moment."""

    signal: int | None = None

    def __call__(self) -> bool:
        """True when it shall end."""
        return self.signal is not None

    def _set(self, number: int, _: FrameType | None) -> None:
        self.signal = number

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take over the two signals."""
        if current_thread() is not main_thread():
            yield  # only the main thread may listen
            return
        before = [(number, signal.signal(number, self._set)) for number in (signal.SIGINT, signal.SIGTERM)]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)


def run(settings: Settings) -> Summary:
    """Read all sources.

    Raises OptionError before anything is written, LexiconError for wrong lexicons, WriteError where writing fails.
    """
    check_options(settings.told.get("date"), settings.told.get("layout", "auto"))
    found = survey(settings.paths)
    metadata = Metadata.load(settings.metadata) if settings.metadata else Metadata()
    places = Places.of(settings.output, settings.errors)
    heading = _heading(settings)
    progress = Progress(found.sources)
    if found.links:
        progress.say(f"{found.links} symbolic links lead to folders or out of their folder: left out")
    stop = Stop()
    summary = Summary()
    with standard_input(settings.paths) as stdin, alone(places), stop.listening():
        check_overwrite(places, heading, resume=settings.resume, force=settings.force)
        tasks = partial(_tasks, settings, metadata, stdin)
        if not settings.resume:
            places.previous().remove()
        start = find_start(places, heading, tasks, summary, progress.say) if settings.resume else Start(None, tasks())
        output = Output(places, heading, FORMATS[settings.work.format].header, start.position)
        summary.complete = False
        try:
            pool = _pool(settings, stop)
            summary.complete = _write_all(pool, start.tasks, output, summary, progress, settings.max_errors) and not stop()
        finally:
            progress.clear()
            output.close(finished=summary.complete)
    summary.signal = stop.signal
    summary.errors_file = str(places.errors) if places.errors else None
    if summary.complete:
        places.previous().remove()
    if metadata.rows and not metadata.used:
        progress.say(f"{settings.metadata}: no row is about one of the inputs: path is relative to the input folder")
    return summary


def _pool(settings: Settings, stop: Stop) -> Pool:
    extractor = settings.work.extractor
    share = extractor.load if extractor.shareable else lambda: None
    return Pool(settings.work, settings.jobs, timeout=settings.timeout, stopped=stop, prepare=share)


def _write_all(pool: Pool, tasks: Iterator[Task], output: Output, summary: Summary, progress: Progress, max_errors: int | None) -> bool:
    """True where no more than ``max_errors`` failed."""
    for task, outcome in pool.outcomes(tasks):
        output.write(task, outcome)
        failure = outcome.failure
        summary.add(failed=failure is not None, events=outcome.events, warnings=outcome.warnings, kept=task.known is not None)
        if failure and not task.known:
            if summary.newly_failed <= _NAMED:
                progress.say(f"{task.source.path}: {failure.message}")
            if max_errors is not None and summary.newly_failed > max_errors:
                progress.say(f"more than {max_errors} failed: stopped")
                return False
        progress.show(summary)
    return True


def _tasks(settings: Settings, metadata: Metadata, stdin: Path | None) -> Iterator[Task]:
    for source in find_inputs(settings.paths, stdin):
        yield Task(source, {**settings.told, **metadata.of(source)})


def _heading(settings: Settings) -> Heading:
    from newsextract import __version__

    work = settings.work
    made_by = {
        "inputs": [p if p == "-" else str(Path(p).resolve()) for p in settings.paths],
        "format": work.format,
        "encoding": work.encoding,
        "metadata": str(settings.metadata.resolve()) if settings.metadata else None,
        "errors": str(settings.errors.resolve()) if settings.errors else None,
        **{key: settings.told.get(key) for key in KEYS},
        **settings.readers,
    }
    with resting():
        lexicons = work.extractor.resources.lexicons.digest
    # only the journal of an output file tells by which rules it was made
    code = code_digest() if settings.output else ""
    return Heading(made_by, {"version": __version__, "code": code, "lexicons": lexicons})
