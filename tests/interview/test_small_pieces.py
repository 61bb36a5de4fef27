"""Names without who they are, passing with Enter alone, one connection alone, the centre before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.kinds import (
    AnswerKind,
    Aspect,
    Audience,
    ConnectionKind,
    MapKind,
)
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Commit, Names, Option, Step, Support
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import Added, Address, Event
from conversation_guide.interview.mendings import Add, Rename
from conversation_guide.interview.prompts import Choices, Name, YesNo
from conversation_guide.interview.replies import Back, Pass, Refused

from .walker import Walker, guide_of

PEOPLE = Names(id="people", text="Who?", kind=ConnectionKind.PERSON)
LAST = Ask(id="last", text="?")


def of(map: MapKind, audience: Audience, *steps: Step) -> Guide:
    return replace(guide_of(*steps), map=map, audience=audience)


# ── names ──


@pytest.mark.parametrize(
    ("map", "audience", "whole"),
    [
        (MapKind.WALL, Audience.GROUP, True),
        (MapKind.WALL, Audience.FAMILY, True),
        (MapKind.NONE, Audience.GROUP, True),
        (MapKind.ECOMAP, Audience.GROUP, False),
        (MapKind.ECOMAP, Audience.FAMILY, False),
        (MapKind.NONE, Audience.FAMILY, False),
    ],
)
def test_on_a_wall_and_in_a_group_a_comma_is_part_of_the_name(
    map: MapKind, audience: Audience, whole: bool
) -> None:
    walker = Walker(of(map, audience, PEOPLE, LAST))
    assert isinstance(walker.prompt.form, Name)
    assert walker.prompt.form.whole is whole
    walker.say("Díaz, Ana", Add(ConnectionKind.PERSON, "Ko, Ben"), Rename("c2", "Ko, Benno"), "")
    told = [(one.name, one.words) for one in walker.interview.conversation.present()]
    parted = [("Díaz", "Ana"), ("Ko", "Benno")]
    assert told == ([("Díaz, Ana", ""), ("Ko, Benno", "")] if whole else parted)


def test_a_name_that_was_parted_by_an_older_version_stays_as_it_was() -> None:
    walker = Walker(of(MapKind.WALL, Audience.GROUP, PEOPLE, LAST))
    fact = Added(kind="person", name="Díaz", words="Ana")
    address = Address("people", "name", ("c1",))
    walker.interview.apply(Event(seq=1, time="", address=address, fact=fact))
    (named,) = walker.interview.conversation.present()
    assert (named.name, named.words) == ("Díaz", "Ana")
    assert walker.prompt.form.so_far == ("Díaz, Ana",)  # type: ignore[union-attr]


# ── Enter alone ──

AB = (Option(id="a", label="A"), Option(id="b", label="B"))
SENSITIVE: list[Step] = [
    Ask(id="it", text="?"),
    Ask(id="it", text="?", answer=AnswerKind.YES_NO),
    Ask(id="it", text="?", answer=AnswerKind.CHOICE, choices=AB),
    Ask(id="it", text="?", answer=AnswerKind.CHOICES, choices=AB, at_least=1),
    Ask(id="it", text="?", answer=AnswerKind.SCALE, at_least=0, at_most=10),
    Ask(id="it", text="?", answer=AnswerKind.DATE),
    Commit(id="it", text="?"),
    replace(PEOPLE, id="it", at_least=1),
]


@pytest.mark.parametrize("step", SENSITIVE, ids=lambda one: type(one).__name__)
def test_enter_alone_passes_whatever_is_sensitive_as_skip_does(step: Step) -> None:
    refused = Walker(guide_of(step, LAST)).offer("")
    assert isinstance(refused, Refused)
    walker = Walker(guide_of(replace(step, sensitive=True), LAST)).say("")
    skipped = Walker(guide_of(replace(step, sensitive=True), LAST)).say(Pass("skipped"))
    assert walker.where == "last"
    assert walker.events == skipped.events
    assert walker.interview.conversation.standing("it") is Standing.SKIPPED


def test_enter_alone_is_still_none_where_none_is_an_answer() -> None:
    choices = Ask(id="it", text="?", answer=AnswerKind.CHOICES, choices=AB, sensitive=True)
    walker = Walker(guide_of(choices, LAST)).say("")
    assert walker.interview.conversation.answer("it") == ()


def test_enter_alone_keeps_what_was_answered_to_something_sensitive() -> None:
    walker = Walker(guide_of(Ask(id="it", text="?", sensitive=True), LAST))
    walker.say("It was hard", Back(), "")
    assert walker.interview.conversation.answer("it") == "It was hard"


# ── one connection alone ──

SUPPORT = Support(id="support", text="How well by each of these?", also=(Aspect.STRAIN,))


def asked(*people: str, support: Support = SUPPORT) -> Walker:
    return Walker(guide_of(PEOPLE, support, LAST)).say(*people, "")


def test_one_connection_alone_is_asked_about_by_name() -> None:
    walker = asked("Rosa, grandmother")
    assert walker.prompt.text == "How much does Rosa support you?"
    walker.say("1")
    assert walker.prompt.text == "Is there strain between you and Rosa?"
    assert isinstance(walker.prompt.form, YesNo)
    assert walker.say("n").where == "last"


def test_several_are_asked_about_with_the_sentence_of_the_guide() -> None:
    walker = asked("Rosa", "Tom")
    assert walker.prompt.text == "How well by each of these?\nRosa"
    walker.say("1")
    assert walker.prompt.text == "How well by each of these?\nTom"
    walker.say("1")
    assert isinstance(walker.prompt.form, Choices)


def test_who_joins_after_the_screens_is_asked_about_by_name() -> None:
    walker = asked("Rosa", "Tom", "Ana", "Ben").say("1-4", "", Add(ConnectionKind.PERSON, "Kim"))
    assert walker.prompt.text == "How much does Kim support you?"


@pytest.mark.parametrize(
    "support",
    [replace(SUPPORT, text="How does {name} help?"), replace(SUPPORT, one_at_a_time=True)],
)
def test_a_guide_that_asks_about_one_keeps_its_words(support: Support) -> None:
    assert support.text.format(name="Rosa") in asked("Rosa", support=support).prompt.text


# ── the name in the middle, before ──


def test_the_centre_of_an_earlier_conversation_is_a_draft_and_nothing_that_was_said() -> None:
    walker = Walker(guide_of(Ask(id="centre", text="?", centre=True), LAST))
    walker.interview.offer_centre("Berger")
    assert (walker.prompt.draft, walker.interview.scene.centre) == ("Berger", "your family")
    assert walker.replayed().next_prompt() == replace(walker.prompt, draft=None)
    walker.say("")
    assert walker.interview.scene.centre == "Berger"
    assert walker.replayed().conversation == walker.interview.conversation
    passed = Walker(walker.guide)
    passed.interview.offer_centre("Berger")
    passed.say(Pass("declined"), Back(), "")
    assert passed.interview.conversation.standing("centre") is Standing.DECLINED


def test_what_was_typed_is_never_taken_for_a_place() -> None:
    from conversation_guide.guide.places import filled

    assert filled("{centre} and {name}, {other}", centre="{name}", name="Rosa") == (
        "{name} and Rosa, {other}"
    )
