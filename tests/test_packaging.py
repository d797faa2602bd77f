"""The wheel is whole: it holds the lexicons and works where no checkout is near."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newsextract.language import given_names, words

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed (it is in the test extra)")
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (built,) = target.glob("newsextract-*.whl")
    return built


def test_wheel_holds_every_lexicon_and_template(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {f"newsextract/lexicons/{p.name}" for p in (ROOT / "lexicons").glob("*.tsv")}
    package = {str(p.relative_to(ROOT)) for p in (ROOT / "newsextract").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert shipped
    assert not (shipped | package) - names


def test_wheel_holds_tables_prepared_from_the_sources_it_will_meet(wheel: Path) -> None:
    found = json.loads(zipfile.ZipFile(wheel).read("newsextract/prepared.json"))
    assert {name: section["key"] for name, section in found.items()} == {
        section.name: section.key for section in (words.to_prepare(), given_names.to_prepare())
    }


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"newsextract"}


def test_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r}); import newsextract; "
        "document = newsextract.extract('李明获一等奖。', layout='plain'); "
        "sys.stdout.write(newsextract.__file__ + '|' + document.articles[0].text)"
    )
    command = [sys.executable, "-X", "utf8", "-c", program]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60)
    file, text = done.stdout.split("|")
    assert Path(file).is_relative_to(tmp_path)
    assert text == "李明获一等奖。"
