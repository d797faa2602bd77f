"""Stretches of a claim's view that several refusals are made of."""

from __future__ import annotations

from newsextract.events.award.claim import BEHIND, PRIZE, VERB
from newsextract.events.award.sentence import CLAUSE_MARKS
from newsextract.language.rule import LETTER

IN = f"[^{CLAUSE_MARKS}]"
NAME = f"[{LETTER['person']}{LETTER['organisation']}]"
# 领奖, 颁奖, and the verbs of giving that stay folded (授牌): a prize is handed over to those named before
ON_STAGE = rf"(?:领奖|颁奖|受奖|受表彰|登台|上台|[{LETTER['give']}])"
# from a word of the clause to its prize or its verb
TO_PRIZE = rf"{IN}{{0,60}}?{PRIZE}"
TO_VERB = rf"{IN}{{0,60}}?{VERB}"
INSIDE = rf"{PRIZE}[^{BEHIND}]{{0,80}}?"
