"""The lexicon ``frames`` made ready for asking: what stands before a place of the text, and what begins there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsextract.language.lexicon import Entry, Lexicons

# longer terms tell no more
_LONGEST = 5
_NOTHING: tuple[Entry | None, Entry | None] = (None, None)


class Frames:
    """Words beside persons' names, by the characters next to the name."""

    def __init__(self, table: Mapping[str, Entry]) -> None:
        """``table``: the lexicon."""
        entries = sorted((e for e in table.values() if len(e.term) <= _LONGEST), key=lambda e: -len(e.term))
        self._naming = _grouped((e.term[-1], e) for e in entries if e.kind == "naming")
        beside = [e for e in entries if e.kind in ("doing", "thing")]
        self._longer = _grouped((e.term[:2], e) for e in beside if len(e.term) > 1)
        single = {e.term: e for e in beside if len(e.term) == 1}
        self._single: dict[str, tuple[Entry | None, Entry | None]] = {
            term: (e, None) if e.kind == "doing" else (None, e) for term, e in single.items()
        }
        self._doing = frozenset(e.term for e in beside if e.kind == "doing" and e.value == "strong" and len(e.term) in (2, 3))
        self._doing_pairs = frozenset(term[:2] for term in self._doing)

    def naming(self, text: str, end: int) -> str | None:
        """How strong the longest word is that introduces a name at ``end``; None where there is none."""
        return next((e.value for e in self._naming.get(text[end - 1 : end], ()) if text.endswith(e.term, 0, end)), None)

    def after(self, text: str, start: int) -> tuple[Entry | None, Entry | None]:
        """The longest words at ``start``: what persons do, what makes the name that of a thing."""
        doing, thing = self._single.get(text[start : start + 1], _NOTHING)
        longer = [e for e in self._longer.get(text[start : start + 2], ()) if text.startswith(e.term, start)]
        for entry in reversed(longer):
            if entry.kind == "doing":
                doing = entry
            else:
                thing = entry
        return doing, thing

    def goes_on(self, text: str, end: int) -> bool:
        """曹阳荣|获: whether the character before ``end`` begins a word that tells what persons do."""
        pair = text[end - 1 : end + 1]
        return pair in self._doing_pairs and (pair in self._doing or text[end - 1 : end + 2] in self._doing)


def _grouped(entries: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    for key, entry in entries:
        groups.setdefault(key, []).append(entry)
    return {key: tuple(group) for key, group in groups.items()}


_FRAMES: dict[str, Frames] = {}


def frames_of(lexicons: Lexicons) -> Frames:
    """The frames of a run; made once for each set of lexicons."""
    frames = _FRAMES.get(lexicons.digest)
    if frames is None:
        frames = _FRAMES[lexicons.digest] = Frames(lexicons.table("frames"))
    return frames
