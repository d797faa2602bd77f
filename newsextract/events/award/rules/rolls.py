"""Rolls of winners: 一等奖：甲、乙；二等奖：…, …，市实验小学二等奖."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZE, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS
from newsextract.language.rule import Rule

ROLLS: tuple[Rule, ...] = (
    Rule(
        id="award.prize-first",
        needs=("：", ":", "为", "有"),
        pattern=(
            rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<gap>{GAP}{{0,14}}?) <prize:prize>"
            rf"(?P<trigger>[：:]|分别为|为|是|有) (?P<taker>[^。；！？\n：{PRIZE}]{{1,200}})"
        ),
        hits={"一等奖：林小溪、方宁；二等奖：陈默": {"prize": ("一等奖",)}},
        misses=("一等奖的评选标准如下",),
    ),
    Rule(
        id="award.bare",
        needs=(),
        pattern=rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<taker>{GAP}{{0,40}}?) {PRIZES} (?=[{CLAUSE_MARKS}]|$)",
        hits={"海城市第一中学获一等奖，市实验小学二等奖": {"prize": ("二等奖",)}},
        misses=("这是一枚金牌的故事",),
    ),
)
