"""A script plays a conversation, and says where it does not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from conversation_guide.guide.parse import parse_guide
from conversation_guide.interview.conditions import holds
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, Noted
from conversation_guide.interview.script import DOINGS
from conversation_guide.interview.script_format import misplaced, parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.interview.scripted_mending import MENDINGS
from conversation_guide.interview.walks.agreeing import opening
from conversation_guide.render.problems import one_line
from conversation_guide.terminal.driver import Outcome, Sitting
from conversation_guide.terminal.scripted_prompter import ScriptedPrompter
from conversation_guide.words import load_words

from .walker import WHOLE, WORDS

ROOT = Path(__file__).parents[2]


class Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


def play(text: str) -> tuple[Outcome, Interview, list[str], Kept]:
    """Play a script through the whole test guide: outcome, interview, problems as lines, events."""
    script, problems = parse_script(text)
    assert script is not None
    problems += misplaced(script, WHOLE)
    interview, kept = Interview(WHOLE, WORDS), Kept()
    player = ScriptPlayer(script, WORDS)
    sitting = Sitting(interview, kept, lambda: "2026-01-01T00:00:00+00:00")
    outcome = sitting.hold(ScriptedPrompter(player), WORDS)
    player.close()
    lines = [one_line(p, "s.yaml", WORDS) for p in [*problems, *player.problems]]
    return outcome, interview, lines, kept


HEAD = "script: 1\nguide: whole\nanswers:\n"
GOOD = HEAD + (
    "  - centre: Berger\n"
    "  - people: ['Ilse, grandmother', 'Tom, uncle', 'Ana, friend', 'Ben, friend', Zoe]\n"
    "  - people.category: {friends: [Zoe]}\n"
    "  - groups: Choir\n"
    "  - support: {a lot: [Ilse, Ana], some: [Tom], not now: [Choir]}\n"
    "  - {at: support.strain, of: Tom, answer: yes}\n"
    "  - support.direction: {both ways: [Ilse], we support: [Tom]}\n"
    "  - at: breathe\n"
    "    note: A long pause.\n"
    "  - more: yes\n"
    "  - {at: how, do: not-sure}\n"
    "  - {at: secret, do: skip}\n"
    "  - sure: 7\n"
    "  - one-thing: Call Ana\n"
    "  - one-thing.details: {when: Tuesday, sure: 8}\n"
    "  - hold-on: The choir.\n"
)


def test_a_script_plays_to_the_end() -> None:
    outcome, interview, problems, kept = play(GOOD)
    conversation = interview.conversation
    assert (outcome, problems) == (Outcome.FINISHED, [])
    assert [n.name for n in conversation.present()] == ["Ilse", "Tom", "Ana", "Ben", "Zoe", "Choir"]
    assert conversation.named["c5"].category == "friends"
    assert conversation.answer("support", "", ("c3",)) == "a-lot"
    assert conversation.standing("support", "", ("c4",)) is None
    assert conversation.answer("support", "strain", ("c2",)) is True
    assert conversation.standing("how") is Standing.UNSURE
    assert conversation.answer("sure") == 7
    assert conversation.answer("one-thing", "sure") == 8
    assert any(isinstance(e.fact, Noted) and e.private for e in kept)


def test_a_script_can_go_back_and_answer_again() -> None:
    _, interview, problems, _ = play(
        GOOD.replace(
            "  - more: yes\n",
            "  - more: no\n  - {at: secret, do: back}\n  - more: yes\n",
        )
    )
    assert problems == []
    assert interview.conversation.answer("more") is True


def test_a_script_can_leave() -> None:
    outcome, interview, problems, _ = play(
        HEAD + "  - centre: Berger\n  - {at: people, do: leave}\n"
    )
    assert (outcome, problems) == (Outcome.LEFT, [])
    assert interview.conversation.finished_at == ""


def test_two_of_one_name_are_told_apart_in_a_script() -> None:
    _, interview, problems, _ = play(
        GOOD.replace("Zoe]\n", "Ilse]\n  - {at: people.same, of: Ilse, answer: yes}\n").replace(
            "  - people.category: {friends: [Zoe]}\n", ""
        )
    )
    assert problems == []
    assert len(list(interview.conversation.present("people"))) == 4


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            ("  - sure: 7\n", "  - sure: 70\n"),
            "s.yaml:16:5: error script-misfit: This does not fit the question “sure”: "
            "Please type a number from 0 to 10.",
        ),
        (
            ("  - sure: 7\n", ""),
            "s.yaml:16:5: error script-missing: An answer for “sure” is missing before this place.",
        ),
        (
            ("  - more: yes\n", "  - more: no\n"),
            "s.yaml:14:5: error script-missing: An answer for “sure” is missing before this place.",
        ),
        (
            ("some: [Tom]", "some: [Tommy]"),
            "s.yaml:8:5: error script-unused: This entry for “support” is never used.",
        ),
        (
            ("  - hold-on: The choir.\n", "  - hold-on: The choir.\n  - sure: 7\n"),
            "s.yaml:20:5: error script-unused: This entry for “sure” is never used.",
        ),
        (
            ("  - centre: Berger\n", "  - center: Berger\n"),
            "s.yaml:4:5: error script-unknown-step: "
            "The guide “whole” has no step “center”. Did you mean centre?",
        ),
        (
            ("{at: how, do: not-sure}", "{at: how, do: notsure}"),
            "s.yaml:14:19: error unknown-value:",
        ),
        (
            ("{at: how, do: not-sure}", "{at: how, do: skip, answer: x}"),
            "s.yaml:14:5: error script-one-of: An entry has just one of `answer`, `do` and `note`.",
        ),
    ],
)
def test_what_does_not_fit_is_said_with_its_place(change: tuple[str, str], line: str) -> None:
    _, _, problems, _ = play(GOOD.replace(*change))
    assert any(problem.startswith(line) for problem in problems), problems


def test_the_bundled_example_plays_the_bundled_guide() -> None:
    guide, problems = parse_guide((ROOT / "guides/we-are-connected.yaml").read_text("utf-8"))
    script, more = parse_script((ROOT / "examples/we-are-connected.script.yaml").read_text("utf-8"))
    assert guide is not None
    assert script is not None
    assert problems + more + misplaced(script, guide) == []
    words, kept = load_words(), Kept()
    interview = Interview(guide, words, opening(words))
    player = ScriptPlayer(script, words)
    sitting = Sitting(interview, kept, lambda: "2026-01-01T00:00:00+00:00")
    assert sitting.hold(ScriptedPrompter(player), words) is Outcome.FINISHED
    player.close()
    assert player.problems == []
    assert len(list(interview.conversation.present())) == 14
    left_out = [s.id for s in guide.steps if not holds(s.only_if, interview.conversation)]
    assert left_out == ["wisdom"]
    assert interview.conversation.agreed == ("keep",)


MENDED = GOOD.replace(
    "  - more: yes\n",
    "  - {at: more, do: add, answer: 'Zora, friend'}\n"
    "  - {at: support, of: Zora, answer: some}\n"
    "  - {at: support.direction, of: Zora, answer: both ways}\n"
    "  - {at: more, do: add-group, answer: Book club}\n"
    "  - {at: support, of: Book club, answer: some}\n"
    "  - {at: support.direction, of: Book club, do: not-sure}\n"
    "  - {at: more, do: rename, of: Tom, answer: 'Thomas, uncle'}\n"
    "  - {at: more, do: mark-ended, of: Thomas}\n"
    "  - {at: more, do: mark-wanted, of: Choir}\n"
    "  - {at: more, do: mark-ended, of: 'Zoe'}\n"
    "  - {at: more, do: unmark, of: Zoe}\n"
    "  - {at: more, do: move, of: Zoe, answer: Family}\n"
    "  - {at: more, do: merge, of: [Ben, Ana]}\n"
    "  - {at: more, do: remove, of: Book club}\n"
    "  - {at: more, do: signs, answer: {a-lot: double, strain: zigzag}}\n"
    "  - more: yes\n",
)


def test_a_script_mends_the_map() -> None:
    outcome, interview, problems, _ = play(MENDED)
    assert (outcome, problems) == (Outcome.FINISHED, [])
    conversation = interview.conversation
    named = {n.name: n for n in conversation.present()}
    assert list(named) == ["Ilse", "Thomas", "Ana", "Zoe", "Choir", "Zora"]
    assert named["Thomas"].ended
    assert named["Choir"].wanted
    assert not named["Zoe"].ended
    assert named["Zoe"].category == "family"
    assert conversation.answer("support", "", (named["Zora"].id,)) == "some"
    assert set(conversation.legend) == {"a-lot=double", "strain=zigzag"}
    assert conversation.answer("more") is True


def test_a_list_is_played_whole_before_it_is_mended() -> None:
    _, interview, problems, _ = play(
        GOOD.replace(
            "  - people.category",
            "  - {at: people, do: remove, of: Ben}\n  - people.category",
        )
    )
    assert problems == []
    assert [n.name for n in interview.conversation.present("people")] == [
        "Ilse",
        "Tom",
        "Ana",
        "Zoe",
    ]


def test_a_script_can_keep_nothing() -> None:
    outcome, _, problems, _ = play(
        HEAD + "  - centre: Berger\n  - {at: people, do: keep-nothing}\n"
    )
    assert (outcome, problems) == (Outcome.NOTHING_KEPT, [])


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "do: remove, of: Choirs",
            "script-not-on-map: “Choirs” is not on the map here. Did you mean Choir?",
        ),
        (
            "do: merge, of: [Tom, Nobody at all]",
            "script-not-on-map: “Nobody at all” is not on the map here.",
        ),
        ("do: merge, of: Tom", "script-names: `do: merge` takes 2 names in `of`."),
        ("do: remove", "script-names: `do: remove` takes one name in `of`."),
        ("do: add, of: Tom, answer: Zora", "script-names: `do: add` takes 0 names in `of`."),
        ("do: add", "script-answer-wanted: `do: add` needs an `answer`."),
        (
            "do: remove, of: Tom, answer: yes",
            "script-answer-unwanted: `do: remove` takes no `answer`.",
        ),
        (
            "do: move, of: Tom, answer: Freinds",
            "script-no-category: There is no category “Freinds” for this one. "
            "Did you mean Friends?",
        ),
        (
            "do: skip, answer: x",
            "script-one-of: An entry has just one of `answer`, `do` and `note`.",
        ),
    ],
)
def test_a_mending_that_does_not_fit_is_said_with_its_place(entry: str, said: str) -> None:
    line = f"  - {{at: more, {entry}}}\n"
    _, _, problems, _ = play(GOOD.replace("  - more: yes\n", f"{line}  - more: yes\n"))
    assert f"s.yaml:13:5: error {said}" in problems


DOC = (ROOT / "docs" / "scripts.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", DOC, flags=re.DOTALL)


def test_the_page_on_scripts_names_every_doing() -> None:
    for doing in (*DOINGS, *MENDINGS):
        assert f"`{doing}`" in DOC, doing


@pytest.mark.parametrize("block", BLOCKS)
def test_every_example_on_the_page_can_be_read(block: str) -> None:
    whole = block if block.startswith("script:") else f"{HEAD}{block}"
    script, problems = parse_script(whole)
    assert problems == []
    assert script is not None
    assert script.entries


def test_the_first_example_on_the_page_plays_the_bundled_guide() -> None:
    guide, _ = parse_guide((ROOT / "guides/we-are-connected.yaml").read_text("utf-8"))
    script, problems = parse_script(BLOCKS[0])
    assert guide is not None
    assert script is not None
    assert problems + misplaced(script, guide) == []
    interview, player = Interview(guide, WORDS, opening(WORDS)), ScriptPlayer(script, WORDS)
    sitting = Sitting(interview, Kept(), lambda: "2026-01-01T00:00:00+00:00")
    assert sitting.hold(ScriptedPrompter(player), WORDS) is Outcome.FINISHED
    player.close()
    assert player.problems == []
