"""The legend of a map: every sign with its words, and how a colour looks in a terminal.

Printed with every map, drawn with the signs that this family chose. A colour is also said, so that
nothing rests on seeing it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from rich.text import Text

from conversation_guide.ecomap.legend import DEFAULT, SIGNS, Colour, Legend, sign_for
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.words import Words

from .pieces import ACCENT, Line, Piece, cells, joined, merged
from .signs import Coloured, Signs, signs_of

LEAST_WIDTH = 40
"""Below this many columns maps are drawn as for this many; a console then folds them."""

_ANSI = {
    # plain blue cannot be read on black
    Colour.BLUE: "bright_blue",
    Colour.GREEN: "green",
    Colour.RED: "red",
    Colour.PURPLE: "magenta",
}
_BETWEEN = " " * 3

BLANK = "blank"
"""The meaning of no line: how much support was not said."""


def legend(
    words: Words,
    chosen: Legend = DEFAULT,
    *,
    ascii_only: bool = False,
    width: int = 80,
) -> Text:
    """Give the whole legend alone, in lines of at most `width` cells."""
    signs = signs_of(chosen, ascii_only=ascii_only)
    return joined(legend_lines(signs, words, max(width, LEAST_WIDTH)))


def sample(legend: Legend, what: str, *, ascii_only: bool = False) -> Text:
    """Draw the sign that `legend` has for `what` (a key of `SIGNS`), as it will look on a map.

    A level's sign is its line, strain's a strained line, an arrow's a line with both its ends; a
    colour is shown on what it colours, and none as none: beside the colours there is to choose
    from, the accent of a map without colours would look like one. Raises KeyError for what cannot
    be chosen.
    """
    if what not in SIGNS:
        raise KeyError(what)
    signs = signs_of(legend, ascii_only=ascii_only)
    level = _LEVELS.get(what.partition(".")[0])
    if level is not None:
        return _sampled([(signs.line(level), signs.colour(level))])
    connection = Connection(
        id="",
        name="",
        kind=ConnectionKind.PERSON,
        support=Rating(Known.ANSWERED, Level.A_LOT),
        strain=Rating(Known.ANSWERED, what != "arrows"),
        direction=Rating(Known.ANSWERED, Direction.BOTH_WAYS) if what == "arrows" else Rating(),
    )
    pieces = signs.drawn(connection)
    return _sampled(pieces if what == "arrows" else pieces[1:-1])


def in_words(legend: Legend, words: Words) -> list[tuple[str, str, str]]:
    """Say a legend: what can be chosen, its title and its sign ("double line, green")."""
    return [
        (what, words(f"legend.what.{what}"), _named(legend, what, words))
        for what in SIGNS
        if not what.endswith(_COLOUR)
    ]


def _named(legend: Legend, what: str, words: Words) -> str:
    sign = words(f"legend.sign.{sign_for(legend, what)}")
    colour = what + _COLOUR
    if colour not in SIGNS or sign_for(legend, colour) is Colour.PLAIN:
        return sign
    named = words(f"legend.sign.{sign_for(legend, colour)}")
    return words("legend.coloured", sign=sign, colour=named)


# ── signs with their meaning ──


def entries(signs: Signs, words: Words, only: Container[str] | None = None) -> Iterator[Line]:
    """Give each sign with what it means; `only` names the meanings to give, all where None."""
    alphabet, plain, strain = signs.alphabet, Colour.PLAIN, signs.legend.strain_colour
    known: list[tuple[str, str, Colour]] = [
        *((key, signs.line(level), signs.colour(level)) for key, level in _LEVELS.items()),
        (Level.NOT_NOW, alphabet.not_now, plain),
        (BLANK, "", plain),
        *((way, signs.arrows(way), plain) for way in Direction),
        ("strain", signs.strain, strain),
        ("wanted", alphabet.wanted, plain),
        ("ended", signs.ended, plain),
    ]
    for key, sign, colour in known:
        if only is None or key in only:
            meaning = words(f"map.legend.{key}")
            if colour is not plain:
                named = words(f"legend.sign.{colour}")
                meaning = words("map.legend.coloured", meaning=meaning, colour=named)
            drawn: list[Piece] = [(sign, style(colour, signs.legend)), (" ", "")] if sign else []
            yield [*drawn, (meaning, "")]


def legend_lines(
    signs: Signs, words: Words, width: int, only: Container[str] | None = None
) -> Iterator[Line]:
    """Set the entries in lines of at most `width` cells, as many on a line as fit."""
    line: Line = []
    for entry in entries(signs, words, only):
        if line and cells(line) + len(_BETWEEN) + cells(entry) > width:
            yield line
            line = []
        line += [(_BETWEEN, ""), *entry] if line else entry
    if line:
        yield line


def in_use(ecomap: Ecomap) -> frozenset[str]:
    """Give the meanings that somebody on `ecomap` has, as `entries` names them."""
    return frozenset(key for c in ecomap.connections for key in _used_by(c))


def _used_by(connection: Connection) -> Iterable[str]:
    if connection.support.value is not None:
        yield connection.support.value
    elif connection.there_now:
        yield BLANK
    if connection.direction.value is not None:
        yield connection.direction.value
    if connection.strain.value:
        yield "strain"
    if connection.wanted:
        yield "wanted"
    if connection.ended:
        yield "ended"


# ── colours ──


def drawn(connection: Connection, signs: Signs) -> Line:
    """Draw the line of one connection."""
    pieces = signs.drawn(connection)
    return merged((text, style(colour, signs.legend)) for text, colour in pieces)


def _sampled(pieces: Iterable[Coloured]) -> Text:
    return joined([merged((text, _ANSI.get(colour, "")) for text, colour in pieces)])


def style(colour: Colour, legend: Legend) -> str:
    """Give the style of a colour. What has none stands back where the family chose colours."""
    if colour is not Colour.PLAIN:
        return _ANSI[colour]
    chosen = any(sign_for(legend, what) is not Colour.PLAIN for what in SIGNS if _COLOUR in what)
    return "" if chosen else ACCENT


_LEVELS = {level.value: level for level in Level if level is not Level.NOT_NOW}
_COLOUR = ".colour"
