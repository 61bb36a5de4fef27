"""The map as a table, below its picture: what the picture shows, for those who do not see it.

Each row tells one thing that is drawn and carries its id, so that the page can show which is
which. What stands here is told of the same value as the picture and of nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.record.maps import GuideMap
from conversation_guide.render import (
    blocks_ecomap,
    blocks_spiral,
    map_words,
    ties_told,
    wall_map,
)
from conversation_guide.render.blocks import Block, Heading, Row, Table, plain, silent
from conversation_guide.render.spiral_words import further, label, voiced
from conversation_guide.spiral.model import SmallStep, Spiral
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By, Wall
from conversation_guide.words import Words

M = TypeVar("M")

MapBlocks = Callable[[M, Words], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Told(Generic[M]):
    """What stands below the picture of one kind of map, by who reads it; None: no such map."""

    record: MapBlocks[M]
    family: MapBlocks[M] | None
    supervision: MapBlocks[M] | None


def below_picture(map: GuideMap, audience: str) -> MapBlocks[Any] | None:
    """Give what tells `map` below its picture; None where `audience` is shown no such map."""
    found: MapBlocks[Any] | None = getattr(_TOLD[type(map)], audience)
    return found


# ── an ecomap ──


def _ecomap(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    yield from blocks_ecomap.around(ecomap, words)
    if ecomap.connections:
        yield from _everybody(ecomap, words)
        yield from blocks_ecomap.seen(ecomap, words)


def _family_ecomap(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Tell what the family told; what was left open is not on their page."""
    yield Heading(2, words("summary.family.map"))
    if not ecomap.connections:
        yield plain(words("map.nobody"))
        return
    name = map_words.labels(ecomap, words)
    knows = ties_told.cells(ecomap, words, open_too=False)
    rows = tuple(
        Row(
            cells=(
                name[one.id],
                part.heading,
                ", ".join(map_words.known(one, words)),
                knows.get(one.id, ""),
            ),
            about=one.id,
        )
        for part in map_words.sections(ecomap, words)
        for one in part.connections
    )
    columns = (
        *("summary.family.column.name", "summary.column.category"),
        *("page.column.told", "map.ties.column"),
    )
    header = tuple(words(column) for column in columns)
    yield _captioned(Table(header=header, rows=rows), "page.table.family", words)


def _nameless_ecomap(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    yield Heading(2, words("summary.map"))
    yield plain(words("page.nameless"))
    if ecomap.connections:
        yield from _everybody(ecomap, words)


def _everybody(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the table, and how to read it."""
    yield _captioned(blocks_ecomap.everybody(ecomap, words, drawn=False), "page.table", words)
    has_ties = bool(ecomap.ties or ecomap.ties_asked)
    yield from blocks_ecomap.legend_in_words(words, knows=has_ties)


# ── a spiral ──


def _spiral(spiral: Spiral, words: Words) -> Iterator[Block]:
    yield from _spiral_told(spiral, words, "spiral.page", "page.table")
    yield from blocks_spiral.seen(spiral, words)


def _family_spiral(spiral: Spiral, words: Words) -> Iterator[Block]:
    yield from _spiral_told(spiral, words, "spiral.page.family", "page.table.family")


def _nameless_spiral(spiral: Spiral, words: Words) -> Iterator[Block]:
    yield Heading(2, words("spiral.page"))
    yield plain(words("page.nameless"))
    if any(spiral.steps):
        yield _steps(spiral, words, "page.table")


def _spiral_told(spiral: Spiral, words: Words, title: str, caption: str) -> Iterator[Block]:
    yield Heading(2, words(title))
    if spiral.goes_back:
        yield silent(words("spiral.goes-back"))
    if any(spiral.steps):
        yield _steps(spiral, words, caption)


def _steps(spiral: Spiral, words: Words, caption: str) -> Table:
    """Give the small steps, loop after loop; a loop without one has a row that says so."""
    keys = ("step", "loop", "practice", "fed", "more")
    header = [
        spiral.labels.get(key) or words(voiced(spiral, f"page.column.{key}", words)) for key in keys
    ]
    rows = []
    for loop in spiral.loops:
        where = words("page.loop", n=loop.number, date=loop.date)
        if not loop.steps:
            rows.append(Row(cells=(words("spiral.loop.empty"), where, "", "", "")))
        rows += [
            Row(
                cells=(step.text or words("page.step", n=n), *_step(step, where, spiral, words)),
                about=step.id,
            )
            for n, step in enumerate(loop.steps, start=1)
        ]
    return _captioned(Table(header=tuple(header), rows=tuple(rows)), caption, words)


def _step(step: SmallStep, where: str, spiral: Spiral, words: Words) -> tuple[str, ...]:
    practice = "" if step.practice is None else label(spiral, step.practice, words)
    fed = words.joined([label(spiral, one, words) for one in step.fed])
    return where, practice, fed, "\n".join(further(step, spiral, words))


# ── a wall ──


def _wall(dotted: DottedWall, words: Words) -> Iterator[Block]:
    yield from wall_map.section(dotted, words)
    if dotted.wall.people:
        yield _people(dotted, words)


def _people(dotted: DottedWall, words: Words) -> Table:
    """Give everybody on the wall, with the adults of each view apart."""
    wall = dotted.wall
    none, not_asked = words("page.none"), words("page.not-asked")
    columns: list[tuple[str, list[str]]] = []
    for by, key in ((By.ADULT, "page.column.adult"), (By.PERSON, "page.column.own")):
        if by in wall.layers:
            asked = wall.layers[by].asked
            named = _adults_by_person(wall, wall.pairs(by))
            cells = [text or (none if p in asked else not_asked) for p, text in enumerate(named)]
            columns.append((key, cells))
    if dotted.dividing:
        columns.append(("page.column.begins", _adults_by_person(wall, dotted.divided)))
    rows = tuple(
        Row(cells=(name, *(cells[p] for _, cells in columns)), about=str(p))
        for p, name in enumerate(wall.people)
    )
    header = (words("page.column.person"), *(words(key) for key, _ in columns))
    return _captioned(Table(header=header, rows=rows), "page.table", words)


def _adults_by_person(wall: Wall, pairs: Iterable[tuple[int, int]]) -> list[str]:
    """Name, for each person on the wall, the adults of these pairs of person and adult."""
    found: list[list[int]] = [[] for _ in wall.people]
    for person, adult in pairs:
        found[person].append(adult)
    return ["; ".join(wall.adults[adult] for adult in sorted(adults)) for adults in found]


def _captioned(table: Table, caption: str, words: Words) -> Table:
    """Give the table under its caption, without the columns in which nothing stands."""
    used = [
        place
        for place in range(len(table.header))
        if not place or any(row.cells[place] for row in table.rows)
    ]
    return Table(
        header=tuple(table.header[place] for place in used),
        rows=tuple(
            replace(row, cells=tuple(row.cells[place] for place in used)) for row in table.rows
        ),
        caption=words(caption),
    )


_TOLD: Mapping[type[GuideMap], Told[Any]] = {
    Ecomap: Told(_ecomap, _family_ecomap, _nameless_ecomap),
    Spiral: Told(_spiral, _family_spiral, _nameless_spiral),
    # a wall is the adults' own, so no family takes it home; its picture shows the small counts
    # that the page for supervision hides
    DottedWall: Told(_wall, None, None),
}
"""What tells each kind of map."""
