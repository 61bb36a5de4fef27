"""Spanish says all that a family sees: every key, with the same places, in the same few words."""

from __future__ import annotations

import re
import string

import pytest

from conversation_guide.words import Words, en, es, load_words

SEEN_BY_A_FAMILY = (
    "answer.",
    "ask.",
    "coverage.",
    "direction.",
    "facilitator.",
    "join.",
    "leaving.",
    "legend.",
    "level.",
    "map.",
    "plain.",
    "seen.",
    "summary.",
    "walk.",
    "worksheet.",
)
"""The groups that must be whole: what a family sees, and two pages made of a guide's own words.

Commands, errors and what a check says stay English.
"""

SOUNDING = re.compile(r"\w+\.\w+\.before-[io]")
"""Keys that only languages have whose joining words change before a vowel."""

WIDEST_QUIET_LINE = 58
"""Cells of the quiet line that fit on one line of a terminal of 60 columns."""

SPANISH = load_words("es")


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def wanted(key: str) -> bool:
    return key.startswith(SEEN_BY_A_FAMILY)


def test_everything_a_family_sees_is_there_in_spanish() -> None:
    missing = [key for key in en.TABLE if wanted(key) and key not in es.TABLE]
    assert not missing, "not yet in words/es:\n" + "\n".join(
        f"    {key!r}: {en.TABLE[key]!r}," for key in missing
    )


def test_nothing_is_left_over_in_spanish() -> None:
    """A key of one thing (`.one`) may be needed in one language alone."""
    left = [
        key
        for key in es.TABLE
        if not {key, key.removesuffix(".one")} & set(en.TABLE) and not SOUNDING.fullmatch(key)
    ]
    assert left == []


def test_the_same_places_are_filled_in() -> None:
    """A sentence about one thing may do without its number."""
    differing = {}
    for key, sentence in es.TABLE.items():
        if SOUNDING.fullmatch(key):
            continue
        english = places(en.TABLE.get(key, en.TABLE.get(key.removesuffix(".one"), "")))
        spare = {"n"} if key.endswith(".one") else set()
        if places(sentence) - spare != english - spare or not places(sentence) <= english | spare:
            differing[key] = sorted(places(sentence) ^ english)
    assert differing == {}


def test_sentences_are_calm_and_well_formed() -> None:
    for key, sentence in es.TABLE.items():
        assert "¡" not in sentence, key
        assert "!" not in sentence, key
        assert "inválid" not in sentence, key
        assert sentence.count("¿") == sentence.count("?"), key
        assert sentence.strip() == sentence, key


def test_a_sentence_ends_as_the_english_one_does() -> None:
    for key, sentence in es.TABLE.items():
        english = en.TABLE.get(key, "")
        for end in ".:?":
            assert not english.endswith(end) or sentence.endswith(end), key


@pytest.mark.parametrize("key", [k for k in en.TABLE if re.fullmatch(r"ask\.quiet(\.\w+)?", k)])
def test_the_quiet_line_is_one_line_where_it_is_in_english(key: str) -> None:
    if len(en.TABLE[key].format(dot="·")) <= WIDEST_QUIET_LINE:
        assert len(SPANISH(key, dot="·")) <= WIDEST_QUIET_LINE


def test_commands_are_typed_without_accents_and_told_apart() -> None:
    commands = [v for k, v in es.TABLE.items() if k.startswith("plain.command.")]
    assert all(re.fullmatch("[a-z]+", command) for command in commands)
    assert len(set(commands)) == len(commands)
    for key in ("plain.welcome", "plain.unknown"):
        assert f"/{SPANISH('plain.command.help')}" in es.TABLE[key]
    assert f"/{SPANISH('plain.command.skip')}" in es.TABLE["plain.sensitive.skip"]
    assert f"/{SPANISH('plain.command.back')}" in es.TABLE["plain.small.first"]


@pytest.mark.parametrize("typed", ["s", "sí", "si"])
def test_yes_in_spanish(typed: str) -> None:
    assert typed in SPANISH("answer.yes.forms").split()


def test_yes_and_no_are_never_the_same_word() -> None:
    yes, no = SPANISH("answer.yes.forms").split(), SPANISH("answer.no.forms").split()
    assert "no" in no
    assert not set(yes) & set(no)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Rosa"], "Rosa"),
        (["Rosa", "Luis"], "Rosa y Luis"),
        (["Rosa", "Luis", "Ana"], "Rosa, Luis y Ana"),
        (["Rosa", "Inés"], "Rosa e Inés"),
        (["Rosa", "Hilda"], "Rosa e Hilda"),
        (["Rosa", "íñigo"], "Rosa e íñigo"),
        (["agua", "hielo"], "agua y hielo"),
        (["Rosa", "Iago"], "Rosa y Iago"),
        (["Rosa", "Yolanda"], "Rosa y Yolanda"),
    ],
)
def test_names_are_joined_as_they_are_said(names: list[str], said: str) -> None:
    assert SPANISH.joined(names) == said


def test_one_or_another() -> None:
    assert SPANISH.joined(["siete", "ocho"], "join.or") == "siete u ocho"
    assert SPANISH.joined(["ocho", "siete"], "join.or") == "ocho o siete"
    assert load_words("en").joined(["Ida", "Ines"]) == "Ida and Ines"


def test_english_stands_in_for_what_spanish_lacks() -> None:
    assert SPANISH.language == "es"
    assert SPANISH("cli.start") == load_words("en")("cli.start")
    small = Words("xx", {"seen.strain": "{n} tensas"}, load_words("en"))
    assert small("seen.strain", n=2) == "2 tensas"
    assert small("ask.yes") == "yes"


def test_a_language_without_a_form_for_one_does_not_borrow_it() -> None:
    small = Words("xx", {"seen.strain": "{n} tensas"}, load_words("en"))
    assert small("seen.strain", n=1) == "1 tensas"
    assert small("seen.ended", n=1) == "1 is no longer there."


@pytest.mark.parametrize(
    ("asked", "given"),
    [("es", "es"), ("es-MX", "es"), ("ES", "es"), ("en", "en"), ("fr", "en"), ("", "en")],
)
def test_a_language_gives_its_words_or_english(asked: str, given: str) -> None:
    assert load_words(asked).language == given
