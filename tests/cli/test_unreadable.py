"""One conversation that cannot be read costs itself, and no list of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode

from .shell import Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: practitioner
map: none
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: How was it?
        id: how-it-was
reflection_questions:
  yourself:
    - What touched you?
"""


def no_guide(folder: Path) -> None:
    (folder / "guide.yaml").unlink()


def no_journal_but_a_folder(folder: Path) -> None:
    (folder / "record.journal").unlink()
    (folder / "record.journal").mkdir()


@pytest.fixture
def folders(shell: Shell) -> list[Path]:
    """Three conversations with questions for oneself that wait; the newest first."""
    Path("small.yaml").write_text(GUIDE, encoding="utf-8")
    for day in ("2026-03-04", "2026-03-05", "2026-03-06"):
        assert shell("run", "small.yaml", "--on", day, typed="well\n").code == ExitCode.DONE
    return sorted(shell.sessions("live"), reverse=True)


def test_lists_go_on_past_what_cannot_be_read(shell: Shell, folders: list[Path]) -> None:
    no_guide(folders[0])
    no_journal_but_a_folder(folders[1])
    first, second, whole = (folder.name[-6:] for folder in folders)
    ended = shell("session", "list")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    rows = {line.split()[2]: line for line in ended.out.splitlines() if line.count("  ") > 2}
    assert "not readable" in rows[first]
    assert "not readable" in rows[second]
    assert "finished" in rows[whole]
    assert "Questions for yourself are waiting." in ended.out
    assert shell("session", "list", "--names").code == ExitCode.DONE
    asked = shell("session", "reflect", typed="it did\n")
    assert (asked.code, whole in asked.out) == (ExitCode.DONE, True)
    for id in (first, second):
        shown = shell("session", "show", id)
        assert shown.code == ExitCode.COULD_NOT_GO_ON
        assert "could not be read" in shown.err


def test_a_folder_that_may_not_be_entered_is_listed_too(
    shell: Shell, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may enter every folder: so what the system does is played."""
    closed = folders[0]

    def shut(name: str) -> None:
        ask = getattr(Path, name)

        def asked(path: Path, *arguments: object, **options: object) -> object:
            if closed in path.parents:
                raise PermissionError(13, os.strerror(13), str(path))
            return ask(path, *arguments, **options)

        monkeypatch.setattr(Path, name, asked)

    for name in ("open", "stat", "read_bytes", "exists", "is_file", "iterdir"):
        shut(name)
    ended = shell("session", "list")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out.count("not readable") == 1
    assert "Questions for yourself are waiting." in ended.out


def test_going_on_passes_over_what_cannot_be_read(shell: Shell, folders: list[Path]) -> None:
    for folder in folders:
        no_journal_but_a_folder(folder)
    left = shell("run", "small.yaml", "--plain", typed="/note mine\n/stop\n", terminal=True)
    assert left.code == ExitCode.LEFT_AND_SAVED
    newest = max(shell.sessions("live"), key=lambda folder: folder.stat().st_mtime)
    ended = shell("run", "--resume", "--plain", typed="well\n")
    assert ended.code == ExitCode.DONE, ended.err
    assert newest.name[-6:] in ended.out


def test_looking_back_takes_a_real_conversation_before_a_rehearsal(
    shell: Shell, folders: list[Path]
) -> None:
    assert shell("run", "small.yaml", "--practice", typed="well\n").code == ExitCode.DONE
    ended = shell("session", "reflect", typed="a word\n")
    assert ended.code == ExitCode.DONE, ended.err
    assert "a word" in shell("session", "notes", folders[0].name[-6:]).out
