"""How wide text is in the shipped font, and how it is broken into lines."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.lettering.lines import evenly, measured, wrap_to
from conversation_guide.lettering.widths import text_width
from conversation_guide.text import clean_line, letters

ROOT = Path(__file__).resolve().parents[2]
NAMES = st.text(
    st.sampled_from("abc -–'éßЖ日本أب👩\u200d👧🇦🇹e\u0301") | st.characters(), max_size=60
).map(clean_line)


@pytest.mark.parametrize(
    ("file", "bold"), [("DejaVuSans.ttf", False), ("DejaVuSans-Bold.ttf", True)]
)
def test_every_letter_is_as_wide_as_in_the_font_file(file: str, bold: bool) -> None:
    font = TTFont(ROOT / "conversation_guide" / "fonts" / file)
    size = font["head"].unitsPerEm
    there = {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    assert len(there) > 5000
    wrong = [c for c, width in there.items() if round(text_width(c, size, bold=bold)) != width]
    assert wrong == []


def test_the_widths_are_as_the_generator_writes_them() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "letter_widths.py"))["letter_widths"]()
    file = ROOT / "conversation_guide" / "lettering" / "advances.py"
    assert file.read_text(encoding="utf-8") == made


def test_widths_add_up_and_grow_with_the_size() -> None:
    assert text_width("Rosa", 14) == pytest.approx(sum(text_width(c, 14) for c in "Rosa"))
    assert text_width("Rosa", 28) == pytest.approx(2 * text_width("Rosa", 14))
    assert text_width("Rosa", 14, bold=True) > text_width("Rosa", 14)
    assert text_width("", 14) == 0


@pytest.mark.parametrize("letter", ["山", "👩", "अ", "ꦱ", "🇦"])
def test_letters_that_the_font_lacks_get_room(letter: str) -> None:
    assert text_width(letter, 10) >= 10


def test_marks_and_joiners_take_no_room() -> None:
    assert text_width("e\u0301", 14) == text_width("e", 14)
    assert text_width("\u200d\u200c\u200e", 14) == 0


def test_words_stay_whole_where_they_fit() -> None:
    assert wrap_to("Mrs Abernathy-Okonkwo of the school", 160, 14) == (
        "Mrs",
        "Abernathy-Okonkwo",
        "of the school",
    )
    assert wrap_to("one\ntwo", 500, 14) == ("one two",)
    assert wrap_to("", 100, 14) == ("",)


def test_a_word_that_is_too_wide_is_parted_after_its_hyphen() -> None:
    assert wrap_to("Abernathy-Okonkwo", 110, 14) == ("Abernathy-", "Okonkwo")
    assert wrap_to("-0000", 30, 13) == ("-", "000", "0")


def test_a_limit_of_lines_says_that_there_was_more() -> None:
    lines = wrap_to("one two three four five six", 80, 14, at_most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert text_width(lines[1], 14) <= 80
    assert wrap_to("one two", 80, 14, at_most=2) == ("one two",)


@given(NAMES, st.floats(20, 300), st.booleans())
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_and_every_line_fits(text: str, width: float, bold: bool) -> None:
    for lines in (
        wrap_to(text, width, 13, bold=bold),
        evenly(text, width, 13, bold=bold),
    ):
        assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
        whole = letters(re.sub(r"\s", "", text))
        for line in lines:
            assert text_width(line, 13, bold=bold) <= width + 1e-6 or len(letters(line)) == 1
        assert len([one for line in lines for one in letters("".join(line.split()))]) == len(whole)


@given(NAMES, st.floats(20, 300))
@settings(max_examples=100, deadline=None)
def test_even_lines_are_as_few_and_measured(text: str, width: float) -> None:
    even = measured(text, width, 13)
    assert len(even) == len(wrap_to(text, width, 13))
    for line, needed in even:
        assert needed == pytest.approx(text_width(line, 13))


def test_even_lines_are_of_like_length() -> None:
    text = "everybody who comes along on Sundays"
    assert wrap_to(text, 215, 14) == ("everybody who comes along", "on Sundays")
    assert evenly(text, 215, 14) == ("everybody who comes", "along on Sundays")
    first, last = evenly("山田太郎と山田花子のご近所の皆さま", 150, 14)
    assert abs(len(first) - len(last)) < 3
