"""Nobody is honoured by it: a day is named, a table of medals or of sales, a standing."""

from __future__ import annotations

import re

from newsextract.events.award.claim import BEHIND, PRIZE, VERB, VERB_END, Claim
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN, INSIDE
from newsextract.language.rule import Rule

_WON_CUP = frozenset({"award.won-cup"})
_VICTORY = frozenset({"award.victory"})


def _guessed(claim: Claim) -> bool:
    return bool(claim.prizes) and claim.prizes[-1].value.guessed


def _no_rank(claim: Claim) -> bool:
    return claim.verb is not None and claim.verb.rank is None


# 另外一场比赛 names no contest
_ANY_MATCH = re.compile(r"[场次轮]比赛$")


def _no_contest(claim: Claim) -> bool:
    return all(m.kind != "contest" or _ANY_MATCH.search(m.text) for m in claim.line.masked.at.values())


def _neither_contest_nor_prize(claim: Claim) -> bool:
    return _no_contest(claim) and all(m.kind != "prize" for m in claim.line.masked.at.values())


def _ordinal(claim: Claim) -> bool:
    return any((p.value.rank or "").startswith("第") for p in claim.prizes)


def _without_champion(claim: Claim) -> bool:
    return not claim.line.printed(*claim.roles["list"]).endswith(("赛", "杯", "冠", "超", "甲", "网", "运会", "奥会", "CBA", "NBA"))


def _no_acceptance(claim: Claim) -> bool:
    return not any(p.value.kind == "accreditation" for p in claim.prizes)


def _standing(claim: Claim) -> bool:
    """分列第二、三名, 屈居亚军 are ranks of a contest; 位列小组第三 is a standing."""
    return not all(p.value.rank and (p.value.rank[-1] in "名军奖牌冠" or claim.printed.startswith("分")) for p in claim.prizes)


NO_HONOURS: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-day-named",
            needs=(),
            pattern=rf"[年日月周节][”’]?等?{BEHIND}",
            hits={"每年的九月被确定为全民阅读活动月。": {}},
            misses=("林小溪被确定为全市先进个人。",),
        ),
        "a day or year was named, nobody was honoured",
        when=_guessed,
    ),
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
            id="award.refused-disgrace",
            needs=("黑榜", "黑名单", "失信", "曝光", "负面", "异常", "违法", "被执行", "高消费"),
            pattern=rf"{INSIDE}(?:黑榜|黑名单|失信|曝光|负面|经营异常|严重违法|被执行|限制高消费)|(?:黑榜|黑名单|失信|曝光|负面){IN}{{0,5}}{VERB}[^{PRIZE}]*$",
            hits={"云帆公司被列入失信黑名单。": {}},
            misses=("云帆公司荣获先进集体称号，失信企业被曝光。",),
        ),
        "a list of disgrace",
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
            id="award.refused-shared",
            needs=("分享",),
            pattern=rf"{VERB}分享了?{VERB_END}(?![^{BEHIND}]{{0,60}}(?:奖|冠军|亚军|季军|金牌|银牌|铜牌|名){BEHIND})",
            hits={"林小溪分享了全国优秀教师的故事。": {}},
            misses=("海城队、东海队分享冠军。",),
        ),
        "told or shown to others, not won",
    ),
    RefusalRule(
        Rule(
            id="award.refused-nickname",
            needs=("封",),
            pattern=rf"{VERB}(?:获封|封为|赐封)为?{VERB_END}{IN}{{0,4}}?{PRIZE}[“‘「]?[^{BEHIND}]{{1,14}}(?:女神|男神|版[^{BEHIND}]{{1,6}}|达人|天使|小姐|公主|王子|大帝|网红)[”’」]?{BEHIND}",
            hits={"林小溪因长相获封“海城版西施”。": {}},
            misses=("林小溪获封“海城工匠”。",),
        ),
        "a nickname, no title",
    ),
    RefusalRule(
        Rule(
            id="award.refused-no-contest",
            needs=("登顶", "称", "封", "加冕", "头筹"),
            pattern=rf"{VERB}(?:登顶|称雄|称王|封王|封后|加冕|拔头筹|拔得头筹){VERB_END}",
            hits={"登山队今晨成功登顶。": {}},
            misses=("海城队在全国桥牌锦标赛中登顶。",),
        ),
        "a victory without a contest",
        frames=_VICTORY,
        when=_neither_contest_nor_prize,
    ),
    RefusalRule(
        Rule(
            id="award.refused-first-goal",
            needs=("先",),
            pattern=rf"先{VERB}",
            hits={"海城队在全市足球锦标赛决赛中先拔头筹。": {}},
            misses=("林小溪在全市朗诵锦标赛中拔得头筹。",),
        ),
        "the first goal, no victory",
        frames=_VICTORY,
    ),
    RefusalRule(
        Rule(
            id="award.refused-victory-unnamed",
            needs=(),
            pattern=rf"{VERB}",
            hits={"海城队在本届锦标赛中获奖。": {}},
            misses=("海城队在本届锦标赛中夺冠。",),
        ),
        "no prize is named",
        frames=_VICTORY,
        when=_no_rank,
    ),
    RefusalRule(
        Rule(
            id="award.refused-funding",
            needs=("获批",),
            pattern=rf"{VERB}获批{VERB_END}.{{0,80}}?{BEHIND}(?:的)?(?:建设|培育|立项)?(?:立项|经费|资金)",
            hits={"海城大学获批全省优秀教学成果奖经费。": {}},
            misses=("海城大学获批省级重点专科。",),
        ),
        "funding, not an award",
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
            id="award.refused-not-for-a-contest",
            needs=(),
            pattern=rf"{VERB}(?!问鼎|加冕|蝉联|卫冕|[\u4e00-\u9fff]?[捧夺揽]|豪取|斩获)",
            hits={"海城队取得全省桥牌锦标赛。": {}},
            misses=("海城队问鼎全省桥牌锦标赛。",),
        ),
        "a contest was named, not what was won in it",
        frames=_WON_CUP,
    ),
    RefusalRule(
        Rule(
            id="award.refused-no-trophy",
            needs=(),
            pattern=rf"{VERB}",
            hits={"海城剧团的作品问鼎全省戏剧节。": {}},
            misses=("海城队问鼎全省桥牌锦标赛。",),
        ),
        "no contest that has a champion",
        frames=_WON_CUP,
        when=_without_champion,
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
            id="award.refused-lottery",
            needs=("彩票", "彩民", "双色球", "大乐透", "抽奖", "摇奖", "抽中", "中奖", "开奖"),
            pattern=rf"(?:彩票|彩民|双色球|大乐透|抽奖|摇奖|抽中|中奖|开奖)[^。；！？]{{0,40}}?(?:{VERB}[^{BEHIND}]{{0,30}})?{PRIZE}",
            hits={"海城市彩民林小溪喜获一等奖。": {}},
            misses=("林小溪荣获一等奖，观众参加了抽奖。",),
        ),
        "won by lot, not for merit",
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
    RefusalRule(
        Rule(
            id="award.refused-no-acceptance",
            needs=(),
            pattern=rf"{VERB}",
            hits={"海城队顺利通过一等奖的考核。": {}},
            misses=("海城市第一中学顺利通过省级规范化学校验收。",),
        ),
        "passed, but no acceptance or accreditation",
        frames=frozenset({"award.passed"}),
        when=_no_acceptance,
    ),
)
