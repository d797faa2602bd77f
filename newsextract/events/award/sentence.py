"""A sentence as the award frames see it: names, prizes, contests, works and verbs folded into letters, cut into clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsextract.events.event import Resolved
from newsextract.language.rule import LETTER, Masked, mask
from newsextract.mentions.mention import Mention
from newsextract.text import Span

VERBS = "".join(LETTER[k] for k in ("win", "rank", "dub", "give", "select", "listed", "pass", "revoke", "nominate", "victory"))
CLAUSE_MARKS = "，。；：！？\n"
# texts from the web part clauses with half-width marks, which numbers have inside too; a score has a colon inside (3：1)
_OTHER_WIDTH = {",": "，", ";": "；", "!": "！", "?": "？", "|": "，", "｜": "，", "丨": "，", "：": ":", ":": "："}
_WIDTH = re.compile(r"(?<!\d)[,;!?]|[,;!?](?!\d)|[|｜丨]|(?<=\d)：(?=\d)|(?<!\d):(?!\d)")
_CLAUSE = re.compile(rf"[^{CLAUSE_MARKS}]+")
# 《…》 and quoted names of what competes: “智慧浇灌”项目
_WORK = re.compile(
    r"《[^《》\n]{1,60}》(?:（[^（）]{1,20}）)?|〈[^〈〉\n]{1,40}〉|[“‘][^“”‘’\n]{2,40}[”’](?=(?:等|系列)?(?:项目|工程|课题|作品|节目|成果|案例|论文|课程|方案|牌|产品|系统|一文|一课|一书|剧目|微课|品牌|专利|软件|设计|舞蹈|歌曲|合唱|QC|研究))|(?<=的)[“‘][^“”‘’\n]{4,40}[”’](?=[荣喜]?获)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, masked. Indices are of ``text`` (the masked sentence); ``offset(i)`` leads back to the article."""

    article: Resolved
    span: Span
    masked: Masked[Mention[object]]
    clauses: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The masked sentence."""
        return self.masked.text

    def offset(self, index: int) -> int:
        """The article offset of a masked index."""
        return self.masked.starts[min(index, len(self.masked.starts) - 1)]

    def index(self, offset: int) -> int:
        """The masked index of the letter or character that holds an article offset."""
        at = bisect_left(self.masked.starts, offset)
        if at < len(self.masked.starts) and self.masked.starts[at] == offset:
            return min(at, len(self.text))
        return max(0, at - 1)

    def printed(self, start: int, end: int) -> str:
        """The article's words behind a range of masked indices."""
        return self.article.reading.text[self.offset(start) : self.offset(end)]

    def clause_at(self, index: int) -> int:
        """The number of the clause a masked index stands in."""
        at = bisect_right(self.clauses, (index, len(self.text) + 1)) - 1
        return max(0, at if at < 0 or index < self.clauses[at].end or at + 1 == len(self.clauses) else at + 1)


def works(text: str, start: int, end: int) -> Iterator[Mention[object]]:
    """Named works in a stretch of text, with their marks."""
    for found in _WORK.finditer(text, start, end):
        yield Mention(found.start(), found.end(), found.group(), "work", "work.marked", None)


class Lines:
    """The masked sentences of an article that hold anything of an award, made once."""

    def __init__(self, article: Resolved) -> None:
        """Keeps the mentions in the order in which they take precedence."""
        self.article = article
        known = article.mentions
        ordered: list[Mention[object]] = [*known.prizes, *known.extra, *known.people, *known.organisations, *known.dates]
        self._by_sentence: dict[int, list[Mention[object]]] = {}
        for mention in ordered:
            self._by_sentence.setdefault(article.reading.sentence_index(mention.extent[0]), []).append(mention)
        self._lines: dict[int, Line] = {}

    def __getitem__(self, number: int) -> Line:
        """The line of the sentence with this number."""
        if number not in self._lines:
            self._lines[number] = self._make(number)
        return self._lines[number]

    def _make(self, number: int) -> Line:
        reading = self.article.reading
        span = reading.sentences[number]
        mentions = self._by_sentence.get(number, [])
        titled = list(works(reading.text, *span))
        award_kinds = ("prize", "contest")
        documents = [m.span for m in titled if m.text.startswith("《")]
        # 《关于表彰先进单位的决定》 names a paper: what stands inside is told by nobody
        mentions = [m for m in mentions if not any(a <= m.start and m.end <= b for a, b in documents)] if documents else mentions
        first = [m for m in mentions if m.kind in award_kinds]
        rest = [m for m in mentions if m.kind not in award_kinds]
        masked = mask(reading.text, span.start, span.end, [*first, *titled, *rest])
        masked = replace(masked, text=_WIDTH.sub(lambda m: _OTHER_WIDTH[m.group()], masked.text))
        clauses = tuple(Span(*m.span()) for m in _CLAUSE.finditer(masked.text))
        return Line(self.article, span, masked, clauses or (Span(0, len(masked.text)),))
