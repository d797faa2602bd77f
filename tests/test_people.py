"""People: whom a reader would name on reading the article, and who only looks like a name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Extractor, model

EXTRACTOR = Extractor()


def people(text: str, layout: str = "plain") -> list[model.Person]:
    articles = EXTRACTOR.extract(text, layout=layout, region="河南省许昌市").articles
    return articles[0].people if articles else []


def names(text: str) -> list[str]:
    return [p.name for p in people(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议由市委书记丁晓岚主持。", ["丁晓岚"]),
        ("方子衡院士昨天来到该校。", ["方子衡"]),
        ("青石大学教授荣耀、许昌骨伤医院院长方子衡出席会议。", ["荣耀", "方子衡"]),
        ("丁晓岚表示，要抓好落实。", ["丁晓岚"]),
        ("图为志愿者乔雨桐在社区服务。", ["乔雨桐"]),
        ("获奖的是孟庆棠（女，回族，1975年生）。", ["孟庆棠"]),
        ("欧阳致远、司徒静、诸葛明出席。", ["欧阳致远", "司徒静", "诸葛明"]),
        ("校长高峰主持会议，副校长方正讲话。", ["高峰", "方正"]),
        ("经开区管委会主任边疆致辞。", ["边疆"]),
        ("许昌机电学院贺文山、平顶山职业学院韦一帆获一等奖。", ["贺文山", "韦一帆"]),
    ],
)
def test_a_title_a_verb_or_a_note_beside_it_makes_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("教师魏诚荣获第一名。", ["魏诚"]),
        ("特等奖得主秦岳昨天到校。", ["秦岳"]),
        ("市长丁正同志到会。丁正同大家座谈。丁正说，丁正认为。", ["丁正"]),
        ("副厅长马丽来我校调研。马丽指出，马丽强调。", ["马丽"]),
        ("教授和丁晓岚一起参加。", ["丁晓岚"]),
    ],
)
def test_a_name_does_not_take_the_neighbouring_words_characters(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "金融办负责人说，要为何种企业张贴公告。",
        "不少老师边听讲边记录，对全程高度评价。",
        "马方愿与中方加强合作，以军方面没有回应。",
        "教师“县管校聘”改革全面推进。",
        "深入学习贯彻习近平新时代中国特色社会主义思想。",
        "学习贯彻习近平文化思想、习近平法治思想，弘扬雷锋精神。",
        "该成果获李四光地质科学奖和鲁迅文学奖。",
        "剧目获得曹禺剧本奖，并在汤显祖大剧院上演。",
        "石家庄市张家港路小学的师生来到白杨镇王家庄村。",
        "学生项目入选，负责人全程参与，局长明确表示支持。",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("牧民扎西次仁说，护林员其其格参加了培训。", ["扎西次仁", "其其格"]),
        ("教师阿不都热合曼·吾买尔获奖。", ["阿不都热合曼·吾买尔"]),
        ("外籍教练克劳斯·霍夫曼说，球队很好。", ["克劳斯·霍夫曼"]),
        ("某国总理彼得罗夫斯基在会上强调。", ["彼得罗夫斯基"]),
        ("日本友人铃木健太说，铃木健太很高兴。", ["铃木健太"]),
        ("犯罪嫌疑人陆某某已被抓获，张某在逃。", ["陆某某", "张某"]),
        ("获奖者：王晓明、李 强、张文博。", ["王晓明", "李强", "张文博"]),
        ("我们学习鲁迅的文章。", ["鲁迅"]),
    ],
)
def test_names_of_other_forms(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_name_told_once_is_known_everywhere() -> None:
    (person,) = people("校长任远介绍了情况。大家为任远鼓掌。")
    assert [m.text for m in person.mentions] == ["任远", "任远"]


def test_lists_make_names_of_words() -> None:
    assert names("市领导王自明、甘泉、常喜、汤一超出席会议。") == ["王自明", "甘泉", "常喜", "汤一超"]


def test_a_surname_with_a_title_means_the_one_named_in_full() -> None:
    (person,) = people("市长张海岚出席会议。张市长强调，要抓好落实。")
    assert [m.text for m in person.mentions] == ["张海岚", "张"]
    mayor, professor = people("市长张海岚和教授张一鸣出席。张教授作了报告，张主任没有来。")
    assert [m.text for m in professor.mentions] == ["张一鸣", "张"]
    assert [m.text for m in mayor.mentions] == ["张海岚"]


def test_a_part_of_a_foreign_name_joins_the_whole() -> None:
    (person,) = people("校长伊万·彼得罗夫到访。彼得罗夫说，合作很好。")
    assert person.name == "伊万·彼得罗夫"
    assert len(person.mentions) == 2


def roles(person: model.Person) -> list[tuple[str, str | None]]:
    return [(r.title, r.organisation) for r in person.roles]


def test_titles_become_roles_with_their_organisation() -> None:
    (person,) = people("许昌科技学校党委书记、校长丁晓岚到会。")
    assert roles(person) == [("党委书记", "许昌科技学校党委"), ("校长", "许昌科技学校")]
    (person,) = people("市委副书记、政法委书记黄文举主持。")
    assert roles(person) == [("市委副书记", "许昌市委"), ("政法委书记", "许昌市委")]


def test_a_list_shares_the_title_before_it_unless_one_alone_can_hold_it() -> None:
    assert [r for p in people("市政协副主席王晓明、李文博、张一鸣出席。") for r in roles(p)] == [("副主席", "许昌市政协")] * 3
    first, second = people("市委书记王晓明、李文博出席。")
    assert roles(first) == [("市委书记", "许昌市委")]
    assert roles(second) == []


@settings(max_examples=60, deadline=None)
@given(st.text("王李张晓明海市长书记说、，。（）“”·某 的和在教授克斯尔拉\n1A\U0001f600", max_size=60))
def test_any_text_gives_names_that_lie_in_it_and_do_not_overlap(text: str) -> None:
    for article in EXTRACTOR.extract(text, layout="plain").articles:
        mentions = sorted((m for p in article.people for m in p.mentions), key=lambda m: m.start)
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_one_long_line_is_read() -> None:
    text = "市长丁晓岚说" * 3000
    (person,) = people(text)
    assert person.name == "丁晓岚"


def test_whole_items_with_their_school_in_brackets_are_names() -> None:
    text = "获奖名单如下：\n一等奖：苏禾（云岭中学）、白露（青溪镇中心小学）、仲夏（云岭中学）\n承办单位：青溪镇（青溪镇政府）。"
    assert names(text)[:3] == ["苏禾", "白露", "仲夏"]
    assert "青溪镇" not in names(text)
    assert names("合作单位：华农大（华南农业大学）、方城中（方城第一中学）。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议任命邸远帆为市人民政府副市长。", ["邸远帆"]),
        ("增补逄小舟同志为常务委员。", ["逄小舟"]),
        ("完成人：邴秋实、初晴 完成单位：云岭小学", ["邴秋实", "初晴"]),
        ("由华青、包颖川、周岭南组成的代表队获得团体金牌。", ["华青", "包颖川", "周岭南"]),
        ("秘书长雒青川及理事共29人参加会议。", ["雒青川"]),
        ("县机关工会主席亓岚作年度财务工作报告。", ["亓岚"]),
        ("区政协主席蔺新民等区领导到场观看。", ["蔺新民"]),
        ("我校濮小雨等5人获三等奖。", ["濮小雨"]),
        ("冠、亚、季军先后被白露、高朗、闻溪收入囊中。", ["白露", "高朗", "闻溪"]),
        ("关小溪告诉记者，样机已经造好。", ["关小溪"]),
    ],
)
def test_a_slot_that_holds_a_name_makes_one_of_rare_surnames_and_words(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "联盟由高校、企业和党校组成。",
        "选举产生后由党员、干部组成。",
        "批准设立为市级园区，任命大会随后举行。",
        "作者：本报评论员",
        "负责人：见名单",
    ],
)
def test_a_slot_filled_with_other_words_makes_none(text: str) -> None:
    assert names(text) == []
