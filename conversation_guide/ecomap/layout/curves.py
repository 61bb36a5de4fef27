"""Lines that bend around the middle: straight in angle and distance, so they never cross it."""

from __future__ import annotations

from math import ceil, cos, pi, sin

from .plan import Curve, Point

_A_PIECE = 0.6
"""The angle, in radians, that one Bézier piece can follow unseen."""


def polar(angle: float, r: float) -> Point:
    """Give the point at `angle` and `r` px from 0, 0."""
    return (r * cos(angle), r * sin(angle))


def fan(begin: tuple[float, float], end: tuple[float, float]) -> Curve:
    """Lead from one (angle, distance) to another, leaving and arriving straight outwards.

    The angle turns as 3t² - 2t³ while the distance grows as t: of two fans from the same beginning
    to the same distance, the one that ends further round is further round everywhere.
    """
    (a0, r0), (a1, r1) = begin, end
    turn, grow = a1 - a0, r1 - r0
    if abs(turn) <= _A_PIECE:
        c0, s0, c1, s1, third = cos(a0), sin(a0), cos(a1), sin(a1), grow / 3
        return (
            (r0 * c0, r0 * s0),
            ((r0 + third) * c0, (r0 + third) * s0),
            ((r1 - third) * c1, (r1 - third) * s1),
            (r1 * c1, r1 * s1),
        )
    pieces = ceil(abs(turn) / _A_PIECE)
    h = 1 / pieces
    points: list[Point] = [polar(a0, r0)]
    for i in range(pieces):
        for t, sign, last in ((i * h, 1, False), ((i + 1) * h, -1, True)):
            a, r = a0 + turn * t * t * (3 - 2 * t), r0 + grow * t
            da = turn * 6 * t * (1 - t)
            c, s = cos(a), sin(a)
            step = sign * h / 3
            handle = (
                r * c + (grow * c - r * da * s) * step,
                r * s + (grow * s + r * da * c) * step,
            )
            points += [handle, (r * c, r * s)] if last else [handle]
    return tuple(points)


def around(begin: tuple[float, float], low: float, end: tuple[float, float], soft: float) -> Curve:
    """Lead from one (angle, distance) inwards to `low` px, around, and out to the other.

    Both ways in and out are straight towards 0, 0; the turns begin at most `soft` px before the
    corner. `low` is at most the smaller distance.
    """
    (a0, r0), (a1, r1) = begin, end
    side = 1 if a1 > a0 else -1
    soft = min(soft, (r0 - low), (r1 - low), abs(a1 - a0) * low / 2)
    soft = max(soft, 0.0)
    bend = side * soft / low
    points: list[Point] = [polar(a0, r0)]
    _straight(points, polar(a0, low + soft))
    _soft(points, polar(a0, low), polar(a0 + bend, low))
    _arc(points, a0 + bend, a1 - bend, low)
    _soft(points, polar(a1, low), polar(a1, low + soft))
    _straight(points, polar(a1, r1))
    return tuple(points)


def _straight(points: list[Point], to: Point) -> None:
    x, y = points[-1]
    dx, dy = (to[0] - x) / 3, (to[1] - y) / 3
    points += [(x + dx, y + dy), (x + 2 * dx, y + 2 * dy), to]


def _soft(points: list[Point], corner: Point, to: Point) -> None:
    """Turn at a corner without reaching it."""
    (x, y), (cx, cy) = points[-1], corner
    points += [
        (x + (cx - x) * 0.6, y + (cy - y) * 0.6),
        (to[0] + (cx - to[0]) * 0.6, to[1] + (cy - to[1]) * 0.6),
        to,
    ]


def _arc(points: list[Point], begin: float, end: float, r: float) -> None:
    """Go along a circle about 0, 0."""
    pieces = max(1, ceil(abs(end - begin) / (pi / 4)))
    turn = (end - begin) / pieces
    reach = r * 4 / 3 * (turn / 4) * (1 + turn * turn / 48)  # 4/3·tan(turn/4), near enough
    for i in range(pieces):
        a, b = begin + i * turn, begin + (i + 1) * turn
        (x, y), (to_x, to_y) = polar(a, r), polar(b, r)
        points += [
            (x - reach * sin(a), y + reach * cos(a)),
            (to_x + reach * sin(b), to_y - reach * cos(b)),
            (to_x, to_y),
        ]
