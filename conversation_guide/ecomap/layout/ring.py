"""Up to two dozen connections: a ring of boxes around the middle, grouped, none in another's way.

Seen from the middle, no two boxes share a direction. So no two overlap, and no line from the
middle runs through another's box. The ring is a rounded rectangle,
as a sheet of paper is; it grows until everybody has room.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, cos, pi, sin, tau

from .blocks import PADDING_X, PADDING_Y, boxed
from .plan import Block, Box, Disc, Group, Place, Point, Sector

_LINE = 104.0
"""The least length of a line, so that its signs can be read."""

_GAP = 4.0
"""Between a line's end and what it leads to."""

_APART = 11.0
"""Between two boxes, seen from the middle."""

_BETWEEN_GROUPS = 2.2
"""How much wider than others the gap between two groups is."""

_ROUNDNESS = 2.4
"""The exponent of the superellipse: 2 is an ellipse, more is nearer to a rectangle."""

_LYING = (1.18, 0.9)
"""How much wider than high the ring is, for few and for two dozen: a sheet lies or stands."""

_MARGIN = 16.0
"""From a box to the edge of its group's ground."""


@dataclass(slots=True)
class Seat:
    """A box on its way to its place. `low` and `high` are its edges, seen from the middle."""

    id: str
    group: int
    block: Block
    half_width: float
    half_height: float
    angle: float = 0.0
    x: float = 0.0
    y: float = 0.0
    low: float = 0.0
    high: float = 0.0

    def reach(self, angle: float) -> float:
        """Say how far from the middle a ray at `angle` meets the box. It must meet it."""
        c, s = cos(angle), sin(angle)
        along_x = (abs(self.x) - self.half_width) / abs(c) if abs(c) > 1e-9 else 0.0
        along_y = (abs(self.y) - self.half_height) / abs(s) if abs(s) > 1e-9 else 0.0
        return max(along_x, along_y)

    @property
    def nearest(self) -> float:
        """Say how far the box is from the middle."""
        x = max(0.0, abs(self.x) - self.half_width)
        y = max(0.0, abs(self.y) - self.half_height)
        return float((x * x + y * y) ** 0.5)


def seated(groups: tuple[Group, ...], radius: float) -> list[Seat]:
    """Give each connection its place around a middle of `radius` px at 0, 0."""
    seats = []
    for number, group in enumerate(groups):
        for label in group.labels:
            inside = boxed(label, group.caption)
            half_width = max(inside.width / 2 + PADDING_X, 34.0)
            half_height = inside.height / 2 + PADDING_Y
            seats.append(Seat(label.id, number, inside, half_width, half_height))
    _solve(seats, radius)
    return seats


def _solve(seats: list[Seat], middle: float) -> None:
    """Move the seats around the ring, and widen the ring, until nobody shares a direction."""
    n = len(seats)
    if not n:
        return
    first = {1: 0.0, 2: pi}.get(n, -pi / 2)
    for i, seat in enumerate(seats):
        seat.angle = first + tau * i / n
    weights = [
        _BETWEEN_GROUPS if seat.group != seats[(i + 1) % n].group else 1.0
        for i, seat in enumerate(seats)
    ]
    weight = sum(weights)
    lying = _LYING[0] + (_LYING[1] - _LYING[0]) * min(1.0, max(0.0, (n - 8) / 16))
    # seen from the middle a box takes up its width above and below, its height at the sides
    sides = sum(seat.half_width + seat.half_height for seat in seats)
    ring = max(middle + _LINE + 30.0, (sides + weight * _APART) / tau)
    for turn in range(60):
        for seat in seats:
            _put(seat, ring, ring * lying, middle)
        needed = sum(seat.high - seat.low for seat in seats)
        least = _APART / ring
        free = tau - needed
        if free < weight * least:
            # not all of what is missing: once all have moved, they often need less
            ring *= max(1.02, ((needed + weight * least) / tau) ** 0.75)
            free = weight * least
        elif turn > 1 and _apart(seats, least * 0.5):
            return
        scale = (tau - free) / needed
        angle, angles = first, []
        for i, seat in enumerate(seats):
            # the edge of the one before, a gap, then as far as this one reaches to that side
            if i:
                angle -= seat.low * scale
            angles.append(angle)
            angle += seat.high * scale + free * weights[i] / weight
        for seat, moved in zip(seats, angles, strict=True):
            seat.angle += (moved - seat.angle) * (1.0 if turn < 8 else 0.5)
        if turn > 20:
            ring *= 1.04  # it swings between two states: more room ends that
    while not _apart(seats, 0.0):  # pragma: no cover - no map is known that needs it
        ring *= 1.3
        for i, seat in enumerate(seats):
            seat.angle = first + tau * i / n
            _put(seat, ring, ring * lying, middle)


def _put(seat: Seat, high: float, wide: float, middle: float) -> None:
    """Put a seat on the ring at its angle, and see which directions it takes up."""
    c, s = cos(seat.angle), sin(seat.angle)
    on_ring = (abs(c / wide) ** _ROUNDNESS + abs(s / high) ** _ROUNDNESS) ** (-1 / _ROUNDNESS)
    w, h = seat.half_width, seat.half_height
    along = min(w / abs(c) if c else 1e9, h / abs(s) if s else 1e9)
    r = max(on_ring, middle + _LINE + along)
    seat.x, seat.y = r * c, r * s
    # How far each corner is turned away from the box's own direction, as tangents; all corners
    # lie ahead, because the box does not reach back to the middle.
    hc, ws, wc, hs = h * c, w * s, w * c, h * s
    several = (
        (hc - ws) / (r + wc + hs),
        (ws - hc) / (r - wc - hs),
        (-hc - ws) / (r + wc - hs),
        (hc + ws) / (r - wc + hs),
    )
    seat.low, seat.high = atan(min(several)), atan(max(several))


def _apart(seats: list[Seat], least: float) -> bool:
    """Say whether each seat ends at least `least` before the next begins."""
    if len(seats) < 2:
        return True
    following = [*seats[1:], seats[0]]
    for i, (seat, after) in enumerate(zip(seats, following, strict=True)):
        angle = after.angle + (tau if i == len(seats) - 1 else 0.0)
        if angle + after.low - seat.angle - seat.high < least:
            return False
    return True


def places(seats: list[Seat], middle: Disc) -> tuple[Place, ...]:
    """Give the boxes and their lines, about a middle at 0, 0."""
    return tuple(
        Place(
            id=seat.id,
            group=seat.group,
            label=Box(seat.x, seat.y, seat.half_width * 2, seat.half_height * 2, seat.block),
            start=_at(seat.angle, middle.radius + _GAP),
            end=_at(seat.angle, seat.reach(seat.angle) - _GAP),
        )
        for seat in seats
    )


def sectors(seats: list[Seat], middle: float, captioned: set[int]) -> tuple[Sector, ...]:
    """Give the grounds of the groups that have a caption: parts of one round shape."""
    if len(seats) < 3 or not captioned:
        return ()  # around one or two there is nothing to hold together
    shape = _shape(seats)
    found = []
    for number in sorted(captioned):
        own = [i for i, seat in enumerate(seats) if seat.group == number]
        first, last = seats[own[0]], seats[own[-1]]
        before, after = seats[own[0] - 1], seats[(own[-1] + 1) % len(seats)]
        begin = first.angle + first.low - _half_gap(before, first)
        end = last.angle + last.high + _half_gap(last, after)
        if len(own) == len(seats):
            begin, end = 0.0, tau
        found.append(Sector(number, _edge(begin, end, shape), middle + 14, end - begin))
    return tuple(found)


_SQUARE = 3.0
"""The exponent of the shape of the ground: nearer to a rectangle than the ring."""

_Shape = tuple[float, float, float, float]
"""How far the ground goes to the left, to the right, up and down."""


def _shape(seats: list[Seat]) -> _Shape:
    """Find a round shape that has all boxes inside: each quarter of it has its own two axes."""
    sides = [
        (
            seat.half_width + _MARGIN - seat.x,
            seat.x + seat.half_width + _MARGIN,
            seat.half_height + _MARGIN - seat.y,
            seat.y + seat.half_height + _MARGIN,
        )
        for seat in seats
    ]
    left, right, up, down = (max(several) for several in zip(*sides, strict=True))
    left, right, up, down = (
        max(one, 0.6 * max(left, right, up, down)) for one in (left, right, up, down)
    )
    grown = max(
        (x / wide) ** _SQUARE + (y / high) ** _SQUARE
        for to_left, to_right, to_up, to_down in sides
        for x, wide in ((to_left, left), (to_right, right))
        if x > 0
        for y, high in ((to_up, up), (to_down, down))
        if y > 0
    ) ** (1 / _SQUARE)
    return left * grown, right * grown, up * grown, down * grown


def _half_gap(seat: Seat, after: Seat) -> float:
    """Give half the free angle between two neighbours, less a little to keep grounds apart."""
    gap = (after.angle + after.low - seat.angle - seat.high) % tau
    return max(0.0, gap / 2 - 0.006)


def _edge(begin: float, end: float, shape: _Shape) -> tuple[Point, ...]:
    """Go along the outer edge of a sector."""
    steps = max(3, int((end - begin) / 0.16))
    edge = []
    for i in range(steps + 1):
        angle = begin + (end - begin) * i / steps
        c, s = cos(angle), sin(angle)
        wide, high = shape[c > 0], shape[2 + (s > 0)]
        r = (abs(c / wide) ** _SQUARE + abs(s / high) ** _SQUARE) ** (-1 / _SQUARE)
        edge.append((r * c, r * s))
    return tuple(edge)


def _at(angle: float, r: float) -> Point:
    return (r * cos(angle), r * sin(angle))
