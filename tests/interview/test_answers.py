"""What a typed line means: one reader for every prompter and for scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Option
from conversation_guide.interview.answers import misfit, read_answer, several_names, split_name
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Fields,
    Form,
    Name,
    Number,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.interview.replies import Refused
from conversation_guide.words import load_words

WORDS, SPANISH = load_words(), load_words("es")
OPTIONS = (
    Option(id="red", label="Red"),
    Option(id="reddish", label="Reddish"),
    Option(id="blue", label="Blue, or nearly"),
    Option(id="green", label="Green"),
)


def read(form: Form, typed: str) -> object:
    """What a line means in English; a refusal as the last part of its key."""
    value = read_answer(form, typed, WORDS)
    return value.key.removeprefix("ask.refused.") if isinstance(value, Refused) else value


@pytest.mark.parametrize(
    ("form", "typed", "value"),
    [
        (Text(), "  two \n lines ", "two lines"),
        (Text(long=True), "two\n\nlines ", "two\n\nlines"),
        (Text(at_most=3), "four", "too-long"),
        (Name(kind=ConnectionKind.PERSON), "n" * 201, "too-long"),
        (YesNo(), "Y", True),
        (YesNo(), "no.", False),
        (YesNo(), "maybe", "yes-no"),
        (Choice(options=OPTIONS), "2", "reddish"),
        (Choice(options=OPTIONS), "red", "red"),
        (Choice(options=OPTIONS), "BLUE", "blue"),
        (Choice(options=OPTIONS), "re", "choice"),
        (Choice(options=OPTIONS), "0", "choice"),
        (Choice(options=OPTIONS), "5", "choice"),
        (Choices(options=OPTIONS), "4 1-2", ("red", "reddish", "green")),
        (Choices(options=OPTIONS), "1,3;4,", ("red", "blue", "green")),
        (Choices(options=OPTIONS), "1 - 2", ("red", "reddish")),
        (Choices(options=OPTIONS), "Green, red", ("red", "green")),
        (Choices(options=OPTIONS), "Blue, or nearly", ("blue",)),
        (Choices(options=OPTIONS), "2-9", "choices"),
        (Choices(options=OPTIONS), "3-1", "choices"),
        (Choices(options=OPTIONS), "pink", "choices"),
        (Scale(low=0, high=10), "10", 10),
        (Scale(low=0, high=10), "11", "scale"),
        (Scale(low=0, high=10), "4.5", "scale"),
        (Number(), "4,5", 4.5),
        (Number(), "-3", -3),
        (Number(), "three", "number"),
        (Number(at_least=1), "0", "number-low"),
        (Number(at_most=1), "2", "number-high"),
        (Number(at_least=1, at_most=2), "3", "scale"),
        (Date(), "2026-11-2", "2026-11-02"),
        (Date(), "2.11.2026", "2026-11-02"),
        (Date(), "02. 11. 2026", "2026-11-02"),
        (Date(), "02/11/2026", "date"),
        (Date(), "31.2.2026", "date"),
        (Acknowledge(kind="say"), "anything", None),
        (Fields(fields=()), "anything", None),
    ],
)
def test_a_line_is_read_as_its_form_wants_it(form: Form, typed: str, value: object) -> None:
    assert read(form, typed) == value


@pytest.mark.parametrize("form", [Text(), YesNo(), Choices(options=OPTIONS), Date(), Number()])
@pytest.mark.parametrize("typed", ["", "   ", "\x1b[31m", "\u202e"])
def test_a_line_with_nothing_on_it_is_nothing(form: Form, typed: str) -> None:
    assert read(form, typed) is None


def test_spanish_says_yes_and_writes_dates_in_its_own_way() -> None:
    assert read_answer(YesNo(), "Sí", SPANISH) is True
    assert read_answer(Date(), "22/11/2026", SPANISH) == "2026-11-22"
    assert read_answer(Date(), "22.11.2026", SPANISH) == "2026-11-22"


@pytest.mark.parametrize(
    ("line", "name", "own"),
    [
        ("Rosa, grandmother", "Rosa", "grandmother"),
        ("Rosa", "Rosa", ""),
        ("Rosa,", "Rosa", ""),
        (", grandmother", "grandmother", ""),
        ("Rosa, my aunt, I think", "Rosa", "my aunt, I think"),
        ("Tía Luz - aunt", "Tía Luz", "aunt"),
        ("Don Julio – next door", "Don Julio", "next door"),
        ("José — brother - in Lima", "José", "brother - in Lima"),
        ("Mr. Kowalczyk: teacher", "Mr. Kowalczyk", "teacher"),
        ("Anne-Marie", "Anne-Marie", ""),
        ("Anne-Marie, friend - from school", "Anne-Marie", "friend - from school"),
        ("Club 10:30", "Club 10:30", ""),
        ("Rosa -", "Rosa -", ""),
        ("- Rosa", "- Rosa", ""),
    ],
)
def test_a_name_is_split_at_its_first_comma_dash_or_colon(line: str, name: str, own: str) -> None:
    assert split_name(line) == (name, own)


@pytest.mark.parametrize(
    ("form", "value", "key"),
    [
        (Text(at_most=1), "ab", "too-long"),
        (YesNo(), "yes", "kind"),
        (YesNo(), 1, "kind"),
        (Choice(options=OPTIONS), "pink", "choice"),
        (Choices(options=OPTIONS), ("pink",), "choices"),
        (Choices(options=OPTIONS, at_least=1), (), "too-few-choices"),
        (Choices(options=OPTIONS, at_most=1), ("red", "blue"), "too-many-choices"),
        (Scale(low=0, high=1), True, "kind"),
        (Scale(low=0, high=1), 2, "scale"),
        (Number(at_least=1), 0.5, "number-low"),
        (Date(), "22.11.2026", "date"),
        (Name(kind=ConnectionKind.PERSON), "n" * 201, "too-long"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(form: Form, value: object, key: str) -> None:
    refused = misfit(form, value)  # type: ignore[arg-type]
    assert refused is not None
    assert refused.key == f"ask.refused.{key}"
    assert WORDS(refused.key, **dict(refused.facts))


FORMS = [
    Text(),
    Text(long=True),
    YesNo(),
    Choice(options=OPTIONS),
    Choices(options=OPTIONS),
    Scale(low=0, high=10),
    Number(),
    Date(),
    Name(kind=ConnectionKind.GROUP),
]


@given(st.sampled_from(FORMS), st.text())
def test_whatever_is_read_fits(form: Form, typed: str) -> None:
    value = read_answer(form, typed, WORDS)
    assert value is None or isinstance(value, Refused) or misfit(form, value) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana, Ben, and Carlos", ["Ana", "Ben", "Carlos"]),
        ("Ana; Ben & Mr de Souza Lima", []),  # more than three words are hardly a name
        ("Ana, Ben, Mr Okafor", ["Ana", "Ben", "Mr Okafor"]),
        ("Rosa, grandmother", []),
        ("Rosa, my neighbour and friend", []),
        ("Rosa and Luis", []),
        ("Sandy, Andy, Mandy", ["Sandy", "Andy", "Mandy"]),
        ("", []),
    ],
)
def test_several_names_on_one_line(line: str, names: list[str]) -> None:
    assert several_names(line, WORDS) == names


def test_whatever_parts_a_name_from_who_it_is_comes_first() -> None:
    assert split_name("Mary-Ann: neighbour, two doors down") == (
        "Mary-Ann",
        "neighbour, two doors down",
    )
    assert split_name("St. Mary - our church, near us") == ("St. Mary", "our church, near us")
    assert split_name("Jo (friend from work)") == ("Jo", "friend from work")
    assert split_name("Jo (old) Miller") == ("Jo (old) Miller", "")
    assert split_name("()") == ("()", "")
    assert split_name("Rosa, grandmother - my mum") == ("Rosa", "grandmother - my mum")


def test_several_names_in_spanish() -> None:
    names = several_names("Ana, Benito e Inés", SPANISH)
    assert names == ["Ana", "Benito", "Inés"]


def test_numbers_may_be_joined_as_people_say_them() -> None:
    form = Choices(options=OPTIONS)
    assert read(form, "1, 2 and 4") == ("red", "reddish", "green")
    assert read_answer(form, "1 y 3", SPANISH) == ("red", "blue")
