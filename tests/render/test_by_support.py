"""The ecomap in brief: who supports how much, by name, in few lines and with nothing cut."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.interview.events import Address, LegendChosen, Reason
from conversation_guide.render.legend import LEAST_WIDTH
from conversation_guide.render.maps import brief
from conversation_guide.spiral.model import Spiral
from conversation_guide.text import clean_line, width
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, empty, unusual

WORDS = load_words()
MAPS = {"berger": berger, "unusual": unusual, "empty": empty}


def plain(
    ecomap: Ecomap, columns: int = 80, *, language: str = "en", ascii_only: bool = False
) -> str:
    found = brief(ecomap, load_words(language), width=columns, ascii_only=ascii_only)
    assert found is not None
    return found.plain


def row(ecomap: Ecomap, meaning: str) -> str:
    """The names beside a meaning; "" where it has no row."""
    rows = [line.partition(meaning)[2].strip() for line in plain(ecomap).splitlines()[1:]]
    return next((names for names in rows if names), "")


@pytest.mark.parametrize("columns", [80, 60])
@pytest.mark.parametrize("name", MAPS)
def test_golden(golden: Golden, name: str, columns: int) -> None:
    golden(f"brief-{name}-{columns}.txt", plain(MAPS[name]().map, columns) + "\n")


def test_golden_in_ascii(golden: Golden) -> None:
    golden("brief-berger-80-ascii.txt", plain(berger().map, ascii_only=True) + "\n")


@pytest.mark.parametrize("columns", [80, 60])
def test_golden_in_spanish(golden: Golden, columns: int) -> None:
    text = plain(berger().map, columns, language="es")
    golden(f"brief-berger-{columns}.es.txt", text + "\n")


def test_golden_with_their_own_signs(golden: Golden) -> None:
    signs = ("a-lot=double", "a-lot.colour=green", "strain=zigzag", "arrows=dots")
    told = berger().fact(Address("legend"), LegendChosen(signs=signs))
    golden("brief-own-signs-80.txt", plain(told.map) + "\n")


def test_fourteen_connections_leave_room_for_a_question() -> None:
    assert len(berger().map.connections) == 14
    assert plain(berger().map, 80).count("\n") < 16
    assert plain(berger().map, 60).count("\n") < 18


def test_only_what_there_is_to_say_has_a_line() -> None:
    told = Telling().answer("centre", "Us").add("c1", "Rosa", support="a-lot")
    assert plain(told.map) == "Us\n━━━━━ a lot  Rosa"


def test_what_was_passed_is_not_said() -> None:
    told = Telling().add("c1", "Rosa", support="some")
    for number, reason in enumerate(Reason):
        told.add(f"p{number}", f"P{number}", support=reason, direction=reason, strain=reason)
    assert row(told.map, "not said") == "P0, P1, P2"
    assert plain(told.map).count("\n") == 2


def test_who_is_not_there_now_stands_in_no_other_row() -> None:
    told = Telling().add("c1", "Gran", ended=True, support="some").add("c2", "Choir", wanted=True)
    told.add("c3", "Rosa", support="some")
    assert row(told.map, "some") == "Rosa"
    assert row(told.map, "no longer there") == "Gran"
    assert row(told.map, "wished for") == "Choir"
    assert row(told.map, "not said") == ""


def test_namesakes_are_told_apart_and_one_name_stays_one() -> None:
    told = Telling().add("c1", "Rosa", "aunt", support="some").add("c2", "Rosa", support="some")
    told.add("c3", "Tom and Eve", support="some")
    assert row(told.map, "some") == "Rosa (aunt); Rosa; Tom and Eve"


@pytest.mark.parametrize("map", [None, Spiral(), DottedWall()])
def test_other_maps_have_no_such_form(map: Spiral | DottedWall | None) -> None:
    assert brief(map, WORDS, width=80) is None


@settings(max_examples=40, deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=12),
    columns=st.integers(20, 110),
)
def test_every_name_is_whole_and_fits(names: list[str], columns: int) -> None:
    told = Telling()
    cleaned = [clean_line(name) or "A" for name in names]
    for number, name in enumerate(cleaned):
        told.add(f"c{number}", name, support="some")
    text = plain(told.map, columns)
    assert all(width(line) <= max(columns, LEAST_WIDTH) for line in text.split("\n"))
    together = "".join(text.split())
    for name in cleaned:
        assert "".join(name.split()) in together
