"""One conversation in every format, for every reader: which files, and what is in none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from conversation_guide.cli.formats import FORMATS, READERS
from conversation_guide.errors import ExitCode

from .shell import Shell

ROOT = Path(__file__).resolve().parents[2]

EVERY = [option for format in FORMATS for option in ("--to", format)]
FOR_ALL = [option for reader in READERS for option in ("--for", reader)]
NAMES = ("Berger", "Ilse", "Kowalczyk", "bakery", "Rosalind")
"""Who and what the example conversation names."""


def everything(shell: Shell, guide: str = "we-are-connected") -> dict[str, bytes]:
    """Play an example conversation and write it in every format for every reader."""
    example = ROOT / "examples" / f"{guide}.script.yaml"
    assert shell("run", guide, "--answers", str(example)).code == 0
    ended = shell("session", "export", "demo", *EVERY, *FOR_ALL, "--out", "all")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    return {path.name: path.read_bytes() for path in Path("all").iterdir()}


@pytest.fixture
def files(shell: Shell) -> dict[str, bytes]:
    return everything(shell)


def test_each_reader_gets_each_format(shell: Shell, files: dict[str, bytes]) -> None:
    stem = shell.sessions("demo")[0].name
    kinds = ("alters.csv", "ego.csv", "ties.csv", "graphml", "html", "json", "md", "mmd", "png")
    for reader in READERS.values():
        mine = {name for name in files if name.startswith(f"{stem}{reader}")}
        for kind in (*kinds, "svg"):
            assert any(name.endswith(kind) for name in mine), (reader, kind)
    assert all(content for content in files.values())
    if os.name != "nt":
        assert {stat.S_IMODE(path.stat().st_mode) for path in Path("all").iterdir()} == {0o600}


def test_no_name_reaches_a_supervisor(files: dict[str, bytes]) -> None:
    theirs = {name: content for name, content in files.items() if "_supervision" in name}
    assert len(theirs) >= len(FORMATS)
    for name, content in theirs.items():
        for person in NAMES:
            assert person.encode() not in content, name
    assert any(b"Kowalczyk" in content for name, content in files.items() if "_family" in name)


def test_no_file_is_called_like_a_person(files: dict[str, bytes]) -> None:
    for name in files:
        assert not [person for person in NAMES if person.casefold() in name.casefold()]


def test_a_conversation_without_the_family_hands_them_no_map(shell: Shell) -> None:
    example = ROOT / "examples" / "building-partnership.script.yaml"
    assert shell("run", "building-partnership", "--answers", str(example)).code == 0
    ended = shell("session", "export", "demo", "--to", "svg", "--to", "markdown", "--for", "family")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "This conversation was held without the family.\n"
        "Leave out --for family to write the svg for the record.\n",
    )
    assert list(Path().iterdir()) == [], "nothing is written where one of several cannot be had"


def test_a_wall_s_small_counts_are_in_no_map_for_supervision(shell: Shell) -> None:
    example = ROOT / "examples" / "where-are-your-dots.script.yaml"
    assert shell("run", "where-are-your-dots", "--answers", str(example)).code == 0
    ended = shell("session", "export", "demo", "--to", "json", "--for", "supervision")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "There is no json of this map that names nobody.\n"
        "Its counts, without names, go to --to markdown or --to html.\n",
    )
    assert shell("session", "export", "demo", "--to", "html", "--for", "supervision").code == 0


def test_several_files_of_one_format_go_by_the_name_that_was_given(
    shell: Shell,
) -> None:
    shell("demo")
    ended = shell("session", "export", "demo", "--to", "csv", "--out", "data/people.csv")
    assert ended.code == ExitCode.DONE
    assert sorted(path.name for path in Path("data").iterdir()) == [
        "people_alters.csv",
        "people_ego.csv",
        "people_ties.csv",
    ]


def test_a_picture_is_no_text_for_a_screen(shell: Shell) -> None:
    shell("demo")
    ended = shell("session", "export", "demo", "--to", "png", "--out", "-", terminal=True)
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "A picture cannot be shown as text.\nGive a file or a folder with --out.\n",
    )
    assert shell("session", "export", "demo", "--to", "svg", "--out", "-").out.startswith("<")
