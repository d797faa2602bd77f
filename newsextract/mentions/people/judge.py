"""The article as judge: which possible names are names.

A candidate's score is its gain over the words around it plus the evidence beside it (log odds). Neighbours in a list support each
other. A name accepted anywhere in the article is expected everywhere in it, so that a bare second occurrence needs no context
of its own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from newsextract.mentions.people.candidates import Candidate
from newsextract.mentions.people.contexts import Surroundings
from newsextract.mentions.people.name_model import DOTS

ACCEPT = 6.0
_KNOWN = 9.0
_LISTED = 7.0
_REPEATED = 1.5
_OFTEN = 4.0
_ITEM = 4.0
_HEADED = 3.0
_BRAND = -6.0
_COUNTRY = -10.0
_LIKELY = 6.0
_PARTS = re.compile("[" + re.escape("".join(sorted(DOTS))) + "]")
_JOINTS = "、和与及同 \u3000"
_JOINT_SET = frozenset(_JOINTS)
_ITEM_ENDS = "、，。；（）和及与等出列参分"
_CERTAIN = 7.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate and all the evidence for it (log odds)."""

    candidate: Candidate
    score: float
    vetoed: bool = False


def judge(text: str, candidates: Sequence[Candidate], around: Surroundings, headed: frozenset[str] = frozenset()) -> list[Judged]:
    """The names of the article, by start, not overlapping; ``headed`` are those found in its headlines."""
    judged = _without_countries([_weighed(c, around, headed) for c in candidates], around)
    judged = _supported_by_lists(text, _without_brands(judged, around), around)
    chosen = _best(judged)
    known = _known_names(chosen)
    expected = [replace(j, score=j.score + known.get(j.candidate.name, 0.0)) for j in judged]
    return [j for j in _best(expected) if j.score >= ACCEPT and not j.vetoed]


def _weighed(candidate: Candidate, around: Surroundings, headed: frozenset[str]) -> Judged:
    score = candidate.gain + around.evidence(candidate.start, candidate.end, foreign=candidate.form == "foreign")
    if candidate.name in headed:
        score += _HEADED
    return Judged(candidate, score, around.vetoed(candidate.end, famous=candidate.form == "figure"))


def _without_countries(judged: Sequence[Judged], around: Surroundings) -> list[Judged]:
    """塔吉克总统拉赫蒙: where a name follows the title, what stands before the title is no person."""
    starts = {j.candidate.start for j in judged if j.score > _LIKELY}
    return [replace(j, score=j.score + _COUNTRY) if around.title_after(j.candidate.end) in starts else j for j in judged]


def _without_brands(judged: Sequence[Judged], around: Surroundings) -> list[Judged]:
    """What stands in the name of an organisation is its brand elsewhere too (仲和 in 安阳仲和租赁公司), unless it has a title."""
    brands = {j.candidate.name for j in judged if around.inside_other(j.candidate.start, j.candidate.end)}
    return [
        replace(j, score=j.score + _BRAND) if j.candidate.name in brands and not around.titled(j.candidate.start, j.candidate.end) else j
        for j in judged
    ]


def _supported_by_lists(text: str, judged: Sequence[Judged], around: Surroundings) -> list[Judged]:
    """甲、乙、丙和丁: a neighbour beyond the joint that is likely a name makes this one likelier, both ways and one step on."""
    supported = list(judged)
    beside = [n for n, j in enumerate(judged) if _beside_joint(text, j, around)]
    for _ in range(2):
        ends = _by_offset((supported[n].candidate.end, supported[n].score) for n in beside)
        starts = _by_offset((around.item_start(supported[n].candidate.start), supported[n].score) for n in beside)
        for n in beside:
            support = _list_support(text, judged[n], around, ends, starts)
            supported[n] = replace(judged[n], score=judged[n].score + support)
    return supported


def _beside_joint(text: str, judged: Judged, around: Surroundings) -> bool:
    before, after = around.item_start(judged.candidate.start), judged.candidate.end
    return text[before - 1 : before] in _JOINT_SET or text[after : after + 1] in _JOINT_SET


def _list_support(text: str, judged: Judged, around: Surroundings, ends: Mapping[int, float], starts: Mapping[int, float]) -> float:
    before, after = around.item_start(judged.candidate.start) - 1, judged.candidate.end
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


def _best(judged: Sequence[Judged]) -> list[Judged]:
    """The best of overlapping candidates, by start."""
    taken: dict[int, Judged] = {}
    for j in sorted(judged, key=lambda j: (-j.score, j.candidate.start, -j.candidate.end)):
        if j.score <= 0:
            break
        cells = range(j.candidate.start, j.candidate.end)
        if not any(cell in taken for cell in cells):
            taken.update(dict.fromkeys(cells, j))
    return sorted(set(taken.values()), key=lambda j: j.candidate.start)


def _known_names(chosen: Sequence[Judged]) -> dict[str, float]:
    """The names that are certain somewhere, or likely in several places, with what that says for them everywhere else."""
    best: dict[str, float] = {}
    times: dict[str, int] = {}
    clear: dict[str, int] = {}
    for j in chosen:
        if not j.vetoed:
            name = j.candidate.name
            best[name] = max(best.get(name, 0.0), j.score)
            times[name] = times.get(name, 0) + 1
            clear[name] = clear.get(name, 0) + (j.candidate.gain > 0)
    known = {n for n, s in best.items() if s + _REPEATED * (clear[n] - 1) >= ACCEPT}
    # 龚正同 beside 龚正 told nine times is 龚正 and the next word's first character
    known = {n for n in known if not (n[:-1] in known and (n[-1] in _JOINTS or (times[n[:-1]] > times[n] and best[n[:-1]] > best[n])))}
    bonus = {n: _KNOWN + min(_OFTEN, math.log2(times[n])) for n in known}
    # 伊万·彼得罗夫 makes 彼得罗夫 known too
    parts = [part for n in known if DOTS & set(n) for part in _PARTS.split(n) if len(part) > 1]
    return dict.fromkeys(parts, _KNOWN) | bonus
