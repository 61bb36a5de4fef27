"""What counts on the map, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap, Known, Rating
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.guide.model import Guide, KeyPoint
from conversation_guide.guide.steps import Names, Step, Support
from conversation_guide.interview.events import (
    Address,
    Marked,
    Merged,
    Moved,
    Reason,
    Removed,
    Renamed,
    Withdrawn,
)
from tests.example_maps import GUIDE, Telling, berger
from tests.growth import LINEAR, growth


def names(ecomap: Ecomap) -> list[str]:
    return [connection.name for connection in ecomap.connections]


def with_steps(*steps: Step) -> Guide:
    return replace(GUIDE, key_points=(*GUIDE.key_points, KeyPoint(id="x", title="x", steps=steps)))


def test_nothing_told_is_an_empty_map_with_the_guide_s_categories() -> None:
    ecomap = Telling().map
    assert ecomap.centre == ""
    assert ecomap.connections == ()
    assert [category.id for category in ecomap.categories] == [
        "family",
        "friends",
        "helpers",
        "school",
        "community",
    ]


def test_a_whole_conversation() -> None:
    ecomap = berger().map
    assert ecomap.centre == "Family Berger"
    assert len(ecomap.connections) == 14
    rosa = ecomap.connections[0]
    assert (rosa.name, rosa.words, rosa.category) == ("Rosa", "grandmother", "family")
    assert rosa.kind is ConnectionKind.PERSON
    assert rosa.support == Rating(Known.ANSWERED, Level.A_LOT)
    assert rosa.direction == Rating(Known.ANSWERED, Direction.BOTH_WAYS)
    assert rosa.strain == Rating(Known.NOT_ASKED)
    assert [c.name for c in ecomap.connections if c.wanted] == ["Parents' café"]
    assert [c.name for c in ecomap.connections if c.ended] == ["Ilse"]


@pytest.mark.parametrize(
    ("reason", "known"),
    [
        (Reason.UNSURE, Known.UNSURE),
        (Reason.DECLINED, Known.DECLINED),
        (Reason.SKIPPED, Known.SKIPPED),
        (None, Known.NOT_ASKED),
    ],
)
def test_reasons_for_no_rating_are_kept_apart(reason: Reason | None, known: Known) -> None:
    told = Telling().add("c1", "Rosa", support=reason, direction=reason, strain=reason)
    (rosa,) = told.map.connections
    assert rosa.support == Rating(known)
    assert rosa.direction == Rating(known)
    assert rosa.strain == Rating(known)


@pytest.mark.parametrize("mark", [Marked(wanted=True), Marked(ended=True)])
def test_who_is_not_there_now_supports_nobody(mark: Marked) -> None:
    """What was said before stays in the journal: it is back when the mark is taken off."""
    told = Telling().add("c1", "Don Chuy", support="some", direction="supports-us", strain=True)
    before = told.map
    told.fact(Address("people", "", ("c1",)), mark)
    (chuy,) = told.map.connections
    assert (chuy.support, chuy.direction, chuy.strain) == (Rating(), Rating(), Rating())
    assert not chuy.there_now
    assert told.fact(Address("people", "", ("c1",)), Marked()).map == before


def test_no_strain_is_an_answer() -> None:
    (rosa,) = Telling().add("c1", "Rosa", strain=False).map.connections
    assert rosa.strain == Rating(Known.ANSWERED, False)


def test_a_passed_rating_does_not_show_its_draft() -> None:
    told = Telling().add("c1", "Rosa", support="a-lot").passed("rate", Reason.UNSURE, "", "c1")
    assert told.map.connections[0].support == Rating(Known.UNSURE)


def test_a_withdrawn_rating_was_not_asked() -> None:
    told = Telling().add("c1", "Rosa", support="a-lot")
    told.fact(Address("rate", "", ("c1",)), Withdrawn())
    assert told.map.connections[0].support == Rating(Known.NOT_ASKED)


def test_removed_and_merged_ones_are_gone_and_the_rest_keep_their_order() -> None:
    told = Telling().add("c1", "Rosa").add("c2", "Tom").add("c3", "Rosi").add("c4", "Kim")
    told.fact(Address("people", "", ("c2",)), Removed())
    told.answer("rate", "some", "", "c3")
    told.fact(Address("people", "", ("c3", "c1")), Merged())
    assert names(told.map) == ["Rosa", "Kim"]
    assert told.map.connections[0].support.value is Level.SOME


def test_renamed_and_moved() -> None:
    told = Telling().add("c1", "Rosa", "aunt", "family")
    told.fact(Address("people", "name", ("c1",)), Renamed(name="Rosi", words="great-aunt"))
    told.fact(Address("people", "category", ("c1",)), Moved(category="friends"))
    (rosi,) = told.map.connections
    assert (rosi.name, rosi.words, rosi.category) == ("Rosi", "great-aunt", "friends")


def test_a_category_that_the_guide_lacks_is_none() -> None:
    told = Telling().add("c1", "Rosa", category="gone")
    assert told.map.within("") == told.map.connections


def test_what_was_set_aside_does_not_count() -> None:
    told = berger()
    for entry in told.conversation.entries.values():
        entry.set_aside = True
    ecomap = told.map
    assert ecomap.centre == ""
    assert all(c.support == Rating() and c.strain == Rating() for c in ecomap.connections)


def test_the_latest_answer_of_several_support_steps_wins() -> None:
    guide = with_steps(Support(id="again", text="And now?"))
    told = Telling(guide).add("c1", "Rosa", support="a-lot")

    def level() -> Level | None:
        return told.map.connections[0].support.value

    told.answer("again", "a-little", "", "c1")
    assert level() is Level.A_LITTLE
    told.answer("rate", "some", "", "c1")
    assert level() is Level.SOME
    told.passed("again", Reason.DECLINED, "", "c1")
    assert level() is Level.SOME


def test_times_are_compared_as_moments() -> None:
    guide = with_steps(Support(id="again", text="And now?"))
    told = Telling(guide).add("c1", "Rosa", support="a-lot").answer("again", "some", "", "c1")
    entries = told.conversation.entries
    entries[Address("rate", "", ("c1",))].time = "2026-11-22T10:30:00+01:00"
    entries[Address("again", "", ("c1",))].time = "2026-11-22T10:00:00+00:00"
    assert told.map.connections[0].support.value is Level.SOME
    entries[Address("again", "", ("c1",))].time = "no time at all"
    assert told.map.connections[0].support.value is Level.SOME


def test_what_private_steps_hold_is_not_on_the_map() -> None:
    guide = with_steps(
        Names(id="secret", text="?", kind=ConnectionKind.PERSON, private=True),
        Support(id="mine", text="?", private=True),
    )
    told = Telling(guide).add("c1", "Rosa").answer("mine", "a-lot", "", "c1")
    told.conversation.named["c1"].step = "people"
    assert told.map.connections[0].support == Rating()
    told.conversation.named["c1"].step = "secret"
    assert told.map.connections == ()


def test_values_of_a_later_version_are_not_taken_for_something_else() -> None:
    told = Telling().add("c1", "Rosa", support="enormously", direction="around")
    told.answer("rate", "very", "strain", "c1")
    (rosa,) = told.map.connections
    assert (rosa.support, rosa.direction, rosa.strain) == (Rating(), Rating(), Rating())
    assert rosa.kind is ConnectionKind.PERSON


def test_what_is_neither_a_person_nor_a_group_is_not_on_the_map() -> None:
    told = Telling().add("c1", "Rosa")
    told.conversation.named["c1"].kind = "entry"
    assert told.map.connections == ()


def test_whom_somebody_adds_alone_afterwards_is_not_on_the_map() -> None:
    alone = replace(GUIDE, afterwards=(Names(id="mine", kind=ConnectionKind.PERSON),))
    told = Telling(alone).add("c1", "Rosa")
    told.conversation.named["c1"].step = "mine"
    assert told.map.connections == ()


def test_a_screen_that_was_passed_through_is_no_rating() -> None:
    told = Telling().add("c1", "Rosa").done("rate")
    assert told.map.connections[0].support == Rating()


def test_a_thousand_connections_are_no_wait() -> None:
    crowds = {}
    for size in (100, 1000):
        told = crowds[size] = Telling()
        for number in range(size):
            told.add(f"c{number}", f"N {number}", support="some", strain=True)
    assert len(derive(GUIDE, crowds[1000].conversation).connections) == 1000
    assert growth(lambda size: derive(GUIDE, crowds[size].conversation), 100, 1000) < LINEAR
