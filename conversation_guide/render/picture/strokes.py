"""The signs of a line, drawn as paths: how much support, strain, which way, ended, wanted.

A `Stroke` says what a line has to tell; `drawn` draws it between two points, at the scale of a big
or a crowded picture. Everything rests on width and pattern, so that it survives a photocopier; a
colour that a family chose stands beside it. Lengths are in pixels, times `scale`. Arrowheads are
paths, because several converters drop `<marker>`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from conversation_guide.ecomap.legend import ArrowSign, Colour, Legend, Line, StrainSign
from conversation_guide.ecomap.model import Connection
from conversation_guide.guide.kinds import Direction, Level

from .svg import INK, PALE, PAPER, QUIET, number, path, points

COLOURS = {
    Colour.PLAIN: INK,
    Colour.BLUE: "#1f5f99",
    Colour.GREEN: "#23704a",
    Colour.RED: "#a8342f",
    Colour.PURPLE: "#75378f",
}
"""What a family can choose; all dark enough to be copied in black and white."""

TIE = "#858585"
"""The fine lines of who knows whom, behind everything else."""

WIDTHS = {Line.THICK: 6.0, Line.THIN: 2.0, Line.DOTTED: 2.8, Line.DASHED: 2.2, Line.DOUBLE: 1.7}
_APART = 2.6  # from the middle of a double line to each of its two
_FINE = 1.1  # the line of somebody about whose support nothing is known

_RADIUS = 5.0  # of the ring that says "not now"

_HEAD = "M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ"
_NOTCH = 0.72  # how far along an arrowhead its line ends

Point = tuple[float, float]


class Stroke(NamedTuple):
    """What a line has to tell.

    `line` is None where there is none to draw: a fine one then only ties the two together.
    `not_now`: no support just now, a ring on the line. `to_start` and `to_end`: support arrives
    there. `ghost`: it is wished for and not there yet.
    """

    line: Line | None = None
    colour: str = INK
    not_now: bool = False
    strain: StrainSign | None = None
    strain_colour: str | None = None
    to_start: bool = False
    to_end: bool = False
    arrows: ArrowSign = ArrowSign.HEADS
    ended: bool = False
    ghost: bool = False

    @property
    def width(self) -> float:
        """The width of its line at scale 1."""
        return _FINE if self.line is None else WIDTHS[self.line]


def stroke_of(connection: Connection, legend: Legend) -> Stroke:
    """Give the line of a connection: the family stands at its start."""
    level = connection.support.value
    line = None if level is None else legend.line(level)
    way = connection.direction.value
    strained = bool(connection.strain.value)
    return Stroke(
        line=line,
        colour=INK if level is None else COLOURS[legend.colour(level)],
        not_now=level is Level.NOT_NOW,
        strain=legend.strain if strained else None,
        strain_colour=None
        if legend.strain_colour is Colour.PLAIN
        else COLOURS[legend.strain_colour],
        to_start=way in (Direction.SUPPORTS_US, Direction.BOTH_WAYS),
        to_end=way in (Direction.WE_SUPPORT, Direction.BOTH_WAYS),
        arrows=legend.arrows,
        ended=connection.ended,
        ghost=connection.wanted,
    )


class Strokes:
    """Gives the lines of one map; those that tell the same are made once."""

    def __init__(self, legend: Legend) -> None:
        """`legend` has the family's signs."""
        self._legend = legend
        self._made: dict[tuple[object, ...], Stroke] = {}

    def of(self, connection: Connection) -> Stroke:
        """Give the line of a connection, as `stroke_of` does."""
        support = connection.support
        facts = (
            *(support.known, support.value, connection.direction.value),
            *(connection.strain.value, connection.wanted, connection.ended),
        )
        found = self._made.get(facts)
        if found is None:
            found = self._made[facts] = stroke_of(connection, self._legend)
        return found


def drawn(stroke: Stroke, start: Point, end: Point, scale: float = 1.0) -> str:
    """Draw `stroke` as a straight line from `start` to `end`; it touches neither beyond them."""
    return "\n".join(_Drawing(stroke, start, end, scale).pieces())


def _ring(at: Point, scale: float, colour: str) -> str:
    """Draw the ring that says "not now"."""
    return (
        f'<circle cx="{number(at[0])}" cy="{number(at[1])}" r="{number(_RADIUS * scale)}" '
        f'fill="{PAPER}" stroke="{colour}" stroke-width="{number(1.5 * scale)}"/>'
    )


class _Drawing:
    """One line in the making; `t` runs along it from its start, `s` across it."""

    def __init__(self, stroke: Stroke, start: Point, end: Point, scale: float) -> None:
        self.stroke, self.scale = stroke, scale
        self.x, self.y = start
        dx, dy = end[0] - start[0], end[1] - start[1]
        self.length = hypot(dx, dy) or 0.001
        self.ux, self.uy = dx / self.length, dy / self.length
        self.width = stroke.width * scale
        plain = QUIET if stroke.line is None else stroke.colour
        self.colour = PALE if stroke.ghost else plain

    def at(self, t: float, s: float = 0.0) -> str:
        """Write a point."""
        ux, uy = self.ux, self.uy
        return points(self.x + t * ux - s * uy, self.y + t * uy + s * ux)

    def by(self, t: float, s: float = 0.0) -> str:
        """Write a step."""
        return points(t * self.ux - s * self.uy, t * self.uy + s * self.ux)

    def pieces(self) -> Iterator[str]:
        """Draw the line, what interrupts it, and its ends."""
        stroke = self.stroke
        begin = self._room() if stroke.to_start else 0.0
        finish = self.length - (self._room() if stroke.to_end else 0.0)
        if not (stroke.ended or stroke.not_now):
            yield from self._run(begin, finish)
        else:
            yield from self._interrupted(begin, finish)
        if stroke.to_start:
            yield self._end(0.0, 1)
        if stroke.to_end:
            yield self._end(self.length, -1)

    def _interrupted(self, begin: float, finish: float) -> Iterator[str]:
        """Draw a line with a gap, with a sign on it, or with both."""
        stroke, scale = self.stroke, self.scale
        middle, span = (begin + finish) / 2, finish - begin
        stops: list[tuple[float, float]] = []
        if stroke.ended:
            at, half = (begin + span * 0.36 if stroke.not_now else middle), min(9 * scale, span / 4)
            stops.append((at - half, at + half))
            bar = (self.width / 2 + 5 * scale) if stroke.line else 5 * scale
            d = "".join(f"M{self.at(t, -bar)}L{self.at(t, bar)}" for t in stops[0])
            yield path(d, stroke=self._dark(), width=1.8 * scale)
        if stroke.not_now:
            at = begin + span * 0.7 if stroke.ended else middle
            half = (_RADIUS + 1) * scale
            stops.append((at - half, at + half))
            where = (self.x + at * self.ux, self.y + at * self.uy)
            yield _ring(where, scale, self._dark())
        for stop_from, stop_to in stops:
            yield from self._run(begin, stop_from)
            begin = stop_to
        yield from self._run(begin, finish)

    def _dark(self) -> str:
        """The colour of signs on the line: as dark as letters, unless the line is a ghost."""
        return PALE if self.stroke.ghost else QUIET if self.stroke.line is None else INK

    # ── the line itself ──

    def _run(self, begin: float, end: float) -> Iterator[str]:
        """Draw one uninterrupted run, strained or not."""
        if end - begin < 0.5:
            return
        sign = self.stroke.strain
        if sign is StrainSign.WAVE or sign is StrainSign.ZIGZAG:
            yield from self._swinging(begin, end, sign)
            return
        runs = [f"M{self.at(begin, s)}L{self.at(end, s)}" for s in self._sides()]
        yield self._pen("".join(runs), self.colour)
        if sign is StrainSign.CROSSES:
            yield self._crosses(begin, end)

    def _pen(self, d: str, colour: str) -> str:
        """Draw a path in the pattern of the line."""
        line, width = self.stroke.line, self.width
        if line is Line.DOTTED:
            dash = f"0.1 {number(width * 2.3)}"
            return path(d, stroke=colour, width=width, dash=dash, cap="round")
        if line is Line.DASHED:
            return path(d, stroke=colour, width=width, dash=points(9 * self.scale, 6 * self.scale))
        return path(d, stroke=colour, width=width)

    def _sides(self) -> tuple[float, ...]:
        apart = _APART * self.scale
        return (-apart, apart) if self.stroke.line is Line.DOUBLE else (0.0,)

    # ── strain ──

    def _swinging(self, begin: float, end: float, sign: StrainSign) -> Iterator[str]:
        """Let the middle of a run swing; its ends stay straight, so that arrowheads sit well."""
        scale = self.scale
        heavy = self.stroke.line in (Line.THICK, Line.DOTTED, Line.DASHED, Line.DOUBLE)
        half, high = (11 * scale, 5.5 * scale) if heavy else (8 * scale, 4.6 * scale)
        lead = min(10 * scale, (end - begin) * 0.15)
        count = max(2, 2 * round((end - begin - 2 * lead) / half / 2))  # even: it ends on the line
        step = (end - begin - 2 * lead) / count
        if sign is StrainSign.ZIGZAG:
            up, down = self.by(step, -2 * high), self.by(step, 2 * high)
            turns = "".join(f"l{up if i % 2 else down}" for i in range(count - 1))
            swing = f"l{self.by(step / 2, -high)}{turns}l{self.by(step / 2, -high)}"
        else:
            swing = f"q{self.by(step / 2, -2 * high)} {self.by(step)}"
            swing += f"t{self.by(step)}" * (count - 1)
        straight, waves = "", ""
        for s in self._sides():
            first, last = self.at(begin + lead, s), self.at(end - lead, s)
            straight += f"M{self.at(begin, s)}L{first}M{last}L{self.at(end, s)}"
            waves += f"M{first}{swing}"
        own = None if self.stroke.ghost else self.stroke.strain_colour
        if own is None:
            yield self._pen(straight + waves, self.colour)
        else:
            yield self._pen(straight, self.colour)
            yield self._pen(waves, own)

    def _crosses(self, begin: float, end: float) -> str:
        """Lay crosses over the middle of a run."""
        arm = (3.6 + (self.width / self.scale) / 3) * self.scale
        apart = arm * 3.2
        count = max(1, min(4, int((end - begin) * 0.7 / apart)))
        first = (begin + end - apart * (count - 1)) / 2
        d = "".join(
            f"M{self.at(t - arm, -arm)}L{self.at(t + arm, arm)}"
            f"M{self.at(t - arm, arm)}L{self.at(t + arm, -arm)}"
            for t in (first + i * apart for i in range(count))
        )
        colour = PALE if self.stroke.ghost else self.stroke.strain_colour or self._dark()
        return path(d, stroke=colour, width=1.8 * self.scale)

    # ── ends ──

    def _head(self) -> tuple[float, float]:
        """Give the length and half the breadth of an arrowhead."""
        broad = self._breadth()
        return (8 + 1.5 * broad) * self.scale, (3.4 + 0.95 * broad) * self.scale

    def _dot(self) -> float:
        return (3.2 + self._breadth() / 2.2) * self.scale

    def _breadth(self) -> float:
        """Say how broad the whole line is at scale 1."""
        double = self.stroke.line is Line.DOUBLE
        return 2 * _APART + self.stroke.width if double else self.stroke.width

    def _room(self) -> float:
        """Say how much of the line its end takes up."""
        if self.stroke.arrows is ArrowSign.DOTS:
            return self._dot() * 1.5
        return self._head()[0] * 0.75

    def _end(self, tip: float, back: int) -> str:
        """Draw the sign that support arrives at `tip`; the line lies towards `back`."""
        colour = PALE if self.stroke.ghost else self.colour if self.stroke.line else INK
        if self.stroke.arrows is ArrowSign.DOTS:
            r = self._dot()
            t = tip + back * r
            x, y = self.x + t * self.ux, self.y + t * self.uy
            return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{colour}"/>'
        length, half = self._head()
        x, y = self.x + tip * self.ux, self.y + tip * self.uy
        back_x, back_y = back * length * self.ux, back * length * self.uy
        side_x, side_y = half * self.uy, half * self.ux
        d = _HEAD % (
            *(x, y),
            *(x + back_x - side_x, y + back_y + side_y),
            *(x + back_x * _NOTCH, y + back_y * _NOTCH),
            *(x + back_x + side_x, y + back_y - side_y),
        )
        return path(d, stroke=None, fill=colour)
