"""What stands on the page, read without a browser: the same as on the Markdown page, and safe."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import PAGES, markdown
from conversation_guide.render.page.page import html
from conversation_guide.text import clean_line
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import dotted, lists, practised, spiral_loops
from tests.example_maps import Telling, berger, empty, unusual

from .conftest import page_of

WORDS = load_words()
VOID = {"meta", "br"}
LEFT_OUT = ("The map as a list", "The family chose", "Our signs")
"""What a page in Markdown says because it has no picture."""


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed, and texts are kept by the element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.drawn = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        if "svg" not in self.open:
            self.texts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in ("strong", "em") and self.texts:
            self.texts[-2:] = ["".join(self.texts[-2:])]

    def handle_data(self, data: str) -> None:
        if "svg" in self.open:
            self.drawn += f" {data}"
        elif self.texts and not {"style", "script"} & set(self.open):
            self.texts[-1] += data


def without_picture(page: str) -> str:
    """The body of a page, without what the picture's and the style's own tests look at."""
    body = page[page.index("<main>") : page.index("</main>")]
    return re.sub(r"<svg.*</svg>", "<svg></svg>", body, flags=re.DOTALL) + "</main>\n"


@pytest.mark.parametrize("audience", PAGES)
def test_golden(golden: Golden, audience: str) -> None:
    golden(f"{audience}-berger.html", without_picture(page_of(berger(), audience)))


def test_golden_of_other_maps(golden: Golden) -> None:
    third, earlier = spiral_loops()
    golden("record-spiral.html", without_picture(page_of(third, earlier=earlier)))
    supervision = page_of(third, "supervision", earlier)
    golden("supervision-spiral.html", without_picture(supervision))
    golden("record-wall.html", without_picture(page_of(dotted())))
    golden("family-berger-es.html", without_picture(page_of(berger(), "family", language="es")))


def shown_in_markdown(text: str) -> list[str]:
    """Every text of a Markdown page but its front matter, as a reader shows it."""
    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    found = []
    for token in tokens:
        if token.type == "inline":
            parts = (
                "\n" if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or []
            )
            found += "".join(parts).split("\n")
    return [" ".join(text.split()) for text in found if text.strip()]


@pytest.mark.parametrize("told", [berger(), empty(), lists(), berger(SessionKind.PRACTICE)])
@pytest.mark.parametrize("audience", PAGES)
def test_it_holds_what_the_markdown_page_holds(told: Telling, audience: str) -> None:
    summary = summarise(told.guide, told.conversation)
    given = for_reader(summary, audience, WORDS)
    found = Reader(page_of(told, audience))
    texts = {" ".join(text.split()) for text in found.texts}
    drawn = " ".join(found.drawn.split())
    for text in shown_in_markdown(markdown(given, WORDS, audience)):
        if text.startswith(LEFT_OUT):
            continue
        on_the_map = any(one.name in text for one in summary.ecomap.connections)
        assert text in texts or on_the_map or text in drawn, text


def test_nobody_is_lost_from_the_table() -> None:
    for audience in ("record", "family"):
        texts = " | ".join(Reader(page_of(unusual(), audience)).texts)
        for one in unusual().map.connections:
            assert one.name in texts
            assert one.words in texts


def test_a_page_for_supervision_names_nobody() -> None:
    third, earlier = spiral_loops()
    for told, before in ((berger(), None), (third, earlier), (dotted(), None)):
        page = page_of(told, "supervision", before)
        for named in told.conversation.named.values():
            assert named.name not in page
        assert "Family Berger" not in page
        assert "Family N." not in page


@pytest.mark.parametrize("told", [berger(), unusual(), lists(), dotted()])
def test_the_file_asks_for_nothing(told: Telling) -> None:
    page = page_of(told)
    found = Reader(page)
    names = {name for name, _ in found.attributes}
    assert not names & {"src", "href", "style", "action", "xlink:href", "srcset"}
    assert not [name for name in names if name.startswith("on")]
    assert not set(found.tags) & {"img", "link", "iframe", "object", "a", "base", "form"}
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("told", [berger(), lists()])
def test_the_policy_names_the_one_style_and_the_one_script(told: Telling) -> None:
    page = page_of(told)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    for element in ("style", "script"):
        for text in re.findall(f"<{element}>(.*?)</{element}>", page, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert rules.pop(f"{element}-src") == f"'sha256-{digest}'"
    assert rules == {}


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("aé家 <>&\"'/-]!=`\n\u202e\x00"), min_size=1, max_size=20))
def test_any_name_is_text(name: str) -> None:
    name = clean_line(name) or "a"
    told = Telling().answer("centre", name).add("c1", name, name, support="some").done("people")
    plain = Telling().answer("centre", "a").add("c1", "a", "a", support="some").done("people")
    for audience in ("record", "family"):
        found, usual = Reader(page_of(told, audience)), Reader(page_of(plain, audience))
        below = [tag for tag in found.tags if tag not in ("text", "path", "rect")]
        assert below == [tag for tag in usual.tags if tag not in ("text", "path", "rect")]
        assert any(name in text for text in found.texts)


def test_paper() -> None:
    assert "size: A4 portrait" in page_of(berger())
    assert "size: Letter portrait" in page_of(berger(), paper="Letter")
    assert page_of(berger(), paper="Foolscap") == page_of(berger())


def test_where_there_is_no_map_there_is_no_script() -> None:
    for page in (page_of(lists()), page_of(dotted(), "family"), page_of(dotted(), "supervision")):
        assert "<svg" not in page
        assert "<script" not in page


def test_a_conversation_without_the_family_gives_them_nothing() -> None:
    third, earlier = spiral_loops()
    page = page_of(practised(third, Audience.PRACTITIONER), "family", earlier)
    assert "held without the family" in page
    assert "washing up" not in page
    assert "<svg" not in page


def test_a_spiral_that_a_family_walked_is_theirs() -> None:
    third, earlier = spiral_loops()
    page = page_of(practised(third, Audience.FAMILY), "family", earlier)
    assert "washing up" in page
    assert "<svg" in page
    assert page.count("<tr data-id=") == 8


def test_each_row_has_its_picture() -> None:
    third, earlier = spiral_loops()
    for told, before in ((berger(), None), (third, earlier), (dotted(), None)):
        page = page_of(told, earlier=before)
        rows = set(re.findall(r'<tr data-id="([^"]*)"', page))
        drawn = set(re.findall(r'<g[^>]* data-id="([^"]*)"', page))
        assert rows
        assert rows == drawn


def test_nobody_else_has_a_page() -> None:
    told = berger()
    with pytest.raises(KeyError):
        html(summarise(told.guide, told.conversation), WORDS, "everybody")
