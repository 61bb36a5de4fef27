"""The page in a real browser: it asks for nothing, obeys no name, and can be gone through."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from conversation_guide.text import clean_line
from tests.example_lists import dotted, lists, spiral_loops
from tests.example_maps import Telling, berger, empty, unusual

from .conftest import Browser, Shows

# one worker has them all, so that one browser is enough
pytestmark = pytest.mark.xdist_group("browser")

HOSTILE = [
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 2</script>",
    "</title></svg><img src=x onerror='window.ran=3'>",
    "</style><style>*{display:none}</style>",
    "]]><b>a</b>&lt;i&gt;&amp;",
    '" onmouseover="window.ran=4" a=\'',
    "<!-- never closed",
    "ليلى عبد الرحمن (1)",
    "`${window.ran=5}` \\u003cb",
]


def hostile() -> Telling:
    told = Telling().answer("centre", HOSTILE[0])
    for number, name in enumerate(HOSTILE):
        told.add(f"c{number}", name, name, "family", support="some")
    told.done("people").answer("noticed", "\n".join(HOSTILE)).answer("one-thing", HOSTILE[1])
    return told


def one(browser: Browser, css: str) -> WebElement:
    return browser.driver.find_element(By.CSS_SELECTOR, css)


def drawn(browser: Browser, id: str) -> WebElement:
    return one(browser, f".frame [data-id='{id}']")


def row(browser: Browser, id: str) -> WebElement:
    return one(browser, f"tr[data-id='{id}']")


def marked(browser: Browser) -> list[str]:
    """The ids of what is marked: in the picture, and in the table."""
    found: list[str] = browser.js(
        "return [...document.querySelectorAll('.marked')].map(e => e.tagName + ' ' + e.dataset.id)"
    )
    return found


def focused(browser: Browser) -> str:
    found: str = browser.js(
        "const e = document.activeElement;"
        "return e.dataset.id ? e.tagName + ' ' + e.dataset.id : e.className"
    )
    return found


def wide(browser: Browser) -> float:
    found: float = browser.js(
        "return document.querySelector('.frame svg').getBoundingClientRect().width"
    )
    return found


def test_it_asks_for_nothing_and_breaks_no_rule_of_its_policy(shows: Shows) -> None:
    third, earlier = spiral_loops()
    for told, audience, before in (
        (berger(), "record", None),
        (berger(), "family", None),
        (berger(), "supervision", None),
        (unusual(), "record", None),
        (empty(), "record", None),
        (lists(), "record", None),
        (third, "record", earlier),
        (dotted(), "record", None),
    ):
        browser = shows(told, audience, earlier=before)
        assert browser.file is not None
        assert browser.requests() == {browser.file.as_uri()}
        assert browser.js("return performance.getEntriesByType('resource').length") == 0
        assert browser.complaints() == []


def test_the_policy_lets_nothing_in(shows: Shows) -> None:
    browser = shows(berger())
    browser.js("""
        const script = document.createElement("script");
        script.textContent = "window.ran = 1";
        document.body.append(script);
        const image = document.createElement("img");
        image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
        document.body.append(image);
        const styled = document.createElement("style");
        styled.textContent = "body { display: none }";
        document.head.append(styled);
        document.body.setAttribute("style", "opacity: 0");
        document.body.setAttribute("onclick", "window.ran = 2");
        document.body.click();
    """)
    assert browser.js("return window.ran") is None
    look = browser.js("const s = getComputedStyle(document.body); return [s.display, s.opacity]")
    assert look == ["block", "1"]
    refused = "\n".join(browser.complaints())
    for rule in ("script-src", "style-src", "default-src"):
        assert rule in refused


def test_names_are_letters_and_never_code(shows: Shows) -> None:
    for scripts in (True, False):
        browser = shows(hostile(), scripts=scripts)
        browser.cdp("Emulation.setScriptExecutionDisabled", value=False)
        for number, name in enumerate(HOSTILE):
            cells = browser.js(
                "return [...arguments[0].cells].map(e => e.textContent)", row(browser, f"c{number}")
            )
            assert cells[:2] == [clean_line(name)] * 2
            title = browser.js(
                "return arguments[0].querySelector('title').textContent",
                drawn(browser, f"c{number}"),
            )
            assert clean_line(name) in title
        assert browser.js("return window.ran") is None
        assert browser.js("return document.querySelectorAll('script').length") == 1
        assert browser.js("return document.querySelectorAll('img, b, i, iframe, a').length") == 0
        assert browser.js("return document.querySelectorAll('svg').length") == 1
        assert [one for one in browser.complaints() if "Refused" in one] == []


def test_without_its_script_nothing_is_lost(shows: Shows) -> None:
    browser = shows(berger(), scripts=False)
    assert one(browser, "svg").is_displayed()
    assert row(browser, "c8").text.startswith("Mrs Abernathy-Okonkwo")
    for css in (".tools", ".hint", ".told"):
        assert not one(browser, css).is_displayed()
    assert one(browser, "blockquote").is_displayed()
    assert one(browser, ".frame").get_attribute("tabindex") is None


def test_pointing_at_a_line_shows_it_alone_and_its_row(shows: Shows) -> None:
    browser = shows(berger())
    assert marked(browser) == []
    label = drawn(browser, "c5").find_element(By.CSS_SELECTOR, "text")
    ActionChains(browser.driver).move_to_element(label).perform()
    assert marked(browser) == ["g c5", "TR c5"]
    assert opacity(browser, "c5") == 1
    assert opacity(browser, "c1") < 0.5
    told = one(browser, ".told")
    assert told.text == title_of(browser, "c5")
    assert "Fatima" in told.text
    ActionChains(browser.driver).move_to_element(one(browser, "h1")).perform()
    assert marked(browser) == []
    assert told.text == ""


def opacity(browser: Browser, id: str) -> float:
    browser.js("document.getAnimations().forEach(a => a.finish())")
    return float(browser.js("return getComputedStyle(arguments[0]).opacity", drawn(browser, id)))


def title_of(browser: Browser, id: str) -> str:
    found: str = browser.js(
        "return arguments[0].querySelector('title').textContent", drawn(browser, id)
    )
    return found


def test_pointing_at_a_row_shows_its_line(shows: Shows) -> None:
    browser = shows(berger())
    ActionChains(browser.driver).move_to_element(row(browser, "c9")).perform()
    assert marked(browser) == ["g c9", "TR c9"]
    assert "Sabine" in one(browser, ".told").text


def test_the_keys_go_into_the_picture_through_it_and_to_the_table(shows: Shows) -> None:
    browser = shows(berger())
    browser.js("document.querySelector('button[data-size=whole]').focus()")
    browser.press(Keys.TAB)
    assert focused(browser) == "frame"
    browser.press(Keys.ENTER)
    assert focused(browser) == "g c1"
    assert marked(browser) == ["g c1", "TR c1"]
    assert one(browser, ".told").text == title_of(browser, "c1")
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
    assert focused(browser) == "g c3"
    browser.press(Keys.HOME, Keys.ARROW_LEFT)
    assert focused(browser) == "g c14"
    browser.press(Keys.ENTER)
    assert focused(browser) == "TR c14"
    assert marked(browser) == ["g c14", "TR c14"]
    browser.press(Keys.ARROW_UP, Keys.ENTER)
    assert focused(browser) == "g c13"
    browser.press(Keys.ESCAPE)
    assert focused(browser) == "frame"
    assert marked(browser) == []
    browser.press(Keys.TAB)
    assert focused(browser) == "g c13"
    browser.press(Keys.TAB)
    assert focused(browser) == "TR c13"


def test_a_pointer_at_rest_says_nothing_while_the_page_scrolls_below_it(shows: Shows) -> None:
    browser = shows(berger())
    browser.js("onpointermove = (event) => { window.last = [event.clientX, event.clientY] }")
    label = drawn(browser, "c5").find_element(By.CSS_SELECTOR, "text")
    ActionChains(browser.driver).move_to_element(label).perform()
    browser.js("arguments[0].focus()", row(browser, "c9"))
    moved = """
        const [clientX, clientY] = window.last;
        arguments[0].dispatchEvent(new PointerEvent("pointermove",
            { clientX: clientX + arguments[1], clientY, bubbles: true }));
    """
    browser.js(moved, row(browser, "c3"), 0)
    assert marked(browser) == ["g c9", "TR c9"]
    browser.js(moved, row(browser, "c3"), 1)
    assert marked(browser) == ["g c3", "TR c3"]
    browser.js(moved, one(browser, "h1"), 2)
    assert marked(browser) == ["g c9", "TR c9"]


def test_the_picture_can_be_made_larger_and_moved(shows: Shows) -> None:
    browser = shows(berger())
    usual = wide(browser)
    one(browser, "button[data-size=larger]").click()
    one(browser, "button[data-size=larger]").click()
    assert wide(browser) == pytest.approx(usual * 1.25**2, rel=0.01)
    one(browser, "button[data-size=smaller]").click()
    assert wide(browser) == pytest.approx(usual * 1.25, rel=0.01)
    browser.js("document.querySelector('.frame').focus()")
    browser.press("+", "+", "+")
    assert wide(browser) == pytest.approx(usual * 1.25**4, rel=0.01)
    left = browser.js("return document.querySelector('.frame').scrollLeft")
    assert left > 0, "what was in the middle stays there"
    frame = one(browser, ".frame")
    ActionChains(browser.driver).drag_and_drop_by_offset(frame, 60, 0).perform()
    assert browser.js("return arguments[0].scrollLeft", frame) == pytest.approx(left - 60, abs=1)
    browser.press("-")
    assert wide(browser) == pytest.approx(usual * 1.25**3, rel=0.01)
    browser.press("0")
    assert wide(browser) == pytest.approx(usual, rel=0.01)
    wheel = "arguments[0].dispatchEvent(new WheelEvent('wheel', {deltaY: -1, ctrlKey: %s}))"
    browser.js(wheel % "false", frame)
    assert wide(browser) == pytest.approx(usual, rel=0.01)
    browser.js(wheel % "true", frame)
    assert wide(browser) == pytest.approx(usual * 1.25, rel=0.01)


def test_what_has_the_focus_is_brought_into_a_large_picture(shows: Shows) -> None:
    browser = shows(berger())
    browser.js("document.querySelector('.frame').focus()")
    browser.press(*"++++++", Keys.ENTER)
    for _ in range(4):
        browser.press(Keys.ARROW_RIGHT)
        inside = browser.js("""
            const one = document.activeElement.getBoundingClientRect();
            const frame = document.querySelector(".frame").getBoundingClientRect();
            return one.right > frame.left && one.left < frame.right
                && one.bottom > frame.top && one.top < frame.bottom;
        """)
        assert inside


def names_in(tree: list[dict[str, Any]], role: str) -> list[str]:
    return [
        node["name"]["value"]
        for node in tree
        if node.get("role", {}).get("value") == role and not node["ignored"]
    ]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_screen_reader_finds_the_picture_and_the_table(shows: Shows, scripts: bool) -> None:
    browser = shows(berger(), scripts=scripts)
    tree = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    assert names_in(tree, "table") == ["The map as a table"]
    assert names_in(tree, "columnheader") == [
        *("Name", "In their words", "Belongs to", "Support", "Which way", "Strain", "Mark")
    ]
    heads = names_in(tree, "rowheader")
    assert len(heads) == 14
    assert heads[:2] == ["Rosa", "Tom and Rosalind"]
    assert names_in(tree, "heading")[:2] == ["We are connected", "The map"]
    pictures = names_in(tree, "image")
    if scripts:
        assert len(pictures) == 14
        assert "Rosa" in pictures[0]
        assert [name for name in names_in(tree, "group") if "Family Berger" in name]
        assert names_in(tree, "button") == ["Larger", "Smaller", "All of it"]
    else:
        assert len(pictures) == 1
        assert "Family Berger" in pictures[0]
        assert names_in(tree, "button") == []


def test_a_phone_needs_no_scrolling_sideways(shows: Shows) -> None:
    for audience in ("record", "family", "supervision"):
        browser = shows(unusual(), audience)
        browser.size(360, 740)
        assert browser.js("return document.scrollingElement.scrollWidth") <= 360
    usual = wide(browser)
    one(browser, "button[data-size=whole]").click()
    assert wide(browser) < 360 < usual


def test_all_of_the_picture_is_seen_at_once(shows: Shows) -> None:
    browser = shows(berger())
    assert browser.js("""
        const svg = document.querySelector(".frame svg").getBoundingClientRect();
        const frame = document.querySelector(".frame");
        return svg.height <= innerHeight && frame.scrollWidth <= frame.clientWidth
            && frame.scrollHeight <= frame.clientHeight;
    """)


def test_at_night_the_ground_is_dark_and_the_picture_stays_on_paper(shows: Shows) -> None:
    browser = shows(berger())
    browser.media(prefers_color_scheme="dark")
    ground, ink, paper = (
        tuple(int(part) for part in re.findall(r"\d+", colour)[:3])
        for colour in browser.js("""
            const body = getComputedStyle(document.body);
            const frame = getComputedStyle(document.querySelector(".frame"));
            return [body.backgroundColor, body.color, frame.backgroundColor];
        """)
    )
    assert max(ground) < 60
    assert min(ink) > 180
    assert paper == (255, 255, 255)


SHEETS = {"A4": (595, 842), "Letter": (612, 792)}


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page in points, wide and high."""
    boxes = re.findall(rb"/Type /Page\b.*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf, re.DOTALL)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("told", [berger(), unusual()], ids=["usual", "unusual"])
def test_on_paper_the_picture_has_a_sheet_and_nothing_is_cut(
    shows: Shows, told: Telling, paper: str
) -> None:
    browser = shows(told, paper=paper)
    first, *others = sheets(browser.pdf())
    assert sorted(first) == sorted(SHEETS[paper])
    assert 2 <= len(others) <= 4
    assert set(others) == {SHEETS[paper]}
    browser.media("print")
    millimetre = 96 / 25.4
    browser.size(round((SHEETS[paper][0] / 72 * 25.4 - 28) * millimetre), 1000)
    cut, gone, held = browser.js("""
        const wide = document.documentElement.clientWidth;
        const shown = (e) => e.getBoundingClientRect().width > 0;
        const cut = [...document.querySelectorAll("main section *")]
            .filter(e => e.getBoundingClientRect().right > wide + 1).map(e => e.outerHTML);
        const gone = [...document.querySelectorAll(".tools, .hint, .told")].filter(shown).length;
        const sheet = document.querySelector(".sheet").getBoundingClientRect();
        const svg = document.querySelector("svg").getBoundingClientRect();
        return [cut, gone, svg.bottom <= sheet.bottom + 1];
    """)
    assert cut == []
    assert gone == 0
    assert held


def test_headings_nest(shows: Shows) -> None:
    for told in (berger(), lists(), dotted()):
        browser = shows(told)
        levels = browser.js(
            "return [...document.querySelectorAll('h1,h2,h3,h4')].map(e => +e.tagName[1])"
        )
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
