"""A page of Markdown on a screen: as rich shows it, but that no word in a table is ever cut.

A table stands as one where its words fit; on a narrower screen each of its rows is a short list.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown, TableElement
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_INDENT = 3


class _WholeWords(TableElement):
    """A table whose columns are never narrower than their longest word."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        header = [] if self.header is None or self.header.row is None else self.header.row.cells
        rows = [] if self.body is None else self.body.rows
        names = [cell.content for cell in header]
        cells = [[cell.content for cell in row.cells] for row in rows]
        widths = _widths(names, cells, options.max_width - _beside(len(names), console, options))
        if widths is not None:
            yield _table(names, cells, widths)
            return
        yield Text("")
        for first, *others in cells:
            yield Text.assemble(first, style="bold")
            told = [
                Text.assemble(name, ": ", other)
                for name, other in zip(names[1:], others, strict=False)
                if other.plain.strip()
            ]
            yield Padding(Text("; ").join(told), (0, 0, 1, _INDENT))


class ScreenMarkdown(Markdown):
    """Markdown for a screen of any width."""

    elements = Markdown.elements | {"table_open": _WholeWords}

    def __init__(self, markup: str) -> None:
        """Take a page as it is written; addresses stay text, for a terminal may hide them."""
        super().__init__(markup, hyperlinks=False)


def _table(names: Sequence[Text], rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> Table:
    table = Table(
        box=box.SIMPLE,
        pad_edge=False,
        style="markdown.table.border",
        show_edge=True,
        collapse_padding=True,
    )
    for name, width in zip(names, widths, strict=True):
        heading = name.copy()
        heading.stylize("markdown.table.header")
        table.add_column(heading, width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _beside(columns: int, console: Console, options: ConsoleOptions) -> int:
    """Say how many cells of a line a table of so many columns takes for what is between them."""
    bare = _table([Text("x")] * columns, [], [1] * columns)
    wide = options.update(width=columns * 9)
    return Measurement.get(console, wide, bare).maximum - columns


def _widths(
    names: Sequence[Text], rows: Sequence[Sequence[Text]], room: int
) -> tuple[int, ...] | None:
    """Share out `room` to the columns; None where the longest words do not fit."""
    columns = [[name, *(row[at] for row in rows)] for at, name in enumerate(names)]
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    wished = [max(cell.cell_len for cell in column) for column in columns]
    left = room - sum(least)
    if left < 0:
        return None
    widths = list(least)
    # who lacks least comes first, and takes no more than an even share of what is left
    order = sorted(range(len(names)), key=lambda at: wished[at] - least[at])
    for done, at in enumerate(order):
        more = min(wished[at] - least[at], left // (len(order) - done))
        widths[at] += more
        left -= more
    return tuple(widths)


def _longest_word(cell: Text) -> int:
    return max((Text(word).cell_len for word in cell.plain.split()), default=1)
