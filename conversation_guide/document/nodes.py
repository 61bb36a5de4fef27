"""What a YAML document is made of once it has been read: nodes that know their place.

Plain classes with slots: a book of a guide has a hundred thousand of them. Lines and columns are
kept from 0, as the parser counts; `place` counts from 1, as people do.
"""

from __future__ import annotations

from typing import Any

from .problems import Place


class Scalar:
    """A text as it was written. `dropped` is what YAML took for a comment right behind it."""

    __slots__ = ("column", "dropped", "line", "style", "value")

    def __init__(self, value: str, line: int, column: int, style: str | None) -> None:
        """Hold `value`, its line and column from 0, and its style ("" plain, or ' " | >)."""
        self.value = value
        self.line = line
        self.column = column
        self.style = style
        self.dropped = ""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.line + 1, self.column + 1)

    @property
    def plain(self) -> bool:
        """Whether it stands without quotes, `|` or `>`."""
        return not self.style

    @property
    def empty(self) -> bool:
        """Whether nothing was written (or `~`, YAML's word for nothing)."""
        return not self.style and self.value in ("", "~")


class Mapping:
    """Keys with values in the order of writing; every key is there once (the first one stays)."""

    __slots__ = ("column", "end_column", "end_line", "flow", "line", "pairs", "pending")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        """Begin at `line` and `column` (from 0); `flow`: written in braces."""
        self.pairs: list[tuple[Scalar, Node]] = []
        self.pending: Any = None
        self.flow = flow
        self.line = self.end_line = line
        self.column = self.end_column = column

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.line + 1, self.column + 1)

    @property
    def end(self) -> Place:
        """The place behind its last character, for one in brackets."""
        return Place(self.end_line + 1, self.end_column + 1)


class Sequence:
    """A list."""

    __slots__ = ("column", "end_column", "end_line", "flow", "items", "line")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        """Begin at `line` and `column` (from 0); `flow`: written in brackets."""
        self.items: list[Node] = []
        self.flow = flow
        self.line = self.end_line = line
        self.column = self.end_column = column

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.line + 1, self.column + 1)

    @property
    def end(self) -> Place:
        """The place behind its last character, for one in brackets."""
        return Place(self.end_line + 1, self.end_column + 1)


Node = Scalar | Mapping | Sequence
