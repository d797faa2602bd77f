"""A meeting and its roll to the event of the contract."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.confidence import Weakness, confidence
from newsextract.events.dating import event_date
from newsextract.events.event import Resolved, border_mention, event_id
from newsextract.events.meeting.grouping import Meeting, same_meeting
from newsextract.events.meeting.naming import meeting_name
from newsextract.events.meeting.occurrences import Occurrence
from newsextract.events.meeting.place import meeting_place
from newsextract.events.meeting.roll import Roll
from newsextract.events.meeting.scene import near
from newsextract.events.meeting.summary import summary
from newsextract.mentions.gatherings.ordinals import ordinal, series
from newsextract.mentions.mention import DateValue, Mention
from newsextract.text import Span

_MOST_TOLD = 24
_FARTHEST = 400
_STATUS: dict[str, model.MeetingStatus] = {
    "held": "held",
    "opened": "opened",
    "closed": "closed",
    "planned": "planned",
    "named": "mentioned",
}
_FORWARD = re.compile("将|拟|定于|计划|受邀|应邀|邀请|准备|届时|报名")
_RANK = ("held", "closed", "opened", "planned", "named", "none")


def event(article: Resolved, meeting: Meeting, roll: Roll, headline: tuple[str, ...]) -> model.MeetingEvent:
    """The event of one meeting."""
    told = meeting.told or meeting.occurrences
    status = _status(meeting) if _is_reported(article, meeting, roll, headline) else "mentioned"
    lead = min(told, key=lambda o: (_RANK.index(o.told), o.gathering.start)) if status != "held" else told[0]
    name = meeting_name(article, meeting, headline)
    date = None if status == "mentioned" else _date(article, told)
    if date is not None and status not in ("mentioned", "planned") and _is_to_come(article, lead, date):
        status = "planned"
    place = None if status == "mentioned" else next((p for o in told[:_MOST_TOLD] if (p := meeting_place(article, o.trigger))), None)
    sentence = article.reading.sentences[lead.scene]
    parties = roll.parties
    everyone = [p.name for people in parties.values() for p in people]
    kind = lead.gathering.value.kind
    return model.MeetingEvent(
        id=event_id("meeting", everyone, name, date.value if date else None),
        modality=lead.modality if status != "planned" else "planned",
        trigger=_trigger(article, lead),
        sentence=model.Span(start=sentence.start, end=sentence.end),
        date=date,
        place=place,
        rule=lead.rule,
        confidence=confidence(_weaknesses(lead, roll, date)),
        summary=summary(name, status, kind, date=date, place=place, parts=dict(parties)),
        status=status,
        name=name,
        series=series(name),
        ordinal=ordinal(name),
        kind=kind,
        organisers=parties["organiser"],
        chairs=parties["chair"],
        speakers=parties["speaker"],
        attendees=parties["attendee"],
        documents=roll.documents,
        agenda=roll.agenda,
    )


def _is_reported(article: Resolved, meeting: Meeting, roll: Roll, headline: tuple[str, ...]) -> bool:
    """Told with its day, its place or who led it, or in the lead: not 多次参加学术会议 of a portrait."""
    if not meeting.told or roll.parties["chair"] or roll.parties["speaker"]:
        return True
    if any(same_meeting(h, n) for h in headline for n in meeting.names):
        return True
    for occurrence in meeting.told:
        sentence = article.reading.sentences[occurrence.scene]
        dated = any(
            sentence.start <= d.start and d.end <= occurrence.trigger.end and d.value.type != "duration" for d in article.mentions.dates
        )
        if occurrence.scene <= 1 or dated or meeting_place(article, occurrence.trigger):
            return True
    return False


def _status(meeting: Meeting) -> model.MeetingStatus:
    told = {o.told for o in (*meeting.occurrences, *meeting.references)} if meeting.told else {"named"}
    return _STATUS[next(t for t in _RANK if t in told)]


def _is_to_come(article: Resolved, lead: Occurrence, date: model.EventDate) -> bool:
    """Whether the day told lies behind that of the paper and the sentence looks forward: 将受邀出席6月8日召开的年会."""
    if not _FORWARD.search(article.reading.text, article.reading.sentences[lead.scene].start, lead.trigger.start):
        return False
    today = article.reading.context.publication_date
    first = next((d.value.earliest for d in article.mentions.dates if d.text == date.text and d.value.value == date.value), None)
    return today is not None and first is not None and date.basis == "explicit" and first > today.isoformat()


def _trigger(article: Resolved, lead: Occurrence) -> model.Mention:
    start, end = lead.trigger
    if lead.told == "named":
        return border_mention(lead.gathering)
    return model.Mention(start=start, end=end, text=article.reading.text[start:end])


def _date(article: Resolved, told: list[Occurrence]) -> model.EventDate | None:
    """The first explicit date among its occurrences, else the first of any kind."""
    found = ((o, (*_names_nearby(article, o), *_years_of_names(article, o))) for o in told[:_MOST_TOLD])
    dates = [d for o, names in found if (d := event_date(article, Span(*o.trigger), names=names)) is not None]
    explicit = [d for d in dates if d.basis == "explicit" and d.value]
    return next(iter(explicit or [d for d in dates if d.value] or dates), None)


def _names_nearby(article: Resolved, occurrence: Occurrence) -> tuple[Span, ...]:
    """The meetings' names around the trigger: a year in them is theirs."""
    names = article.mentions.gatherings
    start, end = occurrence.trigger
    return tuple(Span(g.start, g.end) for g in near(names, start - _FARTHEST, end + _FARTHEST))


def _years_of_names(article: Resolved, occurrence: Occurrence) -> tuple[Span, ...]:
    """9月16日，2031年某某行活动在…举行: beside a day, a year or a season belongs to some name."""
    sentence = article.reading.sentences[occurrence.scene]
    dates = [d for d in _dates_before(article, occurrence, sentence.end) if d.value.value]
    days = [d for d in dates if len(d.value.value or "") >= len("2031-01-01")]
    text = article.reading.text
    return tuple(
        Span(d.start, d.end)
        for d in dates
        if days and len(d.value.value or "") < len("2031-01-01") and text[max(0, d.start - 1) : d.start] not in ("至", "到", "于")
    )


def _dates_before(article: Resolved, occurrence: Occurrence, end: int) -> tuple[Mention[DateValue], ...]:
    """The dates of the occurrence's sentence up to ``end``."""
    dates = article.mentions.dates
    start = max(article.reading.sentences[occurrence.scene].start, occurrence.trigger.start - _FARTHEST)
    return near(dates, start, min(end, start + 2 * _FARTHEST))


def _weaknesses(lead: Occurrence, roll: Roll, date: model.EventDate | None) -> list[Weakness]:
    found: list[Weakness] = []
    if lead.gathering.value.reference:
        found.append("unnamed")
    if not any(roll.parties.values()):
        found.append("missing")
    if date is None or date.value is None:
        found.append("undated")
    return found
