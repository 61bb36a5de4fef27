"""Asks the canned questions on a real terminal and prints the replies; a program for tests.

    python -m tests.terminal.program [--plain] FORM…

Each FORM is a name in `questions.FORMS`, or "private". Names are asked until the list ends.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from conversation_guide.interview.events import Value
from conversation_guide.interview.prompts import Name
from conversation_guide.interview.replies import Back, Given, Leave, Note
from conversation_guide.terminal.choose import wants_plain
from conversation_guide.terminal.prompter import Prompter
from conversation_guide.words import load_words

if TYPE_CHECKING:
    from conversation_guide.terminal.plain_prompter import PlainPrompter
    from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter

from .questions import FIRST, SECOND, Drawing, question


def hold(prompter: Prompter, forms: list[str]) -> list[str]:
    """Ask the questions of so many forms; give the replies."""
    said: list[str] = []
    names: list[str] = []
    given: dict[int, Value] = {}
    place, again = 0, False
    while place < len(forms):
        private = forms[place] == "private"
        prompt = question(
            "text" if private else forms[place],
            step=f"q{place + 1}",
            text=f"Question {place + 1}: {forms[place]}?",
            heading=FIRST if place < 2 else SECOND,
            prompts=("friends", "relatives"),
            cues=("Let the caregiver hold the pen",),
            skippable=True,
            private=private,
            draft=given.get(place),
            again=again,
        )
        form = prompt.form
        if isinstance(form, Name) and not form.single and not form.full:
            prompt = replace(prompt, form=replace(form, so_far=tuple(names)))
        reply = prompter.ask(prompt, Drawing())
        said.append(repr(reply))
        again = isinstance(reply, Back)
        match reply:
            case Leave():
                break
            case Back():
                place = max(0, place - 1)
            case Note():
                prompter.tell("The note is kept.")
            case Given(value=str() | tuple() as value) if isinstance(form, Name) and value:
                names.extend([value] if isinstance(value, str) else value)
            case _:
                if isinstance(reply, Given) and isinstance(reply.value, str | bool):
                    given[place] = reply.value
                place += 1
    return said


def main(argv: list[str]) -> int:
    """Ask, and say what came back."""
    words = load_words()
    prompter: QuestionaryPrompter | PlainPrompter
    if wants_plain(sys.stdin, sys.stdout, os.environ, "--plain" in argv):
        from conversation_guide.terminal.plain_prompter import PlainPrompter

        prompter = PlainPrompter(sys.stdin, sys.stdout, words)
    else:
        from rich.console import Console

        from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter

        console = Console(markup=False, emoji=False, highlight=False)
        prompter = QuestionaryPrompter(console, words)
    forms = [argument for argument in argv if not argument.startswith("--")]
    with prompter.held():
        said = hold(prompter, forms)
    sys.stdout.write("\n".join(["", *said, "The end.", ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
