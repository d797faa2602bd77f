"""Headlines matched to articles by content and place.

A display line stands before its article, behind it or far from it. Content decides first: how much of the line stands in the
article; then neighbourhood, and the habit of the page (headlines before their articles, or behind them).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import takewhile

from newsextract.page.affinity import Affinities
from newsextract.page.blocks import Paragraph
from newsextract.page.decks import is_column

_NEAR = 12  # a headline further away than so many articles is not looked for
_ENOUGH = 0.34
_SURE = 0.55
_FEW = 3  # more display lines in one place than this are a list of headlines
_FAINT = 0.03  # enough for a headline that stands at an article without any
_NEXT_TO = 0.14
_HABIT = 0.14
_BETWEEN = 0.4  # for a line that another parts from its article


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group of display lines: its text, its place among the articles and what stands beside it.

    ``group``: display lines with nothing but one another between them share one; ``after``, ``before``: the articles that end
    directly above and begin directly below the group, or None; ``near``: the article at that place of the page; ``deck``,
    ``caption``: what its words make of it.
    """

    chars: str
    group: int
    page: int
    near: int
    after: int | None
    before: int | None
    deck: bool
    caption: bool


@dataclass(slots=True)
class Matches:
    """For each candidate its article (or None) and how much of it stands in which; for each article its main headline."""

    article: list[int | None]
    content: list[dict[int, float]]
    main: dict[int, int] = field(default_factory=dict)


def match_headlines(candidates: Sequence[Candidate], articles: Sequence[Sequence[Paragraph]]) -> Matches:
    """Which display lines belong to which article. ``articles``: their paragraphs."""
    affinities = Affinities(articles, [c.chars for c in candidates])
    pages = [paragraphs[0].page for paragraphs in articles]
    reach = [[a for a in _within_reach(c, len(articles)) if pages[a] == c.page] for c in candidates]
    content = [{a: affinities.between(c.chars, a) for a in near} for c, near in zip(candidates, reach, strict=True)]
    habit = _habit(candidates, content)
    places = _places(candidates, habit)
    scores = [
        {a: s + near.get(a, 0.0) - 0.3 * c.caption for a, s in found.items()}
        for c, found, near in zip(candidates, content, places, strict=True)
    ]
    matches = Matches([None] * len(candidates), content)
    _assign(matches, candidates, _runs(candidates, scores), scores)
    _give_rest(matches, candidates, content, len(articles))
    return matches


def _within_reach(candidate: Candidate, articles: int) -> range:
    return range(max(0, candidate.near - _NEAR), min(articles, candidate.near + _NEAR + 1))


def _habit(candidates: Sequence[Candidate], content: Sequence[dict[int, float]]) -> tuple[float, float]:
    """How often the page sets a headline above its article and how often below, as shares."""
    above = below = 0
    for candidate, found in zip(candidates, content, strict=True):
        best = max(found, key=lambda a: found[a], default=None)
        if best is not None and found[best] >= _SURE and not candidate.deck:
            above += best == candidate.before
            below += best == candidate.after
    total = max(1, above + below)
    return above / total, below / total


def _places(candidates: Sequence[Candidate], habit: tuple[float, float]) -> list[dict[int, float]]:
    """Points for standing directly above or below an article, by the habit of the page; in a long list only for its ends."""
    sizes = Counter(c.group for c in candidates)
    found: list[dict[int, float]] = []
    for n, candidate in enumerate(candidates):
        first = not n or candidates[n - 1].group != candidate.group
        last = n + 1 == len(candidates) or candidates[n + 1].group != candidate.group
        few = sizes[candidate.group] <= _FEW
        points: dict[int, float] = {}
        if candidate.before is not None and (few or last):
            points[candidate.before] = (_NEXT_TO + _HABIT * habit[0]) * (1.0 if last else _BETWEEN)
        if candidate.after is not None and (few or first):
            beside = (_NEXT_TO + _HABIT * habit[1]) * (1.0 if first else _BETWEEN)
            points[candidate.after] = max(points.get(candidate.after, 0.0), beside)
        found.append(points)
    return found


def _runs(candidates: Sequence[Candidate], scores: Sequence[dict[int, float]]) -> list[tuple[list[int], int, float]]:
    """Display lines of one group whose best article is the same, with that article and their best score."""
    runs: list[tuple[list[int], int, float]] = []
    for n, found in enumerate(scores):
        best = max(found, key=lambda a: (found[a], -a), default=None)
        if best is None:
            continue
        if runs and runs[-1][0][-1] == n - 1 and candidates[n - 1].group == candidates[n].group and runs[-1][1] == best:
            runs[-1] = (runs[-1][0] + [n], best, max(runs[-1][2], found[best]))
        else:
            runs.append(([n], best, found[best]))
    return runs


def _assign(
    matches: Matches, candidates: Sequence[Candidate], runs: list[tuple[list[int], int, float]], scores: Sequence[dict[int, float]]
) -> None:
    """Best runs first; a run whose article is taken looks for its next best."""
    waiting = sorted(runs, key=lambda run: (-run[2] + 0.4 * all(candidates[n].deck for n in run[0]), run[0][0]))
    for members, best, score in waiting:
        article: int | None = best
        if best in matches.main:
            found = scores[members[0]]
            free = [a for a in found if a not in matches.main and found[a] >= _ENOUGH and found[a] >= found[best] - 0.3]
            article = max(free, key=lambda a: (found[a], -a), default=None)
            score = found[article] if article is not None else 0.0
        if article is None or score < _ENOUGH or all(candidates[n].deck for n in members):
            continue
        matches.main[article] = _main_of(members, candidates)
        for n in members:
            matches.article[n] = article


def _main_of(members: Sequence[int], candidates: Sequence[Candidate]) -> int:
    """The headline among display lines of one article: the first that is neither a deck nor a column or bare name above it."""
    real = [n for n in members if not candidates[n].deck] or list(members)
    while len(real) > 1 and is_column(candidates[real[0]].chars):
        del real[0]
    first = real[0]
    if len(real) > 1 and len(candidates[first].chars) <= 8 and candidates[first].chars in candidates[real[1]].chars:
        return real[1]
    if len(real) > 1 and _BARE_NAME.fullmatch(candidates[first].chars):
        return real[1]
    return first


_BARE_NAME = re.compile(
    r"[\u4e00-\u9fff（）]{2,16}(?:学校|中学|小学|大学|学院|医院|公司|集团|局|委|办|厅|部|中心|镇|乡|街道|社区|村|县|区|市|研究院|银行|支行)"
)


def _give_rest(matches: Matches, candidates: Sequence[Candidate], content: Sequence[dict[int, float]], articles: int) -> None:
    """Articles still without a headline take a spare display line in order; spare lines beside a headline become its decks."""
    reaching: dict[int, list[int]] = {}
    for n, found in enumerate(content):
        for article in found:
            reaching.setdefault(article, []).append(n)
    for article in range(articles):
        if article not in matches.main:
            spare = _spare(matches, candidates, content, reaching.get(article, ()), article)
            if spare is not None:
                matches.main[article] = spare
                matches.article[spare] = article
    for order in (range(len(candidates)), reversed(range(len(candidates)))):
        for n in order:
            if matches.article[n] is None:
                matches.article[n] = _neighbour(matches, candidates, content, n)


def _spare(
    matches: Matches, candidates: Sequence[Candidate], content: Sequence[dict[int, float]], reaching: Sequence[int], article: int
) -> int | None:
    """A display line that is no article's main headline and fits this one, in the order of the page."""
    mains = set(matches.main.values())
    fits: list[tuple[float, int]] = []
    for n in reaching:
        found = content[n]
        if n in mains or candidates[n].deck or candidates[n].caption:
            continue
        between = _between(matches, candidates, mains, n, article)
        beside = matches.article[n] is None and _next_to(candidates, n, article)
        heads = beside and candidates[n].before == article and not is_column(candidates[n].chars)  # whatever it says
        if heads or (between and found[article] >= 0.1) or (beside and found[article] >= _FAINT):
            fits.append((found[article], -n))
    return -max(fits)[1] if fits else None


def _next_to(candidates: Sequence[Candidate], n: int, article: int) -> bool:
    """Whether a display line is the nearest of its group to an article directly below or above."""
    candidate = candidates[n]
    if candidate.before == article:
        return n + 1 == len(candidates) or candidates[n + 1].group != candidate.group
    return candidate.after == article and (not n or candidates[n - 1].group != candidate.group)


def _between(matches: Matches, candidates: Sequence[Candidate], mains: Set[int], n: int, article: int) -> bool:
    """Whether the lines around a spare one belong to the articles around this one: headlines all together, in order."""
    group = candidates[n].group
    above = takewhile(lambda k: candidates[k].group == group, range(n - 1, -1, -1))
    below = takewhile(lambda k: candidates[k].group == group, range(n + 1, len(candidates)))
    left = next((matches.article[k] for k in above if k in mains), None)
    right = next((matches.article[k] for k in below if k in mains), None)
    return (left is not None or right is not None) and (left is None or left == article - 1) and (right is None or right == article + 1)


def _neighbour(matches: Matches, candidates: Sequence[Candidate], content: Sequence[dict[int, float]], n: int) -> int | None:
    """The article whose headline stands directly beside a spare display line."""
    if candidates[n].caption:
        return None
    beside = [
        article
        for k in (n - 1, n + 1)
        if 0 <= k < len(candidates) and candidates[k].group == candidates[n].group and (article := matches.article[k]) is not None
    ]
    beside += [
        a for a in (candidates[n].after, candidates[n].before) if a is not None and content[n].get(a, 0.0) >= 0.3 and a in matches.main
    ]
    return max(beside, key=lambda a: content[n].get(a, 0.0), default=None)
