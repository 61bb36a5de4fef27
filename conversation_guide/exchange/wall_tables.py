"""The tables of a wall: people, adults, the dots between them, and what was counted."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.wall.count import Counts, count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By

from .fields import Row, Rows


def wall_tables(dotted: DottedWall) -> Iterator[tuple[str, Rows]]:
    """Give each table of a wall by its name, in the order in which they are written."""
    wall = dotted.wall
    own = wall.layers.get(By.PERSON)
    asked = own.asked if own else frozenset[int]()
    yield (
        "people",
        (
            {"id": _person(place), "name": name, "asked": place in asked}
            for place, name in enumerate(wall.people)
        ),
    )
    yield (
        "adults",
        ({"id": _adult(place), "name": name} for place, name in enumerate(wall.adults)),
    )
    yield (
        "dots",
        (
            {"person": _person(person), "adult": _adult(adult), "by": str(by)}
            for by in wall.layers
            for person, adult in sorted(wall.pairs(by))
        ),
    )
    yield (
        "divided",
        (
            {"person": _person(person), "adult": _adult(adult)}
            for person, adult in sorted(dotted.divided)
        ),
    )
    yield "views", ({"by": str(by)} for by in wall.layers)
    yield "counts", _counted(count(wall))


def _person(place: int) -> str:
    return f"p{place + 1}"


def _adult(place: int) -> str:
    return f"a{place + 1}"


def _counted(counts: Counts) -> Iterator[Row]:
    def row(view: str, what: str, n: float | None) -> Row:
        return {"view": view, "what": what, "n": None if n is None else float(n)}

    yield row("", "people", counts.people)
    yield row("", "adults", counts.adults)
    for by, view in counts.views.items():
        yield row(by, "people", view.people)
        yield row(by, "dots", view.dots)
        for dots, n in enumerate(view.histogram):
            yield row(by, f"people-with-{dots}", n)
        yield row(by, "fewest", view.fewest)
        yield row(by, "middle", view.middle)
        yield row(by, "most", view.most)
        yield row(by, "adults-without", view.adults_without)
    if told := counts.agreement:
        yield row("both", "both", told.both)
        yield row("both", "only-adult", told.only_adult)
        yield row("both", "only-person", told.only_person)
        yield row("both", "not-asked", told.not_asked)
