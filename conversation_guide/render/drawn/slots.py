"""Where lines begin at the box around the centre. Pure arithmetic over cells."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .canvas import Cell
from .sides import Placed, Plan

_EVEN = 0.6
"""How much lines are dealt out evenly around the box, rather than leave it straight."""

_APART = 3
"""Cells between two beginnings, where there is room."""


def slots(plan: Plan, items: Sequence[Placed], side: int) -> list[Cell] | None:
    """Give the cell at the box where the line to each of `items` begins, from top to bottom.

    They go along the upper edge, the side and the lower edge, no two at the same cell. None where
    there are more lines than cells.
    """
    top, bottom, half = plan.top - 1, plan.top + len(plan.box) + 2, plan.half
    way: list[tuple[int, int]] = [
        *((out, top) for out in range(1, half)),
        *((half, row) for row in range(top + 1, bottom)),
        *((out, bottom) for out in range(half - 1, 0, -1)),
    ]
    if len(items) > len(way):
        return None
    middle = (top + bottom) / 2
    angles = [_angle(row - middle, out) for out, row in way]
    share = len(way) / max(1, len(items))
    wanted = []
    for number, placed in enumerate(items):
        goal = _angle(placed.row - middle, placed.out)
        straight = min(range(len(way)), key=lambda n: abs(angles[n] - goal))
        even = share * (number + 0.5) - 0.5
        wanted.append(round((1 - _EVEN) * straight + _EVEN * even))
    room = (len(way) - 1) // max(1, len(items) - 1)
    places = _parted(wanted, min(_APART, room), len(way))
    return [(plan.column(side, way[n][0]), way[n][1]) for n in places]


def _angle(down: float, out: float) -> float:
    """Give an angle from straight out; cells are twice as high as wide."""
    return math.atan2(2 * down, out)


def _parted(wanted: Sequence[int], apart: int, length: int) -> list[int]:
    """Move places in ascending order until neighbours are `apart`, none out of `length`."""
    places = list(wanted)
    for number in range(1, len(places)):
        places[number] = max(places[number], places[number - 1] + apart)
    limit = length - 1
    for number in range(len(places) - 1, -1, -1):
        places[number] = min(places[number], limit)
        limit = places[number] - apart
    # pushed down by one end, pulled back by the other: share what is left between them
    early = list(wanted)
    for number in range(len(early) - 2, -1, -1):
        early[number] = min(early[number], early[number + 1] - apart)
    limit = 0
    for number, place in enumerate(early):
        early[number] = max(place, limit)
        limit = early[number] + apart
    middle = [(a + b) // 2 for a, b in zip(places, early, strict=True)]
    return middle if all(0 <= place < length for place in middle) else places
