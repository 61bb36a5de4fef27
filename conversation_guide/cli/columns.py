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
