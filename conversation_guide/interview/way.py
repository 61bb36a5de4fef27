"""The way through a guide: its stops in order, and which of them look at which.

The opening comes first, then the steps of the key points, then the reflection questions for the
family. What is walked afterwards, alone, is a way of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from conversation_guide.guide.conditions import steps_in
from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.model import Guide, KeyPoint, Reflection
from conversation_guide.guide.steps import Ask, Step
from conversation_guide.words import Words

from .walks import Walk, walk_of
from .walks.agreeing import Agree


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on the way, with the key point that it stands in."""

    step: Step
    walk: Walk[Any]
    point: KeyPoint
    number: int


def way(guide: Guide, words: Words, opening: Agree | None) -> tuple[Stop, ...]:
    """All stops in order: the opening, the key points, the reflection questions for the family."""
    stops = []
    if opening is not None:
        before = KeyPoint(id=opening.id, title=words("walk.agreement"))
        stops.append(Stop(opening, walk_of(opening), before, 0))
    stops += [
        Stop(step, walk_of(step), point, number)
        for number, point in enumerate(guide.key_points, 1)
        for step in point.steps
    ]
    together = KeyPoint(id="", title=words("walk.reflections"))
    for reflection in guide.family_reflections:
        step = as_question(reflection)
        stops.append(Stop(step, walk_of(step), together, 0))
    return tuple(stops)


def reflecting(guide: Guide, words: Words) -> Guide:
    """The questions for yourself as a walk of their own: private, and never before a family."""
    alone = [*guide.afterwards, *(as_question(one) for one in guide.own_reflections)]
    steps = tuple(replace(step, private=True) for step in alone)
    point = KeyPoint(id="yourself", title=words("walk.reflections.own"), steps=steps)
    return replace(guide, key_points=(point,), family_reflections=())


def as_question(reflection: Reflection) -> Ask:
    """A reflection question as a step: a long answer that may be left empty."""
    return Ask(
        id=reflection.id,
        text=reflection.text,
        place=reflection.place,
        answer=AnswerKind.LONG,
        optional=True,
    )


def followers(stops: tuple[Stop, ...]) -> dict[str, tuple[int, ...]]:
    """For each step, the places of the steps whose condition looks at it, in order."""
    found: dict[str, list[int]] = {}
    for i, stop in enumerate(stops):
        if stop.step.only_if is not None:
            for step in steps_in(stop.step.only_if):
                found.setdefault(step, []).append(i)
    return {step: tuple(places) for step, places in found.items()}
