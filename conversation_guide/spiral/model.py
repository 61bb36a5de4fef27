"""What a spiral is: small steps in loops, by practice and by what they fed. Frozen values.

There is no order to keep to and nothing to reach. What nobody told of is `None` or empty: not
recorded yet. Coming back to a practice is movement, never a relapse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Practice(StrEnum):
    """What a small step did for the partnership."""

    ACCEPTANCE = "acceptance"
    VALUING = "valuing"
    SUBTLE = "subtle"
    OBVIOUS = "obvious"
    REPAIR = "repair"


class Core(StrEnum):
    """What a partnership is at its core; each small step may feed it."""

    HELP = "help"
    CHALLENGE = "challenge"
    POSSIBILITY = "possibility"


class Rupture(StrEnum):
    """How the partnership was strained."""

    LOGISTICS = "logistics"
    EXPECTATION = "expectation"
    CONFRONTATION = "confrontation"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallStep:
    """One small step, in the words in which it was told. Loops count from 1, the oldest.

    `lead` is how the helper took the lead in repairing; `repaired` None: nobody said, or, where
    `repaired_unsure`, it was said that one is not sure, or, where `repaired_declined`, that one
    prefers not to say. All of it is as of the loop in which it was
    told: what a later loop says is said of its own steps alone. `hard`: it was told among the hard
    moments, so it is one also where nothing more was told of it.
    """

    id: str
    loop: int
    text: str
    practice: Practice | None = None
    followed: str = ""
    fed: tuple[Core, ...] = ()
    parents_words: str = ""
    rupture: Rupture | None = None
    lead: str = ""
    repaired: bool | None = None
    repaired_unsure: bool = False
    repaired_declined: bool = False
    hard: bool = False

    @property
    def is_hard(self) -> bool:
        """Whether this tells of a rupture: a hard moment, over whatever it was."""
        return self.hard or self.rupture is not None

    @property
    def practices(self) -> tuple[Practice, ...]:
        """What this step did for the partnership; a rupture that was repaired is a repair too."""
        told = () if self.practice is None else (self.practice,)
        is_repair = self.is_hard and self.repaired is True
        return (*told, Practice.REPAIR) if is_repair and Practice.REPAIR not in told else told

    @property
    def is_open(self) -> bool:
        """Whether this is a rupture that was not repaired when it was told, as far as was said.

        Of a hard moment of which no more was told nobody said that it is open; and what one is not
        sure of is not open.
        """
        told = self.rupture is not None or self.repaired is False
        unsaid = self.repaired_unsure or self.repaired_declined
        return told and not self.is_repaired and not unsaid

    @property
    def is_repaired(self) -> bool:
        """Whether this is a rupture that was told as repaired."""
        return self.is_hard and self.repaired is True


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """One conversation of the chain. `date` is ISO."""

    number: int
    date: str
    steps: tuple[SmallStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spiral:
    """A spiral at one moment: the loops, oldest first.

    `centre` is "" where no name was given. `labels` are the guide's own words for practices, for
    what is fed, for ruptures and for the fields of a step, by id. `goes_back` says that the oldest
    loop follows a conversation that is not here. `together`: the family looks at it too, so it is
    said in everyday words. `to_take_home`: it goes home with them, so nothing on it is counted or
    called open or missing.
    """

    centre: str = ""
    loops: tuple[Loop, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)
    goes_back: bool = False
    together: bool = False
    to_take_home: bool = False

    @property
    def steps(self) -> Iterator[SmallStep]:
        """All small steps, the oldest loop first."""
        return (step for loop in self.loops for step in loop.steps)

    def of(self, practice: Practice) -> tuple[SmallStep, ...]:
        """The small steps of one practice."""
        return tuple(step for step in self.steps if practice in step.practices)

    @property
    def unsorted(self) -> tuple[SmallStep, ...]:
        """The small steps of which no practice was told; a rupture alone is none."""
        return tuple(step for step in self.steps if not step.practices and not step.is_hard)

    def feeding(self, core: Core) -> tuple[SmallStep, ...]:
        """The small steps that fed one part of the core."""
        return tuple(step for step in self.steps if core in step.fed)

    @property
    def ruptures(self) -> tuple[SmallStep, ...]:
        """The small steps that tell of a rupture."""
        return tuple(step for step in self.steps if step.is_hard)

    def is_earlier(self, step: SmallStep) -> bool:
        """Whether a step was told in a loop before the last: how it stands now nobody said."""
        return step.loop < self.loops[-1].number

    @property
    def open_ruptures(self) -> tuple[SmallStep, ...]:
        """The ruptures of the last loop that are not repaired yet, as far as anybody said."""
        return tuple(step for step in self.steps if step.is_open and not self.is_earlier(step))

    @property
    def open_then(self) -> tuple[SmallStep, ...]:
        """The ruptures of earlier loops that were open when they were told."""
        return tuple(step for step in self.steps if step.is_open and self.is_earlier(step))

    @property
    def not_recorded(self) -> tuple[Practice | Core, ...]:
        """The practices and parts of the core of which no small step tells yet."""
        practices = [one for one in Practice if not self.of(one)]
        return (*practices, *(one for one in Core if not self.feeding(one)))

    @property
    def revisited(self) -> dict[Practice, tuple[int, ...]]:
        """The practices that were come back to in another loop, with all their loops."""
        loops = {one: tuple(dict.fromkeys(step.loop for step in self.of(one))) for one in Practice}
        return {practice: found for practice, found in loops.items() if len(found) > 1}
