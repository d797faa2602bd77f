"""Whom a clause without a taker means: those of the clause, the sentence or the paragraph before, or whom the article is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsextract import model
from newsextract.entities.entity import OrganisationEntity
from newsextract.events.award.claim import Claim
from newsextract.events.award.recipients import takers
from newsextract.events.award.sentence import VERBS, Line, Lines
from newsextract.events.award.subjects import noun_subject
from newsextract.events.award.takers import Takers, bare_counted
from newsextract.events.award.unnamed import team_topic
from newsextract.events.award.works import maker_of_last_work
from newsextract.events.event import Resolved
from newsextract.language.rule import LETTER
from newsextract.mentions.mention import Mention
from newsextract.text import Span

_SENTENCES_BACK = 3
_CLAUSES_BACK = 8
_NOUN_BACK = 3
_REACH = 600
# characters before the name that opens a sentence
_HEAD = 3
_PERSONAL = frozenset(("他", "她", "其", "他本人", "她本人", "本人", "自己"))
_WORKS = frozenset(("该剧", "该片", "该书", "该作品", "该项目", "该成果", "此项目", "作品", "该论文", "该产品"))
# 林小溪 2019年…: the name a curriculum stands under
_OPENING = re.compile(rf"(?:{LETTER['person']}|[\u4e00-\u9fff·]{{2,8}}(?=[\s：]))")
# 林某，市一中语文教师，曾获…: a clause that says what somebody is
_OFFICE = re.compile(
    rf"(?:现任|原任|时任|现为|现|原|系|是)?{LETTER['organisation']}[^，。；{VERBS}]{{0,10}}?(?:教师|老师|教授|研究员|校长|书记|主任|主席|会长|院长|所长|工程师|医师|医生|护士|民警|干部|职工|工人|村民|学生|党员|委员|代表|经理|馆员|演员|编辑|记者|作家|员工|负责人|传承人|技师|教练|队长|队员|馆长|局长|部长|班主任|带头人)"
)
# 他坚守初心，…，曾获…: a clause about the person named last
_HE = re.compile(r"(?:[^，。；]{0,4}[，、])?(?:近年来|同时|此外|如今|后来|其间|期间|但|而)?[他她](?!们|人|的|乡|日|国|山|律)")
# characters of a sentence in which the bracket opens that a claim stands in
_BRACKET = 300


class Antecedents:
    """The takers told so far in one article, and the ways to find them again."""

    def __init__(self, article: Resolved, lines: Lines) -> None:
        """Begins with nobody told."""
        self._article = article
        self._lines = lines
        self._takers: dict[int, dict[int, Takers]] = {}

    def note(self, number: int, claim: Claim, found: Takers) -> None:
        """Remember who took the prize of a claim in sentence ``number``."""
        self._takers.setdefault(number, {})[claim.clause] = found

    def before(self, number: int, claim: Claim, found: Takers | None) -> Takers | None:
        """The takers of the nearest clause before that has any."""
        line = claim.line
        # 青溪社区凭借“民情茶坊”项目在…中拔得头筹: a body of its own clause that no finder knows
        own = Span(line.clauses[claim.clause].start, max(line.clauses[claim.clause].start, claim.trigger.start))
        if told := noun_subject(line, own, body=True) or self._in_sentence(number, claim):
            return told
        paragraph = self._article.reading.text.rfind("\n", 0, line.span.start)
        for back in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
            if self._article.reading.sentences[back].start < paragraph and found is None:
                break
            earlier = self._of_sentence(back)
            if earlier:
                return earlier.over("distant")
        return self._topic() or self._noun(number, claim)

    def _in_sentence(self, number: int, claim: Claim) -> Takers | None:
        """The takers that the claim's own sentence names before it."""
        line = claim.line
        here = self._takers.get(number, {})
        for n in range(claim.clause - 1, max(-1, claim.clause - 1 - _CLAUSES_BACK), -1):
            if known := here.get(n):
                return known.over("inherited")
            if _OFFICE.fullmatch(line.text, *line.clauses[n]):
                continue
            told = takers(line, *line.clauses[n], topic=True) or team_topic(line, line.clauses[n])
            if told is None and _HE.match(line.text, *line.clauses[n]):
                told = self.referent(number, claim, "他")
            if told and told.parties:
                return told.over("inherited")
        if (bracket := _bracket(line, claim.trigger.start)) is not None:
            told = takers(line, 0, bracket)
            if told and told.parties:
                return told.over("inherited")
        nearby = reversed(line.clauses[max(0, claim.clause - _NOUN_BACK) : claim.clause])
        return next((told for clause in nearby if (told := noun_subject(line, clause, body=True))), None)

    def maker_too(self, number: int, found: Takers) -> Takers:
        """《甲》获金奖，《乙》获优秀奖 after their maker was named: the second work's are the first's, or the body's told before."""
        if len(found.parties) != 1 or found.parties[0].name != found.work:
            return found
        told = [t for t in self._takers.get(number, {}).values() if t.parties and t.parties[0].name != t.work]
        makers = [t for t in told if t.work] or [t for t in told if self._is_organisation(t.parties[0]) or t.parties[0].text[0] in "我本该"]
        return replace(makers[-1].over("inherited"), work=found.work) if makers else found

    def of_row(self, number: int, claim: Claim) -> Takers | None:
        """荣获A奖、B奖 and a curriculum: those of the prize told right before in the sentence, or the name that opens it."""
        told = self._takers.get(number, {})
        if told:
            return told[max(told)].over("inherited")
        opening = _OPENING.match(claim.line.text)
        return takers(claim.line, 0, opening.end()) if opening else None

    def _noun(self, number: int, claim: Claim) -> Takers | None:
        """The nouns that open a clause before: 台东小将首盘落后，终以3比1夺冠."""
        line = claim.line
        clauses = line.clauses[max(0, claim.clause - _NOUN_BACK) : claim.clause + 1]
        found = next((found for c in reversed(clauses) if (found := noun_subject(line, c))), None)
        if found is None and number:
            # 林某自幼习武！…同年获得最佳新人奖: the name that opens the sentence before
            earlier = self._lines[number - 1]
            found = noun_subject(earlier, earlier.clauses[0], person=True)
        return found

    def referent(self, number: int, claim: Claim, pronoun: str) -> Takers | None:
        """Whom 他 or 该剧 means: the person, or the work and its maker, named last before it."""
        line = claim.line
        start = line.offset(line.clauses[claim.clause].start)
        if pronoun in _PERSONAL:
            known = self._article.mentions.people
            first = bisect_left(known, line.span.start, key=lambda p: p.start)
            if first < len(known) and known[first].extent[0] - line.span.start <= _HEAD and known[first].end <= start:
                # 容小溪告诉记者，她的论文…: whom the sentence is about
                return Takers((self._article.entities.party(known[first]),), None, ("inherited",))
            if told := self._single_person(number):
                return told
            last = bisect_left(known, start, key=lambda p: p.start) - 1
            near = last >= 0 and start - known[last].end < _REACH
            return Takers((self._article.entities.party(known[last]),), None, ("inherited",)) if near else None
        if pronoun in _WORKS:
            for back in range(number, max(-1, number - _SENTENCES_BACK), -1):
                told = maker_of_last_work(self._lines[back], start)
                if told:
                    return told
            return as_printed(Takers((), None, (), pronoun))
        if pronoun.startswith("该") and pronoun[-1] in "班组队村":
            return as_printed(Takers((), None, (), pronoun))
        return None

    def _single_person(self, number: int) -> Takers | None:
        """The one person who took the prize told last, or who opens a sentence shortly before."""
        people = {p.id for p in self._article.entities.people}
        for back in range(number, max(-1, number - 2), -1):
            for told in reversed(list(self._takers.get(back, {}).values())):
                if len(told.parties) == 1 and told.parties[0].entity in people:
                    return told.over("inherited")
        sentences, named = self._article.reading.sentences, self._article.mentions.people
        for back in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
            earlier = self._of_sentence(back)
            if earlier is not None and len(earlier.parties) == 1 and earlier.parties[0].entity in people:
                return earlier.over("inherited")
            last = bisect_left(named, sentences[back].end, key=lambda p: p.start) - 1
            if last >= 0 and named[last].start >= sentences[back].start:
                break
        return None

    def _of_sentence(self, number: int) -> Takers | None:
        if told := self._takers.get(number):
            return told[max(told)]
        line = self._lines[number]
        for clause in line.clauses[:_CLAUSES_BACK]:
            found = takers(line, *clause, topic=True)
            if found and found.parties:
                return found
        return None

    def _topic(self) -> Takers | None:
        """Whom the article is about: the person or organisation it names most often, at least twice."""
        entities = self._article.entities
        named: list[Mention[object]] = []
        counts: list[tuple[int, int]] = []
        for mentions in (
            *(p.mentions for p in entities.people if not _of_doctrine(self._article, p.mentions)),
            *(o.mentions for o in entities.organisations),
        ):
            counts.append((len(mentions), -mentions[0].start))
            named.append(mentions[0])
        if not counts or max(counts)[0] < 2:
            return None
        return Takers((entities.party(named[counts.index(max(counts))]),), None, ("distant",))

    def counted(self, number: int, claim: Claim, found: Takers) -> Takers | None:
        """2名教师 after a clause about a school are the school's."""
        group = found.parties[0].group
        if found.parties[0].text.startswith(("另", "有", "共", "全", "我")):
            return None if bare_counted(found) else found
        before = self.before(number, claim, found) if claim.clause or self._takers else None
        owner = next((p for p in before.parties if self._is_organisation(p) or _owns(p)), None) if before else None
        if owner is not None and before is not None and "distant" not in before.weak:
            return Takers((owner.model_copy(update={"group": group}),), found.work, ("inherited",))
        return None if bare_counted(found) else found

    def _is_organisation(self, party: model.Party) -> bool:
        return any(isinstance(o, OrganisationEntity) and o.id == party.entity for o in self._article.entities.organisations)


def _owns(party: model.Party) -> bool:
    """青山中学 in 青山中学2名教师, an organisation that no finder knows."""
    return party.group is not None and bool(party.group.noun) and party.name != party.group.noun


def _bracket(line: Line, before: int) -> int | None:
    """林某（作家，曾获白鹭文学奖）: where the brackets open that hold an index, None outside of brackets."""
    start = max(0, before - _BRACKET)
    opening = max(line.text.rfind("（", start, before), line.text.rfind("(", start, before))
    closing = max(line.text.rfind("）", start, before), line.text.rfind(")", start, before))
    return opening if opening > closing else None


def _of_doctrine(article: Resolved, mentions: Sequence[Mention[object]]) -> bool:
    """习近平新时代…思想 names a doctrine, whom the article is not about."""
    return any(
        article.reading.text.startswith(
            ("新时代", "总书记", "生态文明思想", "法治思想", "强军思想", "外交思想", "经济思想", "文化思想"), m.end
        )
        for m in mentions
    )


def as_printed(found: Takers | None) -> Takers | None:
    """A pronoun (该片) or a work with nobody told before it stands for itself."""
    words = found and (found.pronoun_text or found.work)
    if not found or not words:
        return None
    work = None if found.pronoun_text else found.work
    return Takers((model.Party(name=words, entity=None, text=words, group=None),), work, ("unnamed",))
