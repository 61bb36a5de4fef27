"""What can be counted on a wall: dots a person, dots an adult, and how the two views agree.

Counts hold no names. `sharing` hides what is so small that it might tell who is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .model import By, Layer, Wall

BARS = 6
"""The histogram's bars: 0, 1, 2, 3, 4, and 5 or more dots."""

Count = int | None
"""A count, or None where it is hidden."""


@dataclass(frozen=True, slots=True)
class LayerCounts:
    """One view in numbers.

    `people` are those of whom this view can tell: everybody on the wall for the adults' view, in
    the people's own view those who were asked. `histogram[n]` of them have n dots, the last bar
    5 or more. `fewest`, `middle` and `most` are dots an adult, over all adults; `without` adults
    have none.
    """

    people: Count
    dots: Count
    histogram: tuple[Count, ...]
    fewest: Count
    middle: float | None
    most: Count
    adults_without: Count


@dataclass(frozen=True, slots=True)
class Agreement:
    """Dots by who says so, among the people who were asked; and dots of those who were not."""

    both: Count
    only_adult: Count
    only_person: Count
    not_asked: Count


@dataclass(frozen=True, slots=True)
class Counts:
    """A wall in numbers. `agreement` is there where both views are."""

    people: Count
    adults: Count
    views: dict[By, LayerCounts]
    agreement: Agreement | None


def count(wall: Wall) -> Counts:
    """Count a wall."""
    views = {by: _count_layer(layer) for by, layer in wall.layers.items()}
    agreement = None
    if len(wall.layers) == 2:
        agreement = _agreement(wall)
    return Counts(len(wall.people), len(wall.adults), views, agreement)


class View(StrEnum):
    """Whose dots count when somebody is said to have none."""

    ADULT = "adult"
    PERSON = "person"
    EITHER = "either"
    BOTH = "both"

    @property
    def needs(self) -> tuple[By, ...]:
        """The layers that a wall must have for this."""
        both = self in (View.EITHER, View.BOTH)
        return (By.ADULT, By.PERSON) if both else (By(self.value),)


def first_view(wall: Wall) -> View:
    """Give the view to take unasked: the adults' where there is one."""
    return View.ADULT if By.ADULT in wall.layers else View.PERSON


def without_dot(wall: Wall, view: View | By) -> list[int]:
    """Give the people (by index) who have no dot that counts.

    In the people's own view these are only people who were asked. Raises KeyError where the wall
    has not got the view.
    """
    view = View(view.value)
    layers = [wall.layers[by] for by in view.needs]
    if view is View.BOTH:
        theirs, own = layers
        have = {dot % wall.stride - 1 for dot in theirs.dots & own.dots}
        return [person for person in range(len(wall.people)) if person not in have]
    people = layers[0].asked if view is View.PERSON else range(len(wall.people))
    return [p for p in sorted(people) if not any(layer.per_person[p] for layer in layers)]


def dots_of_adults(wall: Wall, view: View) -> list[int]:
    """Give the dots of each adult (by index) that count in a view; of two, all that are said."""
    layers = [wall.layers[by] for by in view.needs]
    if len(layers) == 1:
        return list(layers[0].per_adult)
    theirs, own = (layer.dots for layer in layers)
    loads = [0] * len(wall.adults)
    for dot in theirs & own if view is View.BOTH else theirs | own:
        loads[dot // wall.stride - 1] += 1
    return loads


def _count_layer(layer: Layer) -> LayerCounts:
    bars = [0] * BARS
    everyone = len(layer.asked) == len(layer.per_person)
    if everyone:
        for dots in layer.per_person:
            bars[dots if dots < BARS else BARS - 1] += 1
    else:
        for person in layer.asked:
            bars[min(layer.per_person[person], BARS - 1)] += 1
    loads = layer.per_adult
    return LayerCounts(
        people=len(layer.asked),
        dots=len(layer.dots),
        histogram=tuple(bars),
        fewest=min(loads, default=0),
        middle=_middle(loads),
        most=max(loads, default=0),
        adults_without=loads.count(0) if isinstance(loads, list) else list(loads).count(0),
    )


def _middle(loads: Sequence[int]) -> float:
    """Give the median; 0 where there is nobody."""
    if not loads:
        return 0.0
    there = sorted(loads)
    return (there[(len(there) - 1) // 2] + there[len(there) // 2]) / 2


def _agreement(wall: Wall) -> Agreement:
    theirs, own = wall.layers[By.ADULT], wall.layers[By.PERSON]
    both = len(theirs.dots & own.dots)
    asked_dots = sum(theirs.per_person[person] for person in own.asked)
    return Agreement(
        both=both,
        only_adult=asked_dots - both,
        only_person=len(own.dots) - both,
        not_asked=len(theirs.dots) - asked_dots,
    )
