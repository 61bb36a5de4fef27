"""The ecomap drawn for a terminal: to the letter, legible or not at all, without colour."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.legend import (
    ArrowSign,
    Colour,
    Legend,
    Line,
    StrainSign,
    legend_from,
)
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.guide.steps import Category
from conversation_guide.render.drawn.draw import AT_MOST, drawn
from conversation_guide.render.maps import drawing, has_drawing
from conversation_guide.text import clean_line, width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, empty, unusual

WORDS = load_words()
SHAPES = "◉▣"
SIZES = [(80, 24), (100, 30), (110, 33), (120, 40), (160, 50)]
NAMES = (
    """
Ilse, Uncle Tom & Aunt Rosalind, Ex-partner (father of Mia), Primary school St. Martin,
Class teacher Mrs Abernathy-Okonkwo, Night shift at the bakery, Colleague Fatima,
Neighbour Mr Kowalczyk, Football club U10, Family doctor, Speech therapy,
Diabetes clinic for outpatients, Youth welfare office, Debt counselling, 山田 太郎, ليلى عبد الرحمن,
Parents' café, Choir, Grandma Rosa, Library group, Home visitor, Mosque, Allotment friends, Jo, Bo
""".strip()
    .replace("\n", " ")
    .split(", ")
)
CATEGORIES = tuple(
    Category(id=f"k{number}", label=label)
    for number, label in enumerate(["Family", "Friends and neighbours", "School", "Helpers"])
)


def many(count: int, categories: tuple[Category, ...] = CATEGORIES) -> Ecomap:
    """So many connections, with everything that a line can say."""
    ways = [None, *Direction]
    levels = list(Level)
    return Ecomap(
        centre="Family Berger",
        categories=categories,
        connections=tuple(
            Connection(
                id=f"c{n}",
                name=NAMES[n],
                kind=ConnectionKind.GROUP if n % 3 == 2 else ConnectionKind.PERSON,
                category=categories[n * len(categories) // count].id if categories else "",
                support=Rating() if n % 5 == 4 else Rating(Known.ANSWERED, levels[n % 4]),
                direction=Rating(Known.ANSWERED, ways[n % 4]) if ways[n % 4] else Rating(),
                strain=Rating(Known.ANSWERED, True) if n % 4 == 1 else Rating(),
                wanted=n % 11 == 7,
                ended=n % 13 == 5,
            )
            for n in range(count)
        ),
    )


def one(legend: Legend, level: Level | None, **also: object) -> Ecomap:
    """A map of one connection."""
    known = Rating() if level is None else Rating(Known.ANSWERED, level)
    connection = Connection(id="c1", name="Rosa", kind=ConnectionKind.PERSON, support=known)
    connection = replace(connection, **also)  # type: ignore[arg-type]
    return Ecomap(centre="Us", connections=(connection,), legend=legend)


def plain(ecomap: Ecomap, columns: int = 80, rows: int = 24) -> str:
    """What is drawn, without colour; "" where nothing is."""
    text = drawn(ecomap, WORDS, width=columns, height=rows)
    return "" if text is None else text.plain


def above_key(text: str) -> str:
    """The drawing without its key."""
    return text.rpartition("\n\n")[0]


# ── to the letter ──


@pytest.mark.parametrize(("columns", "rows"), [(80, 23), (120, 39)])
@pytest.mark.parametrize("name", ["berger", "empty", "own-legend", "twenty-four"])
def test_golden(golden: Golden, name: str, columns: int, rows: int) -> None:
    own = legend_from(
        ["a-lot=double", "some=dashed", "strain=zigzag", "arrows=dots", "a-lot.colour=green"]
    )
    maps = {
        "berger": berger().map,
        "empty": empty().map,
        "own-legend": replace(berger().map, legend=own),
        "twenty-four": many(24),
    }
    golden(f"drawn-{name}-{columns}x{rows}.txt", plain(maps[name], columns, rows) + "\n")


def test_golden_in_spanish(golden: Golden) -> None:
    text = drawn(berger().map, load_words("es"), width=80, height=23)
    assert text is not None
    golden("drawn-berger-80x23.es.txt", text.plain + "\n")


# ── legible, or not at all ──


class Cells:
    """A drawing as rows of cells; what stands in two cells leaves the second empty."""

    def __init__(self, text: str) -> None:
        self.rows = [list(self._cells(line)) for line in text.split("\n")]

    @staticmethod
    def _cells(line: str) -> Iterator[str]:
        for letter in line:
            if cells := width(letter):
                yield letter
                yield from [""] * (cells - 1)

    def centre(self) -> str:
        """What stands in the box, its words one space apart."""
        (top,) = [number for number, row in enumerate(self.rows) if "╭" in row]
        inside = slice(self.rows[top].index("╭") + 1, self.rows[top].index("╮"))
        lines = []
        while "╰" not in self.rows[top := top + 1]:
            lines.append("".join(self.rows[top][inside]).strip())
        return " ".join(lines)

    def labels(self) -> Iterator[str]:
        """For each shape, what stands beside and under it on the side of its name, unspaced."""
        (top,) = [row for row in self.rows if "╭" in row]
        middle = (top.index("╭") + top.index("╮")) / 2
        for row, cells in enumerate(self.rows):
            for column, cell in enumerate(cells):
                if cell and cell in SHAPES:
                    lines = self.rows[row : row + 4]
                    beside = slice(column + 2, None) if column > middle else slice(0, column - 1)
                    yield "".join("".join(line[beside]) for line in lines).replace(" ", "")


def _seen(name: str) -> str:
    """A name without what takes up no cell of its own."""
    return "".join(letter for letter in name if letter != " " and width(letter))


def assert_legible(ecomap: Ecomap, text: str, columns: int, rows: int) -> None:
    lines = text.split("\n")
    assert len(lines) <= rows
    assert max(map(width, lines)) <= columns
    assert _seen(ecomap.centre) in ("", _seen(Cells(above_key(text)).centre()))
    said = list(Cells(above_key(text)).labels())
    assert len(said) == len(ecomap.connections)
    for name in sorted((c.name for c in ecomap.connections), key=len, reverse=True):
        # each stands in full beside a shape of its own, from its beginning
        found = [label for label in said if label.startswith(_seen(name))]
        assert found, (name, text)
        said.remove(min(found, key=len))


@pytest.mark.parametrize("count", [1, 3, 8, 14])
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_up_to_fourteen_are_drawn_on_every_screen(count: int, columns: int, rows: int) -> None:
    ecomap = many(count)
    assert_legible(ecomap, plain(ecomap, columns, rows - 1), columns, rows - 1)


@pytest.mark.parametrize("count", [24, 25])
@pytest.mark.parametrize(("columns", "rows"), SIZES[1:])
def test_more_are_drawn_on_larger_ones(count: int, columns: int, rows: int) -> None:
    ecomap = many(count)
    assert_legible(ecomap, plain(ecomap, columns, rows - 1), columns, rows - 1)


@pytest.mark.parametrize("categories", [(), CATEGORIES[:1]])
def test_all_in_one_category_or_in_none(categories: tuple[Category, ...]) -> None:
    ecomap = many(14, categories)
    text = plain(ecomap)
    assert_legible(ecomap, text, 80, 24)
    assert ("Family\n" in text) == bool(categories)


words = st.text(
    st.characters(categories=["Lu", "Ll", "Lo", "Nd"]) | st.sampled_from("&'-.,()[]/\\*<>"),
    min_size=1,
    max_size=14,
)
names = st.lists(words, min_size=1, max_size=6).map(" ".join).map(clean_line).filter(bool)


def connections() -> st.SearchStrategy[Connection]:
    known = st.sampled_from([known for known in Known if known is not Known.ANSWERED])

    def rated(values: st.SearchStrategy[object]) -> st.SearchStrategy[Rating[object]]:
        return values.map(lambda value: Rating(Known.ANSWERED, value)) | known.map(Rating)

    return st.builds(
        Connection,
        id=st.uuids().map(str),
        name=names,
        kind=st.sampled_from(ConnectionKind),
        words=st.just("") | names,
        category=st.sampled_from(["", *(category.id for category in CATEGORIES)]),
        support=rated(st.sampled_from(Level)),
        strain=rated(st.booleans()),
        direction=rated(st.sampled_from(Direction)),
        wanted=st.booleans(),
        ended=st.booleans(),
    )


legends = st.builds(
    Legend,
    a_lot=st.sampled_from(Line),
    some=st.sampled_from(Line),
    a_little=st.sampled_from(Line),
    a_lot_colour=st.sampled_from(Colour),
    strain=st.sampled_from(StrainSign),
    arrows=st.sampled_from(ArrowSign),
)


@settings(max_examples=60, deadline=None)
@given(
    found=st.lists(connections(), max_size=16),
    centre=st.just("") | names,
    legend=legends,
    columns=st.integers(60, 160),
    rows=st.integers(16, 50),
)
def test_whatever_is_drawn_is_legible(
    found: list[Connection], centre: str, legend: Legend, columns: int, rows: int
) -> None:
    ecomap = Ecomap(centre=centre, connections=tuple(found), categories=CATEGORIES, legend=legend)
    text = plain(ecomap, columns, rows)
    if text and not set("".join(c.name + c.words for c in found)) & set(SHAPES):
        assert_legible(ecomap, text, columns, rows)
        assert text == plain(ecomap, columns, rows)


def test_what_would_not_be_legible_is_not_drawn() -> None:
    assert plain(unusual().map, 160, 50) == "", "a name of 200 letters"
    assert plain(replace(many(3), centre="x" * 40)) == "", "a name that would be parted"
    assert plain(many(24), 60, 16) == "", "too many for so small a screen"
    assert plain(many(3), 59, 40) == ""
    assert plain(many(3), 80, 15) == ""
    crowd = tuple(replace(many(1).connections[0], id=f"c{n}") for n in range(AT_MOST + 1))
    assert plain(Ecomap(connections=crowd), 300, 100) == ""
    assert drawn(many(3), WORDS, width=80, height=24, ascii_only=True) is None


def test_names_are_literal_and_wide_ones_whole() -> None:
    told = Telling().answer("centre", "[/] 家族 :bomb:")
    told.add("c1", "[bold red]Eve[/]", "[/]", "family", support="a-lot")
    told.add("c2", "👩‍👩‍👧 Kim", "", "family", support="a-little", wanted=True)
    told.add(
        "c3", "山田花子のご近所の皆さまと猫たちと犬たちと鳥たち", "", "friends", support="some"
    )
    text = plain(told.map, 100)
    for name in ("[/] 家族 :bomb:", "[bold red]Eve[/], [/]", "👩‍👩‍👧 Kim"):
        assert name in text
    assert set("山田花子のご近所の皆さまと猫たちと犬たちと鳥たち") <= set(text)
    assert max(map(width, text.split("\n"))) <= 100


# ── what it says, without colour ──


def test_every_level_looks_its_own() -> None:
    """For each choice of three lines, one of each level: no two drawings are the same."""
    for a_lot, some, a_little in itertools.permutations(Line, 3):
        legend = Legend(a_lot=a_lot, some=some, a_little=a_little)
        seen = [above_key(plain(one(legend, level))) for level in [None, *Level]]
        assert len(set(seen)) == len(seen)


def test_two_levels_with_the_same_line_are_told_apart_in_words() -> None:
    legend = Legend(a_lot=Line.THICK, some=Line.THICK, a_lot_colour=Colour.GREEN)
    assert "a lot" in above_key(plain(one(legend, Level.A_LOT)))
    assert "some" in above_key(plain(one(legend, Level.SOME)))


def test_strain_direction_wanted_and_ended_are_seen() -> None:
    for level in [None, *Level]:
        calm = plain(one(Legend(), level))
        drawings = {calm}
        others: list[dict[str, object]] = [
            {"strain": Rating(Known.ANSWERED, True)},
            {"direction": Rating(Known.ANSWERED, Direction.SUPPORTS_US)},
            {"direction": Rating(Known.ANSWERED, Direction.WE_SUPPORT)},
            {"direction": Rating(Known.ANSWERED, Direction.BOTH_WAYS)},
            {"wanted": True},
            {"ended": True},
            {"kind": ConnectionKind.GROUP},
        ]
        for also in others:
            for signs in (Legend(), Legend(arrows=ArrowSign.DOTS, strain=StrainSign.CROSSES)):
                drawings.add(above_key(plain(one(signs, level, **also))))
        # strain, three ways and "ended" have two signs each that can be chosen, the rest one
        assert len(drawings) == 1 + 2 + 6 + 1 + 2 + 1, level


def test_what_was_passed_looks_as_if_it_was_not_said() -> None:
    """A pass over a whole screen must not stand beside every name."""
    not_said = plain(one(Legend(), None))
    assert WORDS("map.legend.blank") in not_said
    for known in (Known.UNSURE, Known.DECLINED, Known.SKIPPED):
        passed: Rating[object] = Rating(known)
        assert (
            plain(one(Legend(), None, support=passed, strain=passed, direction=passed)) == not_said
        )


@pytest.mark.parametrize("arrows", ArrowSign)
def test_without_a_line_an_arrow_stands_where_its_end_would_be(arrows: ArrowSign) -> None:
    """Beside the name alone it would seem that whoever is named gets the support."""
    heads = {ArrowSign.HEADS: ("◀", "▶"), ArrowSign.DOTS: ("●", "●")}[arrows]
    for way, sign in (
        (Direction.SUPPORTS_US, f"{heads[0]}     ◉ Rosa"),
        (Direction.WE_SUPPORT, f" {heads[1]}◉ Rosa"),
        (Direction.BOTH_WAYS, f"{heads[0]}     {heads[1]}◉ Rosa"),
    ):
        told = one(Legend(arrows=arrows), None, direction=Rating(Known.ANSWERED, way))
        assert sign in plain(told)


def test_the_key_has_the_signs_that_occur_and_no_other() -> None:
    key = plain(one(Legend(), Level.A_LOT)).rpartition("\n\n")[2]
    assert "supports a lot" in key
    assert "person" in key
    for absent in ("group", "a little", "not now", "strain", "wanted", "ended", "whoever"):
        assert absent not in key


def test_colours_belong_to_categories_until_the_family_chooses_some() -> None:
    def styles(ecomap: Ecomap) -> set[str]:
        text = drawn(ecomap, WORDS, width=80, height=24)
        assert text is not None
        return {word for span in text.spans for word in str(span.style).split()}

    marks = {"bold", "italic", "dim"}
    assert styles(berger().map) - marks == {"magenta", "cyan", "green", "bright_blue"}
    chosen = replace(berger().map, legend=Legend(a_lot_colour=Colour.GREEN))
    assert styles(chosen) - marks == {"green"}


def test_an_empty_map_says_that_nobody_was_named() -> None:
    text = plain(empty().map)
    assert "│ Our family │" in text
    assert text.endswith("Nobody has been named yet.")


def test_only_the_ecomap_has_a_drawing_of_its_own() -> None:
    assert has_drawing(berger().map)
    assert not has_drawing(None)
    assert drawing(None, WORDS, width=80, height=24) is None
    found = drawing(berger().map, WORDS, width=80, height=24)
    assert found is not None
    assert "Family Berger" in found.plain
