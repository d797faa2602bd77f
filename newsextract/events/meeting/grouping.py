"""Which names and words mean the same meeting: one event for one meeting, two meetings of an article kept apart."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field

from newsextract.events.meeting.occurrences import Occurrence
from newsextract.mentions.mention import GatheringValue, Mention

_MARKS = re.compile(r"[“”‘’\"《》（）()〈〉·\s]")
_FRONT = re.compile(r"^(?:我|本|全|该)?(?:校|院|市|县|区|省|州|镇|乡|国|厂|公司|集团|学校|学院)")
_NUMBER = re.compile(r"第[^届次期轮]{1,5}[届次期轮]|[一二三四五六七八九十]+届[一二三四五六七八九十]+[次中]")
_CONGRESS = re.compile(r"(?:中国共产党|中共)第(.{1,3})次全国代表大会|(?:党的|中共)(.{1,3})大")
_PLENUM = re.compile(r"(?:中国共产党|中共|党的)?第?(.{1,3})届(?:中央委员会第)?(.)(?:次全体会议|中全会)")
_MOST_COMPARED = 40
# words that mean any meeting: 会议, 大会
_ANY = frozenset(("会议", "大会", "会"))
# what makes a bare word a meeting of its own: 召开专题会议, not 会议由甲主持
_HOLDING = ("meeting.held", "meeting.held-by", "meeting.held-where", "meeting.planned", "meeting.opened-or-closed")
_OWN_RITES = re.compile(
    r"(?:大会|会议|论坛|活动|年会|峰会|赛事|盛会)?(?:[^，。]{0,4}(?:仪式|典礼)|[^，。]{1,2}式|开幕会|闭幕会|开幕大会|闭幕大会|分论坛|主论坛|平行论坛|平行分论坛|预备会议|第[^，。]{1,3}次全体会议)"
)


@dataclass(slots=True)
class Meeting:
    """The occurrences that mean one meeting, by place in the text; ``names`` are its different names."""

    occurrences: list[Occurrence] = field(default_factory=list)
    references: list[Occurrence] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, occurrence: Occurrence) -> None:
        """One more occurrence, behind the others."""
        self.occurrences.append(occurrence)
        if occurrence.gathering.value.name not in self.names:
            self.names.append(occurrence.gathering.value.name)

    @property
    def told(self) -> list[Occurrence]:
        """The occurrences that tell it, not only name it."""
        return [o for o in self.occurrences if o.told not in ("named", "none")]

    @property
    def first(self) -> int:
        """Where it is first told or named."""
        return (self.told or self.occurrences)[0].gathering.start

    @property
    def nameless(self) -> bool:
        """Whether only bare words tell it (召开专题会议)."""
        return all(_is_bare(o) for o in self.occurrences)


def plain(name: str) -> str:
    """A name for comparing: without marks, the Party's congresses under their short names."""
    bare = _MARKS.sub("", name)
    if match := _CONGRESS.fullmatch(bare):
        return f"{match[1] or match[2]}大"
    if match := _PLENUM.fullmatch(bare):
        return f"{match[1]}届{match[2]}中全会"
    return bare


def same_meeting(one: str, other: str) -> bool:
    """Whether two names can mean one meeting: equal, or the shorter is the longer one with words left out at its front."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b:
        return True
    numbers = [set(_NUMBER.findall(n)) for n in (a, b)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return False
    a, b = _FRONT.sub("", a), _FRONT.sub("", b)
    a, b = a.removesuffix("议"), b.removesuffix("议")
    if len(a) < 3:
        return False
    rest = b[len(a) :] if b.startswith(a) else None
    return b.endswith(a) or (rest is not None and bool(_OWN_RITES.fullmatch(rest))) or _in_order(a, b)


def _in_order(short: str, long: str) -> bool:
    """汉马冠军交流座谈会 in 武汉马拉松赛冠军交流座谈会: most of it in the same order, the end the same."""
    if short[-3:] != long[-3:] or len(short) < 6:
        return False
    position = hits = 0
    for character in short:
        found = long.find(character, position)
        if found >= 0:
            hits, position = hits + 1, found + 1
    return hits >= 0.9 * len(short)


def group(occurrences: list[Occurrence]) -> list[Meeting]:
    """The meetings of an article by first mention; words that mean a meeting told before join it."""
    meetings = _named(occurrences)
    told = sorted(((m.first, n) for n, m in enumerate(meetings) if m.told))
    # without any other meeting told, 出席会议 and 主持会议 tell one too
    holding = _HOLDING if told else (*_HOLDING, "meeting.attended", "meeting.chaired", "meeting.chaired-by")
    for occurrence in (o for o in occurrences if _is_bare(o)):
        found = _referent(occurrence.gathering, meetings, told) if told else _only_named(occurrence, meetings)
        if found is not None and not told and occurrence.told == "held":
            found.add(occurrence)
            insort(told, (found.first, meetings.index(found)))
            continue
        if found is not None and _planned_rite(occurrence, found):
            found = None
        tells = occurrence.told not in ("named", "none") and occurrence.rule in holding
        if tells and (found is None or found.nameless):
            if found is None:
                insort(told, (occurrence.gathering.start, len(meetings)))
                meetings.append(found := Meeting())
            found.add(occurrence)
        elif found is not None:
            found.references.append(occurrence)
    return sorted(meetings, key=lambda m: m.first)


def _only_named(occurrence: Occurrence, meetings: list[Meeting]) -> Meeting | None:
    """The meeting named in the lead that a 出席会议 tells after all: 某论坛举行在即，…出席论坛."""
    word = occurrence.gathering.value.name
    lead = (m for m in meetings if m.occurrences[0].scene <= 1 and m.first < occurrence.gathering.start)
    return next((m for m in lead if word in _ANY or any(_ends_with(n, word) for n in m.names)), None)


def _named(occurrences: list[Occurrence]) -> list[Meeting]:
    """The meetings that have a name."""
    meetings: list[Meeting] = []
    by_name: dict[str, Meeting] = {}
    for occurrence in (o for o in occurrences if not _is_bare(o) and o.told != "none"):
        name = occurrence.gathering.value.name
        home = by_name.get(name)
        if home is None:
            home = next((m for m in meetings[-_MOST_COMPARED:] if any(same_meeting(n, name) for n in m.names)), None)
        if home is None:
            meetings.append(home := Meeting())
        home.add(occurrence)
        by_name[name] = home
    return meetings


def _planned_rite(occurrence: Occurrence, meeting: Meeting) -> bool:
    """开幕式将于20日晚举行, told at a press conference: not the meeting that is being held."""
    return occurrence.told == "planned" and all(o.told != "planned" for o in meeting.told)


def _ends_with(name: str, word: str) -> bool:
    return name.removesuffix("议").endswith(word.removesuffix("议"))


def _is_bare(occurrence: Occurrence) -> bool:
    """会议, 开幕式, 大会开幕式, 第一次全体会议: words that lean on a meeting named elsewhere."""
    value = occurrence.gathering.value
    return value.reference or bool(_OWN_RITES.fullmatch(value.name))


def _referent(reference: Mention[GatheringValue], meetings: list[Meeting], told: list[tuple[int, int]]) -> Meeting | None:
    """The meeting a bare word means: the last one told before it whose name ends so; 会议 and a rite's own 开幕式 mean any.

    ``told``: where the told meetings begin, and their numbers, in order.
    """
    word = reference.value.name
    here = bisect_left(told, (reference.start, -1))
    before = [meetings[n] for _, n in told[max(0, here - _MOST_COMPARED) : here]][::-1]
    # 会议在…召开 in a lead that names it only later
    for meeting in (*before, *(meetings[n] for _, n in told[here : here + _MOST_COMPARED])):
        if any(_ends_with(n, word) or (meeting.nameless and _ends_with(word, n)) for n in meeting.names):
            return meeting
    return before[0] if before and (word in _ANY or _OWN_RITES.fullmatch(word)) else None
