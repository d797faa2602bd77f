"""The known names of a clause as units (某校教师林某 is one), and the coordinated row of them that is its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.events.award.adverbials import BLANK
from newsextract.events.award.sentence import VERBS, Line
from newsextract.events.award.wording import ADVERB, LEADING
from newsextract.language.rule import LETTER
from newsextract.language.words import word_table
from newsextract.mentions.mention import Mention, OrganisationValue

P, O, W, Z = (LETTER[k] for k in ("person", "organisation", "work", "prize"))  # noqa: E741
_WHO = f"[{P}{O}]"
_PREPOSITION = re.compile(
    r"(?:受到|得到|由|被|向|对|据|受|跟|将|把|给|经|与|同|比|为(?!主)|让|请|替|陪同|代表|关于|参加|出席|来到|走进|邀请|隶属于?|位于|战胜|击败|超越|依托|联合)$"
)
_HOSTING = re.compile(r"(?:联合|共同|等)?(?:主办|承办|举办|协办|组织|颁发|公布|授予|发布|开展|发起|评选|印发|主持|宣读|通报|颁奖)")
_COUNTED = re.compile(r"等?(?:\d+|[一二两三四五六七八九十]+)余?[所家个名支位]$")
_OPENING = re.compile(r"(?:^|[\x00，])(?P<words>[\u4e00-\u9fff]{2,8})$")
_GLUED = re.compile(r"[、和及与](?P<words>[\u4e00-\u9fff]{1,8})$")
_JOINT = re.compile(r"^(?P<suffix>[^、，]{0,14}?)(?:[、/和及与暨]|以及)(?P<lead>[^、，]{0,14}?)$")
# 习近平新时代…思想, 习近平总书记重要讲话: no party of an award
_DOCTRINE = re.compile(r"新时代|总书记|重要讲话|(?:生态文明|法治|强军|外交|经济|文化)?思想|关于|主席")
_TITLES = re.compile(
    r"^[\u4e00-\u9fff]{0,12}?[长任记授师员士理裁席家][、兼和][\u4e00-\u9fff]{0,14}?[长任记授师员士理裁席家](?:[、兼][\u4e00-\u9fff]{0,14}[长任记授师员士理裁席家])?$"
)
# 某校校友、“女机长”林某: one person with two titles
_APPOSED = re.compile(
    r"^[\u4e00-\u9fff]{0,6}?(?:校友|毕业生|教师|学生|员工|职工|民警|党员|医生|护士|村民|居民|干部|教授|院士|演员|运动员|选手|志愿者)、[“”\u4e00-\u9fff]{3,12}$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One taker in the masked text: the letters of affiliation and name, and the words behind it.

    ``prefix``: the first words of its name where only the last are a mention (体育|学院 in a row of colleges).
    """

    start: int
    end: int
    mention: Mention[object]
    holder: Mention[object] | None = None
    prefix: str = ""


# 我省海城县青山镇南坡村的林某在…: where somebody is from
_HOME = re.compile(r"^[\u4e00-\u9fff\d]{2,24}(?:[省市县区镇乡村组校院系班局队]|公司|社区|街道)的$")


def opens(shown: str, unit: Unit) -> bool:
    """Whether a unit is the subject at the head of a clause: hardly anything, and no verb, before it."""
    before = _HOME.sub("", LEADING.sub("", shown[: unit.start].replace(BLANK, "")))
    return len(before) <= 10 and not re.search(rf"[{VERBS}{Z}]|[是有为让使将把]|(?:任|调入|考入|进入|加入|加盟|就读于?|毕业于)了?$", before)


def units_of(line: Line, shown: str, start: int) -> list[Unit]:
    """The units of a clause shown without its adverbials; ``start``: the masked index of its first character."""
    units: list[Unit] = []
    for found in re.finditer(_WHO, shown):
        at = found.start()
        if _PREPOSITION.search(shown, max(0, at - 5), at) or _HOSTING.match(shown, at + 1):
            continue
        mention = line.masked.at[start + at]
        if _refers(mention) and _COUNTED.search(shown, max(0, at - 8), at):
            # 东山小学、青石中学等8所|学校: the word for those named
            continue
        if _DOCTRINE.match(shown, at + 1) or _DOCTRINE.match(line.article.reading.text, mention.end):
            continue
        last = units[-1] if units else None
        between = shown[last.end : at] if last else ""
        titled = len(between) <= 10 and not re.search(r"[、，和及与\x00]", between)
        if last and between == "的" and last.mention.kind == mention.kind == "person":
            # 容小溪的指导教师甘明月: the teacher's prize
            units[-1] = Unit(last.start, at + 1, mention, last.mention)
        elif (
            last
            and last.mention.kind == "organisation"
            and (
                titled
                or _APPOSED.match(between)
                or (mention.kind == "person" and _TITLES.match(between + ("长" if mention.extent[0] < mention.start else "")))
            )
        ):
            # 某校教师林某: the organisation is the person's, 某校某队 is the school's
            units[-1] = Unit(last.start, at + 1, mention, last.mention)
        else:
            prefix = _own_words(line, shown[:at]) if _refers(mention) else ""
            units.append(Unit(at - len(prefix), at + 1, mention, prefix=prefix))
    return units


def _refers(mention: Mention[object]) -> bool:
    """Whether a mention is a bare word for an organisation (学院), which words before it make another's name."""
    return isinstance(mention.value, OrganisationValue) and mention.value.reference and mention.text[0] not in "该本我贵两各全"


def _own_words(line: Line, before: str) -> str:
    """The words that make a bare 公司 or 学院 another's name: of a row of names, or nouns at the clause's head (鸿运建材|公司)."""
    if glued := _GLUED.search(before):
        return str(glued["words"])
    opening = _OPENING.search(before)
    if opening is None or LEADING.search(opening["words"]) or ADVERB.search(opening["words"]):
        return ""
    tags = word_table()
    words = line.article.reading.resources.segmenter.words(opening["words"])
    return str(opening["words"]) if all((tags.tag(w) or "nz")[0] in "njb" for w in words) else ""


def _linked(shown: str, first: Unit, second: Unit) -> bool:
    between = shown[first.end : second.start]
    joint = _JOINT.match(between.replace(BLANK, ""))
    return bool(joint) and not re.search(rf"[{VERBS}]", between)


def last_chain(shown: str, units: list[Unit]) -> list[Unit]:
    """The row of units that ends with the last one."""
    chain = [units[-1]]
    for unit in reversed(units[:-1]):
        if not _linked(shown, unit, chain[0]):
            break
        chain.insert(0, unit)
    return chain


def first_chain(shown: str, units: list[Unit]) -> list[Unit]:
    """The row of units that begins with the first one."""
    chain = [units[0]]
    for unit in units[1:]:
        if not _linked(shown, chain[-1], unit):
            break
        chain.append(unit)
    return chain
