"""`conversation-guide session`: list, show, export and delete conversations that were kept.

Lists never show the name of a person: date, guide, id, kind and state only.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ExitCode, JournalTooNew, UsageProblem

from . import complete
from .desk import (
    WORDS,
    archive,
    console,
    help_of,
    on_screen,
    output_folder,
    put,
    say,
    somebody_there,
    write_file,
)

if TYPE_CHECKING:
    from conversation_guide.storage.archive import Archive, SessionRef


commands = typer.Typer(help=help_of("cli.help.session"), no_args_is_help=True)

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
    ),
]

SUFFIXES = {"markdown": ".md"}


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the program."""
    app.add_typer(commands, name="session")


@commands.command("list", help=help_of("cli.help.session.list"))
def list_sessions() -> int:
    """List what is kept, the newest first."""
    from .columns import aligned

    keep = archive()
    refs = keep.list()
    if not refs:
        say(WORDS("session.list.none"))
        return ExitCode.DONE
    rows = [
        tuple(WORDS(f"session.list.{name}") for name in ("day", "guide", "id", "kind", "state"))
    ]
    rows += [
        (str(ref.day), ref.guide_id, ref.id, WORDS(f"session.kind.{ref.kind}"), _state(keep, ref))
        for ref in refs
    ]
    for line in aligned(rows):
        say(line)
    return ExitCode.DONE


def _state(keep: Archive, ref: SessionRef) -> str:
    from conversation_guide.interview.conversation import Conversation

    try:
        stored = keep.read(ref)
    except JournalTooNew:
        return WORDS("session.state.too-new")
    if stored.damaged or stored.private_damaged:
        return WORDS("session.state.damaged")
    conversation = Conversation()
    for event in stored.events:
        conversation.apply(event)
    if conversation.finished_at:
        return WORDS("session.state.finished")
    if not conversation.entries and not conversation.named:
        return WORDS("session.state.empty")
    return WORDS("session.state.unfinished", time=conversation.last_at[:16].replace("T", " "))


@commands.command("show", help=help_of("cli.help.session.show"))
def show_session(id: Id) -> int:
    """Show what was talked about."""
    from .reading import markdown_of, read_session

    told = read_session(id)
    text = markdown_of(told)
    if on_screen():
        from rich.markdown import Markdown

        console().print(Markdown(_without_front_matter(text), hyperlinks=False))
    else:
        put(text)
    return told.code


def _without_front_matter(text: str) -> str:
    """Drop what is for machines: the block between the first two lines of dashes."""
    if text.startswith("---\n"):
        _, _, rest = text[4:].partition("\n---\n")
        return rest.lstrip("\n")
    return text


@commands.command("map", help=help_of("cli.help.session.map"))
def show_map(id: Id) -> int:
    """Show the map of support."""
    from .maps import show_map_of
    from .reading import read_session

    told = read_session(id)
    show_map_of(told.guide, told.conversation)
    return told.code


@commands.command("export", help=help_of("cli.help.session.export"))
def export(
    id: Id,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="markdown", help=WORDS("cli.help.session.export.to")),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="PATH", help=WORDS("cli.help.session.export.out")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=WORDS("cli.help.session.export.force"))
    ] = False,
) -> int:
    """Write a conversation to one file a format."""
    from .reading import file_name, markdown_of, read_session

    formats = list(dict.fromkeys(to or ["markdown"]))
    for wanted in formats:
        if wanted not in SUFFIXES:
            raise UsageProblem("export-format", wanted)
    told = read_session(id)
    if out == "-":
        if len(formats) > 1:
            raise UsageProblem("out-several", out)
        put(markdown_of(told))
        return told.code
    targets = _targets(out, [file_name(told.ref) + SUFFIXES[wanted] for wanted in formats])
    for target in targets:
        write_file(target, markdown_of(told), force=force)
        put(WORDS("session.written", path=target))
    return told.code


def _targets(out: str | None, names: list[str]) -> list[Path]:
    """Say where files called `names` go: this folder, the folder `out`, or the file `out`."""
    if out is None:
        return [Path(name) for name in names]
    path = Path(out)
    if path.is_dir() or out.endswith(("/", "\\")) or len(names) > 1:
        if path.is_file():
            raise UsageProblem("out-several", out)
        return [output_folder(path) / name for name in names]
    return [output_folder(path.parent) / path.name]


@commands.command("delete", help=help_of("cli.help.session.delete"))
def delete(
    id: Id,
    yes: Annotated[bool, typer.Option("--yes", help=WORDS("cli.help.session.delete.yes"))] = False,
) -> int:
    """Delete a conversation for good, and say what was removed."""
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
    say(WORDS("session.deleted", files=", ".join(keep.delete(ref))))
    return ExitCode.DONE
