"""`conversation-guide run`: hold a conversation, or go on with one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from conversation_guide.errors import ExitCode, UsageProblem

from . import complete
from .desk import WORDS, help_of, somebody_there

if TYPE_CHECKING:
    from typer._click.core import Context  # typer carries click inside, and says so nowhere else

    from conversation_guide.interview.events import SessionKind


class RunCommand(TyperCommand):
    """`run`, whose `--resume` may stand alone: typer has no option whose value may be left out."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Give a `--resume` that stands alone an empty value before typer reads the rest."""
        return super().parse_args(ctx, with_value_for_resume(args))


def with_value_for_resume(args: list[str]) -> list[str]:
    """Write `--resume` as `--resume=` wherever no id follows it."""
    spelled = list(args)
    end = spelled.index("--") if "--" in spelled else len(spelled)
    for at, word in enumerate(spelled[:end]):
        stands_alone = at + 1 >= len(spelled) or spelled[at + 1].startswith("-")
        if word == "--resume" and stands_alone:
            spelled[at] = "--resume="
    return spelled


def add_to(app: typer.Typer) -> None:
    """Hang this command on the program."""
    app.command("run", cls=RunCommand, help=help_of("cli.help.run"))(run)


def run(
    guide: Annotated[
        str | None,
        typer.Argument(
            metavar="[GUIDE]",
            help=WORDS("cli.help.run.guide"),
            autocompletion=complete.guides,
            show_default=False,
        ),
    ] = None,
    practice: Annotated[
        bool, typer.Option("--practice", help=WORDS("cli.help.run.practice"))
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option("--answers", metavar="SCRIPT", help=WORDS("cli.help.run.answers")),
    ] = None,
    resume: Annotated[
        str | None,
        typer.Option(
            "--resume",
            metavar="[ID]",
            help=WORDS("cli.help.run.resume"),
            autocompletion=complete.sessions,
        ),
    ] = None,
    follow: Annotated[
        str | None,
        typer.Option(
            "--follow",
            metavar="ID",
            help=WORDS("cli.help.run.follow"),
            autocompletion=complete.sessions,
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="LANGUAGE", help=WORDS("cli.help.run.lang")),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=WORDS("cli.help.run.on"))
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help=WORDS("cli.help.run.plain"))] = False,
    out: Annotated[
        str | None, typer.Option("--out", metavar="DIR", help=WORDS("cli.help.run.out"))
    ] = None,
) -> int:
    """Hold a conversation from its beginning, or go on where one was left."""
    from .holding import Holding

    if resume is not None:
        given = {"--answers": answers, "--follow": follow, "--lang": lang, "--on": on}
        _refuse_beside_resume(GUIDE=guide, **given)
        return Holding(plain=plain, out=out).resume(resume, practice=practice)
    held_on = _day(on) if on is not None else None
    holding = Holding(plain=plain, out=out, language=lang, held_on=held_on, follow=follow)
    if answers is not None:
        if practice:
            raise UsageProblem("practice-and-answers")
        return holding.play(answers, guide)
    if guide is None and follow is not None:
        from .following import to_follow

        guide = to_follow(follow, _kind(practice)).guide
    if guide is None:
        from .asking import prompter_for
        from .menu import choose_guide

        if not somebody_there():
            raise UsageProblem("guide-needed")
        guide = choose_guide(prompter_for(WORDS, plain=plain))
        if guide is None:
            return ExitCode.DONE
    return holding.begin(guide, practice=practice)


def _refuse_beside_resume(**given: str | None) -> None:
    """Refuse what a conversation that is taken up again has already."""
    for option, value in given.items():
        if value:
            raise UsageProblem("resume-alone", option)


def _kind(practice: bool) -> SessionKind:
    from conversation_guide.interview.events import SessionKind

    return SessionKind.PRACTICE if practice else SessionKind.LIVE


def _day(typed: str) -> dt.date:
    """Read the day on which a conversation was held: any day up to today."""
    from conversation_guide.interview.answers import read_answer
    from conversation_guide.interview.prompts import Date

    read = read_answer(Date(), typed, WORDS)
    if not isinstance(read, str):
        raise UsageProblem("on-unread", typed)
    day = dt.date.fromisoformat(read)
    if day > dt.datetime.now().astimezone().date():
        raise UsageProblem("on-later", read)
    return day
