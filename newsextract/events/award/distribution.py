"""Who of several took which of several prizes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsextract import model
from newsextract.language.numerals import to_int
from newsextract.mentions.mention import PrizeValue

_RESPECTIVELY = re.compile(r"分获|分夺|分列|分居|分摘|分别|依次|分享|分揽|先后")
_DEGREES = "特一二三四五"


@dataclass(frozen=True, slots=True)
class Share:
    """One prize and those who took it."""

    prize: PrizeValue
    parties: tuple[model.Party, ...]


def expand(prize: PrizeValue) -> tuple[PrizeValue, ...]:
    """The single prizes of a series: 一、二等奖 → 一等奖, 二等奖; 第二、三名; 冠亚季军; 金银牌.

    >>> [p.award for p in expand(PrizeValue("省级一、二等奖", "一、二等奖"))]
    ['省级一等奖', '省级二等奖']
    """
    if prize.rank is None:
        return (prize,)
    ranks = _series(prize.rank)
    if len(ranks) < 2:
        return (prize,)
    before = prize.award[: prize.award.rfind(prize.rank)] if prize.rank in prize.award else ""
    return tuple(prize._replace(award=before + r, rank=r, quantity=None) for r in ranks)


def _series(rank: str) -> list[str]:
    if rank.endswith("等奖") or (rank.endswith("奖") and "、" in rank):
        degrees = [c for c in rank[:-1] if c in _DEGREES]
        return [f"{d}等奖" for d in degrees] if len(degrees) > 1 else [rank]
    if rank[-1] == "名" and (rank[0] == "第" or "、" in rank or "和" in rank):
        numbers = re.findall(r"[一二三四五六七八九十百\d]+", rank)
        if "至" in rank and len(numbers) == 2:
            first, last = to_int(numbers[0]), to_int(numbers[1])
            if first and last and first < last <= first + 10:
                return [f"第{n}名" for n in map(_numeral, range(first, last + 1))]
        return [f"第{n}名" for n in numbers] if len(numbers) > 1 else [rank]
    if rank[-1] == "军" and len(re.findall("[冠亚季]", rank)) > 1:
        return [f"{c}军" for c in rank if c in "冠亚季"]
    if rank[-1] in "奖牌" and len(re.findall("[金银铜]", rank)) > 1:
        return [f"{c}{rank[-1]}" for c in rank if c in "金银铜"]
    return [rank]


# 甲、乙获得链球、铁饼亚军: there is one winner of each
_SINGLE = frozenset(("冠军", "亚军", "季军", "金牌", "银牌", "铜牌", "第一名", "第二名", "第三名"))
_EVENTS = re.compile(
    r"(?:分获|分夺|分摘|(?:分别)?(?:获得?|夺得?|摘得?|荣获|斩获|喜获|勇夺)了?)(?P<events>(?:[\u4e00-\u9fff\d]{2,12}、)*[\u4e00-\u9fff\d]{2,12}[、和])$"
)


def _by_event(prize: PrizeValue, words: str, count: int) -> list[PrizeValue]:
    """甲、乙分获跳远、三级跳远冠军: one prize for each event; ``words`` end where the prize begins."""
    found = _EVENTS.search(words)
    names = re.split("[、和]", found["events"])[:-1] if found else []
    if prize.rank is None or len(names) + 1 != count:
        return []
    return [*(prize._replace(award=n + prize.rank) for n in names), prize]


_VERB = re.compile(r"^[\u4e00-\u9fff\d]*?(?:包揽|囊括|获得?|[夺摘斩揽]得?|荣获|收获)")
# 包揽美术组、音乐组一等奖: a prize of each group
_GROUPS = re.compile(r"(?P<groups>(?:[\u4e00-\u9fff\d]{1,6}[组类级]、){1,6})$")
_OF_GROUP = re.compile(r"[\u4e00-\u9fff\d]{1,6}[组类级](?=[特一二三优金银铜冠亚季第])")


def _of_groups(prize: PrizeValue, words: str) -> list[PrizeValue]:
    """The prizes of the groups named before that of the last one; ``words`` end where the prize begins."""
    found = _GROUPS.search(words) if prize.rank and _OF_GROUP.match(prize.award) else None
    groups = _VERB.sub("", found["groups"]).split("、")[:-1] if found else []
    return [prize._replace(award=g + (prize.rank or ""), quantity=None) for g in groups]


def _numeral(number: int) -> str:
    digits = "零一二三四五六七八九十"
    return digits[number] if number <= 10 else f"十{digits[number - 10]}" if number < 20 else str(number)


def shares(prizes: Sequence[PrizeValue], parties: tuple[model.Party, ...], words: str) -> Iterator[Share]:
    """One share for each prize. ``words``: the text from the takers to the prizes, where 分别 and 分获 stand.

    甲、乙分获一、二等奖 gives each one's own; without 分 or where the numbers do not match, all took each prize.
    """
    apart = bool(_RESPECTIVELY.search(words))
    one_each = len(prizes) == 1 and len(parties) > 1 and (apart or prizes[0].rank in _SINGLE)
    if one_each and (each := _by_event(prizes[0], words, len(parties))):
        for prize, party in zip(each, parties, strict=True):
            yield Share(prize, (party,))
        return
    single = [p for prize in (*_of_groups(prizes[0], words), *prizes) for p in expand(prize)] if prizes else []
    if len(single) > 1 and len(single) == len(parties) and apart:
        for prize, party in zip(single, parties, strict=True):
            yield Share(prize, (party,))
        return
    for prize in single:
        yield Share(prize, parties)
