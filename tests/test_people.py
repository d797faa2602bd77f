"""People: whom a reader would name on reading the article, and who only looks like a name."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def names(extractor: Extractor, text: str) -> list[str]:
    return [p.name for p in extractor.extract(text, layout="plain").articles[0].people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("会议由市委书记丁晓岚主持。", ["丁晓岚"]),
        ("教师魏诚荣获第一名。", ["魏诚"]),
        ("贺文山、卫长青、欧阳雪出席会议。", ["贺文山", "卫长青", "欧阳雪"]),
        ("方子衡院士昨天来到该校。", ["方子衡"]),
        ("犯罪嫌疑人陆某某已被抓获。", ["陆某某"]),
        ("平顶山市金融办负责人说，要为何种企业张贴公告。", []),
    ],
)
def test_names_are_found(extractor: Extractor, text: str, people: list[str]) -> None:
    assert names(extractor, text) == people


def test_a_name_told_once_is_known_everywhere(extractor: Extractor) -> None:
    text = "校长任远介绍了情况。大家为任远鼓掌。"
    person = extractor.extract(text, layout="plain").articles[0].people[0]
    assert [m.text for m in person.mentions] == ["任远", "任远"]


def test_a_name_does_not_take_the_first_character_of_the_next_word(extractor: Extractor) -> None:
    assert names(extractor, "特等奖得主秦岳昨天到校。") == ["秦岳"]
