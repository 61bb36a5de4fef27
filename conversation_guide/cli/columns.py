"""Short lists in aligned columns, by the width that letters take on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.text import width


def aligned(rows: Sequence[Sequence[str]], gap: int = 2) -> list[str]:
    """Give one line a row, every column as wide as its widest cell."""
    if not rows:
        return []
    widths = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell + " " * (widest - width(cell)) for cell, widest in zip(row, widths, strict=True)
        ]
        lines.append((" " * gap).join(cells).rstrip())
    return lines


def aligned_within(
    columns: int, rows: Sequence[Sequence[str]], *, above: int, gap: int = 2
) -> list[str]:
    """Give one line a row where all fit into `columns` cells, else two: a terminal cuts words.

    Then the first `above` cells stand on one line, and the others below them, under the second.
    """
    lines = aligned(rows, gap)
    if all(width(line) <= columns for line in lines):
        return lines
    first = aligned([row[:above] for row in rows], gap)
    second = aligned([row[above:] for row in rows], gap)
    indent = " " * (max(width(row[0]) for row in rows) + gap)
    return [
        line for pair in zip(first, second, strict=True) for line in (pair[0], indent + pair[1])
    ]
