"""Patterns of several forms that a search leaps to.

``re`` tries a pattern at every place of a text, unless it knows which characters can begin it: for a lone character or set in front,
and for alternatives that all begin with one certain character. A set, an optional part or a look-behind in front of one alternative
is enough to lose that, and the search takes five to ten times as long.
"""

from __future__ import annotations

import re


def leaping(*forms: tuple[str, str]) -> re.Pattern[str]:
    """A pattern of the forms, each told as the characters of which one begins it, and the pattern of what follows.

    Earlier forms are tried first. In what follows, a look-behind sees the first character too.

    >>> leaping(("一二三", "等奖"), ("金银铜", "[奖牌]")).findall("获一等奖和金牌，十等奖")
    ['一等奖', '金牌']
    """
    first = "".join(dict.fromkeys("".join(characters for characters, _ in forms)))
    return re.compile(f"[{first}](?:" + "|".join(f"(?<=[{characters}]){rest}" for characters, rest in forms) + ")")
