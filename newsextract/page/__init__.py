"""Page: from the source text to articles. ``read_page`` is the stage."""

from __future__ import annotations

from newsextract.page.page import Block, Page, PageArticle
from newsextract.text import Span, Text

LAYOUTS = ("auto", "page", "article", "plain")


def read_page(source: str, layout: str = "auto") -> Page:
    """The articles of a source text; ``layout`` is one of LAYOUTS."""
    text = Text.of_source(source).strip()
    headline: Text | None = None
    if layout != "plain":
        end = text.chars.find("\n")
        headline, text = (text[:end], text[end:].strip()) if end >= 0 else (None, text)
    return Page((PageArticle(text, Span(0, len(text)), headline),), blocks=(Block(0, len(source), "body", "the whole text"),))
