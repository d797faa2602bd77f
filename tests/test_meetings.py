"""Meetings: the rules' own proofs, and whole stories with what must be read from them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import model
from newsextract.pipeline import Extractor

EXTRACTOR = Extractor()


def meetings(text: str, date: str | None = "2031-04-12", layout: str = "plain") -> list[model.MeetingEvent]:
    document = EXTRACTOR.extract(text, date=date, layout=layout)
    return [e for a in document.articles for e in a.events if isinstance(e, model.MeetingEvent)]


def told(text: str) -> list[tuple[str, str]]:
    return [(e.name, e.status) for e in meetings(text) if e.status != "mentioned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月9日，全县春季防火工作推进会在青石镇召开。会议要求，压实责任。", [("全县春季防火工作推进会", "held")]),
        ("第七届沿江城市合作论坛由省社科院主办，5日在青石开幕。", [("第七届沿江城市合作论坛", "opened")]),
        ("全省校园足球研讨会将于本月27日在县文化馆举行。", [("全省校园足球研讨会", "planned")]),
        ("4月9日，县工信局首次利用“青石培训系统”以视频方式召开全县企业座谈会。", [("全县企业座谈会", "held")]),
        ("6月5日，青石市人大一届一次会议召开。", [("青石市人大一届一次会议", "held")]),
        ("“2031·沿江城市合作论坛”11日在北京举办。", [("2031·沿江城市合作论坛", "held")]),
        ("4月9日，学校学习县长林启明在全县教育大会上的重要讲话精神。", []),
        ("县长林启明9日在北京会见来华出席沿江城市合作论坛的客人。", []),
        ("4月9日，许昌市第五届运动会在市体育中心隆重开幕。", []),
        ("原定于4月28日举行的全市教师表彰大会因雨取消。", []),
        ("由市教科院主办的第五届远山校长论坛，定于4月25日在青石镇举行。", [("第五届远山校长论坛", "planned")]),
        ("据悉，林启明将受邀出席4月22日在青石镇召开的茶艺协会年会。", [("茶艺协会年会", "planned")]),
        ("各单位要深入学习贯彻全国教育大会精神。", []),
        ("学校每月召开教学工作例会，研究问题。", []),
        ("一年来，县里先后召开企业家座谈会12场。", []),
        ("全县人民以优异成绩迎接县委九届五次全会召开。", []),
    ],
)
def test_what_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("原定于4月12日在青石镇举行的第六届核桃产业大会，因强降雨推迟至4月20日召开，地点不变。", "planned", "2031-04-20"),
        ("第六届核桃产业大会原定于4月12日开幕，受台风影响，延期举行，时间另行通知。", "planned", None),
        ("记者昨日获悉，第六届核桃产业大会因故延期至5月举行。", "planned", "2031-05"),
        ("原计划于去年5月举办的第六届核桃产业大会改为线上，最终在当年11月9日通过直播方式进行。", "held", "2030-11-09"),
    ],
)
def test_a_meeting_put_off_has_its_new_day(text: str, status: str, day: str | None) -> None:
    (event,) = meetings(text)
    assert (event.name, event.status, event.date and event.date.value) == ("第六届核桃产业大会", status, day)


def test_who_will_speak_at_the_meeting_to_come_did_not_speak_at_the_last() -> None:
    text = (
        "由市教科院主办的第五届远山校长论坛，定于4月25日在青石镇举行。校长林启明将作主旨报告。\n"
        "第四届论坛于去年9月18日在省城举行，1.3万名校长在线观看。"
    )
    assert [(e.ordinal, [s.name for s in e.speakers]) for e in meetings(text)] == [(5, ["林启明"]), (4, [])]


def test_one_event_for_one_meeting_two_for_two() -> None:
    text = (
        "4月9日上午，全县教育工作大会在县会堂召开。大会表彰了先进。会上播放了短片。\n"
        "当天下午，县政府召开全县春季防火工作推进会。会议部署了防火工作。"
    )
    assert told(text) == [("全县教育工作大会", "held"), ("全县春季防火工作推进会", "held")]


def test_the_fuller_name_of_headline_and_body() -> None:
    text = "全县春季防火工作推进会在青石召开\n\n4月9日，防火工作推进会在青石镇召开。\n"
    assert [e.name for e in meetings(text, layout="article")] == ["全县春季防火工作推进会"]


def test_a_bare_word_takes_the_headlines_name() -> None:
    text = "全县春季防火工作会议召开\n\n4月9日，县长林启明主持召开会议，部署防火工作。\n"
    assert [(e.name, [c.name for c in e.chairs]) for e in meetings(text, layout="article")] == [("全县春季防火工作会议", ["林启明"])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("4月9日，县委常委会召开会议，研究春耕工作。", "县委常委会会议"),
        ("4月9日，市十七届人大常委会举行第十次会议。", "市十七届人大常委会第十次会议"),
        ("国家主席林启明9日下午在人民大会堂举行仪式，欢迎来宾。", "欢迎仪式"),
        ("4月9日，学校开学典礼暨“青春”主题团日活动在操场举行。", "学校开学典礼暨“青春”主题团日活动"),
    ],
)
def test_a_bare_word_is_named_by_its_clause(text: str, name: str) -> None:
    assert [e.name for e in meetings(text)] == [name]


def test_every_word_for_a_meeting_has_an_event_or_a_reason() -> None:
    found = EXTRACTOR.read("学校每月召开教学工作例会。会议由大家轮流主持。", layout="plain").articles[0].found
    assert [r.text for r in found.refusals]
    assert all(r.reason for r in found.refusals)


def test_who_holds_a_custom_holds_no_meeting() -> None:
    assert parties("4月9日，许昌市教育大会召开。许昌市教育局每月召开教学例会。") == {}


def test_documents_and_agenda() -> None:
    event = meetings("4月9日，县政府召开县政府第12次常务会议，审议通过《青石县防火办法》，听取了春耕工作情况汇报。")[0]
    assert event.documents == ["青石县防火办法"]
    assert [(i.action, i.item) for i in event.agenda] == [("审议通过", "《青石县防火办法》"), ("听取", "春耕工作情况汇报")]
    assert event.ordinal == 12


def test_what_a_meeting_asks_for_is_counted_out() -> None:
    text = "4月9日，全县教育工作大会召开。会议要求，一要抓好安全；二要减轻负担。三要办好食堂。县长林启明说，一要用心。"
    assert [(i.action, i.item) for i in meetings(text)[0].agenda] == [("要求", "抓好安全"), ("要求", "减轻负担"), ("要求", "办好食堂")]


def parties(text: str) -> dict[str, list[str]]:
    (event,) = [e for e in meetings(text) if e.status != "mentioned"]
    told = {"org": event.organisers, "chair": event.chairs, "speak": event.speakers, "attend": event.attendees}
    return {part: [p.name for p in people] for part, people in told.items() if people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4月9日，县委书记林启明主持召开县委常委会会议。县委副书记、县长周立群，县委副书记孙雅文出席。县政协主席刘志强列席。",
            {"chair": ["林启明"], "attend": ["周立群", "孙雅文", "刘志强"]},
        ),
        (
            "4月9日，全县教育工作大会召开。县长周立群出席会议并讲话，副县长孙雅文主持，教育局局长郑海峰宣读决定。",
            {"chair": ["孙雅文"], "speak": ["周立群"], "attend": ["周立群"]},
        ),
        (
            "4月9日，全县教师座谈会召开。座谈会由教育局党委书记林启明主持。教师代表周立群、孙雅文先后发言。",
            {"chair": ["林启明"], "speak": ["周立群", "孙雅文"]},
        ),
        (
            "4月9日，全县教育工作大会召开。会议由副县长孙雅文主持，县长周立群讲话。他强调，要压实责任。局长郑海峰介绍了情况。",
            {"chair": ["孙雅文"], "speak": ["周立群"]},
        ),
        ("4月9日，县职工代表大会召开。大会听取了局长林启明作的《工作报告》。", {"speak": ["林启明"]}),
        ("4月9日，县教师座谈会召开，副县长林启明参会。", {"attend": ["林启明"]}),
        ("4月9日，县教师座谈会召开。会后，副县长林启明参加了比赛，教师孙雅文参加社会实践活动。", {}),
        ("4月9日，在县委书记林启明主持下，县教师座谈会召开。", {"chair": ["林启明"]}),
        ("4月9日，县长周立群在全县教育工作大会上强调，要压实责任。", {"speak": ["周立群"]}),
        ("4月9日，全县教育工作大会召开。出席会议的还有：县长周立群，副县长孙雅文。", {"attend": ["周立群", "孙雅文"]}),
    ],
)
def test_who_took_which_part(text: str, expected: dict[str, list[str]]) -> None:
    assert parties(text) == expected


def test_letters_make_no_attendee() -> None:
    event = meetings("4月9日，省长林启明向第三届沿江论坛致贺信。第三届沿江论坛由省社科院主办，9日在北京开幕。")[0]
    assert (event.attendees, event.speakers, event.place) == ([], [], "北京")


def test_those_who_only_help_hold_nothing() -> None:
    text = "4月9日，由省科协指导，许昌市教育局主办，许昌市图书馆协办的第三届读书论坛在许昌市图书馆举行。"
    (event,) = meetings(text)
    assert [p.name for p in event.organisers] == ["许昌市教育局"]
    assert event.summary == "4月9日，第三届读书论坛在许昌市图书馆举行，许昌市教育局主办。"


PIECES = (
    "4月9日",
    "县长林启明",
    "、",
    "，",
    "。",
    "主持",
    "召开",
    "全县教育工作大会",
    "会议",
    "出席",
    "并讲话",
    "由",
    "在许昌市",
    "县教育局",
    "《办法》",
    "审议",
    "上",
    "的",
    "“",
    "”",
    "开幕",
    "将",
    "\n",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_any_heap_of_pieces_is_read(pieces: list[str]) -> None:
    document = EXTRACTOR.extract("".join(pieces), date="2031-04-12", layout="plain")
    for article in document.articles:
        for event in article.events:
            assert article.text[event.trigger.start : event.trigger.end] == event.trigger.text
            assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end
            assert event.type != "meeting" or event.name
