"""What may be shared of a wall's counts: no count from 1 to 4, nor what one could be worked out of.

Of numbers that add up, one that is hidden is the sum less the others. So more are hidden, until a
reader who has the sums cannot tell: how many people there are, and how many dots they have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations, product

from .count import BARS, Agreement, Count, Counts, LayerCounts
from .model import By

SMALL = 5
"""Counts from 1 up to here (not counting it) are hidden in what is shared."""

_FEW_ADULTS = 10
"""Of fewer adults the fewest, middle and most dots nearly tell how many there are in all."""

_STEPS = range(-4, 13)
"""How far a reader's other guesses are looked for; more of them would only hide less."""


def for_sharing(counts: Counts) -> Counts:
    """Hide every count from 1 to 4, and so many more that no hidden one can be worked out."""
    views = {by: _view(view, counts) for by, view in counts.views.items()}
    agreement = None
    if counts.agreement is not None:
        agreement = _agreement(counts, {by: view.dots is None for by, view in views.items()})
    return Counts(_small(counts.people), _small(counts.adults), views, agreement)


def _view(view: LayerCounts, counts: Counts) -> LayerCounts:
    others = (counts.people or 0) - (view.people or 0)
    groups = (*view.histogram, others)
    *bars, not_asked = told = hidden(groups)
    gone = {i for i, n in enumerate(told) if n is None}
    dots = _small(view.dots)
    shared = replace(
        view,
        people=_small(view.people) if not_asked is not None else None,
        dots=dots,
        histogram=tuple(bars),
        fewest=_small(view.fewest),
        middle=None if view.middle is not None and 0 < view.middle < SMALL else view.middle,
        most=_small(view.most),
        adults_without=_small(view.adults_without),
    )
    adults = counts.adults or 0
    if dots is None or _keeps_with_dots([n or 0 for n in groups], gone, dots, adults):
        return shared
    tells = adults < _FEW_ADULTS or view.fewest == view.most
    if tells:
        shared = replace(shared, fewest=None, middle=None, most=None)
    return replace(shared, dots=None)


def _agreement(counts: Counts, without_sum: dict[By, bool]) -> Agreement:
    """Hide small counts; and where the sum of a view's dots is hidden, what would give it away."""
    told = counts.agreement
    assert told is not None
    cells = [told.both or 0, told.only_adult or 0, told.only_person or 0, told.not_asked or 0]
    sums = {By.ADULT: (1, 3, 0), By.PERSON: (2, 0)}  # which cells make up the dots of a view
    gone = {i for i, n in enumerate(cells) if 0 < n < SMALL}
    for _ in cells:
        for by, parts in sums.items():
            away = [i for i in parts if i in gone]
            there = [i for i in parts if cells[i] and i not in gone]
            if without_sum[by]:
                give = not away
            else:
                give = bool(away) and _can_be_worked_out([cells[i] for i in away])
            if give and there:
                # what both say stands in both sums, so it goes last
                gone.add(min(there, key=lambda i: (i == 0, cells[i])))
    return Agreement(*(None if i in gone else n for i, n in enumerate(cells)))


def hidden(counts: Sequence[Count]) -> tuple[Count, ...]:
    """Hide small counts of a group whose total can be known.

    One hidden count would be the total less the others, and several that are all as small (or as
    large) as can be are no better. So the next smallest go too, until that tells nothing.
    """
    gone = {i for i, n in enumerate(counts) if n is not None and 0 < n < SMALL}
    rest = sorted((n, i) for i, n in enumerate(counts) if n and i not in gone)
    while gone and rest and _can_be_worked_out([counts[i] or 0 for i in gone]):
        gone.add(rest.pop(0)[1])
    return tuple(None if i in gone else n for i, n in enumerate(counts))


def _can_be_worked_out(gone: list[int]) -> bool:
    """Say whether hidden counts follow from their sum, knowing that they are hidden."""
    if len(gone) == 1:
        return True
    return max(gone) < SMALL and sum(gone) in (len(gone), len(gone) * (SMALL - 1))


def _keeps_with_dots(groups: list[int], gone: set[int], dots: int, adults: int) -> bool:
    """Say whether the hidden ones of `groups` stay hidden from who knows the sum of all dots.

    `groups` are people with 0, 1, 2, 3, 4, and 5 or more dots, and those who were not asked. A
    count is safe where people could be spread over the hidden groups in another way that makes as
    many people and as many dots.
    """
    return all(groups[i] >= SMALL or _could_be_another(i, groups, gone, dots, adults) for i in gone)


def _could_be_another(i: int, groups: list[int], gone: set[int], dots: int, adults: int) -> bool:
    others = sorted(gone - {i})
    exchanged = [(j, j) for j in others] + list(permutations(others, 2))
    for (j, k), more in product(exchanged, _STEPS):
        for given in (0,) if j == k else _STEPS:
            spread = list(groups)
            spread[i] += more
            spread[k] += given
            spread[j] -= more + given
            if more and min(spread[one] for one in gone) > 0 and _fits(spread, dots, adults):
                return True
    return False


def _fits(spread: list[int], dots: int, adults: int) -> bool:
    """Say whether people spread like this can have so many dots: 5 to all adults in the last."""
    last = BARS - 1
    rest = dots - sum(n * spread[n] for n in range(last))
    return last * spread[last] <= rest <= max(adults, last) * spread[last]


def _small(n: Count) -> Count:
    return None if n is not None and 0 < n < SMALL else n
