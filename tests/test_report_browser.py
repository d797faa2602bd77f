"""The report page in a real browser: Debian's chromium, which .ci/run installs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsextract.formats.report import write_report
from tests.documents import HOSTILE, TEXT, article, document, hostile_document

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed (it is in the test extra)")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not CHROMIUM or not DRIVER, reason="no browser: apt-get install chromium chromium-driver (as .ci/run does)")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --disable-dev-shm-usage --window-size=1400,1000"
)
SPACED = " ".join(TEXT[:40]) + TEXT[40:]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


class Page:
    """The open report, asked in the words of its reader."""

    def __init__(self, browser: Any, file: Path, place: str = "") -> None:
        self.browser = browser
        browser.get_log("browser")
        browser.get("about:blank")
        browser.get(f"{file.as_uri()}{place}")

    def do(self, script: str, *arguments: object) -> Any:
        return self.browser.execute_script(f"return {script}", *arguments)

    def all(self, selector: str) -> list[Any]:
        found: list[Any] = self.browser.find_elements("css selector", selector)
        return found

    def press(self, keys: str) -> None:
        webdriver.ActionChains(self.browser).send_keys(keys).perform()

    def lit(self, name: str) -> list[str]:
        """The highlighted stretches as a reader sees them."""
        found: list[str] = self.do(f"[...(CSS.highlights.get('{name}') || [])].map((range) => range.toString())")
        return found

    def wait(self, condition: str) -> None:
        """Wait until the page says that something is so."""
        from selenium.webdriver.support.wait import WebDriverWait

        WebDriverWait(self.browser, 10).until(lambda _: self.do(condition))

    @property
    def complaints(self) -> list[Any]:
        found: list[Any] = self.browser.get_log("browser")
        return found


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three documents: one with its dump, which is letter-spaced, one hostile, one without events."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "spaced.txt").write_text(SPACED, encoding="utf-8")
    (folder / "hostile.txt").write_text(hostile_document().articles[0].text, encoding="utf-8")
    runs = [(n, 2 * n, 1) for n in range(40)] + [(40, 79, len(TEXT) - 40)]
    spaced = document("spaced.txt", SPACED, [article(alignment=runs)])
    masthead = {"kind": "masthead", "text": "云川日报 2024年5月7日", "start": 0, "end": 14}
    quiet = document("quiet.txt", articles=[article(headline="云川下雪", events=[])], residue=[masthead])
    with (folder / "report.html").open("w", encoding="utf-8") as out:
        write_report([spaced, hostile_document(), quiet], out, title="小报", texts=folder)
    return folder / "report.html"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2,000 articles of an archive."""
    path = tmp_path_factory.mktemp("large") / "report.html"
    documents = [document(f"{n:04}.txt", articles=[article(m, headline=f"第{n}号第{m}条") for m in range(1, 5)]) for n in range(500)]
    with path.open("w", encoding="utf-8") as out:
        assert write_report(documents, out, title="大报") == 2000
    return path


def test_opens_without_complaint(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    assert browser.title == "小报 · newsextract"
    assert (
        page.do("document.querySelector('#totals').textContent")
        == "3 documents · 3 articles · 1 meeting · 2 awards · 1 document with warnings"
    )
    assert page.do("document.querySelector('h2[lang]').textContent") == "云川职教工作会议召开"
    assert page.complaints == []


def test_filters_and_search(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    assert len(page.all("#list button")) == 3
    page.all(".bar[data-value=meeting]")[0].click()
    assert [b.text.split("\n")[0][:8] for b in page.all("#list button")] == ["云川职教工作会议"]
    page.all(".bar[data-value=meeting]")[0].click()
    assert len(page.all("#list button")) == 3
    page.press("/下雪")
    page.wait("document.querySelectorAll('#list button').length === 1")
    assert page.do("document.querySelector('#shown').textContent") == "1 article, 0 events"


def test_event_shows_its_evidence_in_text_and_dump(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    page.press("s")
    page.all(".card.meeting .say")[0].click()
    sentence = TEXT[: TEXT.index("\n")]
    in_text, *in_dump = page.lit("evidence")
    assert in_text == sentence
    assert "".join(in_dump) == sentence
    assert len(in_dump) > 40, "the dump is letter-spaced: what lies between the letters is not evidence"
    assert page.lit("value")[0] == "召开"
    page.press("n")
    assert page.lit("evidence")[0].startswith("会上，云川工程学校")
    page.press("\ue00c")
    assert page.lit("evidence") == []


def test_hovering_a_value_shows_where_it_is_printed(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    page.all(".card.award .say")[0].click()
    chip = next(c for c in page.all(".card.award .chip") if c.text.startswith("省教育厅"))
    webdriver.ActionChains(browser).move_to_element(chip).perform()
    assert page.lit("value") == ["省教育厅"]


def test_overlapping_mentions_are_both_shown(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    school = [m.get_attribute("data-groups") for m in page.all(".mark") if m.text == "云川工程学校"]
    assert "o4 o2" in school
    assert len(page.do("[...document.querySelectorAll('[data-groups=\"o4 o2\"]')][0].style.backgroundImage").split("linear-gradient")) == 3
    page.all(".tools [data-kind=organisation]")[0].click()
    assert not page.all(".mark.organisation")


def test_every_field_of_an_event_is_on_its_card(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    shown = page.do("[...document.querySelectorAll('.card.award dt')].map((dt) => dt.textContent)")
    fields = set(document().articles[0].events[1].model_dump()) - {"id", "type", "trigger", "sentence", "summary", "rule", "confidence"}
    assert set(shown) == fields
    assert "award.granted-by" in page.all(".card.award")[0].text


def test_a_name_shows_all_its_mentions(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    next(c for c in page.all(".entities .chip") if c.text.startswith("云川工程学校 ")).click()
    assert page.lit("value") == ["云川工程学校", "云川工程学校", "该校"]


def test_what_is_in_no_article_is_told(browser: Any, small: Path) -> None:
    page = Page(browser, small, "#2")
    page.all("details summary")[0].click()
    assert "云川日报 2024年5月7日" in page.all("details")[0].text


def test_hostile_text_stays_text(browser: Any, small: Path) -> None:
    page = Page(browser, small, "#1")
    page.press("s")
    page.press("n")
    page.wait("document.querySelector('.card.pinned') !== null")
    assert page.do("document.querySelector('h2[lang]').textContent") == HOSTILE
    assert browser.title == "小报 · newsextract"
    assert not page.all("img")
    assert page.lit("evidence")[0].endswith("获奖。")
    assert page.lit("value")[0] == "获奖", "a letter beyond the basic plane is one code point"
    assert page.complaints == []


def test_keyboard_walks_through_the_articles(browser: Any, small: Path) -> None:
    page = Page(browser, small)
    page.press("j")
    page.press("j")
    page.wait("document.querySelector('h2[lang]').textContent === '云川下雪'")
    page.press("k")
    page.wait("document.querySelector('h2[lang]').textContent !== '云川下雪'")
    assert page.do("document.querySelectorAll('#list [aria-current=true]').length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_phone_shows_list_then_article(browser: Any, small: Path, scheme: str) -> None:
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    try:
        page = Page(browser, small)
        assert page.all("#list")[0].is_displayed() and not page.all("#detail")[0].is_displayed()
        page.all("#list button")[0].click()
        page.wait("document.querySelector('#detail').offsetHeight > 0")
        assert not page.all("#list")[0].is_displayed()
        assert page.do("document.documentElement.scrollWidth") <= 390
        lightness = page.do("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((a, b) => a + Number(b), 0)")
        assert (lightness > 600) == (scheme == "light")
        page.all("#back")[0].click()
        page.wait("document.querySelector('#list').offsetHeight > 0")
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_2000_articles_open_and_filter(browser: Any, large: Path) -> None:
    page = Page(browser, large)
    assert page.do("document.querySelector('#shown').textContent") == "2,000 articles, 4,000 events"
    assert len(page.all("#list li")) < 200, "rows are made when they come into sight"
    page.do("document.querySelector('#list li:last-child').scrollIntoView()")
    page.wait("document.querySelectorAll('#list li').length > 60")
    page.press("/第321号第3条")
    page.wait("document.querySelectorAll('#list li').length === 1")
    page.all("#list button")[0].click()
    page.wait("document.querySelector('h2[lang]').textContent === '第321号第3条'")
    assert page.complaints == []
