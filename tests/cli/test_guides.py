"""`guide list`, `show` and `check`, as somebody who writes guides meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode

from .shell import Shell

CLEAN = """\
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
"""
SCRIPT = """\
script: 1
guide: a
answers:
  - went-well: The walk
"""
BROKEN = CLEAN + "        optinal: true\n"


def write(name: str, text: str | bytes) -> str:
    """Put a file into the folder where the shell is."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def test_the_list_names_title_audience_and_minutes(shell: Shell) -> None:
    ended = shell("guide", "list")
    assert ended.code == 0
    head, *lines = ended.out.splitlines()
    assert head.split() == ["Guide", "Title", "For", "whom", "Minutes"]
    (first,) = (line for line in lines if line.startswith("we-are-connected "))
    assert " ".join(first.split()) == "we-are-connected We are connected with a family 30"
    assert first.index("We are") == head.index("Title")
    assert shell("guide", "list", terminal=True).out == ended.out, "a screen keeps the columns"


def test_a_guide_of_ones_own_is_listed_also_while_it_cannot_be_used(shell: Shell) -> None:
    write(str(shell.home / "guides" / "small.yaml"), CLEAN)
    write(str(shell.home / "guides" / "half-done.yaml"), BROKEN)
    out = shell("guide", "list").out
    lines = {" ".join(line.split()) for line in out.splitlines()}
    assert "small A small guide for yourself 5" in lines
    assert "half-done (cannot be used yet: see guide check)" in lines


def test_show_reads_as_a_script_to_talk_from(shell: Shell) -> None:
    ended = shell("guide", "show", "we-are-connected")
    assert ended.code == 0
    assert "We are connected" in ended.out
    assert "Who belongs to your circle of support?" in " ".join(ended.out.split())


@pytest.mark.parametrize("command", [("guide", "show"), ("guide", "check"), ("run",)])
def test_an_unknown_guide_names_the_nearest(shell: Shell, command: tuple[str, ...]) -> None:
    ended = shell(*command, "we-are-conected")
    assert (ended.code, ended.out) == (ExitCode.USAGE, "")
    assert ended.err.startswith(
        'There is no guide called "we-are-conected", and no file of that name.\n'
        "Did you mean we-are-connected"
    )


def test_a_clean_guide_is_done(shell: Shell) -> None:
    ended = shell("guide", "check", write("small.yaml", CLEAN))
    assert (ended.code, ended.out, ended.err) == (0, "small.yaml: nothing to mend.\n", "")


def test_errors_are_lines_that_editors_understand(shell: Shell) -> None:
    ended = shell("guide", "check", write("my guide.yaml", BROKEN))
    assert ended.code == ExitCode.ERRORS_FOUND
    first = ended.out.splitlines()[0]
    assert first.startswith("my guide.yaml:11:9: error ")
    assert "optional" in first


def test_on_a_terminal_a_caret_points_at_the_place(shell: Shell) -> None:
    ended = shell("guide", "check", write("broken.yaml", BROKEN), terminal=True)
    assert ended.code == ExitCode.ERRORS_FOUND
    assert "optinal: true" in ended.out
    assert "^" in ended.out


def test_json_is_for_programs(shell: Shell) -> None:
    names = [write("small.yaml", CLEAN), write("broken.yaml", BROKEN)]
    ended = shell("guide", "check", *names, "--format", "json")
    assert ended.code == ExitCode.ERRORS_FOUND
    told = json.loads(ended.out)
    assert [file["file"] for file in told["files"]] == names
    assert told["files"][0]["problems"] == []
    assert told["files"][1]["problems"][0]["line"] == 11


def test_warnings_and_advice_count_only_when_asked(shell: Shell) -> None:
    # "key-points" can only mean key_points: it is read so, with a word about it.
    name = write("mended.yaml", CLEAN.replace("key_points", "key-points"))
    assert shell("guide", "check", name).code == ExitCode.DONE
    assert shell("guide", "check", name, "--strict").code == ExitCode.ERRORS_FOUND
    assert shell("guide", "check", write("s.yaml", CLEAN), "--strict").code == ExitCode.DONE


def test_a_folder_is_checked_with_all_that_is_in_it(shell: Shell) -> None:
    write("mine/a.yaml", CLEAN)
    write("mine/b/c.yml", BROKEN)
    write("mine/a.script.yaml", SCRIPT)
    ended = shell("guide", "check", "mine")
    assert ended.code == ExitCode.ERRORS_FOUND
    lines = ended.out.splitlines()
    assert lines[0] == f"{Path('mine/a.script.yaml')}: nothing to mend."
    assert lines[1] == f"{Path('mine/a.yaml')}: nothing to mend."
    assert lines[2].startswith(f"{Path('mine/b/c.yml')}:11:9: error ")
    assert lines[-1].endswith(" in 3 files.")
    Path("empty").mkdir()
    assert shell("guide", "check", "empty").err == "empty: there is no guide in this folder.\n"


def test_one_file_that_is_not_there_does_not_stop_the_others(shell: Shell) -> None:
    ended = shell("guide", "check", "nothing.yaml", write("small.yaml", CLEAN))
    assert ended.code == ExitCode.USAGE
    assert ended.out.startswith("small.yaml: nothing to mend.\n")
    assert ended.err.startswith('There is no guide called "nothing.yaml"')


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"format: 1\nid: [",
        b"\xff\xfe\x00",
        b"title: caf\xe9\n",
        b"a: &x 1\nb: *x\n",
        b"a: !!python/object:os.system 1\n",
        b"[" * 60_000,
        b"- " * 50_000,
        b"{a: " * 5_000,
        b"x: " + b"y" * (4 * 1024 * 1024),
        b"\x00\x01\x02",
        b"format: 99\nid: x\n",
        b"format: 1\nformat: 1\n",
        b"--- 1\n--- 2\n",
    ],
    ids=range(14),
)
def test_whatever_is_in_a_file_is_told_in_lines(shell: Shell, data: bytes) -> None:
    ended = shell("guide", "check", write("strange.yaml", data))
    assert ended.code == ExitCode.ERRORS_FOUND
    assert ended.err == ""
    assert all(line.startswith("strange.yaml:") for line in ended.out.splitlines())
    walked = shell("run", "strange.yaml", "--practice")
    assert walked.code == ExitCode.ERRORS_FOUND
    assert walked.err.startswith("strange.yaml has ")
    assert "conversation-guide guide check strange.yaml" in walked.err
    assert shell.sessions("practice") == []


def test_a_folder_is_no_guide_to_walk(shell: Shell) -> None:
    Path("folder").mkdir()
    ended = shell("run", "folder", "--practice")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert ended.err.startswith("folder could not be read: ")


# ── files beside a guide ──


TRANSLATION = """\
translation: 1
of: small
language: es
title: {en: A small guide, es: Una guía pequeña}
steps:
  went-wel:
    text: {en: What went well?, es: ¿Qué salió bien?}
"""


def test_a_translation_is_checked_as_what_it_is(shell: Shell) -> None:
    write("small.yaml", CLEAN)
    ended = shell("guide", "check", write("small.es.yaml", TRANSLATION))
    assert ended.code == ExitCode.DONE, "what is missing is a warning"
    rules = [line.split()[2] for line in ended.out.splitlines()]
    assert "translation-unknown-id:" in rules
    assert "translation-not-there:" in rules
    assert shell("guide", "check", "small.es.yaml", "--strict").code == ExitCode.ERRORS_FOUND
    write("small.es.yaml", TRANSLATION.replace("of: small", "of: smal-1"))
    lost = shell("guide", "check", "small.es.yaml")
    assert lost.code == ExitCode.ERRORS_FOUND
    assert lost.out.startswith("small.es.yaml:2:5: error translation-no-guide: ")


def test_a_script_is_checked_with_its_guide(shell: Shell) -> None:
    write("a.yaml", CLEAN)
    assert shell("guide", "check", write("a.script.yaml", SCRIPT)).out == (
        "a.script.yaml: nothing to mend.\n"
    )
    wrong = SCRIPT.replace("went-well", "went-wel")
    ended = shell("guide", "check", write("a.script.yaml", "# Mine.\n\n" + wrong))
    assert ended.code == ExitCode.ERRORS_FOUND
    assert ended.out == (
        "a.script.yaml:6:5: error script-unknown-step: "
        "The guide “small” has no step “went-wel”. Did you mean went-well?\n"
    )
    lost = shell("guide", "check", write("b.script.yaml", SCRIPT.replace("guide: a", "guide: b")))
    assert lost.code == ExitCode.ERRORS_FOUND
    assert lost.out == (
        "b.script.yaml:2:8: error script-no-guide: There is no guide called “b” that can be read.\n"
    )


def test_settings_are_checked_as_what_they_are(shell: Shell) -> None:
    clean = write("settings.yaml", '\ufeff"settings": 1\npaper: A4\n')
    assert shell("guide", "check", clean).code == ExitCode.DONE
    ended = shell("guide", "check", write("settings.yaml", "settings: 1\npaper: A3\n"))
    assert ended.code == ExitCode.ERRORS_FOUND
    assert ended.out.startswith("settings.yaml:2:8: error unknown-value: ")
    told = json.loads(shell("guide", "check", "settings.yaml", "--format", "json").out)
    assert told["files"][0]["problems"][0]["rule"] == "unknown-value"


def test_a_translation_to_fill_in(shell: Shell) -> None:
    ended = shell("guide", "translate", "we-are-connected", "fr")
    assert (ended.code, ended.out) == (ExitCode.DONE, "Written: we-are-connected.fr.yaml\n")
    text = Path("we-are-connected.fr.yaml").read_text(encoding="utf-8")
    assert text.startswith("translation: 1\nof: we-are-connected\nlanguage: fr\n")
    checked = shell("guide", "check", "we-are-connected.fr.yaml")
    assert checked.code == ExitCode.DONE, "what is still to be translated is no error"
    assert shell("guide", "translate", "we-are-connected", "fr").code == ExitCode.USAGE
    printed = shell("guide", "translate", "we-are-connected", "fr", "--out", "-")
    assert printed.out == text
    refused = shell("guide", "translate", "we-are-connected", "French please")
    assert (refused.code, refused.err) == (
        ExitCode.USAGE,
        '"French please" is not how a language is written here.\nWrite it as fr, es or pt-BR.\n',
    )
