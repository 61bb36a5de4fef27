"""Going through the small questions of one `Fields` screen, one after the other.

Shared by the prompters: it knows the order, the drafts and the way back, not how a field is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from conversation_guide.interview.events import Address, Reason, Value
from conversation_guide.interview.prompts import Field, Fields
from conversation_guide.interview.replies import Back, Given, Pass, Reply


def is_single(form: Fields) -> bool:
    """Whether there is but one field: it is asked at once, as Enter alone passes it anyway."""
    return len(form.fields) == 1


@dataclass(slots=True)
class Details:
    """Where one stands in an opened screen. It outlives a note or a mending in between.

    `passes` says of which one was not sure, or preferred not to say; a skipped one is only empty.
    """

    address: Address
    place: int = 0
    values: dict[str, Value] = field(default_factory=dict)
    passes: dict[str, Reason] = field(default_factory=dict)

    @classmethod
    def opened(cls, address: Address, form: Fields) -> Details:
        """Begin at the first field, with the drafts as values."""
        drafts = {f.part: f.draft for f in form.fields if f.draft is not None}
        passes = {f.part: f.passed for f in form.fields if f.passed is not None}
        return cls(address, 0, drafts, passes)

    def changed(self, form: Fields) -> bool:
        """Whether anything was filled in or taken out since the screen was opened."""
        return self.filled() != Details.opened(self.address, form).filled()

    def filled(self) -> dict[str, Value]:
        """Give what was filled in, and why what was passed has no answer."""
        return {**self.values, **self.passes}

    def go_through(self, form: Fields, ask_one: Callable[[Field], Reply]) -> Reply:
        """Ask the fields that are left.

        Returns:
            `Given` with a dict once all were asked; `Back` when one went back from the first;
            anything else, such as `Note` and `Leave`, at once.
        """
        while self.place < len(form.fields):
            one = form.fields[self.place]
            reply = ask_one(one)
            match reply:
                case Back():
                    if self.place == 0:
                        return reply
                    self.place -= 1
                case Given(value=value) if value is not None and not isinstance(value, dict):
                    self._settle(one, value, None)
                case Given() if one.part in self.passes:
                    self.place += 1  # Enter alone leaves it at that
                case Pass(reason=reason) if reason != Reason.SKIPPED:
                    self._settle(one, None, Reason(reason))
                case Given() | Pass():
                    self._settle(one, None, None)
                case _:
                    return reply
        return Given(self.filled())

    def _settle(self, one: Field, value: Value | None, reason: Reason | None) -> None:
        self.values.pop(one.part, None)
        self.passes.pop(one.part, None)
        if value is not None:
            self.values[one.part] = value
        if reason is not None:
            self.passes[one.part] = reason
        self.place += 1
