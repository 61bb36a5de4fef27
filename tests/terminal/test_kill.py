"""Whatever was answered is on disk before the next question: the program is killed at every one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conversation_guide.interview.conversation import Conversation
from conversation_guide.storage.archive import Archive

GUIDE = """\
format: 1
id: kill-me
title: Kill me
audience: practitioner
map: ecomap
key_points:
  - title: One
    steps:
      - say: Hello
      - ask: Whose map?
        id: centre
        centre: yes
      - people: Who?
        id: people
      - support: How well?
        id: support
      - ask: More?
        id: more
        answer: yes-no
      - commit: One thing?
        id: one-thing
"""
TYPED = ["", "Berger", "Ilse", "Tom", "", "1", "2", "y", "Call Ilse", ""]
ASKED = [
    "Hello",
    "Whose map?",
    "Who?",
    "makes one name",
    "2 names",
    "Ilse\n",
    "Tom\n",
    "More?",
    "One thing?",
    "add a little more",
]


def run(home: Path, *args: str) -> subprocess.Popen[str]:
    """The program in plain lines, over pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "conversation_guide", "run", *args, "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "CONVERSATION_GUIDE_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    )


def read_until(process: subprocess.Popen[str], wanted: str) -> str:
    """Read what the program says until it has asked this."""
    assert process.stdout is not None
    seen = ""
    while wanted not in seen:
        sign = process.stdout.read(1)
        assert sign, f"the program ended before {wanted!r}:\n{seen}"
        seen += sign
    return seen


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize("answered", range(1, len(TYPED)))
def test_killed_at_any_question_nothing_is_lost(tmp_path: Path, answered: int) -> None:
    guide = tmp_path / "kill-me.yaml"
    guide.write_text(GUIDE, encoding="utf-8")
    home = tmp_path / "home"
    process = run(home, str(guide))
    assert process.stdin is not None
    for asked, typed in zip(ASKED[:answered], TYPED[:answered], strict=True):
        read_until(process, asked)
        process.stdin.write(typed + "\n")
        process.stdin.flush()
    read_until(process, ASKED[answered])
    process.kill()
    process.wait()

    resumed = run(home, "--resume")
    said, _ = resumed.communicate("\n".join(TYPED[answered:]) + "\n", timeout=60)
    assert resumed.returncode == 0, said
    keep = Archive(home)
    conversation = Conversation()
    for event in keep.read(keep.find("last")).events:
        conversation.apply(event)
    assert conversation.finished_at
    assert [named.name for named in conversation.present()] == ["Ilse", "Tom"]
    assert conversation.answer("centre") == "Berger"
    assert conversation.answer("support", "", ("c1",)) == "a-lot"
    assert conversation.answer("one-thing") == "Call Ilse"
