"""Plain lines in and out: reads one, says one, and tells when nobody is there any more.

What is said is spelled as the output can write it; on a terminal it is broken between words.
Nothing here knows a question.
"""

from __future__ import annotations

import os
import sys
from getpass import getpass
from typing import TextIO

from conversation_guide.text import wrap

from .theme import Signs, signs_for


class NobodyThere(Exception):
    """Nobody is typing, or nobody is listening, any more."""


class Channel:
    """Where lines come from and where they go."""

    def __init__(self, input: TextIO, output: TextIO) -> None:
        """Read lines from `input`, write lines to `output`."""
        self._input = input
        self._output = output
        self.signs: Signs = signs_for(getattr(output, "encoding", None) or "utf-8")

    @property
    def can_hide(self) -> bool:
        """Whether a line can be read without being shown: at a terminal."""
        return self._input is sys.stdin and _is_terminal(self._input)

    def read_hidden(self) -> str:
        """Give the next line, which is not shown while it is typed. Raises NobodyThere."""
        if not self.can_hide:
            return self.read()
        try:
            return getpass("")
        except (OSError, ValueError, EOFError):
            raise NobodyThere from None

    def read(self) -> str:
        """Give the next line without its end. Raises NobodyThere."""
        try:
            line = self._input.readline()
        except (OSError, ValueError, AttributeError, EOFError):
            # Closed, taken away, or not text at all (UnicodeDecodeError is a ValueError).
            raise NobodyThere from None
        if not line:
            raise NobodyThere
        return line.removesuffix("\n").removesuffix("\r")

    def say(self, text: str) -> None:
        """Write one line. Raises NobodyThere."""
        encoding = getattr(self._output, "encoding", None) or "utf-8"
        written = self.signs.spell(text).encode(encoding, "replace").decode(encoding)
        if columns := self._columns():
            written = "\n".join(wrap(written, columns))
        try:
            self._output.write(f"{written}\n")
            self._output.flush()
        except (OSError, ValueError, AttributeError):
            raise NobodyThere from None

    def _columns(self) -> int:
        """How wide the terminal is; 0 where lines go anywhere else."""
        try:
            return os.get_terminal_size(self._output.fileno()).columns
        except (OSError, ValueError, AttributeError):
            return 0

    def try_to_say(self, text: str) -> None:
        """Write one line, if anybody is there."""
        try:
            self.say(text)
        except NobodyThere:
            return  # the next question will find out that nobody is there


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (OSError, ValueError, AttributeError):
        return False
