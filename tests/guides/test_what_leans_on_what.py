"""Connection and belonging: questions that lean on one that was passed are left out, no others."""

from __future__ import annotations

import pytest

from conversation_guide.interview.conditions import holds
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import Address, Answered, Event, Reason, Unanswered

from .conftest import read

GUIDE, _ = read("connection-and-belonging")
ABOUT_A_PIECE = {"stands-out", "why-that", "own-story", "own-skills", "strong-reaction", "room"}


def left_out(*answered: str) -> set[str]:
    """The steps that are not asked when only these questions have an answer."""
    conversation = Conversation()
    for number, step in enumerate(("piece", "stands-out"), start=1):
        given = step in answered
        fact = Answered(value="The salt") if given else Unanswered(reason=Reason.DECLINED)
        time = "2026-01-01T10:00:00+01:00"
        conversation.apply(Event(seq=number, time=time, address=Address(step), fact=fact))
    return {step.id for step in GUIDE.steps if not holds(step.only_if, conversation)}


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ((), ABOUT_A_PIECE),
        (("piece",), {"why-that"}),
        (("stands-out",), ABOUT_A_PIECE),
        (("piece", "stands-out"), set()),
    ],
    ids=["no piece", "nothing stood out", "the piece was taken back", "both named"],
)
def test_what_is_left_out(named: tuple[str, ...], expected: set[str]) -> None:
    assert left_out(*named) == expected
