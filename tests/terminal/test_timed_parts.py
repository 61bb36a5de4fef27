"""A timed part says how much of it is left, gives more on request, and cuts nothing off."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from conversation_guide.interview.prompts import Heading, Name, Number, Prompt, Running
from conversation_guide.interview.replies import Back, Given, MoreTime, Refused, Reply
from conversation_guide.terminal.actions import actions
from conversation_guide.terminal.line_prompt import Asked, ask_line
from conversation_guide.terminal.page import Page
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter
from conversation_guide.terminal.theme import UNICODE
from conversation_guide.terminal.time_left import REFRESH, TimeLeft
from conversation_guide.words import load_words

from .questions import DETAILS, FIRST, Drawing, question
from .screen import KEYS

WORDS = load_words()
BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PART = Running(step="look", title="What happened", minutes=8, began="2026-11-22T10:00:00+01:00")
UP = "Time for this part is up. Two more minutes"


def timed(form: str = "text", phase: Running = PART, **more: Any) -> Prompt:
    return question(form, phase=phase, **more)


class Clock:
    """A clock that shows what it is told: so many seconds after the part began."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __call__(self) -> datetime:
        return BEGAN + timedelta(seconds=self.seconds)


def left(seconds: float, language: str = "en", columns: int = 80, phase: Running = PART) -> str:
    """What stands on the screen so many seconds after the part began."""
    page = Page(columns, UNICODE, load_words(language))
    lines = page.time(TimeLeft.of(timed(phase=phase), Clock(seconds)))
    return "\n".join(line.text.strip() for line in lines)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "8 minutes left"),
        (-600, "8 minutes left"),
        (29, "8 minutes left"),
        (31, "7 minutes left"),
        (6 * 60 + 20, "2 minutes left"),
        (6 * 60 + 40, "1 minute left"),
        (7 * 60, "1 minute left"),
        (7 * 60 + 1, "less than a minute left"),
        (8 * 60 - 1, "less than a minute left"),
    ],
)
def test_the_minutes_that_are_left(seconds: int, said: str) -> None:
    assert left(seconds) == f"What happened · {said}"


@pytest.mark.parametrize("seconds", [8 * 60, 3 * 3600, 86400 * 30])
def test_the_time_is_up(seconds: int) -> None:
    assert left(seconds) == "Time for this part is up. Two more minutes, or go on."


def test_the_time_in_spanish() -> None:
    assert left(60, "es") == "What happened · quedan 7 minutos"
    assert left(7 * 60, "es") == "What happened · queda 1 minuto"


def test_it_is_one_line_however_long_the_title() -> None:
    long = Running(step="look", title="word " * 30, minutes=8, began=PART.began)
    assert left(0, phase=long) == "8 minutes left"


@pytest.mark.parametrize(
    "prompt",
    [
        question("text"),
        timed(heading=Heading(number=0, count=5, title="For yourself")),
    ],
    ids=["no-phase", "afterwards"],
)
def test_no_time_runs_elsewhere(prompt: Prompt) -> None:
    assert TimeLeft.of(prompt, Clock(60)) is None
    assert "more" not in actions(prompt, Drawing())


def test_a_part_of_which_nobody_knows_when_it_began_says_nothing() -> None:
    phase = Running(step="look", title="What happened", minutes=8, began="")
    assert left(60, phase=phase) == ""


def test_a_time_without_a_zone_is_taken_as_here() -> None:
    phase = Running(step="look", title="What happened", minutes=8, began="2026-11-22T09:00:00")
    assert left(60, phase=phase) == "What happened · 7 minutes left"


# ── in plain lines ──


class Plain:
    """A plain prompter with a clock, what it said, and what is typed to it."""

    def __init__(self, typed: str, seconds: float) -> None:
        self.clock = Clock(seconds)
        self._output = io.StringIO()
        self._prompter = PlainPrompter(io.StringIO(typed), self._output, WORDS, self.clock)

    def ask(self, prompt: Prompt) -> Reply:
        return self._prompter.ask(prompt, Drawing())

    @property
    def said(self) -> list[str]:
        return self._output.getvalue().splitlines()


def test_plain_says_it_once_with_each_question() -> None:
    plain = Plain("/cues\nWe moved\nThe flat\n", 60)
    assert plain.ask(timed()) == Given("We moved")
    plain.clock.seconds = 500
    assert plain.ask(timed(step="next")) == Given("The flat")
    times = [line for line in plain.said if "left" in line or "Time" in line]
    assert times == [
        "What happened: 7 minutes left.",
        "Time for this part is up. Two more minutes (/more), or go on.",
    ]


def test_plain_says_it_before_what_to_type() -> None:
    plain = Plain("x\n", 60)
    plain.ask(timed())
    asked = plain.said.index("What do you notice?")
    assert plain.said[asked + 1] == "What happened: 7 minutes left."
    assert plain.said[asked + 2].startswith("Type your answer")


def test_plain_interrupts_a_list_only_to_say_that_the_time_is_up_and_once() -> None:
    plain = Plain("a\nb\nc\nd\n", 60)
    for place, seconds in enumerate((60, 120, 481, 490)):
        plain.clock.seconds = seconds
        form = Name(kind=None, so_far=("a", "b", "c")[:place])
        assert plain.ask(question(form, phase=PART)) == Given("abcd"[place])
    times = [i for i, line in enumerate(plain.said) if "left" in line or UP in line]
    assert [plain.said[i] for i in times] == [
        "What happened: 7 minutes left.",
        "Time for this part is up. Two more minutes (/more), or go on.",
    ]
    assert "That makes 2." in plain.said[times[1] - 1]


def test_plain_says_it_with_the_first_of_several_fields_only() -> None:
    plain = Plain("d\nTuesday\nTom\n8\n", 60)
    plain.ask(question(DETAILS, phase=PART))
    assert sum("minutes left" in line for line in plain.said) == 1


def test_plain_more() -> None:
    assert Plain("/more\n", 60).ask(timed()) == MoreTime()
    assert Plain("/mo\n", 490).ask(timed()) == MoreTime()


def test_two_more_minutes_count_from_now() -> None:
    prompt = timed()
    for seconds in (481, 500, 520, 600, 3600):
        reply = Plain("/more\n", seconds).ask(prompt)
        assert isinstance(reply, MoreTime)
        longer = Running(
            step="look",
            title=PART.title,
            minutes=PART.minutes + reply.minutes,
            began=PART.began,
        )
        assert left(seconds, phase=longer) == "What happened · 2 minutes left"


def test_plain_more_where_no_time_runs() -> None:
    plain = Plain("/more\nyes\n", 60)
    assert plain.ask(question("text")) == Given("yes")
    assert WORDS("ask.refused.no-phase") in plain.said


def test_plain_help_names_it_only_where_a_time_runs() -> None:
    for prompt, there in ((timed(), True), (question("text"), False)):
        plain = Plain("/help\n/back\n", 60)
        assert plain.ask(prompt) == Back()
        assert ("/more gives this part two more minutes." in plain.said) is there


# ── on a screen ──


def at_keys(prompts: list[Prompt], *keys: str, seconds: float = 60) -> list[Reply]:
    with create_pipe_input() as pipe:
        pipe.send_text("".join(KEYS.get(key, key) for key in keys))
        pipe.close()
        console = Console(file=io.StringIO(), width=80, height=24, markup=False, emoji=False)
        prompter = QuestionaryPrompter(console, WORDS, pipe, DummyOutput(), Clock(seconds))
        return [prompter.ask(prompt, Drawing()) for prompt in prompts]


def test_two_more_minutes_are_behind_tab_and_the_half_typed_line_stays() -> None:
    keys = ["We mo", "tab", "2", "enter", "ved", "enter"]
    assert at_keys([timed(), timed()], *keys) == [MoreTime(), Given("We moved")]
    assert at_keys([timed()], *keys, seconds=600) == [MoreTime(4)]


def test_two_more_minutes_at_the_map_and_in_a_field() -> None:
    for form, keys in (("map", []), ("fields", ["d", "enter", "Tuesday", "enter"])):
        prompt = timed(form)
        assert at_keys([prompt], *keys, "tab", "2", "enter") == [MoreTime()]


def test_the_menu_is_the_same_where_no_time_runs() -> None:
    with_time = actions(timed(), Drawing())
    assert "more" in with_time
    without = tuple(name for name in with_time if name != "more")
    assert actions(question("text"), Drawing()) == without


def test_nothing_is_cut_off_once_the_time_is_up() -> None:
    assert at_keys([timed()], "We moved", "enter", seconds=9999) == [Given("We moved")]
    assert Plain("We moved\n", 9999).ask(timed()) == Given("We moved")


def test_a_screen_looks_at_the_clock_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float | None] = []

    def line(one: Asked, *rest: object) -> object:
        asked.append(one.refresh)
        return ask_line(one, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("conversation_guide.terminal.questionary_prompter.ask_line", line)
    at_keys([timed(), question("text")], "a", "enter", "b", "enter")
    assert asked == [REFRESH, None]


# ── how long a part may last ──

MINUTES = Number(at_least=1, at_most=240)


def minutes(*keys: str) -> Reply:
    return at_keys([question(MINUTES, draft=5, heading=FIRST)], *keys)[0]


def test_enter_takes_the_minutes_of_the_guide_and_a_number_replaces_them() -> None:
    assert minutes("enter") == Given(5)
    assert minutes("8", "enter") == Given(8)
    assert minutes("12", "enter") == Given(12)
    assert minutes("backspace", "7", "enter") == Given(7)
    assert minutes("left", "1", "enter") == Given(15)  # inside the line it is mended
    assert minutes("0", "enter", "backspace", "9", "enter") == Given(9)


@pytest.mark.parametrize(("typed", "value"), [("", 5), ("8", 8)])
def test_plain_enter_takes_the_minutes_of_the_guide(typed: str, value: int) -> None:
    plain = Plain(f"{typed}\n", 0)
    assert plain.ask(question(MINUTES, draft=5)) == Given(value)
    assert plain.said[-1] == "It is now: 5. Enter keeps it."


def test_plain_says_why_a_number_of_minutes_does_not_fit() -> None:
    plain = Plain("500\n9\n", 0)
    assert plain.ask(question(MINUTES, draft=5)) == Given(9)
    refused = Refused("ask.refused.scale", (("low", 1), ("high", 240)))
    assert WORDS(refused.key, **dict(refused.facts)) in plain.said
