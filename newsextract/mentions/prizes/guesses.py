"""Names that only the verb before them tells: 确定为首批…单位之一, 入选…名单, 通过…验收."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsextract import model
from newsextract.mentions.mention import Mention, VerbValue
from newsextract.mentions.prizes.borders import CLAUSE_END
from newsextract.mentions.prizes.core import Core
from newsextract.mentions.prizes.verbs import CHECKED

_OFFICE = re.compile(
    r"(?:主任|主席|书记|局长|市长|县长|区长|镇长|乡长|村长|校长|院长|厂长|经理|董事长?|总裁|会长|秘书长?|委员|代表|部长|科长|处长|组长|队长|站长|所长|教授|讲师|研究员|教练|主编|顾问|理事|监事|干部|成员|会员|党员|职务|嘉宾|评委|导师|法人|候选人|对象|目标|重点|任务|主题|课题|内容|原则|方案)$"
)
_LISTED = re.compile(
    r"(?:名单|榜单?|名录|目录|计划|工程(?![院师学局部处大])|项目库|人才库|行列|百强(?:区|县市?|镇|村|民营企业|企业|高校)?|十强|五十强|五百强|500强|100强|[\d]+强|之列|梯队|人才(?=$|[，。；、]))(?:[”’])?"
)
_CHECK_BODY = re.compile(
    r"(?:级|类|国家|省|市|县|区|标准|示范|创建|等级|质量|体系|工程|项目|基地|中心|专业|学校|医院|教育|资格|资质|ISO|达标|三甲|文明|卫生|星级|认可|水平|合格)"
)
_GUESS_AFTER = frozenset(
    (
        "评为",
        "命名为",
        "认定为",
        "确定为",
        "表彰为",
        "评选为",
        "评定为",
        "获评",
        "获封",
        "荣膺",
        "确认为",
        "核定为",
        "遴选为",
        "推评为",
        "追认为",
        "选树为",
    )
)
# 授予林某海上先锋称号: the name's last characters before 称号, where no marks and no known word tell it
_TITLED = re.compile(
    r"[\u4e00-\u9fff]{2}[\u4e00-\u9fff](?<!个)(?<!荣誉)(?<!光荣)(?<!这[一些])(?<!种)(?<!项)(?<!等)(?<!的)(?<!些)(?=(?:荣誉)?称号)"
)
_GUESS_TAIL = re.compile(r"之一|荣誉称号|称号|等(?=$|[，。；])")
# 创成省级生态示范湿地: a title of a level, though its last word is none
_CREATED = frozenset(("创成", "创建成", "创建为", "成功创建", "成功创成", "获批", "获批为", "获批成为"))
_OF_LEVEL = re.compile(r"(?:国家|省|自治区|市|州|县|区)级(?![\u4e00-\u9fff]{0,12}(?:项目|课题|资金|经费|立项|建设))[\u4e00-\u9fff]{3,16}$")
# characters behind a verb that a name can reach
LONGEST_GUESS = 60


def after_verbs(text: str, verbs: Sequence[Mention[VerbValue]], cores: list[Core]) -> Iterable[Core]:
    """Names that only the verb before them tells: 确定为首批…单位之一, 入选…名单, 通过…验收."""
    starts = [c.start for c in cores]
    for n, verb in enumerate(verbs):
        end = verbs[n + 1].start if n + 1 < len(verbs) else len(text)
        limit = min(len(text), verb.end + LONGEST_GUESS)
        index = bisect_left(starts, verb.end)
        near = starts[index] if index < len(starts) else limit
        if verb.kind != "pass" and near < min(end, limit) and not CLAUSE_END.search(text, verb.end, near + 1):
            continue  # a core stands in the verb's clause
        clause = CLAUSE_END.search(text, verb.end, limit)
        core = _guess(text, verb, min(end, clause.start() if clause else limit))
        if core and (core.end - core.start >= 3 or verb.kind == "pass"):
            yield core


def _guess(text: str, verb: Mention[VerbValue], end: int) -> Core | None:
    start = verb.end + (text[verb.end : verb.end + 1] in ("了", "过", "到"))
    if verb.kind == "pass":
        checked = list(CHECKED.finditer(text, start, end))
        if checked and _CHECK_BODY.search(text, start, checked[-1].end()):
            return Core(start, checked[-1].end(), None, "accreditation", guessed=True, fixed=True)
        return None
    if verb.text in _CREATED and (made := _OF_LEVEL.match(text, start, end)):
        return Core(start, made.end(), None, "accreditation", guessed=True, fixed=True)
    if verb.kind == "select" or verb.text in ("荣登", "列入", "纳入", "跻身"):
        listed = _LISTED.search(text, start, end)
        return Core(start, listed.end(), None, "selection", guessed=True, fixed=True) if listed else None
    if verb.kind in ("dub", "give", "win", "revoke") and (titled := _TITLED.search(text, start, end)):
        return Core(titled.start(), titled.end(), None, "honour", guessed=True)
    if verb.text in _GUESS_AFTER:
        tail = _GUESS_TAIL.search(text, start, end)
        stop = tail.end() if tail and tail.group() == "之一" else tail.start() if tail else end
        if not _OFFICE.search(text, start, stop) and stop - start <= 40:
            kind: model.AwardKind = "selection" if verb.text in ("确定为", "认定为", "确认为", "核定为", "遴选为") else "honour"
            return Core(start, stop, None, kind, guessed=True, fixed=True)
    return None
