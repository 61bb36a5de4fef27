"""How wide text is when it is set in the font that we ship, DejaVu Sans; lengths in pixels.

The widths are the font's own (`advances`, made from the files); letters that it lacks (Chinese,
emoji) come from whatever font a viewer has, so for them a little more is reckoned than fonts need.
Nothing here breaks lines (that is `lines`) or draws.
"""

from __future__ import annotations

from collections.abc import Mapping

from .advances import BOLD, REGULAR, UNITS

FAMILY = "DejaVu Sans, Verdana, sans-serif"
"""The fonts to ask a viewer for; Verdana has nearly the same widths."""

ASCENT = 0.93
"""How far letters with accents reach above the line they stand on, as a part of their size."""

DESCENT = 0.24
"""How far letters reach below it."""

LINE = 1.25
"""From one line to the next."""

_WIDE, _EMOJI, _OTHER = 1.06, 1.4, 1.1
"""Widths of letters that the font lacks, as parts of the size."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Say how wide `text` is on one line, in px, set in letters of `size` px.

    Kerning is left out (it makes text narrower, and viewers differ). Joined Arabic letters are
    reckoned as they stand alone, an emoji family as its members: never less than what is drawn.
    """
    return sum(map(_ADVANCES[bold].__getitem__, text)) * size


class _Advances(dict[str, float]):
    """Widths by letter, as parts of the size; looked up once, estimated where the font has none."""

    def __init__(self, rows: Mapping[int, str]) -> None:
        self._rows = rows

    def __missing__(self, letter: str) -> float:
        row = ord(letter) // 16
        for i, width in enumerate(self._rows.get(row, "").split()):
            if width != "-":
                self[chr(row * 16 + i)] = int(width) / UNITS
        if letter not in self:
            self[letter] = _estimated(letter)
        return self[letter]


def _estimated(letter: str) -> float:
    """Say how much room a letter needs that comes from another font, as a part of its size."""
    import unicodedata  # a big table that most names never need

    if "\U0001f000" <= letter < "\U00020000":
        return _EMOJI
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER


_ADVANCES = (_Advances(REGULAR), _Advances(BOLD))
