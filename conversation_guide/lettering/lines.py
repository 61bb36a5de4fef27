"""Text broken into lines of a width in pixels, as a picture or a page needs it.

Words stay whole where they fit; one that is wider than a line is parted between letters as people
see them. Nothing is lost, unless a number of lines is asked for.
"""

from __future__ import annotations

from conversation_guide.text import letters

from .widths import text_width

MORE = "…"

_ANYWHERE = "\u2e80"
"""From here on are the scripts of East Asia, which are broken between any two signs."""


def wrap_to(
    text: str, width: float, size: float, *, bold: bool = False, at_most: int | None = None
) -> tuple[str, ...]:
    """Break `text` into lines of at most `width` px, set in letters of `size` px.

    Args:
        text: One or several lines; every run of spaces and line breaks is a place to break.
        width: Pixels; a single letter that is wider still has a line of its own.
        size: Pixels of the letters.
        bold: Whether they are bold.
        at_most: How many lines there may be; the last then ends in "…". None keeps everything:
            names are never cut.

    Returns:
        The lines; one empty line for empty text.
    """
    lines = _Words(text, size, bold).within(width)
    if at_most is not None and len(lines) > at_most:
        return (*lines[: at_most - 1], _shortened(lines[at_most - 1], width, size, bold))
    return tuple(lines)


def evenly(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break `text` as `wrap_to` does, into as few lines, and let them be of like length."""
    return tuple([line for line, _ in measured(text, width, size, bold=bold)])


def measured(
    text: str, width: float, size: float, *, bold: bool = False
) -> list[tuple[str, float]]:
    """Break `text` as `evenly` does; gives each line with its width in px."""
    line = " ".join(text.split())
    whole = text_width(line, size, bold=bold)
    if whole <= width:
        return [(line, whole)]
    words = _Words(line, size, bold)
    lines = words.within(width)
    longest = words.longest
    if longest <= width:  # a word that must be parted is not parted more than it must
        low, high = max(longest, whole / len(lines) * 0.95), width
        while high - low > size:
            middle = (low + high) / 2
            tried = words.within(middle)
            if len(tried) > len(lines):
                low = middle
            else:
                high, lines = middle, tried
    return [(line, text_width(line, size, bold=bold)) for line in lines]


class _Words:
    """The words of a text, each measured once."""

    def __init__(self, text: str, size: float, bold: bool) -> None:
        self.size, self.bold = size, bold
        self.words = text.split()
        self.widths = [text_width(word, size, bold=bold) for word in self.words]
        self.space = text_width(" ", size, bold=bold)

    @property
    def longest(self) -> float:
        """The width of the longest word that cannot be broken anywhere."""
        several = zip(self.words, self.widths, strict=True)
        return max((n for word, n in several if word.isascii() or max(word) < _ANYWHERE), default=0)

    def within(self, width: float) -> list[str]:
        """Break them into lines of at most `width` px."""
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word, needed in zip(self.words, self.widths, strict=True):
            if line and used + self.space + needed <= width:
                line.append(word)
                used += self.space + needed
                continue
            if line:
                lines.append(" ".join(line))
            if needed > width:
                *parts, last = _parted(word, width, self.size, self.bold)
                lines += parts
                line, used = [last], text_width(last, self.size, bold=self.bold)
            else:
                line, used = [word], needed
        lines.append(" ".join(line))
        return lines


def _parted(word: str, width: float, size: float, bold: bool) -> list[str]:
    """Part a word that is wider than a line, after a hyphen where there is one."""
    pieces: list[str] = []
    piece, used = "", 0.0
    for letter in [*word] if word.isascii() else letters(word):
        needed = text_width(letter, size, bold=bold)
        while piece and used + needed > width:
            cut = piece.rfind("-") + 1 or len(piece)
            pieces.append(piece[:cut])
            piece = piece[cut:]
            used = text_width(piece, size, bold=bold)
        piece, used = piece + letter, used + needed
    return [*pieces, piece]


def _shortened(line: str, width: float, size: float, bold: bool) -> str:
    """Make room for the sign that there was more."""
    kept = letters(line)
    while kept and text_width("".join(kept) + MORE, size, bold=bold) > width:
        kept.pop()
    return "".join(kept).rstrip() + MORE
