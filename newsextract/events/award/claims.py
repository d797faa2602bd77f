"""Claims: what a frame found in a sentence, before anybody asks who took the prize and when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from newsextract.events.award.rules import RULES
from newsextract.events.award.sentence import Line
from newsextract.events.event import Refusal
from newsextract.language.rule import LETTER, RuleBook, RuleMatch
from newsextract.mentions.mention import Mention, PrizeValue, VerbValue
from newsextract.text import Span

_BOOK = RuleBook(RULES)
# 我校成为全国文明单位的一员, 一等奖获得者林某出席: behind the prize a name follows whose attribute it is
_ATTRIBUTE = re.compile(
    r"^(?:的)?(?:项目(?!中)|学生|作品|团队|教师|课程|队伍|获得者|得主|获奖者|选手|候选人|评选|评审|申报|创建|争创|标准|条件|办法|方案|评比|项目库)"
)
_CONTENDED = re.compile(r"^(?:的)?(?:角逐|争夺|评选|终评|评审|候选|提名)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A frame's match: masked indices of trigger and prizes; ``roles`` the masked ranges of the other roles."""

    rule: str
    line: Line
    trigger: Span
    prizes: tuple[Mention[PrizeValue], ...]
    at: int
    roles: dict[str, Span] = field(default_factory=dict)
    verb: VerbValue | None = None

    @property
    def printed(self) -> str:
        """The trigger's words."""
        return self.line.printed(*self.trigger)

    @property
    def clause(self) -> int:
        """The number of the trigger's clause."""
        return self.line.clause_at(self.trigger.start)


def claims(line: Line) -> tuple[list[Claim], list[Refusal]]:
    """The claims of a sentence by position, each prize and each trigger in one claim at most; the triggers refused here."""
    taken: set[tuple[int, int]] = set()
    triggers: set[int] = set()
    found: list[Claim] = []
    refused: list[Refusal] = []
    for match in _BOOK.match(line.masked):
        claim = _claim(line, match)
        spans = {p.span for p in claim.prizes}
        if spans & taken or (not spans and claim.trigger.start in triggers):
            continue
        reason = _refuse(claim)
        if reason:
            refused.append(_refusal(line, claim.trigger, reason))
            if reason != _TRY_ON:
                taken |= spans
            continue
        taken |= spans
        triggers.add(claim.trigger.start)
        found.append(claim)
    if all(c.rule == "award.bare" for c in found):
        found = []
    found.sort(key=lambda c: (c.trigger.start, c.at))
    refused += _idle(line, found, refused)
    return found, refused


_TRY_ON = "another frame may fit"


def _claim(line: Line, match: RuleMatch[Mention[object]]) -> Claim:
    prizes = tuple(cast("Mention[PrizeValue]", m) for m in match.roles.get("prize", ()) if m.kind == "prize")
    verb = next((m.value for m in match.roles.get("trigger", ()) if isinstance(m.value, VerbValue)), None)
    roles = {name: Span(line.index(a), line.index(b)) for name, (a, b) in match.spans.items()}
    at = roles.get("prize", roles.get("trigger", Span(0, 0))).start
    trigger = roles.get("trigger", Span(at, at + 1))
    if trigger.start == trigger.end:
        trigger = Span(at, at + 1)
    return Claim(match.rule.id, line, trigger, prizes, at, roles, verb)


# 夺冠热门, 夺冠之路: the victory is hoped for; 票房冠军: no contest; 黑榜: no honour
_HOPED = re.compile(
    r"^(?:功臣|热门|势在|之路|机会|希望|目标|梦|大热|可能|概率|呼声|有望|形势|阵容|年|时刻|历程|经历|无望"
    r"|的(?:机会|希望|可能|热门|概率|功臣|梦|目标|道路|位置|伟业|实力))"
)
# 获得国家奖学金的博士生薛某表示: told in passing, the sentence is about something else
_OF_NAME = re.compile(rf"^的(?!\d|[一二两三四五六七八九十]+[所家个])[^，。；：]{{0,16}}[{LETTER['person']}{LETTER['organisation']}]")
_PASSING = re.compile(r"接见|会见|邀请|表彰|慰问|走访|采访|看望|奖励|包括|[对向]|(?<![成作认评])为")
_TOTAL = re.compile(r"这是|也是|堪称|成为|评出|评选出|产生|设立|设有|共设|颁发|选出|决出|另设|均设|设[^，。；]{0,3}$")
_OF_CONTEST = frozenset(("登顶", "称雄", "称王", "封王", "封后", "加冕", "拔头筹", "拔得头筹"))
_DISGRACE = re.compile(r"奖牌榜|金牌榜|积分榜|黑榜|黑名单|失信|曝光|负面|票房|收视|销量|人气榜|涨幅")
# behind a title that nothing marks as one: 摘得…开发区致和路地块
_TITLE_ENDS = re.compile(
    r"^(?:$|[，。；、！？：”’）（\n ]|的|称号|荣誉|等|和|及|与|以及|奖|名单|之一|并|后|时|以来|授牌|认定|验收|创建|行列|证书|牌匾|表彰"
    r"|光荣|殊荣|评选|同时|还|又|也|之|中|上|里|前|则|且|而)"
)


def _refuse(claim: Claim) -> str | None:
    """Why a match is no award, or None."""
    return _refuse_words(claim) or _refuse_frame(claim)


def _refuse_words(claim: Claim) -> str | None:
    behind = _behind(claim) if claim.prizes else claim.line.text[claim.trigger.end : claim.trigger.end + 12]
    if (
        claim.rule != "award.won-is"
        and _OF_NAME.match(behind)
        and not re.search(r"领奖|颁奖|受奖|受表彰|授牌|登台|上台", claim.line.text[claim.at : claim.at + 60])
    ):
        return "the prize is an attribute of the name behind it"
    if (
        claim.rule != "award.won-is"
        and behind.startswith("的")
        and _PASSING.search(claim.line.text, claim.line.clauses[claim.clause].start, claim.trigger.start)
    ):
        return "the prize is an attribute of those met or praised"
    if claim.prizes and claim.prizes[-1].value.guessed and claim.prizes[-1].value.award[-1] in "年日月周节":
        return "a day or year was named, nobody was honoured"
    if _HOPED.match(behind):
        return "hoped for, not won"
    if any(_DISGRACE.search(p.value.award) for p in claim.prizes) or (claim.rule == "award.victory" and _DISGRACE.search(_before(claim))):
        return "no award: a list of disgrace or of sales"
    if claim.prizes and claim.printed == "卫冕" and claim.trigger.end == claim.at and not re.search("成功$|实现$", _before(claim)):
        return "the holder of a title, no new victory"
    if claim.rule == "award.victory" and claim.printed in _OF_CONTEST and LETTER["contest"] not in claim.line.text:
        return "a victory without a contest"
    if claim.rule == "award.victory" and _before(claim).endswith(("先", "为主队先", "率先")):
        return "the first goal, no victory"
    last = claim.prizes[-1].value if claim.prizes else None
    if last and not last.rank and not last.quoted and not last.guessed and last.kind != "prize" and not _TITLE_ENDS.match(behind):
        return "the words are a part of a longer name"
    return None


def _refuse_frame(claim: Claim) -> str | None:
    behind = _behind(claim)
    if (
        claim.prizes
        and claim.rule not in ("award.holder", "award.won-by", "award.created-behind")
        and _ATTRIBUTE.match(behind)
        and not claim.printed.startswith("入围")
    ):
        return "the prize is an attribute of what follows it"
    if claim.printed == "获批" and re.match(r"(?:的)?(?:建设|培育|立项)?(?:项目|立项|经费|资金)", behind):
        return "funding, not an award"
    if claim.rule == "award.selected" and any((p.value.rank or "").startswith("第") for p in claim.prizes):
        return "a place in an order, nobody was selected"
    if claim.rule == "award.prize-given" and claim.printed in ("表彰", "奖励", "嘉奖", "通令嘉奖", "列入", "纳入"):
        return "praise, no prize handed over"
    if claim.rule == "award.won-by" and claim.verb and claim.verb.frame in ("give", "dub"):
        return "who gives it, not who takes it"
    if claim.rule == "award.bare" and _TOTAL.search(claim.line.text, claim.line.clauses[claim.clause].start, claim.at + 1):
        return "a total without owners"
    if claim.rule == "award.ranked" and not all(_is_place(claim, p.value.rank) for p in claim.prizes):
        return "a place in an order without a rank"
    if claim.rule in ("award.bare", "award.prize-first") and not all(p.value.rank and p.value.rank[-1] in "奖名牌军" for p in claim.prizes):
        return _TRY_ON
    if claim.rule == "award.victory" and claim.verb and claim.verb.rank is None:
        return "no prize is named"
    if claim.rule == "award.passed" and not any(p.value.kind == "accreditation" for p in claim.prizes):
        return "passed, but no acceptance or accreditation"
    return None


def _is_place(claim: Claim, rank: str | None) -> bool:
    """Whether a rank is one of a contest: 分列第二、三名, 屈居亚军; 位列小组第三 is a standing."""
    return bool(rank) and (str(rank)[-1] in "名军奖牌冠" or claim.printed.startswith("分"))


def _before(claim: Claim) -> str:
    """The words right before the verb."""
    return claim.line.text[max(0, claim.trigger.start - 8) : claim.trigger.start]


def _behind(claim: Claim) -> str:
    """The words right behind the prizes."""
    end = claim.roles["prize"].end if claim.prizes else 0
    return claim.line.text[end : end + 20] if claim.prizes else ""


def _refusal(line: Line, trigger: Span, reason: str) -> Refusal:
    start, end = line.offset(trigger.start), line.offset(trigger.end)
    return Refusal(start, end, line.article.reading.text[start:end], reason)


def _idle(line: Line, found: list[Claim], refused: list[Refusal]) -> Iterator[Refusal]:
    """A refusal for each verb of awarding that is in no claim."""
    used = {line.offset(c.trigger.start) for c in found} | {r.start for r in refused}
    spans = sorted((line.offset(c.trigger.start), line.offset(c.roles.get("prize", c.trigger).end)) for c in found)
    for mention in line.masked.at.values():
        at = bisect_right(spans, (mention.start, len(line.article.reading.text))) - 1
        inside = at >= 0 and mention.start < spans[at][1]
        if isinstance(mention.value, VerbValue) and mention.start not in used and not inside:
            yield Refusal(mention.start, mention.end, mention.text, "no prize, title or list stands with the verb")


def contended(claim: Claim) -> bool:
    """Whether the prize is only fought for: 入围…一等奖的角逐."""
    return bool(claim.prizes) and bool(_CONTENDED.match(_behind(claim)))
