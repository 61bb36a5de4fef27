"""What each reader may have of a conversation, and what nobody else ever gets."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from conversation_guide.ecomap.model import Ecomap, Known
from conversation_guide.guide.kinds import Audience, ConnectionKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Link, Names
from conversation_guide.record.redact import READERS, for_reader
from conversation_guide.record.summary import Summary, summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import load_words
from tests.example_lists import DOTS, LISTS, PARTNERSHIP, dotted, lists, practised, spiral_loops
from tests.example_maps import GUIDE, Telling, berger, empty, unusual
from tests.guides.conftest import IDS, read
from tests.interview.walker import guide_of
from tests.spoken import Spoken

WORDS = load_words()
PEOPLE = Names(id="people", text="?", kind=ConnectionKind.PERSON)
KNOWS = Link(id="knows", text="Whom does {name} know?", down="people", across="people")
TIES = guide_of(PEOPLE, KNOWS)
GUIDES = {guide.id: guide for guide in (GUIDE, LISTS, PARTNERSHIP, DOTS, TIES)} | {
    f"bundled-{id}": read(id)[0] for id in IDS
}


def told(telling: Telling) -> Summary:
    return summarise(telling.guide, telling.conversation)


@cache
def spoken(id: str) -> tuple[Spoken, Summary]:
    guide: Guide = GUIDES[id]
    talk = Spoken(guide)
    return talk, summarise(guide, talk.walker.interview.conversation)


def test_nobody_else_gets_anything() -> None:
    with pytest.raises(KeyError):
        for_reader(told(berger()), "everybody", WORDS)


@pytest.mark.parametrize("id", GUIDES)
def test_supervision_gets_no_word_that_anybody_typed(id: str) -> None:
    talk, summary = spoken(id)
    assert len(talk.found_in(repr(summary))) > 3
    assert talk.found_in(repr(for_reader(summary, "supervision", WORDS))) == []


@pytest.mark.parametrize("id", GUIDES)
def test_a_family_gets_what_its_page_says_and_nothing_else(id: str) -> None:
    talk, summary = spoken(id)
    given = for_reader(summary, "family", WORDS)
    page = markdown(given, WORDS, "family")
    assert set(talk.found_in(repr(given))) == set(talk.found_in(page))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "telling",
    [berger(), empty(), unusual(), lists(), dotted(), practised(lists(), Audience.GROUP)],
    ids=["berger", "empty", "unusual", "lists", "wall", "group"],
)
def test_what_was_cut_down_stays_as_it_is(reader: str, telling: Telling) -> None:
    cut = for_reader(told(telling), reader, WORDS)
    assert for_reader(cut, reader, WORDS) == cut


def test_the_record_is_everything() -> None:
    summary = told(berger())
    assert for_reader(summary, "record", WORDS) is summary


def test_supervision_sees_the_shape_of_a_map() -> None:
    summary = for_reader(told(berger()), "supervision", WORDS)
    before, seen = berger().map, summary.ecomap
    assert summary.map is seen
    assert [one.name for one in seen.connections][8:11] == ["person 9", "group 1", "group 2"]
    bare = [replace(one, name="", words="") for one in seen.connections]
    assert bare == [replace(one, name="", words="") for one in before.connections]
    assert (seen.categories, seen.legend, seen.centre) == (before.categories, before.legend, "")
    assert [topic.title for topic in summary.topics] == [one.title for one in GUIDE.key_points]
    spanish = for_reader(told(berger()), "supervision", load_words("es"))
    assert spanish.ecomap.connections[0].name == "persona 1"


def test_supervision_sees_ties_and_of_whom_they_were_asked() -> None:
    _, summary = spoken("under-test")
    seen = for_reader(summary, "supervision", WORDS).ecomap
    assert seen.ties == summary.ecomap.ties != ()
    assert seen.ties_asked == summary.ecomap.ties_asked


def test_supervision_sees_how_a_spiral_goes_and_not_what_was_done() -> None:
    third, earlier = spiral_loops()
    summary = summarise(third.guide, third.conversation, earlier)
    seen = for_reader(summary, "supervision", WORDS).map
    assert isinstance(seen, Spiral)
    assert isinstance(summary.map, Spiral)
    assert {(one.text, one.followed, one.lead, one.parents_words) for one in seen.steps} == {
        ("", "", "", "")
    }
    kept = [(one.practice, one.fed, one.rupture, one.is_open) for one in summary.map.steps]
    assert [(one.practice, one.fed, one.rupture, one.is_open) for one in seen.steps] == kept
    assert (seen.labels, seen.centre) == (summary.map.labels, "")


def test_supervision_sees_no_wall_whose_small_counts_could_be_counted_again() -> None:
    summary = told(dotted())
    assert isinstance(summary.map, DottedWall)
    seen = for_reader(summary, "supervision", WORDS)
    assert seen.map is None
    assert seen.coverage.dots is not None, "the counts that may be shared stand in the coverage"


def test_a_family_gets_nothing_of_what_was_left_open() -> None:
    summary = for_reader(told(unusual()), "family", WORDS)
    ratings = [
        rating.known
        for one in summary.ecomap.connections
        for rating in (one.support, one.strain, one.direction)
    ]
    assert set(ratings) == {Known.ANSWERED, Known.NOT_ASKED}
    assert (summary.coverage.points, summary.coverage.seen) == ((), ())
    assert summary.reflections == ()


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.PRACTITIONER])
def test_a_conversation_without_the_family_gives_them_nothing(audience: Audience) -> None:
    summary = replace(told(berger()), audience=audience)
    given = for_reader(summary, "family", WORDS)
    assert (given.ecomap, given.map, given.topics, given.commitments) == (Ecomap(), None, (), ())
    assert (given.agreed, given.share_with) == (None, "")


def test_who_knows_whom_stays_home_where_it_was_tender_to_ask() -> None:
    guide = guide_of(PEOPLE, replace(KNOWS, sensitive=True))
    conversation = Spoken(guide).walker.interview.conversation
    for one, has_ties in ((guide, False), (TIES, True)):
        given = for_reader(summarise(one, conversation), "family", WORDS)
        assert (bool(given.ecomap.ties), bool(given.ecomap.ties_asked)) == (has_ties, has_ties)


def test_how_sure_somebody_is_stays_between_them() -> None:
    telling = berger().answer("one-thing", "Her sister", "obstacle")
    (kept,) = for_reader(told(telling), "family", WORDS).commitments
    assert (kept.when, kept.with_whom, kept.obstacle, kept.sure) == ("Friday", "Rosa", "", None)
