"""Rival headlines: a draft that two headlines claim is two articles, if each finds its own part of the paragraphs.

Needed where nothing else parts two reports: no lead-in, no sign-off, one column, the headlines together elsewhere on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.page.affinity import cohesion
from newsextract.page.blocks import Paragraph
from newsextract.page.byline import read_credits
from newsextract.page.drafts import Draft
from newsextract.page.headlines import Candidate, Matches
from newsextract.page.pairs import word_pairs
from newsextract.page.wording import begins_afresh

_CLAIM = 0.4  # so much of a headline stands in a draft that it may claim it
_CLAIM_BELOW = 0.26  # what the beginning tells counts more, and that of a second article tells nothing of its headline
_OWN = 0.45  # and so much in its own part,
_MORE = 0.2  # more than in the other by this
_SAME_MATTER = 0.06
_COLD = 0.03
_REPORT = 80  # characters
_PARAGRAPHS = 80


def split_rivals(
    drafts: Sequence[Draft], articles: Sequence[Sequence[Paragraph]], candidates: Sequence[Candidate], matches: Matches
) -> list[Draft] | None:
    """The drafts with those cut in two that have rival headlines; None where there are none. ``articles``: their paragraphs."""
    mains = set(matches.main.values())
    cuts: dict[int, int] = {}
    for n, candidate in enumerate(candidates):
        if n in mains or len(candidate.chars) < 6 or candidate.deck or candidate.caption:
            continue
        claims = sorted(matches.content[n].items(), key=lambda claim: (-claim[1], claim[0]))
        owner = matches.article[n]
        for article, share in [c for c in claims if owner in (None, c[0])][:2]:
            main = matches.main.get(article)
            below = article == candidate.after
            if share < (_CLAIM_BELOW if below else _CLAIM) or main is None or article in cuts or len(articles[article]) > _PARAGRAPHS:
                continue
            beside = candidates[main].group == candidate.group and abs(main - n) == 1
            cut = _best_cut(articles[article], candidates[main].chars, candidate.chars, beside=beside)
            if cut:
                cuts[article] = cut
                break
    for article in _doubly_headed(candidates, matches) | _doubly_signed(articles):
        if article not in cuts and len(articles[article]) <= _PARAGRAPHS:
            cut = _coldest_cut(articles[article])
            if cut:
                cuts[article] = cut
    if not cuts:
        return None
    return [part for a, draft in enumerate(drafts) for part in (draft.parted(cuts[a]) if a in cuts else (draft,))]


def _best_cut(paragraphs: Sequence[Paragraph], main: str, rival: str, *, beside: bool) -> int:
    """Before which paragraph the second article begins; 0 where there is only one. ``beside``: the rival may be a deck."""
    ours, theirs = word_pairs(main), word_pairs(rival)
    one, other = _places(paragraphs, ours - theirs), _places(paragraphs, theirs - ours)
    if not one or not other:
        return 0
    best = (0.0, 0, 0.0)
    for cut in range(1, len(paragraphs)):
        for first, second in ((one, other), (other, one)):
            own = min(_before(first, cut), _from(second, cut))
            more = min(_before(first, cut) - _from(first, cut), _from(second, cut) - _before(second, cut))
            if own >= _OWN and more >= _MORE:
                best = max(best, (own + more + 0.3 * begins_afresh(paragraphs[cut].text.chars), cut, more))
    _, cut, more = best
    limit = _SAME_MATTER * (1 + more) - (_SAME_MATTER / 2 if beside else 0.0)
    if cut and cohesion(_joined(paragraphs[:cut]), _joined(paragraphs[cut:])) > limit:
        return 0
    return cut


def _joined(paragraphs: Sequence[Paragraph]) -> str:
    return "".join([paragraph.text.chars for paragraph in paragraphs])


def _places(paragraphs: Sequence[Paragraph], found: set[int]) -> list[tuple[int, int]]:
    """For each pair of characters the first and the last paragraph it stands in; (never, never) for those in none."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for n, paragraph in enumerate(paragraphs):
        for pair in found & paragraph.pairs:
            first.setdefault(pair, n)
            last[pair] = n
    return [(first.get(p, len(paragraphs)), last.get(p, -1)) for p in found]


def _before(places: Sequence[tuple[int, int]], cut: int) -> float:
    return sum(first < cut for first, _ in places) / len(places)


def _from(places: Sequence[tuple[int, int]], cut: int) -> float:
    return sum(last >= cut for _, last in places) / len(places)


def _doubly_headed(candidates: Sequence[Candidate], matches: Matches) -> set[int]:
    """Articles with a headline of their own on one side and one that no article wants on the other."""
    found: set[int] = set()
    for n, candidate in enumerate(candidates):
        if matches.article[n] is not None or candidate.deck or candidate.caption:
            continue
        first = not n or candidates[n - 1].group != candidate.group
        last = n + 1 == len(candidates) or candidates[n + 1].group != candidate.group
        for article, next_to in ((candidate.after, first), (candidate.before, last)):
            main = matches.main.get(article) if article is not None and next_to else None
            if article is not None and main is not None and candidates[main].group != candidate.group:
                found.add(article)
    return found


def _doubly_signed(articles: Sequence[Sequence[Paragraph]]) -> set[int]:
    """Articles with a reporter in the lead-in and another in the sign-off."""
    found: set[int] = set()
    for article, paragraphs in enumerate(articles):
        lead, last = paragraphs[0].lead, paragraphs[-1]
        if lead and lead.credit and last.sign_off and len(paragraphs) > 2:
            signed = last.text.chars[last.sign_off.start : last.sign_off.end]
            first, second = (read_credits(told, frozenset()).reporters for told in (lead.credit, signed))
            if first and second and not set(first) & set(second):
                found.add(article)
    return found


def _coldest_cut(paragraphs: Sequence[Paragraph]) -> int:
    """Before which paragraph, of those that begin as a report does, least matter is shared; 0 where much is everywhere."""
    best = (_COLD, 0)
    for cut in range(1, len(paragraphs)):
        if begins_afresh(paragraphs[cut].text.chars):
            above, below = _joined(paragraphs[:cut]), _joined(paragraphs[cut:])
            if min(len(above), len(below)) >= _REPORT:
                best = min(best, (cohesion(above, below), cut))
    return best[1]
