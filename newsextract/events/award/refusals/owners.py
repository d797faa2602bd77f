"""Prizes that nobody is told to have taken: 评出一等奖三名, 一等奖由组委会颁发."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, PRIZE, VERB, VERB_END, Claim
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN, INSIDE, TO_PRIZE
from newsextract.language.rule import Rule

_OF_PLACES = frozenset({"award.bare", "award.curriculum"})
_WON_BY = frozenset({"award.won-by"})


def _given(claim: Claim) -> bool:
    return claim.verb is not None and claim.verb.frame in ("give", "dub")


OWNERLESS: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-ceremony",
            needs=("会", "式", "典礼", "盛典", "决定", "名单", "晚会"),
            pattern=rf"{VERB}{BEHIND}?(?:表彰|颁发|颁授|授予|授牌){VERB_END}(?:大会|会议?|仪式|典礼|盛典|晚会|决定|名单|活动)",
            hits={"林小溪出席全国先进集体和先进个人表彰大会。": {}},
            misses=("大赛落幕，特等奖颁给海城市第一中学。",),
        ),
        "the words name a ceremony or a decision",
    ),
    RefusalRule(
        Rule(
            id="award.refused-praise",
            needs=("表彰", "奖励", "嘉奖", "列入", "纳入"),
            pattern=rf"{VERB}{BEHIND}?(?:表彰|奖励|嘉奖|通令嘉奖|列入|纳入){VERB_END}",
            hits={"大会落幕，特等奖奖励海城市第一中学。": {}},
            misses=("大赛落幕，特等奖颁给海城市第一中学。",),
        ),
        "praise, no prize handed over",
        frames=frozenset({"award.prize-given"}),
    ),
    RefusalRule(
        Rule(
            id="award.refused-giver",
            needs=(),
            pattern=rf"{VERB}",
            hits={"一等奖由组委会颁发。": {}},
            misses=("一等奖由海城市第一中学夺得。",),
        ),
        "who gives it, not who takes it",
        frames=_WON_BY,
        when=_given,
    ),
    RefusalRule(
        Rule(
            id="award.refused-defined",
            needs=("作出", "做出", "有", "取得", "表现", "从事", "具有"),
            pattern=(
                rf"{VERB}{BEHIND}?(?:授予|颁给|颁发|颁发给|奖励|奖给|授给){VERB_END}(?:给|那些|每年|为)?{IN}{{0,24}}?"
                rf"(?:作出|做出|有|取得|表现|从事|具有){IN}{{0,24}}?的(?:个人|集体|人|科学家|作家|学者|单位|青年|教师|工作者|企业|科技工作者|组织|团体|专家)"
            ),
            hits={"金穗奖授予在农业领域作出突出贡献的科学家。": {}},
            misses=("大赛落幕，特等奖颁给海城市第一中学。",),
        ),
        "what the prize is for, nobody is told who took it",
        frames=frozenset({"award.prize-given", "award.granted"}),
    ),
    RefusalRule(
        Rule(
            id="award.refused-other-passive",
            needs=("被",),
            pattern=rf"{BEHIND}[^，。；]{{0,4}}?被[^，。；]{{1,30}}?(?:录取|录用|选中|邀请|签下|特招|打破|取代|反超|没收|淘汰|击败)",
            hits={"林小溪以总分第一名被海城大学录取。": {}},
            misses=("冠军被海城市第一中学夺得。",),
        ),
        "the words behind tell of something else",
        frames=_WON_BY,
    ),
    RefusalRule(
        Rule(
            id="award.refused-founder",
            needs=("选出", "评出", "设立", "颁发", "主办", "命名", "发起", "评选", "投票", "评审", "捐"),
            pattern=rf"{BEHIND}[^，。；]{{0,4}}?[由被][^，。；]{{1,40}}?(?:选出|评出|设立|颁发|主办|命名|发起|评选|投票|评审|捐赠|捐设)",
            hits={"林小溪荣获“金穗奖”，金穗奖由海城市作家协会投票选出。": {}},
            misses=("一等奖由海城市第一中学夺得。",),
        ),
        "who gives it, not who takes it",
        frames=_WON_BY,
    ),
    RefusalRule(
        Rule(
            id="award.refused-total-judged",
            needs=("评出", "评选出", "选出", "决出", "产生", "诞生", "颁发"),
            pattern=rf"(?:评出|评选出|选出|决出|产生|诞生|颁发){TO_PRIZE}",
            hits={"海城市第一中学荣获一等奖，大赛共评出一等奖。": {}},
            misses=("海城市第一中学荣获一等奖，市实验小学二等奖。",),
        ),
        "a total without owners",
        frames=_OF_PLACES,
    ),
    RefusalRule(
        Rule(
            id="award.refused-total-set-up",
            needs=("设",),
            pattern=rf"(?:(?:设立|设有|共设|另设|均设){TO_PRIZE}|设{IN}{{0,3}}{VERB}?{PRIZE})",
            hits={"海城市第一中学荣获一等奖，大赛设立优秀奖。": {}},
            misses=("海城市第一中学荣获一等奖，市实验小学二等奖。",),
        ),
        "a total without owners",
        frames=_OF_PLACES,
    ),
    RefusalRule(
        Rule(
            id="award.refused-said-of-prize",
            needs=("是", "为"),
            pattern=rf"{VERB}{BEHIND}?[是为]{VERB_END}(?:对|最|给|不|一[种份个次]|我|大家|由于|因为|用|靠|来自|努力|为了)",
            hits={"海城队主教练：冠军是对大家努力的奖励。": {}},
            misses=("一等奖为海城市第一中学。",),
        ),
        "said of the prize, nobody is told who took it",
        frames=frozenset({"award.prize-first"}),
    ),
    RefusalRule(
        Rule(
            id="award.refused-apposition",
            needs=("这是", "也是", "堪称", "成为", "冠"),
            pattern=rf"(?:这是|也是|堪称|成为){TO_PRIZE}|{INSIDE}冠{VERB_END}?{BEHIND}",
            hits={"海城市第一中学荣获一等奖，这是该校首个一等奖。": {}, "海城队夺得冠军，至此三连冠。": {}},
            misses=("海城市第一中学荣获一等奖，市实验小学二等奖。",),
        ),
        "says again what was won",
        frames=_OF_PLACES,
    ),
    RefusalRule(
        Rule(
            id="award.refused-no-gift",
            needs=("纳入", "列入", "表彰", "奖励", "选", "定为", "评"),
            pattern=rf"{VERB}(?:[列纳]入|表彰|奖励|嘉奖|[^颁授]{{1,3}}为|[^颁授]?评[^颁授]?){VERB_END}",
            hits={"牡蛎作为特产列入省级非遗代表性项目名录。": {}},
            misses=("省教育厅向海城市第一中学颁发“书香校园”奖牌。",),
        ),
        "taken into a list for something, not given to somebody",
        frames=frozenset({"award.given-to"}),
    ),
)
