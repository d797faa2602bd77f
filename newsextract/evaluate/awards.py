"""Awards against gold: which are the same, and which of their fields are right."""

from __future__ import annotations

from newsextract import model
from newsextract.evaluate.gold import GoldArticle, GoldAward, ToleratedAward
from newsextract.evaluate.match import UNJUDGED, alternatives, any_same, best_likeness, normal, pair
from newsextract.evaluate.scores import Scores

ALIKE = 0.55
_VALUES = ("award", "outcome", "rank", "level", "quantity", "occasion")
_COMPLETE = ("award", "outcome", "rank", "level")
_SOFT = {"award": 0.8, "occasion": 0.8}


def score_awards(article: model.Article | None, gold: GoldArticle, scores: Scores) -> None:
    """Count the awards of one article. Denied, planned and habitual ones are no awards won: gold lists asserted ones."""
    text = article.text if article else ""
    found = [e for e in (article.events if article else ()) if isinstance(e, model.AwardEvent) and e.modality == "asserted"]
    golds = gold.awards or []
    pairs = pair(found, golds, lambda event, right: _alike(event, right, text))
    paired = {i for i, _ in pairs} | _tolerated(found, {i for i, _ in pairs}, gold.awards_ok, text)
    extra = [event for i, event in enumerate(found) if i not in paired]
    missed = [right for j, right in enumerate(golds) if j not in {j for _, j in pairs}]
    scores.add("awards", hits=len(pairs), wrong=len(extra), missed=len(missed))
    for event in extra:
        _extra(event, scores)
    for right in missed:
        _missed(right, scores)
    for i, j in pairs:
        _fields(found[i], golds[j], scores)


def _names(parties: list[model.Party]) -> list[str]:
    return [p.name or p.text for p in parties]


def _told(cue: str | None, event: model.Event, text: str) -> bool:
    return bool(cue) and normal(cue) in normal(text[event.sentence.start : event.sentence.end])


def _alike(event: model.AwardEvent, right: GoldAward, text: str) -> float:
    name = best_likeness(event.award, right.award)
    cue = _told(right.cue, event, text)
    rank = bool(right.rank) and event.rank == right.rank
    if name < ALIKE and not (cue and rank):
        return 0.0
    who = any(any_same(n, (*right.recipients, *right.recipients_alt), 0.8) for n in _names(event.recipients))
    same_outcome, same_quantity = event.outcome == right.outcome, event.quantity == right.quantity
    return name + 0.6 * cue + 0.4 * who + 0.3 * rank + 0.2 * same_outcome + 0.2 * same_quantity


def _tolerated(found: list[model.AwardEvent], paired: set[int], tolerated: list[ToleratedAward], text: str) -> set[int]:
    """The events that tolerated awards excuse, one each."""
    free, out = list(tolerated), set()
    for i, event in enumerate(found):
        if i in paired:
            continue
        excuse = next((t for t in free if best_likeness(event.award, t.award) >= ALIKE or _told(t.cue, event, text)), None)
        if excuse is not None:
            free.remove(excuse)
            out.add(i)
    return out


def _extra(event: model.AwardEvent, scores: Scores) -> None:
    scores.mistake(f"awards: wrong {event.award} <- {'、'.join(_names(event.recipients))} ({event.rule})")
    for name in _VALUES:
        scores.add(f"awards.{name}", wrong=getattr(event, name) not in (None, ""))
    scores.add("awards.recipients", wrong=len(event.recipients))
    scores.add("awards.issuers", wrong=len(event.issuers))
    scores.add("awards.date", wrong=bool(event.date and event.date.value))
    scores.add("awards complete", wrong=1)


def _missed(right: GoldAward, scores: Scores) -> None:
    scores.mistake(f"awards: missed {right.award} <- {'、'.join(right.recipients)}")
    for name in (*_VALUES, "date"):
        value = getattr(right, name)
        scores.add(f"awards.{name}", missed=value not in (None, UNJUDGED) and "null" not in alternatives(value))
    scores.add("awards.recipients", missed=len(right.recipients))
    scores.add("awards.issuers", missed=len(right.issuers))
    scores.add("awards complete", missed=1)


def _fields(event: model.AwardEvent, right: GoldAward, scores: Scores) -> None:
    who = _names(event.recipients)
    recipients = right.recipients
    if _shared(who, right.recipients_alt) > _shared(who, recipients):
        recipients = right.recipients_alt
    good = [scores.names("awards.recipients", who, recipients, right.recipients_ok, 0.8)]
    scores.names("awards.issuers", _names(event.issuers), right.issuers, right.issuers_ok, 0.85)
    for name in _VALUES:
        right_value = scores.value(f"awards.{name}", getattr(event, name), getattr(right, name), _SOFT.get(name, 1.0))
        good.append(right_value or name not in _COMPLETE)
    good.append(scores.date("awards.date", event.date, right.date))
    if right.group is not None:
        group = next((r.group for r in event.recipients if r.group), None)
        counted = group is not None and group.count == right.group[0]
        scores.add("awards.group", hits=counted, missed=not counted)
    scores.add("awards complete", hits=all(good), wrong=not all(good), missed=not all(good))


def _shared(found: list[str], gold: list[str]) -> int:
    return sum(any_same(name, gold, 0.8) for name in found)
