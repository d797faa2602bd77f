"""Decks and kickers: display lines that stand with a headline and are none themselves, by their words."""

from __future__ import annotations

import re

from newsextract.page.sheet import Sheet

_BEFORE = r"(?:(?:现场)?(?:观摩|调研|检查|督导|巡查)[并、]|现场|分别|共同)?"
_DECK = re.compile(
    rf"[\u4e00-\u9fff、]{{2,14}}?{_BEFORE}"
    r"(?:主持|出席|讲话|致辞|参加|列席|发言|作报告|宣读|颁奖|批示|部署|陪同)(?:会议|活动|仪式)?"
    r"(?:[并和、](?:作?讲话|致辞|主持|颁奖|发言|揭牌|授牌|作报告|宣布开幕|出席))*"
)
_NAMED = re.compile(rf"(?:[\u4e00-\u9fff]{{2,4}}、)*[\u4e00-\u9fff]{{2,4}}?(?:等?{_BEFORE}(?:主持|出席|讲话|致辞|参加))")
_BRIEFS = "简讯|短讯|要讯|快讯|短波|速览|集锦|一句话新闻|速递|快递|播报|短新闻|微新闻"
_COLUMN = re.compile(
    rf"[^的，。：\d ]{{0,5}}(?:{_BRIEFS}|之窗|广角|动态|进行时|在线|园地|风采|人物|人物志|群英谱|英雄谱|光荣榜|纪事|观察|视点|聚焦|"
    "关注|特写|现场|一线|连线|看台|沙龙|信箱|零距离|大家谈|面对面|杂谈|随笔|漫笔|时评|短评|微评|锐评|快评|今日谈|话题|热点|焦点|头条|链接|专栏|"
    "专题|走笔|速写|影像|镜头|写真|之声|故事|经纬|纵横|传真|巡礼|掠影|剪影|瞭望|随感|服务台|曝光台|回音壁|手记|日记|札记|图片新闻|图说|特别报道|特别策划)"
)
_OF_BRIEFS = re.compile(rf"[^的，。：\d ]{{0,5}}(?:{_BRIEFS})")
_BRIEFS_CUE = re.compile(_BRIEFS)
_LONGEST_COLUMN = 8  # characters
BULLETS = frozenset("▲●◆■★◎◇△○▶►☆•·")


def is_deck(chars: str) -> bool:
    """Whether a display line is a deck (… 主持并讲话, ——记 …), not a headline of its own."""
    if chars.startswith("—"):
        return True
    return all(_DECK.fullmatch(part) for part in chars.split(" "))


def is_deck_line(chars: str) -> bool:
    """Whether a line in the midst of display lines is a deck: then only names stand before its verbs (谷青云主持)."""
    return is_deck(chars) and (chars.startswith("—") or bool(_NAMED.match(chars)))


def is_column(chars: str) -> bool:
    """Whether a display line may be the name of a column of the paper (校园短波, 今日谈): above a headline it is its kicker."""
    return len(chars) <= _LONGEST_COLUMN and _COLUMN.fullmatch(chars) is not None


def is_column_of_briefs(chars: str) -> bool:
    """Whether a line heads a column of short reports, each with a mark of its own (简讯 ▲… ▲…)."""
    return len(chars) <= _LONGEST_COLUMN and _OF_BRIEFS.fullmatch(chars) is not None


def columns_of_briefs(sheet: Sheet) -> set[int]:
    """The numbers of the lines that head a column of short reports."""
    return {n for n in sheet.holding(_BRIEFS_CUE) if _OF_BRIEFS.fullmatch(sheet.lines[n])}
