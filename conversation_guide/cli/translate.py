"""`conversation-guide guide translate`: a translation to fill in, with every text of a guide."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from conversation_guide.errors import ExitCode, UsageProblem

from . import complete
from .desk import WORDS, put, write_file

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
"""How a language is written: es, pt-BR, zh-Hant."""


def translate(
    guide: Annotated[
        str,
        typer.Argument(
            metavar="GUIDE",
            help=WORDS("cli.help.guide.show.guide"),
            autocompletion=complete.guides,
        ),
    ],
    language: Annotated[
        str, typer.Argument(metavar="LANGUAGE", help=WORDS("cli.help.guide.translate.language"))
    ],
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="PATH", help=WORDS("cli.help.session.export.out")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=WORDS("cli.help.session.export.force"))
    ] = False,
) -> int:
    """Write the file of a translation in which nothing is translated yet."""
    from conversation_guide.guide.untranslated import to_fill_in

    from .export import targets
    from .reading import find_guide

    if not _LANGUAGE.fullmatch(language):
        raise UsageProblem("language", language)
    original = find_guide(guide)
    text = to_fill_in(original, language)
    if out == "-":
        put(text)
        return ExitCode.DONE
    [target] = targets(out, original.id, [f".{language}.yaml"])
    write_file(target, text, force=force)
    put(WORDS("session.written", path=target))
    return ExitCode.DONE
