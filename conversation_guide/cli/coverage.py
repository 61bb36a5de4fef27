"""`conversation-guide session coverage`: what was covered, on the screen. No name stands in it."""

from __future__ import annotations

from typing import Annotated

import typer

from conversation_guide.errors import ExitCode

from . import complete
from .desk import WORDS, console, on_screen, put, say, speaks_plainly


def show_coverage(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help=WORDS("cli.help.session.id"),
            autocompletion=complete.sessions,
            show_default=False,
        ),
    ] = None,
) -> int:
    """Show what was covered of one conversation, or of several, one after the other."""
    from conversation_guide.record.coverage import coverage
    from conversation_guide.render.coverage import coverage_sentences, coverage_text

    from .reading import read_session

    code = ExitCode.DONE
    for number, id in enumerate(dict.fromkeys(ids or ["last"])):
        told = read_session(id)
        code = max(code, told.code)
        found = coverage(told.spoken.original, told.conversation, told.earlier)
        if number:
            say()
        if on_screen() and not speaks_plainly():
            screen = console()
            screen.print(coverage_text(found, told.spoken.own_words, width=screen.width))
        else:
            for sentence in coverage_sentences(found, told.spoken.own_words):
                put(sentence)
    return code
