"""Bytes to text: bounded reading, the encoding, and the characters that no text should hold.

Offsets of the output count the code points of the *decoded source*: the file without byte-order mark, decoded, with line
ends as LF. What ``clean`` folds after that keeps every offset.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import io
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsextract import model
from newsextract.errors import OptionError, SourceError

MAX_BYTES = 16 * 1024 * 1024
"""The longest single source: a printed page has some 20 kB, a year of a weekly paper a few MB."""

# (mark, how the bytes behind it are read, the name of both together)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_GUESSED = ("gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8")
_SAME_AS_GB18030 = {"gbk", "gb2312", "cp936"}
_CERTAIN = 0.5
"""Share of common characters that no wrong encoding reaches in more than a few words."""
_SAMPLE = 8 * 1024
_BINARY = (
    (b"%PDF", "a PDF file: write its text out first, for example with Tika or pdftotext"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as text"),
    (b"\x1f\x8b", "packed with gzip: name it *.txt.gz"),
    (b"\x89PNG", "an image: recognise its text first"),
    (b"\xff\xd8\xff", "an image: recognise its text first"),
)
# What about half of all running text in newspapers consists of, simplified and traditional: a wrong encoding gives rare characters.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白"
    "教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
    "究观越织装影算低持音众书布复容儿须际商非验连断深难近市委县省镇村校奖获赛会议讲届荣誉称号召开举办主持出席记者通讯员本报讯书记副"
    "這個國為時來們對會發動說產種後過經學進著電裡現實體機當點從業應開還樣與關線內數變條沒結問無係軍題黨員總設長頭資邊級圖統較將組見"
    "計別論運農幾區強決戰則處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確張馬節話況溫許廣記縣鎮獎獲賽講屆"
    "榮譽稱號舉辦訊書市委省港臺灣澳門先生小姐在於並及由香港"
    "，。、；：？！“”‘’（）《》「」—…·　０１２３４５６７８９%"
)
_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_BREAKS = r"\x0b\x0c\r\x85\u2028\u2029"
_ODD = re.compile(rf"[{_CONTROLS}{_BREAKS}\ud800-\udfff\ufffd]")
_FOLDS = (
    (re.compile(r"\r(?=\n)"), " "),
    (re.compile(rf"[{_BREAKS}]"), "\n"),
    (re.compile(rf"[{_CONTROLS}]"), " "),
    (re.compile(r"[\ud800-\udfff]"), "\ufffd"),
)
_COUNTED = (
    ("null-characters", re.compile(r"\x00"), "NUL characters, read as blanks"),
    ("control-characters", re.compile(rf"(?!\x00)[{_CONTROLS}]"), "control characters, read as blanks"),
    ("lone-surrogates", re.compile(r"[\ud800-\udfff]"), "halves of surrogate pairs, read as U+FFFD"),
    ("replacement-characters", re.compile(r"\ufffd"), "characters U+FFFD, where an earlier step or a damaged byte lost the original"),
)


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes with their size and sha256 on the disk; ``content`` is unpacked, ``sha256`` is of the file as it lies there."""

    content: bytes
    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> Content:
        """Bytes that are at hand. Raises SourceError (too-large)."""
        if len(content) > MAX_BYTES:
            raise _too_large(f"{len(content) / 1e6:.0f} MB")
        return cls(content, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded source, the encoding it was read in, and what was odd about its bytes."""

    text: str
    encoding: str
    warnings: tuple[model.Warning, ...] = ()


def read_source(path: Path) -> Content:
    """The bytes of a file, a ``.gz`` unpacked, never more than ``MAX_BYTES``.

    Raises SourceError (unreadable, too-large, gzip).
    """
    if path.is_dir():
        raise SourceError("the folder cannot be listed; check its permissions")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
            size = path.stat().st_size
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}; check the file and its permissions") from error
    if len(content) > MAX_BYTES:
        raise _too_large(f"{max(size, len(content)) / 1e6:.0f} MB")
    raw = Content.of(content)
    return replace(raw, content=_unpack(content)) if path.name.lower().endswith(".gz") else raw


def _unpack(content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            unpacked = packed.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"not a whole gzip file: {error}; pack or copy it again", "gzip") from error
    if len(unpacked) > MAX_BYTES:
        raise _too_large(f"unpacks to more than {MAX_BYTES / 1e6:.0f} MB")
    return unpacked


def _too_large(what: str) -> SourceError:
    return SourceError(f"{what}: one document may have {MAX_BYTES / 1e6:.0f} MB; split the file into its pages", "too-large")


def check_encoding(name: str) -> str:
    """The codec a name means; gbk and gb2312 are read as gb18030, which holds both. Raises OptionError."""
    try:
        codec = codecs.lookup(name).name
        b"a".decode(codec, "replace")
    except (LookupError, ValueError):
        raise OptionError(f"encoding {name!r}: unknown; for example utf-8, gb18030, big5, utf-16") from None
    return "gb18030" if codec in _SAME_AS_GB18030 else codec


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file, line ends as LF.

    Without ``encoding``: by the byte-order mark, then as UTF-8, then the one of GB18030, Big5 and UTF-16 that gives most
    common characters. Raises SourceError (empty, binary, encoding), OptionError for an unknown ``encoding``.
    """
    if not content.strip(b" \t\r\n\0"):
        raise SourceError("no text in it: delete the file or write it out again", "empty")
    named = check_encoding(encoding) if encoding else None
    for mark, behind, name in _MARKS:
        if content.startswith(mark) and named in (None, name, "utf-8" if name == "utf-8-sig" else name):
            return _decode_as(content[len(mark) :], behind, name)
    if named in ("utf-16", "utf-32"):
        return _decode_as(content, max((f"{named}-le", f"{named}-be"), key=lambda n: _judge(_text(content[:_SAMPLE], n)[0])))
    if named:
        return _decode_as(content, named)
    for magic, what in _BINARY:
        if content.startswith(magic):
            raise SourceError(what, "binary")
    return _decode_as(content, _guess(content))


def _guess(content: bytes) -> str:
    if b"\0" not in content and not content.isascii():
        try:
            codecs.utf_8_decode(content, "strict", False)  # not final: a character cut off at the end of the file is no objection
        except UnicodeDecodeError:
            pass
        else:
            return "utf-8"
    sample = content[:_SAMPLE]
    judged: list[tuple[tuple[float, int], str]] = []
    for name in _GUESSED:
        judged.append((_judge(_text(sample, name)[0]), name))
        if judged[-1][0][0] > _CERTAIN and judged[-1][0][1] > 40:
            return name
    (score, seen), best = max(judged, key=lambda j: j[0][0])  # the first of equals
    if content.isascii() and score < 0.5:
        (score, seen), best = judged[-1]
    # Few characters, all rare (a name, a caption) prove nothing; many of which none is common are no Chinese in this encoding.
    if score < -0.1 or (score < 0.05 and seen > 40):
        controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
        if controls * 20 > len(sample):
            raise SourceError("not text: control characters in it; give text files only", "binary")
        raise SourceError("not Chinese text in UTF-8, GB18030, Big5 or UTF-16: name its encoding with --encoding", "encoding")
    return best


def _judge(text: str) -> tuple[float, int]:
    """(share of common characters less that of impossible ones, number of characters judged); plain ASCII is not judged."""
    judged = [c for c in text if not " " <= c <= "~" and c not in "\t\r\n"]
    common = sum(c in _COMMON for c in judged)
    bad = sum(c == "\ufffd" or unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") for c in judged)
    return (common - 2 * bad) / max(1, len(judged)), len(judged)


def _text(content: bytes, name: str) -> tuple[str, bool]:
    """(the text, True where its last character is cut off)."""
    decoder = codecs.getincrementaldecoder(name)("replace")
    text = decoder.decode(content)
    return text, bool(decoder.getstate()[0])


def _decode_as(content: bytes, codec: str, name: str | None = None) -> Decoded:
    text, cut = _text(content, codec)
    name = name or codec
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lost, size = text.count("\ufffd"), len(text)
    if lost * 20 > size + 20:
        raise SourceError(f"{lost} of {size} characters cannot be read as {name}: name the right encoding with --encoding", "encoding")
    if not text.strip(" \t\n\0"):
        raise SourceError("no text in it: delete the file or write it out again", "empty")
    note = model.Warning(code="cut-off", message="the last character is cut off: the file may be incomplete")
    return Decoded(text, name, (note,) if cut else ())


def clean(text: str) -> tuple[str, tuple[model.Warning, ...]]:
    """The text without characters that break readers, folded one for one, and a warning for each kind with its number.

    Control characters become blanks, other line ends (form feed, U+2028) LF, halves of surrogate pairs U+FFFD.

    >>> clean("许昌\\x00市")[0]
    '许昌 市'
    """
    if not _ODD.search(text):
        return text, ()
    warnings = tuple(_count(text))
    for pattern, fold in _FOLDS:
        text = pattern.sub(fold, text)
    return text, warnings


def _count(text: str) -> Iterator[model.Warning]:
    for code, pattern, what in _COUNTED:
        found = [m.start() for m in pattern.finditer(text)]
        if found:
            yield model.Warning(code=code, message=f"{len(found)} {what}; the first at {found[0]}")
