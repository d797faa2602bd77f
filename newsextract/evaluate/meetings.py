"""Meetings against gold. One that is only mentioned counts as little as one that gold only mentions."""

from __future__ import annotations

from newsextract import model
from newsextract.evaluate.awards import ALIKE
from newsextract.evaluate.gold import GoldArticle, GoldMeeting
from newsextract.evaluate.match import UNJUDGED, alternatives, best_likeness, pair, same
from newsextract.evaluate.scores import Scores

_PARTIES = ("organisers", "chairs", "speakers", "attendees")
_SOFT = {"name": 0.85, "place": 0.8}


def score_meetings(article: model.Article | None, gold: GoldArticle, scores: Scores) -> None:
    """Count the meetings of one article."""
    found = [e for e in (article.events if article else ()) if isinstance(e, model.MeetingEvent)]
    golds = gold.meetings or []
    pairs = pair(found, golds, _alike)
    paired = {i for i, _ in pairs}
    extra = [e for i, e in enumerate(found) if i not in paired and e.status != "mentioned" and not _tolerated(e, gold.meetings_ok)]
    missed = [right for j, right in enumerate(golds) if _takes_place(right) and j not in {j for _, j in pairs}]
    pairs = [(i, j) for i, j in pairs if _takes_place(golds[j])]
    scores.add("meetings", hits=len(pairs), wrong=len(extra), missed=len(missed))
    for event in extra:
        _extra(event, scores)
    for right in missed:
        _missed(right, scores)
    for i, j in pairs:
        _fields(found[i], golds[j], scores)


def _takes_place(right: GoldMeeting) -> bool:
    return "mentioned" not in right.status


def _alike(event: model.MeetingEvent, right: GoldMeeting) -> float:
    name = best_likeness(event.name, right.name)
    return name + 0.3 * same(event.status, right.status) if name >= ALIKE else 0.0


def _tolerated(event: model.MeetingEvent, tolerated: list[str]) -> bool:
    return any(best_likeness(event.name, name) >= ALIKE for name in tolerated)


def _names(parties: list[model.Party]) -> list[str]:
    return [p.name or p.text for p in parties]


def _extra(event: model.MeetingEvent, scores: Scores) -> None:
    scores.mistake(f"meetings: wrong {event.name} ({event.rule})")
    for name in ("name", "status", "place", "ordinal"):
        scores.add(f"meetings.{name}", wrong=getattr(event, name) is not None)
    for name in (*_PARTIES, "documents"):
        scores.add(f"meetings.{name}", wrong=len(getattr(event, name)))
    scores.add("meetings complete", wrong=1)


def _missed(right: GoldMeeting, scores: Scores) -> None:
    scores.mistake(f"meetings: missed {right.name}")
    for name in ("name", "status", "place", "ordinal", "date"):
        value = getattr(right, name)
        scores.add(f"meetings.{name}", missed=value not in (None, UNJUDGED) and "null" not in alternatives(value))
    for name in (*_PARTIES, "documents"):
        scores.add(f"meetings.{name}", missed=len(getattr(right, name) or ()))
    scores.add("meetings complete", missed=1)


def _fields(event: model.MeetingEvent, right: GoldMeeting, scores: Scores) -> None:
    good = {
        name: scores.value(f"meetings.{name}", getattr(event, name), getattr(right, name), _SOFT.get(name, 1.0))
        for name in ("name", "status")
    }
    good["date"] = scores.date("meetings.date", event.date, right.date)
    scores.value("meetings.place", event.place, right.place, _SOFT["place"])
    scores.value("meetings.ordinal", event.ordinal, right.ordinal)
    for name in _PARTIES:
        gold, tolerated = getattr(right, name) or [], getattr(right, f"{name}_ok")
        good[name] = scores.names(f"meetings.{name}", _names(getattr(event, name)), gold, tolerated, 0.85)
    scores.names("meetings.documents", event.documents, right.documents or [], right.documents_ok, 0.85)
    complete = all(good[name] for name in ("name", "status", "date", "chairs", "attendees"))
    scores.add("meetings complete", hits=complete, wrong=not complete, missed=not complete)
