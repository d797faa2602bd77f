"""Sheet: lines asked together answer as each of them does alone."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsextract.page import byline, captions, furniture
from newsextract.page.pairs import all_pairs, pair, pairs_in_order, word_pairs
from newsextract.page.sheet import Sheet

# What furniture, bylines and captions are made of, and what they are not
PIECES = (
    *("责任编辑", "版式", "本版主编", "值班主任", " 甘棠", " 谷 雨", "、江小满", "校对：", "统筹", "一审"),
    *(
        "2023年9月6日",
        "二〇二三年九月六日",
        "2023-09-06",
        "星期三",
        "周五",
        "农历癸卯年七月廿二",
        "甲辰年",
        "第12版",
        "A3版",
        "第八版",
        " 4 ",
    ),
    *("青溪日报", "要闻", "综合", "国内统一刊号", "CN 41-0012", "邮发代号35-4", "总第1024期", "第7号", "今日八版", "0371-5550123"),
    *(
        "社址：",
        "邮编：",
        "新闻热线:",
        "地址：青溪路8号",
        "电话 ",
        "手机",
        "83210000",
        "QINGXI NEWS ",
        "定价：1元",
        "www.qingxi.example",
        "a@b.example",
        "新闻客户端",
    ),
    *(
        "当前位置：",
        "首页 >",
        "> 要闻 >",
        "【打印】",
        "字号：",
        "来源：青溪网",
        "发布时间：",
        "作者：甘棠",
        "浏览次数：12",
        "点击率：",
        " ",
    ),
    *(
        "本报记者",
        "通讯员",
        "□",
        "文/图",
        "摄影 ",
        "图为",
        "▲",
        "①",
        "甘棠 摄",
        "（资料图）",
        "供图",
        "摄影报道",
        "。",
        "，",
        "：",
        "（",
        "）",
    ),
    *("会议召开", "全市", "报", "讯", "周刊", "三农", "a", "B", "9", "·", "-"),
)
LINES = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join).filter(str.strip), min_size=1, max_size=5)


def assert_none_is_overlooked(lines: list[str]) -> None:
    sheet = Sheet(lines)
    printed, bylines, pictured = furniture.doubtful_lines(sheet), byline.doubtful_lines(sheet), captions.doubtful_lines(sheet)
    for n, line in enumerate(lines):
        if n not in printed:
            assert furniture.read_furniture(line, alone=True) is None
            assert furniture.read_furniture(line, alone=False) is None
        assert n in bylines or not byline.is_credit_line(line)
        assert n in pictured or not captions.is_caption(line)


def test_no_line_beside_the_articles_is_overlooked() -> None:
    assert_none_is_overlooked([line for a in PIECES for b in PIECES if (line := a + b).strip()])


@given(LINES)
def test_no_longer_line_beside_the_articles_is_overlooked(lines: list[str]) -> None:
    assert_none_is_overlooked(lines)


@given(st.lists(st.text("ab，1", min_size=1, max_size=6), max_size=6))
def test_lines_are_asked_one_by_one(lines: list[str]) -> None:
    sheet = Sheet(lines)
    assert sheet.opened_by(re.compile("\na")) == {n for n, line in enumerate(lines) if line.startswith("a")}
    assert sheet.closed_by(re.compile("1\n")) == {n for n, line in enumerate(lines) if line.endswith("1")}
    assert sheet.holding(re.compile("a，")) == {n for n, line in enumerate(lines) if "a，" in line}
    assert list(sheet.numbered_pairs()) == [pairs_in_order(line) for line in lines]


@given(st.text("县城晚上，a1 \U00020bb7"))
def test_pairs_are_numbered_alike_wherever_they_stand(text: str) -> None:
    printed = [a + b for a, b in pairwise(text)]
    assert pairs_in_order(text) == [pair(*both) for both in printed]
    assert all_pairs(text) == {pair(*both) for both in printed}
    assert word_pairs(text) == {pair(*both) for both in printed if both.isalnum()}
