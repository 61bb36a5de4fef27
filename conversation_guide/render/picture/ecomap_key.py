"""The key of an ecomap: only the signs that occur on it, drawn as they are drawn there."""

from __future__ import annotations

from collections.abc import Callable

from conversation_guide.ecomap.layout.plan import Block, Box
from conversation_guide.ecomap.legend import ArrowSign, Colour, Line
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.words import Words

from .key import SAMPLE, Entry
from .shapes import framed, node
from .strokes import COLOURS, TIE, Stroke, drawn
from .svg import INK, number, path, points


def entries(ecomap: Ecomap, words: Words, *, many: bool = False) -> list[Entry]:
    """Give the key of a map: shapes, support, strain, direction, marks, ties.

    `many`: names stand turned on a circle, with a mark before them instead of a box.
    """
    used = {key for connection in ecomap.connections for key in _used(connection)}
    if ecomap.ties:
        used.add("tie")
    legend = ecomap.legend
    hollow = legend.arrows is ArrowSign.DOTS
    samples: dict[str, Callable[[float, float], str]] = {
        "person": _shape(many, hollow, is_group=False),
        "group": _shape(many, hollow, is_group=True),
    }
    colours: dict[str, Colour] = {}
    for level in (Level.A_LOT, Level.SOME, Level.A_LITTLE):
        colours[level] = legend.colour(level)
        samples[level] = _line(Stroke(line=legend.line(level), colour=COLOURS[colours[level]]))
    samples["not-now"] = _line(Stroke(not_now=True))
    samples["not-asked"] = _line(Stroke())
    plain = Stroke(line=Line.THIN, arrows=legend.arrows)
    colours["strain"] = legend.strain_colour
    own = None if legend.strain_colour is Colour.PLAIN else COLOURS[legend.strain_colour]
    samples["strain"] = _line(plain._replace(strain=legend.strain, strain_colour=own))
    samples[Direction.SUPPORTS_US] = _directed(plain._replace(to_start=True))
    samples[Direction.WE_SUPPORT] = _directed(plain._replace(to_end=True))
    samples[Direction.BOTH_WAYS] = _directed(plain._replace(to_start=True, to_end=True))
    samples["wanted"] = _shape(many, hollow, is_group=False, ghost=True)
    samples["ended"] = _line(Stroke(ended=True))
    samples["tie"] = lambda x, y: path(
        f"M{points(x + 6, y + 6)}C{points(x + 12, y - 10, x + SAMPLE - 12, y - 10)} "
        f"{points(x + SAMPLE - 6, y + 6)}",
        stroke=TIE,
        width=0.9,
    )
    return [
        Entry(sample, _meaning(key, colours.get(key, Colour.PLAIN), words))
        for key, sample in samples.items()
        if key in used
    ]


def _meaning(key: str, colour: Colour, words: Words) -> str:
    meaning = words(f"picture.ecomap.key.{key}")
    if colour is Colour.PLAIN:
        return meaning
    return words("map.legend.coloured", meaning=meaning, colour=words(f"legend.sign.{colour}"))


def _used(connection: Connection) -> list[str]:
    """Name the signs that a connection has."""
    used = ["group" if connection.kind is ConnectionKind.GROUP else "person"]
    support = connection.support
    if support.value is not None:
        used.append(str(support.value))
    elif connection.there_now:
        used.append("not-asked")
    if connection.direction.value is not None:
        used.append(str(connection.direction.value))
    if connection.strain.value:
        used.append("strain")
    if connection.wanted:
        used.append("wanted")
    if connection.ended:
        used.append("ended")
    return used


def _line(stroke: Stroke) -> Callable[[float, float], str]:
    return lambda x, y: drawn(stroke, (x, y), (x + SAMPLE, y))


def _directed(stroke: Stroke) -> Callable[[float, float], str]:
    """Draw a line from the middle of the map, which is shown as a small disc."""

    def sample(x: float, y: float) -> str:
        disc = (
            f'<circle cx="{number(x + 5)}" cy="{number(y)}" r="5" fill="#fff4d6" '
            f'stroke="{INK}" stroke-width="1.5"/>'
        )
        return f"{disc}\n{drawn(stroke, (x + 12, y), (x + SAMPLE, y))}"

    return sample


def _shape(
    many: bool, hollow: bool, *, is_group: bool, ghost: bool = False
) -> Callable[[float, float], str]:
    """Draw the frame of a box, or the mark before a turned name with a piece of its line."""
    empty = Block((), 0, 0)

    def box(x: float, y: float) -> str:
        return framed(Box(x + SAMPLE / 2, y, 44, 20, empty), is_group, INK, ghost)

    def dot(x: float, y: float) -> str:
        end = (x + SAMPLE - 14, y)
        line = drawn(Stroke(line=Line.THIN, ghost=ghost), (x, y), end, 0.72)
        return f"{line}\n{node(end, 1, is_group, INK, ghost, hollow)}"

    return dot if many else box
