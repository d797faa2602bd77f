"""Who took the prize: read from the words before (or behind) the verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import model
from newsextract.events.award.adverbials import BLANK, without_adverbials
from newsextract.events.award.coordination import person_behind, row_before, row_behind
from newsextract.events.award.roll import roll
from newsextract.events.award.sentence import Line
from newsextract.events.award.takers import Takers
from newsextract.events.award.units import Unit, first_chain, last_chain, opens, units_of
from newsextract.events.award.unnamed import unnamed
from newsextract.events.award.wording import ADVERB, COUNTED, LISTED, NO_NAME, nominal
from newsextract.events.award.works import thing_of, work_before, work_by_means, work_in
from newsextract.language.numerals import to_int
from newsextract.language.rule import LETTER

P, O, W = (LETTER[k] for k in ("person", "organisation", "work"))  # noqa: E741
_REACH = 200
_TEAM = re.compile(
    r"^(?:的)?(?!首次|再次|组队|派出|选派|组织|第一次)(?P<team>[\u4e00-\u9fff“”‘’·\dA-Za-z×（）]{0,16}?(?:代表队|代表团|团队|战队|联队|一队|二队|三队|队|家庭|班组|班|工作室|课题组|教研组|小组|组合|组|车间|党委|党支部|党总支|支部|团委|工会|中心|科室|科|处|部|站|所|室|项目部|分公司|分局|大队|中队|支队|社团|合唱团|乐团|民乐团|舞蹈团|艺术团|男篮|女篮|男排|女排|男足|女足|乒乓球队|年级|学院|系))(?=$|[、和及与等分均双也又再首荣连的选报作参获《“]|全体|师生|学生|同学|教师|选手|共|同时|凭|以|最终|成功|一举|在|则|曾|先后|《|\x00)"
)
# behind a known name others that no finder knows: 某公司、远航机械有限公司
_MORE = re.compile(rf"^(?P<names>(?:[、和]{LISTED}{{3,16}})+)(?:等[\u4e00-\u9fff\d]{{0,8}})?$")


# 容小溪与对手甘明月一道入选: both did
_TOGETHER = re.compile(f"(?<=[{P}{O}则])(?:与|同|和)(?P<who>[^，。；、与]{{0,14}}?[{P}{O}])(?P<rest>一起|一道|一同|携手|共同|联手)")
_FORMED = re.compile(r"由(?P<who>[^，。；由]{2,40}?)(?P<rest>组成的[\u4e00-\u9fff]{0,4}?(?:团队|队伍|小组|组合|课题组|战队))")
_MADE = re.compile(
    rf"由(?P<who>[^，。；由的]{{1,40}}?)(?P<rest>(?:联合|共同|合作|集体|自主|主持|牵头)?(?:摄制|主持|负责|承担|主编|编写|创作|创排|出品|选送|报送|申报|研发|研制|编排|表演|演出|打造|完成|设计|拍摄|制作|撰写|主演)的[\u4e00-\u9fff]{{0,8}}?)(?P<work>{W})"
)


def takers(line: Line, start: int, end: int, *, topic: bool = False) -> Takers | None:
    """The takers named in a range of masked indices; the last group before a verb, with ``topic`` the first of a clause."""
    start, end = (start, min(end, start + _REACH)) if topic else (max(start, end - _REACH), end)
    if not topic and (listed := roll(line, start, end)):
        return listed
    shown = without_adverbials(_without_makers(line.text[start:end]))
    units = units_of(line, shown, start)
    if topic and units and not opens(shown, units[0]):
        return None
    if units:
        chain = first_chain(shown, units) if topic else last_chain(shown, units)
        return _named(line, shown, start, chain, units)
    return None if topic else unnamed(line, shown, start)


def _without_makers(words: str) -> str:
    """由甲、乙组成的团队 and 由甲、乙联合摄制的《…》 are what 甲、乙 did: the words around the names blanked, of the same length."""
    words = _TOGETHER.sub(lambda m: "、" + m["who"] + BLANK * len(m["rest"]), words)
    words = _FORMED.sub(lambda m: BLANK + m["who"] + BLANK * len(m["rest"]), words)
    return _MADE.sub(lambda m: BLANK + m["who"] + BLANK * len(m["rest"]) + m["work"], words)


def _named(line: Line, shown: str, start: int, chain: list[Unit], units: Sequence[Unit]) -> Takers:
    parties: list[model.Party] = []
    work: str | None = None
    for n, unit in enumerate(chain):
        stop = chain[n + 1].start if n + 1 < len(chain) else len(shown)
        later = next((u.start for u in units if u.start >= unit.end), len(shown))
        suffix = shown[unit.end : min(stop, later)]
        others: tuple[model.Party, ...] = ()
        if n + 1 == len(chain) and (more := _MORE.match(ADVERB.sub("", suffix))):
            names = [w for w in re.split("[、和]", more["names"].removesuffix("等")) if w]
            if all(not NO_NAME.search(w) and nominal(line, w) for w in names):
                suffix, others = "", tuple(model.Party(name=w, entity=None, text=w, group=None) for w in names)
        if not others and stop == len(shown):
            owner = line.article.entities.party(unit.mention).name if unit.mention.kind == "organisation" else None
            suffix, others = row_behind(line, suffix, like=unit.mention.kind, owner=owner)
        party, found = _party(line, unit, suffix, start + unit.end, alone=len(chain) == 1)
        parties += [party, *others]
        work = work or found
    if not any(p.group for p in parties):
        parties = [*row_before(line, shown[: chain[0].start], like=chain[0].mention.kind), *parties]
    work = work or work_before(line, shown, start, chain[0].start) or work_by_means(line, start, start + len(shown))
    return Takers(tuple(parties), work)


def _party(line: Line, unit: Unit, suffix: str, at: int, *, alone: bool) -> tuple[model.Party, str | None]:
    """The party of a unit, read on from the words behind its name; the work if they name one."""
    entities = line.article.entities
    party = entities.party(unit.mention)
    if unit.prefix:
        name = f"{unit.prefix}{unit.mention.text}"
        party = model.Party(name=name, entity=None, text=name, group=None)
    work = work_in(line, suffix, at)
    counted = COUNTED.match(suffix.lstrip(BLANK))
    if counted and counted["more"] != "等" and unit.mention.kind == "organisation":
        noun = ADVERB.sub("", counted["noun"]) or None
        number = to_int(counted["n"])
        if number is not None:
            return party.model_copy(update={"group": model.Group(count=number, unit=counted["u"], noun=noun)}), work
    team = _TEAM.match(suffix)
    if team and (
        unit.mention.kind == "organisation" or team["team"] in ("团队", "组合", "工作室", "创新工作室", "课题组", "小组", "战队", "家庭")
    ):
        words = team["team"].replace("“", "").replace("”", "") if unit.mention.kind == "person" else team["team"]
        if len(words) <= 14:
            printed = line.article.reading.text[unit.mention.start : line.offset(at + team.end("team"))]
            return model.Party(name=party.name + words, entity=None, text=printed, group=None), work
    if unit.mention.kind == "organisation" and (member := person_behind(line, suffix)):
        return model.Party(name=member, entity=None, text=member, group=None), work
    if work is None and unit.mention.kind == "organisation" and alone:
        work = thing_of(suffix)
    return party, work
