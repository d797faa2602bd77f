"""A list that takes somebody in, a title that is passed: 入选…名单, 榜上有名, 通过…验收."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS, VERBS
from newsextract.language.rule import Rule

# …名单，全省共有18个村上榜，云岭村入选: the total is no taker
_NO_TOTAL = r"(?!另|还有|其余|全[省市国县区州]|仅|共|\d)"
_TOTAL = rf"(?:，(?:全[省市国县区州]|共|仅){GAP}{{1,24}}<listed|select>)?"

CHOOSING: tuple[Rule, ...] = (
    Rule(
        id="award.listed",
        needs=(),
        pattern=(
            rf"{PRIZES} [^。；！？{VERBS}]{{0,40}}? {_TOTAL} [，中里上] {_NO_TOTAL} (?P<taker>{GAP}{{0,80}}?)"
            rf"<trigger:listed|select> (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={
            "省工信厅公布2021年第二批省级绿色工厂名单，云帆科技有限公司榜上有名": {"trigger": ("榜上有名",)},
            "省工信厅公布省级绿色工厂名单，全省共有18家企业上榜，云帆科技有限公司入选": {"trigger": ("入选",)},
        },
        misses=("他的名字赫然在列",),
    ),
    Rule(
        id="award.listed-contest",
        needs=(),
        pattern=(
            rf"<list:contest> [^。；！？]{{0,40}}? [，中里上] {_NO_TOTAL} (?P<taker>{GAP}{{0,50}}?)"
            rf"<trigger:listed|select> (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"省文旅厅公布首批乡村文化名人榜，林小溪榜上有名": {"trigger": ("榜上有名",)}},
        misses=("他的名字赫然在列",),
    ),
    Rule(
        id="award.this-honour",
        needs=(),
        pattern=rf"(?P<trigger><win>(?:此|这一?|该)(?:项|个)?(?:殊荣|荣誉|奖项?|称号|大奖)|<victory>) (?=[{CLAUSE_MARKS}]|$)",
        hits={
            "首届“海城乡村先锋”评选结果揭晓。海城大学校友林小溪获此殊荣。": {"trigger": ("获",)},
            "金穗文学奖揭晓：林小溪获奖": {"trigger": ("获奖",)},
        },
        misses=("林小溪是首位获此殊荣的女教师",),
    ),
    Rule(
        id="award.passed",
        needs=(),
        pattern=r"<trigger:pass> 了? <prize:prize>",
        hits={"学校顺利通过了省级规范化学校验收": {"trigger": ("顺利通过",), "prize": ("省级规范化学校验收",)}},
        misses=("大会通过了决议",),
    ),
    Rule(
        id="award.selected",
        needs=(),
        pattern=rf"<trigger:select> [了为]? (?P<gap>{GAP}{{0,40}}?) {PRIZES}",
        hits={"该校入选首批省级书香校园名单": {"trigger": ("入选",), "prize": ("省级书香校园",)}},
        misses=("该队成功入围国赛",),
    ),
    Rule(
        id="award.nominated",
        needs=(),
        pattern=rf"<trigger:nominate> (?P<gap>{GAP}{{0,12}}?) {PRIZES}",
        hits={"该片提名最佳影片": {"trigger": ("提名",), "prize": ("最佳影片",)}},
        misses=("他被提名为候选人",),
    ),
)
