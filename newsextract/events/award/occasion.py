"""The contest, selection or list a prize belongs to: in the clause, in the sentence, or the one the article is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract import model
from newsextract.events.award.sentence import Line
from newsextract.language.rule import LETTER
from newsextract.mentions.mention import DateValue, Mention, PrizeValue
from newsextract.text import Span

C = LETTER["contest"]
# 在省护理学会举办的…竞赛中
_HOST = re.compile(
    rf"(?P<host>[{LETTER['organisation']}](?:[、和及与][{LETTER['organisation']}])*)(?:等)?(?:联合|共同)?(?:主办|举办|组织|开展|承办|组织开展)的?$"
)
# 公布第三届全省文艺奖获奖名单, 揭晓的第三届全省文艺奖中: the prize is what all its degrees are awarded at
_AWARDED = re.compile(rf"(?:获奖|评审|评选|{LETTER['victory']})(?:名单|结果)|评选|评审|颁奖|(?:评选)?揭晓|中[，]")
# 自2001年全运会设攀岩项目以来: the time since, not the contest
_SINCE = re.compile(rf"[自从继]{LETTER['date']}?$")
_SINCE_END = re.compile(r"[^，。；]{0,12}?(?:以来|之后|后)")
_DATE = LETTER["date"]
_REACH = 400
# a plan or a list of talents holds no contest
_PLAN = re.compile(r"(?:计划|工程|人才|项目|行动)$")
_DEGREE = re.compile(r"(?:团体|个人|综合)?[特一二三]等奖")
_NAMED_PRIZE = re.compile(r"(?:国家|[\u4e00-\u9fff]{2,3}[省市])[\u4e00-\u9fff]{2,}[一二三特]等奖$")
_WITH_LEVEL = re.compile(r"(?:全国|国家|中国|全省|全市|全县|全区|省|市|县|[\u4e00-\u9fff]{2,3}[省市县区州])")
_SUBJECT_THERE = re.compile(f"[{LETTER['organisation']}{LETTER['person']}][^{LETTER['organisation']}{LETTER['person']}]*?[在于]")
_SUBJECT = re.compile(f"[{LETTER['organisation']}{LETTER['person']}]")
_BACK = re.compile(r"本届|本次|此次|该项|这次|这项|大赛|比赛|赛事|赛场|决赛|竞赛|评选|活动")
# what a contest named before is still the occasion of
_FULL_NAME = re.compile(
    r"(?:奥运|亚运|残奥|冬奥|全运|残运|冬运|军运|农运|学运|省运|市运)会|锦标赛|世界杯|第[\u4e00-\u9fff\d]{1,4}届|首届|(?:19|20)\d\d|全国|全省|全市|全县|中国|国际|世界|[省市县区州]|杯|“"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A contest by its printed name, where it stands, and the levels of those who hold it."""

    name: str
    span: Span
    hosts: tuple[model.Level | None, ...] = ()
    listed: bool = False


def occasions(line: Line) -> list[tuple[int, Occasion]]:
    """The contests of a sentence with their masked index."""
    out: list[tuple[int, Occasion]] = []
    for index, mention in sorted(line.masked.at.items()):
        if mention.kind == "contest" and _SINCE.search(line.text, max(0, index - 4), index) and _SINCE_END.match(line.text, index + 1):
            continue
        if mention.kind == "contest":
            listed = mention.rule == "contest.list"
            out.append((index, Occasion(_printed(line, mention), Span(*mention.span), _hosts(line, index), listed)))
        elif isinstance(mention.value, PrizeValue) and mention.value.edition and _AWARDED.match(line.text[index + 1 : index + 10]):
            start = min(mention.start, mention.value.edition[0])
            name = re.sub(r"[“”‘’]", "", line.article.reading.text[start : mention.end])
            out.append((index, Occasion(name, Span(start, mention.end))))
    return out


def _printed(line: Line, mention: Mention[object]) -> str:
    """The name with a year just before it in the text (2022年|河南省…大赛)."""
    text = line.article.reading.text
    year = re.compile(r"(?:19|20)\d\d(?:年度?|-\d{4}学年)$").search(text, max(line.span.start, mention.start - 10), mention.start)
    return (year.group() if year else "") + mention.text


def _hosts(line: Line, index: int) -> tuple[model.Level | None, ...]:
    found = _HOST.search(line.text, max(0, index - 30), index)
    if not found:
        return ()
    levels = []
    for at in range(found.start("host"), found.end("host")):
        if at in line.masked.at:
            entity = line.article.entities.of(line.masked.at[at])
            levels.append(getattr(entity, "level", None))
    return tuple(levels)


def of_prize(line: Line, start: int, end: int, told: Sequence[tuple[int, Occasion]]) -> Occasion | None:
    """The contest of a prize told in the clauses up to ``end``: the last one before it in its own clause, or in the sentence."""
    clause = line.clauses[line.clause_at(start)]
    starts = [i for i, _ in told]
    last = bisect_left(starts, end) - 1
    if last >= 0 and starts[last] >= clause.start:
        return told[last][1]
    last = bisect_left(starts, start) - 1
    if last >= 0 and start - starts[last] < _REACH:
        index, occasion = told[last]
        if _carries(line, index, start, occasion):
            return occasion
    following = bisect_left(starts, end)
    behind = following < len(told) and starts[following] < clause.end and "在" in line.text[end : starts[following]]
    return told[following][1] if behind else None


def _carries(line: Line, index: int, start: int, occasion: Occasion) -> bool:
    """Whether a contest named at ``index`` is still the one of a prize told at ``start`` in a later clause.

    ；parts two reports, unless the later part leans on the contest; one event of a meeting (男子跳远决赛) does not reach behind it.
    Named behind the clause's subject (林某在跳远决赛中夺冠，方某获…), it is that subject's alone.
    """
    if _PLAN.search(occasion.name) and "名单" not in line.text[index : index + 8]:
        return False
    between = line.text[index:start]
    part = between[between.rfind("；") :] if "；" in between else ""
    if not _BACK.search(between[1:]) and _dated(line, index + max(0, between.find("，")), start):
        return False
    if _BACK.search(part):
        return True
    if is_full(occasion) or occasion.listed or occasion.hosts:
        return not part or not re.search(rf"[{LETTER['date']}]", part)
    own = line.clauses[line.clause_at(index)]
    behind_subject = bool(_SUBJECT_THERE.search(line.text, own.start, index))
    return not part and not (behind_subject and _SUBJECT.search(line.text, line.clauses[line.clause_at(start)].start, start))


def _dated(line: Line, start: int, end: int) -> bool:
    """Whether a day or year is told between two masked indices: 2016年在某大赛中获奖，去年又入选… are two reports."""
    dates = (line.masked.at.get(i) for i in range(start, end) if line.text[i] == _DATE)
    return any(d is not None and isinstance(d.value, DateValue) and d.value.type in ("date", "interval") for d in dates)


def names_itself(prize: PrizeValue) -> bool:
    """Whether a prize belongs to no contest told before it: 国家自然科学二等奖, 山东省五一劳动奖章, not 省级一等奖, 优秀教练员."""
    if prize.rank is not None:
        own = prize.award[: prize.award.rfind(prize.rank)]
        return (
            ("奖" in own and not _DEGREE.fullmatch(own))
            or own.endswith(("进步", "科学", "发明", "成果"))
            or bool(_NAMED_PRIZE.match(prize.award))
        )
    return bool(_WITH_LEVEL.match(prize.award))


def is_full(occasion: Occasion) -> bool:
    """Whether the contest is named fully enough to be the occasion of later sentences too."""
    return not occasion.listed and len(occasion.name) >= 5 and bool(_FULL_NAME.search(occasion.name))
