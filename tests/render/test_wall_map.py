"""The wall of a conversation: counts on a screen, in sentences and in the record, never a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.render.wall_map import drawn, pages, sentences
from conversation_guide.text import width
from conversation_guide.wall.derive import DottedWall, derive
from conversation_guide.wall.model import By
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import DOTS, LISTS, ListTelling, dotted

WORDS = load_words()
NAMES = ("Ana", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus", "Ms O", "Mr P", "Kitchen")


def wall() -> DottedWall:
    told = dotted()
    return derive(told.guide, told.conversation)


def empty() -> DottedWall:
    return derive(DOTS, ListTelling(DOTS).conversation)


def test_the_dots_of_adults_and_people_are_two_layers() -> None:
    found = wall().wall
    assert found.people == ("Ana", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus")
    assert found.adults == ("Ms O", "Mr P", "Kitchen")
    assert set(found.pairs(By.ADULT)) == {(0, 0), (1, 0), (2, 0), (3, 0), (0, 1), (4, 1)}
    assert set(found.pairs(By.PERSON)) == {(0, 0), (5, 2)}
    assert found.layers[By.PERSON].asked == {0, 5}


def test_who_has_no_dot_and_who_gets_somebody() -> None:
    assert (wall().alone, wall().begun, wall().dividing) == ((5, 6), 1, True)


def test_nothing_is_a_view_before_the_first_dots() -> None:
    assert not empty().wall.layers
    assert empty().alone == ()
    told = ListTelling(DOTS).add("c1", "Ana")
    told.dots("own-dots", "c1")
    assert list(derive(DOTS, told.conversation).wall.layers) == [By.PERSON]


def test_a_guide_whose_links_are_no_wall_has_an_empty_one() -> None:
    steps = tuple(s for p in LISTS.key_points for s in p.steps if s.id != "threads")
    guide = replace(LISTS, key_points=(replace(LISTS.key_points[0], steps=steps),))
    assert derive(guide, ListTelling(guide).conversation) == DottedWall()


def test_private_links_are_on_no_wall() -> None:
    (point,) = DOTS.key_points
    steps = tuple(replace(s, private=s.id == "own-dots") for s in point.steps)
    guide = replace(DOTS, key_points=(replace(point, steps=steps),))
    assert list(derive(guide, dotted().conversation).wall.layers) == [By.ADULT]


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize(("name", "map"), [("seven", wall()), ("empty", empty())])
def test_golden(golden: Golden, name: str, map: DottedWall, columns: int) -> None:
    text = drawn(map, WORDS, width=columns).plain
    golden(f"wall-{name}-{columns}.txt", f"{text}\n")
    assert all(width(line) <= columns for line in text.split("\n"))


def test_golden_in_ascii(golden: Golden) -> None:
    text = drawn(wall(), WORDS, ascii_only=True).plain
    golden("wall-seven-80-ascii.txt", f"{text}\n")
    assert text.isascii()


def test_golden_sentences(golden: Golden) -> None:
    golden("wall-seven-plain.txt", "".join(f"{one}\n" for one in sentences(wall(), WORDS)))
    assert sentences(empty(), WORDS) == ["Nobody is on the wall yet."]


@pytest.mark.parametrize("audience", ["record", "family", "supervision"])
def test_golden_pages(golden: Golden, audience: str) -> None:
    told = dotted()
    summary = for_reader(summarise(told.guide, told.conversation), audience, WORDS)
    text = markdown(summary, WORDS, audience)
    golden(f"{audience}-wall.md", text)


def test_no_name_is_on_the_screen() -> None:
    for text in (drawn(wall(), WORDS).plain, "\n".join(sentences(wall(), WORDS))):
        assert not [name for name in NAMES if name in text]


def test_pages_hold_everything_and_fit() -> None:
    found = pages(wall(), WORDS, width=60, height=15)
    assert len(found) > 1
    assert all(page.plain.count("\n") < 15 for page in found)
    kept = [line for page in found for line in page.plain.split("\n")[1:] if line]
    whole = drawn(wall(), WORDS, width=60).plain
    assert kept == [line for line in whole.split("\n") if line]


def test_no_page_ends_with_a_heading() -> None:
    for height in range(12, 30):
        for page in pages(wall(), WORDS, width=80, height=height):
            last = page.plain.rstrip("\n").split("\n")[-1]
            assert not last.startswith(("What the", "How the two")), (height, last)
