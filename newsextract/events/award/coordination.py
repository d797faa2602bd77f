"""Names in a row with a known one that no finder knows: 盐湖县、同山县卫生局获奖; 某校英语组、青山中学物理组."""

from __future__ import annotations

import re

from newsextract import model
from newsextract.events.award.sentence import Line
from newsextract.events.award.wording import ADVERB, LEADING, nominal

_DIVISION = re.compile(r"(?:[省市县区州旗镇乡村]|街道|社区|林场|农场)$")
# units that are named without the body they belong to: 语文组、科学组; 重症医学科、儿科
_UNIT_OF_BODY = re.compile(r"(?:组|科|系|班|队|室|部|处|车间|学院|支部|团委|工会|中心)$")
_MARKED = re.compile(r"[^\u4e00-\u9fff“”‘’·A-Za-z\d]")
_TITLED = re.compile(
    r"^(?P<title>[\u4e00-\u9fff]{0,20}?(?:教师|老师|选手|队员|运动员|队长|学生|同学|教练|教练员|医生|护士|医师|护士长|教授|研究员|工程师|员工|职工|工人|村民|居民|组合|搭档|民警|干部|班长|博士|硕士|博士生|硕士生|厂长|经理|校长|院长|书记|主任))(?P<name>[\u4e00-\u9fff]{2,4})$"
)
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
    titled = _TITLED.match(words)
    name = titled["name"] if titled else words
    surnames = line.article.reading.lexicons.table("surnames")
    if not 2 <= len(name) <= 4 or _MARKED.search(name):
        return None
    plain = len(name) <= 3 and name[0] in surnames
    return name if plain or (name[:2] in surnames and len(name) > 2) else None


def row_before(line: Line, words: str, *, like: str) -> tuple[model.Party, ...]:
    """The names joined to a known one before it; ``words`` end where that begins, ``like`` is its kind of mention."""
    joined = re.search(r"(?P<row>[^，：；\x00\ue000-\uf8ff]+)(?:、|/|和|及|与|以及)$", words)
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
    first, *others = words.split("、")
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
    if like == "person":
        return person_named(line, words)
    return words if is_body(line, words) else None
