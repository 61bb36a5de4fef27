"""The fields that a `small_steps` step has without being given any: what a spiral is made of.

Their ids, their kinds of answer and the ids of their choices are fixed, for spirals are drawn from
them. A guide may ask them in its own words, leave some out, and add fields of its own.
"""

from __future__ import annotations

from typing import Final

from .kinds import AnswerKind
from .steps import Ask, Option

PARENTS_WORDS: Final = "parents_words"
WRITTEN: Final = {"parents-words": PARENTS_WORDS}
"""How an id that is no kebab-case is written in a guide."""


def _field(id: str, text: str, answer: AnswerKind, **choices: str) -> Ask:
    options = tuple(Option(id=one, label=label) for one, label in choices.items())
    return Ask(id=id, text=text, answer=answer, choices=options, optional=True)


BUILT_IN: Final = (
    _field(
        "practice",
        "What kind of step it was",
        AnswerKind.CHOICE,
        acceptance="Gaining acceptance",
        valuing="Helping parents value themselves",
        subtle="Subtle intervention",
        obvious="Obvious intervention",
        repair="Repair after rupture",
    ),
    _field("followed", "What followed", AnswerKind.LONG),
    _field(
        "fed",
        "What it fed at the core",
        AnswerKind.CHOICES,
        help="Help",
        challenge="Challenge",
        possibility="Possibility",
    ),
    _field(PARENTS_WORDS, "The parent's own words", AnswerKind.TEXT),
    _field(
        "rupture",
        "Whether there was a rupture, and over what",
        AnswerKind.CHOICE,
        none="None",
        logistics="Logistics",
        expectation="Expectation",
        confrontation="Confrontation",
        other="Something else",
    ),
    _field("lead", "How the helper took the lead in repairing it", AnswerKind.TEXT),
    _field("repaired", "Whether it is repaired", AnswerKind.YES_NO),
)
"""In the order in which they are asked."""

BY_ID: Final = {field.id: field for field in BUILT_IN}
