"""Worksheets, a place of work's own resources, and the script that a family may see."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import DiskFull, ExitCode
from conversation_guide.storage.opened import OpenConversation

from .shell import Shell
from .test_settings import settings

GUIDE = """\
format: 1
id: small
title: A small guide
audience: family
minutes: 5
key_points:
  - title: The first thing
    cues: [Leave silences]
    steps:
      - story: Other families made something.
        id: theirs
        resource: {title: The first book, by: Families of Hill Street, where: on the shelf}
        cues: [Choose beforehand]
      - ask: What stood out?
        id: stood-out
      - ask: What did you see?
        id: seen
        private: yes
afterwards:
  - ask: What could be arranged?
    id: arranged
reflection_questions:
  family: [{id: how, ask: How was it?}]
  yourself: [{id: own, ask: When did you listen?}]
"""
OWN = """\
settings: 1
stories:
  - {guide: small, step: theirs, title: The blue folder, by: The Tuesday group, where: here}
"""
WHOLE = "1\n\nThe salt\nNothing\nGood\n"


@pytest.fixture(autouse=True)
def guide(shell: Shell) -> None:
    own = shell.home / "guides"
    own.mkdir(parents=True)
    (own / "small.yaml").write_text(GUIDE, encoding="utf-8")


# ── the script that a family may see ──


def test_the_family_sees_no_cue_when_it_wants_no_record(shell: Shell) -> None:
    whole = shell("guide", "show", "small").out
    hidden = ("Leave silences", "Choose beforehand", "did you see", "arranged", "did you listen")
    assert all(text in whole for text in hidden)
    _, _, script = shell("run", "small", typed="4\n").out.partition("without a record.")
    assert all(text in script for text in ("The first book", "What stood out?", "How was it?"))
    assert not any(text in script for text in hidden)


def test_before_the_agreement_the_help_promises_nothing_to_be_kept(shell: Shell) -> None:
    ended = shell("run", "small", typed="/help\n4\n")
    assert "/explain" in ended.out
    assert "/note" not in ended.out
    assert "everything is kept" not in ended.out


# ── resources of one's own ──


def test_a_place_of_work_shares_its_own(shell: Shell) -> None:
    settings(shell, OWN)
    ended = shell("run", "small", typed=WHOLE)
    assert ended.code == ExitCode.DONE, ended.err
    assert "“The blue folder”, by The Tuesday group" in ended.out
    assert "The first book" not in ended.out


def test_the_record_names_what_was_shared_also_when_settings_change(shell: Shell) -> None:
    settings(shell, OWN)
    shell("run", "small", typed="1\n\n")
    settings(shell, "settings: 1\n")
    for id in (("session", "show", "last"), ("run", "--resume")):
        ended = shell(*id, typed="The salt\nNothing\nGood\n")
        assert ended.code == ExitCode.DONE, ended.err
    shown = shell("session", "show", "last").out
    assert "The blue folder" in shown
    assert "The first book" not in shown
    family = shell("session", "export", "last", "--for", "family", "--out", "-").out
    assert "The blue folder" in family
    gone = shell("session", "delete", "last", "--yes")
    assert "resources of one's own that were shared" in gone.out
    assert shell.sessions("live") == []


def test_a_beginning_that_comes_to_nothing_leaves_no_resource(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: OpenConversation, events: object) -> None:
        raise DiskFull("record.journal")

    settings(shell, OWN)
    monkeypatch.setattr(OpenConversation, "append", full)
    assert shell("run", "small", typed="1\ns\n").code == ExitCode.COULD_NOT_GO_ON
    assert shell.sessions("live") == []


def test_the_script_to_talk_from_names_what_would_be_shared(shell: Shell) -> None:
    settings(shell, OWN)
    shown = shell("guide", "show", "small").out
    assert ("The blue folder" in shown, "The first book" in shown) == (True, False)
    settings(shell, "settings: 1\n")
    assert "The first book" in shell("guide", "show", "small").out


def test_stories_that_fit_nothing_are_warnings_and_stop_nobody(shell: Shell) -> None:
    path = settings(
        shell,
        "settings: 1\nstories:\n"
        "  - {guide: smal, step: theirs, title: A}\n"
        "  - {guide: small, step: their, title: B}\n"
        "  - {guide: small, step: theirs, title: C}\n",
    )
    ended = shell("settings")
    assert ended.code == ExitCode.DONE
    assert "Story in small, theirs  C\n" in ended.out
    assert [line for line in ended.out.splitlines() if " warning " in line] == [
        f"{path}:3:13: warning settings-story-no-guide: There is no guide called “smal” to share "
        "this in. Did you mean small?",
        f"{path}:4:26: warning settings-story-no-step: The guide “small” has no story called "
        "“their”. Did you mean theirs?",
    ]
    assert shell("guide", "check", str(path)).out.count(" warning ") == 2
    assert shell("run", "small", typed=WHOLE).code == ExitCode.DONE


def test_two_resources_for_one_story_are_an_error(shell: Shell) -> None:
    settings(shell, OWN + "  - {guide: small, step: theirs, title: Another}\n")
    ended = shell("settings")
    assert ended.code == ExitCode.ERRORS_FOUND
    assert "settings-story-twice: The story “theirs” of “small” has a resource already" in ended.out


# ── worksheets ──


def test_a_worksheet_is_written_for_the_paper_that_is_set(shell: Shell) -> None:
    settings(shell, OWN + "paper: Letter\n")
    made = shell("guide", "worksheet", "small")
    assert (made.code, made.out) == (ExitCode.DONE, "Written: small_worksheet.html\n")
    page = Path("small_worksheet.html").read_text(encoding="utf-8")
    assert "The blue folder" in page
    assert "The first book" not in page
    settings(shell, "settings: 1\n")
    assert shell("guide", "worksheet", "small").code == ExitCode.USAGE
    assert Path("small_worksheet.html").read_text(encoding="utf-8") == page
    assert shell("guide", "worksheet", "small", "--force").code == ExitCode.DONE
    assert Path("small_worksheet.html").read_text(encoding="utf-8") != page


def test_a_worksheet_is_written_as_it_is_asked_for(shell: Shell) -> None:
    printed = shell("guide", "worksheet", "small", "--to", "markdown", "--out", "-")
    assert (printed.code, printed.out.splitlines()[0]) == (ExitCode.DONE, "# A small guide")
    assert shell("guide", "worksheet", "small", "--out", "sheet.md").code == ExitCode.DONE
    assert Path("sheet.md").read_text(encoding="utf-8").startswith("# A small guide\n")
    refused = shell("guide", "worksheet", "small", "--to", "pdf")
    assert (refused.code, "--to html or --to markdown" in refused.err) == (ExitCode.USAGE, True)


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_every_guide_that_comes_with_it_has_a_worksheet(shell: Shell, format: str) -> None:
    ids = [path.stem for path in Path(__file__).parents[2].joinpath("guides").glob("*.yaml")]
    guides = [id for id in ids if "." not in id]
    assert len(guides) >= 5
    for id in guides:
        assert shell("guide", "worksheet", id, "--to", format, "--out", "x/").code == ExitCode.DONE
    assert len(list(Path("x").iterdir())) == len(guides)
