"""`conversation-guide settings`: where they are, what is set, and whether it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ExitCode, OutputExists, UsageProblem

from .desk import WORDS, help_of, put, say

if TYPE_CHECKING:
    from pathlib import Path

    from conversation_guide.storage.settings import Settings


def add_to(app: typer.Typer) -> None:
    """Hang this command on the program."""
    app.command("settings", help=help_of("cli.help.settings"))(show_settings)


def show_settings(
    new: Annotated[bool, typer.Option("--new", help=WORDS("cli.help.settings.new"))] = False,
) -> int:
    """Show and check the settings, or make a file to fill in."""
    from conversation_guide.storage.places import home
    from conversation_guide.storage.settings import settings_file

    path = settings_file(home())
    if new:
        return _make(path)
    if not path.exists():
        put(WORDS("settings.none", path=path))
        say(WORDS("settings.none.next"))
        return ExitCode.DONE
    return _check(path)


def _make(path: Path) -> int:
    from conversation_guide.storage.files import write_new

    try:
        write_new(path, WORDS("settings.template"))
    except OutputExists:
        raise UsageProblem("settings-there", str(path)) from None
    put(WORDS("settings.made", path=path))
    say(WORDS("settings.made.next"))
    return ExitCode.DONE


def _check(path: Path) -> int:
    from conversation_guide.document.decode import decode
    from conversation_guide.storage.files import read_bounded
    from conversation_guide.storage.settings import MOST_BYTES, parse_settings

    from .checking import report
    from .reading import errors_in
    from .stories import misplaced

    text, undecoded = decode(read_bounded(path, MOST_BYTES))
    found, problems = parse_settings(text)
    problems = sorted(
        [*undecoded, *problems, *misplaced(found.stories)], key=lambda problem: problem.sort_key
    )
    put(WORDS("settings.at", path=path))
    if not errors_in(problems):
        _show(found)
    if problems:
        report(str(path), problems, text)
    return ExitCode.ERRORS_FOUND if errors_in(problems) else ExitCode.DONE


def _show(found: Settings) -> None:
    """Show each setting with its value, or with what holds where there is none."""
    from conversation_guide.text import clean_line

    from .columns import aligned

    rows: list[tuple[str, str]] = []
    for name, value, otherwise in (
        ("practitioner", found.practitioner, "settings.not-set"),
        ("agency", found.agency, "settings.not-set"),
        ("opening", found.opening, "settings.opening.ours"),
        ("language", found.language, "settings.language.guide"),
        ("paper", found.paper.value, ""),
    ):
        lines = [clean_line(line, 500) for line in value.split("\n")] if value else []
        first, *others = lines or [WORDS(otherwise)]
        rows.append((WORDS(f"settings.{name}"), first))
        rows += [("", line) for line in others]
    for story in found.stories:
        named = WORDS("settings.story", guide=story.guide, step=story.step)
        rows.append((named, clean_line(story.resource.title)))
    for line in aligned(rows):
        put(line)
