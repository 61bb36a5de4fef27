"""`conversation-guide guide worksheet`: the blank sheet to print and fill in by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from conversation_guide.errors import ExitCode, UsageProblem

from . import complete
from .desk import WORDS, put, put_file, settings, write_file

SUFFIXES = {"html": ".html", "markdown": ".md"}
"""How a sheet of each format ends; the first is what is made where nobody says."""


def worksheet(
    guide: Annotated[
        str,
        typer.Argument(
            metavar="GUIDE",
            help=WORDS("cli.help.guide.show.guide"),
            autocompletion=complete.guides,
        ),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="html|markdown",
            help=WORDS("cli.help.guide.worksheet.to"),
            show_default=False,
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANGUAGE", help=WORDS("cli.help.guide.worksheet.lang")),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="PATH", help=WORDS("cli.help.session.export.out")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=WORDS("cli.help.session.export.force"))
    ] = False,
) -> int:
    """Write the blank sheet of a guide, on the paper that the settings name."""
    from conversation_guide.render.worksheet import worksheet_markdown
    from conversation_guide.render.worksheet_html import worksheet_html

    from .export import targets
    from .speaking import speak

    format = _format(to, out)
    chosen = settings()
    spoken = speak(guide, lang, chosen.language).sharing(chosen.stories)
    made = worksheet_html if format == "html" else worksheet_markdown
    text = made(spoken.guide, spoken.words, chosen.paper.value)
    if out == "-":
        put_file(text)
        return ExitCode.DONE
    [target] = targets(out, f"{spoken.guide.id}_worksheet", [SUFFIXES[format]])
    write_file(target, text, force=force)
    put(WORDS("session.written", path=target))
    return ExitCode.DONE


def _format(to: str | None, out: str | None) -> str:
    """Give the format: the one that is named, else as the file's name ends."""
    if to is not None:
        if to not in SUFFIXES:
            raise UsageProblem("worksheet-format", to)
        return to
    ending = Path(out).suffix.lower() if out else ""
    return next((name for name, suffix in SUFFIXES.items() if suffix == ending), "html")
