"""Python's collector of garbage, told what a run knows: what is loaded stays, and what a document leaves behind is soon gone."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# the default of 700 looks for garbage hundreds of times a document, and finds none: its objects die when it is written
_OBJECTS = 10_000


@contextmanager
def resting() -> Iterator[None]:
    """The collector rests while modules and tables are loaded, and never looks at them again: so forked workers share their memory."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_OBJECTS)
        gc.enable()
