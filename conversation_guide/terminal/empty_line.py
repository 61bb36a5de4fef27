"""What an empty line says: what it waits for, and what Enter alone does there. Pure text."""

from __future__ import annotations

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
        count = len(form.options)
        key = "ask.hint.choices.open" if form.leaves_open else "ask.hint.choices.or"
        return words(key, n=count, example=example(count))
    if isinstance(form, Choices) and passes:
        count = len(form.options)
        return words("ask.hint.choices.passes", n=count, example=example(count))
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
        case Name(full=False, whole=True, single=single):
            return words("ask.hint.one-name" if single else "ask.hint.whole-name")
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
