"""Nobody is honoured by it: a day is named, a nickname given, a victory told without what was won."""

from __future__ import annotations

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


def _neither_contest_nor_prize(claim: Claim) -> bool:
    return not claim.beside_contest and all(m.kind != "prize" for m in claim.line.masked.at.values())


def _without_champion(claim: Claim) -> bool:
    return not claim.line.printed(*claim.roles["list"]).endswith(("赛", "杯", "冠", "超", "甲", "网", "运会", "奥会", "CBA", "NBA"))


def _no_acceptance(claim: Claim) -> bool:
    return not any(p.value.kind == "accreditation" for p in claim.prizes)


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
            id="award.refused-disgrace",
            needs=("黑", "失信", "曝光", "负面", "异常", "违法", "被执行", "高消费"),
            pattern=rf"{INSIDE}(?:黑[\u4e00-\u9fff]{{0,4}}榜|黑名单|失信|曝光|负面|经营异常|严重违法|被执行|限制高消费)|(?:黑[\u4e00-\u9fff]{{0,4}}榜|黑名单|失信|曝光|负面){IN}{{0,5}}{VERB}[^{PRIZE}]*$",
            hits={"云帆公司被列入失信黑名单。": {}},
            misses=("云帆公司荣获先进集体称号，失信企业被曝光。",),
        ),
        "a list of disgrace",
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
            pattern=rf"{VERB}获批\w{{0,2}}{VERB_END}.{{0,80}}?{BEHIND}(?:的)?(?:建设|培育|立项)?(?:立项|经费|资金)",
            hits={"海城大学获批全省优秀教学成果奖经费。": {}},
            misses=("海城大学获批省级重点专科。",),
        ),
        "funding, not an award",
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
            id="award.refused-lottery",
            needs=("彩票", "彩民", "双色球", "大乐透", "抽奖", "摇奖", "抽中", "中奖", "开奖"),
            pattern=rf"(?:(?:彩票|彩民|双色球|大乐透)[^。；！？]{{0,40}}?|(?:抽奖|摇奖|抽中|中奖|开奖){IN}{{0,30}}?)(?:{VERB}[^{BEHIND}]{{0,30}})?{PRIZE}",
            hits={"海城市彩民林小溪喜获一等奖。": {}},
            misses=("林小溪荣获一等奖，观众参加了抽奖。", "晚会有抽奖环节，林小溪荣获一等奖。"),
        ),
        "won by lot, not for merit",
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
