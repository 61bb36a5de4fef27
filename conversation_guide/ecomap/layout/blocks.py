"""Names broken into rows, and the frames around them; nothing is ever cut."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, sqrt

from conversation_guide.lettering.lines import measured
from conversation_guide.lettering.widths import LINE, text_width

from .plan import BOLD, SIZES, Block, Disc, Label, Role, Row

PADDING_X, PADDING_Y = 15.0, 9.0
_WIDTH, _WIDEST = 134.0, 270.0
_LONG = 40  # letters: shorter texts fit into three rows
_LEAST_RADIUS = {Role.CENTRE: 54.0, Role.HUB: 27.0}


def block(texts: Iterable[tuple[str, Role]], width: float) -> Block:
    """Break texts into rows of at most `width` px; texts that are "" take no row."""
    rows: list[Row] = []
    widest = height = 0.0
    for text, role in texts:
        if not text:
            continue
        size = SIZES[role]
        for line, needed in measured(text, width, size, bold=role in BOLD):
            rows.append(Row(line, role, needed))
            if needed > widest:
                widest = needed
            height += size * LINE
    return Block(tuple(rows), widest, height)


def boxed(label: Label, caption: str) -> Block:
    """Give what stands in a connection's box: its category, its name, the family's words."""
    width = _WIDTH
    if max(len(label.name), len(label.words)) > _LONG:
        longest = max(
            text_width(label.name, SIZES[Role.NAME], bold=True),
            text_width(label.words, SIZES[Role.WORDS]),
        )
        # a long text becomes wider as well as higher, so that its box stays a box
        width = min(_WIDEST, max(_WIDTH, sqrt(longest * SIZES[Role.NAME] * LINE * 2.6)))
    texts = (
        (caption, Role.CATEGORY),
        (label.name, Role.NAME),
        (label.words, Role.WORDS),
        (label.note, Role.NOTE),
    )
    return block(texts, width)


def disc(texts: list[tuple[str, Role]], width: float, scale: float = 1.0) -> Disc:
    """Put texts into a circle about 0, 0 that has room for all their corners, `scale` as big."""
    role = texts[0][1]
    longest = max(text_width(text, SIZES[r], bold=r in BOLD) for text, r in texts)
    word = max(
        (text_width(w, SIZES[r], bold=r in BOLD) for text, r in texts for w in text.split()),
        default=0.0,
    )
    # no word is parted that is only a little too long
    width = max(width, sqrt(longest * SIZES[role] * LINE * 1.4), min(word, 1.7 * width))
    inside = block(texts, width)
    corner = 0.0
    y = -inside.height / 2
    for row in inside.rows:
        size = SIZES[row.role]
        half = row.width / 2
        corner = max(corner, hypot(half, y), hypot(half, y + size * LINE))
        y += size * LINE
    return Disc(0.0, 0.0, max(_LEAST_RADIUS[role], corner + 9) * scale, inside, scale)
