"""What can be seen on a spiral, in counts and words: `ecomap.observations` for the other map.

Nothing is scored. Hard moments are counted apart from small steps. What nothing was told of is
named for a practitioner alone: for a family it would read like a list of what they lack. Coming
back to a practice is said as the movement that it is. No text that somebody typed stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from conversation_guide.ecomap.observations import Observation, sentence
from conversation_guide.words import Words

from .model import Core, Practice, Rupture, SmallStep, Spiral


def observations(spiral: Spiral) -> tuple[Observation, ...]:
    """Give what can be seen on `spiral`; never empty."""
    there, hard = sum(1 for _ in spiral.steps), len(spiral.ruptures)
    if not there:
        return (Observation(key="spiral.seen.nothing"),)
    size = (
        *_some("steps", there - hard),
        *_some("hard", hard),
        Observation(key="spiral.seen.loops", n=len(spiral.loops)),
    )
    practices = [_counted(spiral, one, len(spiral.of(one))) for one in Practice]
    if not spiral.together:
        practices.append(Observation(key="spiral.seen.unsorted", n=len(spiral.unsorted)))
    fed = [_counted(spiral, one, len(spiral.feeding(one))) for one in Core]
    again = [
        _counted(spiral, practice, len(loops), "again.loops")
        for practice, loops in spiral.revisited.items()
    ]
    missing = () if spiral.together else spiral.not_recorded
    repaired = sum(step.is_repaired for step in spiral.ruptures)
    unsure = [step for step in spiral.ruptures if step.repaired_unsure]
    unsure_then = sum(spiral.is_earlier(step) for step in unsure)
    voice = ".together" if spiral.together else ""
    return (
        Observation(key="spiral.seen.size", parts=size),
        *_told_of(spiral, "practice", f"practices{voice}", practices),
        *_told_of(spiral, "fed", f"fed{voice}", fed),
        *_listed("again", again),
        *_listed("not-recorded", (named(spiral, one) for one in missing)),
        *_some(f"open{voice}", len(spiral.open_ruptures)),
        *_some(f"open-then{voice}", len(spiral.open_then)),
        *_some(f"unsure{voice}", len(unsure) - unsure_then),
        *_some(f"unsure-then{voice}", unsure_then),
        *_some(f"repaired{voice}", repaired),
    )


def named(spiral: Spiral, one: Practice | Core | Rupture) -> Observation:
    """Name a practice, a part of the core or a rupture: as the guide does, where it does."""
    if one in spiral.labels:
        return Observation(key="spiral.name", name=spiral.labels[one])
    return Observation(key=f"spiral.{one}")


def over(text: str, step: SmallStep, spiral: Spiral, words: Words) -> str:
    """Add to `text` over what a rupture was, where that was told."""
    if step.rupture is None:
        return text
    kind = sentence(named(spiral, step.rupture), words)
    return words("spiral.over", text=text, kind=kind)


def told_of_rupture(step: SmallStep, spiral: Spiral, words: Words) -> str:
    """Name a rupture, over what it was, and what became of it, as of the loop it was told in.

    A spiral that goes home says what was hard, and not what nobody has put right yet.
    """
    voice = ".together" if spiral.together else ""
    then = "-then" if spiral.is_earlier(step) else ""
    how = "told"
    if step.is_repaired:
        how = "repaired"
    elif not spiral.to_take_home and step.is_open:
        how = f"open{then}"
    elif not spiral.to_take_home and step.repaired_unsure:
        how = f"unsure{then}"
    hard = over(words(f"spiral.hard{voice}"), step, spiral, words)
    return words(f"spiral.step.rupture.{how}{voice}", text=hard)


def _counted(spiral: Spiral, one: Practice | Core, n: int, key: str = "count") -> Observation:
    return Observation(key=f"spiral.seen.{key}", n=n, parts=(named(spiral, one),))


def _told_of(
    spiral: Spiral, field: str, key: str, counted: Iterable[Observation]
) -> list[Observation]:
    """List what was told of in a field, under the guide's own name for it where it has one."""
    found = tuple(one for one in counted if one.n)
    label = spiral.labels.get(field, "")
    if not found or not label:
        return _listed(key, found)
    key = "spiral.seen.asked" if label.endswith(("?", ":", "…")) else "spiral.seen.field"
    return [Observation(key=key, name=label, parts=found)]


def _listed(key: str, parts: Iterable[Observation]) -> list[Observation]:
    listed = tuple(parts)
    return [Observation(key=f"spiral.seen.{key}", parts=listed)] if listed else []


def _some(key: str, n: int) -> list[Observation]:
    return [Observation(key=f"spiral.seen.{key}", n=n)] if n else []
