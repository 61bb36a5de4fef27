"""The picture that is offered at the end of a conversation, at a terminal and in plain lines."""

from __future__ import annotations

import builtins
import re
from pathlib import Path
from typing import Any

import pytest

from conversation_guide.errors import ExitCode

from .shell import Ended, Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: {audience}
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: Who is in the middle?
        id: middle
        centre: yes
      - people: Who is around you?
        id: people
{more}"""

TENDER = """\
        sensitive: yes
"""
TOLD = "N.\nRosa, grandmother\n\n"
OFFER = "Would you like the map as a picture too?"


def held(
    shell: Shell, typed: str, *options: str, audience: str = "practitioner", more: str = ""
) -> Ended:
    """Hold a conversation in plain lines, as somebody at a terminal does."""
    Path("small.yaml").write_text(GUIDE.format(audience=audience, more=more), encoding="utf-8")
    return shell("run", "small.yaml", "--plain", *options, typed=typed, terminal=True)


def pictures(shell: Shell, kind: str = "live") -> list[str]:
    """What is called a map in the only conversation that is kept."""
    (folder,) = shell.sessions(kind)
    return [path.name for path in folder.iterdir() if path.stem == "map"]


def test_yes_draws_it_beside_the_summary(shell: Shell) -> None:
    ended = held(shell, f"{TOLD}y\n")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert OFFER in ended.out
    assert pictures(shell) == ["map.png"]
    (id,) = re.findall(r"_(\w{6})\b", shell.sessions("live")[0].name)
    assert "the picture of the map" in shell("session", "delete", id, "--yes").out


@pytest.mark.parametrize("answer", ["\n", "n\n", "/stop\n", "/back\n\n\n", ""])
def test_everything_else_draws_nothing(shell: Shell, answer: str) -> None:
    ended = held(shell, f"{TOLD}{answer}")
    assert ended.code == ExitCode.DONE
    assert OFFER in ended.out
    assert pictures(shell) == []


def test_a_wrong_answer_is_asked_again(shell: Shell) -> None:
    ended = held(shell, f"{TOLD}perhaps\ny\n")
    assert "Please answer y for yes or n for no." in ended.out
    assert pictures(shell) == ["map.png"]


def test_one_can_still_go_back_from_the_end(shell: Shell) -> None:
    ended = held(shell, f"{TOLD}/back\nTom, uncle\n\n\n")
    assert ended.code == ExitCode.DONE
    assert ended.out.count("Thank you") == 2
    assert "Tom" in shell("session", "map", "last").out


def test_nothing_is_kept_even_at_the_end_if_that_is_wanted(shell: Shell) -> None:
    ended = held(shell, f"{TOLD}/nothing\ny\n")
    assert ended.code == ExitCode.DONE
    assert "Nothing of this conversation is kept." in ended.out
    assert shell.sessions("live") == []


def test_the_one_thing_is_said_once_more(shell: Shell) -> None:
    more = "      - commit: What will you do?\n        id: one-thing\n"
    ended = held(shell, f"{TOLD}Call Rosa\n\n\n", more=more)
    assert "Your next step:\nCall Rosa\n" in ended.out


@pytest.mark.parametrize("command", ["/note mine", "/private", "/skip", "/stop now", "/change"])
def test_what_belongs_to_a_question_is_not_offered_after_the_last(
    shell: Shell, command: str
) -> None:
    ended = held(shell, f"{TOLD}{command}\ny\n")
    assert ended.code == ExitCode.DONE
    assert "is removed" not in ended.out
    assert shell.sessions("live"), "it is kept: nobody was told that it would not be"
    assert pictures(shell) == ["map.png"]


def test_out_takes_the_picture_too(shell: Shell) -> None:
    assert held(shell, f"{TOLD}y\n", "--out", "mine").code == ExitCode.DONE
    stem = shell.sessions("live")[0].name
    assert sorted(path.name for path in Path("mine").iterdir()) == [f"{stem}.md", f"{stem}.png"]
    assert pictures(shell) == []


def test_without_what_draws_a_png_it_is_an_svg(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "resvg_py":
            raise ImportError(name)
        return load(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    ended = held(shell, f"{TOLD}y\n")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert pictures(shell) == ["map.svg"]


def test_a_family_gets_theirs(shell: Shell) -> None:
    """What was asked gently stays in the record, also out of this picture."""
    ended = held(shell, f"1\n{TOLD}", audience="family", more=TENDER)
    assert ended.code == ExitCode.DONE
    assert OFFER not in ended.out, "there is nothing on the map that they take home"


def test_nobody_is_asked_where_nothing_is_on_the_map(shell: Shell) -> None:
    assert OFFER not in held(shell, "N.\n\n").out


def test_nobody_is_asked_where_nobody_sits(shell: Shell) -> None:
    held(shell, "N.\n\n")
    ended = shell("run", "small.yaml", "--plain", typed=f"{TOLD}y\n")
    assert (ended.code, OFFER in ended.out) == (ExitCode.DONE, False)
