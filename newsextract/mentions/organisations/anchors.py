"""Anchors: the words and patterns with which the names of organisations end."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from newsextract.language.leaping import leaping
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading

# anchors that are patterns (all made so that a search leaps to them); those that are words come from the lexicons
_SQUAD = "(?:队(?![员伍长友列])|[足篮排]球队|[男女][足篮排])"
_NUMERALS = "一二三四五六七八九十"
_NUMBERED = "(?:中学校|中学?|小学?|高中?|幼儿园|医院)(?![全期国央心年日月个间层大时])"
_PATTERNS = (
    ("committee", re.compile(r"委(?<=[省市县区州镇乡旗地盟]委)(?:会(?=[，。；：、）\s的召举组主等副常秘委])|(?![员托派任屈婉]))")),
    ("league", re.compile(r"团(?:省|市|县|区|州|自治区|地|盟|旗)委")),
    ("town", re.compile(r"街道|社区|经开区|高新区|开发区|新区|示范区|保税区|自贸区|工业园区|产业园区|镇|乡|村")),
    (
        "team",
        re.compile(rf"男子?{_SQUAD}|女子?{_SQUAD}|国家{_SQUAD}|青年{_SQUAD}|队(?![员伍长友列])|足球队|篮球队|排球队|男[足篮排]|女[足篮排]"),
    ),
    ("numbered", leaping(("第", f"[{_NUMERALS}]{{1,3}}{_NUMBERED}"), (_NUMERALS, f"[{_NUMERALS}]{{0,2}}{_NUMBERED}"))),
    ("part", leaping(("局署处科室司厅", "(?![长级员])"), ("所", "(?![长级员有在属以述谓需])"))),
)
# what bureaus that were merged are called by, a character or two for each: 文广旅体局, 教科局, 住建局
_MERGED = re.compile(
    r"(?:文广?|广电?|旅游?|体育?|教育?|科技?|工信?|信|农业?|水务?|林业?|草|住建?|城管?|建|交通?|环|卫健?|健|民政?|宗|财政?|税|审计?|统计?|商务?|市监|应急|医保"
    r"|人社|发改?|改|经贸?|经信|司|自规|资规|规|粮|储|渔|牧|畜|园林|数据|金融|信访|侨|外事|新闻?|出版?|版)+局"
)
_LONGEST_MERGED = 8
_LEVEL_WORDS = frozenset("省市州县区旗")
# the pits and works of a company, which its own paper calls by the place or the number: 东岭矿, 选煤一厂
_PIT = re.compile(r"矿(?![工井业区产山长物石务难灯车局藏脉层权泉用洞坑床])|[一二三四五六七八九十]厂(?![长房区家商])")

# end, start, lexicon or pattern, hit
Anchor = tuple[int, int, str, Hit | None]


def anchors(reading: Reading) -> Iterator[Anchor]:
    """The words that names end with; of suffixes with one end the longest that begins with a word (中等职业学校, not 学校)."""
    longest: dict[int, Anchor] = {}
    borders = reading.borders
    for hit in reading.hits_of("organisation_suffixes"):
        known = longest.get(hit.end)
        if known is None or (known[1] not in borders and hit.start in borders):
            longest[hit.end] = (hit.end, hit.start, "organisation_suffixes", hit)
    listed = set()
    for lexicon in ("organisations", "organs"):
        for hit in reading.hits_of(lexicon):
            listed.add(hit.end)
            yield hit.end, hit.start, lexicon, hit
    yield from _merged(reading.text, listed)
    if "集团" in reading.text or "矿业" in reading.text:
        for found in _PIT.finditer(reading.text):
            yield found.end(), found.start(), "pit", None
    yield from longest.values()
    for source, pattern in _PATTERNS:
        for found in pattern.finditer(reading.text):
            yield found.end(), found.start(), source, None


def _merged(text: str, taken: Container[int]) -> Iterator[Anchor]:
    """Bureaus that the lexicon of organs does not list, behind the word for a level: 市|文广旅体局."""
    end = text.find("局") + 1
    while end:
        for start in range(max(1, end - _LONGEST_MERGED), end - 2):
            if end not in taken and text[start - 1] in _LEVEL_WORDS and _MERGED.fullmatch(text, start, end):
                yield end, start, "merged", None
                break
        end = text.find("局", end) + 1
