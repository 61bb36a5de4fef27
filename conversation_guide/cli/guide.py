"""`conversation-guide guide`: list, show and check guides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ConversationGuideError, ExitCode, UsageProblem
from conversation_guide.text import clean_line

from . import complete, translate, worksheet
from .desk import WORDS, complain, help_of, library, put, say, settings, show, tell

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem

commands = typer.Typer(help=help_of("cli.help.guide"), no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the program."""
    commands.command("worksheet", help=help_of("cli.help.guide.worksheet"))(worksheet.worksheet)
    commands.command("translate", help=help_of("cli.help.guide.translate"))(translate.translate)
    app.add_typer(commands, name="guide")


@commands.command("list", help=help_of("cli.help.guide.list"))
def list_guides() -> int:
    """List id, title, audience and minutes of every guide."""
    from .columns import aligned
    from .reading import errors_in, read_guide

    rows = [tuple(WORDS(f"guide.list.{name}") for name in ("id", "title", "audience", "minutes"))]
    for file in library().list():
        guide, problems, _ = read_guide(file.data)
        if guide is None or errors_in(problems):
            rows.append((file.id, WORDS("guide.list.has-errors"), "", ""))
        else:
            audience = WORDS(f"guide.audience.{guide.audience}")
            rows.append((file.id, clean_line(guide.title), audience, str(guide.minutes)))
    if len(rows) == 1:
        say(WORDS("guide.list.none"))
    else:
        for line in aligned(rows):
            put(line)
    return ExitCode.DONE


@commands.command("show", help=help_of("cli.help.guide.show"))
def show_guide(
    guide: Annotated[
        str,
        typer.Argument(
            metavar="GUIDE",
            help=WORDS("cli.help.guide.show.guide"),
            autocompletion=complete.guides,
        ),
    ],
) -> int:
    """Show a guide as a facilitator's script."""
    from conversation_guide.render.facilitator import script_text

    from .reading import find_guide
    from .stories import with_own

    show(script_text(with_own(find_guide(guide), settings().stories), WORDS))
    return ExitCode.DONE


@commands.command("check", help=help_of("cli.help.guide.check"))
def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help=WORDS("cli.help.guide.check.paths"),
            autocompletion=complete.guides,
        ),
    ],
    format: Annotated[
        str,
        typer.Option("--format", metavar="text|json", help=WORDS("cli.help.guide.check.format")),
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help=WORDS("cli.help.guide.check.strict"))
    ] = False,
) -> int:
    """Check guides and say what to mend."""
    from .checking import check_file, report
    from .reading import errors_in

    if format not in ("text", "json"):
        raise UsageProblem("format", format)
    found: dict[str, list[Problem]] = {}
    unread = unknown = False
    for name in _named(paths):
        try:
            file = library().find(name)
        except ConversationGuideError as error:
            tell(error)
            unread = unread or error.exit_code is ExitCode.COULD_NOT_GO_ON
            unknown = unknown or error.exit_code is ExitCode.USAGE
            continue
        problems, text = check_file(file)
        found[name] = problems
        if format == "text":
            report(name, problems, text)
    if format == "json":
        from conversation_guide.render.problems import as_json

        put(as_json(found, WORDS))
    elif len(found) > 1:
        _total(found)
    if unread:
        return ExitCode.COULD_NOT_GO_ON
    if unknown:
        return ExitCode.USAGE
    counted = [problem for problems in found.values() for problem in problems]
    return ExitCode.ERRORS_FOUND if errors_in(counted) or (strict and counted) else ExitCode.DONE


def _named(paths: list[str]) -> list[str]:
    """Give the files that `paths` name, folders opened, in order and each once."""
    names: dict[str, None] = {}
    for name in paths:
        if Path(name).is_dir():
            inside = sorted(
                str(file) for file in Path(name).rglob("*") if file.suffix in (".yaml", ".yml")
            )
            if not inside:
                complain(WORDS("guide.check.empty-folder", path=clean_line(name)))
            names.update(dict.fromkeys(inside))
        else:
            names[name] = None
    return list(names)


def _total(found: dict[str, list[Problem]]) -> None:
    """Count what was found over all files, in words."""
    from conversation_guide.document.problems import Severity

    severities = [problem.severity for problems in found.values() for problem in problems]
    parts = [
        WORDS(f"guide.check.{name}", n=severities.count(severity))
        for severity, name in (
            (Severity.ERROR, "errors"),
            (Severity.WARNING, "warnings"),
            (Severity.ADVICE, "advice"),
        )
        if severity in severities
    ]
    if parts:
        files = WORDS("guide.check.files", n=len(found))
        say(WORDS("guide.check.total", found=WORDS.joined(parts), files=files))
