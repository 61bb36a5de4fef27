"""A sheet of terminal cells: braille dots below, runs of text above. Knows no map.

A cell holds 2 × 4 dots, which are about as far apart across as down, so that what is drawn in dots
keeps its angles. Text covers dots. Every dot belongs to an owner, so that whoever draws can ask
whose line passes through a cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.render.pieces import Line, merged
from conversation_guide.text import width as cells

ACROSS, DOWN = 2, 4
"""Dots in a cell."""

Cell = tuple[int, int]
"""Column and row, from 0 at the top left."""

_BLANK = 0x2800
# the bit of each dot of a braille character, by row and column (Unicode, ch. 21.1)
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


class Canvas:
    """So many columns and rows of cells."""

    def __init__(self, columns: int, rows: int) -> None:
        """Start empty."""
        self.columns, self.rows = columns, rows
        self._dots: dict[Cell, tuple[int, str]] = {}
        self._owners: dict[Cell, set[str]] = {}
        self._runs: dict[Cell, tuple[str, str]] = {}
        self._covered: set[Cell] = set()

    def dot(self, x: int, y: int, style: str, owner: str) -> None:
        """Set the dot in column `x` and row `y` of dots; outside of the sheet nothing happens."""
        cell = (x // ACROSS, y // DOWN)
        if not (0 <= cell[0] < self.columns and 0 <= cell[1] < self.rows):
            return
        bits = self._dots.get(cell, (0, ""))[0] | _BITS[y % DOWN][x % ACROSS]
        self._dots[cell] = (bits, style)
        self._owners.setdefault(cell, set()).add(owner)

    def clear(self, cell: Cell) -> None:
        """Take the dots out of a cell."""
        self._dots.pop(cell, None)

    def write(self, cell: Cell, text: str, style: str) -> None:
        """Put a run of text at `cell`; the caller sees to it that it fits and overlaps no other."""
        if text:
            self._runs[cell] = (text, style)
            self._covered.update((cell[0] + n, cell[1]) for n in range(cells(text)))

    def is_written(self, cell: Cell) -> bool:
        """Say whether text stands in a cell."""
        return cell in self._covered

    def owners(self, cell: Cell) -> frozenset[str]:
        """Give whose dots a cell holds or held."""
        return frozenset(self._owners.get(cell, ()))

    def lines(self) -> Iterator[Line]:
        """Give the rows, without the blanks at their ends."""
        for row in range(self.rows):
            yield self._row(row)

    def _row(self, row: int) -> Line:
        pieces: Line = []
        column = blanks = 0
        while column < self.columns:
            run = self._runs.get((column, row))
            if run is None and (column, row) in self._dots:
                bits, style = self._dots[column, row]
                run = (chr(_BLANK + bits), style)
            if run is None:
                column, blanks = column + 1, blanks + 1
                continue
            if blanks:
                pieces.append((" " * blanks, ""))
                blanks = 0
            pieces.append(run)
            column += cells(run[0])
        return merged(pieces)
