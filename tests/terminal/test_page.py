"""Where things stand, without a terminal: widths, signs, long lists, looks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.prompts import Heading, Name
from conversation_guide.terminal.actions import cues
from conversation_guide.terminal.in_words import names_so_far
from conversation_guide.terminal.page import Page
from conversation_guide.terminal.plain_lines import PlainLines
from conversation_guide.terminal.rows import Rows, drawn
from conversation_guide.terminal.theme import ASCII, LOOKS, UNICODE, signs_for
from conversation_guide.text import width
from conversation_guide.words import load_words

from .questions import FIRST, NAMES, question

WORDS = load_words()


def page(columns: int = 80, encoding: str = "utf-8") -> Page:
    return Page(columns, signs_for(encoding), WORDS)


@given(st.text(max_size=300), st.integers(20, 200))
def test_lines_keep_every_word_and_the_measure(text: str, columns: int) -> None:
    lines = page(columns).lines("said", text, 2, "•")
    assert all(width(line.text) <= max(columns, 20) for line in lines)
    assert all(width(line.text) <= 76 for line in lines)
    kept = "".join("".join(line.text for line in lines).split())
    assert kept == "•" + "".join("".join(text.split("\n")).split())


def test_the_opening_of_a_key_point_in_ascii() -> None:
    texts = [line.text for line in page(60, "ascii").heading(FIRST)]
    assert texts == [
        "  -- 1 of 5 ----------------------------------------------",
        "  Support can come from relatives, friends, neighbours and",
        "  other helpful people",
        "",
    ]


def test_what_comes_after_the_key_points_has_no_number() -> None:
    texts = [line.text for line in page(60).heading(Heading(number=0, count=5, title="After"))]
    assert texts == ["  " + "─" * 56, "  After", ""]
    assert PlainLines(WORDS).heading(Heading(number=0, count=5, title="After")) == "After"


def test_the_list_so_far_takes_two_lines_and_keeps_the_newest() -> None:
    names = tuple(f"Somebody{number}, friend" for number in range(40))
    form = Name(kind=ConnectionKind.PERSON, so_far=names)
    for columns in (60, 80):
        lines = page(columns).so_far(form)
        assert len(lines) == 2
        assert lines[0].text.startswith("  So far, 40 names: … ")
        assert lines[-1].text.endswith("Somebody39")
    assert page().so_far(Name(kind=ConnectionKind.PERSON)) == []
    assert names_so_far(form)[0] == "Somebody0"


def rows(labels: tuple[str, ...] = NAMES, many: bool = True) -> Rows:
    typed = tuple(str(i + 1) for i in range(len(labels)))
    return Rows(labels=labels, typed=typed, read=lambda _: frozenset(), many=many)


@given(
    st.lists(st.text(min_size=1, max_size=120), min_size=1, max_size=40),
    st.data(),
    st.integers(30, 120),
)
def test_a_list_shows_the_row_that_is_pointed_at_and_counts_the_rest(
    labels: list[str], data: st.DataObject, columns: int
) -> None:
    pointer = data.draw(st.integers(0, len(labels) - 1))
    first = data.draw(st.integers(0, len(labels) - 1))
    room = data.draw(st.integers(1, 40))
    lines, first = drawn(rows(tuple(labels)), page(columns), frozenset(), pointer, room, first)
    texts = [line.text for line in lines]
    numbered = [int(m[1]) for t in texts if (m := re.match(r"  [› ] \[ \] +(\d+)  ", t))]
    assert pointer + 1 in numbered
    assert numbered == list(range(first + 1, first + 1 + len(numbered)))
    hidden = [int(m[1]) for t in texts if (m := re.fullmatch(r"  … (\d+) more (?:above|below)", t))]
    assert sum(hidden) + len(numbered) == len(labels)


def test_a_list_that_fits_is_shown_whole() -> None:
    lines, _ = drawn(rows(), page(80), frozenset({0}), None, 15, 0)
    assert [line.text for line in lines][:3] == [
        "    [x]  1  Rosa, grandmother",
        "    [ ]  2  Tom, neighbour across the hall who looks after the children on",
        "            Tuesdays",
    ]
    assert len(lines) == 15
    assert lines[0].role == "taken"


def test_cues_of_the_key_point_come_first() -> None:
    assert cues(question("text", heading=FIRST, cues=("Smile",))) == ("Leave silences", "Smile")


@pytest.mark.parametrize("role", LOOKS)
def test_looks_suit_dark_and_light_grounds(role: str) -> None:
    for style in LOOKS[role]:
        assert not re.search(r"\bon\b|bg:|#|black|white|gr[ae]y|\bdim\b|yellow", style)


def test_signs_are_spelt_in_ascii_where_they_must() -> None:
    assert ASCII.spell("“Yes” – it’s…") == '"Yes" - it\'s...'
    assert UNICODE.spell("“Yes”") == "“Yes”"
    assert "".join(
        value for name in ASCII.__slots__ if isinstance(value := getattr(ASCII, name), str)
    ).isascii()
