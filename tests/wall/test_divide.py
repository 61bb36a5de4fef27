"""Dividing names: everybody once, evenly, apart who must be, and as many wishes as can be."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence, Set
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.wall.divide import Division, Taker, divide, fair_share

PEOPLE = [f"Person {i}" for i in range(30)]
ADULTS = [f"Adult {i}" for i in range(8)]


Wanted = dict[str, set[str]]
Case = tuple[list[str], list[Taker], Wanted, Wanted]


@st.composite
def cases(draw: st.DrawFn, people: int = 30, adults: int = 8, apart: int = 12) -> Case:
    """People, takers, wishes and pairs kept apart."""
    persons = PEOPLE[: draw(st.integers(0, people))]
    grown = ADULTS[: draw(st.integers(1, adults))]
    caps = st.one_of(st.none(), st.integers(0, 6))
    takers = [Taker(name, draw(st.integers(0, 3)), draw(caps)) for name in grown]
    pairs: st.SearchStrategy[list[tuple[str, str]]] = st.just([])
    if persons:
        pairs = st.lists(st.tuples(st.sampled_from(persons), st.sampled_from(grown)), max_size=12)
    wishes = _by_person(draw(pairs))
    return persons, takers, wishes, _by_person(draw(pairs)[:apart])


def _by_person(pairs: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for person, adult in pairs:
        found.setdefault(person, set()).add(adult)
    return found


def loads_of(division: Division, takers: Sequence[Taker]) -> dict[str, int]:
    counted = Counter(one.adult for one in division.given)
    return {taker.name: counted[taker.name] for taker in takers}


def is_even(loads: dict[str, int], takers: Sequence[Taker]) -> bool:
    """Whoever has two names fewer than somebody else is at their cap."""
    most = max(loads.values())
    return all(
        loads[t.name] >= most - 1 or (t.cap is not None and loads[t.name] == t.cap) for t in takers
    )


@given(cases())
def test_everybody_gets_one_adult_within_caps_and_never_one_kept_apart(case: Case) -> None:
    people, takers, wishes, apart = case
    division = divide(people, takers, wishes, apart)
    placed = [one.person for one in division.given]
    assert sorted([*placed, *division.left]) == sorted(people)
    loads = loads_of(division, takers)
    assert all(t.cap is None or loads[t.name] <= t.cap for t in takers)
    assert all(one.adult not in apart.get(one.person, ()) for one in division.given)
    assert all(one.wished == (one.adult in wishes.get(one.person, ())) for one in division.given)
    assert division.met == sum(one.wished for one in division.given)


@given(cases(apart=0))
def test_without_pairs_kept_apart_it_is_even_and_only_caps_leave_somebody_out(case: Case) -> None:
    people, takers, wishes, _ = case
    division = divide(people, takers, wishes)
    places = sum(len(people) if t.cap is None else t.cap for t in takers)
    assert len(division.left) == division.by_caps == max(0, len(people) - places)
    assert is_even(loads_of(division, takers), takers)


def best(
    people: Sequence[str],
    takers: Sequence[Taker],
    wishes: dict[str, set[str]],
    apart: dict[str, set[str]],
) -> tuple[int, int, int]:
    """Try every division: fewest left out, then smallest squares, then most wishes."""
    found = []
    choices: list[str | None] = [*(t.name for t in takers), None]
    for way in product(choices, repeat=len(people)):
        loads = Counter(adult for adult in way if adult is not None)
        if any(t.cap is not None and loads[t.name] > t.cap for t in takers):
            continue
        pairs = [(p, a) for p, a in zip(people, way, strict=True) if a is not None]
        if any(a in apart.get(p, ()) for p, a in pairs):
            continue
        met = sum(a in wishes.get(p, ()) for p, a in pairs)
        found.append((way.count(None), sum(n * n for n in loads.values()), -met))
    return min(found)


@settings(max_examples=150, deadline=None)
@given(cases(people=5, adults=3, apart=8))
def test_no_division_is_better(case: Case) -> None:
    people, takers, wishes, apart = case
    division = divide(people, takers, wishes, apart)
    squares = sum(n * n for n in loads_of(division, takers).values())
    told = (len(division.left), squares, -division.met)
    assert told == best(people, takers, wishes, apart)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_makes_no_difference(case: Case, chance: object) -> None:
    people, takers, wishes, apart = case
    first = divide(people, takers, wishes, apart)
    chance.shuffle(people)  # type: ignore[attr-defined]
    chance.shuffle(takers)  # type: ignore[attr-defined]
    again = divide(people, takers, dict(reversed(wishes.items())), apart)
    assert again == first


@given(st.integers(0, 60), st.lists(st.integers(0, 9), min_size=1, max_size=9))
def test_the_fair_share_fills_like_water(names: int, caps: list[int]) -> None:
    level, more = fair_share(names, caps)
    below = sum(cap > level for cap in caps)
    held = sum(min(cap, level) for cap in caps) + more
    assert held == min(names, sum(caps))
    assert more == 0 or more < below


def test_who_has_fewest_dots_gets_one_more() -> None:
    takers = [Taker("A", 9), Taker("B", 2), Taker("C", 5)]
    division = divide(["p", "q", "r", "s"], takers)
    assert loads_of(division, takers) == {"A": 1, "B": 2, "C": 1}


def test_a_wish_is_given_up_only_where_another_could_not_be_met() -> None:
    # B wishes for p alone, A for p and q: both are met only if p goes to B.
    division = divide(["p", "q"], [Taker("A"), Taker("B")], {"p": {"A", "B"}, "q": {"A"}})
    assert {(one.person, one.adult) for one in division.given} == {("p", "B"), ("q", "A")}
    assert (division.wishes, division.met) == (2, 2)


def test_evenness_goes_before_wishes() -> None:
    wishes: dict[str, Set[str]] = {name: {"A"} for name in "pqrs"}
    division = divide(list("pqrs"), [Taker("A"), Taker("B")], wishes)
    assert (division.fewest, division.most, division.met) == (2, 2, 2)


def test_who_is_kept_apart_from_everybody_with_room_is_told() -> None:
    takers = [Taker("A", cap=1), Taker("B", cap=0)]
    division = divide(["p", "q"], takers, apart={"p": {"A"}})
    assert (division.left, division.by_caps) == (("p",), 0)


def test_caps_that_do_not_hold_are_told_by_how_many() -> None:
    division = divide(PEOPLE[:10], [Taker("A", cap=3), Taker("B", cap=4)])
    assert (len(division.given), len(division.left), division.by_caps) == (7, 3, 3)


@pytest.mark.parametrize("kept_apart", [0, 300])
def test_a_whole_district_is_divided_in_seconds(kept_apart: int) -> None:
    people = [f"p{i:05}" for i in range(5_000)]
    takers = [Taker(f"a{i:04}", i % 7, [None, 1, 2, 5][i % 4]) for i in range(2_500)]
    wishes = {p: {f"a{(i * 37 + k) % 2500:04}" for k in range(3)} for i, p in enumerate(people)}
    apart = {p: {f"a{i % 2500:04}", "a0001"} for i, p in enumerate(people[:kept_apart])}
    begun = time.perf_counter()
    division = divide(people, takers, wishes, apart)
    assert time.perf_counter() - begun < 5
    assert not division.left
    assert is_even(loads_of(division, takers), takers)


def test_pairs_that_force_an_uneven_division_are_still_divided_as_evenly_as_can_be() -> None:
    """Sixty people whom only two of forty adults may have."""
    takers = [Taker(f"a{i:02}") for i in range(40)]
    people = [f"p{i:03}" for i in range(100)]
    most = {t.name for t in takers[2:]}
    division = divide(people, takers, apart=dict.fromkeys(people[:60], most))
    assert not division.left
    loads = loads_of(division, takers)
    assert [loads["a00"], loads["a01"]] == [30, 30]
    assert {loads[name] for name in most} <= {1, 2}
