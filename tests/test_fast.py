"""The extra ``fast`` gives identical results: the same words and the same terms on samples and on hostile strings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.language.lexicon import Lexicons
from newsextract.language.matcher import PythonMatcher, RustMatcher, make_matcher
from newsextract.language.segment import STRETCH, JiebaSegmenter, RjiebaSegmenter, make_segmenter, stretch_cutter
from newsextract.language.words import word_table

SAMPLES = sorted((Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("的一是在不了有和人这中大年月日第届奖，。“”　\ud800\udfff😀𠮷A1")), max_size=80
)


@pytest.fixture(scope="module")
def both() -> tuple[JiebaSegmenter, RjiebaSegmenter]:
    pytest.importorskip("rjieba", reason="the extra 'fast' is not installed")
    return JiebaSegmenter(), RjiebaSegmenter()


@pytest.fixture(scope="module")
def terms() -> tuple[str, ...]:
    lexicons = Lexicons.load()
    return tuple(t for t in lexicons.terms("divisions") if len(t) > 1)


@given(HOSTILE)
def test_words_are_identical_on_hostile_strings(both: tuple[JiebaSegmenter, RjiebaSegmenter], text: str) -> None:
    slow, fast = both
    assert fast.words(text) == slow.words(text)


def test_words_are_identical_on_every_sample(both: tuple[JiebaSegmenter, RjiebaSegmenter]) -> None:
    slow, fast = both
    for path in SAMPLES:
        text = path.read_text(encoding="utf-8")
        assert fast.words(text) == slow.words(text), path.name


def test_terms_are_identical_on_samples_and_words(terms: tuple[str, ...]) -> None:
    pytest.importorskip("ahocorasick_rs", reason="the extra 'fast' is not installed")
    slow, fast = PythonMatcher(terms), RustMatcher(terms)
    dictionary = "".join(w for w in word_table().words() if len(w) > 2)[:200_000]
    for text in (dictionary, *(p.read_text(encoding="utf-8") for p in SAMPLES)):
        assert fast.scan(text) == slow.scan(text)


@given(st.lists(st.text("甲乙丙", min_size=2, max_size=4), max_size=9, unique=True), HOSTILE | st.text("甲乙丙\ud800", max_size=40))
def test_matchers_are_identical_on_hostile_strings(terms: list[str], text: str) -> None:
    pytest.importorskip("ahocorasick_rs", reason="the extra 'fast' is not installed")
    assert RustMatcher(terms).scan(text) == PythonMatcher(terms).scan(text)


def test_changing_over_changes_no_word_and_no_term(terms: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rjieba", reason="the extra 'fast' is not installed")
    pytest.importorskip("ahocorasick_rs", reason="the extra 'fast' is not installed")
    monkeypatch.setattr("newsextract.language.segment._WORTH_LOADING", 3_000)
    monkeypatch.setattr("newsextract.language.matcher._WORTH_MAKING", 3_000)
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES]
    late, scanning = make_segmenter("jieba"), make_matcher(terms)
    assert [late.words(text) for text in texts] == [JiebaSegmenter().words(text) for text in texts]
    stretches = [stretch for text in texts for stretch in STRETCH.findall(text)]
    assert [list(stretch_cutter(late)(s)) for s in stretches] == [JiebaSegmenter().ends(s) for s in stretches]
    assert [scanning.scan(text) for text in texts] == [PythonMatcher(terms).scan(text) for text in texts]


def test_the_plain_installation_needs_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsextract.language.matcher.find_spec", lambda _: None)
    monkeypatch.setattr("newsextract.language.segment.find_spec", lambda _: None)
    assert isinstance(make_matcher(("甲乙",)), PythonMatcher)
    assert isinstance(make_segmenter("jieba"), JiebaSegmenter)
