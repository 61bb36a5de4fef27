"""A family's signs: kept as texts, read back, taken over by the map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.ecomap.legend import (
    DEFAULT,
    SIGNS,
    ArrowSign,
    Colour,
    Legend,
    Line,
    StrainSign,
    as_signs,
    legend_from,
    sign_for,
)
from conversation_guide.guide.kinds import Level
from conversation_guide.interview.events import Address, LegendChosen
from tests.example_maps import Telling

OWN = (
    "a-lot=double",
    "a-little=dashed",
    "a-lot.colour=green",
    "strain=zigzag",
    "strain.colour=purple",
    "arrows=dots",
)

legends = st.fixed_dictionaries(
    {what: st.sampled_from(list(kind)) for what, kind in SIGNS.items()}
).map(lambda chosen: legend_from(f"{what}={sign}" for what, sign in chosen.items()))


def test_defaults_are_plain() -> None:
    assert legend_from(()) == Legend() == DEFAULT
    assert as_signs(DEFAULT) == ()


@given(legends)
def test_a_legend_comes_back_as_it_was_written(legend: Legend) -> None:
    assert legend_from(as_signs(legend)) == legend


def test_what_is_chosen_takes_the_place_of_the_default() -> None:
    legend = legend_from(OWN)
    assert (legend.a_lot, legend.some, legend.a_little) == (Line.DOUBLE, Line.THIN, Line.DASHED)
    assert (legend.strain, legend.arrows) == (StrainSign.ZIGZAG, ArrowSign.DOTS)
    assert legend.strain_colour is Colour.PURPLE
    assert set(as_signs(legend)) == set(OWN)


def test_texts_are_in_the_order_of_asking() -> None:
    order = list(SIGNS)
    assert [order.index(one.partition("=")[0]) for one in as_signs(legend_from(OWN))] == sorted(
        order.index(one.partition("=")[0]) for one in OWN
    )


@pytest.mark.parametrize(
    "unknown",
    ["", "=", "a-lot", "a-lot=", "a-lot=fat", "moon=thick", "a-lot.colour=thick", "A=B=C"],
)
def test_signs_that_are_not_known_are_passed_over(unknown: str) -> None:
    assert legend_from([unknown]) == DEFAULT
    assert legend_from([unknown, "strain=crosses"]).strain is StrainSign.CROSSES


def test_of_two_choices_the_later_counts() -> None:
    assert legend_from(["some=double", "some=dashed"]).some is Line.DASHED


def test_lines_and_colours_of_levels() -> None:
    legend = legend_from(OWN)
    assert [legend.line(level) for level in Level] == [Line.DOUBLE, Line.THIN, Line.DASHED, None]
    assert legend.colour(Level.A_LOT) is Colour.GREEN
    assert legend.colour(Level.NOT_NOW) is Colour.PLAIN


def test_sign_for() -> None:
    assert sign_for(legend_from(OWN), "a-lot.colour") is Colour.GREEN
    with pytest.raises(KeyError):
        sign_for(DEFAULT, "moon")


def test_the_map_has_the_legend_that_was_chosen_last() -> None:
    told = Telling()
    assert told.map.legend == DEFAULT
    told.fact(Address("centre"), LegendChosen(signs=OWN))
    assert told.map.legend == legend_from(OWN)
    told.fact(Address("centre"), LegendChosen(signs=()))
    assert told.map.legend == DEFAULT
