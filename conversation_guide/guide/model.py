"""What a guide is once it has been read: frozen values, one class a kind of step.

Nothing here reads text or knows how a guide is written down (that is `format` and `parse`) or how
it is walked (that is `interview`). Texts that came from a file are `LocatedText` and remember
their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from conversation_guide.document.problems import START, Place


class Audience(StrEnum):
    """Whom a guide speaks to."""

    FAMILY = "family"
    PRACTITIONER = "practitioner"
    GROUP = "group"


class MapKind(StrEnum):
    """Which map grows from a conversation."""

    ECOMAP = "ecomap"
    WALL = "wall"
    SPIRAL = "spiral"
    NONE = "none"


class AnswerKind(StrEnum):
    """What an `ask` step takes."""

    TEXT = "text"
    LONG = "long"
    YES_NO = "yes-no"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"


class ConnectionKind(StrEnum):
    """A connection is a person or a group."""

    PERSON = "person"
    GROUP = "group"


class Aspect(StrEnum):
    """What can be asked of a connection beside how much it supports."""

    STRAIN = "strain"
    DIRECTION = "direction"


class Level(StrEnum):
    """How much a connection supports."""

    A_LOT = "a-lot"
    SOME = "some"
    A_LITTLE = "a-little"
    NOT_NOW = "not-now"


class Direction(StrEnum):
    """Which way support flows."""

    SUPPORTS_US = "supports-us"
    WE_SUPPORT = "we-support"
    BOTH_WAYS = "both-ways"


class Ring(StrEnum):
    """How near a category stands to family life."""

    INFORMAL = "informal"
    INTERMEDIATE = "intermediate"
    FORMAL = "formal"


# ── conditions: data, not code ───────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Equals:
    """The answer to `step` is `value`; for several choices: `value` is among them."""

    step: str
    value: str | bool | int | float


@dataclass(frozen=True, slots=True)
class Counts:
    """The names, choices or entries given at `step` number from `at_least` to `at_most`."""

    step: str
    at_least: int = 1
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these hold."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    of: Condition


Condition = Equals | Counts | AnyOf | AllOf | Not


def steps_in(condition: Condition) -> frozenset[str]:
    """Give the ids of the steps that a condition looks at."""
    match condition:
        case Equals(step=step) | Counts(step=step):
            return frozenset({step})
        case AnyOf(of=parts) | AllOf(of=parts):
            return frozenset().union(*(steps_in(part) for part in parts))
        case Not(of=part):
            return steps_in(part)


# ── steps ────────────────────────────────────────────────────────────────────


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


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """What must be covered: a title and its steps in order."""

    id: str
    title: str
    place: Place = START
    cues: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """A reflection question."""

    id: str
    text: str
    place: Place = START


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The published practice that a guide carries out."""

    title: str
    publisher: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide. Every step and reflection has an id of its own within it."""

    id: str
    title: str
    language: str = "en"
    audience: Audience = Audience.FAMILY
    map: MapKind = MapKind.NONE
    minutes: int = 30
    version: str = "1"
    about: str = ""
    source: Source | None = None
    key_points: tuple[KeyPoint, ...] = ()
    family_reflections: tuple[Reflection, ...] = ()
    own_reflections: tuple[Reflection, ...] = ()
    afterwards: tuple[Step, ...] = ()
    """Steps for the practitioner alone, walked before the questions for yourself."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all key points, in order."""
        return tuple(step for point in self.key_points for step in point.steps)

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of every `people` and `groups` step, in order, each id once."""
        found: dict[str, Category] = {}
        for step in self.steps:
            if isinstance(step, Names):
                for category in step.categories:
                    found.setdefault(category.id, category)
        return tuple(found.values())
