"""What a family must not read, and what nobody may take for the real thing or for lost."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest

from conversation_guide.guide.steps import Option
from conversation_guide.interview.events import Address
from conversation_guide.interview.mendings import Rate
from conversation_guide.interview.prompts import Choice, Choices, Heading, Text, YesNo
from conversation_guide.interview.replies import ChooseSigns, Given, Note
from conversation_guide.interview.walks.agreeing import AGREEMENT
from conversation_guide.terminal.empty_line import hint
from conversation_guide.terminal.forms import quiet
from conversation_guide.terminal.page import Page
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.prompter import OnMap, Rating
from conversation_guide.terminal.theme import UNICODE
from conversation_guide.words import load_words

from .questions import FORMS, ROSA, TOM, Drawing, question
from .screen import Terminal, needs_terminal
from .test_questionary_prompter import reply, typing
from .test_real_terminal import Opened
from .test_real_terminal import opened as opened

WORDS = load_words()
NOTE = "Looks away when school comes up"


def say_plainly(typed: str, *, practice: bool = False, alone: bool = False) -> str:
    """Answer one question in plain lines; all that was read out."""
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO(typed), said, WORDS, practice=practice, alone=alone)
    prompter.ask(question("text"), Drawing())
    return said.getvalue()


# ── practice ──


def headings(page: Page) -> Iterator[str]:
    for number, count in ((2, 5), (0, 5), (1, 1)):
        yield page.heading(Heading(number=number, count=count, title="Title"))[0].text.strip("─ ")


def test_practice_is_marked_at_every_opening_and_one_point_has_no_count() -> None:
    assert list(headings(Page(60, UNICODE, WORDS))) == ["2 of 5", "", ""]
    practice = Page(60, UNICODE, WORDS, practice=True)
    assert list(headings(practice)) == ["2 of 5 · practice", "practice", "practice"]
    spanish = Page(60, UNICODE, load_words("es"), practice=True)
    assert next(headings(spanish)) == "2 de 5 · práctica"


def test_plain_lines_say_once_that_it_is_practice() -> None:
    assert say_plainly("fine\n", practice=True).startswith("This is practice.")
    assert "practice" not in say_plainly("fine\n")


# ── a private note ──


@needs_terminal
def test_a_note_is_dots_until_it_is_shown(opened: Opened) -> None:
    terminal: Terminal = opened("text")
    terminal.wait_for("Question 1")
    terminal.send("tab")
    terminal.wait_for("Write a private note")
    terminal.send("n", "enter")
    terminal.wait_for("What you type is not shown.", "Ctrl-T shows it")
    terminal.send(NOTE)
    terminal.wait_for("•" * len(NOTE))
    assert "school" not in terminal.text()
    terminal.send("\x14")
    terminal.wait_for(NOTE, "Ctrl-T hides it")
    terminal.send("\x14")
    terminal.wait_for("•" * len(NOTE), "Ctrl-T shows it")
    terminal.send("enter")
    terminal.wait_for("The note is kept.")
    assert NOTE not in terminal.everything()


@needs_terminal
def test_a_private_answer_is_not_shown_either(opened: Opened) -> None:
    terminal: Terminal = opened("private")
    terminal.wait_for("Question 1", "What you type is not shown. Ctrl-T shows it.")
    terminal.send("Tired")
    terminal.wait_for("•••••")
    terminal.send("\x14")
    terminal.wait_for("Tired")
    terminal.send("\x14", "enter")
    terminal.wait_for("kept, for the practitioner only", "The end.")
    assert terminal.everything().count("Tired") == 1  # what the program for tests prints


def test_a_hidden_note_can_be_mended_and_is_kept_as_typed() -> None:
    keys = ["tab", "n", "enter", "She smilled", "\x7f\x7f\x7f", "ed", "enter"]
    assert reply(question("text"), *keys) == Note("She smiled")


def test_in_plain_lines_it_is_said_before_that_a_note_can_be_read() -> None:
    assert "It can be read here while you type." in say_plainly("/note\nx\n")
    assert "It can be read" not in say_plainly("/note\nx\n", alone=True)


# ── a line breaks between words ──


@needs_terminal
def test_a_line_breaks_between_words_while_it_is_typed(opened: Opened) -> None:
    said = "We found out that grandmother and the neighbours look after everybody on Sundays"
    terminal: Terminal = opened("text", size=(40, 24))
    terminal.wait_for("Question 1")
    terminal.send(said)
    terminal.wait_for("Sundays")
    rows = [line.strip(" ›") for line in terminal.lines()]
    first = next(i for i, row in enumerate(rows) if row.startswith("We found"))
    typed = rows[first : first + 3]
    assert " ".join(typed) == said
    terminal.send("enter")
    terminal.wait_for("The end.")
    assert repr(Given(said)) in terminal.everything().replace("\n", "")


def test_what_is_typed_is_not_changed_by_how_it_is_drawn() -> None:
    said = "A " + "word " * 60 + "x" * 200 + "  two spaces"
    assert reply(question("text"), said, "enter") == Given(" ".join(said.split()))


# ── what Enter does, and where it leads ──


ONE = (Option(id="c1", label="Rosa"),)


@pytest.mark.parametrize(
    ("form", "passes", "said"),
    [
        (Text(), False, "your answer"),
        (Text(long=True), True, "your answer; Enter alone passes"),
        (YesNo(), True, "y or n; Enter alone passes"),
        (YesNo(), False, "y or n"),
        (Choice(options=ONE), True, "a number, or the arrow keys; Enter alone passes"),
        (Choices(options=ONE), True, "1, or arrows and Space; Enter alone: none"),
        (Choices(options=ONE * 2), True, "such as 1 2, or arrows and Space; Enter alone: none"),
        (Choices(options=ONE, at_least=1), False, "1, or arrows and Space"),
    ],
)
def test_an_empty_line_says_what_enter_alone_does(
    form: Text | YesNo | Choice | Choices, passes: bool, said: str
) -> None:
    assert hint(form, WORDS, passes=passes) == said


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_stands_in_an_empty_line_fits_a_narrow_window(language: str) -> None:
    words = load_words(language)
    for form in FORMS.values():
        for passes, leaves_empty in ((False, False), (True, False), (True, True)):
            said = hint(form, words, passes=passes, leaves_empty=leaves_empty)
            assert len(said) <= 56, said


@pytest.mark.parametrize("form", FORMS)
def test_a_question_that_one_went_back_to_says_where_enter_leads(form: str) -> None:
    keeps_its_own = form in ("name", "entry", "fields", "full")
    assert (quiet(FORMS[form], again=True) != "ask.quiet.again") == keeps_its_own


def test_details_are_opened_by_d_alone_and_anything_else_is_told_so() -> None:
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO("Tuesday\n\n"), said, WORDS)
    assert prompter.ask(question("fields"), Drawing()) == Given()
    assert "To add details, type d alone first." in said.getvalue()


# ── signs, ratings, what the choices mean ──


def test_tab_keeps_the_signs_that_were_chosen() -> None:
    keys = ["tab", WORDS("ask.menu.signs"), "enter", "1", "enter", "5", "enter", "tab"]
    assert reply(question("text"), *keys) == ChooseSigns(("a-lot=double",))


SUPPORT, STRAIN = Address("support", "", ("c1",)), Address("support", "strain", ("c1",))
LEVELS = Choice(options=(Option(id="a-lot", label="a lot"), Option(id="some", label="some")))
RATED = replace(
    ROSA,
    ratings=(
        Rating(address=SUPPORT, text="How well?\nRosa", form=LEVELS, draft="a-lot"),
        Rating(address=STRAIN, text="Is there strain?", form=YesNo(), draft=None),
    ),
)


class RatedMap(Drawing):
    """A map on which Rosa was rated, and Tom was not."""

    def there(self) -> tuple[OnMap, ...]:
        return (RATED, TOM)


CHANGE = WORDS("ask.menu.change")


@pytest.mark.parametrize(
    ("answers", "rated"),
    [
        (["2", "y"], ((SUPPORT, "some"), (STRAIN, True))),
        (["", "y"], ((STRAIN, True),)),
        (["2", ""], ((SUPPORT, "some"),)),
        (["2", "/back"], ((SUPPORT, "some"),)),
    ],
)
def test_ratings_are_asked_again_and_only_what_changed_is_told(
    answers: list[str], rated: tuple[tuple[Address, object], ...]
) -> None:
    typed = "\n".join(["/change", "5", "1", *answers]) + "\n"
    by_words = PlainPrompter(io.StringIO(typed), io.StringIO(), WORDS)
    assert by_words.ask(question("text"), RatedMap()) == Rate("c1", rated)  # type: ignore[arg-type]
    keys = ["tab", CHANGE, "enter", "5", "enter", "1", "enter"]
    for answer in answers:
        keys += ["back"] if answer == "/back" else [*([answer] if answer else []), "enter"]
    with typing(*keys) as at:
        made = at.prompter.ask(question("text"), RatedMap())
    assert made == Rate("c1", rated)  # type: ignore[arg-type]


def test_ratings_that_stay_as_they_are_come_back_to_the_question() -> None:
    prompter = PlainPrompter(io.StringIO("/change\n5\n1\n\n\nfine\n"), io.StringIO(), WORDS)
    assert prompter.ask(question("text"), RatedMap()) == Given("fine")


def test_what_a_family_agrees_to_is_explained_where_it_is_asked() -> None:
    agreement = replace(question("choices"), address=Address(AGREEMENT))
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO("/help\n/explain\n1\n"), said, WORDS)
    assert prompter.ask(agreement, Drawing()) == Given(("c1",))
    assert "/explain says what each choice means." in said.getvalue()
    for line in WORDS("walk.agreement.explain").splitlines():
        assert f"{line}\n" in said.getvalue()
    assert reply(agreement, "tab", "w", "enter", "enter", "1", "enter") == Given(("c1",))
