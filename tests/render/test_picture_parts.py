"""What pictures are made of: SVG as text, the signs of a line, heading and key, the entrance."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.ecomap.legend import ArrowSign, Line, StrainSign
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.summary import summarise
from conversation_guide.render.picture import draw, svg
from conversation_guide.render.picture.key import Caption, Entry, heading, key
from conversation_guide.render.picture.strokes import COLOURS, Stroke, drawn
from conversation_guide.words import load_words
from tests.example_maps import Telling, berger
from tests.render.measuring import SVG, Point, faults, flattened

WORDS = load_words("en")


def read(piece: str) -> ElementTree.Element:
    """Read a piece as a viewer would."""
    return ElementTree.fromstring(f'<svg xmlns="{SVG[1:-1]}">{piece}</svg>')


# ── SVG as text ──


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (1.25, "1.2"), (-0.04, "0"), (0.06, "0.1"), (-3.0, "-3"), (1e7, "10000000")],
)
def test_numbers_are_short_and_plain(value: float, written: str) -> None:
    assert svg.number(value) == written


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match=r"nan|inf"):
        svg.number(value)
    with pytest.raises(ValueError, match=r"nan|inf"):
        svg.points(1, value)


@given(st.text())
def test_any_text_comes_back_from_an_element_and_an_attribute(text: str) -> None:
    root = read(svg.group(svg.told(text), data_id=text))
    group = root.find(f"{SVG}g")
    assert group is not None
    kept = svg.escape(text)
    assert ElementTree.fromstring(f"<a>{kept}</a>").text == (group.findtext(f"{SVG}title") or None)
    assert group.get("data-id") == (ElementTree.fromstring(f"<a>{kept}</a>").text or "")
    assert len(group) == 1


def test_what_xml_refuses_is_left_out() -> None:
    assert svg.escape("a\x00\x1b\ufffe\ud800b\nc") == "ab c"
    assert svg.escape("<&>\"']]>") == "&lt;&amp;&gt;&quot;&#x27;]]&gt;"


def test_a_group_of_nothing_is_nothing() -> None:
    assert svg.group("", "") == ""


# ── signs ──


START, END = (0.0, 0.0), (160.0, 0.0)


def reach(piece: str) -> tuple[Point, Point]:
    """The upper left and lower right of everything in a piece."""
    points: list[Point] = []
    for node in read(piece).iter():
        if node.tag == f"{SVG}path":
            points += [point for run in flattened(node.get("d", "")) for point in run]
        if node.tag == f"{SVG}circle":
            x, y, r = (float(node.get(key, 0)) for key in ("cx", "cy", "r"))
            points += [(x - r, y - r), (x + r, y + r)]
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys)), (max(xs), max(ys))


STROKES = {
    **{line.value: Stroke(line=line) for line in Line},
    "nothing known": Stroke(),
    "not now": Stroke(not_now=True),
    **{sign.value: Stroke(line=Line.THIN, strain=sign) for sign in StrainSign},
    "to us": Stroke(line=Line.THIN, to_start=True),
    "from us": Stroke(line=Line.THIN, to_end=True),
    "both": Stroke(line=Line.THIN, to_start=True, to_end=True),
    "dot": Stroke(line=Line.THIN, to_end=True, arrows=ArrowSign.DOTS),
    "ended": Stroke(line=Line.THIN, ended=True),
    "wanted": Stroke(line=Line.THIN, ghost=True),
}


def test_no_two_signs_look_the_same_without_colour() -> None:
    grey = {name: drawn(stroke, START, END) for name, stroke in STROKES.items()}
    for (one, this), (other, that) in combinations(grey.items(), 2):
        assert this != that, (one, other)


@pytest.mark.parametrize("name", STROKES)
@pytest.mark.parametrize("scale", [1.0, 0.6])
def test_a_line_goes_from_end_to_end_and_not_beyond(name: str, scale: float) -> None:
    (left, top), (right, bottom) = reach(drawn(STROKES[name], START, END, scale))
    assert (left, right) == pytest.approx((0, 160), abs=0.3)
    assert max(-top, bottom) <= 11 * scale


@pytest.mark.parametrize("sign", StrainSign)
@pytest.mark.parametrize("line", Line)
def test_a_strained_line_keeps_its_own_pattern(sign: StrainSign, line: Line) -> None:
    plain = read(drawn(Stroke(line=line), START, END)).find(f"{SVG}path")
    strained = read(drawn(Stroke(line=line, strain=sign), START, END)).find(f"{SVG}path")
    assert plain is not None
    assert strained is not None
    for attribute in ("stroke-width", "stroke-dasharray", "stroke"):
        assert plain.get(attribute) == strained.get(attribute)
    assert plain.get("d") != strained.get("d") or sign is StrainSign.CROSSES


def test_a_wave_ends_on_the_line() -> None:
    for sign in (StrainSign.WAVE, StrainSign.ZIGZAG):
        piece = drawn(Stroke(line=Line.THIN, strain=sign), START, (137.0, 0.0))
        for node in read(piece).iter(f"{SVG}path"):
            swinging = flattened(node.get("d", ""))[-1]
            assert swinging[-1][1] == pytest.approx(0, abs=0.6)
            assert swinging[-1][0] == pytest.approx(127, abs=1.5)


def test_the_arrowhead_is_at_the_receiver() -> None:
    for stroke, tip in ((STROKES["to us"], 0.0), (STROKES["from us"], 160.0)):
        (head,) = [p for p in read(drawn(stroke, START, END)) if p.get("fill") != "none"]
        assert flattened(head.get("d", ""))[0][0] == pytest.approx((tip, 0))


def test_an_ended_line_has_a_gap() -> None:
    piece = drawn(STROKES["ended"], START, END)
    runs = [run for p in read(piece).iter(f"{SVG}path") for run in flattened(p.get("d", ""))]
    along = sorted((min(x for x, _ in run), max(x for x, _ in run)) for run in runs)
    assert not any(low < 80 < high for low, high in along)


def test_colours_are_dark_enough_for_a_photocopy() -> None:
    for colour in [*COLOURS.values(), svg.INK, svg.QUIET, *(dark for dark, _ in svg.TINTS)]:
        assert contrast(colour) > 5, colour
    for _, pale in svg.TINTS:
        assert contrast(pale) < 1.2, pale


def contrast(colour: str) -> float:
    """How a colour stands out from white paper, as WCAG 2 reckons it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05)


def test_not_now_is_a_ring_on_the_line() -> None:
    root = read(drawn(Stroke(not_now=True), START, END))
    assert not list(root.iter(f"{SVG}text"))
    assert len(list(root.iter(f"{SVG}circle"))) == 1


# ── heading and key ──


def test_a_long_heading_takes_more_lines() -> None:
    caption = Caption("A title that goes on " * 8, "A family " * 10, "2026-11-22", "A guide")
    piece, end = heading(caption, 640)
    lines = list(read(piece).iter(f"{SVG}text"))
    assert len(lines) >= 6
    assert end > max(float(line.get("y", 0)) for line in lines)


def test_a_key_of_many_words_stays_on_the_paper() -> None:
    entries = [Entry(lambda x, y: "", f"a meaning that needs many words {i}") for i in range(9)]
    piece, end = key(entries, 640, 10)
    body = [piece]
    whole = svg.document(body, width=640, height=end + 20, title="t", desc="d")
    assert faults(whole) == []
    assert key([], 640, 100)[0] == ""


# ── the entrance ──


def test_a_summary_is_drawn_with_what_it_knows() -> None:
    told = berger()
    summary = summarise(told.guide, told.conversation)
    picture = draw.svg(summary, WORDS)
    for part in ("Who is around us", "Family Berger · We are connected · 2026-11-22", "Rosa"):
        assert part in picture
    assert "This is no record" not in picture


def test_practice_says_so_on_the_picture() -> None:
    told = berger(SessionKind.PRACTICE)
    picture = draw.svg(summarise(told.guide, told.conversation), WORDS)
    assert "Practice. This is no record" in picture


def test_without_a_map_there_is_no_picture() -> None:
    told = Telling()
    summary = replace(summarise(told.guide, told.conversation), map=None)
    with pytest.raises(ValueError, match="no picture"):
        draw.svg(summary, WORDS)
