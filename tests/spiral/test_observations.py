"""What can be seen on a spiral: counts and words, never a judgement."""

from __future__ import annotations

import re
from dataclasses import replace

from conversation_guide.ecomap.observations import sentence
from conversation_guide.interview.events import Reason
from conversation_guide.spiral.derive import derive
from conversation_guide.spiral.model import Spiral
from conversation_guide.spiral.observations import observations
from conversation_guide.words import en, load_words
from tests.example_lists import PARTNERSHIP, TOGETHER, ListTelling, spiral_loops

WORDS = load_words()


def said(spiral: Spiral) -> list[str]:
    return [sentence(observation, WORDS) for observation in observations(spiral)]


def grown() -> Spiral:
    third, earlier = spiral_loops()
    return derive(third.guide, third.conversation, earlier)


def test_a_whole_spiral() -> None:
    assert said(grown()) == [
        "Told of so far: 4 small steps, 4 hard moments and 3 loops.",
        "Where it belongs: Gaining acceptance (2), Helping parents value themselves (1), Repair "
        "after rupture (2) and not sorted yet (1).",
        "What it fed: Help (2), Challenge (1) and Possibility (1).",
        "Come back to: Gaining acceptance (in 2 loops) and Repair after rupture (in 2 loops). Each "
        "time from a new place: that is movement.",
        "Nothing told yet of: Subtle intervention and Obvious intervention.",
        "1 rupture is open.",
        "1 rupture of an earlier loop was open when it was told.",
        "2 ruptures were repaired.",
    ]


def test_a_family_reads_of_no_place_that_is_empty_and_hard_moments_stand_apart() -> None:
    told = ListTelling(TOGETHER).entry("steps", "c1", "Sat down", practice="acceptance")
    told.entry("steps", "c2", "Rang first")
    told.entry("strains", "c3", "Came late", repaired=False).entry("strains", "c4", "Words")
    told.entry("strains", "c5", "Forgot", Reason.UNSURE, rupture="logistics")
    told.entry("strains", "c6", "Lost it", repaired=True)
    assert said(derive(told.guide, told.conversation)) == [
        "Told of so far: 2 small steps, 4 hard moments and 1 loop.",
        "Where it belongs: Gaining acceptance (1) and Repair after rupture (1).",
        "1 hard thing is still open.",
        "1 hard thing: not sure if it is put right.",
        "1 hard thing was put right.",
    ]


def test_an_empty_spiral_is_said_plainly() -> None:
    told = ListTelling(PARTNERSHIP)
    assert said(derive(told.guide, told.conversation)) == ["No small step has been told of yet."]


def test_without_words_of_the_guide_there_are_ours() -> None:
    ours = said(replace(grown(), labels={}))
    assert ours[1].startswith("By practice: Gaining acceptance (2), Helping parents")
    assert ours[2] == "What they fed at the core: Help (2), Challenge (1) and Possibility (1)."


def test_a_field_that_is_asked_as_a_question_has_no_colon_after_it() -> None:
    asked = said(replace(grown(), labels={"fed": "What did it feed?"}))
    assert asked[2] == "What did it feed? Help (2), Challenge (1) and Possibility (1)."


def test_what_one_was_not_sure_of_in_an_earlier_loop_is_told_as_of_then() -> None:
    before = ListTelling(TOGETHER, "before").entry("strains", "c1", "x", Reason.UNSURE)
    now = ListTelling(TOGETHER, "now", "before").entry("strains", "c1", "y", Reason.UNSURE)
    spiral = derive(now.guide, now.conversation, [before.conversation])
    assert said(spiral)[-2:] == [
        "1 hard thing: not sure if it is put right.",
        "1 hard thing of an earlier loop: not sure then if it was put right.",
    ]


def test_nothing_that_was_typed_is_in_a_count() -> None:
    told = repr(observations(grown()))
    for text in ("washing", "Family N.", "sister", "mistake"):
        assert text not in told


def test_nothing_is_called_a_fault() -> None:
    fault = re.compile(
        r"untouched|missing|fail|lack|should|not yet done|only \d|weak", re.IGNORECASE
    )
    for key, template in en.TABLE.items():
        if key.startswith("spiral."):
            assert not fault.search(template), key
