"""A journal that begins only once the family has agreed that anything is kept.

Until then events wait in memory and no file exists; what was said before the agreement is kept
with it, in order, in one go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conversation_guide.interview.events import Agreed, Event
from conversation_guide.interview.walks.agreeing import KEEP

from .driver import Journal


class AgreedJournal:
    """Keeps nothing before there is an agreement to keep."""

    def __init__(self, begin: Callable[[], Journal]) -> None:
        """`begin` makes the place where the conversation is kept; it is called at most once."""
        self._begin = begin
        self._waiting: list[Event] = []
        self._journal: Journal | None = None

    def append(self, events: Sequence[Event]) -> None:
        """Keep events, or let them wait. Raises as the journal does, having kept none of them."""
        if self._journal is None:
            agreed = any(isinstance(e.fact, Agreed) and KEEP in e.fact.scopes for e in events)
            if not agreed:
                self._waiting += events
                return
            journal = self._begin()
            journal.append([*self._waiting, *events])
            self._journal, self._waiting = journal, []
        else:
            self._journal.append(events)
