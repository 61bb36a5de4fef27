"""Reading rows: what spreadsheets write, told by row in one pass, the same by both readers."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conversation_guide.render.wall import problem_line
from conversation_guide.storage.wall_files import as_csv
from conversation_guide.text import clean_line, same_name
from conversation_guide.wall.lists import add_adults, add_apart, beside, parted
from conversation_guide.wall.model import By, Wall
from conversation_guide.wall.names import clean_name, settled
from conversation_guide.wall.rows import Reading, read_wall
from conversation_guide.words import load_words
from tests.conftest import Golden

WORDS = load_words()

ROWS = "Person,Adult,By\nAna,Ms Lee,adult\nBen,,\nAna,Mr Díaz,person\n"


def dots(wall: Wall | None, by: By = By.ADULT) -> set[tuple[str, str]]:
    assert wall is not None
    return {(wall.people[p], wall.adults[a]) for p, a in wall.pairs(by)}


def everything(reading: Reading) -> tuple[object, ...]:
    """All that a reading says, in a form that can be compared."""
    if reading.wall is None:
        return (None, reading.problems)
    wall = reading.wall
    layers = {
        by: (
            dots(wall, by),
            {wall.people[i]: n for i, n in enumerate(layer.per_person)},
            {wall.adults[i]: n for i, n in enumerate(layer.per_adult)},
            {wall.people[i] for i in layer.asked},
        )
        for by, layer in wall.layers.items()
    }
    return (set(wall.people), set(wall.adults), layers, reading.problems)


def told(data: bytes | str, name: str = "wall.csv") -> str:
    reading = read_wall(data if isinstance(data, bytes) else data.encode())
    return "".join(problem_line(one, name, WORDS) + "\n" for one in reading.problems)


@pytest.mark.parametrize(
    "data",
    [
        ROWS.encode(),
        ROWS.encode("utf-8-sig"),
        ROWS.encode("utf-16"),
        ROWS.encode("utf-16-le"),
        ROWS.encode("utf-16-be"),
        ROWS.encode("cp1252"),
        ROWS.replace(",", ";").encode(),
        ROWS.replace(",", "\t").encode(),
        ROWS.replace("\n", "\r\n").encode(),
        ROWS.replace("\n", "\r").encode(),
        ("sep=;\n" + ROWS.replace(",", ";")).encode(),
        ROWS.rstrip("\n").encode(),
        (ROWS + "\n\n").encode(),
        ROWS.replace("Person", " PUPIL ").replace("Adult", "staff_member").encode(),
        ROWS.replace("Ana", '"Ana"').encode(),
        ROWS.replace("Ana,Ms", '"Ana\n",Ms').encode(),
    ],
    ids=range(16),
)
def test_every_way_of_saving_reads_the_same(data: bytes) -> None:
    wall = read_wall(data).wall
    assert wall is not None
    assert (wall.people, wall.adults) == (("Ana", "Ben"), ("Ms Lee", "Mr Díaz"))
    assert dots(wall) == {("Ana", "Ms Lee")}
    assert dots(wall, By.PERSON) == {("Ana", "Mr Díaz")}
    assert wall.layers[By.PERSON].asked == {0}


def test_one_column_an_adult_is_read_too() -> None:
    data = "Name,Grade,Ms Lee,Mr Díaz\nAna,4,x,\nBen,5,✓,1\nCal,5,,no\n".encode()
    wall = read_wall(data, further=True).wall
    assert dots(wall) == {("Ana", "Ms Lee"), ("Ben", "Ms Lee"), ("Ben", "Mr Díaz")}
    assert wall is not None
    assert (wall.further, wall.details_of(2)) == (("Grade",), ("5",))


def test_bad_files_are_told_by_row_in_one_pass(golden: Golden) -> None:
    files = {
        "rows.csv": (
            "person,adult,by\n"
            "Ana,Ms Lee,adult\n"
            "ana,Ms Lee,adult\n"
            "Ben,,\n"
            "\n"
            "Ben,,\n"
            ",Ms Lee,\n"
            "Cal,Mr Díaz,granny\n"
            "=HYPERLINK(1),@cmd,\n"
            "＝1+1,,\n"
            "Lopez, Dan,Ms Lee,adult\n"
        ).encode(),
        "columns.csv": b"first,second\n1,2\n",
        "no-adult.csv": b"person,grade\nAna,4\n",
        "sheet.csv": b"person,Ms Lee,Mr Ray\nAna,x,\nAna,,x\nBen,?,\n",
        "filled.csv": b"person,dot,adult\nAna,x,Ms Lee\nAna,,Ms Lee\nBen,,Ms Lee\nBen,,Ms Lee\n",
        "quote.csv": b'person,adult\nAna,"Ms Lee\nBen,Mr Ray\n',
        "windows.csv": "person,adult\nJosé,Ms Lee\n".encode("cp1252"),
        "empty.csv": b"",
        "picture.csv": b"\x89PNG\r\n\0\0\0\rIHDR",
        "book.csv": b"PK\x03\x04" + bytes(20),
    }
    golden("problems.txt", "".join(told(data, name) for name, data in files.items()))


def test_lists_beside_a_wall_are_told_by_row(golden: Golden) -> None:
    wall = read_wall(ROWS.encode()).wall
    assert wall is not None
    there = beside(wall)
    adults = b"adult;cap;wishes\nms lee;2;Ana|Nobody\nNew One;many;Ben\n=Eve;;\nMs Lee;3;\n;4;\n"
    apart = b"person,adult\nAna,MS LEE\nAna,Ms Leigh\nZed,Ms Lee\n"
    problems = {
        "adults.csv": add_adults(there, wall, adults),
        "apart.csv": add_apart(there, wall, apart),
    }
    said = [problem_line(one, name, WORDS) for name, several in problems.items() for one in several]
    golden("lists.txt", "\n".join(said) + "\n")
    assert there.adults == ["Ms Lee", "Mr Díaz", "New One", "=Eve"]
    assert there.caps == {"Ms Lee": 2}
    assert there.wishes == {"Ana": {"Ms Lee"}, "Ben": {"New One"}}
    assert there.apart == {"Ana": {"Ms Lee"}}


def test_a_comma_parts_wishes_only_between_names_that_are_known() -> None:
    known = {"Díaz, Ana", "Ben", "Cal"}.__contains__
    assert parted("Díaz, Ana; Ben", known) == ["Díaz, Ana", " Ben"]
    assert parted("Ben,Cal", known) == ["Ben", "Cal"]


NAMES = st.sampled_from(
    ["Ana", "ana", " Ana ", "Zoë", "Ben  B", "", " ", "=1", "'=1", "-", "O'Neil", "Ａna", "é\u0301"]
)
CELLS = st.one_of(NAMES, st.text(max_size=6))
VIEWS = st.sampled_from(["adult", "person", "", "Pupil", "?"])


@example([("\x1b", "", "person"), ("Ana", "\x1b", "adult")], ("person", "adult", "by"), False)
@given(
    st.lists(st.tuples(CELLS, CELLS, VIEWS), max_size=12),
    st.sampled_from(
        [("person", "adult", "by"), ("by", "adult", "person"), ("x", "person", "adult")]
    ),
    st.booleans(),
)
def test_both_readers_agree(
    rows: list[tuple[str, str, str]], head: tuple[str, ...], quoted: bool
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([head, *rows])
    data = out.getvalue().encode("utf-8", "replace")
    assert everything(read_wall(data)) == everything(read_wall(data, in_bulk=False))


@given(st.text(alphabet="pA,;\t\n\r\"' =éx1", max_size=60))
def test_both_readers_agree_on_anything(text: str) -> None:
    data = b"person,adult\n" + text.encode()
    assert everything(read_wall(data)) == everything(read_wall(data, in_bulk=False))


@given(st.binary(max_size=80))
def test_nothing_that_is_read_ends_in_a_traceback(data: bytes) -> None:
    read_wall(data)
    reading = read_wall(b"person,adult,by\n" + data)
    assert everything(reading) == everything(read_wall(b"person,adult,by\n" + data, in_bulk=False))


def test_both_readers_agree_beyond_one_block() -> None:
    rows = [
        f"Person {i % 5000},Adult {i * 7 % 411},{'person' * (i % 3 == 0)}" for i in range(30_000)
    ]
    data = ("person,adult,by\n" + "\n".join(rows)).encode()
    assert len(data) > 2 * 262_144
    assert everything(read_wall(data)) == everything(read_wall(data, in_bulk=False))
    late = data + "\nJosé,,".encode("cp1252")
    assert everything(read_wall(late)) == everything(read_wall(late, in_bulk=False))


@given(st.lists(CELLS, min_size=1))
def test_names_in_bulk_are_cleaned_like_one_name(raw: list[str]) -> None:
    names, keys = settled(raw)
    assert names == [clean_name(text) for text in raw]
    assert keys == [same_name(name) for name in names]


@given(st.text(max_size=20))
def test_no_cell_we_write_is_a_formula_and_the_name_comes_back(raw: str) -> None:
    name = clean_name(raw)
    text = as_csv([["person", "adult"], [name, ""]]).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(text, newline="")))[1][0]
    assert cell[:1] not in set("=+-@\t\r＝＋－＠") or not cell
    assert clean_name(cell) == name
    assert clean_line(name) == name
