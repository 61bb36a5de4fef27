"""What a person alone reads without asking; what stands on the screen of an answer that is none."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from conversation_guide.guide.kinds import ConnectionKind, MapKind
from conversation_guide.guide.steps import Names
from conversation_guide.interview.prompts import Choices, Name, Prompt
from conversation_guide.interview.replies import Given
from conversation_guide.terminal.actions import actions
from conversation_guide.terminal.empty_line import hint
from conversation_guide.terminal.forms import Reader
from conversation_guide.terminal.map_view import ConversationMap
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.settled import Settled
from conversation_guide.terminal.sheet import Sheet, Turn
from conversation_guide.terminal.time_left import now
from conversation_guide.words import load_words
from tests.interview.walker import Walker, guide_of

from .questions import FIRST, FORMS, NAMES, Drawing, question
from .screen import KEYS
from .test_questionary_prompter import reply

WORDS = load_words()
CUED = question("text", heading=FIRST, cues=("Her pen",), prompts=("Who else?",), step="cued")


def on_screen(prompt: Prompt, *, alone: bool, height: int = 24) -> tuple[list[str], list[str]]:
    """What is printed before a question and what stands around its line, each twice asked."""
    console = Console(file=io.StringIO(), width=80, height=height)
    sheet = Sheet(console, WORDS, now, alone=alone, clear=lambda: None)
    turn = Turn(prompt, Drawing())
    sheet.turn_to(turn, None)
    lines = [*sheet.around(turn, sheet.page), *sheet.above(turn, sheet.page)]
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().split("\n"), [line.text.strip() for line in lines]


def said_plainly(typed: str, *prompts: Prompt, alone: bool = False) -> list[str]:
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO(typed), said, WORDS, alone=alone)
    for prompt in prompts:
        prompter.ask(prompt, Drawing())
    return said.getvalue().splitlines()


# ── cues and follow-ups ──


def test_somebody_alone_sees_cues_and_follow_ups_with_the_question() -> None:
    _, seen = on_screen(CUED, alone=True)
    order = [seen.index(text) for text in ("• Leave silences", CUED.text, "• Her pen")]
    assert order == sorted(order)
    assert "• Who else?" in seen
    _, hidden = on_screen(CUED, alone=False)
    assert not {"• Leave silences", "• Her pen", "• Who else?"} & {*hidden}


def test_what_does_not_fit_stays_above_the_question() -> None:
    printed, seen = on_screen(CUED, alone=True, height=14)
    assert "• Her pen" not in seen
    assert any("Her pen" in line for line in printed)
    assert CUED.text in seen


def test_plain_lines_say_them_once_to_somebody_alone() -> None:
    lines = said_plainly("/help\na\nb\n", CUED, CUED, alone=True)
    for text in ("Leave silences", "Her pen"):
        assert lines.count(f"For the practitioner: {text}") == 1
    assert lines.count("If needed: Who else?") == 1
    assert lines.index("For the practitioner: Her pen") < lines.index("/help says this again.")
    assert not any("silences" in line for line in said_plainly("a\n", CUED))


@pytest.mark.parametrize(
    "command", ["help", "map", "cues", "prompts", "explain", "nonsense\n/help"]
)
def test_a_question_is_repeated_with_its_choices(command: str) -> None:
    lines = said_plainly(f"/{command}\n1\n", question("choices", "Who?", cues=("a",)))
    last = len(lines) - lines[::-1].index("Who?")
    assert lines[last : last + len(NAMES)] == [f"{n}. {name}" for n, name in enumerate(NAMES, 1)]


def test_a_map_is_not_read_out_again_after_the_help() -> None:
    lines = said_plainly("/help\n\n", question("map", "Here is your map."))
    assert lines.count("Rosa supports a lot.") == 1
    assert lines.count("Here is your map.") == 2


# ── none ──


def test_none_is_left_of_choices_of_which_none_was_taken() -> None:
    settled = Settled(Reader(WORDS), WORDS)
    asked = question("choices", skippable=False)
    assert settled.text(asked, asked.form, "") == "none"
    assert not settled.is_erased(asked, "")
    choices = FORMS["choices"]
    assert isinstance(choices, Choices)
    left_open = question(replace(choices, leaves_open=True), skippable=False)
    assert settled.text(left_open, left_open.form, "") == "left open"
    bounded = question(replace(choices, at_least=1))
    assert settled.text(bounded, bounded.form, "") == ""
    assert settled.is_erased(bounded, "")
    sensitive = replace(bounded, sensitive=True)
    assert settled.text(sensitive, sensitive.form, "") == "skipped"
    assert not settled.is_erased(sensitive, "")


def test_choices_that_are_taken_out_again_are_none() -> None:
    asked = question("choices", draft=("c1",))
    assert reply(asked, "enter") == Given(("c1",))
    assert reply(asked, KEYS.get("backspace", "\x7f"), "enter") == Given(())
    assert reply(question("choices"), "enter") == Given(None)


# ── names and signs ──


def test_a_list_of_whole_names_asks_for_nothing_but_a_name() -> None:
    form = Name(kind=ConnectionKind.PERSON, whole=True, so_far=("Díaz, Ana", "Ko, Ben"))
    assert hint(form, WORDS) == "one name at a time"
    lines = said_plainly("\n", question(form))
    assert "So far: Díaz, Ana; Ko, Ben" in lines
    assert lines[-1] == "Type one name. Enter alone ends the list."


@pytest.mark.parametrize("map", MapKind)
def test_signs_are_chosen_only_for_an_ecomap(map: MapKind) -> None:
    people = Names(id="people", text="?", kind=ConnectionKind.PERSON)
    walker = Walker(replace(guide_of(people), map=map)).say("Ana")
    view = ConversationMap(walker.interview, WORDS)
    there = actions(walker.prompt, view)
    assert "change" in there
    assert ("signs" in there) is (map is MapKind.ECOMAP)
    said = io.StringIO()
    PlainPrompter(io.StringIO("/signs\n"), said, WORDS).ask(walker.prompt, view)
    assert ("no signs to choose" in said.getvalue()) is (map is not MapKind.ECOMAP)
