"""One ecomap put on a canvas as it was planned: the box, lines, names and signs.

Whatever would touch what it does not belong to is refused, so that a drawing that comes out is
legible: no line runs through a name, no two names meet, each sign stands on its own line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conversation_guide.ecomap.legend import ArrowSign, Colour
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.render.legend import style
from conversation_guide.render.pieces import BOLD, Line
from conversation_guide.render.pieces import cells as cells_of
from conversation_guide.render.signs import Signs
from conversation_guide.text import width as cells

from .canvas import ACROSS, DOWN, Canvas, Cell
from .key import SHAPES
from .marks import FROM_US, MIRRORED, TO_US, instead, marks, pen_of
from .pen import Point, draw
from .sides import NODE, Placed, Plan
from .slots import slots

INKS = ("magenta", "cyan", "green", "bright_blue")
"""Colours of categories, one after another: readable on dark and light grounds, none an alarm."""

_SHARES = [n / 50 for n in range(5, 48)]
"""Where on a line a sign may stand."""


class Drawing:
    """One map being drawn."""

    def __init__(self, ecomap: Ecomap, signs: Signs, plan: Plan) -> None:
        """Take an empty canvas for `plan`."""
        self._signs, self._plan = signs, plan
        self._legend = ecomap.legend
        self._connections = {c.id: c for c in ecomap.connections}
        pens = {c.id: pen_of(c, ecomap.legend) for c in ecomap.connections}
        self._pens = {id: pen for id, pen in pens.items() if pen is not None}
        self._ink = self._inks(ecomap)
        self.canvas = Canvas(plan.columns, plan.rows)

    def draw(self) -> bool:
        """Draw everything; False where a line and a name, or two names, would meet."""
        plan = self._plan
        self._box()
        paths: list[tuple[Connection, Cell, Cell]] = []
        for side in (1, -1):
            items = [p for p in plan.placed if p.side == side and p.id in self._pens]
            begins = slots(plan, items, side)
            if begins is None:
                return False
            for placed, begin in zip(items, begins, strict=True):
                end = (plan.column(side, placed.out - 1), placed.row)
                paths.append((self._connections[placed.id], begin, end))
        for connection, start, end in paths:
            self._line(connection, start, end)
        if not all(self._name(placed) for placed in plan.placed):
            return False
        for connection, start, end in paths:
            self._ends(connection, start, end)
        return all(self._marks(*path) for path in paths) and all(
            self._instead(placed)
            for placed in plan.placed
            if placed.id and placed.id not in self._pens
        )

    def _inks(self, ecomap: Ecomap) -> dict[str, str]:
        """Give each category's colour, by its connections' ids; none where colours mean support."""
        if not style(Colour.PLAIN, self._legend):
            return {c.id: "" for c in ecomap.connections}
        order = [category.id for category in ecomap.categories if ecomap.within(category.id)]
        inks: dict[str, str] = {}
        for c in ecomap.connections:
            place = order.index(c.category) if c.category in order else -1
            inks[c.id] = INKS[place % len(INKS)] if place >= 0 else ""
        return inks

    # ── the centre ──

    def _box(self) -> None:
        plan, top = self._plan, self._plan.top
        left, right = plan.column(-1, plan.half - 1), plan.column(1, plan.half - 1)
        inside = right - left - 1
        self.canvas.write((left, top), "╭" + "─" * inside + "╮", "")
        for number, line in enumerate(plan.box, start=1):
            before = (inside - cells(line)) // 2
            after = inside - before - cells(line)
            self.canvas.write((left, top + number), "│" + " " * before, "")
            self.canvas.write((left + 1 + before, top + number), line, BOLD)
            self.canvas.write((right - after, top + number), " " * after + "│", "")
        self.canvas.write((left, top + len(plan.box) + 1), "╰" + "─" * inside + "╯", "")

    # ── lines ──

    def _line(self, connection: Connection, start: Cell, end: Cell) -> None:
        draw(
            self.canvas,
            self._pens[connection.id],
            self._touching(start),
            self._touching(end),
            self._style(connection),
            connection.id,
        )

    def _touching(self, cell: Cell) -> Point:
        """Give the dot where a line in `cell` touches what it leads to: the box, or a shape."""
        plan, (x, y) = self._plan, _centre(cell)
        if cell[1] == plan.top - 1:
            return x, y + 1.5
        if cell[1] == plan.top + len(plan.box) + 2:
            return x, y - 1.5
        outward = self._side(cell)
        beside_box = cell[0] == plan.column(outward, plan.half)
        return x + (-0.5 if beside_box else 0.5) * outward, y

    def _side(self, cell: Cell) -> int:
        return 1 if cell[0] >= self._plan.columns // 2 else -1

    def _style(self, connection: Connection) -> str:
        colour = self._signs.colour(connection.support.value)
        ink = self._ink[connection.id]
        if colour is not Colour.PLAIN:
            ink = style(colour, self._legend)
        return f"dim {ink}".strip() if connection.wanted else ink

    def _ends(self, connection: Connection, start: Cell, end: Cell) -> None:
        """Put a head or a dot at whoever is supported."""
        direction = connection.direction.value
        if direction in TO_US:
            self.canvas.write(start, self._arrow(end, start), self._style(connection))
        if direction in FROM_US:
            head = self._head("▶" if self._side(end) > 0 else "◀")
            self.canvas.write(end, head, self._style(connection))

    def _arrow(self, from_: Cell, to: Cell) -> str:
        plan = self._plan
        if to[1] < plan.top:
            return self._head("▼")
        if to[1] > plan.top + len(plan.box) + 1:
            return self._head("▲")
        return self._head("◀" if from_[0] > to[0] else "▶")

    def _head(self, head: str) -> str:
        if self._legend.arrows is ArrowSign.HEADS:
            return head
        return self._signs.alphabet.arrows[ArrowSign.DOTS][0]

    # ── what stands on lines ──

    def _marks(self, connection: Connection, start: Cell, end: Cell) -> bool:
        """Put strain, "not now", wanted and ended on a line; False where there is no room."""
        for share, sign, ink in marks(connection, self._signs, self._style(connection)):
            cell = self._free(connection.id, start, end, share, cells(sign))
            if cell is None:
                return False
            if connection.ended and sign == self._signs.ended:
                self._gap(connection.id, cell)
            self.canvas.write(cell, sign, ink)
        return True

    def _instead(self, placed: Placed) -> bool:
        """Put the signs of a connection without a line before its shape; False without room."""
        connection = self._connections[placed.id]
        signs = instead(connection, self._signs, self._style(connection))
        line = signs if placed.side > 0 else list(reversed(signs))
        length = cells_of(line)
        column = self._plan.column(placed.side, placed.out - 1)
        column -= length - 1 if placed.side > 0 else 0
        spot = [(column + n, placed.row) for n in range(length)]
        if any(self.canvas.owners(cell) or self.canvas.is_written(cell) for cell in spot):
            return False
        for text, ink in line:
            text = text if placed.side > 0 else text.translate(MIRRORED)
            self.canvas.write((column, placed.row), text, ink)
            column += cells(text)
        return True

    def _free(self, id: str, start: Cell, end: Cell, share: float, length: int) -> Cell | None:
        """Find cells on a line, as near to `share` of its way as can be, that nobody else needs."""
        for far in sorted(_SHARES, key=lambda one: abs(one - share)):
            column = round(start[0] + (end[0] - start[0]) * far)
            row = round(start[1] + (end[1] - start[1]) * far)
            spot = [(column + n, row) for n in range(length)]
            around = [(c + n, r) for c, r in spot for n in (-1, 0, 1)]
            if all(self.canvas.owners(cell) <= {id} for cell in spot) and not any(
                self.canvas.is_written(cell) for cell in around
            ):
                return spot[0]
        return None

    def _gap(self, id: str, cell: Cell) -> None:
        """Take a line's own dots away around the sign for ended."""
        for column in range(cell[0] - 2, cell[0] + 3):
            for row in range(cell[1] - 1, cell[1] + 2):
                if self.canvas.owners((column, row)) == {id}:
                    self.canvas.clear((column, row))

    # ── names ──

    def _heading_ink(self, heading: Placed) -> str:
        """Give a heading the colour of those who stand under it."""
        under = (p for p in self._plan.placed if p.id and p.side == heading.side)
        first = min((p for p in under if p.row > heading.row), key=lambda p: p.row)
        return f"italic {self._ink[first.id]}".strip()

    def _name(self, placed: Placed) -> bool:
        """Write a name with its shape, or a heading; False where anything is there already."""
        if not placed.id:
            ink = self._heading_ink(placed)
            return all(self._write(placed, n, [(text, ink)]) for n, text in enumerate(placed.lines))
        connection = self._connections[placed.id]
        shape = (self._plan.column(placed.side, placed.out), placed.row)
        if self.canvas.owners(shape) - {placed.id} or self.canvas.is_written(shape):
            return False
        self.canvas.write(shape, SHAPES[connection.kind], self._style(connection) or BOLD)
        parts = _bold_name(connection.name, placed.lines)
        return all(self._write(placed, n, part) for n, part in enumerate(parts))

    def _write(self, placed: Placed, number: int, line: Line) -> bool:
        """Write one line of a name or heading; False where it would touch what is not its own."""
        length = cells_of(line)
        near = self._plan.column(placed.side, placed.out + NODE)
        column = near if placed.side > 0 else near - length + 1
        row = placed.row + number
        spots = [(column + n, row) for n in range(-1, length + 1)]
        if any(self.canvas.owners(c) - {placed.id} for c in spots):
            return False
        if any(self.canvas.owners(c) or self.canvas.is_written(c) for c in spots[1:-1]):
            return False
        for text, ink in line:
            self.canvas.write((column, row), text, ink)
            column += cells(text)
        return True


def _bold_name(name: str, lines: Sequence[str]) -> Iterator[Line]:
    """Set a name bold in the lines that it opens, wherever they were broken."""
    left = len(name.replace(" ", ""))
    for line in lines:
        end = 0
        while left and end < len(line):
            left -= line[end] != " "
            end += 1
        yield [(line[:end], BOLD), (line[end:], "")]


def _centre(cell: Cell) -> Point:
    """Give the middle of a cell, in dots."""
    return cell[0] * ACROSS + (ACROSS - 1) / 2, cell[1] * DOWN + (DOWN - 1) / 2
