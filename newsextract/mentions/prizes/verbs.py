"""Verbs of award reports: 荣获, 评为, 入选, 夺冠 …, each by the frame in which people and prizes stand around it."""

from __future__ import annotations

import re

from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, VerbValue

_TITLES = "(?=[^，。；的]{0,8}?(?:连冠|[双三四五六七]冠王))"
# One-character verbs, where they are no part of another word: 收获 is no 获, 争夺 no 夺, 摘要 no 摘. All forms begin with one certain
# character (see ``leaping``).
_SHORT = re.compile(
    r"获(?<![收捕缴俘查截抓]获)(?![得悉取利益救准胜罪释刑知]|奖者)"
    r"|夺(?<![争角抢劫剥掠抄]夺)(?![目人权走路])|摘(?<![采文]摘)(?![要编自录抄])|捧(?<!吹捧)(?![场着])|揽(?<![上展一包总]揽)(?![胜着])"
    r"|立(?<![建成创设订独确公站起自位对]立)(?=[一二三特]等功)|记(?<![书笔日登标]记)(?=了?(?:个人|集体)?[一二三特]等功)|拿(?<!捉拿)(?=[了过]个?[\u4e00-\u9fff]{0,6}?[奖牌名]|[一二两三四五六七八九十\d金银铜第冠亚季特]|[^的了，。；是有]{1,6}?(?:[冠亚季]军|[金银铜]牌))"
    r"|列(?<![陈排系并下前]列)(?=第)|获(?=第)"
    rf"|实现{_TITLES}|完成{_TITLES}|成就{_TITLES}|达成{_TITLES}|迎来{_TITLES}"
    r"|射[落下](?=[^，。；的]{0,10}?金(?:牌|$|[，。！]))|独得(?=[一二两三四五六七八九\d][金银铜]|[^，。；]{0,6}?[冠亚季]军)"
)
# what is passed: 验收, 认证 …, not 认证单位, 评审会
CHECKED = re.compile(r"(?:验收|认证|评估|评审|复核|复审|审核|考核|评定|认定|复评|达标)(?:[”’])?(?![会组专人费办机结标指工中后前单名])")
# 抢夺金项链; 女排在北仑; 满分夺冠: the verb's first character ends the word before
_GOODS = re.compile(r"[项耳手]|饰|条|器|店|链|戒|表|银[珠首]")
_INNER = frozenset(("抢夺", "劫夺", "争夺", "掠夺", "剥夺", "男排", "女排", "满分", "高分", "得分", "积分", "比分", "总分", "部分", "充分"))
# 获金鸡奖, 夺金话筒奖: the metal begins the prize's name
_NAMED_GOLD = re.compile(r"[金银铜][\u4e00-\u9fff]{1,4}(?:奖|杯)(?![金励项])")
_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_SHORT_FRAME = {"列": "rank"}


def _goes_on(text: str, stop: int) -> bool:
    """夺金|牌, 夺金|项链, 获金|鸡奖: the last character of a verb of victory begins another word."""
    return text[stop : stop + 1] in ("牌", "奖", "军", "杯") or bool(_GOODS.match(text, stop) or _NAMED_GOLD.match(text, stop - 1))


def find_verbs(reading: Reading) -> tuple[Mention[VerbValue], ...]:
    """The verbs by start, the longest where several begin or overlap."""
    text = reading.text
    found: list[Mention[VerbValue]] = []
    end = 0
    hits = [h for h in reading.hits_of("award_triggers") if text[h.end : h.end + 1] not in ("奖", "者")]
    short = [m.span() for m in _SHORT.finditer(text)]
    candidates = [(h.start, h.end, h.entry.kind, h.entry.value) for h in hits]
    candidates += [(a, b, _SHORT_FRAME.get(text[a:b], "win"), "") for a, b in short]
    for start, stop, frame, rank in sorted(candidates, key=lambda c: (c[0], -c[1])):
        if frame == "victory" and _goes_on(text, stop):
            continue
        if text[start - 1 : start + 1] in _INNER:
            continue
        if frame == "pass":
            limit = _CLAUSE_END.search(text, stop, stop + 60)
            if not CHECKED.search(text, stop, limit.start() if limit else stop + 60):
                continue
        if text[stop : stop + 1] == "得" and text[stop - 1] in "夺摘获斩捧揽":
            stop += 1
        if start >= end:
            found.append(Mention(start, stop, text[start:stop], frame, "award-verb.lexicon", VerbValue(frame, rank or None)))
            end = stop
    return tuple(found)
