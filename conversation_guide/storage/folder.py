"""One conversation's folder: what it is called, what is in it, what its lines say.

::

    <home>/<kind>/<YYYY-MM-DD>_<guide id>_<id>/
        guide.yaml        the guide as it was when the conversation began
        translation.yaml  the translation it is held in, where there is one
        stories.yaml      resources of one's own that are shared in it, where there are any
        record.journal    what was said (see `record.frame` and `record.codec`)
        private.journal   notes and reflections for yourself
        lock              who has it open; says nothing when it is not locked

No name says anything about a person. A folder that is not called like this is somebody else's; one
without a line in its record's journal is a beginning that came to nothing. This is the only module
that knows the names of these files; those of folders are `shelves`' business.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from operator import attrgetter
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotRead, CannotWrite, JournalTooNew
from conversation_guide.interview.events import Event
from conversation_guide.record import codec
from conversation_guide.record.frame import Reading

from .files import read_bounded
from .journal import PRIVATE, RECORD
from .places import reason
from .shelves import SessionRef

GUIDE: Final = "guide.yaml"
TRANSLATION: Final = "translation.yaml"
STORIES: Final = "stories.yaml"
JOURNALS: Final = {RECORD: "record.journal", PRIVATE: "private.journal"}
LOCK: Final = "lock"

BY_SEQ: Final = attrgetter("seq")

_HEAD: Final = 4096
"""Bytes that hold a journal's header and first event."""


def began(ref: SessionRef) -> dt.datetime | None:
    """Say when a conversation's first line was written; None where nothing was."""
    path = ref.folder / JOURNALS[RECORD]
    unknown = dt.datetime.combine(ref.day, dt.time(), dt.UTC)
    try:
        head = read_bounded(path, _HEAD)
    except CannotRead as error:
        nothing = isinstance(error.__cause__, FileNotFoundError | NotADirectoryError)
        return None if nothing else unknown
    _, _, rest = head.partition(b"\n")
    if not rest:
        return None
    try:
        first = codec.decode(rest.partition(b"\n")[0].partition(b" ")[2])
        return dt.datetime.fromisoformat(first.time).astimezone(dt.UTC)
    except (codec.NotAnEvent, JournalTooNew, ValueError, OverflowError):
        return unknown


def events_in(reading: Reading, session: str) -> tuple[list[Event], tuple[int, ...]]:
    """Give the events of a journal, and the numbers of sound lines that hold none."""
    events, strange = [], []
    for line, payload in reading.frames:
        try:
            events.append(codec.decode(payload))
        except codec.NotAnEvent:
            strange.append(line)
        except JournalTooNew as error:
            raise JournalTooNew(session, error.version) from None
    return events, tuple(strange)


def bytes_of(path: Path) -> bytes:
    """Read a file. Raises CannotRead."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(str(path), reason(error)) from error


def translation_in(folder: Path) -> bytes | None:
    """Read the translation in a conversation's folder, if there is one. Raises CannotRead."""
    try:
        return bytes_of(folder / TRANSLATION)
    except CannotRead as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise


def inside_out(folder: Path) -> list[Path]:
    """Give everything in `folder`, what is inside a folder before the folder; follow no link."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            found.extend(inside_out(path))
        found.append(path)
    return found


def remove(path: Path) -> None:
    """Remove a file or an empty folder, if it is there. Raises CannotWrite."""
    try:
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(str(path), reason(error)) from error


def discard(folder: Path) -> None:
    """Take a beginning away that came to nothing; what cannot be removed does no harm."""
    with contextlib.suppress(OSError):
        for name in (*JOURNALS.values(), GUIDE, TRANSLATION, STORIES, LOCK):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()
