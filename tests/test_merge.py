"""Merging: one event from its reports, never from two events, and nothing lost."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Extractor
from newsextract.batch.merge import merge
from newsextract.batch.merge.same import edtf_days
from newsextract.cli import main
from newsextract.errors import OutputError
from newsextract.formats import FORMATS

Row = dict[str, Any]


def party(name: str, entity: str | None = "o1") -> Row:
    return {"name": name, "entity": entity, "text": name, "group": None}


def report(number: int, **told: Any) -> Row:
    """A report in a document of its own; ``on`` is the event's day, ``paper`` and ``printed`` the newspaper's."""
    day = told.pop("on", None)
    row = {
        "id": f"e{number}",
        "modality": "asserted",
        "trigger": {"start": 0, "end": 2, "text": "获得"},
        "sentence": {"start": 0, "end": 9},
        "date": {"value": day, "text": day, "basis": "explicit"} if day else None,
        "place": None,
        "rule": "x.y",
        "confidence": 0.8,
        "summary": "一句话",
        "document": f"{number}.txt",
        "article": "a1",
        "headline": None,
        "publication": told.pop("paper", None),
        "publication_date": told.pop("printed", "2023-09-06"),
        "evidence": "一句话。",
        "source_start": 0,
        "source_end": 9,
    }
    return {**row, **told}


def award(number: int, *recipients: str, **told: Any) -> Row:
    fields = {"type": "award", "outcome": "won", "kind": "prize", "award": "一等奖", "rank": "一等奖", "level": None, "quantity": None}
    who = [party(r) for r in recipients]
    return report(number, **{**fields, "recipients": who, "occasion": None, "issuers": [], "work": None, **told})


def meeting(number: int, name: str, **told: Any) -> Row:
    fields: Row = {"type": "meeting", "status": "held", "name": name, "series": None, "ordinal": None, "kind": "conference"}
    fields |= {field: [] for field in ("organisers", "chairs", "speakers", "attendees", "documents", "agenda")}
    return report(number, **{**fields, **told})


def merged(tmp_path: Path, *rows: Row) -> list[Row]:
    path = tmp_path / "events.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    out = io.BytesIO()
    merge([path], out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


CONTEST = "2023年全省中学生作文大赛"
SAME: list[tuple[str, Row, Row]] = [
    ("a contest in two papers", award(1, "清河二中", occasion=CONTEST), award(2, "清河二中", occasion="全省中学生作文大赛")),
    ("a division's letter", award(1, "清河市第二中学", occasion=CONTEST), award(2, "清河第二中学", occasion=CONTEST)),
    ("a named prize on one day", award(1, "清河二中", award="全国文明校园", rank=None, on="2023-09-04"),
     award(2, "清河二中", award="全国文明校园", rank=None, on="2023-09-05")),
    ("two common winners", award(1, "清河二中", "临安一中", "永丰小学"), award(2, "临安一中", "清河二中")),
    ("a numbered meeting under two names", meeting(1, "政协清河市第八届委员会第三次会议", series="政协清河市委员会会议", ordinal=3),
     meeting(2, "政协清河市委员会第三次会议", series="政协清河市委员会会议", ordinal=3)),
    ("planned, then held", meeting(1, "清河市教育大会", modality="planned", on="2023-09-08", organisers=[party("清河市政府")]),
     meeting(2, "清河市教育大会", on="2023-09-08", organisers=[party("清河市政府")])),
    ("the paper's own city, in the same paper", meeting(1, "市委常委会扩大会议", paper="清河日报", on="2023-09-05"),
     meeting(2, "市委常委会扩大会议", paper="清河日报", on="2023-09-05")),
]  # fmt: skip
OTHER: list[tuple[str, Row, Row]] = [
    ("another contest", award(1, "清河二中", occasion=CONTEST), award(2, "清河二中", occasion="全国青少年航模比赛")),
    ("another year", award(1, "清河二中", occasion="作文大赛", on="2022"), award(2, "清河二中", occasion="作文大赛", on="2023")),
    ("another winner", award(1, "清河二中", occasion=CONTEST), award(2, "清河三中", occasion=CONTEST)),
    ("a bare first prize", award(1, "清河二中"), award(2, "清河二中")),
    ("people who share a name", award(1, "王丽", award="全省优秀教师", recipients=[party("王丽", "p1")], on="2023-09-05"),
     award(2, "王丽", award="全省优秀教师", recipients=[party("王丽", "p1")], on="2023-09-05")),
    ("another number", meeting(1, "第三次会议", series="清河市人大常委会会议", ordinal=3, organisers=[party("清河市人大")]),
     meeting(2, "第三次会议", series="清河市人大常委会会议", ordinal=4, organisers=[party("清河市人大")])),
    ("another city's committee", meeting(1, "市委常委会扩大会议", paper="清河日报", on="2023-09-05"),
     meeting(2, "市委常委会扩大会议", paper="临安日报", on="2023-09-05")),
    ("two events of one article", award(1, "清河二中", occasion=CONTEST), award(1, "清河二中", occasion=CONTEST, work="春天")),
    ("won and withdrawn", award(1, "清河二中", occasion=CONTEST), award(2, "清河二中", occasion=CONTEST, outcome="revoked")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [c[1:] for c in SAME], ids=[c[0] for c in SAME])
def test_the_same_event(first: Row, second: Row, tmp_path: Path) -> None:
    for rows in ((first, second), (second, first)):
        (event,) = merged(tmp_path, *rows)
        assert event["reports"] == 2


@pytest.mark.parametrize(("first", "second"), [c[1:] for c in OTHER], ids=[c[0] for c in OTHER])
def test_two_events(first: Row, second: Row, tmp_path: Path) -> None:
    assert len(merged(tmp_path, first, second)) == len(merged(tmp_path, second, first)) == 2


def test_the_one_event_says_what_its_reports_say_together(tmp_path: Path) -> None:
    rows = [
        award(1, "清河二中", occasion=CONTEST, paper="清河晚报", printed="2023-09-08", confidence=0.6, on="2023-09", level="provincial"),
        award(2, "清河市二中", "临安一中", occasion=CONTEST, paper="清河日报", printed="2023-09-06", confidence=0.9, on="2023-09-05"),
    ]
    (event,) = merged(tmp_path, *rows)
    assert [p["name"] for p in event["recipients"]] == ["清河市二中", "临安一中"]
    assert (event["level"], event["date"]["value"], event["confidence"]) == ("provincial", "2023-09-05", 0.9)
    assert (event["first_reported"], event["last_reported"]) == ("2023-09-06", "2023-09-08")
    assert event["publications"] == ["清河晚报", "清河日报"]
    assert event["id"] == "e1"


def test_a_report_that_names_both_winners_joins_the_reports_of_each(tmp_path: Path) -> None:
    both = award(3, "清河二中", "临安一中", occasion=CONTEST)
    rows = [award(1, "清河二中", occasion=CONTEST), award(2, "临安一中", occasion=CONTEST), both]
    assert [len(e["sources"]) for e in merged(tmp_path, *rows)] == [3]


FEW = st.builds(
    lambda number, names, occasion, day, paper: award(number, *names, occasion=occasion, on=day, paper=paper),
    st.integers(0, 9),
    st.lists(st.sampled_from(["清河二中", "临安一中", "市教育局"]), min_size=1, max_size=3, unique=True),
    st.sampled_from([None, CONTEST, "航模比赛"]),
    st.sampled_from([None, "2023", "2023-09-05", "2021"]),
    st.sampled_from([None, "清河日报"]),
)


@given(st.lists(FEW, max_size=12))
def test_the_sources_are_all_that_was_read_also_after_merging_again(tmp_path_factory: pytest.TempPathFactory, rows: Sequence[Row]) -> None:
    folder = tmp_path_factory.mktemp("merge")
    once = merged(folder, *rows)
    sources = [s for e in once for s in e["sources"]]
    assert {s["output"] for s in sources} <= {str(folder / "events.jsonl")}
    assert sorted(json.dumps({k: v for k, v in s.items() if k != "output"}) for s in sources) == sorted(map(json.dumps, rows))
    again = [s for e in merged(folder, *once) for s in e["sources"]]
    assert sorted(map(json.dumps, again)) == sorted(map(json.dumps, sources))


def test_documents_of_two_runs_are_one_set_of_events(tmp_path: Path, extractor: Extractor) -> None:
    text = "清河二中喜获佳绩\n本报讯 9月4日，清河市教育局召开全市教育工作会议。会上，清河市第二中学获得全国文明校园称号。\n"
    document = extractor.extract(text, date="2023-09-06", path="page.txt")
    for run in ("a", "b"):
        (tmp_path / f"{run}.jsonl").write_bytes(FORMATS["documents"].write(document))
    result = CliRunner().invoke(main, ["merge", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")])
    assert CliRunner().invoke(main, ["merge", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "a.jsonl")]).exit_code == 2
    count = sum(len(a.events) for a in document.articles)
    assert [e["reports"] for e in map(json.loads, result.stdout.splitlines())] == [2] * count
    assert f"{2 * count} reports of {count} events" in result.stderr


@pytest.mark.parametrize(
    ("content", "said"), [("{", "x.jsonl:1: no JSON"), ('{"a": 1}', "neither a document nor an event"), ("id,type\n", "no JSON")]
)
def test_what_is_no_output_is_named(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(content)
    with pytest.raises(OutputError, match=said):
        merge([tmp_path / "x.jsonl"], io.BytesIO())


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("2023-09-05", 1),
        ("2022", 365),
        ("2024-02", 29),
        ("199X", 3652),
        ("2023-02-03/2023-02-05", 3),
        ("2023-12", 31),
        ("2023-09-05T09:00", 1),
    ],
)
def test_the_days_of_a_date(value: str, length: int) -> None:
    days = edtf_days(value)
    assert days
    assert days[1] - days[0] + 1 == length


def test_what_is_no_stretch_of_the_calendar_has_no_days() -> None:
    assert [edtf_days(v) for v in (None, "P9Y", "XXXX-12-08", "2023-13-40", "")] == [None] * 5
    open_end = edtf_days("2013/..")
    assert open_end and open_end[1] > 3_000_000
