"""`conversation-guide wisdom`: what earlier families agreed to add, to be read to later ones."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ConversationGuideError, ExitCode

from . import complete
from .desk import WORDS, archive, complain, help_of, library, say

if TYPE_CHECKING:
    from conversation_guide.record.wisdom import Wisdom

commands = typer.Typer(help=help_of("cli.help.wisdom"), no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the program."""
    app.add_typer(commands, name="wisdom")


@commands.callback()
def _group() -> None:
    """Stay a group, also with one command in it."""


@commands.command("list", help=help_of("cli.help.wisdom.list"))
def list_wisdom(
    guide: Annotated[
        str | None,
        typer.Option(
            "--guide",
            metavar="ID",
            help=WORDS("cli.help.wisdom.list.guide"),
            autocompletion=complete.guides,
        ),
    ] = None,
) -> int:
    """Read what families agreed to give on, by month, unattributed."""
    from conversation_guide.record.names_told import may_name
    from conversation_guide.text import clean_line

    found, unread = _gathered(guide)
    if any(one.said for one in found):
        say(WORDS("wisdom.look-through"))
        say()
        say(WORDS("wisdom.head"))
    for month, of_month in groupby(found, key=lambda one: one.day[:7]):
        said = [text for one in of_month for text in one.said]
        if said:
            say()
            say(_month(month))
        for text in said:
            key = "wisdom.said.look" if may_name(text) else "wisdom.said"
            say(WORDS(key, text=clean_line(text)))
    if not any(one.said for one in found):
        say(WORDS("wisdom.none"))
    if held_back := sum(one.held_back for one in found):
        say()
        say(WORDS("wisdom.held-back", n=held_back))
    if unread:
        complain(WORDS("wisdom.unread", n=unread))
    return ExitCode.DONE


def _gathered(guide: str | None) -> tuple[list[Wisdom], int]:
    """Give what was added, by day, and how many conversations could not be read whole.

    Raises UnknownGuide.

    Of a damaged one nothing is given: the line in which a family took back its agreement may be
    the one that is lost.
    """
    from conversation_guide.interview.events import SessionKind
    from conversation_guide.record.wisdom import wisdom

    from .reading import tell_again

    keep = archive()
    refs = keep.list(SessionKind.LIVE)
    if guide is not None and all(ref.guide_id != guide for ref in refs):
        library().find(guide)  # one that nobody ever had is said, with its nearest names
    found, unread = [], 0
    for ref in refs:
        if guide not in (None, ref.guide_id):
            continue
        try:
            told = tell_again(keep.read(ref))
        except ConversationGuideError:
            unread += 1
            continue
        if told.code:
            unread += 1
        elif (added := wisdom(told.spoken.guide, told.conversation)) is not None:
            found.append(added)
    # those of one day keep no order that tells whose is whose
    return sorted(found, key=lambda one: (one.day, one.said)), unread


def _month(month: str) -> str:
    year, _, number = month.partition("-")
    key = f"wisdom.month.{number}"
    return WORDS(key, year=year) if key in WORDS else month
