"""One self-contained page to read the results in a browser: ``write_report``.

The page holds its data as JSON in script elements that never run, one for each article, so that a browser reads an article
when it is opened. The page's own code and style are allowed by their hash in its content security policy, and nothing else
is: text from a newspaper stays text, and nothing is fetched.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsextract import model
from newsextract.errors import SourceError
from newsextract.page.source import decode, read_source

# what the filters of the page work on, of whichever type the event is
_FILTERED = ("type", "modality", "outcome", "status", "level", "summary")


class _Own(NamedTuple):
    """A file of the page and the hash that allows it."""

    text: Markup
    hash: str


def write_report(documents: Iterable[model.Document], out: TextIO, *, title: str, texts: Path | None = None) -> int:
    """Write the page of the documents and give the number of articles in it.

    ``texts``: the folder the documents were read from; with it every event is shown beside the lines of the dump it was read
    from. A text that is not there, or is another by now, is left out, and the page says so.
    """
    documents = list(documents)
    articles = [(number, article) for number, document in enumerate(documents) for article in document.articles]
    sources = [_source(document, texts) for document in documents]
    index = {
        "documents": [_document_row(d, note) for d, (_, note) in zip(documents, sources, strict=True)],
        "articles": [_article_row(number, article) for number, article in articles],
    }
    environment = Environment(loader=PackageLoader(__name__, "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    template = environment.get_template("page.html.j2")
    out.writelines(
        template.generate(
            title=title,
            style=_own("report.css"),
            code=_own("report.js"),
            index=index,
            articles=(article.model_dump(mode="json", exclude={"text"}) for _, article in articles),
            sources=[(number, text) for number, (text, _) in enumerate(sources) if text is not None],
        )
    )
    return len(articles)


def _own(name: str) -> _Own:
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return _Own(Markup(text), b64encode(hashlib.sha256(text.encode()).digest()).decode())  # noqa: S704 - the project's own file


def _source(document: model.Document, texts: Path | None) -> tuple[str | None, str | None]:
    """The dump the document was read from, or None and why it cannot be shown."""
    if texts is None or document.source.path is None:
        return None, "The dump is not in this page: make the report with --texts and the folder that was read."
    path = texts / document.source.path
    try:
        source = read_source(path)
        if source.sha256 == document.source.sha256:
            return decode(source.content, document.source.encoding).text, None
    except (OSError, SourceError) as error:
        return None, f"The dump is not in this page: {path}: {error}."
    return None, f"The dump is not in this page: {path} has changed since it was read."


def _document_row(document: model.Document, note: str | None) -> dict[str, Any]:
    """What is known of a document without opening it."""
    return {
        "path": document.source.path,
        "publication": document.publication.name,
        "date": document.publication.date,
        "date_basis": document.publication.date_basis,
        "warnings": [w.model_dump() for w in document.warnings],
        "residue": [r.model_dump() for r in document.residue],
        "note": note,
    }


def _article_row(number: int, article: model.Article) -> dict[str, Any]:
    """What the list, the filters and the search need of an article."""
    return {
        "document": number,
        "id": article.id,
        "headline": article.headline,
        "text": article.text,
        "names": [p.name for p in article.people] + [o.name for o in article.organisations],
        "events": [_event_row(event) for event in article.events],
    }


def _event_row(event: model.AnyEvent) -> dict[str, Any]:
    row = event.model_dump(mode="json")
    date = (row["date"] or {}).get("value") or ""
    parties = [p["name"] for value in row.values() if isinstance(value, list) for p in value if isinstance(p, dict) and "entity" in p]
    return {**{key: row[key] for key in _FILTERED if row.get(key)}, "month": date[:7] if date[:4].isdigit() else None, "parties": parties}
