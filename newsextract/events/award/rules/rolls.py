"""Rolls of winners: 一等奖：甲、乙；二等奖：…, …，市实验小学二等奖."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZE, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS, VERBS
from newsextract.language.rule import LETTER, Rule

_P, _O, _C, _D = (LETTER[k] for k in ("person", "organisation", "contest", "date"))

ROLLS: tuple[Rule, ...] = (
    Rule(
        id="award.prize-first",
        needs=("：", ":", "—", "－", "为", "是", "有"),
        pattern=(
            rf"(?:^|(?<=[{CLAUSE_MARKS}\s])) (?P<gap>{GAP}{{0,14}}?) {PRIZES} (?:（[^（）]{{1,8}}）)?"
            rf"(?:获得者|得主)?(?P<trigger>\s?[：:]\s?|[—－]{{1,2}}|分别为|分别是|依次为|依次是|为|是|有)"
            rf" (?P<taker>(?:（[^（）。；！？\n{PRIZE}]{{1,24}}）|[^。；！？\n：{PRIZE}]){{1,200}})"
        ),
        hits={
            "一等奖：林小溪、方宁；二等奖：陈默": {"prize": ("一等奖",)},
            "一等奖（2名）：林小溪、方宁": {"prize": ("一等奖",)},
            "亚军和季军分别是海城队、青溪队": {"prize": ("亚军", "季军")},
            "最佳女配角——林小溪《潮声》": {"prize": ("最佳女配角",)},
        },
        misses=("一等奖的评选标准如下",),
    ),
    Rule(
        id="award.further",
        needs=(),
        pattern=(
            rf"(?<={PRIZE}[、和及与]) (?P<gap>{_D}?{_C}[^{CLAUSE_MARKS}{VERBS}{PRIZE}、]{{0,8}}?) {PRIZES}"
            rf"(?=[、和及与等奖荣多殊{CLAUSE_MARKS}]|$)"
        ),
        hits={"林小溪荣获第十届全国诗词大赛一等奖、第五届全省朗诵竞赛二等奖": {"prize": ("二等奖",)}},
        misses=("林小溪荣获一等奖、二等奖",),
    ),
    Rule(
        id="award.curriculum",
        needs=(),
        pattern=(
            rf"(?:^|(?<=[{PRIZE}{CLAUSE_MARKS}\s])) (?P<taker>[^{CLAUSE_MARKS}{VERBS}{PRIZE}{_C}{_D}\s]{{0,8}}[{_P}{_O}]|) \s?"
            rf"(?P<gap>{_D}?\s?{_C}?[^{CLAUSE_MARKS}{VERBS}{PRIZE}{_P}{_O}、]{{0,10}}?) {PRIZES} (?=[{CLAUSE_MARKS}\s{_D}{_C}]|$)"
        ),
        hits={
            "王小明2019年全省桥牌锦标赛冠军2021年全省桥牌锦标赛亚军": {"prize": ("冠军",)},
            "王小明 第十届全国诗词大赛一等奖 第五届全省朗诵竞赛二等奖": {"prize": ("一等奖",)},
        },
        misses=("王小明2019年全省桥牌锦标赛冠军之一",),
    ),
    Rule(
        id="award.bare",
        needs=(),
        pattern=rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<taker>{GAP}{{0,40}}?) {PRIZES} (?=[{CLAUSE_MARKS}]|$)",
        hits={"海城市第一中学获一等奖，市实验小学二等奖": {"prize": ("二等奖",)}},
        misses=("这是一枚金牌的故事",),
    ),
)
