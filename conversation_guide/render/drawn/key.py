"""The key under a drawn ecomap: the signs that occur on it, drawn as they are there."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.legend import Colour
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.render.legend import in_use, style
from conversation_guide.render.pieces import Line, cells
from conversation_guide.render.signs import Signs
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .canvas import ACROSS, DOWN, Canvas
from .pen import PENS, draw

SHAPES = {ConnectionKind.PERSON: "◉", ConnectionKind.GROUP: "▣"}
"""The shape at the end of a line: round for a person, square for a group."""

_SAMPLE = 5
_BETWEEN = "   "


def key_lines(ecomap: Ecomap, signs: Signs, words: Words, width: int) -> Iterator[Line]:
    """Give the key in lines of at most `width` cells; nothing for an empty map."""
    line: Line = []
    for entry in _entries(ecomap, signs, words):
        if line and cells(line) + len(_BETWEEN) + cells(entry) > width:
            yield line
            line = []
        line += [(_BETWEEN, ""), *entry] if line else entry
        while cells(line) > width:  # one entry that is wider than the screen
            first, *rest = wrap("".join(text for text, _ in line), width)
            yield [(first, "")]
            line = [(" ".join(rest), "")]
    if line:
        yield line


def _entries(ecomap: Ecomap, signs: Signs, words: Words) -> Iterator[Line]:
    used, legend = in_use(ecomap), signs.legend
    for kind in ConnectionKind:
        if any(connection.kind is kind for connection in ecomap.connections):
            yield [(f"{SHAPES[kind]} ", ""), (words(f"map.drawn.{kind}"), "")]
    for level in Level:
        kind_of_line = legend.line(level)
        if level not in used:
            continue
        colour = signs.colour(level)
        sign = signs.alphabet.not_now if kind_of_line is None else ""
        drawn: Line = [(sign, "")] if sign else _sample(signs, level)
        yield [*drawn, (" ", ""), (_coloured(f"map.legend.{level}", colour, words), "")]
    if "blank" in used:
        yield [(words("map.legend.blank"), "")]
    if used & set(Direction):
        sign = signs.alphabet.arrows[legend.arrows][1]
        yield [(f"{sign} ", ""), (words("map.drawn.receiver"), "")]
    if "strain" in used:
        colour = legend.strain_colour
        yield [
            (signs.strain, style(colour, legend) if colour is not Colour.PLAIN else ""),
            (" ", ""),
            (_coloured("map.legend.strain", colour, words), ""),
        ]
    for mark, sign in (("wanted", signs.alphabet.wanted), ("ended", signs.ended)):
        if mark in used:
            yield [(f"{sign} ", ""), (words(f"map.legend.{mark}"), "")]


def _coloured(key: str, colour: Colour, words: Words) -> str:
    meaning = words(key)
    if colour is Colour.PLAIN:
        return meaning
    return words("map.legend.coloured", meaning=meaning, colour=words(f"legend.sign.{colour}"))


def _sample(signs: Signs, level: Level) -> Line:
    """Draw a short piece of a level's line, by the pen of the map."""
    kind = signs.legend.line(level)
    assert kind is not None
    sheet = Canvas(_SAMPLE, 1)
    middle = (DOWN - 1) / 2
    colour = signs.colour(level)
    ink = "" if colour is Colour.PLAIN else style(colour, signs.legend)
    draw(sheet, PENS[kind], (0, middle), (_SAMPLE * ACROSS - 1, middle), ink, "")
    line = next(sheet.lines())
    return [*line, (" " * (_SAMPLE - cells(line)), "")]
