"""Every stretch of a text that could be a person's name: Chinese, masked, spaced out, or transliterated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsextract.language.reading import Reading
from newsextract.mentions.people.lattice import HOPELESS, Lattice
from newsextract.mentions.people.name_model import CORE, NameModel

_MASKED = re.compile(r"[㐀-鿿](?:某某|某[甲乙丙丁]|某(?![个些种类项次人日年月天地市县区省州单公企学校给部团方村处家种])|×{2}|[Xx]{2})")
# characters that begin or end words far too often to stand in a given name
_JAPANESE_THIRD = frozenset("郎子助卫门美雄男夫江枝代")
_ITEM = re.compile(r"(?<=、)[㐀-鿿]{2,3}(?=[、，。；（）和及与等]|出席|参加|列席|分别)")
# 吉方, 马方愿: the side of a country
_SIDE = {2: -6.0, 3: -3.0, 4: 0.0, 5: 0.0}
# 边听边记
_WHILE = re.compile(r"边[^，。边]{1,5}边")
_MASK = 8.0
_FIGURE = -11.0  # log probability of one well-known figure among the words of a paper
_FAMOUS = 3.0
_TORN = -5.0
_SPACED_GAIN = 3.0
_SPACED = re.compile(r"(?<![㐀-鿿])([㐀-鿿])[ \u3000]{1,2}([㐀-鿿])(?![㐀-鿿])")
_NEVER = frozenset("的了是不他她们你这那个及或都被把将着过吗呢吧啊哪很最还只每某谁什么副等您两")
# the last characters of the names of places, bodies and things
_LAST = dict.fromkeys("县镇乡市区路街队厂厅局杯奖氏馆署店站省村校院室处系社寨岛庙寺沟湾峡巷科课河斋", -5.0)
_LAST |= dict.fromkeys("关方茶体米酒鱼桥坡塔潭", -3.0)
_NEVER_LAST = _NEVER | frozenset("委们层号")
# the last characters that are more often a word of their own: 马丽|来我校
_LOOSE = dict.fromkeys("来以特地一在将也都就曾为向还从任作说所到去出并因由自让给有已先再可能要会带获率则用上下前后多做早", -1.5)
_LOOSE |= dict.fromkeys("和与同及", -4.0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name; ``form`` is han, masked, spaced or foreign; ``gain`` is what the words around it say (log odds)."""

    start: int
    end: int
    name: str
    form: str
    gain: float


def han_candidates(text: str, model: NameModel, lattice: Lattice, favoured: frozenset[int]) -> list[Candidate]:
    """Chinese and Japanese names of two to five characters with their gain, by start.

    ``favoured`` are the offsets where a name is expected, after a title or as an item of a list: there even a usual word may be one.
    """
    names: list[tuple[int, int, float]] = []
    # without Japan in the article 高桥 and 中山 are bridges and hills
    compound = model.compound if "日本" in text else model.compound - model.japanese
    for match in model.surname_start.finditer(text):
        start = match.start()
        if text[start] in model.surnames:
            loss = lattice.left_loss(text, start)
            for end in _ends(text, start + 1):
                weight = model.log_name(text[start], text[start + 1 : end])
                if start in favoured or not lattice.hopeless(text, start, end, weight, loss):
                    names.append((start, end, weight))
        surname = text[start : start + 2]
        if surname in compound:
            ends = _ends(text, start + 2)
            if surname in model.japanese and len(ends) == 2 and text[start + 4 : start + 5] in _JAPANESE_THIRD:
                ends = (*ends, start + 5)
            names += [(start, end, model.log_name(surname, text[start + 2 : end])) for end in ends]
    found = []
    for (start, end, _), (gain, loss) in zip(names, lattice.gains_and_losses(text, names), strict=True):
        if gain > HOPELESS or start in favoured:
            shape = _SIDE[end - start] if text[start + 1] == "方" else 0.0
            shape += (
                _LAST.get(text[end - 1], 0.0)
                + (_LOOSE.get(text[end - 1], 0.0) if "㐀" <= text[end : end + 1] <= "鿿" else 0.0)
                + _torn(text, start, end)
            )
            found.append(Candidate(start, end, text[start:end], "han", max(gain, HOPELESS + loss) + shape))
    return found


def favoured_starts(text: str, title_ends: Iterable[int]) -> frozenset[int]:
    """After a title, and where a whole item of a list has the length of a name."""
    return frozenset(title_ends) | {m.start() for m in _ITEM.finditer(text)}


def _ends(text: str, given: int) -> tuple[int, ...]:
    """Where a name may end whose given name begins at ``given``: after one character or two."""
    if text[given - 1] == "边" and _WHILE.match(text, given - 1):
        return ()
    first, second = text[given : given + 1], text[given + 1 : given + 2]
    if not first or first in _NEVER or not "㐀" <= first <= "鿿":
        return ()
    one = () if first in _NEVER_LAST else (given + 1,)
    if not second or second in _NEVER_LAST or not "㐀" <= second <= "鿿":
        return one
    return (*one, given + 2)


def _torn(text: str, start: int, end: int) -> float:
    """罗纳尔|多: what looks like a Chinese name may be a piece of a transliterated one."""
    if sum(c in CORE for c in text[start:end]) < 2:
        return 0.0
    return _TORN * ((start > 0 and text[start - 1] in CORE) + (end < len(text) and text[end] in CORE))


def masked_candidates(text: str, model: NameModel) -> list[Candidate]:
    """陆某, 陆某某, 张××: a surname that is no rare one, and marks for the rest."""
    return [Candidate(m.start(), m.end(), m.group(), "masked", _MASK) for m in _MASKED.finditer(text) if m.group()[0] in model.counted]


def spaced_candidates(text: str, model: NameModel) -> list[Candidate]:
    """苏 军 in a list where the other names have three characters: a blank keeps the columns."""
    return [
        Candidate(m.start(), m.end(), m.group(1) + m.group(2), "spaced", _SPACED_GAIN)
        for m in _SPACED.finditer(text)
        if m.group(1) in model.surnames and m.group(2) in model.given.single
    ]


def figure_candidates(reading: Reading, lattice: Lattice, offices: frozenset[int]) -> list[Candidate]:
    """Figures of history and the state (lexicon ``figures``), whom papers name without a title.

    ``offices`` are the offsets after titles of today: 区委副书记卫青松 does not begin with a general of the Han.
    """
    hits = [(h.start, h.end, _FIGURE) for h in reading.hits if h.entry.lexicon == "figures" and h.start not in offices]
    gains = lattice.gains(reading.text, hits)
    return [
        Candidate(i, j, reading.text[i:j], "figure", gain + _FAMOUS + _torn(reading.text, i, j))
        for (i, j, _), gain in zip(hits, gains, strict=True)
    ]
