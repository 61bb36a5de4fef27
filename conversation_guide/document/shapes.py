"""How a format is declared: shapes, once, from which everything else comes.

From one declaration come the reading (`reading.read`: all problems at once), the JSON Schema for
editors (`schema`) and the reference page (`reference`). A shape is a frozen value and does
nothing by itself. It holds no prose: what a field is for stands in `words` under
`format.<record>.<key>`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bare:
    """A shape that says everything by being of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words. `lines` keeps line breaks; at most `at_most` characters."""

    at_most: int = 200
    lines: bool = False


class Identifier(Bare):
    """A lasting name in kebab-case: small letters, digits, single hyphens; at most 60."""

    __slots__ = ()


class YesNo(Bare):
    """Yes or no, as `yes`, `no`, `true` or `false`; a bool."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole number within bounds, both included."""

    low: int = 0
    high: int = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """One of a few words."""

    values: tuple[str, ...]


class Anything(Bare):
    """Whatever stands there: texts, lists of anything, mappings from text to anything."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list; a tuple. `single` takes one item without a list too."""

    item: Shape
    single: bool = False
    at_least: int = 0
    at_most: int = 100_000


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record. `doc` names the sentence that says what it is for."""

    key: str
    shape: Shape
    required: bool = False
    default: str = ""
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Known keys with values. `short` is the key that a bare text stands for, where one may."""

    name: str
    fields: tuple[Field, ...]
    short: str = ""
    by_key: dict[str, Field] = field(init=False, repr=False, compare=False, default_factory=dict)
    required: list[str] = field(init=False, repr=False, compare=False, default_factory=list)

    def __post_init__(self) -> None:
        """Index the fields once: reading asks for them at every record, and at every key."""
        self.by_key.update({one.key: one for one in self.fields})
        self.required.extend(one.key for one in self.fields if one.required)


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Keys of the author's own, each with a `value`; beside them the known keys in `fields`."""

    name: str
    value: Shape
    fields: tuple[Field, ...] = ()
    by_key: dict[str, Field] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the known fields."""
        self.by_key.update({one.key: one for one in self.fields})


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstKey:
    """One of several records, named by its first key; `otherwise` takes any other first key."""

    name: str
    kinds: tuple[Record, ...]
    otherwise: Shape | None = None
    by_key: dict[str, Record] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the kinds by the key that names them."""
        self.by_key.update({kind.fields[0].key: kind for kind in self.kinds})


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A shape that is declared further on, so that shapes can hold themselves."""

    name: str
    get: Callable[[], Shape]


Shape = (
    Text
    | Identifier
    | YesNo
    | Whole
    | OneOf
    | Anything
    | Listing
    | Record
    | Free
    | FirstKey
    | Later
)
