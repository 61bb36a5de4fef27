"""How much of a timed part is left. Nothing is cut off by it: it is only said.

Reckons and puts into words; where it stands is the prompters' business. The one clock of the
prompters is here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from conversation_guide.interview.prompts import Prompt, Running
from conversation_guide.interview.replies import MoreTime
from conversation_guide.words import Words

Clock: TypeAlias = Callable[[], datetime]
"""Gives the time as it is now, with its time zone."""

MINUTE = 60

REFRESH = 30.0
"""Seconds after which the time on a screen is looked at anew."""


def now() -> datetime:
    """Give the time as it is now, with the time zone of this place."""
    return datetime.now().astimezone()


def running(prompt: Prompt) -> Running | None:
    """Give the timed part that a question stands in; what comes after the key points has none."""
    over = prompt.heading is not None and prompt.heading.number == 0
    return None if over else prompt.phase


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The seconds that are left of a timed part; below zero once they are over."""

    title: str
    seconds: int

    @classmethod
    def of(cls, prompt: Prompt, clock: Clock) -> TimeLeft | None:
        """Reckon for a question; None where no time runs, or nobody knows since when."""
        phase = running(prompt)
        if phase is None:
            return None
        at = clock()
        try:
            began = datetime.fromisoformat(phase.began)
        except ValueError:
            return None
        if began.tzinfo is None:
            began = began.replace(tzinfo=at.tzinfo)
        whole = timedelta(minutes=phase.minutes)
        # A clock that was set back does not make a part longer.
        return cls(phase.title, int((whole - max(at - began, timedelta())).total_seconds()))

    @property
    def is_up(self) -> bool:
        """Whether the time is over."""
        return self.seconds <= 0

    def said(self, words: Words) -> str:
        """Say in a few words how much is left: "7 minutes left"."""
        if self.seconds < MINUTE:
            return words("ask.time.little")
        return words("ask.time.left", n=(self.seconds + MINUTE // 2) // MINUTE)


def more_time(prompt: Prompt, clock: Clock) -> MoreTime | None:
    """Ask for two more minutes, counted from now where the time is over; None where none runs."""
    if running(prompt) is None:
        return None
    left, two = TimeLeft.of(prompt, clock), MoreTime()
    if left is None or not left.is_up:
        return two
    return MoreTime(two.minutes + (MINUTE // 2 - left.seconds) // MINUTE)
