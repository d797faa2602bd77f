"""Page: from the source text to articles. ``read_page`` is the stage."""

from __future__ import annotations

from collections.abc import Set

from newsextract.page.articles import gather
from newsextract.page.blocks import is_unwrapped, page_blocks
from newsextract.page.build import build
from newsextract.page.clean import bare_body, clean_article, is_clean, with_headline
from newsextract.page.columns import column_warning, side_by_side
from newsextract.page.page import Block, Page, PageArticle
from newsextract.page.repair import printed_lines
from newsextract.page.report import report
from newsextract.text import Span, Text

LAYOUTS = ("auto", "page", "article", "plain")


def read_page(source: str, layout: str = "auto", surnames: Set[str] = frozenset()) -> Page:
    """The articles of a source text.

    ``layout`` is one of LAYOUTS; ``surnames`` cut names that stand glued in a byline (通讯员张某李某某).
    """
    text = Text.of_source(source)
    if layout == "plain":
        body = text.strip()
        return Page((PageArticle(body, Span(0, len(body))),), blocks=(Block(0, len(source), "body", "taken as it is"),))
    lines = printed_lines(text)
    columns = side_by_side(source, lines)
    unwrapped = is_unwrapped(lines)
    blocks = page_blocks(text, lines, surnames, columns, unwrapped=unwrapped)
    if layout == "article" or (layout == "auto" and unwrapped and is_clean(blocks)):
        blocks, parts = clean_article(text, with_headline(text, blocks, given=layout == "article"))
    else:
        blocks, parts = gather(blocks)
    if not parts:
        blocks, parts = bare_body(text, blocks)
    articles = tuple(build(text, blocks, part, surnames) for part in parts)
    warnings = (column_warning(source, lines, columns),) if columns else ()
    return report(source, blocks, parts, articles, warnings)
