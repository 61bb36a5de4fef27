"""The ecomap as a tree: to the letter, at every width, without colour, in ASCII."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from conversation_guide.render.legend import LEAST_WIDTH, legend
from conversation_guide.render.tree import tree
from conversation_guide.text import clean_line, width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, empty, unusual
from tests.growth import LINEAR, growth

WORDS = load_words()
MAPS = {"berger": berger, "empty": empty, "unusual": unusual}


def printed(told: Telling, columns: int, *, ascii_only: bool = False, colour: bool = False) -> str:
    """What a terminal of so many columns shows."""
    console = Console(
        file=io.StringIO(),
        width=columns,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(tree(told.map, WORDS, ascii_only=ascii_only, width=columns))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_golden(golden: Golden, name: str, columns: int) -> None:
    golden(f"tree-{name}-{columns}.txt", printed(MAPS[name](), columns))


@pytest.mark.parametrize("name", MAPS)
def test_golden_in_ascii(golden: Golden, name: str) -> None:
    golden(f"tree-{name}-80-ascii.txt", printed(MAPS[name](), 80, ascii_only=True))


def test_golden_with_colour(golden: Golden) -> None:
    golden("tree-berger-80-colour.txt", printed(berger(), 80, colour=True))


def test_our_signs_are_pure_ascii() -> None:
    assert printed(berger(), 80, ascii_only=True).replace("é", "e").isascii()


def test_colour_carries_no_meaning() -> None:
    """Lines that differ in meaning differ in their letters: the plain text is the whole text."""
    colourful = Text.from_ansi(printed(berger(), 80, colour=True)).plain
    assert [line.rstrip() for line in colourful.splitlines()] == printed(berger(), 80).splitlines()


def test_only_colours_that_read_on_any_ground() -> None:
    drawn = tree(berger().map, WORDS, width=80)
    assert {str(span.style) for span in drawn.spans} <= {"bold", "magenta", "bold magenta"}


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("columns", [40, 41, 59, 60, 79, 80, 119, 120, 200])
def test_no_line_is_wider_than_the_terminal(name: str, columns: int) -> None:
    drawn = tree(MAPS[name]().map, WORDS, width=columns).plain
    assert max(width(line) for line in drawn.splitlines()) <= columns


def test_a_very_narrow_terminal_still_shows_everything() -> None:
    text = printed(berger(), 20)
    assert "Abernathy" in text.replace("\n", "")
    assert tree(berger().map, WORDS, width=5) == tree(berger().map, WORDS, width=LEAST_WIDTH)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_long_names_are_whole(columns: int) -> None:
    text = printed(unusual(), columns)
    assert text.count("x") >= 200
    assert " ".join(text.split()).count("name that goes on") >= 7


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_names_are_literal(columns: int) -> None:
    text = printed(unusual(), columns, colour=False)
    for name in ("[bold red]Eve[/], [/]", ":bomb: | `x` <script>", "[/] The *O'Neil*"):
        assert name in text


def test_namesakes_are_told_apart() -> None:
    text = printed(unusual(), 80)
    assert "Rosa, aunt" in text
    assert "Rosa (2)" in text
    assert "Rosa (1)" not in text


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_legend_is_always_there(name: str, ascii_only: bool) -> None:
    drawn = tree(MAPS[name]().map, WORDS, ascii_only=ascii_only, width=80).plain
    assert drawn.endswith(legend(WORDS, ascii_only=ascii_only, width=80).plain)


def test_every_sign_on_a_map_is_in_the_legend() -> None:
    key = legend(WORDS, width=80).plain
    for connection_line in printed(unusual(), 120).splitlines():
        for sign in connection_line[6:17]:
            if sign in "━─┈○◀▶≈×":
                assert sign in key


def test_directions_and_strain_are_seen_in_the_line() -> None:
    lines = printed(berger(), 120)
    assert "◀━━━━━▶   Rosa" in lines
    assert "┈≈┈≈┈    Tom and Rosalind" in lines
    assert "≈○≈ ▶   Dario" in lines
    assert "◀━━━━━    Fatima" in lines
    assert "× Ilse" in lines
    assert "+ Parents' café" in lines


def test_beside_a_name_stands_what_was_told_and_nothing_that_was_passed() -> None:
    lines = printed(unusual(), 200).splitlines()
    for name in ("Chess club", "# Choir", "---", "[bold red]Eve[/], [/]"):
        assert any(line.endswith(f" {name}") for line in lines)


@settings(max_examples=40, deadline=None)
@given(
    labels=st.lists(st.tuples(st.text(max_size=60), st.text(max_size=30)), max_size=6),
    columns=st.integers(40, 130),
)
def test_any_name_is_shown_whole_and_fits(labels: list[tuple[str, str]], columns: int) -> None:
    told = Telling()
    cleaned = [(clean_line(name) or "A", clean_line(words)) for name, words in labels]
    for number, (name, words) in enumerate(cleaned):
        told.add(f"c{number}", name, words, support="some", strain=True)
    drawn = tree(told.map, WORDS, width=columns).plain
    assert all(width(line) <= columns for line in drawn.split("\n"))
    together = "".join(drawn.split()).replace("│", "")
    for name, _ in cleaned:
        assert "".join(name.split()).replace("│", "") in together


def test_five_hundred_connections_are_drawn_while_one_waits() -> None:
    crowds = {}
    for size in (50, 500):
        told = crowds[size] = Telling()
        for number in range(size):
            told.add(f"c{number}", f"Name {number}", "words", support="some", strain=True)
    assert growth(lambda size: printed(crowds[size], 80), 50, 500) < LINEAR
