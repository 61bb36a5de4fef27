"""The frames that tell a person from a group: round and cut corners, a dot and a square."""

from __future__ import annotations

from conversation_guide.ecomap.layout.plan import Box, Point, Turned

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
    d = (
        f"M{points(left + _CUT, top)}H{number(right - _CUT)}L{points(right, top + _CUT)}"
        f"V{number(bottom - _CUT)}L{points(right - _CUT, bottom)}H{number(left + _CUT)}"
        f"L{points(left, bottom - _CUT)}V{number(top + _CUT)}Z"
    )
    return f'<path d="{d}" {style}/>'


def node(
    end: Point,
    label: Turned,
    is_group: bool,
    colour: str,
    ghost: bool = False,
    hollow: bool = False,
) -> str:
    """Draw the mark before a turned name: a dot for a person, a square for a group.

    `hollow`: only its outline, where dots at the ends of lines mean something else.
    """
    (x, y), r = end, 3.4
    # it stands between the end of the line and the name, so it needs no turning to fit
    dx, dy = label.x - x, label.y - y
    long = (dx * dx + dy * dy) ** 0.5 or 1.0
    x, y = x + dx / long * (r + 2), y + dy / long * (r + 2)
    style = f'fill="{colour}"'
    if ghost or hollow:
        style = f'fill="{PAPER}" stroke="{PALE if ghost else colour}" stroke-width="1.3"'
    if is_group:
        side = number(2 * r)
        turn = f"rotate({label.degrees:.1f} {points(x, y)})"
        return (
            f'<rect x="{number(x - r)}" y="{number(y - r)}" width="{side}" height="{side}" '
            f'transform="{turn}" {style}/>'
        )
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" {style}/>'
