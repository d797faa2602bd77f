"""What was done at a meeting: agenda items with their action, and the documents studied, reviewed or adopted there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract import model
from newsextract.text import Span

_ACTIONS = (
    "传达学习贯彻 传达学习 学习贯彻 学习传达 集体学习 专题学习 审议并原则通过 审议并通过 审议通过 审议并原则同意 审议并 审议 听取并审议 听取审议 听取和审议 听取讨论 听取并讨论 听取 "
    "研究部署 研究审议 研究讨论 研究通过 研究 通报 部署 安排部署 讨论通过 讨论 表决通过 表决 传达 学习 总结 回顾 解读 宣读 票选 选举 原则同意 原则通过 观看 签署 发布 公布 表彰"
).split()
_ACTION = re.compile(
    rf"(?:^|[，；。：、]|会议|大会|会上|还|并|专题|上)(?:分别|依次|先后|集体|还|共同|主要|一并|再次|重点)?({'|'.join(sorted(_ACTIONS, key=len, reverse=True))})(?:了|并)?(?=[^，。；：]{{2,}})"
)
_ITEM_END = re.compile(r"[，。；：！？\n]")
_DOCUMENT = re.compile(r"《([^《》]{2,80})》")
_READ_THERE = re.compile(r"学习|审议|审定|讨论|研究|通过|同意|听取|审阅|研读|学懂|领学|传达")
# 提请…审议, 就《…》作报告, 发布《…》: not taken up by this meeting itself
_NOT_THERE = re.compile(r"提请|提交|就《?$|题为|为题|发布|编写|出版|宣讲|演唱|根据|按照|依据|签署|荣获|围绕$|颁布|赠送|播放|观看")
_LONGEST_ITEM = 120


@dataclass(frozen=True, slots=True)
class Business:
    """What a stretch of text tells of a meeting's business."""

    agenda: tuple[model.AgendaItem, ...] = ()
    documents: tuple[str, ...] = ()


def business(text: str, span: Span) -> Business:
    """The agenda items and documents of one sentence about a meeting, in order."""
    return Business(tuple(_agenda(text, span)), tuple(_documents(text, span)))


def _agenda(text: str, span: Span) -> list[model.AgendaItem]:
    found: list[model.AgendaItem] = []
    for match in _ACTION.finditer(text, span.start, span.end):
        stop = _end_of_item(text, match.end(), span.end)
        item = text[match.end() : stop].strip("“”、")
        if len(item) > 1:
            found.append(model.AgendaItem(action=match.group(1), item=item))
    return found


def _end_of_item(text: str, start: int, end: int) -> int:
    """The end of the item's clause; marks inside 《》 and brackets do not end it."""
    depth = 0
    for position in range(start, min(end, start + _LONGEST_ITEM)):
        character = text[position]
        depth += (character in "《（“") - (character in "》）”")
        if depth <= 0 and _ITEM_END.match(character):
            return position
    return min(end, start + _LONGEST_ITEM)


def _documents(text: str, span: Span) -> list[str]:
    """《甲》《乙》 behind a verb of studying or reviewing in their clause, or before 提请会议审议-like ends."""
    found: list[str] = []
    for match in _DOCUMENT.finditer(text, span.start, span.end):
        start = max(span.start, *(text.rfind(c, span.start, match.start()) + 1 for c in "，；。："))
        before = _DOCUMENT.sub("", text[start : match.start()])
        behind = text[match.end() : match.end() + 4]
        if _READ_THERE.search(before) and not _NOT_THERE.search(before) and not behind.startswith(("提请", "提交", "精神为")):
            found.append(match.group(1))
    return found
