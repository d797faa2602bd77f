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
# the scan of the text for all lexicons is counted here, though dates, prizes and meetings read it too
WHO_IS_WHO = ("lexicon scan", "organisations", "places", "people", "entities")
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


def round_seconds(texts: Iterable[str], extractor: Extractor) -> dict[str, float]:
    """Seconds of each stage in one run over the texts; as in any run what was read of a page is forgotten before the next."""
    seconds: dict[str, float] = {}

    def stage(name: str, work: Callable[[], T]) -> T:
        spent, result = timed(work)
        seconds[name] = seconds.get(name, 0.0) + spent
        return result

    with finders_timed(seconds):
        for text in texts:
            for article in stage("page", partial(read_page, text)).articles:
                read = stage("sentences", partial(reading, extractor, article))
                stage("lexicon scan", partial(getattr, read, "hits"))
                known = find_mentions(read)
                resolved = Resolved(read, known, stage("entities", partial(resolve, read, known)))
                events = stage("events", partial(read_events, resolved))
                stage("models", partial(article_model, "a1", article, resolved, events))
    seconds["mentions + entities"] = sum(seconds[name] for name in WHO_IS_WHO)
    return seconds


def stage_seconds(texts: list[str], extractor: Extractor) -> dict[str, float]:
    """The least seconds of each stage in several runs, who is who together, and the whole way."""
    rounds = [round_seconds(texts, extractor) for _ in range(3)]
    seconds = {name: min(r[name] for r in rounds) for name in rounds[0]}
    seconds["end to end, to JSON"] = best(lambda: [documents.write(extractor.extract(t)) for t in texts])
    return seconds
