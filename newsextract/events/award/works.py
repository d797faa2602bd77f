"""The work that won a prize, beside its taker or before it."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.sentence import Line
from newsextract.events.award.takers import Takers
from newsextract.events.award.wording import ADVERB
from newsextract.language.rule import LETTER
from newsextract.mentions.mention import Mention

P, O, W = (LETTER[k] for k in ("person", "organisation", "work"))  # noqa: E741
_BY_MEANS = re.compile(rf"(?:凭借?|凭着|以)[^，。；{P}{O}]{{0,16}}?{W}")
_MAKER = re.compile(
    rf"由(?P<who>[{O}{P}](?:[、和与][{O}{P}])*)[^，。；]{{0,8}}?(?:创排|创作|排演|演出|出品|打造|选送|编排|研发|研制|完成|制作|设计|申报)"
)


def thing_of(suffix: str) -> str | None:
    """The product or work in X的富硒米, 选送的护理发明: words behind 的 that are no people."""
    found = re.match(
        r"^(?:[\u4e00-\u9fff]{0,4}?(?:选送|报送|申报|推荐|研发|研制|创作|生产|开发|完成|制作|设计))?的([\u4e00-\u9fffA-Za-z\d]{2,16})$",
        ADVERB.sub("", suffix),
    )
    if found and not re.search(r"学生|教师|同学|选手|队员|师生|老师|职工|干部|队伍|孩子|代表|成绩|优势|表现|作品|项目|实力|名次", found[1]):
        return found[1]
    return None


def work_in(line: Line, text: str, at: int) -> str | None:
    """The first work in words that begin at masked index ``at``."""
    index = text.find(W)
    return work_name(line.masked.at[at + index]) if index >= 0 else None


def work_before(line: Line, shown: str, start: int, before: int) -> str | None:
    """《…》 named before its maker in the same clause."""
    index = shown.rfind(W, 0, before)
    return work_name(line.masked.at[start + index]) if index >= 0 else None


def work_by_means(line: Line, start: int, end: int) -> str | None:
    """The work in 凭《…》获奖: what somebody won the prize with."""
    found = _BY_MEANS.search(line.text, start, end)
    return work_name(line.masked.at[found.end() - 1]) if found else None


def work_name(mention: Mention[object]) -> str:
    """A work without its marks and without what is told of it in brackets."""
    return re.sub(r"（[^（）]*）$", "", mention.text).strip("《》〈〉“”‘’")


def maker_of_last_work(line: Line, before: int) -> Takers | None:
    """The work named last before an article offset in a sentence, taken by its maker where the sentence tells one."""
    known = [m for m in line.masked.at.values() if m.kind == "work" and m.start < before]
    if not known:
        return None
    last = max(known, key=lambda m: m.start)
    work = work_name(last)
    if maker := _MAKER.search(line.text):
        parties = tuple(line.article.entities.party(m) for m in line.masked.mentions(*maker.span("who")))
        return Takers(parties, work, ("inherited",))
    return Takers((model.Party(name=work, entity=None, text=last.text, group=None),), work, ("inherited", "unnamed"))
