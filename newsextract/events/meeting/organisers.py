"""Who holds a meeting: the bodies that 主办, 承办, 举办, 召开 it; those that 协办 or 指导 do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.events.meeting.roles import Told
from newsextract.events.meeting.scene import DATE, GATHERING, ORGANISATION, PERSON, PLACE, Scene
from newsextract.events.meeting.subjects import Indexed, subject
from newsextract.mentions.mention import Mention

_HOST = re.compile(r"(?:主办|承办|发起)(?!单位|方|城市|地|权|者)")
_HOLD = re.compile(
    rf"(?<!主持)(?<!研究)(?<!同意)(?<!决定)(?<!迎接)(?:召开|举行|举办|开展|召集)(?:了|过)?(?=[^，。；]{{0,14}}?{GATHERING}|会议|大会)"
)
_BODY = re.compile(
    rf"(?:^|{DATE})(?P<body>[^{GATHERING}{PERSON}{ORGANISATION}{DATE}{PLACE}，。；：在于的由、“”]{{1,14}}"
    r"(?:委员会|委会|支部|总支|小组|指挥部|工作组|专班|联盟|集团|公司|政府|中心|大学|学院|中学|小学|学校|医院|银行|协会|学会|商会|机构|当局|警方))"
    rf"{DATE}?(?:[在于][^，。；]{{1,24}})?(?:隆重|联合|共同|组织|专题|及时|随即|再次|紧急)*$"
)
_SEGMENT = re.compile(
    rf"(?:^|(?<=[由、]))[^{GATHERING}{PERSON}{ORGANISATION}{DATE}、，。\d]{{2,18}}?(?:[社会局部院校所团委办处司厅室馆站台网报组队盟心]|公司|集团|大学|银行)"
    r"(?=[、]|联合|共同|主办|承办|举办|$)"
)
_OTHER_SHARE = re.compile(r"指导|支持|协办|主办|承办|联合|共同|牵头|的$")
_FARTHEST = 300
_NEAR = 4
_BY = re.compile(r"由(?P<who>[^。；由]{0,80}?)(?:联合|共同|组织|牵头|承办|主办|集中)*(?:举办|召开|举行|主办|承办|发起)")
# 本次活动由甲主办: the meeting last spoken of
_THIS = re.compile(r"(?:^|[，。])(?:本次|此次|本届|该)(?:活动|会议|大会|论坛|讲座)$")
_PLACE_HOLDS = re.compile(rf"(?:^|[，、：]|{DATE})(?P<where>{PLACE})(?:{DATE})?(?:隆重|联合|首次)?$")
_HELD_IN = re.compile(rf"在[^，。；{ORGANISATION}]{{0,4}}[{ORGANISATION}{PLACE}]+[^，。；]{{0,8}}$")


def organisers(scene: Scene) -> Iterator[Told]:
    """The bodies, or people, that hold a meeting in this sentence."""
    text = scene.text
    for match in _BY.finditer(text):
        items = [i for i in _by_whom(scene, match.start("who"), match.end("who")) if not _only_helps(text, i[0])]
        if items and _THIS.search(text[max(0, match.start() - 8) : match.start()]) and not scene.mentions(0, len(text), GATHERING):
            yield from (Told("organiser", m, scene.at(match.start())) for _, m in items)
        else:
            yield from _told(scene, items, match.end() - 2)
    for match in _HOST.finditer(text):
        yield from _told(scene, subject(scene, match.start(), ORGANISATION), match.start())
    for match in _HOLD.finditer(text):
        items = _holders(scene, match.start())
        # 在昨天举行的发布会上: in an attribute only who stands right before the verb holds it
        if text[match.end() : match.end() + 1] != "的" or (items and match.start() - items[-1][0] <= _NEAR):
            yield from _told(scene, items, match.start())


def _by_whom(scene: Scene, start: int, end: int) -> list[Indexed]:
    """The bodies between 由 and its verb; one that is no known organisation is taken by its words: 由某某报社、甲主办."""
    known = scene.mentions(start, end, ORGANISATION)
    for match in _SEGMENT.finditer(scene.text, start, end):
        if not any(match.start() <= i < match.end() for i, _ in known) and not _OTHER_SHARE.search(match[0]):
            a, b = scene.at(match.start()), scene.at(match.end())
            known.append((match.start(), Mention(a, b, match[0], "organisation", "meeting.unknown-body", None)))
    return sorted(known, key=lambda item: item[0])


def _only_helps(text: str, index: int) -> bool:
    """由甲指导、乙主办: 甲 only guides."""
    return bool(re.match(r"[^，。；、]{0,4}?(?:指导|支持|协办)", text[index + 1 : index + 9]))


def _holders(scene: Scene, index: int) -> list[Indexed]:
    clause = scene.clauses[scene.clause_at(index)]
    before = scene.text[max(clause.start, index - _FARTHEST) : index]
    if match := _PLACE_HOLDS.search(before):
        low = index - len(before)
        return scene.mentions(low + match.start("where"), low + match.end("where"), PLACE)
    items = subject(scene, index, ORGANISATION + PERSON, over_commas=False) or _unknown_body(scene, before, index)
    if items and "由" in before:
        return []
    return [i for i in items if not _HELD_IN.search(scene.text[max(clause.start, i[0] - 20) : i[0] + 1])]


def _unknown_body(scene: Scene, before: str, index: int) -> list[Indexed]:
    """A body that is no known organisation but named like one, right at the start of its clause: 5月14日，执委会在某市召开…"""
    match = _BODY.search(before)
    if match is None:
        return []
    start, end = (scene.at(index - len(before) + i) for i in match.span("body"))
    return [(index - len(before) + match.start("body"), Mention(start, end, match["body"], "organisation", "meeting.unknown-body", None))]


def _told(scene: Scene, items: list[Indexed], index: int) -> Iterator[Told]:
    items = [i for i in items if not i[1].text.startswith(("本报", "记者", "本刊", "本台"))]
    clause = scene.clauses[scene.clause_at(index)]
    low, high = max(0, index - _FARTHEST), min(len(scene.text), index + _FARTHEST)
    behind = scene.mentions(index, min(clause.end, high), GATHERING)
    gatherings = behind or scene.mentions(low, index, GATHERING)[-1:] or scene.mentions(index, high, GATHERING)
    if not gatherings:
        return
    for _, mention in items:
        yield Told("organiser", mention, scene.at(index), gatherings[0][1])
