"""The prize belongs to somebody or something else: 获得一等奖的林某表示, 一等奖作品."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, Claim
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN, NAME, ON_STAGE, TO_VERB
from newsextract.language.rule import Rule


def _has_prize(claim: Claim) -> bool:
    return bool(claim.prizes) and not claim.printed.startswith("入围")


def _told(claim: Claim) -> bool:
    """获得一等奖的是…: the words behind the prize tell its winner, everywhere else they are no part of the frame."""
    return claim.rule != "award.won-is"


_HOLDERS = frozenset({"award.won-is", "award.holder", "award.holder-is", "award.holder-apposed", "award.won-by", "award.created-behind"})


def _not_of_holder(claim: Claim) -> bool:
    return _has_prize(claim) and claim.rule not in _HOLDERS and not claim.printed.endswith("为")


def _unmarked_title(claim: Claim) -> bool:
    last = claim.prizes[-1].value if claim.prizes else None
    return last is not None and not (last.rank or last.quoted or last.guessed) and last.kind != "prize"


ATTRIBUTES: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-attribute-of-name",
            needs=("的",),
            pattern=(
                rf"{BEHIND}的(?!\d|[一二两三四五六七八九十]+[所家个])(?!{IN}{{0,60}}?{ON_STAGE})"
                rf"[^，。；：]{{0,16}}{NAME}"
            ),
            hits={"曾获得一等奖的海城队队员林小溪表示，会继续努力。": {}},
            misses=("获评“海城好人”的林小溪、方宁上台领奖。", "林小溪荣获一等奖，方宁获二等奖。"),
        ),
        "the prize is an attribute of the name behind it",
        when=_told,
    ),
    RefusalRule(
        Rule(
            id="award.refused-met-or-praised",
            needs=("的",),
            pattern=(
                rf"(?:除了?|接见|会见|邀请|表彰|慰问|走访|采访|看望|奖励|包括|[对向]|(?<![成作认评])为){TO_VERB}[^{BEHIND}]{{0,80}}{BEHIND}的"
                rf"(?!{IN}{{0,40}}?{NAME}{IN}{{0,20}}?{ON_STAGE})"
            ),
            hits={"海城市第一中学慰问获得一等奖的老教师。": {}},
            misses=("海城市第一中学荣获一等奖的好成绩。", "会上，市领导为荣获“先进集体”称号的海城市第一中学授牌。"),
        ),
        "the prize is an attribute of those met or praised",
        when=_told,
    ),
    RefusalRule(
        Rule(
            id="award.refused-holder-behind",
            needs=("获得者", "得主", "获奖者", "选手", "候选人", "学生", "教师"),
            pattern=rf"{BEHIND}的?(?:获得者|得主|获奖者|选手|候选人|学生|教师)",
            hits={"林小溪对话荣获一等奖获得者，分享经验。": {}},
            misses=("林小溪荣获一等奖，获得者共三人。", "林小溪被市教育局评为“优秀志愿者奖章”获得者。"),
        ),
        "the prize is an attribute of what follows it",
        when=_not_of_holder,
    ),
    RefusalRule(
        Rule(
            id="award.refused-work-behind",
            needs=("项目", "作品", "团队", "课程", "队伍"),
            pattern=rf"{BEHIND}的?(?:项目(?!中)|作品|团队|课程|队伍)",
            hits={"林小溪展示了获得一等奖作品。": {}},
            misses=("林小溪荣获一等奖，作品已经展出。",),
        ),
        "the prize is an attribute of what follows it",
        when=_not_of_holder,
    ),
    RefusalRule(
        Rule(
            id="award.refused-celebration",
            needs=("游行", "庆", "巡游", "派对", "戒指", "之夜", "奖金"),
            pattern=rf"{BEHIND}(?:荣誉)?的?(?:盛典)?(?:大?游行|庆典|庆祝|庆功|花车巡游|巡游|派对|总?戒指|之夜|奖金)",
            hits={"海城队的夺冠游行在市中心举行。": {}},
            misses=("海城队夺冠，游行在市中心举行。",),
        ),
        "the victory celebrated was told before",
    ),
    RefusalRule(
        Rule(
            id="award.refused-number-behind",
            needs=("数量", "总数", "比例", "个数", "比重", "概率"),
            pattern=rf"{BEHIND}的?(?:数量|总数|比例|个数|比重|人数)",
            hits={"海城市获评省级示范村的数量达到五十个。": {}},
            misses=("海城市获评省级示范村，数量居全省前列。",),
        ),
        "how many have it, not who won it",
    ),
    RefusalRule(
        Rule(
            id="award.refused-process-behind",
            needs=("评选", "评审", "申报", "创", "标准", "条件", "办法", "方案", "评比"),
            pattern=rf"{BEHIND}的?(?:评选|评审|申报|创建(?!单位|村|校|县|区)|争创|标准|条件|办法|方案|评比|项目库)",
            hits={"海城市第一中学入选省级书香校园评选办法。": {}},
            misses=("海城市第一中学荣获省级书香校园称号，评选办法已经公布。",),
        ),
        "the prize is an attribute of what follows it",
        when=_not_of_holder,
    ),
    RefusalRule(
        Rule(
            id="award.refused-longer-name",
            needs=(),
            pattern=(
                rf"{BEHIND}(?!$|[，。；、！？：”’）（\n ]|的|称号|荣誉|等|和|及|与|以及|奖|名单|之一|并|后|时|以来"
                r"|授牌|公布|揭晓|出炉|发布|公示|认定|验收|创建|行列|证书|牌匾"
                "|表彰|光荣|殊荣|评选|同时|还|又|也|之|中|上|里|前|则|且|而)"
            ),
            hits={"云帆公司摘得海城经济示范园区地块。": {}},
            misses=("云帆公司获评省级示范园区。",),
        ),
        "the words are a part of a longer name",
        when=_unmarked_title,
    ),
)
