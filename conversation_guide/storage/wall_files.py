"""Files of a wall: reading them whole, and writing private ones that a spreadsheet opens.

What is written is for its owner alone. File names are numbers and fixed words, never a name.
Files begin with UTF-8's mark and end their lines as spreadsheets do, and no cell in them can be
taken for a formula. A folder of sheets is there whole, or not at all.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from conversation_guide.errors import OutputExists, UsageProblem
from conversation_guide.wall.cells import guarded

from .files import read_bounded, write_new, write_trouble
from .places import FILE_MODE, keep_folder, private_folder

LARGEST: Final = 512 * 1024 * 1024
"""The most bytes that a file of rows may have."""

INDEX: Final = "index.csv"
"""The file beside sheets that says whose is whose."""

_OURS = re.compile(r"(sheet-[0-9]{3,}|index|divided|not-divided)\.csv")


def read_file(path: Path) -> bytes:
    """Read a file of rows. Raises CannotRead, and UsageProblem for one beyond all measure."""
    data = read_bounded(path, LARGEST + 1)
    if len(data) > LARGEST:
        raise UsageProblem("wall-too-large", str(path))
    return data


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Give the files that `paths` name: folders opened (their CSV files, in order), each once.

    The index that lies beside sheets says whose is whose, and is none of them: also where a shell
    named every file of a folder.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = [path]
        if path.is_dir():
            inside = sorted(
                one for one in path.iterdir() if one.suffix.lower() in (".csv", ".tsv", ".txt")
            )
        found.update(dict.fromkeys(one for one in inside if one.name.lower() != INDEX))
    return list(found)


def sheet_name(number: int) -> str:
    """Give the file name of the sheet with this number (from 1)."""
    return f"sheet-{number:03}.csv"


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as a spreadsheet reads them, every cell harmless."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def write_list(path: Path, rows: Iterable[Sequence[str]], *, force: bool) -> None:
    """Write one private file. Raises OutputExists, CannotWrite or DiskFull."""
    write_new(path, as_csv(rows), force)


def write_sheets(
    folder: Path, files: Iterable[tuple[str, Iterable[Sequence[str]]]], *, force: bool
) -> None:
    """Write a folder of private files, given as names and rows.

    With `force`, what an earlier run left there is replaced, so that no sheet of it stays behind;
    other files in the folder are never touched.

    Raises:
        OutputExists: The folder holds something and `force` is off.
        DiskFull: There is no room; the folder is as it was.
        CannotWrite: The system refuses.
    """
    folder = folder.absolute()
    if folder.exists() and not folder.is_dir():
        raise OutputExists(str(folder))
    private_folder(folder.parent)
    try:
        if not force and folder.is_dir() and any(folder.iterdir()):
            raise OutputExists(str(folder))
        draft = Path(tempfile.mkdtemp(prefix=".conversation-guide-", dir=folder.parent))
        try:
            for name, rows in files:
                _write_private(draft / name, as_csv(rows))
            _put_in_place(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise write_trouble(folder, error) from error
    keep_folder(folder)


def _put_in_place(draft: Path, folder: Path) -> None:
    if not folder.exists():
        draft.rename(folder)
        return
    for old in folder.iterdir():
        if _OURS.fullmatch(old.name) and old.is_file():
            old.unlink()
    for new in sorted(draft.iterdir()):
        new.replace(folder / new.name)


def _write_private(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, FILE_MODE), "wb") as file:
        file.write(data)
