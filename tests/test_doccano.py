"""Out to doccano and back: what nobody has touched is gold that the output reaches in full."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsextract import Extractor, model
from newsextract.cli import main
from newsextract.errors import OutputError
from newsextract.evaluate import Scores, doccano, evaluate, read_gold
from tests.documents import TEXT, article, award, document, party

SAMPLES = sorted((Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))


def back(documents: list[model.Document], rows: list[dict[str, Any]], folder: Path) -> Scores:
    gold = folder / "gold.jsonl"
    gold.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in doccano.gold(rows)), encoding="utf-8")
    return evaluate(documents, read_gold(gold))


def test_untouched_tasks_are_reached_in_full(tmp_path: Path) -> None:
    whole = document()
    scores = back([whole], [json.loads(json.dumps(row)) for row in doccano.tasks(whole)], tmp_path)
    assert not scores.mistakes
    assert {"articles", "people", "organisations", "dates", "awards", "meetings", "awards complete"} <= set(scores.fields)


def test_untouched_samples_are_reached_in_full(extractor: Extractor, tmp_path: Path) -> None:
    documents = [extractor.extract(path.read_text(encoding="utf-8"), path=path.name) for path in SAMPLES]
    scores = back(documents, [row for d in documents for row in doccano.tasks(d)], tmp_path)
    assert not [m for m in scores.mistakes if ": articles" not in m]


def test_two_prizes_on_the_same_words(tmp_path: Path) -> None:
    events = [award(TEXT, id="1", award="二等奖", rank="二等奖"), award(TEXT, id="2", award="三等奖", rank="三等奖", quantity=None)]
    both = document(articles=[article(events=events)])
    assert not back([both], list(doccano.tasks(both)), tmp_path).mistakes


def test_spans_are_those_of_the_text() -> None:
    (row,) = doccano.tasks(document())
    spans = {(row["text"][e["start_offset"] : e["end_offset"]], e["label"]) for e in row["entities"]}
    assert {("一等奖", "award won"), ("全市职业教育工作会议", "meeting held"), ("该校", "organisation"), ("第五常", "person")} <= spans
    kinds = {r["type"] for r in row["relations"]}
    assert kinds == {"recipient", "issuer", "organiser", "chair", "speaker", "attendee"}


def corrected(row: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(row), **changes}


def test_corrections_count(tmp_path: Path) -> None:
    whole = document()
    (row,) = doccano.tasks(whole)
    # somebody says that 第五常 is no person, and that 全国优秀教师 is an award of the school
    entities = [e for e in row["entities"] if row["text"][e["start_offset"] : e["end_offset"]] != "第五常"]
    kept = {e["id"] for e in entities}
    relations = [r for r in row["relations"] if r["to_id"] in kept]
    start = TEXT.index("全国优秀教师")
    entities.append({"id": 900, "start_offset": start, "end_offset": start + 6, "label": "award won"})
    school = next(e["id"] for e in entities if row["text"][e["start_offset"] : e["end_offset"]] == "该校")
    relations.append({"id": 901, "from_id": 900, "to_id": school, "type": "recipient"})
    rows = [corrected(row, entities=entities, relations=relations)]
    (gold,) = doccano.gold(rows)
    assert gold["articles"][0]["awards"][1]["recipients"] == ["云川工程学校"], "该校 keeps the name that was known for it"
    scores = back([whole], rows, tmp_path)
    assert (scores.tally("people").hits, scores.tally("people").wrong) == (1, 1)
    assert (scores.tally("awards").hits, scores.tally("awards").missed) == (1, 1)
    assert scores.tally("awards.level").missed == 0, "nobody has said which level it is"


def test_a_party_that_is_printed_nowhere_is_kept(tmp_path: Path) -> None:
    unseen = document(articles=[article(events=[award(TEXT, recipients=[party("云川队", "该队")])])])
    assert not back([unseen], list(doccano.tasks(unseen)), tmp_path).mistakes


@pytest.mark.parametrize("row", [{"text": "a", "label": [[0, 1, "x"]]}, {}])
def test_other_exports_are_refused(row: dict[str, Any]) -> None:
    with pytest.raises(OutputError, match="line 1: not a corrected task"):
        list(doccano.gold([row]))


def test_command_line(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text(document().model_dump_json(), encoding="utf-8")
    run = CliRunner()
    assert run.invoke(main, ["doccano", "export", str(tmp_path / "out.jsonl"), "-o", str(tmp_path / "tasks.jsonl")]).exit_code == 0
    assert run.invoke(main, ["doccano", "gold", str(tmp_path / "tasks.jsonl"), "-o", str(tmp_path / "gold.jsonl")]).exit_code == 0
    done = run.invoke(main, ["evaluate", str(tmp_path / "out.jsonl"), str(tmp_path / "gold.jsonl"), "--mistakes"])
    assert done.exit_code == 0
    assert "missed" not in done.output.split("\n", 1)[1]
    (tmp_path / "bad.jsonl").write_text("[1]\n")
    refused = run.invoke(main, ["doccano", "gold", str(tmp_path / "bad.jsonl"), "-o", str(tmp_path / "no.jsonl")])
    assert refused.exit_code == 2
    assert "bad.jsonl:1: not a JSON object" in refused.output
