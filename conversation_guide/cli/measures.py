"""`conversation-guide session measures`: what can be counted on a map, each measure by its name."""

from __future__ import annotations

from typing import Annotated

import typer

from . import complete
from .desk import WORDS, console, on_screen, put, say


def show_measures(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
        ),
    ],
    define: Annotated[
        bool, typer.Option("--define", help=WORDS("cli.help.session.measures.define"))
    ] = False,
) -> int:
    """Show the measures of a conversation's ecomap; with `--define` what each of them means."""
    from conversation_guide.ecomap.measured import measured
    from conversation_guide.ecomap.model import Ecomap
    from conversation_guide.record.summary import summarise
    from conversation_guide.text import wrap

    from .reading import read_session

    told = read_session(id)
    words = told.spoken.own_words
    summary = summarise(told.spoken.original, told.conversation, told.earlier)
    if not isinstance(summary.map, Ecomap):
        say(words("measure.no-map"))
        return told.code
    width = console().width if on_screen() else 0

    def line(text: str, indent: str = "") -> None:
        for part in wrap(text, max(width - len(indent), 40)) if width else [text]:
            put(f"{indent}{part}")

    line(words("measure.title", date=summary.date, id=summary.session))
    line(words("measure.there"))
    put("")
    for one in measured(summary.map, words):
        line(words("measure.line", name=one.name, said=one.said))
        if define:
            line(one.means, "   ")
            line(words("measure.source", source=one.source), "   ")
    return told.code
