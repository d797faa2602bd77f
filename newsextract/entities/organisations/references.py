"""该校, 学校, 该局: which of the organisations named before a reference means."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from newsextract import model
from newsextract.mentions.organisations.references import Reference

# words that mean any organisation of their kind; the others (该局, 该协会) must be what the name ends with
_BY_KIND = frozenset(["校", "学校", "公司", "企业", "集团", "医院", "院", "社区"])
_BY_KIND_ONLY: dict[str, tuple[model.OrganisationKind, ...]] = {"院": ("hospital", "school", "court", "other")}
_NOTHING = frozenset(["单位", "机构", "组织"])


@dataclass(slots=True)
class _Fitting:
    """What was named so far that fits a kind of reference; the names told last stand last."""

    seen: int = 0
    names: dict[str, None] = field(default_factory=dict)
    leading: dict[str, None] = field(default_factory=dict)
    _only: str | None = None
    _judged: int = 0

    @property
    def only(self) -> str | None:
        """The one name there is."""
        if self._judged < len(self.names):
            self._only, self._judged = _only(self.names), len(self.names)
        return self._only

    def add(self, name: str, *, leading: bool) -> None:
        """One more."""
        self.names.pop(name, None)
        self.names[name] = None
        if leading:
            self.leading.pop(name, None)
            self.leading[name] = None


class Antecedents:
    """The organisations named so far, and the one whose own news this is."""

    def __init__(self, own: str | None, *, ours: bool, topics: frozenset[str] = frozenset()) -> None:
        """``own``: the name of the publishing organisation; ``ours``: the article says 我校, so that 学校 is that school too.

        ``topics``: the names that stand in the headlines.
        """
        self._topics = topics
        self._own = own
        self._ours = ours
        self._named: list[tuple[str, model.OrganisationKind, bool]] = []
        self._fitting: dict[tuple[str, model.OrganisationKind], _Fitting] = {}

    def add(self, name: str, kind: model.OrganisationKind, *, leading: bool) -> None:
        """One more was named; ``leading``: at the head of its sentence, where what the news is about stands."""
        self._named.append((name, kind, leading))

    def of(self, reference: Reference) -> str | None:
        """The name a reference means, None where nothing before it fits or, for 我校, several do."""
        fitting = self._fitting.setdefault((reference.noun, reference.kind), _Fitting())
        for name, kind, leading in self._named[fitting.seen :]:
            if _fits(name, kind, reference):
                fitting.add(name, leading=leading)
        fitting.seen = len(self._named)
        if reference.pointer == "该":
            return next(reversed(fitting.names), None)
        if reference.pointer or (self._ours and reference.kind == "school"):
            # 我校 in a paper that tells no school: a guest named once is not ours
            only = fitting.only
            return self._own or (only if only in fitting.leading else None)
        # a bare 学校 is the headline's, else not the guest's: 广西教育学院教授应邀出席
        topic = next((n for n in reversed(fitting.names) if n in self._topics), None)
        return topic or fitting.only or next(reversed(fitting.leading), None)


def _only(names: Collection[str]) -> str | None:
    """The one name; of a name and its longer forms (中国地质大学, 中国地质大学（武汉）) the longest."""
    if not names:
        return None
    shortest, longest = min(names, key=_size), max(names, key=_size)
    forms_of_one = all(name.startswith(shortest) for name in names) or all(longest.endswith(name) for name in names)
    return longest if forms_of_one else None


def _size(name: str) -> tuple[int, str]:
    return len(name), name


def _fits(name: str, kind: model.OrganisationKind, reference: Reference) -> bool:
    noun = reference.noun
    if noun in _NOTHING:
        return False
    if name.endswith(noun) and noun != "会":
        return True
    if noun not in _BY_KIND:
        return False
    if noun == "院":
        return kind in _BY_KIND_ONLY["院"] and name.endswith("院")
    return kind == reference.kind and not name.endswith(("党委", "团委", "工会"))
