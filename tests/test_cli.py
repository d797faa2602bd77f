"""The command line: what goes where, and with which exit status."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsextract import cli
from newsextract.batch.inputs import KEYS
from newsextract.cli import main
from newsextract.formats import FORMATS
from newsextract.page import LAYOUTS

PAGE = "清河二中教师获奖\n本报讯（记者 李晓峰）9月4日，清河市第二中学召开教师大会，校长周明远出席并讲话。会上，王丽获得全省优秀教师称号。\n"


def newsextract(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in/b").mkdir(parents=True)
    (tmp_path / "in/2023-09-06.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "in/b/packed.txt.gz").write_bytes(gzip.compress(PAGE.encode("gb18030")))
    (tmp_path / "in/notes.md").write_text("no input")
    return tmp_path / "in"


def test_a_folder_gives_its_documents_in_order(folder: Path) -> None:
    result = newsextract("extract", folder)
    assert result.exit_code == 0
    sources = [row["source"] for row in rows(result)]
    assert [(s["path"], s["encoding"]) for s in sources] == [("2023-09-06.txt", "utf-8"), ("b/packed.txt.gz", "gb18030")]  # type: ignore[index]
    assert [row["publication"]["date"] for row in rows(result)] == ["2023-09-06", None]  # type: ignore[index]
    assert "2 documents" in result.stderr


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.txt").write_text(PAGE)
    (folder / "link.txt").symlink_to(tmp_path / "outside/secret.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "inside.txt").symlink_to(folder / "2023-09-06.txt")
    assert [r["source"]["path"] for r in rows(newsextract("extract", folder))] == ["2023-09-06.txt", "b/packed.txt.gz", "inside.txt"]  # type: ignore[index]


def test_standard_input_and_standard_output() -> None:
    result = newsextract("extract", "-", "--date", "2024-01-02", "--publication", "清河日报", stdin=PAGE.encode())
    assert rows(result)[0]["publication"] == {"name": "清河日报", "date": "2024-01-02", "date_basis": "option"}


def test_metadata_is_told_to_its_file_only(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "m.jsonl").write_text('{"path": "b/packed.txt.gz", "date": "2020-02-03", "publication": "清河晚报"}\n', encoding="utf-8")
    result = newsextract("extract", folder, "--metadata", tmp_path / "m.jsonl", "--publication", "清河日报")
    told = [r["publication"] for r in rows(result)]
    assert [(t["name"], t["date"], t["date_basis"]) for t in told] == [  # type: ignore[index]
        ("清河日报", "2023-09-06", "path"),
        ("清河晚报", "2020-02-03", "option"),
    ]


def test_what_fails_is_named_and_the_rest_is_written(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("\n")
    (tmp_path / "m.jsonl").write_text('{"path": "2023-09-06.txt", "date": "2023-02-31"}\n')
    result = newsextract("extract", folder, "-o", tmp_path / "out.jsonl", "--metadata", tmp_path / "m.jsonl")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 1
    errors = [json.loads(line) for line in (tmp_path / "out.errors.jsonl").read_bytes().splitlines()]
    assert [(e["path"], e["code"]) for e in errors] == [("2023-09-06.txt", "metadata"), ("empty.txt", "empty")]
    assert "2023-02-31" in errors[0]["message"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extract", "nowhere"), "nowhere: no such file"),
        (("extract", ".", "--date", "6.9.2023"), "YYYY-MM-DD"),
        (("extract", ".", "--encoding", "utf-99"), "unknown"),
        (("extract", ".", "--layout", "wide"), "'wide' is not one of"),
        (("extract", ".", "--metadata", "bad.jsonl"), "bad.jsonl:2: no path in it"),
        (("extract", ".", "--lexicons", "words"), "words/x.tsv:1: 2 columns"),
        (("extract", ".", "--segmenter", "hanlp"), "--model DIR"),
        (("extract", ".", "--resume"), "--resume needs an output file"),
        (("extract", "page.txt", "page.txt"), "page.txt stands in two of the inputs"),
        (("extract", "words"), "no *.txt or *.txt.gz in words"),
        (("lexicons", "check", "nowhere"), "no such folder"),
        (("explain", "nowhere"), "no such file"),
    ],
)
def test_wrong_usage_is_said_with_status_2(arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(PAGE)
    (tmp_path / "bad.jsonl").write_text('{"path": "a.txt"}\n{"date": "2023-01-01"}\n')
    (tmp_path / "words").mkdir()
    (tmp_path / "words/x.tsv").write_text("市长\tpost\n")
    result = newsextract(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_csv_opens_in_a_spreadsheet(folder: Path) -> None:
    result = newsextract("extract", folder, "--format", "csv")
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbfid,type,modality,date")
    table = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert len(table) == len(rows(newsextract("extract", folder, "--format", "events")))


def test_lexicons_check_names_every_mistake(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("# title\tt\n# source\ts\n# licence\tl\n# columns\tc\n乙\tk\t\n甲\tk\n", encoding="utf-8")
    result = newsextract("lexicons", "check", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path.name}/x.tsv:6: 2 columns" in result.stdout


def test_the_schema_is_json() -> None:
    assert json.loads(newsextract("schema").stdout)["$schema"].endswith("2020-12/schema")


def test_the_choices_offered_are_those_there_are() -> None:
    assert (set(cli.FORMATS), set(cli.LAYOUTS), set(cli.TOLD)) == (set(FORMATS), set(LAYOUTS), set(KEYS))


def test_too_many_failures_end_the_run(folder: Path, tmp_path: Path) -> None:
    for name in ("0.txt", "1.txt"):
        (folder / name).write_bytes(b"%PDF")
    result = newsextract("extract", folder, "-o", tmp_path / "out.jsonl", "--max-errors", "1")
    assert result.exit_code == 1
    assert "more than 1 failed: stopped" in result.stderr
    assert "not finished, go on with --resume: 0 documents" in result.stderr
    assert "\r" not in result.stderr
    assert newsextract("extract", folder, "-o", tmp_path / "out.jsonl").exit_code == 2
    result = newsextract("extract", folder, "-o", tmp_path / "out.jsonl", "--resume")
    assert result.exit_code == 1
    assert "2 documents" in result.stderr
    assert "2 failed" in result.stderr


def test_the_folder_of_the_output_is_made(folder: Path, tmp_path: Path) -> None:
    assert newsextract("extract", folder, "-o", tmp_path / "not/yet/out.jsonl").exit_code == 0
    assert (tmp_path / "not/yet/out.jsonl").is_file()


def test_a_file_in_place_of_the_outputs_folder_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = newsextract("extract", folder, "-o", tmp_path / "file/out.jsonl")
    assert result.exit_code == 2
    assert "out.jsonl: cannot be written: " in result.stderr
