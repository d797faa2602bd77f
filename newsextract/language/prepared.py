"""Tables that were made from large sources when the package was built, so that no process need make them again.

They lie in one JSON file inside the package, written by ``python -m newsextract.language.prepare`` (.hatch/prepare_tables.py runs it). Each
section has a key, the fingerprint of all it was made from, the code that made it included. A section whose key does not fit is
not used: with another jieba, with a user's own lexicons, after a change of the code, the table is made from its sources.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

FILE = "prepared.json"


class Section(NamedTuple):
    """A table to prepare: ``key`` is the fingerprint of what it is made from, ``table`` what JSON can hold."""

    name: str
    key: str
    table: Any


def fingerprint(*sources: bytes) -> str:
    """A digest (hex) of the sources in their order."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(len(source).to_bytes(8) + source)
    return digest.hexdigest()


def code(module: str) -> bytes:
    """The source of a module of this package, by its path in the package (language/words.py)."""
    return files("newsextract").joinpath(module).read_bytes()


def section(name: str, key: str) -> Any:
    """The section, to be used up by the one who asks; None where there is none or its key is another."""
    found = sections().pop(name, None)
    return found["table"] if found and found["key"] == key else None


@cache
def sections() -> dict[str, Any]:
    """What is left of the file by name; empty in a checkout that was never installed."""
    file = files("newsextract").joinpath(FILE)
    return dict(json.loads(file.read_bytes())) if file.is_file() else {}
