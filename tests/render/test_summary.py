"""What a summary holds, and what it must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.kinds import MapKind
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import Address, Answered, Left, Reason, Resumed
from conversation_guide.record.standing import Told, minutes
from conversation_guide.record.summary import Summary, summarise
from tests.example_maps import GUIDE, Telling, berger, empty


def summary(told: Telling) -> Summary:
    return summarise(told.guide, told.conversation)


def of(told: Telling, step: str) -> Told:
    (found,) = (t for topic in summary(told).topics for t in topic.told if t.step.id == step)
    return found


def test_the_envelope() -> None:
    found = summary(berger())
    assert (found.session, found.guide, found.guide_version) == ("k7m2pq", "we-are-connected", "3")
    assert (found.title, found.program, found.date) == ("We are connected", "0.1.0", "2026-11-22")
    assert found.finished
    assert found.map == found.ecomap


def test_what_was_held_away_from_the_screen_has_its_own_date() -> None:
    told = berger()
    told.conversation.held_on = "2026-11-19"
    assert summary(told).date == "2026-11-19"


def test_a_guide_without_names_has_no_map() -> None:
    guide = replace(GUIDE, map=MapKind.NONE, key_points=GUIDE.key_points[:1])
    assert summarise(guide, Telling().conversation).map is None


def test_how_questions_stand() -> None:
    assert of(berger(), "more").value is True
    assert of(berger(), "hard").standing is Standing.DECLINED
    assert of(empty(), "centre").standing is Standing.SKIPPED
    assert of(empty(), "people").standing is Standing.DONE
    assert of(empty(), "groups").standing is None
    assert of(empty(), "rate").standing is None


def test_names_told_before_the_list_was_ended_count() -> None:
    told = Telling().add("c1", "Rosa")
    assert of(told, "people").names == ("c1",)
    assert of(told, "people").standing is Standing.ANSWERED


@pytest.mark.parametrize(
    ("ratings", "standing"),
    [
        ((), None),
        ((Reason.DECLINED, Reason.DECLINED), Standing.DECLINED),
        ((Reason.DECLINED, "some"), Standing.ANSWERED),
    ],
)
def test_how_a_support_step_stands(
    ratings: tuple[Reason | str, ...], standing: Standing | None
) -> None:
    told = Telling()
    for number, rating in enumerate(ratings):
        told.add(f"c{number}", f"N {number}", support=rating)
    if ratings:
        told.done("rate")
    assert of(told, "rate").standing is standing


def test_a_condition_that_does_not_hold() -> None:
    assert of(berger(), "which").applies
    assert not of(Telling().answer("more", False), "which").applies


def test_private_things_are_not_in_it() -> None:
    told = berger()
    assert of(told, "private").standing is Standing.ANSWERED
    assert of(told, "private").value is None
    text = repr(summary(told))
    for secret in ("keep this to yourself", "A long pause here", "I talk too much"):
        assert secret not in text


def test_the_commitment() -> None:
    (commitment,) = summary(berger()).commitments
    assert (commitment.line, commitment.when) == ("Ask Fatima over for coffee", "Friday")
    assert (commitment.with_whom, commitment.obstacle, commitment.sure) == ("Rosa", "", 8)
    assert summary(Telling().passed("one-thing", Reason.SKIPPED)).commitments == ()


def test_reached() -> None:
    assert [topic.reached for topic in summary(empty()).topics] == [True, True, False, False]


@pytest.mark.parametrize(
    ("sittings", "expected"),
    [
        ([], 0),
        ([("2026-11-22T14:00:00+01:00", "2026-11-22T14:00:00+01:00")], 1),
        ([("2026-11-22T14:00:00+01:00", "2026-11-22T14:29:40+01:00")], 30),
        ([("2026-11-22T14:00:00+01:00", "2026-11-22T13:30:00+00:00")], 30),
        ([("2026-11-22T14:00:00+01:00", "2026-11-22T13:00:00+01:00")], 1),
        ([("2026-11-22T14:00:00+01:00", "2026-11-22T14:20:00+01:00")] * 2, 40),
        ([("yesterday", "today")], 1),
        ([("2026-11-22T14:00:00", "2026-11-22T14:20:00+01:00")], 1),
    ],
)
def test_minutes(sittings: list[tuple[str, str]], expected: int) -> None:
    assert minutes(sittings) == expected


def test_the_time_between_two_sittings_does_not_count() -> None:
    told = Telling().done("hello").wait(600).fact(Address(""), Resumed()).done("people")
    assert summary(told).minutes == 2


def alone(told: Telling) -> Telling:
    """Look back by oneself, a day later, as `session reflect` does."""
    told.wait(24 * 60).fact(Address(""), Resumed(), private=True)
    told.wait(30).fact(Address("mine"), Answered(value="Much."), private=True)
    return told.wait(10).fact(Address(""), Left(), private=True)


def test_looking_back_alone_is_no_time_of_the_conversation() -> None:
    before, after = summary(berger()), summary(alone(berger()))
    assert (before.minutes, before.last_answer) == (after.minutes, after.last_answer)
    assert before.coverage == after.coverage
    assert after == before


def test_an_unfinished_conversation_that_goes_on_after_looking_back_counts_again() -> None:
    told = alone(Telling().done("hello"))
    assert (summary(told).minutes, summary(told).last_answer[11:16]) == (1, "14:01")
    told.wait(60).fact(Address(""), Resumed()).wait(5).answer("centre", "B")
    assert summary(told).minutes == 1 + 6
