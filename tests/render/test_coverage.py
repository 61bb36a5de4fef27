"""What was covered: counts and times, to the letter, and nothing that anybody said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.kinds import MapKind
from conversation_guide.guide.steps import Commit
from conversation_guide.interview.events import Address, Done, Left, Reason, Resumed, SessionKind
from conversation_guide.record.coverage import (
    PASSED,
    Coverage,
    How,
    PointCovered,
    StepCovered,
    coverage,
)
from conversation_guide.render.coverage import coverage_sentences, coverage_text
from conversation_guide.render.markdown import supervision
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import lists
from tests.example_maps import GUIDE, Telling, berger, empty

WORDS = load_words()


def of(told: Telling) -> Coverage:
    return coverage(told.guide, told.conversation)


def point(told: Telling, number: int) -> PointCovered:
    return of(told).points[number - 1]


def said(told: Telling) -> str:
    return " ".join(coverage_sentences(of(told), WORDS))


def hows(told: Telling, number: int) -> list[How]:
    return [step.how for step in point(told, number).steps]


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize(("name", "told"), [("berger", berger()), ("empty", empty())])
def test_golden(golden: Golden, name: str, told: Telling, columns: int) -> None:
    text = coverage_text(of(told), WORDS, width=columns).plain
    golden(f"coverage-{name}-{columns}.txt", f"{text}\n")
    assert all(width(line) <= columns for line in text.split("\n"))


@pytest.mark.parametrize(
    ("name", "told"), [("berger", berger()), ("empty", empty()), ("demo", berger(SessionKind.DEMO))]
)
def test_golden_page_and_sentences(golden: Golden, name: str, told: Telling) -> None:
    golden(f"supervision-{name}.md", supervision(of(told), WORDS))
    lines = coverage_sentences(of(told), WORDS)
    golden(f"coverage-{name}-plain.txt", "".join(f"{one}\n" for one in lines))


# ── what became of each step ──


def test_a_whole_conversation() -> None:
    assert hows(berger(), 1) == [How.GONE_THROUGH]
    assert hows(berger(), 2) == [How.ANSWERED] * 3
    assert hows(berger(), 4) == [How.ANSWERED] * 3 + [How.DECLINED, How.ANSWERED]
    assert point(berger(), 4).asked == 5
    assert of(berger()).finished
    looking_back = of(berger()).looking_back
    assert looking_back is not None
    assert (looking_back.asked, looking_back.count(How.ANSWERED)) == (1, 1)


def test_reasons_are_kept_apart() -> None:
    told = Telling().passed("noticed", Reason.UNSURE).passed("private", Reason.SKIPPED)
    assert hows(told, 3) == [How.NOT_REACHED, How.UNSURE, How.SKIPPED]
    assert point(told, 3).asked == 2


def test_a_list_with_nobody_named_nothing_and_a_rating_of_nobody_does_not_apply() -> None:
    told = Telling().answer("centre", "B").done("people")
    assert hows(told, 2) == [How.ANSWERED, How.NOTHING, How.NOT_REACHED]
    assert hows(told, 3)[0] is How.NOT_REACHED
    told.done("groups")
    assert hows(told, 3)[0] is How.NOT_APPLICABLE
    assert "3 questions asked: 1 answered and 2 with nothing named." in said(told)
    page = " ".join(supervision(of(told), WORDS).split())
    assert " | 3 | 1 | 2 | 0 | 0 | 0 | " in page


def test_a_list_that_was_skipped_and_filled_later_was_answered() -> None:
    told = Telling().answer("centre", "B").passed("people", Reason.SKIPPED)
    assert hows(told, 2)[1] is How.SKIPPED
    told.add("c1", "Rosa")
    assert hows(told, 2)[1] is How.ANSWERED
    assert "skipped" not in said(told)


def test_a_screen_on_which_nobody_was_ticked_is_counted_among_what_was_asked() -> None:
    told = Telling().add("c1", "Rosa").done("people").done("groups")
    told.fact(Address("rate", "level:a-lot"), Done())
    assert point(told, 3).steps[0] == StepCovered(question=True, how=How.NOTHING)


@pytest.mark.parametrize("told", [berger(), empty(), Telling(), lists()])
def test_what_was_asked_adds_up(told: Telling) -> None:
    found = of(told)
    for one in (*found.points, *([found.looking_back] if found.looking_back else [])):
        assert one.asked == one.count(How.ANSWERED, How.NOTHING, *PASSED)


def test_a_rating_does_not_apply_where_nobody_is_there_now() -> None:
    told = Telling().add("c1", "Choir", wanted=True).done("people").done("groups")
    assert of(told).points[2].count(How.NOT_APPLICABLE) == 1
    told.add("c2", "Rosa")
    assert of(told).points[2].count(How.NOT_APPLICABLE) == 0


def test_what_does_not_apply_is_not_missing() -> None:
    assert hows(Telling().answer("more", False), 4)[1] is How.NOT_APPLICABLE
    lapsed = Telling().answer("more", True).answer("which", ("talk",)).answer("more", False)
    assert hows(lapsed, 4)[1] is How.NOT_APPLICABLE
    assert "1 step did not apply." in said(lapsed)


def test_an_empty_conversation() -> None:
    found = of(Telling())
    assert not any(point.reached for point in found.points)
    assert all(point.seconds == 0 for point in found.points)
    assert "1. A map, no test. Not reached." in coverage_sentences(found, WORDS)


def test_a_guide_without_reflections_commitments_or_map() -> None:
    guide = replace(GUIDE, key_points=GUIDE.key_points[:1], family_reflections=())
    found = coverage(replace(guide, map=MapKind.NONE), Telling().done("hello").conversation)
    assert (found.looking_back, found.commitments, found.seen) == (None, (), ())
    page = supervision(found, WORDS)
    assert "## The map" not in page
    assert "## One thing" not in page


# ── the commitment ──


def test_the_commitment_is_yes_or_no() -> None:
    (committed,) = of(berger()).commitments
    assert committed.made
    assert committed.details == ("when", "with-whom", "sure")
    (none,) = of(Telling().passed("one-thing", Reason.SKIPPED)).commitments
    assert not none.made
    assert none.details == ()


def test_details_that_were_not_offered_are_not_missed() -> None:
    steps = tuple(
        replace(step, details=False) if isinstance(step, Commit) else step
        for step in GUIDE.key_points[3].steps
    )
    last = replace(GUIDE.key_points[3], steps=steps)
    told = Telling(replace(GUIDE, key_points=(*GUIDE.key_points[:3], last)))
    told.answer("one-thing", "walk")
    assert "One thing to do was agreed on." in coverage_sentences(of(told), WORDS)


# ── time ──


def test_time_runs_from_one_answer_to_the_next() -> None:
    told = Telling().done("hello").wait(4).answer("centre", "B").wait(9).answer("noticed", "x")
    assert [p.seconds for p in of(told).points] == [60, 300, 600, 0]


def test_pauses_between_sittings_count_nowhere() -> None:
    told = Telling().done("hello").fact(Address(""), Left()).wait(6000)
    told.fact(Address(""), Resumed()).wait(2).answer("centre", "B")
    assert [p.seconds for p in of(told).points] == [60, 180, 0, 0]
    assert of(told).minutes == 5


def test_notes_tell_where_time_was_spent() -> None:
    told = Telling().done("hello").wait(9).note("centre", "quiet").answer("noticed", "x")
    assert [p.seconds for p in of(told).points] == [60, 600, 60, 0]


def test_key_points_never_take_longer_than_the_whole() -> None:
    for told in (berger(), empty()):
        found = of(told)
        spent = sum(p.seconds for p in found.points)
        spent += found.looking_back.seconds if found.looking_back else 0
        assert spent <= found.minutes * 60 + 30


def test_a_time_that_cannot_be_read_counts_for_nothing() -> None:
    told = Telling().done("hello").answer("centre", "B")
    told.conversation.entries[Address("hello")].time = "once"
    assert [p.seconds for p in of(told).points] == [0, 120, 0, 0]
    told.conversation.sittings = [("once", "later")]
    assert [p.seconds for p in of(told).points] == [0, 0, 0, 0]


def test_what_was_written_up_later_has_no_times() -> None:
    told = berger()
    told.conversation.held_on = "2026-11-19"
    found = of(told)
    assert found.minutes == 0
    assert all(p.seconds == 0 for p in found.points)
    assert found.date == "2026-11-19"
    everything = supervision(found, WORDS) + coverage_text(found, WORDS).plain
    assert "Written up afterwards, finished." in everything
    assert "minute" not in everything


def test_the_name_of_a_family_is_never_filled_in() -> None:
    points = (replace(GUIDE.key_points[1], title="Around {centre}"),)
    told = Telling(replace(GUIDE, key_points=points)).answer("centre", "Family Berger")
    assert "1. Around your family. " in "\n".join(coverage_sentences(of(told), WORDS))


def test_a_title_that_is_a_question_ends_by_itself() -> None:
    points = (replace(GUIDE.key_points[1], title="Who is around you?"),)
    told = Telling(replace(GUIDE, title="Where are your dots?", key_points=points))
    found = of(told.answer("centre", "B"))
    assert "# Where are your dots? What was covered\n" in supervision(found, WORDS)
    assert "1. Who is around you? 1 question asked" in "\n".join(coverage_sentences(found, WORDS))
