"""Meetings' names: whole, with the right borders, with their own number; the words that mean one named elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.language.lexicon import Lexicons
from newsextract.language.reading import Reading, Resources
from newsextract.language.segment import make_segmenter
from newsextract.mentions import find_mentions
from newsextract.mentions.gatherings.ordinals import ordinal, series

RESOURCES = Resources(Lexicons.load(), make_segmenter("jieba"))


def named(text: str) -> list[str]:
    mentions = find_mentions(Reading(text, resources=RESOURCES))
    return [g.text for g in mentions.gatherings if not g.value.reference]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("4月9日，青石县召开全县春季防火工作推进会。", ["全县春季防火工作推进会"]),
        ("县委书记林若溪主持召开九届县委全面深化改革委员会第四次会议。", ["九届县委全面深化改革委员会第四次会议"]),
        ("县政协党组扩大会议暨九届六次主席会议在县会堂召开。", ["县政协党组扩大会议暨九届六次主席会议"]),
        ("学校举行学习贯彻党的二十大精神宣讲报告会。", ["学习贯彻党的二十大精神宣讲报告会"]),
        ("要深入贯彻落实全国教育大会精神，办好人民满意的教育。", ["全国教育大会"]),
        ("会议传达学习重要讲话精神和全省防汛工作会议精神。", ["全省防汛工作会议"]),
        ("青石中学“远山的灯”主题班会在三楼举行。", ["青石中学“远山的灯”主题班会"]),
        ("“2031·沿江城市合作论坛”将于14日开幕。", ["“2031·沿江城市合作论坛”"]),
        ("县委（扩大）会议昨天召开。", ["县委（扩大）会议"]),
        ("青石县召开全县经济、科技、教育工作会议。", ["全县经济、科技、教育工作会议"]),
        ("一场“铭记先烈”主题班会正在进行。", ["“铭记先烈”主题班会"]),
        ("大家来到会议室，又参观了会展中心和大会堂。", []),
        ("社会各界和县商会、学会、基金会都有机会。", []),
    ],
)
def test_names_are_whole(sentence: str, names: list[str]) -> None:
    assert named(sentence) == names


@pytest.mark.parametrize(
    ("name", "number", "rest"),
    [
        ("九届县委全面深化改革委员会第四次会议", 4, "县委全面深化改革委员会会议"),
        ("县委十三届五次全会", 5, "县委全会"),
        ("第三届远山读书论坛", 3, "远山读书论坛"),
        ("县十七届人民政府第26次常务会议", 26, "县人民政府常务会议"),
        ("第五届县人民政府教育督导组成立大会", None, None),
        ("全县春季防火工作推进会", None, None),
        ("十九届五中全会", 5, None),
    ],
)
def test_the_number_is_the_meetings_own(name: str, number: int | None, rest: str | None) -> None:
    assert (ordinal(name), series(name)) == (number, rest)


def test_a_bare_word_is_a_reference() -> None:
    mentions = find_mentions(Reading("会议指出，此次座谈会很及时。", resources=RESOURCES))
    assert [(g.text, g.value.reference) for g in mentions.gatherings] == [("会议", True), ("座谈会", True)]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="会议大召开第三次的、，。“”《》（）学习精神在于2023年暨", max_size=60))
def test_any_text_is_read(text: str) -> None:
    mentions = find_mentions(Reading(text, resources=RESOURCES))
    assert all(text[g.start : g.end] == g.text and g.text for g in mentions.gatherings)
