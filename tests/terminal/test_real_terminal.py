"""What a person sees, on a real terminal: layout, erasing, resizing, leaving, the keys it takes."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conversation_guide.text import width

from .questions import NAMES
from .screen import Terminal, needs_terminal, start

pytestmark = needs_terminal

ROOT = Path(__file__).parents[2]
SIZES = [(80, 24), (60, 20)]

Opened = Callable[..., Terminal]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Give a way to start the program of canned questions; it is ended with the test."""
    monkeypatch.chdir(ROOT)
    running: list[Terminal] = []

    def open_it(*forms: str, size: tuple[int, int] = (80, 24), **env: str) -> Terminal:
        argv = [sys.executable, "-m", "tests.terminal.program", *forms]
        running.append(start(argv, *size, env=env))
        return running[-1]

    yield open_it
    for terminal in running:
        terminal.close()


QUIET = "Enter next · Shift-Tab back · Tab more"


def test_the_first_question(opened: Opened) -> None:
    terminal = opened("text")
    terminal.wait_for(QUIET)
    assert terminal.text().splitlines() == [
        "",
        "  ── 1 of 5 ──────────────────────────────────────────────────────────────",
        "  Support can come from relatives, friends, neighbours and other helpful",
        "  people",
        "",
        "  Question 1: text?",
        "  › your answer; Enter alone passes",
        "",
        "  Enter next · Shift-Tab back · Tab more",
    ]


def test_what_was_answered_stays_and_what_was_left_goes(opened: Opened) -> None:
    terminal = opened("text", "yes-no", "choices")
    terminal.wait_for("Question 1")
    terminal.send("We laugh", "enter")
    terminal.wait_for("Question 2", "y or n")
    terminal.send("y", "enter")
    terminal.wait_for("Question 3")
    terminal.send("tab")
    terminal.wait_for("Prefer not to say")
    terminal.send("p", "enter")
    terminal.wait_for("The end.")
    assert "  Question 1: text?\n  › We laugh\n\n  Question 2: yes-no?\n  › yes\n" in (
        terminal.everything()
    )
    assert "Question 3: choices?\n  › prefer not to say\n" in terminal.everything()
    assert "Tab more" not in terminal.everything()
    assert "More\n" not in terminal.everything()


def test_what_was_passed_leaves_its_quiet_mark(opened: Opened) -> None:
    terminal = opened("text", "choices", "number")
    terminal.wait_for("Question 1")
    terminal.send("enter")
    terminal.wait_for("Question 2", "Question 1: text? › skipped")
    terminal.send("enter")  # of several choices, none is an answer
    terminal.wait_for("Question 3")
    terminal.send("tab")
    terminal.wait_for("Prefer not to say")
    terminal.send("p", "enter")
    terminal.wait_for("The end.")
    assert terminal.everything().count("skipped\n") == 1
    assert "Question 3: number?\n  › prefer not to say\n" in terminal.everything()


def test_what_was_declined_is_not_called_skipped_on_the_way_forth(opened: Opened) -> None:
    terminal = opened("text", "long")
    terminal.wait_for("Question 1")
    terminal.send("tab")
    terminal.wait_for("Prefer not to say")
    terminal.send("p", "enter")
    terminal.wait_for("Question 2")
    terminal.send("back")
    terminal.wait_for("Question 1: text? ›", gone="Question 2")
    terminal.send("enter")
    terminal.wait_for("Question 2")
    assert "› skipped" not in terminal.text()
    assert terminal.text().count("› prefer not to say") == 1


def test_a_long_answer_stays_in_whole_words(opened: Opened) -> None:
    said = "We have always been helped by a neighbour downstairs, whoever was living there."
    for size in SIZES:
        terminal = opened("long", "text", size=size)
        terminal.wait_for("Question 1")
        terminal.send(said, "ctrl-j", "And by Rosa.", "enter")
        terminal.wait_for("Question 2")
        lines = terminal.text().splitlines()
        first = next(i for i, line in enumerate(lines) if line.startswith("  › We have"))
        kept = lines[first : lines.index("", first)]
        assert " ".join(line.strip(" ›") for line in kept) == f"{said} And by Rosa."
        assert kept[-1] == "    And by Rosa."


def test_going_back_turns_the_page_back_and_nothing_stands_twice(opened: Opened) -> None:
    terminal = opened("text", "yes-no", "long")
    terminal.wait_for("Question 1")
    terminal.send("We laugh", "enter")
    terminal.wait_for("Question 2")
    terminal.send("y", "enter")
    terminal.wait_for("Question 3", "Tab more")
    before = terminal.text()
    terminal.send("half", "back", "back")
    terminal.wait_for("Question 1: text? › We laugh", "Tab more", gone="Question 2")
    assert terminal.text().count("Question 1") == 1
    assert terminal.text().count("1 of 5") == 1
    terminal.send("enter")
    terminal.wait_for("Question 2", "Tab more", gone="Question 3")
    assert terminal.text().count("› We laugh") == 1
    terminal.send("enter")
    terminal.wait_for("Question 3", "half", "Tab more")
    assert terminal.text() == before.replace("your answer; Enter alone passes", "half")


def test_what_came_after_a_changed_answer_does_not_come_back(opened: Opened) -> None:
    terminal = opened("text", "yes-no", "long")
    terminal.wait_for("Question 1")
    terminal.send("We laugh", "enter")
    terminal.wait_for("Question 2")
    terminal.send("back")
    terminal.wait_for("Question 1: text? › We laugh", gone="Question 2")
    terminal.send(" a lot", "enter")
    terminal.wait_for("Question 2", "› We laugh a lot")
    terminal.send("y", "enter")
    terminal.wait_for("Question 3")
    terminal.send("back", "back")
    terminal.wait_for("› We laugh a lot", gone="Question 2")
    terminal.send("!", "enter")
    terminal.wait_for("Question 2", "› We laugh a lot!", "Tab more")
    terminal.send("back")
    terminal.wait_for("Question 1: text? › We laugh a lot!", gone="Question 2")
    terminal.send("enter")
    terminal.wait_for("Question 2: yes-no? [yes] no › yes", "Tab more")
    assert terminal.text().count("Question 2") == 1


def test_the_menu_shows_follow_ups_and_cues_only_on_demand(opened: Opened) -> None:
    terminal = opened("name")
    terminal.wait_for("Question 1", "Enter alone ends")
    assert "friends," in terminal.text()  # only in the title
    assert "pen" not in terminal.text()
    terminal.send("To", "tab")
    terminal.wait_for("Enter takes it", "Follow-up questions")
    assert "pen" not in terminal.text()
    terminal.send("cues", "enter")
    terminal.wait_for(
        "For the practitioner:", "• Let the caregiver hold the pen", "› To", gone="takes it"
    )
    terminal.send("m", "enter")
    terminal.wait_for("So far: Tom")
    terminal.send("tab")
    terminal.wait_for("Enter takes it")
    terminal.send("escape")
    terminal.wait_for("Enter alone ends", gone="Enter takes it")


@pytest.mark.parametrize("size", SIZES)
def test_a_long_list_is_whole_or_says_what_is_missing(
    opened: Opened, size: tuple[int, int]
) -> None:
    terminal = opened("text", "choices", size=size)
    terminal.wait_for("Question 1")
    terminal.send("enter")
    terminal.wait_for("Question 2", "Tab more")
    seen: set[str] = set()
    for _ in range(len(NAMES)):
        terminal.send("down")
        flat = " ".join(terminal.text().split())
        seen |= {name for name in NAMES if name in flat}
        terminal.wait_for("Question 2")
    terminal.wait_for("› [ ] 14 Football club")
    seen |= {name for name in NAMES if name in " ".join(terminal.text().split())}
    assert "more above" in terminal.text() or "[ ]  1  Rosa" in terminal.text()
    terminal.send(" ")
    terminal.wait_for("› [x] 14 Football club", "› 14")
    terminal.send("enter")
    terminal.wait_for("The end.", "› Football club")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["say", "text", "name", "choices", "scale", "fields", "map"])
def test_nothing_is_wider_than_the_screen_or_than_people_read(
    opened: Opened, form: str, size: tuple[int, int]
) -> None:
    terminal = opened(form, size=size)
    terminal.wait_for("Question 1", "Tab more")
    for line in terminal.lines():
        assert width(line) <= min(size[0], 76), line
    assert terminal.lines()[-1] == "" or "Tab more" in terminal.lines()[-1]


def test_resizing_breaks_nothing(opened: Opened) -> None:
    terminal = opened("choices")
    terminal.wait_for("Question 1", "14 Football club")
    terminal.send("1 3")
    terminal.wait_for("› 1 3")
    terminal.resize(60, 16)
    terminal.wait_for("more below", "› 1 3", "Tab more")
    terminal.resize(100, 30)
    terminal.wait_for("14 Football club", "› 1 3", "Tab more", gone="more below")
    terminal.send(" 5", "enter")
    terminal.wait_for("'c1', 'c3', 'c5'", "The end.")


def test_a_paste_of_several_lines(opened: Opened) -> None:
    terminal = opened("name", "text")
    terminal.wait_for("Question 1")
    terminal.paste("Rosa, grandmother\r\nTom\r\nAna")
    terminal.wait_for("› Rosa, grandmother", "Tom", "Ana")
    terminal.send("enter")
    terminal.wait_for("So far: Rosa, Tom, Ana")
    terminal.send("enter")
    terminal.wait_for("Question 2")
    terminal.paste("one\r\ntwo")
    terminal.wait_for("› one two")


def test_nothing_private_is_left_on_the_screen(opened: Opened) -> None:
    terminal = opened("private", "text")
    terminal.wait_for("Question 1", "kept apart")
    terminal.send("I was tired", "enter")
    terminal.wait_for("Question 2", "› kept, for the practitioner only")
    terminal.send("tab")
    terminal.wait_for("Write a private note")
    terminal.send("write", "enter")
    terminal.wait_for("A private note, for the practitioner only")
    terminal.send("She looked away", "enter")
    terminal.wait_for("The note is kept.", "Question 2")
    before, _, _ = terminal.everything().partition("The end.")
    assert "tired" not in before
    assert "looked away" not in before


@pytest.mark.parametrize("key", ["ctrl-c", "ctrl-d"])
@pytest.mark.parametrize("before", [(), ("tab",), ("tab", "note", "enter", "half")])
def test_leaving_from_anywhere(opened: Opened, key: str, before: tuple[str, ...]) -> None:
    terminal = opened("text")
    terminal.wait_for("Question 1")
    terminal.send(*before, key)
    terminal.wait_for("Leave(", "The end.")
    assert terminal.wait_for_end() == 0
    assert "Traceback" not in terminal.everything()


def test_the_terminal_is_given_back_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    program = f"{sys.executable} -m tests.terminal.program text; stty -a"
    with start(["/bin/sh", "-c", program]) as terminal:
        terminal.wait_for("Tab more")
        terminal.send("ctrl-c")
        terminal.wait_for("The end.", " icanon ", " echo ")


@pytest.mark.parametrize("plain", [(), ("--plain",)])
def test_an_interrupt_from_outside_leaves(opened: Opened, plain: tuple[str, ...]) -> None:
    terminal = opened("text", *plain)
    terminal.wait_for("Question 1", "text?")
    terminal.wait_for("Type your answer" if plain else "Tab more")
    terminal.kill(signal.SIGINT)
    terminal.wait_for("Leave(", "The end.")
    assert terminal.wait_for_end() == 0


def test_without_colour(opened: Opened) -> None:
    colour = re.compile(rb"\x1b\[[0-9;]*\b(3[0-9]|9[0-7]|38|48|4[0-7])\b[0-9;]*m")
    terminal = opened("choices")
    terminal.wait_for("Tab more")
    assert colour.search(terminal.raw)
    terminal = opened("choices", NO_COLOR="1")
    terminal.wait_for("Tab more")
    assert not colour.search(terminal.raw)


def test_where_the_encoding_is_not_utf8(opened: Opened) -> None:
    terminal = opened("name", "choices", PYTHONIOENCODING="ascii")
    terminal.wait_for("-- 1 of 5 ---", "Enter adds | Enter alone ends")
    terminal.send("Tom", "enter", "enter")
    terminal.wait_for("Question 2", "5 ???")
    terminal.send("down")
    terminal.wait_for("> [ ] 1 Rosa")
    assert terminal.raw.isascii()


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_lines_on_a_terminal(opened: Opened, env: dict[str, str]) -> None:
    terminal = opened("choice", "text", **env)
    terminal.wait_for("Type a number from 1 to 4.")
    terminal.send("2", "enter")
    terminal.wait_for("Question 2", "Type your answer")
    terminal.send("ctrl-d")
    terminal.wait_for("Given(value='c2')", "Leave(")
    assert b"\x1b" not in terminal.raw


def keys_for(terminal: Terminal, *keys: str) -> int:
    """Type, and give how many keys it took."""
    before = terminal.keys_sent
    terminal.send(*keys)
    return terminal.keys_sent - before


def test_how_many_keys_it_takes(opened: Opened) -> None:
    terminal = opened("name", "choices", "yes-no", "choice", "scale", "fields", "say")
    terminal.wait_for("Question 1")
    for number in range(14):
        terminal.send(f"N{number}")
        assert keys_for(terminal, "enter") == 1
    terminal.wait_for("N13")
    assert keys_for(terminal, "enter") == 1
    terminal.wait_for("Question 2")
    assert keys_for(terminal, "1 3 5-7", "enter") == 8
    terminal.wait_for("Question 3")
    assert keys_for(terminal, "y", "enter") == 2
    terminal.wait_for("Question 4")
    assert keys_for(terminal, "2", "enter") == 2
    terminal.wait_for("Question 5")
    assert keys_for(terminal, "7", "enter") == 2
    terminal.wait_for("Question 6")
    assert keys_for(terminal, "enter") == 1
    terminal.wait_for("Question 7")
    assert keys_for(terminal, "enter") == 1
    terminal.wait_for("The end.")
    said = terminal.everything().splitlines()
    given = [line for line in said if line.startswith("Given(")]
    assert given[-7:] == [
        "Given(value=None)",
        "Given(value=('c1', 'c3', 'c5', 'c6', 'c7'))",
        "Given(value=True)",
        "Given(value='c2')",
        "Given(value=7)",
        "Given(value=None)",
        "Given(value=None)",
    ]
