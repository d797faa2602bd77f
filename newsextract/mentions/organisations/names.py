"""Organisation names in a text: a lexicon word or suffix is the anchor, and the way to the left finds where the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsextract import model
from newsextract.language.lexicon import Hit
from newsextract.language.reading import Reading
from newsextract.language.segment import word_table
from newsextract.mentions.organisations.grammar import NUMERALS, Grammar, grammar, kind_of
from newsextract.mentions.organisations.heads import Head, Heads

_HARD = frozenset("，。；：！？、,;:!?…—－-\n\r \u3000\t“‘’（(《〈》〉【】[]「」『』|/·～~%％=＝+")
_POSTPOSITION = frozenset("中里内外间上下前后时日月年起名位个家所")
_COMMITTEE = re.compile(r"(?<=[省市县区州镇乡旗地盟])委(?![员托派任屈婉])")
_TOWN = re.compile(r"街道|社区|经开区|高新区|开发区|新区|示范区|保税区|自贸区|工业园区|产业园区|[镇乡村]")
_NUMBERED = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:中学?|小学?|高中?|幼儿园|医院)(?![全期国央心年日月个间层大时])")
_TEAM = re.compile(r"(?:[男女]|[男女]子|国家|青年)?(?:队(?![员伍长友列])|[足篮排]球队|[男女][足篮排])")
_BRACKET = re.compile(r"[（(](?P<inner>[一-鿿]{2,5})[)）]")
_QUOTED = re.compile(r"“[^“”，。；！？\n]{1,12}”$")
_COUNTED = re.compile(r"(?:[0-9一二三四五六七八九十百千万两几多余数首]+(?:个|家|所|批|支|座|届)|等)$")
_TOPICS = frozenset(("学院", "系", "研究院", "研究所", "研究中心", "实验室", "重点实验室", "学会", "协会", "委员会", "管理局", "总局"))
_COMMITTEES = frozenset(("委员会", "组委会", "管委会", "管理委员会", "组织委员会", "理事会", "基金会"))
# 俄外交部, 以国防部: countries by one character
_ABROAD = frozenset("美英法德俄日韩朝印巴以伊埃意加澳乌叙波泰越菲阿")
_PART = re.compile(r"[局署处科室司厅](?![长级员])")
_BARE = frozenset(("银行", "学校", "大学", "学院", "中学", "小学", "初中", "高中", "医院", "幼儿园"))
_LINKS = frozenset("与和及")
_SCHOOL_LEVELS = frozenset(("school", "hospital", "company", "other", "media"))
_LONGEST = 32


# end, start, lexicon or pattern, hit
Anchor = tuple[int, int, str, Hit | None]


@dataclass(frozen=True, slots=True)
class Name:
    """An organisation's name as it stands in the text."""

    start: int
    end: int
    kind: model.OrganisationKind
    rule: str
    level: model.Level | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the way to the left ended, the words on it (nearest first), and the head it found."""

    start: int
    words: list[str]
    head: Head | None


class NameFinder:
    """The names of one article. Anchors are taken by their end, so that a name can be the head of a longer one."""

    def __init__(self, reading: Reading) -> None:
        """Sorts the article's lexicon hits; linear in the text."""
        self.text = reading.text
        self._grammar: Grammar = grammar(reading.lexicons)
        self._borders = reading.borders
        # a university's own news names its schools bare: 工程学院
        self._campus = "我校" in self.text or "大学" in self.text
        self._heads = Heads(reading, self._grammar)
        self._names: dict[int, Name] = {}
        self._anchors = list(_anchors(reading))
        for lexicon, pattern in (("committee", _COMMITTEE), ("town", _TOWN), ("team", _TEAM), ("numbered", _NUMBERED), ("part", _PART)):
            self._anchors += [(m.end(), m.start(), lexicon, None) for m in pattern.finditer(self.text)]

    def find(self) -> Iterator[Name]:
        """The longest names, by start."""
        for end, start, lexicon, hit in sorted(self._anchors, key=lambda a: (a[0], a[1])):
            name = self._name(start, end, lexicon, hit)
            if name is None:
                continue
            known = self._names.get(end)
            if known is None or name.start < known.start:
                self._names[end] = name
                self._heads.add(end, Head(name.start, "known" if lexicon == "organisations" else "organisation", name.level, name.region))
        yield from _outermost(self._bracketed(n) for n in self._names.values())

    def _name(self, start: int, end: int, lexicon: str, hit: Hit | None) -> Name | None:
        if lexicon == "organisations" and hit:
            return self._known(start, end, hit)
        if self._broken(start, end):
            return None
        if lexicon == "town":
            return self._town(start, end)
        if lexicon == "team":
            head = self._heads.before(start)
            good = head and head.kind in ("division", "country", "place") and head.start in self._borders
            return Name(head.start, end, "other", "organisation.team") if head and good else None
        if lexicon == "part":
            return self._part(start, end)
        if lexicon == "numbered":
            return self._numbered(start, end)
        if lexicon in ("organs", "committee"):
            return self._organ(start, end, hit)
        return self._suffixed(start, end, hit) if hit else None

    def _known(self, start: int, end: int, hit: Hit) -> Name | None:
        """A public body of the lexicon; 外交部 may have its country before it (白俄罗斯外交部)."""
        if start not in self._borders or not self._whole(end):
            return None
        level = next((level for level in _levels() if hit.entry.value.startswith(level)), None)
        head = self._heads.before(start)
        abroad = head.start if head and head.kind == "country" else start
        if start - 1 in self._borders and self.text[start - 1 : start] in _ABROAD:
            abroad = start - 1
        if abroad < start and level == "national" and hit.entry.kind == "government":
            return Name(abroad, end, "government", "organisation.known", "national")
        return Name(start, end, kind_of(hit.entry.kind), "organisation.known", level)

    def _organ(self, start: int, end: int, hit: Hit | None) -> Name | None:
        head = self._heads.before(start)
        if head is None or head.kind in ("scope", "known", "brand") or (head.kind == "country" and end - start < 4):
            return None
        if hit and end - start == 2 and start not in self._borders and head.kind != "level":
            return None
        kind = kind_of(hit.entry.kind) if hit else "party"
        return Name(head.start, end, kind, "organisation.organ", _level_of(kind, head), head.region)

    def _part(self, start: int, end: int) -> Name | None:
        """外交部新闻司: a department named behind its public body; 某医院眼科 is left with the hospital."""
        last = self.text[self._step(end) : end]
        if end not in self._borders or (len(last) > 1 and self._grammar.stops(last)):
            return None
        left = self._walk(start, limit=7)
        if left.head is None or left.head.kind not in ("organisation", "known") or not left.words:
            return None
        if sum(map(len, left.words)) > 6 or any(self._grammar.describes(w) for w in left.words):
            return None
        whole = next((n for n in self._names.values() if n.start == left.head.start), None)
        if whole is None or whole.kind not in ("government", "party", "military"):
            return None
        return replace(whole, end=end, rule="organisation.part")

    def _numbered(self, start: int, end: int) -> Name | None:
        """市十四中, 许昌二小: a school or hospital by its number."""
        head = self._heads.before(start)
        if head is None or head.kind not in ("level", "division", "place", "town"):
            return None
        return Name(
            head.start, end, "hospital" if self.text[end - 1] == "院" else "school", "organisation.numbered", "institution", head.region
        )

    def _broken(self, start: int, end: int) -> bool:
        """Does the word run on? 大学生, 委员会议, 公司法; but 外交部长 holds 外交部."""
        return start == end or not self._whole(end)

    def _whole(self, end: int) -> bool:
        if end in self._borders:
            return True
        last = end + 1
        while last not in self._borders:
            last += 1
        rest = self.text[end:last]
        if rest == "长":
            return self.text[end - 1] in "部局厅院委署社会"
        return len(rest) > 1 and word_table().frequency(rest) > 0

    # -- heads that no lexicon lists --------------------------------------------------------------------------------
    def _town(self, start: int, end: int) -> Name | None:
        """刘厂镇, 城东社区: two to four characters before the word for it; a community is an organisation itself."""
        word = self.text[start:end]
        zone = word.endswith("区") and word != "社区"
        left = self._walk(start, limit=6)
        own = "".join(reversed(left.words))
        head = left.head
        if not own:
            if zone:
                near = self._heads.before(start)
                self._heads.add(end, Head(near.start if near else start, "town", "county"))
            return None
        if len(own) > 4 or any(self._grammar.generic(w) for w in left.words) or (self._grammar.ordinary(own + word) and not zone):
            return None
        if end not in self._borders and len(word) == 1:
            return None
        begin = head.start if head else left.start
        self._heads.add(end, Head(begin, "town", "county" if zone else "township", head.region if head else None))
        return None

    # -- suffixes ---------------------------------------------------------------------------------------------------
    def _suffixed(self, start: int, end: int, hit: Hit) -> Name | None:
        flag, kind, suffix = hit.entry.value, kind_of(hit.entry.kind), hit.entry.term
        if flag == "noun":
            return None
        left = self._walk(start, topics=suffix in _TOPICS)
        if left.head is None:
            left = self._own_words(left, start)
            good = flag in ("", "common") and self._names_itself(left.words, kind, suffix, flag)
        else:
            good = self._headed(left.head, left.words, flag, suffix, end=start)
        if (
            not good
            or (left.start not in self._borders)
            or ((left.head is None or left.head.kind == "scope") and self._counted(left.start))
        ):
            return None
        head = left.head
        return Name(left.start, end, kind, "organisation.suffix", _level_of(kind, head), head.region if head else None)

    def _headed(self, head: Head, words: list[str], flag: str, suffix: str, *, end: int) -> bool:
        """Is a place, level word or organisation enough for a name with this suffix?"""
        telling = [w for w in words if not self._grammar.generic(w)]
        trading = [w for w in words if not self._grammar.describes(w)]
        part = head.kind in ("organisation", "known", "town")
        if (words and not trading) or (suffix == "政府" and head.kind in ("country", "organisation", "known")):
            return False
        if head.kind == "scope":
            return self._scoped(head, telling, flag, suffix)
        if not words and suffix in _BARE and not self._one_of_its_kind(head, suffix, end):
            return False
        if flag == "common":
            # a county has one 职业中学, a city many
            own = head.level in ("county", "township") and len(suffix) > 3
            subject = head.kind == "division" and suffix.endswith("学校") and bool(trading)
            return bool(telling) or own or subject or (head.kind in ("organisation", "known") and suffix in ("集团", "公司"))
        if flag == "unit":
            return part or (head.kind == "level" and head.level == "township")
        if flag == "weak":
            return (
                bool(telling)
                or (not words and part and suffix not in ("中心", "小组"))
                or (head.kind == "level" and bool(trading) and suffix != "中心")
            )
        if flag == "team":
            # the delegation of a school is the school with a group of its people, which the events tell
            return head.kind in ("division", "country", "place")
        return True

    def _one_of_its_kind(self, head: Head, suffix: str, end: int) -> bool:
        """A place and a bare 大学, 中学: 郑州大学 and 禹州高中 are names, 中国大学生 and 柳州市初中 are kinds."""
        if head.kind == "country":
            return False
        if head.kind != "division" or suffix in ("医院", "银行"):
            return True
        full = self.text[end - 1] in "省市县区州盟旗"
        if suffix in ("大学", "学院"):
            return not full
        return head.level == "county" or (head.level == "municipal" and not full)

    def _scoped(self, head: Head, telling: list[str], flag: str, suffix: str) -> bool:
        """全国, 国家, 国际 begin names of public bodies, but 全国高校 and 国家现代农业产业园 are kinds."""
        if flag == "weak":
            return bool(telling) and (suffix == "总部" or (suffix == "中心" and self.text.startswith("全", head.start)))
        return flag == "" and (bool(telling) or len(suffix) > 4)

    def _counted(self, start: int) -> bool:
        """50个国家级…, 3家…公司: what is counted is a kind, not a name."""
        return bool(_COUNTED.search(self.text, max(0, start - 6), start))

    def _own_words(self, left: Walk, end: int) -> Walk:
        """Without a head a name begins at its own word: ordinary words before that are the sentence's (企业|联桥科技有限公司)."""
        kept: list[str] = []
        own = 0
        for n, word in enumerate(left.words, 1):
            if self._grammar.person(word) and self._grammar.surname(word[0]) and n > 1 and not self._grammar.generic(left.words[n - 2]):
                break
            if word in _LINKS:
                own = n + 1
            kept.append(word)
            if self._own(word):
                own = n
            elif n - own >= 4:
                break
        kept = kept[: own or 2]
        return Walk(end - sum(map(len, kept)), kept, None)

    def _own(self, word: str) -> bool:
        return self._grammar.proper(word) or (len(word) == 1 and word not in NUMERALS and word not in _LINKS) or word.endswith("”")

    def _names_itself(self, words: list[str], kind: str, suffix: str, flag: str) -> bool:
        """A name without a place: 联桥科技有限公司. Its own word must be one, not 上市公司, 农村小学."""
        if suffix == "学院" and self._campus and words and not any(self._grammar.describes(w) for w in words):
            return sum(map(len, words)) <= 12
        if not words or all(self._grammar.generic(w) for w in words):
            return False
        if "有限" in suffix or "责任公司" in suffix:
            return sum(map(len, words)) >= 2
        length = sum(map(len, words))
        if length > 12 or any(self._grammar.describes(w) for w in words):
            return False
        own = [w for w in words if self._own(w)]
        singles = [w for w in own if len(w) == 1]
        named = len(singles) >= 2 or any(len(w) > 1 for w in own) or (bool(singles) and self._grammar.surname(singles[-1]))
        if kind in ("government", "party", "military", "court"):
            return named and length >= 3 and suffix in _COMMITTEES
        if words[-1].endswith("”"):
            return kind in ("association", "other") and suffix != "中心"
        if flag == "common" and (
            length > 8 or not (self._own(words[0]) or self._grammar.generic(words[0])) or all(self._grammar.settled(w) for w in own)
        ):
            return suffix == "集团" and not own and 2 <= length <= 4
        return named or (suffix == "学院" and 2 <= length <= 10 and not self._grammar.generic(words[-1]))

    # -- the way to the left ----------------------------------------------------------------------------------------
    def _walk(self, end: int, *, limit: int = _LONGEST, topics: bool = False) -> Walk:
        """From a suffix to the left: over words that can stand in a name, to a head or to the first word that cannot.

        ``topics``: the name may list its subjects (机械与电子信息学院).
        """
        words: list[str] = []
        position = end
        while position > max(0, end - limit):
            head = self._heads.before(position)
            if head and not (head.kind in ("scope", "country") and self._leads_on(head.start)):
                return Walk(head.start, words, head)
            start = self._step(position)
            word = self.text[start:position]
            if topics and word in _LINKS and words and (before := self._topic(start)):
                words += (word, self.text[before:start])
                position = before
                continue
            if start == position or self._stops(start, word, words):
                break
            inner = self._heads.within(start, position)
            words.append(word)
            position = start
            if inner:
                return Walk(start, words, inner)
        return Walk(position, words, None)

    def _step(self, position: int) -> int:
        """Where the word that ends here begins; a quoted or bracketed part is one word, at other marks the way ends."""
        last = self.text[position - 1]
        if last == "”":
            quoted = _QUOTED.search(self.text, max(0, position - 14), position)
            return quoted.start() if quoted else position
        if last in "）)":
            bracket = _BRACKET.fullmatch(self.text, max(0, self.text.rfind("（", position - 7, position)), position)
            return bracket.start() if bracket and self._heads.before(bracket.end("inner")) else position
        if last in _HARD:
            return position
        start = position - 1
        while start not in self._borders:
            start -= 1
        return start

    def _leads_on(self, start: int) -> bool:
        """A name's own word before 国际, 中国: 罗伊特国际公司. It must not be 在, 由 or another word of the sentence."""
        if start < 1 or self.text[start - 1] in _HARD:
            return False
        before = self._step(start)
        word = self.text[before:start]
        if len(word) == 1:
            nearer = self.text[self._step(before) : before] if before > 0 and self.text[before - 1] not in _HARD else ""
            return self._own(word) and len(nearer) == 1 and not self._grammar.stops(word) and not self._grammar.stops(nearer)
        return self._grammar.proper(word) and not self._grammar.person(word) and not self._grammar.stops(word)

    def _topic(self, position: int) -> int | None:
        """Where the subject before 与 begins, if the name goes on there: at the clause's or a name's edge."""
        if position < 1 or self.text[position - 1] in _HARD:
            return None
        start = self._step(position)
        if start == position or not self._grammar.topic(self.text[start:position]) or self._heads.before(position):
            return None
        edge = start == 0 or self.text[start - 1] in _HARD or self._heads.before(start) is not None
        return start if edge or self._grammar.stops(self.text[self._step(start) : start]) else None

    def _single(self, end: int) -> bool:
        """Is the word that ends here a single character that can belong to a name?"""
        word = self.text[end - 1 : end] if end - 1 in self._borders else ""
        return "一" <= word <= "鿿" and word not in NUMERALS and not self._grammar.stops(word)

    def _stops(self, start: int, word: str, words: list[str]) -> bool:
        if self._grammar.stops(word, among_singles=(bool(words) and len(words[-1]) == 1) or self._single(start)):
            return True
        if len(word) == 1 and word in _POSTPOSITION:
            return self.text[start - 1 : start] not in _HARD
        # 民营企业|联桥科技: an ordinary noun before the name's own word
        return self._grammar.noun(word) and bool(words) and self._own(words[-1])

    def _bracketed(self, name: Name) -> Name:
        """中国地质大学（武汉）: a place in brackets behind a school or hospital belongs to its name."""
        bracket = _BRACKET.match(self.text, name.end) if name.kind in ("school", "other", "hospital") else None
        if bracket is None or not self._heads.before(bracket.end("inner")):
            return name
        return Name(name.start, bracket.end(), name.kind, name.rule, name.level, name.region)


def _anchors(reading: Reading) -> Iterator[Anchor]:
    """The lexicons' words that names end with; of suffixes with one end the longest (中等职业学校, not 学校)."""
    longest: dict[int, Anchor] = {}
    for hit in reading.hits:
        lexicon = hit.entry.lexicon
        if lexicon == "organisation_suffixes":
            longest.setdefault(hit.end, (hit.end, hit.start, lexicon, hit))
        elif lexicon in ("organisations", "organs"):
            yield hit.end, hit.start, lexicon, hit
    yield from longest.values()


def _levels() -> tuple[model.Level, ...]:
    return ("international", "national", "provincial", "municipal", "county", "township", "institution")


def _level_of(kind: str, head: Head | None) -> model.Level | None:
    if kind in _SCHOOL_LEVELS:
        return "institution"
    return head.level if head else None


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    """Names that stand in no other; of two that overlap the first."""
    end = -1
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if name.start >= end:
            yield name
            end = name.end
