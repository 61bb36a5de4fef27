"""The prompter for a screen: keys in, replies out. How it looks is tested on a real terminal."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from conversation_guide.errors import DiskFull
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.events import Address, Reason
from conversation_guide.interview.mendings import Remove
from conversation_guide.interview.prompts import Choices, Fields, Name, Prompt
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
from conversation_guide.terminal.actions import ACTIONS
from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter
from conversation_guide.words import LANGUAGES, load_words

from .questions import DETAILS, FIRST, FORMS, OPTIONS, Drawing, question
from .screen import KEYS

WORDS = load_words()
MENU = {"skip": "s", "private": "p", "unsure": "u", "note": "n"}


class At:
    """Somebody at the keys; `ask` gives what they reply."""

    def __init__(self, prompter: QuestionaryPrompter, console: Console, pipe: Any) -> None:
        self.prompter = prompter
        self.map = Drawing()
        self._console = console
        self._pipe = pipe

    def ask(self, prompt: Prompt) -> Reply:
        return self.prompter.ask(prompt, self.map)

    @property
    def printed(self) -> str:
        assert isinstance(self._console.file, io.StringIO)
        return self._console.file.getvalue()


@contextmanager
def typing(*keys: str) -> Iterator[At]:
    """Type keys; after them the input is at its end."""
    with create_pipe_input() as pipe:
        pipe.send_text("".join(KEYS.get(key, key) for key in keys))
        pipe.close()
        console = Console(file=io.StringIO(), width=80, height=24, markup=False, emoji=False)
        yield At(QuestionaryPrompter(console, WORDS, pipe, DummyOutput()), console, pipe)


def reply(prompt: Prompt, *keys: str) -> Reply:
    with typing(*keys) as at:
        return at.ask(prompt)


def pasted(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


@pytest.mark.parametrize(
    ("form", "keys", "value"),
    [
        ("say", ["enter"], None),
        ("say", ["hello", "enter"], None),
        ("map", ["enter"], None),
        ("text", ["We laugh a lot", "enter"], "We laugh a lot"),
        ("text", ["enter"], None),
        ("text", ["  ", "enter"], None),
        ("long", ["One", "ctrl-j", "two", "enter"], "One\ntwo"),
        ("long", ["One", "escape", "enter", "two", "enter"], "One\ntwo"),
        ("yes-no", ["y", "enter"], True),
        ("yes-no", ["n", "enter"], False),
        ("yes-no", ["right", "right", "enter"], False),
        ("yes-no", ["down", "enter"], True),
        ("yes-no", ["enter"], None),
        ("choice", ["2", "enter"], "c2"),
        ("choice", ["down", "down", "down", "enter"], "c3"),
        ("choice", ["up", "enter"], "c4"),
        ("choice", ["down", "3", "enter"], "c3"),
        ("choice", ["ana", "enter"], "c3"),
        ("choice", ["enter"], None),
        ("choices", ["1 3 5-7", "enter"], ("c1", "c3", "c5", "c6", "c7")),
        ("choices", ["down", " ", "down", "down", " ", "enter"], ("c1", "c3")),
        ("choices", ["down", " ", " ", "down", " ", "enter"], ("c2",)),
        ("choices", ["2", "down", " ", "enter"], ("c1", "c2")),
        ("choices", ["12", "enter"], ("c12",)),
        ("choices", ["enter"], None),
        ("scale", ["7", "enter"], 7),
        ("scale", ["right", "right", "right", "left", "enter"], 1),
        ("scale", ["left", "enter"], 10),
        ("number", ["3", "enter"], 3),
        ("date", ["22.11.2026", "enter"], "2026-11-22"),
        ("name", ["Rosa, grandmother", "enter"], "Rosa, grandmother"),
        ("name", ["enter"], None),
        ("fields", ["enter"], None),
    ],
)
def test_keys_make_the_answer(form: str, keys: list[str], value: object) -> None:
    assert reply(question(form), *keys) == Given(value)  # type: ignore[arg-type]


TOLD = ("say", "pause", "map")
WRITTEN = tuple(form for form in FORMS if form not in (*TOLD, "story", "fields"))

EVERYWHERE = [
    (["x", "back"], Back()),
    (["tab", MENU["private"], "enter"], Pass("declined")),
    (["tab", MENU["note"], "enter", "She smiled", "enter"], Note("She smiled")),
    (["tab", "ctrl-c"], Leave()),
    (["x", "ctrl-c"], Leave("x")),
]
"""What is tried at every form; the rest at three of them."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("keys", "wanted"), EVERYWHERE)
def test_the_most_needed_can_be_done_at_every_question(
    form: str, keys: list[str], wanted: Reply
) -> None:
    if isinstance(wanted, Pass) and form in TOLD:
        wanted = Leave()  # there is nothing to pass: the menu takes no such letter
    if wanted == Leave("x") and form not in WRITTEN:
        wanted = Leave()  # there is no line to begin
    assert reply(question(form), *keys) == wanted


def test_who_types_where_nothing_is_asked_is_told_so() -> None:
    with typing("hello", "enter") as at:
        assert at.ask(question("say")) == Given(None)


@pytest.mark.parametrize("keys", [["tab", "r", "enter"], ["ctrl-u", "enter"]])
def test_what_was_named_can_be_taken_off_where_one_went_back_to_it(keys: list[str]) -> None:
    form = Name(kind=ConnectionKind.PERSON, single=True)
    mended = replace(
        question(form, draft="Rosa, grandmother", removable=True),
        address=Address("people", "name", ("c1",)),
    )
    assert reply(mended, *keys) == Remove("c1")
    assert reply(mended, "enter") == Given("Rosa, grandmother")


@pytest.mark.parametrize("form", ["long", "choices", "fields"])
@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (["back"], Back()),
        (["tab", MENU["skip"], "enter"], Pass("skipped")),
        (["tab", MENU["private"], "enter"], Pass("declined")),
        (["tab", "down", "down", "down", "enter"], Pass("unsure")),
        (["tab", MENU["note"], "enter", "She smiled", "enter"], Note("She smiled")),
        (["tab", "stop", "enter"], Leave()),
        (["tab", "back", "back"], Back()),
        (["tab", "tab", "back"], Back()),
        (["tab", "enter", "back"], Back()),
        (["tab", "show", "enter", "enter", "back"], Back()),
        (["tab", "show", "enter", "ctrl-c"], Leave()),
        (["tab", MENU["note"], "enter", "half", "back", "back"], Back()),
        (["ctrl-c"], Leave()),
        (["ctrl-d"], Leave()),
        (["x", "ctrl-d"], Leave()),
        (["tab", "ctrl-c"], Leave()),
        (["tab", "ctrl-d"], Leave()),
        (["tab", MENU["note"], "enter", "half", "ctrl-c"], Leave()),
        (["tab", MENU["note"], "enter", "half", "ctrl-d"], Leave()),
        ([], Leave()),
        (["tab"], Leave()),
        (["tab", MENU["note"], "enter", "half"], Leave()),
    ],
)
def test_everything_can_be_done(form: str, keys: list[str], wanted: Reply) -> None:
    if isinstance(wanted, Leave) and keys[:1] == ["x"] and form in WRITTEN:
        wanted = Leave("x")
    assert reply(question(form), *keys) == wanted


@pytest.mark.parametrize("form", ["text", "long", "yes-no", "choice", "scale", "date"])
def test_an_answer_that_was_emptied_is_taken_back(form: str) -> None:
    drafts = {"yes-no": True, "choice": "c1", "scale": 3, "date": "2026-11-22"}
    there = question(form, draft=drafts.get(form, "We laugh"), again=True)
    assert reply(there, "ctrl-u", "enter") == Pass("skipped")
    # one that was only looked at, emptied, and left by going back is what it was
    with typing("ctrl-u", "back", "enter") as at:
        assert at.ask(there) == Back()
        assert at.ask(there) == Given(there.draft)


def test_a_pass_among_the_details_stays_when_one_goes_through_them_again() -> None:
    fields = tuple(
        replace(one, passed=Reason.UNSURE) if one.part == "when" else one for one in DETAILS.fields
    )
    asked = question(Fields(fields=fields))
    assert reply(asked, "d", "enter", "enter", "Mum", "enter", "enter") == Given(
        {"when": "unsure", "with-whom": "Mum"}
    )
    assert reply(asked, "d", "enter", "Tuesday", "enter", "enter", "enter") == Given(
        {"when": "Tuesday"}
    )


def test_what_is_typed_at_the_details_of_an_entry_is_the_next_entry() -> None:
    details = question(Fields(fields=DETAILS.fields, of_entry=True), step="steps")
    with typing("You listened", "enter") as at:
        assert at.ask(details) == Given(None)
        assert at.ask(question("entry", step="steps")) == Given("You listened")


def test_a_lone_d_is_no_entry_of_a_list() -> None:
    assert reply(question("entry"), "d", "enter", "octor", "enter") == Given("doctor")


def test_numbers_that_do_not_fit_are_there_to_be_mended() -> None:
    assert reply(question("choices"), "2 99", "enter", "\x7f\x7f", "4", "enter") == Given(
        ("c2", "c4")
    )


@pytest.mark.parametrize("away", [["ctrl-c"], ["tab", "x", "enter"], ["tab", "ctrl-c"]])
def test_words_that_were_begun_are_kept_when_one_leaves(away: list[str]) -> None:
    assert reply(question("long"), "We laugh", *away) == Leave("We laugh")
    assert reply(question("long", draft="We laugh"), *away) == Leave()
    assert reply(question("long", typed="We la"), "ugh", "enter") == Given("We laugh")


def test_nothing_is_taken_that_nobody_chose() -> None:
    for form in ("choice", "choices", "yes-no", "scale"):
        assert reply(question(form), "enter") == Given(None)


def test_what_was_half_typed_is_there_after_the_menu() -> None:
    assert reply(question("text"), "We la", "tab", "back", "ugh", "enter") == Given("We laugh")


def test_what_was_half_typed_is_there_after_a_note_and_after_going_back() -> None:
    with typing("We la", "tab", "n", "enter", "Smiles", "enter", "back", "ugh", "enter") as at:
        asked = question("text")
        assert at.ask(asked) == Note("Smiles")
        assert at.ask(asked) == Back()
        assert at.ask(asked) == Given("We laugh")
    with typing("fine", "enter") as at:
        assert at.ask(question("text")) == Given("fine")


def test_half_typed_numbers_stay_with_whom_they_meant() -> None:
    with typing("1 2", "back", "enter") as at:
        assert at.ask(question("choices", step="a-lot")) == Back()
        fewer = question(Choices(options=OPTIONS[1:]), step="a-lot")
        assert at.ask(fewer) == Given(("c2",))


def test_what_was_ticked_elsewhere_meanwhile_is_not_ticked_here_again() -> None:
    """One looks at a screen and leaves it; what it shows next is what was answered since."""
    with typing("back", "enter") as at:
        options = Choices(options=OPTIONS[:3])
        assert at.ask(question(options, step="some", draft=("c1",))) == Back()
        assert at.ask(question(options, step="some")) == Given(None)


def test_a_half_typed_note_is_kept_too() -> None:
    keys = ["tab", "n", "enter", "Sm", "back", "tab", "n", "enter", "iles", "enter"]
    assert reply(question("text"), *keys) == Note("Smiles")


@pytest.mark.parametrize(
    ("form", "draft", "keys", "value"),
    [
        ("text", "We laugh", ["enter"], "We laugh"),
        ("text", "We laugh", [" a lot", "enter"], "We laugh a lot"),
        ("long", "One\ntwo", ["enter"], "One\ntwo"),
        ("yes-no", False, ["enter"], False),
        ("yes-no", False, ["y", "enter"], True),
        ("choice", "c3", ["enter"], "c3"),
        ("choice", "c3", ["1", "enter"], "c1"),
        ("choice", "c3", ["down", "enter"], "c4"),
        ("choice", "gone", ["enter"], None),
        ("choices", ("c1", "c3"), ["enter"], ("c1", "c3")),
        ("choices", ("c1", "c3"), ["2", "enter"], ("c2",)),
        ("choices", ("c1", "c3"), [" 2", "enter"], ("c1", "c2", "c3")),
        ("choices", ("c1", "c3"), ["down", " ", "enter"], ("c3",)),
        ("scale", 0, ["enter"], 0),
        ("scale", 3, ["right", "enter"], 4),
        ("scale", 3, ["8", "enter"], 8),
        ("date", "2026-11-22", ["enter"], "2026-11-22"),
        ("single", "Choir, ours", ["enter"], "Choir, ours"),
    ],
)
def test_an_earlier_answer_is_there_to_keep_or_to_change(
    form: str, draft: Any, keys: list[str], value: object
) -> None:
    assert reply(question(form, draft=draft), *keys) == Given(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ("yes-no", "perhaps"),
        ("choice", "9"),
        ("choices", "1 99"),
        ("scale", "11"),
        ("number", "many"),
        ("date", "someday"),
        ("text", "\x1b[200~" + "x" * 10_001 + "\x1b[201~"),
        ("name", "x" * 201),
        ("fields", "w"),
    ],
)
def test_only_forward_is_blocked_by_what_does_not_fit(form: str, wrong: str) -> None:
    asked = question(form)
    assert reply(asked, wrong, "enter", "enter", "back") == Back()
    assert reply(asked, wrong, "enter", "ctrl-u", "enter") == Given(None)


@pytest.mark.parametrize(
    ("form", "wrong", "right", "value"),
    [
        ("yes-no", "ok", "n", False),
        ("choice", "9", "2", "c2"),
        ("scale", "11", "7", 7),
        ("number", "many", "3", 3),
        ("date", "someday", "2026-11-22", "2026-11-22"),
        ("fields", "w", "\x15", None),
    ],
)
def test_what_was_refused_in_one_word_is_replaced_by_what_is_typed_next(
    form: str, wrong: str, right: str, value: object
) -> None:
    assert reply(question(form), wrong, "enter", right, "enter") == Given(value)  # type: ignore[arg-type]


def test_what_was_refused_can_be_mended_too() -> None:
    assert reply(question("date"), "2026-11-222", "enter", "backspace", "enter") == Given(
        "2026-11-22"
    )
    long = question(Name(kind=ConnectionKind.PERSON, at_most=4))
    assert reply(long, "Roosa", "enter", "backspace", "backspace", "enter") == Given("Roo")
    assert reply(long, "Roosa", "enter", "l", "enter") == Leave()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_of_the_menu_has_one_letter_of_its_own(language: str) -> None:
    words = load_words(language)
    letters = [words(f"ask.menu.{name}.key") for name in ACTIONS]
    assert len(set(letters)) == len(ACTIONS)
    assert all(len(letter) == 1 and letter == letter.casefold() for letter in letters)
    skips = letters[ACTIONS.index("skip")]
    assert f" {skips}" in words("ask.refused.empty.screen")


def test_a_letter_of_the_menu_means_the_same_at_every_question() -> None:
    plain, full = question("text"), question("text", prompts=("a",), cues=("b",), heading=FIRST)
    for asked in (plain, full):
        assert reply(asked, "tab", "x", "enter") == Leave()
        assert reply(asked, "tab", "k", "enter", "y", "enter") == KeepNothing()
    # What is not there takes nothing, and neither does a number; the next letter replaces it.
    for missing in ("f", "2", "1", "0", "99", "z"):
        assert reply(plain, "tab", missing, "enter", "P", "enter") == Pass("declined")


def test_bounds_of_several_choices_are_said_at_once() -> None:
    asked = question(Choices(options=OPTIONS, at_least=1, at_most=2))
    assert reply(asked, "1 2 3", "enter", "ctrl-u", "1 2", "enter") == Given(("c1", "c2"))


def test_a_pasted_line_break_does_not_enter_an_answer() -> None:
    keys = [pasted("Rosa\r\nand \x1b[31mTom\x1b[0m"), "!", "enter"]
    assert reply(question("text"), *keys) == Given("Rosa and Tom!")


def test_a_pasted_text_keeps_its_lines_where_there_is_room_for_them() -> None:
    assert reply(question("long"), pasted("One\r\ntwo\n\nthree"), "enter") == Given(
        "One\ntwo\n\nthree"
    )


def test_pasted_words_stay_apart() -> None:
    assert reply(question("text"), "We", pasted(" laugh"), "enter") == Given("We laugh")


def test_several_pasted_names_are_several_names() -> None:
    names = "Rosa, grandmother\nTom\n\n  Ana  \n"
    assert reply(question("name"), pasted(names), "enter") == Given(
        ("Rosa, grandmother", "Tom", "Ana")
    )
    assert reply(question("single"), pasted("Food\nbank"), "enter") == Given("Food bank")


def test_details_one_after_the_other_with_a_way_back() -> None:
    keys = ["d", "enter", "Tuesday", "enter", "back", "enter", "Mum", "enter", "7", "enter"]
    with typing(*keys) as at:
        assert at.ask(question("fields")) == Given(
            {"when": "Tuesday", "with-whom": "Mum", "sure": 7}
        )
        assert "When: Tuesday" in at.printed


def test_details_may_stay_empty_and_can_be_backed_out_of() -> None:
    asked = question("fields")
    assert reply(asked, "d", "enter", "enter", "enter", "enter") == Given({})
    assert reply(asked, "d", "enter", "back", "enter") == Given(None)
    assert reply(asked, "d", "enter", "x", "back", "back") == Back()
    assert reply(asked, "d", "enter", "x", "ctrl-c") == Leave()


def test_a_note_among_the_details_loses_nothing() -> None:
    keys = ["d", "enter", "Tuesday", "enter", "M", "tab", "n", "enter", "Hesitates", "enter"]
    with typing(*keys, "um", "enter", "7", "enter") as at:
        assert at.ask(question("fields")) == Note("Hesitates")
        assert at.ask(question("fields")) == Given(
            {"when": "Tuesday", "with-whom": "Mum", "sure": 7}
        )


def test_a_detail_can_be_passed() -> None:
    keys = ["d", "enter", "x", "tab", "u", "enter", "Mum", "enter", "enter"]
    assert reply(question("fields"), *keys) == Given({"when": "unsure", "with-whom": "Mum"})
    skipped = ["d", "enter", "x", "tab", "s", "enter", "Mum", "enter", "enter"]
    assert reply(question("fields"), *skipped) == Given({"with-whom": "Mum"})


def test_the_map_is_drawn_when_somebody_looks() -> None:
    with typing("enter", "tab", "show", "enter", "enter", "enter") as at:
        at.ask(question("text"))
        assert at.map.looks == 0
        at.ask(question("text"))
        assert at.map.looks > 0
        assert at.printed == ""
    with typing("enter") as at:
        at.ask(question("map", heading=FIRST))
        assert at.map.looks > 0
        assert "1 of 5" in at.printed


def test_a_text_longer_than_the_screen_is_shown_whole() -> None:
    text = " ".join(f"word{number}" for number in range(600))
    with typing("tab", "n", "enter", "n", "enter", "enter") as at:
        asked = question("say", text)
        assert isinstance(at.ask(asked), Note)
        assert at.ask(asked) == Given(None)
        shown = at.printed.split()
        assert [word for word in shown if word.startswith("word")] == text.split()


def test_trouble_can_be_tried_again_or_stopped() -> None:
    with typing("enter", "s", "enter", "ctrl-c") as at:
        assert at.prompter.trouble(DiskFull("journal")) is True
        assert at.prompter.trouble(DiskFull("journal")) is False
        assert at.prompter.trouble(DiskFull("journal")) is False
        assert at.prompter.trouble(DiskFull("journal")) is False
        assert "There is no room left" in at.printed


def test_a_refusal_of_the_walk_is_followed_by_the_same_question() -> None:
    with typing("enter", "Rosa", "enter") as at:
        asked = question(Name(kind=ConnectionKind.PERSON, at_least=1))
        assert at.ask(asked) == Given(None)
        at.prompter.refuse(Refused("ask.refused.too-few-names", (("n", 1),)))
        assert at.ask(asked) == Given("Rosa")


def test_names_are_never_markup() -> None:
    with typing("tab", "cues", "enter", "enter") as at:
        odd = "[/] [bold]x[/bold] {braces} %s"
        asked = question("text", odd, cues=(odd,), heading=FIRST)
        assert at.ask(asked) == Given(None)


def test_no_terminal_library_is_loaded_before_it_is_needed() -> None:
    import subprocess
    import sys

    program = (
        "import sys, conversation_guide.terminal.choose, conversation_guide.terminal.theme, "
        "conversation_guide.terminal.plain_prompter\n"
        "print([m for m in ('questionary', 'prompt_toolkit') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]", ran.stderr
