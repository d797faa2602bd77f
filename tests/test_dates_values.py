"""What dates mean: a table of forms as newspapers print them, and laws that hold for any text."""

from __future__ import annotations

import re
import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsextract import Extractor
from newsextract.language.reading import Context, Reading
from newsextract.mentions import dates
from newsextract.mentions.mention import Dates, DateValue, Mentions
from newsextract.page.page import Section
from newsextract.text import Span

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # edtf 5.0.2 builds its grammar in a way newer pyparsing warns of
    from edtf import parse_edtf

EXTRACTOR = Extractor()


def find(text: str, published: str | None = "2023-09-06", dateline: str | None = None) -> Dates:
    start = text.find(dateline) if dateline else -1
    reading = Reading(
        text,
        resources=EXTRACTOR.resources,
        context=Context(publication_date=date.fromisoformat(published) if published else None),
        dateline=Span(start, start + len(dateline)) if dateline else None,
    )
    return dates.find(reading, Mentions())


def values(text: str, **context: Any) -> list[tuple[str, str | None]]:
    return [(m.text, m.value.value) for m in find(text, **context) if m.value.type != "reference"]


FORMS = [
    # full and partial, in every script
    ("2021年3月18日", "2021-03-18"),
    ("２０２１年３月", "2021-03"),
    ("二○二一年三月十八日", "2021-03-18"),
    ("二〇二一年", "2021"),
    ("2021.3.18", "2021-03-18"),
    ("2021年度", "2021"),
    ("98年5月", "1998-05"),
    ("光绪二十年", "1894"),
    # what the paper's day gives: it looks back
    ("8月30日", "2023-08-30"),
    ("3月8日", "2023-03-08"),
    ("10月8日", "2023-10-08"),
    ("5日", "2023-09-05"),
    ("9月10日", "2023-09-10"),
    ("昨晚", "2023-09-05"),
    ("上周五", "2023-09-01"),
    ("周三", "2023-09-06"),
    ("本月8日", "2023-09-08"),
    ("去年12月", "2022-12"),
    ("上月底", "2023-08"),
    ("明年", "2024"),
    ("前三季度", "2023-01/2023-09"),
    ("今年前7个月", "2023-01/2023-07"),
    ("去年下半年", "2022-07/2022-12"),
    ("第二季度", "2023-04/2023-06"),
    # parts of the year and longer times
    ("去年暑假", "2022-07/2022-08"),
    ("1962年秋", "1962-23"),
    ("4月中下旬", "2023-04-11/2023-04-30"),
    ("2月下旬", "2023-02-21/2023-02-28"),
    ("6月的第一个周日", "2023-06-04"),
    ("上世纪80年代", "198X"),
    ("二十世纪七八十年代", "1970/1989"),
    ("上世纪60至70年代", "1960/1979"),
    ("90年代中期", "1994/1995"),
    ("公元前221年", "-0220"),
    ("上季度", "2023-04/2023-06"),
    ("一季度末", "2023-03"),
    ("今年最后一周", "2023-12-25/2023-12-31"),
    ("21世纪", "20XX"),
    ("2020-2021学年", "2020-09/2021-07"),
    ("2022年底", "2022-12"),
    # ranges, with elided units and years
    ("2月3日至5日", "2023-02-03/2023-02-05"),
    ("2022年7月至8月", "2022-07/2022-08"),
    ("2023—2025年", "2023/2025"),
    ("1—8月", "2023-01/2023-08"),
    ("一至三季度", "2023-01/2023-09"),
    ("周一至周五", "2023-09-04/2023-09-08"),
    ("9月4日起至6日", "2023-09-04/2023-09-06"),
    ("2022年12月28日至2023年1月3日", "2022-12-28/2023-01-03"),
    ("12月28日至2023年1月3日", "2022-12-28/2023-01-03"),
    ("去年11月至今年2月", "2022-11/2023-02"),
    ("4月中旬至5月上旬", "2023-04-11/2023-05-10"),
    # open ends
    ("2013年起", "2013/.."),
    ("今年以来", "2023/.."),
    ("2025年6月前", "../2025-06"),
    ("2016年之后", "2016/.."),
    # clock times
    ("9月5日上午9时30分", "2023-09-05T09:30"),
    ("今晚8点", "2023-09-06T20:00"),
    ("9月5日（星期二）上午9时", "2023-09-05T09:00"),
    ("下午3点一刻", "T15:15"),
    ("今天24时", "2023-09-07T00:00"),
    ("昨天下午2点至4点", "2023-09-05T14:00/2023-09-05T16:00"),
    # lunar dates, terms and holidays
    ("2023年农历八月十五", "2023-09-29"),
    ("去年春节", "2022-02-01"),
    ("今年清明节", "2023-04-05"),
    ("去年教师节", "2022-09-10"),
    ("2023年母亲节", "2023-05-14"),
    ("今年除夕", "2023-01-21"),
    ("2020年闰四月", "2020-05-23/2020-06-20"),
    # distances, durations, sets
    ("三年前", "2020"),
    ("近五年来", "2018/2023"),
    ("未来三天", "2023-09-06/2023-09-08"),
    ("两年三个月", "P2Y3M"),
    ("一个半小时", "PT1H30M"),
    ("连续3天", "P3D"),
    ("每年9月", "P1Y"),
    ("每周三下午", "P1W"),
    ("每两年", "P2Y"),
    ("每年3月和9月", "P1Y"),
]


@pytest.mark.parametrize(("text", "value"), FORMS)
def test_a_form_alone_has_its_value(text: str, value: str) -> None:
    assert values(text) == [(text, value)]


STORIES = [
    ("2022年10月、11月、12月和2023年1月，各班开展活动。", ["2022-10", "2022-11", "2022-12", "2023-01"]),
    ("去年暑假，他第一次下乡；当年7月15日，他写下日记。", ["2022-07/2022-08", "2022-07-15"]),
    ("2016年10月18日，新校区奠基。当年10月30日动工，次年9月1日启用。", ["2016-10-18", "2016-10-30", "2017-09-01"]),
    ("该厂2022年产值比上年增长一成。", ["2022", "2021"]),
    ("比赛8月10日开幕，次日结束；当晚颁奖。", ["2023-08-10", "2023-08-11", "2023-08-11"]),
    ("2021年3月他考入学校，9月获奖。", ["2021-03", "2021-09"]),
    ("大赛将于10月20日在本市举行。", ["2023-10-20"]),
    ("新规自10月1日起施行。", ["2023-10-01/.."]),
    ("两校1998年结对，8年后第一届学生毕业。", ["1998", "2006"]),
    ("每周一次的讲座", ["P1W"]),
    ("2022年产值比上年增长一成，税收比上年增长两成。", ["2022", "2021", "2021"]),
    ("该厂6月6日和5日停工。", ["2023-06-06", "2023-06-05"]),
    ("5日和4日都有雨。", ["2023-09-05", "2023-09-04"]),
    ("书展将于9月20日至26日举行，20日晚开幕。", ["2023-09-20/2023-09-26", "2023-09-20"]),
    ("2019年，他3月入职，9月获奖。", ["2019", "2019-03", "2019-09"]),
    ("获2022年度先进的他8月20日又捐款。", ["2022", "2023-08-20"]),
    ("关税10月1日起征收。市政府5日表示反对。", ["2023-10-01/..", "2023-09-05"]),
]


@pytest.mark.parametrize(("text", "wanted"), STORIES)
def test_dates_hang_on_the_dates_before_them(text: str, wanted: list[str]) -> None:
    assert [v for _, v in values(text)] == wanted


NOT_DATES = [
    "青春无悔", "四周都是山", "他一时语塞", "住在3号楼", "乘2号线", "以21:15取胜", "百年老店", "7·20暴雨", "五四红旗团委",
    "“十四五”规划", "八届九次全会", "邮编461000", "电话0374-2016-2021", "提出三点建议", "三年级学生", "2021级新生", "2021年版教材",
    "新春走基层", "《今日说法》", "相当年轻", "日本月刊", "二十五年初心不改", "COVID-19", "投资2021万元", "大二时",
    "青年中发展团员", "人均一点五亩",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date(text: str) -> None:
    assert [m.text for m in find(text) if m.value.type not in ("duration", "reference")] == []


@pytest.mark.parametrize("text", ["出现在舞台", "体现在行动", "年复一年", "五亿多年前", "不同年级", "光明天地", "每个年轻人", "青春"])
def test_words_of_time_inside_other_words_are_left(text: str) -> None:
    assert find(text) == ()


def test_without_an_anchor_nothing_is_guessed() -> None:
    assert values("12月8日，今年5月，去年，5日，当天。", published=None) == [
        ("12月8日", "XXXX-12-08"), ("今年5月", "XXXX-05"), ("去年", None), ("5日", None),
    ]  # fmt: skip


def test_an_article_without_a_day_goes_by_the_year_it_tells() -> None:
    assert values("2015年4月8日开幕。\n5月10日闭幕，12日颁奖。", published=None) == [
        ("2015年4月8日", "2015-04-08"), ("5月10日", "2015-05-10"), ("12日", "2015-05-12"),
    ]  # fmt: skip


def test_a_sections_heading_gives_the_year() -> None:
    text = "2019年：起步\n3月，首个班开课。\n2020年：成长\n6月，获奖。"
    second = text.index("2020")
    sections = [Section("2019年：起步", 0, second), Section("2020年：成长", second, len(text))]
    reading = Reading(text, resources=EXTRACTOR.resources, context=Context(date(2023, 9, 6)), sections=sections)
    assert [m.value.value for m in dates.find(reading, Mentions())] == ["2019", "2019-03", "2020", "2020-06"]


def test_vague_words_are_references() -> None:
    assert [(m.text, m.value.type, m.value.value) for m in find("日前，近年来，至今")] == [
        ("日前", "reference", None), ("近年来", "reference", None), ("至今", "reference", None),
    ]  # fmt: skip


def test_the_despatchs_day_is_today() -> None:
    found = find("新华社北京9月4日电 会议今天开幕，昨天预备。", dateline="9月4日")
    assert [(m.value.value, m.value.basis) for m in found] == [
        ("2023-09-04", "publication"), ("2023-09-04", "dateline"), ("2023-09-03", "dateline"),
    ]  # fmt: skip


def test_parts_of_the_day_and_approximations_are_flags() -> None:
    morning, about = find("5日上午开会，约3月初结束。")
    assert (morning.text, morning.value.part_of_day, morning.value.value) == ("5日上午", "MO", "2023-09-05")
    assert about.value == DateValue("date", "2023-03", "2023-03-01", "2023-03-05", approximate=True, basis="publication")


# -- laws ---------------------------------------------------------------------------------------------------------------
DURATION = re.compile(r"P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?T(?:[01]\d|2[0-3]):[0-5]\d")


def check(value: DateValue) -> None:
    """The laws of one date: value valid, days in order, days and value telling the same."""
    if value.value is None:
        assert value.earliest is None or value.latest is not None
        return
    if value.type in ("duration", "set"):
        assert DURATION.fullmatch(value.value), value
        return
    ends = value.value.split("/")
    if "T" in value.value:
        assert all(end == ".." or CLOCK.fullmatch(end) for end in ends), value
        return
    parsed = parse_edtf(value.value)
    assert (value.type == "interval") == (len(ends) == 2), value
    if value.earliest and value.latest:
        assert value.earliest <= value.latest
        if "-2" not in value.value[4:6]:  # the library has its own months for seasons
            low, high = (f"{d.tm_year:04d}-{d.tm_mon:02d}-{d.tm_mday:02d}" for d in (parsed.lower_strict(), parsed.upper_strict()))
            assert low <= value.earliest <= value.latest <= high, value
            assert value.approximate or (low, high) == (value.earliest, value.latest), value


@pytest.mark.parametrize("text", [t for t, _ in FORMS] + [t for t, _ in STORIES])
def test_every_value_is_valid_edtf_and_agrees_with_its_days(text: str) -> None:
    for published in ("2023-09-06", "2024-02-29", None):
        for mention in find(text, published=published):
            check(mention.value)


PIECES = st.one_of(
    st.sampled_from("年月日号时点分半周天至到—-、和./:二十廿初正闰腊上下本每近前后起底旬春晚将约第，。"),
    st.sampled_from(
        ["2023", "1999", "31", "30", "2", "12", "5", "0", "99999", "年代", "世纪", "个月", "星期", "农历", "去年", "今年", "当年"]
    ),
    st.sampled_from(
        ["次日", "当天", "以来", "之前", "上旬", "秋天", "除夕", "春节", "上午", "左右", "光绪", "民国", "季度", "学年", "同期", "前夕"]
    ),
)


@settings(max_examples=300, deadline=None)
@example("次日以来年", None)
@example("去年至去年", date(2000, 1, 1))
@example("2023年前年", None)
@example("2023年前年", date(2000, 1, 1))
@given(st.lists(PIECES, max_size=14).map("".join), st.dates(date(1900, 1, 1), date(2100, 12, 31)) | st.none())
def test_any_heap_of_pieces_is_read_lawfully(text: str, published: date | None) -> None:
    end = 0
    for mention in find(text, published=published.isoformat() if published else None):
        assert mention.start >= end
        assert mention.end > mention.start
        assert mention.text == text[mention.start : mention.end]
        check(mention.value)
        end = mention.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    find(text, published=None)


def test_years_and_days_of_values() -> None:
    whole, day, opened = (m.value for m in find("2021年。8月30日，2013年起"))
    assert (list(dates.years_of(whole) or ()), dates.day_of(whole)) == ([2021], None)
    assert dates.day_of(day) == date(2023, 8, 30)
    assert dates.years_of(opened) is None
