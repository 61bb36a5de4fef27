"""The ecomap in brief, for a screen that has a question below it: who supports how much, by name.

A line a level, the names of all who are there beside it; then strain, which way support goes, and
who is wished for or no longer there, each only where there is somebody. It is its own legend: every
sign stands before its words. Whoever shares a name has the family's words with it. Names wrap
whole and are never cut; categories, and who knows whom, are left to the tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from conversation_guide.ecomap.legend import Colour
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.guide.kinds import Direction, Level
from conversation_guide.text import width as cells
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .legend import LEAST_WIDTH, style
from .map_words import centre, reads_as_several, sections, short_names
from .pieces import BOLD, Line, joined
from .signs import Signs, signs_of

_GAP = "  "


def by_support(ecomap: Ecomap, words: Words, *, ascii_only: bool = False, width: int = 80) -> Text:
    """Give `ecomap` in brief, in lines of at most `width` cells."""
    signs = signs_of(ecomap.legend, ascii_only=ascii_only)
    width = max(width, LEAST_WIDTH)
    lines: list[Line] = [[(part, BOLD)] for part in wrap(centre(ecomap, words), width)]
    if not ecomap.connections:
        return joined([*lines, *([(part, "")] for part in wrap(words("map.nobody"), width))])
    rows = [row for row in _rows(ecomap, signs, words) if row.names]
    marks = max(cells(row.sign) for row in rows)
    column = max(cells(row.meaning) for row in rows)
    for row in rows:
        lines += row.lines(marks, column, width, words)
    return joined(lines)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sign with its style, what it means, and the names of all whom it means."""

    sign: str
    style: str
    meaning: str
    names: Sequence[str]

    def lines(self, marks: int, column: int, width: int, words: Words) -> Iterator[Line]:
        """Set the row; `marks` and `column` are how wide signs and meanings are."""
        indent = marks + 1 + column + len(_GAP)
        first: Line = [
            (self.sign, self.style),
            (" " * (marks - cells(self.sign) + 1), ""),
            (self.meaning + " " * (column - cells(self.meaning)) + _GAP, ""),
        ]
        for number, part in enumerate(_set(self.names, width - indent, words)):
            yield [*([(" " * indent, "")] if number else first), (part, "")]


def _rows(ecomap: Ecomap, signs: Signs, words: Words) -> Iterator[_Row]:
    """Give every row, also those of nobody."""
    name = short_names(ecomap, words)
    everybody = [one for part in sections(ecomap, words) for one in part.connections]
    there = [one for one in everybody if one.there_now]

    def of(connections: Iterable[Connection]) -> list[str]:
        return [name[one.id] for one in connections]

    plain = style(Colour.PLAIN, signs.legend)
    for level in Level:
        rated = of(one for one in there if one.support.value is level)
        meaning = words(f"map.support.{level}")
        yield _Row(signs.line(level), style(signs.colour(level), signs.legend), meaning, rated)
    left = of(one for one in there if one.support.value is None)
    yield _Row("", plain, words("map.brief.not-said"), left)
    strained = of(one for one in there if one.strain.value)
    colour = style(signs.legend.strain_colour, signs.legend)
    yield _Row(signs.strain, colour, words("map.legend.strain"), strained)
    for way in Direction:
        going = of(one for one in there if one.direction.value is way)
        yield _Row(signs.arrows(way), plain, words(f"map.legend.{way}"), going)
    wanted = of(one for one in everybody if one.wanted)
    yield _Row(signs.alphabet.wanted, plain, words("map.brief.wanted"), wanted)
    ended = of(one for one in everybody if one.ended)
    yield _Row(signs.ended, plain, words("map.brief.ended"), ended)


def _set(names: Sequence[str], width: int, words: Words) -> Iterator[str]:
    """Set names in lines of at most `width` cells; only one that is wider than a line is broken."""
    comma = ";" if reads_as_several(names, words) else ","
    line = ""
    for number, name in enumerate(names):
        text = name if number == len(names) - 1 else name + comma
        longer = f"{line} {text}" if line else text
        if cells(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *whole, line = wrap(text, width)
        yield from whole
    yield line
