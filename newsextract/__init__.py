"""newsextract: Chinese newspaper pages in, structured events out.

>>> import newsextract
>>> newsextract.extract("会议结束。", layout="plain").articles[0].text
'会议结束。'
"""

from __future__ import annotations

from functools import cache as _cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date as Day

    from newsextract import errors, model
    from newsextract.model import Document
    from newsextract.pipeline import Extractor

__version__ = "0.1.0"
__all__ = ["Document", "Extractor", "__version__", "errors", "extract", "model"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for: ``newsextract --help`` need not load pydantic."""
    from importlib import import_module

    homes = {"Document": "model", "Extractor": "pipeline", "errors": "errors", "model": "model"}
    if name not in homes:
        raise AttributeError(f"module 'newsextract' has no attribute {name!r}")
    module = import_module(f"newsextract.{homes[name]}")
    return module if name == homes[name] else getattr(module, name)


@_cache
def _default() -> Extractor:
    from newsextract.pipeline import Extractor

    return Extractor()


def extract(
    text: str,
    date: str | Day | None = None,
    publication: str | None = None,
    region: str | None = None,
    layout: str = "auto",
    path: str | None = None,
) -> Document:
    """One text to its document with default settings; see ``Extractor.extract``."""
    return _default().extract(text, date=date, publication=publication, region=region, layout=layout, path=path)
