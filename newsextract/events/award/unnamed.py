"""Takers that are no known names: a work, counted people, a team, a noun."""

from __future__ import annotations

import re
from dataclasses import replace

from newsextract import model
from newsextract.events.award.adverbials import BLANK, without_adverbials
from newsextract.events.award.contestants import contestant, contestant_topic
from newsextract.events.award.coordination import is_body, person_named
from newsextract.events.award.sentence import VERBS, Line
from newsextract.events.award.takers import Takers
from newsextract.events.award.wording import ADVERB, COUNTED, LEADING, LISTED, NO_NAME, NUMERALS, UNIT, nominal
from newsextract.events.award.works import work_name
from newsextract.language.numerals import to_int
from newsextract.language.rule import LETTER
from newsextract.mentions.mention import Mention

W, Z = LETTER["work"], LETTER["prize"]
_PRONOUN = re.compile(
    r"^(?:其|他|她|它|他们|她们|两人|二人|三人|双方|该团队|该队|该项目|该作品|此项目|这支队伍|该班|该同学|该生|后者|自己|本人|三人组|母女俩|兄弟俩|夫妻俩|他本人|她本人|这个团队|该组|该成果|该公司|该院|该校|该县|该市|该区|该村|该所|该厂|该剧|该片|该书|该社区|该企业|该单位|该产品|该论文|团队|公司|队伍|作品|企业|项目|我们|大家|选手|运动员|队员)$"
)
# 电影《…》, 韩国影片《…》: what it is, not who made it
_KIND_OF_WORK = re.compile(
    r"(?:作品|书法|摄影|电影|影片|短片|动画片?|纪录片|视频|电视剧|连续剧|话剧|舞剧|歌剧|音乐剧|戏曲?|剧目|节目|歌曲|单曲|专辑|[长中短]篇小说|小说|散文|组?诗歌?|小?合唱|独唱|重唱|舞蹈|[独群双]舞|小品|相声|快板|朗诵|器乐|民乐|国画|油画|版画|书法|摄影|微电影|情景剧|课本剧|表演唱|歌舞|报告文学|通讯|消息|评论|图书|绘本|论文|课题|项目|课程|案例|微课|剧)$"
)
# 方某团队的项目获奖: whose it is, where the words for a work name none
_MADE = re.compile(r"(?<=[\u4e00-\u9fff]{2})的(?:参赛)?(?:项目|作品|论文|课例|案例|成果|节目|课程|发明|设计|方案)$")
# 担任某系党支部书记, 组建“…”工作室: what the subject did, the subject stands before
_DOING = re.compile(
    r"担任|组建|选树|培养选树|撰写|编写|承担|负责|发起|入职|加入|进入|致力|坚持|围绕|坚守|攻读|考入|毕业|就读|创办|开设|打造|牵头(?=[成组])|主动|积极|努力|刻苦|发表|出版|授权|申请"
)
# 林某牵头申报: who did it
_STARTED = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:牵头|领衔|主持|负责|参与)(?:申报|申请|创建|建设|组建|成立|完成|并|和)*$")
# 带领团队, 指导学生: those led won
_LED = re.compile(r"^(?:带领|率领|指导|助力|帮助|携手|支持|组织|培养|推荐|培育|辅导|引领|其(?![余他])|所在的?|所(?!带))+")


# 其余选手获优秀奖: nobody in particular
_REST = re.compile(r"其[余他]|剩余")
_MASKED = re.compile("[\ue000-\uf8ff]")
# 她的硕士论文: the prize is hers
_OWNED = re.compile(
    r"(?P<who>他|她|其|他们|她们)的?[\u4e00-\u9fff]{0,10}(?:论文|作品|成果|课件|课程|教案|设计|研究|文章|著作|专著|画作|照片|提案|案例|家庭)$"
)


_MAKING = re.compile(
    r"(?:自主|担纲|领衔|牵头|参与|选送|报送|申报|创作|完成|编排|演出|研发|研制|设计|撰写|主持|负责|主讲|执教|主编|讲授|执导|导演|合作|共同|联合|主演|编导|执教|演唱|表演|带来)*的?$"
)


def unnamed(line: Line, shown: str, start: int) -> Takers | None:
    """Takers that are no known names: a work, counted people, a team, a noun."""
    if (index := shown.rfind(W)) >= 0:
        if row := _makers(line, shown[:index]):
            return row
        if (owner := _titled_owner(line, shown[:index], start)) is not None:
            return replace(_single(owner), work=work_name(line.masked.at[start + index]))
        # 林某创作的歌曲《…》 has a maker before the kind of the work, 韩国影片《…》 has none
        before = _KIND_OF_WORK.sub("", shown[:index])
        maker = _MAKING.sub("", before)
        if maker != before and Z not in maker and not _last_words(maker):
            # 执教的《…》获奖: the subject was told before
            return Takers((), work_name(line.masked.at[start + index]))
        return _of_work(_last_words(maker if maker != before else shown[:index]), line.masked.at[start + index])
    words = _last_words(shown)
    return _several(line, words) or _one(line, words, line.offset(start))


def _titled_owner(line: Line, words: str, start: int) -> str | None:
    """某厂容小溪创新工作室的“…”: a unit whose own name is also that of a title, right before the work."""
    if not words.endswith(f"{Z}的"):
        return None
    named = line.printed(start + len(words) - 2, start + len(words) - 1)
    return named if re.search(r"(?:工作室|班组|团队|车间)$", named) and "“" not in named else None


def _makers(line: Line, words: str) -> Takers | None:
    """容小溪的《晨光》、甘明月的《老街》: the makers of a row of works; ``words`` end where the last work begins."""
    if W not in words:
        return None
    parts = [_MAKING.sub("", part.lstrip("、和及与")) for part in words.split(W)]
    names = [person_named(line, part) or (part if is_body(line, part) else None) for part in parts]
    if not all(names):
        return None
    return Takers(tuple(model.Party(name=n, entity=None, text=n, group=None) for n in names if n), None, ("unnamed",))


# 主持的课题获二等奖: the subject of the clause before did
_OF_SUBJECT = re.compile(
    r"(?:主持|参与|撰写|主编|负责|牵头|研发|创作|设计|编写|执教|主讲|开发|完成|申报|所写|所带|自创|提交)[\u4e00-\u9fff]{0,4}的?[\u4e00-\u9fff]{0,6}(?:课题|项目|论文|作品|成果|课件|课例|课程|教案|教材|案例|文章|节目|专著|调研报告)$"
)


def _of_work(maker: str, named: Mention[object]) -> Takers:
    """The taker of a named work: the words before it where they can be its maker, else the work itself."""
    work = work_name(named)
    if _KIND_OF_WORK.search(maker) and "的" in maker:
        # 林某的摄影作品《归航》
        maker = maker[: maker.rindex("的")]
    if _PRONOUN.match(maker):
        return Takers((), work, (), pronoun_text=maker)
    made = 2 <= len(maker) <= 14 and not _KIND_OF_WORK.search(maker) and not NO_NAME.search(maker) and not _MASKED.search(maker)
    party = model.Party(name=maker if made else work, entity=None, text=maker if made else named.text, group=None)
    return Takers((party,), work, ("unnamed",))


def _several(line: Line, words: str) -> Takers | None:
    """A row of names, the first of those counted, counted people, a pair."""
    if several := _ENUMERATED.match(words):
        return _listed(line, several["names"])
    if (one := _AND_OTHERS.match(words)) and is_body(line, one["name"]):
        return _single(one["name"])
    if counted := COUNTED.search(words):
        return _counted(line, words, counted)
    if pair := _PAIR.search(words):
        return Takers(tuple(model.Party(name=n, entity=None, text=n, group=None) for n in pair.groups()), None, ("unnamed",))
    return _listed(line, words)


def _one(line: Line, words: str, before: int) -> Takers | None:
    """A pronoun, a body by its last word, a person behind a title, a noun."""
    if owned := _OWNED.match(words):
        return Takers((), None, (), pronoun_text=owned["who"])
    if _OF_SUBJECT.match(words):
        return None
    if _REST.match(words):
        return _single(words)
    words = contestant(_MADE.sub("", words).split("的")[-1])
    if _DOING.match(words):
        return None
    words = _STARTED.sub("", _LED.sub("", _unmarked(words.strip("、"))))
    if _PRONOUN.match(words):
        return Takers((), None, (), pronoun_text=words)
    if not 2 <= len(words) <= 20 or NO_NAME.search(words) or _MASKED.search(words) or "，" in words or not nominal(line, words):
        return None
    titled = person_named(line, words) if len(words) > 3 else None
    return _by_last_word(line, words, before) or _single(titled or words)


def _unmarked(words: str) -> str:
    """Without marks around the whole or half a pair of them at an edge: “青溪潮”茶席 keeps its own."""
    bare = words.strip("“”‘’、")
    return words if bare.count("“") != bare.count("”") and words.count("“") == words.count("”") else bare


def _single(name: str) -> Takers:
    return Takers((model.Party(name=name, entity=None, text=name, group=None),), None, ("unnamed",))


def _by_last_word(line: Line, words: str, before: int) -> Takers | None:
    """研究所 alone, after 县柑橘技术研究所 was named: the organisation that ends so, named last before an offset of the article."""
    if len(words) > 4 or words not in line.article.reading.lexicons.table("organisation_suffixes"):
        return None
    entities = line.article.entities
    named = [m for o in entities.organisations if o.name.endswith(words) for m in o.mentions if m.start < before]
    return Takers((entities.party(max(named, key=lambda m: m.start)),), None, ("inherited",)) if named else None


# 东湖镇等12个乡镇; 容小溪/甘明月: a pair of skaters
_AND_OTHERS = re.compile(rf"^(?P<name>{LISTED}{{3,16}})等(?:\d+|[{NUMERALS}]+)[余多]?[{UNIT.replace('|', '')}]")
_PAIR = re.compile(r"(?:组合|搭档|选手|队|^)([\u4e00-\u9fff]{2,4})/([\u4e00-\u9fff]{2,4})$")
# 东山县、西河县等7个县: places and bodies that only the list shows to be names
_ENUMERATED = re.compile(rf"^(?P<names>{LISTED}{{2,14}}(?:[、和]{LISTED}{{2,14}})+)等(?:\d+|[{NUMERALS}]+)[{UNIT.replace('|', '')}]")


# 青湾队和远航队, 东山县和西河县: two of a kind
_ALIKE = re.compile(r"^[\u4e00-\u9fff]{2,12}(?P<kind>[队县区镇乡村校局院班厂店司])和[\u4e00-\u9fff]{2,12}(?P=kind)$")


def _listed(line: Line, words: str) -> Takers | None:
    """Several names joined by 、, or teams and bodies by 和, that no finder knows."""
    names = re.split("[、和]", words) if "、" in words or _ALIKE.match(words) else [words]
    if len(names) < 2 or not all(2 <= len(n) <= 14 and not NO_NAME.search(n) and not _MASKED.search(n) for n in names):
        return None
    # 骨科容小溪、儿科甘明月: whom the units send
    people = [(person_named(line, n) if len(n) > 3 else None) or n for n in names]
    return Takers(
        tuple(model.Party(name=p, entity=None, text=n, group=None) for p, n in zip(people, names, strict=True)), None, ("unnamed",)
    )


def _last_words(shown: str) -> str:
    """The last stretch between adverbials that is more than adverbs: the subject without its ornaments."""
    for part in reversed(re.split(rf"[{BLANK}{VERBS}{Z}，]+", shown)):
        words = ADVERB.sub("", LEADING.sub("", ADVERB.sub("", part)))
        if words:
            return words
    return ""


def _counted(line: Line, words: str, counted: re.Match[str]) -> Takers | None:
    """Counted people or things; 青山中学2名教师 are the school's, though no finder knows it."""
    noun = ADVERB.sub("", counted["noun"])
    number = to_int(counted["n"])
    if number is None:
        return None
    group = model.Group(count=number, unit=counted["u"], noun=noun or None)
    owner = words[: counted.start()]
    if not counted["more"] and is_body(line, owner):
        return Takers((model.Party(name=owner, entity=None, text=owner, group=group),), None, ("unnamed",))
    return Takers((model.Party(name=noun, entity=None, text=counted.group(), group=group),), None, ("unnamed",))


# 我县代表团86名运动员出战…: a team that opens a clause
_OPENING_TEAM = re.compile(
    r"^(?:我[县市省区校队院州国][\u4e00-\u9fff]{0,6}?(?:代表队|代表团|队|选手|学子|健儿|师生)"
    r"|[\u4e00-\u9fff“”]{2,14}?(?:代表队|代表团|团队|合作社|工作室|战队|男队|女队|男篮|女篮|男排|女排|足球队|篮球队|排球队))"
)
# 组建“…”团队, 成立工作室: what was founded, not who is told about
_FOUNDED = re.compile(r"^(?:组建|成立|创办|建立|牵头成立|发起|创建)了?")


def team_topic(line: Line, clause: tuple[int, int]) -> Takers | None:
    """A team without a known name that is the subject of a clause."""
    text = line.text[clause[0] : clause[1]]
    words = _LED.sub("", _FOUNDED.sub("", LEADING.sub("", text)))
    team = _OPENING_TEAM.match(words)
    name = team.group() if team else contestant_topic(words) or contestant_topic(LEADING.sub("", without_adverbials(text)))
    if name and name.count("“") != name.count("”"):
        # 组建“…工作室: a name in marks that the pattern cuts through
        name = name.rpartition("“")[2]
    return Takers((model.Party(name=name, entity=None, text=name, group=None),), None, ("unnamed",)) if name else None
