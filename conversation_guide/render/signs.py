"""The signs of a map drawn in characters: lines, arrowheads, waves, marks.

An alphabet holds the characters, one set in Unicode and one in pure ASCII; a legend says which of
them this family uses for what. The kind of line says how much support, the arrows which way it
flows (the family stands on the left), a sign on the line says strain. A colour beside a line comes
from the legend and is never the only thing that tells two signs apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conversation_guide.ecomap.legend import (
    DEFAULT,
    ArrowSign,
    Colour,
    Legend,
    Line,
    StrainSign,
)
from conversation_guide.ecomap.model import Connection
from conversation_guide.guide.kinds import Direction, Level

LINE_WIDTH = 7
"""Cells of a whole line: an arrow's end or blank, five of line, an arrow's end or blank."""

Coloured = tuple[str, Colour]
"""Some characters and the colour that the legend gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet:
    """One set of characters. Every line is five cells, `branch` and its kin are three.

    `strains` are the two characters that lie on a line; `arrows` stand at the family and at the
    other. `ended_instead` is the mark for "ended" where crosses already say strain.
    """

    lines: Mapping[Line, str]
    strains: Mapping[StrainSign, tuple[str, str]]
    arrows: Mapping[ArrowSign, tuple[str, str]]
    not_now: str
    wanted: str
    ended: str
    ended_instead: str
    branch: str
    last_branch: str
    trunk: str


UNICODE = Alphabet(
    lines={
        Line.THICK: "━━━━━",
        Line.THIN: "─────",
        Line.DOTTED: "┈┈┈┈┈",
        Line.DASHED: "── ──",
        Line.DOUBLE: "═════",
    },
    strains={
        StrainSign.WAVE: ("≈", "≈"),
        StrainSign.ZIGZAG: ("╱", "╲"),
        StrainSign.CROSSES: ("╳", "╳"),
    },
    arrows={ArrowSign.HEADS: ("◀", "▶"), ArrowSign.DOTS: ("●", "●")},
    not_now="○",
    wanted="+",
    ended="×",
    ended_instead="■",
    branch="├─ ",
    last_branch="└─ ",
    trunk="│  ",
)

ASCII = Alphabet(
    lines={
        Line.THICK: "=====",
        Line.THIN: "-----",
        Line.DOTTED: ".....",
        Line.DASHED: "-- --",
        Line.DOUBLE: "#####",
    },
    strains={
        StrainSign.WAVE: ("~", "~"),
        StrainSign.ZIGZAG: ("/", "\\"),
        StrainSign.CROSSES: ("x", "x"),
    },
    arrows={ArrowSign.HEADS: ("<", ">"), ArrowSign.DOTS: ("*", "*")},
    not_now="o",
    wanted="+",
    ended="x",
    ended_instead="]",
    branch="|- ",
    last_branch="`- ",
    trunk="|  ",
)


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one map: an alphabet, used as a legend says."""

    alphabet: Alphabet
    legend: Legend = DEFAULT

    def line(self, level: Level | None) -> str:
        """Give the five cells of a level's line; blank where there is none."""
        if level is Level.NOT_NOW:
            return f"  {self.alphabet.not_now}  "
        kind = None if level is None else self.legend.line(level)
        return " " * 5 if kind is None else self.alphabet.lines[kind]

    def colour(self, level: Level | None) -> Colour:
        """Give the colour of a level's line."""
        return Colour.PLAIN if level is None else self.legend.colour(level)

    @property
    def strain(self) -> str:
        """The sign for strain by itself, one or two cells."""
        first, second = self.alphabet.strains[self.legend.strain]
        return first if first == second else first + second

    @property
    def ended(self) -> str:
        """The mark for "ended": never what already says strain."""
        crossed = self.legend.strain is StrainSign.CROSSES
        return self.alphabet.ended_instead if crossed else self.alphabet.ended

    def arrows(self, direction: Direction) -> str:
        """Give the sign for a direction by itself: a head, or a dot at its end of a line."""
        to_us, from_us = self._ends(direction)
        if self.legend.arrows is ArrowSign.HEADS:
            return f"{to_us} {from_us}".strip()
        # a dot alone does not say at which end it stands
        return f"{to_us}{self.alphabet.lines[Line.THIN][:2]}{from_us}".strip()

    def drawn(self, connection: Connection) -> list[Coloured]:
        """Draw the whole line of one connection, `LINE_WIDTH` cells."""
        level = connection.support.value
        colour = self.colour(level)
        left, right = self._ends(connection.direction.value)
        line = self._strained(level) if connection.strain.value else [(self.line(level), colour)]
        return [(left, colour), *line, (right, colour)]

    def _strained(self, level: Level | None) -> list[Coloured]:
        """Let a line carry strain: its own sign stays to be seen between the waves."""
        line, colour = self.line(level), self.colour(level)
        first, second = self.alphabet.strains[self.legend.strain]
        strain = self.legend.strain_colour
        return [
            (line[0], colour),
            (first, strain),
            (line[2], colour),
            (second, strain),
            (line[4], colour),
        ]

    def _ends(self, direction: Direction | None) -> tuple[str, str]:
        """Give what stands at the family's end and at the other; a blank where nothing does."""
        left, right = self.alphabet.arrows[self.legend.arrows]
        return (
            left if direction in (Direction.SUPPORTS_US, Direction.BOTH_WAYS) else " ",
            right if direction in (Direction.WE_SUPPORT, Direction.BOTH_WAYS) else " ",
        )

    def marks(self, connection: Connection) -> str:
        """Give the signs for wanted and ended; "" where neither is so."""
        wanted = self.alphabet.wanted if connection.wanted else ""
        return wanted + (self.ended if connection.ended else "")


def signs_of(legend: Legend, *, ascii_only: bool = False) -> Signs:
    """Give the signs of `legend`, in Unicode or in pure ASCII."""
    return Signs(ASCII if ascii_only else UNICODE, legend)
