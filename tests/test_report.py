"""The report page, as a file: self-contained, and harmless whatever the newspaper wrote."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsextract.cli import main
from newsextract.formats.report import write_report
from tests.documents import HOSTILE, TEXT, document, hostile_document


def report(*documents: object, texts: Path | None = None) -> str:
    out = io.StringIO()
    write_report(documents, out, title=HOSTILE, texts=texts)  # type: ignore[arg-type]
    return out.getvalue()


def data(page: str, name: str) -> object:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.S)
    return json.loads(found[1]) if found else None


def test_page_fetches_nothing() -> None:
    page = report(document())
    assert not re.findall(r"(?:src|href)\s*=\s*[\"'](?!#|data:)", page)
    assert not re.findall(r"https?://|@import|url\(|fetch\(|XMLHttpRequest|innerHTML|eval\(", page)


def test_hostile_text_is_data_in_every_place() -> None:
    page = report(hostile_document())
    assert "<img" not in page
    # the index, the article, the page's own code, and nothing that a newspaper wrote
    assert len(re.findall("<script", page)) == 3
    index = data(page, "index")
    assert index["articles"][0]["headline"] == HOSTILE  # type: ignore[index, call-overload]


def test_dump_is_in_the_page_only_if_it_is_the_one_that_was_read(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(TEXT, encoding="utf-8")
    assert data(report(document(), texts=tmp_path), "source-0") == TEXT
    (tmp_path / "page.txt").write_text(TEXT + "。", encoding="utf-8")
    changed = report(document(), texts=tmp_path)
    assert data(changed, "source-0") is None
    assert "has changed since it was read" in data(changed, "index")["documents"][0]["note"]  # type: ignore[index, call-overload]
    assert "No such file" in report(document("gone.txt"), texts=tmp_path)


def test_command_line(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(document().model_dump_json() + "\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["report", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "page.html")])
    assert done.exit_code == 0
    assert "云川职教工作会议召开" in (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["{}", "no json", '{"type": "award"}', "\ufeff[]"])
def test_other_files_are_refused_with_their_line(line: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(f"{document().model_dump_json()}\n{line}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["report", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "page.html")])
    assert done.exit_code == 2
    assert "in.jsonl:2: not a document" in done.output
    assert not (tmp_path / "page.html").exists()
