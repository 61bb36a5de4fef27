"""What is said at a question in plain lines: whole sentences, no sign without words.

Pure: a prompt in, lines of text out. Reading and writing them is `plain_prompter`'s business.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.answers import enter_passes
from conversation_guide.interview.events import Value
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Field,
    Fields,
    Form,
    Heading,
    Name,
    Number,
    Prompt,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.text import clean_line
from conversation_guide.words import Words

from .asides import Small
from .empty_line import example
from .in_words import as_read, in_a_row, names_so_far
from .page import place_of
from .time_left import TimeLeft


@dataclass(frozen=True, slots=True)
class PlainLines:
    """The wording of questions in one language."""

    words: Words

    def heading(self, heading: Heading) -> str:
        """A key point's opening, in one line; outside of them, and alone, it has only its title."""
        if not place_of(heading, self.words):
            return heading.title
        return self.words(
            "plain.heading", number=heading.number, count=heading.count, title=heading.title
        )

    def question(self, prompt: Prompt, part: Field | None = None) -> str:
        """The question alone, or the field of it that is asked."""
        if part is not None:
            if part.label.endswith("?"):
                return part.label
            return self.words("plain.field", label=part.label)
        if isinstance(prompt.form, Acknowledge) and prompt.form.kind == "pause":
            return self.words("plain.pause", text=prompt.text)
        return prompt.text

    def time(self, left: TimeLeft) -> str:
        """How much of a timed part is left, and what can be done once it is over."""
        if left.is_up:
            return self.words("plain.time.up", command=self.words("plain.command.more"))
        return self.words("plain.time", title=left.title, left=left.said(self.words))

    def listed(self, form: Form) -> list[str]:
        """What belongs to the question: numbered choices, or the names so far."""
        match form:
            case Name(so_far=names) if names:
                return [self.words("ask.so-far", names=in_a_row(names_so_far(form)))]
            case Choice(options=options) | Choices(options=options):
                return [
                    self.words("plain.option", number=number, label=clean_line(option.label))
                    for number, option in zip(form.called, options, strict=True)
                ]
            case Fields(fields=fields):
                return [self.words("plain.option.field", label=field.label) for field in fields]
            case _:
                return []

    def how(self, prompt: Prompt, part: Field | None, draft: Value | None) -> list[str]:
        """What can be typed, what Enter alone does, and what was answered before."""
        form, words = (part.form if part else prompt.form), self.words
        lines = self._ends(form) if isinstance(form, Scale) else []
        if part is None and prompt.sensitive:
            passes = enter_passes(prompt) and draft is None
            lines.append(words("plain.sensitive" if passes else "plain.sensitive.skip"))
        if part is None and prompt.private:
            lines.append(words("ask.private"))
        how = self._type(form)
        if part is None and prompt.passed is not None:
            before = words(f"ask.passed.{prompt.passed}")
            return [*lines, how, words("plain.draft.again", value=before)]
        if draft is not None:
            # A number may be what the guide proposes: nobody has answered it then.
            again = ".again" if prompt.again and part is None else ""
            key = "plain.now" if isinstance(form, Number) else f"plain.draft{again}"
            if isinstance(form, Choices):
                how = f"{how} {words('plain.all-of-them')}"
            return [*lines, how, words(key, value=as_read(form, draft, words))]
        if part is not None:
            return [*lines, f"{how} {words('plain.field.enter')}"]
        if isinstance(form, Choices) and not form.at_least:
            key = "plain.or-on" if form.leaves_open else "plain.or-none"
            return [*lines, f"{how} {words(key, n=len(form.options))}"]
        if enter_passes(prompt) and not isinstance(form, Name):
            return [*lines, f"{how} {words('plain.or-enter')}"]
        return [*lines, how]

    def small(self, small: Small) -> list[str]:
        """The choices of a small question, what can be typed, and what Enter alone does."""
        how = self._type(small.form)
        if small.draft is not None:
            read = as_read(small.form, small.draft, self.words)
            return [*self.listed(small.form), how, self.words("plain.now", value=read)]
        key = "ends" if small.ends else "steps" if small.steps else "back"
        alone = self.words(f"plain.small.{key}")
        return [*self.listed(small.form), f"{how} {alone}"]

    def _ends(self, form: Scale) -> list[str]:
        ends = (("low", form.low, form.low_label), ("high", form.high, form.high_label))
        return [
            self.words(f"ask.scale.{end}", label=label, **{end: value})
            for end, value, label in ends
            if label
        ]

    def _type(self, form: Form) -> str:
        words = self.words
        match form:
            case Acknowledge():
                return words("plain.enter")
            case Choice(numbers=numbers) if numbers:
                return words("plain.type.choice-called")
            case Choice(options=options):
                return words("plain.type.choice", n=len(options))
            case Choices(numbers=numbers) if numbers:
                return words("plain.type.choices-called", example=example(numbers))
            case Choices(called=numbers):
                return words("plain.type.choices", n=len(numbers), example=example(numbers))
            case YesNo():
                return words("plain.type.yes-no")
            case Scale(low=low, high=high):
                return words("plain.type.scale", low=low, high=high)
            case Number():
                return words("plain.type.number")
            case Date():
                return words("plain.type.date")
            case Name(full=True):
                return words("plain.type.full")
            case Name(single=False, kind=None):
                return words("plain.type.entry")
            case Name(single=False, whole=True):
                return words("plain.type.whole-name")
            case Name(single=False, kind=ConnectionKind.GROUP):
                return words("plain.type.group")
            case Name(single=False):
                return words("plain.type.name")
            case Fields(of_entry=of_entry):
                return words("plain.type.fields.entry" if of_entry else "plain.type.fields")
            case Name(kind=None):
                return words("plain.type.one-entry")
            case Name():
                return words("plain.type.one-name")
            case Text():
                return words("plain.type.text")
