"""Captions: what is printed under pictures."""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract.page.sheet import Sheet

_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})*"
_TAIL = re.compile(
    rf"(?:(?:^|[。 ！）)])(?:本报|新华社|中新社)?(?:全媒体|首席|见习|特约|实习)?(?:记者|通讯员|摄影师?|图)?[ ：:/]?"
    rf"{_NAME}(?:[ 、]{_NAME})* ?(?:摄影报道|摄|供图)|"
    r"(?:近照|资料图片?|资料照片|供图|（资料图）|摄影报道|图/\S{2,4}|（图片由[^）]{2,30}）))[）)。]?$"
)
_HEAD = r"(?:[▲▼◀▶△▽◁▷↑↓←→⬆⬇] ?|(?:上|下|左|右|大|小|本|题|组)?图(?:为|：|:|[①②③④⑤⑥\d][：:])|[①②③④⑤⑥⑦⑧][^。\n]{4,40}。?(?=\n|\Z))"
_HEADED = re.compile(_HEAD)
_HEADED_LINE = re.compile(f"\n{_HEAD}")
_PICTURED = re.compile("[摄图照]|[（(](?:前排|后排)?[左右中]")
# who stands where in the picture: 谷雨（左二）和队友在领奖台上
_POSED = re.compile("[（(](?:[前后]排)?(?:[左右][一二三四五起]?|中|居中|[左右]起|从左[到至]右)[）)]")
_LONGEST_POSED = 45  # characters
_SIGNED = re.compile(rf"(?:[。 ]{_NAME} ?摄|供图)[ 。）)]+(?=\S{{4}})")  # one caption is over, another begins
_OPENS_WITH_DAY = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?")
_DATED = re.compile(r"(?=(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?)")


def doubtful_lines(sheet: Sheet) -> set[int]:
    """The numbers of the lines that may be captions or their ends; every other line is none."""
    return sheet.opened_by(_HEADED_LINE) | sheet.holding(_PICTURED)


def is_caption(chars: str) -> bool:
    """Whether a line or block reads as the caption of a picture (…。 尹某 摄, 图为…)."""
    if len(chars) > 140:
        return False
    if _HEADED.match(chars):
        return True
    return _PICTURED.search(chars) is not None and bool(_TAIL.search(chars) or (len(chars) <= 80 and _SIGNED.search(chars)))


def is_posed(chars: str) -> bool:
    """Whether a line that stands alone is a caption without the photographer's name: it says who stands where."""
    return len(chars) <= _LONGEST_POSED and _POSED.search(chars) is not None


def caption_cuts(chars: str) -> list[int]:
    """Where the second and further captions of one line begin: each opens with its own day, or the one before is signed."""
    starts = [m.start() for m in _DATED.finditer(chars)]
    if len(starts) < 2 or starts[0] != 0:
        return [m.end() for m in _SIGNED.finditer(chars)]
    return [b for a, b in pairwise(starts) if b - a >= 12 and "，" not in chars[a:b] and "。" not in chars[a:b]]


def looks_like_caption(chars: str) -> bool:
    """A display line that may be a caption: it opens with a day and says what is seen."""
    return _OPENS_WITH_DAY.match(chars) is not None and not chars.endswith("。")
