"""`conversation-guide session`: list, show and delete conversations that were kept.

Lists never show the name of a person, unless they are asked to: date, guide, id, kind and state.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import (
    ConversationGuideError,
    ExitCode,
    JournalTooNew,
    UsageProblem,
)

from . import complete, coverage, export, measures, notes, reflect
from .desk import WORDS, archive, console, help_of, on_screen, put, say, somebody_there

if TYPE_CHECKING:
    from conversation_guide.storage.archive import StoredConversation


commands = typer.Typer(help=help_of("cli.help.session"), no_args_is_help=True)

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
    ),
]


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the program."""
    for name, command in (
        ("list", list_sessions),
        ("show", show_session),
        ("map", show_map),
        ("coverage", coverage.show_coverage),
        ("measures", measures.show_measures),
        ("export", export.export),
        ("notes", notes.show_notes),
        ("reflect", reflect.reflect),
        ("delete", delete),
    ):
        commands.command(name, help=help_of(f"cli.help.session.{name}"))(command)
    app.add_typer(commands, name="session")


def list_sessions(
    names: Annotated[
        bool, typer.Option("--names", help=WORDS("cli.help.session.list.names"))
    ] = False,
) -> int:
    """List what is kept, the newest first."""
    from shutil import get_terminal_size

    from .columns import aligned_within

    keep = archive()
    refs = keep.list()
    if not refs:
        say(WORDS("session.list.none"))
        return ExitCode.DONE
    rows = []
    for ref in refs:
        row = [str(ref.day), ref.guide_id, ref.id, WORDS(f"session.kind.{ref.kind}")]
        try:
            stored = keep.read(ref)
        except JournalTooNew:
            row += [WORDS("session.state.too-new"), "", ""]
        except (ConversationGuideError, OSError):
            row += [WORDS("session.state.unread"), "", ""]
        else:
            row += [*_state(stored), _centre(stored) if names else ""]
        rows.append(row)
    columns = ["day", "guide", "id", "kind", "state", "answered", "name"]
    left_out = {5} if names or not any(row[5] for row in rows) else set()
    left_out |= set() if names else {6}
    rows.insert(0, [WORDS(f"session.list.{column}") for column in columns])
    shown = [[cell for at, cell in enumerate(row) if at not in left_out] for row in rows]
    # what is read by another program has one line each, however long
    room = get_terminal_size().columns if on_screen() else sys.maxsize
    for line in aligned_within(room, shown, above=3):
        put(line)
    if reflect.newest_waiting(keep) is not None:
        put("")
        say(WORDS("session.reflect.waits"))
    return ExitCode.DONE


def _state(stored: StoredConversation) -> tuple[str, str]:
    """Say how it stands, and when the last answer was where there are more to come."""
    from conversation_guide.interview.conversation import Conversation

    if stored.damaged or stored.private_damaged:
        return WORDS("session.state.damaged"), ""
    conversation = Conversation()
    for event in stored.events:
        conversation.apply(event)
    if conversation.finished_at:
        return WORDS("session.state.finished"), ""
    if not conversation.entries and not conversation.named:
        return WORDS("session.state.unfinished"), ""
    # month, day and time: the year stands in the first column, and a line has 80 cells
    return WORDS("session.state.unfinished"), conversation.last_at[5:16].replace("T", " ")


def _centre(stored: StoredConversation) -> str:
    """Give the name in the middle of the map; "" where there is none, or none can be read."""
    from conversation_guide.ecomap.derive import derive
    from conversation_guide.text import clean_line

    from .reading import tell_again

    try:
        told = tell_again(stored)
    except ConversationGuideError:
        return ""
    return clean_line(derive(told.spoken.guide, told.conversation).centre)


def show_session(id: Id) -> int:
    """Show what was talked about."""
    from .formats import markdown_of
    from .reading import read_session

    told = read_session(id)
    text = markdown_of(told)
    if on_screen():
        from .markdown_screen import ScreenMarkdown

        console().print(ScreenMarkdown(_without_front_matter(text)))
    else:
        put(text)
    return told.code


def _without_front_matter(text: str) -> str:
    """Drop what is for machines: the block between the first two lines of dashes."""
    if text.startswith("---\n"):
        _, _, rest = text[4:].partition("\n---\n")
        return rest.lstrip("\n")
    return text


def show_map(
    id: Id,
    drawn: Annotated[
        bool, typer.Option("--drawn", help=WORDS("cli.help.session.map.drawn"))
    ] = False,
) -> int:
    """Show the map of support, in the language that the family spoke."""
    from .maps import show_map_of
    from .reading import read_session

    told = read_session(id)
    spoken = told.spoken
    show_map_of(
        spoken.guide, told.conversation, spoken.words, as_drawing=drawn, earlier=told.earlier
    )
    return told.code


def delete(
    id: Id,
    yes: Annotated[bool, typer.Option("--yes", help=WORDS("cli.help.session.delete.yes"))] = False,
) -> int:
    """Delete a conversation for good, and say what was removed."""
    from .leaving import removed

    keep = archive()
    ref = keep.find(id)
    if not yes:
        if not somebody_there():
            raise UsageProblem("delete-needs-yes")
        sys.stdout.write(WORDS("session.delete.ask", day=ref.day, guide=ref.guide_id, id=ref.id))
        sys.stdout.flush()
        if sys.stdin.readline().strip().casefold() != WORDS("session.delete.yes"):
            say(WORDS("session.delete.kept"))
            return ExitCode.DONE
    say(removed(keep.delete(ref), WORDS))
    return ExitCode.DONE
