"""Formats: flat events lead back to the source; CSV opens safely in a spreadsheet; a line of JSON is one line for everybody."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Extractor, model
from newsextract.batch.work import Work
from newsextract.formats import FORMATS
from newsextract.formats import csv as csv_format
from newsextract.formats.events import flat_events, source_range
from newsextract.page.source import decode

SAMPLES = sorted((Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))


def party(name: str, group: model.Group | None = None) -> model.Party:
    return model.Party(name=name, entity=None, text=name, group=group)


TEACHERS = model.Group(count=2, unit="名", noun="教师")


def document(**told: object) -> model.Document:
    """A document with one award event, some of whose fields are given."""
    text = "清河二中2名教师获得一等奖。"
    event = model.AwardEvent.model_validate(
        {
            "id": "e", "modality": "asserted", "trigger": {"start": 8, "end": 10, "text": "获得"}, "sentence": {"start": 0, "end": 14},
            "date": {"value": "2023-09-05", "text": "昨日", "basis": "context"}, "place": None, "rule": "award.won", "confidence": 0.9,
            "summary": "一句话", "outcome": "won", "kind": "prize", "recipients": [party("清河二中", TEACHERS)],
            "award": "一等奖", "rank": "一等奖", "level": None, "quantity": 2, "occasion": None, "issuers": [], "work": None, **told,
        }
    )  # fmt: skip
    article = model.Article(
        id="a1", headline="\u2028=清河", subheadlines=[], captions=[], sections=[], text=text, alignment=[(0, 30, 4), (4, 10, 10)],
        byline=model.Byline(reporters=[], correspondents=[], photographers=[], agency=None),
        dateline=model.Dateline(place=None, date=None), dates=[], people=[], organisations=[], events=[event],
    )  # fmt: skip
    source = model.Source(path="a/b.txt", sha256="0", encoding="utf-8", chars=99)
    publication = model.Publication(name="清河日报", date="2023-09-06", date_basis="option")
    return model.Document(source=source, publication=publication, articles=[article], residue=[], warnings=[])


def csv_row(made: model.Document) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO((csv_format.HEADER + csv_format.write(made)).decode("utf-8-sig"), newline=""))
    return row


def test_a_flat_event_says_where_it_stands() -> None:
    (row,) = flat_events(document())
    assert (row["document"], row["article"], row["publication"], row["publication_date"]) == ("a/b.txt", "a1", "清河日报", "2023-09-06")
    assert row["evidence"] == "清河二中2名教师获得一等奖。"
    assert (row["source_start"], row["source_end"]) == (10, 34)
    assert model.AwardEvent.model_validate({k: row[k] for k in model.AwardEvent.model_fields}) == document().articles[0].events[0]


def test_a_source_range_reaches_over_moved_and_invented_characters() -> None:
    article = document().articles[0].model_copy(update={"alignment": [(0, 50, 3), (4, 7, 2)]})
    assert source_range(article, 1, 3) == (51, 53)
    assert source_range(article, 2, 5) == (7, 53)
    assert source_range(article, 3, 4) == (None, None)


def test_every_field_of_every_event_has_its_column() -> None:
    fields = {*model.AwardEvent.model_fields, *model.MeetingEvent.model_fields} - {"sentence"}
    assert fields <= set(csv_format.COLUMNS)
    row = csv_row(document())
    assert (row["recipients"], row["date"], row["date_text"], row["trigger"]) == ("清河二中（2名教师）", "2023-09-05", "昨日", "获得")
    assert (row["quantity"], row["level"], row["sentence_end"]) == ("2", "", "14")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A1"])
def test_no_cell_is_a_formula(text: str) -> None:
    row = csv_row(document(award=text, work=text, recipients=[party(text)], occasion='a,b\n"c"'))
    assert row["award"] == row["work"] == row["recipients"] == "'" + text
    assert row["occasion"] == 'a,b\n"c"'


def test_a_line_is_one_line_for_every_reader() -> None:
    for form in ("documents", "events"):
        (line,) = FORMATS[form].write(document()).decode().splitlines()
        assert "\u2028=清河" in json.dumps(json.loads(line), ensure_ascii=False)


@st.composite
def broken_files(draw: st.DrawFn) -> bytes:
    """The bytes of a sample in some encoding, cut, spliced and sprinkled with others."""
    text = decode(draw(st.sampled_from(SAMPLES)).read_bytes()).text[: draw(st.integers(0, 400))]
    content = text.encode(draw(st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-8-sig"])))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.binary(max_size=6)) + content[at + draw(st.integers(0, 3)) :]
    return content


@settings(max_examples=60)
@given(broken_files(), st.sampled_from(sorted(FORMATS)))
def test_any_file_is_an_output_or_a_named_failure(extractor: Extractor, content: bytes, form: str) -> None:
    outcome = Work(extractor, form).of_bytes("x.txt", content, {})
    if outcome.failure:
        assert outcome.failure.code in ("empty", "binary", "encoding"), outcome.failure
    else:
        assert outcome.output.endswith(b"\n") or (outcome.events == 0 and form != "documents")
