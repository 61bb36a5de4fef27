"""What tests of commands share: an empty home, and a shell that uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .shell import Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell in an empty folder, with an empty home beside it."""
    home, here = tmp_path / "home", tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(home))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("ACCESSIBLE", "NO_COLOR", "FORCE_COLOR", "_CONVERSATION_GUIDE_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    return Shell(home)
