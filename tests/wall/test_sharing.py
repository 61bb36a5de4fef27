"""What is shared of a wall: no small count can be worked out from the others."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from conversation_guide.render.wall import as_text
from conversation_guide.wall.count import Counts, LayerCounts, count
from conversation_guide.wall.model import By, Layer, Wall, wall_of
from conversation_guide.wall.sharing import for_sharing
from conversation_guide.words import load_words

WORDS = load_words()


def wall(seed: int) -> Wall:
    """A small wall with both views: some people, six to twelve adults, dots by chance."""
    chance = random.Random(seed)
    people, adults = range(chance.randint(6, 24)), range(chance.randint(6, 12))
    often = chance.choice([[0, 1], [0, 1, 2], [1, 2, 2, 3], [0, 0, 1, 4], [0, 1, 2, 3, 6]])
    theirs = {(p, a) for p in people for a in chance.sample(adults, chance.choice(often))}
    asked = frozenset(p for p in people if chance.random() < 0.8)
    own = {dot for dot in theirs if dot[0] in asked and chance.random() < 0.7}
    own |= {(p, chance.choice(adults)) for p in asked if chance.random() < 0.3}
    names = tuple(f"p{p}" for p in people), tuple(f"a{a}" for a in adults)
    made = wall_of(*names, {By.ADULT: theirs, By.PERSON: own})
    view = made.layers[By.PERSON]
    layers = {**made.layers, By.PERSON: Layer(view.dots, view.per_person, view.per_adult, asked)}
    return Wall(made.people, made.adults, made.stride, layers)


def spreads(groups: tuple[int | None, ...], left: int) -> Iterator[tuple[int, ...]]:
    """Every way to put `left` people into the hidden groups, nobody into none of them."""
    if not groups:
        yield from [()] if left == 0 else []
        return
    first, *rest = groups
    for n in [first] if first is not None else range(1, left + 1):
        if n <= left:
            yield from ((n, *more) for more in spreads(tuple(rest), left - n))


def possible(shared: LayerCounts, counts: Counts, adults: int) -> list[tuple[int, ...]]:
    """What a reader who knows how counts are hidden has to take for possible."""
    people = counts.people
    assert people is not None
    others = None if shared.people is None else people - shared.people
    found = []
    for spread in spreads((*shared.histogram, others), people):
        dots, last = sum(i * n for i, n in enumerate(spread[:5])), spread[5]
        if shared.dots is None or dots + 5 * last <= shared.dots <= dots + adults * last:
            found.append(spread)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_no_small_number_of_people_can_be_worked_out(seed: int) -> None:
    there = wall(seed)
    counts = count(there)
    shared = for_sharing(counts)
    for by, view in counts.views.items():
        told = shared.views[by]
        truth = (*view.histogram, len(there.people) - (view.people or 0))
        guesses = possible(told, shared, len(there.adults))
        assert truth in guesses
        for i, n in enumerate(truth):
            if n and n < 5 and sum(1 for one in truth if one) > 1:
                assert len({guess[i] for guess in guesses}) > 1, (by, truth, told)


@pytest.mark.parametrize("seed", range(60))
def test_no_small_number_of_dots_can_be_worked_out(seed: int) -> None:
    counts = count(wall(seed))
    shared = for_sharing(counts)
    told, true = shared.agreement, counts.agreement
    assert told is not None
    assert true is not None
    for dots, parts in (
        (shared.views[By.ADULT].dots, ("both", "only_adult", "not_asked")),
        (shared.views[By.PERSON].dots, ("both", "only_person")),
    ):
        small = [name for name in parts if 0 < getattr(true, name) < 5]
        hidden = [name for name in parts if getattr(told, name) is None]
        nobody = sum(1 for name in parts if getattr(true, name)) < 2
        assert set(small) <= set(hidden)
        assert nobody or not small or dots is None or len(hidden) > 1, (true, told)


@pytest.mark.parametrize("seed", range(60))
def test_a_hidden_sum_of_dots_is_told_nowhere_else(seed: int) -> None:
    shared = for_sharing(count(wall(seed)))
    told = shared.agreement
    assert told is not None
    if shared.views[By.ADULT].dots is None:
        assert None in (told.both, told.only_adult, told.not_asked)
    if shared.views[By.PERSON].dots is None:
        assert None in (told.both, told.only_person)


def test_a_hidden_total_that_is_not_small_is_not_called_small() -> None:
    people = tuple(f"p{i}" for i in range(12))
    dots = {(p, p % 2) for p in range(10)}
    made = wall_of(people, ("a0", "a1"), {By.ADULT: dots, By.PERSON: dots})
    view = made.layers[By.PERSON]
    asked = Layer(view.dots, view.per_person, view.per_adult, frozenset(range(10)))
    both = Wall(people, made.adults, made.stride, {**made.layers, By.PERSON: asked})
    shared = for_sharing(count(both))
    assert shared.views[By.PERSON].people is None  # or one would see that two were not asked
    text = as_text(shared, WORDS)
    assert "of – people" in text
    assert "12 people on the wall, under 5 adults." in text
