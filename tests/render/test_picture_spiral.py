"""The spiral as a picture: loops, marks, core, list; legible at every size."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import pairwise
from random import Random
from xml.etree import ElementTree

import pytest

from conversation_guide.guide.kinds import Audience
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.picture.draw import svg as draw
from conversation_guide.render.picture.key import Caption
from conversation_guide.render.picture.spiral import spiral_svg
from conversation_guide.render.picture.spiral_turns import BETWEEN, Turns
from conversation_guide.render.spiral_words import sentences
from conversation_guide.spiral.derive import derive
from conversation_guide.spiral.model import Core, Loop, Practice, Rupture, SmallStep, Spiral
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import practised, spiral_loops
from tests.render.measuring import SVG, faults

WORDS = load_words()
CAPTION = Caption("A spiral of small steps", "N.", "2026-11-22", "Partnership")
HOSTILE = (
    '<script>alert(1)</script> & "quotes" ]]> --> \x1b[31m\x00 \u202e',
    "word" * 125,
    "李明 مريم अनिता 👩\u200d👧 e\u0301\u0323",
    "line\nbreak\ttab",
    "x",
)


def picture(spiral: Spiral) -> str:
    return spiral_svg(spiral, CAPTION, WORDS)


def grown() -> Spiral:
    third, earlier = spiral_loops()
    return derive(third.guide, third.conversation, earlier)


def spiral_of(*counts: int, words: int = 6, texts: tuple[str, ...] = ()) -> Spiral:
    """Make a spiral with so many small steps on its loops, of every kind."""
    chance = Random(sum(counts))

    def text() -> str:
        if texts:
            return chance.choice(texts)
        return " ".join(chance.choice(("listened", "again", "on", "the")) for _ in range(words))

    def step(loop: int, number: int) -> SmallStep:
        practice = chance.choice((*Practice, None))
        rupture = chance.choice((*Rupture, None, None))
        return SmallStep(
            id=f"s{loop}/c{number}",
            loop=loop,
            text=text(),
            practice=practice,
            followed=text() if chance.random() < 0.5 else "",
            fed=tuple(core for core in Core if chance.random() < 0.4),
            parents_words=text() if chance.random() < 0.3 else "",
            rupture=rupture,
            lead=text() if rupture and chance.random() < 0.5 else "",
            repaired=chance.choice((True, False, None)) if rupture else None,
        )

    loops = tuple(
        Loop(
            number=loop,
            date=f"2026-{loop:02d}-05",
            steps=tuple(step(loop, number) for number in range(many)),
        )
        for loop, many in enumerate(counts, start=1)
    )
    return Spiral(centre="N.", loops=loops)


def texts_in(svg: str) -> str:
    """All letters that are drawn, without blanks."""
    root = ElementTree.fromstring(svg)
    return "".join("".join(node.itertext()) for node in root.iter(f"{SVG}text")).replace(" ", "")


def groups(svg: str, kind: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(svg)
    return [node for node in root.iter(f"{SVG}g") if node.get("class") == kind]


# ── to the letter ──


def test_golden(golden: Golden) -> None:
    golden("picture-spiral-three.svg", picture(grown()))


def test_golden_for_a_family(golden: Golden) -> None:
    third, earlier = spiral_loops()
    practised(third, Audience.FAMILY)
    told = summarise(third.guide, third.conversation, earlier)
    summary = for_reader(told, "family", WORDS)
    assert faults(draw(summary, WORDS)) == []
    golden("picture-spiral-family.svg", draw(summary, WORDS))


# ── legible ──


@pytest.mark.parametrize(
    "spiral",
    [
        Spiral(),
        spiral_of(0),
        spiral_of(1),
        spiral_of(1, 0, 2),
        replace(spiral_of(3, 5), goes_back=True),
        spiral_of(45),
        spiral_of(17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17),
        spiral_of(2, 30, 1, words=80),
        spiral_of(4, 6, texts=HOSTILE),
    ],
    ids=["none", "empty", "one", "gap", "goes-back", "45", "204", "long", "hostile"],
)
def test_no_label_lies_on_another_and_no_line_runs_through_one(spiral: Spiral) -> None:
    assert faults(picture(spiral)) == []


def test_the_guides_own_long_words_stay_inside_the_core() -> None:
    labels = {
        core.value: f"Saying things that are {core} to each other, every day" for core in Core
    }
    labels |= {practice.value: f"{practice} " * 30 for practice in Practice}
    assert faults(picture(replace(spiral_of(5), labels=labels))) == []


def test_nothing_that_was_said_is_cut() -> None:
    said = texts_in(picture(spiral_of(30, words=80)))
    for step in spiral_of(30, words=80).steps:
        for text in (step.text, step.followed, step.parents_words, step.lead):
            assert text.replace(" ", "") in said


# ── what it says ──


def test_every_small_step_is_one_mark_with_its_number_and_its_words() -> None:
    spiral = grown()
    marks = groups(picture(spiral), "small-step")
    assert [mark.get("data-id") for mark in marks] == [step.id for step in spiral.steps]
    for number, (mark, step) in enumerate(zip(marks, spiral.steps, strict=True), start=1):
        assert str(number) in [node.text for node in mark.iter(f"{SVG}text")]
        title = mark.findtext(f"{SVG}title")
        assert title is not None
        assert title.startswith(f"{number}. {' '.join(step.text.split())}")


def test_practices_differ_by_shape_and_letter() -> None:
    steps = tuple(
        SmallStep(id=practice.value, loop=1, text="A step", practice=practice)
        for practice in Practice
    )
    marks = groups(picture(Spiral(loops=(Loop(number=1, date="", steps=steps),))), "small-step")
    assert [[node.text for node in mark.iter(f"{SVG}text")][1] for mark in marks] == [*"ABCDE"]
    shapes = [mark[1] for mark in marks]
    corners = [shape.get("d", "circle").count("L") for shape in shapes]
    assert corners == [0, 3, 3, 2, 5]  # B stands on a side, C on a corner
    assert shapes[1].get("d") != shapes[2].get("d")


def test_the_core_names_what_fed_it() -> None:
    (core,) = groups(picture(grown()), "core")
    said = [node.text for node in core.iter(f"{SVG}text")]
    assert said[:2] == ["Help", "steps 1, 5"]
    assert "step 2" in said
    assert "nothing told yet" in " ".join(filter(None, said)) or all(
        numbers(grown(), one) for one in Core
    )


def circles(svg: str, kind: str) -> list[tuple[float, float, float]]:
    """Middle and radius of each circle in the groups of a kind."""
    return [
        (float(node.get("cx", "")), float(node.get("cy", "")), float(node.get("r", "")))
        for one in groups(svg, kind)
        for node in one.iter(f"{SVG}circle")
    ]


@pytest.mark.parametrize("spiral", [grown(), spiral_of(1), spiral_of(2, 1), spiral_of(3, 3)])
def test_a_line_ends_on_the_rim_of_the_very_circle_that_its_step_fed(spiral: Spiral) -> None:
    """As many as fed it end on each circle; none ends beside one."""
    drawn = picture(spiral)
    _, *petals = circles(drawn, "core")
    ends = circles(drawn, "to-core")
    on = [
        [end for end in ends if abs(math.dist(end[:2], (x, y)) - radius) < 0.5]
        for x, y, radius in petals
    ]
    assert [len(one) for one in on] == [len(numbers(spiral, core)) for core in Core]
    assert sum(len(one) for one in on) == len(ends)
    lines = [
        node.get("d", "") for one in groups(drawn, "to-core") for node in one.iter(f"{SVG}path")
    ]
    stops = [tuple(map(float, re.findall(r"-?[\d.]+", d)[-2:])) for d in lines]
    assert all(math.dist(stop, end[:2]) < 0.5 for stop, end in zip(stops, ends, strict=True))


def test_where_not_all_lines_have_room_none_ends_at_the_core() -> None:
    drawn = picture(spiral_of(45))
    core, *_ = circles(drawn, "core")
    assert circles(drawn, "to-core") == []
    strokes = [n.get("d", "") for one in groups(drawn, "to-core") for n in one.iter(f"{SVG}path")]
    assert strokes
    for stroke in strokes:
        x, y = map(float, re.findall(r"-?[\d.]+", stroke)[-2:])
        assert math.dist((x, y), core[:2]) > core[2] + 10


def numbers(spiral: Spiral, core: Core) -> list[str]:
    return [str(n) for n, step in enumerate(spiral.steps, start=1) if core in step.fed]


def test_what_nobody_told_of_is_said_to_be_so() -> None:
    drawn = picture(spiral_of(0))
    assert texts_in(drawn).count("nothingtoldyet") == len(Practice) + len(Core)
    assert "No small step" in drawn


def test_open_ruptures_are_named_and_their_rings_are_open() -> None:
    steps = (
        SmallStep(id="a", loop=1, text="Came late", rupture=Rupture.LOGISTICS),
        SmallStep(id="b", loop=1, text="Spoke", rupture=Rupture.EXPECTATION, repaired=True),
        SmallStep(id="c", loop=1, text="Hummed", practice=Practice.VALUING),
    )
    drawn = picture(Spiral(loops=(Loop(number=1, date="2026-11-22", steps=steps),)))
    is_open, closed, neither = groups(drawn, "small-step")
    assert "C" in is_open[1].get("d", "")  # an arc, and not a whole circle
    assert next(node.get("fill") for node in closed.iter(f"{SVG}circle")) == "none"
    assert not list(neither.iter(f"{SVG}circle"))
    assert "Open ruptures" in drawn
    assert "1 (Logistics)" in drawn
    assert "2 (Expectation)" not in drawn


def test_without_ruptures_nothing_is_said_of_them() -> None:
    step = SmallStep(id="a", loop=1, text="Hummed", practice=Practice.VALUING)
    drawn = picture(Spiral(loops=(Loop(number=1, date="2026-11-22", steps=(step,)),)))
    assert "upture" not in drawn.replace("Repair after rupture", "").partition("</desc>")[2]


def test_the_whole_is_told_in_words() -> None:
    root = ElementTree.fromstring(picture(grown()))
    assert root.findtext(f"{SVG}title") == "A spiral of small steps, N., 2026-11-22"
    desc = root.findtext(f"{SVG}desc")
    assert desc is not None
    assert desc.split() == " ".join(sentences(grown(), WORDS)).split()


def test_hostile_texts_are_texts() -> None:
    drawn = picture(spiral_of(6, texts=HOSTILE))
    assert "<script" not in drawn
    ElementTree.fromstring(drawn)
    assert not {"\x00", "\x1b"} & set(drawn)


def test_supervision_gets_no_word_that_was_typed() -> None:
    third, earlier = spiral_loops()
    summary = summarise(third.guide, third.conversation, earlier)
    drawn = draw(for_reader(summary, "supervision", WORDS), WORDS)
    for step in grown().steps:
        for text in (step.text, step.followed, step.parents_words, step.lead):
            assert not text or text not in " ".join(drawn.split())
    assert faults(drawn) == []


@pytest.mark.parametrize("audience", [Audience.FAMILY, Audience.PRACTITIONER])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_small_step_without_words_is_still_a_sentence(audience: Audience, language: str) -> None:
    third, earlier = spiral_loops()
    practised(third, audience)
    words = load_words(language)
    summary = for_reader(summarise(third.guide, third.conversation, earlier), "supervision", words)
    desc = ElementTree.fromstring(draw(summary, words)).findtext(f"{SVG}desc") or ""
    assert not re.findall(r": [.(]|\.\.|: *$", desc)
    assert words("spiral.plain.step.unnamed", loop=1) + "." in desc


def test_in_spanish_the_loops_are_named_in_spanish() -> None:
    drawn = spiral_svg(spiral_of(1, 2), CAPTION, load_words("es"))
    assert "Vuelta 2" in drawn
    assert "Loop" not in drawn
    assert faults(drawn) == []


# ── the line ──


def test_turns_open_outwards_and_never_come_near_one_another() -> None:
    turns = Turns(100, [3, 40, 1, 9])
    for part in range(80):
        here = part / 20
        assert turns.radius(here + 1) - turns.radius(here) >= BETWEEN - 0.01
    places = [[*turns.places(turn)] for turn in range(4)]
    assert [len(of_turn) for of_turn in places] == [3, 40, 1, 9]
    flat = [place for of_turn in places for place in of_turn]
    radii = [place.radius for place in flat]
    assert radii == sorted(radii)
    for one, other in pairwise(flat):
        assert math.dist((one.x, one.y), (other.x, other.y)) > 50
