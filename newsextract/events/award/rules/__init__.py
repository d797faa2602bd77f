"""The frames in which newspapers tell of prizes: patterns over masked clauses, with the sentences that justify them.

A frame finds the verb and the prizes; who took them is looked for around it (``recipients``), because the taker is often no known
name (团队, 2名教师, 《…》) or stands in an earlier clause. Frames are tried in this order, each prize belongs to the first that fits.
"""

from __future__ import annotations

from newsextract.events.award.rules.choosing import CHOOSING
from newsextract.events.award.rules.giving import GIVING
from newsextract.events.award.rules.holding import HOLDING
from newsextract.events.award.rules.rolls import ROLLS
from newsextract.events.award.rules.winning import WINNING

__all__ = ["RULES"]

RULES = (*GIVING, *HOLDING, *CHOOSING, *WINNING, *ROLLS)
