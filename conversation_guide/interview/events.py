"""What happened in a conversation: the only thing that is stored.

An event is an envelope (sequence, time, address) around one fact. The address names the step, the
part of the step, the things it is about and the loop, all by lasting id, nothing by position, so
that lists, rounds, links and linked conversations fit without changing a stored event. Facts are
frozen and say what happened, never what the screen looked like. A fact once released keeps its
name and its fields; new ones may be added, with defaults.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Value = str | bool | int | float | tuple[str, ...]
"""What an answer holds: text, yes or no, a number, an ISO date as text, or several ids."""


class Address(NamedTuple):
    """Which question: step, part ("" is its main one), the ids it is about, and the loop."""

    step: str
    part: str = ""
    about: tuple[str, ...] = ()
    loop: int = 1


class SessionKind(StrEnum):
    """Fixed at the start of a conversation; each kind is kept in a folder of its own."""

    LIVE = "live"
    PRACTICE = "practice"
    DEMO = "demo"


class Reason(StrEnum):
    """Why a question has no answer. Different from "not asked", which has no event at all."""

    SKIPPED = "skipped"
    DECLINED = "declined"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Bare:
    """A value that says everything by being of its kind; its kinds need no making of their own."""


# ── facts about the walk ─────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A conversation began. `held_on` is the ISO date of one that is written up afterwards."""

    session: str
    kind: SessionKind
    guide: str
    guide_version: str = "1"
    language: str = "en"
    program: str = ""
    held_on: str = ""
    follows: str = ""


class Done(Bare):
    """This was gone through: something said, a pause made, a list ended, a screen passed."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """This was answered. A later answer at the same address takes the place of an earlier one."""

    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """This was asked and has no answer."""

    reason: Reason


class Withdrawn(Bare):
    """What was answered here is taken back, as if it had not been asked."""

    __slots__ = ()


class Reopened(Bare):
    """One went back to this question; its answer is the draft until it is answered again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note was made at this question, for the practitioner's eyes only."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What the family agreed to: "keep", "share" (with whom), "wisdom" (add to other families').

    Without "keep" nothing of the conversation is stored.
    """

    scopes: tuple[str, ...] = ()
    share_with: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendChosen:
    """The signs that this family chose, each "what=sign" ("a-lot=thick"); see `ecomap.legend`."""

    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended:
    """The phase at this address may last so many minutes longer."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """The conversation was left and kept; `typed` is a line that was only half typed then."""

    typed: str = ""


class Resumed(Bare):
    """The conversation was taken up again."""

    __slots__ = ()


class Finished(Bare):
    """The conversation came to its end."""

    __slots__ = ()


# ── facts about the things that were named; their id is the envelope's `about` ──


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A person or group was named. `words` are the family's own ("grandmother")."""

    kind: str
    name: str
    words: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """It goes by another name, or other words."""

    name: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """It belongs to this category; "" is none of them."""

    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """It is wanted (not there yet) or ended, or neither."""

    wanted: bool = False
    ended: bool = False


class Merged(Bare):
    """The first id in `about` is the same as the second, which stays."""

    __slots__ = ()


class Removed(Bare):
    """It was taken off the map."""

    __slots__ = ()


Fact = (
    Started
    | Done
    | Answered
    | Unanswered
    | Withdrawn
    | Reopened
    | Noted
    | Agreed
    | LegendChosen
    | Extended
    | Left
    | Resumed
    | Finished
    | Added
    | Renamed
    | Moved
    | Marked
    | Merged
    | Removed
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A fact at its address, before it has been given its place in the sequence and its time."""

    address: Address
    fact: Fact
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One stored fact. `seq` counts from 1 over both journals; `time` is ISO 8601 with offset.

    `private` events are kept in the private journal.
    """

    seq: int
    time: str
    address: Address
    fact: Fact
    private: bool = False
