"""The picture of an ecomap: what is on it, and that nothing lies on or runs through a label."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.legend import (
    ArrowSign,
    Colour,
    Legend,
    Line,
    StrainSign,
)
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.guide.steps import Category
from conversation_guide.render.picture.ecomap import ecomap_svg
from conversation_guide.render.picture.key import Caption
from conversation_guide.text import clean_line
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import berger, empty, unusual
from tests.render.crowds import crowd, tied
from tests.render.measuring import SVG, faults

WORDS = load_words("en")
CAPTION = Caption("Who is around us", "Family Berger", "2026-11-22", "We are connected")
OWN = Legend(
    a_lot=Line.DOUBLE,
    some=Line.DASHED,
    a_little=Line.THIN,
    a_lot_colour=Colour.GREEN,
    strain=StrainSign.ZIGZAG,
    strain_colour=Colour.PURPLE,
    arrows=ArrowSign.DOTS,
)
MAPS = {
    "berger": berger().map,
    "empty": empty().map,
    "unusual": unusual().map,
    "own-legend": replace(berger().map, legend=OWN),
    "crosses": replace(berger().map, legend=Legend(strain=StrainSign.CROSSES)),
    "tied": tied(berger().map, 12),
    "all tied": tied(crowd(12), 200),
    "many tied": tied(crowd(60), 150),
    "no categories": crowd(14, categories=0),
    "no categories, many": crowd(60, categories=0),
    "one category": crowd(20, categories=1),
    "one category, many": crowd(40, categories=1),
    "own legend, many": replace(crowd(30), legend=OWN),
}


def draw(ecomap: Ecomap, caption: Caption = CAPTION) -> str:
    return ecomap_svg(ecomap, caption, WORDS)


def texts(svg: str) -> str:
    """Everything that is written on a picture, a blank between."""
    root = ElementTree.fromstring(svg)
    return " ".join(node.text or "" for node in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("size", [1, 2, 3, 12, 24, 25, 60, 300, 1000])
def test_no_label_is_touched_at_any_size(size: int) -> None:
    svg = draw(crowd(size))
    assert faults(svg) == []
    assert len(svg) < 1_500_000


@pytest.mark.parametrize("name", MAPS)
def test_no_label_is_touched_on_any_kind_of_map(name: str) -> None:
    assert faults(draw(MAPS[name])) == []


@pytest.mark.parametrize("name", ["berger", "empty", "own-legend", "tied"])
def test_the_picture_is_as_it_was(name: str, golden: Golden) -> None:
    golden(f"picture-{name}.svg", draw(MAPS[name]))


@pytest.mark.parametrize("name", MAPS)
def test_every_name_is_there_whole(name: str) -> None:
    ecomap = MAPS[name]
    written = re.sub(r"\s", "", texts(draw(ecomap)))
    for connection in ecomap.connections:
        assert re.sub(r"\s", "", connection.name) in written


def test_every_connection_is_a_group_that_tells_itself() -> None:
    for ecomap in (berger().map, crowd(40)):
        root = ElementTree.fromstring(draw(ecomap))
        groups = [g for g in root.iter(f"{SVG}g") if g.get("class") == "connection"]
        assert {g.get("data-id") for g in groups} == {c.id for c in ecomap.connections}
        by_id = {c.id: c for c in ecomap.connections}
        for group in groups:
            title = group.findtext(f"{SVG}title")
            assert title is not None
            assert by_id[group.get("data-id", "")].name in title


def test_the_picture_is_told_in_words() -> None:
    root = ElementTree.fromstring(draw(berger().map))
    assert root.get("role") == "img"
    title, desc = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    ids = [node.get("id") for node in root if node.tag in (f"{SVG}title", f"{SVG}desc")]
    assert root.get("aria-labelledby") == " ".join(str(id) for id in ids)
    assert title == "Who is around us, Family Berger, 2026-11-22"
    assert desc is not None
    assert "Family: Rosa, grandmother. Supports us a lot. Support goes both ways." in desc
    own = ElementTree.fromstring(draw(MAPS["own-legend"])).findtext(f"{SVG}desc")
    assert "double line, green" in str(own)


def test_heading_says_what_whose_when_and_of_which_guide() -> None:
    written = texts(draw(berger().map, replace_note("Practice. Nobody in it is real.")))
    for part in ("Who is around us", "Family Berger", "We are connected", "2026-11-22"):
        assert part in written
    assert "Practice. Nobody in it is real." in written


def replace_note(note: str) -> Caption:
    return replace(CAPTION, note=note)


def one(**facts: object) -> Ecomap:
    """A map of one person about whom this is known."""
    person = Connection(id="c1", name="Rosa", kind=ConnectionKind.PERSON)
    return Ecomap(connections=(replace(person, **facts),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({}, ["a person", "support: not said"]),
        ({"kind": ConnectionKind.GROUP}, ["a group", "support: not said"]),
        ({"support": Rating(Known.ANSWERED, Level.A_LOT)}, ["a person", "a lot of support"]),
        ({"support": Rating(Known.ANSWERED, Level.NOT_NOW)}, ["a person", "no support just now"]),
        ({"support": Rating(Known.UNSURE)}, ["a person", "support: not said"]),
        ({"support": Rating(Known.DECLINED)}, ["a person", "support: not said"]),
        ({"support": Rating(Known.SKIPPED)}, ["a person", "support: not said"]),
        ({"wanted": True}, ["a person", "pale: wished for, not there yet"]),
        ({"ended": True}, ["a person", "a gap: no longer there"]),
        (
            {
                "support": Rating(Known.ANSWERED, Level.SOME),
                "strain": Rating(Known.ANSWERED, True),
                "direction": Rating(Known.ANSWERED, Direction.BOTH_WAYS),
            },
            ["a person", "some support", "some strain", "support goes both ways"],
        ),
    ],
)
def test_the_key_has_the_signs_that_occur_and_no_other(
    facts: dict[str, object], key: list[str]
) -> None:
    root = ElementTree.fromstring(draw(one(**facts)))
    (found,) = [g for g in root.iter(f"{SVG}g") if g.get("class") == "key"]
    told = " ".join(node.text or "" for node in found.iter(f"{SVG}text"))
    assert told == " ".join(key)


def test_what_was_passed_looks_as_if_it_was_not_said() -> None:
    not_said = draw(one())
    for known in (Known.UNSURE, Known.DECLINED, Known.SKIPPED):
        passed: Rating[object] = Rating(known)
        assert draw(one(support=passed, strain=passed, direction=passed)) == not_said
    assert draw(one(support=Rating(Known.ANSWERED, Level.NOT_NOW))) != not_said


def test_what_no_line_shows_is_said_in_the_box() -> None:
    same = replace(one(support=Rating(Known.ANSWERED, Level.SOME)), legend=Legend(a_lot=Line.THIN))
    assert " some " in texts(draw(same))


def test_nothing_in_it_needs_a_viewer_to_be_clever() -> None:
    for ecomap in MAPS.values():
        svg = draw(ecomap)
        for word in ("<marker", "<style", "<script", "href", "url(", "<image", "<use", "textPath"):
            assert word not in svg


def test_an_empty_map_has_a_middle_and_a_sentence() -> None:
    assert "Nobody has been named yet." in texts(draw(empty().map))
    assert 'class="key"' not in draw(empty().map)


def test_it_speaks_the_language_of_the_family() -> None:
    svg = ecomap_svg(berger().map, CAPTION, load_words("es"))
    assert 'xml:lang="es"' in svg
    assert "mucho apoyo" in texts(svg)
    assert faults(svg) == []


def test_two_of_one_name_are_told_apart() -> None:
    assert "Rosa (2)" in texts(draw(unusual().map))


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "]]>",
            "<script>alert(1)</script>",
            "&amp; & &#0;",
            "\"'><g onload='x'>",
            "\x00\x08\x1b[31m\ufffe\ud800",
            "one\ntwo\r\nthree\u2028four",
            "ليلى عبد الرحمن",
            "山田太郎と山田花子のご近所の皆さま" * 8,
            "👩‍👩‍👧‍👦" * 20,
            "W" * 200,
            "x",
            " ",
            "Mm-" * 66,
            "a " * 100,
        ]
    ),
)
RATINGS = st.sampled_from(
    [
        *(Rating(Known.ANSWERED, level) for level in Level),
        *(Rating(known) for known in Known if known is not Known.ANSWERED),
    ]
)
CONNECTIONS = st.builds(
    Connection,
    id=st.just(""),
    name=HOSTILE,
    words=HOSTILE,
    kind=st.sampled_from(ConnectionKind),
    category=st.sampled_from(["", "a", "b", "c"]),
    support=RATINGS,
    strain=st.sampled_from([Rating(), Rating(Known.ANSWERED, True), Rating(Known.UNSURE)]),
    direction=st.sampled_from(
        [Rating(), Rating(Known.SKIPPED), *(Rating(Known.ANSWERED, d) for d in Direction)]
    ),
    wanted=st.booleans(),
    ended=st.booleans(),
)
LEGENDS = st.builds(
    Legend,
    a_lot=st.sampled_from(Line),
    some=st.sampled_from(Line),
    a_lot_colour=st.sampled_from(Colour),
    strain=st.sampled_from(StrainSign),
    strain_colour=st.sampled_from(Colour),
    arrows=st.sampled_from(ArrowSign),
)


@st.composite
def maps(draw: st.DrawFn) -> Ecomap:
    several = draw(st.lists(CONNECTIONS, max_size=9)) * draw(st.sampled_from([1, 1, 1, 4]))
    connections = tuple(replace(c, id=f"c{i}") for i, c in enumerate(several))
    ids = [c.id for c in connections]
    pairs = st.lists(st.sampled_from(ids or ["c0"]), min_size=2, max_size=2, unique=True)
    ties = draw(st.lists(pairs, max_size=6)) if len(ids) > 1 else []
    return Ecomap(
        centre=draw(HOSTILE),
        connections=connections,
        categories=tuple(Category(id=id, label=draw(HOSTILE)) for id in "abc"),
        legend=draw(LEGENDS),
        ties=tuple((one, other) for one, other in ties),
    )


@given(maps())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_map_is_well_formed_and_legible(ecomap: Ecomap) -> None:
    svg = draw(ecomap)
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", svg)
    root = ElementTree.fromstring(svg)
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
        *("svg", "g", "title", "desc", "rect", "path", "circle", "text")
    }
    cleaned = replace(
        ecomap,
        centre=clean_line(ecomap.centre),
        connections=tuple(
            replace(c, name=clean_line(c.name) or "x", words=clean_line(c.words))
            for c in ecomap.connections
        ),
        categories=tuple(replace(c, label=clean_line(c.label) or "x") for c in ecomap.categories),
    )
    assert faults(draw(cleaned)) == []
