"""Laws of the page stage: what a dump does to a page changes offsets only, and no character is lost or told twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsextract.page import LAYOUTS, read_page
from newsextract.page.page import Page
from newsextract.text import INVENTED

SAMPLES = {p.stem: p.read_text(encoding="utf-8") for p in sorted((Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))}
LAW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True)
class Story:
    """An invented report: its headline and its paragraphs."""

    headline: str
    paragraphs: tuple[str, ...]


STORIES = (
    Story(
        "青溪县表彰最美护林员",
        (
            "本报讯（记者 甘棠）3月12日，青溪县最美护林员表彰会在县林业局举行，邱大柏等十名护林员获得表彰，县委副书记柏青山出席并讲话。",
            "邱大柏每天走二十公里山路，一本日志记满了树的名字。“树高了，人老了，值得。”他说。",
            "青溪县现有林地九十六万亩，今年将再添八个护林站。",
        ),
    ),
    Story(
        "石桥镇中心小学足球队夺冠",
        (
            "本报讯（通讯员 谷雨）日前，全市小学生足球联赛在体育中心落幕，石桥镇中心小学足球队以三比一战胜对手，捧回冠军奖杯。",
            "这支球队成立于2019年，队员多是留守儿童。教练江流说，孩子们放学后在稻场上练球，雨天就在走廊里颠球。",
            "据了解，球队将代表全市参加明年的省赛。",
        ),
    ),
    Story(
        "市图书馆延长夜间开放时间",
        (
            "新华社临川5月6日电（记者何晚舟）记者从市图书馆获悉，即日起夜间开放时间延长至二十二时，读者可凭身份证入馆。",
            "馆长闻笛表示，去年夜间到馆读者超过四万人次，自习室常常一座难求，延时开放是为了让更多人有灯可借。",
        ),
    ),
)


def dump(
    stories: Sequence[Story],
    width: int,
    *,
    spaced: Sequence[bool] = (),
    above: bool = True,
    end: str = "\n",
    tail: str = "",
    last: str = "\n",
) -> str:
    """A page as a dump gives it. ``width``: characters a line; ``spaced``: which full lines are letter-spaced, in turn."""
    lines: list[str] = []
    turn = 0
    for story in stories:
        body: list[str] = []
        for paragraph in story.paragraphs:
            for start in range(0, len(paragraph), width):
                line = paragraph[start : start + width]
                full = start + width < len(paragraph) and " " not in line
                if full and spaced and spaced[turn % len(spaced)]:
                    line = " ".join(re.findall(r"\d+|.", line))
                turn += full
                body.append(line.strip())
            body.append("")
        lines += [story.headline, "", *body] if above else [*body, story.headline, ""]
    while lines and not lines[-1]:
        lines.pop()
    return " " + (tail + end).join(lines) + last


def told(page: Page) -> list[object]:
    """What a page says, without where it stands."""
    return [
        (a.headline and a.headline.chars, a.body.chars, a.credits.reporters, a.credits.correspondents, a.credits.agency, a.prose)
        for a in page.articles
    ]


@LAW
@given(width=st.integers(12, 40), above=st.booleans(), data=st.data())
def test_the_dump_changes_offsets_only(width: int, above: bool, data: st.DataObject) -> None:
    """Another width, letter-spacing, CRLF, trailing blanks and a missing last line break: the same articles."""
    page = dump(
        STORIES,
        width,
        spaced=data.draw(st.lists(st.booleans(), max_size=7)),
        above=above,
        end=data.draw(st.sampled_from(["\n", "\r\n"])),
        tail=data.draw(st.sampled_from(["", " ", "   ", "\u3000"])),
        last=data.draw(st.sampled_from(["", "\n", "\n \n"])),
    )
    assert told(read_page(page)) == told(read_page(dump(STORIES, 24, above=above)))


@pytest.mark.parametrize("above", [True, False])
def test_the_stories_are_found(above: bool) -> None:
    articles = read_page(dump(STORIES, 24, above=above)).articles
    assert [a.headline and a.headline.chars for a in articles] == [s.headline for s in STORIES]
    assert [a.body.chars.replace(" ", "") for a in articles] == ["\n".join(s.paragraphs).replace(" ", "") for s in STORIES]


def places(page: Page) -> list[int]:
    """The source offsets of everything that was put somewhere, those in two places twice."""
    found: list[int] = []
    for article in page.articles:
        texts = [article.body, *article.subheadlines, *article.captions, *([article.headline] if article.headline else [])]
        found += [o for text in texts for o in text.offsets if o != INVENTED]
    for piece in page.residue:
        found += range(piece.start, piece.end)
    return found


def check(source: str, layout: str) -> None:
    page = read_page(source, layout)
    visible = {n for n, c in enumerate(source) if not c.isspace() and c not in UNSEEN}
    put = [o for o in places(page) if o in visible]
    assert len(put) == len(set(put)), "told twice"
    beside = {o for block in page.blocks if block.role in ("credit", "heading") for o in range(block.start, block.end)}
    lost = visible - set(put) - beside
    assert not lost, source[min(lost) :][:20]
    assert all(a.end <= b.start for a, b in zip(page.blocks, page.blocks[1:], strict=False))
    for article in page.articles:
        assert 0 <= article.prose.start <= article.prose.end <= len(article.body)
        day = article.credits.dateline_date
        assert day is None or article.body.chars[day.start : day.end].endswith("日")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_character_of_a_page_has_one_place(name: str, layout: str) -> None:
    check(SAMPLES[name], layout)


@LAW
@given(name=st.sampled_from(sorted(SAMPLES)), layout=st.sampled_from(LAYOUTS), data=st.data())
def test_every_character_of_a_torn_page_has_one_place(name: str, layout: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SAMPLES[name])))
    torn = SAMPLES[name][start : start + data.draw(st.integers(0, 900))]
    at = data.draw(st.integers(0, len(torn)))
    check(torn[:at] + data.draw(st.text("\n\r\f\t \u3000\u2028\x00。，“”（）《》、—1a市\ufeff", max_size=12)) + torn[at:], layout)


@settings(LAW, max_examples=150)
@given(source=st.text(), layout=st.sampled_from(LAYOUTS))
def test_every_character_of_any_text_has_one_place(source: str, layout: str) -> None:
    check(source, layout)


@pytest.mark.parametrize(
    "source", ["", " ", "\n \n", "市" * 200_000, "市\n" * 10_000, "（" * 5_000, "本报记者 甘棠\n" * 2_000], ids=lambda s: s[:4]
)
def test_strange_shapes(source: str) -> None:
    check(source, "auto")
