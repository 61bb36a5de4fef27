"""What a page about a conversation is made of, before it is Markdown or HTML.

A page is a sequence of blocks; texts in them are as they were given, never escaped and never
markup. Whoever writes a format escapes them. Nothing here knows a format, a map or a conversation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How a line is said: as it is, as a question or title, or where there is no answer."""

    PLAIN = "plain"
    STRONG = "strong"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. `why` says after it why there is no answer ("Rent: Not sure.")."""

    text: str
    weight: Weight = Weight.PLAIN
    why: str = ""

    @property
    def joint(self) -> str:
        """What stands between the text and `why`."""
        return ": " if needs_colon(self.text) else " "


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` counts from 1, the title of the page."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line by itself."""

    line: Line


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, with its line breaks."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, and what stands below it."""

    line: Line
    below: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; an empty one says nothing."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table. `about` is the id of what it tells, "" where that has none."""

    cells: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column names its rows. `caption` says what it is, where that is shown."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str = ""


_ENDS_ITSELF = ("?", ":", "!", "…")

Block = Heading | Paragraph | Quote | Items | Table


def needs_colon(label: str) -> bool:
    """Say whether a colon parts `label` from what is said to it: a question ends by itself."""
    return not label.rstrip().endswith(_ENDS_ITSELF)


def plain(text: str) -> Paragraph:
    """Give a paragraph."""
    return Paragraph(Line(text))


def strong(text: str) -> Paragraph:
    """Give a paragraph that stands out: a question, a title, a warning."""
    return Paragraph(Line(text, Weight.STRONG))


def silent(text: str) -> Paragraph:
    """Give a paragraph of what the page says where nobody answered."""
    return Paragraph(Line(text, Weight.SILENT))


def item(text: str, *below: Item) -> Item:
    """Give an item of plain text."""
    return Item(Line(text), below)


def bullets(texts: Iterable[str]) -> Items:
    """Give a flat list of texts."""
    return Items(tuple(item(text) for text in texts))


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    """Give a table of plain texts."""
    found = tuple(Row(cells=tuple(cells)) for cells in rows)
    return Table(header=tuple(header), rows=found)
