"""Titles in apposition to a name: how far they reach, what posts they tell, and 张市长 for somebody named elsewhere.

Before the name stand groups of [place or organisation] [modifiers] title, joined by 、 or 兼 (市委副书记、政法委书记黄文举); after it one
title or a form of address (方子衡院士). A list shares the title before its first name (市政协副主席甲、乙、丙), unless only one person
can hold it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mentions, Post

_MODIFIER = re.compile(
    r"(?:常务|执行|名誉|首席|高级|资深|著名|知名|优秀|年轻|青年|特级|党组|党委|时任|现任|原任|前任|专职|兼职|副|原|前|代|女|老|新任|第[一二三])$"
)
_LONGEST_MODIFIER = 4
# what may stand between an organisation and the title, or before the title where no organisation was found: 机电系, 三年级2班
_UNIT = re.compile(
    r"[一-鿿0-9A-Za-z]{1,10}(?:部|处|科|室|系|组|队|所|站|中心|专业|级|班|院|会|委|局|厅|社区|村|镇|乡|县|市|区|省|校|厂|店|公司|车间|支部|支队|大队|办)$"
)
_LONGEST_UNIT = 12
_JOINTS = "、兼"
_UNIQUE = re.compile(
    r"(?<!副)(?:书记|市长|县长|区长|省长|州长|镇长|乡长|主席|主任|局长|厅长|部长|校长|院长|园长|董事长|总经理|秘书长|总统|总理|首相|会长|台长|社长|行长)$"
)
_COMMITTEE = re.compile(r"(?:[省市县区州旗盟镇乡地]|团[省市县]?)委")
_WHOLE = re.compile(r"(?:[校院局]?党(?:委|组|总支|支部|工委)|纪委|工委|" + _COMMITTEE.pattern + ")")
_PARTY_SUFFIX = re.compile(r"(?:党委|党组|党总支|党支部|党工委|党支委)$")
_NO_POST = frozenset({"people", "honorific"})
_GROUPS = 6


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a text by the offset at which they end (before a name) and begin (after it), the longest at each place."""

    ending: Mapping[int, Hit] = field(default_factory=dict)
    beginning: Mapping[int, Hit] = field(default_factory=dict)


def titles_of(reading: Reading) -> Titles:
    """All titles of the lexicon ``posts`` in the text."""
    ending: dict[int, Hit] = {}
    beginning: dict[int, Hit] = {}
    for hit in reading.hits_of("posts"):
        start, end, entry = hit
        if entry.value != "after" and end not in ending:
            ending[end] = hit  # hits come by start: the first that ends here is the longest
        if entry.value != "before" and start not in beginning:
            beginning[start] = hit
    return Titles(ending, beginning)


class Apposition(NamedTuple):
    """The extent of a name with its titles, and the posts they tell in the order printed."""

    start: int
    end: int
    posts: tuple[Post, ...] = ()


class Appositions:
    """Finds what stands in apposition to the names of one text."""

    def __init__(self, reading: Reading, titles: Titles, known: Mentions) -> None:
        """``known``: the organisations and places found before."""
        self._text = reading.text
        self._titles = titles
        named = sorted([m.span for m in known.organisations] + [m.span for m in known.places], key=lambda s: (s[1], s[0]))
        self._named = named
        self._ends = [end for _, end in named]
        self._organisations = {m.span for m in known.organisations}

    def of(self, names: Sequence[tuple[int, int]]) -> list[Apposition]:
        """For each name, by start, its extent and posts."""
        starts = {start for start, _ in names}
        out: list[Apposition] = []
        for start, end in names:
            left, posts = self._before(start)
            right, after = self._after(end, starts)
            if not posts and out and self._text[out[-1].end : start] in ("、", "和", "及", "与"):
                posts = tuple(p for p in out[-1].posts if not _UNIQUE.search(p.title))
            out.append(Apposition(left, right, (*posts, *(p for p in after if p not in posts))))
        return out

    def _after(self, end: int, starts: set[int]) -> tuple[int, tuple[Post, ...]]:
        hit = self._titles.beginning.get(end)
        if hit is None or hit.end in starts:
            return end, ()
        posts = () if hit.entry.kind in _NO_POST else (Post(hit.entry.term, None),)
        return hit.end, posts

    def _before(self, start: int) -> tuple[int, tuple[Post, ...]]:
        if start not in self._titles.ending:
            return start, ()
        groups: list[tuple[Hit, int, tuple[int, int] | None]] = []
        position = start
        for _ in range(_GROUPS):
            hit = self._titles.ending.get(position)
            if hit is None:
                break
            left, organisation = self._group_start(hit)
            groups.append((hit, left, organisation))
            start = left
            if left == 0 or self._text[left - 1] not in _JOINTS:
                break
            position = left - 1
        return start, self._posts(groups[::-1])

    def _group_start(self, hit: Hit) -> tuple[int, tuple[int, int] | None]:
        """Where a group begins, and the span of the organisation in it."""
        left = self._modified(hit.start)
        span = self._named_until(left, hit.end)
        if span is None:
            unit = _UNIT.search(self._text, max(0, left - _LONGEST_UNIT), left)
            if unit is not None:
                for end in range(unit.start(), left):
                    span = self._named_until(end, end)
                    if span is not None:
                        break
        if span is None:
            return left, None
        organisation = span if span in self._organisations else None
        left = min(left, span[0])
        # a place before the organisation, an organisation before the place: 北京 + 某某大学, 某某县 + 某某镇
        outer = self._named_until(left, left)
        if outer is not None:
            left = outer[0]
            organisation = organisation or (outer if outer in self._organisations else None)
        return self._modified(left), organisation

    def _modified(self, left: int) -> int:
        for _ in range(3):
            match = _MODIFIER.search(self._text, max(0, left - _LONGEST_MODIFIER), left)
            if match is None:
                break
            left = match.start()
        return left

    def _named_until(self, low: int, high: int) -> tuple[int, int] | None:
        """The longest organisation or place that ends between ``low`` and ``high`` and begins before ``low``."""
        best: tuple[int, int] | None = None
        index = bisect_right(self._ends, high) - 1
        while index >= 0 and self._ends[index] >= low:
            span = self._named[index]
            if span[0] < low and (best is None or span[0] < best[0]):
                best = span
            index -= 1
        return best

    def _title_start(self, hit: Hit, left: int, span: tuple[int, int] | None) -> int:
        """Where the title proper begins: behind the organisation (市人大常委会|主任), but 市委书记 is one title."""
        if span is None:
            return left
        if span[1] <= hit.start or not _WHOLE.match(hit.entry.term):
            return span[1] if span[1] < hit.end else hit.start
        # 许昌科技学校党委书记 is 党委书记, not 校党委书记, of the school's committee
        return hit.start + (span[0] < hit.start and hit.entry.term[0] in "校院局")

    def _posts(self, groups: Sequence[tuple[Hit, int, tuple[int, int] | None]]) -> tuple[Post, ...]:
        posts: list[Post] = []
        shared: str | None = None
        for hit, left, span in groups:
            if hit.entry.kind in _NO_POST:
                continue
            committee = _COMMITTEE.match(hit.entry.term)
            organisation = self._text[span[0] : span[1]] if span else committee[0] if committee else shared
            if not span and not committee and shared and hit.entry.kind != "party":
                organisation = _PARTY_SUFFIX.sub("", shared)
            shared = organisation
            posts.append(Post(self._text[self._title_start(hit, left, span) : hit.end], organisation))
        return tuple(posts)
