"""The cores of an article's prizes: heads (一等奖), quoted titles and names told by verbs, none inside a contest's name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newsextract.language.reading import Reading
from newsextract.mentions.mention import ContestValue, Mention, VerbValue
from newsextract.mentions.prizes.core import Core
from newsextract.mentions.prizes.guesses import after_verbs
from newsextract.mentions.prizes.heads import find_heads
from newsextract.mentions.prizes.titles import is_title, title_quotes


def find_cores(reading: Reading, verbs: Sequence[Mention[VerbValue]], contests: Sequence[Mention[ContestValue]]) -> list[Core]:
    """All cores by start."""
    text = reading.text
    quotes = title_quotes(text, verbs)
    cores = list(_head_cores(reading, quotes, verbs))
    quoted = {c.start for c in cores if c.quoted}
    verb_starts = [v.start for v in verbs]
    cores += [
        Core(q.start(), q.end(), None, "honour", quoted=True)
        for q in quotes
        if q.start() not in quoted and is_title(text, q, verbs, verb_starts)
    ]
    cores.sort(key=lambda c: (c.start, -c.end))
    cores = _without_nested(_outside(cores, contests))
    guessed = list(after_verbs(text, verbs, cores))
    cores = _not_within(cores, [c for c in guessed if c.kind == "accreditation"])
    return sorted([*cores, *guessed], key=lambda c: c.start)


def _not_within(cores: list[Core], checked: list[Core]) -> list[Core]:
    """Without the words of what was checked (示范学校 in 通过省示范学校验收)."""
    if not checked:
        return cores
    starts = [c.start for c in checked]  # each ends before the next verb
    return [c for c in cores if (n := bisect_right(starts, c.start)) == 0 or c.start >= checked[n - 1].end]


def _head_cores(reading: Reading, quotes: list[re.Match[str]], verbs: Sequence[Mention[VerbValue]]) -> Iterable[Core]:
    text = reading.text
    starts = [q.start() for q in quotes]
    verb_starts = [v.start for v in verbs]
    for head in find_heads(reading):
        inside = bisect_left(verb_starts, head.start)
        if inside < len(verb_starts) and verb_starts[inside] < head.end - 1:
            continue  # 夺冠 holds 冠
        index = bisect_right(starts, head.start) - 1
        quote = quotes[index] if index >= 0 and quotes[index].end() > head.start else None
        if quote is None:
            yield Core(head.start, head.end, head.rank, head.kind)
        elif head.end == quote.end() - 1:
            yield Core(quote.start(), quote.end(), head.rank if head.start == quote.start(1) else None, head.kind, quoted=True)
        elif text[quote.start() - 1 : quote.start()] == "《":
            continue


def _outside(cores: list[Core], contests: Sequence[Mention[ContestValue]]) -> list[Core]:
    """Without heads that are words of a contest or plan (优质课 in 优质课评比活动); those of a list stay (…示范校名单)."""
    named = [c for c in contests if not c.text.endswith(("名单", "榜", "榜单", "目录", "名录"))]
    starts = [c.start for c in named]
    out = []
    for core in cores:
        index = bisect_right(starts, core.start) - 1
        if index < 0 or named[index].end <= core.start or named[index].end < core.end:
            out.append(core)
    return out


def _without_nested(cores: list[Core]) -> list[Core]:
    out: list[Core] = []
    for core in cores:
        if not out or core.start >= out[-1].end:
            out.append(core)
    return out
