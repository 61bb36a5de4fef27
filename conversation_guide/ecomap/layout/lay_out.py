"""Where everything on a drawn ecomap stands: a ring of boxes, or hubs and turned names.

Pure and quick: the same map gives the same plan. It takes texts as they will be written and gives
numbers; which sign a line has, and every word of ours, is the business of who draws.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

from . import hubs, ring, ties
from .blocks import disc
from .plan import Box, Disc, Group, Hub, Place, Plan, Point, Role, Sector, Tie, Turned

RING_AT_MOST = 24
"""From how many connections on a ring of boxes is no longer the better picture."""


def lay_out(name: str, groups: Iterable[Group], pairs: Iterable[ties.Pair] = ()) -> Plan:
    """Lay out a map.

    Args:
        name: What stands in the middle.
        groups: The connections, in the order in which they go round; groups of none are left out.
        pairs: Ids of those who know each other.

    Returns:
        The plan, about its middle at 0, 0.
    """
    groups = tuple(group for group in groups if group.labels)
    count = sum(len(group.labels) for group in groups)
    if count <= RING_AT_MOST:
        centre = disc([(name, Role.CENTRE)], 112.0)
        seats = ring.seated(groups, centre.radius)
        captioned = {i for i, group in enumerate(groups) if group.caption}
        return _framed(
            centre,
            places=ring.places(seats, centre),
            sectors=ring.sectors(seats, centre.radius, captioned),
            ties=ties.on_ring(pairs, seats, centre.radius),
        )
    found = hubs.around(groups, name)
    return _framed(
        found.centre,
        places=found.places,
        hubs=found.hubs,
        ties=ties.on_circle(pairs, found.places, found.outer, found.free, hubs.STALK),
    )


def _framed(
    centre: Disc,
    *,
    places: tuple[Place, ...],
    sectors: tuple[Sector, ...] = (),
    hubs: tuple[Hub, ...] = (),
    ties: tuple[Tie, ...] = (),
) -> Plan:
    """Make a plan, and say how far it reaches; ties stay within the names, hubs as well."""
    r = centre.radius + 2
    corners: list[Point] = [(-r, -r), (r, r)]
    for place in places:
        corners += _corners(place.label)
    for sector in sectors:
        corners += sector.edge
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Plan(
        left=min(xs) - 1,
        top=min(ys) - 1,
        right=max(xs) + 1,
        bottom=max(ys) + 1,
        centre=centre,
        places=places,
        sectors=sectors,
        hubs=hubs,
        ties=ties,
    )


def _corners(label: Box | Turned) -> tuple[Point, Point]:
    """Give two corners of what a box, or a turned block, does not reach beyond."""
    if isinstance(label, Box):
        x, y, half_x, half_y = label.x, label.y, label.width / 2, label.height / 2
    else:
        # its far end, further out on its ray; turned, its height may reach to any side
        out = 1 + label.block.width / hypot(label.x, label.y)
        x, y = label.x * out, label.y * out
        half_x = half_y = label.block.height / 2
    return (x - half_x, y - half_y), (x + half_x, y + half_y)
