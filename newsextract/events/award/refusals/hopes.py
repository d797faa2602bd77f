"""Nothing has been won here: 夺冠热门, 夺冠的机会, 卫冕冠军."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, PRIZE, VERB, VERB_END
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals.words import IN
from newsextract.language.rule import Rule

HOPES: tuple[RefusalRule, ...] = (
    RefusalRule(
        Rule(
            id="award.refused-favourite",
            needs=("热门", "大热", "呼声", "势在", "形势", "阵容"),
            pattern=rf"{BEHIND}(?:的?热门|大热|呼声|势在|形势|阵容)",
            hits={"海城队是本届锦标赛的夺冠热门。": {}},
            misses=("海城队在本届锦标赛中夺冠，热门球队止步四强。",),
        ),
        "hoped for, not won",
    ),
    RefusalRule(
        Rule(
            id="award.refused-chance",
            needs=("机会", "希望", "可能", "概率", "几率", "机率", "赔率", "难度", "目标", "梦", "望"),
            pattern=rf"{BEHIND}(?:的?(?:机会|希望|可能|概率|几率|机率|赔率|难度|目标|梦)|(?:基本|几乎|已经?)?[有无]望)",
            hits={"海城队仍有夺冠的机会。": {}, "海城队今年夺冠无望。": {}},
            misses=("海城队夺冠，机会留给有准备的人。",),
        ),
        "hoped for, not won",
    ),
    RefusalRule(
        Rule(
            id="award.refused-way-there",
            needs=("之路", "道路", "的位置", "路上", "途中", "征程", "路途"),
            pattern=rf"{BEHIND}(?:之路|的?道路|的位置|路上|途中|的?征程|路途)",
            hits={"海城队开启夺冠之路。": {}},
            misses=("海城队夺冠，之路漫漫。",),
        ),
        "hoped for, not won",
    ),
    RefusalRule(
        Rule(
            id="award.refused-past-glory",
            needs=("功臣", "伟业", "力", "资本", "底蕴", "水准", "年", "时刻", "历程", "经历"),
            pattern=rf"{BEHIND}(?:的?功臣|的伟业|的?(?:实力|能力|资本|底蕴|水准)|年|时刻|历程|经历)",
            hits={"海城队夺冠功臣离队。": {}, "海城队有夺冠的实力。": {}},
            misses=("海城队夺冠，功臣林小溪说了话。",),
        ),
        "named for what was or can be won, not told as won here",
    ),
    RefusalRule(
        Rule(
            id="award.refused-condition",
            needs=("就", "才", "便"),
            pattern=rf"(?:不|没|如|若|要是|只要|只有){IN}{{0,12}}?{VERB}[^{BEHIND}]{{0,60}}{BEHIND}{IN}{{0,4}}?(?:就|才|便)(?:不|能|会|可|算)",
            hits={"林小溪说过不帮海城队夺冠就不回家。": {}},
            misses=("海城队夺冠就在昨天。",),
        ),
        "a condition, not a fact",
    ),
    RefusalRule(
        Rule(
            id="award.refused-key-to-it",
            needs=("一环", "关键", "原因", "理由", "秘诀", "底气", "拼图", "前提", "筹码"),
            pattern=rf"{BEHIND}(?:的|之)?(?:最(?:重要|关键|大)的?|重要|[一二三四五六七八九十\d]大)?(?:一环|关键|原因|理由|秘诀|底气|拼图|前提|筹码)",
            hits={"后卫线是海城队夺冠的关键。": {}, "林小溪谈到海城队夺得冠军的最大原因。": {}},
            misses=("海城队夺冠，关键在于防守。",),
        ),
        "named for what was or can be won, not told as won here",
    ),
    RefusalRule(
        Rule(
            id="award.refused-question",
            needs=("吗", "么"),
            pattern=rf"(?:(?:能|会|可以|可){IN}{{0,8}}?{VERB}[^，。；]{{0,40}}?|{VERB}[^，。；]{{0,40}}?){BEHIND}了?[吗么]",
            hits={"海城队能夺冠吗？": {}},
            misses=("海城队夺冠，你看了吗？",),
        ),
        "asked, not told",
    ),
    RefusalRule(
        Rule(
            id="award.refused-as-good-as-won",
            needs=("板上钉钉", "时间问题", "在必得", "囊中之物", "呼之欲出", "指日可待"),
            pattern=rf"{BEHIND}{IN}{{0,6}}?(?:板上钉钉|时间问题|志在必得|势在必得|囊中之物|呼之欲出|指日可待)",
            hits={"海城队夺得冠军只是时间问题。": {}},
            misses=("海城队夺得冠军，只是时间问题没有解决。",),
        ),
        "expected, not won yet",
    ),
    RefusalRule(
        Rule(
            id="award.refused-aim",
            needs=("为目标", "为动力", "为契机", "为名", "为由", "为己任", "而来", "而战", "而努力"),
            pattern=rf"{BEHIND}(?:为(?:目标|动力|契机|名|由|己任)|而(?:来|战|努力|奋斗|拼搏))",
            hits={"海城市第一中学以荣获一等奖为契机，深化改革。": {}, "海城队冲着夺冠而来。": {}},
            misses=("海城队夺冠，为目标明确的一年画上句号。",),
        ),
        "an aim, or presupposed, not told as won here",
    ),
    RefusalRule(
        Rule(
            id="award.refused-made-sure",
            needs=("提前", "预定"),
            pattern=rf"(?:提前|预定)(?:就|已经?)?{VERB}(?:锁定|包揽|揽下|拿下){VERB_END}了?{IN}{{0,6}}?{PRIZE}",
            hits={"海城队提前锁定冠亚军。": {}},
            misses=("海城队提前两轮锁定冠军。",),
        ),
        "made sure of before the last match, not won yet",
    ),
    RefusalRule(
        Rule(
            id="award.refused-title-holder",
            needs=("卫冕",),
            pattern=rf"(?<!成功)(?<!实现){VERB}卫冕{VERB_END}{PRIZE}[^{BEHIND}]{{1,3}}{BEHIND}(?!成功)",
            hits={"卫冕冠军海城队首轮出局。": {}},
            misses=("海城队成功卫冕冠军。", "海城队卫冕冠军成功。"),
        ),
        "the holder of a title, no new victory",
    ),
)
