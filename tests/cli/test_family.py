"""A conversation with a family: what they agree to, their language, what stays on the screen."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from conversation_guide.errors import DiskFull, ExitCode
from conversation_guide.interview.events import Event
from conversation_guide.interview.prompts import Prompt
from conversation_guide.interview.replies import KeepNothing, Reply
from conversation_guide.storage.opened import OpenConversation
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.prompter import MapView

from .shell import Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: family
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: Whose map is it?
        id: centre
        centre: yes
      - people: Who is there?
        id: who
"""
SPANISH = """\
translation: 1
of: small
language: es
title: {en: A small guide, es: Una guía pequeña}
key_points:
  the-first-thing:
    title: {en: The first thing, es: Lo primero}
steps:
  centre:
    text: {en: Whose map is it?, es: ¿De quién es el mapa?}
  who:
    text: {en: Who is there?, es: ¿Quién está?}
"""
OPENING = "I write down what you say; my supervisor may read it."
WHOLE = "1\nBerger\nRosa\n\n"


@pytest.fixture(autouse=True)
def guide(shell: Shell) -> None:
    """A small guide for families in the folder where the shell is, with its translation."""
    Path("small.yaml").write_text(GUIDE, encoding="utf-8")
    Path("small.es.yaml").write_text(SPANISH, encoding="utf-8")


def everything_below(folder: Path) -> list[Path]:
    """All files and folders below this one."""
    return sorted(folder.rglob("*")) if folder.exists() else []


# ── the opening ──


def test_nothing_is_kept_before_the_family_agrees(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = PlainPrompter.ask, []

    def ask(self: PlainPrompter, prompt: Prompt, view: MapView) -> Reply:
        seen.append((prompt.address.step, len(everything_below(shell.home)) > 0))
        return real(self, prompt, view)

    monkeypatch.setattr(PlainPrompter, "ask", ask)
    ended = shell("run", "small.yaml", typed=WHOLE)
    assert ended.code == ExitCode.DONE
    assert OPENING in ended.out
    assert seen[:2] == [("agreement", False), ("centre", True)]
    assert len(shell.sessions("live")) == 1
    assert "The family agreed to: keep this record." in shell("session", "show", "last").out


def test_a_practice_opens_like_a_conversation_and_others_do_not(shell: Shell) -> None:
    assert OPENING in shell("run", "small.yaml", "--practice", typed=WHOLE).out
    for audience in ("practitioner", "group"):
        own = GUIDE.replace("audience: family", f"audience: {audience}")
        Path("own.yaml").write_text(own, encoding="utf-8")
        ended = shell("run", "own.yaml", typed="Berger\nRosa\n\n")
        assert (ended.code, OPENING in ended.out) == (ExitCode.DONE, False)


@pytest.mark.parametrize("practice", [(), ("--practice",)])
def test_without_an_agreement_there_is_the_script_and_no_file(
    shell: Shell, practice: tuple[str, ...]
) -> None:
    ended = shell("run", "small.yaml", *practice, typed="4\n")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    _, _, after = ended.out.partition("Nothing of this conversation is kept.\n")
    lines = after.splitlines()
    assert lines[0] == "Here is what to talk about, without a record."
    assert "Who is there?" in after
    assert "Removed" not in ended.out
    assert everything_below(shell.home) == []


def test_leaving_before_agreeing_keeps_nothing_and_says_so(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")  # plain lines, and a person all the same
    ended = shell("run", "small.yaml", typed="/stop\n", terminal=True)
    assert (ended.code, ended.err) == (
        ExitCode.DONE,
        "Nothing is kept: nothing had been agreed to yet.\n",
    )
    assert everything_below(shell.home) == []
    nobody = shell("run", "small.yaml", typed="")
    assert nobody.code == ExitCode.COULD_NOT_GO_ON
    assert everything_below(shell.home) == []


def test_stop_and_keep_nothing_removes_what_was_kept_and_says_what(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = PlainPrompter.ask

    def ask(self: PlainPrompter, prompt: Prompt, view: MapView) -> Reply:
        return KeepNothing() if prompt.address.step == "who" else real(self, prompt, view)

    monkeypatch.setattr(PlainPrompter, "ask", ask)
    ended = shell("run", "small.yaml", "--lang", "es", typed="1\nBerger\n")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out.splitlines()[-2:] == [
        "De esta conversación no se guarda nada.",
        "Se ha borrado para siempre: lo que se dijo, lo que se anotó aparte, "
        "la copia de la guía y su traducción.",
    ]
    assert "Berger" not in "".join(ended.out.splitlines()[-2:])
    assert shell.sessions("live") == []


def test_going_back_to_keep_nothing_removes_it_and_the_talk_goes_on_from_the_script(
    shell: Shell,
) -> None:
    ended = shell("run", "small.yaml", typed="1\n/back\n4\n\n4\ny\n")
    assert ended.code == ExitCode.DONE
    assert ended.out.count("Stop here and keep nothing? Everything said is removed.") == 2
    assert "Removed for good: what was said" in ended.out
    assert "Here is what to talk about, without a record." in ended.out
    assert shell.sessions("live") == []


def test_taken_up_again_it_is_not_opened_again_and_can_still_be_undone(shell: Shell) -> None:
    left = shell("run", "small.yaml", typed="1\nBerger\n")
    assert left.code == ExitCode.LEFT_AND_SAVED
    again = shell("run", "--resume", typed="/back\n/back\n4\ny\n")
    assert OPENING in again.out
    assert "Removed for good" in again.out
    assert shell.sessions("live") == []
    shell("run", "small.yaml", typed="1\nBerger\n")
    plainly = shell("run", "--resume", typed="Rosa\n\n")
    assert plainly.code == ExitCode.DONE
    assert OPENING not in plainly.out


def test_a_disk_that_is_full_at_the_agreement_can_be_tried_again(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, tries = OpenConversation.append, 0

    def append(self: OpenConversation, events: Sequence[Event]) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise DiskFull(str(self.ref.folder / "record.journal"))
        real(self, events)

    monkeypatch.setattr(OpenConversation, "append", append)
    ended = shell("run", "small.yaml", typed="1\n\nBerger\nRosa\n\n")
    assert ended.code == ExitCode.DONE
    assert ended.out.count("There is no room left on the disk") == 1
    assert "Rosa" in shell("session", "show", "last").out


def test_a_disk_that_stays_full_leaves_no_trace_and_promises_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def append(self: OpenConversation, events: Sequence[Event]) -> None:
        raise DiskFull(str(self.ref.folder / "record.journal"))

    monkeypatch.setattr(OpenConversation, "append", append)
    ended = shell("run", "small.yaml", typed="1\ns\n")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "Everything is kept" not in ended.err
    assert shell.sessions("live") == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_home_that_may_not_be_written_is_told_before_the_family_is_asked(shell: Shell) -> None:
    shell.home.mkdir(mode=0o500)
    ended = shell("run", "small.yaml", typed=WHOLE)
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert OPENING not in ended.out


def test_a_home_that_cannot_be_made_is_told_before_the_family_is_asked(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(tmp_path / "file" / "home"))
    ended = shell("run", "small.yaml", typed=WHOLE)
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "could not be written" in ended.err
    assert OPENING not in ended.out


def test_a_script_opens_when_it_has_an_answer_for_it(shell: Shell) -> None:
    script = "script: 1\nguide: small\nanswers:\n  - centre: Berger\n  - who: [Rosa]\n"
    Path("plain.yaml").write_text(script, encoding="utf-8")
    Path("opened.yaml").write_text(
        script.replace("answers:\n", "answers:\n  - agreement: [keep]\n"), encoding="utf-8"
    )
    for arguments, opens in (
        (("run", "small.yaml", "--answers", "plain.yaml"), False),
        (("run", "small.yaml", "--answers", "opened.yaml"), True),
        (("demo",), True),
    ):
        out = "-".join(word.strip("-") for word in arguments)
        assert shell(*arguments, "--out", out).code == ExitCode.DONE
        (summary,) = Path(out).iterdir()
        told = summary.read_text(encoding="utf-8")
        assert ("The family agreed to: keep this record." in told) is opens


def test_a_script_that_refuses_leaves_no_demo(shell: Shell) -> None:
    Path("no.yaml").write_text("script: 1\nguide: small\nanswers:\n  - agreement: [nothing]\n")
    ended = shell("run", "small.yaml", "--answers", "no.yaml")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert "Nothing of this conversation is kept." in ended.out
    assert everything_below(shell.home) == []


# ── after paper ──


@pytest.mark.parametrize("typed", ["2025-03-09", "9.3.2025", "09.03.2025"])
def test_a_conversation_held_on_paper_is_written_up_under_its_day(shell: Shell, typed: str) -> None:
    assert shell("run", "small.yaml", "--on", typed, typed=WHOLE).code == ExitCode.DONE
    (folder,) = shell.sessions("live")
    assert folder.name.startswith("2025-03-09_small_")
    shown = shell("session", "show", "last").out
    assert "Berger, 2025-03-09, written up afterwards." in shown
    assert "minutes:" not in shown
    assert "Written up afterwards, finished." in shell("session", "coverage").out


def test_a_day_has_to_be_read_and_over(shell: Shell) -> None:
    today = dt.datetime.now().astimezone().date()
    unread = shell("run", "small.yaml", "--on", "last Tuesday", typed=WHOLE)
    assert (unread.code, unread.err) == (
        ExitCode.USAGE,
        '"last Tuesday" is not a day this program can read.\n'
        "Write it as 2026-11-22 or 22.11.2026.\n",
    )
    later = (today + dt.timedelta(days=2)).isoformat()
    ended = shell("run", "small.yaml", "--on", later, typed=WHOLE)
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        f"{later} is still to come.\n--on is for a conversation that was held already.\n",
    )
    assert shell.sessions("live") == []
    assert shell("run", "small.yaml", "--on", today.isoformat(), typed=WHOLE).code == ExitCode.DONE


@pytest.mark.parametrize("option", [("--on", "2025-03-09"), ("--lang", "es")])
def test_what_is_taken_up_again_has_its_day_and_language(
    shell: Shell, option: tuple[str, str]
) -> None:
    shell("run", "small.yaml", typed="1\nBerger\n")
    ended = shell("run", "--resume", *option)
    assert ended.code == ExitCode.USAGE
    assert ended.err.endswith(f"Please leave out {option[0]}.\n")


# ── their language ──


def test_in_spanish_the_family_reads_spanish_to_the_end(shell: Shell) -> None:
    left = shell("run", "small.yaml", "--lang", "es", typed="1\nBerger\n")
    assert left.code == ExitCode.LEFT_AND_SAVED
    for spanish in ("Antes de empezar", "¿En qué está de acuerdo?", "¿De quién es el mapa?"):
        assert spanish in left.out
    for english in ("Keep", "agree", "Whose", "Part 1"):
        assert english not in left.out
    Path("small.es.yaml").unlink()  # the conversation carries its own translation
    again = shell("run", "--resume", typed="Rosa\n\n")
    assert "¿Quién está?" in again.out
    assert "¿De quién" not in again.out
    family = shell("session", "export", "last", "--for", "family", "--out", "-").out
    assert "# Una guía pequeña" in family
    assert "Nuestro mapa" in family
    record = shell("session", "show", "last").out
    assert "# A small guide" in record
    assert "What was talked about" in record
    assert 'language: "es"' in record
    drawn = shell("session", "map", "last").out
    assert "Rosa" in drawn
    assert "apoya mucho" in drawn


def test_a_dialect_takes_what_there_is_of_its_language(shell: Shell) -> None:
    assert "¿De quién" in shell("run", "small.yaml", "--lang", "es-MX", typed="1\n").out
    assert "Whose map" in shell("run", "small.yaml", "--lang", "en-GB", typed="1\n").out
    assert "Whose map" in shell("run", "small.yaml", "--lang", "EN", typed="1\n").out


def test_a_language_that_is_not_there_names_those_that_are(shell: Shell) -> None:
    ended = shell("run", "small.yaml", "--lang", "fr", typed=WHOLE)
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        'This guide is not there in the language "fr".\nIt can be held in en or es.\n',
    )
    assert everything_below(shell.home) == []


def test_a_translation_with_errors_is_not_used(shell: Shell) -> None:
    Path("small.es.yaml").write_text(
        SPANISH.replace("es: Una guía pequeña", 'es: "Una guía {nme}"')
    )
    ended = shell("run", "small.yaml", "--lang", "es", typed=WHOLE)
    assert ended.code == ExitCode.ERRORS_FOUND
    assert ended.err.startswith("small.es.yaml has one error and cannot be used yet.\n")


def test_a_guide_written_in_spanish_speaks_spanish_by_itself(shell: Shell) -> None:
    own = GUIDE.replace("minutes: 5", "minutes: 5\nlanguage: es").replace("id: small", "id: own")
    Path("own.yaml").write_text(own, encoding="utf-8")
    ended = shell("run", "own.yaml", typed=WHOLE)
    assert "¿En qué está de acuerdo?" in ended.out
    assert "De qué se habló" in shell("session", "show", "last").out


# ── settings ──


def set_to(shell: Shell, text: str) -> None:
    """Write these settings."""
    shell.home.mkdir(exist_ok=True)
    (shell.home / "settings.yaml").write_text(text, encoding="utf-8")


def test_an_agency_opens_in_its_own_words_in_every_language(shell: Shell) -> None:
    set_to(shell, "settings: 1\nopening: Nobody but our team reads this.\nlanguage: es\n")
    ended = shell("run", "small.yaml", typed="1\nBerger\n")
    assert "Nobody but our team reads this." in ended.out
    assert "¿En qué está de acuerdo?" in ended.out
    assert "Lo que usted diga" not in ended.out
    again = shell("run", "--resume", typed="/volver\n/volver\n")
    assert "Nobody but our team reads this." in again.out
    english = shell("run", "small.yaml", "--lang", "en", typed="1\n")
    assert "Whose map is it?" in english.out


def test_a_guide_without_the_language_of_the_settings_is_held_in_its_own(shell: Shell) -> None:
    set_to(shell, "settings: 1\nlanguage: fr\n")
    ended = shell("run", "small.yaml", typed=WHOLE)
    assert (ended.code, ended.err) == (
        ExitCode.DONE,
        "Your settings ask for the language fr; this guide is not there in it, "
        "so its own is taken (en).\n",
    )


def test_settings_with_errors_stop_a_conversation_and_not_the_demo(shell: Shell) -> None:
    set_to(shell, "settings: 1\npapr: A4\n")
    for arguments in (("run", "small.yaml"), ("run", "--resume")):
        ended = shell(*arguments, typed=WHOLE)
        assert (ended.code, ended.err) == (
            ExitCode.ERRORS_FOUND,
            f"The settings in {shell.home / 'settings.yaml'} have one error.\n"
            "To see what to mend: conversation-guide settings\n",
        )
    assert shell("demo").code == ExitCode.DONE
