"""`wall check`, `divide`, `sheets` and `merge` as a school uses them."""

from __future__ import annotations

import csv
import json
import os
import random
import stat
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.conftest import Golden

PEOPLE = [f"Pupil {i:03}" for i in range(600)]
STAFF = [f"Teacher {i:02}" for i in range(40)]


def school(seed: int = 4) -> tuple[str, set[str]]:
    """A school of 600 pupils and 40 adults; gives its rows, and who has no dot."""
    chance = random.Random(seed)
    lines, alone = ["person,adult,by,grade"], set()
    for i, name in enumerate(PEOPLE):
        friends = chance.sample(STAFF, chance.choice([0, 1, 1, 2, 3, 4, 5, 7]))
        lines += [f"{name},{friend},adult,{i % 6 + 1}" for friend in friends]
        if not friends:
            alone.add(name)
            lines.append(f"{name},,adult,{i % 6 + 1}")
        if i % 2:
            lines.append(f"{name},{chance.choice([*friends, ''])},person,{i % 6 + 1}")
    return "\n".join(lines) + "\n", alone


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def alone(shell: Shell) -> set[str]:
    text, names = school()
    Path("wall.csv").write_text(text, encoding="utf-8")
    return names


def test_check_shows_numbers_and_no_names(shell: Shell, alone: set[str], golden: Golden) -> None:
    ended = shell("wall", "check", "wall.csv")
    assert (ended.code, ended.err) == (0, "")
    assert "Pupil" not in ended.out
    assert "Teacher" not in ended.out
    golden("check.txt", ended.out)
    shared = shell("wall", "check", "wall.csv", "--to", "markdown")
    assert shared.code == 0
    golden("check.md", shared.out)


def test_check_tells_programs_the_same(shell: Shell, alone: set[str]) -> None:
    told = json.loads(shell("wall", "check", "wall.csv", "--format", "json").out)
    assert told["views"]["adult"]["histogram"][0] == len(alone)
    assert sum(told["views"]["adult"]["histogram"]) == told["people"] == 600
    assert told["views"]["person"]["people"] == 300


def test_small_numbers_are_hidden_in_what_is_shared(shell: Shell) -> None:
    lines = [f"p{i},a{k}" for i in range(30) for k in range(1 + i % 2)] + ["q1,", "q2,", "r,a0"]
    Path("wall.csv").write_text("person,adult\n" + "\n".join(lines), encoding="utf-8")
    owner = json.loads(shell("wall", "check", "wall.csv", "--format", "json").out)
    shared = json.loads(shell("wall", "check", "wall.csv", "--format", "json", "--share").out)
    assert owner["views"]["adult"]["histogram"] == [2, 16, 15, 0, 0, 0]
    # The two are hidden, and one more number, or the total would give them away.
    assert shared["views"]["adult"]["histogram"] == [None, 16, None, 0, 0, 0]


def test_who_has_no_dot_goes_to_a_private_file_only(shell: Shell, alone: set[str]) -> None:
    ended = shell("wall", "check", "wall.csv", "--out", "alone.csv")
    assert ended.code == 0
    assert {row["person"] for row in rows_of(Path("alone.csv"))} == alone
    assert rows_of(Path("alone.csv"))[0]["grade"]
    if os.name == "posix":
        assert stat.S_IMODE(Path("alone.csv").stat().st_mode) == 0o600


def test_a_school_is_divided(shell: Shell, alone: set[str]) -> None:
    command = ["wall", "divide", "wall.csv", "--out", "lists", "--follow-up", "2027-01-15"]
    ended = shell(*command)
    assert ended.code == 0
    assert "Pupil" not in ended.out
    folder = Path("lists")
    divided = rows_of(folder / "divided.csv")
    assert {row["person"] for row in divided} == alone
    assert len(divided) == len(alone)
    assert "follow-up 2027-01-15" in divided[0]
    index = rows_of(folder / "index.csv")
    for line in index:
        sheet = rows_of(folder / line["sheet"])
        assert {row["adult"] for row in sheet} == {line["adult"]}
        assert len(sheet) == int(line["names"])
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["divided.csv", "index.csv"] + [f"sheet-{i + 1:03}.csv" for i in range(40)]
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert shell(*command).code == 2
    assert shell(*command, "--force").code == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_no_sheet_of_an_earlier_division_stays_behind(shell: Shell, alone: set[str]) -> None:
    shell("wall", "divide", "wall.csv", "--out", "lists")
    Path("lists/notes.txt").write_text("mine", encoding="utf-8")
    Path("few.csv").write_text("person,adult\nAna,\nBen,Ms Lee\n", encoding="utf-8")
    assert shell("wall", "divide", "few.csv", "--out", "lists", "--force").code == 0
    names = sorted(path.name for path in Path("lists").iterdir())
    assert names == ["divided.csv", "index.csv", "notes.txt", "sheet-001.csv"]


def test_caps_and_pairs_kept_apart_are_told_in_numbers(shell: Shell) -> None:
    Path("wall.csv").write_text("person,adult\nAna,\nBen,\nCal,\nDan,Ms Lee\n", encoding="utf-8")
    Path("adults.csv").write_text("adult,cap,wishes\nMs Lee,1,Ana;Ben\nMr Ray,1,\n")
    Path("apart.csv").write_text("person,adult\nAna,Ms Lee\n")
    beside = ["--adults", "adults.csv", "--apart", "apart.csv", "--out", "lists"]
    ended = shell("wall", "divide", "wall.csv", *beside)
    assert ended.code == 1
    assert "1 person has no adult yet: the caps are too low by 1." in ended.out
    divided = {row["person"]: row["adult"] for row in rows_of(Path("lists/divided.csv"))}
    assert divided["Ben"] == "Ms Lee"
    assert len(rows_of(Path("lists/not-divided.csv"))) == 1


def test_sheets_are_filled_in_and_gathered(shell: Shell) -> None:
    Path("people.csv").write_text("person,grade\nAna,4\n=Ben,5\nCal,5\n", encoding="utf-8")
    Path("adults.csv").write_text("adult\nMs Lee\nMr Ray\n", encoding="utf-8")
    assert shell("wall", "sheets", "people.csv", "--adults", "adults.csv", "--out", "s").code == 0
    sheet = Path("s/sheet-002.csv")
    text = sheet.read_text(encoding="utf-8-sig")
    assert "'=Ben,,Ms Lee,adult,5" in text
    sheet.write_text(text.replace("Ben,,", "Ben,x,"), encoding="utf-8")
    ended = shell("wall", "merge", "s", "--out", "wall.csv")
    assert ended.code == 0
    assert "Nothing is filled in in s" in ended.err
    told = json.loads(shell("wall", "check", "wall.csv", "--format", "json").out)
    assert (told["people"], told["views"]["adult"]["dots"]) == (3, 1)
    by_person = {row["person"]: row["adult"] for row in rows_of(Path("wall.csv"))}
    assert by_person == {"Ana": "", "'=Ben": "Ms Lee", "Cal": ""}


def test_people_have_sheets_of_their_own_view(shell: Shell) -> None:
    Path("people.csv").write_text("person,grade\nAna,4\nBen,5\nCal,5\n", encoding="utf-8")
    Path("adults.csv").write_text("adult\nMs Lee\nMr Ray\n", encoding="utf-8")
    options = ("--adults", "adults.csv", "--for", "people", "--out", "own")
    ended = shell("wall", "sheets", "people.csv", *options)
    assert ended.code == 0
    assert ended.out.startswith("3 blank sheets are in own.")
    assert [row["person"] for row in rows_of(Path("own/index.csv"))] == ["Ana", "Ben", "Cal"]
    first, second = Path("own/sheet-001.csv"), Path("own/sheet-002.csv")
    text = first.read_text(encoding="utf-8-sig")
    assert text.splitlines() == [
        "person,dot,adult,by",
        "Ana,,Mr Ray,person",
        "Ana,,Ms Lee,person",
    ]
    first.write_text(text.replace("Ana,,Mr", "Ana,x,Mr"), encoding="utf-8")
    text = second.read_text(encoding="utf-8-sig")
    second.write_text(text.replace("Ben,,Mr", "Ben,no,Mr"), encoding="utf-8")
    merged = shell("wall", "merge", "own", "--out", "wall.csv")
    assert merged.code == 0
    (unfilled,) = merged.err.splitlines()
    assert unfilled.startswith("Nothing is filled in in ")
    told = json.loads(shell("wall", "check", "wall.csv", "--format", "json").out)["views"]
    # Cal was not asked: the sheet stayed empty; Ben was, and named nobody
    assert (told["person"]["people"], told["person"]["histogram"][:2]) == (2, [1, 1])
    assert "adult" not in told


def test_an_empty_sheet_of_ones_own_says_that_nobody_was_asked(shell: Shell) -> None:
    Path("own.csv").write_text("person,dot,adult,by\nAna,,Ms Lee,person\n", encoding="utf-8")
    told = json.loads(shell("wall", "check", "own.csv", "--format", "json").out)
    assert (told["people"], told["adults"]) == (1, 1)
    assert told["views"]["person"]["people"] == 0
    assert "adult" not in told["views"]


def test_what_sheets_say_twice_or_against_each_other_is_told(shell: Shell) -> None:
    head = "person,dot,adult,by\n"
    Path("a.csv").write_text(head + "Ana,x,Ms Lee,adult\nBen,,Ms Lee,adult\n")
    Path("b.csv").write_text(head + "Ana,x,Ms Lee,adult\nBen,x,Ms Lee,adult\n")
    ended = shell("wall", "merge", "a.csv", "b.csv", "--out", "wall.csv")
    assert ended.code == 0
    assert ended.err.splitlines() == [
        "b.csv, row 2, column 1: This was said in a.csv, row 2 already. It was kept once.",
        "b.csv, row 3, column 1: a.csv, row 3 says something else of the same two. "
        "The dot was kept.",
    ]
    assert len(rows_of(Path("wall.csv"))) == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "nowhere.csv"], 3),
        (["check", "."], 3),
        (["check", "bad.csv"], 1),
        (["check", "wall.csv", "--to", "html"], 2),
        (["check", "wall.csv", "--format", "xml"], 2),
        (["check", "wall.csv", "--to", "markdown", "--format", "json"], 2),
        (["check", "wall.csv", "--out", "wall.csv"], 2),
        (["divide", "bad.csv"], 1),
        (["divide", "roster.csv"], 2),
        (["divide", "wall.csv", "--view", "all"], 2),
        (["divide", "wall.csv", "--follow-up", "soon"], 2),
        (["divide", "wall.csv", "--adults", "nowhere.csv"], 3),
        (["divide", "wall.csv"], 0),
        (["divide", "wall.csv", "--view", "both"], 0),
        (["sheets", "roster.csv", "--out", "s"], 2),
        (["merge", "empty", "--out", "w.csv"], 2),
        (["merge", "bad.csv", "--out", "w.csv"], 1),
    ],
)
def test_every_end_has_its_exit_code(
    shell: Shell,
    alone: set[str],
    arguments: list[str],
    code: int,
) -> None:
    Path("bad.csv").write_text("one,two\n1,2\n")
    Path("roster.csv").write_text("person,adult\nAna,\n")
    Path("empty").mkdir()
    ended = shell("wall", *arguments)
    assert ended.code == code, ended.err
    assert "Traceback" not in ended.err
    assert not Path("w.csv").exists()


def test_the_index_is_no_sheet_also_where_a_shell_names_every_file(shell: Shell) -> None:
    Path("people.csv").write_text("person\nAna\nBen\n", encoding="utf-8")
    Path("adults.csv").write_text("adult\nMs Lee\n", encoding="utf-8")
    options = ("--adults", "adults.csv", "--for", "people", "--out", "own")
    assert shell("wall", "sheets", "people.csv", *options).code == 0
    every = sorted(str(path) for path in Path("own").iterdir())
    assert str(Path("own/index.csv")) in every
    ended = shell("wall", "merge", *every, "--out", "wall.csv")
    assert (ended.code, ended.out) == (
        0,
        "Gathered 0 dots of 0 people from 2 sheets into wall.csv.\n",
    )
    assert rows_of(Path("wall.csv")) == []
    alone = shell("wall", "merge", "own/index.csv", "--out", "w.csv")
    assert (alone.code, alone.err.splitlines()[0]) == (2, "There is no sheet in own/index.csv.")


def test_an_index_by_another_name_is_no_wall(shell: Shell) -> None:
    Path("mine.csv").write_text("sheet,person\nsheet-001.csv,Ana\n", encoding="utf-8")
    ended = shell("wall", "merge", "mine.csv", "--out", "wall.csv")
    assert (ended.code, Path("wall.csv").exists()) == (1, False)
    assert "Ana" not in ended.err


HARD = ("x;@y", "=Ben", "'=Cal", "Dan, -", "E|''+F", "@" * 200)


def test_names_that_an_export_guards_are_the_same_when_the_wall_is_read(shell: Shell) -> None:
    from conversation_guide.exchange import csv_files
    from conversation_guide.exchange.fields import MapData, Row
    from conversation_guide.wall.rows import read_wall

    people: tuple[Row, ...] = tuple(
        {"id": str(n), "name": name, "asked": False} for n, name in enumerate(HARD)
    )
    parts: dict[str, tuple[Row, ...]] = {
        "people": people,
        "adults": ({"id": "a", "name": "-;=Lee"},),
        "dots": tuple({"person": row["id"], "adult": "a", "by": "adult"} for row in people),
    }
    exported = csv_files.write(MapData({"kind": "wall"}, parts))[""]
    for in_bulk in (True, False):
        wall = read_wall(exported.encode(), in_bulk=in_bulk).wall
        assert wall is not None
        assert (wall.people, wall.adults) == (HARD, ("-;=Lee",))
    Path("wall.csv").write_text(exported, encoding="utf-8", newline="")
    for target in ("again.csv", "and-again.csv"):
        assert shell("wall", "merge", "wall.csv", "--out", target).code == 0
        wall = read_wall(Path(target).read_bytes()).wall
        assert wall is not None
        assert set(wall.people) == set(HARD)
        Path("wall.csv").write_bytes(Path(target).read_bytes())
