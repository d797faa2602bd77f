"""Repair: the lines of a dump without layout blanks, and lines joined to one text again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsextract.text import Span, Text

# Zero-width characters and byte order marks are blanks to a reader, though not to Python.
BLANK = "\\s\u200b\u200c\u200d\u2060\ufeff"
_BLANK = re.compile(f"[{BLANK}]")
_WORD = re.compile(f"[^{BLANK}]+")
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN = re.compile(f"[{_HAN}]")
_HAN_TAIL = re.compile(f"[{_HAN}]*$")
_HAN_HEAD = re.compile(f"[{_HAN}]*")
_FULL_WIDTH = re.compile("[\u3001-\u3011\u4e00-\u9fa5，；：！？（）“”]+")  # the usual ones, all of them full-width
_ODD_BLANK = re.compile(r"[^\S ]")
_SENTENCE_END = re.compile("[。！？!?…]+[”’」』）)》〉\"']*$")
BLANK_WIDTH = 0.25  # what a dump gives as a blank beside digits is a quarter of a character on the page
_SPACED_WORDS = 4  # so many single characters in a row and the line is letter-spaced
_LINE_STARTS_PARAGRAPH = re.compile("^(?:\u3000|[ \t]{2,}|\t)")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    ``start``, ``end``: source offsets without the line break; ``text``: without layout blanks (one blank is left where two
    words stand apart); ``spaced``: it was letter-spaced; ``width``: in full-width characters; ``blank_before``: empty lines
    or a page break stand before it; ``page_start``: it opens a printed page; ``indented``: as the first line of a paragraph.
    """

    start: int
    end: int
    text: Text
    spaced: bool
    width: float
    blank_before: bool
    page_start: bool
    indented: bool

    @property
    def chars(self) -> str:
        """The repaired characters."""
        return self.text.chars


def printed_lines(whole: Text) -> list[Line]:
    """The lines of a source that print anything, repaired."""
    source = whole.chars
    spans = _line_spans(source)
    single_blank = [source[a:b].startswith(" ") and not source[a + 1 : a + 2].isspace() for a, b, _ in spans]
    # A blank opens a page; where most lines open with one it means nothing.
    marks_pages = sum(single_blank) * 5 <= len(spans) or len(spans) < 5
    lines: list[Line] = []
    blank = False
    for (start, end, form_feed), opens in zip(spans, single_blank, strict=True):
        text, spaced = unspaced(whole[start:end])
        blank = blank or form_feed
        if not text.chars:
            blank = True
            continue
        raw = source[start:end]
        lines.append(
            Line(
                start=start,
                end=end,
                text=text,
                spaced=spaced,
                width=width(text.chars) + (0.0 if spaced or (text.chars == raw and " " not in raw) else BLANK_WIDTH * _inner_blanks(raw)),
                blank_before=blank or not lines,
                page_start=not lines or form_feed or (opens and marks_pages),
                indented=bool(_LINE_STARTS_PARAGRAPH.match(raw)),
            )
        )
        blank = False
    return lines


def _inner_blanks(raw: str) -> int:
    return len(_WORD.findall(raw)) - 1


def _line_spans(source: str) -> list[tuple[int, int, bool]]:
    """Start and end of every line, and whether a form feed stands before it."""
    spans: list[tuple[int, int, bool]] = []
    start = 0
    form_feed = False
    for found in _LINE_BREAK.finditer(source):
        spans.append((start, found.start(), form_feed))
        form_feed = found.group() == "\f"
        start = found.end()
    spans.append((start, len(source), form_feed))
    return spans


def width(chars: str) -> float:
    """The printed width in full-width characters."""
    others = _FULL_WIDTH.sub("", chars)
    halves = sum([c.isascii() or unicodedata.east_asian_width(c) in "NHNa" for c in others]) if others else 0
    return len(chars) - 0.5 * halves


def unspaced(line: Text) -> tuple[Text, bool]:
    """A line without layout blanks, and whether it was letter-spaced.

    Removed are the blanks of letter-spacing (本 报 讯), beside digits and Latin words (2022年 10月), beside punctuation and
    inside a name of two characters spaced to three (苏 军); kept, as one blank, those between two words (市委 市政府).
    """
    chars = line.chars
    if not _BLANK.search(chars):
        return line, False
    words = [Span(*m.span()) for m in _WORD.finditer(chars)]
    if not words:
        return Text.empty(), False
    if len(words) == 1:
        return line[words[0].start : words[0].end], False
    single = [b - a == 1 or _is_single(chars[a:b]) for a, b in words]
    in_run = _long_runs(single)
    spaced = sum(single) * 10 >= len(words) * 6 and _longest_run(single) >= _SPACED_WORDS
    gaps = [right.start - left.end for left, right in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2] if spaced else 0
    cuts = [(0, words[0].start)]
    for n, (left, right) in enumerate(pairwise(words)):
        wide = spaced and gaps[n] > usual
        tight = spaced or in_run[n] or in_run[n + 1]
        keep = _words_apart(chars[left.start : left.end], chars[right.start : right.end], tight=tight, wide=wide)
        cuts.append((left.end + keep, right.start))
    cuts.append((words[-1].end, len(chars)))
    repaired = line.delete(cuts)
    if _ODD_BLANK.search(repaired.chars):
        repaired = repaired.fold("".join(" " if c.isspace() else c for c in repaired.chars))
    return repaired, spaced


def _is_single(word: str) -> bool:
    """One letter or sign, perhaps with punctuation at it (京， “北)."""
    return len(word) <= 3 and sum(c.isalnum() for c in word) <= 1


def _long_runs(single: Sequence[bool]) -> list[bool]:
    """For each word whether it stands in a run of three or more single ones."""
    marks = [False] * len(single)
    start = 0
    for n in range(len(single) + 1):
        if n == len(single) or not single[n]:
            if n - start > 2:
                marks[start:n] = [True] * (n - start)
            start = n + 1
    return marks


def _longest_run(single: Sequence[bool]) -> int:
    longest = run = 0
    for one in single:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest


def _words_apart(left: str, right: str, *, tight: bool, wide: bool) -> bool:
    """Whether the blank between two words is more than layout. ``tight``: they stand in letter-spacing; ``wide``: but further apart."""
    a, b = left[-1], right[0]
    if HAN.match(a) and HAN.match(b):
        if tight:
            return wide
        before, after = _HAN_TAIL.search(left), _HAN_HEAD.match(right)
        return not (before and after and len(before.group()) == len(after.group()) == 1)
    if a.isascii() and b.isascii() and (b.isalnum() or b in "(&"):
        one_by_one = tight and _run(left[::-1]) <= 1 and _run(right) <= 1
        if a.isalnum() or (a in ",.;:!?&)" and len(left) > 1 and left[-2].isascii() and left[-2].isalpha()):
            return wide or not one_by_one
    return False


def _run(chars: str) -> int:
    """How many Latin letters or digits the text begins with."""
    return next((n for n, c in enumerate(chars) if not (c.isascii() and c.isalnum())), len(chars))


def ends_sentence(chars: str) -> bool:
    """Whether the text ends with the end of a sentence."""
    return bool(_SENTENCE_END.search(chars[-8:]))


def joined(source: Text, lines: Sequence[Line]) -> Text:
    """Lines of one paragraph as one text; a blank is left between two Latin words on two lines."""
    parts: list[Text] = []
    for n, line in enumerate(lines):
        if n and _latin_break(lines[n - 1].chars, line.chars):
            parts.append(source[line.start - 1 : line.start].fold(" "))
        parts.append(line.text)
    return Text.concat(parts)


def _latin_break(left: str, right: str) -> bool:
    return left[-1].isascii() and right[0].isascii() and left[-1].isalpha() and right[0].isalpha()
