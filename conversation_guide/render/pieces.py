"""Lines for a terminal, made of pieces: some text and its style.

What draws a map measures lines before it makes rich `Text` of them; a piece is the least that
both need. Text in a piece is literal, never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from conversation_guide.text import width

Piece = tuple[str, str]
"""Some text and its style."""

Line = list[Piece]
"""One line of a terminal, from left to right."""

BOLD = "bold"
ACCENT = "magenta"
"""The one of the sixteen ANSI colours that reads well on dark and light grounds and is no alarm."""

HEADING = "bold magenta"


def joined(lines: Iterable[Line]) -> Text:
    """Make one text of lines."""
    return Text("\n").join(Text.assemble(*(piece for piece in line if piece[0])) for line in lines)


def merged(pieces: Iterable[Piece]) -> Line:
    """Join neighbours of the same style, so that a terminal is told a style once."""
    line: Line = []
    for text, style in pieces:
        if line and line[-1][1] == style:
            line[-1] = (line[-1][0] + text, style)
        else:
            line.append((text, style))
    return line


def cells(line: Line) -> int:
    """Say how many terminal cells `line` takes up."""
    return width("".join(text for text, _ in line))


def bold_until(end: int, label: str, parts: list[str]) -> Iterator[Line]:
    """Set the first `end` characters of `label` bold in the lines that it was broken into."""
    start = 0
    for part in parts:
        # breaking drops spaces, so each part is looked up from where the last one ended
        start = max(label.find(part, start), start)
        cut = max(0, min(len(part), end - start))
        yield [(part[:cut], BOLD), (part[cut:], "")]
        start += len(part)
