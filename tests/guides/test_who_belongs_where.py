"""We are connected: which words about somebody tell where they belong; about others it asks."""

from __future__ import annotations

import pytest

from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Names
from conversation_guide.guide.translation import parse_translation
from conversation_guide.interview.walks.naming import category_in

from .conftest import ROOT, read

ASKED = ""


def told(guide: Guide, line: str) -> str:
    """The category that a line tells; "" where it is asked."""
    people = next(step for step in guide.steps if step.id == "people")
    assert isinstance(people, Names)
    return category_in(people, line)


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Gran", "family"),
        ("Joan, my nan", "family"),
        ("Nanna Bet", "family"),
        ("Arthur, granddad", "family"),
        ("Mike, step-dad", "family"),
        ("Mike, stepdad", "family"),
        ("Sue, foster carer", "family"),
        ("the in-laws", "family"),
        ("Kate, mate", "friends"),
        ("Dr Lee, our GP", "professionals"),
        ("Ivo, upstairs", "neighbours"),
        ("Tom, my boyfriend", ASKED),
        ("Ana, girlfriend", ASKED),
        ("Jo, a mum from school", ASKED),
        ("Ed, another dad", ASKED),
        ("Rita, sister from church", ASKED),
        ("Mr Hall, my child's teacher", ASKED),
        ("Mrs Foster", ASKED),
        ("Sam, ex-partner", ASKED),
        ("Sam, my ex", ASKED),
        ("Lee, ex-husband", ASKED),
        ("Kim, ex wife", ASKED),
        ("Al, ex-boyfriend", ASKED),
        ("Bo, former partner", ASKED),
        ("Rex, brother", "family"),
    ],
)
def test_in_english(line: str, category: str) -> None:
    guide, _ = read("we-are-connected")
    assert told(guide, line) == category


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Abuelita Rosa", "family"),
        ("mi yaya", "family"),
        ("Inés, suegra", "family"),
        ("Lupe, comadre", "family"),
        ("Raúl, padrino", "family"),
        ("Pilar, la profe", "professionals"),
        ("Doña Carmen, vecina", "neighbours"),
        ("Juan, mi novio", ASKED),
        ("Eva, la mamá de Lucas", ASKED),
        ("Nuria, otra mamá del cole", ASKED),
        ("El padre Andrés", ASKED),
        ("Luis, ex-marido", ASKED),
        ("Luis, exmarido", ASKED),
        ("Luis, mi ex", ASKED),
        ("Luis, ex pareja", ASKED),
        ("Luis, antigua pareja", ASKED),
    ],
)
def test_in_spanish(line: str, category: str) -> None:
    text = (ROOT / "guides" / "we-are-connected.es.yaml").read_text("utf-8")
    guide, problems = parse_translation(text, read("we-are-connected")[0])
    assert guide is not None
    assert problems == []
    assert told(guide, line) == category
