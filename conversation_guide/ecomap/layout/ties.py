"""Who knows whom: fine lines on the inner side of the names, which touch no name and no box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import atan2, hypot, pi, tau

from .curves import around
from .plan import Place, Tie
from .ring import Seat

Pair = tuple[str, str]
_SOFT = 60.0


def on_ring(pairs: Iterable[Pair], seats: list[Seat], middle: float) -> tuple[Tie, ...]:
    """Tie boxes: straight in from each, then around between the middle and all boxes passed."""
    number = {seat.id: i for i, seat in enumerate(seats)}
    found = []
    for pair in pairs:
        if pair[0] not in number or pair[1] not in number:
            continue
        first, last = sorted(number[one] for one in pair)
        passed = seats[first : last + 1]
        back = (seats[last].angle - seats[first].angle) > pi
        if back:
            passed = seats[last:] + seats[: first + 1]
            first, last = last, first
        one, other = seats[first], seats[last]
        end = other.angle + (tau if back else 0.0)
        begin = one.angle + one.high * 0.45
        end += other.low * 0.45
        near = min(seat.nearest for seat in passed) - 4
        low = _low(near - 10, middle + 14, end - begin)
        reach = one.reach(begin) - 1, other.reach(end) - 1
        soft = min(_SOFT, near - low)
        found.append(Tie(pair, around((begin, reach[0]), low, (end, reach[1]), soft)))
    return tuple(found)


def on_circle(
    pairs: Iterable[Pair], places: Iterable[Place], outer: float, inner: float, stalk: float
) -> tuple[Tie, ...]:
    """Tie names on a circle: between the hubs and where the signs begin."""
    at: Mapping[str, float] = {p.id: atan2(p.end[1], p.end[0]) for p in places}
    rim = outer - stalk - 2
    found = []
    for pair in pairs:
        if pair[0] not in at or pair[1] not in at:
            continue
        begin, end = sorted((at[pair[0]], at[pair[1]]))
        if end - begin > pi:
            begin, end = end, begin + tau
        low = _low(rim - 8, inner + 10, end - begin)
        found.append(Tie(pair, around((begin, rim), low, (end, rim), _SOFT)))
    return tuple(found)


def _low(outer: float, inner: float, turn: float) -> float:
    """Say how far in a tie goes: the further apart its ends, the nearer to the middle.

    So long ties pass below short ones, and few lie on each other.
    """
    return outer - max(0.0, outer - inner) * min(1.0, turn / pi)


def length(tie: Tie) -> float:
    """Say how far apart the two ends of a tie are, straight across."""
    (x, y), (to_x, to_y) = tie.curve[0], tie.curve[-1]
    return hypot(to_x - x, to_y - y)
