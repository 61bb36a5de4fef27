"""What can be seen on a spiral, in counts and words: `ecomap.observations` for the other map.

Nothing is scored. What no small step tells of is "not recorded yet", and coming back to a
practice is said as the movement that it is. No text that somebody typed stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from conversation_guide.ecomap.observations import Observation

from .model import Core, Practice, Rupture, SmallStep, Spiral


def observations(spiral: Spiral) -> tuple[Observation, ...]:
    """Give what can be seen on `spiral`; never empty."""
    there = sum(1 for _ in spiral.steps)
    if not there:
        return (Observation(key="spiral.seen.nothing"),)
    size = (
        Observation(key="spiral.seen.steps", n=there),
        Observation(key="spiral.seen.loops", n=len(spiral.loops)),
    )
    practices = [_counted(spiral, one, len(spiral.of(one))) for one in Practice]
    practices.append(Observation(key="spiral.seen.unsorted", n=len(spiral.unsorted)))
    fed = [_counted(spiral, one, len(spiral.feeding(one))) for one in Core]
    again = [
        _counted(spiral, practice, len(loops), "again.loops")
        for practice, loops in spiral.revisited.items()
    ]
    missing = [named(spiral, one) for one in spiral.not_recorded]
    is_open = len(spiral.open_ruptures)
    voice = ".together" if spiral.together else ""
    return (
        Observation(key="spiral.seen.size", parts=size),
        *_listed("practices", (one for one in practices if one.n)),
        *_listed(f"fed{voice}", (one for one in fed if one.n)),
        *_listed("again", again),
        *_listed("not-recorded", missing),
        *_some(f"open{voice}", is_open),
        *_some(f"repaired{voice}", len(spiral.ruptures) - is_open),
    )


def named(spiral: Spiral, one: Practice | Core | Rupture) -> Observation:
    """Name a practice, a part of the core or a rupture: as the guide does, where it does."""
    if one in spiral.labels:
        return Observation(key="spiral.name", name=spiral.labels[one])
    return Observation(key=f"spiral.{one}")


def of_rupture(spiral: Spiral, step: SmallStep) -> tuple[str, int]:
    """Give the key of what is said of a rupture, and the loop that it names, or 0.

    A spiral that goes home says what was hard, and not what nobody has put right yet.
    """
    how, loop = "repaired", 0
    if step.is_open:
        how = "told" if spiral.to_take_home else "open"
    if step.repairs:
        how, loop = "repairs", step.repairs
    elif step.repaired_in:
        how, loop = "repaired-in", step.repaired_in
    voice = ".together" if spiral.together else ""
    return f"spiral.step.rupture.{how}{voice}", loop


def _counted(spiral: Spiral, one: Practice | Core, n: int, key: str = "count") -> Observation:
    return Observation(key=f"spiral.seen.{key}", n=n, parts=(named(spiral, one),))


def _listed(key: str, parts: Iterable[Observation]) -> list[Observation]:
    listed = tuple(parts)
    return [Observation(key=f"spiral.seen.{key}", parts=listed)] if listed else []


def _some(key: str, n: int) -> list[Observation]:
    return [Observation(key=f"spiral.seen.{key}", n=n)] if n else []
