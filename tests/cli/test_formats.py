"""One conversation in every format, for every reader: which files, and what is in none.

And what cannot be had: each in two sentences, with its exit code, and nothing written.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from conversation_guide.cli import raster
from conversation_guide.cli.formats import FORMATS, READERS, SUFFIXES
from conversation_guide.errors import ExitCode

from .shell import Shell

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.xdist_group("formats")  # or each worker would play the example anew

EVERY = [option for format in FORMATS for option in ("--to", format)]
FOR_ALL = [option for reader in READERS for option in ("--for", reader)]
FOR_TWO = ["--for", "record", "--for", "supervision"]
NAMES = ("Berger", "Ilse", "Kowalczyk", "bakery", "Rosalind")
"""Who and what the example conversation names."""

OWN_WORDS = ("playground", "very little of it is mine", "three in the morning", "the late shift")
"""What the family said in it, and what they will do."""

SMALL = """\
format: 1
id: small
title: A small guide
audience: family
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - people: Who is there?
        id: who
      - ask: What do you notice?
        id: noticed
"""


@dataclass(frozen=True)
class Example:
    """The example conversation, played and written once: its home, the files, and their modes."""

    home: Path
    files: dict[str, bytes]
    modes: frozenset[int]
    stem: str


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """Play the example and write it in every format for every reader."""
    here = tmp_path_factory.mktemp("example")
    shell = Shell(here / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        patch.setenv("CONVERSATION_GUIDE_HOME", str(shell.home))
        script = ROOT / "examples" / "we-are-connected.script.yaml"
        assert shell("run", "we-are-connected", "--answers", str(script)).code == ExitCode.DONE
        ended = shell("session", "export", "demo", *EVERY, *FOR_ALL, "--out", "all")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    paths = sorted((here / "all").iterdir())
    return Example(
        home=shell.home,
        files={path.name: path.read_bytes() for path in paths},
        modes=frozenset(stat.S_IMODE(path.stat().st_mode) for path in paths),
        stem=shell.sessions("demo")[0].name,
    )


@pytest.fixture
def told(shell: Shell, example: Example, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell in an empty folder, in whose home the example lies."""
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(example.home))
    return Shell(example.home)


def test_each_reader_gets_each_format(example: Example) -> None:
    kinds = ("alters.csv", "ego.csv", "ties.csv", "graphml", "html", "json", "md", "mmd", "png")
    for reader in READERS.values():
        mine = {name for name in example.files if name.startswith(f"{example.stem}{reader}")}
        for kind in (*kinds, "svg"):
            assert any(name.endswith(kind) for name in mine), (reader, kind)
    assert all(content for content in example.files.values())
    assert {Path(name).suffix for name in example.files} == SUFFIXES
    if os.name != "nt":
        assert example.modes == {0o600}


def test_no_name_and_no_word_reaches_a_supervisor(example: Example) -> None:
    theirs = {name: text for name, text in example.files.items() if "_supervision" in name}
    assert len(theirs) >= len(FORMATS)
    for name, content in theirs.items():
        if name.endswith(".png"):  # packed: what can be read in it is what the SVG holds
            drawn = theirs[name.replace(".png", ".svg")].decode()
            assert content == raster.png(drawn)
            continue
        for said in (*NAMES, *OWN_WORDS):
            assert said.casefold() not in content.decode().casefold(), name
    record = example.files[f"{example.stem}.md"].decode().casefold()
    assert [said for said in (*NAMES, *OWN_WORDS) if said.casefold() not in record] == []
    assert any(b"Kowalczyk" in text for name, text in example.files.items() if "_family" in name)


def test_no_file_is_called_like_a_person(example: Example) -> None:
    for name in example.files:
        assert not [person for person in NAMES if person.casefold() in name.casefold()]


def test_a_conversation_without_the_family_hands_them_no_map(shell: Shell) -> None:
    script = ROOT / "examples" / "building-partnership.script.yaml"
    assert shell("run", "building-partnership", "--answers", str(script)).code == 0
    ended = shell("session", "export", "demo", "--to", "svg", "--to", "markdown", "--for", "family")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "This conversation was held without the family.\n"
        "Leave out --for family to write the svg for the record.\n",
    )
    assert list(Path().iterdir()) == [], "nothing is written where one of several cannot be had"


def test_a_wall_s_small_counts_are_in_no_map_for_supervision(shell: Shell) -> None:
    script = ROOT / "examples" / "where-are-your-dots.script.yaml"
    assert shell("run", "where-are-your-dots", "--answers", str(script)).code == 0
    ended = shell("session", "export", "demo", "--to", "json", "--for", "supervision")
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "There is no json of this map that names nobody.\n"
        "Its counts, without names, go to --to markdown or --to html.\n",
    )
    assert shell("session", "export", "demo", "--to", "html", "--for", "supervision").code == 0


# ── maps with next to nothing on them ──


@pytest.mark.parametrize(
    ("typed", "ended"),
    [
        ("1\n\nnothing yet\n", ExitCode.DONE),
        ("1\n\n", ExitCode.LEFT_AND_SAVED),
        ("1\nRosa, aunt\n\nthat there is one\n", ExitCode.DONE),
    ],
    ids=["empty", "empty and unfinished", "one connection"],
)
def test_a_sparse_map_is_written_in_every_format(shell: Shell, typed: str, ended: int) -> None:
    Path("small.yaml").write_text(SMALL, encoding="utf-8")
    assert shell("run", "small.yaml", typed=typed).code == ended
    written = shell("session", "export", "last", *EVERY, *FOR_ALL, "--out", "all")
    assert (written.code, written.err) == (ExitCode.DONE, "")
    files = {path.name: path.read_bytes() for path in Path("all").iterdir()}
    assert len(files) == written.out.count("Written:")
    for name, content in files.items():
        assert content, name
        if name.endswith((".svg", ".graphml")):
            fromstring(content)
        named = b"Rosa" in content
        if "_supervision" in name or not typed.startswith("1\nRosa"):
            assert not named, name
        elif not name.endswith((".png", "_ego.csv", "_ties.csv")):
            assert named, name


# ── what cannot be had ──


def refused(told: Shell, *arguments: str, code: int) -> list[str]:
    """Export what cannot be had; give the sentences, of which there are two."""
    before = sorted(Path().rglob("*"))
    ended = told("session", "export", "demo", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert sorted(Path().rglob("*")) == before
    happened, to_do = ended.err.splitlines()
    return [happened, to_do]


def test_without_what_draws_png_it_is_said_how_to_get_it(
    told: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert refused(told, "--to", "json", "--to", "png", code=ExitCode.COULD_NOT_GO_ON) == [
        "What draws PNG pictures is not installed here.",
        'To install it: pip install "conversation-guide[png]". '
        "Or use --to svg or --to html, which need nothing more.",
    ]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert 'pip install "conversation-guide[png]"' in readme


def test_without_our_fonts_it_is_said(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "FONTS", (str(Path("gone.ttf").absolute()),))
    assert refused(told, "--to", "png", code=ExitCode.COULD_NOT_GO_ON) == [
        "The fonts that belong to this program are not there.",
        "The program may not be installed whole. Please install it again, "
        "or use --to svg or --to html.",
    ]


def test_a_picture_beyond_the_limits_is_said(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "MOST_PIXELS", 1000)
    happened, to_do = refused(told, "--to", "png", code=ExitCode.COULD_NOT_GO_ON)
    assert happened.startswith("This picture is too large for a PNG: ")
    assert to_do == "Use --to svg or --to html: they take any size."


def test_signs_without_a_font_are_told_once_for_all_pictures(
    told: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raster, "_not_drawable", lambda *_: (frozenset("\U000ffff0"), False))
    ended = told("session", "export", "demo", "--to", "png", *FOR_TWO, "--out", "all")
    assert (ended.code, ended.err.count("boxes")) == (ExitCode.DONE, 1)


def test_a_picture_is_no_text_for_a_screen(told: Shell) -> None:
    ended = told("session", "export", "demo", "--to", "png", "--out", "-", terminal=True)
    assert (ended.code, ended.err) == (
        ExitCode.USAGE,
        "A picture cannot be shown as text.\nGive a file or a folder with --out.\n",
    )


# ── where it goes ──


def test_several_files_of_one_format_go_by_the_name_that_was_given(told: Shell) -> None:
    ended = told("session", "export", "demo", "--to", "csv", "--out", "data/people.csv")
    assert ended.code == ExitCode.DONE
    assert sorted(path.name for path in Path("data").iterdir()) == [
        "people_alters.csv",
        "people_ego.csv",
        "people_ties.csv",
    ]


def test_several_formats_make_no_folder_that_is_called_like_a_file(told: Shell) -> None:
    two = ("--to", "json", "--to", "mermaid")
    for name in ("map.json", "deep/pic.SVG"):
        happened, to_do = refused(told, *two, "--out", name, code=ExitCode.USAGE)
        assert happened == f"Several files do not fit into one: --out {name} is not a folder."
        assert to_do == "Give a folder with --out, or one --for and one --to at a time."
    Path("mine.svg").mkdir()
    for folder in ("v1.2", "mine.svg"):
        assert told("session", "export", "demo", *two, "--out", folder).code == ExitCode.DONE
        assert len(list(Path(folder).iterdir())) == 2


def test_nothing_is_written_where_one_of_several_is_there_already(
    told: Shell, example: Example
) -> None:
    there = Path(f"{example.stem}.graphml")
    there.write_text("mine", encoding="utf-8")
    three = ("--to", "mermaid", "--to", "graphml", "--to", "json")
    assert refused(told, *three, code=ExitCode.USAGE) == [
        f"{there} is there already, and was left as it is.",
        "Choose another name with --out, or replace it with --force.",
    ]
    assert there.read_text(encoding="utf-8") == "mine"
    assert told("session", "export", "demo", *three, "--force").code == ExitCode.DONE
    assert {path.suffix for path in Path().iterdir()} == {".mmd", ".graphml", ".json"}


def test_one_output_shows_one_file(told: Shell) -> None:
    assert refused(told, "--to", "csv", "--out", "-", code=ExitCode.USAGE) == [
        "A csv of this map is several files: they cannot be shown as one.",
        "Give a file or a folder with --out.",
    ]
    two = ("--to", "json", "--to", "mermaid")
    _, to_do = refused(told, *two, "--out", "-", code=ExitCode.USAGE)
    assert to_do == "Give a folder with --out, or one --for and one --to at a time."


@pytest.mark.parametrize(
    ("encoding", "format"), [("cp1252", "svg"), ("ascii", "html"), ("ascii", "markdown")]
)
def test_what_is_piped_is_what_the_file_holds(
    told: Shell, example: Example, encoding: str, format: str
) -> None:
    ending = "md" if format == "markdown" else format
    whole = example.files[f"{example.stem}.{ending}"].decode()
    ended = told("session", "export", "demo", "--to", format, "--out", "-", encoding=encoding)
    assert ended.code == ExitCode.DONE
    assert ended.raw == whole.encode()


def test_a_folder_that_may_not_be_entered_is_told(
    told: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may enter every folder: so what the system does is played."""
    ask = Path.stat

    def stat_of(path: Path, **options: bool) -> os.stat_result:
        if "closed" in path.parts:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return ask(path, **options)

    monkeypatch.setattr(Path, "stat", stat_of)
    happened, _ = refused(
        told, "--to", "mermaid", "--out", "closed/map.mmd", code=ExitCode.COULD_NOT_GO_ON
    )
    assert happened.startswith(f"{Path('closed/map.mmd')} could not be written: ")


def test_a_name_that_is_too_long_is_told(told: Shell) -> None:
    happened, to_do = refused(
        told, "--to", "mermaid", "--out", "x" * 300, code=ExitCode.COULD_NOT_GO_ON
    )
    assert happened.endswith(f"x could not be written: {os.strerror(errno.ENAMETOOLONG)}.")
    assert to_do.endswith("Please check that you may write there, or choose another folder.")


def test_a_file_in_place_of_the_folder_is_told(told: Shell) -> None:
    Path("taken").write_text("mine", encoding="utf-8")
    happened, _ = refused(
        told, "--to", "mermaid", "--out", "taken/map.mmd", code=ExitCode.COULD_NOT_GO_ON
    )
    assert happened.startswith("taken could not be written: ")


def test_a_folder_that_may_not_be_written_is_told(
    told: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("full").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "full")
    assert refused(told, "--to", "json", "--out", "full", code=ExitCode.COULD_NOT_GO_ON) == [
        f"full could not be written: {os.strerror(errno.EACCES)}.",
        "What was answered before this is kept. "
        "Please check that you may write there, or choose another folder.",
    ]
