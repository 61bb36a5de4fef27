"""The two menus: what to do, and which guide. They are asked as any other question is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.errors import ExitCode
from conversation_guide.guide.steps import Option
from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.prompts import Choice, Prompt
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.terminal.actions import OUTSIDE
from conversation_guide.text import clean_line

from .desk import WORDS, archive, library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from conversation_guide.ecomap.legend import Legend
    from conversation_guide.guide.kinds import ConnectionKind
    from conversation_guide.terminal.prompter import OnMap, Prompter


class NoMap:
    """A `MapView` where no map has begun."""

    def drawn(self, width: int) -> RenderableType:
        """Give nothing."""
        return ""

    def pages(self, width: int, height: int) -> Sequence[RenderableType]:
        """Give nothing."""
        return ()

    def drawing(self, width: int, height: int) -> RenderableType | None:
        """Give nothing."""
        return None

    def brief(self, width: int) -> RenderableType | None:
        """Give nothing."""
        return None

    def lines(self) -> list[str]:
        """Give nothing."""
        return []

    def begun(self) -> bool:
        """There is nothing to look at."""
        return False

    def there(self) -> tuple[OnMap, ...]:
        """Give nobody."""
        return ()

    def lists(self) -> tuple[ConnectionKind, ...]:
        """Give no list."""
        return ()

    def looks_back(self) -> bool:
        """Nothing is kept that could be taken away."""
        return True

    def names_are_whole(self) -> bool:
        """There are no names."""
        return False

    def legend(self) -> Legend:
        """Give the signs that stand before a family chooses its own."""
        from conversation_guide.ecomap.legend import DEFAULT

        return DEFAULT


def choose(prompter: Prompter, question: str, options: tuple[Option, ...]) -> str | None:
    """Ask for one of `options`; its id, or None for none of them."""
    prompt = Prompt(address=OUTSIDE, form=Choice(options=options), text=question)
    while True:
        match prompter.ask(prompt, NoMap()):
            case Given(value=str(id)) if id in {option.id for option in options}:
                return id
            case Given():
                prompter.refuse(Refused("ask.refused.choice", (("n", len(options)),)))
            case _:
                return None


def choose_guide(prompter: Prompter) -> str | None:
    """Offer the guides that can be used, with title, audience and minutes; the id of one."""
    from .reading import errors_in, read_guide

    options = []
    for file in library().list():
        guide, problems, _ = read_guide(file.data)
        if guide is None or errors_in(problems):
            continue
        label = WORDS(
            "cli.choose-guide.line",
            title=clean_line(guide.title),
            audience=WORDS(f"guide.audience.{guide.audience}"),
            minutes=guide.minutes,
        )
        options.append(Option(id=file.id, label=label))
    return choose(prompter, WORDS("cli.choose-guide"), tuple(options)) if options else None


def offer() -> int:
    """Offer what there is to do: hold one, go on, read the last one."""
    from .asking import prompter_for
    from .demo import demo
    from .holding import Holding, newest_unfinished
    from .session import show_session

    prompter = prompter_for(WORDS, plain=False)
    keep = archive()
    unfinished = newest_unfinished(keep, SessionKind.LIVE, SessionKind.PRACTICE)
    last = next(iter(keep.list(SessionKind.LIVE)), None)
    options = [Option(id="run", label=WORDS("cli.start.run"))]
    if unfinished is not None:
        label = WORDS("cli.start.resume", day=unfinished.day, guide=unfinished.guide_id)
        options.insert(0, Option(id="resume", label=label))
    options.append(Option(id="practice", label=WORDS("cli.start.practice")))
    if last is not None:
        label = WORDS("cli.start.read", day=last.day, guide=last.guide_id)
        options.append(Option(id="read", label=label))
    options.append(Option(id="demo", label=WORDS("cli.start.demo")))
    options.append(Option(id="stop", label=WORDS("cli.start.stop")))
    match choose(prompter, WORDS("cli.start"), tuple(options)):
        case "run" | "practice" as chosen:
            wanted = choose_guide(prompter)
            if wanted is None:
                return ExitCode.DONE
            holding = Holding(plain=False, out=None)
            return holding.begin(wanted, practice=chosen == "practice")
        case "resume" if unfinished is not None:
            return Holding(plain=False, out=None).resume(unfinished.id, practice=False)
        case "read" if last is not None:
            return show_session(last.id)
        case "demo":
            return demo()
    return ExitCode.DONE
