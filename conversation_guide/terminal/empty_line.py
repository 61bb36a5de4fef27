"""What an empty line says: what it waits for, and what Enter alone does there. Pure text."""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.guide.kinds import ConnectionKind
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


def hint(form: Form, words: Words, *, passes: bool = False, leaves_empty: bool = False) -> str:
    """Say in a few words what an empty line waits for, and what Enter alone does there.

    `passes` says that Enter alone passes, `leaves_empty` that it leaves a field as it is.
    """
    if isinstance(form, Choices) and not form.at_least and not leaves_empty:
        key = "ask.hint.choices.open" if form.leaves_open else "ask.hint.choices.or"
        return words(key, n=_how_many(form), example=example(form.called))
    if isinstance(form, Choices) and passes:
        return words("ask.hint.choices.passes", n=_how_many(form), example=example(form.called))
    if isinstance(form, Name) and passes:
        return words("ask.hint.passes", hint=words("ask.hint.one-by-one"))
    waits = _waits_for(form, words)
    if isinstance(form, Fields | Choices | Name) or not waits:
        return waits
    if leaves_empty:
        return words("ask.hint.leaves-empty", hint=waits)
    return words("ask.hint.passes", hint=waits) if passes else waits


def _waits_for(form: Form, words: Words) -> str:
    match form:
        case Text():
            return words("ask.hint.text")
        case Fields(of_entry=of_entry):
            return words("ask.hint.fields.entry" if of_entry else "ask.hint.fields")
        case YesNo():
            return words("ask.hint.yes-no")
        case Choice():
            return words("ask.hint.choice")
        case Choices(called=numbers):
            return words("ask.hint.choices", n=_how_many(form), example=example(numbers))
        case Scale(low=low, high=high):
            return words("ask.hint.scale", low=low, high=high)
        case Number():
            return words("ask.hint.number")
        case Date():
            return words("ask.hint.date")
        case Name(full=False, kind=None):
            return words("ask.hint.entry")
        case Name(full=False, whole=True, single=single):
            return words("ask.hint.one-name" if single else "ask.hint.whole-name")
        case Name(full=False, kind=ConnectionKind.GROUP):
            return words("ask.hint.group")
        case Name(full=False):
            return words("ask.hint.name")
        case _:
            return ""


def _how_many(form: Choices) -> int:
    """How many there are to choose from; one that is not called 1 is not spoken of as "1"."""
    return 2 if form.numbers and form.numbers != (1,) else len(form.options)


def example(numbers: Sequence[int]) -> str:
    """Give numbers as they may be typed for a list that is called by these."""
    count = len(numbers)
    if count >= 7:
        return f"{numbers[0]} {numbers[2]} {numbers[4]}-{numbers[6]}"
    few = (0, 2) if count >= 3 else range(count)
    return " ".join(str(numbers[place]) for place in few)
