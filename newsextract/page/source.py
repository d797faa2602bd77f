"""Bytes to text."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.errors import SourceError


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded source and the encoding it was read in."""

    text: str
    encoding: str


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file. Raises SourceError where it is none."""
    for name in (encoding,) if encoding else ("utf-8-sig", "gb18030"):
        try:
            return Decoded(content.decode(name).replace("\r\n", "\n"), name)
        except UnicodeDecodeError:
            continue
    raise SourceError("not text in any known encoding; name it with --encoding", "encoding")
