"""What an ecomap is: centre, connections, legend. Frozen values; nothing here draws or asks.

"Not sure", "preferred not to say", "skipped" and "not said" are four states of each rating
(`Known`), beside its value; "none" is a value or an empty map.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.guide.steps import Category

from .legend import Legend

T = TypeVar("T")


class Known(StrEnum):
    """Whether a rating has a value, and why not.

    `NOT_ASKED` is what people read as "not said": nobody asked about this one alone, and on a
    screen that asked about many it was left open.
    """

    ANSWERED = "answered"
    UNSURE = "unsure"
    DECLINED = "declined"
    SKIPPED = "skipped"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Rating(Generic[T]):
    """A value, or why there is none."""

    known: Known = Known.NOT_ASKED
    value: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A person or group around the family. `words` are the family's own.

    `category` is "" for whoever belongs to none of the guide's: because it was said so, which is
    `elsewhere`, or because nobody sorted them.
    Who is `wanted` (wished for, not there yet) or `ended` (no longer there) has no ratings.
    """

    id: str
    name: str
    kind: ConnectionKind
    words: str = ""
    category: str = ""
    elsewhere: bool = False
    support: Rating[Level] = Rating()
    strain: Rating[bool] = Rating()
    direction: Rating[Direction] = Rating()
    wanted: bool = False
    ended: bool = False

    @property
    def there_now(self) -> bool:
        """Whether this one is there now: neither wished for nor gone."""
        return not (self.wanted or self.ended)


@dataclass(frozen=True, slots=True, kw_only=True)
class TiesAsked:
    """Whom one question about who knows whom was about, by id, as far as they are on the map.

    Each of `asked`, who are among those in `down`, was asked about everybody in `across`. Where a
    list was linked with itself, `down` and `across` are the same.
    """

    down: frozenset[str]
    across: frozenset[str]
    asked: frozenset[str]

    @property
    def is_complete(self) -> bool:
        """Whether every pair was asked about, from at least one side."""
        left = self.down - self.asked
        return not left or (self.down == self.across and len(left) == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ecomap:
    """A map at one moment. `centre` is "" where no name was given.

    `ties` are pairs of ids of connections that know each other: each pair once, in no direction,
    who stands first on the map first. `ties_asked` says of whom it was asked; where it is empty,
    nobody was asked who knows whom, and no ties says nothing.
    """

    centre: str = ""
    connections: tuple[Connection, ...] = ()
    categories: tuple[Category, ...] = ()
    legend: Legend = field(default_factory=Legend)
    ties: tuple[tuple[str, str], ...] = ()
    ties_asked: tuple[TiesAsked, ...] = ()

    def within(self, category: str) -> tuple[Connection, ...]:
        """The connections in this category ("" for those in none), in the order of naming."""
        return tuple(c for c in self.connections if c.category == category)
