"""What can be seen on a map, in counts and words.

An observation is data: a key in `words` and the facts that fill it. Nothing is scored, compared
with a norm or called too few; strain is a fact beside others. Counts of support, direction and
strain are over the connections that are there now; wanted and ended ones are counted by
themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.words import Words

from .model import Connection, Ecomap, Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One thing to be seen: `key` is a sentence in `words`, `n` and `name` fill it.

    `parts` are small observations that the sentence lists as {parts}.
    """

    key: str
    n: int = 0
    name: str = ""
    parts: tuple[Observation, ...] = ()


def observations(ecomap: Ecomap) -> tuple[Observation, ...]:
    """Give what can be seen on `ecomap`, the most general first; never empty."""
    there = [c for c in ecomap.connections if c.there_now]
    wanted = sum(c.wanted for c in ecomap.connections)
    ended = sum(c.ended for c in ecomap.connections)
    strained = sum(c.strain.value is True for c in there)
    if not ecomap.connections:
        return (Observation(key="seen.nobody"),)
    found = [
        _listed("seen.size", size(there)),
        _listed("seen.categories", _by_category(ecomap, there)),
        _listed("seen.support", _by_support(there)),
        _listed("seen.direction", _by_direction(there)),
        Observation(key="seen.strain", n=strained) if strained else None,
        Observation(key="seen.wanted", n=wanted) if wanted else None,
        Observation(key="seen.ended", n=ended) if ended else None,
    ]
    return tuple(observation for observation in found if observation is not None)


def sentence(observation: Observation, words: Words) -> str:
    """Put an observation in words. Names in it are as they were given: escape after this."""
    parts = words.joined([sentence(part, words) for part in observation.parts])
    return words(observation.key, n=observation.n, name=observation.name, parts=parts)


def size(connections: Iterable[Connection]) -> list[Observation]:
    """Count people and groups; kinds that are not there are not named."""
    kinds = Counter(c.kind for c in connections)
    return _nonzero(
        [
            Observation(key="seen.size.people", n=kinds[ConnectionKind.PERSON]),
            Observation(key="seen.size.groups", n=kinds[ConnectionKind.GROUP]),
        ]
    )


def _by_category(ecomap: Ecomap, there: list[Connection]) -> list[Observation]:
    count = Counter(c.category for c in there)
    named = _nonzero(
        Observation(key="seen.category", n=count[category.id], name=category.label)
        for category in ecomap.categories
    )
    others = Counter(c.kind for c in there if c.elsewhere)
    rest = [Observation(key=f"seen.category.other.{kind}", n=others[kind]) for kind in others]
    unsorted = sum(not c.category and not c.elsewhere for c in there)
    rest += _nonzero([Observation(key="seen.category.none", n=unsorted)])
    return named + rest if named else []


def _by_support(there: list[Connection]) -> list[Observation]:
    levels = Counter(c.support.value for c in there)
    unrated = Counter(c.support.known for c in there)
    return _nonzero(
        [Observation(key=f"seen.support.{level}", n=levels[level]) for level in Level]
        + [
            Observation(key=f"seen.support.{known}", n=unrated[known])
            for known in Known
            if known is not Known.ANSWERED
        ]
    )


def _by_direction(there: list[Connection]) -> list[Observation]:
    ways = Counter(c.direction.value for c in there)
    return _nonzero(
        Observation(key=f"seen.direction.{direction}", n=ways[direction]) for direction in Direction
    )


def _nonzero(observations: Iterable[Observation]) -> list[Observation]:
    return [observation for observation in observations if observation.n]


def _listed(key: str, parts: list[Observation]) -> Observation | None:
    """Make a sentence that lists `parts`; None where there is nothing to list."""
    return Observation(key=key, parts=tuple(parts)) if parts else None
