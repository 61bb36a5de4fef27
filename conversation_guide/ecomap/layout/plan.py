"""What a laid-out ecomap is: texts broken into rows, boxes, turned labels, lines, as numbers.

Lengths are pixels, x to the right, y downwards; the middle of the map is at 0, 0. Angles are
radians, from three o'clock, clockwise. Frozen values, those of which there are many as tuples (they
are made three times as fast); nothing here measures or draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Point = tuple[float, float]

Curve = tuple[Point, ...]
"""A path of cubic Bézier pieces: a beginning, then three points for each piece."""


class Role(StrEnum):
    """What a row of text is."""

    CENTRE = "centre"
    CATEGORY = "category"
    HUB = "hub"
    NAME = "name"
    WORDS = "words"
    NOTE = "note"
    TURNED = "turned"
    CROWDED = "crowded"


SIZES = {
    Role.CENTRE: 17.0,
    Role.CATEGORY: 10.5,
    Role.HUB: 12.5,
    Role.NAME: 14.0,
    Role.WORDS: 12.0,
    Role.NOTE: 11.0,
    Role.TURNED: 13.0,
    Role.CROWDED: 11.0,
}
"""How big the letters of each role are."""

BOLD = frozenset({Role.CENTRE, Role.HUB, Role.NAME})
"""The roles whose letters are bold."""


class Label(NamedTuple):
    """What is written for one connection. `note` is what its line cannot show."""

    id: str
    name: str
    words: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Connections that belong together, in their order. `caption` stands in each one's box."""

    heading: str
    labels: tuple[Label, ...]
    caption: str = ""


class Row(NamedTuple):
    """One line of text, `width` px wide."""

    text: str
    role: Role
    width: float


class Block(NamedTuple):
    """Rows one below the other, and how much room their letters take up."""

    rows: tuple[Row, ...]
    width: float
    height: float


class Box(NamedTuple):
    """A block in a frame, upright; `x` and `y` are its middle."""

    x: float
    y: float
    width: float
    height: float
    block: Block

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Where it begins from above."""
        return self.y - self.height / 2


@dataclass(frozen=True, slots=True)
class Disc:
    """A block in a circle; its letters are `scale` times as big as their role says."""

    x: float
    y: float
    radius: float
    block: Block
    scale: float = 1.0


class Turned(NamedTuple):
    """A block that is turned about a point, to be read from the left or from the right.

    `x` and `y` are the middle of the side where its rows begin, or end where `flipped`: then they
    run towards the middle of the map. `degrees` is how far it is turned.
    """

    x: float
    y: float
    degrees: float
    flipped: bool
    block: Block


class Place(NamedTuple):
    """Where one connection stands.

    The line with its signs goes straight from `start`, on the family's side, to `end`. `thread`
    leads from the hub to `start` where there are hubs. `group` is its group's number, from 0.
    """

    id: str
    group: int
    label: Box | Turned
    start: Point
    end: Point
    thread: Curve = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """The ground behind a group of boxes: from `edge`, clockwise, in to a circle of `inner` px.

    `turn` is how far round it goes; a whole turn has no sides.
    """

    group: int
    edge: tuple[Point, ...]
    inner: float
    turn: float


@dataclass(frozen=True, slots=True)
class Hub:
    """A group's own disc, and the line that ties it to the middle."""

    group: int
    disc: Disc
    spoke: tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two connections that know each other."""

    pair: tuple[str, str]
    curve: Curve


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole drawing around 0, 0: everything lies within `left` to `right`, `top` to `bottom`."""

    left: float
    top: float
    right: float
    bottom: float
    centre: Disc
    places: tuple[Place, ...] = ()
    sectors: tuple[Sector, ...] = ()
    hubs: tuple[Hub, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top
