"""The words a prize ends in: 一等奖, 银牌, 第三名, 先进集体, and any …奖, with the quantity beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsextract import model
from newsextract.language.leaping import leaping
from newsextract.language.numerals import to_int
from newsextract.language.reading import Reading

_N = "一二两三四五六七八九十百"
# 一、二等奖; 一二三等奖; 第二、三名; 冠亚季军: one expression, several ranks
_SERIES = leaping(
    ("特一二三四五", "等?(?:[、和及与][特一二三四五]等?)+等?奖"),
    ("特一二三四", "[特一二三四]{1,3}等奖"),
    ("第", rf"[{_N}\d]+名?(?:[、和及与至]第?[{_N}\d]+)+名"),
    ("一二三四五六七八", r"(?<=[列获居揽夺得][一二三四五六七八])(?:[、和至][一二三四五六七八])+名(?![同学选教师老员])"),
    ("金银铜", "(?:[、和与及][金银铜])+[奖牌]"),
    ("金银铜", "[金银铜]{1,2}[奖牌]"),
    ("冠亚季", "(?:[、和][冠亚季])*、?[亚季]军"),
    ("冠", "、?亚、?季?军"),
)
# 分列男子标枪二、三名: a row of places behind its event
_APART = re.compile(
    r"(?:分[列获居揽夺摘享]|分别[获列夺居])得?[\u4e00-\u9fff\d×]{1,10}?(?P<row>[一二三四五六七八](?:[、和至][一二三四五六七八])+名)(?![同学选教师老员])"
)
_ORDINAL = re.compile(rf"第[{_N}\d]{{1,3}}名|头名|首名|第[{_N}](?=[，。；、！？”）的]|$)")
# 两枚金牌, 首金: the medal, with a number before it
_MEDALS = re.compile(
    rf"(?P<m>[金银铜])(?:(?<=[{_N}\d首多数].)|(?<=[{_N}\d首多数][枚块个面].))(?=[{_N}\d，。；、！”,;!\s的和]|$|牌|奖)(?!额)"
)
# 首冠, 第九冠, 双冠
_TITLE_COUNT = re.compile(rf"冠(?:(?<=[{_N}\d首双]冠)|(?<=[{_N}\d首双][个座连]冠))(?![军名心以亚王季])")
# 新课改样板校, 平安建设示范乡镇: a word of distinction and a word for a body, few words between
_DISTINGUISHED = re.compile(
    r"(?:示范|先进|样板|标杆|模范|文明|优秀|优质|优胜|红旗|达标|试点|标兵|平安|最美|十佳|百佳|星级|书香|杰出|规范化|标准化|特色)(?:[\u4e00-\u9fff]{0,4}?)"
    r"(?:校|园|村|县|区|市|镇|乡|乡镇|街道|户|岗|店|站|点|班|社|院|所|场|街|厂|企业|单位|学校|基地|中心|个人|集体|团队|家庭|社区|支部|党委|组织)(?![长民委办里内外主])"
)
# 最佳女配角, 最受欢迎女演员奖, 最具潜力新人: what the prize is for ends its name, with 奖 or without
_BEST = re.compile(
    r"(?:观众最?喜爱的|最(?:佳|具[\u4e00-\u9fff]{1,4}?|受[\u4e00-\u9fff]{1,4}?|突破|杰出|卖座|上镜|差))[\u4e00-\u9fff]{0,7}?"
    r"(?:导演|编剧|剧本|摄影|剪辑|音效|配乐|作曲|作词|编曲|美术|演员|主角|配角|歌手|新人|组合|乐队|乐团|影片|电影|短片|长片|外语片|纪录片|动画片|动画|故事片|剧集|电视剧|连续剧"
    r"|剧目|节目|专辑|唱片|单曲|歌曲|舞美|灯光|造型|服装设计|视觉效果|特效|主持人|球员|射手|门将|守门员|教练|教练员|裁判员|运动员|选手|阵容|辩手|搭档|制片人|制作人|作家|作者|小姐|团队|雇主|电视节目)"
    r"(?:奖(?![金励项]))?(?![的们])"
)
# 十大金曲, 十大杰出青年
_TEN = re.compile(
    r"(?<!二)十大[\u4e00-\u9fff]{0,6}?(?:金曲|歌曲|专辑|歌手|青年|人物|标兵|工匠|女性|农民|企业家|品牌|进展|名师|教师|新闻|名牌|新秀|孝子|好人|案例|劳模|员工|警察|法官|医生|护士)(?:奖(?![金励项]))?(?![的们])"
)
# 三连冠, 七连冠; 五冠王
_ROW = re.compile(rf"[{_N}两\d]+(?:连冠|冠王)")
_PLAIN = re.compile(
    r"奖(?<![”’获颁领发设评授抽中兑开受无夸嘉褒此该各拿大得创多奖]奖)(?![金品励惩罚池券杯牌状章项得赏台掖助级学者教优补评])"
)
# 捧得“振兴杯”, 夺得队史第二座联盟杯: a cup is the prize where nothing is won in its name
_CUP = re.compile(
    r"(?:捧[得回起走]|夺[得取下]|摘[得下]|赢得|喜捧)[了过到]?[^，。；：！？,;!?\n奖]{1,14}?(?P<cup>[\u4e00-\u9fffA-Za-z]{2}(?<![水茶酒奖干一烧量纸口])杯)[”’]?(?=[，。；！？,;!?、\s]|$|后)"
)
_COUNTING = frozenset("一二两三四五六七八九十百千万余多0123456789")
_MERIT = leaping(("个", "人[特一二三]等功"), ("集", "体[特一二三]等功"), ("特一二三", "等功"))
_UNIT = "个|项|名|枚|件|篇|块|人次|人|幅|首|组|部|支|座|次|份|面|尊|顶|节|堂|门|家|所"
_COUNT_AFTER = re.compile(rf"(?:各|共|共计)?(?P<n>\d+|[{_N}]+)(?P<u>{_UNIT})(?![\u4e00-\u9fff]{{0,2}}等奖)")
_UNIT_ENDS = frozenset("个项名枚件篇块次人幅首组部支座份面尊顶节堂门家所")
_COUNT_BEFORE = re.compile(rf"(?P<n>\d+|[{_N}]+|首|头|多)(?P<u>{_UNIT})$")


_NUMBER_BEFORE = re.compile(rf"(?P<n>\d+|[{_N}]+|首|多)$")


class Head(NamedTuple):
    """``rank``: the printed rank, None for a name without one; ``ranks`` of a series are read by the award event."""

    start: int
    end: int
    rank: str | None
    kind: model.AwardKind
    series: bool = False


def find_heads(reading: Reading) -> list[Head]:
    """All heads of the article by start, none inside another."""
    text = reading.text
    found = [Head(m.start(), m.end(), m.group(), "prize", series=True) for m in _SERIES.finditer(text)]
    if "名" in text:
        found += [Head(*m.span("row"), m["row"], "prize", series=True) for m in _APART.finditer(text)]
    if "等功" in text:
        found += [Head(m.start(), m.end(), None, "honour") for m in _MERIT.finditer(text)]
    found += [Head(m.start(), m.end(), m.group(), "prize") for m in _ORDINAL.finditer(text)]
    found += [
        Head(m.start("m"), m.end("m") + (text[m.end("m") : m.end("m") + 1] in ("牌", "奖")), _medal(m, text), "prize")
        for m in _MEDALS.finditer(text)
    ]
    if "冠" in text:
        found += [Head(m.start(), m.end(), "冠军", "prize") for m in _TITLE_COUNT.finditer(text)]
        found += [Head(m.start(), m.end(), "冠军", "prize") for m in _ROW.finditer(text)]
    found += [Head(m.start(), m.end(), None, "honour") for m in _DISTINGUISHED.finditer(text)]
    if "最" in text or "喜爱的" in text:
        found += [Head(m.start(), m.end(), None, "prize") for m in _BEST.finditer(text)]
    if "十大" in text:
        found += [Head(m.start(), m.end(), None, "honour") for m in _TEN.finditer(text)]
    if "杯" in text:
        found += [Head(*m.span("cup"), None, "prize") for m in _CUP.finditer(text)]
    found += list(_lexicon_heads(reading))
    found += [Head(m.start(), m.end(), None, "prize") for m in _PLAIN.finditer(text) if m.start() > 0]
    found.sort(key=_longest_first)
    out: list[Head] = []
    for head in found:
        if out and head.start < out[-1].end:
            # 科技进步奖 found by 进步奖 and by 奖: the longer; 优秀党员标兵: one that ends later and overlaps
            if head.end > out[-1].end and out[-1].end - head.start > 1:
                last = out.pop()
                out.append(Head(last.start, head.end, head.rank or last.rank, head.kind, head.series or last.series))
            continue
        out.append(head)
    return out


def _longest_first(head: Head) -> tuple[int, int]:
    return head.start, -head.end


def _medal(match: re.Match[str], text: str) -> str:
    tail = text[match.end("m") : match.end("m") + 1]
    return match.group("m") + (tail if tail in ("牌", "奖") else "牌")


def _lexicon_heads(reading: Reading) -> Iterator[Head]:
    text = reading.text
    for start, end, entry in reading.hits_of("prizes"):
        if entry.term == "冠军奖" and text[end : end + 1] == "杯":
            yield Head(start, end - 1, "冠军", "prize")
        elif not _counts(text, start, entry.term):
            yield Head(start, end, entry.term if entry.kind == "rank" else None, "prize")
    for start, end, entry in reading.hits_of("honours"):
        if not _counts(text, start, entry.term):
            yield Head(start, end, None, "selection" if entry.value == "selection" else "honour")


def _counts(text: str, start: int, term: str) -> bool:
    """五|名优秀学生: the term's first character counts people."""
    return term[0] == "名" and text[start - 1 : start] in _COUNTING


def count_after(text: str, end: int) -> tuple[int | None, int]:
    """The number of prizes told right behind a head (三等奖3项) and the offset behind it."""
    found = _COUNT_AFTER.match(text, end)
    return (to_int(found["n"]), found.end()) if found else (None, end)


def count_before(text: str, start: int, floor: int) -> tuple[int | None, int]:
    """The number of prizes told right before a name (2枚金牌, 两个一等奖, 4金) and the offset where it begins."""
    found = _COUNT_BEFORE.search(text, max(floor, start - 8), start) if text[start - 1 : start] in _UNIT_ENDS else None
    if found is None and text[start : start + 1] in "金银铜冠":
        found = _NUMBER_BEFORE.search(text, max(floor, start - 5), start)
    if found is None:
        return None, start
    number = 1 if found["n"] in ("首", "头") else to_int(found["n"])
    return number, found.start()
