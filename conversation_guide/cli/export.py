"""`conversation-guide session export`: a conversation as files, one for each reader."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Annotated

import typer

from conversation_guide.errors import UsageProblem

from . import complete
from .desk import WORDS, each_once, is_folder, output_folder, put, put_file, write_files
from .formats import FORMATS, READERS, SUFFIXES


def export(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
        ),
    ],
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help=WORDS("cli.help.session.export.to"),
            autocompletion=complete.one_of(FORMATS),
        ),
    ] = None,
    audience: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="record|family|supervision",
            help=WORDS("cli.help.session.export.for"),
            autocompletion=complete.one_of(READERS),
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="PATH", help=WORDS("cli.help.session.export.out")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=WORDS("cli.help.session.export.force"))
    ] = False,
) -> int:
    """Write a conversation to files, for each format and reader."""
    from .formats import written
    from .reading import file_name, read_session

    formats = _known(to or ["markdown"], FORMATS, "export-format")
    readers = _known(audience or ["record"], READERS, "export-audience")
    told = read_session(id)
    # everything is made before anything is written: what cannot be had stops it all
    with each_once():
        files = [
            (f"{READERS[reader]}{ending}", content)
            for reader in readers
            for format in formats
            for ending, content in written(told, reader, format).items()
        ]
    if out == "-":
        if len(readers) * len(formats) > 1:
            raise UsageProblem("out-several", out)
        if len(files) > 1:
            raise UsageProblem("out-many-files", formats[0])
        put_file(files[0][1])
        return told.code
    paths = targets(out, file_name(told.ref), [ending for ending, _ in files])
    contents = [content for _, content in files]
    for target in write_files(zip(paths, contents, strict=True), force=force):
        put(WORDS("session.written", path=target))
    return told.code


def _known(given: list[str], known: Container[str], reason: str) -> list[str]:
    """Give what was asked for, each once. Raises UsageProblem for what there is not."""
    for one in given:
        if one not in known:
            raise UsageProblem(reason, one)
    return list(dict.fromkeys(given))


def targets(out: str | None, name: str, endings: list[str]) -> list[Path]:
    """Say where files go that are called `name` and one of `endings`.

    Without `out` to this folder; else to the folder `out`, or to the file `out` where one format
    is written: what it has several files of is called like it, each with its ending. A folder that
    is not there yet is not made where its name ends like a file's.

    Raises UsageProblem, CannotWrite.
    """
    if out is None:
        return [Path(f"{name}{ending}") for ending in endings]
    path = Path(out)
    folder_meant = is_folder(path) or out.endswith(("/", "\\"))
    if folder_meant or not _one_format(path, endings):
        if path.is_file() or (not folder_meant and path.suffix.lower() in SUFFIXES):
            raise UsageProblem("out-several", out)
        return [output_folder(path) / f"{name}{ending}" for ending in endings]
    folder = output_folder(path.parent)
    if len(endings) == 1:
        return [folder / path.name]
    return [folder / f"{path.stem}{ending}" for ending in endings]


def _one_format(path: Path, endings: list[str]) -> bool:
    """Say whether all that is written may go by the name of one file."""
    kinds = {Path(f"{path.stem}{ending}").suffix for ending in endings}
    return len(endings) == 1 or (len(kinds) == 1 and path.suffix in kinds)
