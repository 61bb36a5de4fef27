"""What can be typed after a slash in plain lines, and telling it from an answer.

An unambiguous beginning of a word will do; two slashes begin an answer that has one itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversation_guide.interview.prompts import Prompt
from conversation_guide.text import clean_line
from conversation_guide.words import Words

from .actions import actions
from .prompter import MapView

COMMANDS = (
    "back",
    "skip",
    "private",
    "unsure",
    "note",
    "more",
    "prompts",
    "cues",
    "map",
    "change",
    "signs",
    "blank",
    "stop",
    "nothing",
    "remove",
    "explain",
    "help",
)
"""What can be typed after a slash, by the name of what it does."""

ALWAYS = frozenset({"back", "help"})
"""Said in the help at every question."""


SAYS_WHY = ALWAYS | {"prompts", "cues", "map", "change", "signs", "more", "explain"}
"""Where there is nothing to do for them they say so themselves."""


@dataclass(frozen=True, slots=True)
class Command:
    """A word after a slash, and what was typed behind it."""

    name: str
    rest: str = ""


class Commands:
    """The words after the slash in one language."""

    def __init__(self, words: Words) -> None:
        """Take the words from `words`."""
        self._words = words
        self._said = {name: words(f"plain.command.{name}") for name in COMMANDS}

    def read(self, typed: str) -> Command | str | list[str]:
        """Give a command, or the line where it is an answer, or why it is neither, in sentences."""
        line = typed.lstrip()
        if not line.startswith("/"):
            return typed
        if line.startswith("//"):
            return line[1:]
        word, _, rest = line[1:].partition(" ")
        word = clean_line(word).casefold()
        exact = [name for name, said in self._said.items() if said == word]
        found = exact or [n for n, said in self._said.items() if word and said.startswith(word)]
        if len(found) == 1:
            return Command(found[0], rest)
        if found:
            could_be = self._words.joined([f"/{self._said[n]}" for n in found], "join.or")
            return [self._words("plain.ambiguous", typed=word, commands=could_be)]
        return [self._words("plain.unknown", typed=word), self._words("plain.unknown.double")]

    def help(self, prompt: Prompt, view: MapView) -> Sequence[str]:
        """Say what can be done at this question, one sentence each."""
        return [
            self._words(f"plain.help.{name}", command=self._said[name])
            for name in COMMANDS
            if self.is_possible(Command(name), prompt, view)
        ]

    def is_possible(self, command: Command, prompt: Prompt, view: MapView) -> bool:
        """Say whether there is something to do for a command at this question."""
        return command.name in ALWAYS or command.name in actions(prompt, view)
