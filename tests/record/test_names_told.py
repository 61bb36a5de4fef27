"""Which words of what was said may be names."""

from __future__ import annotations

import pytest

from conversation_guide.record.names_told import capitals_inside, may_name
from conversation_guide.words import LANGUAGES, load_words
from tests.growth import LINEAR, growth


@pytest.mark.parametrize(
    "text",
    ["ask Mr. Smith", "the Dr. Lee of before", "vive con la Sra. Ruiz", "We ask Rosa", "ask K. L."],
)
def test_a_name_inside_a_sentence_is_seen(text: str) -> None:
    assert may_name(text)


@pytest.mark.parametrize(
    "text",
    ["Rest. Then go on", "«Rest»", "We rest.\n(Always)", "On Monday I rest", "la Señora sabe", ""],
)
def test_a_capital_that_begins_a_sentence_or_names_nobody_is_none(text: str) -> None:
    assert not may_name(text)


def test_only_what_follows_a_title_goes_on_with_its_sentence() -> None:
    said = "We saw Dr. Lee. She said: Rest! Then Mrs. Ruiz came"
    assert list(capitals_inside(said)) == ["Lee", "Ruiz"]


def test_a_long_answer_takes_no_longer_for_each_word() -> None:
    def found(words: int) -> int:
        return len(list(capitals_inside("we see Rosa " * words)))

    assert found(250) == 250
    assert growth(found, 250, 4000) < LINEAR


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_of_single_words_in_small_letters(language: str) -> None:
    words = load_words(language)
    for kind in ("small", "nameless", "capital", "title"):
        listed = words(f"naming.{kind}").split()
        assert listed == [word.lower().strip(".,") for word in listed]
        assert len(set(listed)) == len(listed)
