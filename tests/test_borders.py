"""Word borders cut on demand are those of the whole text."""

from __future__ import annotations

import random
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.borders import WordBorders
from newsextract.language.segment import JiebaSegmenter

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("的一是中国人民大会召开市委书记，。“”\n 2023.A%-")), max_size=60
)


@pytest.fixture(scope="module")
def segmenter() -> JiebaSegmenter:
    return JiebaSegmenter()


@given(TEXTS, st.randoms(use_true_random=False))
def test_borders_are_those_of_the_whole_text(segmenter: JiebaSegmenter, text: str, order: random.Random) -> None:
    whole = {0, len(text), *accumulate(map(len, segmenter.words(text)))}
    if "\r\n" in text:  # jieba takes the two for one word; no repaired text has them
        return
    borders = WordBorders(text, segmenter)
    offsets = list(range(-1, len(text) + 2))
    order.shuffle(offsets)
    assert {o for o in offsets if o in borders} == whole


def test_a_segmenter_that_looks_further_is_asked_once() -> None:
    class Neural:
        name = "neural"
        local = False
        asked = 0

        def words(self, text: str) -> list[str]:
            self.asked += 1
            return [text[:3], text[3:]]

    segmenter = Neural()
    borders = WordBorders("甲乙，丙丁", segmenter)
    assert [o for o in range(6) if o in borders] == [0, 3, 5]
    assert segmenter.asked == 1
