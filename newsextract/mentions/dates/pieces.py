"""The pieces of dates in a text: words of the time lexicon and what the rules read, without look-alikes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from newsextract.language.lexicon import Hit
from newsextract.language.numerals import to_int
from newsextract.language.reading import Reading
from newsextract.mentions.dates import clocks, days, quantities, years
from newsextract.mentions.dates.parts import Part, of_word
from newsextract.mentions.dates.rules import SMALL, DateRules

BOOK = DateRules((*years.RULES, *days.RULES, *clocks.RULES, *quantities.RULES))


def read_parts(reading: Reading) -> list[tuple[Part, ...]]:
    """The pieces of dates in the text, from left to right, the longest where several begin, without overlaps."""
    found = [parts for hit in reading.hits_of("time") if (parts := _of_hit(reading.text, hit))]
    found += BOOK.read(reading.text)
    found.sort(key=lambda parts: (parts[0].start, -parts[-1].end))
    kept: list[tuple[Part, ...]] = []
    end = 0
    for parts in found:
        if parts[0].start >= end and _stands(reading.text, parts):
            kept.append(parts)
            end = parts[-1].end
    return kept


_ERA_YEAR = re.compile(rf"(元|{SMALL})年(?![级代间])")


def _of_hit(text: str, hit: Hit) -> tuple[Part, ...]:
    """The parts of a word; the name of an era is one only with its year (光绪二十年)."""
    parts = of_word(hit)
    if parts[0].kind != "era":
        return parts
    match = _ERA_YEAR.match(text, hit.end)
    count = to_int(match.group(1)) if match and match.group(1) != "元" else 1
    return (Part("year", hit.start, match.end(), parts[0].number + count, rule="date.era"),) if match and count else ()


# A word of time that is the end of other words: 日本|月, 相当|年轻, 光明|天地, 首次|日均, 出现|在, 以来|年
_NOT_AFTER: Mapping[str, str] = MappingProxyType(
    {
        "本": "日资基原版",
        "当": "应相正适担承恰充",
        "明": "光透说文分",
        "次": "首一每",
        "同": "不相如共赞",
        "去": "失过",
        "年": "青少老中壮幼成千百万余多几数十大",
        "现": "出体呈展表实再涌浮",
        "来": "以年天月",
        "多": "亿万千百十",
        "将": "即",
    }
)
_AFTER_WORD = re.compile(r"[轻龄级迈]|(?<=日)[本常益均报产期]|(?<=同日)[方韩美中俄]|头条|之星")


def _stands(text: str, parts: tuple[Part, ...]) -> bool:
    head = parts[0]
    if not head.kind.endswith(("-shift", "-back", "-same")) and head.kind not in ("edge", "reference"):
        return True
    if head.start and text[head.start - 1] in _NOT_AFTER.get(text[head.start], ""):
        return False
    end = parts[-1].end
    if text.startswith("至今", head.start) and text[end : end + 1] in tuple("年日天晚晨早夜夏秋冬春"):
        return False  # 去年11月至今年2月
    return not (text[end - 1] in "年日" and _AFTER_WORD.match(text, end))
