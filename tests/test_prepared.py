"""Prepared tables say what their sources say, and are not used where they were made from others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsextract.language import given_names, prepare, prepared, words
from newsextract.language.lexicon import Lexicons
from newsextract.language.memo import Memo


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("prepared") / "prepared.json"
    prepare.write(path)
    return path


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Makes the package find its prepared tables in another file."""

    def found(path: Path) -> None:
        monkeypatch.setattr(prepared, "FILE", str(path))
        prepared.sections.cache_clear()

    yield found
    prepared.sections.cache_clear()


def tables() -> dict[str, Any]:
    """The dictionary and the statistics of names, loaded as a new process does."""
    table = words.word_table.__wrapped__()
    asked = ("获", "获奖", "中华", "中华人民共和国", "齉齉", "B超")
    return {
        "words": table.words(),
        "said": [table.word(text) for text in asked],
        "place ends": table.place_ends,
        "given": given_names.given_names.__wrapped__(given_names.counted_surnames(Lexicons.load())),
    }


def test_prepared_tables_are_those_made_from_the_sources(use: Callable[[Path], None], file: Path, tmp_path: Path) -> None:
    use(tmp_path / "none.json")
    made = tables()
    use(file)
    assert tables() == made
    assert not prepared.sections()  # both were used


def test_tables_made_from_other_sources_are_not_used(use: Callable[[Path], None], file: Path, tmp_path: Path) -> None:
    use(file)
    true = tables()
    other = json.loads(file.read_text(encoding="utf-8"))
    for section in other.values():
        section["key"], section["table"] = "of another jieba", None
    (tmp_path / "other.json").write_text(json.dumps(other), encoding="utf-8")
    use(tmp_path / "other.json")
    assert tables() == true


def test_other_surnames_have_other_statistics(use: Callable[[Path], None], file: Path) -> None:
    use(file)
    alone = given_names.given_names.__wrapped__(frozenset("王"))
    assert len(alone.double) < len(tables()["given"].double)


def test_a_memo_forgets_but_answers_right() -> None:
    asked: list[str] = []
    memo: Memo[str] = Memo(lambda key: asked.append(key) or key.upper(), 2)
    assert [memo[key] for key in "abacab"] == list("ABACAB")
    assert asked == ["a", "b", "c", "a", "b"]
    assert list(memo) == ["b"]
