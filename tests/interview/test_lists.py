"""Lists and what hangs on their entries: fields, one question for each, rounds, choices, links."""

from __future__ import annotations

from conversation_guide.guide.kinds import AnswerKind, ConnectionKind
from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Each,
    Entries,
    Gather,
    Link,
    Names,
    Option,
    Phase,
    Resource,
    Round,
    Story,
)
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.mendings import Add
from conversation_guide.interview.prompts import Acknowledge, Fields, Running
from conversation_guide.interview.replies import Back, Given, MoreTime, Pass, Refused
from conversation_guide.record.gathered import has_nothing_to_ask_about

from .walker import Walker, guide_of

KINDS = (Option(id="structural", label="Structural"), Option(id="practical", label="Practical"))
OBSTACLES = Entries(
    id="obstacles",
    text="What is getting in the way?",
    fields=(
        Ask(id="who", text="Who could act on it"),
        Ask(id="sort", text="What kind is it", answer=AnswerKind.CHOICE, choices=KINDS),
    ),
)
TEAM = Entries(id="team", text="Who is here?")


def names(walker: Walker, step: str) -> list[str]:
    """What stands on a list."""
    return [one.name for one in walker.interview.conversation.present(step)]


def test_entries_keep_the_words_in_which_they_were_said() -> None:
    walker = Walker(guide_of(Entries(id="list", text="?"))).say("No bus, none at all", "Rent", "")
    assert names(walker, "list") == ["No bus, none at all", "Rent"]
    assert list(walker.interview.conversation.present()) == []
    assert walker.where == "end"


def test_an_entry_may_be_longer_than_a_name() -> None:
    walker = Walker(guide_of(Entries(id="list", text="?")))
    assert walker.offer("e" * 501) == Refused(
        "ask.refused.too-long", (("length", 501), ("most", 500))
    )
    assert walker.offer("e" * 500) is None


def test_the_same_entry_twice_is_two_entries() -> None:
    walker = Walker(guide_of(Entries(id="list", text="?"))).say("Rent", "Rent", "")
    assert names(walker, "list") == ["Rent", "Rent"]


def test_the_fields_of_an_entry_come_right_after_it_and_may_be_passed() -> None:
    walker = Walker(guide_of(OBSTACLES)).say("No bus")
    assert walker.where == "obstacles/entry/c1"
    assert isinstance(walker.prompt.form, Fields)
    assert [field.part for field in walker.prompt.form.fields] == ["who", "sort"]
    walker.say(Given({"who": "The council", "sort": "structural"}), "Rent", "", "")
    conversation = walker.interview.conversation
    assert walker.where == "end"
    assert conversation.answer("obstacles", "who", ("c1",)) == "The council"
    assert conversation.answer("obstacles", "sort", ("c1",)) == "structural"
    assert conversation.standing("obstacles", "who", ("c2",)) is None


def test_one_can_go_back_to_a_line_and_to_its_fields() -> None:
    walker = Walker(guide_of(OBSTACLES)).say("No bsu", Given({"who": "X"}), Back())
    assert (walker.where, walker.prompt.form.fields[0].draft) == ("obstacles/entry/c1", "X")  # type: ignore[union-attr]
    walker.say(Back())
    assert (walker.where, walker.prompt.draft) == ("obstacles/name/c1", "No bsu")
    walker.say("No bus")
    assert names(walker, "obstacles") == ["No bus"]
    assert walker.where == "obstacles"


def test_a_list_can_want_a_least_and_a_most() -> None:
    walker = Walker(guide_of(Entries(id="list", text="?", at_least=1, at_most=1)))
    assert walker.offer("") == Refused("ask.refused.too-few-entries", (("n", 1),))
    walker.say("a")
    assert walker.offer("b") == Refused("ask.refused.list-full", (("n", 1),))


def test_each_entry_is_asked_about_and_one_that_is_added_later_too() -> None:
    each = Each(id="act", text="Who could act?", over="list", question=Ask(id="act"))
    walker = Walker(guide_of(Entries(id="list", text="?"), each, Ask(id="last", text="?")))
    walker.say("Bus", "Rent", "")
    assert (walker.where, walker.prompt.text) == ("act//c1", "Bus\nWho could act?")
    walker.say("Council", Pass("unsure"))
    assert walker.where == "last"
    walker.say(Back(), Back(), Back(), "Noise", "")
    assert walker.where == "act//c3"


def test_in_a_round_everybody_speaks_or_passes_and_nobody_is_named() -> None:
    walker = Walker(
        guide_of(
            TEAM,
            Round(id="ideas", text="One idea", over="team", times=2),
            Gather(id="floor", text="Anything else?"),
            Choose(id="chosen", text="Which one?", among=("ideas", "floor")),
        )
    )
    walker.say("AB", "CD", "")
    assert walker.prompt.text == "AB: One idea"
    walker.say("Visit together", "")
    assert walker.interview.conversation.standing("ideas", "turn:1", ("c2",)) is Standing.SKIPPED
    walker.say("", "Ask the school", "A letter", "")
    assert names(walker, "ideas") == ["Visit together", "Ask the school"]
    assert not any(
        walker.interview.conversation.answer("ideas", f"turn:{time}", (who,))
        for time in (1, 2)
        for who in ("c1", "c2")
    )
    assert walker.options() == ["Visit together", "Ask the school", "A letter"]
    walker.say("2")
    assert walker.interview.conversation.answer("chosen") == "c4"


def test_a_round_says_whose_word_it_was_only_where_that_is_wanted() -> None:
    walker = Walker(
        guide_of(TEAM, Round(id="ideas", text="One idea", over="team", attributed=True))
    ).say("AB", "", "Visit together")
    assert walker.interview.conversation.answer("ideas", "turn:1", ("c1",)) == "c2"


def test_nothing_to_choose_from_asks_nothing() -> None:
    walker = Walker(guide_of(TEAM, Choose(id="chosen", text="?", among=("team",)))).say("")
    assert walker.where == "end"


def test_links_are_pairs_and_who_is_not_ticked_was_not_asked() -> None:
    pupils = Names(id="pupils", text="?", kind=ConnectionKind.PERSON)
    adults = Entries(id="adults", text="?")
    walker = Walker(
        guide_of(pupils, adults, Link(id="dots", text="Who?", down="adults", across="pupils"))
    )
    walker.say("Ana", "Ben", "", "Ms O", "Mr P", "", "1 2", "")
    conversation = walker.interview.conversation
    assert conversation.answer("dots", "", ("c3", "c1")) is True
    assert conversation.standing("dots", "", ("c4", "c1")) is None
    assert walker.where == "end"


def test_who_knows_whom_is_one_link_for_two() -> None:
    people = Names(id="people", text="?", kind=ConnectionKind.PERSON)
    knows = Link(id="knows", text="Whom does {name} know?", down="people", across="people")
    walker = Walker(guide_of(people, knows)).say("Ana", "Ben", "Kim", "", "1")
    assert walker.prompt.text == "Ben\nWhom does Ben know?"
    assert (walker.options(), walker.prompt.draft) == (["Ana", "Kim"], ("c1",))
    walker.say("2")
    conversation = walker.interview.conversation
    assert conversation.standing("knows", "", ("c1", "c2")) is None
    assert conversation.answer("knows", "", ("c2", "c3")) is True


def wall_with_dividing() -> Walker:
    """Three pupils, two adults; who has no dot yet is divided."""
    pupils = Names(id="pupils", text="?", kind=ConnectionKind.PERSON)
    adults = Entries(id="adults", text="?")
    dots = Link(id="dots", text="Who?", down="adults", across="pupils")
    divided = Link(id="divided", text="Begin?", down="adults", across="pupils", without=("dots",))
    walker = Walker(guide_of(pupils, adults, dots, divided, Ask(id="last", text="?")))
    return walker.say("Ana", "Ben", "Kim", "", "Ms O", "Mr P", "")


def test_a_link_can_offer_only_those_whom_an_earlier_one_left_without() -> None:
    walker = wall_with_dividing().say("1", "")
    assert walker.prompt.text == "Ms O\nBegin?"
    assert walker.options() == ["Ben", "Kim"]
    walker.say("1")
    assert walker.options() == ["Ben", "Kim"]
    walker.say("2")
    assert walker.where == "last"
    answer = walker.interview.conversation.answer
    assert answer("divided", "", ("c4", "c2")) is answer("divided", "", ("c5", "c3")) is True


def test_where_nobody_is_left_without_nobody_is_asked() -> None:
    assert wall_with_dividing().say("1-3", "").where == "last"


def test_a_question_that_had_nobody_to_ask_about_is_not_called_left_out() -> None:
    walker = wall_with_dividing().say("1-3", "", "done")
    step = next(one for one in walker.guide.steps if one.id == "divided")
    assert has_nothing_to_ask_about(step, walker.guide, walker.interview.conversation)
    some = wall_with_dividing().say("1", "")
    assert not has_nothing_to_ask_about(step, some.guide, some.interview.conversation)


def test_a_dot_that_is_mended_changes_who_is_offered_and_keeps_what_was_said() -> None:
    walker = wall_with_dividing().say("1", "", "1", "2")  # Ana has a dot; Ben and Kim are divided
    walker.say(Back(), Back(), Back()).say("1 2")  # Mr P puts up a dot beside Ben too
    assert walker.where == "last"
    walker.say(Back())
    assert walker.options() == ["Kim"]
    walker.say(Back())
    assert walker.prompt.text == "Ms O\nBegin?"
    assert (walker.options(), walker.prompt.draft) == (["Ben", "Kim"], ("c2",))
    assert walker.replayed().next_prompt() == walker.prompt


def test_who_is_without_a_dot_after_all_is_asked_about_when_the_dots_are_mended() -> None:
    walker = wall_with_dividing().say("1-3", "").say(Back(), Back()).say("1 2")
    assert (walker.prompt.text, walker.options()) == ("Ms O\nBegin?", ["Kim"])
    assert walker.replayed().next_prompt() == walker.prompt


def test_a_story_is_told() -> None:
    letter = Resource(title="A letter", by="some families", where="the red folder")
    walker = Walker(guide_of(Story(id="s", text="Read this.", resource=letter)))
    assert walker.prompt.form == Acknowledge(kind="story")
    assert walker.prompt.text == (
        "Read this.\n“A letter”, by some families\nIt is here: the red folder"
    )
    assert walker.say("").where == "end"


def test_a_phase_begins_with_its_minutes_and_stands_in_the_prompts_that_follow() -> None:
    walker = Walker(guide_of(Phase(id="open", text="Opening", minutes=5), Ask(id="a", text="?")))
    assert (walker.prompt.draft, walker.prompt.phase) == (5, None)
    walker.say("")
    began = walker.events[-1].time
    assert walker.prompt.phase == Running(step="open", title="Opening", minutes=5, began=began)
    walker.say(MoreTime(), MoreTime(3))
    assert walker.prompt.phase == Running(step="open", title="Opening", minutes=10, began=began)
    assert walker.where == "a"
    assert walker.replayed().next_prompt() == walker.prompt


def test_the_minutes_of_a_phase_can_be_changed_as_it_begins() -> None:
    walker = Walker(guide_of(Phase(id="open", text="Opening", minutes=5), Ask(id="a", text="?")))
    assert walker.offer("2.5") == Refused("ask.refused.whole-minutes")
    walker.say("12")
    assert walker.prompt.phase is not None
    assert walker.prompt.phase.minutes == 12


def test_the_question_that_begins_a_phase_stands_in_none() -> None:
    first, second = (Phase(id=id, text=id, minutes=5) for id in ("first", "second"))
    walker = Walker(guide_of(first, second)).say("")
    assert (walker.where, walker.prompt.phase) == ("second", None)


def test_more_time_needs_a_phase() -> None:
    walker = Walker(guide_of(Ask(id="a", text="?")))
    assert walker.offer(MoreTime()) == Refused("ask.refused.no-phase")


def wall_with_dots() -> Walker:
    """Two pupils, two adults, all dots asked; then one more question."""
    pupils = Names(id="pupils", text="?", kind=ConnectionKind.PERSON)
    adults = Entries(id="adults", text="?")
    dots = Link(id="dots", text="Who?", down="adults", across="pupils")
    walker = Walker(guide_of(pupils, adults, dots, Ask(id="last", text="?")))
    return walker.say("Ana", "Ben", "", "Ms O", "Mr P", "", "1", "2")


def test_who_joins_a_list_after_the_screens_is_asked_about_on_each_of_them_alone() -> None:
    walker = wall_with_dots()
    assert walker.where == "last"
    while walker.where != "pupils":
        walker.say(Back())
    walker.say("Kim", "")
    for adult, typed in (("Ms O", ""), ("Mr P", "1")):
        assert (walker.prompt.about, walker.options()) == ((adult,), ["Kim"])
        assert walker.replayed().next_prompt() == walker.prompt
        walker.say(typed)
    assert walker.where == "last"
    conversation = walker.interview.conversation
    dots = {
        (adult, pupil)
        for adult in ("c3", "c4")
        for pupil in ("c1", "c2", "c5")
        if conversation.answer("dots", "", (adult, pupil)) is True
    }
    assert dots == {("c3", "c1"), ("c4", "c2"), ("c4", "c5")}
    assert walker.replayed().conversation == conversation
    walker.say(Back())
    assert (walker.options(), walker.prompt.draft) == (["Ana", "Ben", "Kim"], ("c2", "c5"))


def test_who_joined_can_be_passed_without_losing_what_was_said_of_the_others() -> None:
    walker = wall_with_dots().say(Add(ConnectionKind.PERSON, "Kim"))
    walker.say(Pass("unsure"), "")
    conversation = walker.interview.conversation
    assert walker.where == "last"
    assert conversation.standing("dots", "dots", ("c3",)) is Standing.DONE
    assert conversation.answer("dots", "", ("c3", "c1")) is True
    assert conversation.standing("dots", "", ("c3", "c5")) is Standing.UNSURE
    walker.say(Back(), Back(), "1")  # gone back to, it is asked of all of them
    assert conversation.standing("dots", "", ("c3", "c5")) is None
    assert walker.replayed().conversation == conversation
