"""A script: an ordered list of answers that plays a conversation. For demos, tests and recordings.

What a script holds is said here. How its text is read is `script_format`'s, how it is played
`script_player`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conversation_guide.document.problems import START, Place

from .events import Reason
from .replies import Back, Given, Leave, Pass, Reply

DOINGS: Mapping[str, Reply] = {
    "next": Given(),
    "skip": Pass(Reason.SKIPPED.value),
    "prefer-not-to-say": Pass(Reason.DECLINED.value),
    "not-sure": Pass(Reason.UNSURE.value),
    "back": Back(),
    "leave": Leave(),
}
"""What an entry can do instead of answering."""

Written = str | tuple[str, ...] | Mapping[str, "Written"]
"""An answer as it stands in a script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptEntry:
    """One line of a script: where, whom it is about, and an answer, a doing or a note.

    `at` is a step's id, or "step.part" for one of its further questions.
    """

    at: str
    of: tuple[str, ...] = ()
    answer: Written | None = None
    do: str = ""
    note: str = ""
    place: Place = START

    @property
    def step(self) -> str:
        """The step that it is for."""
        return self.at.partition(".")[0]

    @property
    def part(self) -> str:
        """The part of the step that it is for; "" is its main question."""
        return self.at.partition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole script, for the guide with this id."""

    guide: str
    entries: tuple[ScriptEntry, ...] = ()
    end: Place = START
