"""The spiral drawn, told and written: to the letter, at every width."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.events import Address, Reason, Unanswered
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.render.spiral import drawn, pages
from conversation_guide.render.spiral_words import sentences
from conversation_guide.spiral.derive import derive
from conversation_guide.spiral.model import Spiral
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_lists import PARTNERSHIP, TOGETHER, ListTelling, practised, spiral_loops

WORDS = load_words()


def grown() -> Spiral:
    third, earlier = spiral_loops()
    return derive(third.guide, third.conversation, earlier)


def many(loops: int = 7, each: int = 2) -> Spiral:
    told = [ListTelling(PARTNERSHIP, "s0", "gone")]
    told += [ListTelling(PARTNERSHIP, f"s{n}", f"s{n - 1}") for n in range(1, loops)]
    for n, one in enumerate(told):
        for m in range(each):
            one.entry(
                "steps", f"c{m}", f"Step {m} of loop {n} " + "and more " * m, practice="subtle"
            )
    return derive(PARTNERSHIP, told[-1].conversation, [one.conversation for one in told[:-1]])


def empty() -> Spiral:
    told = ListTelling(PARTNERSHIP)
    return derive(told.guide, told.conversation)


SPIRALS = {"three": grown(), "seven": many(), "empty": empty()}


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("name", SPIRALS)
def test_golden(golden: Golden, name: str, columns: int) -> None:
    text = drawn(SPIRALS[name], WORDS, width=columns).plain
    golden(f"spiral-{name}-{columns}.txt", f"{text}\n")
    assert all(width(line) <= columns for line in text.split("\n"))


@pytest.mark.parametrize("name", SPIRALS)
def test_golden_in_ascii(golden: Golden, name: str) -> None:
    text = drawn(SPIRALS[name], WORDS, ascii_only=True, width=80).plain
    golden(f"spiral-{name}-80-ascii.txt", f"{text}\n")
    assert text.replace("“", '"').replace("”", '"').replace("’", "'").isascii()


@pytest.mark.parametrize("name", SPIRALS)
def test_golden_sentences(golden: Golden, name: str) -> None:
    golden(
        f"spiral-{name}-plain.txt", "".join(f"{one}\n" for one in sentences(SPIRALS[name], WORDS))
    )


def test_sentences_stand_alone() -> None:
    for line in sentences(grown(), WORDS):
        assert line.endswith((".", "”"))
        assert not set(line) & set("╭├╰│●")
        assert ".." not in line


@pytest.mark.parametrize("audience", ["record", "family", "supervision"])
def test_golden_pages(golden: Golden, audience: str) -> None:
    third, earlier = spiral_loops()
    practised(third, Audience.FAMILY)
    told = for_reader(summarise(third.guide, third.conversation, earlier), audience, WORDS)
    golden(f"{audience}-spiral.md", markdown(told, WORDS, audience))


def test_colour_carries_no_meaning() -> None:
    text = drawn(grown(), WORDS)
    assert {str(span.style) for span in text.spans} <= {"bold", "bold magenta"}


def test_what_people_said_is_never_markup() -> None:
    told = ListTelling(PARTNERSHIP).entry("steps", "c1", "[bold red]x[/] :bomb:", lead="[/]")
    text = drawn(derive(told.guide, told.conversation), WORDS)
    assert "[bold red]x[/] :bomb:" in text.plain
    assert "red" not in {str(span.style) for span in text.spans}


def test_a_long_step_wraps_and_nothing_is_cut() -> None:
    said = "Everything that was said " * 16 + "and the end."
    told = ListTelling(PARTNERSHIP).entry("steps", "c1", said.strip(), followed=said)
    text = drawn(derive(told.guide, told.conversation), WORDS, width=60).plain
    assert " ".join(text.replace("│", " ").split()).count("and the end.") == 2


def test_pages_hold_everything_once_and_fit() -> None:
    whole = drawn(many(), WORDS, width=60).plain
    found = pages(many(), WORDS, width=60, height=17)
    assert len(found) > 1
    assert all(page.plain.count("\n") < 17 for page in found)
    assert [page.plain.split("\n")[0] for page in found] == [
        f"{number} of {len(found)}" for number in range(1, len(found) + 1)
    ]
    kept = [line for page in found for line in page.plain.split("\n")[1:] if line]
    assert kept == [line for line in whole.split("\n") if line]


def test_one_page_has_no_number() -> None:
    (page,) = pages(empty(), WORDS, width=80, height=21)
    assert page == drawn(empty(), WORDS, width=80)


def test_missing_things_are_not_coloured_or_marked() -> None:
    text = drawn(grown(), WORDS).plain
    assert text.count("nothing told yet") == 2
    assert "untouched" not in text


def test_a_family_reads_everyday_words() -> None:
    third, earlier = spiral_loops()
    practised(third, Audience.FAMILY)
    spiral = derive(third.guide, third.conversation, earlier)
    spiral = replace(spiral, labels={})
    summary = summarise(third.guide, third.conversation, earlier)
    record = markdown(replace(summary, map=spiral), WORDS)
    for text in (drawn(spiral, WORDS).plain, "\n".join(sentences(spiral, WORDS)), record):
        assert "still open" in text.lower()
        assert "What was done to put it right: I said so first" in " ".join(text.split())
        for ours in ("Rupture (", "the helper", "the parent", "at the core", "ruptures"):
            assert ours not in text, ours


def test_hard_moments_are_marked_and_not_sure_is_said_where_it_was_said() -> None:
    told = ListTelling(TOGETHER).entry("strains", "c1", "You waited an hour")
    told.entry("strains", "c2", "Hard words on Monday", rupture="confrontation", lead="Called")
    told.fact(Address("strains", "repaired", ("c2",)), Unanswered(reason=Reason.UNSURE))
    told.entry("strains", "c3", "Came late", rupture="logistics", repaired=True)
    spiral = derive(told.guide, told.conversation)
    record = markdown(summarise(told.guide, told.conversation), WORDS)
    for text in (drawn(spiral, WORDS).plain, "\n".join(sentences(spiral, WORDS)), record):
        assert "Hard between us (Hard words), not sure if it is put right" in text
        assert "Hard between us (Plans went wrong), put right" in text
        assert text.count("Hard between us") == 3
        assert "still open" not in text.lower()
    assert "What was said about them stands below, under “The spiral”." in record


def test_nothing_is_promised_below_where_nothing_more_was_told() -> None:
    told = ListTelling(TOGETHER).entry("steps", "c1", "Sat down")
    record = markdown(summarise(told.guide, told.conversation), WORDS)
    assert "stands below" not in record
