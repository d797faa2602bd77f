"""A room imports only from rooms earlier in the flow."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "newsextract"
FLOW = (
    ("errors", "text", "model"),
    ("page",),
    ("language",),
    ("mentions",),
    ("entities",),
    ("events",),
    ("assemble",),
    ("pipeline",),
    ("batch", "evaluate", "formats"),
    ("spark",),
    ("cli", "__init__", "__main__"),
)
RANK = {room: rank for rank, rooms in enumerate(FLOW) for room in rooms}


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "newsextract":
            parts = node.module.split(".")[1:]
            found |= {parts[0]} if parts else {a.name for a in node.names if a.name in RANK}
    return found


def test_rooms_import_only_what_comes_before_them() -> None:
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        wrong += [f"{path.name} imports {other}" for other in imports(path) if RANK[other] > RANK[room]]
    assert not wrong
