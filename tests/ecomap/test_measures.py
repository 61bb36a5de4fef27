"""Measures against worked examples that others published, and against another implementation.

Blau, IQV and entropy of 9, 6, 3 and 2 (0.6750, 0.9000, 1.2353 nats) are the worked example of the
calculator for the index of qualitative variation at calcbee.com; 0.5, 0.3 and 0.2 (0.62) is that
of the Blau index calculator at lengthcalculators.com. Ties are checked against networkx.
"""

from __future__ import annotations

import itertools
import math
import random
import statistics
from collections import Counter
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.ecomap.measured import measured
from conversation_guide.ecomap.measures import (
    Measures,
    Tally,
    Ties,
    Undefined,
    Why,
    blau,
    iqv,
    measures,
    shannon,
)
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating, TiesAsked
from conversation_guide.guide.kinds import ConnectionKind, Direction, Ring
from conversation_guide.guide.steps import Category
from conversation_guide.words import en, load_words
from tests.example_maps import GUIDE, berger, empty, unusual

WORDS = load_words()
THREE = frozenset({"c0", "c1", "c2"})
HALF_ASKED = TiesAsked(down=THREE, across=THREE, asked=frozenset({"c0"}))


def lines(ecomap: Ecomap) -> list[str]:
    return [f"{one.name}: {one.said}" for one in measured(ecomap, WORDS)]


def a_map(n: int, ties: list[tuple[int, int]], *, asked: bool = True) -> Ecomap:
    """A map of n people, each of whom was asked whom they know."""
    ids = [f"c{number}" for number in range(n)]
    everybody = frozenset(ids)
    return Ecomap(
        connections=tuple(Connection(id=id, name=id, kind=ConnectionKind.PERSON) for id in ids),
        ties=tuple((ids[one], ids[other]) for one, other in ties),
        ties_asked=(TiesAsked(down=everybody, across=everybody, asked=everybody),) if asked else (),
    )


def tied(ecomap: Ecomap) -> Ties:
    found = measures(ecomap).ties
    assert isinstance(found, Ties)
    return found


# ── diversity ──


def test_published_worked_examples() -> None:
    assert blau([9, 6, 3, 2]) == pytest.approx(0.6750)
    assert iqv([9, 6, 3, 2], 4) == pytest.approx(0.9000)
    assert shannon([9, 6, 3, 2]) == pytest.approx(1.2353, abs=5e-5)
    assert blau([5, 3, 2]) == pytest.approx(0.62)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_blau_is_the_chance_that_two_drawn_differ(counts: list[int]) -> None:
    people = [kind for kind, n in enumerate(counts) for _ in range(n)]
    if len(people) <= 60:
        differ = statistics.fmean(a != b for a, b in itertools.product(people, repeat=2))
        assert blau(counts) == pytest.approx(differ)


@given(st.integers(1, 9), st.integers(2, 9))
def test_the_same_number_in_each_is_the_most_diverse(n: int, k: int) -> None:
    assert iqv([n] * k, k) == pytest.approx(1)
    assert shannon([n] * k) == pytest.approx(math.log(k))
    assert blau([n] * k) == pytest.approx((k - 1) / k)
    assert (blau([n]), shannon([n]), iqv([n], k)) == (0, 0, 0)


def test_no_diversity_without_anybody_or_with_one_category() -> None:
    assert blau([]) == shannon([]) == iqv([], 3) == Undefined(Why.NOBODY)
    assert iqv([4], 1) == Undefined(Why.ONE_CATEGORY)


# ── who knows whom ──


@pytest.mark.parametrize("seed", range(20))
def test_ties_are_what_networkx_says(seed: int) -> None:
    chance = random.Random(seed)
    n = chance.randint(2, 14)
    pairs = list(itertools.combinations(range(n), 2))
    edges = chance.sample(pairs, chance.randint(0, len(pairs)))
    graph = nx.Graph()
    graph.add_nodes_from(f"c{number}" for number in range(n))
    graph.add_edges_from((f"c{one}", f"c{other}") for one, other in edges)
    found = tied(a_map(n, edges))
    assert found.density == pytest.approx(nx.density(graph))
    assert list(found.isolates) == sorted(nx.isolates(graph), key=lambda id: int(id[1:]))
    assert dict(found.degrees) == dict(graph.degree)
    assert found.components == nx.number_connected_components(graph)
    most = max(dict(graph.degree).values())
    assert set(found.star) == {id for id, n in graph.degree if n == most and most}
    assert (found.asked, found.pairs, found.ties) == (n, len(pairs), len(edges))


def test_density_of_people_with_groups_is_over_the_pairs_that_were_asked() -> None:
    ecomap = a_map(5, [(0, 3), (1, 3), (1, 4)])
    people, groups = frozenset({"c0", "c1", "c2"}), frozenset({"c3", "c4"})
    ecomap = replace(ecomap, ties_asked=(TiesAsked(down=people, across=groups, asked=people),))
    graph = nx.Graph([("c0", "c3"), ("c1", "c3"), ("c1", "c4")])
    graph.add_node("c2")
    found = tied(ecomap)
    assert found.density == pytest.approx(nx.bipartite.density(graph, people))
    assert found.isolates == ("c2",)


def test_people_groups_and_both_asked_about_together_are_one_network() -> None:
    edges = [(0, 1), (1, 3), (3, 4)]
    people, groups = frozenset({"c0", "c1", "c2"}), frozenset({"c3", "c4"})
    asked = [
        TiesAsked(down=down, across=across, asked=down)
        for down, across in ((people, people), (groups, people), (groups, groups))
    ]
    whole = tied(a_map(5, edges))
    assert tied(replace(a_map(5, edges), ties_asked=(*asked, asked[0]))) == whole
    without = tied(replace(a_map(5, edges), ties_asked=tuple(asked[:2])))
    assert (without.pairs, without.ties, without.asked) == (9, 2, 5)


def test_the_one_in_the_middle_and_those_who_are_not_there_are_left_out() -> None:
    ecomap = a_map(4, [(0, 1), (1, 2), (2, 3)])
    gone = [replace(one, ended=one.id == "c1", wanted=one.id == "c2") for one in ecomap.connections]
    found = tied(replace(ecomap, connections=tuple(gone)))
    assert (found.asked, found.pairs, found.ties, found.isolates) == (2, 1, 0, ("c0", "c3"))
    assert found.star == ()


@pytest.mark.parametrize(
    ("ecomap", "why"),
    [
        (a_map(4, [], asked=False), Why.TIES_NOT_ASKED),
        (a_map(1, []), Why.FEWER_THAN_TWO),
        (a_map(0, []), Why.FEWER_THAN_TWO),
        (replace(a_map(3, [(0, 1)]), ties_asked=(HALF_ASKED,)), Why.TIES_NOT_ALL_ASKED),
    ],
    ids=["not asked", "one", "none", "not all"],
)
def test_undefined_is_no_number(ecomap: Ecomap, why: Why) -> None:
    assert measures(ecomap).ties == Undefined(why)
    said = lines(ecomap)
    reason = WORDS(f"measure.why.{why}")
    assert f"Density: can't be said yet, since {reason}." in said


# ── composition and tallies ──


def test_a_whole_map() -> None:
    found = measures(berger().map)
    assert found.size == 12
    assert found.kinds == Tally((("person", 8), ("group", 4)))
    assert found.rings == Tally((("informal", 5), ("intermediate", 2), ("formal", 3), ("", 2)))
    assert [found.support.of(level) for level in ("a-lot", "some", "a-little", "not-now")] == [
        3,
        4,
        2,
        1,
    ]
    assert (found.support.of("unsure"), found.support.of("not-asked")) == (1, 1)
    assert [found.strain.of(what) for what in ("yes", "no", "not-asked")] == [4, 1, 7]
    assert found.category_count == 5
    assert found.kinds.share("group") == pytest.approx(1 / 3)
    assert found.ties == Undefined(Why.TIES_NOT_ASKED)


def test_reciprocity_is_networkx_s_share_of_two_way_ties() -> None:
    """Of n directed ties m go both ways: networkx counts 2m of its n + m edges as returned."""
    ecomap = berger().map
    graph = nx.DiGraph()
    for one in ecomap.connections:
        if one.ended or one.wanted or one.direction.value is None:
            continue
        if one.direction.value is not Direction.WE_SUPPORT:
            graph.add_edge(one.id, "ego")
        if one.direction.value is not Direction.SUPPORTS_US:
            graph.add_edge("ego", one.id)
    edges = graph.number_of_edges()
    returned = nx.overall_reciprocity(graph) * edges / 2
    assert measures(ecomap).reciprocity == pytest.approx(returned / (edges - returned))


@pytest.mark.parametrize("telling", [berger(), unusual(), empty()])
def test_every_tally_counts_everybody_once(telling: object) -> None:
    ecomap: Ecomap = telling.map  # type: ignore[attr-defined]
    found = measures(ecomap)
    for tally in (
        found.kinds,
        found.categories,
        found.rings,
        found.support,
        found.strain,
        found.direction,
    ):
        assert tally.total == found.size
    there = [one for one in ecomap.connections if not one.wanted and not one.ended]
    count = Counter(one.category for one in there)
    assert all(count[what] == n for what, n in found.categories.counts)


def test_an_empty_map_has_no_shares_and_no_diversity() -> None:
    found = measures(Ecomap())
    assert (found.size, found.kinds.share("person")) == (0, Undefined(Why.NOBODY))
    assert found.category_count == found.blau == found.shannon == Undefined(Why.NO_CATEGORIES)
    assert found.reciprocity == Undefined(Why.NO_DIRECTION)
    assert measures(Ecomap(categories=GUIDE.categories)).blau == Undefined(Why.NO_CATEGORY)


def test_unknown_values_are_reasons_and_never_zero_support() -> None:
    one = Connection(id="c1", name="x", kind=ConnectionKind.GROUP, support=Rating(Known.DECLINED))
    category = Category(id="unsure", label="Unsure", ring=Ring.FORMAL)
    ecomap = Ecomap(connections=(replace(one, category="unsure"),), categories=(category,))
    found = measures(ecomap)
    assert found.support.of("declined") == 1
    assert found.support.of("not-now") == 0
    assert found.iqv == Undefined(Why.ONE_CATEGORY)
    assert "Composition by category: Unsure 1." in lines(ecomap)


# ── in words ──


def test_in_words() -> None:
    ecomap = a_map(4, [(0, 1), (1, 2)])
    assert lines(ecomap) == [
        "Network size: 4 connections.",
        "Composition by kind: people 4.",
        "Composition by category: in none 4.",
        "Composition by ring: in none 4.",
        "Tally of support: not said 4.",
        "Tally of strain: not said 4.",
        "Tally of direction: not said 4.",
        "Reciprocity: can't be said yet, since no direction of support is known.",
        "Number of categories: can't be said yet, since the guide has no categories.",
        "Blau's index: can't be said yet, since the guide has no categories.",
        "Index of qualitative variation: can't be said yet, since the guide has no categories.",
        "Shannon entropy: can't be said yet, since the guide has no categories.",
        "Density: 0.33. Of 6 pairs that were asked about, 2 know each other.",
        "Isolates: 1 of 4 knows nobody else on the map.",
        "Star: one has the most ties, 2.",
        "Components: the 4 fall into 2 parts that do not know each other.",
    ]


def test_every_measure_has_a_name_a_meaning_and_a_source() -> None:
    everything = measured(berger().map, WORDS)
    assert len({one.id for one in everything}) == len(everything) == 16
    for one in everything:
        assert one.name
        assert one.means.endswith(".")
        assert one.source
    whys = {key.removeprefix("measure.why.") for key in en.TABLE if key.startswith("measure.why.")}
    assert whys == set(Why)


def test_no_name_is_said() -> None:
    ecomap = unusual().map
    names = {one.name for one in ecomap.connections}
    said = "\n".join(lines(ecomap))
    assert not [name for name in names if name in said and len(name) > 3]


def test_a_thousand_connections_are_measured_at_once() -> None:
    edges = [(one, (one * 7 + 3) % 300) for one in range(300) if one != (one * 7 + 3) % 300]
    found = measures(a_map(300, edges))
    assert isinstance(found, Measures)
    assert isinstance(found.ties, Ties)
    assert found.ties.pairs == 300 * 299 // 2
