"""The article as judge: which possible names are names.

A candidate's score is its gain over the words around it plus the evidence beside it (log odds). Neighbours in a list support each
other. A name accepted anywhere in the article is expected everywhere in it, so that a bare second occurrence needs no context
of its own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsextract.language.name_characters import DOTS
from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.contexts import Surroundings

ACCEPT = 6.0
_KNOWN = 9.0
_LISTED = 7.0
_REPEATED = 1.5
_OFTEN = 4.0
_ITEM = 4.0
_MOST_SUPPORT = 2 * _LISTED + _ITEM
_HEADED = 3.0
_BRAND = -6.0
_COUNTRY = -10.0
_LIKELY = 6.0
_PARTS = re.compile("[" + re.escape("".join(sorted(DOTS))) + "]")
_JOINTS = "、和与及同 \u3000"
_JOINT_SET = frozenset(_JOINTS)
_ITEM_ENDS = "、，。；（）和及与等出列参分"
_CERTAIN = 7.0


class Judged(NamedTuple):
    """A candidate and all the evidence for it (log odds)."""

    candidate: Candidate
    score: float


def weigh(candidates: Sequence[Candidate], around: Surroundings) -> list[float]:
    """What the characters of each candidate and the words beside it say, before the rest of the article is asked."""
    return [c.gain + around.evidence(c.start, c.end, foreign=c.form == "foreign") for c in candidates]


def undecided(text: str, candidates: Sequence[Candidate], scores: Sequence[float], around: Surroundings) -> frozenset[str]:
    """The names for which it matters that a headline has them: not those that nothing speaks for then either."""
    if any(c.form == "dotted" for c in candidates):  # whose parts become known besides
        return frozenset(c.name for c in candidates)
    return frozenset(
        c.name
        for c, score in zip(candidates, scores, strict=True)
        if score + _HEADED > 0 or (score + _HEADED + _MOST_SUPPORT > 0 and _is_item(text, around.item_start(c.start), c.end))
    )


def judge(text: str, candidates: Sequence[Candidate], scores: list[float], around: Surroundings) -> list[Judged]:
    """The names of the article, by start, not overlapping; ``scores`` are those of ``weigh``, changed here by the rest of the evidence."""
    _lower_countries(candidates, scores, around)
    _lower_brands(candidates, scores, around)
    _support_by_lists(text, candidates, scores, around)
    chosen = _unvetoed(_best(candidates, scores), around)
    known = _known_names(chosen)
    if known:
        expected = [s + known.get(c.name, 0.0) for c, s in zip(candidates, scores, strict=True)]
        chosen = _unvetoed(_best(candidates, expected), around)
    return [j for j in chosen if j.score >= ACCEPT]


def raise_headed(candidates: Sequence[Candidate], scores: list[float], headed: frozenset[str]) -> None:
    """A name that the headlines have is likelier in the text."""
    for n, c in enumerate(candidates) if headed else ():
        if c.name in headed:
            scores[n] += _HEADED


def _unvetoed(judged: Iterable[Judged], around: Surroundings) -> list[Judged]:
    return [j for j in judged if not around.vetoed(j.candidate.end, famous=j.candidate.form == "figure")]


def _lower_countries(candidates: Sequence[Candidate], scores: list[float], around: Surroundings) -> None:
    """塔吉克总统拉赫蒙: where a name follows the title, what stands before the title is no person."""
    starts = {c.start for c, score in zip(candidates, scores, strict=True) if score > _LIKELY}
    for n, c in enumerate(candidates) if starts else ():
        if around.title_after(c.end) in starts:
            scores[n] += _COUNTRY


def _lower_brands(candidates: Sequence[Candidate], scores: list[float], around: Surroundings) -> None:
    """What stands in the name of an organisation is its brand elsewhere too (仲和 in 安阳仲和租赁公司), unless it has a title."""
    brands = {c.name for c in candidates if around.inside_other(c.start, c.end)}
    if not brands:
        return
    for n, c in enumerate(candidates):
        if c.name in brands and not around.titled(c.start, c.end):
            scores[n] += _BRAND


def _support_by_lists(text: str, candidates: Sequence[Candidate], scores: list[float], around: Surroundings) -> None:
    """甲、乙、丙和丁: a neighbour beyond the joint that is likely a name makes this one likelier, both ways and one step on."""
    items = [(n, around.item_start(c.start), c.end) for n, c in enumerate(candidates)]
    beside = [item for item in items if _is_item(text, item[1], item[2])]
    alone = [scores[n] for n, _, _ in beside]
    for _ in range(2):
        ends = _by_offset((end, scores[n]) for n, _, end in beside)
        starts = _by_offset((start, scores[n]) for n, start, _ in beside)
        for (n, start, end), score in zip(beside, alone, strict=True):
            scores[n] = score + _list_support(text, start - 1, end, ends, starts)


def _is_item(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _JOINT_SET or text[end : end + 1] in _JOINT_SET


def _list_support(text: str, before: int, after: int, ends: Mapping[int, float], starts: Mapping[int, float]) -> float:
    """``before`` and ``after``: the characters on both sides of the item."""
    left = ends.get(before, 0.0) if before > 0 and text[before] in _JOINTS else 0.0
    right = starts.get(after + 1, 0.0) if after < len(text) and text[after] in _JOINTS else 0.0
    support = sum(min(_LISTED, score / 2) for score in (left, right) if score > 1)
    # a whole item of a list of names is a name, even where it is a word (甘泉, 常喜)
    if max(left, right) >= _CERTAIN and before > 0 and text[before] in _JOINTS and (after == len(text) or text[after] in _ITEM_ENDS):
        support += _ITEM
    return support


def _by_offset(pairs: Iterable[tuple[int, float]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for offset, score in pairs:
        if score > best.get(offset, float("-inf")):
            best[offset] = score
    return best


def _best(candidates: Sequence[Candidate], scores: Sequence[float]) -> list[Judged]:
    """The best of overlapping candidates with something for them, by start."""
    taken: set[int] = set()
    found: list[Judged] = []
    ranked = [(-score, c.start, -c.end, n) for n, (c, score) in enumerate(zip(candidates, scores, strict=True)) if score > 0]
    ranked.sort()
    for _, start, end, n in ranked:
        cells = range(start, -end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            found.append(Judged(candidates[n], scores[n]))
    return sorted(found, key=lambda j: j.candidate.start)


def _known_names(chosen: Sequence[Judged]) -> dict[str, float]:
    """The names that are certain somewhere, or likely in several places, with what that says for them everywhere else."""
    best: dict[str, float] = {}
    times: dict[str, int] = {}
    clear: dict[str, int] = {}
    for candidate, score in chosen:
        name = candidate.name
        best[name] = max(best.get(name, 0.0), score)
        times[name] = times.get(name, 0) + 1
        clear[name] = clear.get(name, 0) + (candidate.gain > 0)
    known = {n for n, s in best.items() if s + _REPEATED * (clear[n] - 1) >= ACCEPT}
    # 龚正同 beside 龚正 told nine times is 龚正 and the next word's first character
    known = {n for n in known if not (n[:-1] in known and (n[-1] in _JOINTS or (times[n[:-1]] > times[n] and best[n[:-1]] > best[n])))}
    bonus = {n: _KNOWN + min(_OFTEN, math.log2(times[n])) for n in known}
    # 伊万·彼得罗夫 makes 彼得罗夫 known too
    parts = [part for n in known if DOTS & set(n) for part in _PARTS.split(n) if len(part) > 1]
    return dict.fromkeys(parts, _KNOWN) | bonus
