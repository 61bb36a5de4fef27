"""Every bundled guide: its check says nothing, its example plays to its end, its papers stand."""

from __future__ import annotations

from itertools import takewhile

import pytest

from conversation_guide.guide.conditions import AgreedTo
from conversation_guide.guide.kinds import Audience, MapKind, Scope
from conversation_guide.guide.steps import Entries, Option, Phase, Say
from conversation_guide.interview.conditions import holds
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.prompts import Ended, Prompt
from conversation_guide.interview.way import reflecting
from conversation_guide.record.maps import derive_map
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.record.wisdom import STEP
from conversation_guide.render.maps import drawn, sentences
from conversation_guide.render.markdown import markdown
from conversation_guide.render.problems import one_line
from conversation_guide.terminal.driver import Outcome
from tests.conftest import Golden

from .conftest import IDS, ROOT, WORDS, opens, played, read

EVERY = pytest.mark.parametrize("id", IDS)


def test_the_five_practices_are_there() -> None:
    assert set(IDS) >= {
        "connection-and-belonging",
        "we-are-connected",
        "building-partnership",
        "our-partnership",
        "healing-and-belonging-lab",
        "where-are-your-dots",
    }


@EVERY
def test_a_guide_is_clean_and_names_its_source(id: str) -> None:
    guide, problems = read(id)
    assert [one_line(problem, id, WORDS) for problem in problems] == []
    assert guide.id == id
    assert guide.source is not None
    assert guide.source.publisher


@EVERY
def test_an_example_says_that_it_is_made_up(id: str) -> None:
    first = (ROOT / "examples" / f"{id}.script.yaml").read_text("utf-8").splitlines()[0]
    assert first.startswith("# An example")
    assert "made up from beginning to end" in first


@EVERY
def test_an_example_plays_to_its_end(id: str) -> None:
    told = played(id)
    assert [one_line(problem, id, WORDS) for problem in told.problems] == []
    assert told.outcome is Outcome.FINISHED
    assert told.interview.conversation.kind is SessionKind.DEMO
    conversation = told.interview.conversation
    left_out = [step for step in told.guide.steps if not holds(step.only_if, conversation)]
    # An example may agree to less than there is; everything else in a guide is shown.
    assert [one.id for one in left_out if one.only_if != AgreedTo(Scope.WISDOM)] == []


@EVERY
def test_an_example_comes_back_from_its_events(id: str) -> None:
    told = played(id)
    again = Interview.replay(told.guide, told.events, WORDS, opens(told.guide))
    assert isinstance(again.next_prompt(), Ended)
    assert again.conversation.entries == told.interview.conversation.entries


@EVERY
def test_golden_papers(golden: Golden, id: str) -> None:
    told = played(id)
    summary = summarise(told.guide, told.interview.conversation)
    golden(f"{id}-record.md", markdown(summary, WORDS))
    if told.guide.audience is Audience.FAMILY:
        golden(f"{id}-family.md", markdown(for_reader(summary, "family", WORDS), WORDS, "family"))


@pytest.mark.parametrize("id", [id for id in IDS if read(id)[0].map is not MapKind.NONE])
def test_golden_maps(golden: Golden, id: str) -> None:
    told = played(id)
    map = derive_map(told.guide, told.interview.conversation)
    golden(f"{id}-map-80.txt", f"{drawn(map, WORDS, width=80)}\n")
    golden(f"{id}-map-plain.txt", "".join(f"{one}\n" for one in sentences(map, WORDS)))


def test_the_lab_is_played_with_six_and_lasts_an_hour() -> None:
    told = played("healing-and-belonging-lab")
    conversation = told.interview.conversation
    assert len(list(conversation.present("team"))) == 6
    phases = [step for step in told.guide.steps if isinstance(step, Phase)]
    assert sum(phase.minutes for phase in phases) == told.guide.minutes == 60
    assert conversation.answer("phase-reframe") == 12
    # Whose idea it was stands nowhere; whose closing word it was does.
    ideas = [e for a, e in conversation.entries.items() if a.step == "ideas-round"]
    words = [e for a, e in conversation.entries.items() if a.step == "closing-word"]
    assert all(entry.value is None for entry in ideas)
    assert sum(entry.standing is Standing.SKIPPED for entry in ideas) == 1
    assert sum(entry.value is not None for entry in words) == 5
    chosen = conversation.answer("chosen")
    assert isinstance(chosen, str)
    assert conversation.named[chosen].name == "Ask him what K. was like at the lake"


def test_the_concern_for_safety_stays_in_the_text_of_what_follows() -> None:
    guide, _ = read("healing-and-belonging-lab")
    steps = {step.id: step.text for step in guide.steps}
    for after in ("read-until-now", "seen-anew", "needs", "chosen"):
        assert "The concern for safety stands, and so does the duty to report." in steps[after]
    assert "safety" in steps["ideas-round"]


def test_every_name_on_the_wall_of_the_example_gets_somebody() -> None:
    conversation = played("where-are-your-dots").interview.conversation

    def linked(step: str) -> set[str]:
        found = (a for a, e in conversation.entries.items() if a.step == step and e.value is True)
        return {address.about[1] for address in found}

    without = {one.id for one in conversation.present("people")} - linked("dots")
    assert {conversation.named[id].name for id in without} == {"Chidi", "Goran", "Ivo", "Lena"}
    assert linked("divided") == without


def test_what_gets_in_the_way_is_sorted_alone_afterwards() -> None:
    told = played("connection-and-belonging")
    alone = Interview.replay(reflecting(told.guide, WORDS), told.events, WORDS)
    prompt = alone.next_prompt()
    assert isinstance(prompt, Prompt)
    assert prompt.address.step == "obstacle-kind"
    assert prompt.private
    assert [option.id for option in prompt.form.options] == [  # type: ignore[union-attr]
        "structural",
        "relational",
        "practical",
    ]
    assert len(told.guide.own_reflections) == 4


def test_the_family_is_never_asked_what_waits_for_the_practitioner() -> None:
    for id in IDS:
        told = played(id)
        alone = {step.id for step in told.guide.afterwards}
        alone |= {reflection.id for reflection in told.guide.own_reflections}
        assert not alone & {event.address.step for event in told.events}


@EVERY
def test_what_is_written_down_is_said_before_any_name_is_typed(id: str) -> None:
    """To a family the opening says it; to a group the guide itself does."""
    guide, _ = read(id)
    if guide.audience is not Audience.GROUP:
        return
    before = list(takewhile(lambda step: isinstance(step, Say | Phase), guide.steps))
    assert any("kept on this computer" in step.text for step in before)
    assert any("Initials" in step.text for step in before)


@EVERY
def test_nobody_is_asked_to_give_on_what_they_did_not_agree_to_give(id: str) -> None:
    guide, _ = read(id)
    lists = [step for step in guide.steps if step.id == STEP]
    assert all(step.only_if == AgreedTo(Scope.WISDOM) for step in lists)


@pytest.mark.parametrize("id", ["we-are-connected", "connection-and-belonging"])
def test_a_family_that_agrees_to_give_something_on_is_asked_for_it(id: str) -> None:
    guide, _ = read(id)
    assert [type(step) for step in guide.steps if step.id == STEP] == [Entries]


@pytest.mark.parametrize("id", ["our-partnership", "building-partnership"])
def test_a_hard_moment_is_asked_over_what_with_a_way_out_and_of_no_other_moment(id: str) -> None:
    guide, _ = read(id)
    strains = next(step for step in guide.steps if step.id == "strains")
    assert isinstance(strains, Entries)
    fields = {field.id: field for field in strains.fields}
    assert "practice" not in fields
    assert fields["rupture"].choices[-1] == Option(id="other", label="Something else")


@EVERY
def test_a_field_is_a_few_words_that_read_well_before_an_answer(id: str) -> None:
    """On the screen they stand before what was said: "Put right between us: yes"."""
    guide, _ = read(id)
    fields = [f for step in guide.steps if isinstance(step, Entries) for f in step.fields]
    assert [field.text for field in fields if field.text.endswith(("?", ":", "."))] == []
