"""Decoding: the right encoding without being told, a clear error where there is none, and every odd character counted."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.errors import OptionError, SourceError
from newsextract.page.source import MAX_BYTES, check_encoding, clean, decode, read_source

SIMPLIFIED = "本报讯（记者 李晓峰）昨日，清河市第二中学的三名学生在全省青少年科技创新大赛中获得一等奖。市教育局局长出席颁奖仪式并讲话。\n"
TRADITIONAL = "本報訊（記者 李曉峰）昨日，清河市第二中學的三名學生在全省青少年科技創新大賽中獲得一等獎。市教育局局長出席頒獎儀式並講話。\n"
FORMS = [
    (SIMPLIFIED, "utf-8", "utf-8"),
    (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
    (SIMPLIFIED, "gbk", "gb18030"),
    (SIMPLIFIED, "gb18030", "gb18030"),
    (SIMPLIFIED, "utf-16", "utf-16"),
    (SIMPLIFIED, "utf-16-le", "utf-16-le"),
    (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    (TRADITIONAL, "big5", "big5"),
]


@pytest.mark.parametrize(("text", "written", "found"), FORMS, ids=[f[1] for f in FORMS])
@pytest.mark.parametrize("length", [12, 30, 61, 600, 6000])
@pytest.mark.parametrize("cut", [0, 1])
def test_the_encoding_is_found(text: str, written: str, found: str, length: int, cut: int) -> None:
    text = (text * 120)[:length]
    content = text.encode(written)
    decoded = decode(content[: len(content) - cut])
    assert decoded.encoding == found
    assert decoded.text == text[: len(text) - cut]
    assert [w.code for w in decoded.warnings] == ["cut-off"] * cut


def test_line_ends_become_line_feeds() -> None:
    assert decode("甲\r\n乙\r丙\n".encode()).text == "甲\n乙\n丙\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\0" * 4096, "empty"),
        (b"%PDF-1.7 \x00\x01", "binary"),
        (b"PK\x03\x04\x14\x00", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (
            "日本語のテキストです。これは新聞記事ではありません。カタカナとひらがなだけで書かれています。".encode("shift-jis") * 3,
            "encoding",
        ),
    ],
)
def test_what_is_no_text_says_so(content: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(content)
    assert caught.value.code == code


def test_a_named_encoding_is_used_and_a_wrong_one_is_said() -> None:
    assert decode(SIMPLIFIED.encode("gbk"), "gb2312").text == SIMPLIFIED
    with pytest.raises(SourceError, match="cannot be read as utf-8"):
        decode(SIMPLIFIED.encode("gbk"), "utf-8")
    for unknown in ("utf-99", "rot13", "base64"):
        with pytest.raises(OptionError, match="unknown"):
            check_encoding(unknown)


def test_a_few_damaged_bytes_cost_a_few_characters() -> None:
    content = bytearray((SIMPLIFIED * 20).encode("gb18030"))
    content[400] = 0xFF
    text, warnings = clean(decode(bytes(content)).text)
    assert text.count("\ufffd") >= 1
    assert [w.code for w in warnings] == ["replacement-characters"]


def test_odd_characters_are_folded_in_place_and_counted() -> None:
    text, warnings = clean("甲\x00乙\x07丙\ud800丁\ufffd\u2028戊\r\n")
    assert text == "甲 乙 丙\ufffd丁\ufffd\n戊 \n"
    counted = {w.code: w.message.split()[0] for w in warnings}
    assert counted == {"null-characters": "1", "control-characters": "1", "lone-surrogates": "1", "replacement-characters": "1"}


@given(st.text(st.characters()))
def test_cleaning_keeps_every_offset(text: str) -> None:
    cleaned, _ = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned)[0] == cleaned


@given(st.binary(max_size=400), st.sampled_from([None, "gb18030", "big5", "utf-16", "utf-8"]))
def test_any_bytes_give_a_text_or_a_source_error(content: bytes, encoding: str | None) -> None:
    try:
        text = decode(content, encoding).text
    except SourceError as error:
        assert error.code in ("empty", "binary", "encoding")
    else:
        clean(text)[0].encode("utf-8")


def test_a_packed_file_is_unpacked_within_bounds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(SIMPLIFIED.encode()))
    assert decode(read_source(path).content).text == SIMPLIFIED
    for content, code in ((path.read_bytes()[:40], "gzip"), (b"no gzip", "gzip"), (gzip.compress(b"x" * (MAX_BYTES + 9)), "too-large")):
        path.write_bytes(content)
        with pytest.raises(SourceError) as caught:
            read_source(path)
        assert caught.value.code == code


def test_two_hundred_megabytes_in_one_line_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(SourceError, match="200 MB") as caught:
        read_source(path)
    assert caught.value.code == "too-large"
