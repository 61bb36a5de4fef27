"""What stands around every picture: its heading, and the key to its signs.

A heading says what the picture is, whose, when, and from which guide. A key is made of entries,
each a small drawing with words beside it; only signs that occur are explained. Whole pictures are
put together here (`page`), so that all kinds of map look like sheets of one pad.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from conversation_guide.lettering.lines import measured, wrap_to

from .svg import PALE, QUIET, document, group, letters, number, path

MARGIN = 36.0
"""Free paper at every side."""

LEAST_WIDTH = 640.0
"""No picture is narrower: headings and keys need room."""

_BIG = 1100.0

SAMPLE = 54.0
"""How wide the drawing of an entry is."""

_TITLE, _UNDER, _TEXT = 24.0, 13.0, 12.0
_BESIDE, _BETWEEN, _ROW = 10.0, 26.0, 15.0
_ENTRY = 176.0  # how wide an entry's words may be before they take another row


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture says about itself.

    `title`: what it is. `whose`: the family's name, "" where none was given or may be shown.
    `date`: when the conversation was. `guide`: the guide's title. `note`: a line of its own, such
    as that this was practice.
    """

    title: str
    whose: str = ""
    date: str = ""
    guide: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and its meaning. `sample` draws it, `SAMPLE` px wide, rightwards from x, y."""

    sample: Callable[[float, float], str]
    meaning: str


def page(
    caption: Caption,
    drawing: Callable[[float, float], Sequence[str]],
    size: tuple[float, float],
    entries: Sequence[Entry],
    *,
    desc: str,
    language: str,
    id: str = "map",
) -> str:
    """Put a picture together: heading, drawing, key.

    Args:
        caption: What it says about itself.
        drawing: Gives the pieces of the drawing, moved by x and y.
        size: Width and height of the drawing.
        entries: The key.
        desc: The picture told in words.
        language: Of the words.
        id: Keeps the ids of several pictures on one page apart.

    Returns:
        A whole SVG document.
    """
    wide, high = size
    width = max(wide + 2 * MARGIN, LEAST_WIDTH)
    # on a big sheet heading and key are bigger too, so that they can be read from where it is seen
    scale = max(1.0, (width / _BIG) ** 0.8)
    head, below = heading(caption, width / scale)
    below *= scale
    drawn = drawing((width - wide) / 2, below)
    foot, end = key(entries, width / scale, 24)
    foot_at = below + high
    end = foot_at + end * scale
    if scale > 1.0:
        head = group(head, transform=f"scale({scale:.3f})")
    foot = group(foot, transform=f"translate(0 {number(foot_at)}) scale({scale:.3f})")
    told = ", ".join(part for part in (caption.title, caption.whose, caption.date) if part)
    return document(
        [head, *drawn, foot],
        width=width,
        height=end + MARGIN * scale,
        title=told,
        desc=desc,
        language=language,
        id=id,
    )


def heading(caption: Caption, width: float) -> tuple[str, float]:
    """Set the heading of a picture of `width` px; gives it and where it ends."""
    inside = width - 2 * MARGIN
    title = wrap_to(caption.title, inside, _TITLE, bold=True)
    about = " · ".join(part for part in (caption.whose, caption.guide, caption.date) if part)
    under = [
        line for text in (about, caption.note) if text for line in wrap_to(text, inside, _UNDER)
    ]
    y = MARGIN + _TITLE
    first = letters(title, MARGIN, y, _TITLE, anchor="start", bold=True)
    y += (len(title) - 1) * _TITLE * 1.25 + _UNDER * 1.7
    second = letters(under, MARGIN, y, _UNDER, anchor="start", fill=QUIET)
    end = y + (len(under) - 1) * _UNDER * 1.25 + 24
    return group(first, second, class_="heading"), end


def key(entries: Sequence[Entry], width: float, top: float) -> tuple[str, float]:
    """Set a key in columns below a fine line at `top`; gives it and where it ends."""
    if not entries:
        return "", top - 24
    rows = [measured(entry.meaning, _ENTRY, _TEXT) for entry in entries]
    inside = width - 2 * MARGIN
    widest = max(length for lines in rows for _, length in lines)
    column = SAMPLE + _BESIDE + widest + _BETWEEN
    columns = max(1, min(len(entries), int((inside + _BETWEEN) // column)))
    several = ceil(len(entries) / columns)
    columns = ceil(len(entries) / several)
    left = MARGIN
    pieces = [path(f"M{number(left)} {number(top)}H{number(width - left)}", stroke=PALE, width=0.8)]
    ends = [top + 24.0] * columns
    for i, (entry, lines) in enumerate(zip(entries, rows, strict=True)):
        at = i // several
        x, y = left + at * column, ends[at]
        high = max(26.0, len(lines) * _ROW + 6)
        pieces.append(entry.sample(x, y + high / 2 - 13))
        first = y + high / 2 - 13 + 4.3 - (len(lines) - 1) * _ROW / 2
        pieces.append(
            letters(
                [text for text, _ in lines],
                x + SAMPLE + _BESIDE,
                first,
                _TEXT,
                anchor="start",
                leading=_ROW / _TEXT,
            )
        )
        ends[at] += high
    return group(*pieces, class_="key"), max(ends) - 12
