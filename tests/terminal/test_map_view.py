"""When there is a map to look at: it can be shown from its first entry on, whatever its kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.kinds import ConnectionKind, MapKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.small_steps import BUILT_IN
from conversation_guide.guide.steps import Ask, Entries, Link, Names, SmallSteps, Step
from conversation_guide.interview.conversation import Conversation
from conversation_guide.terminal.map_view import ConversationMap
from tests.interview.walker import WORDS, Walker, guide_of

PEOPLE = Names(id="people", text="?", kind=ConnectionKind.PERSON)
SMALL = SmallSteps(id="steps", text="?", fields=BUILT_IN)
ADULTS = Entries(id="adults", text="?")
DOTS = Link(id="dots", text="?", down="adults", across="pupils")
PUPILS = Entries(id="pupils", text="?")


def guide(map: MapKind, *steps: Step) -> Guide:
    return replace(guide_of(*steps, Ask(id="last", text="?")), map=map)


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (guide(MapKind.ECOMAP, PEOPLE), "Ana"),
        (guide(MapKind.SPIRAL, SMALL), "Rang first"),
        (guide(MapKind.WALL, PUPILS, ADULTS, DOTS), "Ana"),
    ],
)
def test_a_map_has_begun_with_its_first_entry(of: Guide, said: str) -> None:
    walker = Walker(of)
    view = ConversationMap(walker.interview, WORDS)
    assert not view.begun()
    walker.say(said)
    assert view.begun()


def test_lists_that_are_on_no_map_begin_none() -> None:
    walker = Walker(guide(MapKind.SPIRAL, PUPILS, SMALL)).say("Ana")
    assert not ConversationMap(walker.interview, WORDS).begun()
    nothing = Walker(guide(MapKind.NONE, PEOPLE)).say("Ana")
    assert not ConversationMap(nothing.interview, WORDS).begun()


def test_a_spiral_that_goes_on_can_be_looked_at_from_the_start() -> None:
    walker = Walker(guide(MapKind.SPIRAL, SMALL))
    assert ConversationMap(walker.interview, WORDS, earlier=[Conversation()]).begun()
