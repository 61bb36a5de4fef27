"""What comes back for a prompt: an answer, a pass, a way out of it, a mending of the map.

A `Reply` is a value that a prompter makes and the engine turns into facts, or refuses: `Refused`
says why. None of them is stored.
"""

from __future__ import annotations

from dataclasses import dataclass

from .events import Bare, Value


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed or chosen, as the form wants it; None where only Enter was pressed."""

    value: Value | dict[str, Value] | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """Skip, prefer not to say, not sure: `reason` is the `Reason`'s value."""

    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note to keep with this question."""

    text: str


class Back(Bare):
    """Go back one question."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Leave:
    """Stop here, keep everything, come back later; `typed` is a line that was only half typed."""

    typed: str = ""


class KeepNothing(Bare):
    """Stop here and keep nothing of this conversation."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChooseSigns:
    """The family's own signs, as "what=sign" texts."""

    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoreTime:
    """The phase may last so many minutes longer."""

    minutes: int = 2


class Mending(Bare):
    """Changes the map; what kinds there are is said in `mendings`."""

    __slots__ = ()


Reply = Given | Pass | Note | Back | Leave | KeepNothing | ChooseSigns | MoreTime | Mending


@dataclass(frozen=True, slots=True)
class Refused:
    """A reply does not fit: `key` is a sentence in `words` below `ask.`, `facts` fill it."""

    key: str
    facts: tuple[tuple[str, str | int], ...] = ()
