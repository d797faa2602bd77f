"""张市长, 刘教授: a surname with a title for somebody whose full name stands elsewhere in the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsextract.mentions.mention import Mention, PersonValue
from newsextract.mentions.people.titles import Titles

_STRENGTH = 0.5
# 美乌总统, 韩外长: before these a single character is a country
_OF_COUNTRIES = frozenset(
    {"总统", "总理", "首相", "外长", "防长", "财长", "外交部长", "国防部长", "议长", "国王", "大使", "副总统", "副总理"}
)


def short_mentions(
    text: str, titles: Titles, named: Sequence[Mention[PersonValue]], compound: frozenset[str], is_word: Callable[[str], bool]
) -> list[Mention[PersonValue]]:
    """The surnames with titles that mean one of the people named.

    ``compound`` are the surnames of two characters; ``is_word`` tells the words of the dictionary, by which 一张主席台 is known.
    """
    by_surname: dict[str, list[Mention[PersonValue]]] = {}
    for mention in named:
        by_surname.setdefault(surname_of(mention.value.name, compound), []).append(mention)
    if not named:
        return []
    taken = {offset for m in named for offset in range(*m.extent)}
    found: list[Mention[PersonValue]] = []
    for offset, hit in titles.beginning.items():
        size = 2 if text[max(0, offset - 2) : offset] in by_surname and offset > 1 else 1
        start = offset - size
        candidates = by_surname.get(text[start:offset]) if start >= 0 else None
        if (
            not candidates
            or hit.entry.term in _OF_COUNTRIES
            or not taken.isdisjoint(range(start, hit.end))
            or _inside_word(text, start, hit.end, is_word)
        ):
            continue
        meant = _meant(candidates, hit.entry.term)
        if meant is not None:
            value = PersonValue(meant, (), _STRENGTH)
            found.append(Mention(start, offset, text[start:offset], "person", "person.short", value, (start, hit.end)))
    return found


def surname_of(name: str, compound: frozenset[str]) -> str:
    """欧阳雪 -> 欧阳, 丁远 -> 丁."""
    return name[:2] if name[:2] in compound and len(name) > 2 else name[:1]


def _inside_word(text: str, start: int, end: int, is_word: Callable[[str], bool]) -> bool:
    """一张|主席台, 青少年: the surname is a part of a word."""
    return is_word(text[start : start + 2]) or is_word(text[start:end]) or (start > 0 and is_word(text[start - 1 : start + 1]))


def _meant(candidates: Sequence[Mention[PersonValue]], title: str) -> str | None:
    """The one of that surname; of several, the one who holds the title; None where that leaves a choice."""
    names = {m.value.name for m in candidates}
    if len(names) > 1:
        names = {m.value.name for m in candidates if any(p.title.endswith(title) for p in m.value.posts)}
    return names.pop() if len(names) == 1 else None
