"""`text`: what was typed is safe to keep and show, and nothing that was meant is lost."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from conversation_guide.text import (
    clean_line,
    clean_text,
    markdown,
    same_name,
    width,
    wrap,
    xml_safe,
)
from tests.growth import LINEAR, growth

FRAGMENTS = st.sampled_from(
    [
        "\x1b[31m", "\x1b[", "\x1b]0;", "\x1b]8;;https://a.example\x1b\\", "\x07", "\x1b\\",
        "\x9b2J",
        "\x9d52;c;eA==\x9c", "\x90", "\x1b", "\x1b(", "\x1b[200~", "\r\n", "\r", "\n", "\t", " ",
        "\x85", "\u2028", "\u202e", "\u2066", "\u2069", "\u200d", "\u200e", "\u200f", "\ufeff",
        "\ud83d", "\ude00", "\udc80", "\ufffe", "\x00", "\x7f", "[/]", "[red]",
        "👨‍👩‍👧‍👦", "👍🏽", "🇨🇭",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "é", "e\u0301", "אבא", "أمي", "おばあさん", "नमस्ते", "Rosa",
        "*", "_", "`", "<b>", "&amp;",
        "www.example.com", "https://example.com/?a=b", "a@b.example", "1. ", "- ", "# ", "> ", "|",
        "~~", "![x](y)", "    ", "---", "===", "\\", ":", "&#35;", "[^1]", "```", "$x$",
    ]
)  # fmt: skip
HOSTILE = st.lists(
    FRAGMENTS | st.text(alphabet=st.characters(exclude_categories=())), max_size=12
).map("".join)


def assert_safe(text: str) -> None:
    for character in text:
        category = unicodedata.category(character)
        assert category not in {"Cc", "Cs"} or character == "\n", repr(character)
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    text.encode("utf-8")
    element = ET.Element("t")
    element.text = text
    assert (ET.fromstring(ET.tostring(element, encoding="unicode")).text or "") == text


@given(HOSTILE)
@settings(max_examples=400, deadline=None)
def test_nothing_that_a_terminal_or_xml_would_mind_survives(typed: str) -> None:
    line, text = clean_line(typed), clean_text(typed)
    assert_safe(line)
    assert_safe(text)
    assert "\n" not in line


@given(HOSTILE, st.integers(1, 30))
@settings(max_examples=400, deadline=None)
def test_cleaning_again_changes_nothing(typed: str, at_most: int) -> None:
    for clean in (clean_line, clean_text):
        once = clean(typed, at_most)
        assert clean(once, at_most) == once
        assert len(once) <= at_most
        assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ro\x1b[31msa\x1b[0m", "Rosa"),
        ("\x1b]0;title\x07Rosa", "Rosa"),
        ("\x1b]8;;https://a.example\x1b\\Rosa\x1b]8;;\x1b\\", "Rosa"),
        ("\x9d52;c;eA==\x9cRosa", "Rosa"),
        ("\x1b]0;Rosa and her sister", "0;Rosa and her sister"),
        ("\x1b]0;Rosa\nand her sister\x07", "0;Rosa and her sister"),
        ("\x1bPRosa", "Rosa"),
        ("\x1b[5551234", "5551234"),
        ("\x1b[31éRosa", "31éRosa"),
        ("\x1b[200~Rosa\x1b[201~", "Rosa"),
        ("\x1b(BRosa\x1b7", "Rosa"),
        ("\u202eRosa\u2066\u2069", "Rosa"),
        ("\ud83d\ude00 Rosa \ud83d", "😀 Rosa"),
        ("  Rosa \t\r\n  the\x85aunt\u2028", "Rosa the aunt"),
        ("e\u0301", "é"),
        ("[/][red]Rosa[/red]", "[/][red]Rosa[/red]"),
        ("👨‍👩‍👧‍👦 میخواهم \u200fאבא\u200e", "👨‍👩‍👧‍👦 میخواهم \u200fאבא\u200e"),
        ("\x00\x08\x7f\x9f\ufeff\ufffe\U0001ffff", ""),
        ("", ""),
    ],
)
def test_clean_line_keeps_what_was_meant(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_clean_text_keeps_line_breaks_of_every_system() -> None:
    assert clean_text("a\r\nb\rc\nd\u2029e\x85f\n\n g\th  \n") == "a\nb\nc\nd\ne\nf\n\n g h"


def test_long_answers_are_cut_to_length_and_short_ones_are_not() -> None:
    assert clean_text("x" * 10_001) == "x" * 10_000
    assert clean_line("x" * 201) == "x" * 200
    assert clean_line("x" * 200) == "x" * 200


@pytest.mark.parametrize("letter", ["👨‍👩‍👧‍👦", "👍🏽", "🇨🇭", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "x\u0323\u0302", "❤️"])
@pytest.mark.parametrize("at_most", range(1, 20))
def test_a_cut_never_parts_a_letter_when_one_fits(letter: str, at_most: int) -> None:
    letter = unicodedata.normalize("NFC", letter)
    cut = clean_line("a" + letter * 20, at_most)
    assert len(cut) <= at_most
    assert cut == "a" + letter * ((at_most - 1) // len(letter))


def test_a_heap_of_marks_is_cut_all_the_same() -> None:
    assert len(clean_line("o" + "\u0323" * 5_000)) == 200


@pytest.mark.parametrize(
    "piece",
    ["\x1b]", "\x1b]0;x", "\x1b[", "\x1b[3", " ", "\t", " \n", "\x90", "\u0301", "\u200d", "🇨"],
)
def test_a_huge_paste_takes_no_time(piece: str) -> None:
    def pasted(times: int) -> None:
        clean_text(piece * times + "x")
        wrap(clean_line(piece * times + "x"), 40)
        markdown(piece * (times // 10))

    assert growth(pasted, 2_000, 50_000) < LINEAR


# ── Markdown ─────────────────────────────────────────────────────────────────


def plain_text(source: str, preset: str) -> str:
    """Everything that a Markdown reader shows; anything but text in it is a fault."""
    options = {"linkify": False} if preset == "gfm-like" else {}
    shown: list[str] = []
    for block in MarkdownIt(preset, options).parse(source):
        assert block.type in {"paragraph_open", "inline", "paragraph_close"}, block.type
        for token in block.children or []:
            assert token.type == "text", token.type
            shown.append(token.content)
    return "".join(shown)


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like", "js-default"])
@given(typed=HOSTILE)
@example(typed="Rosa & Sons <rosa@example.com> www.example.com https://example.com")
@example(typed="1. one\n2. two\n\n# three\n| a | b |\n|---|---|")
@example(typed="\\*\\&amp;\\\\")
@settings(max_examples=200, deadline=None)
def test_escaped_text_comes_out_of_a_markdown_reader_as_it_was(preset: str, typed: str) -> None:
    cleaned = clean_line(typed, at_most=100_000)
    assert plain_text(markdown(cleaned), preset) == cleaned
    assert plain_text(markdown(typed), preset) == cleaned


@given(HOSTILE)
@settings(max_examples=200, deadline=None)
def test_escaped_text_stays_in_its_table_cell(typed: str) -> None:
    cleaned = clean_line(typed, at_most=100_000)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        f"| {markdown(typed)} | b |\n| --- | --- |\n| {markdown(typed)} | c |\n"
    )
    cells = [t for t in tokens if t.type == "inline"]
    shown = ["".join(c.content for c in cell.children or []) for cell in cells]
    assert shown == [cleaned, "b", cleaned, "c"]
    assert {c.type for cell in cells for c in cell.children or []} <= {"text"}


# ── width and wrapping ───────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("Rosa", 4),
        ("é", 1),
        ("祖母", 4),
        ("אבא", 3),
        ("x\u0323\u0302", 1),
        ("👨‍👩‍👧‍👦", 2),
    ],
)
def test_width_counts_terminal_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_wrap_keeps_words_whole_and_line_breaks() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("one\n\ntwo", 8) == ["one", "", "two"]
    assert wrap("", 8) == [""]
    assert wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("祖母祖母", 5) == ["祖母", "祖母"]
    assert wrap("祖母", 1) == ["祖", "母"]
    assert wrap("a abcdefgh", 4) == ["a", "abcd", "efgh"]


@given(HOSTILE, st.integers(1, 40))
@settings(max_examples=400, deadline=None)
def test_wrap_fits_and_loses_nothing(typed: str, columns: int) -> None:
    text = clean_text(typed)
    lines = wrap(text, columns)
    together = "".join("".join(lines).split(" "))
    assert together == text.replace(" ", "").replace("\n", "")
    for line in lines:
        # One letter may be wider than the line; nothing else may.
        assert width(line) <= columns or letters(line) == 1


def letters(text: str) -> int:
    """How many letters, as people see them, stand in `text`, counted roughly."""
    bases = [c for c in text if unicodedata.category(c) not in {"Mn", "Mc", "Me", "Cf"}]
    bases = [c for c in bases if not "\U0001f3fb" <= c <= "\U0001f3ff"]
    flags = sum("\U0001f1e6" <= c <= "\U0001f1ff" for c in bases)
    return max(1, len(bases) - flags // 2 - len(re.findall("\u200d(?=[^\\w\\s])", text)))


# ── names ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rosa", "  ROSA "),
        ("e\u0301va", "Éva"),
        ("Straße", "STRASSE"),
        ("Rosa  Maria", "rosa maria"),
        ("O’Brien", "o'brien"),
        ("Ｒｏｓａ", "rosa"),
        ("Ro\u200bsa", "Rosa"),
        ("Anne‐Marie", "anne-marie"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(("one", "other"), [("Rosa", "Rosie"), ("José", "Jose"), ("Ann", "Anna")])
def test_two_names(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)


@given(HOSTILE)
@settings(max_examples=300, deadline=None)
def test_folding_again_changes_nothing(typed: str) -> None:
    assert same_name(same_name(typed)) == same_name(typed)


@given(HOSTILE)
@settings(max_examples=40, deadline=None)
def test_what_is_left_can_stand_in_xml(typed: str) -> None:
    """A real parser is asked; what it refuses is gone, and nothing else."""
    from xml.etree.ElementTree import ParseError, fromstring

    def parses(text: str) -> bool:
        try:
            fromstring("".join(["<a>", *(f"&#{ord(c)};" for c in text), "</a>"]))
        except (ParseError, ValueError):
            return False
        return True

    assert xml_safe(typed) == "".join(c for c in typed if parses(c))
