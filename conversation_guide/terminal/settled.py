"""What is left on the screen of a line that was entered: its answer, how it was passed, nothing.

Remembers for which reason a question was passed, for when Enter alone passes it again.
"""

from __future__ import annotations

from conversation_guide.interview.answers import enter_passes
from conversation_guide.interview.events import Address, Reason
from conversation_guide.interview.prompts import Acknowledge, Fields, Form, Name, Prompt
from conversation_guide.words import Words

from .forms import Reader, may_be_none


class Settled:
    """What is left of the answers of one sitting."""

    def __init__(self, reader: Reader, words: Words) -> None:
        """Read lines with `reader`."""
        self._reader = reader
        self._words = words
        self._passes: dict[Address, str] = {}

    def passed(self, prompt: Prompt, reason: str) -> None:
        """Remember for which reason a question was passed."""
        self._passes[prompt.address] = reason

    def answered(self, prompt: Prompt) -> None:
        """Forget that it was ever passed."""
        self._passes.pop(prompt.address, None)

    def text(self, prompt: Prompt, form: Form, typed: str) -> str:
        """What is left of an answer: of one that is kept apart, only that it is."""
        if prompt.private and typed.strip():
            return self._words("ask.private.kept")
        if reason := self._passed_by(prompt, typed):
            return self._words(f"ask.passed.{reason}")
        return self._reader.settled(form, typed)

    def is_erased(self, prompt: Prompt, typed: str) -> bool:
        """Say whether nothing is left, not even the question: of names, and of what is refused."""
        if self._passed_by(prompt, typed) or isinstance(prompt.form, Acknowledge):
            return False
        if isinstance(prompt.form, Fields):
            return True  # what was filled in is left once all of it was asked
        if isinstance(prompt.form, Name):
            return bool(typed.strip())
        return not typed.strip() and not prompt.skippable and not may_be_none(prompt.form)

    def _passed_by(self, prompt: Prompt, typed: str) -> str:
        """For which reason a line passes the question; "" where it does not."""
        if typed.strip() or prompt.draft is not None:
            return ""
        skipped = Reason.SKIPPED.value if enter_passes(prompt) else ""
        return self._passes.get(prompt.address, skipped)
