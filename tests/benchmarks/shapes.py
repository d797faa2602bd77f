"""Growth of the page stage with pages of strange shapes."""

from __future__ import annotations

from newsextract.page import read_page
from tests.benchmarks.pages import pages
from tests.benchmarks.stages import best


def shape_growth(factor: int = 50) -> dict[str, float]:
    """How many times as long the page stage takes for ``factor`` times as much of each shape; the aim is ``factor``."""
    page = pages(1)[0]
    shapes = {
        "pages": page,
        "a page without any line break": page.replace("\n", ""),
        "lines of one character": "\n".join(page.replace("\n", "")[:200]) + "\n",
        "a line of names with blanks": "编辑 甘棠 " * 200,
        "a line of digits": "1" * 1000,
    }
    return {name: _seconds(shape * factor) / _seconds(shape) for name, shape in shapes.items()}


def _seconds(page: str) -> float:
    return best(lambda: read_page(page))
