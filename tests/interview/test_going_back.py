"""What going back finds, and what an answer that comes after a pass, or is taken off, changes."""

from __future__ import annotations

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Ask, Entries
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Address
from conversation_guide.interview.mendings import Add, Mark, Remove, Rename
from conversation_guide.interview.prompts import Choices
from conversation_guide.interview.replies import Back, Pass, Refused
from conversation_guide.interview.walks.agreeing import opening

from .walker import PEOPLE, SUPPORT, WORDS, Walker, guide_of

FIVE = ("Ilse, grandmother", "Tom, uncle", "Ana, friend", "Ben, friend", "Lea, friend")
LAST = Ask(id="last", text="And?")


def rated(*replies: str | Pass) -> Walker:
    """Five people, then these replies to the screens of support."""
    return Walker(guide_of(PEOPLE, SUPPORT, LAST)).say(*FIVE, "", *replies)


def answers(walker: Walker, part: str) -> dict[str, object]:
    told = walker.interview.conversation
    return {n.name: told.answer("support", part, (n.id,)) for n in told.present()}


# ── an answer after a pass ──


def test_an_answer_takes_the_place_of_a_pass_for_all_and_the_screens_after_it_come() -> None:
    walker = rated("1-5", "", Pass("declined"))
    assert walker.where == "last"
    walker.say(Back(), "1 3")
    assert walker.where == "support/direction:we-support"
    assert walker.options() == ["Tom", "Ben", "Lea"]
    walker.say("2", "")
    assert walker.where == "last"
    flows = answers(walker, "direction")
    assert (flows["Ilse"], flows["Tom"], flows["Ben"]) == ("both-ways", "we-support", None)
    assert walker.interview.conversation.standing("support", "direction", ("c4",)) is None
    assert walker.replayed().conversation == walker.interview.conversation


def test_a_level_that_was_passed_and_answered_after_all_is_asked_for_the_rest() -> None:
    walker = rated(Pass("unsure"))
    assert walker.where == "support/strain"
    walker.say(Back(), "1")
    assert walker.where == "support/level:some"
    assert walker.options() == ["Tom", "Ana", "Ben", "Lea"]


def test_taking_back_a_level_asks_nothing_else_again() -> None:
    walker = rated("1-5", "1", "1-5")
    while walker.where != "support/level:a-lot":
        walker.say(Back())
    walker.say("1-4")
    assert (walker.where, walker.options()) == ("support/level:some", ["Lea"])
    walker.say("5")
    assert walker.where == "last"


def test_where_names_belong_is_asked_on_once_a_pass_is_answered() -> None:
    five = ("Ilse", "Tom", "Ana", "Ben", "Lea")
    walker = Walker(guide_of(PEOPLE, LAST)).say(*five, "", Pass("skipped"))
    assert walker.where == "last"
    walker.say(Back(), "1")
    assert (walker.where, walker.options()) == (
        "people/category:friends",
        ["Tom", "Ana", "Ben", "Lea"],
    )


def test_a_list_that_was_passed_can_be_filled_and_ends_as_a_list() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say(
        Pass("declined"), Back(), "Tom, uncle", "Ana, friend"
    )
    assert walker.where == "people"
    walker.say("")
    assert walker.where == "last"
    assert walker.interview.conversation.standing("people") is Standing.DONE


# ── who is asked about ──


def test_who_is_wished_for_or_no_longer_there_is_not_offered_on_the_way_back_either() -> None:
    walker = rated("", "", "", "", "")
    walker.say(Mark("c2", wanted=True), Mark("c4", ended=True))
    while walker.where != "support/level:a-lot":
        walker.say(Back())
    assert walker.options() == ["Ilse", "Ana", "Lea"]


# ── the order of going back ──


def test_going_back_follows_the_guide_and_not_the_order_of_telling() -> None:
    first, second = Ask(id="first", text="1?", optional=True), Ask(id="second", text="2?")
    walker = Walker(guide_of(first, second, LAST)).say("", "b", Back(), Back(), "a")
    assert walker.where == "last"
    walker.say(Back())
    assert walker.where == "second"
    walker.say(Back())
    assert walker.where == "first"


def test_somebody_added_in_passing_is_no_question_to_go_back_to() -> None:
    walker = rated("1-5", "", "1-5").say(Add(ConnectionKind.PERSON, "Kim, friend"))
    while walker.where != "last":
        walker.say(Pass("skipped"))
    walker.say(Add(ConnectionKind.PERSON, "Max, friend"), Pass("skipped"), Pass("skipped"))
    walker.say(Pass("skipped"))
    seen = set()
    while not isinstance(walker.offer(Back()), Refused):
        seen.add(walker.where)
    assert {"people/name/c6", "people/name/c7"}.isdisjoint(seen)
    assert "people/name/c5" in seen


def test_a_list_one_went_back_to_is_gone_back_to_before_what_was_added_to_it() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Tom, uncle", "", Back(), "Ana, friend", "")
    walker.say(Back())
    assert walker.where == "people"
    walker.say(Back())
    assert walker.where == "people/name/c2"
    walker.say(Back())
    assert walker.where == "people/name/c1"


# ── taking off ──


def test_a_line_one_went_back_to_says_of_which_question_and_can_be_taken_off() -> None:
    why = Ask(id="why", text="Why")
    helps = Entries(id="helps", text="What helps?", fields=(why,))
    guide = guide_of(helps, LAST)
    walker = Walker(guide).say("Tea", "", "Talking", "", "")
    while walker.where != "helps/name/c2":
        walker.say(Back())
    assert walker.prompt.text.splitlines()[0] == "What helps?"
    assert walker.prompt.removable
    walker.say(Remove("c2"))
    assert walker.where == "helps"  # the list, with what is left of it
    walker.say("")
    assert walker.where == "last"
    told = walker.interview.conversation
    assert [one.name for one in told.present("helps")] == ["Tea"]
    assert walker.replayed().conversation == told


def test_a_name_can_be_taken_off_where_one_went_back_to_it() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Tom, uncle", "Ana, friend", "")
    while walker.where != "people/name/c1":
        walker.say(Back())
    assert walker.prompt.text.splitlines()[0] == "Who?"
    walker.say(Remove("c1"))
    assert walker.where == "people"
    walker.say("Thomas, uncle", "")
    assert walker.where == "last"
    told = walker.interview.conversation
    assert [one.name for one in told.present()] == ["Ana", "Thomas"]


def test_a_mended_line_leads_back_to_its_list_and_an_unchanged_one_to_where_one_was() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Tom, uncle", "Ana, friend", "")
    walker.say(Back(), Back(), "Anna, friend")
    assert walker.where == "people"
    walker.say("")
    assert walker.where == "last"
    walker.say(Back(), Back(), "")
    assert walker.where == "last"
    assert walker.replayed().conversation == walker.interview.conversation


def test_where_somebody_belongs_stays_unless_a_better_name_tells_it() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Tom, uncle", "Kim", "", "2")
    told = walker.interview.conversation
    walker.say(Rename("c1", "Tom, an old friend"))
    assert told.named["c1"].category == "friends"
    walker.say(Rename("c1", "Thomas"), Rename("c2", "Kimberly"))
    assert walker.where == "last"
    assert (told.named["c1"].category, told.named["c2"].category) == ("friends", "friends")


# ── which way support flows ──


def test_who_gives_no_support_now_is_asked_about_only_as_somebody_to_support() -> None:
    walker = rated("1-3", "", "", "4 5")
    assert walker.where == "support/strain"
    walker.say("")
    assert walker.where == "support/direction:both-ways"
    assert walker.options() == ["Ilse", "Tom", "Ana"]
    walker.say("1")
    assert walker.options() == ["Tom", "Ana", "Ben", "Lea"]
    walker.say("4")
    assert (walker.where, walker.options()) == ("support/direction:supports-us", ["Tom", "Ana"])
    walker.say("")
    assert walker.where == "last"
    walker.say(Back())
    assert walker.options() == ["Ilse", "Tom", "Ana"]


def test_one_by_one_nobody_who_gives_no_support_is_asked_which_way_it_flows() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT, LAST)).say("Tom, uncle", "Ana, friend", "", "4", "1")
    walker.say("")
    assert walker.where == "support/direction/c2"
    walker.say("1")
    assert walker.where == "last"


def test_who_prefers_not_to_say_how_much_is_not_asked_which_way() -> None:
    walker = rated(Pass("declined"))
    assert walker.where == "support/strain"
    walker.say("")
    assert walker.where == "last"


def test_gone_back_to_the_last_level_does_not_speak_of_who_is_left() -> None:
    walker = rated("1", "", "", "5")
    walker.say(Back())
    assert walker.where == "support/level:not-now"
    assert walker.prompt.text == WORDS("walk.level.not-now.again")


def test_the_same_name_twice_says_who_is_meant() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Ana, friend", "Ana, mother's friend")
    assert walker.prompt.text == WORDS(
        "walk.same.other", name="Ana, friend", newer="Ana, mother's friend"
    )


# ── the agreement ──


def test_to_keep_and_to_keep_nothing_is_one_too_many() -> None:
    walker = Walker(guide_of(LAST))
    walker.interview = Interview(walker.guide, WORDS, opening(WORDS))
    assert isinstance(walker.prompt.form, Choices)
    either = walker.offer("1 4")
    assert either is not None
    assert either.key == "ask.refused.agreement-either"
    told = walker.interview.conversation
    walker.say("1 3")
    assert set(told.agreed or ()) == {"keep", "wisdom"}
    assert walker.where == "last"
    assert walker.interview.conversation.standing(Address("agreement").step) is Standing.DONE


# ── several names at once ──


def test_several_names_on_one_line_are_several() -> None:
    walker = Walker(guide_of(PEOPLE, LAST)).say("Kim, Max and Lea", "Dr Adler, Friend and Uncle")
    walker.say("Mrs Bell, friend; Tunde - uncle ; ")
    told = walker.interview.conversation
    assert [(one.name, one.words) for one in told.present()] == [
        ("Kim", ""),
        ("Max", ""),
        ("Lea", ""),
        ("Dr Adler", "Friend and Uncle"),
        ("Mrs Bell", "friend"),
        ("Tunde", "uncle"),
    ]


def test_who_was_taken_off_a_level_is_asked_about_on_the_later_ones_alone() -> None:
    walker = rated("1", "2")
    assert walker.where == "support/level:a-little"
    walker.say(Back(), "3")
    assert (walker.where, walker.options()) == ("support/level:a-little", ["Tom", "Ben", "Lea"])
