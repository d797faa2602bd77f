"""Awards end to end: each frame with each way of sharing prizes out, on sentences invented for it."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.model import AwardEvent

Row = tuple[str, str, str, list[tuple[str, str]]]

# (frame, way of distribution, sentence, [(takers, award)])
TABLE: list[Row] = [
    ("won", "one to one", "海城市第一中学荣获一等奖。", [("海城市第一中学", "一等奖")]),
    (
        "won",
        "several prizes",
        "海城市第一中学获得省级一等奖1个、省级二等奖2个。",
        [("海城市第一中学", "省级一等奖"), ("海城市第一中学", "省级二等奖×2")],
    ),
    ("won", "several takers", "海城市第一中学、海城市第二中学均获一等奖。", [("海城市第一中学、海城市第二中学", "一等奖")]),
    (
        "won",
        "respectively, series",
        "海城市第一中学、海城市第二中学分获一、二等奖。",
        [("海城市第一中学", "一等奖"), ("海城市第二中学", "二等奖")],
    ),
    (
        "won",
        "respectively, list",
        "海城市第一中学、海城市第二中学分别荣获特等奖和优秀奖。",
        [("海城市第一中学", "特等奖"), ("海城市第二中学", "优秀奖")],
    ),
    (
        "won",
        "respectively, events",
        "海城市第一中学、海城市第二中学分获跳远、铅球冠军。",
        [("海城市第一中学", "跳远冠军"), ("海城市第二中学", "铅球冠军")],
    ),
    (
        "won",
        "clause by clause",
        "海城市第一中学获一等奖，海城市第二中学获二等奖。",
        [("海城市第一中学", "一等奖"), ("海城市第二中学", "二等奖")],
    ),
    (
        "won",
        "dropped subject",
        "海城市第一中学荣获省一等奖，并代表全省参加国赛，荣获国赛二等奖。",
        [("海城市第一中学", "省一等奖"), ("海城市第一中学", "国赛二等奖")],
    ),
    (
        "won",
        "total, then its winners",
        "海城市共收获奖牌2枚：海城市第一中学获金牌，海城市第二中学获银牌。",
        [("海城市第一中学", "金牌"), ("海城市第二中学", "银牌")],
    ),
    (
        "won",
        "total, of which",
        "海城市第一中学获得一等奖1个、三等奖3个，其中舞蹈队荣获一等奖。",
        [("海城市第一中学", "三等奖×3"), ("舞蹈队", "一等奖")],
    ),
    ("won", "medals counted", "海城市代表队夺得3金2银。", [("海城市代表队", "金牌×3"), ("海城市代表队", "银牌×2")]),
    ("won", "counted members of a school", "海城市第一中学3名教师荣获省级二等奖。", [("海城市第一中学(3名教师)", "省级二等奖")]),
    ("won", "counted people with a noun", "7名乡村医生获得白求恩奖章。", [("乡村医生(7名乡村医生)", "白求恩奖章")]),
    ("won", "counted, bare", "共有12人获得三等奖。", []),
    ("won", "nomination", "海城市实验剧团获“金桥杯”最佳剧目奖提名。", [("海城市实验剧团", "最佳剧目奖提名")]),
    ("granted", "one to one", "县委授予海城市第一中学“先进集体”称号。", [("海城市第一中学", "先进集体")]),
    (
        "granted",
        "clause by clause",
        "县委授予海城市第一中学“先进集体”称号，授予海城市第二中学“文明校园”称号。",
        [("海城市第一中学", "先进集体"), ("海城市第二中学", "文明校园")],
    ),
    (
        "granted",
        "several takers",
        "县委授予海城市第一中学、海城市第二中学等20个单位“先进集体”称号。",
        [("海城市第一中学、海城市第二中学", "先进集体")],
    ),
    ("named-passive", "one to one", "海城市第一中学被省教育厅评为全省绿色学校。", [("海城市第一中学", "全省绿色学校")]),
    (
        "named-passive",
        "several titles",
        "海城市第一中学被市教育局授予抗疫先进集体、教育宣传先进单位等称号。",
        [("海城市第一中学", "抗疫先进集体"), ("海城市第一中学", "教育宣传先进单位")],
    ),
    (
        "named-passive",
        "several takers",
        "海城市第一中学和海城市第二中学被命名为省级文明校园。",
        [("海城市第一中学、海城市第二中学", "省级文明校园")],
    ),
    (
        "made-into",
        "several takers",
        "省科技厅认定云帆科技有限公司、远航机械有限公司为省级创新型企业。",
        [("云帆科技有限公司、远航机械有限公司", "省级创新型企业")],
    ),
    ("given-away", "one to one", "组委会将特等奖颁给海城市第一中学。", [("海城市第一中学", "特等奖")]),
    ("won-by", "one to one", "冠军由海城市第一中学夺得。", [("海城市第一中学", "冠军")]),
    (
        "won-by",
        "clause by clause",
        "冠军由海城市第一中学夺得，亚军由海城市第二中学获得。",
        [("海城市第一中学", "冠军"), ("海城市第二中学", "亚军")],
    ),
    ("holder", "several takers", "二等奖获得者为海城市第一中学、海城市第二中学。", [("海城市第一中学、海城市第二中学", "二等奖")]),
    (
        "prize-first",
        "lists",
        "一等奖：海城市第一中学、海城市第二中学；二等奖：海城市第三中学。",
        [("海城市第一中学、海城市第二中学", "一等奖"), ("海城市第三中学", "二等奖")],
    ),
    (
        "ranked",
        "respectively, series",
        "海城市第一中学、海城市第二中学分列第二、三名。",
        [("海城市第一中学", "第二名"), ("海城市第二中学", "第三名")],
    ),
    ("ranked", "one to one", "海城市第一中学屈居亚军。", [("海城市第一中学", "亚军")]),
    ("selected", "one to one", "海城市第一中学入选首批省级书香校园名单。", [("海城市第一中学", "省级书香校园")]),
    (
        "selected",
        "clause by clause",
        "海城市第一中学入选省级书香校园名单，海城市第二中学入选省级平安校园名单。",
        [("海城市第一中学", "省级书香校园"), ("海城市第二中学", "省级平安校园")],
    ),
    ("listed", "one to one", "省工信厅公布第二批省级绿色工厂名单，云帆科技有限公司榜上有名。", [("云帆科技有限公司", "省级绿色工厂")]),
    (
        "listed",
        "several takers",
        "省工信厅公布省级绿色工厂名单，云帆科技有限公司、远航机械有限公司等入选。",
        [("云帆科技有限公司、远航机械有限公司", "省级绿色工厂")],
    ),
    ("passed", "one to one", "海城市第一中学顺利通过省级规范化学校验收。", [("海城市第一中学", "省级规范化学校验收")]),
    ("revoked", "one to one", "省文明办决定撤销海城市第一中学“省级文明校园”称号。", [("海城市第一中学", "省级文明校园")]),
    ("pocketed", "one to one", "海城市第一中学将团体冠军收入囊中。", [("海城市第一中学", "团体冠军")]),
    ("victory", "one to one", "海城市第一中学在全省中学生桥牌锦标赛中夺冠。", [("海城市第一中学", "冠军")]),
    (
        "bare",
        "clause by clause",
        "海城市第一中学获一等奖，海城市第二中学二等奖。",
        [("海城市第一中学", "一等奖"), ("海城市第二中学", "二等奖")],
    ),
    (
        "further",
        "contest by contest",
        "林小溪荣获第十届全国诗词大赛一等奖、第五届全省朗诵竞赛二等奖、全市演讲比赛三等奖。",
        [("林小溪", "一等奖"), ("林小溪", "二等奖"), ("林小溪", "三等奖")],
    ),
    (
        "curriculum",
        "year by year",
        "王小明2019年全省桥牌锦标赛冠军2021年全省桥牌锦标赛亚军",
        [("王小明", "冠军"), ("王小明", "亚军")],
    ),
    (
        "given-to",
        "one to one",
        "省教育厅向海城市第一中学颁发“书香校园”奖牌。",
        [("海城市第一中学", "书香校园")],
    ),
    (
        "given-to",
        "clause by clause",
        "市长为林小溪颁发特等奖，为方宁颁发一等奖。",
        [("林小溪", "特等奖"), ("方宁", "一等奖")],
    ),
    ("holder-is", "one to one", "教师王小明是全省诗词大赛一等奖获得者。", [("王小明", "一等奖")]),
    ("holder-apposed", "one to one", "王小明，2019年白鹭文学奖得主，今年出了新书。", [("王小明", "白鹭文学奖")]),
    ("behind-name", "lists", "林小溪（2020年全省朗诵竞赛一等奖）、方宁（一等奖）登台表演。", [("林小溪", "一等奖"), ("方宁", "一等奖")]),
    (
        "won-roll",
        "lists",
        "荣获一等奖：林小溪、方宁；荣获二等奖：陈默。",
        [("林小溪、方宁", "一等奖"), ("陈默", "二等奖")],
    ),
    ("won-cup", "one to one", "海城队第三次问鼎全省桥牌联赛。", [("海城队", "冠军")]),
    ("became", "one to one", "林小溪在决赛中胜出，成为全省桥牌锦标赛总冠军。", [("林小溪", "总冠军")]),
    ("won", "told before", "林小溪夺得全省桥牌锦标赛冠军，成为该项赛事三冠王。", [("林小溪", "冠军")]),
    ("won-is", "work with its maker", "获得特等奖的作品是林小溪创作的《渔歌》。", [("林小溪", "特等奖")]),
    ("prize-first", "persons with their places", "三等奖：林小溪（海城一中）、方宁（白石小学）", [("林小溪、方宁", "三等奖")]),
    ("prize-first", "a dash and a work", "最佳女配角——林小溪《潮声》", [("林小溪", "最佳女配角")]),
    (
        "won-by",
        "respectively, list",
        "冠军由云帆队摘得，亚军、季军分别由海城队和远航队获得。",
        [("云帆队", "冠军"), ("海城队", "亚军"), ("远航队", "季军")],
    ),
    (
        "won",
        "named behind their number",
        "我市三所学校获评省级示范学校，分别是海城市第一中学、海城市第二中学、海城市第三中学。",
        [("海城市第一中学、海城市第二中学、海城市第三中学", "省级示范学校")],
    ),
    (
        "won",
        "several works of one maker",
        "林小溪的摄影作品《归航》在全省摄影大赛中获金奖，《晨雾》获优秀奖。",
        [("林小溪", "金奖"), ("林小溪", "优秀奖")],
    ),
    (
        "won",
        "several prizes and their number",
        "海城剧团一举夺得全省戏剧节最佳剧目、最佳编剧、最佳舞美三项大奖。",
        [("海城剧团", "最佳剧目"), ("海城剧团", "最佳编剧"), ("海城剧团", "最佳舞美")],
    ),
    (
        "won",
        "honours counted",
        "海城市第一中学获得了省级精品课6节、市级精品课11节的好成绩。",
        [("海城市第一中学", "省级精品课×6"), ("海城市第一中学", "市级精品课×11")],
    ),
    (
        "won",
        "biography",
        "林小溪，女，1985年生，海城市第一中学教师，曾获全国模范教师、省特级教师等荣誉。",
        [("林小溪", "全国模范教师"), ("林小溪", "省特级教师")],
    ),
    ("won", "in brackets behind a name", "教师林小溪（作家，曾获白鹭文学奖）出席活动。", [("林小溪", "白鹭文学奖")]),
    ("won", "by means of a work", "林小溪凭借电影《潮声》荣获最佳女演员奖。", [("林小溪", "最佳女演员奖")]),
    ("won", "rivals beaten", "海城队3比1力克东海队夺得总冠军。", [("海城队", "总冠军")]),
    ("won", "a subject that no finder knows", "台东小将力克我省名手夺得冠军。", [("台东小将", "冠军")]),
    ("won", "a place that takes", "海城高新区荣获全省先进集体称号。", [("海城高新区", "全省先进集体")]),
    ("granted", "a title without marks", "县委授予王小明海上先锋称号。", [("王小明", "海上先锋")]),
    (
        "listed",
        "a total before it",
        "省工信厅公布省级绿色工厂名单，全省共有18家企业上榜，云帆科技有限公司入选。",
        [("云帆科技有限公司", "省级绿色工厂")],
    ),
    (
        "pocketed",
        "several prizes",
        "海城市第一中学将团体冠军、最佳组织奖收入囊中。",
        [("海城市第一中学", "团体冠军"), ("海城市第一中学", "最佳组织奖")],
    ),
    ("victory", "dropped subject", "海城队一路领先，最终在全省桥牌锦标赛中夺冠。", [("海城队", "冠军")]),
    ("revoked", "passive", "海城市第一中学被省文明办撤销“省级文明校园”称号。", [("海城市第一中学", "省级文明校园")]),
    ("passed", "dropped subject", "海城市第一中学全力准备，顺利通过省级规范化学校验收。", [("海城市第一中学", "省级规范化学校验收")]),
    (
        "selected",
        "several takers",
        "海城市第一中学、海城市第二中学入选省级书香校园名单。",
        [("海城市第一中学、海城市第二中学", "省级书香校园")],
    ),
    ("nominated", "one to one", "影片《潮声》提名最佳影片。", [("潮声", "最佳影片")]),
    ("given-away", "several takers", "组委会将特等奖颁给海城市第一中学、海城市第二中学。", [("海城市第一中学、海城市第二中学", "特等奖")]),
    (
        "prize-given",
        "clause by clause",
        "特等奖颁给海城市第一中学，一等奖颁给海城市第二中学。",
        [("海城市第一中学", "特等奖"), ("海城市第二中学", "一等奖")],
    ),
    (
        "on-stage",
        "one to one",
        "昨日，市里举行“感动海城十大人物”颁奖晚会，林小溪作为最年轻的获奖者上台领奖。",
        [("林小溪", "感动海城十大人物")],
    ),
    (
        "listed-contest",
        "several takers",
        "省文旅厅公布首批乡村文化名人榜，林小溪、方宁榜上有名。",
        [("林小溪、方宁", "首批乡村文化名人榜")],
    ),
    ("created-behind", "one to one", "海城市第一中学的省级示范性高中创建成功。", [("海城市第一中学", "省级示范性高中")]),
    (
        "won",
        "a pronoun clauses before",
        "方宁是海城市第一中学教师。他坚守初心，担任语文教研组组长，组建“读书会”，先后荣获全国模范教师称号。",
        [("方宁", "全国模范教师")],
    ),
    ("selected", "who applied for it", "王小明牵头申报并获批省级重点实验室。", [("王小明", "省级重点实验室")]),
    ("won", "a number of times", "王小明三次荣获全国模范教师称号。", [("王小明", "全国模范教师")]),
    ("total-won-by", "one to one", "大赛最终产生一等奖1名，由海城市第一中学获得。", [("海城市第一中学", "一等奖")]),
    (
        "won",
        "respectively, places behind their event",
        "方宁、王小明分列男子标枪二、三名。",
        [("方宁", "男子标枪第二名"), ("王小明", "男子标枪第三名")],
    ),
    ("won", "by a narrow margin", "海城市第一中学以0.5分之差屈居第二名。", [("海城市第一中学", "第二名")]),
    (
        "won",
        "a body of the clause, not the speaker before",
        "“花还没有开。”园艺师方宁说，要等到下月。\n去年，青溪社区凭借“民情茶坊”项目在全市社区治理创新案例大赛中拔得头筹。",
        [("青溪社区", "第一名")],
    ),
    (
        "won",
        "oneself, not those who were taught",
        "方宁来到云岭村任第一书记。此前，他带的学生曾在全国大学生桥牌锦标赛中获得特等奖，自己也拿过全省朗诵比赛的第一名。",
        [("学生", "特等奖"), ("方宁", "第一名")],
    ),
    (
        "revoked-from",
        "it was theirs",
        "方宁因弄虚作假，其2019年获得的“全市劳动模范”称号已被撤销。",
        [("方宁", "全市劳动模范")],
    ),
    ("revoked-from", "from a school", "海城市第一中学“市级文明校园”称号被市文明办撤销。", [("海城市第一中学", "市级文明校园")]),
    (
        "prize-first",
        "a roll with blanks between",
        "二等奖：康复科“晨光圈”（圈长：方宁） 检验科“清泉圈”（圈长：甘明月）",
        [("康复科“晨光圈”、检验科“清泉圈”", "二等奖")],
    ),
    ("won", "families", "林静家庭、赵倩家庭荣获“最美家庭”称号。", [("林静家庭、赵倩家庭", "最美家庭")]),
    (
        "won",
        "a workshop's work, after another's",
        "选矿厂工人方宁发明的“快装接头”获金奖，炼钢厂王小明创新工作室的“余热回收改造”获铜奖。",
        [("方宁", "金奖"), ("炼钢厂王小明创新工作室", "铜奖")],
    ),
    ("granted", "of departments", "大会授予骨科方宁、口腔科林静“海城名医”称号。", [("方宁、林静", "海城名医")]),
    ("won", "by means of a project", "浣月社区凭借“民情茶坊”项目在全市创新案例大赛中拔得头筹。", [("浣月社区", "第一名")]),
    ("named-passive", "a family", "职工王小明家庭被评为全国“最美家庭”。", [("王小明家庭", "全国最美家庭")]),
]


def told(extractor: Extractor, text: str, date: str | None = "2024-05-06") -> list[AwardEvent]:
    document = extractor.extract(text, layout="plain", date=date, region="河南省许昌市")
    return [e for a in document.articles for e in a.events if isinstance(e, AwardEvent) and e.modality == "asserted"]


def takers(event: AwardEvent) -> str:
    return "、".join(p.name + (f"({p.group.count}{p.group.unit}{p.group.noun})" if p.group else "") for p in event.recipients)


@pytest.mark.parametrize(("frame", "way", "text", "expected"), TABLE, ids=[f"{f}, {w}" for f, w, _, _ in TABLE])
def test_every_frame_shares_prizes_out(extractor: Extractor, frame: str, way: str, text: str, expected: list[tuple[str, str]]) -> None:
    events = told(extractor, text)
    found = sorted((takers(e), e.award + (f"×{e.quantity}" if e.quantity and e.quantity > 1 else "")) for e in events)
    assert found == sorted(expected), (frame, way)
    if expected and frame not in ("won", "ranked"):
        assert any(e.rule == f"award.{frame}" for e in events), (way, [e.rule for e in events])


@pytest.mark.parametrize(
    "text",
    [
        "海城市第一中学获批立项3个课题。",
        "海城市第一中学成功入围国赛。",
        "全国劳动模范林某某出席了座谈会。",
        "海城市代表队在决赛中未能获奖。",
        "三名选手将获“海城技术能手”称号。",
        "协会每年评选十名优秀社工。",
        "获得省级以上奖项的，给予五千元奖励。",
        "云帆科技有限公司被列入失信黑名单。",
        "该片夺得周末票房冠军。",
        "会议宣读了《关于表彰全市先进集体的决定》。",
        "海城队险些夺得冠军。",
        "海城队未夺冠。",
        "海城队无人获得金牌。",
        "网传海城市第一中学荣获一等奖。",
        "海城市第一中学荣获一等奖了吗？",
        "海城队的目标是夺冠。",
        "海城队离夺冠还有一步。",
        "一名男子抢夺金项链。",
    ],
)
def test_no_award_is_told(extractor: Extractor, text: str) -> None:
    assert [e.award for e in told(extractor, text)] == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("海城市第一中学荣获全国青少年航模大赛河南省赛区一等奖。", "provincial"),
        ("海城市第一中学荣获全国青少年航模大赛一等奖。", "national"),
        ("海城市第一中学荣获省级一等奖。", "provincial"),
        ("海城市第一中学被县委评为先进集体。", "county"),
        ("海城市第一中学荣获许昌市中学生合唱比赛一等奖。", "municipal"),
        ("方某某被评为校级优秀教师。", "institution"),
        ("海城市第一中学荣获国际青少年机器人竞赛金牌。", "international"),
        ("青溪电气公司的工程荣获鲁班奖。", "national"),
        ("青溪仪表公司的茶具荣获红点设计大奖。", "international"),
        ("东岭矿的项目荣获煤炭工业科学技术奖二等奖。", "national"),
        ("青溪大学羽毛球队获江南省第九届大运会羽毛球比赛团体季军。", "provincial"),
        ("武山县政协召开第九届委员会第三次会议。会上，林晓被授予“十佳委员”称号。", "county"),
        ("恒远集团公司召开安全工作会议。会上，林晓被授予集团公司劳动模范称号。", "institution"),
    ],
)
def test_level_is_the_prizes(extractor: Extractor, text: str, level: str) -> None:
    (event,) = told(extractor, text)
    assert event.level == level


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("2023年7月16日，海城市第一中学荣获一等奖。", "2023-07-16", "explicit"),
        ("海城市第一中学在2022年全省合唱比赛中荣获一等奖。", "2022", "occasion"),
        ("2023年7月16日，全省合唱比赛在海城举行。海城市第一中学荣获一等奖。", "2023-07-16", "context"),
        ("近日，海城市第一中学在2022年全省合唱比赛中荣获一等奖。", None, "explicit"),
    ],
)
def test_the_date_and_where_it_is_from(extractor: Extractor, text: str, value: str | None, basis: str) -> None:
    (event,) = told(extractor, text)
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (value, basis)


def test_a_prize_of_the_past_is_never_todays(extractor: Extractor) -> None:
    (event,) = told(extractor, "今天上午，座谈会在市里召开。海城市第一中学曾获全国文明校园称号。")
    assert event.date is None


def test_a_prize_told_twice_is_one(extractor: Extractor) -> None:
    events = told(extractor, "海城市第一中学荣获全国文明校园称号。日前，海城市第一中学荣获全国文明校园称号的消息传来。")
    assert [e.award for e in events] == ["全国文明校园"]


def test_the_first_sentence_dates_a_report_of_one_paragraph(extractor: Extractor) -> None:
    filler = "选手们各展所长。" * 8
    (event,) = told(extractor, f"4月30日，海城大学职业规划大赛校级决赛举行。{filler}经过角逐，方宁获金奖。")
    assert event.date is not None
    assert (event.date.value, event.date.basis) == ("2024-04-30", "context")


@pytest.mark.parametrize(("publication", "level"), [("海煤矿工报", "institution"), ("海煤日报", None)])
def test_the_staffs_contest_in_an_enterprises_paper_is_its_own(extractor: Extractor, publication: str, level: str | None) -> None:
    text = "“海煤杯”第五届职工篮球赛4月18日落幕。男子组冠军为海城二队。"
    document = extractor.extract(text, layout="plain", date="2024-05-06", publication=publication)
    (event,) = (e for a in document.articles for e in a.events if isinstance(e, AwardEvent))
    assert event.level == level


def test_whoever_decided_on_the_praise_gave_it(extractor: Extractor) -> None:
    (event,) = told(extractor, "根据县教育局《关于表彰先进个人的决定》，方宁被评为优秀教师。")
    assert [p.name for p in event.issuers] and event.level == "county"


def test_a_title_that_was_taken_away_is_revoked(extractor: Extractor) -> None:
    (event,) = told(extractor, "海城市第一中学“市级文明校园”称号被市文明办取消。")
    assert (event.outcome, takers(event)) == ("revoked", "海城市第一中学")


def test_prize_occasion_and_work_are_parted(extractor: Extractor) -> None:
    (event,) = told(extractor, "海城市实验剧团的《春到东江》在第三届全省艺术节中获优秀剧目奖。")
    assert (event.award, event.occasion, event.work, takers(event)) == ("优秀剧目奖", "第三届全省艺术节", "春到东江", "海城市实验剧团")


def test_every_trigger_without_an_event_has_its_reason(extractor: Extractor) -> None:
    (article,) = extractor.read("海城市第一中学成功入围国赛，取得了新的进步。", layout="plain").articles
    assert {r.text for r in article.found.refusals} >= {"成功入围", "取得"}
    assert all(r.reason for r in article.found.refusals)


def test_a_text_that_begins_with_a_postposition_ends(extractor: Extractor) -> None:
    # the walk to the left of an organisation's name once ran past the beginning of the text
    assert extractor.extract("月子中心获得一等奖。", layout="plain").articles


@pytest.mark.parametrize(
    ("text", "who", "prize"),
    [
        ("东海城建2-0战胜西山石化，夺得本赛季联赛冠军。", "东海城建", "冠军"),
        ("东海3-1西山豪取冠军！", "东海", "冠军"),
        ("最终东海以96分的高分卫冕冠军成功。", "东海", "冠军"),
        ("环湖自行车赛落幕巴西选手夺冠", "巴西选手", "冠军"),
        ("恭喜东海夺得总冠军！", "东海", "总冠军"),
        ("林小溪跑出10秒01夺冠。", "林小溪", "冠军"),
        ("林小溪为东海再添一金。", "林小溪", "金牌"),
        ("林小溪打破全国纪录夺金。", "林小溪", "金牌"),
        ("东海队胜西山队夺得冠军。", "东海队", "冠军"),
        ("我省安仁县青山镇南坡村的王小明在全国摔跤锦标赛中，一路过关，成功夺得金牌。", "王小明", "金牌"),
        ("东海二队夺得冠军。", "东海二队", "冠军"),
        ("随着东海队夺冠，本赛季落下帷幕。", "东海队", "冠军"),
        ("东海女足客场5:0大胜西山，提前2轮锁定冠军。", "东海女足", "冠军"),
        ("昨晚，东海队以3:2逆转西山队，以全胜战绩夺冠！", "东海队", "冠军"),
        ("林小溪上赛季跟随东海拿到了总冠军。", "林小溪", "总冠军"),
        ("海城市实验小学捧回“育苗杯”。", "海城市实验小学", "育苗杯"),
        ("今日视频丨东海赢得联赛七连冠", "东海", "联赛七连冠"),
        ("来自山城的山城之龙队以4：3的比分战胜对手，夺得了冠军。", "山城之龙队", "冠军"),
    ],
)
def test_whoever_wins_in_a_sports_headline(extractor: Extractor, text: str, who: str, prize: str) -> None:
    assert [(takers(e), e.award) for e in told(extractor, text)] == [(who, prize)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("首届“海城乡村先锋”评选结果揭晓。海城大学林小溪获此殊荣。", [("林小溪", "海城乡村先锋")]),
        ("海城市第一中学荣获“全国文明校园”称号，全省仅两所学校获此殊荣。", [("海城市第一中学", "全国文明校园")]),
        ("海城市第一中学荣获“全国文明校园”称号。海城市第一中学此次获此殊荣，来之不易。", [("海城市第一中学", "全国文明校园")]),
    ],
)
def test_this_honour_is_the_prize_named_before_unless_it_was_told(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(takers(e), e.award) for e in told(extractor, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "海城小将在全国锦标赛中夺冠。",
        "林小溪将对手击败夺得冠军。",
        "海城希望小学荣获一等奖。",
        "林小溪在“我的梦想”征文比赛中荣获一等奖。",
        "海城大学团队在“挑战杯”大学生创业计划竞赛中荣获金奖。",
        "林小溪在迎接建党百年征文比赛中荣获一等奖。",
        "林小溪在每年一度的全省诗词大赛中荣获一等奖。",
        "林小溪在旨在提升教师素养的教学大赛中荣获一等奖。",
        "海城市第一中学历年荣获省级文明校园称号。",
        "海城市第一中学申报作品荣获一等奖。",
        "海城队在冠军争夺战中夺冠。",
        "林小溪以出众的才能荣获一等奖。",
        "海城市第一中学在全省争创一流党支部评选中荣获一等奖。",
        "林小溪争取到参赛名额并荣获一等奖。",
        "林小溪备战三年终于夺冠。",
    ],
)
def test_words_of_hope_inside_names_and_before_facts_change_nothing(extractor: Extractor, text: str) -> None:
    assert told(extractor, text)


def test_a_curriculum_of_nobody_tells_nothing(extractor: Extractor) -> None:
    # a pronoun that means nobody once stood for an empty row of takers
    assert told(extractor, "他们 2019年全省桥牌锦标赛冠军 2021年全省桥牌锦标赛亚军") == []
