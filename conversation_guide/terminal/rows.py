"""Rows that can be taken: how they are drawn in the room there is. Pure lines of text.

A list that does not fit shows the part around the pointer and says how much there is above and
below; a label is never cut, it wraps.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conversation_guide.text import width

from .page import MARGIN, Ink, Line, Page

if TYPE_CHECKING:
    from rich.text import Text as RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What can be taken: labels, what each is when typed, and how a line is read.

    `read` gives the places (from 0) that a line takes. `across` lays short rows side by side;
    such rows are not numbered. `samples` are drawn before the labels, if there are any.
    """

    labels: tuple[str, ...]
    typed: tuple[str, ...]
    read: Callable[[str], frozenset[int]]
    many: bool = False
    across: bool = False
    samples: tuple[RichText, ...] = ()


def drawn(
    rows: Rows, page: Page, taken: frozenset[int], pointer: int | None, room: int, first: int
) -> tuple[list[Line], int]:
    """Lay out the rows that fit.

    Args:
        rows: What can be taken.
        page: Width, signs and words.
        taken: The places that are taken.
        pointer: The place that is pointed at, if any.
        room: How many lines there are.
        first: The first place that was shown the last time.

    Returns:
        The lines, and the first place that is shown now.
    """
    if rows.across:
        return _across(rows, page, taken), 0
    blocks = [_block(rows, page, place, taken, pointer) for place in range(len(rows.labels))]
    heights = [len(block) for block in blocks]
    if sum(heights) <= room:
        return [line for block in blocks for line in block], 0
    room = max(1, room - 2)
    looked_at = pointer if pointer is not None else max(taken, default=first)
    first = min(first, looked_at)
    while sum(heights[first : looked_at + 1]) > room and first < looked_at:
        first += 1
    last = first
    while last < len(blocks) and sum(heights[first : last + 1]) <= room:
        last += 1
    last = max(last, first + 1)
    above, below = first, len(blocks) - last
    sign = page.signs.more
    return [
        *(page.lines("hint", page.words("ask.rows.above", sign=sign, n=above)) if above else []),
        *(line for block in blocks[first:last] for line in block),
        *(page.lines("hint", page.words("ask.rows.below", sign=sign, n=below)) if below else []),
    ], first


def height(rows: Rows, page: Page) -> int:
    """Give how many lines all rows take."""
    return len(drawn(rows, page, frozenset(), None, sys.maxsize, 0)[0])


def _block(
    rows: Rows, page: Page, place: int, taken: frozenset[int], pointer: int | None
) -> list[Line]:
    here = place in taken
    pointed = pointer == place or (here and not rows.many)
    number = rows.typed[place].rjust(max(len(typed) for typed in rows.typed))
    lead = page.signs.pointer if pointed else " "
    if rows.many:
        lead = f"{lead} [{'x' if here else ' '}]"
    lead = f"{lead} {number}  "
    role = "taken" if here else "row"
    if not rows.samples:
        return page.lines(role, rows.labels[place], len(lead), lead)
    sample = rows.samples[place]
    wide = max(width(one.plain) for one in rows.samples)
    start = MARGIN + len(lead)
    lead += sample.plain + " " * (wide - width(sample.plain) + 2)
    first, *rest = page.lines(role, rows.labels[place], width(lead), lead)
    inks = [Ink(start + s.start, start + s.end, str(s.style)) for s in sample.spans]
    return [first._replace(inks=tuple(inks)), *rest]


def _across(rows: Rows, page: Page, taken: frozenset[int]) -> list[Line]:
    cells = [
        f"[{label}]" if place in taken else f"\u2007{label}\u2007"
        for place, label in enumerate(rows.labels)
    ]
    # Figure spaces keep a cell whole while it is wrapped; on the screen they are plain ones.
    return [
        Line(line.role, line.text.replace("\u2007", " "))
        for line in page.lines("row", " ".join(cells))
    ]
