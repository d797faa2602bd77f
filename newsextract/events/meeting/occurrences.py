"""Where a meeting is told as taking place, going to, or only named: one occurrence for each name or word that means one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from newsextract import model
from newsextract.events.event import Refusal, Resolved
from newsextract.events.meeting.frames import BOOK
from newsextract.events.meeting.scene import GATHERING, Scene, near
from newsextract.events.modality import modality
from newsextract.language.rule import RuleMatch
from newsextract.mentions.mention import GatheringValue, Mention
from newsextract.text import Span

# none: a custom, a count, a wish: no one meeting
Told = Literal["held", "opened", "closed", "planned", "named", "none"]

# 定期召开…, 通过召开…等形式, 召开各类会议12次: no one meeting
_CUSTOM = re.compile(
    r"定期|不定期|每(?:年|月|季|周|次|学期|半年|逢)|经常|通过$|通过(?:组织|举办|召开|开展)|采取|多次|常态化|轮流|有条件|应当?$|必须|不得|各[地级][^，。]{0,12}(?:要|应|可)$"
)
_NAMED_WITHOUT = re.compile(r"(?:党的|中共)?.{1,3}大")
_CANCELLED = re.compile(r"[^，。；]{0,16}(?:取消|停办)")
# 会议决定县人大常委会第三次会议6月下旬举行
_DECIDED = re.compile(r"(?:决定|建议|拟|定于)(?:召开)?$")
# 原定于10月3日举行的大会: it was not held then
_FIRST_PLAN = re.compile(r"原(?:定|计划|拟|本)[^，。；]{0,24}$")
_AT_LAST = re.compile("最终|最后|终于|已于|已经")
_COUNTED = re.compile(r"(?:[\d二两三四五六七八九百多数几]|[十一]{2})余?(?:多)?(?:次|场|期|轮|个)(?:余|多)?$")
_COUNTED_AFTER = re.compile(r"(?:等[^，。；]{0,8})?[\d一二两三四五六七八九十百多]+余?(?:次|场|期)|等(?:形式|方式|活动|系列|载体)")
# 迎接…召开, 研究召开…事宜, …召开以来, 为…召开营造: the meeting is not told here
_NOT_TOLD_BEFORE = re.compile(
    r"迎接|喜迎|献礼|研究召开|筹备|同意召开|决定召开|建议召开|关于召开|关于举办|通知|方案|是否|希望|争取|申办|恭祝|预祝|祝贺|承接|能够"
)
_NOT_TOLD_AFTER = re.compile(
    r"(?:上|时|期间)(?:发表)?的(?:重要)?(?:讲话|指示|论述|报告)|(?:以来|之际|前夕|(?:的)?(?:通知|方案|决定|意义|事宜|安排|筹备))"
)


# 由甲主办的论坛在县城举行: the verb that tells day and place comes first
_ORDER = ("meeting.put-off", "meeting.planned", "meeting.held", "meeting.opened-or-closed", "meeting.held-by", "meeting.held-where")
# 在…会议上强调, 4月9日，在…会议上: only with a day, without one it is an old meeting's words that are quoted
_NEED_A_DAY = ("meeting.spoken-at", "meeting.at")
_FARTHEST = 300
_ELSEWHERE = "only referred to, not told as taking place here"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A gathering mention and how it is told. ``trigger``: a span of the article's text; ``scene``: sentence number.

    ``hosted``: told only by who hosts it (由甲主办的论坛): whether it has taken place another verb says.
    """

    gathering: Mention[GatheringValue]
    told: Told
    rule: str
    trigger: Span
    scene: int
    modality: model.Modality = "asserted"
    reason: str = ""
    hosted: bool = False


def find_occurrences(article: Resolved, scenes: tuple[Scene, ...]) -> list[Occurrence]:
    """One occurrence for each gathering mention, by place in the text."""
    matches: dict[tuple[int, int], list[tuple[int, RuleMatch[Mention[object]]]]] = {}
    for number, scene in enumerate(scenes):
        for match in BOOK.match(scene.masked) if GATHERING in scene.text else ():
            for mention in match.roles.get("meeting", ()):
                matches.setdefault(mention.span, []).append((number, match))
    out: list[Occurrence] = []
    for gathering in article.mentions.gatherings:
        told = [_occurrence(article, scenes[n], gathering, n, m) for n, m in matches.get(gathering.span, ())]
        best = min(told, key=_preference, default=None)
        number = article.reading.sentence_index(gathering.start)
        span = Span(gathering.start, gathering.end)
        out.append(best or Occurrence(gathering, "named", "meeting.named", span, number, reason="named, not told as taking place here"))
    return out


def refusals(occurrences: list[Occurrence], told: set[tuple[int, int]]) -> tuple[Refusal, ...]:
    """Why a word for a meeting made no event; ``told``: spans of those that belong to one."""
    return tuple(
        Refusal(o.gathering.start, o.gathering.end, o.gathering.text, o.reason or "means a meeting that is named nowhere in the article")
        for o in occurrences
        if o.gathering.span not in told
    )


def _preference(occurrence: Occurrence) -> tuple[int, int, int]:
    order = ("held", "closed", "opened", "planned", "named", "none")
    by = _ORDER.index(occurrence.rule) if occurrence.rule in _ORDER else len(_ORDER)
    told = order.index("planned" if occurrence.hosted else occurrence.told)
    return told, by, occurrence.trigger.start


def _occurrence(
    article: Resolved, scene: Scene, gathering: Mention[GatheringValue], number: int, match: RuleMatch[Mention[object]]
) -> Occurrence:
    text = article.reading.text
    trigger = match.spans["verb"]
    clause = _clause(text, article.reading.sentences[number], min(trigger.start, gathering.start), max(trigger.end, gathering.end))
    verb = text[trigger.start : trigger.end]
    how = _told_how(match.rule.id, verb)
    if _DECIDED.search(text[clause.start : gathering.start]) or _FIRST_PLAN.search(text[clause.start : trigger.start]):
        how = "planned"
    if match.rule.id == "meeting.put-off" and not _AT_LAST.search(text[gathering.end : trigger.start]):
        how = "planned"
    needs_a_day = match.rule.id in _NEED_A_DAY or (match.rule.id == "meeting.attended" and _NAMED_WITHOUT.fullmatch(gathering.text))
    if needs_a_day and not _dated(article, number, trigger):
        return Occurrence(gathering, "named", match.rule.id, trigger, number, reason="words from it are quoted, its day is not told")
    reason = _refused(text, clause, trigger, gathering, match.rule.id)
    if reason:
        return Occurrence(gathering, "none" if reason != _ELSEWHERE else "named", match.rule.id, trigger, number, reason=reason)
    at_last = match.rule.id == "meeting.put-off" and how == "held"
    meant: model.Modality = "planned" if how == "planned" else "asserted" if at_last else _modality(scene, clause, trigger)
    if how == "planned" or meant == "planned":
        return Occurrence(gathering, "planned", match.rule.id, trigger, number, "planned")
    if meant != "asserted":
        return Occurrence(gathering, "none", match.rule.id, trigger, number, meant, f"told as {meant}, not as a fact")
    return Occurrence(gathering, how, match.rule.id, trigger, number, hosted=verb in ("主办", "承办"))


def _modality(scene: Scene, clause: Span, trigger: Span) -> model.Modality:
    """How the clause means it, read with the names folded: 林若溪 supposes nothing."""
    starts = scene.masked.starts
    begin, end, first, last = (bisect_left(starts, offset) for offset in (*clause, *trigger))
    return modality(scene.text, (begin, end), (first, last))


def _dated(article: Resolved, number: int, trigger: Span) -> bool:
    start = max(article.reading.sentences[number].start, trigger.start - _FARTHEST)
    return any(len(d.value.value or "") >= len("2031-01-01") for d in near(article.mentions.dates, start, trigger.start))


def _told_how(rule: str, verb: str) -> Told:
    if rule == "meeting.planned":
        return "planned"
    if rule == "meeting.opened-or-closed":
        return "opened" if "开" in verb or verb == "启幕" else "closed"
    return "held"


def _refused(text: str, clause: Span, trigger: Span, gathering: Mention[GatheringValue], rule: str) -> str:
    before = text[clause.start : min(trigger.start, gathering.start)]
    if _NAMED_WITHOUT.fullmatch(gathering.text) and _not_adjacent(text, trigger, gathering):
        return _ELSEWHERE
    if (
        rule == "meeting.attended"
        and text[gathering.end : gathering.end + 1] == "的"
        and text[gathering.end + 1 : gathering.end + 3] != "会议"
    ):
        return _ELSEWHERE
    if _CUSTOM.search(before):
        return "told as a custom, not as one meeting"
    if trigger.start < gathering.start and _COUNTED.search(text[trigger.end : gathering.start]):
        return "several meetings counted, none named"
    if _CANCELLED.match(text, trigger.end):
        return "cancelled"
    if _COUNTED_AFTER.match(text, max(trigger.end, gathering.end)) or _COUNTED.search(
        text[max(clause.start, gathering.start - 5) : gathering.start]
    ):
        return "several meetings counted, none named"
    if _NOT_TOLD_BEFORE.search(before + text[trigger.start : trigger.end]) or _NOT_TOLD_AFTER.match(text, max(trigger.end, gathering.end)):
        return _ELSEWHERE
    return ""


def _not_adjacent(text: str, trigger: Span, gathering: Mention[GatheringValue]) -> bool:
    """开展“学习二十大”活动, 参加党的二十大代表团讨论: the congress is not what the verb takes."""
    if trigger.start > gathering.end:
        return False
    return text[trigger.end : gathering.start] not in ("", "了", "过") or bool(
        re.match(r"代表|精神|报告|主题", text[gathering.end : gathering.end + 2])
    )


def _clause(text: str, sentence: tuple[int, int], start: int, end: int) -> Span:
    low, high = max(sentence[0], start - _FARTHEST), min(sentence[1], end + _FARTHEST)
    begin = max(low, *(text.rfind(c, low, start) + 1 for c in "，；。："))
    stops = [i for i in (text.find(c, end, high) for c in "，；。：") if i >= 0]
    return Span(begin, min(stops, default=high))
