"""newsextract: Chinese newspaper pages in, structured events out.

>>> import newsextract
>>> newsextract.extract("会议结束。", layout="plain").articles[0].text
'会议结束。'
"""

from __future__ import annotations

from datetime import date as _Day
from functools import cache as _cache

from newsextract import errors, model
from newsextract.model import Document
from newsextract.pipeline import Extractor

__version__ = "0.1.0"
__all__ = ["Document", "Extractor", "__version__", "errors", "extract", "model"]


@_cache
def _default() -> Extractor:
    return Extractor()


def extract(
    text: str,
    date: str | _Day | None = None,
    publication: str | None = None,
    region: str | None = None,
    layout: str = "auto",
    path: str | None = None,
) -> Document:
    """One text to its document with default settings; see ``Extractor.extract``."""
    return _default().extract(text, date=date, publication=publication, region=region, layout=layout, path=path)
