"""Where things are kept, and folders that are nobody else's business.

Nothing here knows what is kept. On Windows the user's profile already keeps others out, and modes
mean little there.
"""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotWrite

HOME_VARIABLE: Final = "CONVERSATION_GUIDE_HOME"
"""The environment variable that moves everything that is kept."""

FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600


def home() -> Path:
    """Give the folder that everything is kept in. It need not exist yet."""
    moved = os.environ.get(HOME_VARIABLE)
    if moved:
        with contextlib.suppress(RuntimeError):  # "~" where nobody has a home folder
            return Path(moved).expanduser().absolute()
        return Path(moved).absolute()
    from platformdirs import user_data_path

    return user_data_path("conversation-guide", appauthor=False)


def private_folder(folder: Path) -> Path:
    """Make `folder`, and those above it that are missing, for this user alone; give it back.

    A folder that is there already keeps its mode. Raises CannotWrite.
    """
    try:
        missing = []
        place = folder
        while not place.exists() and place != place.parent:
            missing.append(place)
            place = place.parent
        for place in reversed(missing):
            place.mkdir(mode=FOLDER_MODE, exist_ok=True)
            keep_folder(place.parent)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    except OSError as error:
        raise CannotWrite(str(folder), reason(error)) from error
    return folder


def can_be_made(folder: Path) -> None:
    """Make sure that `folder` is there and can be written in, or can be made. Makes nothing.

    Raises CannotWrite.
    """
    place = folder
    try:
        while not place.exists() and place != place.parent:
            place = place.parent
        if not place.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise CannotWrite(str(folder), reason(error)) from error


def keep_folder(folder: Path) -> None:
    """Make the names in `folder` last through a power cut, where the system can do that."""
    with contextlib.suppress(OSError):
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def reason(error: OSError) -> str:
    """Give the operating system's own words for what went wrong."""
    return error.strerror or type(error).__name__
