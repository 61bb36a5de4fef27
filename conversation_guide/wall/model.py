"""A wall as a value: who is on it, which adults there are, and two layers of dots.

The adults' view and each person's own view stay two layers everywhere: they are counted apart,
compared, and never joined unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class By(StrEnum):
    """Who says that there is a genuine connection."""

    ADULT = "adult"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Layer:
    """The dots of one view.

    A dot is one whole number, `(adult + 1) * stride + person + 1`, so that a million of them fit
    into little memory. `per_person` and `per_adult` count dots by index (from 0). `asked` holds
    the people of whom this view can tell anything: in their own view, those who have a row there.
    """

    dots: frozenset[int] | set[int]
    per_person: Sequence[int]
    per_adult: Sequence[int]
    asked: frozenset[int] | set[int]


@dataclass(frozen=True, slots=True)
class Wall:
    """People and adults by index, and a layer for each view that there is.

    `further` names the further columns, `details` holds their values by person.
    """

    people: tuple[str, ...]
    adults: tuple[str, ...]
    stride: int
    layers: Mapping[By, Layer]
    further: tuple[str, ...] = ()
    details: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def pairs(self, by: By) -> Iterator[tuple[int, int]]:
        """Give each dot of a view as person and adult, in no particular order."""
        if by in self.layers:
            for dot in self.layers[by].dots:
                adult, person = divmod(dot, self.stride)
                yield person - 1, adult - 1

    def details_of(self, person: int) -> tuple[str, ...]:
        """Give the further values of a person, as many as there are further columns."""
        return self.details.get(person, ("",) * len(self.further))


def wall_of(
    people: Sequence[str], adults: Sequence[str], dots: Mapping[By, Iterable[tuple[int, int]]]
) -> Wall:
    """Make a wall from dots given as pairs of person and adult (both from 0)."""
    stride = len(people) + 1
    layers = {}
    for by, pairs in dots.items():
        found = set(pairs)
        per_person, per_adult = [0] * len(people), [0] * len(adults)
        for person, adult in found:
            per_person[person] += 1
            per_adult[adult] += 1
        codes = frozenset((adult + 1) * stride + person + 1 for person, adult in found)
        asked = frozenset(range(len(people)))
        layers[by] = Layer(codes, per_person, per_adult, asked)
    return Wall(tuple(people), tuple(adults), stride, layers)


def with_adults(wall: Wall, names: Sequence[str]) -> Wall:
    """Give the same wall with further adults, who have no dot yet, after those there are."""
    more = len(names)
    layers = {
        by: Layer(one.dots, one.per_person, [*one.per_adult, *[0] * more], one.asked)
        for by, one in wall.layers.items()
    }
    return replace(wall, adults=(*wall.adults, *names), layers=layers)
