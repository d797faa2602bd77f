"""The level of a prize: from its own words, else its issuer's, else its occasion's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from newsextract import model
from newsextract.language.reading import Reading
from newsextract.language.regions import MUNICIPALITIES, Divisions, Region, divisions

# 全国…大赛湖北省赛区, …选拔赛河南赛区: the level is the round's
_ROUND = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4}?)(?:分?赛区|分区赛|分赛|赛点|选拔赛|预选赛)")
_WORDS: tuple[tuple[model.Level, re.Pattern[str]], ...] = (
    (
        "institution",
        re.compile(
            r"校级|院级|全校|我校|我院|全院|全厂|全矿|全公司|集团公司|总公司(?!司)|校园之|公司级|厂级|校赛|校运会|学校“|年级|^(?:公司|医院|集团)(?=[“优先劳十最年])"
        ),
    ),
    ("township", re.compile(r"镇级|乡级|全镇|全乡|街道级|村级|社区“")),
    (
        "international",
        re.compile(
            r"国际|世界|全球|亚洲|亚太|奥运|奥林匹克|冬奥|残奥|亚运|国际奥|环球|诺贝尔|南丁格尔|欧洲|世锦|亚锦|美洲|非洲|大洋洲|东盟|海峡两岸|世青|世乒|全英|奥斯卡|戛纳|威尼斯"
        ),
    ),
    (
        "national",
        re.compile(
            r"全国|国家|中国|中华|国赛|国奖|国务院|国级|国字号|共青团中央|团中央|中央|最高(?:人民)?(?:法院?|检察院|检)|全总|教育部|科技部|自然资源部|工信部|(?:教育|科技|科学技术|公安|民政|司法|财政|水利|农业农村|农业|商务|文化|文化和旅游|应急管理|自然资源|生态环境|交通运输|住房和城乡建设|人力资源和社会保障|工业和信息化|退役军人事务|宣传|国土资源)部(?=[“优先科级])|全军|全运|青运|大运会|茅盾|鲁迅|国优"
        ),
    ),
    ("provincial", re.compile(r"全省|省级|省赛|我省|省运|自治区|省政府|全自治区|省直|(?<![\u4e00-\u9fff])省[“优先文级劳模十最]|^省")),
    (
        "municipal",
        re.compile(
            r"全市|市级|我市|市运|市赛|全州|州级|州赛|州运|全盟|盟级|地区级|市直|^[市州](?![场民政容面井])[\u4e00-\u9fff“]|市长质量奖|州长质量奖"
        ),
    ),
    ("county", re.compile(r"全县|县级|我县|县赛|县运|全区|区级|我区|区赛|区运|县直|区直|旗级|^[县区](?![域块间别位])[\u4e00-\u9fff“]")),
)
# the prizes of science of a whole trade: 煤炭工业科学技术奖
_TRADE = re.compile(
    r"^(?:[\d年度届第一二三四五六七八九十]*)(?:煤炭|石油和化工|石油化工|化工|机械|电力|建设|建筑|有色金属|冶金|纺织|轻工|水利|水力发电|交通运输|公路|航海|航空|船舶|铁道|测绘|气象|海洋|环境保护"
    r"|农业节水|粮油|林业|兵器|核能|电子|通信|汽车|建材)(?:工业|行业|学会|协会|科技)?(?:科学技术|科技)(?:进步)?奖"
)
# 全国中学生生物学奥林匹克竞赛: whom the name begins with holds it
_LEADING = re.compile(r"全国|中国(?!国际)|全省|全市|全县")
_SCOPES: dict[str, model.Level] = {"国": "national", "省": "provincial", "市": "municipal", "县": "county"}
# games bear the name of their host city: 第19届杭州亚运会
_GAMES = re.compile(
    r"奥运|奥林匹克运动会|亚运|冬奥|残奥|世锦|世界杯|亚锦|全运会|青运会|军运会|大运会|冬运会|国际[\u4e00-\u9fff]{0,4}(?:电影|电视|艺术|音乐|戏剧)节"
)
# 江南省第十三届大运会 is the province's own
_HOLDER = re.compile(r"^[\u4e00-\u9fff]{2,6}?(省|自治区|市|州|县)(?=第|首届|\d|大|运)")
_HOLDERS: dict[str, model.Level] = {"省": "provincial", "自治区": "provincial", "市": "municipal", "州": "municipal", "县": "county"}
# the university's, not the country's; 中华优秀传统文化传承学校 is who names it
_COUNTRY_NAME = re.compile(
    r"(?:中国|中华)(?=[\u4e00-\u9fff（]*(?:大学$|银行$))|中华(?=优秀|传统|文化|民族|经典|美德|魂)|中国(?=梦|传统|特色|共产党|画|象棋|书法)"
)
_EDITION = re.compile(r"^(?:第[〇零一二三四五六七八九十百\d]{1,4}[届批次季期]|首届|首批|(?:19|20)\d\d年?度?)+")


def award_level(
    reading: Reading,
    region: Region | None,
    award: str,
    issuers: Iterable[model.Level | None],
    occasions: Iterable[str | None],
    organisers: Iterable[model.Level | None] = (),
) -> model.Level | None:
    """The level of a prize of this name; ``region`` is the paper's, ``organisers`` are asked last."""
    own = words_level(reading, award, region)
    if own:
        return own
    for level in issuers:
        if level:
            return level
    for name in occasions:
        if name and (level := words_level(reading, name, region)):
            return level
    return next((x for x in organisers if x), None)


def words_level(reading: Reading, name: str, region: Region | None) -> model.Level | None:
    """The level that the words of a name tell, None where they tell none."""
    known = divisions(reading.lexicons)
    for found in _ROUND.finditer(name):
        for cut in range(len(found["place"]) - 1):
            name = found["place"][cut:]
            place = known.paths(name)
            if place and not (known.is_short(name) and known.region(place[0]).level == "county"):
                return known.region(place[0]).level
    plain = _EDITION.sub("", _COUNTRY_NAME.sub("", name).replace("中国国际", "中国"))
    if (leading := _LEADING.match(plain)) and not any(pattern.search(plain) for _, pattern in _WORDS[:2]):
        return _shifted(_SCOPES[leading.group()[1] if leading.group() != "中国" else "国"], plain, region)
    for level, pattern in _WORDS:
        if pattern.search(plain):
            if level in ("international", "national") and (holder := _HOLDER.match(plain)):
                return _shifted(_HOLDERS[holder[1]], plain, region)
            if level in ("international", "national") and not _GAMES.search(plain) and (place_level := _leading_place(known, plain)):
                return place_level
            return _shifted(level, plain, region)
    if _TRADE.match(plain):
        return "national"
    return _leading_place(known, plain) or _inner_place(known, plain) or _named_prize(reading, plain)


def _named_prize(reading: Reading, name: str) -> model.Level | None:
    """The level of a prize of a fixed name, which says nothing of it: 鲁班奖, 红点设计大奖."""
    hits = reading.lexicons.scan(name).get("named_prizes")
    return cast(model.Level, hits[0].entry.kind) if hits else None


# 海煤矿工报, 海城钢铁报: an enterprise's own paper
_ENTERPRISE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,6}?)(?:集团|公司|矿工|矿业|职工|工人|煤电|煤炭|煤业|钢铁|石油|石化|油田|电力|供电|机械|重工|化工|医院)"
)
_STAFF = re.compile(r"^(?:[“‘](?P<cup>[\u4e00-\u9fff]{2,4})杯[”’])?(?:第[〇零一二三四五六七八九十百\d]{1,4}届|首届|\d{4}年?度?)?职工")


def own_cup(publication: str | None, names: Iterable[str | None]) -> model.Level | None:
    """institution where a school's paper tells of the cup with the school's own short name: “农大杯” in 海城农业大学报.

    So too the staff's contest that bears no other name in an enterprise's paper: “海煤杯”第三届职工篮球赛 in 海煤矿工报.
    """
    enterprise = _ENTERPRISE.match(publication or "")
    names = tuple(names)
    for staff in (_STAFF.match(n) for n in names if n and enterprise):
        if staff and enterprise and (staff["cup"] is None or staff["cup"] == enterprise["name"]):
            return "institution"
    school = re.match(r"[\u4e00-\u9fff]{2,}?(?:大学|学院|中学|学校|小学)", publication or "")
    for name in names if school else ():
        cup = re.search(r"([\u4e00-\u9fff]{2,3})杯", name or "")
        if school and cup and _abbreviates(cup[1], school.group()):
            return "institution"
    return None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short form stand in a name in their order."""
    rest = iter(name)
    return all(c in rest for c in short)


def _shifted(level: model.Level, name: str, region: Region | None) -> model.Level:
    """市级 in a municipality is provincial, 全区 in an autonomous region too."""
    units = region.units if region else ()
    if level == "municipal" and units and units[0] in MUNICIPALITIES:
        return "provincial"
    if level == "county" and units and units[0].endswith("自治区") and not units[-1].endswith(("市辖区", "新区")) and "全区" in name:
        return "provincial"
    return level


def _leading_place(known: Divisions, name: str) -> model.Level | None:
    """The level of the division a name begins with (河南省…大赛, 武汉…大赛), a year before it set aside."""
    start = re.match(r"^(?:[“‘][^”’]*[”’]|第[^届]{1,6}届|首届|(?:19|20)\d\d年?度?|[“‘\d年度第届批首]*)", name)
    rest = name[start.end() if start else 0 :]
    for n in range(min(len(rest), 12), 1, -1):
        paths = known.paths(rest[:n])
        # 江城健康之星, 南部赛区: a county's short name is too doubtful
        if paths and not (known.is_short(rest[:n]) and known.region(paths[0]).level == "county"):
            deeper = _leading_place(known, rest[n:]) if n < len(rest) and not known.is_short(rest[:n]) else None
            return deeper or known.region(paths[0]).level
    return None


def _inner_place(known: Divisions, name: str) -> model.Level | None:
    """The level of a full division name inside (…“西青区红色…”), short names are too doubtful there."""
    for end in range(len(name), 2, -1):
        if name[end - 1] in "省市县区州旗":
            for start in range(max(0, end - 9), end - 2):
                word = name[start:end]
                if not known.is_short(word) and (paths := known.paths(word)):
                    return known.region(paths[0]).level
    return None
