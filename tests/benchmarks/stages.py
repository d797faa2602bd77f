"""Stage by stage and end to end, in characters a second and as a ratio to ``jieba.lcut`` in the same process and run."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

from newsextract import Extractor
from newsextract.assemble import article_model
from newsextract.entities import resolve
from newsextract.events import read_events
from newsextract.events.event import Resolved
from newsextract.formats import documents
from newsextract.language.reading import Context, Reading
from newsextract.mentions import dates, find_mentions, gatherings, organisations, people, places, prizes
from newsextract.page import read_page
from newsextract.page.page import PageArticle

T = TypeVar("T")
FINDERS: tuple[ModuleType, ...] = (dates, organisations, places, people, prizes, gatherings)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of processor time, and the result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def best(work: Callable[[], T], rounds: int = 3) -> float:
    """The least of several runs: the machine's other work only ever adds."""
    return min(timed(work)[0] for _ in range(rounds))


def jieba_seconds(texts: Iterable[str]) -> dict[str, float]:
    """``jieba.lcut`` and ``jieba.posseg.lcut`` on the same text, dictionary loaded before."""
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    listed = list(texts)
    jieba.lcut("预热")
    jieba.posseg.lcut("预热")
    return {
        "jieba.lcut": best(lambda: [jieba.lcut(t) for t in listed]),
        "jieba.posseg": timed(lambda: [jieba.posseg.lcut(t) for t in listed])[0],
    }


def reading(extractor: Extractor, article: PageArticle) -> Reading:
    return Reading(
        article.body.chars,
        resources=extractor.resources,
        context=Context(),
        prose=article.prose,
        headline=article.headline.chars if article.headline else None,
        subheadlines=[s.chars for s in article.subheadlines],
        sections=article.sections,
        dateline=article.credits.dateline_date,
        dateline_place=article.credits.dateline_place,
    )


@contextmanager
def finders_timed(seconds: dict[str, float]) -> Iterator[None]:
    """While it lasts each finder of mentions adds its time to ``seconds``, in the order in which they run."""
    originals = {module: module.find for module in FINDERS}

    def timing(module: ModuleType) -> Callable[..., Any]:
        name = module.__name__.rpartition(".")[2]

        def find(*args: Any) -> Any:
            spent, found = timed(lambda: originals[module](*args))
            seconds[name] = seconds.get(name, 0.0) + spent
            return found

        return find

    try:
        for module in FINDERS:
            module.find = timing(module)  # type: ignore[attr-defined]
        yield
    finally:
        for module, original in originals.items():
            module.find = original  # type: ignore[attr-defined]


def naming_seconds(articles: Iterable[PageArticle], extractor: Extractor) -> float:
    """Who is who: the lexicon scan, organisations, places, people and entities; each article is forgotten before the next, as in a run."""
    spent = 0.0
    finders: dict[str, float] = {}
    with finders_timed(finders):
        for article in articles:
            read = reading(extractor, article)
            spent += timed(partial(getattr, read, "hits"))[0]
            known = find_mentions(read)
            spent += timed(partial(resolve, read, known))[0]
    return spent + sum(finders[name] for name in ("organisations", "places", "people"))


def stage_seconds(texts: list[str], extractor: Extractor) -> dict[str, float]:
    """Seconds of each stage on the texts, each on what the stages before it gave."""
    seconds: dict[str, float] = {}

    def stage(name: str, work: Callable[[], Any]) -> Any:
        seconds[name], result = timed(work)
        return result

    layouts = stage("page", lambda: [read_page(t) for t in texts])
    articles = [a for page in layouts for a in page.articles]
    readings = stage("sentences", lambda: [reading(extractor, a) for a in articles])
    stage("lexicon scan", lambda: [r.hits for r in readings])
    with finders_timed(seconds):
        known = [find_mentions(r) for r in readings]
    entities = stage("entities", lambda: [resolve(r, k) for r, k in zip(readings, known, strict=True)])
    resolved = [Resolved(r, k, e) for r, k, e in zip(readings, known, entities, strict=True)]
    events = stage("events", lambda: [read_events(r) for r in resolved])
    stage("models", lambda: [article_model("a1", a, r, f) for a, r, f in zip(articles, resolved, events, strict=True)])
    seconds["mentions + entities"] = min(naming_seconds(articles, extractor) for _ in range(3))
    seconds["end to end, to JSON"] = best(lambda: [documents.write(extractor.extract(t)) for t in texts])
    return seconds
