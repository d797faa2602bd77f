"""The meeting event: what met, when, where, who chaired, who spoke, what was decided.

``read`` is the table of contents: where meetings are told (occurrences), which of them are one (grouping), who did what
(roles, organisers), and the event made of it (assembly).
"""

from __future__ import annotations

from newsextract.events.event import Found, Resolved
from newsextract.events.meeting.assembly import event
from newsextract.events.meeting.frames import RULES
from newsextract.events.meeting.grouping import group
from newsextract.events.meeting.naming import headline_names
from newsextract.events.meeting.occurrences import find_occurrences, refusals
from newsextract.events.meeting.roll import call_roll
from newsextract.events.meeting.scene import scenes

__all__ = ["RULES", "read"]


def read(article: Resolved) -> Found:
    """The meeting events of an article, by trigger, and why other words for meetings made none."""
    if not article.mentions.gatherings:
        return Found()
    sentences = scenes(article)
    occurrences = find_occurrences(article, sentences)
    meetings = group(occurrences)
    rolls = call_roll(article, sentences, meetings, {o.gathering.span for o in occurrences if o.told == "none"})
    names = headline_names(article)
    events = tuple(event(article, meeting, roll, names) for meeting, roll in zip(meetings, rolls, strict=True))
    told = {o.gathering.span for m in meetings for o in (*m.occurrences, *m.references)}
    return Found(tuple(sorted(events, key=lambda e: e.trigger.start)), refusals(occurrences, told))
