"""Walks any guide to its end, and every text that is typed on the way is a word of its own."""

from __future__ import annotations

from conversation_guide.guide.model import Guide
from conversation_guide.interview.events import Address, Agreed, Happening
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Ended,
    Fields,
    Form,
    Name,
    Number,
    Prompt,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.interview.replies import Given, Note
from tests.interview.walker import Walker

NAMES_A_LIST = 4


class Spoken:
    """One conversation; `typed` are all the words that somebody typed, `at` says at which step."""

    def __init__(self, guide: Guide) -> None:
        self.typed: list[str] = []
        self.at: dict[str, str] = {}
        self._step = "agreement"
        self.walker = Walker(guide)
        agreed = Agreed(scopes=("keep", "share"), share_with=self._word())
        self.walker.keep([Happening(address=Address("agreement"), fact=agreed)])
        while not isinstance(prompt := self.walker.interview.next_prompt(), Ended):
            self._step = prompt.address.step
            self.walker.say(Note(self._word()), self._reply(prompt))

    def found_in(self, text: str) -> list[str]:
        """Give what was typed that stands in `text`."""
        low = text.casefold()
        return [word for word in self.typed if word.casefold() in low]

    def _word(self) -> str:
        self.typed.append(f"Qx{len(self.typed):03d}zy")
        self.at[self.typed[-1]] = self._step
        return self.typed[-1]

    def _reply(self, prompt: Prompt) -> Given:
        form = prompt.form
        if isinstance(form, Fields):
            given = {field.part: self._value(field.form) for field in form.fields}
            return Given({part: value for part, value in given.items() if value is not None})
        if isinstance(form, Name):
            if form.full or len(form.so_far) >= max(NAMES_A_LIST, form.at_least):
                return Given(None)
            name = self._word()
            return Given(name if form.kind is None else f"{name}, {self._word()}")
        return Given(self._value(form))

    def _value(self, form: Form) -> str | bool | int | tuple[str, ...] | None:
        match form:
            case Text():
                return self._word()
            case YesNo():
                return True
            case Choice(options=options):
                return options[-1].id
            case Choices(options=options, at_most=most):
                ids = tuple(option.id for option in options)
                return ids[: len(ids) if most is None else most][: max(1, len(ids) // 2)]
            case Scale(low=low):
                return low
            case Number(at_least=least):
                return least or 0
            case Date():
                self.typed.append("1987-03-14")
                return "1987-03-14"
            case Acknowledge():
                return None
        raise AssertionError(form)
