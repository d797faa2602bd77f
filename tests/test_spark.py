"""Spark: a real ``local[2]`` session reads the samples and gives the bytes that one machine gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsextract import Extractor, __version__
from newsextract.errors import LexiconError, OptionError
from newsextract.language.lexicon import Lexicons
from newsextract.page.source import decode

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
HEADER = "# title\tt\n# source\ts\n# licence\tl\n# columns\tterm<TAB>kind<TAB>value\n"
# pyspark and pandas warn of each other's deprecated names, and a JVM's sockets are closed by its own garbage collector
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    pytest.importorskip("pyspark", reason="the extra 'spark' is not installed")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java 17, which is not on this machine")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def one_machine(output: Path) -> dict[str, str]:
    """path -> line of ``newsextract extract samples``."""
    subprocess.run([sys.executable, "-m", "newsextract", "extract", str(SAMPLES), "-o", str(output)], check=True)
    lines = output.read_text(encoding="utf-8").split("\n")[:-1]
    return {json.loads(line)["source"]["path"]: line for line in lines}


def test_samples_give_the_bytes_of_one_machine(spark: SparkSession, tmp_path: Path) -> None:
    from newsextract.spark import extract, read_folder

    rows = extract(read_folder(spark, str(SAMPLES)).repartition(3), text="content").collect()
    assert {r.path: r.document for r in rows} == one_machine(tmp_path / "out.jsonl")
    assert {(r.version, r.lexicons, r.error_code) for r in rows} == {(__version__, Lexicons.load().digest, None)}


def test_a_folder_of_files_is_read_whatever_its_encoding(spark: SparkSession, tmp_path: Path) -> None:
    from newsextract.spark import extract, read_folder

    (tmp_path / "2023-09-06").mkdir()
    text = "青桐市召开教育工作会议\n9月5日，青桐市教育工作会议召开。\n"
    for name in ("utf-8", "gb18030"):
        (tmp_path / "2023-09-06" / f"{name}.txt").write_bytes(text.encode(name))
    rows = extract(read_folder(spark, str(tmp_path)), text="content").collect()
    found = {r.path: json.loads(r.document) for r in rows}
    assert sorted(found) == ["2023-09-06/gb18030.txt", "2023-09-06/utf-8.txt"]
    assert {d["publication"]["date"] for d in found.values()} == {"2023-09-06"}
    assert len({d["articles"][0]["text"] for d in found.values()}) == 1


def test_a_bad_row_is_an_error_row_and_costs_no_other(spark: SparkSession) -> None:
    from newsextract.spark import extract

    rows = [("good", "会议召开。", "2023-09-06"), ("null", None, None), ("bad date", "会议召开。", "gestern")]
    result = extract(spark.createDataFrame(rows, "path string, text string, day string"), date="day").collect()
    said = {r.path: (r.document is not None, r.error_code) for r in result}
    assert said == {"good": (True, None), "null": (False, "empty"), "bad date": (False, "metadata")}
    assert all(r.error_message for r in result if r.error_code)


def test_the_users_lexicons_travel_with_the_task(spark: SparkSession, tmp_path: Path) -> None:
    from newsextract.spark import extract

    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "own.tsv").write_text(HEADER + "青桐市\tplace\t\n", encoding="utf-8")
    frame = spark.createDataFrame([("a", "会议召开。")], "path string, text string")
    result = extract(frame, lexicons=[ours])
    shutil.rmtree(ours)
    assert result.collect()[0].lexicons != Lexicons.load().digest
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "own.tsv").write_text("青桐市\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"own\.tsv:1"):
        extract(frame, lexicons=[tmp_path / "wrong"])
    with pytest.raises(OptionError, match="no column day"):
        extract(frame, date="day")


def test_documents_become_columns_and_parquet(spark: SparkSession, tmp_path: Path, extractor: Extractor) -> None:
    from newsextract.spark import extract, parsed

    path = min(SAMPLES.glob("*.txt"))
    text = decode(path.read_bytes()).text
    frame = spark.createDataFrame([("one.txt", text)], "path string, text string")
    parsed(extract(frame)).write.parquet(str(tmp_path / "out"))
    row = spark.read.parquet(str(tmp_path / "out")).collect()[0].document.asDict(recursive=True)
    document = extractor.extract(text, path="one.txt").model_dump(mode="json")
    assert row["source"]["sha256"] == document["source"]["sha256"]
    assert [tuple(map(tuple, a["alignment"])) for a in row["articles"]] == [tuple(map(tuple, a["alignment"])) for a in document["articles"]]
    assert [a["text"] for a in row["articles"]] == [a["text"] for a in document["articles"]]
    ids = [[e["id"] for e in a["events"]] for a in document["articles"]]
    assert [[e["id"] for e in a["events"]] for a in row["articles"]] == ids
