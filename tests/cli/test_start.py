"""How the program starts, what it pays for, and how it ends when something is in its way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conversation_guide import __version__
from conversation_guide.errors import CannotRead, ExitCode

from .shell import Shell

ROOT = Path(__file__).parents[2]
GUIDE = """\
format: 1
id: small
title: Small
key_points:
  - title: One
    steps:
      - say: Hello
"""
HEAVY = ("questionary", "prompt_toolkit", "yaml", "platformdirs", "conversation_guide.storage")


def modules_after(*arguments: str) -> set[str]:
    """Run a command in a process of its own and tell which modules it has loaded."""
    program = (
        "import sys; from conversation_guide.__main__ import main\n"
        f"main({list(arguments)!r})\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(ended.stderr.split())


def test_the_version_is_answered_before_anything_is_imported() -> None:
    loaded = modules_after("--version")
    assert "conversation_guide" in loaded
    assert not {name for name in loaded if name.startswith("conversation_guide.")} - {
        "conversation_guide.__main__"
    }
    assert not loaded & {"typer", "rich", "typing", "collections.abc"}


@pytest.mark.parametrize("arguments", [("--help",), ("run", "--help"), ("session", "--help")])
def test_help_pays_for_nothing_it_does_not_show(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments)
    assert "rich.panel" in loaded, "help is drawn with rich"
    assert [name for name in HEAVY if name in loaded] == []


def test_a_command_pays_for_no_other(tmp_path: Path) -> None:
    guide = tmp_path / "small.yaml"
    guide.write_text(GUIDE, encoding="utf-8")
    loaded = modules_after("guide", "check", str(guide))
    ours = {name for name in loaded if name.startswith("conversation_guide.cli.")}
    assert "conversation_guide.cli.guide" in ours
    for other in ("run", "session", "wall", "demo", "settings", "holding"):
        assert f"conversation_guide.cli.{other}" not in ours
    assert not {name for name in loaded if name.startswith(("rich.", "questionary"))}
    assert not {name for name in loaded if name.startswith("conversation_guide.interview")}
    assert "conversation_guide.document.located" in loaded
    assert "conversation_guide.document.traps" not in loaded, "there was nothing to mend"


def test_a_first_question_waits_for_no_mending_of_the_map() -> None:
    program = (
        "import sys, conversation_guide.interview.engine, conversation_guide.terminal.driver\n"
        "print([m for m in sys.modules if 'interview.mending' in m])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]", ran.stderr


def test_the_version_in_every_spelling(shell: Shell) -> None:
    for arguments in (("--version",), ("--version", "run")):
        ended = shell(*arguments)
        assert (ended.code, ended.out) == (0, f"conversation-guide {__version__}\n")
    as_module = [sys.executable, "-m", "conversation_guide", "--version"]
    ended_module = subprocess.run(as_module, capture_output=True, text=True, check=False)
    assert ended_module.stdout == f"conversation-guide {__version__}\n"


def test_every_command_has_a_line_of_help_an_example_and_fits_80_columns(shell: Shell) -> None:
    pages = [
        (),
        ("demo",),
        ("run",),
        ("guide",),
        ("guide", "list"),
        ("guide", "show"),
        ("guide", "check"),
        ("session",),
        ("session", "list"),
        ("session", "show"),
        ("session", "map"),
        ("session", "coverage"),
        ("session", "reflect"),
        ("session", "export"),
        ("session", "delete"),
        ("settings",),
    ]
    for page in pages:
        ended = shell(*page, "--help")
        assert ended.code == 0
        assert max(len(line) for line in ended.out.splitlines()) <= 80, page
        examples = [line for line in ended.out.splitlines() if line.startswith("   conversation-")]
        assert examples, f"{page} has no example"
        assert ended.err == ""


@pytest.mark.parametrize("page", ["", "run", "guide check", "session export"])
def test_help_to_the_letter(shell: Shell, golden: Callable[[str, str], None], page: str) -> None:
    name = "-".join(["help", *page.split()])
    golden(f"{name}.txt", without_boxes(shell(*page.split(), "--help").out))


def without_boxes(page: str) -> str:
    """The words of a help page, line by line: how rich draws its panels is not ours to pin."""
    lines = (" ".join(line.strip("╭╮╰╯│─ ").split()) for line in page.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def test_help_names_the_exit_codes(shell: Shell) -> None:
    text = " ".join(shell("--help").out.split())
    assert "Exit codes: 0 done" in text
    for code, meaning in ((1, "errors found"), (2, "not understood"), (4, "left and saved")):
        assert f"{code} " in text
        assert meaning in text


def test_alone_without_a_terminal_it_prints_the_help(shell: Shell) -> None:
    ended = shell()
    assert ended.code == 0
    assert "Usage: conversation-guide" in ended.out
    assert ended.out.strip() == shell("--help").out.strip()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--bogus",), "No such option: --bogus\nMore about it: conversation-guide --help\n"),
        (
            ("guide", "chek"),
            "No such command 'chek'. Did you mean 'check'?\n"
            "More about it: conversation-guide guide --help\n",
        ),
        (
            ("session", "show"),
            "Missing argument 'ID'.\nMore about it: conversation-guide session show --help\n",
        ),
        (
            ("run",),
            "Which guide shall it be? There is no terminal here to ask in.\n"
            "Name one, as in: conversation-guide run we-are-connected "
            "(conversation-guide guide list shows them all)\n",
        ),
        (
            ("run", "we-are-connected", "--resume"),
            "--resume goes on with a conversation that has its guide already.\n"
            "Please leave out GUIDE.\n",
        ),
        (
            ("run", "--answers", "a.yaml", "--practice"),
            "--answers makes a demo; it cannot be a practice as well.\n"
            "Please leave out --practice or --answers.\n",
        ),
        (
            ("session", "export", "last", "--to", "pdf"),
            '"pdf" is not a format this program writes.\n'
            "Use markdown, html, svg, png, json, graphml, csv or mermaid with --to.\n",
        ),
        (
            ("guide", "check", "x", "--format", "xml"),
            '"xml" is not a way to show findings.\nUse --format text or --format json.\n',
        ),
    ],
)
def test_what_is_not_understood_is_said_with_the_way_out(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    ended = shell(*arguments)
    assert (ended.code, ended.out, ended.err) == (ExitCode.USAGE, "", said)


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "conversation_guide"]
    for arguments in (["--version"], ["--help"], ["guide", "list"]):
        reader, writer = os.pipe()
        os.close(reader)
        ended = subprocess.run(
            [*command, *arguments], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(writer)
        assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell's way to close an output")
@pytest.mark.parametrize("command", ["--version", "--help", "guide list", "session list", "demo"])
def test_without_any_output_it_ends_quietly(shell: Shell, command: str) -> None:
    line = f'"{sys.executable}" -m conversation_guide {command} >&- 2>&- <&-'
    assert subprocess.run(["sh", "-c", line], check=False).returncode == 0


def test_ctrl_c_ends_without_a_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("conversation_guide.cli.guide.library", interrupted)
    ended = shell("guide", "list")
    assert ended.code == ExitCode.LEFT_AND_SAVED
    assert ended.err == "Stopped. Everything answered so far is kept.\n"


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_ctrl_c_while_loading_is_quiet() -> None:
    program = (
        "import os, signal, sys\n"
        "class Meddling:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Meddling())\n"
        "from conversation_guide.__main__ import main\n"
        "sys.exit(main(['--help']))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert signal.SIGINT
    assert (ended.returncode, ended.stderr) == (4, "")


def test_a_fault_of_the_program_is_told_without_any_value(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty() -> None:
        raise RuntimeError("Rosa said that her brother")

    monkeypatch.setattr("conversation_guide.cli.guide.library", faulty)
    ended = shell("guide", "list")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert "Rosa" not in ended.out + ended.err
    assert "Traceback" not in ended.err
    assert "Something went wrong inside the program (RuntimeError)" in ended.err
    assert "conversation_guide/cli/guide.py:" in ended.err.replace("\\", "/")


def test_what_the_system_refuses_is_a_sentence(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise PermissionError(13, "Permission denied", "/somewhere")

    monkeypatch.setattr("conversation_guide.cli.guide.library", refused)
    ended = shell("guide", "list")
    assert ended.code == ExitCode.COULD_NOT_GO_ON
    assert ended.err == (
        "The computer would not let the program go on: Permission denied.\n"
        "It was about /somewhere.\n"
    )


def test_what_came_from_outside_is_cleaned_in_messages(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad() -> None:
        raise CannotRead("bad\x1b[31m[/]\u202ename", "nothing\nthere")

    monkeypatch.setattr("conversation_guide.cli.guide.library", bad)
    ended = shell("guide", "list")
    assert ended.err.splitlines()[0] == "bad[/]name could not be read: nothing there."


def test_letters_that_the_output_lacks_stop_nothing(shell: Shell) -> None:
    ended = shell("--help", encoding="ascii")
    assert ended.code == 0
    assert "Guided conversations with families" in ended.out


def test_the_benchmarks_can_be_listed() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--list"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0
    names = [line.partition(":")[0] for line in ended.stdout.splitlines()]
    figures = ["version", "help", "first-question", "next-question", "check", "png", "wall"]
    assert names == figures
