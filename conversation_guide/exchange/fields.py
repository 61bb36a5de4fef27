"""Every field of a map as data, declared once: what it is called, what kind of value it has.

From this come the keys of JSON and its schema, GraphML's attributes, the columns of CSV and
`docs/data.md`. What a field means stands in the words, under `data.<part>.<field>`.

A map is a few tables ("parts"): one row a connection, one a tie, one a small step. All values are
flat, so that they are the same in every format. Where something can be unanswered, the field is
empty and the field beside it, `…_why`, says why: `unsure`, `declined`, `skipped` or `not-asked`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversation_guide.ecomap.legend import SIGNS
from conversation_guide.ecomap.measures import Why
from conversation_guide.ecomap.model import Known
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level, MapKind, Ring
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.coverage import DETAILS
from conversation_guide.record.redact import READERS
from conversation_guide.spiral.model import Core, Practice, Rupture
from conversation_guide.wall.model import By

VERSION = 1
"""The version of all formats together; it stands first in each file that has a place for it."""

Cell = str | bool | int | float | tuple[str, ...] | None
"""One value; None where there is none."""

Row = Mapping[str, Cell]
Rows = Iterable[Row]


class Kind(StrEnum):
    """What kind of value a field has."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes-no"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `values` are all that it may have, where they can be listed."""

    name: str
    kind: Kind = Kind.TEXT
    values: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a map. `single`: it has exactly one row."""

    name: str
    fields: tuple[Field, ...]
    single: bool = False


def _text(name: str, values: Iterable[str] = (), *, optional: bool = False) -> Field:
    return Field(name, Kind.TEXT, tuple(str(value) for value in values), optional)


def _several(name: str, values: Iterable[str] = ()) -> Field:
    return Field(name, Kind.SEVERAL, tuple(str(value) for value in values))


def _whole(name: str, *, optional: bool = False) -> Field:
    return Field(name, Kind.WHOLE, optional=optional)


def _yes_no(name: str, *, optional: bool = False) -> Field:
    return Field(name, Kind.YES_NO, optional=optional)


_WHY = tuple(known for known in Known if known is not Known.ANSWERED)


def _rated(name: str, values: Iterable[str]) -> tuple[Field, Field]:
    return _text(name, values, optional=True), _text(f"{name}_why", _WHY, optional=True)


ABOUT = Part(
    "about",
    (
        _whole("format"),
        _text("kind", (MapKind.ECOMAP, MapKind.SPIRAL, MapKind.WALL)),
        _text("for", READERS),
        _text("session"),
        _text("session_kind", SessionKind),
        _text("guide"),
        _text("guide_version"),
        _text("title"),
        _text("language"),
        _text("date"),
        _yes_no("finished"),
        _text("program"),
    ),
    single=True,
)
"""What stands at the top of every map."""

OBSERVATIONS = Part("observations", (_text("key"), _text("of"), _whole("n"), _text("name")))
POINTS = Part(
    "points",
    (
        _text("title"),
        _whole("asked"),
        _whole("answered"),
        _whole("nothing", optional=True),
        _whole("gone_through"),
        _whole("skipped"),
        _whole("declined"),
        _whole("unsure"),
        _whole("not_reached"),
        _whole("not_applicable"),
        _whole("seconds", optional=True),
    ),
)
PHASES = Part(
    "phases",
    (
        _text("title"),
        _whole("planned"),
        _whole("given", optional=True),
        _whole("seconds", optional=True),
    ),
)
COMMITMENTS = Part(
    "commitments",
    (_yes_no("made"), _several("offered", DETAILS), _several("given", DETAILS)),
)
COVERED = (POINTS, PHASES, COMMITMENTS)
"""What was covered: counts and times, empty in what a family gets."""

ECOMAP = (
    Part("ego", (_text("name"),), single=True),
    Part(
        "connections",
        (
            _text("id"),
            _text("name"),
            _text("words"),
            _text("kind", ConnectionKind),
            _text("category"),
            _text("category_label"),
            _text("ring", Ring, optional=True),
            *_rated("support", Level),
            _yes_no("strain", optional=True),
            _text("strain_why", _WHY, optional=True),
            *_rated("direction", Direction),
            _yes_no("wanted"),
            _yes_no("ended"),
            _yes_no("ties_asked"),
        ),
    ),
    Part("ties", (_text("source"), _text("target"))),
    Part("ties_asked", (_several("down"), _several("across"), _several("asked"))),
    Part("categories", (_text("id"), _text("label"), _text("ring", Ring))),
    Part("legend", (_text("what", SIGNS), _text("sign"))),
    Part(
        "measures",
        (
            _text("name"),
            _text("of"),
            Field("value", Kind.NUMBER, optional=True),
            _text("why", Why, optional=True),
        ),
    ),
    OBSERVATIONS,
    *COVERED,
)

SPIRAL = (
    Part("ego", (_text("name"), _yes_no("goes_back"), _yes_no("together")), single=True),
    Part("loops", (_whole("number"), _text("date"))),
    Part(
        "steps",
        (
            _text("id"),
            _whole("loop"),
            _text("text"),
            _text("practice", Practice, optional=True),
            _text("followed"),
            _several("fed", Core),
            _text("parents_words"),
            _text("rupture", Rupture, optional=True),
            _text("lead"),
            _yes_no("hard"),
            _yes_no("repaired", optional=True),
            _text("repaired_why", _WHY, optional=True),
            _whole("repaired_in", optional=True),
            _whole("repairs", optional=True),
        ),
    ),
    Part("labels", (_text("id"), _text("label"))),
    OBSERVATIONS,
    *COVERED,
)

WALL = (
    Part("people", (_text("id"), _text("name"), _yes_no("asked"))),
    Part("adults", (_text("id"), _text("name"))),
    Part("dots", (_text("person"), _text("adult"), _text("by", By))),
    Part("divided", (_text("person"), _text("adult"))),
    Part("views", (_text("by", By),)),
    Part("counts", (_text("view"), _text("what"), Field("n", Kind.NUMBER, optional=True))),
    *COVERED,
)

PARTS: Mapping[MapKind, tuple[Part, ...]] = {
    MapKind.ECOMAP: ECOMAP,
    MapKind.SPIRAL: SPIRAL,
    MapKind.WALL: WALL,
}
"""The tables of each kind of map, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class MapData:
    """One map as data. `parts` holds the rows of each table that a format carries."""

    about: Row
    parts: Mapping[str, tuple[Row, ...]]

    @property
    def kind(self) -> MapKind:
        """Which map it is."""
        return MapKind(str(self.about["kind"]))

    def only(self, *parts: str) -> MapData:
        """Give the same map with these tables alone."""
        return MapData(self.about, {name: self.parts[name] for name in parts})

    @property
    def ego(self) -> Row:
        """The row of the one in the middle."""
        (row,) = self.parts["ego"]
        return row


def parts_of(kind: MapKind) -> Mapping[str, Part]:
    """Give the tables of a kind of map by name."""
    return {part.name: part for part in PARTS[kind]}


# ── values as text, for the formats that hold nothing else ──


def as_text(cell: Cell) -> str:
    """Give a value as text: true and false, numbers as they are, several ids with spaces between.

    None is "".
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return " ".join(cell)
    return str(cell)


def from_text(field: Field, text: str) -> Cell:
    """Read a value that was written by `as_text`. Raises ValueError for what does not fit."""
    if field.optional and text == "":
        return None
    match field.kind:
        case Kind.YES_NO:
            return {"true": True, "false": False}[text] if text in ("true", "false") else _no(field)
        case Kind.WHOLE:
            return int(text)
        case Kind.NUMBER:
            return float(text)
        case Kind.SEVERAL:
            return checked(field, tuple(text.split()))
    return checked(field, text)


def checked(field: Field, cell: Cell) -> Cell:
    """Give `cell`, of which only the listed values are looked at. Raises ValueError."""
    if not field.values:
        return cell
    given = cell if isinstance(cell, tuple) else (cell,)
    if any(value not in field.values for value in given):
        _no(field)
    return cell


def _no(field: Field) -> Cell:
    raise ValueError(f"{field.name}: not a value of this field")
