"""The words before a verb that take the fact out of it, one rule for each form, with sentences in which only this rule speaks.

``hits`` are told with the meaning the rule stands under, ``misses`` as facts.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsextract import model
from newsextract.language.rule import Rule

# the fight is over, the application an attribute: what these match is left out before cues are looked for
OVER: tuple[Rule, ...] = (
    Rule(
        id="modality-over.after-a-fight",
        needs=(),
        pattern=r"(?:经过?|历经|通过)[^，。；]{0,20}?(?:角逐|争夺|冲刺|备战|准备|比拼|竞争|申报)",
        hits={"海城市第一中学经过激烈角逐荣获一等奖": {}},
        misses=("海城市第一中学力争荣获一等奖",),
    ),
    Rule(
        id="modality-over.inside-a-title",
        needs=(),
        pattern=r"《[^《》]{1,60}》|[“‘][^”’，。；]{1,40}[”’]|建议(?=评选|征集|大赛|竞赛)",
        hits={"林小溪提交的《关于增设校车的建议》被评为优秀提案": {}, "海城市第一中学的“可以吃的校园”项目荣获一等奖": {}},
        misses=("委员们建议授予林小溪“技术能手”称号", "海城市第一中学力争荣获“海城之星”一等奖"),
    ),
    Rule(
        id="modality-over.at-an-occasion",
        needs=(),
        pattern=(
            r"(?:[在于从]|参加)(?:(?!力争|有望|未能|没能|无缘|即将|如果|若能)[^，。；在]){1,40}?"
            r"(?:[竞比大决联军动]赛|邀请赛|锦标赛|评选|评比|展演|活动|角逐|较量|争夺战?|情况下|条件下|前提下|背景下)(?:活动)?(?:中|上|里|期间)?"
        ),
        hits={"林小溪在每年一度的全省诗词大赛中荣获一等奖": {}, "林小溪在没有教练的情况下荣获一等奖": {}},
        misses=("林小溪有望在全省诗词大赛中荣获一等奖",),
    ),
    Rule(
        id="modality-over.attribute",
        needs=(),
        pattern=r"(?:即将|将要|旨在|用于|为了)[^，。；]{0,24}?(?:毕业|退休|举办|举行|开展|组织|退役|卸任|上任)的",
        hits={"即将毕业的林小溪荣获一等奖": {}},
        misses=("林小溪即将荣获一等奖",),
    ),
    Rule(
        id="modality-over.applied-and-won",
        needs=(),
        pattern=(
            r"(?:申报|申请|参评|备战|争取[到了]|冲击|冲刺|角逐|准备|迎接)[^，。；]{0,14}?"
            r"(?:并(?:最终|成功|一举)?|后(?:再|又)?|终于|而后)(?=[获荣夺被通入摘捧斩评认再])"
        ),
        hits={"海城大学申报并获批省级示范性高中": {}, "海城队备战三年终于夺得冠军": {}},
        misses=("海城大学申请认定为省级示范性高中",),
    ),
    Rule(
        id="modality-over.applied-for",
        needs=(),
        pattern=r"(?:申报|申请|准备|创建|争创|推荐|计划)的|(?:申报|申请|推荐)(?=作品|课题|项目|案例|成果|材料|单位)",
        hits={"海城市第一中学申报的课程荣获一等奖": {}},
        misses=("海城市第一中学有望荣获一等奖",),
    ),
)
# 获得省级以上奖励的，给予…: a rule, not a report
AFTER_RULE: tuple[Rule, ...] = (
    Rule(
        id="modality-generic.reward-follows",
        needs=(),
        pattern=r"[^，。；]{0,16}?(?:的|者)[，,](?:给予|奖励|可|将|予以|按|一次性|优先|每)",
        hits={"教师荣获全国一等奖的，给予五千元": {}},
        misses=("海城市第一中学荣获全国一等奖，学校给予她五千元",),
    ),
)
# 如果不是伤病，海城队早就夺冠了: the condition stands in the clause before
BEFORE_CLAUSE: tuple[Rule, ...] = (
    Rule(
        id="modality-supposed.condition-before",
        needs=(),
        pattern=r"(?:如果(?!说)|假如|假若|倘若|要不是|若非|要是|若不是)[^，。；！？\n]{1,30}[，,]$",
        hits={"如果没有伤病，海城队早就夺得冠军": {}},
        misses=("如果说努力是一种品格，那么她已经具备，海城队夺得冠军",),
    ),
)
_GENERIC = (
    Rule(
        id="modality-generic.every-year",
        needs=(),
        pattern=r"每年|每届|每两年|每三年|每学期|每学年|每月",
        hits={"海城市第一中学每年都荣获一等奖": {}},
        misses=("海城市第一中学2020年荣获一等奖",),
    ),
    Rule(
        id="modality-generic.usually",
        needs=(),
        pattern=r"通常|一般(?!性|项目|组|课题|作品)",
        hits={"海城市第一中学通常都能获得一等奖": {}},
        misses=("海城市第一中学以一般性论文获得一等奖",),
    ),
    Rule(
        id="modality-generic.meant-for",
        needs=(),
        pattern=r"旨在|用于|用以|表现突出的",
        hits={"该奖项用于授予林小溪等人“技术能手”称号": {}},
        misses=("省教育厅授予林小溪“技术能手”称号",),
    ),
    Rule(
        id="modality-generic.definition",
        needs=(),
        pattern=r"是(?:我国|中国|全国|国际|世界|国内|全省|全市)[^，。；]{0,30}(?:最高|权威|重要|之一)",
        hits={"该奖是全国最高荣誉授予林小溪“技术能手”称号": {}},
        misses=("海城市第一中学在全国最重要的书法大赛中荣获一等奖",),
    ),
)
_SUPPOSED = (
    Rule(
        id="modality-supposed.if",
        needs=(),
        pattern=r"如果|假如|假若|倘若|一旦|要是|如获",
        hits={"如果林小溪荣获一等奖": {}},
        misses=("海城市第一中学如愿荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.ruo",
        needs=(),
        pattern=r"(?:^|[，。；])若|若(?:能|是|想|有|获|被|在|通过|评|不)",
        hits={"海城市第一中学若能荣获一等奖": {}},
        misses=("海城市若水中学荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.only-if",
        needs=(),
        pattern=r"只要|(?<!的)才能(?=[够被获夺荣摘入评通在])|方可|不[^，。；]{1,8}就|(?<![非平不])凡(?=[是获在属有参荣被])",
        hits={"海城市第一中学只要荣获一等奖": {}},
        misses=("海城市第一中学只用两年荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.whether",
        needs=(),
        pattern=r"能否|能不能|会不会|凭什么|怎样才能|如何才能|是否|谁能|谁将|概率|悬念不大",
        hits={"海城市第一中学能否荣获一等奖": {}},
        misses=("海城市第一中学能歌善舞并荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.hope",
        needs=(),
        pattern=r"希望(?!小学|中学|学校|工程|杯|之|村|奖|大赛)|期待|渴望|梦想(?=[能夺获拿着有在])|祝愿|相信|看好|预测|预言",
        hits={"海城市第一中学渴望荣获一等奖": {}},
        misses=("海城市第一小学荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.purpose",
        needs=(),
        pattern=r"以便|为了|为目标|为动力|冲着|想要?[拿获夺]|确保|奔着|誓言|的?目标(?:就是|是|为)|为(?=[夺获摘赢卫]冠而)",
        hits={"海城市第一中学为了荣获一等奖": {}},
        misses=("海城市第一中学为学校荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.hardly",
        needs=(),
        pattern=r"很难|难以|不易|不可能",
        hits={"海城队很难夺冠": {}},
        misses=("海城队克服困难夺冠",),
    ),
    Rule(
        id="modality-supposed.hearsay",
        needs=(),
        pattern=r"网传|谣传|谎称|自称|假冒|冒充|据说|传言|传闻|疑似",
        hits={"网传海城市第一中学荣获一等奖": {}},
        misses=("海城市第一中学传统文化班荣获一等奖",),
    ),
    Rule(
        id="modality-supposed.permitted",
        needs=(),
        pattern=r"(?<!终于)(?<!完全)可以(?!说)|可获|可被",
        hits={"海城市第一中学可以荣获一等奖": {}},
        misses=("海城市第一中学可喜地荣获一等奖",),
    ),
)
_NEGATED = (
    Rule(
        id="modality-negated.not-yet",
        needs=(),
        pattern=r"未(?:能|曾|[夺摘卫斩捧揽拿赢]|获|被|入选|通过|取得|进入|有)|从未|尚未|并未|不曾",
        hits={"海城市第一中学未能荣获一等奖": {}},
        misses=("海城市第一中学未来班荣获一等奖",),
    ),
    Rule(
        id="modality-negated.without",
        needs=(),
        pattern=r"没有|没能|没获|无一|无人(?![机区驾值看])",
        hits={"海城市第一中学没有获得一等奖": {}},
        misses=("海城市第一中学毫无悬念地获得一等奖",),
    ),
    Rule(
        id="modality-negated.missed",
        needs=(),
        pattern=r"无缘|失之交臂|擦肩而过|落选|错失|痛失|憾失|惜失|丢掉|丢失",
        hits={"海城市第一中学痛失夺得一等奖的机会，无缘夺冠": {}},
        misses=("海城市第一中学失利后夺得一等奖",),
    ),
    Rule(
        id="modality-negated.almost",
        needs=(),
        pattern=r"差点|差一点|几乎(?=[夺获摘登])|险些|(?<![脱远隔分偏])(?:距离?|离)(?=[夺摘捧卫]|冠军|金牌)",
        hits={"海城市第一中学差点荣获一等奖": {}, "海城队险些夺冠": {}},
        misses=("海城市第一中学离岗教师荣获一等奖",),
    ),
    Rule(
        id="modality-negated.is-not",
        needs=(),
        pattern=r"并非|不是",
        hits={"海城市第一中学并非荣获一等奖": {}},
        misses=("海城市第一中学并荣获一等奖",),
    ),
)
_PLANNED = (
    # 将 is also the sign of an object put first (将金牌收入囊中, 将该奖颁给某校): planned only before what a verb phrase begins with
    Rule(
        id="modality-planned.will",
        needs=(),
        pattern=(
            r"(?<![小名老健女勇猛骁])将(?:于|在|被|会|再|有|由|对(?!手|方)|向|获|举|召|评|授|从|继续|正式|首次|陆续|择|分别|为(?!主|例))"
            r"|(?<![小名老健女勇骁猛虎])(?<![队国的名任前]门)将(?![^，。；]{1,6}(?:击败|淘汰|战胜|斩落|收入|揽入))(?=[^，。；]{0,4}(?:获|夺|锁定|摘|捧|荣))"
        ),
        hits={"海城市第一中学将被省教育厅授予“技术能手”称号": {}},
        misses=("评委会将特等奖颁给林海中学代表队", "我省小将林小溪荣获一等奖"),
    ),
    Rule(
        id="modality-planned.soon",
        needs=(),
        pattern=r"即将|定于|拟(?:于|在|将|定|评|授|认|入选|表彰)",
        hits={"省教育厅拟授予林小溪“技术能手”称号": {}},
        misses=("海城市第一中学在模拟飞行赛中荣获一等奖",),
    ),
    Rule(
        id="modality-planned.striving",
        needs=(),
        pattern=r"(?<![业才动持养展究者程教训学助星育])计划(?=[于在到年将用以明今通从投获创评夺荣摘申])|力争|争取|争创|争当|誓夺|志在|瞄准|剑指",
        hits={"海城市第一中学力争获得一等奖": {}},
        misses=("海城市第一中学力克对手获得一等奖",),
    ),
    Rule(
        id="modality-planned.prospect",
        needs=(),
        pattern=r"有望|有机会",
        hits={"海城市第一中学有望荣获一等奖": {}},
        misses=("海城市第一中学不负众望荣获一等奖",),
    ),
    Rule(
        id="modality-planned.contending",
        needs=(),
        pattern=r"冲刺|冲击|角逐|争夺(?!战|赛)|竞逐|逐鹿",
        hits={"海城队今晚冲击夺得金牌": {}},
        misses=("海城市第一中学经过激烈角逐获得一等奖",),
    ),
    Rule(
        id="modality-planned.applying",
        needs=(),
        pattern=r"推荐参评|申报|申请",
        hits={"海城市第一中学申请认定为省级示范性高中": {}},
        misses=("海城市第一中学申报的课程荣获一等奖",),
    ),
    Rule(
        id="modality-planned.preparing",
        needs=(),
        pattern=r"备战|迎接(?=[^，。；]{0,10}(?:验收|检查|评估|评审|复审|测评|考核|复核))|准备(?=[在于到去以将参夺获申创通冲])",
        hits={"海城市第一中学准备通过省级规范化学校验收": {}},
        misses=("海城市第一中学通过省级规范化学校验收",),
    ),
    Rule(
        id="modality-planned.proposing",
        needs=(),
        pattern=r"建议|提议|呼吁",
        hits={"委员们建议授予林小溪“技术能手”称号": {}},
        misses=("会议决定授予林小溪“技术能手”称号",),
    ),
)
# the first meaning that has a cue counts
CUES: Mapping[model.Modality, tuple[Rule, ...]] = {
    "generic": _GENERIC,
    "hypothetical": _SUPPOSED,
    "negated": _NEGATED,
    "planned": _PLANNED,
}
