"""The commands: one file a group. They parse options, call the layers below and choose exit codes.

Nothing is decided here about a walk, a map or a file format. What is slow to import is imported
inside the functions that need it, so that `--help` pays for none of it.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .commands import Commands
from .desk import WORDS, help_of, say, somebody_there

app = typer.Typer(
    name="conversation-guide",
    cls=Commands,
    help=help_of("cli.help"),
    epilog=WORDS("cli.help.exit-codes"),
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from conversation_guide import __version__

        say(f"conversation-guide {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def begin(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=WORDS("cli.help.version")),
    ] = False,
) -> int:
    """Offer what there is to do, on a terminal; show the help elsewhere."""
    if context.invoked_subcommand is not None:
        return 0
    if not somebody_there():
        help_text = context.get_help()  # rich has printed it by now, and nothing is left
        if help_text:
            say(help_text)
        return 0
    from .menu import offer

    return offer()
