"""Golden samples: samples/NAME.txt gives exactly samples/NAME.json. ``pytest --regen`` rewrites them: read the difference."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from newsextract import Extractor
from newsextract.page.source import decode

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
