"""Holding, leaving, taking up, reading, exporting and deleting conversations, from the shell."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from conversation_guide.errors import DiskFull, ExitCode
from conversation_guide.interview.events import Event
from conversation_guide.interview.prompts import Prompt
from conversation_guide.interview.replies import KeepNothing, Reply
from conversation_guide.storage.archive import Archive
from conversation_guide.storage.opened import OpenConversation
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.prompter import MapView

from .shell import Ended, Shell

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
      - people: Who was there?
        id: who
      - ask: What comes next?
        id: next
"""
SCRIPT = """\
script: 1
guide: small
answers:
  - went-well: The walk
  - who: [Rosa, Tom]
  - next: Another walk
"""
WHOLE = "The walk\nRosa, grandmother\n\nAnother walk\n"


@pytest.fixture(autouse=True)
def guide(shell: Shell) -> None:
    """A small guide and a script in the folder where the shell is."""
    Path("small.yaml").write_text(GUIDE, encoding="utf-8")
    Path("small.script.yaml").write_text(SCRIPT, encoding="utf-8")


def held(shell: Shell, *options: str, typed: str = WHOLE) -> tuple[Ended, str]:
    """Hold a conversation; how it ended, and its id."""
    before = {folder for kind in ("live", "practice") for folder in shell.sessions(kind)}
    ended = shell("run", "small.yaml", *options, typed=typed)
    after = {folder for kind in ("live", "practice") for folder in shell.sessions(kind)}
    (folder,) = after - before
    return ended, folder.name.rpartition("_")[2]


# ── holding ──


def test_a_whole_conversation_ends_with_a_summary(shell: Shell) -> None:
    ended, id = held(shell)
    assert ended.code == ExitCode.DONE
    assert ended.err == ""
    summary = shell.sessions("live")[0] / "summary.md"
    assert ended.out.splitlines()[-1] == f"The summary is in {summary}"
    assert "> Another walk" in summary.read_text(encoding="utf-8")
    if os.name != "nt":
        assert stat.S_IMODE(summary.stat().st_mode) == 0o600
    listed = shell("session", "list").out.splitlines()
    assert len(listed) == 2
    assert listed[1].split()[1:] == ["small", id, "real", "finished"]


def test_the_summary_goes_where_it_is_told_to(shell: Shell) -> None:
    ended, id = held(shell, "--out", "there/summaries")
    (summary,) = Path("there/summaries").iterdir()
    assert summary.name.endswith(f"_small_{id}.md")
    assert ended.out.splitlines()[-1] == f"The summary is in {summary}"
    assert not (shell.sessions("live")[0] / "summary.md").exists()


def test_practice_is_kept_apart(shell: Shell) -> None:
    _, id = held(shell, "--practice")
    assert shell.sessions("live") == []
    assert len(shell.sessions("practice")) == 1
    assert shell("session", "show", "last").code == ExitCode.USAGE
    assert f'"{id}"' in shell("session", "show", "practice").out


def test_leaving_keeps_everything_and_says_how_to_go_on(shell: Shell) -> None:
    ended, id = held(shell, typed="The walk\nRosa, grandmother\n/stop\n")
    assert ended.code == ExitCode.LEFT_AND_SAVED
    assert (
        ended.err
        == f"All that was answered is kept. To go on: conversation-guide run --resume {id}\n"
    )
    state = shell("session", "list").out.splitlines()[1]
    assert re.search(r"  unfinished  \d\d-\d\d \d\d:\d\d$", state)
    assert "Rosa" not in state


@pytest.mark.parametrize(
    "arguments", [("--resume",), ("--resume", "ID"), ("--plain", "--resume"), ("--resume=ID",)]
)
def test_a_conversation_is_taken_up_where_it_was_left(
    shell: Shell, arguments: tuple[str, ...]
) -> None:
    _, id = held(shell, typed="The walk\nRosa, grandmother\n")
    Path("small.yaml").unlink()  # the conversation carries its own guide
    spelled = [word.replace("ID", id[:3]) for word in arguments]
    ended = shell("run", *spelled, typed="\nAnother walk\n")
    assert ended.code == ExitCode.DONE
    assert "What went well?" not in ended.out
    shown = shell("session", "show", "last").out
    assert "> The walk" in shown
    assert "Rosa, grandmother" in shown
    assert "> Another walk" in shown


def test_a_guide_that_changed_changes_nothing_that_has_begun(shell: Shell) -> None:
    held(shell, typed="The walk\n")
    Path("small.yaml").write_text(GUIDE.replace("What comes next?", "Something else?"))
    ended = shell("run", "--resume", typed="Rosa\n\n")
    assert "What comes next?" in ended.out
    assert "Something else?" not in ended.out


def test_only_unfinished_ones_are_taken_up(shell: Shell) -> None:
    none = shell("run", "--resume")
    assert (none.code, none.err.splitlines()[0]) == (
        ExitCode.USAGE,
        "There is no unfinished conversation to go on with.",
    )
    _, id = held(shell)
    again = shell("run", "--resume", id)
    assert again.code == ExitCode.USAGE
    assert again.err == (
        f"Conversation {id} has come to its end already.\n"
        f"To read it: conversation-guide session show {id}\n"
    )
    assert shell("run", "--resume").code == ExitCode.USAGE


def test_the_newest_unfinished_one_may_be_a_practice_when_asked(shell: Shell) -> None:
    held(shell, "--practice", typed="The walk\n")
    held(shell, typed="The run\n")
    shell("run", "--resume", "--practice", typed="\nAnother walk\n")
    assert "> The walk" in shell("session", "show", "practice").out
    states = shell("session", "list").out
    assert states.count("unfinished") == 1


def test_the_end_is_said_and_how_to_see_the_map(shell: Shell) -> None:
    ended, id = held(shell)
    said = ended.out.splitlines()
    at = said.index("That was the last question. Thank you.")
    assert said[at + 1] == f"To see the map: conversation-guide session map {id}"
    assert "That was" not in held(shell, typed="The walk\n/stop\n")[0].out


def test_a_practice_ends_with_its_map(shell: Shell) -> None:
    ended, _ = held(shell, "--practice")
    _, closing, end = ended.out.partition("That was the last question. Thank you.\n")
    assert closing
    assert shell("session", "map", "practice").out.strip() in end
    assert "To see the map" not in end


def test_without_a_map_there_is_none_to_see(shell: Shell) -> None:
    text = GUIDE.replace("map: ecomap\n", "").replace(
        "      - people: Who was there?\n        id: who\n", ""
    )
    Path("small.yaml").write_text(text, encoding="utf-8")
    script = SCRIPT.replace("  - who: [Rosa, Tom]\n", "")
    Path("small.script.yaml").write_text(script, encoding="utf-8")
    played = shell("run", "small.yaml", "--answers", "small.script.yaml")
    ended, _ = held(shell, typed="The walk\nHome\n")
    for one in (played, ended):
        assert one.code == ExitCode.DONE
        assert "That was the last question. Thank you." in one.out
        assert "To see the map" not in one.out


# ── nobody there, nowhere to write, in use ──


@pytest.mark.parametrize("typed", ["", None])
def test_without_anybody_to_answer_nothing_is_kept(shell: Shell, typed: str | None) -> None:
    ended = shell("run", "small.yaml", typed=typed)
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert ended.err == (
        "There is nobody here to answer: the input is closed or at its end.\n"
        "Run this in a terminal, or give a script of answers with --answers.\n"
    )
    assert shell.sessions("live") == []


def test_a_folder_that_cannot_be_made_is_told_before_anything_is_asked(shell: Shell) -> None:
    Path("file").write_text("")
    ended = shell("run", "small.yaml", "--out", "file/below", typed=WHOLE)
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "could not be written" in ended.err
    assert "What went well?" not in ended.out
    assert shell.sessions("live") == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(shell: Shell) -> None:
    Path("closed").mkdir(mode=0o500)
    assert shell("run", "small.yaml", "--out", "closed").code == ExitCode.COULD_NOT_GO_ON


def test_a_home_that_cannot_be_made_is_told(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(tmp_path / "file" / "home"))
    ended = shell("run", "small.yaml", typed=WHOLE)
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "could not be written" in ended.err


def test_a_conversation_is_open_in_one_window_only(shell: Shell) -> None:
    _, id = held(shell, typed="The walk\n")
    keep = Archive(shell.home)
    with keep.open(keep.find(id)):
        ended = shell("run", "--resume", id)
        assert ended.code == ExitCode.COULD_NOT_GO_ON
        assert ended.err.splitlines()[0] == f"Conversation {id} is open in another window."
        assert shell("session", "show", id).code == ExitCode.DONE
        assert shell("session", "delete", id, "--yes").code == ExitCode.COULD_NOT_GO_ON
    assert shell("run", "--resume", id, typed="\nMore\n").code == ExitCode.DONE


def test_a_full_disk_is_told_and_what_was_answered_before_is_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, kept = OpenConversation.append, 0

    def append(self: OpenConversation, events: Sequence[Event]) -> None:
        nonlocal kept
        kept += 1
        if kept > 2:  # the beginning and the first answer have room
            raise DiskFull(str(self.ref.folder / "record.journal"))
        real(self, events)

    monkeypatch.setattr(OpenConversation, "append", append)
    ended, id = held(shell, typed="The walk\nRosa\n\ns\n")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert ended.out.count("There is no room left on the disk") == 2, "it tried again, once"
    first, second, third = ended.err.splitlines()
    assert first == f"All that was answered is kept. To go on: conversation-guide run --resume {id}"
    assert second.startswith("There is no room left on the disk")
    assert third.startswith("What was answered before this is kept.")
    assert "> The walk" in shell("session", "show", id).out


def test_nothing_is_kept_when_nothing_is_to_be_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(self: PlainPrompter, prompt: Prompt, view: MapView) -> Reply:
        assert shell.sessions("live"), "it had begun"
        return KeepNothing()

    monkeypatch.setattr(PlainPrompter, "ask", ask)
    ended = shell("run", "small.yaml")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    said, removed = ended.out.splitlines()
    assert said == "Nothing of this conversation is kept."
    assert removed == (
        "Removed for good: what was said, what was noted beside it and the copy of the guide."
    )
    assert shell.sessions("live") == []


# ── scripts and the demo ──


def test_a_script_makes_a_demo(shell: Shell) -> None:
    ended = shell("run", "small.yaml", "--answers", "small.script.yaml", "--out", "out")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert "Rosa" in ended.out
    assert len(shell.sessions("demo")) == 1
    assert "Tom" in shell("session", "map", "demo").out


@pytest.mark.parametrize(
    ("script", "place"),
    [
        (SCRIPT.replace("next:", "nxt:"), "6:5"),
        (SCRIPT + "  - went-well: Twice\n", "7:5"),
        (SCRIPT.replace("  - next: Another walk\n", ""), "5:1"),
        (SCRIPT.replace("script: 1", "script: 2"), "1:9"),
        ("", "1:1"),
    ],
    ids=["unknown step", "unused", "missing", "later version", "empty"],
)
def test_a_script_that_does_not_fit_is_told_by_place_and_leaves_nothing(
    shell: Shell, script: str, place: str
) -> None:
    Path("bad.yaml").write_text(script, encoding="utf-8")
    ended = shell("run", "small.yaml", "--answers", "bad.yaml")
    assert ended.code == ExitCode.ERRORS_FOUND
    first, *_, last_but_one, last = ended.err.splitlines()
    assert first.startswith(f"bad.yaml:{place}: error ")
    assert last_but_one == "The answers in bad.yaml do not fit the guide in one place."
    assert last == "Please mend the script and try again."
    assert shell.sessions("demo") == []


def test_a_script_for_another_guide_is_not_played(shell: Shell) -> None:
    ended = shell("run", "we-are-connected", "--answers", "small.script.yaml")
    assert ended.code == ExitCode.USAGE
    assert ended.err.splitlines()[0] == "These answers are for another guide: small."
    assert shell("run", "--answers", "nothing.yaml").code == ExitCode.COULD_NOT_GO_ON


def test_the_demo_shows_its_map_and_where_the_summary_is(shell: Shell) -> None:
    ended = shell("demo", "--out", "demo")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    (summary,) = Path("demo").iterdir()
    assert f"The summary is in {summary}" in ended.out
    assert ended.out.rstrip().endswith("conversation-guide session map demo")
    tree = shell("session", "map", "demo").out.strip()
    assert tree
    assert tree in ended.out
    assert shell("demo", "--out", "demo").code == ExitCode.DONE, "every demo has its own name"


# ── reading ──


def test_lists_never_show_a_name(shell: Shell) -> None:
    held(shell)
    shell("demo")
    out = shell("session", "list").out
    assert out.splitlines()[0].split() == ["Date", "Guide", "Id", "Kind", "State"]
    for name in ("Rosa", "Berger", "Ilse"):
        assert name not in out


def test_names_are_listed_where_somebody_asks_for_them(shell: Shell) -> None:
    held(shell)
    shell("demo")
    head, *lines = shell("session", "list", "--names").out.splitlines()
    assert head.endswith("  In the middle")
    assert sorted(line.endswith("  Family Berger") for line in lines) == [False, True]


def test_the_list_keeps_its_columns_at_80(shell: Shell) -> None:
    text = GUIDE.replace("id: small", "id: connection-and-belonging")
    held(shell)
    Path("small.yaml").write_text(text, encoding="utf-8")
    held(shell, typed="The walk\n")
    head, *lines = shell("session", "list", terminal=True).out.rstrip().splitlines()
    assert head.endswith("  State       Last answer")
    assert len(lines) == 2
    assert {line.index("real") for line in lines} == {head.index("Kind")}


def test_no_word_of_the_list_is_parted_at_60(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = GUIDE.replace("id: small", "id: connection-and-belonging")
    Path("small.yaml").write_text(text, encoding="utf-8")
    held(shell, "--practice", typed="The walk\n")
    lines = shell("session", "list", terminal=True).out.rstrip().splitlines()
    assert all(len(line) <= 60 for line in lines)
    assert [line.split() for line in lines[:2]] == [
        ["Date", "Guide", "Id"],
        ["Kind", "State", "Last", "answer"],
    ]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d  connection-and-belonging  \w+", lines[2])
    assert re.fullmatch(r" {12}practice  unfinished  \d\d-\d\d \d\d:\d\d", lines[3])
    assert len(shell("session", "list").out.rstrip().splitlines()) == 2, "a pipe has one line each"


def test_before_the_first_conversation_the_list_says_how_to_begin(shell: Shell) -> None:
    ended = shell("session", "list")
    assert (ended.code, ended.out) == (
        0,
        "No conversations are kept yet. To start one: conversation-guide run\n",
    )


def test_a_beginning_of_an_id_serves_and_others_are_told(shell: Shell) -> None:
    _, one = held(shell)
    assert f'id: "{one}"' in shell("session", "show", one[:3]).out
    ended = shell("session", "show", "zzzzzz0")
    assert (ended.code, ended.out) == (ExitCode.USAGE, "")
    assert ended.err.startswith('No conversation is kept under "zzzzzz0".\n')


def test_on_a_terminal_show_is_read_and_elsewhere_it_is_markdown(shell: Shell) -> None:
    held(shell)
    assert shell("session", "show", "last").out.startswith("---\nformat: 1\n")
    drawn = shell("session", "show", "last", terminal=True).out
    assert "format: 1" not in drawn
    assert "A small guide" in drawn


def test_the_map_is_told_in_sentences_to_a_screen_reader(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(shell)
    assert "├" in shell("session", "map", "last").out + "├"
    monkeypatch.setenv("ACCESSIBLE", "1")
    told = shell("session", "map", "last").out
    assert "Rosa" in told
    assert not set(told) & set("├└━─◀▶")


def test_the_map_is_drawn_in_ascii_where_nothing_else_can_be(shell: Shell) -> None:
    held(shell)
    out = shell("session", "map", "last", encoding="ascii").out
    assert "Rosa, grandmother" in out
    assert "?" not in out


# ── export ──


def test_an_export_is_named_by_date_guide_and_id_for_its_owner_only(shell: Shell) -> None:
    _, id = held(shell)
    ended = shell("session", "export", "last", "--to", "markdown")
    (file,) = Path().glob("*.md")
    assert file.name.endswith(f"_small_{id}.md")
    assert ended.out == f"Written: {file}\n"
    assert file.read_text(encoding="utf-8") == shell("session", "show", "last").out
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nothing_is_overwritten_unless_asked(shell: Shell) -> None:
    held(shell)
    Path("mine.md").write_text("mine")
    ended = shell("session", "export", "last", "--out", "mine.md")
    assert ended.code == ExitCode.USAGE
    assert ended.err == (
        "mine.md is there already, and was left as it is.\n"
        "Choose another name with --out, or replace it with --force.\n"
    )
    assert Path("mine.md").read_text() == "mine"
    assert shell("session", "export", "last", "--out", "mine.md", "--force").code == 0
    assert Path("mine.md").read_text().startswith("---")


def test_out_is_a_file_a_folder_or_the_screen(shell: Shell) -> None:
    _, id = held(shell)
    assert shell("session", "export", "last", "--out", "new/").code == 0
    assert [file.name.endswith(f"{id}.md") for file in Path("new").iterdir()] == [True]
    assert shell("session", "export", "last", "--out", "new").code == ExitCode.USAGE
    assert shell("session", "export", "last", "--out", "other/file.md").code == 0
    assert Path("other/file.md").is_file()
    printed = shell("session", "export", "last", "--out", "-")
    assert printed.out.startswith("---\nformat: 1\n")
    again = shell("session", "export", "last", "--to", "markdown", "--to", "markdown", "--out", "-")
    assert again.out == printed.out


def test_each_reader_gets_a_page_of_their_own(shell: Shell) -> None:
    shell("demo")
    stem = shell.sessions("demo")[0].name
    wanted = ("--for", "record", "--for", "family", "--for", "supervision", "--for", "family")
    ended = shell("session", "export", "demo", *wanted, "--to", "markdown", "--out", "pages")
    assert ended.code == ExitCode.DONE
    names = [f"{stem}.md", f"{stem}_family.md", f"{stem}_supervision.md"]
    assert sorted(path.name for path in Path("pages").iterdir()) == names
    assert ended.out.splitlines() == [f"Written: {Path('pages') / name}" for name in names]
    record, family, supervision = (
        (Path("pages") / name).read_text(encoding="utf-8") for name in names
    )
    assert record == shell("session", "show", "demo").out
    assert "## Our map" in family
    assert "noticed" not in family
    for name in ("Berger", "Ilse", "Kowalczyk", "bakery"):
        assert name in record
        assert name not in supervision
    here = shell("session", "export", "demo", "--for", "family")
    assert here.out == f"Written: {stem}_family.md\n"
    printed = shell("session", "export", "demo", "--for", "supervision", "--out", "-")
    assert printed.out == supervision


def test_a_page_for_nobody_we_know_is_told(shell: Shell) -> None:
    ended = shell("session", "export", "demo", "--for", "police")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        'There is no page for "police".\nUse --for record, --for family or --for supervision.\n',
    )
    held(shell)
    several = shell("session", "export", "last", "--for", "record", "--for", "family", "--out", "-")
    assert several.code == ExitCode.USAGE


# ── coverage ──


def test_coverage_tells_one_or_several_without_a_name(shell: Shell) -> None:
    _, one = held(shell, "--on", "2025-03-08")
    _, other = held(shell, "--on", "2025-03-09", typed="The walk\n")
    newest = shell("session", "coverage")
    assert newest.code == ExitCode.DONE
    assert newest.out.startswith("A small guide, ")
    assert f"conversation {other}." in newest.out.splitlines()[0]
    both = shell("session", "coverage", one, other, one)
    assert both.out == shell("session", "coverage", one).out + "\n" + newest.out
    for terminal in (False, True):
        drawn = shell("session", "coverage", one, terminal=terminal).out
        assert "Rosa" not in drawn
        assert "The walk" not in drawn
    assert shell("session", "coverage", "zzzz").code == ExitCode.USAGE


# ── damage ──


def journal(shell: Shell) -> Path:
    """The record's journal of the only live conversation."""
    return shell.sessions("live")[0] / "record.journal"


def test_a_torn_tail_is_told_and_costs_nothing(shell: Shell) -> None:
    held(shell, typed="The walk\nRosa, grandmother\n")
    path = journal(shell)
    path.write_bytes(path.read_bytes()[:-9])
    ended = shell("session", "show", "last")
    assert ended.code == ExitCode.DONE
    assert ended.err.startswith("The last line of this conversation was cut off")
    assert "Rosa" in ended.out
    assert shell("run", "--resume", typed="\nAnother walk\n").code == ExitCode.DONE
    assert shell("session", "show", "last").err == ""


def test_damage_is_told_and_what_is_whole_is_shown(shell: Shell) -> None:
    _, id = held(shell)
    path = journal(shell)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"The walk", b"The talk"))
    ended = shell("session", "show", "last")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "damaged (line " in ended.err
    assert "> Another walk" in ended.out
    assert "The talk" not in ended.out
    assert shell("session", "list").out.rstrip().endswith("damaged")
    resumed = shell("run", "--resume", id)
    assert resumed.code == ExitCode.COULD_NOT_GO_ON
    assert f"conversation-guide session show {id}" in resumed.err
    assert path.read_bytes() == data.replace(b"The walk", b"The talk")


def test_a_damaged_note_is_told_apart(shell: Shell) -> None:
    held(shell, typed="/note She looked tired\n" + WHOLE)
    path = journal(shell).with_name("private.journal")
    path.write_bytes(path.read_bytes().replace(b"tired", b"angry"))
    ended = shell("session", "show", "last")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert ended.err.startswith("One of your own notes is damaged (line ")
    assert "> Another walk" in ended.out


# ── one's own notes ──


def test_notes_are_read_again_by_key_point_and_question(shell: Shell) -> None:
    held(shell, typed="/note She looked tired\nThe walk\nRosa\n\n/note She *laughed*\nHome\n")
    ended = shell("session", "notes", "last")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    blocks = [re.sub(r"20[-\d]+ [:\d]+", "TIME", part) for part in ended.out.split("\n\n")]
    assert blocks[0] == "# A small guide"
    assert "This is for your eyes only." in blocks[1]
    assert [part.rstrip("\n") for part in blocks[2:]] == [
        "## The first thing",
        "**What went well?**",
        "*Noted TIME*",
        "> She looked tired",
        "**What comes next?**",
        "*Noted TIME*",
        r"> She \*laughed\*",
    ]
    assert "Another" not in ended.out
    on_screen = shell("session", "notes", "last", terminal=True).out
    assert "She looked tired" in on_screen
    assert "**" not in on_screen
    assert "tired" not in shell("session", "show", "last").out
    for audience in ("record", "family", "supervision"):
        page = shell("session", "export", "last", "--for", audience, "--out", "-").out
        assert "tired" not in page


def test_private_answers_are_read_with_the_notes_alone(shell: Shell) -> None:
    text = GUIDE.replace("        id: next\n", "        id: next\n        private: true\n")
    Path("small.yaml").write_text(text, encoding="utf-8")
    held(shell)
    assert "Another walk" not in shell("session", "show", "last").out
    out = shell("session", "notes", "last").out
    assert "**What comes next?**\n\n*Answered 20" in out
    assert "> Another walk" in out
    assert "The walk" not in out


def test_no_notes_are_no_fault(shell: Shell) -> None:
    held(shell)
    ended = shell("session", "notes", "last")
    assert (ended.code, ended.out) == (
        ExitCode.DONE,
        "There are no notes of your own with this conversation. "
        "You can make one at any question.\n",
    )
    assert shell("session", "notes", "zzzz").code == ExitCode.USAGE


# ── delete ──


def test_deleting_asks_first_and_says_what_went(shell: Shell) -> None:
    _, id = held(shell)
    refused = shell("session", "delete", id)
    assert refused.code == ExitCode.USAGE
    assert refused.err.startswith("Nothing was deleted: there is no terminal here to ask in.\n")
    kept = shell("session", "delete", id, typed="y\n", terminal=True)
    assert "Nothing was deleted." in kept.out
    assert len(shell.sessions("live")) == 1
    gone = shell("session", "delete", id, typed="yes\n", terminal=True)
    assert "Removed for good: what was said, what was noted beside it" in gone.out
    assert "the summary" in gone.out
    assert shell.sessions("live") == []
    _, id = held(shell)
    assert shell("session", "delete", id, "--yes").code == ExitCode.DONE
    assert shell.sessions("live") == []


# ── what people type ──


@pytest.mark.parametrize(
    "name",
    [
        "\x1b[31mRosa\x1b[0m",
        "[/]Rosa[bold]",
        "Ro\u202esa",
        "Ro\x00\x07sa",
        "👩‍👩‍👧‍👦 family",
        "רוזה",
        "奶奶",
        "R" * 200,
    ],
)
def test_names_are_data_wherever_they_are_shown(shell: Shell, name: str) -> None:
    ended, _ = held(shell, typed=f"The walk\n{name}\n\nAnother walk\n")
    assert ended.code == ExitCode.DONE
    for command in (("session", "show", "last"), ("session", "map", "last")):
        for terminal in (False, True):
            shown = shell(*command, terminal=terminal)
            assert shown.code == ExitCode.DONE
            assert shown.err == ""
            for bad in ("\x1b[31mR", "\u202e", "\x00", "\x07"):
                assert bad not in shown.out


# ── completion ──


def test_guides_and_ids_complete_in_the_shell(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, id = held(shell)
    for line, expected in (
        ("conversation-guide run we", "we-are-connected"),
        ("conversation-guide guide show we", "we-are-connected"),
        # five letters: fewer can begin a word such as `demo` too
        (f"conversation-guide session show {id[:5]}", id),
        ("conversation-guide session map pra", "practice"),
        ("conversation-guide session ex", "export"),
    ):
        monkeypatch.setenv("_CONVERSATION_GUIDE_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))
        ended = shell()
        assert (ended.code, ended.out.split(), ended.err) == (0, [expected], "")
