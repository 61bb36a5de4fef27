"""Building blocks of a Markdown page: front matter, headings, quotes, tables.

Everything here takes text as it was given and escapes it. No HTML is made, so that a page pastes
into any case system; columns are padded, so that a table can be read before it is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from conversation_guide.text import markdown as fully_escaped
from conversation_guide.text import width

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
    line = _NEEDLESS.sub(_taken_back, fully_escaped(text))
    return _LIST_NUMBER.sub(r"\1\\\2", line)


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


def heading(level: int, inline: str) -> str:
    """Give a heading; `inline` is Markdown already."""
    return f"{'#' * level} {inline}"


def strong(text: str) -> str:
    """Give `text`, escaped, in bold; "" for nothing."""
    inner = escaped(text)
    return f"**{inner}**" if inner else ""


def emphasis(text: str) -> str:
    """Give `text`, escaped, in italics: what the record says where nobody answered."""
    return f"*{escaped(text)}*"


def quote(text: str) -> list[str]:
    """Give what somebody said as a quoted block, its line breaks and empty lines kept."""
    lines = [escaped(line) for line in text.split("\n")]
    # two spaces at its end keep a line's break; before an empty line a paragraph ends anyway
    following = [*lines[1:], ""]
    return [
        f"> {line}{'  ' if after else ''}" if line else ">"
        for line, after in zip(lines, following, strict=True)
    ]


def bullets(items: Iterable[str]) -> list[str]:
    """Give a flat list of texts, each escaped."""
    return [f"- {escaped(item)}" for item in items]


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
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
