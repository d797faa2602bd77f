"""Prizes in an article: the name itself, parted from quantity, year, edition and contest.

A prize is found by its last word (``heads``) and reaches to the left as far as a name can (``borders``). A name that is only given by
its marks or by the verb before it (评为“好婆婆”, 确定为首批…单位之一) is found from there (``titles``).
"""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, PrizeValue
from newsextract.mentions.prizes.borders import Borders
from newsextract.mentions.prizes.contests import find_contests
from newsextract.mentions.prizes.names import find_names
from newsextract.mentions.prizes.verbs import find_verbs


def find(reading: Reading, known: Mentions) -> tuple[tuple[Mention[PrizeValue], ...], tuple[Mention[object], ...]]:
    """The prizes of the article by start, and the contests and verbs of award reports beside them."""
    verbs = find_verbs(reading)
    people = [p.extent for p in known.people]
    borders = Borders(reading.text, [v.span for v in verbs], people)
    contests = find_contests(reading, borders)
    prizes = find_names(reading, borders, verbs, contests, known)
    return prizes, (*contests, *verbs)
