"""A place in an order is no prize: tables of medals and of sales, figures of statistics, standings, examinations."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, PRIZE, VERB, VERB_END, Claim
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN, INSIDE
from newsextract.language.rule import Rule

_VICTORY = frozenset({"award.victory"})


def _no_contest(claim: Claim) -> bool:
    return not claim.beside_contest


def _ordinal(claim: Claim) -> bool:
    return any((p.value.rank or "").startswith("第") for p in claim.prizes)


def _standing(claim: Claim) -> bool:
    """分列第二、三名, 屈居亚军 are ranks of a contest; 位列小组第三 is a standing."""
    return not all(p.value.rank and (p.value.rank[-1] in "名军奖牌冠" or claim.printed.startswith("分")) for p in claim.prizes)


RANKINGS: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-medal-table",
            needs=("榜", "半程"),
            pattern=rf"{INSIDE}(?:奖牌榜|金牌榜|积分榜|(?<!子)半程(?!马)|榜单?第|榜单?首位)|(?:奖牌榜|金牌榜|积分榜){IN}{{0,5}}{VERB}[^{PRIZE}]*$",
            hits={"海城队获得金牌榜第一名。": {}},
            misses=("海城队获得第一名，金牌榜随后公布。", "林小溪夺得男子半程冠军。"),
        ),
        "a place in a table of medals or points",
    ),
    RefusalRule(
        Rule(
            id="award.refused-sales",
            needs=("票房", "收视", "销量", "成交", "播放量", "点击量", "下载量", "人气榜", "涨幅"),
            pattern=rf"{INSIDE}(?:票房|收视|销量|成交|播放量|点击量|下载量|人气榜|涨幅)(?!{IN}{{0,4}}奖)|(?:票房|收视|销量|成交|播放量|点击量|下载量|人气榜|涨幅){IN}{{0,5}}{VERB}[^{PRIZE}]*$",
            hits={"该片夺得周末票房冠军。": {}, "该片上周票房夺冠。": {}},
            misses=("该片夺得最佳影片奖，票房一般。", "该片夺得最高票房奖。"),
        ),
        "a ranking of sales, no contest",
    ),
    RefusalRule(
        Rule(
            id="award.refused-place-in-sales",
            needs=("票房", "收视", "销量", "产量", "市值", "身家"),
            pattern=rf"(?:票房|收视率?|销量|产量|市值|身家)[^。；！？]{{0,60}}?{PRIZE}[^{BEHIND}]{{0,12}}第[一二三四五六七八九十\d]",
            hits={"在票房的前三名中，林小溪占了两席，如今第三名被《海风》夺得。": {}},
            misses=("林小溪主演的《海风》荣获最佳影片奖，票房不高。",),
        ),
        "a ranking of sales, no contest",
    ),
    RefusalRule(
        Rule(
            id="award.refused-world-ranking",
            needs=("世界第", "排行", "榜", "富"),
            pattern=rf"{VERB}登顶[^。；，]{{0,6}}?{BEHIND}[^。；，]{{0,12}}?(?:世界第|排行|榜|首富)",
            hits={"林小溪凭桥牌锦标赛的积分登顶世界第一。": {}},
            misses=("林小溪在全国桥牌锦标赛中登顶。",),
        ),
        "a ranking, no contest",
        frames=_VICTORY,
    ),
    RefusalRule(
        Rule(
            id="award.refused-top-of-group",
            needs=("头名", "首名", "第一"),
            pattern=rf"{INSIDE}(?:小组|[A-Ha-h]组)(?:头名|首名|第一名?){BEHIND}",
            hits={"海城队战胜东海队，获得B组头名。": {}},
            misses=("海城队获得甲组第一名。",),
        ),
        "the first of a group goes on to the next round",
    ),
    RefusalRule(
        Rule(
            id="award.refused-selected-place",
            needs=(),
            pattern=rf"{PRIZE}",
            hits={"海城队入围小组第三名。": {}},
            misses=("海城市第一中学入选首批省级书香校园名单。",),
        ),
        "a place in an order, nobody was selected",
        frames=frozenset({"award.selected"}),
        when=_ordinal,
    ),
    RefusalRule(
        Rule(
            id="award.refused-standing",
            needs=(),
            pattern=rf"{PRIZE}",
            hits={"海城队目前位列小组第三。": {}},
            misses=("海城队屈居亚军。",),
        ),
        "a place in an order without a rank",
        frames=frozenset({"award.ranked"}),
        when=_standing,
    ),
    RefusalRule(
        Rule(
            id="award.refused-standing-kept",
            needs=("蝉联", "锁定"),
            pattern=rf"{VERB}(?:蝉联|锁定){VERB_END}.{{0,12}}?{PRIZE}[^{BEHIND}]{{0,4}}第[一二三四五六七八九十]{BEHIND}",
            hits={"海城市蔬菜出口面积继续蝉联第一。": {}},
            misses=("海城队在全市桥牌锦标赛中蝉联第一。", "海城队蝉联第一名。"),
        ),
        "a place in an order, no contest is named",
        when=_no_contest,
    ),
    RefusalRule(
        Rule(
            id="award.refused-examination",
            needs=("考",),
            pattern=rf"(?:考试|月考|联考|模考|期中考?|期末考?|高考|中考|会考){IN}{{0,20}}?{VERB}[^{BEHIND}]{{0,30}}?{PRIZE}[^{BEHIND}]{{0,10}}?第[一二三四五六七八九十\d]{{1,3}}名?{BEHIND}",
            hits={"林小溪在期末考试中获得全校第一名。": {}},
            misses=("林小溪在全市朗诵比赛中获得第一名。",),
        ),
        "a place in an examination, no contest",
    ),
    RefusalRule(
        Rule(
            id="award.refused-figure-ranked",
            needs=("值", "量", "速", "幅", "率", "数", "额", "入", "口", "资", "积", "模", "平", "度", "比", "收", "GDP"),
            pattern=(
                rf"(?:总值|产值|产量|总量|销量|数量|增速|增幅|涨幅|覆盖率|增长率|[上升合优及达转入就出通满复]\w?率|指数|总数|总额|销售额|成交额|收入|人口|进出口|出口|投资|面积|规模|水平|满意度|占比|税收|GDP)"
                rf"(?:[^，。；]{{0,8}}?(?:均|分别|继续|连续|稳|一直|保持|仍|已)?)?{VERB}[^{BEHIND}]{{0,30}}第[一二三四五六七八九十\d]{{1,3}}[名位]?{BEHIND}"
            ),
            hits={"海城市地区生产总值位列全省第二名。": {}},
            misses=("海城队总分位列第二名。",),
        ),
        "a figure in statistics, no contest",
    ),
)
