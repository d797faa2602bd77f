"""The gate: scores on the labelled corpora beside the project. The floors in floors.json only rise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from newsextract import Extractor
from newsextract.evaluate import as_numbers, evaluate, read_gold
from newsextract.page.source import decode
from tests.conftest import ROOT

FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
# corpus -> (texts, gold, metadata, options for every text, which stand over the metadata's)
CORPORA: dict[str, tuple[str, str, str | None, dict[str, str]]] = {
    "seeds": ("seeds", "gold", None, {"date": "2023-09-06"}),
    "articles": ("articles/texts", "articles/gold", "articles/metadata.jsonl", {}),
    "articles, layout not told": ("articles/texts", "articles/gold", "articles/metadata.jsonl", {"layout": "auto"}),
    "local": ("local/texts", "local/gold", "local/metadata.jsonl", {}),
    "pages": ("pages/texts", "pages/gold", None, {}),
}
# pages of our own, whose gold was written by people who had not seen the rules: (texts, gold, metadata)
OWN = {
    "samples": ("samples", "samples/gold", None),
    "pages of our own": ("tests/corpus/texts", "tests/corpus/gold", "tests/corpus/metadata.jsonl"),
}
SENTENCES = ("dates", "entities", "awards", "meetings", "detect")


def extract_corpus(extractor: Extractor, corpus: Path, name: str, output: Path) -> None:
    texts, _, metadata, options = CORPORA[name]
    rows = [json.loads(line) for line in (corpus / metadata).read_text(encoding="utf-8").splitlines()] if metadata else []
    known = {row.pop("path"): row for row in rows}
    with output.open("wb") as out:
        for path in sorted((corpus / texts).glob("*.txt")):
            text = decode(path.read_bytes()).text
            document = extractor.extract(text, path=path.name, **{**known.get(path.name, {}), **options})
            out.write(orjson.dumps(document.model_dump(mode="json")) + b"\n")


@pytest.mark.parametrize("name", sorted(CORPORA))
def test_scores_reach_their_floors(name: str, shared: Path, extractor: Extractor, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    texts, gold, _, _ = CORPORA[name]
    extract_corpus(extractor, corpus, name, tmp_path / "out.jsonl")
    command = [sys.executable, shared / "tools/score.py", tmp_path / "out.jsonl", corpus / gold, "--texts", corpus / texts, "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    scores = json.loads(run.stdout)
    assert not below(scores, FLOORS[name])
    assert scores["alignment_errors"] == 0


@pytest.mark.parametrize("task", SENTENCES)
def test_scores_on_sentences_reach_their_floors(task: str, shared: Path) -> None:
    command = [sys.executable, shared / "tools/score_sentences.py", task, shared / f"corpus/sentences/{task}_dev.jsonl", "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert not below(flat(json.loads(run.stdout)), FLOORS[f"sentences, {task}"])


@pytest.mark.parametrize("name", sorted(OWN))
def test_pages_of_our_own_reach_their_floors(name: str, extractor: Extractor) -> None:
    assert not below(own_scores(extractor, name), FLOORS[name])


def own_scores(extractor: Extractor, name: str) -> dict[str, float]:
    texts, gold, metadata = OWN[name]
    known = (
        {row.pop("path"): row for row in map(json.loads, (ROOT / metadata).read_text(encoding="utf-8").splitlines())} if metadata else {}
    )
    paths = sorted((ROOT / texts).glob("*.txt"))
    documents = [extractor.extract(p.read_text(encoding="utf-8"), path=p.name, **known.get(p.name, {})) for p in paths]
    scores = as_numbers(evaluate(documents, read_gold(ROOT / gold)))
    return {name: fields["f1"] for name, fields in scores.items() if "." not in name}


def flat(scores: dict[str, Any]) -> dict[str, float]:
    """{"PER": {"F1": 0.8}} as {"PER F1": 0.8}."""
    inner = {f"{name} {key}": value for name, part in scores.items() if isinstance(part, dict) for key, value in part.items()}
    return {**{k: v for k, v in scores.items() if not isinstance(v, dict)}, **inner}


def below(scores: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    """metric -> (score, floor) where a score is below its floor."""
    return {metric: (scores[metric], floor) for metric, floor in floors.items() if scores[metric] < floor}
