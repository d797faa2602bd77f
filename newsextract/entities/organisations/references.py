"""该校, 学校, 该局: which of the organisations named before a reference means."""

from __future__ import annotations

from collections.abc import Iterable

from newsextract import model
from newsextract.mentions.organisations.references import Reference

# words that mean any organisation of their kind; the others (该局, 该协会) must be what the name ends with
_BY_KIND = frozenset(["校", "学校", "公司", "企业", "集团", "医院", "院", "社区"])
_BY_KIND_ONLY: dict[str, tuple[model.OrganisationKind, ...]] = {"院": ("hospital", "school", "court", "other")}
_NOTHING = frozenset(["单位", "机构", "组织"])


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

    def add(self, name: str, kind: model.OrganisationKind, *, leading: bool) -> None:
        """One more was named; ``leading``: at the head of its sentence, where what the news is about stands."""
        self._named.append((name, kind, leading))

    def of(self, reference: Reference) -> str | None:
        """The name a reference means, None where nothing before it fits or, for 我校, several do."""
        fitting = [(name, leading) for name, kind, leading in reversed(self._named) if _fits(name, kind, reference)]
        names = [name for name, _ in fitting]
        if reference.pointer == "该":
            return names[0] if names else None
        leading = [name for name, leads in fitting if leads]
        if reference.pointer or (self._ours and reference.kind == "school"):
            # 我校 in a paper that tells no school: a guest named once is not ours
            only = _only(names)
            return self._own or (only if only in leading else None)
        # a bare 学校 is the headline's, else not the guest's: 广西教育学院教授应邀出席
        return next((n for n in names if n in self._topics), None) or _only(names) or (leading[0] if leading else None)


def _only(names: Iterable[str]) -> str | None:
    """The one name; of a name and its longer forms (中国地质大学, 中国地质大学（武汉）) the longest."""
    distinct = sorted(set(names), key=lambda name: (len(name), name))
    forms_of_one = bool(distinct) and (
        all(name.startswith(distinct[0]) for name in distinct) or all(distinct[-1].endswith(name) for name in distinct)
    )
    return distinct[-1] if forms_of_one else None


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
