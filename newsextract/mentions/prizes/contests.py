"""Names of contests, selections and lists: 第三届全国“金穗杯”征文大赛, 2021年度市级示范合作社名单."""

from __future__ import annotations

import re

from newsextract.language.reading import Reading
from newsextract.mentions.mention import ContestValue, Mention
from newsextract.mentions.prizes.borders import Borders

# What stands between the last barrier and the name: 参加第三届…大赛, 公布…名单
_LEAD = re.compile(
    r"(?:日前|近日|近期|最近|目前|刚刚|昨日|昨天|今天|今日|当天|当日|随后|此前|上届|本届|首次|再次|连续|多次|相继|先后|陆续|积极|正式|成功|并|又|还|也|曾|年仅|记者|获悉"
    r"|打破|刷新|创造|参加|参与|参赛|参评|出战|出征|征战|亮相|角逐|决战|结束|落幕|闭幕|开幕|举行|举办|主办|承办|开展|组织|启动|揭晓|公布|发布|印发|公示|下发|出炉|进行|召开"
    r"|代表\w{1,8}?(?:参加|出战|征战|出征)|选手|队员|学子|健儿|和(?![平谐美])|与|及|暨|是|有(?![机限])|等(?!级)|经(?![济典贸开])|由|共(?![青产同享和建])|这|那|此|该项?|全(?![国省市县区州球军校团民员])|各类|各级|各|一次|一场|两场)+"
)
_NO_NAME = re.compile(
    r"^(?:大|本|该|此|这|次|届|本届|本次|此次|这次|上届|历届|多项|各项|各类|各级|多个|系列|整个|首场|第[一二三四五六七八九十\d]+[个场轮天]|今年|去年|明年|赛|的|一|几|两|每|场|激烈|精彩|全部|名|首|进|在|上|中|全国|专项|年度|月度|半)*$"
)
# 海城队首枚全省运动会…金牌
_COUNTED = re.compile(r"[^，。；]{0,16}?(?:首|第[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十\d])[枚座块]")
_VERBAL = re.compile(
    r"^(?:出|为|产生|了|合格|结果显示|指标|标准|方案|办法|制度|工作|条件|体系|项目|期间|小组|组|师|机制|机构|中心|单元|纪录|记录|金像奖|奖(?![项金励品学]))"
)
_SUFFIX = re.compile(r"^(?:（[^（）]{1,8}）|活动|(?<=赛)(?:总决赛|决赛|[\u4e00-\u9fff]{2,6}(?:赛区|分赛区|赛场|分赛)))")
# reviews of work and heads that name a prize only behind a longer name
_WEAK = {
    *("评估", "评价", "考核", "评审", "测评", "评优", "评奖", "展览", "典礼", "榜", "工程", "计划", "征文", "赛事", "征集", "遴选"),
    *("决赛", "复赛", "初赛", "预赛", "半决赛", "个人赛", "团体赛", "名录", "目录"),
}
# 第二十届中国蔬菜大会: prizes are given there too; 第六届会员代表大会: business alone
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届|首届")
_BUSINESS = re.compile(
    r"代表|表彰|动员|颁奖|庆祝|总结|誓师|职工|会员|股东|奖励|推进|纪念|工作|部署|党|人民|成立|发布|说明|交流|推介|投资|招商|治理"
)


_TOLD = re.compile(r"日前|近日|近期|昨日|昨天|今日")
# 课本剧《…》亮相第十届…戏剧节: the name begins behind the last verb of taking part
_ENTERING = re.compile("亮相|登上|登陆|参演|献演|走进|上演|首演|角逐|出席|参加|参与|出征|出战")
_ENTERED = re.compile(f"[^，。；]*(?:{_ENTERING.pattern})")


def find_contests(reading: Reading, borders: Borders) -> tuple[Mention[ContestValue], ...]:
    """Contests and lists by start; the longest where names are nested."""
    text = reading.text
    found: list[Mention[ContestValue]] = []
    for hit in sorted(reading.hits_of("contests"), key=lambda h: (h.end, h.start)):
        end = hit.end
        if borders.inside_verb(hit.start):
            continue
        if _VERBAL.match(text[end : end + 4]) and not hit.entry.term.endswith("赛"):
            continue
        if text.startswith("单元", end):
            continue
        start, end, name = _stretch(text, borders.left(hit.start, reading.prose.start), hit.start, end)
        if (_NO_NAME.match(name) and hit.entry.value != "named") or (hit.entry.term in _WEAK and len(name) < 4):
            continue
        if hit.entry.kind == "meeting" and (not _NUMBERED.search(name) or _BUSINESS.search(name)):
            continue
        while found and found[-1].end > start:
            start = min(start, found.pop().start)
        kind = "list" if hit.entry.kind == "list" else "contest"
        found.append(Mention(start, end, text[start:end], "contest", f"contest.{kind}", ContestValue(text[start:end])))
    return tuple(found)


def _stretch(text: str, start: int, head: int, end: int) -> tuple[int, int, str]:
    """The span of a contest's name and its words before the head, which stands at ``head`` and ends at ``end``.

    ``start``: how far a name can reach to the left; what leads it in (参加, 两枚) and what is told of it (日前) are no part.
    """
    if suffix := _SUFFIX.match(text[end : end + 14]):
        end += suffix.end()
    if lead := _LEAD.match(text, start, head):
        start = lead.end()
    if _ENTERING.search(text, start, head) and (entering := _ENTERED.search(text, start, head)):
        start = entering.end()
    if (told := _TOLD.search(text, start, head)) and text[told.start() - 1] in "赛展节演会奖":
        # 第六届…摄影大展|日前评选揭晓
        return start, told.start(), text[start : told.start() - 1]
    name = text[start:head]
    if ("枚" in name or "座" in name or "块" in name) and (counted := _COUNTED.match(name)):
        start += counted.end()
    return start, end, text[start:head]
