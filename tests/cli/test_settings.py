"""`conversation-guide settings`: made, shown, checked."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from conversation_guide.errors import ExitCode

from .shell import Shell

WHOLE = """\
settings: 1
practitioner: R. Lind
agency: Riverside family centre
opening: |
  We keep this for six months.
  Only our team reads it.
language: es
paper: Letter
"""


def settings(shell: Shell, text: str) -> Path:
    """Write these settings."""
    shell.home.mkdir(exist_ok=True)
    path = shell.home / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_it_says_where_it_would_be_and_how_to_begin(shell: Shell) -> None:
    ended = shell("settings")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out == (
        f"There are no settings yet: {shell.home / 'settings.yaml'}\n"
        "To begin with a file to fill in: conversation-guide settings --new\n"
    )
    assert not shell.home.exists()


def test_a_new_file_is_for_its_owner_only_and_reads_as_it_stands(shell: Shell) -> None:
    made = shell("settings", "--new")
    path = shell.home / "settings.yaml"
    assert (made.code, made.out.splitlines()[0]) == (ExitCode.DONE, f"Made: {path}")
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    shown = shell("settings")
    assert (shown.code, shown.out) == (
        ExitCode.DONE,
        f"The settings are in {path}\n"
        "Your name  not set\n"
        "Agency     not set\n"
        "Opening    our own words\n"
        "Language   each guide's own\n"
        "Paper      A4\n",
    )


def test_every_example_in_the_new_file_works_once_its_sign_is_taken_away(shell: Shell) -> None:
    shell("settings", "--new")
    path = shell.home / "settings.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    keys = ("practitioner:", "agency:", "opening:", "language:", "paper:", "stories:", "  ")
    filled = [
        line.removeprefix("# ")
        if line.removeprefix("# ").startswith(keys)
        else line.removeprefix("#")
        if line.startswith("#   ")
        else line
        for line in lines
    ]
    path.write_text("\n".join(filled) + "\n", encoding="utf-8")
    shown = shell("settings")
    assert shown.code == ExitCode.DONE
    assert "not set" not in shown.out
    assert "our own words" not in shown.out


def test_a_file_that_is_there_is_left_as_it_is(shell: Shell) -> None:
    path = settings(shell, WHOLE)
    ended = shell("settings", "--new")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        f"There is a settings file already: {path}\nIt was left as it is. Open it in any editor.\n",
    )
    assert path.read_text(encoding="utf-8") == WHOLE


def test_what_is_set_is_shown(shell: Shell) -> None:
    path = settings(shell, WHOLE)
    ended = shell("settings")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out == (
        f"The settings are in {path}\n"
        "Your name  R. Lind\n"
        "Agency     Riverside family centre\n"
        "Opening    We keep this for six months.\n"
        "           Only our team reads it.\n"
        "Language   es\n"
        "Paper      Letter\n"
    )


def test_what_does_not_read_is_told_by_place(shell: Shell) -> None:
    path = settings(shell, "settings: 1\npaper: A3\n")
    ended = shell("settings")
    assert ended.code == ExitCode.ERRORS_FOUND
    where, problem = ended.out.splitlines()
    assert where == f"The settings are in {path}"
    assert problem.startswith(f"{path}:2:8: error unknown-value: ")
    on_screen = shell("settings", terminal=True)
    assert on_screen.code == ExitCode.ERRORS_FOUND
    assert "^" in on_screen.out
