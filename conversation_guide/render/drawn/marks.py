"""How a drawn ecomap says how somebody is connected: the pen of a line, signs on it or for it."""

from __future__ import annotations

from conversation_guide.ecomap.legend import Colour, Legend, StrainSign
from conversation_guide.ecomap.model import Connection
from conversation_guide.guide.kinds import Direction, Level
from conversation_guide.render.legend import style
from conversation_guide.render.pieces import BOLD, Line, cells
from conversation_guide.render.signs import LINE_WIDTH, Signs

from .pen import GHOST, PENS, Pen

TO_US = (Direction.SUPPORTS_US, Direction.BOTH_WAYS)
FROM_US = (Direction.WE_SUPPORT, Direction.BOTH_WAYS)

MIRRORED = str.maketrans("◀▶╱╲", "▶◀╲╱")
"""What stands left of the centre looks the other way."""

Mark = tuple[float, str, str]
"""How far along a line a sign stands (0 is the family's end), the sign and its style."""


def pen_of(connection: Connection, legend: Legend) -> Pen | None:
    """Give what a connection's line is drawn with; None where it has no line."""
    level = connection.support.value
    kind = None if level is None else legend.line(level)
    if kind is None:
        return GHOST if connection.wanted else None
    return PENS[kind]


def instead(connection: Connection, signs: Signs, ink: str) -> Line:
    """Give the signs that stand before the shape of a connection that has no line.

    They are those of the line, from the family's end to the other, for the right side. What stands
    at the end of a line has as much room here as a line would take: beside the shape alone it would
    seem to stand at somebody who does not get the support.
    """
    alphabet, direction = signs.alphabet, connection.direction.value
    strained = connection.strain.value
    first, second = alphabet.strains[signs.legend.strain] if strained else ("", "")
    middle: Line = [
        (first, _strain_ink(signs.legend)),
        (alphabet.not_now if connection.support.value is Level.NOT_NOW else "", ink),
        (second, _strain_ink(signs.legend)),
        (signs.ended if connection.ended else "", BOLD),
    ]
    to_us, from_us = alphabet.arrows[signs.legend.arrows]
    if direction is not None:
        spare = LINE_WIDTH - 2 - cells(middle)
        middle = [(" " * (spare // 2), ""), *middle, (" " * (spare - spare // 2), "")]
    return [
        (to_us if direction in TO_US else "", ink),
        *middle,
        (from_us if direction in FROM_US else "", ink),
    ]


def marks(connection: Connection, signs: Signs, ink: str) -> list[Mark]:
    """Give the signs that stand on a connection's line: ended, wanted, not now, strain."""
    strain, found = _strain_ink(signs.legend), list[Mark]()
    if connection.ended:
        found.append((0.5, signs.ended, BOLD))
    if connection.wanted:
        found.append((0.3 if found else 0.5, signs.alphabet.wanted, BOLD))
    if connection.support.value is Level.NOT_NOW:
        found.append((0.8, signs.alphabet.not_now, ink))
    if not connection.strain.value:
        return found
    first, second = signs.alphabet.strains[signs.legend.strain]
    if signs.legend.strain is StrainSign.ZIGZAG:
        return [*found, (0.65, first + second, strain)]
    return [*found, (0.35, first, strain), (0.7, second, strain)]


def _strain_ink(legend: Legend) -> str:
    colour = legend.strain_colour
    return BOLD if colour is Colour.PLAIN else f"bold {style(colour, legend)}"
