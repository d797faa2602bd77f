"""Pages as papers print them, taken apart."""

from __future__ import annotations

import pytest

from newsextract.page import read_page
from newsextract.page.byline import is_credit_line, lead_in, read_credits, sign_off
from newsextract.page.page import Page
from newsextract.page.repair import unspaced
from newsextract.text import Text
from tests.test_page_laws import STORIES, dump

SURNAMES = frozenset("甘谷江何柏闻邱罗田刘")


def headlines(page: Page) -> list[str | None]:
    return [a.headline and a.headline.chars for a in page.articles]


def without_headlines(page: str) -> str:
    for story in STORIES:
        page = page.replace(story.headline + "\n", "")
    return page


HEADLINES = [story.headline for story in STORIES]
BODIES = without_headlines(dump(STORIES, 22))


def test_headlines_all_together_at_the_end() -> None:
    assert headlines(read_page(BODIES + "\n" + "\n\n".join(HEADLINES) + "\n")) == HEADLINES


def test_headlines_all_together_out_of_order() -> None:
    assert headlines(read_page(BODIES + "\n" + "\n\n".join(reversed(HEADLINES)) + "\n")) == HEADLINES


def test_a_headline_doubled_by_its_shadow() -> None:
    page = read_page(BODIES + "\n" + "\n\n".join(h + h for h in HEADLINES) + "\n")
    assert headlines(page) == HEADLINES
    assert [r.text for r in page.residue if r.kind == "duplicate"] == HEADLINES


def test_a_letter_spaced_headline_broken_in_mid_word() -> None:
    first, *others = HEADLINES
    broken = " ".join(first[:7]) + "\n" + " ".join(first[7:])
    assert headlines(read_page(BODIES + "\n" + "\n\n".join([broken, *others]) + "\n")) == HEADLINES


@pytest.mark.parametrize("line", ["  ".join(HEADLINES[:2]), " ".join("".join(HEADLINES[:2]))], ids=["blank", "letter-spaced"])
def test_two_headlines_on_one_line(line: str) -> None:
    page = read_page(without_headlines(dump(STORIES[:2], 22)) + "\n" + line + "\n")
    assert headlines(page) == HEADLINES[:2]


def test_an_article_without_a_headline_has_none() -> None:
    page = dump(STORIES, 22, above=False).replace(HEADLINES[1] + "\n", "")
    assert headlines(read_page(page)) == [HEADLINES[0], None, HEADLINES[2]]


def test_decks_are_no_headlines() -> None:
    page = dump(STORIES[:1], 22, above=False) + "\n柏青山出席并讲话\n"
    (article,) = read_page(page).articles
    assert article.headline and article.headline.chars == HEADLINES[0]
    assert [d.chars for d in article.subheadlines] == ["柏青山出席并讲话"]


def test_an_article_goes_on_behind_a_headline_in_its_midst() -> None:
    lines = dump(STORIES[:1], 22).split("\n")
    page = "\n".join([*lines[2:4], "", HEADLINES[0], "", *lines[4:]])
    (article,) = read_page(page).articles
    assert article.body.chars.replace(" ", "") == "\n".join(STORIES[0].paragraphs).replace(" ", "")
    assert headlines(read_page(page)) == HEADLINES[:1]


SPACED_OUT = """
石桥镇的老木匠

    本报讯（记者 甘棠）石桥镇木匠
邱大柏在镇上开铺四十年，经他手打的
水车、风车、龙骨车摆满了半条老街，
来看的人一年比一年多。在县文化馆
公布第一批、第二批“青溪巧手”时，
他都因为出门修水车没有赶上报名。

今年春天他又收了三个徒弟，最小的
只有十六岁。上个月，县文化馆的人
又找到铺子里来，说什么也要他报名，
邱大柏就和徒弟一道填了表。

上 个 月 ， 县 文 化 馆 公 布 第 三 批
“青溪巧手”名单，邱大柏和大徒弟的
名字都在里头。“手艺有人学，比什么
都好。”他说。
"""


def test_a_line_of_a_sentence_spaced_out_to_the_width_of_its_column_is_no_heading() -> None:
    (article,) = read_page(SPACED_OUT).articles
    assert article.body.chars.endswith(
        "上个月，县文化馆公布第三批“青溪巧手”名单，邱大柏和大徒弟的名字都在里头。“手艺有人学，比什么都好。”他说。"
    )
    assert article.sections == ()


FEATURE = """ 以竹为媒，把课堂搬进山里

竹溪中学的后山有一片竹林，学校党支部书记何晚舟把它变成了
劳动课的教室，学生在那里学编竹篮、认节气。

2022 年 9 月，竹溪中学的竹编课被评为县级精品课，有三十名
学生的作品在县文化馆展出，竹林课堂从此有了名气。

以书为伴，让校园亮起灯来

竹溪中学的图书室每晚开到九点，竹编书架是学生自己做的，去
年借出图书一万余册。何晚舟说，灯亮着，孩子们就有地方去。

竹溪中学

竹林深处有课堂 书灯亮处是校园
本报记者 甘棠 通讯员 谷雨 文/图

近年来，竹溪中学在县教育局支

持下，以竹编课和图书室为抓手，

让山里的孩子爱上了学校。

2022年 9月 8日学生在竹林里上劳动课 2023年 4月 23日读书节上的竹编书架
"""


def test_a_feature_with_its_lead_in_a_box() -> None:
    (article,) = read_page(FEATURE).articles
    assert article.headline and article.headline.chars == "竹林深处有课堂 书灯亮处是校园"
    assert [d.chars for d in article.subheadlines] == ["竹溪中学"]
    assert article.body.chars.startswith("近年来，竹溪中学在县教育局支持下，以竹编课和图书室为抓手，让山里")
    assert [s.heading for s in article.sections] == [None, "以竹为媒，把课堂搬进山里", "以书为伴，让校园亮起灯来"]
    assert article.body.chars[article.sections[2].start :].startswith("竹溪中学的图书室每晚")
    assert [c.chars for c in article.captions] == ["2022年9月8日学生在竹林里上劳动课", "2023年4月23日读书节上的竹编书架"]
    assert (article.credits.reporters, article.credits.correspondents) == (("甘棠",), ("谷雨",))


@pytest.mark.parametrize(
    ("masthead", "name", "day"),
    [
        ("02 综合新闻 2023年9月6日 星期三 责任编辑/陈 莉 版式/周 洋", None, "2023-09-06"),
        ("青溪日报 2021年3月4日 星期四 第03版 要闻 本版编辑 何晚舟", "青溪日报", "2021-03-04"),
        ("A2 二〇二三年十月一日 星期日 青溪晚报", "青溪晚报", "2023-10-01"),
        ("2023年6月15日 第8期（总第412期） 青溪大学报 QINGXI UNIVERSITY NEWS 第二版 校园新闻", "青溪大学报", "2023-06-15"),
        ("2021年6月3日 星期四 青溪晚报 A06 主编 江流 编辑 甘 棠 电话 8791234", "青溪晚报", "2021-06-03"),
    ],
)
def test_mastheads(masthead: str, name: str | None, day: str) -> None:
    page = read_page(f" {masthead}\n\n{dump(STORIES, 22)}\n社址：竹溪路1号 邮政编码：400000\n")
    assert (page.publication, str(page.date)) == (name, day)
    assert headlines(page) == HEADLINES
    assert [r.kind for r in page.residue] == ["masthead", "other"]


def test_web_lines_are_no_body() -> None:
    body = "\n".join(STORIES[0].paragraphs)
    page = read_page(f"当前位置：首页 > 新闻 > 要闻\n{HEADLINES[0]}\n来源：县融媒体中心 时间：2023-03-13 作者：甘棠 点击：55\n{body}\n")
    assert headlines(page) == HEADLINES[:1]
    assert page.articles[0].body.chars == body
    assert len(page.residue) == 2


def test_columns_side_by_side_are_told_not_read() -> None:
    left, right = "".join(STORIES[0].paragraphs), "".join(STORIES[1].paragraphs)
    page = read_page("\n".join(f"{left[k : k + 14]}      {right[k : k + 14]}" for k in range(0, 84, 14)))
    assert [w.code for w in page.warnings] == ["columns-side-by-side"]
    assert not page.articles


@pytest.mark.parametrize("layout", ["auto", "article"])
def test_a_clean_article(layout: str) -> None:
    (article,) = read_page(HEADLINES[0] + "\n\n" + "\n".join(STORIES[0].paragraphs), layout).articles
    assert article.headline and article.headline.chars == HEADLINES[0]
    assert article.body.chars == "\n".join(STORIES[0].paragraphs)


@pytest.mark.parametrize("text", ["甘棠荣获一等奖", "甘棠荣获一等奖。", "今天，青溪县召开会议。\n会议听取了汇报。"])
def test_a_bare_body_has_no_headline(text: str) -> None:
    (article,) = read_page(text).articles
    assert article.headline is None
    assert article.body.chars == text


def test_plain_is_taken_as_it_is() -> None:
    text = "本报讯（记者 甘棠）9 月 5 日，\n会议召开。"
    (article,) = read_page(text, "plain").articles
    assert article.body.chars == text
    assert article.prose == (0, len(text))


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("本 报 讯 （记 者 甘 棠） 9 月 4 日 ，", "本报讯（记者甘棠）9月4日，"),
        ("2022年 10月、11月", "2022年10月、11月"),
        ("会议由书记柏 青 山 代 表 班 子 ，针 对", "会议由书记柏青山代表班子，针对"),
        ("责任编辑 甘 棠 版式 谷 雨", "责任编辑 甘棠 版式 谷雨"),
        ("市委 市政府", "市委 市政府"),
        ("第 4 9 届 颁 奖 大 会", "第49届颁奖大会"),
        ("the Royal Society", "the Royal Society"),
        ("the\tRoyal Society", "the Royal Society"),
        ("市委\u200b市政府", "市委\u200b市政府"),
        ("\u200b市委", "市委"),
        ("县 总 工 会", "县总工会"),
        ("A B", "A B"),
    ],
)
def test_layout_blanks(line: str, repaired: str) -> None:
    assert unspaced(Text.of_source(line))[0].chars == repaired


@pytest.mark.parametrize(
    ("paragraph", "agency", "place", "day", "reporters", "correspondents"),
    [
        ("本报讯（记者 甘棠 通讯员 谷雨）日前，", None, None, None, ("甘棠",), ("谷雨",)),
        ("本报讯 记者甘棠报道：日前，", None, None, None, ("甘棠",), ()),
        ("新华社北京9月5日电（记者甘棠、谷雨）日前，", "新华社", "北京", "9月5日", ("甘棠", "谷雨"), ()),
        ("本报青溪12月6日电 甘棠、谷小雨报道：日前，", None, "青溪", "12月6日", ("甘棠", "谷小雨"), ()),
        ("青溪新闻网讯 日前，", "青溪新闻网", None, None, (), ()),
        ("本院讯（通讯员 甘棠）日前，", None, None, None, (), ("甘棠",)),
        ("青溪融媒讯（记者 甘棠）日前，", "青溪融媒", None, None, ("甘棠",), ()),
        ("光明日报北京3月1日电（记者甘棠）日前，", "光明日报", "北京", "3月1日", ("甘棠",), ()),
        ("青溪大学新闻网讯（通讯员 罗璇田雨琦 柳鸣）日前，", "青溪大学新闻网", None, None, (), ("罗璇", "田雨琦", "柳鸣")),
    ],
)
def test_lead_ins(
    paragraph: str, agency: str | None, place: str | None, day: str | None, reporters: tuple[str, ...], correspondents: tuple[str, ...]
) -> None:
    lead = lead_in(paragraph)
    assert lead is not None
    assert paragraph[lead.end :].lstrip().startswith("日前")
    assert (lead.agency, lead.place, lead.day and paragraph[lead.day.start : lead.day.end]) == (agency, place, day)
    told = read_credits(lead.credit, SURNAMES) if lead.credit else None
    assert ((told.reporters, told.correspondents) if told else ((), ())) == (reporters, correspondents)


@pytest.mark.parametrize("paragraph", ["互联网电商平台发布报告", "国家电网讯息中心", "近日，市供电公司", "记者从会上获悉，今年"])
def test_no_lead_ins(paragraph: str) -> None:
    assert lead_in(paragraph) is None


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 甘棠 通讯员 谷雨 文/图",
        "通讯员 起云帆",
        "本报记者甘棠",
        "通讯员罗璇田雨琦",
        "□ 本报记者 何晚舟",
        "青溪晚报记者 何晚舟",
        "学生记者 甘棠",
        "□ 何晚舟",
    ],
)
def test_credit_lines(line: str) -> None:
    assert is_credit_line(line, SURNAMES)


@pytest.mark.parametrize(
    "line", ["记者从会上获悉", "记者节快乐", "通讯员队伍建设不断加强", "摄影大赛开幕", "□ 教育随笔", "青溪晚报记者从会上获悉"]
)
def test_no_credit_lines(line: str) -> None:
    assert not is_credit_line(line, SURNAMES)


@pytest.mark.parametrize(
    ("paragraph", "reporters"),
    [
        ("会议召开。（记者 甘棠）", ("甘棠",)),
        ("会议召开。（甘棠）", ("甘棠",)),
        ("会议召开。（编辑 甘棠 审稿 谷雨）", ()),
        ("会议召开。（校学生会 甘棠 谷小雨）", ("甘棠", "谷小雨")),
        ("会议召开。（青溪县教育局 甘棠）", ("甘棠",)),
        ("会议召开。（宣传部 甘棠 综采队 谷小雨）", ("甘棠", "谷小雨")),
        ("会议召开。（党办 甘棠 神经外科谷小雨 文/图）", ("甘棠", "谷小雨")),
        ("会议召开。（记者 吉克阿依 沙木拉莫子）", ("吉克阿依", "沙木拉莫子")),
        ("会议召开。（记者 文岭 摄影 索娜）", ("文岭",)),
    ],
)
def test_sign_offs(paragraph: str, reporters: tuple[str, ...]) -> None:
    span = sign_off(paragraph)
    assert span is not None
    assert read_credits(paragraph[span.start : span.end], SURNAMES).reporters == reporters


def test_a_byline_goes_to_the_text_below_a_headline_that_ends_the_article_above() -> None:
    page = (
        "本报讯（记者 甘棠）3月12日，青溪县最美护林员\n表彰会在县林业局举行，邱大柏等十名护林员获\n得表彰，县委副书记柏青山出席并讲话。\n"
        "青溪县现有林地九十六万亩，今年将再添八个护\n林站，全县护林员将增加到二百人。\n青溪县表彰最美护林员\n\n"
        "学生记者 何晚舟\n见到江流时，这位石桥镇中心小学的足球教练刚\n从球门边走来，鞋上满是草籽。下雨天，孩子们\n就在走廊里颠球。\n"
        "这支球队成立于2019年，队员多是留守儿童。江\n流说，他想带他们去看海。\n\n稻场上的足球队\n——记石桥镇中心小学教练江流\n"
    )
    found = read_page(page, surnames=SURNAMES).articles
    assert [(a.headline and a.headline.chars, a.credits.reporters) for a in found] == [
        ("青溪县表彰最美护林员", ("甘棠",)),
        ("稻场上的足球队", ("何晚舟",)),
    ]


@pytest.mark.parametrize("paragraph", ["会议召开。（完）", "前排（左）", "会议召开。（下转第三版）"])
def test_no_sign_offs(paragraph: str) -> None:
    assert sign_off(paragraph) is None


@pytest.mark.parametrize("caption", ["江流（左二）和队友在领奖台上。", "江流（中）冲过终点。"])
def test_captions_beside_an_article(caption: str) -> None:
    page = read_page(f"{dump(STORIES[:2], 22)}\n\n{caption}\n\n{dump(STORIES[2:], 22)}", surnames=SURNAMES)
    assert headlines(page) == HEADLINES
    assert [c.chars for a in page.articles for c in a.captions] == [caption]
