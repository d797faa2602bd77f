"""A run: sources in, output and errors file out, in the order of the sources."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from newsextract.batch.inputs import Metadata, check_paths, find_inputs
from newsextract.batch.work import Task, Work
from newsextract.errors import OptionError
from newsextract.formats import FORMATS
from newsextract.formats.documents import json_line
from newsextract.pipeline import check_options


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run is told. ``output`` None is standard output; ``told`` holds date, publication, region and layout for all inputs."""

    paths: Sequence[str]
    work: Work
    output: Path | None = None
    errors: Path | None = None
    metadata: Path | None = None
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Summary:
    """What a run did."""

    documents: int = 0
    failed: int = 0
    events: int = 0
    warnings: int = 0

    def __str__(self) -> str:
        return f"{self.documents} documents, {self.events} events, {self.warnings} warnings, {self.failed} failed"


def run(settings: Settings) -> Summary:
    """Read all sources. Raises OptionError before anything is written."""
    check_paths(settings.paths)
    check_options(settings.told.get("date"), settings.told.get("layout", "auto"))
    metadata = Metadata.load(settings.metadata) if settings.metadata else Metadata()
    stdin = sys.stdin.buffer.read() if "-" in settings.paths else None
    _ = settings.work.extractor.resources  # wrong lexicons stop the run before it begins
    errors_path = settings.errors or (settings.output.with_suffix(".errors.jsonl") if settings.output else None)
    if errors_path:
        errors_path.unlink(missing_ok=True)
    out: BinaryIO = settings.output.open("wb") if settings.output else sys.stdout.buffer
    summary = Summary()
    try:
        out.write(FORMATS[settings.work.format].header)
        for source in find_inputs(settings.paths, stdin):
            outcome = settings.work(Task(source, {**settings.told, **metadata.of(source)}))
            summary.events += outcome.events
            summary.warnings += outcome.warnings
            if outcome.failure is None:
                summary.documents += 1
                out.write(outcome.output)
                continue
            summary.failed += 1
            sys.stderr.write(f"newsextract: {source.path}: {outcome.failure.message}\n")
            if errors_path:
                record = {"path": source.name, "code": outcome.failure.code, "message": outcome.failure.message}
                with errors_path.open("ab") as errors:
                    errors.write(json_line(record))
    finally:
        out.flush()
        if settings.output:
            out.close()
    if not summary.documents + summary.failed:
        raise OptionError(f"no *.txt or *.txt.gz in {', '.join(settings.paths)}")
    return summary
