"""The names of prizes: from a core (一等奖, “好婆婆”) to the mention with all it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsextract.language.reading import Reading
from newsextract.language.rule import KINDS
from newsextract.mentions.mention import ContestValue, Mention, Mentions, PrizeValue, VerbValue
from newsextract.mentions.prizes.affixes import EDITION, LEVEL_PREFIX, NOMINATED, edition_before, own_start, tail_of
from newsextract.mentions.prizes.borders import CLAUSE_END, Borders
from newsextract.mentions.prizes.core import Core
from newsextract.mentions.prizes.cores import find_cores
from newsextract.mentions.prizes.guesses import LONGEST_GUESS
from newsextract.mentions.prizes.heads import count_before

# the contests by start, and their starts
# characters of a contest's name before a border inside it (2000年海城电视台|青年歌手大赛)
_LONGEST_CONTEST = 30
# characters of a body's name behind the name of its place
_LONGEST_BODY = 8
_Contests = tuple[Sequence[Mention[ContestValue]], list[int]]


def find_names(
    reading: Reading,
    borders: Borders,
    verbs: Sequence[Mention[VerbValue]],
    contests: Sequence[Mention[ContestValue]],
    known: Mentions,
) -> tuple[Mention[PrizeValue], ...]:
    """All prizes of the article by start."""
    text = reading.text
    cores = find_cores(reading, verbs, contests)
    given = _recipient_ends(verbs, known)
    # 某镇中心小学二等奖: before a bare rank an organisation is its taker, or its giver
    ends = sorted(o.end for o in known.organisations)
    starts = [c.start for c in contests]
    found: list[Mention[PrizeValue]] = []
    last: Mention[PrizeValue] | None = None
    floor = 0
    for core in cores:
        if core.start < floor:
            continue
        if last and core.start == floor and last.value.quantity and _SUM.fullmatch(text, core.start, core.end):
            # 表演奖两项大奖: the word for those named before it
            continue
        mention = _name(text, core, borders, (contests, starts), floor, ends if core.rank else given)
        joins = last and last.end == mention.extent[0] == floor and not last.value.quantity and not mention.value.edition
        if last and joins and mention.end - last.start <= LONGEST_GUESS:
            mention = _joined(text, found.pop(), mention)
        found.append(mention)
        last, floor = mention, mention.extent[1]
    takers = _takers(text, found, verbs, known)
    return tuple([m for m in found if m.span not in takers] if takers else found)


def _takers(text: str, found: Sequence[Mention[PrizeValue]], verbs: Sequence[Mention[VerbValue]], known: Mentions) -> set[tuple[int, int]]:
    """Words for an honour that stand where a taker does: 海城高新区荣获…, 海城高新区党工委; their spans."""
    out: set[tuple[int, int]] = set()
    honours = [p for p in found if p.value.kind == "honour" and not p.value.quoted and not p.value.rank]
    if not honours:
        return out
    starts = {v.start for v in verbs if v.kind in ("win", "rank", "select", "victory", "listed")}
    ends = sorted(v.end for v in verbs)
    longer = {(o.start, o.end) for o in known.organisations}
    for prize in honours:
        last = bisect_right(ends, prize.start) - 1
        told = last >= 0 and not CLAUSE_END.search(text, ends[last], prize.start)
        begins = prize.end in starts and not told
        if begins or any((prize.start, end) in longer for end in range(prize.end + 1, prize.end + _LONGEST_BODY)):
            out.add(prize.span)
    return out


def _recipient_ends(verbs: Sequence[Mention[VerbValue]], known: Mentions) -> list[int]:
    """Where an organisation ends that stands right behind 授予, 认定, 撤销: it takes the prize and is no part of its name."""
    ends = {v.end for v in verbs if v.kind in ("give", "revoke") or v.text in ("授予", "追授", "评授", "奖励", "表彰")}
    return sorted(o.end for o in known.organisations if o.start in ends)


def _name(text: str, core: Core, borders: Borders, contests: _Contests, floor: int, given: Sequence[int]) -> Mention[PrizeValue]:
    left = core.start if core.fixed else max(borders.left(core.start, floor), floor)
    if (stop := bisect_right(given, core.start)) and given[stop - 1] > left:
        left = given[stop - 1]
    begin = _behind_contest(text, core, left, contests)
    start, edition = own_start(text, core, begin)
    name_start, name_end = _quoted_part(text, core, start)
    quantity, before = count_before(text, core.start, max(floor, begin - 6))
    if quantity is not None and not core.quoted:
        # 抓举、总成绩两金: what is counted is the medal alone
        name_start = core.start
    elif core.quoted or core.kind != "prize":
        # 授予张某等30名党员“优秀党员”称号: those counted are people
        quantity, before = None, name_start
    else:
        quantity, before = count_before(text, start, max(floor, begin - 6))
        before = name_start if quantity is None else before
    if edition is None and (year := edition_before(text, max(floor, name_start - 16), name_start)):
        edition = year.span()
    if nominated := NOMINATED.match(text[core.end : core.end + 4]):
        name_start, name_end = min(name_start, core.start), core.end + nominated.end()
    if core.quoted and floor and start == floor + 1 and text[floor] in "、和及与" and core.start - start <= 20:
        # 先后获评省劳动模范、某公司“金牌员工”: the words before the quotation belong to the list
        before = start
    after, end = tail_of(text, max(core.end, name_end))
    wide = (min(before, edition[0] if edition else before, name_start, core.start), max(end, name_end))
    value = PrizeValue(
        _award(text[name_start:name_end], core), core.rank, None, after or quantity, core.kind, core.guessed, core.quoted, edition
    )
    return Mention(name_start, name_end, text[name_start:name_end], _PRIZE, "prize.guessed" if core.guessed else "prize.head", value, wide)


def _award(words: str, core: Core) -> str:
    """The name as the contract wants it: without marks, without 名单, 金 as 金牌."""
    award = _QUOTES.sub("", words)
    if core.quoted:
        award = EDITION.sub("", award)
    if core.guessed and len(award) > 6:
        award = award.removesuffix("名单")
    return core.rank if award in ("金", "银", "铜", "冠") and core.rank else award


def _behind_contest(text: str, core: Core, left: int, contests: _Contests) -> int:
    """Where the prize's own name can begin: behind a contest, or a cup (“挑战杯”特等奖), named before it."""
    start = left
    known, starts = contests
    for contest in known[bisect_left(starts, left - _LONGEST_CONTEST) : bisect_right(starts, core.start)]:
        if left < contest.end <= core.start:
            start = contest.end
    cup = text.rfind("杯", start, core.start)
    if cup >= 0 and cup + 2 < core.end and text[cup + 1] in "”’" + text[core.start]:
        start = cup + 1 + (text[cup + 1] in "”’")
    return start


_SUM = re.compile(r"(?:大奖|奖项|奖牌|奖|荣誉|殊荣)")
_PRIZE = KINDS[4]
_QUOTES = re.compile("[“”‘’]")


def _quoted_part(text: str, core: Core, start: int) -> tuple[int, int]:
    """The name's span: of a quoted name the words inside the marks, with 全省 and the like before them."""
    if not core.quoted:
        return start, core.end
    if core.start > start and LEVEL_PREFIX.search(text[start : core.start]):
        return start, core.end
    return core.start + 1, core.end - 1


def _joined(text: str, first: Mention[PrizeValue], second: Mention[PrizeValue]) -> Mention[PrizeValue]:
    """…优秀成果奖 and 一等奖 right behind it are one prize with the second's rank."""
    span = text[first.start : second.end]
    value = second.value._replace(award=_QUOTES.sub("", span), edition=first.value.edition)
    return Mention(first.start, second.end, span, second.kind, second.rule, value, (first.extent[0], second.extent[1]))
