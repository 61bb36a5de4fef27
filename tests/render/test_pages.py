"""A map that is taller than the screen: closer together, then on pages, its legend with it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.legend import legend_from
from conversation_guide.interview.events import Address, LegendChosen
from conversation_guide.render.tree import pages, tree
from conversation_guide.text import clean_line, width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, empty, unusual
from tests.growth import LINEAR, growth

WORDS = load_words()


def plain(told: Telling, columns: int, height: int, *, ascii_only: bool = False) -> list[str]:
    drawn = pages(told.map, WORDS, width=columns, height=height, ascii_only=ascii_only)
    return [page.plain for page in drawn]


def shown(told: Telling, columns: int, height: int, *, ascii_only: bool = False) -> str:
    """All pages, a line of dashes between them."""
    found = plain(told, columns, height, ascii_only=ascii_only)
    lines = "\n--------\n".join(found).split("\n")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def crowd(number: int) -> Telling:
    told = Telling().answer("centre", "Family Berger")
    for n in range(number):
        category = ("family", "friends", "helpers")[n * 3 // number]
        told.add(f"c{n}", f"Name {n}", "words", category, support="some", strain=n % 2 == 0)
    return told


@pytest.mark.parametrize(("columns", "height"), [(80, 21), (60, 17)])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_golden(golden: Golden, columns: int, height: int, ascii_only: bool) -> None:
    name = f"pages-berger-{columns}x{height}{'-ascii' if ascii_only else ''}.txt"
    golden(name, shown(berger(), columns, height, ascii_only=ascii_only))


def test_golden_of_unusual_names(golden: Golden) -> None:
    golden("pages-unusual-60x17.txt", shown(unusual(), 60, 17))


def test_golden_with_their_own_signs(golden: Golden) -> None:
    signs = ("a-lot=double", "a-lot.colour=green", "strain=crosses", "arrows=dots")
    told = berger().fact(Address("legend"), LegendChosen(signs=signs))
    golden("pages-own-legend-80x21.txt", shown(told, 80, 21))


def test_what_fits_is_the_tree() -> None:
    whole = tree(berger().map, WORDS, width=80)
    tall = whole.plain.count("\n") + 1
    assert pages(berger().map, WORDS, width=80, height=tall) == [whole]
    assert pages(berger().map, WORDS, width=80, height=tall - 1) != [whole]
    assert pages(empty().map, WORDS, width=80, height=3) == [tree(empty().map, WORDS, width=80)]


def test_the_example_fits_a_usual_screen() -> None:
    (page,) = plain(berger(), 80, 21)
    assert page.count("\n") + 1 <= 21
    assert "1 of 1" not in page


def test_the_example_takes_two_pages_on_a_small_screen() -> None:
    found = plain(berger(), 60, 17)
    assert [page.split("\n")[0] for page in found] == [
        "Family Berger  1 of 2",
        "Family Berger  2 of 2",
    ]
    assert all(page.count("\n") + 1 <= 17 for page in found)


def test_the_legend_is_on_every_page_and_has_only_what_is_in_use() -> None:
    found = plain(crowd(40), 80, 15)
    assert len(found) > 2
    for page in found:
        assert page.endswith("\n\n───── some   ≈ strain")


def test_a_heading_is_said_again_on_the_next_page() -> None:
    for page in plain(crowd(60), 80, 15):
        assert page.split("\n")[1].startswith(("Family ", "Friends ", "Helping "))


def test_pages_are_evenly_filled() -> None:
    heights = [page.count("\n") for page in plain(crowd(31), 80, 20)]
    assert max(heights) - min(heights) <= 2


def test_what_was_passed_is_not_said_beside_the_name() -> None:
    text = "".join(plain(unusual(), 80, 17))
    assert "Chess club" in text
    assert not re.search(r"prefer|skipped|not sure", text)


def test_what_no_line_shows_is_still_said() -> None:
    assert "Football club: no strain" in "".join(plain(berger(), 80, 17))


def test_a_screen_of_no_height_still_shows_everything() -> None:
    found = plain(berger(), 60, 1)
    assert len(found) <= 14
    assert "Abernathy" in "".join(found)


@settings(max_examples=30, deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=30),
    columns=st.integers(40, 100),
    height=st.integers(12, 40),
)
def test_every_name_stands_on_a_page_whole_and_once(
    names: list[str], columns: int, height: int
) -> None:
    told = Telling()
    cleaned = [clean_line(name) or "A" for name in names]
    for number, name in enumerate(cleaned):
        told.add(f"c{number}", name, support="some", category="friends" if number % 2 else "")
    drawn = pages(told.map, WORDS, width=columns, height=height)
    for page in drawn:
        assert all(width(line) <= columns for line in page.plain.split("\n"))
        assert page.plain.count("\n") < height
    bold = "".join(
        page.plain[span.start : span.end]
        for page in drawn
        for span in page.spans
        if span.style == "bold"
    )
    together = "".join(bold.split())
    assert all("".join(name.split()) in together for name in cleaned)


def test_colour_is_not_needed() -> None:
    told = berger()
    plain_map = pages(told.map, WORDS, width=80, height=21)
    told.fact(Address("legend"), LegendChosen(signs=("a-lot.colour=red",)))
    assert told.map.legend == legend_from(["a-lot.colour=red"])
    coloured = pages(told.map, WORDS, width=80, height=21)
    assert [p.plain for p in plain_map] == [p.plain.replace(" (red)", "") for p in coloured]


def test_five_hundred_connections_are_dealt_while_one_waits() -> None:
    crowds = {size: crowd(size) for size in (50, 500)}
    assert growth(lambda size: plain(crowds[size], 80, 21), 50, 500) < LINEAR
