"""`run --follow`: conversations that follow one another are the loops of a spiral."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import Started
from conversation_guide.storage.archive import Archive

from .shell import Ended, Shell

GUIDE = """\
format: 1
id: building-partnership
title: A small spiral
audience: practitioner
map: spiral
minutes: 5
key_points:
  - title: The first thing
    steps:
      - small_steps: Which small steps were there?
        id: steps
      - show: map
"""
OTHER = GUIDE.replace("id: building-partnership", "id: other")
SISTER = GUIDE.replace("id: building-partnership", "id: our-partnership")
LOOP = "{text}\n\n\n\n\n\n\n\n\n\n\n"


@pytest.fixture(autouse=True)
def guides(shell: Shell) -> None:
    """Two sisters and a stranger."""
    for name, text in (("small", GUIDE), ("other", OTHER), ("sister", SISTER)):
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


def held(shell: Shell, text: str, *options: str, guide: str = "small.yaml") -> tuple[Ended, str]:
    """Hold a conversation to its end; how it ended, and its id."""
    kind = "practice" if "--practice" in options else "live"
    before = set(shell.sessions(kind))
    ended = shell("run", guide, *options, typed=LOOP.format(text=text))
    assert ended.code == ExitCode.DONE, ended.err
    (folder,) = set(shell.sessions(kind)) - before
    return ended, folder.name.rpartition("_")[2]


def follows(shell: Shell, id: str) -> str:
    """What a conversation says it follows."""
    archive = Archive(shell.home)
    (first, *_) = archive.read(archive.find(id)).events
    assert isinstance(first.fact, Started)
    return first.fact.follows


def the_map(shell: Shell, id: str, monkeypatch: pytest.MonkeyPatch) -> Ended:
    monkeypatch.setenv("ACCESSIBLE", "1")
    return shell("session", "map", id)


def test_each_conversation_is_a_loop_from_the_oldest_on(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = held(shell, "A call back")
    _, second = held(shell, "A laugh", "--follow", first)
    ended, third = held(shell, "A walk", "--follow", second[:5])
    assert [follows(shell, id) for id in (first, second, third)] == ["", first, second]
    shown = the_map(shell, third, monkeypatch)
    assert (shown.code, shown.err) == (ExitCode.DONE, "")
    places = [shown.out.index(text) for text in ("A call back", "A laugh", "A walk")]
    assert places == sorted(places)
    assert "A laugh" not in the_map(shell, first, monkeypatch).out
    assert "A call back" in ended.out  # also on the map that is looked at together
    for command in (("show", third), ("export", third, "--out", "-")):
        assert "A call back" in shell("session", *command).out


def test_without_a_guide_it_is_the_guide_of_the_one_before(shell: Shell) -> None:
    own = shell.home / "guides"
    own.mkdir(parents=True)
    shutil.copy("small.yaml", own / "building-partnership.yaml")
    _, first = held(shell, "A call back", "--practice")
    ended = shell("run", "--practice", "--follow", "practice", typed=LOOP.format(text="A laugh"))
    assert ended.code == ExitCode.DONE
    (second,) = [
        folder.name.rpartition("_")[2]
        for folder in shell.sessions("practice")
        if not folder.name.endswith(first)
    ]
    assert follows(shell, second) == first


def test_one_that_was_deleted_is_said_once_and_left_out(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = held(shell, "A call back")
    _, second = held(shell, "A laugh", "--follow", first)
    _, third = held(shell, "A walk", "--follow", second)
    assert shell("session", "delete", first, "--yes").code == ExitCode.DONE
    shown = the_map(shell, third, monkeypatch)
    assert shown.code == ExitCode.DONE
    assert shown.err == (
        f"The earlier conversation {first}, which this one follows, is not kept any more. "
        "It is left out, with those before it.\n"
    )
    assert "A laugh" in shown.out
    assert "A call back" not in shown.out
    pages = shell("session", "export", third, "--for", "record", "--for", "family")
    assert (pages.code, pages.err.count("is not kept any more")) == (ExitCode.DONE, 1)


def test_a_damaged_one_is_said_and_what_is_whole_of_it_is_there(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = held(shell, "A call back")
    _, second = held(shell, "A laugh", "--follow", first)
    (folder,) = (f for f in shell.sessions("live") if f.name.endswith(first))
    journal = folder / "record.journal"
    lines = journal.read_bytes().split(b"\n")
    lines[-3] = lines[-3].replace(b'"', b"'")
    journal.write_bytes(b"\n".join(lines))
    shown = the_map(shell, second, monkeypatch)
    assert f"Parts of the earlier conversation {first}" in shown.err
    assert "A call back" in shown.out


def test_sisters_follow_one_another_and_strangers_do_not(shell: Shell) -> None:
    _, first = held(shell, "A call back")
    _, second = held(shell, "A laugh", "--follow", first, guide="sister.yaml")
    assert follows(shell, second) == first
    ended = shell("run", "other.yaml", "--follow", first)
    assert ended.code == ExitCode.USAGE
    assert ended.err.startswith(
        "The conversation to follow has another guide: building-partnership."
    )
    assert len(shell.sessions("live")) == 2


def test_kinds_do_not_follow_one_another(shell: Shell) -> None:
    _, practice = held(shell, "A call back", "--practice")
    ended = shell("run", "small.yaml", "--follow", practice)
    assert (ended.code, ended.err.splitlines()[0]) == (
        ExitCode.USAGE,
        "The conversation to follow is of another kind: practice.",
    )
    _, live = held(shell, "A walk")
    assert shell("run", "small.yaml", "--practice", "--follow", live).code == ExitCode.USAGE
    assert len(shell.sessions("practice")) == len(shell.sessions("live")) == 1


def test_what_is_not_there_cannot_be_followed(shell: Shell) -> None:
    assert shell("run", "small.yaml", "--follow", "last").code == ExitCode.USAGE
    assert shell("run", "--resume", "--follow", "last").code == ExitCode.USAGE
    assert shell("run", "small.yaml", "--follow", "").code == ExitCode.USAGE
    assert shell.sessions("live") == []


CENTRED = GUIDE.replace(
    "      - small_steps",
    "      - ask: Which initials?\n        id: family\n        centre: yes\n      - small_steps",
)


def centre_of(shell: Shell, id: str) -> object:
    archive = Archive(shell.home)
    conversation = Conversation()
    for event in archive.read(archive.find(id)).events:
        conversation.apply(event)
    return conversation.answer("family")


def test_the_name_in_the_middle_stands_there_when_one_follows_and_enter_keeps_it(
    shell: Shell,
) -> None:
    Path("small.yaml").write_text(CENTRED, encoding="utf-8")
    _, first = held(shell, "AB")
    offered, second = held(shell, "", "--follow", first)
    assert "Your answer before: AB. Enter keeps it.\n" in offered.out
    _, third = held(shell, "CD", "--follow", second)
    assert [centre_of(shell, id) for id in (first, second, third)] == ["AB", "AB", "CD"]
    fresh, _ = held(shell, "EF")
    assert "Your answer before" not in fresh.out


def test_the_name_is_still_offered_when_one_stopped_before_it_was_kept(shell: Shell) -> None:
    Path("small.yaml").write_text(CENTRED, encoding="utf-8")
    _, first = held(shell, "AB")
    shell("run", "small.yaml", "--follow", first, typed="/note so far\n/stop\n")
    (stopped,) = [
        folder.name.rpartition("_")[2]
        for folder in shell.sessions("live")
        if not folder.name.endswith(first)
    ]
    assert centre_of(shell, stopped) is None
    again = shell("run", "--resume", stopped, typed=LOOP.format(text=""))
    assert "Your answer before: AB. Enter keeps it.\n" in again.out
    assert centre_of(shell, stopped) == "AB"


def test_a_name_is_not_carried_from_one_sister_to_the_other(shell: Shell) -> None:
    Path("small.yaml").write_text(CENTRED, encoding="utf-8")
    Path("sister.yaml").write_text(
        CENTRED.replace("id: building-partnership", "id: our-partnership"), encoding="utf-8"
    )
    _, first = held(shell, "AB")
    ended, _ = held(shell, "CD", "--follow", first, guide="sister.yaml")
    assert "Your answer before" not in ended.out


def test_the_last_one_is_the_last_through_this_guide(shell: Shell) -> None:
    _, mine = held(shell, "A call back")
    held(shell, "A laugh", guide="sister.yaml")
    _, next_one = held(shell, "A visit", "--follow", "last")
    assert follows(shell, next_one) == mine


def test_the_step_from_last_time_is_said_at_the_beginning(shell: Shell) -> None:
    committed = GUIDE + "      - commit: What next?\n        id: next\n"
    Path("committed.yaml").write_text(committed, encoding="utf-8")
    Path("sisterly.yaml").write_text(
        committed.replace("id: building-partnership", "id: our-partnership"), encoding="utf-8"
    )
    typed = "\n\nText when late\n\n"
    assert shell("run", "committed.yaml", typed=typed).code == ExitCode.DONE
    again = shell("run", "committed.yaml", "--follow", "last", typed=typed)
    assert again.out.startswith("The step from last time: Text when late\n")
    # what was said in the one guide is nothing for the other
    sister = shell("run", "sisterly.yaml", "--follow", "last", typed=typed)
    assert "Text when late" not in sister.out
