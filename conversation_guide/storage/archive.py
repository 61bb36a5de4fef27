"""The conversations that are kept: one conversation, one folder (see `folder`).

A conversation is opened by one window at a time, and may be read by anybody at any time. What does
not look like a conversation is somebody else's and is left alone, unseen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from conversation_guide.errors import (
    AmbiguousSession,
    CannotWrite,
    ConversationInUse,
    UnknownSession,
)
from conversation_guide.interview.events import Event, SessionKind

from .files import write_new
from .folder import (
    BY_SEQ,
    GUIDE,
    JOURNALS,
    LOCK,
    TRANSLATION,
    began,
    bytes_of,
    discard,
    events_in,
    inside_out,
    remove,
    translation_in,
)
from .journal import PRIVATE, RECORD, read_journal
from .lock import Lock, Taken
from .opened import OpenConversation
from .places import keep_folder, private_folder, reason
from .shelves import SessionRef, folder_name, new_id, plain, refs_below

_Names = list[str]  # within `Archive`, `list` is its own

_NEWEST: Final = {
    "last": SessionKind.LIVE,
    "demo": SessionKind.DEMO,
    "practice": SessionKind.PRACTICE,
}


@dataclass(frozen=True, slots=True)
class StoredConversation:
    """What could be read of a conversation.

    `damaged` are line numbers of the record's journal, `private_damaged` of the private one.
    `torn` says that a last write did not come to its end.
    """

    ref: SessionRef
    guide_text: bytes
    events: list[Event]
    damaged: tuple[int, ...] = ()
    torn: bool = False
    private_damaged: tuple[int, ...] = ()
    translation: bytes | None = None


class Archive:
    """All conversations below one home folder."""

    def __init__(self, home: Path) -> None:
        """Keep conversations below `home`, which need not exist yet."""
        self._home = home

    def create(
        self,
        kind: SessionKind,
        guide_id: str,
        guide_text: bytes,
        day: dt.date,
        translation: bytes | None = None,
        id: str = "",
    ) -> OpenConversation:
        """Begin a conversation and open it.

        Args:
            kind: Which folder it belongs to, for ever.
            guide_id: Shown in the folder's name; other signs than a-z, 0-9 and "-" become "-".
            guide_text: The guide as it is walked.
            day: The day it begins.
            translation: The translation it is held in, kept beside the guide.
            id: One that `shelves.new_id` gave; "" for a new one.

        Raises:
            CannotWrite, DiskFull: There is no place for it.
        """
        shelf = private_folder(self._home / kind.value)
        id = id or new_id(self._home)
        folder = private_folder(shelf / folder_name(day, guide_id, id))
        ref = SessionRef(id, kind, plain(guide_id), day, folder)
        lock = self._take_lock(ref)
        try:
            write_new(folder / GUIDE, guide_text)
            if translation is not None:
                write_new(folder / TRANSLATION, translation)
        except BaseException:
            lock.release()
            discard(folder)
            raise
        return OpenConversation(ref, guide_text, lock, new=True, translation=translation)

    def open(self, ref: SessionRef) -> OpenConversation:
        """Open a conversation to go on with it; a torn tail is cut off.

        Raises:
            UnknownSession: It is not there any more.
            ConversationInUse: Another window has it open.
            JournalDamaged: Lines are not as they were written; `read` gives what is whole.
            JournalTooNew: A later version wrote it. As with every error, nothing is changed.
            CannotRead, CannotWrite, DiskFull: The system refuses.
        """
        if not (ref.folder / JOURNALS[RECORD]).is_file():
            raise UnknownSession(ref.id)
        lock = self._take_lock(ref)
        try:
            if not (ref.folder / JOURNALS[RECORD]).is_file():
                raise UnknownSession(ref.id)  # deleted a moment ago
            guide_text = bytes_of(ref.folder / GUIDE)
            translation = translation_in(ref.folder)
        except BaseException:
            lock.release()
            raise
        return OpenConversation(ref, guide_text, lock, translation=translation)

    def read(self, ref: SessionRef) -> StoredConversation:
        """Read what is there, without a lock and without changing a thing.

        Of a damaged journal, every line is given that is proven to be as it was written.

        Raises:
            UnknownSession: It is not there any more.
            JournalTooNew: A later version wrote it.
            CannotRead: The system refuses.
        """
        record = read_journal(ref.folder / JOURNALS[RECORD], RECORD, ref.id)
        if record is None:
            raise UnknownSession(ref.id)
        private = read_journal(ref.folder / JOURNALS[PRIVATE], PRIVATE, ref.id)
        events, strange = events_in(record, ref.id)
        found = {event.seq: event for event in reversed(events)}
        private_damaged: tuple[int, ...] = ()
        if private is not None:
            events, private_strange = events_in(private, ref.id)
            for event in events:
                found.setdefault(event.seq, event)
            private_damaged = _joined(private.damaged, private_strange)
        return StoredConversation(
            ref=ref,
            guide_text=bytes_of(ref.folder / GUIDE),
            events=sorted(found.values(), key=BY_SEQ),
            damaged=_joined(record.damaged, strange),
            torn=record.torn or (private is not None and private.torn),
            private_damaged=private_damaged,
            translation=translation_in(ref.folder),
        )

    def list(self, kind: SessionKind | None = None) -> list[SessionRef]:
        """Give the conversations that are kept, of one kind or of all, newest first.

        Raises CannotRead where a folder of ours may not be looked into.
        """
        begun = [(began(ref), ref) for ref in refs_below(self._home, kind)]
        newest = sorted(
            ((ref.day, when, ref.id, ref) for when, ref in begun if when is not None), reverse=True
        )
        return [ref for *_, ref in newest]

    def find(self, wanted: str) -> SessionRef:
        """Find a conversation by "last", "demo", "practice" or a unique beginning of its id.

        Raises UnknownSession, with ids that look alike; AmbiguousSession, with those that fit.
        """
        wanted = wanted.strip().lower()
        if wanted in _NEWEST:
            refs = self.list(_NEWEST[wanted])
            if not refs:
                raise UnknownSession(wanted)
            return refs[0]
        refs = self.list()
        matching = [ref for ref in refs if wanted and ref.id.startswith(wanted)]
        if len(matching) == 1:
            return matching[0]
        if matching:
            raise AmbiguousSession(wanted, tuple(ref.id for ref in matching))
        from difflib import get_close_matches

        raise UnknownSession(
            wanted, tuple(get_close_matches(wanted, [ref.id for ref in refs], n=3, cutoff=0.5))
        )

    def delete(self, ref: SessionRef) -> _Names:
        """Remove a conversation with everything in its folder; give the names of what went.

        Raises UnknownSession; ConversationInUse; CannotWrite, and then what is left is still
        listed and can be deleted again.
        """
        if not ref.folder.is_dir():
            raise UnknownSession(ref.id)
        gone: _Names = []
        with self._take_lock(ref):
            # The record's journal goes last: as long as it is there, `list` shows the rest.
            last, lock = ref.folder / JOURNALS[RECORD], ref.folder / LOCK
            inside = [path for path in inside_out(ref.folder) if path not in (last, lock)]
            for path in [*inside, last]:
                is_file = path.is_symlink() or path.is_file()
                remove(path)
                if is_file:
                    gone.append(path.relative_to(ref.folder).as_posix())
        remove(lock)
        remove(ref.folder)
        keep_folder(ref.folder.parent)
        return sorted(gone)

    def _take_lock(self, ref: SessionRef) -> Lock:
        try:
            return Lock(ref.folder / LOCK)
        except Taken:
            raise ConversationInUse(ref.id) from None
        except FileNotFoundError:
            raise UnknownSession(ref.id) from None
        except OSError as error:
            raise CannotWrite(str(ref.folder / LOCK), reason(error)) from error


def _joined(*lines: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({line for some in lines for line in some}))
