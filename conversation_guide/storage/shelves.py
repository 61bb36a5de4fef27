"""Where conversations stand: one shelf for each kind, one folder for each conversation.

Only names are looked at here: what is in a folder is `folder`'s business. So an id can be put by
for a conversation of which nothing is kept yet, and nothing has to be loaded that reads or writes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotRead
from conversation_guide.interview.events import SessionKind

from .places import reason

ID_LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""No 0 1 i l o, which are read wrongly; so no id begins like "last", "demo" or "practice"."""

ID_LENGTH: Final = 6

_NAME: Final = re.compile(rf"(\d{{4}}-\d\d-\d\d)_([a-z0-9._-]+)_([{ID_LETTERS}]{{{ID_LENGTH}}})")


@dataclass(frozen=True, slots=True)
class SessionRef:
    """Which conversation. `day` is when it began; `guide_id` is as its folder's name tells it."""

    id: str
    kind: SessionKind
    guide_id: str
    day: dt.date
    folder: Path


def folder_name(day: dt.date, guide_id: str, id: str) -> str:
    """Name the folder of a conversation."""
    return f"{day.isoformat()}_{plain(guide_id)}_{id}"


def plain(guide_id: str) -> str:
    """Give `guide_id` as a folder's name may hold it: signs but a-z, 0-9 and "-" become "-"."""
    return re.sub(r"[^a-z0-9-]+", "-", guide_id.lower()).strip("-")[:60] or "guide"


def refs_below(home: Path, kind: SessionKind | None = None) -> Iterator[SessionRef]:
    """Give every folder that is named as ours are, in no order, also empty beginnings.

    Raises CannotRead where a shelf may not be looked into.
    """
    for each in SessionKind if kind is None else (kind,):
        shelf = home / each.value
        try:
            folders = sorted(shelf.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise CannotRead(str(shelf), reason(error)) from error
        for folder in folders:
            if (ref := _ref_of(each, folder)) is not None:
                yield ref


def new_id(home: Path) -> str:
    """Give an id that no conversation below `home` has. Nothing is made. Raises CannotRead."""
    import secrets

    taken = {ref.id for ref in refs_below(home)}
    while True:
        id = "".join(secrets.choice(ID_LETTERS) for _ in range(ID_LENGTH))
        if id not in taken:
            return id


def _ref_of(kind: SessionKind, folder: Path) -> SessionRef | None:
    """Read a folder's name; None where it is none of ours."""
    named = _NAME.fullmatch(folder.name)
    if named is None or not folder.is_dir():
        return None
    try:
        day = dt.date.fromisoformat(named[1])
    except ValueError:
        return None
    return SessionRef(named[3], kind, named[2], day, folder)
