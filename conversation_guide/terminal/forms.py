"""What a typed line is for a form: its answer, why it does not fit, and the rows it can take.

Between `interview.answers`, which reads, and a line on the screen. Knows no terminal library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from conversation_guide.guide.steps import Option
from conversation_guide.interview.answers import misfit, read_answer
from conversation_guide.interview.events import Value
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Fields,
    Form,
    Name,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.interview.replies import Refused
from conversation_guide.text import clean_line, clean_text
from conversation_guide.words import Words

from .in_words import as_read, refused_text
from .rows import Rows

if TYPE_CHECKING:
    from rich.text import Text as RichText

MANY = 21
"""A scale of more values than this is typed, not laid out."""


class Breaks(Enum):
    """Line breaks: SPACE makes them spaces, LINES keeps pasted ones, TYPED lets type them too."""

    SPACE = "space"
    LINES = "lines"
    TYPED = "typed"


def breaks(form: Form) -> Breaks:
    """Say what becomes of line breaks in an answer; several pasted names are several names."""
    if isinstance(form, Text) and form.long:
        return Breaks.TYPED
    return Breaks.LINES if isinstance(form, Name) and not form.single else Breaks.SPACE


def may_be_none(form: Form) -> bool:
    """Say whether an empty line is an answer: of several choices, none of them."""
    return isinstance(form, Choices) and not form.at_least


def is_one_word(form: Form) -> bool:
    """Say whether an answer is so short that it is typed anew sooner than mended."""
    return not isinstance(form, Text | Name | Acknowledge)


def quiet(form: Form, *, again: bool = False) -> str:
    """Give the key of the quiet line that says which keys there are.

    `again` says that one went back to this question: its answer stands there, and Enter leads to
    where one came from.
    """
    if again and not isinstance(form, Fields) and not (isinstance(form, Name) and not form.single):
        return "ask.quiet.again"
    match form:
        case Text(long=True):
            return "ask.quiet.long"
        case Name(single=False, full=False):
            return "ask.quiet.name"
        case Fields():
            return "ask.quiet.fields"
        case _:
            return "ask.quiet"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads typed lines in one language."""

    words: Words

    def answer(self, form: Form, typed: str) -> Value | None:
        """Read a line that is known to fit; several lines of names are a tuple of them."""
        if isinstance(form, Fields):
            return "d" if self._opens(typed) else None
        if isinstance(form, Name) and not form.single:
            found = tuple(
                name for line in typed.splitlines() if (name := clean_line(line, len(typed)))
            )
            return found if len(found) > 1 else "".join(found) or None
        value = read_answer(form, typed, self.words)
        return None if isinstance(value, Refused) else value

    def refusal(self, form: Form, typed: str) -> str | None:
        """Say why a line cannot be an answer; an empty one is for the walk to judge."""
        if isinstance(form, Fields):
            fits = not typed.strip() or self._opens(typed) or form.of_entry
            return None if fits else self.words("ask.fields.refused")
        if isinstance(form, Acknowledge):
            return None
        if isinstance(form, Name) and form.kind is None and not form.single and self._opens(typed):
            return self.words("ask.fields.not-here")
        lines = typed.splitlines() if breaks(form) is Breaks.LINES else [typed]
        for line in lines:
            value = read_answer(form, line, self.words)
            if value is not None and not isinstance(value, Refused):
                value = misfit(form, value)
            if isinstance(value, Refused):
                return refused_text(value, self.words)
        return None

    def settled(self, form: Form, typed: str) -> str:
        """Give what stands on the screen for a line that was entered."""
        if not typed.strip():
            return self._nothing_of(form)
        if isinstance(form, Choice | Choices | YesNo | Scale):
            return as_read(form, self.answer(form, typed), self.words)
        return clean_text(typed, at_most=len(typed) + 1)

    def _nothing_of(self, form: Form) -> str:
        if not may_be_none(form):
            return ""
        leaves_open = isinstance(form, Choices) and form.leaves_open
        return self.words("ask.none.ticked" if leaves_open else "ask.none")

    def rows(self, form: Form, samples: tuple[RichText, ...] = ()) -> Rows | None:
        """Lay out what can be taken instead of typed; None where there is nothing of the kind."""
        loose, many = form, False
        values: Sequence[Value]
        match form:
            case Choice(options=options) | Choices(options=options):
                numbers = form.called
                if isinstance(form, Choices):
                    loose, many = Choices(options=options, numbers=form.numbers), True
                labels = tuple(clean_line(o.label) for o in options)
                typed = tuple(str(number) for number in numbers)
                values = [o.id for o in options]
            case YesNo():
                labels = typed = (self.words("ask.yes"), self.words("ask.no"))
                values = [True, False]
            case Scale(low=low, high=high) if high - low < MANY:
                values = range(low, high + 1)
                labels = typed = tuple(str(n) for n in values)
            case _:
                return None

        def read(line: str) -> frozenset[int]:
            value = read_answer(loose, line, self.words)
            while many and isinstance(value, Refused) and line:
                line = line[:-1]  # "1 3 5-" still shows what it took before
                value = read_answer(loose, line, self.words)
            if value is None or isinstance(value, Refused):
                return frozenset()
            taken = value if isinstance(value, tuple) else (value,)
            return frozenset(i for i, v in enumerate(values) if v in taken)

        across = isinstance(form, YesNo | Scale)
        return Rows(
            labels=labels, typed=typed, read=read, many=many, across=across, samples=samples
        )

    def next_entry(self, form: Form, typed: str) -> str:
        """Give what was typed at the details of an entry, where it is the next entry instead."""
        is_next = isinstance(form, Fields) and form.of_entry and not self._opens(typed)
        return clean_line(typed, len(typed) + 1) if is_next else ""

    def _opens(self, typed: str) -> bool:
        return clean_line(typed).casefold() in self.words("ask.fields.open.forms").split()


class Menu:
    """What can be done at one question, as rows; each has its letter, the same everywhere."""

    def __init__(self, names: Sequence[str], words: Words, *, outside: bool = False) -> None:
        """Take the names of those of `ACTIONS` that are possible here.

        `outside` of a conversation there is nothing that could be kept.
        """
        self._names = names
        self._words = words
        self._reader = Reader(words)
        self._letters = tuple(words(f"ask.menu.{name}.key") for name in names)
        self.form = Choice(
            options=tuple(
                Option(id=name, label=words(f"ask.menu.{name}{'.outside' * alone}"))
                for name in names
                for alone in [outside and name == "stop"]
            )
        )

    def chosen(self, typed: str) -> str | None:
        """Give the name of what a line takes, by its letter or its label."""
        line = clean_line(typed)
        if line.casefold() in self._letters:
            return self._names[self._letters.index(line.casefold())]
        if line.isdecimal():  # in a list it would be a place, and here are no numbers
            return None
        value = self._reader.answer(self.form, line)
        return None if value is None else str(value)

    def refusal(self, typed: str) -> str | None:
        """Say why a line takes nothing; an empty one only goes back."""
        if not clean_line(typed) or self.chosen(typed):
            return None
        return self._words("ask.menu.refused")

    def rows(self) -> Rows:
        """Lay out what can be done."""
        rows = self._reader.rows(self.form)
        assert rows is not None

        def read(line: str) -> frozenset[int]:
            name = self.chosen(line)
            return frozenset([self._names.index(name)] if name else [])

        return replace(rows, typed=self._letters, read=read)
