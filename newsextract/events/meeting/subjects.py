"""Who does what a verb says: the list of people or bodies before it, in its clause or carried over from the clauses before.

市委书记甲，市委常委乙、丙，市政协主席丁出席会议: the list runs over commas. 甲出席会议，并作讲话: the subject is that of the clause before.
"""

from __future__ import annotations

import re

from newsextract.events.meeting.scene import DATE, ORGANISATION, PERSON, Scene
from newsextract.mentions.mention import Mention

Indexed = tuple[int, Mention[object]]

# a clause with one of these says something of its own and is no part of a list
_FINITE = re.compile(
    r"主持|出席|参加|列席|参会|到会|讲话|致辞|致词|发言|演讲|报告|介绍|宣读|宣布|表示|指出|强调|要求|召开|举行|举办|通报|颁奖|颁发|授予|授牌|授旗|传达|汇报|总结|参观|获得|荣获|作了|进行|率领|带领|揭牌|签约|签署|会见|会谈|访问|陪同|来到|走进|前往|深入|考察|调研|察看|查看|走访|看望|慰问|说|审议|听取"
)
# 并, 随后: the clause goes on with the subject before
_LEADS_ON = re.compile(r"[并也还且同随]|会上|随后|最后|接着")
_MANNER = re.compile(r"(?:会上|先后|应邀|受邀|亲自|一同|一起|均|都|也|全程|现场|再次|又|专程|分别|将|要|曾|首次|特邀|到会|莅临|亲临|集体)*")
# how a list's clause may end: 甲等专家, 甲及有关单位负责人
_TAIL = re.compile(r"[^，。；]{0,4}|[等及和与、].{0,24}(?:人|员|代表|同志|领导|部门|嘉宾|专家|师生|学生|干部|群众|单位|家|位|名|一行|会)?")
# 甲主办、乙协办、丙承办: each its own part
_OTHER_PART = re.compile(r"主办|协办|承办|指导|支持")
_FARTHEST = 400
_LONGEST_STEP = 60
_MOST_CLAUSES = 40
_LONGEST_BARE = 26
_LONGEST_OFFICES = 120
# who stands behind a preposition is not the subject: 甲代表乙作报告, 在甲支持下
_NOT_SUBJECT = re.compile(
    rf"(?:在|对|向|为|给|与|同|把|将|听取|感谢|邀请|围绕|根据|按照|授予|慰问|祝贺|宣读|学习|贯彻|传达|关于|来自|接受|聆听|受|经|[{PERSON}{ORGANISATION}]代表)$"
)
# a body takes part itself where nothing but a joint or the manner of the verb follows: 县检察院列席, not 县检察院负责人列席
_ITSELF = re.compile(
    rf"(?:等(?![^，。、]{{0,12}}(?:负责|代表|人员|领导|同志|师生|干部|员工|人))|[{DATE}、，和与及同]|分别|联合|共同|也|均|都|还|一起|并|先后|相继|日前|今|昨|近日|在|于|将|拟|领导班子|班子|成功|隆重|主动|专题|又|再次|首次|组织|牵头|$)"
)


def subject(scene: Scene, index: int, letters: str = PERSON, *, over_commas: bool = True) -> list[Indexed]:
    """Who the verb at masked ``index`` is said of: the nearest list before it in its clause, else that of the clauses before.

    ``over_commas``: whether the list may begin in the clauses before.
    """
    number = scene.clause_at(index)
    clause = scene.clauses[number]
    found = last_list(scene, clause.start, index, letters)
    text = scene.text[max(clause.start, index - _FARTHEST) : index]
    if found:
        return _with_lists_before(scene, number, found, letters) if over_commas and _opens(scene, clause.start, found[0][0]) else found
    if over_commas and not _MANNER.fullmatch(text) and not _FINITE.search(text) and not _LEADS_ON.match(text):
        return _with_lists_before(scene, number, [], letters)
    if _MANNER.fullmatch(text) or _LEADS_ON.match(text):
        return _carried(scene, number, letters)
    return []


def last_list(scene: Scene, start: int, end: int, letters: str) -> list[Indexed]:
    """The last coordinated list of mentions in a range, without what only stands behind a preposition."""
    start = max(start, end - _FARTHEST)
    # 甲在某会议中心出席: what stands in the place is no subject
    place = scene.text.rfind("在", start, end)
    if place >= 0 and scene.mentions(start, place, PERSON):
        found = bodies(scene, scene.mentions(start, place, letters), place)
    else:
        found = bodies(scene, scene.mentions(start, end, letters), end)
    while found and _is_object(scene, start, found[-1][0]):
        found.pop()
    if not found:
        return []
    chosen = [found[-1]]
    for item in reversed(found[:-1]):
        between = scene.text[item[0] + 1 : chosen[0][0]]
        if not any(c in between for c in "、和与及同，") or _FINITE.search(between) or len(between) > _LONGEST_STEP:
            break
        chosen.insert(0, item)
    return chosen


def _is_object(scene: Scene, start: int, index: int) -> bool:
    """Whether a mention stands behind a preposition: 对某校, 代表某某委员会作报告."""
    before = scene.text[max(start, index - 5) : index].rstrip()
    if before.endswith(("记者", "通讯员")):
        return True
    if before[-1:] in ("与", "同") and before[-2:-1] in (PERSON, ORGANISATION):
        return False
    return bool(_NOT_SUBJECT.search(before)) or (scene.text[index] == ORGANISATION and before.endswith("代表"))


def _opens(scene: Scene, start: int, index: int) -> bool:
    """Whether the list begins its clause: only words without a verb stand before it."""
    return not _FINITE.search(scene.text[start:index]) and index - start <= 16


def _with_lists_before(scene: Scene, number: int, found: list[Indexed], letters: str) -> list[Indexed]:
    for n in range(number - 1, max(-1, number - 1 - _MOST_CLAUSES), -1):
        clause = scene.clauses[n]
        text = scene.text[clause.start : clause.end]
        separator = scene.text[clause.end : clause.end + 1]
        if separator != "，" or _FINITE.search(text):
            break
        items = bodies(scene, scene.mentions(clause.start, clause.end, letters), clause.end)
        if not items and len(text) > (_LONGEST_OFFICES if "、" in text else _LONGEST_BARE):
            break
        if items and not _TAIL.fullmatch(text[items[-1][0] + 1 - clause.start :]):
            break
        if re.match(r"(?:在|为|随着|经|围绕|根据|据|按照)", text) or re.search(r"[讯电]（|记者|通讯员", text):
            break
        found = items + found
    return found


def _carried(scene: Scene, number: int, letters: str) -> list[Indexed]:
    """The subject of the nearest clause before that opens with one."""
    for n in range(number - 1, max(-1, number - 4), -1):
        clause = scene.clauses[n]
        items = scene.mentions(clause.start, clause.end, letters)
        if items and _opens(scene, clause.start, items[0][0]) and not _is_object(scene, clause.start, items[0][0]):
            return _with_lists_before(scene, n, _first_list(scene, items), letters)
        if scene.text[clause.end : clause.end + 1] != "，":
            break
    return []


def _first_list(scene: Scene, items: list[Indexed]) -> list[Indexed]:
    first = [items[0]]
    for item in items[1:]:
        between = scene.text[first[-1][0] + 1 : item[0]]
        if not re.fullmatch(r"[^，。；]{0,10}[、和与及][^，。；]{0,10}", between) or _FINITE.search(between):
            break
        first.append(item)
    return first


def bodies(scene: Scene, items: list[Indexed], end: int) -> list[Indexed]:
    """The people of a list and those bodies that take part themselves: not 县法院、县检察院 in 县法院、县检察院负责人列席."""
    text = scene.text
    out: list[Indexed] = []
    following: Indexed | None = None
    itself = True
    for index, mention in reversed(items):
        if text[index] == ORGANISATION:
            between = text[index + 1 : following[0]] if following is not None and text[following[0]] == ORGANISATION else "，"
            joined = "，" not in between and not _OTHER_PART.search(between)
            itself = itself if joined else index + 1 == end or bool(_ITSELF.match(text, index + 1))
            if itself:
                out.append((index, mention))
        else:
            out.append((index, mention))
            itself = True
        following = (index, mention)
    return out[::-1]
