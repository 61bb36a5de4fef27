"""Blocks of a page written as Markdown: front matter, headings, quotes, lists, tables.

Everything here takes text as it was given and escapes it. No HTML is made, so that a page pastes
into any case system; columns are padded, so that a table can be read before it is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conversation_guide.text import markdown as fully_escaped
from conversation_guide.text import width

from .blocks import Block, Heading, Item, Items, Line, Paragraph, Quote, Table, Weight

_PADDED_AT_MOST = 30
"""Cells up to which a column is padded: one long name must not stretch every line."""

_NEEDLESS = re.compile(
    r"""
    \\([,;?'"()%/])                    # never markup once brackets are escaped
    | (?<!^)(?<![wW]{3})\\(\.)             # but "www." is a link to some readers
    | (?<=\w)\\([-+=])(?=\w)           # within a word or a date
    | (?<=[ ])\\([-+=])(?=[ ])          # by itself, within a line
    | (?<=\S)\\([:!])(?=[ ]|$)          # at a word's or a sentence's end
    | (?<=\d)\\(:)(?=\d)               # in a time of day
    | (?<=[ ])&(amp);(?=[ ])            # by itself
    """,
    re.VERBOSE,
)
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")


def escaped(text: str) -> str:
    r"""Escape `text` for one line of Markdown, as little as keeps it inert.

    `text.markdown` escapes everything that could ever matter; people also read a record raw, in a
    plain field of a case system, where "Mia\'s great\-aunt" is a stumbling block. So those
    escapes are taken back that no reader needs where they stand.
    """
    return _LIST_NUMBER.sub(r"\1\\\2", _escaped_within(text))


def _escaped_within(text: str) -> str:
    """Escape `text` where something else begins the line."""
    return _NEEDLESS.sub(_taken_back, fully_escaped(text))


def _taken_back(needless: re.Match[str]) -> str:
    kept = needless[needless.lastindex or 0]
    return "&" if kept == "amp" else kept


def front_matter(values: Mapping[str, str | int]) -> list[str]:
    """Give YAML front matter: whole numbers bare, every text in double quotes."""
    lines = [
        f"{key}: {value if isinstance(value, int) else yaml_text(value)}"
        for key, value in values.items()
    ]
    return ["---", *lines, "---"]


def yaml_text(text: str) -> str:
    """Quote `text` so that every YAML reader, 1.1 or 1.2, gets the same text back."""
    return '"' + "".join(_yaml_character(c) for c in text) + '"'


def _yaml_character(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    code = ord(character)
    if character.isprintable() and code != 0xFEFF:
        return character
    # line breaks of every kind, controls and unseen marks: written so that they can be seen
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def lines(block: Block) -> list[str]:
    """Write one block; an empty list is no line."""
    match block:
        case Heading(level=level, text=text):
            # a number at its start makes no list there, so nothing else than `escaped` spares
            return [f"{'#' * level} {_escaped_within(text)}"]
        case Paragraph(line=line):
            return [_line(line)]
        case Quote(text=text):
            return _quote(text)
        case Items(items=items):
            return [line for item in items for line in _item(item, "")]
        case Table():
            return _table(block.header, [row.cells for row in block.rows])


def _line(line: Line) -> str:
    text = escaped(line.text)
    match line.weight:
        case Weight.STRONG:
            text = f"**{text}**" if text else ""
        case Weight.SILENT:
            text = f"*{text}*"
    return f"{text}{line.joint}*{escaped(line.why)}*" if line.why else text


def _item(item: Item, indent: str) -> Iterator[str]:
    yield f"{indent}- {_line(item.line)}"
    for one in item.below:
        yield from _item(one, indent + "  ")


def _quote(text: str) -> list[str]:
    """Give what somebody said as a quoted block, its line breaks and empty lines kept."""
    lines = [escaped(line) for line in text.split("\n")]
    # two spaces at its end keep a line's break; before an empty line a paragraph ends anyway
    following = [*lines[1:], ""]
    return [
        f"> {line}{'  ' if after else ''}" if line else ">"
        for line, after in zip(lines, following, strict=True)
    ]


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Give a pipe table; every cell is escaped, columns are padded for reading it raw."""
    cells = [[escaped(cell) for cell in row] for row in (header, *rows)]
    widths = [
        max(min(width(cell), _PADDED_AT_MOST) for cell in (*column, "---"))
        for column in zip(*cells, strict=True)
    ]
    first, *rest = (_row(row, widths) for row in cells)
    return [first, "|" + "|".join("-" * (w + 2) for w in widths) + "|", *rest]


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * max(0, wanted - width(cell)) for cell, wanted in zip(row, widths, strict=True)
    )
    return "| " + " | ".join(padded) + " |"
