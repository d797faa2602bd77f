"""The prize told first, or its holder: 一等奖由…夺得, 二等奖获得者为…, 某校（一等奖）."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS, VERBS
from newsextract.language.rule import Rule

HOLDING: tuple[Rule, ...] = (
    Rule(
        id="award.on-stage",
        needs=("领奖", "领奖台", "获奖"),
        pattern=(
            rf"<list:contest> [^。；！？]{{0,30}}? [，上中] (?P<taker>{GAP}{{1,50}}?) (?:作为{GAP}{{1,16}}?)?"
            rf"(?P<trigger>上台领奖|登台领奖|登上领奖台|上台受奖)"
        ),
        hits={"昨日，市里举行“感动海城十大人物”颁奖晚会，林小溪作为最年轻的获奖者上台领奖": {"trigger": ("上台领奖",)}},
        misses=("孩子们登上领奖台的那一刻，全场沸腾",),
    ),
    Rule(
        id="award.won-is",
        needs=("是", "为", "有"),
        pattern=(
            rf"<trigger:win|dub|select> 了? {GAP}{{0,20}}? <prize:prize>"
            r"的 (?:作品|项目|选手|单位|学校|教师|学生|个人|队伍|团队|节目)?"
            r"(?:还|则|分别|依次)? [是为有] [：:]? (?P<taker>[^。；！？\n：，]{1,80})"
        ),
        hits={
            "获得一等奖的是海城市第一中学和市实验小学": {"trigger": ("获得",), "prize": ("一等奖",)},
            "荣获二等奖的是：海城市第一中学": {"trigger": ("荣获",), "prize": ("二等奖",)},
        },
        misses=("他获得的是一等奖",),
    ),
    Rule(
        id="award.behind-name",
        needs=("（", "("),
        pattern=(
            rf"(?P<taker>[^，。；：！？\n（）()、{VERBS}]{{1,40}}) [（(] (?P<gap>[^，。；：！？\n（）(){VERBS}]{{0,24}}?)"
            rf"(?P<trigger>获?) <prize:prize> [）)]"
        ),
        hits={
            "王小明荣获特等奖，市实验小学（一等奖）、海城市第一中学（二等奖）均已公示": {"prize": ("一等奖",)},
            "林小溪(2000年全省青年歌手大赛民族唱法金奖)、方宁登台": {"prize": ("民族唱法金奖",)},
        },
        misses=("大赛设特等奖（一名）和一等奖",),
    ),
    Rule(
        id="award.holder-is",
        needs=("是", "系", "曾是"),
        pattern=(
            rf"(?P<is>[是系])(?P<gap>[^{CLAUSE_MARKS}{VERBS}的是系]{{0,24}}?) {PRIZES} 的?"
            rf"(?P<trigger>获得者|得主|获奖者|拥有者)(?:之一)? (?=[、{CLAUSE_MARKS}]|$)"
        ),
        hits={"教师王小明是第三届全省诗词大会一等奖获得者": {"trigger": ("获得者",), "prize": ("一等奖",)}},
        misses=("他是一等奖获得者林小溪的老师",),
    ),
    Rule(
        id="award.holder-apposed",
        needs=("获得者", "得主"),
        pattern=(
            rf"(?:^|(?<=[{CLAUSE_MARKS}])) (?P<taker>[^{CLAUSE_MARKS}、]{{0,8}}<person>)，"
            rf"(?P<gap>[^{CLAUSE_MARKS}{VERBS}、]{{0,16}}?) {PRIZES} 的? (?P<trigger>获得者|得主)(?:之一)? (?=[{CLAUSE_MARKS}])"
        ),
        hits={"王小明，2019年白鹭文学奖获得者之一，今年出了新书": {"trigger": ("获得者",), "prize": ("白鹭文学奖",)}},
        misses=("大赛一等奖获得者林小溪，今年八岁",),
    ),
    Rule(
        id="award.became",
        needs=("成为",),
        pattern=rf"(?P<trigger>成为)了? (?P<gap>[^{CLAUSE_MARKS}{VERBS}的]{{0,20}}?) {PRIZES} (?=[{CLAUSE_MARKS}]|$)",
        hits={"林小溪在决赛中胜出，成为全省桥牌锦标赛总冠军": {"prize": ("总冠军",)}},
        misses=("海城队成为冠军的有力争夺者",),
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
            rf"[将把] {GAP}{{0,12}}? {PRIZES} {GAP}{{0,4}}?"
            rf"(?P<trigger>收入囊中|揽入怀中|收归囊中|纳入囊中|揽入囊中|收入怀中|收入麾下|揽入怀抱|装入囊中|<win>(?:怀中|囊中|怀抱|麾下))"
        ),
        hits={"安和公司还将团体第一名收入囊中": {"prize": ("团体第一名",)}},
        misses=("他把硬币收入囊中",),
    ),
    Rule(
        id="award.holder",
        needs=("获得者", "得主", "获奖者", "获得单位", "获得学校", "获奖单位", "获奖作品", "拥有者"),
        pattern=(
            rf"{PRIZES} (?:的)?"
            rf"(?P<trigger>获得者|得主|获奖者|获得单位|获奖单位|获奖作品|拥有者|获得学校) (?:分别|依次)?"
            rf"(?:[为是有][：:]?|：|:|包括) (?P<taker>{GAP}{{1,60}})"
        ),
        hits={"二等奖获得者为林小溪、方宁": {"trigger": ("获得者",), "prize": ("二等奖",)}},
        misses=("大赛一等奖获得者林小溪出席了活动",),
    ),
    Rule(
        id="award.total-won-by",
        needs=("，由", "，被"),
        pattern=(
            rf"(?:产生|评出|决出|诞生)了?{GAP}{{0,12}}?{PRIZES}，[由被](?P<taker>{GAP}{{1,40}}?)"
            rf"(?P<trigger><win>)(?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"大赛最终产生一等奖1名，由海城市第一中学获得": {"prize": ("一等奖",), "trigger": ("获得",)}},
        misses=("大赛最终产生一等奖1名，由组委会颁奖",),
    ),
    Rule(
        id="award.won-by",
        needs=("被", "由", "归", "花落", "落入", "属于"),
        pattern=(
            rf"{PRIZES} (?:的称号|则|均|都|分别|依次|最终|也|头衔)? (?:被|由|归(?!属的|属权|来|国|途|队)|花落|属于|归属|落入|归属于)"
            rf"(?P<taker>{GAP}{{1,50}}?)"
            rf"(?P<trigger><win|give>|收入囊中|囊中|揽走|摘走|所有|) (?=[{CLAUSE_MARKS}]|$)"
        ),
        hits={"冠军由海城大学队夺得": {"prize": ("冠军",)}},
        misses=("一等奖由组委会颁发证书",),
    ),
)
