"""Correct the output by hand in doccano, and read it back as gold.

``tasks`` gives one line of JSON for each article in doccano's format for sequence labelling with relations: dates, people and
organisations are spans; an award or a meeting is a span too (``award won``, ``meeting held``), with a relation to each of those
who take part. What cannot be a span (a level, the value of a date, the full name behind 该校) travels beside the text in
``values``, under the span it belongs to, ``start-end``; doccano keeps it and gives it back.

``gold`` reads what doccano exports. A span that somebody has added has no values: they are not judged then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newsextract import model
from newsextract.errors import OutputError
from newsextract.evaluate.match import UNJUDGED, normal_date

# relation in doccano -> field of the event
AWARD = {"recipient": "recipients", "issuer": "issuers"}
MEETING = {"organiser": "organisers", "chair": "chairs", "speaker": "speakers", "attendee": "attendees"}
_AWARD_VALUES = ("award", "rank", "level", "quantity", "occasion")
_MEETING_VALUES = ("name", "ordinal", "place", "documents")
_REMEDY = "export the project from doccano as JSONL with relations"


# -- out --------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Task:
    """A task under construction."""

    article: model.Article
    spans: dict[tuple[int, int, str], int] = field(default_factory=dict)
    relations: list[dict[str, Any]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def span(self, start: int, end: int, label: str) -> int:
        """The number of a span, made where it is new."""
        return self.spans.setdefault((start, end, label), len(self.spans))

    def know(self, start: int, end: int, **values: str) -> None:
        """What is known of a span beyond its words."""
        self.values.setdefault(f"{start}-{end}", {}).update(values)

    def relate(self, source: int, target: int, kind: str) -> None:
        """A relation between two spans."""
        self.relations.append({"id": len(self.relations), "from_id": source, "to_id": target, "type": kind})

    def find(self, words: str | None, around: model.Span) -> tuple[int, int] | None:
        """Where words are printed: in the sentence if they are there, else before it, else anywhere."""
        if not words:
            return None
        text = self.article.text
        for start in (text.find(words, around.start, around.end), text.rfind(words, 0, around.start), text.find(words)):
            if start >= 0:
                return start, start + len(words)
        return None


def tasks(document: model.Document) -> Iterator[dict[str, Any]]:
    """The articles of a document as doccano imports them."""
    for article in document.articles:
        task = _Task(article)
        for date in article.dates:
            task.span(date.start, date.end, "date")
            task.know(date.start, date.end, value=date.value or "null")
        for label, entities in (("person", article.people), ("organisation", article.organisations)):
            for entity in entities:
                _entity(task, label, entity)
        for event in article.events:
            if isinstance(event, model.AwardEvent) and event.modality == "asserted":
                _event(task, event, f"award {event.outcome}", event.award, AWARD, _AWARD_VALUES)
            elif isinstance(event, model.MeetingEvent):
                _event(task, event, f"meeting {event.status}", event.name, MEETING, _MEETING_VALUES)
        yield {
            "text": article.text,
            "entities": [{"id": i, "start_offset": a, "end_offset": b, "label": label} for (a, b, label), i in task.spans.items()],
            "relations": task.relations,
            "document": document.source.path,
            "article": article.id,
            "headline": article.headline,
            "values": task.values,
        }


def _entity(task: _Task, label: str, entity: model.Person | model.Organisation) -> None:
    for mention in entity.mentions:
        task.span(mention.start, mention.end, label)
        if mention.text != entity.name:
            task.know(mention.start, mention.end, name=entity.name)


def _event(task: _Task, event: model.AnyEvent, label: str, name: str, parties: dict[str, str], values: tuple[str, ...]) -> None:
    behind = model.Span(start=event.trigger.start, end=event.sentence.end)
    start, end = task.find(name, behind) or (event.trigger.start, event.trigger.end)
    number = task.span(start, end, label)
    told: dict[str, Any] = {key: getattr(event, key) for key in values}
    told["date"] = event.date.value if event.date else None
    for kind, key in parties.items():
        for party in getattr(event, key):
            # only the first event on the same words can have relations, the others tell their parties by name
            place = None if f"{start}-{end} {label}" in task.values else _party(task, event, party)
            if place is None:
                told.setdefault(key, []).append(party.name)
            else:
                task.relate(number, place, kind)
    # several awards can stand on the same words (获一、二等奖), so this is a list
    task.values.setdefault(f"{start}-{end} {label}", []).append(told)


def _party(task: _Task, event: model.Event, party: model.Party) -> int | None:
    """The span of a party: a mention of its entity near the event, else the words as printed."""
    for label, entities in (("person", task.article.people), ("organisation", task.article.organisations)):
        for entity in entities:
            if entity.id == party.entity and entity.name == party.name:
                nearest = min(entity.mentions, key=lambda m: abs(m.start - event.trigger.start))
                return task.span(nearest.start, nearest.end, label)
    place = task.find(party.text, event.sentence)
    if place is None:
        return None
    named = task.values.get(f"{place[0]}-{place[1]}", {}).get("name", party.text)
    if named not in (party.name, party.text):
        return None
    # said even where it is the printed name: the same words elsewhere can stand for another
    task.know(*place, name=party.name)
    return task.span(*place, "party")


# -- back -------------------------------------------------------------------------------------------------------------


def gold(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Gold documents of the articles that doccano exports, in the form of ``newsextract.evaluate.gold``.

    Raises OutputError for a row that is no corrected task.
    """
    documents: dict[str, list[tuple[int, dict[str, Any]]]] = {}
    for number, row in enumerate(rows, 1):
        missing = [key for key in ("text", "entities", "relations", "document", "article") if key not in row]
        if missing:
            raise OutputError(f"line {number}: not a corrected task: {', '.join(missing)} missing; {_REMEDY}")
        place = int("".join(c for c in str(row["article"]) if c.isdigit()) or 0)
        documents.setdefault(str(row["document"]), []).append((place, _article(row)))
    for path, articles in documents.items():
        yield {"file": path.rpartition("/")[2], "articles": [article for _, article in sorted(articles, key=lambda a: a[0])]}


def _article(row: dict[str, Any]) -> dict[str, Any]:
    text, values = row["text"], row.get("values") or {}
    spans = {e["id"]: (e["start_offset"], e["end_offset"], e["label"]) for e in row["entities"]}
    names = {i: _name(text, span, values) for i, span in spans.items()}
    out: dict[str, Any] = {"body": _body(text), "people": [], "organisations": [], "dates": [], "awards": [], "meetings": []}
    for i, (start, end, label) in sorted(spans.items(), key=lambda s: s[1]):
        kind, _, state = label.partition(" ")
        if kind in ("person", "organisation"):
            group = out["people" if kind == "person" else "organisations"]
            group += [names[i]] if names[i] not in group else []
        elif kind == "date":
            date = [text[start:end], values.get(f"{start}-{end}", {}).get("value", UNJUDGED)]
            told = [(normal_date(words), value) for words, value in out["dates"]]
            out["dates"] += [date] if (normal_date(date[0]), date[1]) not in told else []
        elif kind in ("award", "meeting"):
            parties = AWARD if kind == "award" else MEETING
            related = {
                key: [names[r["to_id"]] for r in row["relations"] if r["from_id"] == i and r["type"] == t] for t, key in parties.items()
            }
            out[f"{kind}s"] += _events(text[start:end], kind, state, related, values.get(f"{start}-{end} {label}"))
    return out


def _events(
    printed: str, kind: str, state: str, related: dict[str, list[str]], told: list[dict[str, Any]] | None
) -> Iterator[dict[str, Any]]:
    """The events on one span; without values from the export only what the spans say is judged."""
    name, status = ("award", "outcome") if kind == "award" else ("name", "status")
    unknown = dict.fromkeys((*(_AWARD_VALUES if kind == "award" else _MEETING_VALUES[:-1]), "date"), UNJUDGED)
    for n, values in enumerate(told or [{**unknown, name: printed}]):
        parties = {key: list(dict.fromkeys([*(found if n == 0 else ()), *values.get(key, ())])) for key, found in related.items()}
        yield {**values, **parties, status: state}


def _name(text: str, span: tuple[int, int, str], values: dict[str, Any]) -> str:
    start, end, _ = span
    told = values.get(f"{start}-{end}")
    if isinstance(told, dict) and "name" in told:
        return str(told["name"])
    printed = text[start:end]
    # the same words elsewhere in the article stand for the same name
    known = Counter(v["name"] for key, v in values.items() if isinstance(v, dict) and "name" in v and _printed(text, key) == printed)
    return str(known.most_common(1)[0][0]) if known else printed


def _printed(text: str, key: str) -> str:
    start, _, end = key.partition("-")
    return text[int(start) : int(end)]


def _body(text: str) -> list[list[str]]:
    """The words that the body begins and ends with."""
    flat = "".join(text.split())
    return [[flat[:15], flat[-15:]]] if flat else []
