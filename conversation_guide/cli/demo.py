"""`conversation-guide demo`: a whole example conversation, from start to end."""

from __future__ import annotations

from typing import Annotated

import typer

from conversation_guide.errors import UsageProblem

from .desk import WORDS, help_of, library

GUIDE = "we-are-connected"


def add_to(app: typer.Typer) -> None:
    """Hang this command on the program."""
    app.command("demo", help=help_of("cli.help.demo"))(demo)


def demo(
    out: Annotated[
        str | None, typer.Option("--out", metavar="DIR", help=WORDS("cli.help.demo.out"))
    ] = None,
) -> int:
    """Play the example that comes with the first guide, and keep it as a demo."""
    from .holding import Holding

    script = library().example(GUIDE)
    if script is None:
        raise UsageProblem("no-example")
    return Holding(plain=False, out=out).play(str(script), GUIDE)
