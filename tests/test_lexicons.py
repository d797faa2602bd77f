"""Lexicons: the built-in ones are sound, and every mistake in a user's file is named with line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.errors import LexiconError
from newsextract.language.lexicon import Entry, Lexicons, check_folder, parse_lexicon

HEADER = "# title\tt\n# source\ts\n# licence\tl\n# columns\tterm<TAB>kind<TAB>value\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("市委 书记\tpost\t\n", "x.tsv:5: 市委 书记: blank inside"),
        ("市委书记\tpost\n", "x.tsv:5: 2 columns where 3 are wanted"),
        ("市委书记\t\t\n", "x.tsv:5: 市委书记: the kind is empty"),
        ("\tpost\t\n", "x.tsv:5: the term is empty"),
        ("市长\tpost\t\r\n", "x.tsv:5: ends with CR LF"),
        ("市长\tpost\t\n副市长\tpost\t\n", "x.tsv:6: 副市长: not sorted, it belongs before 市长"),
        ("市长\tpost\t\n市长\tpost\t\n", "x.tsv:6: 市长: stands twice"),
        ("市长\tpost\t", "x.tsv:5: no line feed at the end"),
    ],
)
def test_a_mistake_is_named_with_its_line(line: str, said: str) -> None:
    _, mistakes = parse_lexicon("x", "x.tsv", (HEADER + line).encode())
    assert any(str(m).startswith(said) for m in mistakes), mistakes


@given(st.text("甲乙 \t\n#\r\u3000e\u0301", max_size=30))
def test_a_mistake_changes_nothing_about_the_other_lines(lines: str) -> None:
    entries, mistakes = parse_lexicon("x", "x.tsv", f"{HEADER}{lines}\n".encode())
    wrong = parse_lexicon("x", "x.tsv", f"{HEADER}{lines}\n丁\n".encode())
    assert wrong[0] == entries
    assert [str(m) for m in wrong[1][:-1]] == [str(m) for m in mistakes]
    assert "1 columns" in wrong[1][-1].message


def test_a_missing_header_line_and_other_encodings_are_mistakes() -> None:
    assert next(m.message for m in parse_lexicon("x", "x.tsv", "市长\tpost\t\n".encode())[1]).startswith("header line '# title' is missing")
    assert "not UTF-8" in parse_lexicon("x", "x.tsv", "市长\tpost\t\n".encode("gb18030"))[1][0].message


def test_builtin_lexicons_load_without_a_mistake() -> None:
    assert Lexicons.load().digest == Lexicons.load().digest


def test_a_users_terms_replace_the_built_in_ones(tmp_path: Path) -> None:
    (tmp_path / "ours.tsv").write_text(HEADER + "甲乙丙\tx\tours\n", encoding="utf-8")
    assert Lexicons.load([tmp_path]).table("ours")["甲乙丙"] == Entry("ours", "甲乙丙", "x", "ours")
    assert check_folder(tmp_path) == []


def test_an_empty_or_missing_folder_is_an_error(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(LexiconError, match=r"no (such folder|\*\.tsv file)"):
            check_folder(folder)


TERMS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), max_size=12, unique=True)


@given(TERMS, st.text("甲乙丙丁", max_size=40))
def test_scanning_finds_what_searching_finds(terms: list[str], text: str) -> None:
    lexicons = Lexicons([Entry("t", term, "k", "") for term in terms], "")
    found = {(h.start, h.end) for h in lexicons.scan(text).get("t", ())}
    wanted = {(i, i + len(t)) for t in terms if len(t) > 1 for i in range(len(text)) if text.startswith(t, i)}
    assert found == wanted
