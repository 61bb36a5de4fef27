"""The frames that tell a person from a group: round and cut corners, a dot and a square."""

from __future__ import annotations

from conversation_guide.ecomap.layout.plan import Box, Point

from .svg import PALE, PAPER, number, points

_CUT = 10.0
_ROUND = 20.0


def framed(box: Box, is_group: bool, colour: str, ghost: bool = False) -> str:
    """Draw the frame of a box: round for a person, with cut corners for a group."""
    stroke = PALE if ghost else colour
    dash = ' stroke-dasharray="5 4"' if ghost else ""
    style = f'fill="{PAPER}" stroke="{stroke}" stroke-width="1.8"{dash}'
    left, top, width, height = box.left, box.top, box.width, box.height
    if not is_group:
        radius = min(_ROUND, height / 2)
        return (
            f'<rect x="{number(left)}" y="{number(top)}" width="{number(width)}" '
            f'height="{number(height)}" rx="{number(radius)}" {style}/>'
        )
    right, bottom = left + width, top + height
    cut = min(_CUT, height / 3)  # a small frame keeps its four sides, as in the key
    d = (
        f"M{points(left + cut, top)}H{number(right - cut)}L{points(right, top + cut)}"
        f"V{number(bottom - cut)}L{points(right - cut, bottom)}H{number(left + cut)}"
        f"L{points(left, bottom - cut)}V{number(top + cut)}Z"
    )
    return f'<path d="{d}" {style}/>'


def node(
    end: Point,
    side: int,
    is_group: bool,
    colour: str,
    ghost: bool = False,
    hollow: bool = False,
) -> str:
    """Draw the mark before a turned name: a dot for a person, a square for a group.

    `end` is where the line ends; the name follows to the right where `side` is 1, to the left where
    it is -1. `hollow`: only an outline, where dots at the ends of lines mean something else.
    """
    r = 3.4
    x, y = end[0] + side * (r + 2), end[1]
    style = f'fill="{colour}"'
    if ghost or hollow:
        style = f'fill="{PAPER}" stroke="{PALE if ghost else colour}" stroke-width="1.3"'
    if is_group:
        corner = f'x="{number(x - r)}" y="{number(y - r)}"'
        return f'<rect {corner} width="{number(2 * r)}" height="{number(2 * r)}" {style}/>'
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" {style}/>'
