"""A prize named before it is won: …评选结果揭晓。林某获此殊荣; …奖揭晓，林某获奖."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsextract.events.award.claim import Claim
from newsextract.mentions.mention import PrizeValue
from newsextract.text import Span

ID = "award.this-honour"
_REACH = 150
_ANNOUNCED = re.compile(r"揭晓|公布|出炉|揭榜")
# 全省仅20人获此殊荣, 这是我校首次获此殊荣: a total, or told again
_AGAIN = re.compile(r"仅|只有|共|全[国省市州县区校]|首[次位家个批]|第一|唯一|这是|成为|也是|再次|曾|此前|已有")


# “海城乡村先锋”评选, 2020年度海城工匠评选: the title stands in the name of the list
_QUOTED = re.compile(r"“([^”]+)”(?:评选|名单|推选|评比|颁奖|表彰|典礼|揭晓)")
_CHOICE = re.compile(r"(?:评选(?:活动|结果)?|推选(?:活动)?|名单|榜单?)$")


def titled(name: str) -> PrizeValue:
    """The title that a list or a selection gives, by the list's name."""
    quoted = _QUOTED.search(name + "揭晓") if "”" in name else None
    return PrizeValue(quoted[1] if quoted else re.sub(r"(?:名单|评选(?:活动)?)$", "", name), kind="selection", guessed=True)


def referent(claim: Claim) -> tuple[Span, PrizeValue] | None:
    """The prize meant by 此殊荣 or by a bare 获奖: the prize or list named last before it in the paragraph, or None."""
    bare = claim.verb is not None and claim.verb.frame == "victory"
    if bare and claim.printed not in ("获奖", "得奖"):
        return None
    line, text = claim.line, claim.line.article.reading.text
    start = line.offset(claim.trigger.start)
    if _AGAIN.search(text, line.offset(line.clauses[claim.clause].start), start):
        return None
    known = line.article.mentions.prizes
    last = bisect_left(known, start, key=lambda p: p.start) - 1
    prize = known[last] if last >= 0 else None
    lists = (m for m in line.article.mentions.extra if m.kind == "contest" and m.end <= start <= m.end + _REACH and _CHOICE.search(m.text))
    choice = max(lists, key=lambda m: m.start, default=None)
    if choice is not None and (prize is None or prize.start < choice.start):
        span, value = Span(choice.start, choice.end), titled(choice.text)
    elif prize is not None and start - prize.end <= _REACH and prize.value.rank is None:
        span, value = Span(prize.start, prize.end), prize.value
    else:
        return None
    between = text[span.end : start]
    return (span, value) if "\n" not in between and (not bare or _ANNOUNCED.search(between)) else None
