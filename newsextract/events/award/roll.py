"""Rolls of winners with what each belongs to in brackets: 容小溪（市一中）、甘明月（清溪镇中心小学三年级2班）."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.coordination import person_named
from newsextract.events.award.sentence import Line
from newsextract.events.award.takers import Takers
from newsextract.events.award.wording import ADVERB, LEADING
from newsextract.language.rule import LETTER

P, O = LETTER["person"], LETTER["organisation"]  # noqa: E741
_BRACKETED = re.compile(rf"[\u4e00-\u9fff{P}”]（[^（）]{{1,40}}）")
# lines of winners part them with blanks as well: 甲（市一中） 乙（市二中）
_ITEM = re.compile(r"(?P<who>[^、，；：（）\s]+)(?P<place>（[^（）]*）)?[、，；\s]?\s*")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}$")
# 药学部“青竹圈”（圈长：容小溪）
_CIRCLE = re.compile(rf"[\u4e00-\u9fff{O}]{{0,12}}“[^“”]{{1,12}}”$")
_KNOWN = re.compile(rf"[\u4e00-\u9fff]{{0,12}}(?P<letter>[{P}{O}])$")


def roll(line: Line, start: int, end: int) -> Takers | None:
    """The people and bodies of a roll in a range of masked indices; None where the words are no roll throughout."""
    words = line.text[start:end]
    if not _BRACKETED.search(words):
        return None
    words = ADVERB.sub("", words)
    lead = LEADING.match(words)
    at = lead.end() if lead else 0
    parties: list[model.Party] = []
    for item in _ITEM.finditer(words, at):
        if item["place"] and item.group()[-1] == "）" and item.end() < len(words):
            # 初一（2）班: no bracket of an affiliation
            return None
        party = _party(line, item, start)
        if party is None:
            return None
        parties.append(party)
    return Takers(tuple(parties)) if parties else None


def _party(line: Line, item: re.Match[str], start: int) -> model.Party | None:
    if known := _KNOWN.match(item["who"]):
        return line.article.entities.party(line.masked.at[start + item.start("who") + known.start("letter")])
    if item["place"] and _CIRCLE.match(item["who"]):
        circle = line.printed(start + item.start("who"), start + item.end("who"))
        return model.Party(name=circle, entity=None, text=circle, group=None)
    marked = item["place"] and _NAME.match(item["who"])
    name = item["who"] if marked else person_named(line, item["who"])
    return model.Party(name=name, entity=None, text=item["who"], group=None) if name else None
