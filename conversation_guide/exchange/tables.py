"""From a summary to the tables of its map: the one place where a map becomes data.

A summary comes reduced to what its reader may have (`record.redact`); nothing is held back here,
and nothing is asked of the conversation again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from conversation_guide.ecomap import observations as ecomap_observations
from conversation_guide.ecomap.legend import SIGNS, sign_for
from conversation_guide.ecomap.measures import Measures, Tally, Ties, Undefined, measures
from conversation_guide.ecomap.model import Connection, Ecomap, Rating
from conversation_guide.ecomap.observations import Observation
from conversation_guide.guide.model import Direction, Level, MapKind
from conversation_guide.record.coverage import Coverage, How, PointCovered
from conversation_guide.record.redact import FAMILY
from conversation_guide.record.summary import Summary
from conversation_guide.spiral import observations as spiral_observations
from conversation_guide.spiral.model import SmallStep, Spiral
from conversation_guide.wall.count import Counts, count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By
from conversation_guide.words import Words

from .fields import VERSION, Cell, MapData, Row

Rows = Iterable[Row]


def map_data(summary: Summary, words: Words, audience: str) -> MapData:
    """Give the map of `summary` as data for `audience`, for whom it was reduced before.

    Raises ValueError where the summary has no map.
    """
    coverage = dict(_covered(summary.coverage, words))
    match summary.map:
        case Ecomap():
            kind, parts = MapKind.ECOMAP, dict(_ecomap(summary.map))
        case Spiral():
            kind, parts = MapKind.SPIRAL, dict(_spiral(summary.map))
        case DottedWall():
            kind, parts = MapKind.WALL, dict(_wall(summary.map))
        case _:
            raise ValueError("there is no map")
    about: dict[str, Cell] = {
        "format": VERSION,
        "kind": str(kind),
        "for": audience,
        "session": summary.session,
        "session_kind": str(summary.kind),
        "guide": str(summary.guide),
        "guide_version": str(summary.guide_version),
        "title": str(summary.title),
        "language": str(summary.language),
        "date": summary.date,
        "finished": summary.finished,
        "program": summary.program,
    }
    if audience == FAMILY:
        # nothing is counted about a family on what they take home
        parts |= {name: () for name in ("measures", "observations") if name in parts}
    return MapData(about, {name: tuple(rows) for name, rows in (parts | coverage).items()})


# ── the ecomap ──


def _ecomap(ecomap: Ecomap) -> Iterator[tuple[str, Rows]]:
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
    yield "observations", _seen(ecomap_observations.observations(ecomap))


def _rating(name: str, rating: Rating[bool] | Rating[Level] | Rating[Direction]) -> Row:
    value = rating.value
    shown: Cell = str(value) if isinstance(value, str) else value
    return {name: shown, f"{name}_why": str(rating.known) if value is None else None}


def _measured(found: Measures) -> Iterator[Row]:
    tallies: dict[str, Tally] = {
        "kinds": found.kinds,
        "categories": found.categories,
        "rings": found.rings,
        "support": found.support,
        "strain": found.strain,
        "direction": found.direction,
    }
    yield _value("size", found.size)
    for name, tally in tallies.items():
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


def _seen(observations: Iterable[Observation], of: str = "") -> Iterator[Row]:
    for one in observations:
        yield {"key": one.key, "of": of, "n": one.n, "name": str(one.name)}
        yield from _seen(one.parts, one.key)


# ── the spiral ──


def _spiral(spiral: Spiral) -> Iterator[tuple[str, Rows]]:
    yield (
        "ego",
        [{"name": spiral.centre, "goes_back": spiral.goes_back, "together": spiral.together}],
    )
    yield "loops", ({"number": loop.number, "date": loop.date} for loop in spiral.loops)
    yield "steps", map(_step, spiral.steps)
    yield "labels", ({"id": id, "label": str(label)} for id, label in spiral.labels.items())
    yield "observations", _seen(spiral_observations.observations(spiral))


def _step(step: SmallStep) -> Row:
    return {
        "id": step.id,
        "loop": step.loop,
        "text": step.text,
        "practice": _id(step.practice),
        "followed": step.followed,
        "fed": tuple(str(core) for core in step.fed),
        "parents_words": step.parents_words,
        "rupture": _id(step.rupture),
        "lead": step.lead,
        "repaired": step.repaired,
        "repaired_in": step.repaired_in or None,
        "repairs": step.repairs or None,
    }


def _id(one: StrEnum | None) -> str | None:
    return None if one is None else str(one)


# ── the wall ──


def _wall(dotted: DottedWall) -> Iterator[tuple[str, Rows]]:
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


# ── what was covered ──


def _covered(coverage: Coverage, words: Words) -> Iterator[tuple[str, Rows]]:
    """Give counts and times; a family's name never stands in a title, also where a guide asks."""
    unnamed = words("walk.centre.unnamed")

    def title(text: str) -> str:
        return text.replace("{centre}", unnamed)

    def point(one: PointCovered, called: str) -> Row:
        counted = {how.value.replace("-", "_"): one.count(how) for how in How}
        seconds = None if coverage.afterwards else one.seconds
        return {"title": called, "asked": one.asked, **counted, "seconds": seconds}

    points = [point(one, title(one.title)) for one in coverage.points]
    if coverage.looking_back is not None:
        points.append(point(coverage.looking_back, words("walk.reflections")))
    yield "points", points
    yield (
        "phases",
        (
            {
                "title": title(one.title),
                "planned": one.planned,
                "given": one.given,
                "seconds": one.seconds,
            }
            for one in coverage.phases
        ),
    )
    yield (
        "commitments",
        (
            {"made": one.made, "offered": one.offered, "given": one.details}
            for one in coverage.commitments
        ),
    )
