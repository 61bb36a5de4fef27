"""Dividing the names of those without a dot among the adults.

The rules, in their order:

1. Pairs that are kept apart are kept apart, and no adult gets more new names than their cap.
2. As many people as possible get an adult.
3. New names are spread evenly: as water fills connected vessels. Every adult gets as many as every
   other, or one more or fewer; who has a lower cap is full at it. Where pairs kept apart make that
   impossible, the sum of the squares of the adults' new names is as small as it can be.
4. Within that, as many wishes as possible are met (the greatest number there is, not a guess).
5. What is still open is settled by fewest dots, then by name: equal walls give equal lists, in
   whatever order their rows stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from conversation_guide.text import same_name

from .flow import improve, most_wishes

_FEW = 20  # people for whom a simple swap is tried before everything is looked at anew


@dataclass(frozen=True, slots=True)
class Given:
    """One name of the divided list; `wished` says that the adult would like to take this person."""

    person: str
    adult: str
    wished: bool


@dataclass(frozen=True, slots=True)
class Division:
    """Who goes to whom, by adult and then by person; and who could not be placed.

    Of the `left`, `by_caps` are too many for the caps; the others are kept apart from every adult
    who has room. `wishes` counts the people of the list whom somebody would like to take,
    `met` those whom somebody who would like to takes.
    """

    given: tuple[Given, ...]
    left: tuple[str, ...]
    by_caps: int
    wishes: int
    met: int
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Taker:
    """An adult among whom names are divided: dots so far, and the most new names (None: any)."""

    name: str
    dots: int = 0
    cap: int | None = None


def divide(
    people: Sequence[str],
    takers: Sequence[Taker],
    wishes: Mapping[str, Set[str]] | None = None,
    apart: Mapping[str, Set[str]] | None = None,
) -> Division:
    """Divide `people` among `takers`.

    Args:
        people: Names of those without a dot, each once.
        takers: The adults, each once.
        wishes: By person, the adults who would like to take them.
        apart: By person, the adults they are kept apart from.
    """
    people = sorted(people, key=_in_order)
    takers = sorted(takers, key=lambda taker: _in_order(taker.name))
    number = {taker.name: i for i, taker in enumerate(takers)}
    kept = [{number[a] for a in (apart or {}).get(p, ()) if a in number} for p in people]
    wanting = [
        {number[a] for a in (wishes or {}).get(p, ()) if a in number} - one
        for p, one in zip(people, kept, strict=True)
    ]
    caps = [len(people) if t.cap is None else max(0, min(t.cap, len(people))) for t in takers]
    with_room = {a for a, cap in enumerate(caps) if cap}
    for one, wanted in zip(kept, wanting, strict=True):
        if with_room <= one:
            wanted.clear()
    placeable = sum(not with_room <= one for one in kept) if with_room else len(people)
    beyond = max(0, placeable - sum(caps))
    level, extra = fair_share(placeable, caps)
    room = [min(cap, level) for cap in caps]
    one_more = [cap > level for cap in caps]
    given = most_wishes([sorted(one) for one in wanting], room, one_more, extra)
    loads = _loads(given, len(takers))
    extra -= sum(load > there for load, there in zip(loads, room, strict=True))
    order = sorted(range(len(takers)), key=lambda a: (takers[a].dots, a))
    for adult in [a for a in order if one_more[a] and loads[a] <= room[a]][:extra]:
        room[adult] += 1
    _place(given, loads, room, kept, order)
    if given.count(-1) > len(people) - placeable + beyond:
        _swap(given, loads, room, kept, wanting)
    if given.count(-1) > len(people) - placeable + beyond:
        _place_unevenly(given, loads, caps, kept, wanting)
        given = improve(given, wanting, kept, caps)
        loads = _loads(given, len(takers))
    return _told(people, takers, given, wanting, loads, beyond)


def fair_share(names: int, caps: Sequence[int]) -> tuple[int, int]:
    """Say how many names every adult gets who is below their cap, and how many get one more."""
    left, open_ = names, len(caps)
    level = 0
    for cap in sorted(caps):
        if (cap - level) * open_ > left:
            return level + left // open_, left % open_
        left -= (cap - level) * open_
        level = cap
        open_ -= 1
    return level, 0


def _place(
    given: list[int],
    loads: list[int],
    room: Sequence[int],
    kept: Sequence[Set[int]],
    order: Sequence[int],
) -> None:
    """Give the people who are left to adults with room, those who are kept apart first."""
    open_ = [a for a in order if loads[a] < room[a]]
    waiting = [p for p, adult in enumerate(given) if adult < 0]
    waiting.sort(key=lambda p: (-len(kept[p]), p))
    at = 0
    for person in waiting:
        for step in range(len(open_)):
            place = (at + step) % len(open_)
            adult = open_[place]
            if adult not in kept[person]:
                given[person] = adult
                loads[adult] += 1
                at = place + 1
                if loads[adult] >= room[adult]:
                    del open_[place]
                    at = place
                break


def _swap(
    given: list[int],
    loads: list[int],
    room: Sequence[int],
    kept: Sequence[Set[int]],
    wanting: Sequence[Set[int]],
) -> None:
    """Make room for who is left: somebody whom nobody wished for moves to the adult with room."""
    waiting = [p for p, adult in enumerate(given) if adult < 0]
    for person in waiting[:_FEW]:
        for adult in [a for a in range(len(room)) if loads[a] < room[a]]:
            for other, now in enumerate(given):
                if (
                    now >= 0
                    and now not in kept[person]
                    and adult not in kept[other]
                    and now not in wanting[other]
                ):
                    given[person], given[other] = now, adult
                    loads[adult] += 1
                    break
            if given[person] >= 0:
                break


def _place_unevenly(
    given: list[int],
    loads: list[int],
    caps: Sequence[int],
    kept: Sequence[Set[int]],
    wanting: Sequence[Set[int]],
) -> None:
    """Begin an uneven division well: who has the fewest names, and may, takes who is left.

    Whatever this leaves to be wished for is put right afterwards; it only saves that the time.
    """
    moved = [p for p, adult in enumerate(given) if adult < 0]
    moved += [p for p, a in enumerate(given) if a >= 0 and kept[p] and a not in wanting[p]]
    moved.sort(key=lambda p: (-len(kept[p]), p))
    for person in moved:
        if given[person] >= 0:
            loads[given[person]] -= 1
    for person in moved:
        open_ = [a for a, cap in enumerate(caps) if loads[a] < cap and a not in kept[person]]
        given[person] = min(open_, key=lambda a: (loads[a], a), default=-1)
        if given[person] >= 0:
            loads[given[person]] += 1
    most = sorted(loads)[len(loads) // 2] + 1
    for person, adult in enumerate(given):
        if adult >= 0 and loads[adult] > most and adult not in wanting[person]:
            open_ = [a for a, cap in enumerate(caps) if loads[a] < cap and a not in kept[person]]
            lighter = min(open_, key=lambda a: (loads[a], a), default=adult)
            if loads[lighter] + 1 < loads[adult]:
                given[person] = lighter
                loads[adult] -= 1
                loads[lighter] += 1


def _loads(given: Sequence[int], adults: int) -> list[int]:
    loads = [0] * adults
    for adult in given:
        if adult >= 0:
            loads[adult] += 1
    return loads


def _told(
    people: Sequence[str],
    takers: Sequence[Taker],
    given: Sequence[int],
    wanting: Sequence[Set[int]],
    loads: Sequence[int],
    by_caps: int,
) -> Division:
    pairs = sorted((adult, person) for person, adult in enumerate(given) if adult >= 0)
    listed = tuple(
        Given(people[person], takers[adult].name, adult in wanting[person])
        for adult, person in pairs
    )
    left = tuple(people[person] for person, adult in enumerate(given) if adult < 0)
    return Division(
        given=listed,
        left=left,
        by_caps=by_caps,
        wishes=sum(map(bool, wanting)),
        met=sum(one.wished for one in listed),
        fewest=min(loads, default=0),
        most=max(loads, default=0),
    )


def _in_order(name: str) -> tuple[str, str]:
    return same_name(name), name
