"""The tables of an ecomap: who is there, what ties them, what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conversation_guide.ecomap.legend import SIGNS, sign_for
from conversation_guide.ecomap.measures import Measures, Ties, Undefined, measures
from conversation_guide.ecomap.model import Connection, Ecomap, Rating
from conversation_guide.guide.kinds import Direction, Level

from .fields import Cell, Row, Rows


def ecomap_tables(ecomap: Ecomap) -> Iterator[tuple[str, Rows]]:
    """Give each table of an ecomap by its name, in the order in which they are written."""
    labels = {category.id: category for category in ecomap.categories}
    asked = frozenset().union(*(one.asked for one in ecomap.ties_asked))
    place = {one.id: number for number, one in enumerate(ecomap.connections)}

    def in_order(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=lambda id: place.get(id, 0)))

    def row(one: Connection) -> Row:
        category = labels.get(one.category)
        return {
            "id": one.id,
            "name": one.name,
            "words": one.words,
            "kind": str(one.kind),
            "category": str(one.category),
            "category_label": str(category.label) if category else "",
            "ring": str(category.ring) if category else None,
            **_rating("support", one.support),
            **_rating("strain", one.strain),
            **_rating("direction", one.direction),
            "wanted": one.wanted,
            "ended": one.ended,
            "ties_asked": one.id in asked,
        }

    yield "ego", [{"name": ecomap.centre}]
    yield "connections", map(row, ecomap.connections)
    yield "ties", ({"source": one, "target": other} for one, other in ecomap.ties)
    yield (
        "ties_asked",
        (
            {
                "down": in_order(one.down),
                "across": in_order(one.across),
                "asked": in_order(one.asked),
            }
            for one in ecomap.ties_asked
        ),
    )
    yield (
        "categories",
        (
            {"id": str(one.id), "label": str(one.label), "ring": str(one.ring)}
            for one in ecomap.categories
        ),
    )
    yield (
        "legend",
        ({"what": what, "sign": str(sign_for(ecomap.legend, what))} for what in SIGNS),
    )
    yield "measures", _measured(measures(ecomap))


def _rating(name: str, rating: Rating[bool] | Rating[Level] | Rating[Direction]) -> Row:
    value = rating.value
    shown: Cell = str(value) if isinstance(value, str) else value
    return {name: shown, f"{name}_why": str(rating.known) if value is None else None}


def _measured(found: Measures) -> Iterator[Row]:
    yield _value("size", found.size)
    for name, tally in found.tallies.items():
        for what, n in tally.counts:
            yield _value(name, n, of=what)
    yield _value("reciprocity", found.reciprocity)
    yield _value("category-count", found.category_count)
    yield _value("blau", found.blau)
    yield _value("iqv", found.iqv)
    yield _value("shannon", found.shannon)
    ties = found.ties
    names = ("density", "isolates", "star", "components")
    if not isinstance(ties, Ties):
        yield from (_value(name, ties) for name in names)
        return
    yield _value("density", ties.density)
    yield _value("isolates", len(ties.isolates))
    yield _value("star", len(ties.star))
    yield _value("components", ties.components)
    for id, n in ties.degrees:
        yield _value("degree", n, of=id)


def _value(name: str, value: float | Undefined, of: str = "") -> Row:
    if isinstance(value, Undefined):
        return {"name": name, "of": of, "value": None, "why": str(value.why)}
    return {"name": name, "of": of, "value": float(value), "why": None}
