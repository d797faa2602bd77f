"""Forms of newspaper pages, each an invented page: what is its articles' headline, body and byline."""

from __future__ import annotations

import re

import pytest

from newsextract.page import read_page

SURNAMES = frozenset("柯于杭覃柳温何时江") | {"欧阳"}

DRILL = (
    "本报讯（记者 柯南星）9月3日，市应急管理局组织开展地震应急救援综合演练，来自全市12个部门的340余名救援队员参加。副市长鲁长风现场观摩。\n"
    "演练模拟城东区发生5.8级地震，部分房屋倒塌、道路中断。指挥部接报后立即启动二级响应，各救援队分三路挺进。"
)
TEA = (
    "本报讯（通讯员 覃小满）“一片叶子富了一方人。”8月29日，在云岭镇茶叶加工厂，厂长莫开泰一边翻检春茶样品一边告诉笔者。\n"
    "云岭镇现有茶园1.8万亩，去年产值突破2亿元。今年6月，该镇选送的“云岭雪芽”在省第九届茶王赛上夺得金奖。"
)
BRIDGE = (
    "本报讯（记者 柯南星 通讯员 于小川）记者昨日从市交通运输局获悉，横跨澄江的第三座公路大桥日前合龙，预计明年6月建成通车。\n"
    "澄江三桥全长1.26公里，双向六车道，是连接老城与新区的重要通道。大桥通车后，两岸车程将由40分钟缩短至8分钟。"
)
DRILL_HEAD, TEA_HEAD, BRIDGE_HEAD = "市里举行地震应急救援综合演练", "云岭镇：一片叶子富了一方人", "澄江三桥合龙 明年6月通车"


def wrap(text: str, width: int, *, spaced: int = 0, blank: int = 0) -> str:
    """A text in lines of a column: every so manieth line letter-spaced, or with a blank line below, and blanks beside digits."""
    lines: list[str] = []
    parts = [(p[s : s + width], s + width < len(p)) for p in text.split("\n") for s in range(0, len(p), width)]
    for n, (line, full) in enumerate(parts, 1):
        if spaced and full and n % spaced == 0:
            lines.append(" ".join(re.findall(r"\d+|\S", line)))
        else:
            lines.append(re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])", r" \1 ", line))
        if blank and n % blank == 0:
            lines.append("")
    return "\n".join(lines)


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def articles(page: str) -> list[tuple[str | None, str]]:
    """Headline and body of each article, without blanks."""
    return [(a.headline and unspaced(a.headline.chars), unspaced(a.body.chars)) for a in read_page(page, surnames=SURNAMES).articles]


def expected(*stories: tuple[str | None, str]) -> list[tuple[str | None, str]]:
    return [(headline and unspaced(headline), unspaced(body)) for headline, body in stories]


def test_a_staff_line_below_the_masthead_and_decks_about_those_present() -> None:
    page = (
        " 2022年9月4日 星期日 澄江日报 第2版 综合\n执行主编 时雨 责编 江暮云 热线 0791-6688001\n\n"
        f"{DRILL_HEAD}\n鲁长风现场观摩并讲话\n{wrap(DRILL, 20, spaced=7, blank=11)}\n\n"
        f"乡村振兴进行时\n{TEA_HEAD}\n{wrap(TEA, 18, spaced=6)}\n"
    )
    assert articles(page) == expected((DRILL_HEAD, DRILL), (TEA_HEAD, TEA))


def test_a_headline_in_the_midst_of_its_text() -> None:
    lines = wrap(BRIDGE, 18).split("\n")
    page = "\n".join([*lines[:4], "", BRIDGE_HEAD, "", *lines[4:]]) + f"\n\n图为合龙现场。 于小川 摄\n\n{wrap(TEA, 20)}\n\n{TEA_HEAD}\n"
    assert articles(page) == expected((BRIDGE_HEAD, BRIDGE), (TEA_HEAD, TEA))


def test_essays_without_lead_in_and_their_authors() -> None:
    sill = "老屋的门槛是青石的，中间磨出一道浅浅的凹。祖父说，那是三代人的脚步。\n去年冬天，老屋翻修，门槛被抬到院角，做了花台。"
    market = "入夏以后，县城的夜市便热闹起来。烤豆腐、凉虾、米线，一摊挨着一摊。\n有人嫌夜市吵，我却爱这份吵。它让人知道，日子正在往前走。"
    page = (
        "2022年9月9日 澄江周报 副刊 07\n编辑 江暮云 投稿邮箱 cjfk@example.cn\n\n"
        f"青石门槛\n□ 柯南星\n{wrap(sill, 17, spaced=3)}\n\n夜市灯火\n□ 欧阳晚晴\n{wrap(market, 17, blank=3)}\n"
    )
    assert articles(page) == expected(("青石门槛", sill), ("夜市灯火", market))
    assert [a.credits.reporters for a in read_page(page, surnames=SURNAMES).articles] == [("柯南星",), ("欧阳晚晴",)]


def test_a_column_of_short_reports_with_headlines_and_senders() -> None:
    school = "9月1日，城关小学举行新学期开学典礼，全校1260名师生参加。校长严霜降讲了开学第一课。（柳知秋）"
    training = "8月30日，市职业技术学校召开师德师风建设推进会，党委书记祁望山作动员讲话。会议由副校长白露主持。（校办 温如玉）"
    page = f"校园短讯\n\n城关小学：一棵会思考的树\n{wrap(school, 21)}\n市职业技术学校：师德师风再加力\n{wrap(training, 21, spaced=2)}\n"
    assert articles(page) == expected(("城关小学：一棵会思考的树", school), ("市职业技术学校：师德师风再加力", training))
    assert [a.credits.reporters for a in read_page(page, surnames=SURNAMES).articles] == [("柳知秋",), ("温如玉",)]


@pytest.mark.parametrize("mark", ["▲", "●"])
def test_a_column_of_briefs_each_with_its_mark(mark: str) -> None:
    briefs = [f"{mark}8月31日，县人社局举办招聘会，42家企业提供岗位1800个。", f"{mark}近日，县图书馆获评全省全民阅读示范单位。"]
    page = f"{wrap(DRILL, 20)}\n{DRILL_HEAD}\n\n县域短讯\n{wrap(chr(10).join(briefs), 17)}\n\n{wrap(TEA, 20)}\n{TEA_HEAD}\n"
    assert articles(page) == expected((DRILL_HEAD, DRILL), (None, briefs[0]), (None, briefs[1]), (TEA_HEAD, TEA))


def test_a_portrait_with_its_deck_and_the_papers_own_reporter() -> None:
    portrait = "见到宁远山时，他正蹲在渠边补一段裂缝。水泥灰沾在眉毛上，像落了一层霜。\n这位62岁的老水工，在青崖沟守了34年渠。"
    page = (
        f"{wrap(BRIDGE, 18)}\n澄 江 三 桥 合 龙\n\n"
        f"一条渠 一把锹\n——记青崖沟护渠人宁远山\n澄江日报记者 杭一苇\n{wrap(portrait, 18, spaced=4)}\n\n{wrap(TEA, 20)}\n\n{TEA_HEAD}\n"
    )
    assert articles(page) == expected(("澄江三桥合龙", BRIDGE), ("一条渠 一把锹", portrait), (TEA_HEAD, TEA))
    assert read_page(page, surnames=SURNAMES).articles[1].credits.reporters == ("杭一苇",)


def test_a_further_piece_of_the_same_report() -> None:
    choir = (
        "本报讯（记者 杭一苇）9月5日，第十届澄江合唱节在市文化馆开幕，28支合唱团同台放歌。\n又讯 澄江合唱节青少年组比赛同日在少年宫举行。"
    )
    page = f"澄江合唱节开幕\n{wrap(choir, 19, blank=3)}\n\n{wrap(TEA, 19)}\n\n{TEA_HEAD}\n"
    assert articles(page) == expected(("澄江合唱节开幕", choir), (TEA_HEAD, TEA))


def test_a_list_of_winners_is_the_body_of_its_article() -> None:
    winners = (
        "6月17日，市科协公布2020年澄江市科普作品奖评选结果，24件作品获奖，全部名单刊发如下（排名不分先后）：\n特等奖（2项）\n"
        "《稻场上的足球课》 完成人：甘棠、江流 完成单位：石桥镇中心小学\n《护林员的日志》 完成人：谷雨 完成单位：澄江中学\n"
        "一等奖（1项）\n《夜间图书馆》 完成人：何晚舟 完成单位：澄江市图书馆"
    )
    page = f"澄江市科普作品奖公布\n\n{wrap(winners, 27, blank=3)}\n\n{wrap(TEA, 21)}\n{TEA_HEAD}\n"
    assert articles(page) == expected(("澄江市科普作品奖公布", winners), (TEA_HEAD, TEA))


def test_the_page_of_a_hospital_whose_wards_send_the_reports() -> None:
    doctors = (
        "本院讯 8月19日，医院在门诊大厅举行庆祝大会。\n大会表彰了“十佳医师”，曲江南获“最美医师”称号。（党办 江小鱼 宣传科 时雨 文/图）"
    )
    banner = "8月10日，康复出院的陈大爷把一面锦旗送到护士站。\n“谢谢你们，给了我第二次生命。”他说。（神经外科 柯清清）"
    page = (
        " 仁济医院报 2023年8月25日 第15期（总第388期） 内部资料 免费交流 2版 综合新闻\n\n"
        f"我院举行庆祝医师节大会\n{wrap(doctors, 20, spaced=3)}\n一面锦旗背后的生命接力\n{wrap(banner, 20)}\n"
    )
    found = read_page(page, surnames=SURNAMES)
    assert articles(page) == expected(("我院举行庆祝医师节大会", doctors), ("一面锦旗背后的生命接力", banner))
    assert [a.credits.reporters for a in found.articles] == [("江小鱼", "时雨"), ("柯清清",)]
    assert (found.publication, str(found.date)) == ("仁济医院报", "2023-08-25")


def test_two_headlines_one_below_its_text_one_above_its_own() -> None:
    page = f"{wrap(DRILL, 20)}\n{DRILL_HEAD}\n\n燃气安全回头看\n融媒体中心记者 江小鱼 文/图\n{wrap(TEA.partition('）')[2], 18, blank=4)}\n"
    found = articles(page)
    assert found == expected((DRILL_HEAD, DRILL), ("燃气安全回头看", TEA.partition("）")[2]))


def test_the_last_line_of_a_roll_is_no_headline() -> None:
    roll = (
        "征文比赛获奖名单\n\n一等奖：林小溪（城南实验小\n\n学）、陈远（青溪中学）\n\n优秀组织奖：城南实验小学、\n\n青溪中学\n\n"
        "03 教育周刊 2023年12月5日 星期二\n\n本报讯（记者 方舟）日前，青溪县图书馆开馆。\n"
    )
    assert [headline for headline, _ in articles(roll)] == ["征文比赛获奖名单", None]
