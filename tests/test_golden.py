"""Golden output: samples/NAME.txt gives exactly samples/NAME.json, and README's commands print what README says.

``pytest tests/test_golden.py --regen`` rewrites both: read the difference.
"""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from newsextract import Extractor
from newsextract.page.source import decode
from tests import readme

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
TEXTS = sorted(SAMPLES.glob("*.txt"))


def golden(extractor: Extractor, path: Path) -> bytes:
    document = extractor.extract(decode(path.read_bytes()).text, path=path.name)
    return orjson.dumps(document.model_dump(mode="json"), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_sample_gives_its_golden_output(path: Path, extractor: Extractor, regen: bool) -> None:
    expected = path.with_suffix(".json")
    current = golden(extractor, path)
    if regen:
        expected.write_bytes(current)
    assert expected.exists(), f"{expected.name} is missing: run pytest tests/test_golden.py --regen and read it"
    assert current == expected.read_bytes()


def test_every_golden_output_has_its_sample() -> None:
    assert {p.stem for p in SAMPLES.glob("*.json")} == {p.stem for p in TEXTS}


def test_readme_prints_what_it_says(tmp_path: Path, regen: bool) -> None:
    folder = readme.furnish(tmp_path)
    text = readme.README.read_text(encoding="utf-8")
    blocks = readme.blocks()
    needed = max(n for n, block in enumerate(blocks) if block.printed is not None)
    new, last = [], 0
    for block in blocks[: needed + 1]:
        if block.missing:
            continue
        done = readme.run(block, folder)
        assert done.returncode == 0, f"{block.commands}\n{done.stderr[-2000:]}"
        if block.printed is not None:
            new += [text[last : block.span[0]], done.stdout]
            last = block.span[1]
    current = "".join([*new, text[last:]])
    if regen:
        readme.README.write_text(current, encoding="utf-8")
    assert regen or current == text
