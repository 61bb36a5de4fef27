"""A list that holds something and was passed then: both stand in the record."""

from __future__ import annotations

import pytest

from conversation_guide.guide.steps import Ask, Entries
from conversation_guide.interview.replies import Pass
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.words import load_words
from tests.interview.walker import PEOPLE, Walker, guide_of

WORDS = load_words()


def record(walker: Walker) -> str:
    told = summarise(walker.guide, walker.interview.conversation)
    return markdown(for_reader(told, "record", WORDS), WORDS)


@pytest.mark.parametrize(
    ("reason", "said"),
    [("declined", "*Preferred not to say more.*"), ("unsure", "*Not sure about more.*")],
)
def test_what_was_said_and_why_no_more_was(reason: str, said: str) -> None:
    guide = guide_of(PEOPLE, Entries(id="hard", text="What was hard?"), Ask(id="last", text="?"))
    walker = Walker(guide).say("Tom, uncle", Pass(reason), "The stairs", Pass(reason), "x")
    page = markdown(
        for_reader(summarise(guide, walker.interview.conversation), "record", WORDS), WORDS
    )
    assert page.count(said) == 2
    assert "- The stairs" in page
    assert "Tom, uncle" in page


def test_a_list_that_was_skipped_after_something_says_nothing_of_it() -> None:
    guide = guide_of(Entries(id="hard", text="What was hard?"))
    walker = Walker(guide).say("The stairs", Pass("skipped"))
    page = markdown(
        for_reader(summarise(guide, walker.interview.conversation), "record", WORDS), WORDS
    )
    assert "The stairs" in page
    assert "Skipped" not in page
