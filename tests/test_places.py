"""Places: divisions and cities as one place each, short forms, our town, halls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.lexicon import Lexicons
from newsextract.language.reading import Context, Reading, Resources
from newsextract.language.segment import JiebaSegmenter
from newsextract.mentions import organisations, places
from newsextract.mentions.mention import Mentions, Places

RESOURCES = Resources(Lexicons.load(), JiebaSegmenter())


def found(text: str) -> Places:
    reading = Reading(text, resources=RESOURCES, context=Context(region="河南省许昌市"))
    return places.find(reading, Mentions(organisations=organisations.find(reading, Mentions())))


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        ("会议在江苏南京召开。", "江苏南京", "江苏省南京市"),
        ("会议在京召开。", "北京", None),
        ("论坛在希腊雅典举行。", "希腊雅典", None),
        ("活动在禹州市颍川街道启动。", "禹州市颍川街道", "河南省许昌市禹州市"),
        ("我市夺得冠军。", "许昌市", "河南省许昌市"),
        ("我省夺得冠军。", "河南省", "河南省"),
        ("大会在县会堂召开。", "县会堂", None),
    ],
)
def test_a_place_has_its_name_and_path(text: str, name: str, region: str | None) -> None:
    assert [(p.value.name, p.value.region) for p in found(text)] == [(name, region)]


@pytest.mark.parametrize("text", ["许昌市教育局召开会议。", "我市委书记讲话。", "京剧在校园流行。", "和平与发展是主题。"])
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert found(text) == ()


@given(st.lists(st.sampled_from([*"在京我市县镇村会堂，。", "许昌", "禹州市", "江苏", "礼堂", "\n"]), max_size=30).map("".join))
def test_any_text_gives_sound_mentions(text: str) -> None:
    assert all(p.text == text[p.start : p.end] and p.text for p in found(text))
