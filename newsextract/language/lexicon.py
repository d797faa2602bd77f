"""Lexicons: word lists as TSV files, loaded with every mistake named, and matched in one scan of a text.

A file looks like this (UTF-8, LF, NFC, terms sorted by code point, no duplicates)::

    # title    Posts in party and government organs
    # source   written for this project, 2026-11
    # licence  same as the project
    # columns  term<TAB>kind<TAB>value
    市委书记	post	party

The file's stem is the lexicon's name. ``kind`` sorts the terms of one lexicon, ``value`` is what the stage that reads the
lexicon wants to know about the term (it may be empty). A user's folder has the same form and is read after the built-in one:
its files add terms to the lexicon of the same name and replace terms that are already there.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import lt
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from newsextract.errors import LexiconError
from newsextract.language.matcher import make_matcher

HEADER_FIELDS = ("title", "source", "licence", "columns")

_HEADER = re.compile(r"^#.*", re.MULTILINE)
_ROW = re.compile(r"^(?!#)(\S+)\t(\S(?:[^\t\n]*\S)?)\t((?:\S(?:[^\t\n]*\S)?)?)\n", re.MULTILINE)
# The words of these are looked up one by one; only terms of the kinds named here are searched for in a text.
_SEARCHED_KINDS: Mapping[str, tuple[str, ...]] = {"frames": (), "lookalikes": (), "organisation_words": ("brand", "scope")}


class Entry(NamedTuple):
    """One line of a lexicon."""

    lexicon: str
    term: str
    kind: str
    value: str


class Hit(NamedTuple):
    """A lexicon term found in a text, offsets in code points."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a lexicon file, with its remedy."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def parse_lexicon(name: str, path: str, content: bytes) -> tuple[list[Entry], list[Mistake]]:
    """The entries and all mistakes of one file; ``path`` is only for the messages."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        where = content.count(b"\n", 0, error.start) + 1
        return [], [Mistake(path, where, f"not UTF-8 at byte {error.start}: save the file as UTF-8")]
    header = {line[1:].split(maxsplit=1)[0] if line[1:].strip() else "" for line in _HEADER.findall(text)}
    mistakes = [Mistake(path, 1, f"header line '# {f}' is missing: add it") for f in HEADER_FIELDS if f not in header]
    faultless = _faultless_entries(name, text)
    if faultless is None:
        entries, wrong = _checked_entries(name, path, text)
        return entries, wrong + mistakes
    return faultless, mistakes


def _faultless_entries(name: str, text: str) -> list[Entry] | None:
    """The entries of a file without a mistake in its lines; None where one has to be looked for."""
    rows: list[tuple[str, str, str]] = _ROW.findall(text)
    others = text.count("\n#") + text.count("\n\n") + text.startswith(("#", "\n"))
    terms = [row[0] for row in rows]
    lines = len(rows) + others == text.count("\n") and text.endswith("\n")
    if not (lines and all(map(lt, terms, terms[1:])) and unicodedata.is_normalized("NFC", text)):
        return None
    return [Entry(name, term, kind, value) for term, kind, value in rows]


def _checked_entries(name: str, path: str, text: str) -> tuple[list[Entry], list[Mistake]]:
    entries: list[Entry] = []
    mistakes: list[Mistake] = []
    previous = ""
    normal = unicodedata.is_normalized("NFC", text)
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#") or not line:
            continue
        found = _line_mistakes(line, previous, normal=normal)
        mistakes += [Mistake(path, number, message) for message in found]
        fields = line.split("\t")
        previous = fields[0]
        if not found:
            entries.append(Entry(name, fields[0], fields[1], fields[2]))
    if text and not text.endswith("\n"):
        mistakes.append(Mistake(path, text.count("\n") + 1, "no line feed at the end of the file: add one"))
    return entries, mistakes


def _line_mistakes(line: str, previous: str, *, normal: bool) -> list[str]:
    """``normal``: the whole file is known to be in NFC."""
    if line.endswith("\r"):
        return ["ends with CR LF: use LF line ends"]
    fields = line.split("\t")
    if len(fields) != 3:
        return [f"{len(fields)} columns where 3 are wanted (term<TAB>kind<TAB>value; value may be empty)"]
    term, kind, value = fields
    found: list[str] = []
    if not term:
        found.append("the term is empty: write one or delete the line")
    if (term and term.split() != [term]) or kind != kind.strip() or value != value.strip():
        found.append(f"{term}: blank inside or around a term: delete it")
    if not kind:
        found.append(f"{term}: the kind is empty: write one")
    if not normal and not unicodedata.is_normalized("NFC", line):
        found.append(f"{term}: not in Unicode NFC: normalise it")
    if term and term == previous:
        found.append(f"{term}: stands twice: delete one")
    elif term < previous:
        found.append(f"{term}: not sorted, it belongs before {previous}: sort the file by code point")
    return found


def _builtin_folder() -> Traversable:
    """``newsextract/lexicons`` in an installed wheel, ``lexicons`` beside the package in a checkout."""
    package = files("newsextract")
    installed = package.joinpath("lexicons")
    return installed if installed.is_dir() else package.joinpath("..", "lexicons")


def read_folder(folder: Traversable) -> Iterator[tuple[str, str, bytes]]:
    """(lexicon name, path for messages, content) of each ``*.tsv`` in the folder, by name."""
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".tsv"):
            yield file.name.removesuffix(".tsv"), f"{folder.name}/{file.name}", file.read_bytes()


def check_folder(folder: Path) -> list[Mistake]:
    """Every mistake in a folder of lexicons.

    Raises LexiconError where the folder does not exist or holds no ``*.tsv`` file.
    """
    if not folder.is_dir():
        raise LexiconError(f"{folder}: no such folder; give the folder that holds your *.tsv lexicons")
    found = list(read_folder(folder))
    if not found:
        raise LexiconError(f"{folder}: no *.tsv file in it; a lexicon is a file NAME.tsv")
    return [m for name, path, content in found for m in parse_lexicon(name, path, content)[1]]


class Lexicons:
    """All lexicons of one run. Immutable once loaded; made anew in each process."""

    def __init__(self, entries: Iterable[Entry], digest: str) -> None:
        """``digest`` identifies the content (hex), for journals and outputs."""
        tables: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            tables.setdefault(entry.lexicon, {})[entry.term] = entry
        self._tables: Mapping[str, Mapping[str, Entry]] = {n: MappingProxyType(t) for n, t in tables.items()}
        self.digest = digest
        by_term: dict[str, list[Entry]] = {}
        for name, table in self._tables.items():
            kinds = _SEARCHED_KINDS.get(name)
            for term, entry in table.items():
                if len(term) > 1 and (kinds is None or entry.kind in kinds):
                    by_term.setdefault(term, []).append(entry)
        self._scanned = tuple(map(tuple, by_term.values()))
        self._matcher = make_matcher(by_term)

    @classmethod
    def load(cls, folders: Sequence[Path] = ()) -> Lexicons:
        """The built-in lexicons, then the user's folders in order.

        Raises LexiconError with every mistake found, one a line.
        """
        entries: list[Entry] = []
        mistakes: list[Mistake] = []
        digest = hashlib.sha256()
        for folder in (_builtin_folder(), *folders):
            if not folder.is_dir():
                raise LexiconError(f"{folder}: no such folder; give the folder that holds your *.tsv lexicons")
            for name, path, content in read_folder(folder):
                digest.update(name.encode() + b"\0" + content)
                new, wrong = parse_lexicon(name, path, content)
                entries += new
                mistakes += wrong
        if mistakes:
            raise LexiconError("\n".join(map(str, mistakes)))
        return cls(entries, digest.hexdigest())

    def table(self, name: str) -> Mapping[str, Entry]:
        """term -> entry of one lexicon; empty where there is no such lexicon."""
        return self._tables.get(name, MappingProxyType({}))

    def terms(self, name: str, *kinds: str) -> tuple[str, ...]:
        """The terms of one lexicon, of the given kinds only if any are given, sorted."""
        return tuple(t for t, e in self.table(name).items() if not kinds or e.kind in kinds)

    def scan(self, text: str) -> dict[str, list[Hit]]:
        """Every place where a term of two or more characters stands, nested and overlapping ones too, by lexicon.

        By start, longest first. Terms of one character (surnames, units) are for ``table`` only. Linear in the text.
        """
        found: dict[str, list[Hit]] = {}
        scanned = self._scanned
        for start, end, number in self._matcher.scan(text):
            for entry in scanned[number]:
                found.setdefault(entry.lexicon, []).append(Hit(start, end, entry))
        return found
