"""Whether an event is told as a fact, or planned, denied, supposed, or a rule that holds every year."""

from __future__ import annotations

import re

from newsextract import model

# 将 is also the sign of an object put first (将金牌收入囊中, 将该奖颁给某校): planned only before what a verb phrase begins with
_PLANNED = re.compile(
    r"将(?:于|在|被|会|再|有|由|对|向|获|举|召|评|授|从|继续|正式|首次|陆续|择|分别|为(?!主|例))"
    r"|将(?=[^，。；]{0,4}(?:获|夺|锁定|摘|捧|荣))|即将|拟(?:于|在|将|定|评|授|认|入选|表彰)|定于|计划|力争|争取|争创|争当|冲刺|冲击|有望|有机会|角逐|争夺|竞逐|逐鹿|剑指|誓夺|志在|瞄准|推荐参评|申报|申请|备战|建议|提议|呼吁|迎接|准备"
)
# 经过激烈角逐荣获…, 申报的项目获…: the fight is over, the application an attribute
_OVER = re.compile(
    r"(?:经过?|历经|通过)[^，。；]{0,20}?(?:角逐|争夺|冲刺|备战|准备|比拼|竞争|申报)|(?:申报|申请|准备|创建|争创|推荐|计划)的"
)
_NEGATED = re.compile(
    r"未(?:能|曾|获|被|入选|通过|取得|进入)|没有|没能|没获|从未|尚未|无缘|不曾|并未|失之交臂|擦肩而过|落选|错失|痛失|无一|未有|并非|不是"
)
_SUPPOSED = re.compile(
    r"如果|(?:^|[，。；])若|若(?:能|是|想|有|获|被|在|通过|评|不)|假如|假若|倘若|一旦|只要|要是|能否|是否|希望|期待|渴望|梦想|祝愿|相信|以便|为了|可以|可获|可被|才能|方可|凡|如获|为目标|为动力|谁能|谁将|不[^，。；]{1,8}就|冲着|想要?[拿获夺]|概率|悬念不大"
)
_GENERIC = re.compile(
    r"每年|每届|每两年|每三年|每学期|每学年|每月|历年|通常|一般(?!性)|旨在|用于|用以|表现突出的|是(?:我国|中国|全国|国际|世界|国内|全省|全市)[^，。；]{0,30}(?:最高|权威|重要|之一)"
)
_REACH = 120
# 获得省级以上奖励的，给予…: a rule, not a report
_RULE_AFTER = re.compile(r"[^，。；]{0,16}?(?:的|者)[，,](?:给予|奖励|可|将|予以|按|一次性|优先|每)")


def modality(text: str, clause: tuple[int, int], trigger: tuple[int, int]) -> model.Modality:
    """How the event told at ``trigger`` in ``clause`` is meant; both are spans of ``text``.

    Cues are looked for from the clause's start to the trigger's end, and a rule's second half right behind the clause.
    """
    before = _OVER.sub("", text[max(clause[0], trigger[0] - _REACH) : trigger[1]])
    if _GENERIC.search(before) or _RULE_AFTER.match(text, trigger[1], min(len(text), clause[1] + 6)):
        return "generic"
    if _SUPPOSED.search(before):
        return "hypothetical"
    if _NEGATED.search(before):
        return "negated"
    if _PLANNED.search(before):
        return "planned"
    return "asserted"
