"""A map as CSV files: ego, alters and ties as egor and Network Canvas have them.

An ecomap is three files, by the ending of their names: `_ego`, `_alters`, `_ties`. Their id columns
are those that egor's `threefiles_to_egor` takes unasked (`egoID`, `alterID`, `Source`, `Target`;
alters are numbered, because egor orders them as numbers), and beside them Network Canvas' own
(`networkCanvasEgoUUID` and so on), which hold our ids: they are lasting, but no UUIDs. A spiral is
`_ego`, `_loops` and `_steps`. A wall is one row a dot, as `wall check` reads it, and its adults.

The files are UTF-8 without a byte order mark (R and pandas would take it for a part of the first
heading), with commas, quotes where needed and CRLF, after RFC 4180. In Excel: Data, From Text/CSV.

No cell can become a formula: `wall.cells` puts an apostrophe before whatever could begin one, and
reading takes it off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence

from conversation_guide.guide.kinds import MapKind
from conversation_guide.wall.cells import guarded, unguarded
from conversation_guide.wall.model import By

from .fields import ABOUT, Cell, Field, MapData, Row, as_text, from_text, parts_of

_QUOTED = re.compile('[",;\t\r\n|]|^\\s|\\s$')

CARRIED: Mapping[MapKind, tuple[str, ...]] = {
    MapKind.ECOMAP: ("ego", "connections", "ties"),
    MapKind.SPIRAL: ("ego", "loops", "steps"),
    MapKind.WALL: ("people", "adults", "dots"),
}
"""The tables of each map that stand in its files and are read back from them."""

EGO, ALTERS, TIES, LOOPS, STEPS = "_ego", "_alters", "_ties", "_loops", "_steps"
WALL, ADULTS = "", "_adults"

EGO_IDS = ("egoID", "networkCanvasEgoUUID")
ALTER_IDS = ("egoID", "alterID", "networkCanvasEgoUUID", "networkCanvasUUID")
TIE_IDS = (
    "egoID",
    "Source",
    "Target",
    "networkCanvasEgoUUID",
    "networkCanvasSourceUUID",
    "networkCanvasTargetUUID",
)
WALL_COLUMNS = ("person", "adult", "by")

Table = list[list[str]]


def write(data: MapData) -> dict[str, str]:
    """Give the files of `data`: the ending of each file's name, and its text."""
    match data.kind:
        case MapKind.ECOMAP:
            files = {EGO: _ego(data), ALTERS: _alters(data), TIES: _ties(data)}
        case MapKind.SPIRAL:
            files = {EGO: _ego(data), LOOPS: _rows(data, "loops"), STEPS: _rows(data, "steps")}
        case _:
            files = {WALL: _wall(data), ADULTS: _named("adult", data.parts["adults"])}
    return {ending: _csv(table) for ending, table in files.items()}


def read(files: Mapping[str, str]) -> MapData:
    """Read what `write` gave: the tables that CSV carries (`CARRIED`).

    A wall's files say nothing about the conversation: `about` then holds its kind alone. Raises
    ValueError for what are no such files.
    """
    tables = {ending: _table(text) for ending, text in files.items()}
    if WALL in tables:
        return _read_wall(tables)
    if EGO not in tables or len(tables[EGO]) != 1:
        raise ValueError("no ego")
    (ego,) = tables[EGO]
    about = {field.name: _cell(field, ego, f"map_{field.name}") for field in ABOUT.fields}
    kind = MapKind(str(about["kind"]))
    endings = {"connections": ALTERS, "ties": TIES, "loops": LOOPS, "steps": STEPS}
    parts: dict[str, tuple[Row, ...]] = {"ego": (_row(kind, "ego", ego),)}
    for name in CARRIED[kind][1:]:
        if endings[name] not in tables:
            raise ValueError(f"no {name}")
        ids = {
            "connections": {"id": "networkCanvasUUID"},
            "ties": {"source": "networkCanvasSourceUUID", "target": "networkCanvasTargetUUID"},
        }.get(name, {})
        found = tables[endings[name]]
        parts[name] = tuple(_row(kind, name, record, ids) for record in found)
    return MapData(about, parts)


# ── an ecomap and a spiral ──


def _session(data: MapData) -> str:
    return as_text(data.about["session"])


def _ego(data: MapData) -> Table:
    row: Row = {**data.ego, **{f"map_{name}": cell for name, cell in data.about.items()}}
    ids = [_session(data)] * len(EGO_IDS)
    return [[*EGO_IDS, *row], [*ids, *map(as_text, row.values())]]


def _alters(data: MapData) -> Table:
    session = _session(data)
    fields = [f.name for f in parts_of(data.kind)["connections"].fields if f.name != "id"]
    table = [[*ALTER_IDS, *fields]]
    for number, row in enumerate(data.parts["connections"], start=1):
        ids = [session, str(number), session, as_text(row["id"])]
        table.append([*ids, *(as_text(row[name]) for name in fields)])
    return table


def _ties(data: MapData) -> Table:
    session = _session(data)
    place = {row["id"]: str(n) for n, row in enumerate(data.parts["connections"], start=1)}
    table = [[*TIE_IDS]]
    for row in data.parts["ties"]:
        one, other = row["source"], row["target"]
        numbers = [place.get(one, ""), place.get(other, "")]
        table.append([session, *numbers, session, as_text(one), as_text(other)])
    return table


def _rows(data: MapData, part: str) -> Table:
    session = _session(data)
    fields = [field.name for field in parts_of(data.kind)[part].fields]
    rows = ([session, *(as_text(row[name]) for name in fields)] for row in data.parts[part])
    return [["egoID", *fields], *rows]


def _row(
    kind: MapKind, part: str, record: Mapping[str, str], columns: Mapping[str, str] | None = None
) -> Row:
    names = columns or {}
    return {
        field.name: _cell(field, record, names.get(field.name, field.name))
        for field in parts_of(kind)[part].fields
    }


def _cell(field: Field, record: Mapping[str, str], column: str) -> Cell:
    if column not in record:
        raise ValueError(f"no column {column}")
    return from_text(field, record[column])


# ── a wall ──


def _wall(data: MapData) -> Table:
    """Give one row a dot, and one for everybody of whom there is something to say without one."""
    people = {row["id"]: as_text(row["name"]) for row in data.parts["people"]}
    adults = {row["id"]: as_text(row["name"]) for row in data.parts["adults"]}
    dots: dict[Cell, list[Row]] = {}
    for row in data.parts["dots"]:
        dots.setdefault(row["person"], []).append(row)
    table = [[*WALL_COLUMNS]]
    for person in data.parts["people"]:
        mine = dots.get(person["id"], [])
        name = people[person["id"]]
        table += [[name, adults[row["adult"]], as_text(row["by"])] for row in mine]
        own = any(row["by"] == By.PERSON for row in mine)
        if person["asked"] and not own:
            table.append([name, "", str(By.PERSON)])
        elif not mine:
            table.append([name, "", ""])
    return table


def _named(heading: str, rows: Iterable[Row]) -> Table:
    return [[heading], *([as_text(row["name"])] for row in rows)]


def _read_wall(tables: Mapping[str, list[dict[str, str]]]) -> MapData:
    rows = tables[WALL]
    adults = [record["adult"] for record in tables.get(ADULTS, [])]
    people = list(dict.fromkeys(row["person"] for row in rows))
    person = {name: f"p{number}" for number, name in enumerate(people, start=1)}
    adult = {name: f"a{number}" for number, name in enumerate(adults, start=1)}
    asked = {row["person"] for row in rows if row["by"] == By.PERSON}
    dots = [
        {
            "person": person[row["person"]],
            "adult": adult.setdefault(row["adult"], f"a{len(adult) + 1}"),
            "by": row["by"] or str(By.ADULT),
        }
        for row in rows
        if row["adult"]
    ]
    return MapData(
        {"kind": str(MapKind.WALL)},
        {
            "people": tuple(
                {"id": id, "name": name, "asked": name in asked} for name, id in person.items()
            ),
            "adults": tuple({"id": id, "name": name} for name, id in adult.items()),
            "dots": tuple(dots),
        },
    )


# ── cells and lines ──


def _csv(table: Sequence[Sequence[str]]) -> str:
    return "".join(",".join(map(_quoted, row)) + "\r\n" for row in table)


def _quoted(cell: str) -> str:
    safe = guarded(cell)
    if _QUOTED.search(safe) is None:
        return safe
    doubled = safe.replace('"', '""')
    return f'"{doubled}"'


def _table(text: str) -> list[dict[str, str]]:
    """Read one file; a line feed within quotes is no end of a row, whatever else is one."""
    lines = re.split(r"(?<=\n)", text.removeprefix("\ufeff"))
    try:
        rows = [[unguarded(cell) for cell in row] for row in csv.reader(lines, strict=True) if row]
    except csv.Error as error:
        raise ValueError("no CSV") from error
    if not rows:
        raise ValueError("no headings")
    head, *records = rows
    if any(len(record) != len(head) for record in records):
        raise ValueError("a row has more cells or fewer than there are headings")
    return [dict(zip(head, record, strict=True)) for record in records]
