"""Organisation names in a text: a lexicon word or suffix is the anchor, and the way to the left finds where the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from newsextract import model
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.language.words import word_table
from newsextract.mentions.organisations.anchors import anchors
from newsextract.mentions.organisations.evidence import ALONE, Evidence, Suffix
from newsextract.mentions.organisations.grammar import grammar, kind_of
from newsextract.mentions.organisations.heads import LEVELS, Head, HeadKind, Heads
from newsextract.mentions.organisations.walk import Walk, Walker

_LONGEST_PIT = 4
_SIDES = frozenset("东西南北上下新老大小")
_SESSION_ENDS = frozenset("届次")
# 第三届赣东医院管理论坛 is a meeting, no hospital
_SESSION = re.compile(r"(?:第[0-9一二三四五六七八九十]{1,3}|[首本上历每])[届次]$")
# names with these may list their subjects: 机械与电子信息学院
_TOPICS = frozenset(("学院", "系", "研究院", "研究所", "研究中心", "实验室", "重点实验室", "学会", "协会", "委员会", "管理局", "总局"))
# characters between a body and the word for its part: 外交部|新闻|司
_LONGEST_PART = 6
_INSTITUTIONS = frozenset(("school", "hospital", "company", "other", "media"))
_LEVELS: tuple[model.Level, ...] = ("international", "national", "provincial", "municipal", "county", "township", "institution")


class Name(NamedTuple):
    """An organisation's name as it stands in the text; ``parts`` are the spans of the names inside it."""

    start: int
    end: int
    kind: model.OrganisationKind
    rule: str
    level: model.Level | None = None
    region: str | None = None
    parts: tuple[tuple[int, int], ...] = ()


class NameFinder:
    """The names of one article. Anchors are taken by their end, so that a name can be the head of a longer one."""

    def __init__(self, reading: Reading) -> None:
        """Sorts the article's lexicon hits; linear in the text."""
        self._text = reading.text
        self._borders = reading.borders
        self._places = reading.lexicons.table("places")
        self._grammar = grammar(reading.lexicons)
        self._heads = Heads(reading, self._grammar)
        self._walker = Walker(reading, self._grammar, self._heads)
        self._evidence = Evidence(self._text, self._grammar)
        self._names: dict[int, Name] = {}
        self._anchors = sorted(anchors(reading), key=itemgetter(0, 1))

    def find(self) -> list[Name]:
        """The longest names, by start."""
        for end, start, source, hit in self._anchors:
            name = self._name(start, end, source, hit)
            if name and self._of_session(name.start):
                continue
            known = self._names.get(end)
            if name and (known is None or name.start < known.start):
                self._names[end] = name
                kind: HeadKind = "known" if source == "organisations" else "organisation"
                self._heads.add(end, Head(name.start, kind, name.level, name.region))
        return _outermost(self._bracketed(n) for n in self._names.values())

    def _of_session(self, start: int) -> bool:
        text = self._text
        return text[start - 1 : start] in _SESSION_ENDS and _SESSION.search(text, max(0, start - 5), start) is not None

    def _name(self, start: int, end: int, source: str, hit: Hit | None) -> Name | None:
        if source == "organisations" and hit:
            return self._known(start, end, hit)
        if not self._possible(start, end, source, hit) or not self._whole(end):
            return None
        if source == "town":
            self._town(start, end)
            return None
        if source == "organisation_suffixes" and hit:
            return self._suffixed(end, Suffix(start, hit.entry.term, kind_of(hit.entry.kind), hit.entry.value))
        if source == "league":
            return self._league(start, end)
        if source == "team":
            return self._team(start, end)
        if source == "part":
            return self._part(start, end)
        if source == "pit":
            return self._pit(start, end)
        return self._numbered(start, end) if source == "numbered" else self._organ(start, end, source, hit)

    def _possible(self, start: int, end: int, source: str, hit: Hit | None) -> bool:
        """What can be told without cutting words: an ordinary noun ends no name, an organ or team stands behind a head."""
        if source == "organisation_suffixes" and hit:
            alone = self._walker.at_edge(start) and hit.entry.term not in ALONE
            return hit.entry.value != "noun" and not alone
        if source == "part":
            return any(end in self._names for end in range(start - _LONGEST_PART, start))
        if source == "town":
            return self._text[end - 1] == "区" or not self._walker.at_edge(start)
        return source in ("league", "pit") or self._heads.possible(start)

    def _whole(self, end: int) -> bool:
        """Is the name's last word whole? Not in 大学生, 委员会议, 公司法; but 外交部长 holds 外交部, 县委书记 县委."""
        if end in self._borders:
            return True
        last = end + 1
        while last not in self._borders:
            last += 1
        rest = self._text[end:last]
        if rest == "长":
            return self._text[end - 1] in "部局厅院委署社会"
        return len(rest) > 1 and word_table().frequency(rest) > 0

    def _known(self, start: int, end: int, hit: Hit) -> Name | None:
        """A public body of the lexicon; 外交部 may have its country before it (白俄罗斯外交部, 俄外交部)."""
        if start not in self._borders or not self._whole(end):
            return None
        kind = kind_of(hit.entry.kind)
        level = next((level for level in _LEVELS if hit.entry.value.startswith(level)), None)
        if level == "national" and kind == "government":
            head = self._heads.before(start)
            if head and head.kind == "country":
                start = head.start
            elif start - 1 in self._borders and (place := self._places.get(self._text[start - 1 : start])) and place.kind == "abroad":
                start -= 1
        if self._text[start - 2 : start] == "附属" and (whole := self._heads.before(start - 2)) and whole.kind in ("organisation", "known"):
            start = whole.start
        return Name(start, end, kind, "organisation.known", level)

    def _organ(self, start: int, end: int, source: str, hit: Hit | None) -> Name | None:
        """教育局, 妇联 behind a place or a level word; 市委 where no lexicon term is the anchor."""
        head = self._heads.before(start)
        if head is None or head.kind in ("scope", "known", "brand") or (head.kind == "country" and end - start < 4):
            return None
        if hit and end - start == 2 and start not in self._borders and head.kind != "level":
            return None
        kind = kind_of(hit.entry.kind) if hit else "government" if source == "merged" else "party"
        return Name(head.start, end, kind, "organisation.organ", _level_of(kind, head), head.region)

    def _suffixed(self, end: int, suffix: Suffix) -> Name | None:
        if suffix.flag == "weak" and suffix.start not in self._borders:
            return None
        left = self._evidence.judge(self._way(suffix), suffix)
        if left is None or left.start not in self._borders:
            return None
        region = left.head.region if left.head else None
        return Name(left.start, end, suffix.kind, "organisation.suffix", _level_of(suffix.kind, left.head), region)

    def _way(self, suffix: Suffix) -> Walk:
        left = self._walker.walk(suffix.start, topics=suffix.term in _TOPICS)
        if left.head is None or left.head.kind != "division" or "有限" not in suffix.term:
            return left
        # 远精科技|许昌|有限公司: the place may stand behind the firm's own words, with its trade only where another place begins them
        further = self._walker.walk(left.head.start)
        own = any(map(self._grammar.own, further.words))
        if not own or (left.words and (further.head is None or further.head.kind != "division" or len(further.words) > 1)):
            return left
        return Walk(further.start, [self._text[left.head.start : suffix.start], *further.words], further.head)

    def _league(self, start: int, end: int) -> Name | None:
        """团市委, 许昌团市委: the Youth League's committee."""
        if start not in self._borders:
            return None
        head = self._heads.before(start)
        near = head if head and head.kind == "division" else None
        level = LEVELS.get(self._text[start + 1 : end - 1])
        return Name(near.start if near else start, end, "association", "organisation.league", level, near.region if near else None)

    def _team(self, start: int, end: int) -> Name | None:
        """中国队, 河南女篮: the team of a place."""
        head = self._heads.before(start)
        if self._text[end - 2 : end] == "区队":
            return None  # a part of a pit: 安全型区队
        good = head and head.kind in ("division", "country", "place") and head.start in self._borders
        return Name(head.start, end, "other", "organisation.team", region=head.region) if head and good else None

    def _numbered(self, start: int, end: int) -> Name | None:
        """市十四中, 许昌二小: a school or hospital by its number."""
        head = self._heads.before(start)
        if head is None or head.kind not in ("level", "division", "place", "town", "spot"):
            return None
        kind: model.OrganisationKind = "hospital" if self._text[end - 1] == "院" else "school"
        return Name(head.start, end, kind, "organisation.numbered", "institution", head.region)

    def _pit(self, start: int, end: int) -> Name | None:
        """东岭矿, 炼钢二厂, behind the name of the company or without it."""
        left = self._walker.walk(start, limit=_LONGEST_PIT)
        placed = left.head is not None and left.head.kind == "place"
        own = start - left.start if left.head is None or placed else sum(map(len, left.words))
        if placed and self._text[left.start - 1 : left.start] in _SIDES:
            own += 1  # 北|神山|矿
        named = placed or self._text[start] != "矿" or any(map(self._grammar.own, left.words))
        if not named or own < 2 or own > _LONGEST_PIT or any(self._grammar.describes(w) for w in left.words):
            return None
        begin = start - own
        head = self._heads.before(begin)
        whole = head is not None and head.kind in ("organisation", "known")
        return Name(head.start if head and whole else begin, end, "company", "organisation.pit", "institution")

    def _part(self, start: int, end: int) -> Name | None:
        """外交部新闻司: a department named behind its public body; 某医院眼科 is left with the hospital."""
        last = self._text[self._walker.step(end) : end]
        if end not in self._borders or (len(last) > 1 and self._grammar.stops(last)):
            return None
        left = self._walker.walk(start, limit=7)
        if left.head is None or left.head.kind not in ("organisation", "known") or not left.words:
            return None
        if sum(map(len, left.words)) > _LONGEST_PART or any(self._grammar.describes(w) for w in left.words):
            return None
        whole = self._names.get(start - sum(map(len, left.words)))
        if whole is None:
            return None
        # 中国科学院某某所 is an institute, but 省交通厅某某所 need not be
        academy = left.words != ["研究"] and self._text[whole.end - 2 : whole.end] in ("学院", "科院", "究院")
        if not academy and (self._text[start] == "所" or whole.kind not in ("government", "party", "military")):
            return None
        return whole._replace(end=end, rule="organisation.part")

    def _town(self, start: int, end: int) -> None:
        """刘厂镇, 城东社区, 某某经开区: a head that no lexicon lists, two to four characters before the word for it."""
        word = self._text[start:end]
        zone = word.endswith("区") and word != "社区"
        level: model.Level = "county" if zone else "township"
        left = self._walker.walk(start, limit=6)
        own = "".join(reversed(left.words))
        if not own and zone:
            self._heads.add(end, Head(left.start, "town", level))
        generic = any(self._grammar.generic(w) for w in left.words)
        ordinary = not zone and self._grammar.ordinary(own + word)
        if own and len(own) <= 4 and not generic and not ordinary and (end in self._borders or len(word) > 1):
            self._heads.add(end, Head(left.start, "town", level, left.head.region if left.head else None))

    def _bracketed(self, name: Name) -> Name:
        """中国地质大学（武汉）: a place in brackets behind a school or hospital belongs to its name."""
        if name.kind not in ("school", "other", "hospital"):
            return name
        end = self._walker.bracketed(name.end)
        return name if end == name.end else name._replace(end=end)


def _longest_first(name: Name) -> tuple[int, int]:
    return name.start, -name.end


def _level_of(kind: str, head: Head | None) -> model.Level | None:
    if kind in _INSTITUTIONS:
        return "institution"
    return head.level if head else None


def _outermost(names: Iterable[Name]) -> list[Name]:
    """Names that stand in no other, with those inside them as their parts; of two that overlap the first."""
    found: list[Name] = []
    parts: list[list[tuple[int, int]]] = []
    for name in sorted(names, key=_longest_first):
        if not found or name.start >= found[-1].end:
            found.append(name)
            parts.append([])
        elif name.end <= found[-1].end:
            parts[-1].append((name.start, name.end))
    return [name._replace(parts=tuple(inner)) if inner else name for name, inner in zip(found, parts, strict=True)]
