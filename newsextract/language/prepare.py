"""``python -m newsextract.language.prepare FILE``: make the tables of ``prepared`` and write them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsextract.language import given_names, words


def write(file: Path) -> None:
    """Write every section. Raises SegmenterError where jieba is not installed."""
    sections = {s.name: {"key": s.key, "table": s.table} for s in (words.to_prepare(), given_names.to_prepare())}
    file.write_text(json.dumps(sections, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
