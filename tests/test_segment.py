"""The dictionary's words: JiebaSegmenter cuts as jieba itself does without its hidden Markov model."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.segment import JiebaSegmenter
from newsextract.language.words import word_table

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
# words and single characters that are none, letters that are joined and letters in words, line ends
MIXED = st.text("A座T恤B超BB机c++1９中华人民共和国教育局的，。 \r\n\ud800😀%-._", max_size=60)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Any:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    tokenizer.initialize()
    return tokenizer


@pytest.fixture(scope="module")
def ours() -> JiebaSegmenter:
    return JiebaSegmenter()


def test_samples_are_cut_as_jieba_cuts_them(theirs: Any, ours: JiebaSegmenter) -> None:
    for path in SAMPLES:
        text = path.read_text(encoding="utf-8")
        assert ours.words(text) == list(theirs.cut(text, HMM=False)), path.name


def test_rows_of_dictionary_words_are_cut_as_jieba_cuts_them(theirs: Any, ours: JiebaSegmenter) -> None:
    text = "".join(word_table().words()[::7])
    assert ours.words(text) == list(theirs.cut(text, HMM=False))


@given(MIXED | st.text(max_size=40))
def test_any_text_is_cut_as_jieba_cuts_it(theirs: Any, ours: JiebaSegmenter, text: str) -> None:
    assert ours.words(text) == list(theirs.cut(text, HMM=False))
