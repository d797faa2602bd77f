"""Somebody wins: 荣获一等奖, 屈居亚军, 夺冠."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZES
from newsextract.language.rule import Rule

WINNING: tuple[Rule, ...] = (
    Rule(
        id="award.won",
        needs=(),
        pattern=rf"<trigger:win> [了过到]? (?P<gap>{GAP}{{0,40}}?) {PRIZES}",
        hits={
            "林小溪荣获一等奖": {"trigger": ("荣获",), "prize": ("一等奖",)},
            "该校代表队夺得团体冠军": {"trigger": ("夺得",), "prize": ("团体冠军",)},
        },
        misses=("他获得了大家的帮助",),
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
