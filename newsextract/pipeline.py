"""``Extractor``: the stages called in order. It reads like a table of contents."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day
from functools import cached_property
from pathlib import Path
from typing import Any

from newsextract import model
from newsextract.assemble import article_model
from newsextract.entities import resolve
from newsextract.errors import OptionError
from newsextract.events import read_events
from newsextract.events.event import Found, Resolved
from newsextract.language.lexicon import Lexicons
from newsextract.language.reading import Context, NameRecogniser, Reading, Resources
from newsextract.language.segment import Segmenter, make_segmenter
from newsextract.mentions import find_mentions
from newsextract.page import LAYOUTS, read_page
from newsextract.page.page import Page, PageArticle
from newsextract.page.source import clean

_PATH_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with everything that was read from it, for ``explain`` and for the output."""

    article: PageArticle
    resolved: Resolved
    found: Found


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page taken apart and read; ``document`` is its form in the contract, ``text`` the source that block and source offsets count."""

    text: str
    page: Page
    articles: tuple[ReadArticle, ...]
    document: model.Document


class Extractor:
    """Everything needed to read pages: cheap to make, loads on first use, pickles as its settings."""

    def __init__(
        self, lexicons: Sequence[str | Path] = (), segmenter: str | Segmenter = "jieba", ner: NameRecogniser | None = None
    ) -> None:
        """``lexicons``: the user's own folders, read after the built-in ones; ``segmenter``: a name or a Segmenter.

        ``ner``: a second reader of names (``language.hanlp.HanlpNer``), whose names join the rules' as evidence.
        """
        self._folders = tuple(Path(f) for f in lexicons)
        self._segmenter = segmenter
        self._ner = ner

    def __getstate__(self) -> dict[str, Any]:
        return {"_folders": self._folders, "_segmenter": self._segmenter, "_ner": self._ner}

    @cached_property
    def resources(self) -> Resources:
        """The lexicons and the segmenter. Raises LexiconError, SegmenterError."""
        return Resources(Lexicons.load(self._folders), make_segmenter(self._segmenter), self._ner)

    @property
    def shareable(self) -> bool:
        """True where forked processes can share what is loaded: not with HanLP, whose threads do not survive a fork."""
        return self._segmenter == "jieba" and self._ner is None

    def load(self) -> None:
        """Load all that reading needs now instead of on first use: before workers are forked, which then share it."""
        self.extract("清河市教育局昨日召开会议，李晓峰获得一等奖。", layout="plain")

    def extract(
        self,
        text: str,
        date: str | Day | None = None,
        publication: str | None = None,
        region: str | None = None,
        layout: str = "auto",
        path: str | None = None,
    ) -> model.Document:
        """One text to its document.

        ``date``: the paper's day (ISO 8601); without it the day in ``path`` (2023-09-06, 20230906), then the masthead's.
        ``layout``: auto, page, article or plain. Raises OptionError for a date or layout that is none.
        """
        return self.read(text, date=date, publication=publication, region=region, layout=layout, path=path).document

    def read(
        self,
        text: str,
        *,
        date: str | Day | None = None,
        publication: str | None = None,
        region: str | None = None,
        layout: str = "auto",
        path: str | None = None,
        source: model.Source | None = None,
        warnings: Sequence[model.Warning] = (),
    ) -> ReadPage:
        """Like ``extract``, with all that was found on the way.

        ``source`` and ``warnings`` where the text was decoded from a file.
        """
        given = check_options(date, layout)
        readable, odd = clean(text)
        page = read_page(readable, layout, self.resources.lexicons.table("surnames").keys())
        published = _publication(given, path, page, publication)
        context = Context(
            publication_date=Day.fromisoformat(published.date) if published.date else None,
            publication=published.name,
            region=region,
        )
        articles = tuple(self._read_article(a, context) for a in page.articles)
        document = model.Document(
            source=source or _text_source(text, path),
            publication=published,
            articles=[article_model(f"a{n}", a.article, a.resolved, a.found) for n, a in enumerate(articles, 1)],
            residue=list(page.residue),
            warnings=[*warnings, *odd, *page.warnings],
        )
        return ReadPage(readable, page, articles, document)

    def extract_many(self, items: Iterable[str | Mapping[str, Any]]) -> Iterator[model.Document]:
        """One document for each item: a text, or the keyword arguments of ``extract`` with ``text``; constant memory."""
        for item in items:
            yield self.extract(item) if isinstance(item, str) else self.extract(**item)

    def _read_article(self, article: PageArticle, context: Context) -> ReadArticle:
        reading = Reading(
            article.body.chars,
            resources=self.resources,
            context=context,
            prose=article.prose,
            headline=article.headline.chars if article.headline else None,
            subheadlines=[s.chars for s in article.subheadlines],
            sections=article.sections,
            dateline=article.credits.dateline_date,
            dateline_place=article.credits.dateline_place,
        )
        mentions = find_mentions(reading)
        resolved = Resolved(reading, mentions, resolve(reading, mentions))
        return ReadArticle(article, resolved, read_events(resolved))


def check_options(date: str | Day | None, layout: str) -> Day | None:
    """The day meant by ``date``. Raises OptionError for a date or a layout that is none."""
    if layout not in LAYOUTS:
        raise OptionError(f"layout {layout!r}: choose one of {', '.join(LAYOUTS)}")
    return _parse_day(date)


def _parse_day(date: str | Day | None) -> Day | None:
    if date is None or isinstance(date, Day):
        return date
    try:
        return Day.fromisoformat(date)
    except ValueError:
        raise OptionError(f"date {date!r}: write it as YYYY-MM-DD, for example 2023-09-06") from None


def _path_day(path: str | None) -> Day | None:
    """The last day written in a path: 2023-09-06, 20230906, 2023/09/06 is left to the folder's --date."""
    for year, _, month, day in reversed(_PATH_DATE.findall(path or "")):
        try:
            return Day(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def _publication(given: Day | None, path: str | None, page: Page, name: str | None) -> model.Publication:
    in_path = _path_day(path)
    days: tuple[tuple[Day | None, model.PublicationBasis], ...] = ((given, "option"), (in_path, "path"), (page.date, "masthead"))
    day, basis = next(((d, b) for d, b in days if d), (None, None))
    return model.Publication(name=name or page.publication, date=day.isoformat() if day else None, date_basis=basis)


def _text_source(text: str, path: str | None) -> model.Source:
    content = text.encode("utf-8", "surrogatepass")
    return model.Source(path=path, sha256=hashlib.sha256(content).hexdigest(), encoding=None, chars=len(text))
