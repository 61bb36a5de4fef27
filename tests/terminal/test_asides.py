"""Changing the map, choosing signs, keeping nothing, blanking: everywhere, in both prompters."""

from __future__ import annotations

import io

import pytest
from prompt_toolkit.output import DummyOutput

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.events import Address
from conversation_guide.interview.mendings import Add, Mark, Merge, Move, Remove, Rename
from conversation_guide.interview.replies import ChooseSigns, Given, KeepNothing, Leave, Reply
from conversation_guide.interview.walks.agreeing import AGREEMENT
from conversation_guide.terminal.actions import actions
from conversation_guide.terminal.curtain import wipe
from conversation_guide.terminal.plain_prompter import EMPTY_LINES, PlainPrompter
from conversation_guide.terminal.prompter import OnMap
from conversation_guide.words import load_words

from .questions import CHOIR, FORMS, Drawing, question
from .test_questionary_prompter import typing

WORDS = load_words()

PERSON, GROUP = ConnectionKind.PERSON, ConnectionKind.GROUP

ASIDES: list[tuple[str, list[str], Reply]] = [
    ("change", ["1", "Zora, friend"], Add(PERSON, "Zora, friend")),
    ("change", ["2", "Book club"], Add(GROUP, "Book club")),
    ("change", ["3", "1", "Rosie, nana"], Rename("c1", "Rosie, nana")),
    ("change", ["4", "1", "2", "y"], Merge("c1", "c2")),
    ("change", ["6", "2", "3"], Mark("c2", ended=True)),
    ("change", ["6", "2", "1"], Mark("c2")),
    ("change", ["6", "rosa", "wished"], Mark("c1", wanted=True)),
    ("change", ["7", "1", "2"], Move("c1", "friends")),
    ("change", ["7", "1", "3"], Move("c1", "")),
    ("change", ["8", "3", "y"], Remove("c3")),
    ("signs", ["1", "5", ""], ChooseSigns(("a-lot=double",))),
    ("signs", ["4", "green", "9", "2", ""], ChooseSigns(("a-lot.colour=green", "arrows=dots"))),
    ("signs", ["1", "2", "", "2", "1", ""], ChooseSigns(("a-lot=thin", "some=thick"))),
    ("nothing", ["y"], KeepNothing()),
]

CHANGES_NOTHING: list[tuple[str, list[str]]] = [
    ("change", [""]),
    ("change", ["1", ""]),
    ("change", ["3", "1", ""]),
    ("change", ["6", "2", ""]),
    ("change", ["7", "1", ""]),
    ("change", ["8", "3", "n"]),
    ("change", ["4", "1", "2", "n"]),
    ("signs", [""]),
    ("signs", ["1", "", ""]),
    ("signs", ["1", "5", "1", "1", ""]),
    ("nothing", ["n"]),
]


def by_keys(name: str, answers: list[str], form: str = "text", then: str = "") -> Reply:
    """Take it from the menu; a line that holds a draft is emptied first."""
    keys = ["tab", WORDS(f"ask.menu.{name}"), "enter"]
    for answer in answers:
        emptied = ["ctrl-u"] if answer[:1].isupper() else []
        keys += [*emptied, *([answer] if answer else []), "enter"]
    with typing(*keys, *([then, "enter"] if then else [])) as at:
        return at.ask(question(form))


def by_words(name: str, answers: list[str], form: str = "text", then: str = "") -> Reply:
    """Type it after a slash."""
    typed = "\n".join([f"/{name}", *answers, *([then] if then else [])])
    prompter = PlainPrompter(io.StringIO(typed + "\n"), io.StringIO(), WORDS)
    return prompter.ask(question(form), Drawing())


@pytest.mark.parametrize("asked", [by_keys, by_words])
@pytest.mark.parametrize(("name", "answers", "reply"), ASIDES)
def test_what_comes_of_it(name: str, answers: list[str], reply: Reply, asked: object) -> None:
    assert callable(asked)
    assert asked(name, answers) == reply


@pytest.mark.parametrize("asked", [by_keys, by_words])
@pytest.mark.parametrize(("name", "answers"), CHANGES_NOTHING)
def test_what_changes_nothing_comes_back_to_the_question(
    name: str, answers: list[str], asked: object
) -> None:
    assert callable(asked)
    assert asked(name, answers, then="We laugh") == Given("We laugh")


@pytest.mark.parametrize("form", FORMS)
def test_it_can_be_done_at_every_question(form: str) -> None:
    for asked in (by_keys, by_words):
        assert asked("change", ["8", "3", "y"], form) == Remove("c3")
        assert asked("signs", ["1", "5", ""], form) == ChooseSigns(("a-lot=double",))
        assert asked("nothing", ["y"], form) == KeepNothing()


@pytest.mark.parametrize("place", range(4))
def test_leaving_in_the_middle_of_it(place: int) -> None:
    keys = ["tab", WORDS("ask.menu.change"), "enter", "8", "enter", "3", "enter"]
    with typing(*keys[: 1 + 2 * place], "ctrl-c") as at:
        assert at.ask(question("text")) == Leave()
    for typed in ("/change\n", "/change\n8\n", "/change\n8\n3\n"):
        prompter = PlainPrompter(io.StringIO(typed + "/stop\n"), io.StringIO(), WORDS)
        assert prompter.ask(question("text"), Drawing()) == Leave()


@pytest.mark.parametrize(
    ("typed", "name"), [("Rosie", "Rosie"), (", my mum", "Rosa, grandmother, my mum")]
)
def test_a_new_name_takes_the_place_of_the_old_one_and_more_is_added(typed: str, name: str) -> None:
    rename = ["tab", WORDS("ask.menu.change"), "enter", "3", "enter", "1", "enter"]
    with typing(*rename, typed, "enter") as at:
        assert at.ask(question("text")) == Rename("c1", name)


def test_enter_alone_neither_removes_nor_keeps() -> None:
    answers = [
        "tab",
        WORDS("ask.menu.nothing"),
        "enter",
        "enter",
        "n",
        "enter",
        "We laugh",
        "enter",
    ]
    with typing(*answers) as at:
        assert at.ask(question("text")) == Given("We laugh")


def test_everything_keeps_its_number_whatever_else_can_be_done() -> None:
    class OnlyGroups(Drawing):
        def there(self) -> tuple[OnMap, ...]:
            return (CHOIR,)

        def lists(self) -> tuple[ConnectionKind, ...]:
            return (ConnectionKind.GROUP,)

    typed = io.StringIO("/change\n3\n1\nChorus\n")
    said = io.StringIO()
    asked = PlainPrompter(typed, said, WORDS).ask(question("text"), OnlyGroups())
    assert asked == Rename("c3", "Chorus")
    assert "2. Add a group" in said.getvalue()
    assert "1. Add" not in said.getvalue()


def test_going_back_from_anywhere_in_it_leaves_all_as_it_was() -> None:
    back = ["back", "back", "back"]
    keys = ["tab", WORDS("ask.menu.signs"), "enter", "1", "enter", "5", "enter", "back"]
    with typing("half", *keys, " a word", "enter") as at:
        assert at.ask(question("text")) == Given("half a word")
    with typing(
        "tab", WORDS("ask.menu.change"), "enter", "8", "enter", *back[:1], "x", "enter"
    ) as at:
        assert at.ask(question("text")) == Given("x")
    prompter = PlainPrompter(io.StringIO("/change\n8\n/back\nx\n"), io.StringIO(), WORDS)
    assert prompter.ask(question("text"), Drawing()) == Given("x")


def test_the_menu_shows_only_what_is_possible() -> None:
    class Nobody(Drawing):
        def there(self) -> tuple[()]:
            return ()

    class NoMap(Nobody):
        def lists(self) -> tuple[()]:
            return ()

    everywhere = ("skip", "private", "unsure", "note", "blank", "stop", "nothing")
    assert actions(question("text"), NoMap()) == everywhere
    assert {"change", "signs"} <= {*actions(question("text"), Nobody())}
    assert "map" not in actions(question("text"), Nobody())
    assert "map" not in actions(question("map"), Drawing())
    assert len(actions(question("text", prompts=("a",), cues=("b",)), Drawing())) <= 12
    agreement = question("text")
    agreement = type(agreement)(address=Address(AGREEMENT), form=agreement.form, text="")
    assert actions(agreement, Drawing()) == ("explain", "blank", "nothing")


def test_help_says_only_what_is_possible() -> None:
    class NoMap(Drawing):
        def there(self) -> tuple[()]:
            return ()

        def lists(self) -> tuple[()]:
            return ()

    for view, there in ((Drawing(), True), (NoMap(), False)):
        said = io.StringIO()
        PlainPrompter(io.StringIO("/help\n"), said, WORDS).ask(question("text"), view)
        assert ("/change" in said.getvalue()) is there
        assert "/nothing" in said.getvalue()
        assert "/blank" in said.getvalue()


def test_a_blank_screen_in_plain_lines() -> None:
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO("/blank\n\n2\n"), said, WORDS)
    assert prompter.ask(question("choice", "Which one?"), Drawing()) == Given("c2")
    before, blank, after = said.getvalue().partition("\n" * EMPTY_LINES)
    assert blank
    assert "Which one?" in before
    assert after.lstrip("\n").startswith(WORDS("plain.blank"))
    assert "Which one?\n1. Rosa" in after


def test_filled_in_fields_are_kept_before_leaving() -> None:
    with typing("d", "enter", "Tuesday", "enter", "half", "ctrl-c") as at:
        assert at.ask(question("fields")) == Given({"when": "Tuesday"})
        assert at.ask(question("text")) == Leave()
    prompter = PlainPrompter(io.StringIO("d\nTuesday\n/stop\nx\n"), io.StringIO(), WORDS)
    assert prompter.ask(question("fields"), Drawing()) == Given({"when": "Tuesday"})
    assert prompter.ask(question("text"), Drawing()) == Leave()
    assert prompter.ask(question("text"), Drawing()) == Given("x")


def test_a_mending_in_the_middle_of_fields_comes_back_to_the_same_field() -> None:
    mending = ["tab", WORDS("ask.menu.change"), "enter", "1", "enter", "Zora", "enter"]
    with typing("d", "enter", "Tuesday", "enter", *mending, "Mum", "enter", "7", "enter") as at:
        assert at.ask(question("fields")) == Add(PERSON, "Zora")
        assert at.ask(question("fields")) == Given(
            {"when": "Tuesday", "with-whom": "Mum", "sure": 7}
        )


def test_leaving_a_terminal_that_is_gone_is_no_trouble() -> None:
    class Gone(DummyOutput):
        def flush(self) -> None:
            raise OSError

    wipe(Gone())
    PlainPrompter(io.StringIO(), io.StringIO(), WORDS).leave()
