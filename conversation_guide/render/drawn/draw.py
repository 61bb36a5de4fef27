"""The ecomap as a drawing of terminal cells: the centre in a box, a line to each name around it.

`drawn` gives None where a drawing would not be legible: the tree serves better there. What a line
cannot show stands in words under the name, and who knows whom under the key, as far as there is
room. Colour tells categories apart, or repeats the legend where the family chose colours; place,
shape and sign say the same without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rich.text import Text

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.guide.kinds import Level
from conversation_guide.render.map_words import centre, labels, not_drawn, sections
from conversation_guide.render.pieces import Line, cells, joined
from conversation_guide.render.signs import Signs, signs_of
from conversation_guide.render.ties_told import tie_sentences
from conversation_guide.text import same_name, wrap
from conversation_guide.words import Words

from .drawing import Drawing
from .key import key_lines
from .marks import instead, pen_of
from .sides import Group, Item, plans

LEAST = (60, 16)
"""Columns and rows of the smallest screen on which a drawing is tried."""

WAYS = 8
"""In how many ways the same names are tried before fewer words are."""

AT_MOST = 30
"""Connections beyond which a drawing is not tried: lines stand too close by then."""

TIES = 2
"""Lines that who knows whom may take under a drawing; what takes more stays with the tree."""

QUIET = "dim"


def drawn(
    ecomap: Ecomap, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> Text | None:
    """Draw `ecomap` in at most `width` × `height` cells, its key and who knows whom under it.

    Returns:
        The drawing; None where a name would be cut or parted, or a line would touch a name, or
        the key would not fit, and where only ASCII can be written: dots need more.
    """
    if ascii_only or width < LEAST[0] or height < LEAST[1] or len(ecomap.connections) > AT_MOST:
        return None
    signs = signs_of(ecomap.legend)
    key = list(key_lines(ecomap, signs, words, width))
    below: list[Line] = [[], *key] if key else []
    if not ecomap.connections:
        below = [[], *_centred(words("map.nobody"), width)]
    ties = _ties(ecomap, words, width)
    for groups in _readings(ecomap, signs, words):
        for more in ties:
            under = [*below, *more]
            ways = plans(centre(ecomap, words), groups, width, height - len(under))
            for plan in islice(ways, WAYS):
                drawing = Drawing(ecomap, signs, plan)
                if drawing.draw():
                    return joined([*_trimmed(drawing.canvas.lines()), *under])
    return None


def _ties(ecomap: Ecomap, words: Words, width: int) -> list[list[Line]]:
    """Give what can stand under the key of who knows whom: all of it, where it is found, nothing.

    Where it takes more than a line or two it is not told here.
    """
    told = tie_sentences(ecomap, words)
    if not told:
        return [[]]
    whole = words("map.ties.line", title=words("map.ties"), sentences=" ".join(told))
    given = [lines for text in (whole, words("map.ties.tree")) if (lines := wrap(text, width))]
    short = (lines for lines in given if len(lines) <= TIES)
    return [*([[(part, QUIET)] for part in lines] for lines in short), []]


def _trimmed(lines: Iterable[Line]) -> list[Line]:
    """Leave out empty lines at the top and at the end."""
    kept = list(lines)
    while kept and not kept[-1]:
        kept.pop()
    while kept and not kept[0]:
        kept.pop(0)
    return kept


def _centred(text: str, columns: int) -> Iterator[Line]:
    for line in wrap(text, columns):
        yield [(" " * ((columns - cells([(line, "")])) // 2), ""), (line, "")]


def _readings(ecomap: Ecomap, signs: Signs, words: Words) -> Iterator[list[Group]]:
    """Give what could stand on the map, the fullest first: own words, notes, headings, names."""
    whole = labels(ecomap, words)
    calm = words("map.strain.no")  # a line without strain shows that well enough
    notes = {
        c.id: ", ".join(note for note in not_drawn(c, words, ecomap.legend) if note != calm)
        for c in ecomap.connections
    }
    lead = {
        c.id: 0 if pen_of(c, ecomap.legend) else cells(instead(c, signs, ""))
        for c in ecomap.connections
    }
    needed = {c.id: notes[c.id] if _is_ambiguous(c, ecomap) else "" for c in ecomap.connections}
    short = _shortest(ecomap, words)
    for texts, said, headed in (
        (whole, notes, True),
        (whole, needed, True),
        (short, needed, True),
        (whole, needed, False),
        (short, needed, False),
    ):
        yield [
            Group(
                section.heading if headed else "",
                tuple(
                    Item(c.id, tuple(t for t in (texts[c.id], said[c.id]) if t), lead[c.id])
                    for c in section.connections
                ),
            )
            for section in sections(ecomap, words)
        ]


def _is_ambiguous(connection: Connection, ecomap: Ecomap) -> bool:
    """Say whether a connection's line means two levels, so that words must say which."""
    line = ecomap.legend.line(connection.support.value) if connection.support.value else None
    return line is not None and sum(ecomap.legend.line(level) is line for level in Level) > 1


def _shortest(ecomap: Ecomap, words: Words) -> dict[str, str]:
    """Give names alone, but the whole label of those who share a name."""
    whole, number = labels(ecomap, words), numbers(ecomap.connections)
    names = [same_name(connection.name) for connection in ecomap.connections]
    return {
        c.id: whole[c.id] if names.count(name) > 1 or c.id in number else c.name
        for c, name in zip(ecomap.connections, names, strict=True)
    }
