"""Names in a row with a known one that no finder knows: 盐湖县、同山县卫生局获奖; 某校英语组、青山中学物理组."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.adverbials import BLANK
from newsextract.events.award.sentence import Line
from newsextract.events.award.wording import ADVERB, LEADING, nominal
from newsextract.language.words import word_table

_DIVISION = re.compile(r"(?:[省市县区州旗镇乡村]|街道|社区|林场|农场)$")
# units that are named without the body they belong to: 语文组、科学组; 重症医学科、儿科
_UNIT_OF_BODY = re.compile(r"(?:组|科|系|班|队|室|部|处|车间|学院|支部|团委|工会|中心)$")
_MARKED = re.compile(r"[^\u4e00-\u9fff“”‘’·A-Za-z\d]")
# 县一中教师容小溪, 本土跑者甘明月, 加拿大拳手安德烈·林
_TITLE_ENDS = frozenset("演编剧合档者手员师生工匠长将家友民医护士授学院校系部处所队班局司室科")
_FOREIGN = re.compile(r"(?:^|[者手员师生工匠长将家友民医护士授娘])(?P<name>[\u4e00-\u9fff]{1,7}(?:[·・•‧][\u4e00-\u9fff]{1,8}){1,3})$")
_HANZI = re.compile(r"[\u4e00-\u9fff]{2,4}(?<!等)")
_POST_BEHIND = re.compile(r"(?:副?教授|副?研究员|讲师|老师|医生|护士|博士|院士|工程师|先生|女士|同学)$")
# 七（3）班容小溪、九（1）班|甘明月: the class of the known name
_OWN = r"(?:[^、，：；和\x00\ue000-\uf8ff]{1,16}[班级院系校队部组厂局者手员师生记任长])?"
_LONGEST, _LONGEST_SUFFIX = 20, 8


def is_body(line: Line, words: str) -> bool:
    """Whether words end as the names of organisations, their units and divisions do, and can be a noun phrase."""
    if not 3 <= len(words) <= _LONGEST or _MARKED.search(words):
        return False
    suffixes = line.article.reading.lexicons.table("organisation_suffixes")
    ends = any(words[-n:] in suffixes for n in range(1, min(_LONGEST_SUFFIX, len(words) - 1) + 1))
    return (ends or bool(_DIVISION.search(words)) or bool(_UNIT_OF_BODY.search(words))) and nominal(line, words)


def person_named(line: Line, words: str) -> str | None:
    """The name in words that end in one: 县一中教师容小溪 → 容小溪; 容小溪 itself; None where there is none."""
    if foreign := _FOREIGN.search(words):
        return str(foreign["name"])
    if _can_be_person(line, words, told=False):
        return words
    for length in (3, 2, 4):
        # 系|列香薰 tears a word, 儿科|林静 does not
        before = words[:-length]
        torn = word_table().tag(words[-length - 1 :][:2]) is not None and (len(before) < 2 or word_table().tag(before) is None)
        if words[-length - 1 : -length] in _TITLE_ENDS and not torn and _can_be_person(line, words[-length:], told=True):
            return words[-length:]
    return None


def person_behind(line: Line, suffix: str) -> str | None:
    """The member named right behind a body: 物理学院|容小溪, 市一中|的甘明月, 历史学院|容小溪教授的专著."""
    if suffix[:1] in ("、", "和", "及", "与"):
        return None
    words = ADVERB.sub("", suffix.split(BLANK)[0].rstrip("、和及与")).removeprefix("的")
    words = _POST_BEHIND.sub("", words.partition("的")[0])
    return person_named(line, words)


def _can_be_person(line: Line, name: str, *, told: bool) -> bool:
    """Two to four characters that begin with a surname and are no common word and no unit of a body.

    ``told``: the words before it lead to a name, which can be a rare one then.
    """
    if any(p.name == name for p in line.article.entities.people):
        return True
    if not _HANZI.fullmatch(name) or _UNIT_OF_BODY.search(name):
        return False
    surnames = line.article.reading.lexicons.table("surnames")
    tags = word_table()
    words = line.article.reading.resources.segmenter.words(name)
    if not ((len(name) <= 3 and name[0] in surnames) or (name[:2] in surnames and len(name) > 2)):
        if told and len(name) == 4 and line.article.reading.text.count(name) > 1 and tags.tag(name) is None:
            return True
        return told and len(name) == 3 and len(words[0]) == 1 and all((tags.tag(w) or "nr").startswith("nr") for w in words if len(w) > 1)
    return len(words[0]) < 2 or (tags.tag(words[0]) or "nr").startswith("nr")


def row_before(line: Line, words: str, *, like: str) -> tuple[model.Party, ...]:
    """The names joined to a known one before it; ``words`` end where that begins, ``like`` is its kind of mention."""
    joined = re.search(rf"(?P<row>[^，：；\x00\ue000-\uf8ff]+?)(?:、|/|和|及|与|以及){_OWN if like == 'person' else ''}$", words)
    if not joined:
        return ()
    out: list[model.Party] = []
    for part in reversed(LEADING.sub("", joined["row"]).split("、")):
        name = _name(line, part, like)
        if name is None:
            break
        out.insert(0, model.Party(name=name, entity=None, text=part, group=None))
    return tuple(out)


def row_behind(line: Line, words: str, *, like: str, owner: str | None) -> tuple[str, tuple[model.Party, ...]]:
    """The words behind a known name up to the first joint, and the names joined to it; ``owner``: the body units belong to."""
    first, *others = words.split(BLANK)[0].split("、")
    if first.count("“") != first.count("”"):
        return words, ()
    if not others and (both := re.match(r"^(?P<first>[^和]*)和(?P<second>[^和]+)$", first)):
        first, others = both["first"], [both["second"]]
    out: list[model.Party] = []
    for n, part in enumerate(others):
        words_of = ADVERB.sub("", re.sub(r"等.*$", "", part)) if n + 1 == len(others) else part
        name = _name(line, words_of, like) or (words_of if owner and _UNIT_OF_BODY.search(words_of) and 2 <= len(words_of) <= 8 else None)
        if name is None:
            return words, ()
        inner = owner and _UNIT_OF_BODY.search(name) and len(name) <= 6
        out.append(model.Party(name=f"{owner}{name}" if inner else name, entity=None, text=words_of, group=None))
    return (first, tuple(out)) if out else (words, ())


def _name(line: Line, words: str, like: str) -> str | None:
    words = words.strip("“”‘’")
    if like == "person" and words.endswith("家庭") and (who := person_named(line, words.removesuffix("家庭"))):
        return f"{who}家庭"
    if like == "person":
        return person_named(line, words) or (words if _can_be_person(line, words, told=True) else None)
    return words if is_body(line, words) else None
