"""The committed JSON Schema is the one the models give."""

from __future__ import annotations

import json
from pathlib import Path

from newsextract import model

SCHEMA = Path(__file__).parent / "schema.json"


def test_the_committed_schema_is_current(regen: bool) -> None:
    current = json.dumps(model.json_schema(), ensure_ascii=False, indent=2) + "\n"
    if regen:
        SCHEMA.write_text(current, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == current, "stale: run pytest tests/test_schema.py --regen and read the difference"
