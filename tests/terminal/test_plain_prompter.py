"""Plain lines: one clear line after another, the same replies as everywhere."""

from __future__ import annotations

import io
from typing import Any, TextIO, cast

import pytest

from conversation_guide.errors import DiskFull
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.prompts import Field, Fields, Name, Prompt, Text
from conversation_guide.interview.replies import Back, Given, Leave, Note, Pass, Refused, Reply
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.words import load_words

from .questions import FIRST, FORMS, NAMES, SECOND, Drawing, question

WORDS = load_words()


class Told:
    """A plain prompter, what was typed to it and what it wrote."""

    def __init__(self, typed: str, **output: Any) -> None:
        self.output = io.TextIOWrapper(
            io.BytesIO(), encoding=output.get("encoding", "utf-8"), newline="\n"
        )
        self.prompter = PlainPrompter(io.StringIO(typed), self.output, WORDS)
        self.map = Drawing()

    def ask(self, prompt: Prompt) -> Reply:
        return self.prompter.ask(prompt, self.map)

    @property
    def said(self) -> str:
        self.output.flush()
        buffer = self.output.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(self.output.encoding)


@pytest.mark.parametrize(
    ("form", "typed", "value"),
    [
        ("say", "", None),
        ("map", "", None),
        ("text", "We laugh a lot", "We laugh a lot"),
        ("text", "", None),
        ("yes-no", "y", True),
        ("yes-no", "No", False),
        ("choice", "2", "c2"),
        ("choice", "josé", "c4"),
        ("choices", "1 3 5-7", ("c1", "c3", "c5", "c6", "c7")),
        ("choices", "Lena", ("c8",)),
        ("scale", "10", 10),
        ("number", "3", 3),
        ("date", "2026-11-22", "2026-11-22"),
        ("name", "Rosa, grandmother", "Rosa, grandmother"),
        ("name", "", None),
        ("fields", "", None),
    ],
)
def test_what_is_typed_is_the_answer(form: str, typed: str, value: object) -> None:
    assert Told(f"{typed}\n").ask(question(form)) == Given(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("/back", Back()),
        ("/skip", Pass("skipped")),
        ("/private", Pass("declined")),
        ("/unsure", Pass("unsure")),
        ("/note She smiled", Note("She smiled")),
        ("/note\nShe smiled", Note("She smiled")),
        ("/stop", Leave()),
        ("/ba", Back()),
        ("/sk", Pass("skipped")),
        ("  /STOP  ", Leave()),
        ("/map\n/help\n/cues\n/prompts\n/back", Back()),
        ("/s\n/nonsense\n/stop", Leave()),
        ("", Leave()),
    ],
)
def test_everything_can_be_done_at_every_question(form: str, typed: str, reply: Reply) -> None:
    if isinstance(reply, Pass) and form in ("say", "pause", "map"):
        reply = Leave()  # there is nothing to pass, which is said, and then the input ends
    assert Told(f"{typed}\n" if typed else "").ask(question(form)) == reply


def test_two_slashes_are_one_in_an_answer() -> None:
    assert Told("//skip that\n").ask(question("text")) == Given("/skip that")


def test_a_beginning_that_could_be_two_commands_is_asked_about() -> None:
    told = Told("/s\n/stop\n")
    assert told.ask(question("text")) == Leave()
    assert "/s could be /skip, /signs or /stop. Please type a little more.\n" in told.said


def test_an_unknown_command_says_how_to_go_on() -> None:
    told = Told("/quit\nfine\n")
    assert told.ask(question("text")) == Given("fine")
    assert "There is no /quit here. Type /help to see what there is.\n" in told.said
    assert "type two: //" in told.said


def test_an_empty_note_comes_back_to_the_question() -> None:
    assert Told("/note\n\nfine\n").ask(question("text")) == Given("fine")


def test_a_refusal_names_the_range_and_the_question_repeats() -> None:
    told = Told("99\n2\n")
    assert told.ask(question("choice", "Which one first?")) == Given("c2")
    refused = told.said.index("Please type a number from 1 to 4.\n")
    assert told.said.count("Which one first?\n") == 2
    assert told.said.rindex("Which one first?\n") > refused


def test_a_whole_question_read_out() -> None:
    told = Told("/prompts\n1 2\n")
    asked = question(
        "choices",
        "Who supports you a lot?",
        heading=SECOND,
        prompts=("Who would come at night?",),
        sensitive=True,
        skippable=True,
    )
    assert told.ask(asked) == Given(("c1", "c2"))
    assert told.said.splitlines() == [
        "At any question, type /help to see what else you can do.",
        "",
        "Part 2 of 5: Not every connection supports us equally",
        "",
        "Who supports you a lot?",
        *[f"{number}. {name}" for number, name in enumerate(NAMES, 1)],
        "You can pass on this one: type /skip.",
        "Type numbers from 1 to 14, such as 1 3 5-7. Enter alone: none of these.",
        "If needed: Who would come at night?",
        "",
        "Who supports you a lot?",
        *[f"{number}. {name}" for number, name in enumerate(NAMES, 1)],
        "You can pass on this one: type /skip.",
        "Type numbers from 1 to 14, such as 1 3 5-7. Enter alone: none of these.",
    ]


def test_a_list_of_names_asks_in_full_once() -> None:
    told = Told("Rosa, grandmother\nTom\n\n")
    for so_far in ((), ("Rosa, grandmother",), ("Rosa, grandmother", "Tom")):
        form = Name(kind=ConnectionKind.PERSON, so_far=so_far)
        last = told.ask(question(form, "Who is in your circle?"))
    assert last == Given(None)
    assert told.said.count("Who is in your circle?") == 1
    assert "That makes one name." in told.said
    assert "That makes 2 names." in told.said


def test_a_heading_is_said_when_its_part_begins() -> None:
    told = Told("a\nb\nc\n")
    for heading in (FIRST, FIRST, SECOND):
        told.ask(question("text", heading=heading))
    assert told.said.count("Part 1 of 5: Support can come") == 1
    assert told.said.count("Part 2 of 5: Not every") == 1


def test_cues_stay_hidden_until_asked_for() -> None:
    told = Told("a\n/cues\nb\n")
    asked = question("text", heading=FIRST, cues=("Let her hold the pen",))
    told.ask(asked)
    assert "pen" not in told.said
    assert "silences" not in told.said
    told.ask(asked)
    assert (
        "For the practitioner: Leave silences\nFor the practitioner: Let her hold the pen\n"
        in told.said
    )


def test_the_map_is_read_out() -> None:
    told = Told("\n")
    assert told.ask(question("map", "Here is your map.")) == Given(None)
    assert "Maria is in the middle.\nRosa supports a lot.\nHere is your map.\n" in told.said


@pytest.mark.parametrize(
    ("form", "draft", "shown"),
    [
        ("text", "We laugh", "We laugh"),
        ("yes-no", False, "no"),
        ("choice", "c3", "Ana"),
        ("choices", ("c3", "c4"), "Ana and José"),
        ("choices", ("c1", "c3"), "Rosa, grandmother; Ana"),
        ("scale", 0, "0"),
    ],
)
def test_an_earlier_answer_is_kept_by_enter(form: str, draft: Any, shown: str) -> None:
    told = Told("\n")
    assert told.ask(question(form, draft=draft)) == Given(draft)
    assert f"Your answer before: {shown}. Enter keeps it.\n" in told.said


def test_details_one_after_the_other_with_a_way_back() -> None:
    told = Told("d\nTuesday\n/back\n\nMum\n7\n")
    assert told.ask(question("fields")) == Given({"when": "Tuesday", "with-whom": "Mum", "sure": 7})


def test_a_detail_that_is_a_question_of_its_own_gets_no_second_sign() -> None:
    form = Fields(fields=(Field(part="right", label="Is it put right?", form=Text()),))
    told = Told("Yes\n")
    assert told.ask(question(form)) == Given({"right": "Yes"})
    assert "\nIs it put right?\n" in told.said


def test_details_may_stay_empty_and_can_be_backed_out_of() -> None:
    assert Told("d\n\n/skip\n\n").ask(question("fields")) == Given({})
    assert Told("d\n/back\n\n").ask(question("fields")) == Given(None)
    assert Told("d\n11\n").ask(question("fields")) == Leave()


def test_a_note_among_the_details_loses_nothing() -> None:
    told = Told("d\nTuesday\n/note He hesitated\nMum\n7\n")
    assert told.ask(question("fields")) == Note("He hesitated")
    assert told.ask(question("fields")) == Given({"when": "Tuesday", "with-whom": "Mum", "sure": 7})


def test_a_very_long_line_is_one_answer() -> None:
    line = "x" * 10_000
    assert Told(f"{line}\n").ask(question("long")) == Given(line)


def test_a_last_line_without_its_end_counts() -> None:
    told = Told("fine")
    assert told.ask(question("text")) == Given("fine")
    assert told.ask(question("text")) == Leave()


def test_what_was_typed_is_cleaned() -> None:
    told = Told("Ro\x1b[31msa\u202e\x07\r\n")
    assert told.ask(question("text")) == Given("Rosa")


class Broken(io.TextIOBase):
    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def readline(self, *_: Any) -> str:  # type: ignore[override]
        raise self._error


@pytest.mark.parametrize(
    "error",
    [
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "not text"),
        ValueError("I/O operation on closed file"),
        OSError(5, "gone"),
        KeyboardInterrupt(),
        EOFError(),
    ],
)
def test_an_input_that_is_gone_is_a_leave(error: BaseException) -> None:
    prompter = PlainPrompter(cast(TextIO, Broken(error)), io.StringIO(), WORDS)
    assert prompter.ask(question("text"), Drawing()) == Leave()


def test_bytes_that_are_no_text_are_a_leave() -> None:
    input = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    assert PlainPrompter(input, io.StringIO(), WORDS).ask(question("text"), Drawing()) == Leave()


def test_an_output_that_is_gone_is_a_leave() -> None:
    output = io.StringIO()
    prompter = PlainPrompter(io.StringIO("a\n"), output, WORDS)
    output.close()
    prompter.tell("The note is kept.")
    prompter.refuse(Refused("ask.refused.date"))
    assert prompter.ask(question("text"), Drawing()) == Leave()


def test_what_wants_an_answer_says_how_to_skip_it_here() -> None:
    said = io.StringIO()
    prompter = PlainPrompter(io.StringIO(), said, WORDS)
    prompter.refuse(Refused("ask.refused.empty"))
    prompter.refuse(Refused("ask.refused.too-few-names", (("n", 1),)))
    prompter.refuse(Refused("ask.refused.too-few-entries", (("n", 2),)))
    assert said.getvalue().splitlines() == [
        "Take your time. /skip skips this question.",
        "This list wants at least one name. /skip skips it.",
        "This list wants at least 2 entries. /skip skips it.",
    ]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_any_encoding_can_be_written(encoding: str) -> None:
    told = Told("2\n", encoding=encoding)
    assert told.ask(question("choices", "“Who” — 李?")) == Given(("c2",))
    assert '"Who" - ?' in told.said


def test_nothing_but_words_is_written() -> None:
    told = Told("/help\n/map\n/cues\n/prompts\nx\n" * 40)
    for name in FORMS:
        told.ask(question(name, heading=FIRST, sensitive=True, private=True))
    assert told.said.replace("\n", "").isprintable()
    assert not set(told.said) & set("›•·─✓[]")


def test_trouble_can_be_tried_again_or_stopped() -> None:
    told = Told("\ns\n/stop\n")
    assert told.prompter.trouble(DiskFull("journal")) is True
    assert told.prompter.trouble(DiskFull("journal")) is False
    assert told.prompter.trouble(DiskFull("journal")) is False
    assert told.prompter.trouble(DiskFull("journal")) is False
    assert "There is no room left on the disk to write journal.\n" in told.said
