"""``Core``: the part of a prize's name by which it is found."""

from __future__ import annotations

from typing import NamedTuple

from newsextract import model


class Core(NamedTuple):
    """A head or a quoted title; ``rank`` as printed. ``guessed``: told by the verb alone; ``fixed``: its start is the name's."""

    start: int
    end: int
    rank: str | None
    kind: model.AwardKind
    quoted: bool = False
    guessed: bool = False
    fixed: bool = False
