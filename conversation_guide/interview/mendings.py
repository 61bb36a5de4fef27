"""Replies that mend the map, at any question; ids are those of persons and groups on it.

They are read only once somebody mends something: a first question does not wait for them. What
follows from one is `mending`'s.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.kinds import ConnectionKind

from .events import Address, Value
from .replies import Mending


@dataclass(frozen=True, slots=True)
class Add(Mending):
    """Somebody, or a group, that was not named yet: "Rosa, grandmother"."""

    kind: ConnectionKind
    line: str


@dataclass(frozen=True, slots=True)
class Rename(Mending):
    """Goes by another name."""

    id: str
    line: str


@dataclass(frozen=True, slots=True)
class Merge(Mending):
    """Is the same as another one, which stays."""

    id: str
    into: str


@dataclass(frozen=True, slots=True)
class Mark(Mending):
    """Is wanted (not there yet), or has ended, or neither."""

    id: str
    wanted: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Remove(Mending):
    """Comes off the map."""

    id: str


@dataclass(frozen=True, slots=True)
class Move(Mending):
    """Belongs to another category; "" is none of them."""

    id: str
    category: str


@dataclass(frozen=True, slots=True)
class Rate(Mending):
    """Supports, strains or flows another way than was said: answers by the questions' addresses."""

    id: str
    answers: tuple[tuple[Address, Value], ...]


Change = Rename | Merge | Mark | Move | Rate | Remove
"""What changes one who is on the map already."""
