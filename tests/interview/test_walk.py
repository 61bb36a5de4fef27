"""A conversation as it goes: what is asked after what, and what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.conditions import Counts, Equals, Not
from conversation_guide.guide.kinds import AnswerKind, ConnectionKind
from conversation_guide.guide.model import Reflection
from conversation_guide.guide.steps import Ask, Commit, Names, Say, Support
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Added, Address, Left, Noted, Reason
from conversation_guide.interview.mendings import Add, Mark, Merge, Move, Rate, Remove, Rename
from conversation_guide.interview.prompts import Choices, Ended, Prompt
from conversation_guide.interview.replies import (
    Back,
    ChooseSigns,
    Given,
    Leave,
    Mending,
    Note,
    Pass,
    Refused,
)
from conversation_guide.interview.way import reflecting

from .walker import PEOPLE, SUPPORT, WHOLE, WORDS, Walker, guide_of

FIVE = ("Ilse, grandmother", "Tom, uncle", "Ana, friend", "Ben, friend", "Lea, friend")


def test_the_whole_guide_is_walked_in_order() -> None:
    walker = Walker(WHOLE)
    seen = []
    replies = ["", "Berger", *FIVE, "", "Choir", "", "1 2", "3", "4", "", "2", "", "", "1"]
    replies += ["", "", "yes", "By asking", "", "7", "Call Ana", "", ""]
    for reply in replies:
        seen.append(walker.where)
        walker.say(reply)
    assert walker.where == "end"
    assert list(dict.fromkeys(seen)) == [
        "hello",
        "centre",
        "people",
        "groups",
        "support/level:a-lot",
        "support/level:some",
        "support/level:a-little",
        "support/level:not-now",
        "support/strain",
        "support/direction:both-ways",
        "support/direction:we-support",
        "support/direction:supports-us",
        "look",
        "breathe",
        "more",
        "how",
        "secret",
        "sure",
        "one-thing",
        "one-thing/details",
        "hold-on",
    ]


def test_a_prompt_says_which_key_point_it_stands_in() -> None:
    walker = Walker(WHOLE)
    headings = []
    while not isinstance(prompt := walker.interview.next_prompt(), Ended):
        assert prompt.heading is not None
        headings.append((prompt.heading.number, prompt.heading.count, prompt.heading.title))
        walker.say(Pass("skipped"))
    assert list(dict.fromkeys(headings)) == [
        (1, 2, "First"),
        (2, 2, "Second"),
        (0, 2, "Looking back together"),
    ]


def test_the_centre_is_filled_in_once_it_is_known() -> None:
    walker = Walker(
        guide_of(Ask(id="centre", text="Whose?", centre=True), Say(id="s", text="For {centre}."))
    )
    assert Walker(guide_of(Say(id="s", text="For {centre}."))).prompt.text == "For your family."
    assert walker.say("Berger").prompt.text == "For Berger."


def test_braces_that_somebody_typed_are_not_filled_in() -> None:
    walker = Walker(
        guide_of(Ask(id="centre", text="Whose?", centre=True), Say(id="s", text="For {centre}."))
    )
    assert walker.say("{centre} {name}").prompt.text == "For {centre} {name}."


# ── names ──


def test_names_take_their_words_and_their_category() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, grandmother", "Zoe")
    ilse, zoe = walker.interview.conversation.named.values()
    assert (ilse.name, ilse.words, ilse.category) == ("Ilse", "grandmother", "family")
    assert (zoe.name, zoe.words, zoe.category) == ("Zoe", "", "")


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Grandmother Ilse", "family"),
        ("Ilse, my GRANDMOTHER", "family"),
        ("Ilse, grandmotherly", ""),
        ("Ilse, friend of my uncle", ""),
    ],
)
def test_a_category_is_told_by_whole_words_and_only_if_one_alone_fits(
    line: str, category: str
) -> None:
    walker = Walker(guide_of(PEOPLE)).say(line)
    assert next(iter(walker.interview.conversation.named.values())).category == category


def test_only_those_whose_place_is_not_told_are_asked_about() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, grandmother", "Zoe", "Max", "Kim", "Lou", "")
    assert (walker.where, walker.options()) == (
        "people/category:family",
        ["Zoe", "Max", "Kim", "Lou"],
    )
    walker.say("3")
    assert (walker.where, walker.options()) == ("people/category:friends", ["Zoe", "Kim", "Lou"])
    assert walker.say("5").where == "end"
    assert [n.category for n in walker.interview.conversation.present()] == [
        "family",
        "",
        "family",
        "",
        "friends",
    ]


def test_up_to_three_whose_place_is_not_told_are_asked_about_one_by_one() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, grandmother", "Zoe", "Max", "")
    assert (walker.where, walker.options()) == (
        "people/category/c2",
        ["Family", "Friends", "Other people"],
    )
    walker.say("2", "other people")
    assert walker.where == "end"
    assert [n.category for n in walker.interview.conversation.present()] == [
        "family",
        "friends",
        "",
    ]


def test_the_same_name_twice_asks_whether_it_is_the_same() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, grandmother", "ILSE ")
    assert walker.where == "people/same/c2/c1"
    assert "Ilse, grandmother" in walker.prompt.text
    walker.say("yes")
    assert (walker.where, walker.prompt.form.so_far) == ("people", ("Ilse, grandmother",))  # type: ignore[union-attr]


def test_two_of_the_same_name_stay_two_and_are_told_apart() -> None:
    walker = Walker(guide_of(PEOPLE, Support(id="support", text="How?", one_at_a_time=False)))
    walker.say("Ilse, friend", "Ilse", "no", "Ilse", "no", "", "", "")
    assert walker.options() == ["Ilse, friend", "Ilse", "Ilse (2)"]


def test_same_words_on_a_merged_name_fill_only_what_is_empty() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Zoe", "Zoe, friend", "yes")
    (zoe,) = walker.interview.conversation.present()
    assert (zoe.words, zoe.category) == ("friend", "friends")


def test_a_list_can_want_a_least_and_a_most() -> None:
    bounded = Names(id="people", text="Who?", kind=ConnectionKind.PERSON, at_least=1, at_most=2)
    walker = Walker(guide_of(bounded))
    assert walker.offer("") == Refused("ask.refused.too-few-names", (("n", 1),))
    walker.say("A", "B")
    assert walker.offer("C") == Refused("ask.refused.list-full", (("n", 2),))
    assert walker.say("").where == "end"


def test_a_list_that_wants_a_name_can_still_be_skipped() -> None:
    bounded = Names(id="people", text="Who?", kind=ConnectionKind.PERSON, at_least=1)
    walker = Walker(guide_of(bounded)).say(Pass("declined"))
    assert walker.interview.conversation.standing("people") is Standing.DECLINED


def test_several_pasted_names_are_several_names() -> None:
    walker = Walker(guide_of(PEOPLE)).say(Given(("Ilse, grandmother", "Tom, uncle")))
    assert [n.name for n in walker.interview.conversation.present()] == ["Ilse", "Tom"]


def test_a_name_of_200_characters_fits_and_one_more_does_not() -> None:
    walker = Walker(guide_of(PEOPLE))
    assert walker.offer("n" * 201) == Refused(
        "ask.refused.too-long", (("length", 201), ("most", 200))
    )
    assert walker.offer("n" * 200) is None


def test_ids_of_names_are_never_used_again() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, friend", "Ilse", "yes", "Tom, uncle")
    assert [e.address.about for e in walker.events if isinstance(e.fact, Added)] == [
        ("c1",),
        ("c2",),
        ("c3",),
    ]


# ── support ──


def test_up_to_three_are_asked_one_by_one() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say("Ilse, grandmother", "Tom, uncle", "")
    assert walker.where == "support//c1"
    assert walker.options() == ["a lot", "some", "a little", "not now"]
    walker.say("1", Pass("unsure"))
    assert walker.where == "support/strain"
    walker.say("2")
    assert walker.where == "support/direction/c1"
    walker.say("3", "")
    conversation = walker.interview.conversation
    assert conversation.answer("support", "", ("c1",)) == "a-lot"
    assert conversation.standing("support", "", ("c2",)) is Standing.UNSURE
    assert conversation.answer("support", "strain", ("c2",)) is True
    assert conversation.standing("support", "strain", ("c1",)) is None
    assert conversation.answer("support", "direction", ("c1",)) == "both-ways"


def test_who_is_ticked_nowhere_was_not_asked() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say(*FIVE, "", "1", "", "", "")
    conversation = walker.interview.conversation
    assert walker.where == "support/strain"
    assert [conversation.standing("support", "", (f"c{i}",)) for i in range(1, 6)] == [
        Standing.ANSWERED,
        None,
        None,
        None,
        None,
    ]


def test_each_level_asks_only_about_those_who_are_left() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say(*FIVE, "", "1 3-4")
    assert walker.options() == ["Tom", "Lea"]
    walker.say("2")
    assert walker.options() == ["Lea"]


def test_everybody_keeps_their_number_from_screen_to_screen() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say(*FIVE, "", "1 3-4")
    form = walker.prompt.form
    assert isinstance(form, Choices)
    assert (form.called, walker.options()) == ((2, 5), ["Tom", "Lea"])
    for typed in ("1", "6", "3-4", "0", "2 3"):
        refused = walker.offer(typed)
        assert refused is not None, typed
        assert refused.key == "ask.refused.choices-called"
    walker.say("2-5")
    told = walker.interview.conversation
    assert [told.answer("support", "", (f"c{n}",)) for n in (2, 5)] == ["some", "some"]


def test_declining_a_level_declines_for_all_who_are_left() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say(*FIVE, "", "1", Pass("declined"))
    conversation = walker.interview.conversation
    assert walker.where == "support/strain"
    assert {conversation.standing("support", "", (f"c{i}",)) for i in range(2, 6)} == {
        Standing.DECLINED
    }


def test_going_back_to_a_level_asks_again_only_whom_it_concerns() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT)).say(*FIVE, "", "1 2", "3", "4", "5", Back())
    walker.say(Back(), Back(), Back())
    assert walker.where == "support/level:a-lot"
    assert walker.prompt.draft == ("c1", "c2")
    assert walker.options() == ["Ilse", "Tom", "Ana", "Ben", "Lea"]
    walker.say("1")
    assert (walker.where, walker.options()) == ("support/level:some", ["Tom"])
    walker.say("2")
    assert walker.where == "support/strain"


def test_somebody_added_on_the_way_back_is_asked_about_alone() -> None:
    walker = Walker(guide_of(PEOPLE, SUPPORT, Ask(id="last", text="?")))
    walker.say(*FIVE, "", "1-5", "", "", "")
    assert walker.where == "support/direction:supports-us"
    walker.say("", *[Back()] * 6)
    assert walker.where == "people"
    walker.say("Zoe, friend", "")
    assert walker.where == "support//c6"
    walker.say("2")
    assert walker.where == "support/strain/c6"
    assert walker.say("n").where == "support/direction/c6"
    assert walker.say("1").where == "last"


def test_nobody_on_the_map_asks_nothing_about_support() -> None:
    assert Walker(guide_of(PEOPLE, SUPPORT)).say("").where == "end"


# ── back, drafts, conditions ──


def test_back_shows_the_answer_as_draft_and_enter_keeps_it() -> None:
    walker = Walker(
        guide_of(Ask(id="a", text="A?"), Ask(id="b", text="B?"), Ask(id="c", text="C?"))
    )
    walker.say("one", "two", Back(), Back())
    assert (walker.where, walker.prompt.draft) == ("a", "one")
    walker.say("")
    assert walker.where == "c"
    assert walker.interview.conversation.answer("a") == "one"


def test_back_at_the_first_question_says_so() -> None:
    assert Walker(WHOLE).offer(Back()) == Refused("ask.refused.first")


def test_back_after_a_changed_answer_goes_on_where_one_was() -> None:
    walker = Walker(
        guide_of(Ask(id="a", text="A?"), Ask(id="b", text="B?"), Ask(id="c", text="C?"))
    )
    walker.say("one", "two", Back(), Back(), "other")
    assert walker.where == "c"
    assert walker.say(Back()).where == "b"


def test_a_name_can_be_gone_back_to_and_mended() -> None:
    walker = Walker(guide_of(PEOPLE)).say("Ilse, grandmother", "Tmo, uncle", Back())
    assert (walker.where, walker.prompt.draft) == ("people/name/c2", "Tmo, uncle")
    walker.say("Tom, uncle")
    assert walker.prompt.form.so_far == ("Ilse, grandmother", "Tom, uncle")  # type: ignore[union-attr]


def test_answers_whose_condition_lapses_are_set_aside_and_return_as_drafts() -> None:
    walker = Walker(
        guide_of(
            Ask(id="more", text="More?", answer=AnswerKind.YES_NO),
            Ask(id="how", text="How?", only_if=Equals("more", True)),
            Ask(id="why-not", text="Why not?", only_if=Not(Equals("more", True))),
            Ask(id="last", text="Last?"),
        )
    )
    walker.say("yes", "By asking")
    assert walker.where == "last"
    walker.say(Back(), Back(), "no")
    assert walker.where == "why-not"
    assert walker.interview.conversation.answer("how") is None
    walker.say("Enough", Back(), Back(), "yes")
    assert (walker.where, walker.prompt.draft) == ("how", "By asking")
    walker.say("")
    assert walker.interview.conversation.answer("how") == "By asking"
    assert walker.interview.conversation.answer("why-not") is None


def test_conditions_that_hang_on_one_another_lapse_together() -> None:
    walker = Walker(
        guide_of(
            Ask(id="a", text="A?", answer=AnswerKind.YES_NO),
            Ask(id="b", text="B?", answer=AnswerKind.YES_NO, only_if=Equals("a", True)),
            Ask(id="c", text="C?", only_if=Equals("b", True)),
        )
    )
    walker.say("y", "y", Back(), Back(), "n")
    assert walker.where == "end"


def test_names_of_a_lapsed_list_leave_the_map_and_come_back() -> None:
    walker = Walker(
        guide_of(
            Ask(id="any", text="Any?", answer=AnswerKind.YES_NO),
            Names(
                id="people", text="Who?", kind=ConnectionKind.PERSON, only_if=Equals("any", True)
            ),
            Ask(id="last", text="Last?", only_if=Counts("people", at_least=1)),
            Ask(id="end", text="End?"),
        )
    )
    walker.say("y", "Ilse", "")
    assert walker.where == "last"
    walker.say("x", Back(), Back(), Back(), Back(), "n")
    assert walker.where == "end"
    assert list(walker.interview.conversation.present()) == []
    walker.say(Back(), "y")
    assert walker.prompt.form.so_far == ("Ilse",)  # type: ignore[union-attr]


# ── passing, notes, leaving ──


@pytest.mark.parametrize(
    ("reason", "standing"),
    [
        ("skipped", Standing.SKIPPED),
        ("declined", Standing.DECLINED),
        ("unsure", Standing.UNSURE),
    ],
)
def test_every_question_can_be_passed_and_says_why(reason: str, standing: Standing) -> None:
    walker = Walker(WHOLE)
    while not isinstance(prompt := walker.interview.next_prompt(), Ended):
        walker.say(Pass(reason))
        if not prompt.address.about:
            assert walker.interview.conversation.standing(*prompt.address[:2]) is standing


def test_a_note_is_private_and_asks_the_same_question_again() -> None:
    walker = Walker(WHOLE).say("", Note("She hesitated"))
    assert walker.where == "centre"
    assert isinstance(walker.events[-1].fact, Noted)
    assert walker.events[-1].private
    assert [n.text for n in walker.interview.conversation.notes] == ["She hesitated"]


def test_answers_at_a_private_step_are_private() -> None:
    walker = Walker(guide_of(Ask(id="secret", text="?", private=True))).say("hush")
    assert [event.private for event in walker.events] == [True]


def test_leaving_is_kept_and_the_same_question_waits() -> None:
    walker = Walker(WHOLE).say("", Leave())
    assert isinstance(walker.events[-1].fact, Left)
    assert walker.where == "centre"


def test_an_empty_line_at_a_question_is_refused_and_at_an_optional_one_is_a_skip() -> None:
    walker = Walker(guide_of(Ask(id="a", text="A?"), Ask(id="b", text="B?", optional=True)))
    assert walker.offer("") == Refused("ask.refused.empty")
    walker.say("x", "")
    assert walker.interview.conversation.standing("b") is Standing.SKIPPED


def test_the_details_of_a_commitment_are_offered_once_and_only_to_a_commitment() -> None:
    commit = Commit(id="one", text="One thing?")
    assert Walker(guide_of(commit)).say(Pass("declined")).where == "end"
    assert Walker(guide_of(commit)).say("Call Ana", "").where == "end"
    walker = Walker(guide_of(commit)).say("Call Ana", Given({"when": "Tuesday", "sure": 7}))
    conversation = walker.interview.conversation
    assert (conversation.answer("one", "when"), conversation.answer("one", "sure")) == (
        "Tuesday",
        7,
    )
    assert conversation.standing("one", "obstacle") is None


def test_a_line_that_was_half_typed_stands_there_again_until_something_else_happens() -> None:
    walker = Walker(guide_of(Ask(id="one", text="1?"), Ask(id="two", text="2?")))
    walker.say(Leave("We la"))
    left = walker.prompt
    assert (left.typed, left.draft) == ("We la", None)
    assert walker.replayed().next_prompt() == left
    walker.say("We laugh")
    assert walker.prompt.typed == ""
    walker.say(Leave("half"), Back())
    back = walker.prompt
    assert (back.typed, back.draft) == ("", "We laugh")


def test_what_was_half_typed_in_private_stays_private() -> None:
    secret = Ask(id="secret", text="?", private=True)
    walker = Walker(guide_of(secret)).say(Leave("I was ti"))
    assert [event.private for event in walker.events] == [True]


def test_a_detail_one_was_not_sure_of_says_so_and_is_no_text() -> None:
    walker = Walker(guide_of(Commit(id="one", text="One thing?"))).say("Call Ana")
    walker.say(Given({"when": Reason.UNSURE, "with-whom": "unsure"}))
    told = walker.interview.conversation
    assert told.standing("one", "when") is Standing.UNSURE
    assert told.answer("one", "with-whom") == "unsure"
    assert walker.replayed().conversation == told


def test_going_back_to_the_details_can_take_one_away() -> None:
    walker = Walker(guide_of(Commit(id="one", text="?"), Ask(id="last", text="?")))
    walker.say("Call Ana", Given({"when": "Tuesday"}), Back(), Given({"sure": 3}))
    conversation = walker.interview.conversation
    assert conversation.answer("one", "when") is None
    assert conversation.answer("one", "sure") == 3


def test_reflections_come_last_and_may_be_left_empty() -> None:
    walker = Walker(guide_of(reflections=(Reflection(id="r", text="And?"),)))
    walker.say("")
    assert walker.interview.conversation.standing("r") is Standing.SKIPPED
    assert walker.where == "end"


# ── mending the map ──


def test_somebody_added_later_is_asked_about_alone_and_then_the_same_question_again() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "", "", "1-5", "", "", "", "")
    assert walker.where == "look"
    walker.say(Add(ConnectionKind.PERSON, "Zoe"))
    assert walker.where == "people/category/c6"
    walker.say("2")
    assert walker.where == "support//c6"
    walker.say("2", "", "")
    assert walker.where == "look"
    assert walker.interview.conversation.standing("support", "strain", ("c6",)) is Standing.SKIPPED
    assert walker.interview.conversation.standing("support", "strain", ("c1",)) is None


def test_an_added_namesake_asks_whether_it_is_the_same() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "")
    walker.say(Add(ConnectionKind.PERSON, "ilse"))
    assert walker.where == "people/same/c6/c1"
    assert walker.say("y").where == "groups"


@pytest.mark.parametrize(
    ("mending", "names"),
    [
        (Rename("c1", "Oma Ilse, grandmother"), ["Oma Ilse", "Tom", "Ana", "Ben", "Lea"]),
        (Merge("c2", "c1"), ["Ilse", "Ana", "Ben", "Lea"]),
        (Remove("c5"), ["Ilse", "Tom", "Ana", "Ben"]),
        (Mark("c1", ended=True), ["Ilse", "Tom", "Ana", "Ben", "Lea"]),
        (Move("c1", "friends"), ["Ilse", "Tom", "Ana", "Ben", "Lea"]),
    ],
)
def test_a_mending_changes_the_map_and_the_same_question_waits(
    mending: Mending, names: list[str]
) -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "", mending)
    assert walker.where == "groups"
    assert [n.name for n in walker.interview.conversation.present("people")] == names
    assert walker.replayed().conversation == walker.interview.conversation


def test_a_rating_is_mended_at_any_question_and_the_same_question_waits() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "", "", "1 2")
    assert walker.where == "support/level:some"
    support, strain = (Address("support", part, ("c2",)) for part in ("", "strain"))
    walker.say(Rate("c2", ((support, "a-little"), (strain, True))))
    assert walker.where == "support/level:some"
    conversation = walker.interview.conversation
    assert conversation.answer("support", "", ("c2",)) == "a-little"
    assert conversation.answer("support", "strain", ("c2",)) is True
    assert conversation.answer("support", "", ("c1",)) == "a-lot"
    assert walker.replayed().next_prompt() == walker.prompt
    # nobody is asked about what was just said
    walker.say("", "", "")
    assert walker.where == "support/strain"
    assert "Tom" not in walker.options()


def test_nobody_is_rated_before_it_is_their_turn_nor_with_what_does_not_fit() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "")
    early = Rate("c1", ((Address("support", "", ("c1",)), "some"),))
    assert walker.offer(early) == Refused("ask.refused.kind")
    walker.say("", "1")
    assert walker.offer(Rate("c1", ((Address("support", "", ("c1",)), "loads"),))) is not None
    assert walker.offer(Rate("c1", ((Address("support", "", ("c2",)), "some"),))) is not None
    walker.say(early)
    assert walker.interview.conversation.answer("support", "", ("c1",)) == "some"


def test_what_one_went_back_to_says_so_and_leads_to_where_one_was() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "")
    assert (walker.where, walker.prompt.again) == ("groups", False)
    walker.say(Back(), Back())
    assert (walker.where, walker.prompt.again) == ("people/name/c5", True)
    walker.say("")
    assert (walker.where, walker.prompt.again) == ("groups", False)


def test_who_is_wanted_or_has_ended_is_not_asked_about() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "", "")
    walker.say(Mark("c1", wanted=True), Mark("c2", ended=True))
    ilse, tom = list(walker.interview.conversation.present())[:2]
    assert (ilse.wanted, tom.ended) == (True, True)
    assert walker.where == "support//c3"


def test_a_removed_one_is_not_asked_about_any_more() -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "", "", "1")
    walker.say(Remove("c2"), Remove("c3"))
    assert (walker.where, walker.options()) == ("support/level:some", ["Ben", "Lea"])


@pytest.mark.parametrize("mending", [Rename("c9", "X"), Remove("c9"), Merge("c1", "c9")])
def test_who_is_not_on_the_map_cannot_be_mended(mending: Mending) -> None:
    walker = Walker(WHOLE).say("", "Berger", *FIVE, "")
    assert walker.offer(mending) == Refused("ask.refused.not-on-map")


def test_the_family_chooses_its_own_signs_at_any_question() -> None:
    walker = Walker(WHOLE).say("", ChooseSigns(("a-lot=double",)))
    assert walker.where == "centre"
    assert walker.interview.conversation.legend == ("a-lot=double",)


# ── looking back alone ──


def test_questions_for_yourself_are_a_private_walk_of_their_own() -> None:
    guide = replace(WHOLE, own_reflections=(Reflection(id="own", text="What surprised you?"),))
    walker = Walker(guide)
    walker.say("", "Berger")
    assert "own" not in {stop.id for stop in guide.steps}
    alone = Interview.replay(reflecting(guide, WORDS), walker.events, WORDS)
    prompt = alone.next_prompt()
    assert isinstance(prompt, Prompt)
    assert (prompt.address.step, prompt.private, prompt.skippable) == ("own", True, True)
    (happening,) = alone.respond(prompt, Given("How calm it was"))  # type: ignore[misc]
    assert happening.private
    walker.keep([happening])
    again = Interview.replay(reflecting(guide, WORDS), walker.events, WORDS)
    assert isinstance(again.next_prompt(), Ended)
    assert walker.where == "people"


def test_what_is_asked_afterwards_can_hang_on_what_was_said() -> None:
    only = Ask(id="why", text="Why?", only_if=Equals("more", True))
    guide = replace(WHOLE, afterwards=(only,))
    for typed, asked in (("y", "why"), ("n", "end")):
        walker = Walker(guide)
        while walker.where != "more":
            walker.say(Pass("skipped"))
        walker.say(typed)
        alone = Walker(reflecting(guide, WORDS))
        alone.interview = Interview.replay(reflecting(guide, WORDS), walker.events, WORDS)
        assert alone.where == asked
