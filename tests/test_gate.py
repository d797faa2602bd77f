"""The gate: scores on the labelled corpora beside the project. The floors in floors.json only rise."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from newsextract import Extractor
from newsextract.page.source import decode

FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
# corpus -> (texts, gold, metadata, options for every text)
CORPORA: dict[str, tuple[str, str, str | None, dict[str, str]]] = {
    "seeds": ("seeds", "gold", None, {"date": "2023-09-06"}),
    "articles": ("articles/texts", "articles/gold", "articles/metadata.jsonl", {}),
    "local": ("local/texts", "local/gold", "local/metadata.jsonl", {}),
    "pages": ("pages/texts", "pages/gold", None, {}),
}


def extract_corpus(extractor: Extractor, corpus: Path, name: str, output: Path) -> None:
    texts, _, metadata, options = CORPORA[name]
    rows = [json.loads(line) for line in (corpus / metadata).read_text(encoding="utf-8").splitlines()] if metadata else []
    known = {row.pop("path"): row for row in rows}
    with output.open("wb") as out:
        for path in sorted((corpus / texts).glob("*.txt")):
            text = decode(path.read_bytes()).text
            document = extractor.extract(text, path=path.name, **{**options, **known.get(path.name, {})})
            out.write(orjson.dumps(document.model_dump(mode="json")) + b"\n")


@pytest.mark.parametrize("name", sorted(CORPORA))
def test_scores_reach_their_floors(name: str, shared: Path, extractor: Extractor, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    texts, gold, _, _ = CORPORA[name]
    extract_corpus(extractor, corpus, name, tmp_path / "out.jsonl")
    command = [sys.executable, shared / "tools/score.py", tmp_path / "out.jsonl", corpus / gold, "--texts", corpus / texts, "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    scores = json.loads(run.stdout)
    below = {metric: (scores[metric], floor) for metric, floor in FLOORS[name].items() if scores[metric] < floor}
    assert not below, f"{name}: score below its floor: {below}"
    assert scores["alignment_errors"] == 0
