"""What stands before and behind a prize's own name: 其中, 首个, 第五届, 3枚 before it; 称号, 3项 behind it."""

from __future__ import annotations

import re

from newsextract.mentions.prizes.core import Core
from newsextract.mentions.prizes.heads import count_after

EDITION = re.compile(
    r"^(?:(?:19|20)\d\d(?:[—–-](?:19|20)?\d\d)?(?:年度|学年度?|年)?|第[〇零一二三四五六七八九十百\d]+(?:届|批次?|次|季|期|轮)|首届|首批(?:次)?|新一批|年度(?=[“‘]))+"
)
_EDITION_BEFORE = re.compile(EDITION.pattern[1:] + r"[“‘]?$")
_EDITION_ENDS = frozenset("0123456789年度届批次季期轮“‘")
_LEAD = re.compile(
    r"^(?:[、和及与暨]|以及|其中|分别|是|双双|同时|首次|再次|第一次|一举|全部|本届|此次|本次|该项赛事|该赛事|该项|赛事(?=[冠亚季一二三特第])|各|的|了|过|到|上(?!海|级|饶)|中(?![国华学央级小医山部西东原共青科超甲乙冠宣组纪办石粮航信铁建])|里|下(?!属)|评选|活动|名单|项目的|年度的|一个|等|均|都|也|又|共"
    r"|全场唯一(?:的)?|唯一(?:的)?|首个|首枚|第一个|创建(?=国家|全国|省|市)|(?:人生|职业生涯|生涯|个人|队史|校史)的?首[个枚座次块]|(?:人生|职业生涯|生涯|个人|队史|校史)?(?:的)?第[一二三四五六七八九十\d]+[个枚座次块])+"
)
# behind the name, not a part of it
TAIL = re.compile(
    r"^(?:等?[一二两三四五六七八九十\d多数]+[项个座](?:大奖|奖项|殊荣)(?!赛)|[”’]?(?:的)?(?:光荣称号|荣誉称号|称号|荣誉|殊荣|奖项|证书|奖杯|奖牌|资格|代表性项目名录|代表作名录|代表性名录|名录名单|名录|名单|等次|等级|行列|的?好成绩|的?佳绩|的?优异成绩|的?成绩)+)"
)
_NUMBER = re.compile(
    r"^[\d一二两三四五六七八九十首]+(?:(?:枚|个|项|块|座|名|篇|面)(?=[^、])|余?[所家个名位](?:学校|单位|企业|个人|集体|同志|医院|社区|村|乡镇|教师|学生|党员|党组织))"
)
# “最美跑者”奖, “技术能手”奖章
PRIZE_BEHIND = re.compile(r"奖(?:[章状]|(?![杯牌项励学教惩品金]))")
NOMINATED = re.compile(r"^[”’]?(?:提名奖|提名)")
LEVEL_PREFIX = re.compile(
    r"(?:全国|全省|全市|全县|全区|全州|全军|全校|全镇|国家级?|省级?|市级?|县级?|区级?|校级?|州级?|院级?|[\u4e00-\u9fff]{2,4}[省市县区州])$"
)


def edition_before(text: str, floor: int, end: int) -> re.Match[str] | None:
    """The year or number that ends at ``end``, or before a mark there: 2022年度|“…”."""
    last = text[end - 1 : end]
    return _EDITION_BEFORE.search(text, floor, end) if last in _EDITION_ENDS or last.isdigit() else None


def own_start(text: str, core: Core, start: int) -> tuple[int, tuple[int, int] | None]:
    """The name's start behind 其中, 了, 首个, 2022年度, 第五届, 3枚, and the span of the edition."""
    edition: tuple[int, int] | None = None
    stop = core.end - 2 if core.fixed else core.start
    while start < stop:
        part = text[start:stop]
        if not core.fixed and (lead := _LEAD.match(part) or _NUMBER.match(part)):
            start += lead.end()
        elif year := EDITION.match(part):
            edition = (edition[0] if edition else start, start + year.end())
            start += year.end()
        else:
            break
    return start, edition


def tail_of(text: str, end: int) -> tuple[int | None, int]:
    """The count told behind a name, and the end of all that belongs to it (称号, 3项, 名单)."""
    if text[end - 1] in "”’" and (prize := PRIZE_BEHIND.match(text, end)):
        end = prize.end()
    if tail := TAIL.match(text[end : end + 14]):
        end += tail.end()
    count, counted = count_after(text, end)
    if count is not None:
        tail = TAIL.match(text[counted : counted + 14])
        end = counted + (tail.end() if tail else 0)
    return count, end
