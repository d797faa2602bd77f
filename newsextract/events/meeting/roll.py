"""Which meeting a participant belongs to: the one named beside the verb, else the one last spoken of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass, field

from newsextract import model
from newsextract.events.event import Resolved
from newsextract.events.meeting.agenda import business
from newsextract.events.meeting.grouping import Meeting
from newsextract.events.meeting.organisers import organisers
from newsextract.events.meeting.roles import Told, participants, topic_of
from newsextract.events.meeting.scene import Scene
from newsextract.mentions.mention import Mention


@dataclass(slots=True)
class Roll:
    """A meeting's participants and business, each party once, in order of telling."""

    parties: dict[str, list[model.Party]] = field(default_factory=lambda: {"organiser": [], "chair": [], "attendee": [], "speaker": []})
    agenda: list[model.AgendaItem] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)

    def add(self, part: str, party: model.Party) -> None:
        """Enter a party under a part, once."""
        if all(p.name != party.name for p in self.parties[part]):
            self.parties[part].append(party)

    def has(self, name: str, parts: tuple[str, ...]) -> bool:
        """Whether someone has one of the parts."""
        return any(p.name == name for part in parts for p in self.parties[part])


def call_roll(article: Resolved, scenes: tuple[Scene, ...], meetings: list[Meeting], dropped: Set[tuple[int, int]]) -> list[Roll]:
    """One roll for each meeting. ``dropped``: spans of the words that tell a custom or a count; who holds those holds no meeting."""
    rolls = [Roll() for _ in meetings]
    told = [n for n, m in enumerate(meetings) if m.told]
    if not told:
        return rolls
    of_span = {o.gathering.span: n for n, m in enumerate(meetings) for o in (*m.occurrences, *m.references)}
    focus = _Focus(meetings, told)
    sayings: list[Told] = []
    topic: Mention[object] | None = None
    action: str | None = None
    for scene in scenes:
        for one in (*participants(scene, topic), *organisers(scene)):
            if one.part in ("said", "talked"):
                sayings.append(one)
                continue
            if one.meeting is not None and one.meeting.span in dropped:
                continue
            number = of_span.get(one.meeting.span) if one.meeting else None
            if number is None:
                number = focus.at(one.at)
            elif number not in told:
                continue
            rolls[number].add(one.part, _party(article, one.who))
        topic = topic_of(scene, topic)
        action = _enter_business(article, scene, rolls, focus, action)
    for one in sayings:
        party = article.entities.party(one.who)
        roll = rolls[focus.at(one.at)]
        if roll.has(party.name, ("chair",) if one.part == "talked" else ("chair", "attendee")):
            roll.add("speaker", party)
    return rolls


def _party(article: Resolved, who: Mention[object]) -> model.Party:
    """The participant with the words as printed, a person's titles included (市长甲某某)."""
    start, end = who.extent
    return article.entities.party(who).model_copy(update={"text": article.reading.text[start:end]})


def _enter_business(article: Resolved, scene: Scene, rolls: list[Roll], focus: _Focus, action: str | None) -> str | None:
    """The verb of a list of decisions that goes on in the next sentence, if any."""
    if not focus.meetings[focus.told[0]].first <= scene.span.end:
        return None
    found = business(article.reading, scene.span, action)
    if found.agenda or found.documents:
        roll = rolls[focus.at(scene.span.end)]
        roll.agenda += found.agenda
        roll.documents += [d for d in found.documents if d not in roll.documents]
    return found.open_action


class _Focus:
    """The meeting spoken of at a place of the text."""

    def __init__(self, meetings: list[Meeting], told: list[int]) -> None:
        self.meetings = meetings
        self.told = told
        held = [n for n in told if any(o.told != "planned" for o in meetings[n].told)] or told
        self._starts = self._of(held)
        self._planned = self._of([n for n in told if n not in held])
        self._first = min(held, key=lambda n: meetings[n].first)

    def at(self, offset: int) -> int:
        """The number of the meeting last mentioned before an article offset, held ones first; the first one where none was."""
        place = (offset, len(self.meetings))
        index = bisect_right(self._starts, place)
        if not index and (planned := bisect_right(self._planned, place)):
            return self._planned[planned - 1][1]
        return self._starts[index - 1][1] if index else self._first

    def _of(self, numbers: list[int]) -> list[tuple[int, int]]:
        meetings = self.meetings
        return sorted((o.gathering.start, n) for n in numbers for o in (*meetings[n].told, *meetings[n].references))
