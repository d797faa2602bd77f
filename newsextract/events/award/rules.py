"""The frames in which newspapers tell of prizes: patterns over masked clauses, with the sentences that justify them.

A frame finds the verb and the prizes; who took them is looked for around it (``recipients``), because the taker is often no known
name (团队, 2名教师, 《…》) or stands in an earlier clause.
"""

from __future__ import annotations

from newsextract.events.award.sentence import CLAUSE_MARKS, VERBS
from newsextract.language.rule import LETTER, Rule

# A gap stays in the clause and crosses no other verb of awarding
_GAP = rf"[^{CLAUSE_MARKS}{VERBS}]"

# one prize or several, 3金2银 without a joint; counted, so that a row of thousands is not tried again from each of its prizes
_PRIZE = LETTER["prize"]
_PRIZES = f"(?P<prize>{_PRIZE}(?:(?:[、和及与]|以及)?{_PRIZE}){{0,40}}等?)"

RULES: tuple[Rule, ...] = (
    Rule(
        id="award.revoked",
        needs=(),
        pattern=rf"<trigger:revoke> 了? (?P<taker>{_GAP}{{0,40}}?) 的? {_PRIZES}",
        hits={
            "市文明办决定撤销云岭村“市级文明村”称号": {"trigger": ("撤销",), "prize": ("市级文明村",)},
        },
        misses=("学校撤销了这一处分决定",),
    ),
    Rule(
        id="award.given-away",
        needs=("将", "把"),
        pattern=rf"[将把] {_PRIZES} {_GAP}{{0,6}}? <trigger:give|dub> (?:了|给了?|予)? (?P<taker>{_GAP}{{1,50}})",
        hits={"评委会将特等奖颁给林海中学代表队": {"trigger": ("颁给",), "prize": ("特等奖",)}},
        misses=("他将奖状挂在墙上",),
    ),
    Rule(
        id="award.prize-given",
        needs=(),
        pattern=rf"{_PRIZES} (?:则|均|也|被)? <trigger:give|dub> (?:了|给|予)? (?P<taker>{_GAP}{{1,40}}) (?=[{CLAUSE_MARKS}]|$)",
        hits={"大赛落幕，特等奖颁给海城市第一中学": {"trigger": ("颁给",), "prize": ("特等奖",)}},
        misses=("一等奖颁奖仪式上，省教育厅讲了话",),
    ),
    Rule(
        id="award.on-stage",
        needs=("领奖", "领奖台", "获奖"),
        pattern=(
            rf"<list:contest> [^。；！？]{{0,30}}? [，上中] (?P<taker>{_GAP}{{1,50}}?) (?:作为{_GAP}{{1,16}}?)?"
            rf"(?P<trigger>上台领奖|登台领奖|登上领奖台|上台受奖)"
        ),
        hits={"昨日，市里举行“感动海城十大人物”颁奖晚会，林小溪作为最年轻的获奖者上台领奖": {"trigger": ("上台领奖",)}},
        misses=("孩子们登上领奖台的那一刻，全场沸腾",),
    ),
    Rule(
        id="award.won-is",
        needs=("是", "为", "有"),
        pattern=(
            rf"<trigger:win|dub|select> 了? {_GAP}{{0,20}}? <prize:prize>"
            r"的 (?:还|则|分别|依次)? [是为有] (?P<taker>[^。；！？\n：，]{1,80})"
        ),
        hits={"获得一等奖的是海城市第一中学和市实验小学": {"trigger": ("获得",), "prize": ("一等奖",)}},
        misses=("他获得的是一等奖",),
    ),
    Rule(
        id="award.behind-name",
        needs=("（",),
        pattern=rf"(?P<taker>[^，。；：！？\n（）、{VERBS}]{{1,40}}) （ (?P<trigger>获?) <prize:prize> ）",
        hits={"王小明荣获特等奖，市实验小学（一等奖）、海城市第一中学（二等奖）均已公示": {"prize": ("一等奖",)}},
        misses=("大赛设特等奖（一名）和一等奖",),
    ),
    Rule(
        id="award.created-behind",
        needs=("创建成功", "创成", "挂牌"),
        pattern=r"<prize:prize> (?P<trigger>创建成功|成功创建|顺利创成|成功创成|挂牌成立|正式挂牌)",
        hits={"海城市第一中学的省级示范性高中创建成功": {"prize": ("省级示范性高中",)}},
        misses=("示范校创建工作正在推进",),
    ),
    Rule(
        id="award.pocketed",
        needs=("囊中", "怀中", "怀抱", "麾下"),
        pattern=(
            rf"[将把] {_GAP}{{0,12}}? {_PRIZES} {_GAP}{{0,4}}?"
            rf"(?P<trigger>收入囊中|揽入怀中|收归囊中|纳入囊中|揽入囊中|收入怀中|收入麾下|揽入怀抱|装入囊中)"
        ),
        hits={"安和公司还将团体第一名收入囊中": {"prize": ("团体第一名",)}},
        misses=("他把硬币收入囊中",),
    ),
    Rule(
        id="award.made-into",
        needs=("为", "成"),
        pattern=(
            rf"(?P<trigger>认定|评定|命名|确定|表彰|评选|评|列|授予|追授|遴选|确认|核定|推选)"
            rf"(?P<taker>{_GAP}{{1,60}}?) [为成] {_GAP}{{0,12}}? {_PRIZES}"
        ),
        hits={"省科技厅认定云帆科技有限公司为省级创新型企业": {"trigger": ("认定",), "prize": ("省级创新型企业",)}},
        misses=("会议确定今年的工作重点为改革",),
    ),
    Rule(
        id="award.named-passive",
        needs=(),
        pattern=(
            rf"(?:被|由|经|受到|<win>) (?P<issuer>{_GAP}{{0,50}}?)"
            rf"(?:联合|共同|正式|光荣|再次|分别|首次|双双|一致|授牌|批准)* <trigger:dub|give> [为成]? 了?"
            rf"(?P<gap>{_GAP}{{0,24}}?) {_PRIZES}"
        ),
        hits={
            "该校被省教育厅授予全省绿色学校荣誉称号": {"trigger": ("授予",), "prize": ("全省绿色学校",)},
            "海城市第一中学被省教育厅授牌“省级书香校园”": {"trigger": ("授牌",)},
            "林小溪被评为优秀教师": {"trigger": ("评为",), "prize": ("优秀教师",)},
        },
        misses=("会议授予了新一届委员聘书",),
    ),
    Rule(
        id="award.granted",
        needs=(),
        pattern=rf"<trigger:dub|give> 了? (?P<taker>{_GAP}{{0,60}}?) {_PRIZES}",
        hits={
            "县委授予宋河镇党委“先进基层党组织”称号": {"trigger": ("授予",), "prize": ("先进基层党组织",)},
            "陈默获评全省技术能手，方宁评为先进个人": {"trigger": ("评为",), "prize": ("先进个人",)},
        },
        misses=("院长授予他一本证件",),
    ),
    Rule(
        id="award.listed",
        needs=(),
        pattern=(
            rf"{_PRIZES} [^。；！？{VERBS}]{{0,40}}? [，中里上] (?P<taker>{_GAP}{{0,80}}?)"
            rf"<trigger:listed|select> (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"省工信厅公布2021年第二批省级绿色工厂名单，云帆科技有限公司榜上有名": {"trigger": ("榜上有名",)}},
        misses=("他的名字赫然在列",),
    ),
    Rule(
        id="award.listed-contest",
        needs=(),
        pattern=(
            rf"<list:contest> [^。；！？]{{0,40}}? [，中里上] (?!全[省市国县区州]|仅|共|\d) (?P<taker>{_GAP}{{0,50}}?)"
            rf"<trigger:listed|select> (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"省文旅厅公布首批乡村文化名人榜，林小溪榜上有名": {"trigger": ("榜上有名",)}},
        misses=("他的名字赫然在列",),
    ),
    Rule(
        id="award.passed",
        needs=(),
        pattern=r"<trigger:pass> 了? <prize:prize>",
        hits={"学校顺利通过了省级规范化学校验收": {"trigger": ("顺利通过",), "prize": ("省级规范化学校验收",)}},
        misses=("大会通过了决议",),
    ),
    Rule(
        id="award.holder",
        needs=("获得者", "得主", "获奖者", "获得单位", "获得学校", "获奖单位", "获奖作品", "拥有者"),
        pattern=(
            rf"{_PRIZES} (?:的)?"
            rf"(?P<trigger>获得者|得主|获奖者|获得单位|获奖单位|获奖作品|拥有者|获得学校) (?:分别|依次)?"
            rf"(?:为|是|有|：|:) (?P<taker>{_GAP}{{1,60}})"
        ),
        hits={"二等奖获得者为林小溪、方宁": {"trigger": ("获得者",), "prize": ("二等奖",)}},
        misses=("大赛一等奖获得者林小溪出席了活动",),
    ),
    Rule(
        id="award.won-by",
        needs=("被", "由", "归", "花落", "落入", "属于"),
        pattern=(
            rf"{_PRIZES} (?:的称号|则|均|都|分别|最终|也|头衔)? (?:被|由|归|花落|属于|归属|落入|归属于)"
            rf"(?P<taker>{_GAP}{{1,50}}?)"
            rf"(?P<trigger><win|give>|收入囊中|囊中|揽走|摘走|所有|) (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"冠军由海城大学队夺得": {"prize": ("冠军",)}},
        misses=("一等奖由组委会颁发证书",),
    ),
    Rule(
        id="award.won",
        needs=(),
        pattern=rf"<trigger:win> [了过到]? (?P<gap>{_GAP}{{0,40}}?) {_PRIZES}",
        hits={
            "林小溪荣获一等奖": {"trigger": ("荣获",), "prize": ("一等奖",)},
            "该校代表队夺得团体冠军": {"trigger": ("夺得",), "prize": ("团体冠军",)},
        },
        misses=("他获得了大家的帮助",),
    ),
    Rule(
        id="award.ranked",
        needs=(),
        pattern=rf"<trigger:rank> (?P<gap>{_GAP}{{0,24}}?) {_PRIZES}",
        hits={"林小溪、方宁分列第二、三名": {"trigger": ("分列",), "prize": ("第二、三名",)}},
        misses=("森林覆盖率位列全省前茅",),
    ),
    Rule(
        id="award.selected",
        needs=(),
        pattern=rf"<trigger:select> [了为]? (?P<gap>{_GAP}{{0,40}}?) {_PRIZES}",
        hits={"该校入选首批省级书香校园名单": {"trigger": ("入选",), "prize": ("省级书香校园",)}},
        misses=("该队成功入围国赛",),
    ),
    Rule(
        id="award.nominated",
        needs=(),
        pattern=rf"<trigger:nominate> (?P<gap>{_GAP}{{0,12}}?) {_PRIZES}",
        hits={"该片提名最佳影片": {"trigger": ("提名",), "prize": ("最佳影片",)}},
        misses=("他被提名为候选人",),
    ),
    Rule(
        id="award.victory",
        needs=(),
        pattern=r"<trigger:victory>",
        hits={"海城大学队在全国大学生桥牌锦标赛中夺冠": {"trigger": ("夺冠",)}},
        misses=("该队向冠军发起冲击",),
    ),
    Rule(
        id="award.prize-first",
        needs=("：", ":", "为", "有"),
        pattern=(
            rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<gap>{_GAP}{{0,14}}?) <prize:prize>"
            rf"(?P<trigger>[：:]|分别为|为|是|有) (?P<taker>[^。；！？\n：]{{1,200}})"
        ),
        hits={"一等奖：林小溪、方宁；二等奖：陈默": {"prize": ("一等奖",)}},
        misses=("一等奖的评选标准如下",),
    ),
    Rule(
        id="award.bare",
        needs=(),
        pattern=rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<taker>{_GAP}{{0,40}}?) {_PRIZES} (?=[{CLAUSE_MARKS}]|$)",
        hits={"海城市第一中学获一等奖，市实验小学二等奖": {"prize": ("二等奖",)}},
        misses=("这是一枚金牌的故事",),
    ),
)
