"""Blocks of text and signs, set into columns of one width: the lists beside a picture.

A block is never parted; a heading stays with what follows it. Nothing here knows what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from conversation_guide.lettering.lines import wrap_to
from conversation_guide.lettering.widths import LINE

from .svg import INK, letters


@dataclass(frozen=True, slots=True)
class Block:
    """Something of a certain height; `draw` gives it with its upper left corner at a place.

    `above` is the room that it wants to whatever stands before it; `keeps` says that it must not
    be the last of a column.
    """

    height: float
    draw: Callable[[float, float], str]
    above: float = 0.0
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text in one size."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    fill: str = INK

    @property
    def height(self) -> float:
        """How much room they take."""
        return len(self.lines) * self.size * LINE

    def draw(self, x: float, y: float) -> str:
        """Set them with their upper left corner at a place."""
        first = y + self.size * 0.98
        return letters(
            self.lines, x, first, self.size, anchor="start", bold=self.bold, fill=self.fill
        )


def text_block(
    text: str,
    width: float,
    size: float,
    *,
    bold: bool = False,
    fill: str = INK,
    above: float = 0.0,
    keeps: bool = False,
) -> Block:
    """Give a text as a block of lines of at most `width` px."""
    lines = Lines(wrap_to(text, width, size, bold=bold), size, bold, fill)
    return Block(lines.height, lines.draw, above, keeps)


def into_columns(blocks: Sequence[Block], many: int) -> list[list[Block]]:
    """Divide blocks, in their order, over at most `many` columns, the tallest as low as can be."""
    whole = height_of(blocks)
    low, high = max((block.height for block in blocks), default=0.0), whole
    best = _filled(blocks, high)
    for _ in range(24):
        middle = (low + high) / 2
        tried = _filled(blocks, middle)
        if len(tried) <= many:
            best, high = tried, middle
        else:
            low = middle
        if high - low < 1:
            break
    return best


def height_of(blocks: Sequence[Block]) -> float:
    """Say how tall blocks are, one below the other; what stands first has no room above it."""
    return sum(block.height + (block.above if place else 0) for place, block in enumerate(blocks))


def drawn(blocks: Sequence[Block], x: float, y: float) -> list[str]:
    """Draw blocks one below the other."""
    pieces = []
    for place, block in enumerate(blocks):
        y += block.above if place else 0
        pieces.append(block.draw(x, y))
        y += block.height
    return pieces


def _filled(blocks: Sequence[Block], height: float) -> list[list[Block]]:
    """Fill columns of a height from the first to the last."""
    columns: list[list[Block]] = [[]]
    used = 0.0
    tied: list[Block] = []
    for block in blocks:
        tied.append(block)
        if block.keeps:
            continue
        column = columns[-1]
        needed = height_of(tied) + (tied[0].above if column else 0)
        if column and used + needed > height:
            columns.append([])
            used, needed = 0.0, height_of(tied)
        columns[-1].extend(tied)
        used += needed
        tied = []
    columns[-1].extend(tied)
    return columns
