"""Sentences and clauses of a repaired article: one paragraph a line, no layout spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.text import Span

# A closing quotation mark belongs to the sentence it closes only where the sentence ended inside it: …好。” 他说
_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]+[”’」』）)]*|(?=\n)|$)")
_CLAUSE = re.compile(r"[^，；：。！？\n]+")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of a stretch of the text as spans of the text, without the line feeds between paragraphs.

    >>> [("甲。乙！" )[a:b] for a, b in sentences("甲。乙！")]
    ['甲。', '乙！']
    """
    out: list[Span] = []
    limit = len(text) if end is None else end
    while start < limit:
        match = _SENTENCE.match(text, start, limit)
        stop = match.end() if match else limit
        if text[start:stop].strip():
            out.append(Span(start, stop))
        start = max(stop, start + 1)
    return out


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """The clauses (between ，；： and sentence ends) of a stretch of the text."""
    for match in _CLAUSE.finditer(text, start, end):
        yield Span(match.start(), match.end())
