"""Who does what a verb says: the list of people or bodies before it, in its clause or carried over from the clauses before.

市委书记甲，市委常委乙、丙，市政协主席丁出席会议: the list runs over commas. 甲出席会议，并作讲话: the subject is that of the clause before.
"""

from __future__ import annotations

import re

from newsextract.events.meeting.scene import ORGANISATION, PERSON, Scene
from newsextract.mentions.mention import Mention

Indexed = tuple[int, Mention[object]]

# a clause with one of these says something of its own and is no part of a list
_FINITE = re.compile(
    r"主持|出席|参加|列席|参会|到会|讲话|致辞|致词|发言|演讲|报告|介绍|宣读|宣布|表示|指出|强调|要求|召开|举行|举办|通报|颁奖|颁发|授|传达|汇报|总结|参观|获|分别|作了|进行|率|为.{0,12}[颁授揭]|签|说|学习|审议|听取"
)
_JOINT = re.compile(r"^(?:等?[^，。；：]{0,14}?[、，和与及同]|以及|暨|等?[、，])?[^，。；：、]{0,14}$")
_STANDS_FOR = re.compile(r"(?:负责人|负责同志|代表|成员|班子|领导|有关人员|相关人员|干部|师生|学生|教师|员工|职工|专家|同志|一行|工作人员)")
_NOT_SUBJECT = re.compile(
    r"(?:在|对|向|为|给|与|同|把|将|听取|感谢|邀请|围绕|根据|按照|授予|慰问|祝贺|宣读|学习|贯彻|传达|关于|来自|代表|根据|接受|聆听|受|经)$"
)


def subject(scene: Scene, index: int, letters: str = PERSON) -> list[Indexed]:
    """Who the verb at masked ``index`` is said of: the nearest list before it in its clause, else that of the clauses before."""
    number = scene.clause_at(index)
    clause = scene.clauses[number]
    found = last_list(scene, clause.start, index, letters)
    if found:
        return _with_lists_before(scene, number, found, letters) if _opens(scene, clause.start, found[0][0]) else found
    if not re.match(r"[并也还且同随，]|会上|随后|最后|接着", scene.text[clause.start : index + 1]) and index > clause.start + 4:
        return []
    return _carried(scene, number, letters)


def last_list(scene: Scene, start: int, end: int, letters: str) -> list[Indexed]:
    """The last coordinated list of mentions in a range, without what only stands behind a preposition."""
    found = scene.mentions(start, end, letters)
    if not found:
        return []
    chosen = [found[-1]]
    for item in reversed(found[:-1]):
        between = scene.text[item[0] + 1 : chosen[0][0]]
        if not any(c in between for c in "、和与及同，") or _FINITE.search(between) or len(between) > 24:
            break
        chosen.insert(0, item)
    before = scene.text[max(start, chosen[0][0] - 3) : chosen[0][0]]
    return [] if _NOT_SUBJECT.search(before) else chosen


def _opens(scene: Scene, start: int, index: int) -> bool:
    """Whether the list begins its clause: only words without a verb stand before it."""
    return not _FINITE.search(scene.text[start:index]) and index - start <= 16


def _with_lists_before(scene: Scene, number: int, found: list[Indexed], letters: str) -> list[Indexed]:
    for n in range(number - 1, -1, -1):
        clause = scene.clauses[n]
        text = scene.text[clause.start : clause.end]
        separator = scene.text[clause.end : clause.end + 1]
        if separator != "，" or _FINITE.search(text):
            break
        items = scene.mentions(clause.start, clause.end, letters)
        if not items and not _STANDS_FOR.search(text[-6:]):
            break
        if items and clause.end - items[-1][0] > 16:
            break
        if re.match(r"(?:在|为|随着|经|围绕|根据|据|按照)", text):
            break
        found = items + found
    return found


def _carried(scene: Scene, number: int, letters: str) -> list[Indexed]:
    """The subject of the nearest clause before that has one."""
    for n in range(number - 1, max(-1, number - 4), -1):
        clause = scene.clauses[n]
        items = scene.mentions(clause.start, clause.end, letters)
        if items:
            first = [items[0]]
            for item in items[1:]:
                between = scene.text[first[-1][0] + 1 : item[0]]
                if not re.fullmatch(r"[^，。；]{0,10}[、和与及][^，。；]{0,10}", between) or _FINITE.search(between):
                    break
                first.append(item)
            return _with_lists_before(scene, n, first, letters) if _opens(scene, clause.start, first[0][0]) else first
        if scene.text[clause.end : clause.end + 1] != "，":
            break
    return []


def bodies(scene: Scene, items: list[Indexed], end: int) -> list[Indexed]:
    """Those of a list that take part themselves: not 县检察院 in 县检察院负责人列席."""
    out: list[Indexed] = []
    for index, mention in items:
        if scene.text[index] == ORGANISATION and _STANDS_FOR.search(scene.text[index + 1 : min(end, index + 16)].split("、")[0]):
            continue
        out.append((index, mention))
    return out
