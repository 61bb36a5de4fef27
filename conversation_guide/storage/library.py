"""The guides that can be chosen: those that come with the program, and the user's own.

A guide is a file `<id>.yaml`; the user's own are in `<home>/guides` and stand before bundled ones
of the same id. A name with a second dot (`<id>.es.yaml`, `<id>.script.yaml`) belongs to a guide and
is none. A translation `<id>.<language>.yaml` is looked for among the user's own first, then beside
the guide's file, then among the bundled ones. This module finds files and reads bytes; what is in
them is not its business.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from conversation_guide.errors import CannotRead, UnknownGuide

from .files import read_bounded
from .places import reason

LARGEST_GUIDE: Final = 4 * 1024 * 1024
"""Bytes that a guide may have. One byte more is read, so that who reads it sees that it is more."""

_SUFFIXES: Final = (".yaml", ".yml")
_TRANSLATION: Final = re.compile(r"(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")


@dataclass(frozen=True, slots=True)
class GuideFile:
    """A guide as a file. `id` is the file's name without its ending."""

    path: Path
    id: str
    data: bytes
    bundled: bool


class Library:
    """Guides below `home`, and the bundled ones."""

    def __init__(self, home: Path | None) -> None:
        """Look for the user's own guides below `home`; None for bundled ones alone."""
        self._home = home

    def list(self) -> list[GuideFile]:
        """Give every guide that can be read, the user's own first, each group by id."""
        found: dict[str, GuideFile] = {}
        for path, bundled in self._paths():
            if path.stem not in found:
                try:
                    found[path.stem] = _guide_file(path, bundled)
                except CannotRead:
                    continue  # `find` says why, to who asks for it
        return list(found.values())

    def find(self, wanted: str) -> GuideFile:
        """Find a guide by its id or by the path of its file.

        Raises UnknownGuide, with the nearest names; CannotRead.
        """
        paths = dict[str, tuple[Path, bool]]()
        for path, bundled in self._paths():
            paths.setdefault(path.stem, (path, bundled))
        if wanted in paths:
            return _guide_file(*paths[wanted])
        path = Path(wanted)
        if wanted and _is_there(path):
            if path.is_dir():
                raise CannotRead(wanted, os.strerror(errno.EISDIR))
            return _guide_file(path, bundled=False)
        raise UnknownGuide(wanted, _nearest(wanted, list(paths)))

    def languages(self, guide: GuideFile) -> tuple[str, ...]:
        """Give the languages that there are translations of `guide` into, in order."""
        return tuple(sorted(self._translations(guide)))

    def translation(self, guide: GuideFile, language: str) -> GuideFile | None:
        """Find the translation of `guide` into `language` ("es"; for "es-MX" also "es").

        Raises CannotRead.
        """
        there = {found.casefold(): path for found, path in self._translations(guide).items()}
        wanted = language.casefold()
        path = there.get(wanted) or there.get(wanted.partition("-")[0])
        bundled = _bundled("guides")
        return None if path is None else _guide_file(path, bundled=path.parent == bundled)

    def original(self, file: GuideFile, guide_id: str) -> GuideFile | None:
        """Find the guide that the translation in `file` is of: beside it, else by its id.

        None where there is none that can be read.
        """
        for path in _in(file.path.parent):
            if path.suffix in _SUFFIXES and path.stem == guide_id:
                return _guide_file(path, file.bundled)
        try:
            return self.find(guide_id)
        except (UnknownGuide, CannotRead):
            return None

    def _translations(self, guide: GuideFile) -> dict[str, Path]:
        """Give the file of each language; of two, the one that is nearest to the user."""
        own = self._home / "guides" if self._home else None
        found: dict[str, Path] = {}
        for folder in (own, guide.path.parent, _bundled("guides")):
            for path in _in(folder) if folder else ():
                named = _TRANSLATION.fullmatch(path.stem)
                if named and named[1] == guide.id and path.suffix in _SUFFIXES:
                    found.setdefault(named[2], path)
        return found

    def example(self, guide_id: str) -> Path | None:
        """Give the script that plays a bundled guide through, where there is one."""
        folder = _bundled("examples")
        path = folder / f"{guide_id}.script.yaml" if folder else None
        return path if path and Path(guide_id).name == guide_id and path.is_file() else None

    def _paths(self) -> Iterator[tuple[Path, bool]]:
        """Give the files that are guides by their names, and whether they are bundled."""
        for folder, bundled in (
            (self._home / "guides" if self._home else None, False),
            (_bundled("guides"), True),
        ):
            if folder is None:
                continue
            for path in _in(folder):
                if path.suffix in _SUFFIXES and "." not in path.stem:
                    yield path, bundled


def _bundled(name: str) -> Path | None:
    """Give a folder that comes with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    beside = package.parent
    if (package / name).is_dir():
        return package / name
    if (beside / "pyproject.toml").is_file() and (beside / name).is_dir():
        return beside / name
    return None


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise CannotRead(str(folder), reason(error)) from error


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return True  # let reading say what is the matter with it


def _guide_file(path: Path, bundled: bool) -> GuideFile:
    return GuideFile(path, path.stem, read_bounded(path, LARGEST_GUIDE + 1), bundled)


def _nearest(wanted: str, ids: list[str]) -> tuple[str, ...]:
    """Give ids, or names of files beside the one that is wanted, that look alike."""
    from difflib import get_close_matches

    path = Path(wanted)
    near = get_close_matches(wanted.lower(), ids, n=3, cutoff=0.5)
    if path.suffix or path.name != wanted:
        try:
            beside = [p.name for p in _in(path.parent) if p.suffix in _SUFFIXES]
        except CannotRead:
            beside = []
        names = get_close_matches(path.name, beside, n=3, cutoff=0.6)
        near = [str(path.with_name(name)) for name in names] or near
        near = near or get_close_matches(path.stem.lower(), ids, n=3, cutoff=0.6)
    return tuple(near)
