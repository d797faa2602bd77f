"""Places of a sentence that by its form hold a name and nothing else, so that even a rare surname or a usual word is read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsextract.language.reading import Reading

_HAN = "[㐀-鿿]"
# 一等奖：苏禾（云岭中学）、白露（青溪小学）
_AFFILIATED = 11.0
# 任命梅远山为副市长
_APPOINTED = 9.0
# 完成人：梅远山、白露
_FIELD = 7.0
# 由梅远山、白露、苏禾组成的团队
_COMPOSED = 5.0
_LONGEST_UNIT = 20
# 华农大（华南农业大学）: the short name of the organisation in the brackets
_SHORT_NAME_ENDS = frozenset("大院校局厅部会社台厂店所司办处委团中附")
_ITEM_OPENING = frozenset("、：；，。\n \u3000")
_APPOINTING = re.compile(
    rf"(?:任命|免去|增补|补选|增选|推选|推举|选举|选聘|聘任|聘请|提名|追认|批准)({_HAN}{{2,4}}?)(?:同志|先生|女士)?(?:为|担任|(?<!主)任(?!命|务|期))"
)
_LABELLED = re.compile(
    rf"(?:完成人|圈长|作者|主创|主讲人?|主持人|指导(?:老师|教师)|辅导(?:老师|教师)|获奖者|获奖人|负责人|领队|教练|编剧|导演|作词|作曲|演唱|执笔|撰稿|主笔|策划|主演|参赛者|队员|成员)"
    rf"[：:][ \u3000]?({_HAN}{{2,4}}(?:[、 \u3000]{_HAN}{{2,4}}){{0,19}})"
)
_COMPOSING = re.compile(
    rf"[由被]((?:{_HAN}{{2,4}}、){{1,9}}{_HAN}{{2,4}}?)(?:等[0-9一二三四五六七八九十]+[人名位])?(?:组成|组队|主演|领衔|出演|联袂|搭档|收入|包揽|瓜分|夺得|夺走|摘得|摘走|获得)"
)
_ITEM = re.compile(f"{_HAN}+")


class Slot(NamedTuple):
    """Where a slot begins, and what it says for a name that fills it (log odds)."""

    start: int
    weight: float


def name_slots(reading: Reading) -> Mapping[int, Slot]:
    """The slots of the text by their ends."""
    text = reading.text
    found = {m.end(1): Slot(m.start(1), _APPOINTED) for m in _APPOINTING.finditer(text)}
    for pattern, weight in ((_COMPOSING, _COMPOSED), (_LABELLED, _FIELD)):
        for match in pattern.finditer(text):
            found |= {item.end(): Slot(item.start(), weight) for item in _ITEM.finditer(text, *match.span(1))}
    return found | dict(_affiliated(reading))


def _affiliated(reading: Reading) -> Iterator[tuple[int, Slot]]:
    """Whole items of two to four characters with a school or the like in brackets behind them: 苏禾（云岭中学）、…."""
    text = reading.text
    for hit in reading.hits_of("organisation_suffixes"):
        if text[hit.end : hit.end + 1] not in ("）", ")"):
            continue
        end = max(text.rfind(mark, max(0, hit.start - _LONGEST_UNIT), hit.start) for mark in "（(")
        start = end
        while start > max(0, end - 5) and text[start - 1] not in _ITEM_OPENING:
            start -= 1
        if 2 <= end - start <= 4 and text[end - 1] not in _SHORT_NAME_ENDS:
            yield end, Slot(start, _AFFILIATED)
