"""The wall as a picture: cards with dots, who has none yet, loads and a histogram."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from xml.etree import ElementTree

import pytest

from conversation_guide.render.picture.key import Caption
from conversation_guide.render.picture.wall import MOST_CARDS, wall_svg
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By, wall_of
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.render.crowds import FIRST, LAST
from tests.render.measuring import SVG, faults

WORDS = load_words()
CAPTION = Caption("The wall and its dots", date="2026-11-22", guide="Where are your dots?")
HOSTILE = (
    '<script>alert(1)</script> & "quotes" ]]> --> \x1b[31m\x00',
    "Name" * 50,
    "李明 مريم अनिता 👩\u200d👧",
    "line\nbreak\ttab",
    "x",
)


def picture(wall: DottedWall) -> str:
    return wall_svg(wall, CAPTION, WORDS)


def wall(
    people: int,
    adults: int,
    dots: int,
    *,
    own: bool = True,
    divide: bool = True,
    names: tuple[str, ...] = (),
) -> DottedWall:
    """Make a wall on which a sixth of the people have no dot, some were not asked."""
    chance = Random(people)

    def name() -> str:
        return chance.choice(names) if names else f"{chance.choice(FIRST)} {chance.choice(LAST)}"

    reached = max(1, people * 5 // 6)
    put = {(chance.randrange(reached), chance.randrange(adults)) for _ in range(dots)}
    told = {By.ADULT: put}
    if own:
        told[By.PERSON] = {dot for dot in put if chance.random() < 0.5} | {(people - 1, 0)}
    made = wall_of([name() for _ in range(people)], [name() for _ in range(adults)], told)
    if own:
        layer = made.layers[By.PERSON]
        asked = frozenset(range(0, people, 2)) | {person for person, _ in told[By.PERSON]}
        made = replace(made, layers={**made.layers, By.PERSON: replace(layer, asked=asked)})
    whole = DottedWall(wall=made)
    begin = {(person, person % adults) for person in whole.alone[1:]} if divide else set()
    return replace(whole, divided=frozenset(begin), dividing=divide)


def small() -> DottedWall:
    made = wall_of(
        ["Aylin", "Bruno", "Chidi", "Dana"],
        ["Ms Okonkwo", "Mr Petrov"],
        {By.ADULT: {(0, 0), (1, 0), (1, 1)}, By.PERSON: {(0, 0), (0, 1)}},
    )
    asked = replace(made.layers[By.PERSON], asked=frozenset({0, 2, 3}))
    made = replace(made, layers={**made.layers, By.PERSON: asked})
    return DottedWall(wall=made, divided=frozenset({(2, 1)}), dividing=True)


def cards(svg: str) -> list[ElementTree.Element]:
    return [
        node
        for node in ElementTree.fromstring(svg).iter(f"{SVG}g")
        if node.get("class") == "person"
    ]


def circles(card: ElementTree.Element) -> int:
    return len(list(card.iter(f"{SVG}circle")))


def title(card: ElementTree.Element) -> str:
    return card.findtext(f"{SVG}title") or ""


def test_golden(golden: Golden) -> None:
    golden("picture-wall-small.svg", picture(small()))


@pytest.mark.parametrize(
    "whole",
    [
        DottedWall(),
        DottedWall(wall=wall_of(["Ana"], [], {})),
        wall(1, 1, 1),
        wall(14, 5, 20, own=False, divide=False),
        wall(60, 20, 240),
        wall(61, 20, 240),
        wall(600, 40, 2_600),
        wall(12, 6, 30, names=HOSTILE),
        wall(12, 60, 600),
    ],
    ids=["nobody", "no-dots", "one", "adults-only", "60", "61", "600", "hostile", "60-adults"],
)
def test_no_label_lies_on_another_and_no_line_runs_through_one(whole: DottedWall) -> None:
    assert faults(picture(whole)) == []


def test_everybody_has_a_card_up_to_sixty() -> None:
    assert len(cards(picture(wall(MOST_CARDS, 20, 100)))) == MOST_CARDS
    assert not cards(picture(wall(MOST_CARDS + 1, 20, 100)))


def test_the_two_views_are_told_apart_by_shape() -> None:
    aylin, bruno, chidi, dana = cards(picture(small()))
    assert title(aylin) == "Aylin: a dot of Ms Okonkwo; names Ms Okonkwo and Mr Petrov"
    assert circles(aylin) == 3  # a dot with a ring around it, and a ring
    assert title(bruno) == "Bruno: a dot of Ms Okonkwo and Mr Petrov; was not asked"
    assert circles(bruno) == 2
    assert title(chidi) == "Chidi: no dot yet; Mr Petrov will begin"
    assert title(dana) == "Dana: no dot yet"
    assert circles(chidi) == circles(dana) == 0


def test_who_has_no_dot_stands_out_by_more_than_a_colour() -> None:
    dashed = [
        card.find(f"{SVG}rect").get("stroke-dasharray") is not None  # type: ignore[union-attr]
        for card in cards(picture(small()))
    ]
    assert dashed == [False, False, True, True]


def test_the_load_says_what_is_and_what_comes() -> None:
    drawn = picture(small())
    adults = [
        node
        for node in ElementTree.fromstring(drawn).iter(f"{SVG}g")
        if node.get("class") == "adult"
    ]
    assert [title(adult) for adult in adults] == ["Ms Okonkwo: 2", "Mr Petrov: 1 + 1"]
    assert "begins with Chidi" in "".join(adults[1].itertext())


def test_the_counts_are_those_of_the_wall() -> None:
    drawn = picture(wall(600, 40, 2_600))
    bars = next(
        node
        for node in ElementTree.fromstring(drawn).iter(f"{SVG}g")
        if node.get("class") == "histogram"
    )
    numbers = [node.text or "" for node in bars.iter(f"{SVG}text")][1:]
    shown = [int(n) for place, n in enumerate(numbers) if place % 3 == 0]
    assert sum(shown) == 600
    assert len(shown) == 6
    assert "600 people on the wall, 40 adults." in drawn


def test_where_nobody_was_asked_no_ring_is_explained() -> None:
    drawn = picture(wall(14, 5, 20, own=False, divide=False))
    assert "a ring" not in drawn
    assert "new name" not in drawn
    assert "was not asked" not in drawn


def test_an_empty_wall_says_so() -> None:
    assert "Nobody is on the wall yet." in picture(DottedWall())


def test_hostile_names_are_names() -> None:
    drawn = picture(wall(12, 6, 30, names=HOSTILE))
    assert "<script" not in drawn
    assert not {"\x00", "\x1b"} & set(drawn)
    ElementTree.fromstring(drawn)


def test_no_name_is_cut() -> None:
    drawn = ElementTree.fromstring(picture(wall(12, 6, 30, names=HOSTILE)))
    said = "".join("".join(node.itertext()) for node in drawn.iter(f"{SVG}text"))
    assert "Name" * 50 in said.replace(" ", "")
