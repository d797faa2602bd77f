"""What the characters of a possible Chinese name say by themselves and with the next one, in log odds."""

from __future__ import annotations

from newsextract.language.name_characters import CORE, NEVER, NEVER_LAST, is_han

# the last characters of the names of places, bodies and things
_LAST = dict.fromkeys("县镇乡市区路街队厂厅局杯奖氏馆署店站省村校院室处系社寨岛庙寺沟湾峡巷科课河斋", -5.0)
_LAST |= dict.fromkeys("关方茶体米酒鱼桥坡塔潭", -3.0)
# the last characters that are more often a word of their own: 马丽|来我校
LOOSE: dict[str, float] = dict.fromkeys(
    "来以特地一在将也都就曾为向还从任作说所到去出并因由自让给有已先再可能要会带获率则用上下前后内里多做早", -1.5
)
LOOSE |= dict.fromkeys("和与同及则却仍", -4.0)
# 吉方, 马方愿: the side of a country, by the length of the name
_SIDE = {2: -6.0, 3: -3.0}
_TORN = -5.0
# 杨、李、王|三位老师
_COUNTING = -20.0
_NUMERALS = frozenset("一二两三四五六七八九十几")
_MEASURES = frozenset("位名人个家所次届")


def name_ends(text: str, given: int) -> tuple[int, ...]:
    """Where a name may end whose given name begins at ``given``: after one character or two."""
    first, second = text[given : given + 1], text[given + 1 : given + 2]
    if not first or first in NEVER or not is_han(first):
        return ()
    one = () if first in NEVER_LAST else (given + 1,)
    if not second or second in NEVER_LAST or not is_han(second):
        return one
    return (*one, given + 2)


def shape(text: str, start: int, end: int) -> float:
    """The evidence of the name's own characters and of the one after it."""
    last, following = text[end - 1], text[end : end + 1]
    value = _LAST.get(last, 0.0)
    if following in CORE or (start and text[start - 1] in CORE):
        value += torn(text, start, end)
    if text[start + 1] in _NUMERALS and text[start + 2 : start + 3] in _MEASURES:
        value += _COUNTING
    if text[start + 1] == "方":
        value += _SIDE.get(end - start, 0.0)
    if last in LOOSE and is_han(following):
        value += LOOSE[last]
    return value


def torn(text: str, start: int, end: int) -> float:
    """罗纳尔|多: what looks like a Chinese name may be a piece of a transliterated one."""
    before = start > 0 and text[start - 1] in CORE
    after = end < len(text) and text[end] in CORE
    if not (before or after) or sum(c in CORE for c in text[start:end]) < 2:
        return 0.0
    return _TORN * (before + after)
