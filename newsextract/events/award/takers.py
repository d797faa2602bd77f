"""``Takers``: those who took a prize, as one clause tells them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsextract import model
from newsextract.events.confidence import Weakness

_BARE_COUNTED = frozenset(
    ("个人", "集体", "单位", "同志", "人", "人员", "家庭", "企业", "组织", "项目", "作品", "论文", "奖项", "案例", "人次")
)


@dataclass(frozen=True, slots=True)
class Takers:
    """Those who took a prize, the work that won it, and how sure the reading is."""

    parties: tuple[model.Party, ...]
    work: str | None = None
    weak: tuple[Weakness, ...] = ()
    pronoun_text: str | None = None

    def over(self, *weak: Weakness) -> Takers:
        """The same people, taken over from elsewhere."""
        return replace(self, weak=(*self.weak, *weak), work=None)


def bare_counted(found: Takers) -> bool:
    """Whether the takers are only a number of individuals or units that the words do not describe."""
    return (
        len(found.parties) == 1
        and found.parties[0].group is not None
        and found.parties[0].entity is None
        and (found.parties[0].name in _BARE_COUNTED or not found.parties[0].name)
    )
