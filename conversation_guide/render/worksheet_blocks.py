"""The parts of a worksheet: frozen values, what is asked and how much room there is to answer."""

from __future__ import annotations

from dataclasses import dataclass

ROWS = 5
"""How many empty rows or lines a list gets, where nothing says otherwise."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Short:
    """A short blank behind the question, for a date, a number or a name."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Boxes to tick."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of which one is circled, with what the ends mean."""

    low: int
    high: int
    low_label: str = ""
    high_label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Empty rows under `columns`; the first column is the widest."""

    columns: tuple[str, ...]
    rows: int = ROWS


@dataclass(frozen=True, slots=True)
class Cards:
    """A frame for each entry, with its line and a small question for each field."""

    fields: tuple[Question, ...]
    count: int = 3


Room = Lines | Short | Ticks | Numbers | Table | Cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, what it may be about, when it is asked, and the room for the answer."""

    text: str
    hint: str = ""
    note: str = ""
    room: Room | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The title of a key point, or of a timed part of it."""

    title: str
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A shared resource, named."""

    text: str
    title: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OneThing:
    """The commitment, in a frame."""

    text: str
    details: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EcomapSheet:
    """A centre and rings. `rings` are the labels of what belongs on each, the nearest first.

    `signs` are the meanings for which the family draws signs of its own.
    """

    questions: tuple[Question, ...]
    rings: tuple[str, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpiralSheet:
    """A line that goes round, with the words at its core."""

    core: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSheet:
    """A table of names and adults. `questions` say how it is filled in."""

    questions: tuple[Question, ...]
    names: str
    adults: str


Block = Section | Question | Piece | OneThing | EcomapSheet | SpiralSheet | WallSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One worksheet."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    source: str = ""
