"""Somebody wins: 荣获一等奖, 屈居亚军, 夺冠."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS
from newsextract.language.rule import Rule

WINNING: tuple[Rule, ...] = (
    Rule(
        id="award.won-roll",
        needs=("：",),
        pattern=(
            rf"<trigger:win|nominate>[了过]? (?P<gap>{GAP}{{0,30}}?) {PRIZES} 的?(?:名单|单位|学校|个人|教师|学生|选手|作品|团队|有|是|为)?"
            rf"(?:如下)?：(?P<taker>[^。；！？\n：]{{1,200}})"
        ),
        hits={"荣获一等奖：林小溪、方宁；荣获二等奖：陈默": {"trigger": ("荣获",), "prize": ("一等奖",)}},
        misses=("荣获一等奖，评委说：林小溪唱得好",),
    ),
    Rule(
        id="award.won",
        needs=(),
        pattern=rf"<trigger:win> [了过到]? (?P<gap>{GAP}{{0,70}}?) {PRIZES}",
        hits={
            "林小溪荣获一等奖": {"trigger": ("荣获",), "prize": ("一等奖",)},
            "该校代表队夺得团体冠军": {"trigger": ("夺得",), "prize": ("团体冠军",)},
        },
        misses=("他获得了大家的帮助",),
    ),
    Rule(
        id="award.won-cup",
        needs=(),
        pattern=rf"<trigger:win> [了过到]? (?P<gap>{GAP}{{0,16}}?) <list:contest>(?:冠|奖杯|桂冠)? (?=[{CLAUSE_MARKS}]|$)",
        hits={"海城队第三次捧起世界杯": {"trigger": ("捧起",)}},
        misses=("海城队获得全省桥牌联赛参赛权",),
    ),
    Rule(
        id="award.ranked",
        needs=(),
        pattern=rf"<trigger:rank> (?P<gap>{GAP}{{0,24}}?) {PRIZES}",
        hits={"林小溪、方宁分列第二、三名": {"trigger": ("分列",), "prize": ("第二、三名",)}},
        misses=("森林覆盖率位列全省前茅",),
    ),
    Rule(
        id="award.victory",
        needs=(),
        pattern=r"<trigger:victory>",
        hits={"海城大学队在全国大学生桥牌锦标赛中夺冠": {"trigger": ("夺冠",)}},
        misses=("该队向冠军发起冲击",),
    ),
)
