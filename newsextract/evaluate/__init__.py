"""How good is it on my own pages: precision, recall and F1 by field against corrected ones.

``evaluate`` compares documents with gold (``newsextract.evaluate.gold`` says how it is written). People and dates are counted
once for each article, awards and meetings are paired one to one by what they are, their fields are judged within the pairs, and
an event that is missed or invented costs all its fields. ``complete`` counts events of which all main fields are right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from newsextract import model
from newsextract.evaluate import doccano
from newsextract.evaluate.awards import score_awards
from newsextract.evaluate.gold import GoldArticle, GoldDocument, read_gold
from newsextract.evaluate.match import UNJUDGED, normal, normal_date, pair, same, same_date
from newsextract.evaluate.meetings import score_meetings
from newsextract.evaluate.scores import Scores, Tally

__all__ = ["GoldDocument", "Scores", "Tally", "as_numbers", "doccano", "evaluate", "read_gold", "table"]

_VAGUE = ("reference", "set", "duration")


def evaluate(documents: Iterable[model.Document], golds: Iterable[GoldDocument]) -> Scores:
    """The scores of documents by their gold, which names them by their file's base name. A document without gold is not judged."""
    found = {PurePath(d.source.path or "").name: d for d in documents}
    scores = Scores()
    for gold in golds:
        scores.where = gold.file
        document = found.get(PurePath(gold.file).name)
        if document is None:
            scores.mistake("no output for this file")
        _document(document.articles if document else [], gold, scores)
    return scores


def _document(articles: list[model.Article], gold: GoldDocument, scores: Scores) -> None:
    matched = _matched(articles, gold.articles, scores)
    for j, right in enumerate(gold.articles):
        article = articles[matched[j]] if j in matched else None
        scores.where = f"{gold.file} article {j + 1}"
        _article(article, right, scores)


def _matched(articles: list[model.Article], golds: list[GoldArticle], scores: Scores) -> Mapping[int, int]:
    """Which article is which of gold's: by the words their bodies begin and end with, else in order."""
    if all(right.body for right in golds):
        texts = [normal(a.text) for a in articles]
        ends = [[(normal(first), normal(last)) for first, last in right.body or ()] for right in golds]
        pairs = pair(texts, ends, _shared)
        whole = sum(all(first in texts[i] and last in texts[i] for first, last in ends[j]) for i, j in pairs)
        scores.add("articles", hits=whole, wrong=len(articles) - whole, missed=len(golds) - whole)
        return {j: i for i, j in pairs}
    if len(golds) == 1 and articles:
        return {0: max(range(len(articles)), key=lambda i: len(articles[i].text))}
    return {j: j for j in range(min(len(golds), len(articles)))}


def _shared(text: str, stretches: list[tuple[str, str]]) -> int:
    """How many characters of a body, given by its first and last words, a text holds; a cut body goes to the text's border."""
    shared = 0
    for first, last in stretches:
        start = text.find(first)
        end = text.find(last, max(start, 0))
        if start >= 0 or end >= 0:
            shared += (end + len(last) if end >= 0 else len(text)) - max(start, 0)
    return shared


def _article(article: model.Article | None, gold: GoldArticle, scores: Scores) -> None:
    if gold.headline != UNJUDGED:
        _headline(article.headline if article else None, gold.headline, scores)
    credited = [*(gold.reporters or []), *gold.correspondents]
    if gold.reporters is not None:
        by = [*article.byline.reporters, *article.byline.correspondents] if article else []
        scores.names("bylines", by, credited, gold.byline_ok)
    if gold.people is not None:
        people = [p.name for p in article.people] if article else []
        scores.names("people", people, gold.people, [*gold.people_ok, *credited])
    if gold.organisations is not None:
        organisations = [o.name for o in article.organisations] if article else []
        scores.names("organisations", organisations, gold.organisations, gold.organisations_ok, 0.9)
    if gold.dates is not None:
        _dates(article.dates if article else [], gold.dates, gold.dates_ok, scores)
    if gold.awards is not None:
        score_awards(article, gold, scores)
    if gold.meetings is not None:
        score_meetings(article, gold, scores)


def _headline(found: str | None, gold: str | None, scores: Scores) -> None:
    good = same(found, gold) if gold else not found
    scores.add("headlines", hits=good, wrong=bool(found) and not good, missed=not good)
    if not good:
        scores.mistake(f"headlines: {found} for {gold}")


def _dates(found: list[model.Date], gold: list[tuple[str, str | None]], tolerated: list[str], scores: Scores) -> None:
    """Dates by words and value, once for each pair of both. Vague ones (近日, 每年) may be told beyond gold's."""
    left = {(normal_date(d.text), d.value): d for d in found}
    ok = {normal_date(text) for text in tolerated}
    for text, value in gold:
        words = normal_date(text)
        hit = next((key for key, d in left.items() if key[0] == words and same_date(d, value)), None)
        if hit:
            del left[hit]
            scores.add("dates", hits=1)
        elif words not in ok and value is not None:
            scores.add("dates", missed=1)
            scores.mistake(f"dates: missed {text} = {value}")
    for (words, value), date in left.items():
        again = any(normal_date(text) == words and same_date(date, right) for text, right in gold)
        if words not in ok and date.type not in _VAGUE and not again:
            scores.add("dates", wrong=1)
            scores.mistake(f"dates: wrong {date.text} = {value}")


_ORDER = ("articles", "headlines", "bylines", "people", "organisations", "dates", "awards", "meetings")


def table(scores: Scores) -> str:
    """The scores as a table for people."""
    lines = [f"{'field':22}{'precision':>10}{'recall':>10}{'F1':>8}{'right':>9}{'wrong':>9}{'missed':>9}"]
    for name, t in sorted(scores.rows(), key=_place):
        label = f"  {name.partition('.')[2]}" if "." in name else name
        lines.append(f"{label:22}{t.precision:>10.3f}{t.recall:>10.3f}{t.f1:>8.3f}{t.hits:>9}{t.wrong:>9}{t.missed:>9}")
    return "\n".join(lines)


def as_numbers(scores: Scores) -> dict[str, dict[str, float]]:
    """The scores for machines: precision, recall, f1, right, wrong and missed of every field."""
    return {
        name: {
            "precision": round(t.precision, 4),
            "recall": round(t.recall, 4),
            "f1": round(t.f1, 4),
            "right": t.hits,
            "wrong": t.wrong,
            "missed": t.missed,
        }
        for name, t in sorted(scores.rows(), key=_place)
    }


def _place(row: tuple[str, Tally]) -> tuple[int, int]:
    """An event type's detection, then its complete ones, then its fields."""
    group = row[0].partition(".")[0].partition(" ")[0]
    return _ORDER.index(group), "." in row[0]
