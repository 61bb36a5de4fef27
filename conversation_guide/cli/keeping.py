"""Where a new conversation is kept: from its beginning, or from the family's agreement on.

Until there is an agreement there is no folder, no file and no lock; only an id is put by.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from conversation_guide.storage.places import can_be_made, home
from conversation_guide.storage.shelves import new_id
from conversation_guide.terminal.agreed_journal import AgreedJournal
from conversation_guide.terminal.driver import Journal

from .desk import archive
from .stories import keep_own

if TYPE_CHECKING:
    import datetime as dt

    from conversation_guide.interview.events import SessionKind
    from conversation_guide.storage.opened import OpenConversation
    from conversation_guide.storage.shelves import SessionRef

    from .speaking import Spoken


class Keeping:
    """The place of one new conversation. Use it in a `with` statement."""

    def __init__(
        self, kind: SessionKind, spoken: Spoken, day: dt.date, *, asks_first: bool
    ) -> None:
        """Begin it now, or, where the family is asked first, once it has agreed.

        Raises CannotWrite, DiskFull, CannotRead.
        """
        where = home()
        self.id = new_id(where)
        self._kind, self._spoken, self._day = kind, spoken, day
        self._opened: OpenConversation | None = None
        if asks_first:
            can_be_made(where)
        self.journal: Journal = AgreedJournal(self._begin) if asks_first else self._begin()

    @property
    def ref(self) -> SessionRef | None:
        """Which conversation it is; None while nothing of it is kept."""
        opened = self._opened
        return opened.ref if opened is not None and opened.events else None

    def _begin(self) -> OpenConversation:
        # When what waited could not be written, the place is there already.
        if self._opened is None:
            self._opened = archive().create(
                self._kind,
                self._spoken.original.id,
                self._spoken.data,
                self._day,
                self._spoken.translation,
                self.id,
            )
        keep_own(self._opened.ref.folder, self._spoken.stories)
        return self._opened

    def __enter__(self) -> Keeping:
        """Give itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of it; a beginning that came to nothing leaves no trace."""
        if self._opened is not None:
            self._opened.close()
