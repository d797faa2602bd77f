"""Text: every character leads back to its source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsextract.text import INVENTED, Text


@given(st.text(), st.data())
def test_what_is_kept_knows_its_way_back(source: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    text = Text.of_source(source).keep(spans)
    assert all(source[o] == c for c, o in zip(text.chars, text.offsets, strict=True))
    assert text.chars == "".join(source[a:b] for a, b in spans)


@given(st.lists(st.tuples(st.text(max_size=9), st.integers(0, 2))))
def test_runs_cover_all_but_invented_characters(parts: list[tuple[str, int]]) -> None:
    source = "".join(p for p, _ in parts)
    texts, position = [], 0
    for part, invented in parts:
        texts += [Text.of_source(source)[position : position + len(part)], Text.invented("\n" * invented)]
        position += len(part)
    text = Text.concat(reversed(texts))
    covered = [False] * len(text)
    for start, stands_at, length in text.runs():
        for k in range(length):
            assert text.chars[start + k] == source[stands_at + k]
            covered[start + k] = True
    assert covered == [o != INVENTED for o in text.offsets]


def test_source_span_reaches_over_deleted_characters() -> None:
    text = Text.of_source("许 昌 市").keep([(0, 1), (2, 3), (4, 5)])
    assert text.chars == "许昌市"
    assert text.source_span(0, 2) == (0, 3)
    assert Text.invented("\n").source_span(0, 1) is None
