"""Who knows whom: how it is asked, and what stands on the map of it."""

from __future__ import annotations

from dataclasses import replace

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.kinds import ConnectionKind, MapKind
from conversation_guide.guide.parse import parse_guide
from conversation_guide.guide.steps import Link, Names, Step
from conversation_guide.interview.mendings import Add, Merge, Remove
from conversation_guide.interview.replies import Back, Given, Pass
from tests.interview.walker import Walker, guide_of

PEOPLE = Names(id="people", text="?", kind=ConnectionKind.PERSON)
GROUPS = Names(id="groups", text="?", kind=ConnectionKind.GROUP)
KNOWS = Link(id="knows", text="Whom does {name} know?", down="people", across="people")
GOES = Link(id="goes", text="Where does {name} go?", down="people", across="groups")


def walk(*steps: Step) -> Walker:
    return Walker(guide_of(*steps))


def the_map(walker: Walker) -> Ecomap:
    found = derive(walker.guide, walker.interview.conversation)
    assert derive(walker.guide, walker.replayed().conversation) == found
    return found


def test_nobody_was_asked_is_not_nobody_knows_anybody() -> None:
    before = the_map(walk(PEOPLE, KNOWS).say("Ana", "Ben", ""))
    after = the_map(walk(PEOPLE, KNOWS).say("Ana", "Ben", "", "", ""))
    assert (before.ties, before.ties_asked) == ((), ())
    assert after.ties == ()
    (asked,) = after.ties_asked
    assert asked.down == asked.across == asked.asked == {"c1", "c2"}


def test_a_pair_is_one_tie_whoever_told_of_it() -> None:
    walker = walk(PEOPLE, KNOWS).say("Ana", "Ben", "Kim", "", "1 2", "", "")
    assert walker.where == "end"
    assert the_map(walker).ties == (("c1", "c2"), ("c1", "c3"))


def test_a_tie_can_be_taken_back_from_the_other_side() -> None:
    walker = walk(PEOPLE, KNOWS).say("Ana", "Ben", "Kim", "", "1 2", Given(()), "")
    assert the_map(walker).ties == (("c1", "c3"),)


def test_people_and_groups_can_be_tied() -> None:
    walker = walk(PEOPLE, GROUPS, GOES).say("Ana", "Ben", "", "Choir", "", "1", "")
    ecomap = the_map(walker)
    assert walker.where == "end"
    assert ecomap.ties == (("c1", "c3"),)
    (asked,) = ecomap.ties_asked
    assert asked.down == asked.asked == {"c1", "c2"}
    assert (set(asked.across), asked.is_complete) == ({"c3"}, True)


def test_all_pairs_are_asked_about_when_at_most_one_was_passed_over() -> None:
    one = the_map(walk(PEOPLE, KNOWS).say("Ana", "Ben", "Kim", "", Pass("declined"), "", ""))
    two = walk(PEOPLE, KNOWS).say("Ana", "Ben", "Kim", "", Pass("declined"), Pass("unsure"), "")
    assert one.ties_asked[0].is_complete
    assert not the_map(two).ties_asked[0].is_complete
    across = walk(PEOPLE, GROUPS, GOES).say("Ana", "Ben", "", "Choir", "", Pass("declined"), "")
    assert not the_map(across).ties_asked[0].is_complete


def test_a_link_that_offers_only_some_makes_ties_and_asks_nobody_about_everybody() -> None:
    later = Link(id="later", text="And?", down="people", across="groups", without=("goes",))
    walker = walk(PEOPLE, GROUPS, GOES, later).say("Ana", "", "Choir", "Club", "", "1", "1")
    ecomap = the_map(walker)
    assert walker.where == "end"
    assert ecomap.ties == (("c1", "c2"), ("c1", "c3"))
    assert len(ecomap.ties_asked) == 1


def test_somebody_alone_is_not_asked_whom_they_know() -> None:
    walker = walk(PEOPLE, KNOWS).say("Ana", "")
    assert walker.where == "end"
    assert the_map(walker).ties_asked == ()


def test_who_joins_later_is_asked_about_everybody() -> None:
    walker = walk(PEOPLE, KNOWS, GOES, GROUPS).say("Ana", "Ben", "", "1", "")
    walker.say(Add(ConnectionKind.PERSON, "Kim"))
    assert (walker.prompt.about, walker.options()) == (("Kim",), ["Ana", "Ben"])
    ecomap = the_map(walker.say("2"))
    assert ecomap.ties == (("c1", "c2"), ("c2", "c3"))
    assert ecomap.ties_asked[0].is_complete


def test_who_joins_the_other_list_later_counts_as_asked_once_it_was() -> None:
    walker = walk(PEOPLE, GROUPS, GOES, PEOPLE_LATER).say("Ana", "Ben", "", "Choir", "", "1", "")
    walker.say(Add(ConnectionKind.GROUP, "Club"))
    assert (walker.prompt.about, walker.options()) == (("Ana",), ["Club"])
    assert the_map(walker).ties_asked == ()
    (half,) = the_map(walker.say("")).ties_asked
    assert (set(half.asked), half.is_complete) == ({"c1"}, False)
    (whole,) = the_map(walker.say("1")).ties_asked
    assert whole.is_complete
    assert the_map(walker).ties == (("c1", "c3"), ("c2", "c4"))


def test_who_joins_and_passes_on_everybody_was_not_asked() -> None:
    walker = walk(PEOPLE, KNOWS, PEOPLE_LATER).say("Ana", "Ben", "", "1", "")
    walker.say(Add(ConnectionKind.PERSON, "Kim"), Pass("declined"))
    assert the_map(walker).ties_asked == ()


def test_who_is_taken_off_the_map_leaves_no_tie() -> None:
    walker = walk(PEOPLE, KNOWS, PEOPLE_LATER).say("Ana", "Ben", "Kim", "", "1 2", "", "")
    walker.say(Remove("c3"))
    assert the_map(walker).ties == (("c1", "c2"),)


PEOPLE_LATER = replace(PEOPLE, id="later")


def test_two_who_are_one_keep_the_ties_of_both() -> None:
    walker = walk(PEOPLE, KNOWS, PEOPLE_LATER)
    walker.say("Ana", "Ben", "Kim", "Anna", "", "1", "", "3", "")  # Ana–Ben, Kim–Anna
    walker.say(Merge("c4", "c1"))
    assert the_map(walker).ties == (("c1", "c2"), ("c1", "c3"))


def test_a_tie_that_was_told_of_twice_can_still_be_taken_back() -> None:
    walker = walk(PEOPLE, KNOWS, PEOPLE_LATER)
    walker.say("Ana", "Ben", "Anna", "", "1", "2", "")  # Ana–Ben, Ben–Anna
    walker.say(Merge("c3", "c1"))
    assert the_map(walker).ties == (("c1", "c2"),)
    walker.say(Back(), Back())
    assert walker.prompt.about == ("Ana",)
    assert the_map(walker.say(Given(()))).ties == ()


def test_two_who_know_each_other_and_are_one_have_no_tie_with_themselves() -> None:
    walker = walk(PEOPLE, KNOWS, PEOPLE_LATER).say("Ana", "Anna", "", "1", "")
    assert the_map(walker.say(Merge("c2", "c1"))).ties == ()


def test_what_is_private_or_on_a_wall_ties_nobody() -> None:
    steps = (PEOPLE, KNOWS)
    walker = walk(*steps).say("Ana", "Ben", "", "1", "")
    conversation = walker.interview.conversation
    wall = replace(walker.guide, map=MapKind.WALL)
    private = guide_of(PEOPLE, replace(KNOWS, private=True))
    private_list = guide_of(replace(PEOPLE, private=True), KNOWS)
    for guide in (wall, private, private_list):
        assert derive(guide, conversation).ties == ()
        assert derive(guide, conversation).ties_asked == ()


def test_a_guide_that_asks_who_knows_whom_checks_clean() -> None:
    text = """format: 1
id: who-knows-whom
title: Who knows whom
map: ecomap
key_points:
  - title: People
    steps:
      - people: Who is around you?
        id: people
      - groups: Which groups?
        id: groups
      - link: Whom does {name} know?
        id: knows
        down: people
        across: people
      - link: Where does {name} go?
        id: goes
        down: people
        across: groups
"""
    guide, problems = parse_guide(text)
    assert guide is not None
    assert [problem.rule for problem in problems] == []
