"""The ecomap as a tree for a terminal: centre, categories, connections, ties, legend.

Gives rich `Text` whose lines already fit `width`, so that names wrap with a hanging indent and
nothing is ever cut. Names are literal text, never markup. Meaning rests on signs and words; colour
only helps the eye. A tree that is taller than the screen is drawn closer together, and on several
pages if need be (`compact`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.text import width as cells
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .compact import compact, tie_lines
from .legend import LEAST_WIDTH, drawn, legend_lines
from .map_words import Section, centre, labels, said, sections
from .pieces import BOLD, HEADING, Line, bold_until, joined
from .signs import LINE_WIDTH, Signs, signs_of
from .ties_told import tie_sentences

_GAP = "  "
_COLON = ": "
_WORDS_AT_LEAST = 18
_WORDS_AT_MOST = 34


def tree(ecomap: Ecomap, words: Words, *, ascii_only: bool = False, width: int = 80) -> Text:
    """Draw `ecomap` in lines of at most `width` cells, its legend under it.

    `ascii_only` draws lines, arrows and branches in pure ASCII; names stay as they are.
    """
    signs = signs_of(ecomap.legend, ascii_only=ascii_only)
    return joined(_Drawing(ecomap, words, signs, max(width, LEAST_WIDTH)).lines())


def pages(
    ecomap: Ecomap, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> list[Text]:
    """Draw `ecomap` for a screen of `height` lines: the tree where it fits, else closer together.

    What does not fit even then is dealt out to pages that say which of how many they are. The
    legend stands on every page. A page is higher than `height` only where a single connection, or
    the beginning of who knows whom, and the legend are.
    """
    whole = tree(ecomap, words, ascii_only=ascii_only, width=width)
    if whole.plain.count("\n") < height or not ecomap.connections:
        return [whole]
    signs = signs_of(ecomap.legend, ascii_only=ascii_only)
    return compact(ecomap, words, signs, width=max(width, LEAST_WIDTH), height=height)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand: cells before the name, and of names and words where side by side."""

    indent: int
    name: int
    words: int
    marks: int


class _Drawing:
    """One map being drawn: every method gives lines, a line is a list of pieces."""

    def __init__(self, ecomap: Ecomap, words: Words, signs: Signs, width: int) -> None:
        self._ecomap, self._words, self._signs, self._width = ecomap, words, signs, width
        self._labels = labels(ecomap, words)
        self._columns = self._measure()

    def lines(self) -> Iterator[Line]:
        """Give the whole map."""
        alphabet = self._signs.alphabet
        for part in wrap(centre(self._ecomap, self._words), self._width):
            yield [(part, BOLD)]
        found = sections(self._ecomap, self._words)
        for section in found:
            yield from self._section(section, last=section is found[-1])
        if not found:
            for part in wrap(self._words("map.nobody"), self._width - 3):
                yield [(alphabet.last_branch, ""), (part, "")]
        yield from self._ties()
        yield []
        yield from legend_lines(self._signs, self._words, self._width)

    def _ties(self) -> Iterator[Line]:
        """Tell who knows whom, where anybody was asked."""
        told = tie_sentences(self._ecomap, self._words)
        if told:
            yield []
            yield [(self._words("map.ties"), HEADING)]
        for sentence in told:
            yield from tie_lines(sentence, self._width)

    def _measure(self) -> _Columns:
        """Choose columns: words beside names where there is room, below them where not."""
        connections = self._ecomap.connections
        marks = max((len(self._signs.marks(c)) for c in connections), default=0)
        indent = 6 + LINE_WIDTH + (marks + 2 if marks else len(_GAP))
        room = self._width - indent
        longest = max((cells(self._words_of(c)) for c in connections), default=0)
        words = min(max(longest, _WORDS_AT_LEAST), _WORDS_AT_MOST)
        limit = room - len(_GAP) - words
        if limit < room // 3:
            return _Columns(indent, room, 0, marks)
        fitting = [w for label in self._labels.values() if (w := cells(label)) <= limit]
        return _Columns(indent, max(fitting, default=limit), words, marks)

    def _words_of(self, connection: Connection) -> str:
        return ", ".join(said(connection, self._words))

    def _section(self, section: Section, *, last: bool) -> Iterator[Line]:
        alphabet = self._signs.alphabet
        trunk = " " * 3 if last else alphabet.trunk
        opening = alphabet.last_branch if last else alphabet.branch
        for part in wrap(section.heading, self._width - 3):
            yield [(opening, ""), (part, HEADING)]
            opening = trunk
        for connection in section.connections:
            final = connection is section.connections[-1]
            yield from self._connection(connection, trunk, final=final)

    def _connection(self, connection: Connection, trunk: str, *, final: bool) -> Iterator[Line]:
        columns, signs = self._columns, self._signs
        marks = signs.marks(connection)
        branch = signs.alphabet.last_branch if final else signs.alphabet.branch
        first: Line = [
            (trunk + branch, ""),
            *drawn(connection, signs),
            (f" {marks.ljust(columns.marks)} " if columns.marks else _GAP, BOLD),
        ]
        hanging = trunk + (" " * 3 if final else signs.alphabet.trunk)
        rest: Line = [(hanging.ljust(columns.indent), "")]
        for number, pieces in enumerate(self._name_and_words(connection)):
            yield (rest if number else first) + pieces

    def _name_and_words(self, connection: Connection) -> Iterator[Line]:
        """Set a name and its words: side by side where both fit, else words below, indented."""
        columns = self._columns
        room = self._width - columns.indent
        label, phrase = self._labels[connection.id], self._words_of(connection)
        length = cells(label)
        if not phrase:
            yield from bold_until(len(connection.name), label, wrap(label, room))
            return
        if columns.words and length <= columns.name:
            column = columns.name + len(_GAP)
            beside = wrap(phrase, room - column)
        elif length + len(_COLON) + cells(phrase) <= room:
            yield [
                (connection.name, BOLD),
                (label[len(connection.name) :] + _COLON, ""),
                (phrase, ""),
            ]
            return
        else:
            column = columns.name + len(_GAP) if columns.words else len(_GAP)
            yield from bold_until(len(connection.name), label, wrap(label, room))
            for part in wrap(phrase, room - column):
                yield [(" " * column, ""), (part, "")]
            return
        name: Line = [
            (connection.name, BOLD),
            (label[len(connection.name) :], ""),
            (" " * (column - length), ""),
        ]
        for number, part in enumerate(beside):
            yield [*(([(" " * column, "")]) if number else name), (part, "")]
