"""What is counted on a wall, as bars: how many people have how many dots, and each adult's load.

Filled bars count the adults' dots, outlined ones what the people themselves say. A load that is
still to come (a name that was divided) is outlined with dashes. Each bar has its number beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conversation_guide.lettering.lines import wrap_to
from conversation_guide.lettering.widths import text_width
from conversation_guide.render.wall import histogram_rows
from conversation_guide.wall.count import Counts
from conversation_guide.wall.model import By
from conversation_guide.words import Words

from .columns import Block, Lines, text_block
from .svg import INK, PAPER, QUIET, element, group, letters, path, points, told
from .wall_dots import EARTH, FILLED, WARM, dot

HISTOGRAM = 400.0
"""How wide the histogram is."""

LOADS = 460.0
"""How wide a column of loads is."""

_HEADING, _TEXT, _SMALL = 15.0, 13.0, 11.0
_HIGH = 150.0
_NAME, _NUMBER, _GAP = 190.0, 34.0, 10.0


def histogram(counts: Counts, words: Words, width: float) -> Block:
    """Give the bars that say how many people have no dot, one, two, and so on; `width` px wide."""
    heading = text_block(words("picture.wall.histogram"), width, _HEADING, bold=True)
    views = [(by, histogram_rows(view, words), view.histogram) for by, view in counts.views.items()]
    most = max((n or 0 for *_, bars in views for n in bars), default=0) or 1
    labels = [label for label, _ in views[0][1]]
    step = width / len(labels)
    wide = step * 0.72 / 2

    def draw(x: float, y: float) -> str:
        pieces = [heading.draw(x, y)]
        ground = y + heading.height + 26 + _HIGH
        for place, label in enumerate(labels):
            middle = x + step * (place + 0.5)
            start = middle - len(views) * wide / 2
            for at, (by, rows, bars) in enumerate(views):
                high = (bars[place] or 0) / most * _HIGH
                left = start + at * wide
                filled = by is By.ADULT
                pieces.append(bar(left + 1.5, ground - high, wide - 3, high, filled=filled))
                pieces.append(letters([rows[place][1]], left + wide / 2, ground - high - 5, _SMALL))
            pieces.append(letters(wrap_to(label, step - 6, _SMALL), middle, ground + 16, _SMALL))
        pieces.append(path(f"M{points(x, ground)} L{points(x + width, ground)}", stroke=QUIET))
        return group(*pieces, class_="histogram")

    return Block(heading.height + 26 + _HIGH + 34, draw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """An adult: number (from 1) and name, how many dots, and the names they will begin with."""

    number: int
    name: str
    dots: int
    begins: tuple[str, ...] = ()


def loads(
    told_of: Sequence[Load], words: Words, *, filled: bool, numbered: bool
) -> Iterator[Block]:
    """Give a bar for each adult, below a heading.

    Args:
        told_of: The adults, in their order.
        words: The words.
        filled: Whether these are the adults' dots (rather than what the people say).
        numbered: Whether each number is to stand in a dot, as on the cards.
    """
    key = "picture.wall.loads.new" if any(one.begins for one in told_of) else "picture.wall.loads"
    yield text_block(words(key), LOADS, _HEADING, bold=True, keeps=True)
    most = max((one.dots + len(one.begins) for one in told_of), default=0) or 1
    for one in told_of:
        yield _load(one, most, words, filled=filled, numbered=numbered)


def _load(one: Load, most: int, words: Words, *, filled: bool, numbered: bool) -> Block:
    name = Lines(wrap_to(one.name, _NAME, _TEXT), _TEXT)
    shown = words("picture.wall.load", n=one.dots, more=len(one.begins))
    if not one.begins:
        shown = str(one.dots)
    widest = text_width("000 + 00", _TEXT)
    start = (_NUMBER if numbered else 0.0) + _NAME + _GAP
    unit = (LOADS - start - widest - 8) / most
    begins = Lines((), _SMALL)
    if one.begins:
        text = words("picture.wall.begins-with", names=words.joined(list(one.begins)))
        begins = Lines(wrap_to(text, LOADS - start, _SMALL), _SMALL, fill=QUIET)
    row = max(name.height, 22.0)

    def draw(x: float, y: float) -> str:
        left = x + start
        now, more = one.dots * unit, len(one.begins) * unit
        pieces = [told(": ".join(part for part in (one.name, shown) if part))]
        if numbered:
            pieces.append(dot(x + 14, y + row / 2, one.number, adult=filled, person=not filled))
        pieces.append(name.draw(x + start - _GAP - _NAME, y + (row - name.height) / 2))
        pieces.append(bar(left, y + row / 2 - 7, now, 14, filled=filled))
        if more:
            pieces.append(
                bar(left + now + 1, y + row / 2 - 7, more - 1, 14, filled=False, new=True)
            )
        after = left + now + more + 8
        pieces.append(letters([shown], after, y + row / 2 + 4.6, _TEXT, anchor="start", fill=INK))
        pieces.append(begins.draw(left, y + row))
        return group(*pieces, class_="adult")

    return Block(row + begins.height, draw, above=5)


def bar(x: float, y: float, width: float, height: float, *, filled: bool, new: bool = False) -> str:
    """Draw a bar; `new` is for what is still to come. Nothing for none."""
    if width <= 0 or height <= 0:
        return ""
    return element(
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        fill=FILLED if filled else WARM if new else PAPER,
        stroke=FILLED if filled else EARTH if new else INK,
        stroke_width=1.4,
        stroke_dasharray="4 3" if new else None,
    )
