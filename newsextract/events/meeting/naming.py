"""What a meeting is called: the fuller of its names in body and headline, or the body that meets and the bare word."""

from __future__ import annotations

import re

from newsextract.events.event import Resolved
from newsextract.events.meeting.grouping import Meeting, plain, same_meeting
from newsextract.events.meeting.scene import near
from newsextract.language.reading import Reading
from newsextract.mentions import gatherings
from newsextract.mentions.mention import Mentions

_PURPOSE = re.compile(r"，?(欢迎|欢送|纪念|庆祝|悼念|表彰)")
_BODY_MEETS = (
    "会议",
    "专题会议",
    "扩大会议",
    "全体会议",
    "视频会议",
    "例会",
    "专题会",
    "集体学习",
    "集中学习",
    "专题学习",
    "学习研讨",
    "集体学习研讨",
    "集中学习研讨",
    "紧急会议",
    "座谈会",
    "新闻发布会",
)
_ONLY_NUMBERED = re.compile(
    r"(?:20\d\d年)?第[^，。第]{1,4}次(?:会议|全体会议|集体学习|集中学习|专题学习|主席会议|常务会议|学习会|会商会|例会)"
)
_BODY = re.compile(
    r"(?:政治局|书记处|党组|党委|党工委|工委|[省市县区州旗镇乡]委|常委会|委员会|领导小组|小组|指挥部|中心组|主席团|理事会|支部|政府|政协|人大|新闻办|办公室)$"
)
# 4月9日，市某届人大常委会举行第十次会议
_UNKNOWN_BODY = re.compile(r"(?:^|[，。；：、\n日午天])([^，。；：、\n\d]{2,20})$")
_FARTHEST = 60


def headline_names(article: Resolved) -> tuple[str, ...]:
    """The meetings named in the headline and the lines around it."""
    lines = [line for line in (article.reading.headline, *article.reading.subheadlines) if line]
    names: list[str] = []
    for line in lines:
        reading = Reading(line, resources=article.reading.resources, context=article.reading.context)
        names += [g.value.name for g in gatherings.find(reading, Mentions()) if not g.value.reference]
    return tuple(names)


def meeting_name(article: Resolved, meeting: Meeting, headline: tuple[str, ...]) -> str:
    """The fuller of its names in body and headline."""
    names = [*(o.gathering.value.name for o in meeting.told), *meeting.names]
    names += [h for h in headline if any(same_meeting(h, n) for n in meeting.names) or (meeting.nameless and _means(meeting, h))]
    fullest = max(names, key=lambda n: len(plain(n)))
    return _with_body(article, meeting, fullest) if meeting.nameless or _ONLY_NUMBERED.fullmatch(fullest) else fullest


def _means(meeting: Meeting, headline: str) -> bool:
    """Whether the body's bare word can mean the meeting that the headline names (主持召开会议)."""
    return any(word in ("会议", "大会") or headline.endswith(word) for word in meeting.names)


def _with_body(article: Resolved, meeting: Meeting, name: str) -> str:
    """县委常委会召开会议 is 县委常委会会议, 举行仪式欢迎… a 欢迎仪式: a bare word with what the clause says of it."""
    text = article.reading.text
    first = meeting.told[0] if meeting.told else meeting.occurrences[0]
    end = first.gathering.end
    if name == "仪式" and (match := _PURPOSE.match(text, end)):
        return match[1] + name
    if (name in _BODY_MEETS or _ONLY_NUMBERED.fullmatch(name)) and first.rule == "meeting.held-by":
        return _body_before(article, first.trigger.start) + name
    return name


def _body_before(article: Resolved, verb: int) -> str:
    """The standing body that meets, as printed right before the verb; empty where none does."""
    text = article.reading.text
    before = (
        o for o in near(article.mentions.organisations, verb - _FARTHEST, verb) if o.end <= verb <= o.end + 12 and _BODY.search(o.text)
    )
    body = max(before, key=lambda o: (o.end, o.end - o.start), default=None)
    if body is not None and not any(c in text[body.end : verb] for c in "，。；、"):
        return text[body.start : verb if text[body.end : verb].endswith("组") else body.end]
    match = _UNKNOWN_BODY.search(text, max(0, verb - _FARTHEST), verb)
    return match[1] if match and _BODY.search(match[1]) else ""
