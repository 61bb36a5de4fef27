"""What an `only_if` says once it has been read: conditions as data, never code.

How one is written down and read is `only_if`'s; whether one holds in a conversation is said by
`interview.conditions`.
"""

from __future__ import annotations

from dataclasses import dataclass

from .kinds import Scope

AGREEMENT = "agreement"
"""What `AgreedTo` looks at: the opening of a conversation with a family, a step of no guide."""


@dataclass(frozen=True, slots=True)
class Equals:
    """The answer to `step` is `value`; for several choices: `value` is among them."""

    step: str
    value: str | bool | int | float


@dataclass(frozen=True, slots=True)
class Counts:
    """The names, choices or entries given at `step` number from `at_least` to `at_most`."""

    step: str
    at_least: int = 1
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class AgreedTo:
    """The family agreed to `scope`, or nobody was asked to agree: nothing is passed on then."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these hold."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    of: Condition


Condition = Equals | Counts | AgreedTo | AnyOf | AllOf | Not


def steps_in(condition: Condition) -> frozenset[str]:
    """Give the ids of the steps that a condition looks at, the opening among them."""
    match condition:
        case Equals(step=step) | Counts(step=step):
            return frozenset({step})
        case AgreedTo():
            return frozenset({AGREEMENT})
        case AnyOf(of=parts) | AllOf(of=parts):
            return frozenset().union(*(steps_in(part) for part in parts))
        case Not(of=part):
            return steps_in(part)
