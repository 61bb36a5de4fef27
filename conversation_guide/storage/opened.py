"""A conversation that this window has open: read once, then added to, event by event.

Made by the archive, which says where it is and takes its lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType

from conversation_guide.errors import JournalDamaged
from conversation_guide.interview.events import Event
from conversation_guide.record import codec

from .folder import BY_SEQ, JOURNALS, discard, events_in
from .journal import PRIVATE, Journal
from .lock import Lock
from .places import keep_folder
from .shelves import SessionRef


class OpenConversation:
    """A conversation that this window has open. Close it, or use it in a `with` statement."""

    def __init__(
        self,
        ref: SessionRef,
        guide_text: bytes,
        lock: Lock,
        new: bool = False,
        translation: bytes | None = None,
    ) -> None:
        """Open the journals and read them; `lock` is held, and given back when this fails.

        A `new` one that is closed before anything was kept in it leaves no trace.
        """
        self.ref = ref
        self.guide_text = guide_text
        self.translation = translation
        self.events: list[Event] = []
        self._lock = lock
        self._new = new
        self._journals: dict[str, Journal] = {}
        try:
            for which, name in JOURNALS.items():
                self._journals[which] = Journal(ref.folder / name, which, ref.id)
            for which, journal in self._journals.items():
                events, strange = events_in(journal.reading, ref.id)
                if strange:
                    raise JournalDamaged(ref.id, strange, which)
                self.events.extend(events)
            self.events.sort(key=BY_SEQ)
            # Only when both are known to be sound is anything changed.
            for journal in self._journals.values():
                journal.mend()
            keep_folder(ref.folder)
        except BaseException:
            self.close()
            raise

    @property
    def id(self) -> str:
        """The conversation's id."""
        return self.ref.id

    def append(self, events: Sequence[Event]) -> None:
        """Keep `events`: when this returns they are on the disk, the private ones apart.

        Raises:
            DiskFull: There is no room.
            CannotWrite: The system refuses. After either, none of `events` is kept, and the same
                ones may be tried again.
            ValueError: An event cannot be written down, or the conversation is closed.
        """
        if not self._journals:
            raise ValueError("this conversation is closed")
        kept: list[tuple[Journal, tuple[int, str]]] = []
        try:
            for which, journal in self._journals.items():
                payloads = [codec.encode(e) for e in events if e.private is (which == PRIVATE)]
                if payloads:
                    kept.append((journal, journal.append(payloads)))
        except BaseException:
            for journal, before in kept:
                journal.take_back(before)
            raise
        self.events.extend(events)

    def close(self) -> None:
        """Let go of it. Doing it twice does no harm."""
        for journal in self._journals.values():
            journal.close()
        self._journals = {}
        self._lock.release()
        if self._new and not self.events:
            discard(self.ref.folder)

    def __enter__(self) -> OpenConversation:
        """Give itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of it."""
        self.close()
