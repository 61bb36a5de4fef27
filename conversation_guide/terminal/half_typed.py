"""Lines that were left half typed: kept in memory for their question, no longer than the sitting.

Only what one leaves the conversation with goes further: `begun` gives it to be kept.
"""

from __future__ import annotations

from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import Acknowledge, Choices, Fields, Form
from conversation_guide.text import clean_text
from conversation_guide.words import Words

from .forms import Reader
from .in_words import as_typed
from .sheet import Turn


class HalfTyped:
    """What stood in the lines of one sitting when they were left by another key than Enter."""

    def __init__(self, reader: Reader, words: Words) -> None:
        """Read lines with `reader`."""
        self._reader = reader
        self._words = words
        self._kept: dict[tuple[Address, str], tuple[Form, str]] = {}

    def keep(self, turn: Turn, typed: str) -> None:
        """Keep a line, unless it stood there untouched, or was only emptied."""
        self.forget(turn)
        emptied = turn.draft is not None and not typed.strip()
        if not emptied and not self._is_untouched(turn, typed):
            self._kept[turn.kept_at] = (turn.form, typed)

    def forget(self, turn: Turn) -> None:
        """Forget what was typed here: it was answered or passed."""
        self._kept.pop(turn.kept_at, None)

    def line(self, turn: Turn) -> str:
        """What stands in the line at first: what was typed here, else what was answered before.

        Ticks stay with whom they meant where the list has changed since.
        """
        form, draft = turn.form, as_typed(turn.form, turn.draft, self._words)
        kept_form, kept = self._kept.get(turn.kept_at, (None, ""))
        if kept_form == form:
            return kept
        if isinstance(kept_form, Choices) and isinstance(form, Choices):
            return as_typed(form, self._reader.answer(kept_form, kept), self._words)
        return (turn.prompt.typed if turn.part is None else "") or draft

    def begun(self, turn: Turn, typed: str) -> str:
        """Give what was begun when one leaves, so that it stands there again one day."""
        lasts = turn.part is None and not isinstance(turn.form, Acknowledge | Fields)
        if not lasts or self._is_untouched(turn, typed):
            return ""
        return clean_text(typed, at_most=len(typed) + 1)

    def _is_untouched(self, turn: Turn, typed: str) -> bool:
        return typed == as_typed(turn.form, turn.draft, self._words)
