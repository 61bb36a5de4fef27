"""Whole conversations as they are lived: in a real terminal, in two sizes, in Spanish, plainly.

What a person sees is kept in `golden/`; `pytest --update-goldens` writes it anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode
from conversation_guide.text import width

from .conversation import GUIDE_ID, PEOPLE, Turn, hold, program, spoken, turns
from .screen import Terminal, needs_terminal

Golden = Callable[[str, str], None]

LOOKED_AT = {
    "agreement",
    "centre",
    "people, that is all",
    "support a lot",
    "support some",
    "direction to us",
    "look-together",
    "noticed",
    "more-support",
    "one-thing.details",
    "one-thing.sure",
    "hold-on-to",
}
"""The questions whose screens are kept."""

COLOUR = re.compile(rb"\x1b\[[0-9;]*\b(3[0-9]|9[0-7]|38|48|4[0-7])\b[0-9;]*m")
FORGET = b"\x1b[3J"


@needs_terminal
@pytest.mark.parametrize(
    ("name", "size", "language", "env"),
    [
        ("80x24", (80, 24), "en", {}),
        ("60x20", (60, 20), "en", {"NO_COLOR": "1"}),
        ("60x20.es", (60, 20), "es", {}),
        ("80x24.ascii", (80, 24), "en", {"PYTHONIOENCODING": "ascii"}),
    ],
)
def test_a_whole_conversation(
    name: str,
    size: tuple[int, int],
    language: str,
    env: dict[str, str],
    tmp_path: Path,
    golden: Golden,
) -> None:
    _, words = spoken(language)
    more = words("ask.quiet.pages", dot="|" if "ascii" in name else "·")
    screens: list[str] = []

    def look(turn: Turn) -> None:
        if turn.name in LOOKED_AT:
            terminal.still()
            keep(turn.name)
        if turn.name == "noticed":
            terminal.send("tab")
            terminal.wait_for(words("ask.menu.nothing"))
            keep("more")
            terminal.send("escape")
            terminal.still()

    def keep(what: str) -> None:
        lines = terminal.lines()
        assert all(width(line) <= min(size[0], 76) for line in lines), terminal.text()
        screens.append(f"{f' {what} '.center(size[0], '=')}\n{terminal.text()}\n")

    conversation = turns(language)
    options = ("run", GUIDE_ID, "--lang", language)
    with program(tmp_path, *options, size=size, **env) as terminal:
        hold(terminal, conversation, look, pages=more)
        assert terminal.wait_for_end() == ExitCode.DONE
        assert [path.read_bytes()[:4] for path in tmp_path.rglob("map.png")] == [b"\x89PNG"]
        golden(f"{name}.txt", "\n".join(screens))
        before, _, after = terminal.raw.rpartition(FORGET)
        assert b"Berger" in before
        shown_last = after.decode("utf-8", "replace")
    for one in ("Berger", *(line.partition(",")[0] for line in PEOPLE[language])):
        assert one not in shown_last
    assert bool(COLOUR.search(terminal.raw)) is ("NO_COLOR" not in env)
    assert b"Traceback" not in terminal.raw
    if "ascii" in name:
        assert terminal.raw.isascii()


def test_the_promised_few_prompts_and_keys() -> None:
    """What is counted here is what was played above; `benchmarks/keys.py` prints it."""
    for details, on_one_screen in ((False, 0), (True, 4)):
        conversation = turns(details=details)
        assert len(conversation) - on_one_screen <= 40
        assert sum(turn.count for turn in conversation) <= 90


# ── at three questions, in a real terminal ──


def chosen(terminal: Terminal, label: str) -> None:
    """Open the menu and take one of it by its label."""
    _, words = spoken()
    terminal.send("tab")
    terminal.wait_for(words("ask.quiet.menu", dot="·"))
    terminal.send(words(label), "enter")


@needs_terminal
@pytest.mark.parametrize("place", ["people 3", "strain", "hold-on-to"])
def test_back_mend_kill_and_keep_nothing(place: str, tmp_path: Path) -> None:
    _, words = spoken()
    conversation = turns(details=False)
    at = next(i for i, turn in enumerate(conversation) if turn.name == place)
    seen = conversation[at].seen if place != "people 3" else "So far: Ilse, Tom"
    with program(tmp_path, "run", GUIDE_ID) as terminal:
        hold(terminal, conversation[:at])
        terminal.wait_for(seen)

        terminal.send("back")
        terminal.wait_for("Shift-Tab back", gone=seen)
        terminal.send("enter")
        terminal.wait_for(seen)

        chosen(terminal, "ask.menu.change")
        terminal.wait_for(words("ask.change"))
        terminal.send(words("ask.change.add-person"), "enter")
        terminal.wait_for(words("ask.change.add.person"))
        terminal.send("Zora, friend", "enter")
        terminal.wait_for(words("ask.changed"))
        if place != "people 3":
            terminal.wait_for(words("walk.level.single", name="Zora"))
            terminal.send("2", "enter")
        if place == "hold-on-to":
            terminal.wait_for("strain between you and Zora")
            terminal.send("enter")
            terminal.wait_for("flow between you and Zora")
            terminal.send("enter")
        terminal.wait_for(seen, *(["Zora"] if place != "hold-on-to" else []))

        chosen(terminal, "ask.menu.change")
        terminal.wait_for(words("ask.change.remove"))
        terminal.send(words("ask.change.remove"), "enter")
        terminal.wait_for(words("ask.change.remove.who"))
        terminal.send("Zora", "enter")
        terminal.wait_for(words("ask.change.remove.sure", name="Zora"))
        terminal.send("y", "enter")
        terminal.wait_for(seen, gone=words("ask.change.remove.sure", name="Zora"))

        terminal.kill(9)
        assert terminal.wait_for_end() == -9
    with program(tmp_path, "run", "--resume") as terminal:
        terminal.wait_for(seen)
        assert "Zora" not in terminal.everything()
        assert len(list(tmp_path.glob("live/*"))) == 1
        chosen(terminal, "ask.menu.nothing")
        terminal.wait_for(words("ask.nothing"))
        terminal.send("enter")  # alone, it does not do it
        terminal.wait_for(words("ask.refused.yes-no"), words("ask.nothing"))
        terminal.send("back")
        terminal.wait_for(seen, gone=words("ask.nothing"))
        chosen(terminal, "ask.menu.nothing")
        terminal.wait_for(words("ask.nothing"))
        terminal.send("y", "enter")
        assert terminal.wait_for_end() == ExitCode.DONE
        assert "Ilse" not in terminal.text()
    assert list(tmp_path.glob("live/*")) == []


@needs_terminal
def test_resizing_while_a_question_stands(tmp_path: Path) -> None:
    conversation = turns(details=False)
    names = [turn.name for turn in conversation]
    with program(tmp_path, "run", GUIDE_ID) as terminal:
        hold(terminal, conversation[: names.index("support a lot")])
        terminal.wait_for("Who supports you a lot?", "14 St Martin's parish")
        terminal.send("1 5")
        terminal.wait_for("[x] 5 Mr K")
        for columns, rows in ((60, 20), (100, 40), (60, 20), (44, 12), (80, 24)):
            terminal.resize(columns, rows)
            terminal.still()
            terminal.wait_for("Who supports you a lot?", "› 1 5")
            if rows >= 20:
                terminal.wait_for("[ ] 14 St Martin's parish", "Tab more")
        terminal.send(" 8", "enter")
        hold(terminal, conversation[names.index("support some") : names.index("look-together")])
        terminal.wait_for("Jana, speech therapist", "supports a lot", "Enter next")
        terminal.resize(60, 20)
        terminal.wait_for("Berger 1 of 2", "supports a lot", "Enter more of the map")
        terminal.send("enter")
        terminal.wait_for("Berger 2 of 2", "supports a lot", "Enter next")
        terminal.send("back")
        terminal.wait_for("Berger 1 of 2", "Enter more of the map")
        terminal.resize(80, 24)
        terminal.wait_for("Ilse, grandmother", "Parent group", "Enter next", gone="1 of 2")
        terminal.send("enter")
        terminal.wait_for("what strikes you", "Berger ━━━━━ a lot", "┈┈┈┈┈ a little Tom")


@needs_terminal
def test_a_map_above_a_question_is_always_the_map_as_it_is(tmp_path: Path) -> None:
    _, words = spoken()
    conversation = turns(details=False)
    at = next(i for i, turn in enumerate(conversation) if turn.name == "noticed")
    with program(tmp_path, "run", GUIDE_ID) as terminal:
        hold(terminal, conversation[:at])
        terminal.wait_for(conversation[at].seen, "a little Tom,")
        terminal.send("half")
        # a name is mended through the menu
        chosen(terminal, "ask.menu.change")
        terminal.wait_for(words("ask.change"))
        terminal.send(words("ask.change.rename"), "enter")
        terminal.wait_for(words("ask.change.rename.who"))
        terminal.send("2", "enter")
        terminal.wait_for(words("ask.change.rename.to", name="Tom"))
        terminal.send("ctrl-u", "Thomas, uncle", "enter")
        terminal.wait_for("a little Thomas,", conversation[at].seen, "› half", gone="Tom,")
        # and an answer is changed further back: Thomas gives some support instead of a little
        terminal.send(*["back"] * 8)
        terminal.wait_for(words("walk.level.some"), "Tab more", gone="Berger")
        terminal.send(" 2", "enter")
        terminal.wait_for("some Thomas,", "a little Rosalind,", conversation[at].seen, "› half")


@needs_terminal
def test_one_key_blanks_the_screen_and_any_key_brings_it_back(tmp_path: Path) -> None:
    conversation = turns()
    with program(tmp_path, "run", GUIDE_ID) as terminal:
        hold(terminal, conversation[:5])
        terminal.wait_for("So far: Ilse, Tom")
        terminal.send("Mia")
        terminal.wait_for("› Mia")
        for back in ("enter", "x", "ctrl-c", "up", "tab"):
            terminal.send("ctrl-l")
            terminal.wait_for(gone="So far")
            terminal.still()
            assert terminal.text() == ""
            terminal.send(back)
            terminal.wait_for("So far: Ilse, Tom › Mia", "Tab more")
        terminal.send("'s father", "enter")
        terminal.wait_for("So far: Ilse, Tom, Mia's father")


# ── plainly, over a pipe ──


def in_plain_lines(tmp_path: Path, typed: str, *arguments: str) -> str:
    """Hold a conversation over pipes; give all that was said."""
    ended = subprocess.run(
        [sys.executable, "-m", "conversation_guide", "run", GUIDE_ID, *arguments],
        input=typed.encode(),
        capture_output=True,
        env={
            **os.environ,
            "CONVERSATION_GUIDE_HOME": str(tmp_path),
            "PYTHONIOENCODING": "utf-8",
        },
        check=False,
    )
    said = ended.stdout.decode("utf-8")
    assert ended.returncode == ExitCode.DONE, (said, ended.stderr)
    assert b"\x1b" not in ended.stdout + ended.stderr
    return said


ASIDES = {
    "people, that is all": "/help\n/cues\n/prompts\n/change\n1\nZora, friend\n/ch\n8\nZora\ny\n",
    "noticed": "/map\n/signs\n1\n5\n\n/note She laughed\n/blank\n\n/nothing\n\n/back\n\n",
}
"""What is done beside answering, at two questions."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_plain_lines_over_a_pipe(language: str, tmp_path: Path, golden: Golden) -> None:
    typed = ""
    for turn in turns(language):
        typed += ASIDES.get(turn.name, "") if language == "en" else ""
        typed += f"{turn.words}{turn.keys}\n"
    said = in_plain_lines(tmp_path, typed, "--lang", language)
    assert "\r" not in said
    talk = said[: said.rindex("\n", 0, said.rindex(str(tmp_path)))]  # the end names a folder
    (kept,) = tmp_path.glob("live/*")
    talk = talk.replace(kept.name.rpartition("_")[2], "ID")  # every conversation has another
    for line in talk.splitlines():
        assert line == line.rstrip()
        assert not line or re.search(r"[^\W\d_]", line), f"no word in: {line}"
        assert not re.search("[\u2190-\u2bff·•›…]", line), f"a sign that says nothing: {line}"
    golden(f"plain.{language}.txt", talk)
