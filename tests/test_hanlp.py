"""HanLP components as segmenter and name recogniser: real ones, trained here in seconds, loaded from a local folder."""

from __future__ import annotations

import json
import pickle
import socket
from pathlib import Path
from typing import Any

import pytest

from newsextract import Extractor
from newsextract.errors import SegmenterError
from newsextract.formats import bio
from newsextract.language.hanlp import RECOGNISERS, TOKENIZERS, HanlpNer, HanlpSegmenter, check_component
from newsextract.text import Span
from tests import hanlp_components

# torch, transformers and hanlp warn of each other's deprecated names; these warnings are not ours to mend
pytestmark = pytest.mark.filterwarnings("default")
PAGE = "柳溪县第二中学陈静荣获一等奖。\n青桐市教育局王伟主持会议。\n"
HOSTILE = ["", " ", "\n\n", "陈 静", "ABC 甲\u3000乙\t丙", "𠮷野家😀。" * 30, "无标点" * 200]


@pytest.fixture(scope="session")
def components(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    pytest.importorskip("hanlp", reason="the extra 'hanlp' is not installed")
    import torch

    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("hanlp")
    return {
        "ner": hanlp_components.train_recogniser(folder),
        "cws": hanlp_components.train_tagging_tokenizer(folder),
        "transformer": hanlp_components.save_transformer_tokenizer(folder),
    }


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a network connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("kind", ["cws", "transformer"])
@pytest.mark.parametrize("text", [PAGE, *HOSTILE])
def test_words_tile_the_text(components: dict[str, Path], kind: str, text: str) -> None:
    assert "".join(HanlpSegmenter(components[kind]).words(text)) == text


def test_a_trained_tokenizer_cuts_as_it_learnt(components: dict[str, Path]) -> None:
    assert HanlpSegmenter(components["cws"]).words("云岭大学李敏发表讲话。") == ["云岭大学", "李敏", "发表讲话", "。"]


@pytest.mark.usefixtures("no_network")
def test_a_recogniser_gives_spans_of_the_text(components: dict[str, Path]) -> None:
    found = HanlpNer(components["ner"]).names(PAGE, [Span(16, len(PAGE) - 1)])
    assert [(PAGE[a:b], kind) for a, b, kind in found] == [("青桐市教育局", "organisation"), ("王伟", "person")]


def test_a_page_is_read_with_both(components: dict[str, Path]) -> None:
    extractor = Extractor(segmenter=HanlpSegmenter(components["cws"]), ner=HanlpNer(components["ner"]))
    page = pickle.loads(pickle.dumps(extractor)).read(PAGE, layout="plain")
    article = page.document.articles[0]
    assert {"陈静", "王伟"} <= {p.name for p in article.people}
    assert all(article.text[m.start : m.end] == m.text for p in article.people for m in p.mentions)
    assert all(m.rule for m in page.articles[0].resolved.mentions)


def test_the_recognisers_names_say_where_they_come_from(components: dict[str, Path]) -> None:
    text = "云岭大学吴洋参加会议。"
    plain = Extractor().read(text, layout="plain").articles[0].resolved.mentions
    joined = Extractor(ner=HanlpNer(components["ner"])).read(text, layout="plain").articles[0].resolved.mentions
    new = {(m.text, m.rule) for m in (*joined.people, *joined.organisations)} - {
        (m.text, m.rule) for m in (*plain.people, *plain.organisations)
    }
    assert all(rule == "ner.hanlp" for _, rule in new)


def saved(folder: Path, **config: object) -> Path:
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


@pytest.mark.usefixtures("no_network")
def test_a_wrong_folder_is_one_clear_error_at_once(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "config.json").write_text("no json", encoding="utf-8")
    ner = next(iter(RECOGNISERS))
    cases = {
        "no such folder": tmp_path / "none",
        "config.json is missing": tmp_path / "empty",
        "not JSON": tmp_path / "text",
        "no classpath": saved(tmp_path / "bare"),
        "is no tokenizer": saved(tmp_path / "ner", classpath=ner),
        "model.pt, vocabs.json missing": saved(tmp_path / "half", classpath=next(iter(TOKENIZERS))),
    }
    for said, folder in cases.items():
        with pytest.raises(SegmenterError, match=said):
            HanlpSegmenter(folder)


def test_missing_packages_and_transformers_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = saved(
        tmp_path / "t", classpath="hanlp.components.tokenizers.transformer.TransformerTaggingTokenizer", transformer="hub/bert-tiny"
    )
    for name in ("model.pt", "vocabs.json"):
        (folder / name).touch()
    monkeypatch.setattr("newsextract.language.hanlp.find_spec", lambda _: None)
    with pytest.raises(SegmenterError, match="torch and hanlp not installed; run: pip install"):
        check_component(folder, TOKENIZERS, "tokenizer")
    monkeypatch.setattr("newsextract.language.hanlp.find_spec", lambda name: name)
    with pytest.raises(SegmenterError, match=r"built on the transformer hub/bert-tiny.*bert-tiny"):
        check_component(folder, TOKENIZERS, "tokenizer")


def test_a_component_is_trained_from_corrected_output(components: dict[str, Path], tmp_path: Path) -> None:
    """The way README describes: output, corrected by hand, to TSV, to a component of one's own."""
    from hanlp.components.ner.rnn_ner import RNNNamedEntityRecognizer

    names = HanlpNer(components["ner"])
    text = "\n".join("".join(word for word, _ in s) for s in hanlp_components.invented_sentences(120, 5))
    corrected = Extractor(ner=names).extract(text, layout="plain")
    (tmp_path / "train.tsv").write_bytes(bio.write(corrected))
    RNNNamedEntityRecognizer().fit(
        str(tmp_path / "train.tsv"), str(tmp_path / "train.tsv"), str(tmp_path / "own"), tagging_scheme="BIO", **hanlp_components.SETTINGS
    )
    found = HanlpNer(tmp_path / "own").names("柳溪县第二中学赵敏荣获一等奖。", [Span(0, 15)])
    assert ("赵敏", "person") in {("柳溪县第二中学赵敏荣获一等奖。"[a:b], kind) for a, b, kind in found}
