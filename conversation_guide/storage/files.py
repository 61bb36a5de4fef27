"""Files that are written whole or not at all, for their owner's eyes only; and bounded reading.

Used for what leaves the archive (summaries, maps) and for the copy of a guide in it.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotRead, CannotWrite, DiskFull, OutputExists

from .places import keep_folder, private_folder, reason

NO_ROOM: Final = frozenset(
    getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name)
)
"""What a system says when a file has no room to grow."""


def write_new(path: Path, text: str | bytes, force: bool = False) -> None:
    r"""Write a file so that it is there whole, and lasts, or is not there at all.

    Its folder is made where it is missing. Only this user may read the file.

    Args:
        path: Where to write.
        text: Text, written as UTF-8 with ``\n``, or bytes.
        force: Whether to write over a file that is there; never over anything but a file.

    Raises:
        OutputExists: There is such a file and `force` is off.
        DiskFull: There is no room; what was there before is as it was.
        CannotWrite: The system refuses.
    """
    refuse_what_is_there(path, force)
    private_folder(path.parent)
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    try:
        fd, name = tempfile.mkstemp(prefix=".conversation-guide-", suffix=".tmp", dir=path.parent)
        draft = Path(name)
        try:
            try:
                _write_all(fd, data)
                os.fsync(fd)
            finally:
                os.close(fd)
            _put_in_place(draft, path, force)
        finally:
            draft.unlink(missing_ok=True)
        keep_folder(path.parent)
    except FileExistsError as error:
        raise OutputExists(str(path)) from error
    except OSError as error:
        raise write_trouble(path, error) from error


def read_bounded(path: Path, at_most: int) -> bytes:
    """Read a file, but no more than `at_most` bytes of it. Raises CannotRead."""
    try:
        with path.open("rb") as file:
            return file.read(at_most)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise CannotRead(str(path), why) from error


def write_trouble(path: Path, error: OSError) -> CannotWrite | DiskFull:
    """Give the error of ours that a failed write amounts to."""
    if error.errno in NO_ROOM:
        return DiskFull(str(path))
    return CannotWrite(str(path), reason(error))


def refuse_what_is_there(path: Path, force: bool) -> None:
    """Raise what `write_new` would raise for what stands at `path`: OutputExists, CannotWrite."""
    try:
        there = path.stat()
    except OSError:
        return  # nothing there, or not to be looked at: writing will say which
    if stat.S_ISDIR(there.st_mode):
        raise CannotWrite(str(path), os.strerror(errno.EISDIR))
    if not force:
        raise OutputExists(str(path))
    if not stat.S_ISREG(there.st_mode):
        raise CannotWrite(str(path), os.strerror(errno.EINVAL))


def _write_all(fd: int, data: bytes) -> None:
    """Write all of `data`; a disk that takes only a part of it says so at the next try."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def _put_in_place(draft: Path, path: Path, force: bool) -> None:
    """Give the finished draft its name; without `force` only where the name is free."""
    if not force:
        try:
            # A second name for the same file: refused where the name was taken meanwhile.
            os.link(draft, path)
            return
        except FileExistsError:
            raise
        except (OSError, AttributeError):
            # No second names here (memory sticks): a window of a moment is left.
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
    draft.replace(path)
