"""Gatherings in an article: meetings, ceremonies and congresses by their names, and the words that mean one named elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.language.reading import Reading
from newsextract.mentions.gatherings.borders import Border, Borders
from newsextract.mentions.gatherings.heads import Head, find_heads
from newsextract.mentions.gatherings.ordinals import ordinal, series
from newsextract.mentions.mention import Gatherings, GatheringValue, Mention, Mentions

_BODIES = re.compile(r"中心组|政治局|常委会|党委|党组|支部|第[^，。]{1,4}[次期轮]|领导班子")
# 开学典礼暨“青春”主题团日活动在…举行: the name goes on to what no meeting's name ends in
_AND_MORE = re.compile(
    r"(暨[^，。；：！？\n]{2,36}?(?:活动|培训班?|展演|晚会|汇演|文艺演出|比赛|大赛|党日|工作坊))(?=在|于|举行|举办|召开|开幕|启动|隆重|顺利|成功|圆满|如期|同步|[，。；]|$)"
)
_ROUND_BRACKET = re.compile(r"（(?:扩大|视频|电视电话|第[^（）]{1,4}[期次场]|[^（）]{1,6}站|[^（）]{1,4}届|[^（）]{1,4}场)）")


def find(reading: Reading, known: Mentions) -> Gatherings:
    """The gatherings of the article's prose, by start."""
    heads = [h for h in find_heads(reading) if reading.prose.start <= h.start and h.end <= reading.prose.end]
    if not heads:
        return ()
    borders = Borders(reading, known.dates, heads)
    found: list[Mention[GatheringValue]] = []
    for head, border in _outermost(reading, heads, borders):
        mention = _mention(reading, head, border)
        if mention is not None:
            found.append(mention)
    return tuple(sorted(found, key=lambda m: m.start))


def _outermost(reading: Reading, heads: list[Head], borders: Borders) -> Iterator[tuple[Head, Border]]:
    """Heads from the last to the first with their borders; a head inside another's name is part of that name."""
    covered = len(reading.text) + 1
    for head in reversed(heads):
        if head.end > covered:
            continue
        if head.whole:
            border = Border(head.start, None, head.start)
        else:
            border = borders.left(head.start, head.end, reading.sentence_at(head.start).start)
        covered = border.start
        yield head, border


def _mention(reading: Reading, head: Head, border: Border) -> Mention[GatheringValue] | None:
    text = reading.text
    start, end = border.start, head.end
    if match := _ROUND_BRACKET.match(text, end):
        end = match.end()
    if match := _AND_MORE.match(text, end):
        end = match.end(1)
    start, end = _with_marks(text, *_balanced(text, start, end))
    name = text[start:end]
    bare = start >= head.start and not head.whole
    if (
        head.numbered
        and not _BODIES.search(name)
        and not (bare and _BODIES.search(text[max(0, border.frame_start - 16) : border.frame_start]))
    ):
        return None
    value = GatheringValue(_plain(name), head.kind, series(name), ordinal(name), reference=bare)
    rule = "gathering.reference" if bare else "gathering.named"
    return Mention(start, end, name, "gathering", rule, value)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a half of a pair of marks: “2030发展论坛” is the name between its marks."""
    for opening, closing in ("“”", "《》", "（）"):
        inside = text[start:end]
        if inside.count(closing) > inside.count(opening):
            start += inside.index(closing) + 1
    return start, end


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """With the marks around a name that stands in them alone: “2031·全国读书论坛”在…举办."""
    marked = text[start - 1 : start] + text[end : end + 1] in ("“”", "《》", "「」", "『』")
    return (start - 1, end + 1) if marked else (start, end)


def _plain(name: str) -> str:
    """The name as it is called: without marks around the whole of it."""
    if len(name) > 2 and name[0] + name[-1] in ("“”", "《》") and name.count(name[0]) == 1:
        return name[1:-1]
    return name
