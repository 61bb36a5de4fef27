"""One journal file: read as it is, or opened and added to so that what was added stays.

What is added goes to the file in one `os.write` and is on the disk (fsync) before `append`
returns. A write that does not come to its end is taken back, so that the file always ends after a
whole line. Who may open a journal, and what its lines say, is the archive's business.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotRead, JournalDamaged, JournalTooNew
from conversation_guide.record.frame import (
    VERSION,
    Reading,
    frame_line,
    header_line,
    read_frames,
)

from .files import write_trouble
from .places import FILE_MODE, reason

RECORD: Final = "record"
PRIVATE: Final = "private"

# Windows would turn every "\n" into two bytes without O_BINARY.
_TO_APPEND: Final = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


def read_journal(path: Path, which: str, conversation: str) -> Reading | None:
    """Read a journal without changing or locking it; None where there is no such file.

    `damaged` of the result names the header's line too where it belongs to another journal.
    Raises CannotRead; JournalTooNew for one that a later version began.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRead(str(path), reason(error)) from error
    return _understood(data, which, conversation)


class Journal:
    """A journal that is open for adding to. Its owner holds the conversation's lock."""

    def __init__(self, path: Path, which: str, conversation: str) -> None:
        """Open, or begin, the journal at `path` and read it into `reading`; change nothing yet.

        Raises CannotWrite, DiskFull; JournalTooNew, JournalDamaged.
        """
        self._path, self._which, self._conversation = path, which, conversation
        try:
            self._fd = os.open(path, _TO_APPEND, FILE_MODE)
        except OSError as error:
            raise write_trouble(path, error) from error
        try:
            self.reading = _understood(_all_of(self._fd), which, conversation)
            if self.reading.damaged:
                raise JournalDamaged(conversation, self.reading.damaged, which)
        except OSError as error:
            self.close()
            raise CannotRead(str(path), reason(error)) from error
        except BaseException:
            self.close()
            raise
        # How far the file is good, and what the next line continues from: changed together.
        self._end = (self.reading.whole_bytes, self.reading.last_digest)
        self._unsure = self.reading.torn

    def mend(self) -> None:
        """Cut off a torn tail; write what a beginning lacks. Raises CannotWrite, DiskFull."""
        if self.reading.unended:
            self._add(b"\n", self._end[1])
        elif not self._end[1]:
            self._add(*header_line(self._which, self._conversation))
        else:
            self._settle()

    def append(self, payloads: Sequence[bytes]) -> tuple[int, str]:
        """Add a line a payload; return when they are on the disk. Raises CannotWrite, DiskFull.

        Gives what `take_back` wants. After an error the file is as it was before.
        """
        before, digest = self._end, self._end[1]
        lines = []
        for payload in payloads:
            line, digest = frame_line(digest, payload)
            lines.append(line)
        self._add(b"".join(lines), digest)
        return before

    def take_back(self, before: tuple[int, str]) -> None:
        """Undo the last `append`."""
        self._end, self._unsure = before, True
        self._settle()

    def close(self) -> None:
        """Close the file. Doing it twice does no harm."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)

    def _add(self, data: bytes, digest: str) -> None:
        self._settle()
        length = self._end[0]
        try:
            # Unsure until it is known to be kept: whatever comes between, Ctrl-C included, what
            # is half there is cut off before the next line is written.
            self._unsure = True
            written = os.write(self._fd, data)
            if written < len(data):
                # A full disk takes a part and says nothing.
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self._fd)
        except OSError as error:
            self._settle()
            raise write_trouble(self._path, error) from error
        self._end = (length + len(data), digest)
        self._unsure = False

    def _settle(self) -> None:
        """Cut off what is not known to be kept."""
        if not self._unsure:
            return
        try:
            os.ftruncate(self._fd, self._end[0])
            os.fsync(self._fd)
        except OSError as error:
            raise write_trouble(self._path, error) from error
        self._unsure = False


def _understood(data: bytes, which: str, conversation: str) -> Reading:
    reading = read_frames(data)
    if reading.header is None:
        return reading
    version, journal, told = reading.header
    if version > VERSION:
        raise JournalTooNew(conversation, str(version))
    if (journal, told) != (which, conversation) and 1 not in reading.damaged:
        return replace(reading, damaged=(1, *reading.damaged))
    return reading


def _all_of(fd: int) -> bytes:
    parts = []
    os.lseek(fd, 0, os.SEEK_SET)
    while part := os.read(fd, 1 << 20):
        parts.append(part)
    return b"".join(parts)
