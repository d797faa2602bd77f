"""The words a meeting's name ends in (座谈会, 常务会议, 党代会, 二十大), found where they really end one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from newsextract import model
from newsextract.language.reading import Reading

# 会议室, 大会堂, 大会战, 论坛报, 全会计: the head is only the front of another word
_NOT_A_MEETING = re.compile(
    r"室|厅|中心|桌|堂|战|纪要|记录|录|材料|主席|组委|计|员|长|费|票|址|馆|制度|常务委员会|代表(?!$|[，。、）])|机制|网|报|系列|礼|服|站|平台|展"
)
_CONGRESS = "(?:十[一二三四五六七八九]?|二十)大"
_PARTY_CONGRESS = re.compile(
    rf"(?:党的{_CONGRESS}|中共{_CONGRESS}|十[一二三四五六七八九]?大|二十大)(?=[，。、；）”》\n]|$|精神|报告|以来|召开|开幕|闭幕|胜利|代表|提出|描绘|明确|对|和|作出|部署|战略|期间|关于)"
)
_PREFIXED_CONGRESS = re.compile(
    r"(?:党的|中共)(?:(?:十[一二三四五六七八九]?|二十)大(?![力型量])|(?:十[一二三四五六七八九]?|二十)届[一二三四五六七八九]中全会)"
)


# never the end of another word, so that 遵义会议 may be one word to the segmenter
_CLEAR = frozenset(("会议", "大会", "论坛", "峰会", "年会", "例会", "仪式", "典礼", "庆典", "班会"))
_NUMERALS = tuple("一二三四五六七八九十届")


@dataclass(frozen=True, slots=True)
class Head:
    """A head in the text: ``bare`` alone means a meeting named elsewhere, ``numbered`` needs a number or a body before it,
    ``whole`` is a name by itself (党的二十大).
    """

    start: int
    end: int
    kind: model.MeetingKind
    bare: bool = False
    numbered: bool = False
    whole: bool = False


def find_heads(reading: Reading) -> list[Head]:
    """The heads of an article by start; of overlapping ones that which ends last, then the longest."""
    found = sorted((*_words(reading), *_congresses(reading.text)), key=lambda h: (-h.end, h.start))
    kept: list[Head] = []
    for head in found:
        if not kept or head.end <= kept[-1].start:
            kept.append(head)
    return kept[::-1]


def _words(reading: Reading) -> Iterator[Head]:
    text = reading.text
    for hit in reading.hits_of("meeting_heads"):
        if not _NOT_A_MEETING.match(text, hit.end) and _ends_a_word(reading, hit.start, hit.end):
            kind = cast(model.MeetingKind, hit.entry.kind)
            yield Head(hit.start, hit.end, kind, hit.entry.value == "bare", hit.entry.value == "numbered")


def _ends_a_word(reading: Reading, start: int, end: int) -> bool:
    """两会 in 两会议程 or 全会 in 安全会: heads of two characters need the segmenter's consent."""
    text = reading.text
    if end - start > 2:
        return True
    if end not in reading.borders:
        return False
    return text[start:end] in _CLEAR or start in reading.borders or text[start - 1 : start] in _NUMERALS


def _congresses(text: str) -> Iterator[Head]:
    for pattern in (_PREFIXED_CONGRESS, _PARTY_CONGRESS):
        for match in pattern.finditer(text):
            yield Head(match.start(), match.end(), "congress", whole=True)
