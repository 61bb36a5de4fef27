"""`session map --drawn`: in a terminal, in a pipe, and where a drawing would not serve."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.terminal.screen import needs_terminal, start

from .shell import Shell

WORDS = load_words()
ROOT = Path(__file__).parents[2]
SHAPES = {"◉", "▣"}


@pytest.fixture
def demo(shell: Shell) -> Shell:
    """The conversation that everybody can look at."""
    assert shell("demo").code == ExitCode.DONE
    return shell


@needs_terminal
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (110, 33)])
def test_the_example_fits_a_terminal_with_the_next_prompt(
    demo: Shell, columns: int, rows: int
) -> None:
    command = [sys.executable, "-m", "conversation_guide", "session", "map", "demo", "--drawn"]
    env = {"CONVERSATION_GUIDE_HOME": str(demo.home)}
    with start(command, columns=columns, rows=rows, env=env) as terminal:
        assert terminal.wait_for_end() == ExitCode.DONE
        text = terminal.text()
        assert terminal.everything().strip() == text.strip(), "nothing scrolled away"
    assert "Family Berger" in text
    assert sum(text.count(shape) for shape in SHAPES) == 14 + len(SHAPES)
    for name in ("Ilse, grandmother", "Mia's father", "Ms Okonkwo", "Jana, speech therapist"):
        assert name in text
    assert "supports a lot" in text
    assert WORDS("map.drawn.too-full") not in text


def test_in_a_pipe_it_is_drawn_too(demo: Shell) -> None:
    ended = demo("session", "map", "demo", "--drawn")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert set(ended.out) >= SHAPES
    assert all(width(line) <= 80 for line in ended.out.splitlines())
    assert not set(demo("session", "map", "demo").out) & SHAPES


def test_where_it_would_not_be_legible_the_tree_stands_and_says_why(
    demo: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    tree = demo("session", "map", "demo").out
    ended = demo("session", "map", "demo", "--drawn")
    assert (ended.code, ended.out) == (ExitCode.DONE, tree)
    assert ended.err.strip() == WORDS("map.drawn.too-full")


def test_in_ascii_the_tree_stands(demo: Shell) -> None:
    ended = demo("session", "map", "demo", "--drawn", encoding="ascii")
    assert ended.out == demo("session", "map", "demo", encoding="ascii").out
    assert ended.err.strip() == WORDS("map.drawn.ascii")


def test_a_screen_reader_is_told_in_sentences(demo: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    ended = demo("session", "map", "demo", "--drawn")
    assert "Around Family Berger" in ended.out
    assert not set(ended.out) & SHAPES


@pytest.mark.parametrize("guide", ["our-partnership", "where-are-your-dots"])
def test_other_maps_are_shown_as_they_are(shell: Shell, guide: str) -> None:
    script = str(ROOT / "examples" / f"{guide}.script.yaml")
    assert shell("run", guide, "--answers", script).code == ExitCode.DONE
    shown = shell("session", "map", "demo")
    ended = shell("session", "map", "demo", "--drawn")
    assert (ended.code, ended.out) == (ExitCode.DONE, shown.out)
    assert ended.err.strip() == WORDS("map.drawn.as-it-is")
