"""How a family's lines look in dots: thick, thin, dotted, dashed, double, and a ghost of a line.

Lengths are in dots. The same pen draws the lines of the map and their samples in the key, so that
what stands in the key is what is seen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from conversation_guide.ecomap.legend import Line

from .canvas import Canvas

Point = tuple[float, float]
"""A place in dots, from the top left."""

_STEP = 0.4


@dataclass(frozen=True, slots=True)
class Pen:
    """How one kind of line is drawn.

    Attributes:
        sides: How far beside the middle of the line its strokes run.
        on: How much of each `every` is drawn; 0 for a single dot.
        every: The length after which the pattern comes again; 0 for an unbroken line.
    """

    sides: tuple[float, ...] = (0,)
    on: float = 0
    every: float = 0


PENS = {
    Line.THICK: Pen(sides=(-1, 0, 1)),
    Line.THIN: Pen(),
    Line.DOTTED: Pen(every=3),
    Line.DASHED: Pen(on=4, every=7),
    Line.DOUBLE: Pen(sides=(-1.5, 1.5)),
}
"""The pen of each line that a family can choose."""

GHOST = Pen(every=6)
"""The pen of a line that is not there yet."""


def draw(canvas: Canvas, pen: Pen, start: Point, end: Point, style: str, owner: str) -> None:
    """Draw a straight line from `start` to `end`."""
    length = math.dist(start, end)
    if not length:
        return
    ahead = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    step = pen.every if pen.every and not pen.on else _STEP
    for number in range(int(length / step) + 1):
        far = number * step
        if pen.on and far % pen.every >= pen.on:
            continue
        for side in pen.sides:
            x = start[0] + ahead[0] * far - ahead[1] * side
            y = start[1] + ahead[1] * far + ahead[0] * side
            canvas.dot(math.floor(x + 0.5), math.floor(y + 0.5), style, owner)
