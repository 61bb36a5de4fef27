"""Looking back alone: the questions for yourself, private, resumable, never in the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode

from .shell import Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: practitioner
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: What went well?
        id: went-well
reflection_questions:
  yourself:
    - id: own-one
      ask: When did you listen?
    - id: own-two
      ask: What surprised you?
"""
WITHOUT = GUIDE.partition("reflection_questions")[0]


@pytest.fixture(autouse=True)
def guides(shell: Shell) -> None:
    """A guide with questions for oneself, and one without."""
    Path("small.yaml").write_text(GUIDE, encoding="utf-8")
    Path("without.yaml").write_text(WITHOUT.replace("id: small", "id: without"), encoding="utf-8")


def held(shell: Shell, guide: str = "small.yaml", *options: str) -> str:
    """Hold a conversation to its end; its id."""
    before = set(shell.sessions("live"))
    assert shell("run", guide, *options, typed="The walk\n").code == ExitCode.DONE
    (folder,) = set(shell.sessions("live")) - before
    return folder.name.rpartition("_")[2]


def test_in_front_of_others_they_are_not_mentioned_the_list_tells_that_they_wait(
    shell: Shell,
) -> None:
    waiting = "Questions for yourself are waiting."
    group = GUIDE.replace("practitioner", "group")
    Path("small.yaml").write_text(group, encoding="utf-8")
    shell("run", "without.yaml", typed="The walk\n")
    assert waiting not in shell("session", "list").out
    ended = shell("run", "small.yaml", typed="The walk\n")
    assert ended.out.splitlines()[-1].startswith("The summary is in ")
    assert "When did you listen?" not in ended.out
    assert waiting in shell("session", "list").out
    shell("session", "reflect", typed="At the start\n\n")
    assert waiting not in shell("session", "list").out


@pytest.mark.parametrize("kind", ["live", "practice"])
def test_who_is_alone_is_told_of_them_in_one_line_and_asked_none(shell: Shell, kind: str) -> None:
    practice = ["--practice"] if kind == "practice" else []
    ended = shell("run", "small.yaml", *practice, typed="The walk\n")
    (folder,) = shell.sessions(kind)
    id = folder.name.rpartition("_")[2]
    assert ended.out.splitlines()[-1] == (
        f"Some questions for yourself: conversation-guide session reflect {id}"
    )
    assert "When did you listen?" not in ended.out


def test_they_are_asked_afterwards_and_stay_private(shell: Shell) -> None:
    id = held(shell)
    (folder,) = shell.sessions("live")
    record = (folder / "record.journal").read_bytes()
    shown = shell("session", "show", id).out
    ended = shell("session", "reflect", typed="At the start\nThe map\n")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert "This is for your eyes only." in ended.out.splitlines()[0]
    assert "What went well?" not in ended.out
    assert ended.out.splitlines()[-1] == (
        f"Kept for your eyes only. To read it again: conversation-guide session reflect {id}"
    )
    assert (folder / "record.journal").read_bytes() == record
    assert b"At the start" in (folder / "private.journal").read_bytes()
    assert shell("session", "show", id).out == shown
    for audience in ("record", "family", "supervision"):
        page = shell("session", "export", id, "--for", audience, "--out", "-").out
        assert "At the start" not in page
    assert "At the start" not in shell("session", "coverage", id).out
    assert "finished" in shell("session", "list").out


def test_once_answered_they_can_be_read_again(shell: Shell) -> None:
    id = held(shell)
    shell("session", "reflect", typed="At the start\n\n")
    assert shell("session", "reflect").out == (
        "No questions for yourself are waiting. "
        "They come with a conversation whose guide has some.\n"
    )
    again = shell("session", "reflect", id)
    assert (again.code, again.out) == (
        ExitCode.DONE,
        "When did you listen?\n  At the start\nWhat surprised you?\n  No answer.\n",
    )


def test_left_in_the_middle_one_goes_on_there(shell: Shell) -> None:
    id = held(shell)
    left = shell("session", "reflect", typed="At the start\n/stop\n")
    assert left.code == ExitCode.LEFT_AND_SAVED
    assert left.out.splitlines()[-1] == (
        f"Kept for your eyes only. To go on: conversation-guide session reflect {id}"
    )
    again = shell("session", "reflect", typed="The map\n")
    assert again.code == ExitCode.DONE
    assert "When did you listen?" not in again.out
    assert "What surprised you?" in again.out


def test_left_before_any_answer_nothing_is_said_to_be_kept(shell: Shell) -> None:
    id = held(shell)
    left = shell("session", "reflect", typed="/stop\n")
    assert left.code == ExitCode.LEFT_AND_SAVED
    assert "Kept for your eyes only" not in left.out
    assert left.out.splitlines()[-1] == (
        f"Nothing is written yet. To begin another time: conversation-guide session reflect {id}"
    )


def test_a_note_while_looking_back_is_read_with_the_others(shell: Shell) -> None:
    id = held(shell)
    left = shell("session", "reflect", typed="/note Call Ilse\n/stop\n")
    assert "Kept for your eyes only. To go on" in left.out
    out = shell("session", "notes", id).out
    assert "## For yourself\n\n**When did you listen?**" in out
    assert "> Call Ilse" in out


def test_time_spent_alone_is_no_time_of_the_talk(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(f"2026-11-22T1{hour}:00:00+00:00" for hour in range(10))
    monkeypatch.setattr("conversation_guide.cli.asking.now", lambda: next(times))
    monkeypatch.setattr("conversation_guide.cli.holding.now", lambda: "2026-11-22T09:00:00+00:00")
    id = held(shell)
    shell("session", "reflect", typed="At the start\nThe map\n")
    assert "minutes: 1\n" in shell("session", "show", id).out
    assert "1 minute, finished." in shell("session", "coverage", id).out


def test_the_newest_that_waits_is_meant_and_demos_never(shell: Shell) -> None:
    older, newer = (held(shell, "small.yaml", "--on", f"2025-03-0{day}") for day in (8, 9))
    held(shell, "without.yaml")
    shell("demo")
    shell("session", "reflect", typed="One\nTwo\n")
    assert "One" in shell("session", "reflect", newer).out
    shell("session", "reflect", typed="Three\nFour\n")
    assert "Three" in shell("session", "reflect", older).out


def test_a_practice_can_be_looked_back_at_too(shell: Shell) -> None:
    shell("run", "small.yaml", "--practice", typed="The walk\n")
    assert shell("session", "reflect", typed="One\nTwo\n").code == ExitCode.DONE
    assert "One" in shell("session", "reflect", "practice").out


def test_a_guide_without_them_is_told_plainly(shell: Shell) -> None:
    id = held(shell, "without.yaml")
    ended = shell("session", "reflect", id)
    assert (ended.code, ended.out) == (
        ExitCode.DONE,
        "This conversation's guide has no questions for yourself.\n",
    )
    assert shell("session", "reflect", "zzzz").code == ExitCode.USAGE


def test_an_unfinished_conversation_goes_on_after_a_look_back(shell: Shell) -> None:
    more = GUIDE.replace(
        "reflection_questions", "      - ask: And then?\n        id: then\nreflection_questions"
    )
    Path("small.yaml").write_text(more, encoding="utf-8")
    shell("run", "small.yaml", typed="The walk\n")
    shell("session", "reflect", typed="One\n/stop\n")
    ended = shell("run", "--resume", typed="Home\n")
    assert ended.code == ExitCode.DONE
    assert "When did you listen?" not in ended.out
    assert "> Home" in shell("session", "show", "last").out
    assert "What surprised you?" in shell("session", "reflect", typed="Two\n").out


def test_a_look_back_neither_removes_the_record_nor_changes_its_map(shell: Shell) -> None:
    id = held(shell)
    before = shell("session", "show", id).out
    ended = shell("session", "reflect", typed="One\n/nothing\n/change\n/signs\n/help\n")
    assert ended.code == ExitCode.LEFT_AND_SAVED
    assert "There is no /nothing here." in ended.out
    assert ended.out.count("There is no map in this conversation.") == 2
    for offered in ("/nothing stops", "/change changes", "/signs lets"):
        assert offered not in ended.out
    assert shell("session", "show", id).out == before


AFTERWARDS = """\
format: 1
id: sorted
title: Sorted afterwards
audience: practitioner
map: spiral
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: Whose?
        id: whose
        centre: yes
      - small_steps: Which small steps?
        id: steps
        fields: [{id: followed, ask: What followed}]
      - show: map
afterwards:
  - each: What kind is it?
    id: kind
    over: steps
    choices: [{id: quick, label: A quick one}, {id: slow, label: A slow one}]
"""


def told_apart(shell: Shell) -> str:
    """Hold a practice conversation whose steps are to be sorted afterwards; its id."""
    Path("sorted.yaml").write_text(AFTERWARDS, encoding="utf-8")
    typed = "Berger\nRang first\nShe laughed\n\n\n"
    ended = shell("run", "sorted.yaml", "--practice", typed=typed)
    assert ended.code == ExitCode.DONE
    assert "conversation-guide session reflect" in ended.out
    (folder,) = shell.sessions("practice")
    return folder.name.rpartition("_")[2]


def test_steps_for_afterwards_wait_like_the_questions_for_yourself(shell: Shell) -> None:
    id = told_apart(shell)
    first = shell("session", "reflect", typed="/map\n2\n")
    assert first.code == ExitCode.DONE
    assert "What kind is it?" in first.out
    assert "Rang first" in first.out.partition("The spiral of Berger")[2]
    again = shell("session", "reflect", id)
    assert again.out == "What kind is it?\n  Rang first: A slow one\n"
    assert "Nothing" not in again.out
    nothing = shell("session", "reflect").out
    assert "What kind is it?" not in nothing


def test_what_was_answered_alone_stands_in_ones_notes(shell: Shell) -> None:
    id = told_apart(shell)
    assert "no notes of your own" in shell("session", "notes", id).out
    shell("session", "reflect", id, typed="2\n/stop\n")
    notes = shell("session", "notes", id).out
    assert "What kind is it?" in notes
    assert "Rang first: A slow one" in notes
    assert "*Answered*" not in notes
    for audience in ("record", "family", "supervision"):
        text = shell("session", "export", id, "--for", audience, "--out", "-").out
        assert "A slow one" not in text


def test_with_nothing_to_go_through_nothing_waits(shell: Shell) -> None:
    Path("sorted.yaml").write_text(AFTERWARDS, encoding="utf-8")
    assert shell("run", "sorted.yaml", "--practice", typed="Berger\n\n\n").code == ExitCode.DONE
    assert "What kind is it?" not in shell("session", "reflect").out
