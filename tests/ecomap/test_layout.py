"""Where things stand on a drawn ecomap: every one once, in order, none in another's way."""

from __future__ import annotations

from math import atan2, hypot, pi, tau

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.layout.lay_out import RING_AT_MOST, lay_out
from conversation_guide.ecomap.layout.plan import Box, Disc, Group, Label, Plan, Turned

NAME = st.text(st.sampled_from("abcdefg xyz"), min_size=1, max_size=200)


def groups(*sizes: int, name: str = "Somebody") -> list[Group]:
    """Groups of these sizes; names count."""
    found, count = [], 0
    for number, size in enumerate(sizes):
        labels = tuple(Label(f"c{count + i}", f"{name} {count + i}") for i in range(size))
        found.append(Group(f"Group {number}", labels, f"Group {number}"))
        count += size
    return found


def angles(plan: Plan) -> list[float]:
    """How far round each one's line ends, from the first one's, clockwise."""
    several = [atan2(place.end[1], place.end[0]) for place in plan.places]
    return [(angle - several[0]) % tau for angle in several]


@pytest.mark.parametrize("sizes", [(1,), (2,), (3, 4), (24,), (5, 5, 5, 5, 4)])
def test_up_to_two_dozen_are_a_ring_of_boxes(sizes: tuple[int, ...]) -> None:
    plan = lay_out("Our family", groups(*sizes))
    assert all(isinstance(place.label, Box) for place in plan.places)
    assert plan.hubs == ()


@pytest.mark.parametrize("sizes", [(RING_AT_MOST + 1,), (20, 20), (50, 1, 9)])
def test_more_are_turned_names_around_hubs(sizes: tuple[int, ...]) -> None:
    plan = lay_out("Our family", groups(*sizes))
    assert all(isinstance(place.label, Turned) for place in plan.places)
    assert len(plan.hubs) == (len(sizes) if len(sizes) > 1 else 0)


@pytest.mark.parametrize("sizes", [(7, 3, 2), (24,), (10, 1, 30), (40,)])
def test_everybody_stands_once_and_in_order(sizes: tuple[int, ...]) -> None:
    plan = lay_out("Our family", groups(*sizes))
    assert [place.id for place in plan.places] == [f"c{i}" for i in range(sum(sizes))]
    round_ = angles(plan)
    assert round_ == sorted(round_)
    assert [place.group for place in plan.places] == [
        number for number, size in enumerate(sizes) for _ in range(size)
    ]


def test_the_same_map_gives_the_same_plan() -> None:
    for sizes in ((5, 6), (30, 8)):
        assert lay_out("Us", groups(*sizes)) == lay_out("Us", groups(*sizes))


def test_nobody_is_a_middle_alone() -> None:
    plan = lay_out("Us", [Group("None", ())])
    assert plan.places == ()
    assert plan.width == pytest.approx(2 * plan.centre.radius, abs=8)


@pytest.mark.parametrize("sizes", [(20, 5), (25, 25, 10), (1, 1, 1, 1, 1, 30), (100, 200)])
def test_hubs_touch_neither_the_middle_nor_each_other(sizes: tuple[int, ...]) -> None:
    plan = lay_out("A family with rather a long name", groups(*sizes))
    discs = [plan.centre, *(hub.disc for hub in plan.hubs)]
    for i, one in enumerate(discs):
        for other in discs[i + 1 :]:
            assert hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius + 4
    for hub in plan.hubs:
        (x, y), (to_x, to_y) = hub.spoke
        assert hypot(to_x - x, to_y - y) > 20


def test_many_hubs_with_one_name_each_have_room() -> None:
    plan = lay_out("Us", groups(*[1] * 40))
    assert len(plan.hubs) == 40


def test_a_hub_stands_in_the_middle_of_its_names() -> None:
    plan = lay_out("Us", groups(20, 20))
    for hub in plan.hubs:
        own = [place for place in plan.places if place.group == hub.group]
        x, y = sum(p.end[0] for p in own), sum(p.end[1] for p in own)
        apart = (atan2(hub.disc.y, hub.disc.x) - atan2(y, x) + pi) % tau - pi
        assert abs(apart) < 0.02


def test_names_on_the_left_are_turned_over() -> None:
    plan = lay_out("Us", groups(60))
    for place in plan.places:
        assert isinstance(place.label, Turned)
        assert place.label.flipped is (place.label.x < -1e-6)
        assert -91 < place.label.degrees < 91


def test_every_line_is_long_enough_for_its_signs() -> None:
    for sizes in ((1,), (12,), (24,), (25,), (300,)):
        for place in lay_out("Us", groups(*sizes, name="Somebody known for long")).places:
            (x, y), (to_x, to_y) = place.start, place.end
            assert hypot(to_x - x, to_y - y) > 70


def test_grounds_hold_the_boxes_of_groups_with_a_caption() -> None:
    some = groups(4, 4)
    plan = lay_out("Us", [some[0], Group("Other", some[1].labels)])
    assert [sector.group for sector in plan.sectors] == [0]
    assert len(lay_out("Us", groups(1, 1)).sectors) == 0
    (whole,) = lay_out("Us", groups(8)).sectors
    assert whole.turn == pytest.approx(tau)


def test_ties_join_those_on_the_map_and_pass_over_others() -> None:
    for sizes in ((6,), (20, 10)):
        pairs = [("c0", "c3"), ("c1", "nobody")]
        plan = lay_out("Us", groups(*sizes), pairs)
        assert [tie.pair for tie in plan.ties] == [("c0", "c3")]
        assert len(plan.ties[0].curve) % 3 == 1


def test_ties_stay_away_from_the_middle() -> None:
    pairs = [(f"c{i}", f"c{j}") for i in range(12) for j in range(i)]
    for sizes in ((12,), (12, 14)):
        plan = lay_out("Us", groups(*sizes), pairs)
        assert len(plan.ties) == len(pairs)
        for tie in plan.ties:
            assert min(hypot(x, y) for x, y in tie.curve) > plan.centre.radius


@given(st.lists(st.lists(NAME, max_size=12), max_size=4), NAME)
@settings(max_examples=40, deadline=None)
def test_no_two_boxes_share_a_place(names: list[list[str]], centre: str) -> None:
    several = [
        Group(f"G{i}", tuple(Label(f"c{i}-{j}", name) for j, name in enumerate(group)), f"G{i}")
        for i, group in enumerate(names)
    ]
    plan = lay_out(centre, several)
    boxes = [place.label for place in plan.places if isinstance(place.label, Box)]
    for i, one in enumerate(boxes):
        assert not _touch(one, plan.centre)
        for other in boxes[i + 1 :]:
            across = abs(one.x - other.x) - (one.width + other.width) / 2
            down = abs(one.y - other.y) - (one.height + other.height) / 2
            assert across > 0 or down > 0


def _touch(box: Box, disc: Disc) -> bool:
    x = max(0.0, abs(box.x) - box.width / 2)
    y = max(0.0, abs(box.y) - box.height / 2)
    return hypot(x, y) < disc.radius
