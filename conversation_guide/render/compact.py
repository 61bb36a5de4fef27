"""The ecomap drawn close together, on pages: what a screen shows that a tree does not fit.

One line a connection, its category in front where the category begins; the words that a line
already draws are left to the legend, which stands on every page with the signs that are in use on
this map. Who knows whom comes after all of them. Names wrap and are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.text import width as cells
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .legend import drawn, in_use, legend_lines
from .map_words import centre, labels, not_drawn, sections
from .pieces import BOLD, HEADING, Line, bold_until, joined
from .signs import LINE_WIDTH, Signs
from .ties_told import tie_sentences

_GAP = "  "
_TOGETHER = 4
"""Lines of a longer sentence that stay on one page."""
_SHARE_OF_HEADINGS = 0.3
"""At most so much of the width is given to the categories."""


def compact(ecomap: Ecomap, words: Words, signs: Signs, *, width: int, height: int) -> list[Text]:
    """Draw `ecomap` on as few pages of `height` lines as it takes, evenly filled."""
    drawing = _Drawing(ecomap, words, signs, width)
    return [joined(page) for page in drawing.pages(height)]


def tie_lines(sentence: str, width: int) -> list[Line]:
    """Set a sentence about who knows whom in lines of at most `width` cells, indented."""
    return [
        [(_GAP * (2 if number else 1), ""), (part, "")]
        for number, part in enumerate(wrap(sentence, width - 2 * len(_GAP)))
    ]


@dataclass(frozen=True, slots=True)
class _Row:
    """One connection, drawn: its lines, and the heading that it stands under.

    With `above` the heading has a line of its own: a sentence needs the whole width.
    """

    heading: str
    lines: tuple[Line, ...]
    above: bool = False


class _Drawing:
    """One map being drawn close together."""

    def __init__(self, ecomap: Ecomap, words: Words, signs: Signs, width: int) -> None:
        self._ecomap, self._words, self._signs, self._width = ecomap, words, signs, width
        self._labels = labels(ecomap, words)
        found = sections(ecomap, words)
        longest = max((cells(section.heading) for section in found), default=0)
        self._headings = min(longest, int(width * _SHARE_OF_HEADINGS))
        self._marks = max((len(signs.marks(c)) for c in ecomap.connections), default=0)
        self._rows = [
            _Row(section.heading, tuple(self._connection(connection)))
            for section in found
            for connection in section.connections
        ]
        for sentence in tie_sentences(ecomap, words):
            lines = tie_lines(sentence, width)
            parts = [lines[n : n + _TOGETHER] for n in range(0, len(lines), _TOGETHER)]
            self._rows += [_Row(words("map.ties"), tuple(part), above=True) for part in parts]
        self._legend = list(legend_lines(signs, words, width, in_use(ecomap)))

    def pages(self, height: int) -> Iterator[list[Line]]:
        """Give the pages. One that needs no number has none; a blank line goes before a page."""
        alone = self._top(1, 1)
        room = height - len(alone) - len(self._legend)
        whole = self._lines(self._rows)
        if len(whole) <= room:
            gap: list[Line] = [[]] if len(whole) < room else []
            yield [*alone, *whole, *gap, *self._legend]
            return
        # as if there were many pages: a longer number could make the top wrap
        top = len(self._top(999, 999))
        dealt = self._dealt(height - top - 1 - len(self._legend))
        for number, rows in enumerate(dealt, start=1):
            yield [*self._top(number, len(dealt)), *self._lines(rows), [], *self._legend]

    def _dealt(self, room: int) -> list[list[_Row]]:
        """Deal the rows to as few pages of `room` lines as it takes.

        Who knows whom has pages of its own where that takes no more.
        """
        dealt = self._even(self._rows, room)
        ties = [row for row in self._rows if row.above]
        if ties:
            drawn = self._even([row for row in self._rows if not row.above], room)
            apart = [*drawn, *self._even(ties, room)]
            return apart if len(apart) <= len(dealt) else dealt
        return dealt

    def _even(self, rows: Sequence[_Row], room: int) -> list[list[_Row]]:
        """Deal `rows` to as few pages as it takes, no page much fuller than another."""
        dealt = self._filled(rows, max(1, room))
        for less in range(max(1, room) - 1, 0, -1):
            even = self._filled(rows, less)
            if len(even) > len(dealt):
                break
            dealt = even
        return dealt

    def _filled(self, rows: Sequence[_Row], room: int) -> list[list[_Row]]:
        """Fill pages of `room` lines; a row that is higher has a page of its own."""
        filled: list[list[_Row]] = [[]]
        for row in rows:
            if filled[-1] and len(self._lines([*filled[-1], row])) > room:
                filled.append([])
            filled[-1].append(row)
        return filled

    def _top(self, number: int, of: int) -> list[Line]:
        """Give the centre, and which page this is where there are several."""
        name = centre(self._ecomap, self._words)
        lines: list[Line] = [[(part, BOLD)] for part in wrap(name, self._width)]
        if of == 1:
            return lines
        page = self._words("map.page", page=number, pages=of)
        if cells(lines[-1][0][0]) + len(_GAP) + cells(page) <= self._width:
            lines[-1].append((_GAP + page, ""))
        else:
            lines.append([(page, "")])
        return lines

    def _lines(self, rows: Sequence[_Row]) -> list[Line]:
        """Set rows under one another, each heading once, beside the first of its rows."""
        lines: list[Line] = []
        for (heading, above), group in groupby(rows, key=lambda row: (row.heading, row.above)):
            if above:
                gap: list[Line] = [[]] if lines else []
                lines += [
                    *gap,
                    [(heading, HEADING)],
                    *(line for row in group for line in row.lines),
                ]
                continue
            left = wrap(heading, self._headings)
            right = [line for row in group for line in row.lines]
            for number in range(max(len(left), len(right))):
                part = left[number] if number < len(left) else ""
                rest = right[number] if number < len(right) else []
                filling = " " * (self._headings - cells(part)) + _GAP if rest else ""
                lines.append([(part, HEADING), (filling, ""), *rest])
        return lines

    def _connection(self, connection: Connection) -> Iterator[Line]:
        """Draw a connection: line, marks, name, and in words what is not drawn."""
        marks = f" {self._signs.marks(connection).ljust(self._marks)} " if self._marks else _GAP
        label = self._labels[connection.id]
        phrase = ", ".join(not_drawn(connection, self._words, self._ecomap.legend))
        whole = self._words("map.said", label=label, said=phrase) if phrase else label
        room = self._width - self._headings - len(_GAP) - LINE_WIDTH - len(marks)
        parts = bold_until(len(connection.name), whole, wrap(whole, room))
        for number, part in enumerate(parts):
            if number:
                yield [(" " * (LINE_WIDTH + len(marks)), ""), *part]
            else:
                yield [*drawn(connection, self._signs), (marks, BOLD), *part]
