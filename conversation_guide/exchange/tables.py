"""From a summary to its tables: its map's, what is seen on it, and what was covered.

Each kind of map has a module for its own tables. A summary comes reduced to what its reader may
have (`record.redact`); nothing is held back here, and nothing is asked of the conversation again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conversation_guide.ecomap import observations as ecomap_observations
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.ecomap.observations import Observation
from conversation_guide.guide.kinds import MapKind
from conversation_guide.guide.places import filled
from conversation_guide.record.coverage import Coverage, How, PointCovered
from conversation_guide.record.redact import FAMILY
from conversation_guide.record.summary import Summary
from conversation_guide.spiral import observations as spiral_observations
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import Words

from .ecomap_tables import ecomap_tables
from .fields import VERSION, Cell, MapData, Row, Rows
from .spiral_tables import spiral_tables
from .wall_tables import wall_tables


def map_data(summary: Summary, words: Words, audience: str) -> MapData:
    """Give the map of `summary` as data for `audience`, for whom it was reduced before.

    Raises ValueError where the summary has no map.
    """
    coverage = dict(_covered(summary.coverage, words))
    match summary.map:
        case Ecomap():
            kind, parts = MapKind.ECOMAP, dict(ecomap_tables(summary.map))
            parts["observations"] = _seen(ecomap_observations.observations(summary.map))
        case Spiral():
            kind, parts = MapKind.SPIRAL, dict(spiral_tables(summary.map))
            parts["observations"] = _seen(spiral_observations.observations(summary.map))
        case DottedWall():
            kind, parts = MapKind.WALL, dict(wall_tables(summary.map))
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


def _seen(observations: Iterable[Observation], of: str = "") -> Iterator[Row]:
    for one in observations:
        yield {"key": one.key, "of": of, "n": one.n, "name": str(one.name)}
        yield from _seen(one.parts, one.key)


def _covered(coverage: Coverage, words: Words) -> Iterator[tuple[str, Rows]]:
    """Give counts and times; a family's name never stands in a title, also where a guide asks."""
    unnamed = words("walk.centre.unnamed")

    def title(text: str) -> str:
        return filled(text, centre=unnamed)

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
