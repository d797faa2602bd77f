"""Who of a row, a roll or a report takes a prize, at which contest and on which day: forms of papers nobody tuned to."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.model import AwardEvent


def told(extractor: Extractor, text: str) -> list[AwardEvent]:
    document = extractor.extract(text, layout="plain", date="2024-05-06", region="河南省许昌市")
    return [e for a in document.articles for e in a.events if isinstance(e, AwardEvent) and e.modality == "asserted"]


def takers(event: AwardEvent) -> str:
    return "、".join(p.name + (f"({p.group.count}{p.group.unit}{p.group.noun})" if p.group else "") for p in event.recipients)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first of a row has no name of its own that a finder knows
        ("会议通报了考核结果，云阳县、巫溪县卫生健康局获一等奖。", ["云阳县、巫溪县卫生健康局"]),
        ("海城市实验小学英语组、青石中学物理组获得三等奖。", ["海城市实验小学英语组、青石中学物理组"]),
        ("海城市人民医院重症医学科、儿科获评先进集体。", ["海城市人民医院重症医学科、海城市人民医院儿科"]),
        ("云渡镇等12个乡镇被评为先进乡镇。", ["云渡镇"]),
        # a school that no finder knows owns its teachers
        ("青石中学2名教师获得二等奖，1名教师获得三等奖。", ["青石中学(2名教师)", "青石中学(1名教师)"]),
        # rolls with what each belongs to
        ("一等奖：容小溪（海城市实验小学）、甘明月（青石中学三年级2班）", ["容小溪、甘明月"]),
        ("最终，王小芳（市一中）、李小雪（市二中）获得一等奖。", ["王小芳、李小雪"]),
        ("优秀组织奖：海城市实验小学、青石中学", ["海城市实验小学、青石中学"]),
        ("一等奖：内科“青竹圈”（圈长：容小溪）、外科“同心圈”（圈长：甘明月）", ["内科“青竹圈”、外科“同心圈”"]),
        ("亚军和季军分别是海城市代表队、青石中学代表队。", ["海城市代表队", "青石中学代表队"]),
        ("男子单打金银铜牌依次被容小溪、甘明月、王小芳收入囊中。", ["容小溪", "甘明月", "王小芳"]),
        ("“青溪潮”系列茶具获文创设计类金奖。", ["“青溪潮”系列茶具"]),
        # members right behind their body, makers behind 由, colleges by their last word
        ("历史学院龙云川、生命科学学院麻青禾荣获一等奖。", ["龙云川、麻青禾"]),
        ("容小溪的指导教师甘明月、方宁的指导教师李小峰获评优秀指导教师。", ["甘明月、李小峰"]),
        ("优秀组织奖由海城大学美术学院、外语学院摘得。", ["海城大学美术学院、外语学院"]),
        ("由工程师王小东、李小楠组成的团队问鼎总冠军。", ["王小东、李小楠"]),
        ("其中，七（3）班王小静、九（1）班李小天等8名同学荣获“美德少年”称号。", ["王小静、李小天"]),
        ("初一（2）班、初一（7）班分列二、三名。", ["初一（2）班", "初一（7）班"]),
        ("我区东风小学、红旗中学等8所学校入选省级书香校园名单。", ["区东风小学、红旗中学"]),
        ("县委、县政府给王小明记了三等功。", ["王小明"]),
        ("一等奖（2名）：王小明、李小雪", ["王小明、李小雪"]),
        ("双人滑比赛，东山组合容小溪/甘明月获得金牌。", ["容小溪、甘明月"]),
    ],
)
def test_all_of_a_row_take_the_prize(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [takers(e) for e in told(extractor, text)] == expected


def test_a_body_by_its_last_word_is_the_one_named_before(extractor: Extractor) -> None:
    events = told(extractor, "海城市柑橘技术研究所成立于1998年。2022年11月，研究所被农业农村部认定为国家种质资源圃。")
    assert [takers(e) for e in events] == ["海城市柑橘技术研究所"]


def test_the_day_of_the_report_dates_its_later_paragraphs(extractor: Extractor) -> None:
    text = (
        "4月29日，海城市劳动模范表彰大会在会堂举行。市长李小峰出席。\n大会授予王小明“海城市劳动模范”称号。\n"
        "海城市第一中学始建于1951年，被评为省级文明校园。"
    )
    assert [e.date and e.date.value for e in told(extractor, text)] == ["2024-04-29", None]


def test_an_event_of_a_meeting_ends_with_its_report(extractor: Extractor) -> None:
    text = (
        "2024年河南省青少年田径锦标赛收官，王小川在男子110米栏决赛中摘得金牌；李小霄、方小晴分获跳远、三级跳远冠军；"
        "赵一鸣、钱云飞获得链球、铁饼亚军。"
    )
    meeting = "2024年河南省青少年田径锦标赛"
    assert [(takers(e), e.award, e.occasion) for e in told(extractor, text)] == [
        ("王小川", "金牌", "男子110米栏决赛"),
        ("李小霄", "跳远冠军", meeting),
        ("方小晴", "三级跳远冠军", meeting),
        ("赵一鸣", "链球亚军", meeting),
        ("钱云飞", "铁饼亚军", meeting),
    ]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("第八届世界太极拳大会在海城落幕。王小文拿下男子套路金牌。", "第八届世界太极拳大会"),
        ("省政府公布第三届河南省文艺奖获奖名单。其中，王小文获一等奖。", "第三届河南省文艺奖"),
        ("王小文在全省教师教学技能大赛中夺得第二名，去年又荣获“河南省优秀教师”称号。", None),
    ],
)
def test_the_contest_of_a_later_prize(extractor: Extractor, text: str, occasion: str | None) -> None:
    assert told(extractor, text)[-1].occasion == occasion


def test_the_groups_of_a_contest_are_prizes_of_their_own(extractor: Extractor) -> None:
    events = told(extractor, "海城市实验小学包揽美术组、音乐组一等奖。")
    assert [(takers(e), e.award) for e in events] == [("海城市实验小学", "美术组一等奖"), ("海城市实验小学", "音乐组一等奖")]


def test_who_decided_in_the_clause_before_gives_the_prize(extractor: Extractor) -> None:
    (event,) = told(extractor, "河南省教育厅决定，授予王小明“全省优秀教师”称号。")
    assert [p.name for p in event.issuers] == ["河南省教育厅"]


def test_a_total_stays_unless_all_its_winners_are_named(extractor: Extractor) -> None:
    text = "海城职业学校共获得一等奖3个、二等奖1个。该校教师王小舟获得一等奖，李小然获得二等奖。"
    assert [(takers(e), e.award, e.quantity) for e in told(extractor, text)] == [
        ("海城职业学校", "一等奖", 3),
        ("王小舟", "一等奖", None),
        ("李小然", "二等奖", None),
    ]


def test_a_title_won_and_revoked_is_revoked(extractor: Extractor) -> None:
    text = "日前，省教育厅印发通知，海城技师学院在申报材料中弄虚作假，撤销其2019年获得的“全省职业教育先进单位”称号。"
    (event,) = told(extractor, text)
    assert (event.outcome, takers(event)) == ("revoked", "海城技师学院")
    assert event.date is not None
    assert (event.date.text, event.date.value) == ("日前", None)
