"""Where things stand on a drawn spiral: the line, its turns, the places of the small steps.

Pure geometry, in pixels. The oldest loop is the innermost turn, as partnership is
told of as a line that opens out from a core (Hopwood and others, Creating better futures: Living
partnership). A turn starts and ends at the top and runs clockwise. Nothing here draws or speaks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]

APART = 56.0
"""From one mark to the next along the line."""

BETWEEN = 62.0
"""From one turn of the line to the next, at the least."""

LABEL = 78.0
"""Along the line at the top, kept for the name of a loop."""

END = 40.0
"""Along the line before the next loop's name, kept free."""


ASIDE = 16.0
"""How far a line stays from where another one ends, in px: it would seem to end there too."""

SWEEPS = (0.0, 0.02, -0.03, 0.05, -0.07, 0.09, -0.12, 0.13, 0.17, 0.21, 0.25)
"""How far a line back to the core may bend, in turns; the first way that is free is taken."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: on the sheet, and from the middle of the spiral.

    `turns` is how far along the line, `radius` how far from the middle, `outward` the direction
    away from it, in radians.
    """

    x: float
    y: float
    turns: float
    radius: float
    outward: float


class Turns:
    """The line of a spiral with so many marks on each of its turns."""

    def __init__(self, core: float, marks: Sequence[int], middle: Point = (0.0, 0.0)) -> None:
        """Let the line begin outside of a core of radius `core`, and open as the marks need it."""
        self.core, self.marks, self.middle = core, tuple(marks), middle
        radii = [core + BETWEEN]
        for many in marks or (0,):
            needed = (many * APART + LABEL + END) / math.tau  # the mean radius of this turn
            radii.append(max(radii[-1] + BETWEEN, 2 * needed - radii[-1]))
        self._radii = radii

    def around(self, x: float, y: float) -> Turns:
        """Give the same line with its middle at a place."""
        return Turns(self.core, self.marks, (x, y))

    @property
    def last(self) -> float:
        """How many turns the line has."""
        return float(len(self._radii) - 1)

    def radius(self, turns: float) -> float:
        """Say how far from the middle the line is after so many turns; it goes on evenly."""
        whole = min(max(int(turns), 0), len(self._radii) - 2)
        inner, outer = self._radii[whole], self._radii[whole + 1]
        return inner + (outer - inner) * (turns - whole)

    def at(self, turns: float) -> Place:
        """Give the place on the line after so many turns."""
        radius, angle = self.radius(turns), math.tau * turns - math.pi / 2
        x, y = self.polar(radius, angle)
        return Place(x, y, turns, radius, angle)

    def polar(self, radius: float, angle: float) -> Point:
        """Give the point so far from the middle, in a direction."""
        x, y = self.middle
        return x + radius * math.cos(angle), y + radius * math.sin(angle)

    def places(self, turn: int) -> Iterator[Place]:
        """Give the places of the marks on a turn (from 0), evenly along it.

        Turns that follow each other begin a little earlier and later in turn, so that marks of
        turns with as many do not stand one behind the other.
        """
        many = self.marks[turn]
        inner, outer = self._radii[turn], self._radii[turn + 1]
        free = math.pi * (inner + outer) - LABEL - END
        for number in range(many):
            along = LABEL + free * (number + (0.3 if turn % 2 else 0.7)) / many
            yield self.at(turn + _part(inner, outer, along))

    def label(self, turn: int) -> Place:
        """Give the middle of the name of a turn's loop: at the top, where the turn begins."""
        return self.at(turn + self._part_of(turn, LABEL / 2 - 8))

    def path(self, start: float, end: float) -> str:
        """Give the line from `start` to `end`, in turns, as the `d` of an SVG path."""
        pieces = max(1, math.ceil((end - start) * 12))
        step = (end - start) / pieces
        here = self.at(start)
        written = [f"M{here.x:.1f} {here.y:.1f}"]
        for number in range(pieces):
            one, other = start + step * number, start + step * (number + 1)
            a, b = self.at(one), self.at(other)
            # a cubic curve that leaves and arrives in the direction of the line
            (ax, ay), (bx, by) = self._heading(one, other), self._heading(other, one)
            third = step / 3
            written.append(
                f"C{a.x + ax * third:.1f} {a.y + ay * third:.1f} "
                f"{b.x - bx * third:.1f} {b.y - by * third:.1f} {b.x:.1f} {b.y:.1f}"
            )
        return " ".join(written)

    def pieces(self, turn: int, clear: float) -> Iterator[str]:
        """Give the line of a turn, from its name to the next, broken where a mark stands.

        Nothing of it is nearer than `clear` px to the middle of a mark.
        """
        start = turn + self._part_of(turn, LABEL - 14)
        for place in self.places(turn):
            gap = clear / (math.tau * place.radius)
            yield self.path(start, place.turns - gap)
            start = place.turns + gap
        yield self.path(start, turn + 0.995)

    def _part_of(self, turn: int, along: float) -> float:
        return _part(self._radii[turn], self._radii[turn + 1], along)

    def _heading(self, turns: float, towards: float) -> Point:
        """Give the speed of the line (px a turn), on the side that looks `towards`."""
        whole = min(max(int((turns + towards) / 2), 0), len(self._radii) - 2)
        widening = self._radii[whole + 1] - self._radii[whole]
        here = self.at(turns)
        along, across = math.cos(here.outward), math.sin(here.outward)
        round_it = math.tau * here.radius
        return widening * along - round_it * across, widening * across + round_it * along

    def back_to_core(
        self,
        place: Place,
        others: Sequence[Place],
        *,
        leaving: float,
        clear: float,
        to: float,
        lean: float = 1.0,
        apart: Sequence[float] = (),
    ) -> tuple[Point, Point, Point, Point] | None:
        """Find a curve from a mark back to the core that touches no other mark; None for none.

        Args:
            place: Where the mark stands.
            others: What it must not come near, `clear` px from their middles.
            leaving: How far from the middle of the mark it begins.
            clear: See `others`.
            to: How far from the middle of the spiral it ends.
            lean: The side to which it bends first: 1 clockwise, -1 against it.
            apart: Directions from the middle near which it must not end.

        Returns:
            The four points of a cubic curve.
        """
        inner = [one for one in others if one.radius < place.radius + clear and one is not place]
        start, angle = place.radius - leaving, place.outward
        third = (start - to) / 3
        for sweep in SWEEPS:
            end = angle + lean * sweep * math.tau
            if any(abs(math.remainder(end - one, math.tau)) * to < ASIDE for one in apart):
                continue
            curve = (
                self.polar(start, angle),
                self.polar(start - third, angle),
                self.polar(to + third, end),
                self.polar(to, end),
            )
            if all(
                math.dist(point, (one.x, one.y)) > clear for point in _along(curve) for one in inner
            ):
                return curve
        return None


def _part(inner: float, outer: float, along: float) -> float:
    """Say which part of a turn is `along` px long, measured from its start.

    The length up to a part t is tau (inner t + (outer - inner) t² / 2), but for what the widening
    adds to it, which is less than a hundredth here.
    """
    wider = (outer - inner) / 2
    return (math.sqrt(inner**2 + 4 * wider * along / math.tau) - inner) / (2 * wider)


def _along(curve: tuple[Point, Point, Point, Point]) -> list[Point]:
    """Give points on a cubic curve, close enough that nothing hides between them."""
    many = max(4, math.ceil(math.dist(curve[0], curve[3]) / 10))
    found = []
    for number in range(many + 1):
        t = number / many
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        found.append(
            (
                sum(w * point[0] for w, point in zip(weights, curve, strict=True)),
                sum(w * point[1] for w, point in zip(weights, curve, strict=True)),
            )
        )
    return found
