"""From linked conversations to a spiral: loops, ruptures, and what stays out of it."""

from __future__ import annotations

from dataclasses import replace

from conversation_guide.interview.events import Address, Reason, Removed, Unanswered, Value
from conversation_guide.spiral.derive import derive
from conversation_guide.spiral.model import Core, Practice, Rupture, Spiral
from tests.example_lists import PARTNERSHIP, TOGETHER, ListTelling, spiral_loops


def grown() -> Spiral:
    third, earlier = spiral_loops()
    return derive(third.guide, third.conversation, earlier)


def one(**fields: Value) -> ListTelling:
    told = ListTelling(PARTNERSHIP)
    return told.entry("steps", "c1", "A step", **fields)


def of(told: ListTelling, *earlier: ListTelling) -> Spiral:
    return derive(told.guide, told.conversation, [other.conversation for other in earlier])


def test_each_linked_conversation_is_a_loop_and_the_oldest_is_the_first() -> None:
    spiral = grown()
    assert [(loop.number, loop.date) for loop in spiral.loops] == [
        (1, "2026-09-14"),
        (2, "2026-10-12"),
        (3, "2026-11-22"),
    ]
    assert [len(loop.steps) for loop in spiral.loops] == [4, 0, 4]
    assert spiral.centre == "Family N."
    assert not spiral.goes_back


def test_a_small_step_keeps_what_was_told() -> None:
    step = next(grown().steps)
    assert step.text == "Stayed for the washing up and only listened"
    assert (step.practice, step.fed, step.loop) == (Practice.ACCEPTANCE, (Core.HELP,), 1)
    assert step.parents_words == "You are the first one who sat down."
    assert step.rupture is None
    assert not step.is_open


def test_ids_are_never_the_same_in_two_loops() -> None:
    ids = [step.id for step in grown().steps]
    assert len(set(ids)) == len(ids)


def test_a_rupture_is_open_until_somebody_says_that_it_was_repaired() -> None:
    assert not next(of(one()).steps).is_open
    assert not next(of(one(rupture="none")).steps).is_open
    assert next(of(one(rupture="logistics")).steps).is_open
    assert next(of(one(rupture="logistics", repaired=False)).steps).is_open
    assert not next(of(one(rupture="logistics", repaired=True)).steps).is_open


def test_what_a_later_loop_tells_of_says_nothing_of_an_earlier_moment() -> None:
    spiral = grown()
    assert [step.text for step in spiral.open_ruptures] == ["I promised a place and had none"]
    assert [step.text for step in spiral.open_then] == ["Spoke of a plan before her sister"]
    assert [step.loop for step in spiral.ruptures] == [1, 1, 3, 3]
    told = next(step for step in spiral.steps if "Called her" in step.text)
    assert (told.rupture, told.is_repaired) == (Rupture.CONFRONTATION, True)


def test_no_repair_closes_another_moment_than_the_one_it_was_said_of() -> None:
    """Two hard moments of the same kind: which of them was put right nobody said."""
    before = ListTelling(TOGETHER, "before")
    before.entry("strains", "c1", "You came late", rupture="logistics", repaired=False)
    before.entry("strains", "c2", "You forgot", rupture="logistics", repaired=False)
    before.entry("strains", "c3", "Who knows", Reason.UNSURE, rupture="logistics")
    later = ListTelling(TOGETHER, "later", "before")
    later.entry("strains", "c1", "Late", practice="repair", rupture="logistics", repaired=True)
    spiral = of(later, before)
    assert [step.text for step in spiral.open_then] == ["You came late", "You forgot"]
    assert [step.text for step in spiral.steps if step.is_repaired] == ["Late"]
    assert spiral.open_ruptures == ()


def test_coming_back_and_what_nothing_was_told_of() -> None:
    spiral = grown()
    assert spiral.revisited == {Practice.ACCEPTANCE: (1, 3), Practice.REPAIR: (1, 3)}
    assert spiral.not_recorded == (Practice.SUBTLE, Practice.OBVIOUS)
    assert of(ListTelling(PARTNERSHIP)).not_recorded == (*Practice, *Core)


def test_a_rupture_that_was_repaired_is_a_repair() -> None:
    spiral = of(one(rupture="logistics", repaired=True, lead="Said that I was late"))
    assert spiral.of(Practice.REPAIR) == tuple(spiral.steps)
    assert Practice.REPAIR not in spiral.not_recorded
    assert spiral.unsorted == ()
    both = of(one(practice="acceptance", rupture="logistics", repaired=True))
    assert next(both.steps).practices == (Practice.ACCEPTANCE, Practice.REPAIR)
    twice = of(one(practice="repair", rupture="logistics", repaired=True))
    assert len(twice.of(Practice.REPAIR)) == 1


def test_an_open_rupture_is_no_repair_and_no_step_without_a_practice() -> None:
    spiral = of(one(rupture="logistics"))
    assert Practice.REPAIR in spiral.not_recorded
    assert (spiral.of(Practice.REPAIR), spiral.unsorted) == ((), ())


def hard(passed: Reason | None = None, /, **fields: Value) -> ListTelling:
    """One entry of a list of hard moments."""
    return ListTelling(TOGETHER).entry("strains", "c1", "You waited an hour", passed, **fields)


def test_a_hard_moment_is_one_by_its_list_also_where_nothing_more_was_told() -> None:
    for passed in (None, *Reason):
        (step,) = of(hard(passed)).ruptures
        assert (step.is_hard, step.is_open, step.is_repaired) == (True, False, False)
    assert not next(of(ListTelling(TOGETHER).entry("steps", "c1", "x")).steps).is_hard
    assert of(hard(repaired=False)).open_ruptures
    assert next(of(hard(repaired=True)).steps).is_repaired


def test_a_list_where_nothing_may_have_been_hard_makes_no_hard_moments() -> None:
    told = ListTelling(PARTNERSHIP).entry("strains", "c1", "Who knows")
    assert of(told).ruptures == ()


def test_a_repair_told_among_the_hard_moments_is_none_itself() -> None:
    (step,) = of(hard(practice="repair")).steps
    assert (step.is_hard, step.practices) == (False, (Practice.REPAIR,))


def test_what_one_is_not_sure_of_is_not_open() -> None:
    told = hard(rupture="logistics")
    told.fact(Address("strains", "repaired", ("c1",)), Unanswered(reason=Reason.UNSURE))
    for unsure in (told, hard(Reason.UNSURE)):
        (step,) = of(unsure).steps
        assert (step.repaired_unsure, step.is_open, step.is_repaired) == (True, False, False)
    told.answer("strains", True, "repaired", "c1")
    assert not next(of(told).steps).repaired_unsure


def test_private_steps_and_private_fields_are_on_no_spiral() -> None:
    assert "I do not like her sister" not in repr(grown())
    steps = PARTNERSHIP.key_points[0].steps
    fields = tuple(
        replace(field, private=True) if field.id == "followed" else field
        for field in steps[1].fields  # type: ignore[attr-defined]
    )
    point = replace(PARTNERSHIP.key_points[0], steps=(replace(steps[1], fields=fields),))  # type: ignore[call-arg]
    told = one(followed="hushed", practice="subtle")
    told.guide = replace(PARTNERSHIP, key_points=(point,))
    assert "hushed" not in repr(of(told))
    assert next(of(told).steps).practice is Practice.SUBTLE


def test_what_was_told_in_another_guide_is_no_loop_of_this_one() -> None:
    apart = ListTelling(PARTNERSHIP, "apart").entry("steps", "c1", "Told to a supervisor")
    apart.conversation.guide = "another"
    told = ListTelling(PARTNERSHIP, "here", "apart").entry("steps", "c1", "Told together")
    assert [step.text for step in of(told, apart).steps] == ["Told together"]
    assert not of(told, apart).goes_back


def test_a_chain_that_breaks_off_says_so() -> None:
    told = ListTelling(PARTNERSHIP, "here", "gone")
    unrelated = ListTelling(PARTNERSHIP, "elsewhere").entry("steps", "c1", "Another family")
    assert of(told, unrelated).goes_back
    assert len(of(told, unrelated).loops) == 1


def test_a_chain_in_a_ring_ends() -> None:
    one_, other = ListTelling(PARTNERSHIP, "a", "b"), ListTelling(PARTNERSHIP, "b", "a")
    assert len(of(one_, other).loops) == 2
    assert len(of(ListTelling(PARTNERSHIP, "a", "a")).loops) == 1


def test_what_a_later_version_stored_is_left_out() -> None:
    step = next(of(one(practice="dancing", fed=("help", "song"), rupture=3, repaired="so")).steps)
    assert (step.practice, step.fed, step.rupture, step.repaired) == (
        None,
        (Core.HELP,),
        None,
        None,
    )


def test_a_step_that_was_taken_off_is_gone() -> None:
    told = one(practice="subtle").fact(Address("steps", "", ("c1",)), Removed())
    assert list(derive(told.guide, told.conversation).steps) == []


def test_a_guide_names_things_in_its_own_words() -> None:
    labels = grown().labels
    assert (labels["lead"], labels["fed"]) == ("How the helper took the lead", "What it fed")
    assert labels["logistics"] == "Plans went wrong"
    assert labels["acceptance"] == "Gaining acceptance"


def test_what_one_prefers_not_to_say_is_not_open_either() -> None:
    told = hard(rupture="logistics")
    told.fact(Address("strains", "repaired", ("c1",)), Unanswered(reason=Reason.DECLINED))
    for declined in (told, hard(Reason.DECLINED)):
        (step,) = of(declined).steps
        assert (step.repaired_declined, step.is_open, step.is_repaired) == (True, False, False)
