"""The number of a meeting and the series it belongs to, from the words of its name."""

from __future__ import annotations

import re

from newsextract.language.numerals import NUMERAL_CHARS, to_int

_N = f"[{NUMERAL_CHARS}]{{1,6}}"
_QUOTED = re.compile(r"“[^”]{0,60}”|《[^》]{0,60}》|[（(](?!第)[^）)]{0,60}[）)]")
# 第十次会议, 第五届…论坛, 第三期…沙龙
_NUMBERED = re.compile(rf"第({_N})(?:[次届期场回]|轮(?=.{0, 6}(?:谈判|磋商|对话|会谈|会议)))|(首)(?:届|次|期)")
# 八届九次主席会议, 十九届五中全会, 十三届五次全会: the second number is the meeting's
_OF_TERM = re.compile(rf"第?{_N}届({_N})(?:次|中)|(?<![第年{NUMERAL_CHARS}])({_N})(?:次|中)(?=全体|全会|全委|会议|常委|理事)")
_CONGRESS = re.compile(r"(?:党的|中共)?(十[一二三四五六七八九]?|二十)大")
_TERM = re.compile(rf"第?{_N}届")
# 第五届…督导组成立大会, 县十七届人民政府…: the number counts the body, not its meeting
_BODY = re.compile(
    r"督导组|工作组|领导小组|委员会|理事会|监事会|董事会|政府|代表团|班子|政协|人大|协会|学会|商会|常委会|党组|巡[视察]组|政治局"
)


def ordinal(name: str) -> int | None:
    """The meeting's own number, None where it has none.

    >>> [ordinal(n) for n in ("八届市委深改委第十次会议", "第五届教育督导组成立大会", "首届读书论坛", "党的二十大")]
    [10, None, 1, 20]
    """
    plain = _QUOTED.sub("", name)
    if match := _CONGRESS.fullmatch(plain):
        return to_int(match.group(1))
    found = [(m.end(), m.group(1) or m.group(2), "次") for m in _OF_TERM.finditer(plain)]
    found += [(m.end(), m.group(1) or "一", m.group(0)[-1]) for m in _NUMBERED.finditer(plain)]
    if not found:
        return None
    end, numeral, unit = max(found)
    if unit in "届期" and (_BODY.search(plain, end) or "成立" in plain[end:]):
        return None
    return to_int(numeral)


def series(name: str) -> str | None:
    """The name without its number; None where it has none.

    >>> series("八届市委深改委第十次会议")
    '市委深改委会议'
    """
    if ordinal(name) is None or _CONGRESS.fullmatch(name):
        return None
    plain = _OF_TERM.sub("", name)
    plain = _TERM.sub("", _NUMBERED.sub("", plain))
    plain = re.sub(r"(?:19|20)\d\d年度?", "", plain)
    return plain if len(plain) > 2 else None
