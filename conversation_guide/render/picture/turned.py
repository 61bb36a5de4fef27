"""Names that stand turned on a circle: their mark, the signs of their line, their letters.

All of one name lies on one ray from the middle, and all names stand equally far out. So each is
drawn as if it lay to the right (to the left, where it is read from there) and turned to its place;
lines that tell the same thing are the same text, which is made once for a picture.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import hypot

from conversation_guide.ecomap.layout.plan import SIZES, Curve, Place, Role, Turned
from conversation_guide.ecomap.legend import ArrowSign
from conversation_guide.lettering.widths import ASCENT, DESCENT, LINE

from .shapes import node
from .strokes import Stroke, drawn
from .svg import escape, number

SCALES = {Role.TURNED: 0.72, Role.CROWDED: 0.62}
"""How big the signs are beside letters of each role."""

_BASE = (LINE - ASCENT - DESCENT) / 2 + ASCENT


class TurnedNames:
    """Draws the turned names of one picture."""

    def __init__(self, thread: float) -> None:
        """`thread` is the width of the lines from the hubs."""
        self._thread = number(thread)
        self._lines: dict[tuple[Stroke, bool], str] = {}
        self._marks: dict[tuple[bool, bool, str, bool], str] = {}

    def drawn(
        self, place: Place, label: Turned, stroke: Stroke, is_group: bool, colour: str
    ) -> str:
        """Draw one: its thread, and the line, the mark and the letters on its ray."""
        side = -1 if label.flipped else 1
        line = self._lines.get((stroke, label.flipped))
        if line is None:
            line = self._lines[stroke, label.flipped] = self._line(place, label, stroke)
        what = (is_group, label.flipped, colour, stroke.ghost)
        mark = self._marks.get(what)
        if mark is None:
            end, hollow = (side * hypot(*place.end), 0.0), stroke.arrows is ArrowSign.DOTS
            mark = self._marks[what] = node(end, side, is_group, colour, stroke.ghost, hollow)
        role = label.block.rows[0].role if label.block.rows else Role.TURNED
        size = SIZES[role]
        x = f"{side * hypot(label.x, label.y):.1f}"
        y = -label.block.height / 2 + size * _BASE
        texts = ""
        for row in label.block.rows:
            texts += f'<text x="{x}" y="{y:.1f}">{escape(row.text)}</text>'
            y += size * LINE
        anchor = "end" if label.flipped else "start"
        return (
            f'<path d="{curved(place.thread)}" fill="none" stroke="{colour}" '
            f'stroke-width="{self._thread}" stroke-opacity="0.6"/>\n'
            f'<g transform="rotate({label.degrees:.3f})" font-size="{size:g}" '
            f'text-anchor="{anchor}">\n{line}\n{mark}\n{texts}</g>'
        )

    def _line(self, place: Place, label: Turned, stroke: Stroke) -> str:
        """Draw a line, not turned yet."""
        side = -1 if label.flipped else 1
        begin, end = side * hypot(*place.start), side * hypot(*place.end)
        role = label.block.rows[0].role if label.block.rows else Role.TURNED
        return drawn(stroke, (begin, 0.0), (end, 0.0), SCALES[role])


def curved(curve: Curve) -> str:
    """Write a path of cubic Bézier pieces."""
    return _written(len(curve)) % tuple(chain.from_iterable(curve))


@cache
def _written(points: int) -> str:
    return "M%.1f %.1fC" + " ".join(["%.1f %.1f"] * (points - 1))
