"""Who chairs, attends and speaks, by the verbs that say so: 主持; 出席, 参加, 列席; 讲话, 致辞, 发言, 演讲, 作报告, 总结."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsextract.events.meeting.scene import GATHERING, ORGANISATION, PERSON, Scene
from newsextract.events.meeting.subjects import Indexed, subject
from newsextract.mentions.mention import Mention

Part = Literal["chair", "attendee", "speaker", "said", "talked", "organiser"]


_FARTHEST = 200
_LAST_CLAUSES = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One participant as told: ``at`` is the article offset of the verb, ``meeting`` the gathering named as its object, if any."""

    part: Part
    who: Mention[object]
    at: int
    meeting: Mention[object] | None = None


_CHAIR = re.compile(r"主持(?!人|下|词|建|编|修|制定|过|工作|日常|全面|起草|国|开发|设计|完成|的(?!会议|座谈))")
_UNDER = re.compile(rf"在{PERSON}(?:同志)?的?主持下")
_AT = re.compile(rf"(?P<who>{PERSON})[^，。；]{{0,6}}?在[^，。；]{{0,6}}?(?P<where>{GATHERING})上[^，。；]{{0,6}}?(?:强调|指出|要求)(?!的)")
# 参加会议, 出席并讲话, 参加此次活动; not 参加比赛 or 参加社会实践活动
_ATTEND = re.compile(
    rf"(?P<verb>出席|参加|列席)(?:了)?(?:[^，。；：、{PERSON}{ORGANISATION}]{{0,12}}?(?:{GATHERING}|会议|仪式|座谈|典礼|开幕)"
    r"|(?:此次|本次|该|有关|相关|当天的?|系列|启动|庆祝|表彰|主题)?(?:活动|学习)|(?=[，。；：、]|并|指导|和|为|$))"
    r"|(?P<short>参会|与会)(?=[，。；、并]|$)"
)
_ATTENDING = re.compile(
    rf"(?:出席|参加|列席)(?:了)?[^，。；：{PERSON}]{{0,14}}?的(?:领导|嘉宾|还|人员|市领导|县领导|省领导|代表|同志|专家|校领导|单位)*(?:还)?(?:主要)?(?:有|为|是|包括)[:：]?"
)
_SPEECH = re.compile(
    r"(?:讲话|致辞|致词|致[^，。；：]{1,4}[辞词]|发言|演讲|演说)(?!精神|稿|人|材料|内容|要求|比赛|大赛|赛|代表|权|台|者|席|节目|活动|提纲|[”》])"
    r"|作的《[^》]{0,40}报告》"
    r"|[作做](?:了)?(?:题为)?(?:《[^》]{0,60}》)?[^，。；：]{0,30}?(?:报告|总结|讲评|表态|讲座|主旨分享)(?!会|文学|厅|》)|(?:总结|主旨|专题|主题|学术|工作)(?:报告|讲座|演讲)(?=[，。；]|$)"
)
_LECTURE = re.compile(rf"(?:[作做讲]了?|讲授了?)[^，。；：{PERSON}]{{0,30}}?(?P<what>{GATHERING})")
_NOUN_BEFORE = re.compile(r"(?:的|重要|重温|学习|聆听|听取|书面|观看|系列|落实|传达|贯彻|列|这次|该|此|精彩|篇|按照|根据|[“《])$")
_SPOKEN = re.compile(r"(?:发表|作|做|致|作了|做了|发表了)$|(?:发表|作|做)了?[^，。；：]{0,16}$")
# 会议审议了县政府关于…的报告: a paper, not a speech
_HEARD = re.compile(r"听取|审议|审查|批准|通过了|书面|印发|发布")
_SAID = re.compile(
    rf"(?P<who>[{PERSON}他她])(?:同志)?(?:在会上|在讲话中|最后|还|同时|并|代表[^，。；]{{1,12}})?(?P<verb>强调|指出|要求|说(?=[，：]))"
)


def participants(scene: Scene, topic: Mention[object] | None) -> Iterator[Told]:
    """Everyone a sentence tells to chair, attend or speak, in order of the verbs; ``said``: only words are told (甲强调).

    ``topic``: who the sentence before was about, for a 他 at the start.
    """
    yield from _chairs(scene)
    yield from _attendees(scene)
    yield from _speakers(scene)
    yield from _sayings(scene, topic)


def _told(scene: Scene, part: Part, items: list[Indexed], index: int, end: int) -> Iterator[Told]:
    for meeting in _objects(scene, index, end):
        for _, mention in items:
            yield Told(part, mention, scene.at(index), meeting)


def _objects(scene: Scene, index: int, end: int) -> list[Mention[object] | None]:
    """What the verb governs: the first gatherings behind it in the clause (甲会议、乙会议), else the last before it (会议由…主持)."""
    clause = scene.clauses[scene.clause_at(index)]
    behind = scene.mentions(end, min(clause.end, end + _FARTHEST), GATHERING)
    chosen = behind[:1]
    for item in behind[1:]:
        if scene.text[chosen[-1][0] + 1 : item[0]] not in ("、", "和", "及"):
            break
        chosen.append(item)
    chosen = chosen or scene.mentions(max(clause.start, index - _FARTHEST), index, GATHERING)[-1:]
    return [mention for _, mention in chosen] or [None]


def _chairs(scene: Scene) -> Iterator[Told]:
    text = scene.text
    for match in _UNDER.finditer(text):
        yield from _told(scene, "chair", scene.mentions(match.start(), match.end(), PERSON), match.start(), match.end())
    for match in _CHAIR.finditer(text):
        clause = scene.clauses[scene.clause_at(match.start())]
        by = text.rfind("由", max(clause.start, match.start() - _FARTHEST), match.start())
        if by >= 0 and (items := scene.mentions(by, match.start(), PERSON)):
            yield from _told(scene, "chair", items, match.start(), match.end())
        else:
            items = [i for i in subject(scene, match.start()) if i[0] >= clause.start] or subject(scene, match.start())[:1]
            yield from _told(scene, "chair", items[-2:], match.start(), match.end())


def _attendees(scene: Scene) -> Iterator[Told]:
    text = scene.text
    for match in _ATTENDING.finditer(text):
        items = _list_behind(scene, match.end())
        yield from _told(scene, "attendee", items, match.start(), match.end())
    for match in _ATTEND.finditer(text):
        if re.match(r"(?:的(?!会议|活动))|工作|过|比赛|竞赛|大赛", text[match.end() :]):
            continue
        items = subject(scene, match.start(), PERSON + ORGANISATION)
        yield from _told(scene, "attendee", items, match.start(), match.end() - 1)


def _list_behind(scene: Scene, start: int) -> list[Indexed]:
    """出席会议的有甲、乙，以及丙: all people up to the end of the sentence."""
    stops = [i for i in (scene.text.find(c, start, start + 2000) for c in "。；") if i >= 0]
    return scene.mentions(start, min(stops, default=min(len(scene.text), start + 2000)), PERSON)


def _speakers(scene: Scene) -> Iterator[Told]:
    text = scene.text
    for match in _AT.finditer(text):
        yield Told("speaker", scene.masked.at[match.start("who")], scene.at(match.start()), scene.masked.at[match.start("where")])
    for match in _LECTURE.finditer(text):
        if scene.masked.at[match.start("what")].text.endswith(("讲座", "党课", "公开课", "报告会")):
            yield from _told(scene, "speaker", subject(scene, match.start()), match.start(), match.end())
    for match in _SPEECH.finditer(text):
        clause = scene.clauses[scene.clause_at(match.start())]
        before = text[max(clause.start, match.start() - _FARTHEST) : match.start()]
        if _NOUN_BEFORE.search(before) and not _SPOKEN.search(before):
            at_meeting = re.search(rf"{PERSON}[^，。；在]{{0,6}}在[^，。；]{{0,6}}{GATHERING}上的$", before)
            if at_meeting is None or re.match(r"[^，。；]{0,2}精神", text[match.end() :]):
                continue
        # 听取了院长甲作的报告: who gave it speaks; 审议了县政府的报告: nobody does
        if _HEARD.search(before) and not before.endswith(PERSON):
            continue
        items = subject(scene, match.start(), PERSON + ORGANISATION)
        yield from _told(scene, "speaker", items, match.start(), match.end())


def _sayings(scene: Scene, topic: Mention[object] | None) -> Iterator[Told]:
    for match in _SAID.finditer(scene.text):
        part: Part = "talked" if match["verb"] == "说" else "said"
        if match["who"] == PERSON:
            who = scene.masked.at.get(match.start("who"))
        else:
            before = scene.mentions(max(0, match.start() - _FARTHEST), match.start(), PERSON)
            who = before[-1][1] if before else topic
        if who is not None:
            yield Told(part, who, scene.at(match.start("verb")), None)


def topic_of(scene: Scene, before: Mention[object] | None) -> Mention[object] | None:
    """Who a sentence is about, for the next one's 他: who opens its last clause that a person opens, else as before."""
    for clause in reversed(scene.clauses[-_LAST_CLAUSES:]):
        found = scene.mentions(clause.start, min(clause.end, clause.start + 8), PERSON)
        if found:
            return found[0][1]
    return before
