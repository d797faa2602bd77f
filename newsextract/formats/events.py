"""Flat events: one event a line, with what another system needs to know of its article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsextract import model
from newsextract.formats.documents import json_line


def flat_events(document: model.Document) -> Iterator[dict[str, Any]]:
    """Each event's own fields, then where it stands.

    ``evidence`` is the sentence, ``source_start`` and ``source_end`` the sentence's code points in the source file (null where
    nothing of it is aligned).
    """
    for article in document.articles:
        for event in article.events:
            start, end = source_range(article, event.sentence.start, event.sentence.end)
            yield {
                **event.model_dump(mode="json"),
                "document": document.source.path,
                "article": article.id,
                "headline": article.headline,
                "publication": document.publication.name,
                "publication_date": document.publication.date,
                "evidence": article.text[event.sentence.start : event.sentence.end],
                "source_start": start,
                "source_end": end,
            }


def source_range(article: model.Article, start: int, end: int) -> tuple[int | None, int | None]:
    """The smallest range of the source that holds ``article.text[start:end]``."""
    parts = [
        (source + max(start, first) - first, source + min(end, first + length) - first)
        for first, source, length in article.alignment
        if first < end and first + length > start
    ]
    return (min(a for a, _ in parts), max(b for _, b in parts)) if parts else (None, None)


def write(document: model.Document) -> bytes:
    """The document's events, one a line."""
    return b"".join(map(json_line, flat_events(document)))
