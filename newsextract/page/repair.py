"""Repair: the lines of a dump without layout blanks, and lines joined to one text again."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsextract.text import Text

# Zero-width characters and byte order marks are blanks to a reader, though not to Python.
_ODD_BLANK = re.compile("[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]")
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN = re.compile(f"[{_HAN}]")
_FULL_WIDTH = re.compile("[\u3001-\u3011\u4e00-\u9fa5，；：！？（）“”]+")  # the usual ones, all of them full-width
SENTENCE_END = "[。！？!?…][”’」』）)》〉\"']{0,7}"
_CLOSING = "。！？!?…”’」』）)》〉\"'"
_SENTENCE_END = re.compile(f"{SENTENCE_END}$")
BLANK_WIDTH = 0.25  # what a dump gives as a blank beside digits is a quarter of a character on the page
_LETTER_SPACED = bytes([True] * 4)  # so many single characters in a row and the line is letter-spaced,
_TIGHT = bytes([True] * 3)  # so many and the blanks among them are letter-spacing
_RUN_OF_SINGLES = re.compile(_TIGHT + b"+")
_SHORT = 12  # characters: where words are shorter, a line is put together by its characters, else by its words
_WORD = re.compile("[^ ]+")
_LATIN_GAP = re.compile("[!-~] +[0-9A-Za-z(&]")
_SINGLE_BLANK = re.compile(r"[\n\r\v\f\x85\u2028\u2029] (?!\s)")
_LINE_STARTS_PARAGRAPH = re.compile("(?:\u3000|[ \t]{2,}|\t)")


class Line(NamedTuple):
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


_NOTHING = (Text.empty(), False, 0)


def printed_lines(whole: Text) -> list[Line]:
    """The lines of a source that print anything, repaired."""
    source = whole.chars
    readable, offsets = _with_plain_blanks(source), whole.offsets
    spans = _line_spans(source)
    opening = {found.start() for found in _SINGLE_BLANK.finditer(f"\n{source}")}
    # A blank opens a page; where most lines open with one it means nothing.
    marks_pages = len(opening) * 5 <= len(spans) or len(spans) < 5
    lines: list[Line] = []
    blank = False
    for start, end, form_feed in spans:
        blank = blank or form_feed
        text, spaced, gaps = _unspaced(Text(source[start:end], offsets[start:end]), readable[start:end]) if start < end else _NOTHING
        if not text.chars:
            blank = True
            continue
        lines.append(
            Line(
                start,
                end,
                text,
                spaced,
                width=width(text.chars) + (0.0 if spaced else BLANK_WIDTH * gaps),
                blank_before=blank or not lines,
                page_start=not lines or form_feed or (marks_pages and start in opening),
                indented=source[start] in " \t\u3000" and _LINE_STARTS_PARAGRAPH.match(source, start, end) is not None,
            )
        )
        blank = False
    return lines


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
    if not others:
        return float(len(chars))
    halves = len(others) if others.isascii() else sum([unicodedata.east_asian_width(c) in "NHNa" for c in others])
    return len(chars) - 0.5 * halves


def unspaced(line: Text) -> tuple[Text, bool]:
    """A line without layout blanks, and whether it was letter-spaced.

    Removed are the blanks of letter-spacing (本 报 讯), beside digits and Latin words (2022年 10月), beside punctuation and
    inside a name of two characters spaced to three (江 流); kept, as one blank, those between two words (市委 市政府).
    """
    text, spaced, _ = _unspaced(line, _with_plain_blanks(line.chars))
    return text, spaced


def _with_plain_blanks(chars: str) -> str:
    return _ODD_BLANK.sub(" ", chars) if _ODD_BLANK.search(chars) else chars


def _unspaced(line: Text, chars: str) -> tuple[Text, bool, int]:
    """A line without layout blanks, whether it was letter-spaced, and how many gaps it had. ``chars``: with plain blanks only."""
    if " " not in chars:
        return line, False, 0
    words = chars.split()
    if len(words) < 2:
        start = chars.find(words[0]) if words else 0
        return line[start : start + len("".join(words))], False, 0
    if len(words) * 2 - 1 == len(chars) and len(words) >= len(_TIGHT):  # 县 总 工 会: every second character is a blank
        return line[::2], len(words) >= len(_LETTER_SPACED), len(words) - 1
    single = bytes([len(word) == 1 or _is_single(word) for word in words])
    spaced = single.count(True) * 10 >= len(words) * 6 and _LETTER_SPACED in single
    if spaced and not _LATIN_GAP.search(chars) and "  " not in chars.strip():
        kept: set[int] = set()
    else:
        kept = _kept_blanks(chars, words, single, spaced=spaced)
    if not kept and len(chars) < _SHORT * len(words):
        offsets = array("l", [offset for offset, c in zip(line.offsets, chars, strict=True) if c != " "])
        return Text("".join(words), offsets), spaced, len(words) - 1
    inked = [(found.start(), found.end()) for found in _WORD.finditer(chars)]
    text = line.keep([(start, end + (end in kept)) for start, end in inked])
    if _ODD_BLANK.search(text.chars):
        text = text.fold("".join([" " if c.isspace() else c for c in text.chars]))
    return text, spaced, len(words) - 1


def _is_single(word: str) -> bool:
    """One letter or sign, perhaps with punctuation at it (京， “北)."""
    return len(word) <= 3 and sum([c.isalnum() for c in word]) <= 1


def _kept_blanks(chars: str, words: Sequence[str], single: bytes, *, spaced: bool) -> set[int]:
    """The offsets of the blanks that stay: the first of each gap between two words that stand apart."""
    doubtful = [n for n, (left, right) in enumerate(pairwise(words)) if left[-1].isascii() is right[0].isascii()]
    if not doubtful:
        return set()
    ends = [found.end() for found in _WORD.finditer(chars)]
    gaps = [end - len(word) - before for before, end, word in zip(ends, ends[1:], words[1:], strict=False)]
    usual = sorted(gaps)[len(gaps) // 2] if spaced else len(chars)
    in_run = _long_runs(single)
    return {
        ends[n] for n in doubtful if _words_apart(words[n], words[n + 1], tight=spaced or in_run[n] or in_run[n + 1], wide=gaps[n] > usual)
    }


def _long_runs(single: bytes) -> list[bool]:
    """For each word whether it stands in a run of three or more single ones."""
    marks = [False] * len(single)
    if _TIGHT in single:
        for run in _RUN_OF_SINGLES.finditer(single):
            marks[run.start() : run.end()] = [True] * len(run.group())
    return marks


def _words_apart(left: str, right: str, *, tight: bool, wide: bool) -> bool:
    """Whether the blank between two words is more than layout, where the characters beside it are both ASCII or both not.

    ``tight``: they stand in letter-spacing; ``wide``: but further apart.
    """
    a, b = left[-1], right[0]
    if not a.isascii():
        if not (HAN.match(a) and HAN.match(b)):
            return False
        return wide if tight else bool(HAN.match(left[-2:-1]) or HAN.match(right[1:2]))
    if not (b.isalnum() or b in "(&"):
        return False
    one_by_one = tight and _run(left[::-1]) <= 1 and _run(right) <= 1
    named = a.isalnum() or (a in ",.;:!?&)" and left[-2:-1].isascii() and left[-2:-1].isalpha())
    return named and (wide or not one_by_one)


def _run(chars: str) -> int:
    """How many Latin letters or digits the text begins with."""
    return next((n for n, c in enumerate(chars) if not (c.isascii() and c.isalnum())), len(chars))


def ends_sentence(chars: str) -> bool:
    """Whether the text ends with the end of a sentence."""
    return chars[-1:] in _CLOSING and _SENTENCE_END.search(chars, max(0, len(chars) - 8)) is not None


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
