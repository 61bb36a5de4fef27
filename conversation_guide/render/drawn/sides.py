"""Where everything on a drawn ecomap stands: the names left and right of the centre, in an oval.

Categories go round the oval as the guide has them, clockwise from the top, half of the names on
each side. A name begins where the oval ends in its row, and the oval is the widest at the centre:
so no line from the centre to a name can run through another name. Pure arithmetic over cells.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from conversation_guide.text import width as cells
from conversation_guide.text import wrap

LINES_AT_MOST = 3
"""Lines that one name may take up: beyond it a drawing is no longer one."""

NODE = 2
"""Cells before a name: its shape and a blank."""

LINE_AT_LEAST = 8
"""Cells of the shortest line beside the centre: two signs and two ends can be told apart on it."""

LEAST_ROWS = 11
"""Rows of a drawing with few names, where there is room."""

_NARROWEST = 5
"""How far from the middle the oval ends at its top, in cells."""

_ROUND = 1.3
"""How far out the oval goes for each row that it is high; 1 would be a circle on most screens."""

_APART = 3
"""Cells of the box's edge that each line is to have."""

_BROKEN = 3
"""Cells of the oval's width that are given up for a name to stand on one line instead of two."""

_MARGIN = 1


@dataclass(frozen=True, slots=True)
class Item:
    """Who is to be placed: an id, and what stands there of it, unbroken: a name, a note.

    `lead` is how many cells are wanted before the shape, for signs that stand on no line.
    """

    id: str
    texts: tuple[str, ...]
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading; "" for none."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where something stands: side (1 is right), first row, how far out, and its lines.

    `id` is "" for a heading. `out` counts cells from the middle to the shape before the name; a
    heading stands where a name would.
    """

    id: str
    side: int
    row: int
    out: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Cells of the drawing, the box around the centre, and what stands where.

    `half` is how far out the first cell beside the box is.
    """

    columns: int
    rows: int
    box: tuple[str, ...]
    half: int
    placed: tuple[Placed, ...]

    def column(self, side: int, out: int) -> int:
        """Give the column of the cell that is so far out on a side."""
        return self.columns // 2 + out if side > 0 else (self.columns - 1) // 2 - out

    @property
    def top(self) -> int:
        """The first row of the box, its frame included."""
        return (self.rows - len(self.box) - 2) // 2


def plans(centre: str, groups: Sequence[Group], columns: int, rows: int) -> Iterator[Plan]:
    """Place `groups` around `centre` in so many cells, in every way that fits, the best first.

    The fewer lines names take up and the wider the oval, up to round, the better. A column is left
    free where the centre would not stand in the middle of its box otherwise.
    """
    widest = min(22, columns // 4)
    box = tuple(wrap(centre, widest))
    if len(box) > LINES_AT_MOST or _breaks_a_word(centre, widest):
        return
    inside = max(cells(line) for line in box)
    columns -= (columns - inside) % 2
    middle = (columns + 1) // 2
    right, left = _parted(groups)
    if len(box) + 2 > rows:
        return
    most = max(sum(len(group.items) for group in side) for side in (right, left))
    # lines begin around the box: it is wide enough for them to stand apart
    half = max((inside + 5) // 2, min((_APART * most - len(box) - 2) // 2 + 1, columns // 8))
    fullest = max(_wanted(side, columns // 4) for side in (right, left))
    tall = max(min(rows, max(fullest, LEAST_ROWS)), len(box) + 2)
    roundest = min(max(round(tall * _ROUND), half + LINE_AT_LEAST + 4), middle - NODE - _MARGIN - 9)
    found: list[tuple[int, Plan]] = []
    for reach in range(roundest, half + LINE_AT_LEAST - 1, -1):
        oval = _Oval(middle, tall, reach)
        sides = [_column(s, n, oval) for s, n in ((right, 1), (left, -1))]
        if all(side is not None for side in sides):
            placed = tuple(p for side in sides if side is not None for p in side)
            cost = roundest - reach + sum(_BROKEN * (len(p.lines) - 1) ** 2 for p in placed)
            found.append((cost, Plan(columns, tall, box, half, placed)))
    yield from (plan for _, plan in sorted(found, key=itemgetter(0)))


@dataclass(frozen=True, slots=True)
class _Oval:
    middle: int
    rows: int
    reach: int

    def out(self, row: int) -> int:
        """Say how far from the middle the oval ends in `row`."""
        height = (row + 0.5 - self.rows / 2) / (self.rows / 2)
        curve = math.sqrt(max(0.0, 1 - height * height))
        return _NARROWEST + round((self.reach - _NARROWEST) * curve)

    def room(self, row: int) -> int:
        """Say how many cells a name has that begins in `row`."""
        return self.middle - self.out(row) - NODE - _MARGIN


def _parted(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Give what stands on the right and on the left, each from top to bottom.

    A category is parted only where the sides would be too uneven otherwise.
    """
    weights = [[len(group.items) + bool(group.heading) for group in groups]]
    total = sum(weights[0])
    best: tuple[float, int, int] = (math.inf, 0, 0)
    before = 0
    for at, group in enumerate(groups):
        for taken in range(len(group.items) + 1):
            parted = 0 < taken < len(group.items)
            head = bool(group.heading)
            right = before + (taken + head if taken else 0)
            left = total - right + (head if parted else 0)
            cost = abs(right - left) - (0.5 if right > left else 0) + (2.5 if parted else 0)
            best = min(best, (cost, at, taken))
        before += len(group.items) + bool(group.heading)
    _, at, taken = best
    if not groups:
        return [], []
    items = groups[at].items
    right_side = [*groups[:at], Group(groups[at].heading, items[:taken])]
    left_side = [Group(groups[at].heading, items[taken:]), *groups[at + 1 :]]
    return (
        [group for group in right_side if group.items],
        [group for group in reversed(left_side) if group.items],
    )


def _wanted(side: Sequence[Group], room: int) -> int:
    """Say how many rows a side would like: its lines, air between them and between groups."""
    lines = sum(len(_broken(t, room)) for g in side for i in g.items for t in i.texts)
    return lines + sum(len(group.items) + 1 + bool(group.heading) for group in side)


def _column(side: Sequence[Group], sign: int, oval: _Oval) -> list[Placed] | None:
    """Place one side; None where a name needs too many lines, or all of them too many rows."""
    blocks = list(_blocks(side))
    lines = [_lines(item, oval.room(oval.rows // 2)) for item, _ in blocks]
    for _ in range(4):
        starts = _spread([len(one) for one in lines], [gap for _, gap in blocks], oval.rows)
        if starts is None:
            return None
        rooms = [
            oval.room(start) - item.lead for start, (item, _) in zip(starts, blocks, strict=True)
        ]
        again = [_lines(item, room) for (item, _), room in zip(blocks, rooms, strict=True)]
        if again == lines:
            break
        lines = again
    else:
        return None
    placed = []
    for (item, _), start, one, room in zip(blocks, starts, lines, rooms, strict=True):
        if len(one) > LINES_AT_MOST + len(item.texts) - 1 or max(map(cells, one)) > room:
            return None
        if any(_breaks_a_word(text, room) for text in item.texts):
            return None
        placed.append(Placed(item.id, sign, start, oval.out(start) + item.lead, one))
    return placed


def _blocks(side: Sequence[Group]) -> Iterator[tuple[Item, int]]:
    """Give headings and items from top to bottom, each with how much it wants to stand apart."""
    for number, group in enumerate(side):
        if group.heading:
            yield Item("", (group.heading,)), 3 if number else 0
        for place, item in enumerate(group.items):
            first = 0 if group.heading else 3
            yield item, (2 if place else first if number else 0)


def _spread(heights: Sequence[int], gaps: Sequence[int], rows: int) -> list[int] | None:
    """Give the first row of each block: what is left of `rows` goes to the gaps by their weight."""
    spare = rows - sum(heights)
    if spare < 0:
        return None
    weights = [1, *(2 * gap for gap in gaps[1:]), 1] if heights else []
    given = _shared(spare, weights)
    starts, row = [], 0
    for height, gap in zip(heights, given, strict=False):
        row += gap
        starts.append(row)
        row += height
    return starts


def _shared(spare: int, weights: Sequence[int]) -> list[int]:
    """Deal whole rows to weights, as even as can be."""
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    given, before = [], 0
    for weight in weights:
        after = before + weight
        given.append(round(spare * after / total) - round(spare * before / total))
        before = after
    return given


def _lines(item: Item, room: int) -> tuple[str, ...]:
    return tuple(line for text in item.texts for line in _broken(text, max(1, room)))


@lru_cache(maxsize=4096)
def _broken(text: str, room: int) -> tuple[str, ...]:
    return tuple(wrap(text, room))


def _breaks_a_word(text: str, room: int) -> bool:
    """Say whether a word would be parted; scripts of wide letters are, wherever a line ends."""
    return any(cells(word) > room and cells(word) == len(word) for word in text.split(" "))
