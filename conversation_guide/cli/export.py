"""`conversation-guide session export`: a conversation as files, one for each reader."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from conversation_guide.errors import UsageProblem

from . import complete
from .desk import WORDS, output_folder, put, write_file

SUFFIXES = {"markdown": ".md"}
"""How a file of each format ends."""

AUDIENCES = {"record": "", "family": "_family", "supervision": "_supervision"}
"""What a file's name says about whom it is for."""


def export(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
        ),
    ],
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="markdown", help=WORDS("cli.help.session.export.to")),
    ] = None,
    audience: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="record|family|supervision",
            help=WORDS("cli.help.session.export.for"),
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
    """Write a conversation to one file for each format and reader."""
    from .reading import file_name, markdown_of, read_session

    formats = _known(to or ["markdown"], SUFFIXES, "export-format")
    audiences = _known(audience or ["record"], AUDIENCES, "export-audience")
    wanted = [(reader, format) for reader in audiences for format in formats]
    if out == "-" and len(wanted) > 1:
        raise UsageProblem("out-several", out)
    told = read_session(id)
    if out == "-":
        put(markdown_of(told, audiences[0]))
        return told.code
    names = [f"{file_name(told.ref)}{AUDIENCES[who]}{SUFFIXES[what]}" for who, what in wanted]
    paths = targets(out, names)
    for (reader, _), target in zip(wanted, paths, strict=True):
        write_file(target, markdown_of(told, reader), force=force)
        put(WORDS("session.written", path=target))
    return told.code


def _known(given: list[str], known: dict[str, str], reason: str) -> list[str]:
    """Give what was asked for, each once. Raises UsageProblem for what there is not."""
    for one in given:
        if one not in known:
            raise UsageProblem(reason, one)
    return list(dict.fromkeys(given))


def targets(out: str | None, names: list[str]) -> list[Path]:
    """Say where files called `names` go: this folder, the folder `out`, or the file `out`."""
    if out is None:
        return [Path(name) for name in names]
    path = Path(out)
    if path.is_dir() or out.endswith(("/", "\\")) or len(names) > 1:
        if path.is_file():
            raise UsageProblem("out-several", out)
        return [output_folder(path) / name for name in names]
    return [output_folder(path.parent) / path.name]
