"""Regions: options, papers' names and level words to full paths."""

from __future__ import annotations

import pytest

from newsextract.language.lexicon import Lexicons
from newsextract.language.reading import Context, Reading, Resources
from newsextract.language.regions import divisions
from newsextract.language.segment import JiebaSegmenter

RESOURCES = Resources(Lexicons.load(), JiebaSegmenter())


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("河南省许昌市", "河南省许昌市"),
        ("湖北武汉", "湖北省武汉市"),
        ("内蒙古呼伦贝尔", "内蒙古自治区呼伦贝尔市"),
        ("天津市西青区", "天津市西青区"),
        ("云南大理祥云", "云南省大理白族自治州祥云县"),
        ("吉林", "吉林省"),
        ("朝阳区", None),
        ("没有这个地方", None),
        ("", None),
    ],
)
def test_a_written_region_is_one_path_or_none(written: str, path: str | None) -> None:
    region = divisions(RESOURCES.lexicons).find(written)
    assert (region.path if region else None) == path


@pytest.mark.parametrize(
    ("written", "letter", "name"),
    [
        ("河南省许昌市", "市", "许昌市"),
        ("河南省许昌市", "省", "河南省"),
        ("河南省许昌市", "县", None),
        ("河南省许昌市禹州市", "市", "禹州市"),
        ("天津市西青区", "市", "天津市"),
        ("天津市西青区", "区", "西青区"),
        ("内蒙古自治区呼伦贝尔市", "区", None),
    ],
)
def test_a_level_word_names_the_papers_own_division(written: str, letter: str, name: str | None) -> None:
    region = divisions(RESOURCES.lexicons).find(written)
    assert region and region.named(letter) == name


def test_home_is_the_option_then_the_paper_then_the_text() -> None:
    text = "许昌市今年造林。许昌市农田连片。"
    assert Reading(text, resources=RESOURCES, context=Context(region="湖北武汉")).home.path == "湖北省武汉市"  # type: ignore[union-attr]
    assert Reading(text, resources=RESOURCES, context=Context(publication="洛阳日报")).home.path == "河南省洛阳市"  # type: ignore[union-attr]
    assert Reading(text, resources=RESOURCES, context=Context(publication="人民日报")).home.path == "河南省许昌市"  # type: ignore[union-attr]
    assert Reading("许昌市与漯河市相邻。", resources=RESOURCES).home is None


def test_a_region_is_read_from_the_text_only_where_one_city_prevails() -> None:
    local = "漯河的果农来到许昌，参观许昌市的果园，许昌的樱桃红了。"
    assert Reading(local, resources=RESOURCES).home.path == "河南省许昌市"  # type: ignore[union-attr]
    assert Reading("许昌与漯河相邻，漯河与周口相邻，周口与许昌相望。", resources=RESOURCES).home is None
