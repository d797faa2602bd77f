"""What the frames have in common: the gap inside a clause, one prize or several."""

from __future__ import annotations

from newsextract.events.award.sentence import CLAUSE_MARKS, VERBS
from newsextract.language.rule import LETTER

# A gap stays in the clause and crosses no other verb of awarding
GAP = rf"[^{CLAUSE_MARKS}{VERBS}]"

# one prize or several, 3金2银 without a joint; counted, so that a row of thousands is not tried again from each of its prizes
PRIZE = LETTER["prize"]
PRIZES = f"(?P<prize>{PRIZE}(?:(?:[、和及与]|以及)?{PRIZE}){{0,40}}等?)"
