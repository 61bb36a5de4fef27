"""The marks of small steps: one shape, letter and tint a practice, and rings around ruptures.

Shape and letter say what a tint says too, so that nothing is lost on a photocopy. A ring that is
open stands for an open rupture, a closed one for a repaired one, a dashed one for one of which
nobody knows or nobody said. In a picture that goes home
(`at_home`) every ring is closed: nothing is drawn as open. Where a family looks on, every circle is
whole: nothing is drawn as missing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from conversation_guide.spiral.model import Practice, SmallStep

from .svg import INK, PAPER, QUIET, TINTS, element, letters, path, points

RING = 26.5
"""Radius of the ring around a rupture: the most room that a mark takes."""

LETTERS = 15.5
"""No line comes nearer to the middle of a mark: there its letters stand."""

UP = -math.pi / 2
"""Where the ring of an open rupture is open in a list and in a key."""

_OPENING = math.radians(38)
"""Half of the opening of an open ring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a practice is shown; `sink` is how much lower its letters stand than in the others."""

    letter: str
    corners: tuple[tuple[float, float], ...]
    tint: int
    sink: float = 0.0


def _regular(
    many: int, radius: float, turned: float, lift: float = 0.0
) -> tuple[tuple[float, float], ...]:
    angles = [turned + math.tau * corner / many for corner in range(many)]
    return tuple((radius * math.cos(angle), radius * math.sin(angle) - lift) for angle in angles)


SHAPES = {
    Practice.ACCEPTANCE: Shape(letter="A", corners=(), tint=1),
    Practice.VALUING: Shape(letter="B", corners=_regular(4, 23.5, math.pi / 4), tint=3),
    Practice.SUBTLE: Shape(letter="C", corners=_regular(4, 24, 0), tint=2),
    Practice.OBVIOUS: Shape(letter="D", corners=_regular(3, 25, math.pi / 2, 2), tint=5, sink=-3),
    Practice.REPAIR: Shape(letter="E", corners=_regular(6, 20, 0), tint=0),
}

_ROUND = 17.5


def mark(step: SmallStep, count: int, x: float, y: float, *, whole: bool = False) -> str:
    """Draw the mark of a small step: its number, and the letter of its practice.

    Where no practice was told it is a dashed circle; a rupture alone has a plain one, and so has
    every small step where all circles are `whole`.
    """
    if not step.practices:
        is_whole = step.is_hard or whole
        plain = _circle(x, y, _ROUND, QUIET, PAPER) if is_whole else unsorted(x, y)
        return plain + letters([str(count)], x, y + 4.5, _digits(count), bold=True)
    how = SHAPES[step.practices[0]]
    y_letters = y + how.sink
    return (
        _outline(how, x, y)
        + letters([str(count)], x, y_letters + 2.5, _digits(count), bold=True)
        + letters([how.letter], x, y_letters + 12, 9)
    )


def _digits(count: int) -> float:
    """Give the size of a number's digits: three have to fit into the smallest shape."""
    return 12.0 if count < 100 else 10.5


def unsorted(x: float, y: float, radius: float = _ROUND) -> str:
    """Draw the circle of a small step of which no practice was told."""
    return _circle(x, y, radius, QUIET, PAPER, dash="4 3")


def shape(practice: Practice, x: float, y: float) -> str:
    """Draw the shape of a practice with its letter, for a key."""
    how = SHAPES[practice]
    return _outline(how, x, y) + letters([how.letter], x, y + how.sink + 4.5, 12, bold=True)


def _outline(how: Shape, x: float, y: float) -> str:
    dark, pale = TINTS[how.tint]
    if not how.corners:
        return _circle(x, y, _ROUND, dark, pale)
    corners = "L".join(points(x + a, y + b) for a, b in how.corners)
    return path(f"M{corners}Z", stroke=dark, width=2, fill=pale)


def ring(step: SmallStep, x: float, y: float, opening: float, *, at_home: bool = False) -> str:
    """Draw the ring of a rupture around its mark; nothing for a step that tells of none.

    `opening` is the direction in which an open one is open, in radians.
    """
    if not step.is_hard:
        return ""
    if at_home or step.is_repaired:
        return closed_ring(x, y)
    return open_ring(x, y, opening) if step.is_open else dashed_ring(x, y)


def closed_ring(x: float, y: float, radius: float = RING) -> str:
    """Draw the ring of what was repaired."""
    return _circle(x, y, radius, INK, "none", width=1.6)


def dashed_ring(x: float, y: float, radius: float = RING) -> str:
    """Draw the ring of what nobody knows, or said, to be repaired or open."""
    return _circle(x, y, radius, INK, "none", width=1.6, dash="3 4")


def open_ring(x: float, y: float, opening: float = UP, radius: float = RING) -> str:
    """Draw the ring of what is still open."""
    start, pieces = opening + _OPENING, 4
    step = (math.tau - 2 * _OPENING) / pieces
    reach = radius * 4 / 3 * math.tan(step / 4)  # of the handles of a curve that is nearly round
    written = []
    for piece in range(pieces):
        one, other = start + piece * step, start + (piece + 1) * step
        ax, ay = x + radius * math.cos(one), y + radius * math.sin(one)
        bx, by = x + radius * math.cos(other), y + radius * math.sin(other)
        if not piece:
            written.append(f"M{points(ax, ay)}")
        handles = (
            points(ax - reach * math.sin(one), ay + reach * math.cos(one)),
            points(bx + reach * math.sin(other), by - reach * math.cos(other)),
        )
        written.append(f"C{' '.join(handles)} {points(bx, by)}")
    return path("".join(written), width=1.6, cap="round")


def _circle(
    x: float,
    y: float,
    r: float,
    stroke: str,
    fill: str,
    *,
    width: float = 2,
    dash: str | None = None,
) -> str:
    return element(
        "circle",
        cx=x,
        cy=y,
        r=r,
        fill=fill,
        stroke=stroke,
        stroke_width=width,
        stroke_dasharray=dash,
    )
