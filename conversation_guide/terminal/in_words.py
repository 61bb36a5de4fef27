"""Answers, names and refusals as text: as somebody would type them, as somebody would read them.

Pure, and the same for every prompter.
"""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.guide.steps import Option
from conversation_guide.interview.answers import split_name
from conversation_guide.interview.events import Reason, Value
from conversation_guide.interview.prompts import Choice, Choices, Form, Name, YesNo
from conversation_guide.interview.replies import Refused
from conversation_guide.text import clean_line
from conversation_guide.words import Words


def names_so_far(form: Name) -> list[str]:
    """The list so far, each name without the words that came with it; an entry is kept whole."""
    with_words = form.kind is not None and not form.whole
    return [split_name(name)[0] if with_words else name for name in form.so_far]


def in_a_row(names: Sequence[str]) -> str:
    """Write names one after the other; where one holds a comma itself, they are parted plainly."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def refused_text(refused: Refused, words: Words, where: str = "") -> str:
    """Give the sentence that says why a reply does not fit.

    `where` is "screen" or "plain": there it may also say which keys help.
    """
    there = f"{refused.key}.{where}"
    return words(there if there in words else refused.key, **dict(refused.facts))


def as_typed(form: Form, draft: Value | None, words: Words) -> str:
    """Write an earlier answer as somebody would type it again."""
    if draft is None:
        return ""
    match form:
        case YesNo():
            return words("ask.yes" if draft else "ask.no")
        case Choice(options=options):
            called = zip(form.called, options, strict=True)
            return next((str(number) for number, o in called if o.id == draft), "")
        case Choices(options=options) if isinstance(draft, tuple):
            numbered = zip(form.called, options, strict=True)
            return " ".join(str(number) for number, o in numbered if o.id in draft)
    return ", ".join(draft) if isinstance(draft, tuple) else str(draft)


def as_read(form: Form, value: Value | None, words: Words) -> str:
    """Write an answer as somebody would read it out: labels instead of numbers.

    Of a small question that was passed `value` is the reason.
    """
    if isinstance(value, Reason):
        return words(f"ask.passed.{value}")
    match form:
        case Choice(options=options):
            return _labels(options, (value,), words)
        case Choices(options=options) if isinstance(value, tuple):
            return _labels(options, value, words)
    return as_typed(form, value, words)


def _labels(options: Sequence[Option], ids: Sequence[object], words: Words) -> str:
    labels = [clean_line(o.label) for o in options if o.id in ids]
    # "Rosa, grandmother" holds a comma itself: nobody should have to guess where a name ends.
    return "; ".join(labels) if any("," in label for label in labels) else words.joined(labels)
