"""How lines run from small steps on a drawn spiral to the parts of the core that they fed.

Pure geometry, in pixels. A line leaves its mark towards the middle, runs round the core on a lane
of its own, and ends on the rim of the very circle that the step fed: never beside another one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .spiral_turns import Place, Point, Turns

_FIRST, _GAP, _LANES = 7.0, 5.0, 6
"""The lanes round the core: how far outside of it the first is, the next ones, and how many."""

_BEND = 6.0
"""The radius of a line's bends, where it enters its lane and leaves it."""

_SPREAD = math.radians(26)
"""How far from the middle of a circle's outer side lines may end on it."""

_NEAR = 8.0
"""Nearer to each other along a lane, in px, two lines are not."""


@dataclass(frozen=True, slots=True)
class Petal:
    """A circle of the core: its direction from the middle of the spiral, how far off, its size."""

    direction: float
    away: float
    radius: float

    def rim(self, direction: float) -> float:
        """Say how far its outer side is from the middle of the spiral in a direction."""
        beside = self.away * math.sin(direction - self.direction)
        along = self.away * math.cos(direction - self.direction)
        return along + math.sqrt(self.radius**2 - beside**2)


@dataclass(frozen=True, slots=True)
class _Feed:
    """One line before it has a lane: from `start` radially at `leaves`, `round_it` to its end."""

    start: tuple[Point, Point, Point, Point]
    leaves: float
    round_it: float
    rim: float

    def meets(self, other: _Feed, margin: float) -> bool:
        """Say whether both need the same part of a lane."""
        low, high = sorted((self.leaves, self.leaves + self.round_it))
        least, most = sorted((other.leaves, other.leaves + other.round_it))
        return any(
            low - margin < most + turn and least + turn < high + margin
            for turn in (-math.tau, 0.0, math.tau)
        )


Line = tuple[list[Point], Point]
"""A cubic curve of many pieces (a start, then three points a piece), and where it ends."""


def lines(
    turns: Turns,
    petals: Sequence[Petal],
    fed: Sequence[tuple[Place, int]],
    in_the_way: Sequence[Place],
    *,
    leaving: float,
    clear: float,
) -> list[Line] | None:
    """Draw a line for each place and the petal that it fed; None where there is no room for all."""
    ends = _ends(petals, fed)
    outermost = turns.core + _FIRST + _LANES * _GAP + _BEND
    found: list[_Feed] = []
    for number, ((place, petal), end) in enumerate(zip(fed, ends, strict=True)):
        curve = turns.back_to_core(
            place,
            in_the_way,
            leaving=leaving,
            clear=clear,
            to=outermost,
            lean=math.copysign(1.0, _turned(end - place.outward)),
            apart=[*ends[:number], *ends[number + 1 :]],
        )
        if curve is None:
            return None
        x, y = curve[3][0] - turns.middle[0], curve[3][1] - turns.middle[1]
        leaves = math.atan2(y, x)
        found.append(_Feed(curve, leaves, _turned(end - leaves), petals[petal].rim(end)))
    lanes: list[list[_Feed]] = [[] for _ in range(_LANES)]
    drawn: dict[int, Line] = {}
    # the longer a way round, the further out it runs
    for number in sorted(range(len(found)), key=lambda at: abs(found[at].round_it)):
        feed = found[number]
        margin = _NEAR / turns.core
        free = (at for at, lane in enumerate(lanes) if not any(feed.meets(o, margin) for o in lane))
        at = next(free, None)
        if at is None:
            return None
        lanes[at].append(feed)
        drawn[number] = _line(turns, feed, turns.core + _FIRST + at * _GAP)
    return [drawn[number] for number in range(len(found))]


def _ends(petals: Sequence[Petal], fed: Sequence[tuple[Place, int]]) -> list[float]:
    """Give the direction in which each line ends: spread over its petal, in the order of marks."""
    ends = [0.0] * len(fed)
    for number, petal in enumerate(petals):
        mine = [at for at, (_, one) in enumerate(fed) if one == number]
        mine.sort(key=lambda at: _turned(fed[at][0].outward - petal.direction))
        for place, at in enumerate(mine):
            ends[at] = petal.direction + _SPREAD * ((2 * place + 1) / len(mine) - 1)
    return ends


def _line(turns: Turns, feed: _Feed, lane: float) -> Line:
    """Put a line together: from its mark, into its lane, round, and in to the petal."""
    end = feed.leaves + feed.round_it
    last = turns.polar(feed.rim, end)
    bend = math.copysign(_BEND / lane, feed.round_it)
    if abs(feed.round_it) < 2 * abs(bend):
        third = (math.dist(feed.start[3], turns.middle) - feed.rim) / 3
        far = turns.polar(feed.rim + 2 * third, feed.leaves)
        return [*feed.start, far, turns.polar(feed.rim + third, end), last], last
    into = turns.polar(lane + _BEND, feed.leaves)
    written = [*feed.start, *_straight(feed.start[3], into)]
    written += _bent(into, turns.polar(lane, feed.leaves), turns.polar(lane, feed.leaves + bend))
    written += _round(turns, lane, feed.leaves + bend, end - bend)
    out = turns.polar(lane - _BEND, end)
    written += _bent(turns.polar(lane, end - bend), turns.polar(lane, end), out)
    return [*written, *_straight(out, last)], last


def _straight(a: Point, b: Point) -> list[Point]:
    return [a, b, b]


def _bent(a: Point, corner: Point, b: Point) -> list[Point]:
    """Round a corner, as a cubic curve."""
    ways = ((a, corner), (b, corner))
    one, other = ((x + (u - x) * 2 / 3, y + (v - y) * 2 / 3) for (x, y), (u, v) in ways)
    return [one, other, b]


def _round(turns: Turns, radius: float, start: float, end: float) -> Iterator[Point]:
    """Go round the middle, as cubic curves."""
    pieces = max(1, math.ceil(abs(end - start) / 0.5))
    at = [start + (end - start) * piece / pieces for piece in range(pieces + 1)]
    for one, other in pairwise(at):
        handle = radius * 4 / 3 * math.tan((other - one) / 4)
        a, b = turns.polar(radius, one), turns.polar(radius, other)
        yield a[0] - handle * math.sin(one), a[1] + handle * math.cos(one)
        yield b[0] + handle * math.sin(other), b[1] - handle * math.cos(other)
        yield b


def _turned(angle: float) -> float:
    """Give an angle as the shortest way round, from -π to π."""
    return math.remainder(angle, math.tau)
