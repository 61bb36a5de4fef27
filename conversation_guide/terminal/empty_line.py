"""What an empty line says: what it waits for, and what Enter alone does there. Pure text."""

from __future__ import annotations

from conversation_guide.guide.model import ConnectionKind
from conversation_guide.interview.prompts import (
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
from conversation_guide.words import Words

PASSED_BY_ENTER = (Text, YesNo, Choice, Scale, Number, Date)
"""Forms at which an empty line is no answer: of a list, or of several choices, it is one."""


def hint(form: Form, words: Words, *, skippable: bool = False, leaves_empty: bool = False) -> str:
    """Say in a few words what an empty line waits for, and what Enter alone does there.

    `skippable` says that Enter alone passes, `leaves_empty` that it leaves a field as it is.
    """
    if isinstance(form, Choices) and not form.at_least and not leaves_empty:
        count = len(form.options)
        return words("ask.hint.choices.or", n=count, example=example(count))
    waits = _waits_for(form, words)
    if isinstance(form, PASSED_BY_ENTER) and (skippable or leaves_empty):
        how = "ask.hint.leaves-empty" if leaves_empty else "ask.hint.passes"
        return words(how, hint=waits)
    return waits


def _waits_for(form: Form, words: Words) -> str:
    match form:
        case Text():
            return words("ask.hint.text")
        case Fields():
            return words("ask.hint.fields")
        case YesNo():
            return words("ask.hint.yes-no")
        case Choice():
            return words("ask.hint.choice")
        case Choices(options=options):
            return words("ask.hint.choices", n=len(options), example=example(len(options)))
        case Scale(low=low, high=high):
            return words("ask.hint.scale", low=low, high=high)
        case Number():
            return words("ask.hint.number")
        case Date():
            return words("ask.hint.date")
        case Name(full=False, kind=None):
            return words("ask.hint.entry")
        case Name(full=False, kind=ConnectionKind.GROUP):
            return words("ask.hint.group")
        case Name(full=False):
            return words("ask.hint.name")
        case _:
            return ""


def example(count: int) -> str:
    """Give numbers as they may be typed for a list of so many."""
    if count >= 7:
        return "1 3 5-7"
    return "1 3" if count >= 3 else "1 2" if count == 2 else "1"
