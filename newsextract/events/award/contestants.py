"""Takers of sports reports that no finder knows: teams, athletes of a place, who beat whom.

Headlines leave out whatever would mark a team's name: 东海城建2-0战胜西山石化, 巴西选手夺冠, 一场1-0让东海三夺联赛.
"""

from __future__ import annotations

import re

from newsextract.events.award.adverbials import BEAT, SCORE
from newsextract.language.words import word_table

# 帮助, 率领, 恭喜: whoever is named behind it won
_MOVED = re.compile(
    r"让|助力|帮助|(?<![辅协援互资赞捐救扶帮自借相求补])助(?![理教手学推攻阵农残企产威兴力])|(?<![效频概几利比税增准倍])率(?![先领])|率领|带领|恭喜|祝贺|随着|目送|见证|如今|此番|这次|这一次"
)
_ATHLETES = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,8})(?P<noun>选手|名将|小将|老将|健儿|女将|新秀|组合|骑手|棋手|球员|运动员|军团)$")
_TEAM = re.compile(
    r"^(?:我[县市区省校队院州国])?[\u4e00-\u9fff]{0,8}?(?:泳军|健儿|军团|小将|选手|国乒|国羽|国足|女排|男排|女篮|男篮|女足|男足|女乒|男乒"
    r"|队(?![长员里内伍友列形史服医报部名旗歌的]))"
)
_WINNER = re.compile(
    rf"^(?:[^，。；]{{0,30}}?(?:的|决赛|G\d))?(?P<who>[\u4e00-\u9fffA-Za-z·/]{{2,14}}?)(?:最终|先后|顺利|轻松|客场|主场|(?:[上下]半场|末节|后程)发力)?(?:(?:{SCORE})?(?:{BEAT})|{SCORE}[\u4e00-\u9fff]{{2}})"
)
_CONGRATULATED = re.compile(
    r"^(?:让我们|首先|热烈|在此){0,3}(?:恭喜|祝贺)(?P<who>[\u4e00-\u9fffA-Za-z]{2,12}?)(?=打破|夺|荣|获|斩|摘|成功|喜|晋|捧|在|再|实现|拿|战胜|击败|$)"
)
_ANY_TEAM = re.compile(r"(?:[团球战该本我两各全]|各支球|这支球)?队")
_NO_NAME = re.compile(
    r"[是在把将说使能会要到去来做看听写请]|有|获|奖|评|比赛|大赛|决赛|今年|去年|对手|比分|半场|发力|从而|通过|经过|依靠|凭|以"
)


def contestant(words: str) -> str:
    """The words before a verb from the name of its subject on; unchanged where nothing tells where that begins."""
    moved = [m.end() for m in _MOVED.finditer(words)]
    if moved and len(words) - moved[-1] >= 2:
        words = words[moved[-1] :]
    return _of_place(words) or words


def _of_place(words: str) -> str | None:
    """白俄罗斯选手 behind other words: the longest known name of a place before the noun."""
    found = _ATHLETES.search(words)
    if found is None:
        return None
    tags = word_table()
    place = found["place"]
    for start in range(len(place) - 1):
        if (tags.tag(place[start:]) or "").startswith("ns"):
            return place[start:] + found["noun"]
    return None


def contestant_topic(clause: str) -> str | None:
    """The team, or the winner of a match, that a clause is about (its words without what leads it in)."""
    for form in (_CONGRATULATED, _WINNER):
        if (found := form.match(clause)) and not _NO_NAME.search(found["who"]):
            return str(found["who"])
    team = _TEAM.match(clause)
    named = team is not None and not _NO_NAME.search(team.group()) and not _ANY_TEAM.fullmatch(team.group())
    return team.group() if team and named else None
