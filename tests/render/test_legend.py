"""A family's own signs in every rendering: drawn, said, and told apart without colour."""

from __future__ import annotations

import pytest

from conversation_guide.ecomap.legend import SIGNS, Colour, Line, StrainSign, legend_from
from conversation_guide.interview.events import Address, LegendChosen
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.legend import legend, sample
from conversation_guide.render.markdown import markdown
from conversation_guide.render.plain_map import sentences
from conversation_guide.render.tree import pages, tree
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger

WORDS = load_words()
OWN = (
    "a-lot=double",
    "a-little=dashed",
    "a-lot.colour=green",
    "some.colour=blue",
    "strain=zigzag",
    "strain.colour=purple",
    "arrows=dots",
)


def own(*signs: str) -> Telling:
    return berger().fact(Address("legend"), LegendChosen(signs=signs or OWN))


@pytest.mark.parametrize("ascii_only", [False, True])
def test_golden_tree(golden: Golden, ascii_only: bool) -> None:
    drawn = tree(own().map, WORDS, width=80, ascii_only=ascii_only).plain
    golden(f"tree-own-legend-80{'-ascii' if ascii_only else ''}.txt", f"{drawn}\n")


def test_golden_sentences(golden: Golden) -> None:
    golden("plain-own-legend.txt", "".join(f"{one}\n" for one in sentences(own().map, WORDS)))


@pytest.mark.parametrize("audience", ["record", "family"])
def test_golden_markdown(golden: Golden, audience: str) -> None:
    told = own()
    summary = for_reader(summarise(told.guide, told.conversation), audience, WORDS)
    text = markdown(summary, WORDS, audience)
    golden(f"{audience}-own-legend.md", text)


def test_every_choice_has_its_words() -> None:
    for what, signs in SIGNS.items():
        assert WORDS(f"legend.what.{what}")
        for sign in signs:
            assert WORDS(f"legend.sign.{sign}")


@pytest.mark.parametrize("ascii_only", [False, True])
def test_samples_of_different_signs_are_different_letters(ascii_only: bool) -> None:
    for what, signs in SIGNS.items():
        drawn = [
            sample(legend_from([f"{what}={sign}"]), what, ascii_only=ascii_only) for sign in signs
        ]
        letters = {one.plain for one in drawn}
        styles = {tuple(str(span.style) for span in one.spans) for one in drawn}
        if signs is Colour:
            assert len(letters) == 1
            assert len(styles) == len(signs)
        else:
            assert len(letters) == len(signs)
        assert all(one.isascii() for one in letters) == ascii_only


def test_a_sample_is_drawn_as_on_the_map() -> None:
    chosen = legend_from(OWN)
    assert sample(chosen, "a-lot").plain == "═════"
    assert sample(chosen, "a-lot.colour").plain == "═════"
    assert str(sample(chosen, "a-lot").spans[0].style) == "green"
    assert sample(chosen, "strain").plain == "═╱═╲═"
    assert sample(chosen, "arrows").plain == "●═════●"
    with pytest.raises(KeyError):
        sample(chosen, "moon")


@pytest.mark.parametrize("line", Line)
@pytest.mark.parametrize("strain", StrainSign)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_strained_line_is_seen_to_be_its_own(
    line: Line, strain: StrainSign, ascii_only: bool
) -> None:
    """Strain hides no level: the five lines stay five different ones under any sign."""
    strained = {
        sample(
            legend_from([f"a-lot={one}", f"strain={strain}"]), "strain", ascii_only=ascii_only
        ).plain
        for one in Line
    }
    assert len(strained) == len(Line)
    plain = sample(legend_from([f"a-lot={line}"]), "a-lot", ascii_only=ascii_only).plain
    assert plain not in strained
    assert {width(one) for one in strained} == {5}


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("strain", StrainSign)
def test_strain_and_ended_never_share_a_sign(strain: StrainSign, ascii_only: bool) -> None:
    said = legend(WORDS, legend_from([f"strain={strain}"]), ascii_only=ascii_only, width=200).plain
    signs = {}
    for entry in said.split("   "):
        sign, _, meaning = entry.partition(" ")
        signs[meaning] = sign
    assert signs["strain"] != signs["no longer there"]


def test_colours_are_said() -> None:
    said = legend(WORDS, legend_from(OWN), width=200).plain
    assert "═════ supports a lot (green)" in said
    assert "╱╲ strain (purple)" in said
    assert "(" not in legend(WORDS, width=200).plain


def test_colours_are_of_the_sixteen_and_plain_stands_back() -> None:
    drawn = tree(own().map, WORDS, width=80)
    styles = {str(span.style) for span in drawn.spans}
    assert styles <= {"bold", "bold magenta", "green", "bright_blue", "magenta"}
    plain = [span for span in drawn.spans if "◀" in drawn.plain[span.start : span.end]]
    assert not plain


def test_two_levels_of_one_line_are_told_apart_in_words() -> None:
    told = own("a-lot=thin", "a-lot.colour=red")
    (page,) = pages(told.map, WORDS, width=80, height=21)
    assert "Rosa, grandmother: a lot" in page.plain
    assert "Mr Kowalczyk, next door: some" in page.plain
    (default,) = pages(berger().map, WORDS, width=80, height=21)
    assert "grandmother: a lot" not in default.plain


def test_dots_say_at_which_end_they_stand() -> None:
    said = legend(WORDS, legend_from(["arrows=dots"]), width=200).plain
    assert "●── to us   ──● from us   ●──● both ways" in said


def test_the_defaults_need_no_telling_where_nothing_is_drawn() -> None:
    assert not any("Our sign" in line for line in sentences(berger().map, WORDS))
