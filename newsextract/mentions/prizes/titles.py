"""Quoted titles: 评为“好婆婆”, “最美家庭”称号; no speech, no work."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsextract.mentions.mention import Mention, VerbValue
from newsextract.mentions.prizes.affixes import NOMINATED, PRIZE_BEHIND, TAIL
from newsextract.mentions.prizes.borders import CLAUSE_END

_QUOTED = re.compile(r"[“‘]([^“”‘’\n]{2,30})[”’]")
_SPEECH = re.compile(r"[，。；！？]")
_TITLE_VERBS = frozenset(("win", "dub", "give", "select", "revoke", "nominate"))
# 收获“金色十月”: most verbs of winning need 称号 behind a quotation, these do not
_TITLED = frozenset(("荣获", "获评", "获封", "获授", "荣膺", "获颁", "荣登", "荣封", "喜获", "获选", "获"))
_AFTER_TITLE = re.compile(
    r"^(?:$|[，。；、！？\n（(“]|等|称|荣|的?光荣|提名|之一|和|及|与|殊荣|名单|奖(?![学励])|品牌|资格|认定|认证|创建|，)"
)


def title_quotes(text: str, verbs: Sequence[Mention[VerbValue]]) -> list[re.Match[str]]:
    """Quoted stretches that can be titles: no speech, which holds clauses and verbs of its own."""
    starts = [v.start for v in verbs]
    out = []
    for quote in _QUOTED.finditer(text):
        inner = bisect_left(starts, quote.start())
        speech = _SPEECH.search(quote[1]) or (inner < len(starts) and starts[inner] < quote.end() - 3 and len(quote[1]) > 12)
        if not speech:
            out.append(quote)
    return out


def is_title(text: str, quote: re.Match[str], verbs: Sequence[Mention[VerbValue]], starts: list[int]) -> bool:
    """A quoted stretch right behind a verb of awarding (评为“好婆婆”) or before 称号, in a list of such ones too."""
    if not _AFTER_TITLE.match(text[quote.end() : quote.end() + 6]):
        return False
    if PRIZE_BEHIND.match(text, quote.end()):
        return True
    if TAIL.match(text[quote.end() : quote.end() + 8]) or NOMINATED.match(text[quote.end() : quote.end() + 4]):
        return True
    before = bisect_left(starts, quote.start()) - 1
    if before < 0 or verbs[before].kind not in _TITLE_VERBS:
        return False
    if verbs[before].kind == "win" and verbs[before].text not in _TITLED:
        return False
    # “全国教育奖章”“最美乡村教师”: a row needs no joint
    gap = _QUOTED.sub("", text[verbs[before].end : quote.start()])
    return (
        len(gap) <= 14
        and not CLAUSE_END.search(gap)
        and not re.search(r"[的在与对以“]", gap.replace("“", "", 0) if not gap.endswith("、") else "")
    )
