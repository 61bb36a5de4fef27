"""The program as a person meets it: in a real terminal, with real keys."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode
from tests.terminal.screen import Terminal, needs_terminal, start

from .shell import Shell

pytestmark = needs_terminal

GUIDE = """\
format: 1
id: small
title: A small guide
audience: practitioner
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: What went well?
        id: went-well
      - ask: What comes next?
        id: next
"""


@pytest.fixture(autouse=True)
def guide(shell: Shell) -> None:
    """One guide of one's own beside the bundled ones, and a file in this folder."""
    own = shell.home / "guides" / "small.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(GUIDE, encoding="utf-8")


def program(shell: Shell, *arguments: str, columns: int = 80, **env: str) -> Terminal:
    """Run the program in a terminal."""
    command = [sys.executable, "-m", "conversation_guide", *arguments]
    return start(command, columns=columns, env={"CONVERSATION_GUIDE_HOME": str(shell.home), **env})


def test_alone_it_offers_what_there_is_to_do(shell: Shell) -> None:
    with program(shell) as terminal:
        terminal.wait_for("What would you like to do?", "Hold a conversation", "See an example")
        assert "Go on with" not in terminal.text()
        terminal.send("1", "enter")
        terminal.wait_for("Which guide?", "A small guide · for yourself · 5 minutes")
        terminal.wait_for("We are connected · with a family · 30 minutes")
        terminal.send("1", "enter")
        terminal.wait_for("What went well?")
        terminal.send("The walk", "enter")
        terminal.wait_for("What comes next?")
        terminal.send("ctrl-c")
        assert terminal.wait_for_end() == ExitCode.LEFT_AND_SAVED
        assert re.search(r"conversation-guide run --resume \w{6}", terminal.text())
    with program(shell) as terminal:
        terminal.wait_for("Go on with the one of", "Read the last one")
        terminal.send("1", "enter")
        terminal.wait_for("What comes next?")
        terminal.send("Another walk", "enter")
        terminal.wait_for("Thank you", "That was everything.")
        terminal.send("enter")
        assert terminal.wait_for_end() == ExitCode.DONE
    assert "> Another walk" in shell("session", "show", "last").out


def test_leaving_the_menu_is_no_error(shell: Shell) -> None:
    for key in ("ctrl-c", "ctrl-d"):
        with program(shell) as terminal:
            terminal.wait_for("What would you like to do?")
            terminal.send(key)
            assert terminal.wait_for_end() == ExitCode.DONE
            assert "Traceback" not in terminal.text()
    assert shell.sessions("live") == []


def test_run_without_a_guide_asks_which(shell: Shell) -> None:
    for arguments in (("run", "--practice"), ("run", "--practice", "--plain")):
        with program(shell, *arguments) as terminal:
            terminal.wait_for("Which guide?", "We are connected")
            terminal.send("1", "enter")
            terminal.wait_for("What went well?")
            terminal.send("ctrl-c")
            assert terminal.wait_for_end() == ExitCode.LEFT_AND_SAVED
    assert len(shell.sessions("practice")) == 2


def test_a_killed_conversation_goes_on_where_it_was(shell: Shell) -> None:
    with program(shell, "run", "small") as terminal:
        terminal.wait_for("What went well?")
        terminal.send("The walk", "enter")
        terminal.wait_for("What comes next?")
        terminal.kill(signal.SIGKILL)
        assert terminal.wait_for_end() == -signal.SIGKILL
    with program(shell, "run", "--resume") as terminal:
        terminal.wait_for("What comes next?")
        terminal.send("Another walk", "enter")
        terminal.wait_for("Thank you")
        terminal.send("back")
        terminal.wait_for("What comes next? › Another walk", gone="Thank you")
        terminal.send(", and home", "enter")
        terminal.wait_for("Thank you")
        terminal.send("enter")
        assert terminal.wait_for_end() == ExitCode.DONE
    assert "> Another walk, and home" in shell("session", "show", "last").out
    assert "> The walk" in shell("session", "show", "last").out


def test_the_demo_can_be_watched_and_left(shell: Shell, tmp_path: Path) -> None:
    with program(shell, "demo", "--out", str(tmp_path / "out")) as terminal:
        terminal.wait_for("1 of 5", "Every parent needs support at times")
        terminal.wait_for("Family Berger")
        terminal.send("ctrl-c")
        assert terminal.wait_for_end() == ExitCode.LEFT_AND_SAVED
        assert "Traceback" not in terminal.text()


def test_what_a_family_said_does_not_stay_on_the_screen(shell: Shell) -> None:
    Path("family.yaml").write_text(GUIDE.replace("practitioner", "family"), encoding="utf-8")
    with program(shell, "run", "family.yaml") as terminal:
        terminal.wait_for("What do you agree to?")
        terminal.send("1", "enter")
        terminal.wait_for("What went well?")
        terminal.send("The walk", "enter")
        terminal.wait_for("What comes next?")
        terminal.send("Ho", "ctrl-c")
        assert terminal.wait_for_end() == ExitCode.LEFT_AND_SAVED
        assert "All that was answered is kept." in terminal.text()
        assert "The walk" not in terminal.text()
        assert "What went well?" not in terminal.text()
    with program(shell, "run", "--resume") as terminal:
        terminal.wait_for("What comes next?", "› Ho")
        terminal.send("me", "enter")
        terminal.wait_for("Thank you", "› Home")
        terminal.send("enter")
        assert terminal.wait_for_end() == ExitCode.DONE
        assert re.search(r"conversation-guide session show \w{6}$", terminal.text())
        assert "Home" not in terminal.text()


def test_not_agreeing_leaves_the_script_to_turn_pages_in(shell: Shell) -> None:
    guide = GUIDE.replace("practitioner", "family") + (
        "  - title: The second thing\n    steps:\n      - ask: What was hard?\n"
    )
    Path("family.yaml").write_text(guide, encoding="utf-8")
    with program(shell, "run", "family.yaml") as terminal:
        terminal.wait_for("What do you agree to?")
        terminal.send("4", "enter")
        terminal.wait_for("Nothing of this conversation is kept.", "1 of 2", "What comes next?")
        terminal.send("enter")
        terminal.wait_for("2 of 2", "What was hard?", gone="What comes next?")
        terminal.send("back")
        terminal.wait_for("1 of 2", "What comes next?", gone="What was hard?")
        terminal.send("enter")
        terminal.wait_for("What was hard?")
        terminal.send("enter")
        assert terminal.wait_for_end() == ExitCode.DONE
        assert terminal.text() == "Nothing of this conversation is kept."
    assert shell.sessions("live") == []


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_map_fits_the_window(shell: Shell, columns: int) -> None:
    assert shell("demo").code == ExitCode.DONE
    with program(shell, "session", "map", "demo", columns=columns) as terminal:
        assert terminal.wait_for_end() == ExitCode.DONE
        shown = terminal.everything()
    for name in ("Family Berger", "Rosalind", "Mr Kowalczyk"):
        assert name in shown
    assert "a lot" in shown
