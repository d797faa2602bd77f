"""Which reports belong together, in linear time: only reports with a blocking key in common are compared."""

from __future__ import annotations

from collections.abc import Iterable

from newsextract.batch.merge.same import Told, compatible, evidence, join

_COMPARED = 64
"""A report is compared with so many groups of a key at most, the latest: a key shared by thousands of events tells little."""


class Groups:
    """Reports joined to groups as they come; a report that fits two groups joins them, if they fit each other."""

    def __init__(self) -> None:
        """No reports yet."""
        self._parent: dict[int, int] = {}
        self._told: dict[int, Told] = {}
        self._blocks: dict[int, list[int]] = {}

    def add(self, report: int, told: Told, keys: Iterable[int]) -> None:
        """A report (its number), what it tells, and its blocking keys."""
        self._parent[report] = report
        self._told[report] = told
        own = report
        for key in keys:
            block = self._blocks.setdefault(key, [])
            for earlier in block[-_COMPARED:]:
                other = self.group_of(earlier)  # now: the report may just have joined two groups
                if other != own and self._same(other, own):
                    own = self._join(other, own)
            block[:] = dict.fromkeys([*map(self.group_of, block[-_COMPARED:]), own])

    def group_of(self, report: int) -> int:
        """The number of the group's first report; a report that was never added is alone."""
        root = report
        while (above := self._parent.get(root, root)) != root:
            root = above
        while (above := self._parent.get(report, root)) != root:
            self._parent[report], report = root, above
        return root

    def _same(self, a: int, b: int) -> bool:
        told_a, told_b = self._told[a], self._told[b]
        return compatible(told_a, told_b) and evidence(told_a, told_b)

    def _join(self, a: int, b: int) -> int:
        first, second = min(a, b), max(a, b)
        self._parent[second] = first
        self._told[first] = join(self._told[first], self._told.pop(second))
        return first
