"""Words that mean an organisation named elsewhere: 该校, 我院, 学校, 该公司."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsextract import model
from newsextract.language.borders import WordBorders

_WORDS: dict[model.OrganisationKind, str] = {
    "school": "学校 校 学院 大学 中学 小学 幼儿园",
    "hospital": "医院 卫生院 院",
    "company": "公司 企业 集团 银行 合作社 厂 行",
    "government": "局 厅 委 办 部 社区 街道",
    "association": "协会 学会 联合会 基金会 会",
    "military": "支队 大队",
    "media": "报 台",
    "other": "中心 所 站 馆 研究院 研究所 单位 机构 组织",
}
_KINDS = {noun: kind for kind, nouns in _WORDS.items() for noun in nouns.split()}
_NOUNS = "|".join(sorted(_KINDS, key=len, reverse=True))
_POINTERS = frozenset("该我本")
_UNITS = "党委|党总支|党支部|党组|团委|团总支|工会|纪委|学生会"
_POINTED = re.compile(rf"(?P<pointer>[该我本])(?P<noun>{_NOUNS})(?P<unit>{_UNITS})?(?![长])")
_BARE = re.compile(rf"(?P<noun>学校|医院|公司|学院|校)(?P<unit>{_UNITS})?(?P<pointer>)(?![长园内区友外里法制])")


class Reference(NamedTuple):
    """A reference as it stands in the text: 该, 我, 本 or nothing, the word for its kind, the part that is meant (党委)."""

    start: int
    end: int
    pointer: str
    kind: model.OrganisationKind
    noun: str
    unit: str | None

    @property
    def meant(self) -> model.OrganisationKind:
        """The kind of what is meant: 学校党委 is a party's, not a school."""
        if self.unit is None:
            return self.kind
        return "party" if self.unit.startswith(("党", "纪")) else "association"


def references(text: str, taken: bytes | bytearray, borders: WordBorders) -> Iterator[Reference]:
    """Every reference: 该校 anywhere, a bare 学校 only as a word of its own, a bare 校 only before a part (校党委).

    ``taken`` has a byte for each character of the text, 1 for those inside a name, where no reference is.
    """
    for found in _POINTED.finditer(text):
        if 1 not in taken[found.start() : found.end()]:
            yield _reference(found)
    for found in _BARE.finditer(text):
        start, end = found.span()
        possible = (found["unit"] or found["noun"] != "校") and text[start - 1 : start] not in _POINTERS
        if possible and 1 not in taken[start:end] and start in borders and (found["unit"] or end in borders):
            yield _reference(found)


def read_reference(text: str) -> Reference | None:
    """The reference that is the whole of ``text``."""
    found = _POINTED.fullmatch(text) or _BARE.fullmatch(text)
    return _reference(found) if found else None


def _reference(found: re.Match[str]) -> Reference:
    return Reference(found.start(), found.end(), found["pointer"], _KINDS[found["noun"]], found["noun"], found["unit"])
