"""What can be seen on a map: counts and words, never a judgement."""

from __future__ import annotations

import re

import pytest

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.ecomap.observations import Observation, observations, sentence
from conversation_guide.interview.events import Address, Done, Reason
from conversation_guide.words import load_words
from tests.example_maps import Telling, berger, empty, unusual

WORDS = load_words()


def said(ecomap: Ecomap) -> list[str]:
    return [sentence(observation, WORDS) for observation in observations(ecomap)]


def test_an_empty_map_is_said_plainly() -> None:
    assert observations(empty().map) == (Observation(key="seen.nobody"),)
    assert said(empty().map) == ["Nobody has been named yet."]


def test_a_whole_map() -> None:
    assert said(berger().map) == [
        "There now: 8 people and 4 groups.",
        "Where they belong: 3 in Family, 2 in Friends and neighbours, 3 in Helping professionals, "
        "1 in School, 1 in Community and 2 not sorted.",
        "How much they support: 3 a lot, 4 some, 2 a little, 1 not now, 1 not sure and 1 not said.",
        "Which way support goes: to the family from 2, from the family to 2 and both ways with 3.",
        "4 connections carry some strain.",
        "1 more is wished for and not there yet.",
        "1 is no longer there.",
    ]


def test_one_person_and_nothing_else_known() -> None:
    assert said(Telling().add("c1", "Rosa").map) == [
        "There now: 1 person.",
        "How much they support: 1 not said.",
    ]


def test_whoever_was_not_sorted_is_in_no_category_and_other_people_are_a_choice() -> None:
    told = Telling().add("c1", "Rosa", category="family").add("c2", "Kim").add("c3", "Lou")
    told.passed("people", Reason.SKIPPED, "category", "c2")
    assert "Where they belong: 1 in Family and 2 not sorted." in said(told.map)
    told.fact(Address("people", "category", ("c3",)), Done())
    assert "Where they belong: 1 in Family, 1 in Other people and 1 not sorted." in said(told.map)


def test_only_one_that_is_wanted() -> None:
    assert said(Telling().add("c1", "Choir", group=True, wanted=True).map) == [
        "1 more is wished for and not there yet."
    ]


def test_one_strained() -> None:
    assert "1 connection carries some strain." in said(Telling().add("c1", "R", strain=True).map)


def test_reasons_are_counted_apart() -> None:
    told = Telling()
    for number, reason in enumerate([*Reason, None]):
        told.add(f"c{number}", f"N {number}", support=reason)
    assert said(told.map)[-1] == (
        "How much they support: 1 not sure, 1 preferred not to say, 1 skipped and 1 not said."
    )


@pytest.mark.parametrize("told", [berger(), empty(), unusual(), Telling().add("c1", "R")])
def test_nothing_is_scored_or_called_a_fault(told: Telling) -> None:
    text = " ".join(said(told.map)).lower()
    assert not re.search(
        r"\b(only|few|lack\w*|weak|poor|low|high|score|risk|problem|fault|isolated|missing)\b|%|!",
        text,
    )
