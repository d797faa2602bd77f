"""Adverbials: what stands between a subject and its verb and holds names of its own (在…大赛中, 由…主办的, 以…成绩, 继…之后)."""

from __future__ import annotations

from newsextract.language.rule import LETTER, Rule

P, O, W, C, D = (LETTER[k] for k in ("person", "organisation", "work", "contest", "date"))  # noqa: E741
V = "".join(LETTER[k] for k in ("win", "rank", "victory"))
BLANK = "\x00"
_WHO = f"[{P}{O}]"
# 以4:3的总比分, 2比0; 战胜, 击败; in headlines the score alone: 海城3-1东海夺冠
SCORE = r"(?:以|凭借?)?(?:总|大)?(?:比分)?(?<!\d)\d{1,3}(?:[-:：∶–—]|比|：)\d{1,3}(?!\d)(?:的?(?:总|大)?比分)?"
BEAT = (
    "战胜|击败|打败|力克|力挫|力退|横扫|力压|完胜|险胜|大胜|狂胜|轻取|淘汰|逆转|掀翻|击退|零封|复仇|击溃|挑落"
    "|(?<![优获取全得险大完狂必名制战决求不])胜(?![利出负地任者率局券过算似仗])"
)

ADVERBIALS: tuple[Rule, ...] = (
    Rule(
        id="award-adverbial.place-or-contest",
        needs=(),
        pattern=rf"[在于从](?!校|读|职|岗|编)[^{BLANK}，。；]{{0,80}}?(?:中(?!学|国|秋|心|医|级|小|华|队|共|职|专|等|铁|建|交|石|粮|科|山|南|原|牟|年|考)|上(?!海|级|饶|虞|蔡|市)|里(?![\u4e00-\u9fff]?[县区])|期间|时(?!代|间)|下(?!属|辖)|后(?!勤|卫)|之际|以来|之间|内(?!科|蒙)|现场|环节|脱颖而出|突围而出|胜出|杀出重围)",
        hits={"林小溪在市里举行的朗诵中荣获一等奖": {}},
        misses=("在校学生林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.at-contest",
        needs=(),
        pattern=rf"[在于从][^{BLANK}，。；]{{0,60}}?{C}(?:[上中里内]|期间|现场)?",
        hits={"林小溪于2021年全国大学生桥牌锦标赛荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.held-by",
        needs=(),
        pattern=rf"由[^{BLANK}，。；]{{1,60}}?(?:主办|举办|承办|组织|组织开展|颁发|评选|授予|发起|指导|公布|颁授|联合举办|开展)的?{C}?[上中里]?",
        hits={"林小溪参加由省教育厅主办的2021年全省诗词大赛荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.chosen-through",
        needs=(),
        pattern=rf"(?:经过?|经由|通过)[^{BLANK}，。；{_WHO[1:-1]}]{{1,24}}?(?:推荐|评选|评审|选拔|审核|批准|角逐|努力|奋战|筛选|答辩|投票|公示|考核|比拼|较量|竞争)",
        hits={"林小溪经过激烈角逐荣获一等奖": {}},
        misses=("林小溪通过手机报名",),
    ),
    Rule(
        id="award-adverbial.in-a-part",
        needs=(),
        pattern=rf"(?:凭借?|以|凭着)[^{BLANK}，。；]{{0,30}}?(?:角色|一角|形象|演技|演出|饰演|演绎|该角色?|[该此][片剧书曲])(?:中的?[^，。；{V}]{{0,10}}?(?:角色|一角|演技|表现))?",
        hits={"林小溪凭借片中“渔家女”一角荣获一等奖": {}, "林小溪凭该片荣获一等奖": {}},
        misses=("林小溪饰演渔家女，荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.by-means-of",
        needs=(),
        pattern=rf"(?:凭借?|以(?!色列)|凭着|依托|靠)(?:{W}(?!一[课文书])|[^{BLANK}，。；]{{1,30}}?(?:成绩|优势|得分|高分|总分|比分|表现|姿态|票数|身份|实力|发挥|作品|水平|积分|名次|\d+[:：∶比-]\d+|一文|项目|论文|课程|一课|之差|演技|唱功|功底|战绩|[\d一二三四五六七八九十]秒\d{{0,3}}|{W})(?:[和与及][^{BLANK}，。；{V}]{{1,12}}?(?:力|成绩|表现|水平|品质|设计|口碑))?(?:的成绩)?(?:中的?[^，。；{V}]{{0,10}}?(?:角色|一角|演技|表现))?)",
        hits={"林小溪以九十二分的成绩荣获一等奖": {}, "林小溪以半分之差屈居第二名": {}, "林小溪凭借电影《潮声》荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.on-behalf-of",
        needs=(),
        pattern=rf"代表[^{BLANK}，。；]{{1,12}}?(?:参加|参赛|出战|出征|征战|参与){C}?",
        hits={"林小溪代表海城市参加全国大学生桥牌锦标赛荣获一等奖": {}},
        misses=("代表队荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.after-another",
        needs=(),
        pattern=rf"继[^{BLANK}，。；]{{1,40}}?(?:之后|后)",
        hits={"该校继2019年获评全国文明校园之后荣获一等奖": {}},
        misses=("继续教育学院荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.at-station",
        needs=(),
        pattern=rf"在[\u4e00-\u9fff]{{2,8}}站(?=$|[{BLANK}{V}])",
        hits={"海城队在东海站荣获冠军": {}},
        misses=("海城供电站荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.together-with",
        needs=(),
        pattern=rf"(?:与|同|和|携手)[^{BLANK}，。；]{{1,12}}?(?:一起|一道|同台|共同|并肩)|(?:跟随|随队)[^{BLANK}，。；]{{0,10}}$",
        hits={"林小溪与队友一起荣获一等奖": {}, "林小溪跟随海城队荣获冠军": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.according-to",
        needs=(),
        pattern=rf"(?:为了|按照|根据|围绕|针对|面对|作为)[^{BLANK}，。；]{{1,24}}",
        hits={"按照评选办法，林小溪荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.as-time-goes",
        needs=(),
        pattern=rf"随着[^{BLANK}，。；]{{1,30}}?(?:结束|落幕|闭幕|到来|发展|推进|深入|进行|提升|提高|完成|展开|打响|开幕)",
        hits={"随着评选工作结束林小溪荣获一等奖": {}},
        misses=("随着海城队荣获冠军",),
    ),
    Rule(
        id="award-adverbial.beating",
        needs=(),
        pattern=rf"(?:{BEAT}|不敌|负于|惜败于?)了?[^{BLANK}，。；{V}]{{1,24}}",
        hits={"海城队力克劲旅东海队荣获冠军": {}, "海城队战胜东海队荣获冠军": {}},
        misses=("海城队荣获冠军",),
    ),
    Rule(
        id="award-adverbial.score",
        needs=(),
        pattern=rf"{SCORE}(?:[\u4e00-\u9fffA-Za-z{P}{O}]{{0,8}}$)?",
        hits={"海城队2比0战胜对手荣获冠军": {}, "海城3-1东海夺得冠军": {}, "海城队以4:3的总比分荣获冠军": {}},
        misses=("海城队荣获2023-24赛季冠军",),
    ),
    Rule(
        id="award-adverbial.time-run",
        needs=(),
        pattern=rf"以?(?:\d{{1,2}}分)?(?:{D}|\d{{1,2}}(?:小时|分|秒))\d{{1,3}}(?:[分秒]\d{{0,3}})*",
        hits={"林小溪跑出10秒01荣获冠军": {}},
        misses=("林小溪获得95分",),
    ),
    Rule(
        id="award-adverbial.for-somebody",
        needs=(),
        pattern=rf"(?<![成作认行称因以])为(?![主例人民])[^{BLANK}，。；{V}]{{1,12}}?(?=再?(?:$|[{V}]))",
        hits={"林小溪为海城夺得金牌": {}},
        misses=("林小溪成为冠军",),
    ),
    Rule(
        id="award-adverbial.date",
        needs=(),
        pattern=f"{D}",
        hits={"2021年5月6日林小溪荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
    Rule(
        id="award-adverbial.bare-contest",
        needs=(),
        pattern=f"{C}[上中里]?的?",
        hits={"全国大学生桥牌锦标赛林小溪荣获一等奖": {}},
        misses=("林小溪荣获一等奖",),
    ),
)
_COMPILED = tuple(rule.compile() for rule in ADVERBIALS)


def without_adverbials(text: str) -> str:
    """A masked clause with every adverbial blanked out, of the same length."""
    for pattern in _COMPILED:
        text = pattern.sub(lambda m: BLANK * len(m.group()), text)
    return text
