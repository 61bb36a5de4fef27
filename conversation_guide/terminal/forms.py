"""What a typed line is for a form: its answer, why it does not fit, and the rows it can take.

Between `interview.answers`, which reads, and a line on the screen. Knows no terminal library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from conversation_guide.interview.answers import misfit, read_answer
from conversation_guide.interview.events import Value
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Fields,
    Form,
    Name,
    Refused,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.text import clean_line
from conversation_guide.words import Words

from .presentation import as_read, refused_text
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


def quiet(form: Form) -> str:
    """Give the key of the quiet line that says which keys there are."""
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
            fits = not typed.strip() or self._opens(typed)
            return None if fits else self.words("ask.fields.refused")
        if isinstance(form, Acknowledge):
            return None
        lines = typed.splitlines() if breaks(form) is Breaks.LINES else [typed]
        for line in lines:
            value = read_answer(form, line, self.words)
            if value is not None and not isinstance(value, Refused):
                value = misfit(form, value)
            if isinstance(value, Refused):
                return refused_text(value, self.words)
        return None

    def settled(self, form: Form, typed: str) -> str | None:
        """Give what stands on the screen for a line that was entered; None is the line itself."""
        if not typed.strip():
            return ""
        if isinstance(form, Choice | Choices | YesNo | Scale):
            return as_read(form, self.answer(form, typed), self.words)
        return None

    def rows(self, form: Form, samples: tuple[RichText, ...] = ()) -> Rows | None:
        """Lay out what can be taken instead of typed; None where there is nothing of the kind."""
        loose, many = form, False
        values: Sequence[Value]
        match form:
            case Choice(options=options) | Choices(options=options):
                if isinstance(form, Choices):
                    loose, many = Choices(options=options), True
                labels = tuple(clean_line(o.label) for o in options)
                typed = tuple(str(i + 1) for i in range(len(options)))
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

    def _opens(self, typed: str) -> bool:
        return clean_line(typed).casefold() in self.words("ask.fields.open.forms").split()
