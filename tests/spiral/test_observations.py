"""What can be seen on a spiral: counts and words, never a judgement."""

from __future__ import annotations

import re
from dataclasses import replace

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.derive import derive
from conversation_guide.spiral.model import Spiral
from conversation_guide.spiral.observations import observations
from conversation_guide.words import en, load_words
from tests.example_lists import PARTNERSHIP, ListTelling, spiral_loops

WORDS = load_words()


def said(spiral: Spiral) -> list[str]:
    return [sentence(observation, WORDS) for observation in observations(spiral)]


def grown() -> Spiral:
    third, earlier = spiral_loops()
    return derive(third.guide, third.conversation, earlier)


def test_a_whole_spiral() -> None:
    assert said(grown()) == [
        "Told of so far: 8 small steps and 3 loops.",
        "By practice: Gaining acceptance (2), Helping parents value themselves (1), Repair after "
        "rupture (2) and practice not recorded yet (1).",
        "What they fed at the core: Help (2), Challenge (1) and Possibility (1).",
        "Come back to: Gaining acceptance (in 2 loops) and Repair after rupture (in 2 loops). Each "
        "time from a new place: that is movement.",
        "Not recorded yet: Subtle intervention and Obvious intervention.",
        "1 rupture is open.",
        "2 ruptures were repaired.",
    ]


def test_an_empty_spiral_is_said_plainly() -> None:
    told = ListTelling(PARTNERSHIP)
    assert said(derive(told.guide, told.conversation)) == ["No small step has been told of yet."]


def test_without_words_of_the_guide_there_are_ours() -> None:
    ours, theirs = said(replace(grown(), labels={})), said(grown())
    assert ours == theirs


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
