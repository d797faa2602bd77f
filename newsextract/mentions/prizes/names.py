"""The names of prizes: from a head (一等奖), a quoted title (“好婆婆”) or a verb (入选…名单) to the mention with all it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsextract import model
from newsextract.language.reading import Reading
from newsextract.language.rule import KINDS
from newsextract.mentions.mention import ContestValue, Mention, Mentions, PrizeValue, VerbValue
from newsextract.mentions.prizes.borders import Borders
from newsextract.mentions.prizes.heads import count_after, count_before, find_heads
from newsextract.mentions.prizes.verbs import CHECKED

_QUOTED = re.compile(r"[“‘]([^“”‘’\n]{2,30})[”’]")
_EDITION = re.compile(
    r"^(?:(?:19|20)\d\d(?:[—–-](?:19|20)?\d\d)?(?:年度|学年度?|年)?|第[〇零一二三四五六七八九十百\d]+(?:届|批次?|次|季|期|轮)|首届|首批(?:次)?|新一批|年度(?=[“‘]))+"
)
_EDITION_BEFORE = re.compile(_EDITION.pattern[1:] + r"[“‘]?$")
_LEAD = re.compile(
    r"^(?:[、和及与暨]|以及|其中|分别|双双|同时|首次|再次|第一次|一举|全部|本届|此次|本次|该项|各|的|了|过|到|上(?!海|级|饶)|中(?![国华学央级小医山部西东原共青科])|里|下(?!属)|评选|活动|名单|项目的|年度的|一个|等|均|都|也|又|共"
    r"|全场唯一(?:的)?|唯一(?:的)?|首个|首枚|第一个|(?:人生|职业生涯|生涯|个人|队史|校史)?(?:的)?第[一二三四五六七八九十\d]+[个枚座次块])+"
)
# behind the name, not a part of it
_TAIL = re.compile(
    r"^[”’]?(?:的)?(?:光荣称号|荣誉称号|称号|荣誉|殊荣|奖项|证书|奖杯|奖牌|资格|名单|等次|等级|行列|的?好成绩|的?佳绩|的?优异成绩|的?成绩)+"
)
_NUMBER = re.compile(
    r"^[\d一二两三四五六七八九十首]+(?:(?:枚|个|项|块|座|名|篇|面)(?=[^、])|余?[所家个名位](?:学校|单位|企业|个人|集体|同志|医院|社区|村|乡镇|教师|学生|党员|党组织))"
)
_NOMINATED = re.compile(r"^[”’]?(?:提名奖|提名)")
_LEVEL_PREFIX = re.compile(
    r"(?:全国|全省|全市|全县|全区|全州|全军|全校|全镇|国家级?|省级?|市级?|县级?|区级?|校级?|州级?|院级?|[\u4e00-\u9fff]{2,4}[省市县区州])$"
)
_TITLE_VERBS = frozenset(("win", "dub", "give", "select", "revoke", "nominate"))
# 收获“红色星期二”: most verbs of winning need 称号 behind a quotation, these do not
_TITLED = frozenset(("荣获", "获评", "获封", "获授", "荣膺", "获颁", "荣登", "荣封", "喜获", "获选", "获"))
_AFTER_TITLE = re.compile(
    r"^(?:$|[，。；、！？\n（(]|等|称|荣|的?光荣|提名|之一|和|及|与|殊荣|名单|奖(?![学励])|品牌|资格|认定|认证|创建|，)"
)
_CLAUSE_END = re.compile(r"[，。；：！？\n;!?]|(?<!\d),|,(?!\d)")
_OFFICE = re.compile(
    r"(?:主任|主席|书记|局长|市长|县长|区长|镇长|乡长|村长|校长|院长|厂长|经理|董事长?|总裁|会长|秘书长?|委员|代表|部长|科长|处长|组长|队长|站长|所长|教授|讲师|研究员|教练|主编|顾问|理事|监事|干部|成员|会员|党员|职务|嘉宾|评委|导师|法人|候选人|对象|目标|重点|任务|主题|课题|内容|原则|方案)$"
)
_LISTED = re.compile(
    r"(?:名单|榜单?|名录|目录|计划|工程|项目库|人才库|行列|百强|十强|五十强|五百强|500强|100强|[\d]+强|之列|梯队|人才(?=$|[，。；、]))(?:[”’])?"
)
_CHECK_BODY = re.compile(
    r"(?:级|类|国家|省|市|县|区|标准|示范|创建|等级|质量|体系|工程|项目|基地|中心|专业|学校|医院|教育|资格|资质|ISO|达标|三甲|文明|卫生|星级|认可|水平|合格)"
)
_GUESS_AFTER = frozenset(
    (
        "评为",
        "命名为",
        "认定为",
        "确定为",
        "表彰为",
        "评选为",
        "评定为",
        "获评",
        "获封",
        "荣膺",
        "确认为",
        "核定为",
        "遴选为",
        "推评为",
        "追认为",
        "选树为",
    )
)


@dataclass(frozen=True, slots=True)
class _Core:
    start: int
    end: int
    rank: str | None
    kind: model.AwardKind
    quoted: bool = False
    guessed: bool = False
    fixed: bool = False


# the contests by start, and their starts
_Contests = tuple[Sequence[Mention[ContestValue]], list[int]]


def find_names(
    reading: Reading,
    borders: Borders,
    verbs: Sequence[Mention[VerbValue]],
    contests: Sequence[Mention[ContestValue]],
    known: Mentions,
) -> tuple[Mention[PrizeValue], ...]:
    """All prizes of the article by start."""
    text = reading.text
    quotes = _title_quotes(text, verbs)
    cores = list(_head_cores(reading, quotes, verbs))
    quoted = {c.start for c in cores if c.quoted}
    verb_starts = [v.start for v in verbs]
    cores += [
        _Core(q.start(), q.end(), None, "honour", quoted=True)
        for q in quotes
        if q.start() not in quoted and _is_title(text, q, verbs, verb_starts)
    ]
    cores.sort(key=lambda c: (c.start, -c.end))
    cores = _without_nested(_outside(cores, contests))
    guessed = list(_after_verbs(text, verbs, cores))
    checked = [c for c in guessed if c.kind == "accreditation"]
    cores = [c for c in cores if not any(g.start <= c.start < g.end for g in checked)]
    cores = sorted([*cores, *guessed], key=lambda c: c.start)
    given = _recipient_ends(verbs, known)
    # 某镇中心小学二等奖: before a bare rank an organisation is its taker, or its giver
    ends = sorted(o.end for o in known.organisations)
    starts = [c.start for c in contests]
    found: list[Mention[PrizeValue]] = []
    for core in cores:
        floor = found[-1].extent[1] if found else 0
        if core.start < floor:
            continue
        mention = _name(text, core, borders, (contests, starts), floor, ends if core.rank else given)
        last = found[-1] if found else None
        joins = last is not None and last.end == mention.extent[0] == last.extent[1] and not last.value.quantity
        if joins and mention.end - found[-1].start <= _LONGEST_GUESS:
            mention = _joined(text, found.pop(), mention)
        found.append(mention)
    return tuple(found)


def _title_quotes(text: str, verbs: Sequence[Mention[VerbValue]]) -> list[re.Match[str]]:
    """Quoted stretches that can be titles: no speech, which holds clauses and verbs of its own."""
    starts = [v.start for v in verbs]
    out = []
    for quote in _QUOTED.finditer(text):
        inner = bisect_left(starts, quote.start())
        speech = re.search(r"[，。；！？]", quote[1]) or (inner < len(starts) and starts[inner] < quote.end() - 3 and len(quote[1]) > 12)
        if not speech:
            out.append(quote)
    return out


def _head_cores(reading: Reading, quotes: list[re.Match[str]], verbs: Sequence[Mention[VerbValue]]) -> Iterable[_Core]:
    text = reading.text
    starts = [q.start() for q in quotes]
    taken = {v.start: v.end for v in verbs}
    for head in find_heads(reading):
        if any(taken.get(i, 0) > head.start for i in range(head.start, max(head.start - 1, head.end - 1))):
            continue
        index = bisect_right(starts, head.start) - 1
        quote = quotes[index] if index >= 0 and quotes[index].end() > head.start else None
        if quote is None:
            yield _Core(head.start, head.end, head.rank, head.kind)
        elif head.end == quote.end() - 1:
            yield _Core(quote.start(), quote.end(), head.rank if head.start == quote.start(1) else None, head.kind, quoted=True)
        elif text[quote.start() - 1 : quote.start()] == "《":
            continue


def _is_title(text: str, quote: re.Match[str], verbs: Sequence[Mention[VerbValue]], starts: list[int]) -> bool:
    """A quoted stretch right behind a verb of awarding (评为“好婆婆”) or before 称号, in a list of such ones too."""
    if not _AFTER_TITLE.match(text[quote.end() : quote.end() + 6]):
        return False
    if _TAIL.match(text[quote.end() : quote.end() + 8]) or _NOMINATED.match(text[quote.end() : quote.end() + 4]):
        return True
    before = bisect_left(starts, quote.start()) - 1
    if before < 0 or verbs[before].kind not in _TITLE_VERBS:
        return False
    if verbs[before].kind == "win" and verbs[before].text not in _TITLED:
        return False
    gap = text[verbs[before].end : quote.start()]
    return (
        len(gap) <= 14
        and not _CLAUSE_END.search(gap)
        and not re.search(r"[的在与对以“]", gap.replace("“", "", 0) if not gap.endswith("、") else "")
    )


def _outside(cores: list[_Core], contests: Sequence[Mention[ContestValue]]) -> list[_Core]:
    """Without heads that are words of a contest or plan (优质课 in 优质课评比活动); those of a list stay (…示范校名单)."""
    named = [c for c in contests if not c.text.endswith(("名单", "榜", "榜单", "目录", "名录"))]
    starts = [c.start for c in named]
    out = []
    for core in cores:
        index = bisect_right(starts, core.start) - 1
        if index < 0 or named[index].end <= core.start or named[index].end < core.end:
            out.append(core)
    return out


def _without_nested(cores: list[_Core]) -> list[_Core]:
    out: list[_Core] = []
    for core in cores:
        if not out or core.start >= out[-1].end:
            out.append(core)
    return out


# characters behind a verb that a name can reach
_LONGEST_GUESS = 60


def _after_verbs(text: str, verbs: Sequence[Mention[VerbValue]], cores: list[_Core]) -> Iterable[_Core]:
    """Names that only the verb before them tells: 确定为首批…单位之一, 入选…名单, 通过…验收."""
    starts = [c.start for c in cores]
    for n, verb in enumerate(verbs):
        end = min(len(text), verb.end + _LONGEST_GUESS)
        limit = _CLAUSE_END.search(text, verb.end, end)
        end = limit.start() if limit else end
        if n + 1 < len(verbs):
            end = min(end, verbs[n + 1].start)
        index = bisect_left(starts, verb.end)
        if verb.kind == "pass" and (core := _guess(text, verb, end)):
            yield core
        elif index < len(starts) and starts[index] < end:
            continue
        elif (core := _guess(text, verb, end)) and core.end - core.start >= 3:
            yield core


def _guess(text: str, verb: Mention[VerbValue], end: int) -> _Core | None:
    start = verb.end + (text[verb.end : verb.end + 1] in ("了", "过", "到"))
    if verb.kind == "pass":
        checked = list(CHECKED.finditer(text, start, end))
        if checked and _CHECK_BODY.search(text, start, checked[-1].end()):
            return _Core(start, checked[-1].end(), None, "accreditation", guessed=True, fixed=True)
        return None
    if verb.kind == "select" or verb.text in ("荣登", "列入", "纳入", "跻身"):
        listed = _LISTED.search(text, start, end)
        return _Core(start, listed.end(), None, "selection", guessed=True, fixed=True) if listed else None
    if verb.text in _GUESS_AFTER:
        tail = re.compile(r"(?:之一)|(?:荣誉)?称号|等(?=$|[，。；])").search(text, start, end)
        stop = tail.end() if tail and tail.group() == "之一" else tail.start() if tail else end
        if not _OFFICE.search(text, start, stop) and stop - start <= 40:
            kind: model.AwardKind = "selection" if verb.text in ("确定为", "认定为", "确认为", "核定为", "遴选为") else "honour"
            return _Core(start, stop, None, kind, guessed=True, fixed=True)
    return None


def _recipient_ends(verbs: Sequence[Mention[VerbValue]], known: Mentions) -> list[int]:
    """Where an organisation ends that stands right behind 授予, 认定, 撤销: it takes the prize and is no part of its name."""
    ends = {v.end for v in verbs if v.kind in ("give", "revoke") or v.text in ("授予", "追授", "评授", "奖励", "表彰")}
    return sorted(o.end for o in known.organisations if o.start in ends)


def _name(text: str, core: _Core, borders: Borders, contests: _Contests, floor: int, given: Sequence[int]) -> Mention[PrizeValue]:
    left = core.start if core.fixed else max(borders.left(core.start, floor), floor)
    if (stop := bisect_right(given, core.start)) and given[stop - 1] > left:
        left = given[stop - 1]
    begin = _behind_contest(text, core, left, contests)
    start, edition = _own_start(text, core, begin)
    name_start, name_end = _quoted_part(text, core, start)
    quantity, before = count_before(text, core.start, max(floor, begin - 6))
    if quantity is not None and not core.quoted:
        # 抓举、总成绩两金: what is counted is the medal alone
        name_start = core.start
    elif core.quoted or core.kind != "prize":
        # 授予张某等30名党员“优秀党员”称号: those counted are people
        quantity, before = None, name_start
    else:
        quantity, before = count_before(text, start, max(floor, begin - 6))
        before = name_start if quantity is None else before
    if edition is None and (year := _EDITION_BEFORE.search(text, max(floor, name_start - 16), name_start)):
        edition = year.span()
    if nominated := _NOMINATED.match(text[core.end : core.end + 4]):
        name_start, name_end = min(name_start, core.start), core.end + nominated.end()
    if core.quoted and floor and start == floor + 1 and text[floor] in "、和及与" and core.start - start <= 20:
        # 先后获评省劳动模范、某公司“金牌员工”: the words before the quotation belong to the list
        before = start
    after, end = _tail(text, max(core.end, name_end))
    wide = (min(before, edition[0] if edition else before, name_start, core.start), max(end, name_end))
    value = PrizeValue(
        _award(text[name_start:name_end], core), core.rank, None, after or quantity, core.kind, core.guessed, core.quoted, edition
    )
    return Mention(name_start, name_end, text[name_start:name_end], _PRIZE, "prize.guessed" if core.guessed else "prize.head", value, wide)


def _award(words: str, core: _Core) -> str:
    """The name as the contract wants it: without marks, without 名单, 金 as 金牌."""
    award = re.sub(r"[“”‘’]", "", words)
    if core.quoted:
        award = _EDITION.sub("", award)
    if core.guessed and len(award) > 6:
        award = award.removesuffix("名单")
    return core.rank if award in ("金", "银", "铜") and core.rank else award


def _behind_contest(text: str, core: _Core, left: int, contests: _Contests) -> int:
    """Where the prize's own name can begin: behind a contest, or a cup (“挑战杯”特等奖), named before it."""
    start = left
    known, starts = contests
    for contest in known[bisect_left(starts, left) : bisect_right(starts, core.start)]:
        if contest.end <= core.start:
            start = contest.end
    cup = text.rfind("杯", start, core.start)
    if cup >= 0 and cup + 2 < core.end and text[cup + 1] in "”’" + text[core.start]:
        start = cup + 1 + (text[cup + 1] in "”’")
    return start


def _own_start(text: str, core: _Core, start: int) -> tuple[int, tuple[int, int] | None]:
    """The name's start behind 其中, 了, 首个, 2022年度, 第五届, 3枚, and the span of the edition."""
    edition: tuple[int, int] | None = None
    stop = core.end - 2 if core.fixed else core.start
    while start < stop:
        part = text[start:stop]
        if not core.fixed and (lead := _LEAD.match(part) or _NUMBER.match(part)):
            start += lead.end()
        elif year := _EDITION.match(part):
            edition = (edition[0] if edition else start, start + year.end())
            start += year.end()
        else:
            break
    return start, edition


def _tail(text: str, end: int) -> tuple[int | None, int]:
    """The count told behind a name, and the end of all that belongs to it (称号, 3项, 名单)."""
    if tail := _TAIL.match(text[end : end + 14]):
        end += tail.end()
    count, counted = count_after(text, end)
    if count is not None:
        tail = _TAIL.match(text[counted : counted + 14])
        end = counted + (tail.end() if tail else 0)
    return count, end


_PRIZE = KINDS[4]


def _quoted_part(text: str, core: _Core, start: int) -> tuple[int, int]:
    """The name's span: of a quoted name the words inside the marks, with 全省 and the like before them."""
    if not core.quoted:
        return start, core.end
    if core.start > start and _LEVEL_PREFIX.search(text[start : core.start]):
        return start, core.end
    return core.start + 1, core.end - 1


def _joined(text: str, first: Mention[PrizeValue], second: Mention[PrizeValue]) -> Mention[PrizeValue]:
    """…优秀成果奖 and 一等奖 right behind it are one prize with the second's rank."""
    span = text[first.start : second.end]
    value = replace(second.value, award=re.sub(r"[“”‘’]", "", span), edition=first.value.edition)
    return Mention(first.start, second.end, span, second.kind, second.rule, value, (first.extent[0], second.extent[1]))
