"""What a worker does with one source: read, decode, extract, and write it as bytes of the wanted format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from newsextract import model
from newsextract.batch.inputs import Input
from newsextract.errors import OptionError, SourceError
from newsextract.formats import FORMATS
from newsextract.page.source import Content, decode, read_source
from newsextract.pipeline import Extractor, ReadPage


@dataclass(frozen=True, slots=True)
class Task:
    """A source and what is told about it (date, publication, region, layout); ``known`` is what an earlier run made of it."""

    source: Input
    told: Mapping[str, Any] = field(default_factory=dict)
    known: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a source is not in the output: ``code`` for machines, ``message`` for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a source: its part of the output, or a failure. ``size`` and ``sha256`` are of the file that was read."""

    name: str
    output: bytes = b""
    failure: Failure | None = None
    events: int = 0
    warnings: int = 0
    size: int | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """The work of a run on one source; pickles as its settings."""

    extractor: Extractor
    format: str = "documents"
    encoding: str | None = None

    def __call__(self, task: Task) -> Outcome:
        """What became of a file. Never raises for what it may hold: what cannot be read is a failure."""
        return self._outcome(task.source.name, partial(read_source, task.source.path), task.told)

    def of_bytes(self, name: str, content: bytes, told: Mapping[str, Any]) -> Outcome:
        """What became of a source whose bytes are at hand."""
        return self._outcome(name, partial(Content.of, content), told)

    def _outcome(self, name: str, read: Callable[[], Content], told: Mapping[str, Any]) -> Outcome:
        try:
            raw = read()
            document = read_content(self.extractor, name, raw, encoding=self.encoding, **told).document
            events = sum(len(a.events) for a in document.articles)
            output = FORMATS[self.format].write(document)
        except SourceError as error:
            return Outcome(name, failure=Failure(error.code, str(error)))
        except OptionError as error:
            return Outcome(name, failure=Failure("metadata", str(error)))
        except Exception as error:  # noqa: BLE001 - the border between one document and an archive: a bug here costs one record
            return Outcome(name, failure=Failure("internal", _describe(error)))
        return Outcome(name, output, None, events, len(document.warnings), raw.size, raw.sha256)


def read_content(extractor: Extractor, name: str, raw: Content, *, encoding: str | None = None, **told: Any) -> ReadPage:
    """One source decoded and read. Raises SourceError, OptionError."""
    decoded = decode(raw.content, encoding)
    about = model.Source(path=name, sha256=raw.sha256, encoding=decoded.encoding, chars=len(decoded.text))
    return extractor.read(decoded.text, path=name, source=about, warnings=decoded.warnings, **told)


def _describe(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{where}; a mistake in newsextract: please report it with the document"
