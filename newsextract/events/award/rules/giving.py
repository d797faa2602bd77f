"""Somebody gives a prize: 授予林某“…”称号, 被评为…, 特等奖颁给…."""

from __future__ import annotations

from newsextract.events.award.rules.patterns import GAP, PRIZES
from newsextract.events.award.sentence import CLAUSE_MARKS
from newsextract.language.rule import Rule

GIVING: tuple[Rule, ...] = (
    Rule(
        id="award.revoked",
        needs=(),
        pattern=rf"<trigger:revoke> 了? (?P<taker>{GAP}{{0,40}}?) <win|dub>? 的? {PRIZES}",
        hits={
            "海城市第一中学弄虚作假，撤销其2019年获得的“市级文明校园”称号": {"trigger": ("撤销",), "prize": ("市级文明校园",)},
            "市文明办决定撤销云岭村“市级文明村”称号": {"trigger": ("撤销",), "prize": ("市级文明村",)},
        },
        misses=("学校撤销了这一处分决定",),
    ),
    Rule(
        id="award.revoked-from",
        needs=("被", "予以", "遭"),
        pattern=rf"{PRIZES} 也?(?:已经?|均|都)? (?:被|予以|遭) (?P<issuer>{GAP}{{0,20}}?) <trigger:revoke>",
        hits={
            "方宁因弄虚作假，其“全市先进工作者”荣誉称号已被取消": {"trigger": ("取消",), "prize": ("全市先进工作者",)},
            "海城市第一中学“市级文明校园”称号被市文明办撤销": {"trigger": ("撤销",), "prize": ("市级文明校园",)},
        },
        misses=("荣获“市级文明校园”称号的海城市第一中学被取消参赛资格",),
    ),
    Rule(
        id="award.given-away",
        needs=("将", "把"),
        pattern=rf"[将把] {PRIZES} {GAP}{{0,6}}? <trigger:give|dub> (?:了|给了?|予)? (?P<taker>{GAP}{{1,50}})",
        hits={"评委会将特等奖颁给林海中学代表队": {"trigger": ("颁给",), "prize": ("特等奖",)}},
        misses=("他将奖状挂在墙上",),
    ),
    Rule(
        id="award.prize-given",
        needs=(),
        pattern=rf"{PRIZES} (?:则|均|也|被)? <trigger:give|dub> (?:了|给|予)? (?P<taker>{GAP}{{1,40}}) (?=[{CLAUSE_MARKS}]|$)",
        hits={"大赛落幕，特等奖颁给海城市第一中学": {"trigger": ("颁给",), "prize": ("特等奖",)}},
        misses=("一等奖颁奖仪式上，省教育厅讲了话",),
    ),
    Rule(
        id="award.made-into",
        needs=("为", "成"),
        pattern=(
            rf"(?P<trigger>认定|评定|命名|确定|表彰|评选|评|列|授予|追授|遴选|确认|核定|推选)"
            rf"(?P<taker>{GAP}{{1,60}}?) [为成] {GAP}{{0,12}}? {PRIZES}"
        ),
        hits={"省科技厅认定云帆科技有限公司为省级创新型企业": {"trigger": ("认定",), "prize": ("省级创新型企业",)}},
        misses=("会议确定今年的工作重点为改革",),
    ),
    Rule(
        id="award.given-to",
        needs=("向", "给", "为"),
        pattern=(
            rf"(?:向|给|为(?!了|期|主|首)) (?P<taker>(?:(?!为|向){GAP}){{1,40}}?)"
            rf"<trigger:give|dub>[了过]?{GAP}{{0,12}}?{PRIZES}"
        ),
        hits={
            "省教育厅向海城市第一中学颁发“书香校园”奖牌": {"trigger": ("颁发",), "prize": ("书香校园",)},
            "市长为林小溪颁发特等奖": {"trigger": ("颁发",), "prize": ("特等奖",)},
        },
        misses=("省教育厅颁发一等奖，向海城市第一中学表示祝贺",),
    ),
    Rule(
        id="award.named-passive",
        needs=(),
        pattern=(
            rf"(?:被|由|经|受到|<win>) (?P<issuer>{GAP}{{0,50}}?)"
            rf"(?:联合|共同|正式|光荣|再次|分别|首次|双双|一致|授牌|批准)* <trigger:dub|give> [为成]? 了?"
            rf"(?P<gap>{GAP}{{0,24}}?) {PRIZES}"
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
        pattern=rf"<trigger:dub|give> 了? (?P<taker>{GAP}{{0,60}}?) {PRIZES}",
        hits={
            "县委授予宋河镇党委“先进基层党组织”称号": {"trigger": ("授予",), "prize": ("先进基层党组织",)},
            "陈默获评全省技术能手，方宁评为先进个人": {"trigger": ("评为",), "prize": ("先进个人",)},
        },
        misses=("院长授予他一本证件",),
    ),
)
