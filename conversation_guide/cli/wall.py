"""`conversation-guide wall`: check, divide, sheets and merge, from files, without a conversation.

On the screen stand numbers only. Names go to the files that `--out` names, and nowhere else.
"""

from __future__ import annotations

import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ExitCode, UsageProblem

from .desk import WORDS, ascii_only, complain, help_of, put, say

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem
    from conversation_guide.wall.lists import Beside
    from conversation_guide.wall.model import Wall

commands = typer.Typer(help=help_of("cli.help.wall"), no_args_is_help=True)

Found = dict[str, "list[Problem]"]

File = Annotated[str, typer.Argument(metavar="FILE.csv", help=WORDS("cli.help.wall.file"))]
Adults = Annotated[
    str | None, typer.Option("--adults", metavar="FILE", help=WORDS("cli.help.wall.adults"))
]
Force = Annotated[bool, typer.Option("--force", help=WORDS("cli.help.wall.force"))]

MOST_TOLD = 100
MOST_ROWS = 20_000_000


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the program."""
    app.add_typer(commands, name="wall")


@commands.command("check", help=help_of("cli.help.wall.check"))
def check(
    file: File,
    adults: Adults = None,
    format: Annotated[
        str,
        typer.Option("--format", metavar="text|json", help=WORDS("cli.help.wall.format")),
    ] = "text",
    to: Annotated[
        str, typer.Option("--to", metavar="text|markdown", help=WORDS("cli.help.wall.to"))
    ] = "text",
    share: Annotated[bool, typer.Option("--share", help=WORDS("cli.help.wall.share"))] = False,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE", help=WORDS("cli.help.wall.check.out")),
    ] = None,
    force: Force = False,
) -> int:
    """Count the dots and check the file."""
    if format not in ("text", "json"):
        raise UsageProblem("format", format)
    if to not in ("text", "markdown"):
        raise UsageProblem("wall-to", to)
    if format == "json" and to == "markdown":
        raise UsageProblem("wall-json-to")
    from conversation_guide.render import wall as render
    from conversation_guide.wall.count import count, first_view, without_dot
    from conversation_guide.wall.sharing import for_sharing

    wall, _, found = _read(file, adults, further=out is not None)
    shared = share or to == "markdown"
    counts = None if wall is None else count(wall)
    if counts is not None and shared:
        counts = for_sharing(counts)
    if format == "json":
        put(render.as_json(counts, found, WORDS, shared=shared))
    else:
        _tell(found)
        if counts is not None and to == "markdown":
            put(render.as_markdown(counts, WORDS))
        elif counts is not None:
            put(render.as_text(counts, WORDS, ascii_only=ascii_only()))
    if wall is not None and out is not None:
        from conversation_guide.storage.wall_files import write_list
        from conversation_guide.wall.gather import in_order, people_rows

        alone = set(without_dot(wall, first_view(wall)))
        listed = [person for person in in_order(wall.people) if person in alone]
        write_list(Path(out), people_rows(wall, listed), force=force)
        if format == "text":
            complain(WORDS("wall.alone-written", path=out))
    return _code(found)


@commands.command("divide", help=help_of("cli.help.wall.divide"))
def divide_names(
    file: File,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FOLDER", help=WORDS("cli.help.wall.divide.out")),
    ] = None,
    adults: Adults = None,
    apart: Annotated[
        str | None,
        typer.Option("--apart", metavar="FILE", help=WORDS("cli.help.wall.divide.apart")),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            "--view",
            metavar="adult|person|either|both",
            help=WORDS("cli.help.wall.divide.view"),
        ),
    ] = None,
    follow_up: Annotated[
        list[str] | None,
        typer.Option("--follow-up", metavar="DATE", help=WORDS("cli.help.wall.divide.follow-up")),
    ] = None,
    force: Force = False,
) -> int:
    """Divide the names of those without a dot."""
    days = [WORDS("wall.follow-up", day=_day(day)) for day in follow_up or []]
    if view not in (None, "adult", "person", "either", "both"):
        raise UsageProblem("wall-view", view or "")
    from conversation_guide.wall.count import View, dots_of_adults, first_view, without_dot
    from conversation_guide.wall.divide import Taker, divide

    from .wall_division import told, write_division

    wall, beside, found = _read(file, adults, apart, further=out is not None)
    _tell(found)
    if wall is None or _code(found):
        complain(WORDS("wall.not-written"))
        return ExitCode.ERRORS_FOUND
    chosen = first_view(wall) if view is None else View(view)
    if any(by not in wall.layers for by in chosen.needs):
        raise UsageProblem("wall-view-missing", chosen.value)
    alone = [wall.people[person] for person in without_dot(wall, chosen)]
    if alone and not wall.adults:
        raise UsageProblem("wall-no-takers")
    dots = dots_of_adults(wall, chosen)
    takers = [
        Taker(name, load, beside.caps.get(name))
        for name, load in zip(wall.adults, dots, strict=True)
    ]
    division = divide(alone, takers, beside.wishes, beside.apart)
    for line in told(chosen, len(alone), len(takers), division):
        say(line)
    if out is None:
        say(WORDS("wall.divide.no-out"))
    elif alone:
        write_division(Path(out), wall, division, days, force)
        say(WORDS("wall.divide.written", path=out))
    return ExitCode.ERRORS_FOUND if division.left else ExitCode.DONE


@commands.command("sheets", help=help_of("cli.help.wall.sheets"))
def sheets(
    file: Annotated[
        str, typer.Argument(metavar="FILE.csv", help=WORDS("cli.help.wall.sheets.file"))
    ],
    out: Annotated[
        str, typer.Option("--out", metavar="FOLDER", help=WORDS("cli.help.wall.sheets.out"))
    ],
    adults: Adults = None,
    whose: Annotated[
        str,
        typer.Option("--for", metavar="adults|people", help=WORDS("cli.help.wall.sheets.for")),
    ] = "adults",
    force: Force = False,
) -> int:
    """Write one blank sheet per adult, or per person for their own view."""
    if whose not in ("adults", "people"):
        raise UsageProblem("wall-sheets-for", whose)
    wall, _, found = _read(file, adults, further=True, people_only=True)
    _tell(found)
    if wall is None or _code(found):
        complain(WORDS("wall.not-written"))
        return ExitCode.ERRORS_FOUND
    if not wall.adults:
        raise UsageProblem("wall-no-adults")
    if len(wall.people) * len(wall.adults) > MOST_ROWS:
        raise UsageProblem("wall-many-sheets", str(len(wall.people) * len(wall.adults)))
    from conversation_guide.storage.wall_files import INDEX, sheet_name, write_sheets
    from conversation_guide.wall.gather import blank_sheet, in_order, own_sheet

    everybody = wall.adults if whose == "adults" else wall.people
    write = blank_sheet if whose == "adults" else own_sheet
    numbered = list(enumerate((everybody[i] for i in in_order(everybody)), start=1))
    head = WORDS("wall.index.adult" if whose == "adults" else "wall.index.person")
    index = [(WORDS("wall.index.sheet"), head)]
    index += [(sheet_name(number), name) for number, name in numbered]
    files = ((sheet_name(number), write(wall, name)) for number, name in numbered)
    write_sheets(Path(out), chain(files, [(INDEX, index)]), force=force)
    say(WORDS("wall.sheets.written", n=len(numbered), path=out))
    if whose == "people":
        say(WORDS("wall.sheets.nobody"))
    return ExitCode.DONE


@commands.command("merge", help=help_of("cli.help.wall.merge"))
def merge(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help=WORDS("cli.help.wall.merge.paths"))
    ],
    out: Annotated[
        str, typer.Option("--out", metavar="FILE.csv", help=WORDS("cli.help.wall.merge.out"))
    ],
    force: Force = False,
) -> int:
    """Gather filled sheets into one file of rows."""
    from conversation_guide.storage.wall_files import files_in, read_file, write_list
    from conversation_guide.wall.gather import gather

    target = Path(out).absolute()
    files = [path for path in files_in([Path(one) for one in paths]) if path.absolute() != target]
    if not files:
        raise UsageProblem("wall-no-files", paths[0])
    gathered = gather({str(path): read_file(path) for path in files})
    _tell(gathered.problems)
    for name in gathered.unmarked:
        complain(WORDS("wall.merge.unmarked", path=name))
    if _code(gathered.problems):
        complain(WORDS("wall.not-written"))
        return ExitCode.ERRORS_FOUND
    write_list(Path(out), gathered.rows, force=force)
    say(
        WORDS(
            "wall.merge.done",
            dots=WORDS("wall.dots", n=gathered.dots),
            people=WORDS("wall.people", n=gathered.people),
            files=WORDS("wall.merge.files", n=len(files)),
            path=out,
        )
    )
    return ExitCode.DONE


def _read(
    file: str,
    adults: str | None,
    apart: str | None = None,
    *,
    further: bool = False,
    people_only: bool = False,
) -> tuple[Wall | None, Beside, Found]:
    """Read a wall and what stands beside it; gives the problems by file as well."""
    from conversation_guide.storage.wall_files import read_file
    from conversation_guide.wall.lists import Beside, add_adults, add_apart, beside
    from conversation_guide.wall.model import with_adults
    from conversation_guide.wall.rows import read_wall

    reading = read_wall(read_file(Path(file)), further=further, people_only=people_only)
    found: Found = {file: list(reading.problems)}
    lists = {name: read_file(Path(name)) for name in (adults, apart) if name is not None}
    wall = reading.wall
    if wall is None:
        return None, Beside([]), found
    there = beside(wall)
    if adults is not None:
        found[adults] = add_adults(there, wall, lists[adults])
    if apart is not None:
        found[apart] = add_apart(there, wall, lists[apart])
    return with_adults(wall, there.adults[len(wall.adults) :]), there, found


def _tell(found: Found) -> None:
    """Say on standard error what is wrong, row by row; only so many of each file."""
    from conversation_guide.render.wall import problem_line

    for name, problems in found.items():
        for problem in problems[:MOST_TOLD]:
            complain(problem_line(problem, name, WORDS))
        if len(problems) > MOST_TOLD:
            complain(WORDS("wall.problem.more", n=len(problems) - MOST_TOLD))


def _code(found: Found) -> ExitCode:
    from conversation_guide.document.problems import Severity

    wrong = any(one.severity is Severity.ERROR for several in found.values() for one in several)
    return ExitCode.ERRORS_FOUND if wrong else ExitCode.DONE


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        raise UsageProblem("wall-date", text) from None
