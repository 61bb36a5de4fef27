"""The kinds of step, one frozen class each, and what they are made of: options and categories.

What kinds there are is said here alone. How a step is written down is `format`'s, how it is read
`parse`'s, and how it is walked is said by the walks of `interview`.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.document.problems import START, Place

from .conditions import Condition
from .kinds import AnswerKind, Aspect, ConnectionKind, Ring


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happens. `text` is what is said or asked.

    `cues` are for the practitioner's eyes only, `prompts` are follow-ups to offer if needed.
    """

    id: str
    text: str = ""
    place: Place = START
    cues: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    only_if: Condition | None = None
    optional: bool = False
    sensitive: bool = False
    private: bool = False


class Say(Step):
    """Something to explain or say; nothing is asked."""

    __slots__ = ()


class Pause(Step):
    """Time to be made, with what it is for."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Show(Step):
    """The map so far, to be looked at together. `what` is "map"."""

    what: str = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice: what is stored, and what is read out."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Step):
    """A question with one answer. `centre` writes the answer into the middle of the map.

    `at_least` and `at_most` bound a number, a scale or how many choices; a scale has both.
    """

    answer: AnswerKind = AnswerKind.TEXT
    choices: tuple[Option, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    low_label: str = ""
    high_label: str = ""
    centre: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """Where a connection belongs; `words` are what people call those in it ("aunt", "coach")."""

    id: str
    label: str
    ring: Ring = Ring.INFORMAL
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Step):
    """Names, one a line, until an empty line. `at_least` and `at_most` bound how many."""

    kind: ConnectionKind
    categories: tuple[Category, ...] = ()
    at_least: int = 0
    at_most: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries(Step):
    """A list of entries, one a line, until an empty line; `fields` are asked of each entry.

    `fields` are small questions on one screen that may be passed.
    """

    fields: tuple[Ask, ...] = ()
    at_least: int = 0
    at_most: int = 60


class Gather(Entries):
    """The open floor: whatever comes, in no order and from nobody in particular."""

    __slots__ = ()


class SmallSteps(Entries):
    """Entries of the spiral; their fields are those that a spiral is made of."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Each(Step):
    """One question about each entry of the list `over`. `question` holds how it is answered."""

    over: str
    question: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Step):
    """Everybody on the list `over` says one thing or passes, `times` times round.

    What is said joins this step's own entries; who said it is kept only when `attributed`.
    """

    over: str
    times: int = 1
    attributed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Step):
    """One or more of the entries that earlier steps gathered."""

    among: tuple[str, ...]
    at_most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Step):
    """Which of one list belongs with which of another: a dot, an acquaintance.

    `across` and `down` are list steps; the same one twice links a list with itself. `without` are
    earlier links: only who was linked with nobody there is offered.
    """

    down: str
    across: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Step):
    """A timed part of a consultation begins; it lasts `minutes`, and nothing is cut off."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something that was made by families and is shared with others."""

    title: str
    by: str = ""
    where: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Step):
    """A shared resource is shown or named. A place of work may put its own in its stead."""

    resource: Resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Step):
    """How well each connection supports; `also` offers strain and direction, once each.

    `one_at_a_time` asks connection by connection; None lets the number of connections decide.
    """

    also: tuple[Aspect, ...] = ()
    one_at_a_time: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit(Step):
    """One thing that somebody will do; `details` offers when, with whom, what is in the way."""

    details: bool = True
