"""Events: one module per type. Adding a type touches its module, this tuple, and one model."""

from __future__ import annotations

from newsextract.events import award, meeting
from newsextract.events.event import Found, Resolved

EVENT_TYPES = (award, meeting)


def read_events(article: Resolved) -> Found:
    """The events of all types, by trigger (those of one trigger as its type has read them), and all refusals."""
    found = [kind.read(article) for kind in EVENT_TYPES]
    events = sorted((e for f in found for e in f.events), key=lambda e: (e.trigger.start, e.type))
    refusals = sorted((r for f in found for r in f.refusals), key=lambda r: (r.start, r.reason))
    return Found(tuple(events), tuple(refusals))
