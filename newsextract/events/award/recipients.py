"""Who took the prize: read from the words before (or behind) the verb, or taken over from what was told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsextract import model
from newsextract.events.award.adverbials import without_adverbials
from newsextract.events.award.sentence import VERBS, Line
from newsextract.events.confidence import Weakness
from newsextract.language.numerals import to_int
from newsextract.language.rule import LETTER
from newsextract.language.segment import word_table
from newsextract.mentions.mention import Mention

P, O, W, C, D, Z = (LETTER[k] for k in ("person", "organisation", "work", "contest", "date", "prize"))  # noqa: E741
_WHO = f"[{P}{O}]"
_BLANK = "\x00"
_REACH = 200
_N = "一二两三四五六七八九十百"

_PREPOSITION = re.compile(
    r"(?:由|被|向|对|据|受|跟|将|把|给|经|与|同|比|为(?!主)|让|请|替|陪同|代表|关于|参加|出席|来到|走进|邀请|隶属于?|位于|战胜|击败|超越|依托|联合)$"
)
_HOSTING = re.compile(r"^(?:联合|共同|等)?(?:主办|承办|举办|协办|组织|颁发|公布|授予|发布|开展|发起|评选|印发|主持|宣读|通报|颁奖)")
_JOINT = re.compile(r"^(?P<suffix>[^、，]{0,14}?)(?:[、和及与暨]|以及)(?P<lead>[^、，]{0,14}?)$")
_UNIT = "名|位|个|支|人|家|所|件|项|篇|组|对|户|幅|部|门|张|只|队|批|份|首|座"
_COUNTED = re.compile(
    rf"(?P<more>等|另有|共有|还有|有|的|我国|全国|全省|全市|全县|我省|我市|我县|我区|另|共)?(?P<n>\d+|[{_N}]+)(?:余|多)?(?P<u>{_UNIT})(?P<noun>[\u4e00-\u9fff]{{0,14}})"
)
_TEAM = re.compile(
    r"^(?:的)?(?!首次|再次|组队|派出|选派|组织|第一次)(?P<team>[\u4e00-\u9fff“”‘’·\dA-Za-z×（）]{0,16}?(?:代表队|代表团|团队|战队|联队|一队|二队|三队|队|班组|班|工作室|课题组|教研组|小组|组合|组|车间|党委|党支部|党总支|支部|团委|工会|中心|科室|科|处|部|站|所|室|项目部|分公司|分局|大队|中队|支队|社团|合唱团|乐团|民乐团|舞蹈团|艺术团|男篮|女篮|男排|女排|男足|女足|乒乓球队|年级|学院|系))(?=$|[、和及与分均双也又再首荣连的选报作参获《“]|全体|师生|学生|同学|教师|选手|共|同时|凭|以|最终|成功|一举|在|则|曾|先后|《|\x00)"
)
_ADVERB = re.compile(
    r"(?:分别|双双|均|都|也|又|还|再次|再度|首次|第一次|曾经|曾|先后|多次|屡次|连续[^，]{0,6}?[年次届]|一举|成功|最终|终于|并且|并|则|共计|总共|一共|共|全部|各自|各|同时|同样|荣幸|光荣|如愿|勇|喜|力压群雄|脱颖而出|不负众望|亦|就|便|已经|已|正式|联合|共同|独自|单独|本人|个人|近日|日前|另外|另|率先|轻松|顺利|相继|陆续|一路|此次|依次|率队|独得|高分|名正言顺|当之无愧|毫无悬念|而|却|更|仅|只|刚刚|有幸|历史性|实现|不仅|自豪地|高票|全票|以及|累计|后来|之后|随后|接着|此后|后|，|地|双|全国共|技压群芳|技压群雄|首次组队|名列前茅|出色|突出|优秀|表现|众望所归|当场|当即|依旧|仍然|仍|总分|成绩|总成绩|以|凭|且|其后|最后|一并|其中|合力|强势|荣耀|隆重|欣|悉数|尽|一次性|过去|历年|这些年|截至目前|目前|至今|迄今)+$"
)
_LEADING = re.compile(
    r"^(?:其中|此外|同时|另外|最终|最后|结果|据悉|据了解|值得一提的是|近日|日前|目前|今年|去年|当年|本次|会上|会议|随后|此后|后来|之后|早在|经过|并且|并|而|也|又|还|但|且|则|不仅|其实|再次|首次|截至目前|近年来|多年来|以来|\x00|、|，|”|’|的|后|，|本届|比赛中|赛后|大赛中|另|特别是|尤其是|像|如|例如|比如|来自|由|被|以|经|因|为|凭|对|在|从|与|向|和|及|等|当天|当日|一举|连续|先后|曾)+"
)
# behind a known name others that no finder knows: 某公司、远航机械有限公司
# a name in a list, without the joints: patterns over it cannot be read in two ways
_LISTED = r"(?:(?![和等])[\u4e00-\u9fff“”])"
_MORE = re.compile(rf"^(?P<names>(?:[、和]{_LISTED}{{3,16}})+)(?:等[\u4e00-\u9fff\d]{{0,8}})?$")
_PRONOUN = re.compile(
    r"^(?:其|他|她|它|他们|她们|两人|二人|三人|双方|该团队|该队|该项目|该作品|此项目|这支队伍|该班|该同学|该生|后者|自己|本人|三人组|母女俩|兄弟俩|夫妻俩|他本人|她本人|这个团队|该组|该成果|该公司|该院|该校|该县|该市|该区|该村|该所|该厂|该剧|该片|该书|该社区|该企业|该单位|该产品|该论文|团队|公司|队伍|作品|企业|项目|我们|大家|选手|运动员|队员)$"
)
# 习近平新时代…思想, 习近平总书记重要讲话: no party of an award
_DOCTRINE = re.compile(r"新时代|总书记|重要讲话|思想|关于|主席")
_TITLES = re.compile(
    r"^[\u4e00-\u9fff]{0,12}?[长任记授师员士理裁席家][、兼和][\u4e00-\u9fff]{0,14}?[长任记授师员士理裁席家](?:[、兼][\u4e00-\u9fff]{0,14}[长任记授师员士理裁席家])?$"
)
# 带领团队, 指导学生: those led won
_LED = re.compile(r"^(?:带领|率领|指导|助力|帮助|携手|支持|组织|培养|推荐|培育|辅导|引领|其|所在的?|所)+")
_NO_BEGIN = frozenset(["d", "p", "c", "u", "r"])
_BARE_COUNTED = frozenset(
    ("个人", "集体", "单位", "同志", "人", "人员", "家庭", "企业", "组织", "项目", "作品", "论文", "奖项", "案例", "人次")
)
_NO_NAME = re.compile(
    r"[是在把将说让使能会要到去来做看听写请做]|有(?!限)|获|奖|评|称号|荣誉|成为|进行|通过|目标|努力|希望|表示|介绍|方面|比赛|大赛|活动|名单|今年|去年|同期|名次|成绩"
)


@dataclass(frozen=True, slots=True)
class Takers:
    """Those who took a prize, the work that won it, and how sure the reading is."""

    parties: tuple[model.Party, ...]
    work: str | None = None
    weak: tuple[Weakness, ...] = ()
    pronoun_text: str | None = None

    def over(self, *weak: Weakness) -> Takers:
        """The same people, taken over from elsewhere."""
        return replace(self, weak=(*self.weak, *weak), work=None)


@dataclass(frozen=True, slots=True)
class _Unit:
    """One taker in the masked text: the letters of affiliation and name, and the words behind it."""

    start: int
    end: int
    mention: Mention[object]
    holder: Mention[object] | None = None


def takers(line: Line, start: int, end: int, *, topic: bool = False) -> Takers | None:
    """The takers named in a range of masked indices; the last group before a verb, with ``topic`` the first of a clause."""
    start, end = (start, min(end, start + _REACH)) if topic else (max(start, end - _REACH), end)
    shown = without_adverbials(line.text[start:end])
    units = _units(line, shown, start)
    if topic and units and not _opens(shown, units[0]):
        return None
    if units:
        chain = _first_chain(shown, units) if topic else _last_chain(shown, units)
        return _named(line, shown, start, chain, units)
    return None if topic else _unnamed(line, shown, start)


def _opens(shown: str, unit: _Unit) -> bool:
    """Whether a unit is the subject at the head of a clause: hardly anything, and no verb, before it."""
    before = _LEADING.sub("", shown[: unit.start].replace(_BLANK, ""))
    return len(before) <= 10 and not re.search(rf"[{VERBS}{Z}]|[是有为让使将把]", before)


def _units(line: Line, shown: str, start: int) -> list[_Unit]:
    units: list[_Unit] = []
    for found in re.finditer(_WHO, shown):
        at = found.start()
        if _PREPOSITION.search(shown, max(0, at - 5), at) or _HOSTING.match(shown, at + 1):
            continue
        if _DOCTRINE.match(shown, at + 1):
            continue
        mention = line.masked.at[start + at]
        last = units[-1] if units else None
        between = shown[last.end : at] if last else ""
        titled = len(between) <= 10 and not re.search(r"[、，和及与\x00]", between)
        if (
            last
            and last.mention.kind == "organisation"
            and (titled or (mention.kind == "person" and _TITLES.match(between + ("长" if mention.extent[0] < mention.start else ""))))
        ):
            # 某校教师林某: the organisation is the person's, 某校某队 is the school's
            units[-1] = _Unit(last.start, at + 1, mention, last.mention)
        else:
            units.append(_Unit(at, at + 1, mention))
    return units


def _linked(shown: str, first: _Unit, second: _Unit) -> bool:
    between = shown[first.end : second.start]
    joint = _JOINT.match(between.replace(_BLANK, ""))
    return bool(joint) and not re.search(rf"[{VERBS}]", between)


def _last_chain(shown: str, units: list[_Unit]) -> list[_Unit]:
    chain = [units[-1]]
    for unit in reversed(units[:-1]):
        if not _linked(shown, unit, chain[0]):
            break
        chain.insert(0, unit)
    return chain


def _first_chain(shown: str, units: list[_Unit]) -> list[_Unit]:
    chain = [units[0]]
    for unit in units[1:]:
        if not _linked(shown, chain[-1], unit):
            break
        chain.append(unit)
    return chain


def _named(line: Line, shown: str, start: int, chain: list[_Unit], units: Sequence[_Unit]) -> Takers:
    parties: list[model.Party] = []
    work: str | None = None
    for n, unit in enumerate(chain):
        stop = chain[n + 1].start if n + 1 < len(chain) else len(shown)
        later = next((u.start for u in units if u.start >= unit.end), len(shown))
        suffix = shown[unit.end : min(stop, later)]
        if n + 1 == len(chain) and (more := _MORE.match(_ADVERB.sub("", suffix))):
            others = [w for w in re.split("[、和]", more["names"].removesuffix("等")) if w]
            suffix = "" if all(not _NO_NAME.search(w) and _nominal(line, w) for w in others) else suffix
        else:
            others = []
        party, found = _party(line, unit, suffix, start + unit.end, alone=len(chain) == 1)
        parties.append(party)
        parties += [model.Party(name=w, entity=None, text=w, group=None) for w in others if not suffix]
        work = work or found
    work = work or _work_before(line, shown, start, chain[0])
    return Takers(tuple(parties), work)


def _party(line: Line, unit: _Unit, suffix: str, at: int, *, alone: bool) -> tuple[model.Party, str | None]:
    """The party of a unit, read on from the words behind its name; the work if they name one."""
    entities = line.article.entities
    party = entities.party(unit.mention)
    work = _work_in(line, suffix, at)
    counted = _COUNTED.match(suffix.lstrip(_BLANK))
    if counted and counted["more"] != "等" and unit.mention.kind == "organisation":
        noun = _ADVERB.sub("", counted["noun"]) or None
        number = to_int(counted["n"])
        if number is not None:
            return party.model_copy(update={"group": model.Group(count=number, unit=counted["u"], noun=noun)}), work
    team = _TEAM.match(suffix)
    if team and (unit.mention.kind == "organisation" or team["team"] in ("团队", "组合", "工作室", "创新工作室", "课题组", "小组", "战队")):
        words = team["team"].replace("“", "").replace("”", "") if unit.mention.kind == "person" else team["team"]
        if len(words) <= 14:
            printed = line.article.reading.text[unit.mention.start : line.offset(at + team.end("team"))]
            return model.Party(name=party.name + words, entity=None, text=printed, group=None), work
    if work is None and unit.mention.kind == "organisation" and alone:
        work = _thing_of(suffix)
    return party, work


def _thing_of(suffix: str) -> str | None:
    """The product or work in X的富硒米, 选送的护理发明: words behind 的 that are no people."""
    found = re.match(
        r"^(?:[\u4e00-\u9fff]{0,4}?(?:选送|报送|申报|推荐|研发|研制|创作|生产|开发|完成|制作|设计))?的([\u4e00-\u9fffA-Za-z\d]{2,16})$",
        _ADVERB.sub("", suffix),
    )
    if found and not re.search(r"学生|教师|同学|选手|队员|师生|老师|职工|干部|队伍|孩子|代表|成绩|优势|表现|作品|项目|实力|名次", found[1]):
        return found[1]
    return None


def _work_in(line: Line, text: str, at: int) -> str | None:
    index = text.find(W)
    return _work_name(line.masked.at[at + index]) if index >= 0 else None


def _work_before(line: Line, shown: str, start: int, unit: _Unit) -> str | None:
    """《…》 named before its maker in the same clause."""
    index = shown.rfind(W, 0, unit.start)
    return _work_name(line.masked.at[start + index]) if index >= 0 else None


def _work_name(mention: Mention[object]) -> str:
    return re.sub(r"（[^（）]*）$", "", mention.text).strip("《》“”‘’")


def _unnamed(line: Line, shown: str, start: int) -> Takers | None:
    """Takers that are no known names: a work, counted people, a team, a noun."""
    if (index := shown.rfind(W)) >= 0:
        maker = _last_words(
            re.sub(
                r"(?:选送|报送|申报|创作|完成|编排|演出|研发|研制|设计|撰写|主持|负责|主讲|主编|讲授|执导|导演|合作|共同|联合|主演|编导|执教|演唱|表演|带来)*的?$",
                "",
                shown[:index],
            )
        )
        if _PRONOUN.match(maker):
            return Takers((), _work_name(line.masked.at[start + index]), (), pronoun_text=maker)
        if 2 <= len(maker) <= 14 and not _NO_NAME.search(maker) and not _PRONOUN.match(maker) and max(maker) < "\ue000":
            party = model.Party(name=maker, entity=None, text=maker, group=None)
            return Takers((party,), _work_name(line.masked.at[start + index]), ("unnamed",))
        work = _work_name(line.masked.at[start + index])
        party = model.Party(name=work, entity=None, text=line.masked.at[start + index].text, group=None)
        return Takers((party,), work, ("unnamed",))
    words = _last_words(shown)
    if several := _ENUMERATED.match(words):
        return _listed(several["names"])
    if counted := _COUNTED.search(words):
        return _counted(counted)
    if names := _listed(words):
        return names
    words = words.split("的")[-1] if "的" in words else words
    words = _LED.sub("", words.strip("“”‘’、"))
    if _PRONOUN.match(words):
        return Takers((), None, (), pronoun_text=words)
    if not 2 <= len(words) <= 20 or _NO_NAME.search(words) or re.search("[\ue000-\uf8ff，]", words) or not _nominal(line, words):
        return None
    return Takers((model.Party(name=words, entity=None, text=words, group=None),), None, ("unnamed",))


# 安仁县、宜章县等7个县: places and bodies that only the list shows to be names
_ENUMERATED = re.compile(rf"^(?P<names>{_LISTED}{{2,14}}(?:[、和]{_LISTED}{{2,14}})+)等(?:\d+|[{_N}]+)[{_UNIT.replace('|', '')}]")


def _listed(words: str) -> Takers | None:
    """Several names joined by 、 that no finder knows."""
    names = re.split("[、和]", words) if "、" in words else [words]
    if len(names) < 2 or not all(2 <= len(n) <= 14 and not _NO_NAME.search(n) and max(n) < "\ue000" for n in names):
        return None
    return Takers(tuple(model.Party(name=n, entity=None, text=n, group=None) for n in names), None, ("unnamed",))


def _last_words(shown: str) -> str:
    """The last stretch between adverbials that is more than adverbs: the subject without its ornaments."""
    for part in reversed(re.split(rf"[{_BLANK}{VERBS}{Z}，]+", shown)):
        words = _ADVERB.sub("", _LEADING.sub("", _ADVERB.sub("", part)))
        if words:
            return words
    return ""


def _nominal(line: Line, words: str) -> bool:
    """Whether words can be a noun phrase: they end in a noun and begin with no verb, adverb or preposition."""
    tags = word_table()
    parts = line.article.reading.resources.segmenter.words(words)
    first, last = tags.tag(parts[0]), tags.tag(parts[-1])
    opens = words[0] in "我本最全各" or first not in _NO_BEGIN
    return opens and not (last is not None and last[0] in "vdpcmu" and last not in ("vn", "m") and len(parts[-1]) > 1)


def _counted(counted: re.Match[str]) -> Takers | None:
    noun = _ADVERB.sub("", counted["noun"])
    number = to_int(counted["n"])
    if number is None:
        return None
    group = model.Group(count=number, unit=counted["u"], noun=noun or None)
    return Takers((model.Party(name=noun, entity=None, text=counted.group(), group=group),), None, ("unnamed",))


def bare_counted(found: Takers) -> bool:
    """Whether the takers are only a number of individuals or units that the words do not describe."""
    return (
        len(found.parties) == 1
        and found.parties[0].group is not None
        and found.parties[0].entity is None
        and (found.parties[0].name in _BARE_COUNTED or not found.parties[0].name)
    )


# 我县代表团122名运动员出战…: a team that opens a clause
_OPENING_TEAM = re.compile(
    r"^(?:我[县市省区校队院州国][\u4e00-\u9fff]{0,6}?(?:代表队|代表团|队|选手|学子|健儿|师生)"
    r"|[\u4e00-\u9fff“”]{2,14}?(?:代表队|代表团|团队|合作社|工作室|战队|男队|女队|男篮|女篮|男排|女排|足球队|篮球队|排球队))"
)
_MAKER = re.compile(
    rf"由(?P<who>[{O}{P}](?:[、和与][{O}{P}])*)[^，。；]{{0,8}}?(?:创排|创作|排演|演出|出品|打造|选送|编排|研发|研制|完成|制作|设计|申报)"
)


def team_topic(line: Line, clause: tuple[int, int]) -> Takers | None:
    """A team without a known name that is the subject of a clause."""
    words = _LEADING.sub("", line.text[clause[0] : clause[1]])
    team = _OPENING_TEAM.match(words)
    return Takers((model.Party(name=team.group(), entity=None, text=team.group(), group=None),), None, ("unnamed",)) if team else None


def maker_of_last_work(line: Line, before: int) -> Takers | None:
    """The work named last before an article offset in a sentence, taken by its maker where the sentence tells one."""
    known = [m for m in line.masked.at.values() if m.kind == "work" and m.start < before]
    if not known:
        return None
    last = max(known, key=lambda m: m.start)
    work = _work_name(last)
    if maker := _MAKER.search(line.text):
        parties = tuple(line.article.entities.party(m) for m in line.masked.mentions(*maker.span("who")))
        return Takers(parties, work, ("inherited",))
    return Takers((model.Party(name=work, entity=None, text=last.text, group=None),), work, ("inherited", "unnamed"))
