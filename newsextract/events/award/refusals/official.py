"""Verbs of awarding in the business of offices: things are named, goods listed, papers adopted, those present handed what others gave."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, PRIZE, VERB, VERB_END, Claim
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN, INSIDE
from newsextract.language.rule import Rule

_GRANTED = frozenset({"award.granted"})


def _nobody_between(claim: Claim) -> bool:
    """授予国家勋章的决定: between the verb and the prize nobody is named."""
    taker = claim.roles.get("taker")
    return taker is None or taker.start >= taker.end


def _counted_titles(claim: Claim) -> bool:
    return _nobody_between(claim) and any((p.value.quantity or 0) > 1 for p in claim.prizes)


def _guessed(claim: Claim) -> bool:
    return bool(claim.prizes) and claim.prizes[-1].value.guessed


def _no_prize_word(claim: Claim) -> bool:
    return all(p.value.rank is None and p.value.kind != "prize" for p in claim.prizes)


OFFICIAL: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-thing-named",
            needs=("命名",),
            pattern=rf"{VERB}命名为{VERB_END}{IN}{{0,10}}?{PRIZE}[^{BEHIND}]{{1,20}}[鱼龙鸟兽虫菌草花藻石星矿路街桥河湖山岛层号族属种]{BEHIND}",
            hits={"该化石被命名为海城鱼。": {}},
            misses=("海城市第一中学被命名为省级文明校园。",),
        ),
        "a thing was given its name, nobody was honoured",
        when=_guessed,
    ),
    RefusalRule(
        Rule(
            id="award.refused-measured",
            needs=("定为", "认为"),
            pattern=rf"{VERB}(?:确定|认定|评定|核定|定)为{VERB_END}{IN}{{0,6}}?{PRIZE}[\d.一二三四五六七八九十百千万]{{1,6}}(?:[年月日岁元亩吨米]|[—–-]\d)",
            hits={"该地层的年龄被确定为25—26亿年前形成。": {}},
            misses=("林小溪被确定为全市先进个人。",),
        ),
        "something was measured or dated",
        when=_guessed,
    ),
    RefusalRule(
        Rule(
            id="award.refused-status",
            needs=("定为", "评为", "认为", "列为"),
            pattern=(
                rf"{INSIDE}(?:积极分子|发展对象|预备党员|伤残|残疾|考场|考点|疫区|风险区?|嫌疑人?|被告|贫困户|低保户|脱贫户|危房|死亡|工伤|诈骗|无效|违法|违规"
                rf"|事故|隐患|不合格|不达标|较大|重大|一般|轻微|良好|及格|合格)(?:级|等级|等次)?{BEHIND}"
            ),
            hits={"林小溪被确定为入党积极分子。": {}, "林小溪被评定为十级伤残。": {}},
            misses=("林小溪被确定为全市先进个人。",),
        ),
        "a status was found, nobody was honoured",
        when=_guessed,
    ),
    RefusalRule(
        Rule(
            id="award.refused-administrative-list",
            needs=("列入", "纳入", "列为"),
            pattern=(
                rf"{VERB}(?:列入|纳入|列为|列入了){VERB_END}{IN}{{0,30}}?{PRIZE}[^{BEHIND}]{{0,40}}?"
                rf"(?:(?:转运|白|采购|监测|监管|帮扶|扶持|整改|隐患|低保|救助|医保|禁毒|管控|征收)名单|指导目录|矿产目录|药品目录|产品目录|医保目录|采购目录|(?:负面|权力|责任|任务|问题|隐患|工作|采购|整改)清单|规划|预算|日程|议程)”?{BEHIND}"
            ),
            hits={"该企业被纳入“白名单”。": {}, "疫苗被列入国家医保目录。": {}},
            misses=("海城市第一中学被列入省级文明校园名单。",),
        ),
        "a list of administration, no selection of the best",
    ),
    RefusalRule(
        Rule(
            id="award.refused-titles-counted",
            needs=("表彰", "授予", "评选", "评为", "嘉奖", "奖励", "通报"),
            pattern=rf"{VERB}(?:表彰|嘉奖|奖励|授予){VERB_END}{PRIZE}",
            hits={"省教育厅表彰全省先进集体20个。": {}},
            misses=("省教育厅授予海城市第一中学全省先进集体称号。",),
        ),
        "a total without owners",
        frames=_GRANTED,
        when=_counted_titles,
    ),
    RefusalRule(
        Rule(
            id="award.refused-commended-unnamed",
            needs=("表彰", "嘉奖"),
            pattern=rf"{VERB}(?:表彰|嘉奖|通令嘉奖|通报表扬)了?{VERB_END}{IN}{{0,8}}?{PRIZE}",
            hits={"海城市教育局召开会议，表彰全市优秀教师。": {}},
            misses=("海城市教育局表彰林小溪为全市优秀教师。",),
        ),
        "the holders of a title were praised, none is named",
        frames=_GRANTED,
        when=_nobody_between,
    ),
    RefusalRule(
        Rule(
            id="award.refused-decision",
            needs=("决定", "议案", "草案", "办法", "通知", "意见", "建议", "规定", "公告", "公示"),
            pattern=rf"{VERB}(?:授予|颁授|追授|颁发){VERB_END}{PRIZE}[^{BEHIND}]{{1,60}}{BEHIND}(?:[和、]{IN}{{0,10}}?)?(?:称号|荣誉)?的(?:决定|议案|草案|办法|通知|意见|建议|规定|公告|公示)",
            hits={"会议通过了关于在国庆之际授予国家勋章的决定。": {}},
            misses=("省教育厅授予海城市第一中学“文明校园”称号，决定已经公布。",),
        ),
        "the words name a ceremony or a decision",
        frames=_GRANTED,
        when=_nobody_between,
    ),
    RefusalRule(
        Rule(
            id="award.refused-handed-over",
            needs=("获得者", "得主", "获奖", "代表", "个人", "集体", "单位"),
            pattern=(
                rf"[向为给]{IN}{{0,40}}?(?:获得者|得主|获奖者|获奖[^，。；：]{{0,6}}|代表|个人|集体|单位)(?:代表)?(?:一一|依次|逐一)?"
                rf"{VERB}(?:颁授|颁发|颁予|授予|颁){VERB_END}"
            ),
            hits={"海城市市长向“海城好人”获得者颁发海城奖章。": {}},
            misses=("海城市教育局为林小溪颁发全市优秀教师奖。",),
        ),
        "handed to winners that are not named here",
    ),
    RefusalRule(
        Rule(
            id="award.refused-nominated-for-office",
            needs=("提名",),
            pattern=rf"{VERB}(?:被|获|获得)?提名{VERB_END}",
            hits={"海城市教育局严禁“带病提名”“带病提拔”。": {}},
            misses=("该片提名最佳影片。",),
        ),
        "nominated for an office, not for a prize",
        frames=frozenset({"award.nominated"}),
        when=_no_prize_word,
    ),
    RefusalRule(
        Rule(
            id="award.refused-roster",
            needs=("队", "名单", "代表团", "阵容", "首发", "替补", "候选", "录取", "录用"),
            pattern=rf"{VERB}(?:成功|光荣)?(?:入选|入围|列入|入列){VERB_END}{IN}{{0,6}}?{INSIDE}(?:集训|大|代表团|国家队|国奥队|参赛|首发|替补|阵容|候选人?|录取|录用|征召|报名)[^{BEHIND}]{{0,4}}名单{BEHIND}",
            hits={"林小溪入选国家队集训名单。": {}},
            misses=("海城市第一中学入选省级书香校园名单。",),
        ),
        "a roster of players or applicants, no honour",
    ),
    RefusalRule(
        Rule(
            id="award.refused-shortlist-behind",
            needs=("入围", "入选", "上榜"),
            pattern=rf"{VERB}(?:成功)?(?:入围|入选|上榜){VERB_END}{PRIZE}?(?:团队|选手|学生|队伍|教师|学员|人员)",
            hits={"海城市第一中学组织入围团队开展星火培育计划。": {}},
            misses=("海城市第一中学入选省级“星火”培育计划。",),
        ),
        "the shortlist is an attribute of what follows it",
    ),
)
