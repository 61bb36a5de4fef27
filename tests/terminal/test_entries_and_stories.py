"""Lists of anything, what belongs to an entry, and stories: on a screen and in plain lines."""

from __future__ import annotations

import io

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Option
from conversation_guide.interview.prompts import Choice, Choices, Field, Fields, Name, Prompt, Text
from conversation_guide.interview.replies import Back, Given, Leave, Pass, Reply
from conversation_guide.terminal.empty_line import hint
from conversation_guide.terminal.page import Page
from conversation_guide.terminal.plain_lines import PlainLines
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter
from conversation_guide.terminal.stage import Stage
from conversation_guide.terminal.theme import UNICODE
from conversation_guide.words import load_words

from .questions import Drawing, question
from .screen import KEYS

WORDS = load_words()
PAGE = Page(80, UNICODE, WORDS)

OVER = Field(
    part="over",
    label="Over what",
    form=Choice(
        options=(Option(id="time", label="Logistics"), Option(id="hope", label="Expectation"))
    ),
)
FED = Field(
    part="fed",
    label="What it fed",
    form=Choices(options=tuple(Option(id=i, label=i.title()) for i in ("help", "challenge"))),
)
TOLD = Field(part="told", label="Their own words", form=Text(long=True))
LINE = "They came late, again"


def screen(prompts: list[Prompt], *keys: str) -> tuple[list[Reply], str]:
    """The replies, and what was left on the screen."""
    with create_pipe_input() as pipe:
        pipe.send_text("".join(KEYS.get(key, key) for key in keys))
        pipe.close()
        file = io.StringIO()
        console = Console(file=file, width=80, height=24, markup=False, emoji=False)
        prompter = QuestionaryPrompter(console, WORDS, pipe, DummyOutput())
        replies = [prompter.ask(prompt, Drawing()) for prompt in prompts]
        return replies, file.getvalue()


def plain(prompts: list[Prompt], *typed: str) -> tuple[list[Reply], list[str]]:
    """The replies, and what was said after the welcome."""
    output = io.StringIO()
    prompter = PlainPrompter(io.StringIO("".join(f"{t}\n" for t in typed)), output, WORDS)
    replies = [prompter.ask(prompt, Drawing()) for prompt in prompts]
    return replies, output.getvalue().splitlines()[1:]


def fields(*those: Field) -> Prompt:
    return question(Fields(fields=those), text=LINE, about=(LINE,), skippable=True)


# ── lists of anything ──


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "one at a time, in your own words"),
        ("es", "de una en una, con sus propias palabras"),
    ],
)
def test_the_hint_of_a_list_of_anything_speaks_of_no_name(language: str, said: str) -> None:
    words = load_words(language)
    form = Name(kind=None)
    assert hint(form, words) == said
    assert hint(Name(kind=ConnectionKind.PERSON), words) != said
    (how,) = PlainLines(words).how(question(form), None, None)
    assert "Rosa" not in how
    assert "name" not in how
    assert "nombre" not in how
    (single,) = PlainLines(words).how(question(Name(kind=None, single=True)), None, None)
    assert "name" not in single
    assert "nombre" not in single


def test_entries_are_kept_whole_and_commas_do_not_part_them() -> None:
    form = Name(kind=None, so_far=("money, and the rent", "the long way"))
    (line,) = PAGE.so_far(form)
    assert line.text.strip() == "So far: money, and the rent; the long way"
    assert PlainLines(WORDS).listed(form) == ["So far: money, and the rent; the long way"]
    people = Name(kind=ConnectionKind.PERSON, so_far=("Rosa, grandmother", "Tom"))
    assert PlainLines(WORDS).listed(people) == ["So far: Rosa, Tom"]


def test_long_entries_leave_room_for_one_another() -> None:
    long = "nobody at the office who answers when we call them about the school bus again"
    lines = PAGE.so_far(Name(kind=None, so_far=("waiting", long, "rent", long)))
    text = " ".join(line.text.strip() for line in lines)
    assert len(lines) == 2
    assert text == "So far: waiting, nobody at the office who…, rent, nobody at the office who…"


def test_so_many_entries_are_counted_but_not_called_names() -> None:
    lines = PAGE.so_far(Name(kind=None, so_far=tuple(f"entry number {n}" for n in range(30))))
    assert lines[0].text.strip().startswith("So far, 30: … entry number")
    assert len(lines) == 2


def test_plain_counts_entries_without_calling_them_names() -> None:
    prompts = [question(Name(kind=None, so_far=("a", "b")[:n])) for n in range(3)]
    replies, said = plain(prompts, "a", "b", "")
    assert replies == [Given("a"), Given("b"), Given()]
    assert "That makes one. The next one, or Enter alone if that is all." in said
    assert said[-1] == "That makes 2. The next one, or Enter alone if that is all."


def test_several_entries_can_be_pasted_at_once() -> None:
    pasted = "\x1b[200~money, and the rent\nthe long way\x1b[201~"
    replies, _ = screen([question("entry")], pasted, "enter")
    assert replies == [Given(("money, and the rent", "the long way"))]


# ── what belongs to an entry ──


def test_choices_among_fields_on_a_screen() -> None:
    keys = ["d", "enter", "2", "enter", "down", " ", "down", " ", "enter", "late", "enter"]
    replies, left = screen([fields(OVER, FED, TOLD)], *keys)
    assert replies == [Given({"over": "hope", "fed": ("help", "challenge"), "told": "late"})]
    assert [line.strip() for line in left.splitlines() if line.strip()] == [
        LINE,
        "› Over what: Expectation",
        "› What it fed: Help and Challenge",
        "› Their own words: late",
    ]


def test_choices_among_fields_in_plain_lines() -> None:
    replies, said = plain([fields(OVER, FED, TOLD)], "d", "expect", "1-2", "")
    assert replies == [Given({"over": "hope", "fed": ("help", "challenge")})]
    assert said[:6] == [
        "",
        LINE,
        "It asks: Over what",
        "It asks: What it fed",
        "It asks: Their own words",
        "Press Enter to go on without, or type d for details.",
    ]
    assert said[6:11] == [
        "",
        "Over what:",
        "1. Logistics",
        "2. Expectation",
        "Type a number from 1 to 2. Enter alone leaves it empty.",
    ]


def test_the_only_field_is_asked_at_once() -> None:
    assert screen([fields(OVER)], "2", "enter")[0] == [Given({"over": "hope"})]
    assert screen([fields(OVER)], "enter")[0] == [Given({})]
    assert screen([fields(OVER)], "back")[0] == [Back()]
    replies, said = plain([fields(OVER)], "2")
    assert replies == [Given({"over": "hope"})]
    assert said == [
        "",
        LINE,
        "Over what:",
        "1. Logistics",
        "2. Expectation",
        "Type a number from 1 to 2. Enter alone leaves it empty.",
    ]
    assert plain([fields(OVER)], "")[0] == [Given({})]
    assert plain([fields(OVER)], "/back")[0] == [Back()]
    assert plain([fields(OVER)], "/stop")[0] == [Leave()]


def test_an_only_field_left_empty_leaves_nothing_on_the_screen() -> None:
    assert LINE in screen([fields(OVER)], "1", "enter")[1]
    assert LINE not in screen([fields(OVER)], "enter")[1]


def test_a_field_keeps_what_was_chosen_before() -> None:
    drafted = Field(part="over", label="Over what", form=OVER.form, draft="hope")
    for prompt in (fields(drafted), fields(drafted, TOLD)):
        opened = ["d", "enter"] if len(getattr(prompt.form, "fields", ())) > 1 else []
        assert screen([prompt], *opened, "enter", "enter")[0] == [Given({"over": "hope"})]
    replies, said = plain([fields(drafted)], "")
    assert replies == [Given({"over": "hope"})]
    assert said[-1] == "Your answer before: Expectation. Enter keeps it."


def test_several_fields_can_still_be_passed_in_one_go() -> None:
    assert screen([fields(OVER, TOLD)], "enter")[0] == [Given()]
    assert plain([fields(OVER, TOLD)], "/skip")[0] == [Pass("skipped")]


def test_the_stage_says_labels_not_ids() -> None:
    file = io.StringIO()
    stage = Stage(Console(file=file, width=80, markup=False), WORDS, lambda _: None)
    stage.see(fields(OVER, FED), Given({"over": "hope", "fed": ("help",)}), Drawing())
    assert "Over what: Expectation" in file.getvalue()
    assert "What it fed: Help" in file.getvalue()


# ── stories ──

STORY = "Let's look at this.\n“The kite”, by three families\nHow they found a way.\nIt is here: x"


def test_the_lines_of_a_story_are_kept_apart() -> None:
    lines = [line.text.strip() for line in PAGE.question(question("story", text=STORY))]
    assert lines == [
        "Let's look at this.",
        "",
        "“The kite”, by three families",
        "",
        "How they found a way.",
        "",
        "It is here: x",
    ]


def test_a_story_in_plain_lines() -> None:
    replies, said = plain([question("story", text=STORY)], "")
    assert replies == [Given()]
    assert said == ["", *STORY.splitlines(), "Press Enter to go on."]
