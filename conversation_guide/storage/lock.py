"""One window at a time: a lock that the system lets go of when the program dies.

`fcntl` and `msvcrt` behind one name. What is locked is a file of its own beside what it guards:
on Windows a locked file cannot be read by others, and a conversation may always be read.
"""

from __future__ import annotations

import contextlib
import errno
import os
from importlib import import_module
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Final

from .places import FILE_MODE

_TAKEN: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


class Taken(Exception):
    """Somebody else holds the lock."""


class Lock:
    """A lock that is held. Give it back with `release`, or use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Take the lock whose file is `path`, at once or not at all.

        Raises Taken when somebody holds it, also within this process; OSError when the file
        cannot be made.
        """
        self._fd: int | None = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        try:
            _lock(self._fd)
        except OSError as error:
            self.release()
            if error.errno in _TAKEN:
                raise Taken from error
            raise

    def release(self) -> None:
        """Give the lock back. Doing it twice does no harm."""
        if self._fd is not None:
            # Closing lets go on every system; Windows asks for it to be said first.
            fd, self._fd = self._fd, None
            _unlock(fd)
            os.close(fd)

    def __enter__(self) -> Lock:
        """Give itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back."""
        self.release()


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


_fcntl: Final = _module("fcntl")
_msvcrt: Final = None if _fcntl else _module("msvcrt")


def _lock(fd: int) -> None:
    if _fcntl is not None:
        # flock, not lockf: it also keeps two windows of one process apart.
        _fcntl.flock(fd, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
    elif _msvcrt is not None:
        _msvcrt.locking(fd, _msvcrt.LK_NBLCK, 1)


def _unlock(fd: int) -> None:
    with contextlib.suppress(OSError):
        if _fcntl is not None:
            _fcntl.flock(fd, _fcntl.LOCK_UN)
        elif _msvcrt is not None:
            _msvcrt.locking(fd, _msvcrt.LK_UNLCK, 1)
