"""The forms in which a verb of awarding tells of no award, with the sentences that justify them.

A pattern sees the view of a claim (``claim.Claim.view``): the masked words, with VERB … VERB_END around the verb and PRIZE … BEHIND
around the prizes, both printed. It refuses what stands at these signs, never a word somewhere in the sentence.
"""

from __future__ import annotations

from newsextract.events.award.refusal import Refusals
from newsextract.events.award.refusals.attributes import ATTRIBUTES
from newsextract.events.award.refusals.honours import NO_HONOURS
from newsextract.events.award.refusals.hopes import HOPES
from newsextract.events.award.refusals.official import OFFICIAL
from newsextract.events.award.refusals.owners import OWNERLESS
from newsextract.events.award.refusals.rankings import RANKINGS

__all__ = ["REFUSALS", "REFUSED"]

REFUSALS = (*ATTRIBUTES, *HOPES, *RANKINGS, *NO_HONOURS, *OFFICIAL, *OWNERLESS)
REFUSED = Refusals(REFUSALS)
