"""`guide show`: a guide as a script to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.render.facilitator import WIDEST, script_text
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden

WORDS = load_words("en")
SMALL = (Path(__file__).parent / "ok" / "small.yaml").read_text(encoding="utf-8")
LISTS = (Path(__file__).parent / "ok" / "lists.yaml").read_text(encoding="utf-8")
SPIRAL = (Path(__file__).parent / "ok" / "spiral.yaml").read_text(encoding="utf-8")
ALL = (Path(__file__).parent / "ok" / "everything.yaml").read_text(encoding="utf-8")


def shown(text: str, columns: int) -> str:
    guide, _ = parse_guide(text)
    assert guide is not None
    return "".join(f"{line.plain}\n" for line in script_text(guide, WORDS).wrapped(columns))


@pytest.mark.parametrize("columns", [60, 80])
def test_a_guide_reads_as_a_script(columns: int, golden: Golden) -> None:
    golden(f"everything-{columns}.txt", shown(ALL, columns))


def test_lists_rounds_choices_and_links_say_what_they_are_about(golden: Golden) -> None:
    golden("lists-80.txt", shown(LISTS, 80))


def test_what_a_family_agreed_to_is_told_in_words() -> None:
    asked = SMALL.replace("only_if: {more: yes}", "only_if: {agreed: wisdom}")
    assert asked != SMALL
    told = " ".join(shown(asked, 80).split())
    assert (
        "Only if the family agreed to pass on, without names, what might help other families."
        in told
    )


@pytest.mark.parametrize(
    ("bounds", "said"), [("at_least: 1", "was answered"), ("at_most: 0", "was not answered")]
)
def test_whether_a_single_question_was_answered_is_told_in_words(bounds: str, said: str) -> None:
    asked = SMALL.replace("only_if: {more: yes}", f"only_if: {{count: {{of: more, {bounds}}}}}")
    assert asked != SMALL
    told = " ".join(shown(asked, 80).split())
    assert f"Only if “Would you like more support?” {said}." in told


def test_small_steps_show_what_a_spiral_asks_of_each(golden: Golden) -> None:
    golden("spiral-80.txt", shown(SPIRAL, 80))


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    for line in shown(SMALL, columns).splitlines():
        assert width(line) <= max(columns, 34)
        assert line == line.rstrip()


def test_it_prints_through_rich_at_the_width_at_hand() -> None:
    from rich.console import Console

    guide, _ = parse_guide(SMALL)
    assert guide is not None
    console = Console(width=70)
    with console.capture() as captured:
        console.print(script_text(guide, WORDS))
    assert captured.get().splitlines() == shown(SMALL, 70).splitlines()
    assert WIDEST > 70


def test_what_a_guide_holds_is_never_markup() -> None:
    guide = Guide(id="a", title="[red]G[/]", about="[/] :bomb:")
    lines = [line.plain for line in script_text(guide, WORDS).wrapped(80)]
    assert lines[0] == "[red]G[/]"
    assert "[/] :bomb:" in lines
