"""Lists, rounds, choices, links and stories on the pages: to the letter, and what must not be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from conversation_guide.guide.kinds import Audience
from conversation_guide.guide.steps import Ask, Entries
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import (
    Address,
    Left,
    Reason,
    Removed,
    Resumed,
    SessionKind,
    Unanswered,
)
from conversation_guide.record.coverage import How, coverage
from conversation_guide.record.redact import for_reader
from conversation_guide.record.standing import Told
from conversation_guide.record.summary import summarise
from conversation_guide.render.coverage import coverage_sentences, coverage_text
from conversation_guide.render.markdown import PAGES, markdown
from conversation_guide.text import clean_line
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import (
    DOTS,
    LISTS,
    PARTNERSHIP,
    ListTelling,
    dotted,
    lists,
    point,
    practised,
    spiral_loops,
)
from tests.render.test_markdown import HOSTILE

WORDS = load_words()
SECRETS = (
    "They are afraid of the landlord",
    "For me alone",
    "practical",
    "Ask EF about it",
    "What did I learn",
)


def page(told: ListTelling, audience: str = "record") -> str:
    summary = summarise(told.guide, told.conversation)
    return markdown(for_reader(summary, audience, WORDS), WORDS, audience)


def of(told: ListTelling, step: str) -> Told:
    topics = summarise(told.guide, told.conversation).topics
    (found,) = (t for topic in topics for t in topic.told if t.step.id == step)
    return found


def how(told: ListTelling, step: str) -> How:
    steps = [one.id for one in told.guide.steps]
    covered = [s for p in coverage(told.guide, told.conversation).points for s in p.steps]
    return covered[steps.index(step)].how


@pytest.mark.parametrize("audience", PAGES)
def test_golden(golden: Golden, audience: str) -> None:
    golden(f"{audience}-lists.md", page(lists(), audience))


@pytest.mark.parametrize("audience", PAGES)
def test_golden_of_a_group_without_the_family(golden: Golden, audience: str) -> None:
    golden(f"{audience}-lists-group.md", page(practised(lists(), Audience.GROUP), audience))


def test_golden_of_what_was_covered(golden: Golden) -> None:
    told = lists()
    counted = coverage(told.guide, told.conversation)
    golden("coverage-lists-80.txt", coverage_text(counted, WORDS).plain + "\n")
    said = coverage_sentences(counted, WORDS)
    golden("coverage-lists-plain.txt", "".join(f"{one}\n" for one in said))


def test_golden_of_a_conversation_that_has_only_begun(golden: Golden) -> None:
    told = ListTelling(LISTS).answer("p1", 5)
    told.answer("centre", "N.")
    golden("record-lists-begun.md", page(told))


# ── what stands apart ──


def test_four_different_things() -> None:
    told = lists()
    text = page(told)
    assert "- Rent\n  - *Preferred not to say more.*\n" in text
    assert "  - *Not said: Urgent*\n" in text
    assert "- Rent: *Not sure.*\n" in text
    assert "- The \\*stairs\\*: *Not asked.*\n" in text
    assert "- Rent: *None ticked.*\n" in text
    assert "- The \\*stairs\\*: *Skipped.*\n" in text
    ended = ListTelling(LISTS).done("helps")
    assert "**What helps?**\n\n*Nothing was put on this list.*" in page(ended)


def test_everybody_of_whom_it_was_asked_is_named_also_with_nobody_ticked() -> None:
    told = ListTelling(LISTS)
    for id, name in (("c1", "Ann"), ("c2", "Bob"), ("c3", "Cy"), ("c4", "Dora"), ("c5", "Eve")):
        told.entry("team", id, name)
    told.dots("knows", "c1", "c2")
    told.dots("knows", "c2")
    told.dots("knows", "c3")
    told.passed("knows", Reason.DECLINED, "dots", "c4")
    told.dots("knows", "c5", "c4")
    assert (
        "- Ann: Bob\n- Bob: *Nobody else ticked.*\n- Cy: *None ticked.*\n"
        "- Dora: *Preferred not to say.*\n- Eve: Dora\n"
    ) in page(told)


def test_a_round_is_unattributed_unless_that_was_wanted() -> None:
    text = page(lists())
    assert "- Visit together\n- Ask the school\n" in text
    assert "- AB: I see a frightened man\n" in text
    assert "AB: Visit" not in text


def test_a_word_is_not_attributed_where_the_list_of_people_is_private() -> None:
    told = lists()
    told.conversation.named["c8"].step = "secret"
    (first, _) = of(told, "closing").entries
    assert (first.name, first.by) == ("I see a frightened man", "")


def test_a_list_linked_with_itself_says_each_pair_once() -> None:
    text = page(lists())
    assert "- AB: CD\n- CD: EF\n" in text
    assert "EF: *None" not in text
    assert "Whom does each know?" in text


def test_what_was_chosen_never_names_what_is_private() -> None:
    assert of(lists(), "chosen").chosen == ("Ask the school", "A letter")
    assert of(lists(), "chosen").value is None


def test_what_was_answered_about_something_that_is_gone_is_said_so() -> None:
    told = ListTelling(LISTS).entry("floor", "c1", "A letter").answer("chosen", ("c1",))
    told.fact(Address("floor", "", ("c1",)), Removed())
    assert "**Which?**\n\n*Answered, and not shown here.*" in page(told)


@pytest.mark.parametrize("audience", PAGES)
def test_private_lists_and_what_was_done_afterwards_are_on_no_page(audience: str) -> None:
    for secret in SECRETS:
        assert secret not in page(lists(), audience)
    assert all(
        secret not in repr(summarise(LISTS, lists().conversation).topics[0].told[4].entries)
        for secret in SECRETS
    )


def test_a_summary_holds_nothing_private() -> None:
    told = lists()
    held = repr(
        [
            (t.value, t.entries, t.each, t.chosen, t.links)
            for topic in summarise(told.guide, told.conversation).topics
            for t in topic.told
        ]
    )
    for secret in ("landlord", "Ask EF about it"):
        assert secret not in held


# ── the family's page ──


def test_the_family_takes_home_what_was_put_together_but_not_what_hurts() -> None:
    text = page(lists(), "family")
    assert "No bus, none at all" in text
    assert "A letter" in text
    for other in ("Grandfather", "The council", "Preferred", "frightened", "Visit together"):
        assert other not in text


def test_a_group_that_met_without_the_family_gives_them_no_page() -> None:
    for audience in (Audience.GROUP, Audience.PRACTITIONER):
        text = page(practised(lists(), audience), "family")
        assert "held without the family" in text
        for said in ("No bus", "Visit", "Family N.", "council"):
            assert said not in text


# ── supervision ──


def names_in(told: ListTelling) -> set[str]:
    conversation = told.conversation
    typed = {named.name for named in conversation.named.values()}
    typed |= {
        entry.value
        for address, entry in conversation.entries.items()
        if isinstance(entry.value, str) and address.part not in ("practice", "rupture", "kind")
    }
    return {text for text in typed if len(text) > 3}


def test_nothing_that_was_typed_reaches_supervision() -> None:
    third, earlier = spiral_loops()
    for told, before in ((lists(), ()), (third, earlier), (dotted(), ())):
        counted = coverage(told.guide, told.conversation, before)
        everything = "\n".join(
            [
                markdown(summarise(told.guide, told.conversation, before), WORDS, "supervision"),
                coverage_text(counted, WORDS, width=300).plain,
                *coverage_sentences(counted, WORDS),
                repr(counted),
            ]
        )
        found = {text for text in names_in(told) if text in everything}
        assert found <= {"c12", "practical"}, told.guide.id


def test_small_counts_of_a_wall_are_hidden_from_supervision() -> None:
    text = page(dotted(), "supervision")
    assert "7 people on the wall, under 5 adults." in text
    assert "| none      | –" in text
    assert "| none" in page(dotted())
    assert "| none      | 2" in page(dotted())


# ── what was covered ──


def test_how_each_kind_of_step_is_covered() -> None:
    told = lists()
    answered = ("obstacles", "helps", "heavy", "team", "round", "closing", "floor", "chosen")
    assert {how(told, step) for step in (*answered, "threads", "knows")} == {How.ANSWERED}
    assert {how(told, step) for step in ("story", "p1", "p2")} == {How.GONE_THROUGH}


def test_nothing_to_ask_about_does_not_apply() -> None:
    told = ListTelling(LISTS)
    assert how(told, "heavy") is How.NOT_REACHED
    told.done("obstacles").done("team")
    assert how(told, "heavy") is How.NOT_APPLICABLE
    assert how(told, "round") is How.NOT_APPLICABLE
    assert how(told, "threads") is How.NOT_APPLICABLE
    assert how(told, "chosen") is How.NOT_REACHED
    told.done("floor").done("secret")
    assert how(told, "chosen") is How.NOT_APPLICABLE


def test_everybody_passed_leaves_nothing_to_choose() -> None:
    told = ListTelling(LISTS).entry("team", "c1", "AB")
    told.done("team")
    told.done("floor").done("secret")
    assert how(told, "chosen") is How.NOT_REACHED
    told.turn("round", "c1")
    assert how(told, "round") is How.SKIPPED
    assert how(told, "chosen") is How.NOT_APPLICABLE


def test_a_list_left_in_the_middle_was_asked() -> None:
    told = ListTelling(LISTS).entry("helps", "c1", "Sundays")
    assert of(told, "helps").standing is Standing.ANSWERED
    assert how(told, "helps") is How.ANSWERED


def test_a_whole_step_is_as_its_parts_were_passed() -> None:
    told = ListTelling(LISTS).entry("obstacles", "c1", "Rent")
    told.passed("heavy", Reason.DECLINED, "", "c1")
    told.passed("threads", Reason.UNSURE, "dots", "c1")
    assert how(told, "heavy") is How.DECLINED
    assert how(told, "threads") is How.UNSURE


# ── timed parts ──


def test_phases_have_planned_given_and_taken_minutes() -> None:
    told = lists()
    first, second, third = coverage(told.guide, told.conversation).phases
    assert (first.title, first.planned, first.given) == ("Coming together", 5, 5)
    assert (second.planned, second.given) == (10, 12)
    assert (third.planned, third.given) == (5, 5)
    taken = [one.seconds for one in (first, second, third)]
    whole = coverage(told.guide, told.conversation).minutes
    assert None not in taken
    assert sum(seconds or 0 for seconds in taken) <= whole * 60


def test_a_break_is_no_time_of_a_phase() -> None:
    told = ListTelling(LISTS).answer("p1", 5).fact(Address(""), Left())
    told.wait(600).fact(Address(""), Resumed()).answer("p2", 10)
    first, second, third = coverage(told.guide, told.conversation).phases
    assert first.seconds == 2 * 60
    assert second.seconds == 0
    assert (third.given, third.seconds) == (None, None)


def test_what_was_written_up_later_has_no_taken_minutes() -> None:
    told = lists()
    told.conversation.held_on = "2026-11-19"
    assert {one.seconds for one in coverage(told.guide, told.conversation).phases} == {None}


def test_practice_says_first_that_it_is_no_record() -> None:
    told = ListTelling(DOTS, kind=SessionKind.PRACTICE)
    assert "Practice. This is no record" in page(told, "family")


@pytest.mark.parametrize("text", [*HOSTILE, "a\nb", "- [ ] x"])
def test_whatever_was_said_stays_text(text: str) -> None:
    said = clean_line(text)
    told = ListTelling(LISTS).entry("obstacles", "c1", said, who=said)
    told.entry("helps", "c2", said).entry("team", "c3", said)
    told.turn("closing", "c3", "c4", said, by=True)
    told.entry("floor", "c5", said).answer("chosen", ("c5",))
    told.answer("heavy", 3, "", "c1")
    told.dots("threads", "c1", "c2")
    grown = ListTelling(PARTNERSHIP)
    grown.entry("steps", "c1", said, followed=text, parents_words=text, rupture="logistics")
    pages = [page(told, one) for one in ("record", "family")]
    for text_ in [*pages, page(practised(grown, Audience.FAMILY), "record")]:
        body = text_.split("---\n", 2)[2] if text_.startswith("---\n") else text_
        tokens = [
            t
            for token in MarkdownIt("commonmark").enable("table").parse(body)
            for t in (token, *(token.children or []))
        ]
        kinds = {token.type for token in tokens}
        assert not kinds & {
            "html_block",
            "html_inline",
            "link_open",
            "image",
            "code_inline",
            "code_block",
            "fence",
            "hr",
            "blockquote_open",
            "ordered_list_open",
        }, text_
        headings = [token for token in tokens if token.type == "heading_open"]
        assert all(said not in token.content for token in headings)


def test_a_question_ends_by_itself_and_what_was_passed_alone_says_why() -> None:
    asked = Ask(id="who", text="Who could help?")
    step = Entries(id="helps", text="What helps?", fields=(asked, Ask(id="when", text="When:")))
    told = ListTelling(replace(LISTS, key_points=(point("p", "P", step),)))
    told.entry("helps", "c1", "Sundays", who="Gran", when="noon").entry("helps", "c2", "Rain")
    told.fact(Address("helps", "who", ("c2",)), Unanswered(reason=Reason.UNSURE))
    text = page(told)
    assert "  - Who could help? Gran\n  - When: noon\n" in text
    assert "  - Who could help? *Not sure.*\n  - *Not said: When:*\n" in text
