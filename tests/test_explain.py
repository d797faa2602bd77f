"""``explain``: what a person must be able to see of a page, on the page's own words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsextract import model
from newsextract.cli import main
from newsextract.entities.entity import Entities
from newsextract.events.event import Found, Refusal, Resolved
from newsextract.formats.explain import explain, explain_layout
from newsextract.language.reading import Context, Reading, Resources
from newsextract.mentions.mention import DateValue, Mention, Mentions
from newsextract.page.page import Block, Page, PageArticle, Section
from newsextract.pipeline import Extractor, ReadArticle, ReadPage
from newsextract.text import Span, Text

TEXT = "本报讯\n9月4日，清河二中获得一等奖。\n他获得了信任。"


@pytest.fixture
def read(extractor: Extractor) -> ReadPage:
    body = Text.of_source(TEXT)
    page_article = PageArticle(body, Span(4, len(TEXT)), Text.of_source("清河二中获奖"), sections=(Section("师者", 20, len(TEXT)),))
    resources: Resources = extractor.resources
    reading = Reading(TEXT, resources=resources, context=Context(date(2023, 9, 6)), prose=Span(4, len(TEXT)))
    day = Mention(4, 8, "9月4日", "date", "date.month-day", DateValue("date", "2023-09-04", basis="publication"))
    event = model.MeetingEvent.model_construct(
        id="e", type="meeting", modality="asserted", trigger=model.Mention(start=13, end=15, text="获得"),
        sentence=model.Span(start=4, end=19), date=None, place=None, rule="award.won", confidence=0.9, summary="清河二中获得一等奖。",
    )  # fmt: skip
    found = Found((event,), (Refusal(21, 23, "获得", "what follows is no prize"),))
    article = ReadArticle(page_article, Resolved(reading, Mentions(dates=(day,)), Entities()), found)
    document = extractor.extract(TEXT, layout="plain", date="2023-09-06", path="page.txt")
    told = document.articles[0].model_copy(
        update={"headline": "清河二中获奖", "text": TEXT, "sections": [model.Section(heading="师者", start=20, end=len(TEXT))]}
    )
    blocks = (Block(0, 3, "dateline", "opens with 本报讯"), Block(4, len(TEXT), "body", "runs on"))
    return ReadPage(TEXT, Page((page_article,), blocks=blocks), (article,), document.model_copy(update={"articles": [told]}))


def test_a_page_is_explained_sentence_by_sentence(read: ReadPage) -> None:
    lines = [line.rstrip() for line in explain(read)]
    assert lines[0].startswith("page.txt: 27 characters")
    assert "2023-09-06 (given)" in lines[0]
    shown = "\n".join(lines)
    assert "== a1  清河二中获奖" in shown
    first, second = shown.index("   1  9月4日，清河二中获得一等奖。"), shown.index("   2  他获得了信任。")
    assert shown.index("lead  本报讯") < first
    assert first < shown.index("date  9月4日  2023-09-04, from the publication  date.month-day") < second
    assert (
        first
        < shown.index("+ meeting “获得”: 清河二中获得一等奖。")
        < shown.index("award.won, confidence 0.90, asserted, no date")
        < second
    )
    assert first < shown.index("## 师者") < second < shown.index("- “获得”: what follows is no prize")


def test_the_layout_is_shown_block_by_block(read: ReadPage) -> None:
    table = [line.split() for line in explain_layout(read)]
    assert table == [
        ["lines", "role", "begins", "because"],
        ["1", "dateline", "本报讯", "opens", "with", "本报讯"],
        ["2-3", "body", "9月4日，清河二中获得一等奖。", "他获得了信任。", "runs", "on"],
    ]


def test_the_command_explains_a_file_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(TEXT, encoding="gb18030")
    runner = CliRunner()
    by_file = runner.invoke(main, ["explain", str(tmp_path / "page.txt"), "--as", "plain"])
    by_pipe = runner.invoke(main, ["explain", "-", "--as", "plain"], input=TEXT.encode("gb18030"))
    assert by_file.exit_code == by_pipe.exit_code == 0
    assert by_file.stdout.splitlines()[1:] == by_pipe.stdout.splitlines()[1:]
    assert "gb18030" in by_file.stdout
    broken = runner.invoke(main, ["explain", "-"], input=b"%PDF-1.7")
    assert broken.exit_code == 1
    assert "a PDF file" in broken.stderr
