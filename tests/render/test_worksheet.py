"""The blank worksheet: what stands on it, and that the page asks for nothing and prints."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conversation_guide.guide.kinds import AnswerKind, ConnectionKind
from conversation_guide.guide.model import Guide, KeyPoint, Reflection, Source
from conversation_guide.guide.parse import parse_guide
from conversation_guide.guide.steps import (
    Ask,
    Category,
    Commit,
    Each,
    Entries,
    Names,
    Option,
    Phase,
    Resource,
    Story,
)
from conversation_guide.render.worksheet import worksheet_markdown
from conversation_guide.render.worksheet_html import worksheet_html
from conversation_guide.words import load_words
from tests.conftest import Golden

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
SAMPLES = sorted((ROOT / "tests/guide/ok").glob("*.yaml"))
GUIDES = [p for p in sorted((ROOT / "guides").glob("*.yaml")) if "." not in p.stem]
VOID = {"meta", "br", "circle", "line", "path"}


def guide_at(path: Path) -> Guide:
    guide, _ = parse_guide(path.read_text(encoding="utf-8"))
    assert guide is not None
    return guide


class Page(HTMLParser):
    """Reads a page as a browser would: its elements, its text, and that every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attrs for name, attrs in self.tags if name == tag]


def page_of(guide: Guide, paper: str = "A4") -> Page:
    return Page(worksheet_html(guide, WORDS, paper))


# ── how it looks ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sheet_in_markdown(path: Path, golden: Golden) -> None:
    golden(f"worksheet-{path.stem}.md", worksheet_markdown(guide_at(path), WORDS, "A4"))


@pytest.mark.parametrize("name", ["small", "lists", "spiral", "wall"])
def test_the_sheet_as_a_page(name: str, golden: Golden) -> None:
    guide = guide_at(ROOT / f"tests/guide/ok/{name}.yaml")
    html = re.sub(
        r"<style>.*</style>", "<style></style>", worksheet_html(guide, WORDS, "A4"), flags=re.S
    )
    golden(f"worksheet-{name}.html", re.sub(r"sha256-[\w+/=]+", "sha256-", html))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_guide_has_a_sheet(path: Path, paper: str) -> None:
    guide = guide_at(path)
    page = page_of(guide, paper)
    assert guide.title in page.text
    assert guide.source is not None
    assert guide.source.title in page.text
    one_thing = any(isinstance(step, Commit) for step in guide.steps)
    for told in (page.text, worksheet_markdown(guide, WORDS, paper)):
        assert ("One thing I will do this week" in told) is one_thing


def test_an_ecomap_has_a_ring_for_each_and_room_for_signs_of_ones_own() -> None:
    page = page_of(guide_at(ROOT / "guides/we-are-connected.yaml"))
    assert len(page.all("circle")) == 4
    assert len(page.all("textpath")) == 3
    for label in ("Family · Friends · Neighbours", "Helping professionals", "Strain"):
        assert label in page.text


def test_a_spiral_shows_its_core_and_every_field() -> None:
    page = page_of(guide_at(ROOT / "tests/guide/ok/spiral.yaml"))
    assert len(page.all("circle")) > 12
    for text in ("Possibility", "Repair after rupture", "Times and places", "How hard was it?"):
        assert text in page.text


def test_phases_have_their_minutes_and_a_wall_its_table() -> None:
    lists = page_of(guide_at(ROOT / "tests/guide/ok/lists.yaml")).text
    assert "Coming together 5 minutes, from" in lists
    assert "240 minutes" in lists
    wall = page_of(guide_at(ROOT / "tests/guide/ok/wall.yaml"))
    assert len(wall.all("tr")) == 2 + 22
    assert "No dot yet" in wall.text


def test_what_the_practitioner_alone_sees_is_not_on_the_sheet() -> None:
    steps = (
        Ask(id="a", text="Asked", cues=("A cue",)),
        Ask(id="b", text="Hidden", private=True),
        Names(id="n", text="Alone?", kind=ConnectionKind.PERSON, private=True),
    )
    guide = Guide(
        id="g",
        title="G",
        key_points=(KeyPoint(id="p", title="P", cues=("A cue",), steps=steps),),
        own_reflections=(Reflection(id="r", text="Mine"),),
        afterwards=(Ask(id="c", text="Later"),),
    )
    for told in (page_of(guide).text, worksheet_markdown(guide, WORDS, "A4")):
        assert "Asked" in told
        for text in ("A cue", "Hidden", "Alone", "Mine", "Later"):
            assert text not in told


def test_names_are_blanks_to_write_on() -> None:
    steps = (
        Entries(id="l", text="Who is with {centre}?"),
        Each(id="e", text="How is {name}?", over="l", question=Ask(id="e", text="")),
    )
    guide = Guide(id="g", title="G", key_points=(KeyPoint(id="p", title="P", steps=steps),))
    for told in (worksheet_html(guide, WORDS, "A4"), worksheet_markdown(guide, WORDS, "A4")):
        assert "{" not in re.sub(r"<style>.*</style>", "", told, flags=re.S)
    assert "Who is with ?" in page_of(guide).text


# ── what it is made of ───────────────────────────────────────────────────────


@pytest.mark.parametrize("paper", ["A4", "Letter", "Folio"])
def test_the_page_asks_for_nothing_and_says_so(paper: str) -> None:
    html = worksheet_html(guide_at(ROOT / "guides/we-are-connected.yaml"), WORDS, paper)
    page = Page(html)
    (policy,) = (one["content"] for one in page.all("meta") if "http-equiv" in one)
    assert policy is not None
    css = re.search(r"<style>(.*)</style>", html, re.S)
    assert css is not None
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert f"size: {'Letter' if paper == 'Letter' else 'A4'};" in css[1]
    assert not re.search(r"url\(|@import|@font-face", css[1])
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "a", "base"}
    for _, attrs in page.tags:
        assert not any(name == "src" or name == "style" or name.startswith("on") for name in attrs)
        assert (attrs.get("href") or "#").startswith("#")


@pytest.mark.parametrize("path", [*SAMPLES, *GUIDES], ids=lambda path: path.stem)
def test_the_page_is_black_and_grey(path: Path) -> None:
    html = worksheet_html(guide_at(path), WORDS, "A4")
    colours = set(re.findall(r"#[0-9a-f]{3,6}\b", html))
    assert colours <= {"#000", "#444", "#555", "#666", "#fff"}


def test_what_a_guide_holds_is_never_markup() -> None:
    bad = "</style><script>x</script> **b** & “q” | [l](u) `c`"
    choice = (Option(id="o", label=bad), Option(id="p", label="P"))
    steps = (
        Ask(id="a", text=bad, prompts=(bad,), answer=AnswerKind.CHOICE, choices=choice),
        Entries(id="l", text=bad, fields=(Ask(id="f", text=bad),) * 4),
        Entries(id="t", text=bad, fields=(Ask(id="f", text=bad),)),
        Phase(id="p", text=bad, minutes=3),
        Story(id="s", text=bad, resource=Resource(title=bad, by=bad, where=bad, about=bad)),
        Commit(id="c", text=bad),
        Names(
            id="n",
            text=bad,
            kind=ConnectionKind.PERSON,
            categories=(Category(id="c", label=bad),),
        ),
    )
    point = KeyPoint(id="p", title=bad, steps=steps)
    guide = Guide(id="g", title=bad, key_points=(point,), source=Source(title=bad))
    page = page_of(guide)
    assert not page.all("script")
    assert page.text.count(bad) >= 15
    tokens = MarkdownIt("commonmark").enable("table").parse(worksheet_markdown(guide, WORDS, "A4"))
    kinds = {t.type for token in tokens for t in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "code_inline"}
    cells = [len(row) for row in _rows(tokens)]
    assert set(cells) <= {2, 3}


def _rows(tokens: Sequence[Token]) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in tokens:
        kind = token.type
        if kind == "tr_open":
            rows.append([])
        elif kind in ("td_open", "th_open"):
            rows[-1].append(kind)
    return rows


def test_the_sheet_speaks_spanish() -> None:
    spanish = load_words("es")
    told = worksheet_markdown(guide_at(ROOT / "guides/we-are-connected.yaml"), spanish, "A4")
    assert "## Una cosa que voy a hacer esta semana" in told
    assert not re.search(r"^(Date|- When|☐ yes|\| Who)\b", told, re.MULTILINE)
