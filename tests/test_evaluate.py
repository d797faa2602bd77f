"""Measuring against gold: hand-made cases, and agreement with the project's own scorer on the labelled corpora."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsextract import Extractor, model
from newsextract.cli import main
from newsextract.errors import OutputError
from newsextract.evaluate import GoldDocument, Scores, evaluate, read_gold, table
from newsextract.evaluate.match import likeness, same
from newsextract.page.source import decode
from tests import documents as made

RIGHT: dict[str, Any] = {
    "headline": "云川职教工作会议召开",
    "reporters": ["花满楼"],
    "people": ["闻人笑", "第五常"],
    "dates": [["2024年5月6日", "2024-05-06"]],
    "awards": [
        {
            "award": "一等奖|省级一等奖",
            "recipients": ["云川工程学校“竹编机器人”团队"],
            "issuers": ["省教育厅"],
            "outcome": "won",
            "rank": "一等奖",
            "level": "provincial",
            "quantity": 2,
            "occasion": "全省创新大赛",
            "date": "2024-05-06",
            "group": None,
        }
    ],
    "meetings": [{"name": "全市职业教育工作会议", "status": "held", "date": "2024-05-06", "chairs": ["闻人笑"], "attendees": ["第五常"]}],
}


def scored(tmp_path: Path, **changes: Any) -> Scores:
    (tmp_path / "gold.json").write_text(json.dumps({"file": "page.txt", "articles": [{**RIGHT, **changes}]}), encoding="utf-8")
    return evaluate([made.document()], read_gold(tmp_path / "gold.json"))


def counts(scores: Scores, name: str) -> tuple[int, int, int]:
    tally = scores.tally(name)
    return tally.hits, tally.wrong, tally.missed


def test_all_right(tmp_path: Path) -> None:
    scores = scored(tmp_path)
    judged = {name: t.f1 for name, t in scores.rows()}
    # gold names no speakers and organisers here: what is found there is wrong
    assert {name for name, f1 in judged.items() if f1 < 1} == {"meetings.organisers", "meetings.speakers"}
    assert counts(scores, "awards complete") == (1, 0, 0)


def test_a_missed_event_costs_its_fields(tmp_path: Path) -> None:
    more = [*RIGHT["awards"], {"award": "全国优秀教师", "recipients": ["云川工程学校"], "outcome": "won", "level": "national"}]
    scores = scored(tmp_path, awards=more)
    assert counts(scores, "awards") == (1, 0, 1)
    assert counts(scores, "awards.level") == (1, 0, 1)
    assert any("missed 全国优秀教师" in m for m in scores.mistakes)


def test_an_invented_event_is_wrong_unless_tolerated(tmp_path: Path) -> None:
    assert counts(scored(tmp_path, awards=[]), "awards") == (0, 1, 0)
    assert counts(scored(tmp_path, awards=[], awards_ok=[{"award": "一等奖"}]), "awards") == (0, 0, 0)


def test_what_is_left_out_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"file": "page.txt", "articles": [{"people": ["闻人笑"]}]}\n', encoding="utf-8")
    scores = evaluate([made.document()], read_gold(tmp_path / "gold.jsonl"))
    assert [name for name, _ in scores.rows()] == ["people"]
    assert counts(scores, "people") == (1, 1, 0)


@pytest.mark.parametrize(
    ("found", "gold", "soft", "expected"),
    [
        ("许昌市", "许昌|许昌市", 1.0, True),
        (None, "null|许昌", 1.0, True),
        ("许昌", None, 1.0, False),
        ("“一等奖”", "一等奖", 1.0, True),
        ("全省教学能力大赛一等奖", "教学能力大赛一等奖", 0.8, True),
    ],
)
def test_alternatives_and_softness(found: str | None, gold: str | None, soft: float, expected: bool) -> None:
    assert same(found, gold, soft) is expected
    assert 0 <= likeness(str(found), str(gold)) <= 1


@pytest.mark.parametrize("content", ["{}", "[1]", '{"file": "a.txt", "articles": [{"people": "王"}]}'])
def test_gold_that_is_none_is_refused_with_its_place(content: str, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(OutputError, match=r"gold\.json: no gold: "):
        list(read_gold(tmp_path))


def test_an_empty_folder_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"no \*\.json"):
        list(read_gold(tmp_path))


def test_command_line(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text(made.document().model_dump_json(), encoding="utf-8")
    (tmp_path / "gold.json").write_text(json.dumps({"file": "page.txt", "articles": [{**RIGHT, "people": ["闻人笑"]}]}), encoding="utf-8")
    arguments = ["evaluate", str(tmp_path / "out.jsonl"), str(tmp_path / "gold.json")]
    done = CliRunner().invoke(main, [*arguments, "--mistakes"])
    assert done.exit_code == 0
    assert "page.txt article 1: people: wrong 第五常" in done.output
    numbers = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)
    assert numbers["people"] == {"precision": 0.5, "recall": 1.0, "f1": 0.6667, "right": 1, "wrong": 1, "missed": 0}


CORPORA = {
    "articles": ("articles/texts", "articles/gold", 25),
    "local": ("local/texts", "local/gold", 3),
    "seeds": ("seeds", "gold", 2),
    "pages": ("pages/texts", "pages/gold", 9),
}
FIELDS = ("headlines", "bylines", "people", "organisations", "dates", "awards", "award_complete", "meetings", "meeting_complete")


@pytest.mark.parametrize("corpus", CORPORA)
def test_agrees_with_the_shared_scorer(corpus: str, shared: Path, extractor: Extractor) -> None:
    """Every count is the same, wherever the page was taken apart rightly (else it is open which article stands for which)."""
    texts, gold, limit = CORPORA[corpus]
    theirs = runpy.run_path(str(shared / "tools" / "score.py"))["Scorer"]()
    documents: list[model.Document] = []
    golds: list[GoldDocument] = []
    for file in sorted((shared / "corpus" / gold).glob("*.json"))[:limit]:
        row = json.loads(file.read_text(encoding="utf-8"))
        source = decode((shared / "corpus" / texts / row["file"]).read_bytes()).text
        document = extractor.extract(source, path=row["file"], date=row.get("publication_date"))
        (right,) = read_gold(file)
        taken_apart = evaluate([document], [right]).tally("articles")
        if not taken_apart.wrong and not taken_apart.missed:
            theirs.document(document.model_dump(mode="json"), row, source)
            documents.append(document)
            golds.append(right)
    ours = evaluate(documents, golds)
    names = {"award_complete": "awards complete", "meeting_complete": "meetings complete"}
    expected = {f: (theirs.t[f].tp, theirs.t[f].fp, theirs.t[f].fn) for f in FIELDS}
    expected |= {f"{k.replace('.', 's.', 1)}": (t.tp, t.fp, t.fn) for k, t in theirs.by_slot.items()}
    assert documents
    assert {f: counts(ours, names.get(f, f)) for f in expected} == expected
    assert "people" in table(ours)
