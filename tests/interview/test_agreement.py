"""What a family agrees to before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

import pytest

from conversation_guide.guide.conditions import AgreedTo
from conversation_guide.guide.kinds import Scope
from conversation_guide.guide.steps import Ask, Entries
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Agreed, Event, SessionKind, Started
from conversation_guide.interview.prompts import Ended, Prompt
from conversation_guide.interview.replies import (
    Back,
    Given,
    KeepNothing,
    Leave,
    Note,
    Pass,
    Refused,
    Reply,
)
from conversation_guide.interview.walks.agreeing import opening
from conversation_guide.record.coverage import How, coverage
from conversation_guide.terminal.agreed_journal import AgreedJournal
from conversation_guide.terminal.driver import Outcome, Sitting

from .walker import WHOLE, WORDS, Walker, guide_of


def opened() -> Walker:
    """The whole test guide, with an opening before it."""
    walker = Walker(WHOLE)
    walker.interview = Interview(WHOLE, WORDS, opening(WORDS))
    return walker


def test_who_may_see_it_is_told_in_four_lines_at_most() -> None:
    prompt = opened().prompt
    told = prompt.text.splitlines()
    assert len(told) == 4
    assert prompt.heading is not None
    assert (prompt.heading.title, prompt.heading.number) == ("Before we begin", 0)


def test_an_agency_can_say_it_in_its_own_words() -> None:
    own = opening(WORDS, "We keep this for six months.")
    assert Interview(WHOLE, WORDS, own).next_prompt().text.startswith("We keep this for six")  # type: ignore[union-attr]


def test_keeping_goes_on_with_the_first_key_point() -> None:
    walker = opened().say("1")
    assert walker.where == "hello"
    assert walker.events[-1].fact == Agreed(scopes=("keep",))


def test_sharing_asks_with_whom() -> None:
    walker = opened().say("1 2")
    assert walker.where == "agreement/share-with"
    walker.say("the school nurse")
    assert walker.where == "hello"
    conversation = walker.interview.conversation
    assert (conversation.agreed, conversation.share_with) == (("keep", "share"), "the school nurse")


def test_not_agreeing_ends_the_walk() -> None:
    walker = opened().say("4")
    assert walker.interview.is_refused
    assert isinstance(walker.interview.next_prompt(), Ended)


@pytest.mark.parametrize("reply", ["", Pass("skipped"), Pass("unsure"), "2", "1 4"])
def test_nothing_is_taken_as_agreed_by_passing_it_by(reply: str | Reply) -> None:
    walker = opened()
    refused = walker.offer(reply)
    assert isinstance(refused, Refused)
    assert walker.where == "agreement"


def test_one_can_come_back_to_it_and_change_it() -> None:
    walker = opened().say("1 3", "", Back(), Back())
    assert (walker.where, walker.prompt.draft) == ("agreement", ("keep", "wisdom"))
    walker.say("1")
    assert walker.where == "centre"
    assert walker.interview.conversation.agreed == ("keep",)


# ── steps that are asked only where the family agreed to something ──

TO_GIVE_ON = guide_of(
    Ask(id="first", text="First?"),
    Entries(id="wisdom", text="What might help others?", only_if=AgreedTo(Scope.WISDOM)),
    Ask(id="last", text="Last?"),
)


def giving_on() -> Walker:
    walker = Walker(TO_GIVE_ON)
    walker.interview = Interview(TO_GIVE_ON, WORDS, opening(WORDS))
    return walker


@pytest.mark.parametrize(("agreed", "asked"), [("1", "last"), ("1 3", "wisdom")])
def test_what_might_be_given_on_is_asked_only_of_those_who_agreed(agreed: str, asked: str) -> None:
    assert giving_on().say(agreed, "x").where == asked


def test_going_back_to_the_agreement_sets_it_aside_and_brings_it_back() -> None:
    walker = giving_on().say("1 3", "x", "Open the door", "")
    assert walker.where == "last"
    back = [Back()] * 4
    walker.say(*back)
    assert walker.where == "agreement"
    walker.say("1")
    assert walker.where == "last"
    assert list(walker.interview.conversation.present("wisdom")) == []
    assert walker.interview.conversation.standing("wisdom") is None
    walker.say(Back(), Back(), "1 3")
    assert walker.where == "wisdom"
    assert [one.name for one in walker.interview.conversation.present("wisdom")] == [
        "Open the door"
    ]
    for first in (opening(WORDS), None):
        again = Interview.replay(TO_GIVE_ON, walker.events, WORDS, first)
        assert again.conversation.entries == walker.interview.conversation.entries
        assert again.conversation.named == walker.interview.conversation.named
        assert again.next_prompt() == walker.interview.next_prompt()


def test_a_record_that_is_read_without_its_opening_knows_what_was_set_aside() -> None:
    walker = giving_on().say("1 3", "x", "Open the door", "", *[Back()] * 4, "1")
    again = Interview.replay(TO_GIVE_ON, walker.events, WORDS)
    assert list(again.conversation.present("wisdom")) == []


def test_where_nobody_is_asked_to_agree_everything_is_asked() -> None:
    assert Walker(TO_GIVE_ON).say("x").where == "wisdom"


@pytest.mark.parametrize(
    ("agreed", "how"),
    [("1", How.NOT_APPLICABLE), ("1 3", How.NOT_REACHED), (None, How.NOT_REACHED)],
)
def test_what_was_not_agreed_to_does_not_count_as_not_asked(agreed: str | None, how: How) -> None:
    walker = Walker(TO_GIVE_ON) if agreed is None else giving_on().say(agreed)
    found = coverage(TO_GIVE_ON, walker.interview.conversation)
    assert [step.how for step in found.points[0].steps] == [How.NOT_REACHED, how, How.NOT_REACHED]


class Replies:
    """A prompter that gives these replies in turn."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def ask(self, prompt: Prompt, view: object) -> Reply:
        return self.replies.pop(0)

    def refuse(self, refused: Refused) -> None:
        raise AssertionError(refused)

    def tell(self, text: str) -> None:
        return

    def trouble(self, error: object) -> bool:
        return False

    def held(self) -> AbstractContextManager[None]:
        return nullcontext()

    def leave(self) -> None:
        return


class Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


def hold(*replies: Reply) -> tuple[Outcome, Kept | None]:
    """Hold a conversation whose journal begins with the agreement; None where it never began."""
    begun: list[Kept] = []

    def begin() -> Kept:
        begun.append(Kept())
        return begun[0]

    interview = Interview(WHOLE, WORDS, opening(WORDS))
    sitting = Sitting(interview, AgreedJournal(begin), lambda: "2026-01-01T00:00:00+00:00")
    sitting.start(Started(session="abcdef", kind=SessionKind.LIVE, guide="whole"))
    outcome = sitting.hold(Replies(*replies), WORDS)
    return outcome, begun[0] if begun else None


def test_without_agreement_nothing_is_ever_kept() -> None:

    assert hold(Note("nervous"), Given(("nothing",))) == (Outcome.NOTHING_KEPT, None)
    assert hold(KeepNothing()) == (Outcome.NOTHING_KEPT, None)


def test_with_agreement_everything_is_kept_in_order() -> None:

    outcome, kept = hold(Note("nervous"), Given(("keep",)), Given(), Leave())
    assert outcome is Outcome.LEFT
    assert kept is not None
    assert [event.seq for event in kept] == [1, 2, 3, 4, 5]
    assert isinstance(kept[0].fact, Started)
    assert kept[2].fact == Agreed(scopes=("keep",))


def test_stop_and_keep_nothing_works_later_too() -> None:

    outcome, kept = hold(Given(("keep",)), Given(), KeepNothing())
    assert outcome is Outcome.NOTHING_KEPT
    assert kept is not None
