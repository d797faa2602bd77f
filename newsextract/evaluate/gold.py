"""Gold: what a reader says is right, one JSON object a document.

```json
{"file": "a.txt", "articles": [{"headline": "…", "people": ["…"], "dates": [["9月5日", "2023-09-05"]],
  "awards": [{"award": "一等奖", "recipients": ["…"], "outcome": "won", "rank": "一等奖", "level": "provincial", "date": "2023"}],
  "meetings": [{"name": "…", "status": "held", "chairs": ["…"], "attendees": ["…"]}]}]}
```

``file`` is the base name of the text. A field that is left out is not judged. ``a|b`` lists alternatives, ``null`` is one of
them where nothing is right too; ``~`` is a date that is approximate or not resolved, ``*`` a value that is not
judged. What a key ending in ``_ok`` names is tolerated: neither a hit nor a mistake. ``body`` ([[first words, last words], …]) says
which article of a page is meant; without it articles are taken in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from newsextract.errors import OutputError
from newsextract.evaluate.match import UNJUDGED

Names = list[str]


@dataclass(frozen=True, slots=True)
class GoldAward:
    """An award that an article tells; ``cue`` is a stretch of its sentence, ``group`` [count, unit, noun]."""

    award: str
    recipients: Names = field(default_factory=list)
    recipients_alt: Names = field(default_factory=list)
    recipients_ok: Names = field(default_factory=list)
    issuers: Names = field(default_factory=list)
    issuers_ok: Names = field(default_factory=list)
    outcome: str | None = None
    rank: str | None = None
    level: str | None = None
    quantity: int | str | None = None
    occasion: str | None = None
    date: str | None = None
    cue: str | None = None
    group: list[int | str | None] | None = None


@dataclass(frozen=True, slots=True)
class ToleratedAward:
    """An award that may be told or not."""

    award: str
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting that an article tells; status may list alternatives."""

    name: str
    status: str = "held"
    ordinal: int | str | None = None
    date: str | None = None
    place: str | None = None
    organisers: Names | None = None
    organisers_ok: Names = field(default_factory=list)
    chairs: Names | None = None
    chairs_ok: Names = field(default_factory=list)
    speakers: Names | None = None
    speakers_ok: Names = field(default_factory=list)
    attendees: Names | None = None
    attendees_ok: Names = field(default_factory=list)
    documents: Names | None = None
    documents_ok: Names = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What is right for one article; None where a field is not judged. ``headline`` null: the page carries none."""

    headline: str | None = UNJUDGED
    body: list[tuple[str, str]] | None = None
    reporters: Names | None = None
    correspondents: Names = field(default_factory=list)
    byline_ok: Names = field(default_factory=list)
    people: Names | None = None
    people_ok: Names = field(default_factory=list)
    organisations: Names | None = None
    organisations_ok: Names = field(default_factory=list)
    dates: list[tuple[str, str | None]] | None = None
    dates_ok: Names = field(default_factory=list)
    awards: list[GoldAward] | None = None
    awards_ok: list[ToleratedAward] = field(default_factory=list)
    meetings: list[GoldMeeting] | None = None
    meetings_ok: Names = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """What is right for one text."""

    file: str
    articles: list[GoldArticle]


_DOCUMENT = TypeAdapter(GoldDocument)


def read_gold(path: Path) -> Iterator[GoldDocument]:
    """The gold of a folder of ``*.json``, or of a file with one document a line. Raises OutputError with file, line and field."""
    try:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        if not files:
            raise OutputError(f"{path}: no *.json in this folder; give a folder of gold files or a JSON Lines file")
        for file in files:
            content = file.read_bytes()
            if file.suffix == ".jsonl":
                lines = enumerate(content.splitlines(), 1)
                yield from (_gold(line, f"{file}:{number}") for number, line in lines if line.strip())
            else:
                yield _gold(content, str(file))
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _gold(content: bytes, where: str) -> GoldDocument:
    try:
        return _DOCUMENT.validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise OutputError(
            f"{where}: no gold: {'.'.join(map(str, first['loc']))}: {first['msg']}; see README, “Measure it on your own pages”"
        ) from None
