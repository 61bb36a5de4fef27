"""How much of a guide a conversation covered, and how long it took: counts, times, yes or no.

A `Coverage` is what may be shown to a supervisor. It has no place for a name, an answer or
anything else that somebody typed: its texts are the guide's, the rest are numbers.

How time is measured is `time_spent`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from conversation_guide.ecomap import observations as ecomap_observations
from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.ecomap.observations import Observation
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Commit, Names, Phase, Support
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import SessionKind
from conversation_guide.spiral import observations as spiral_observations
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.count import Counts, count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.sharing import for_sharing

from .gathered import Table, has_nothing_to_ask_about
from .maps import GuideMap, derive_map
from .standing import QUESTIONS, Told, minutes, told
from .time_spent import spent_in_phases, spent_in_points

DETAILS = ("when", "with-whom", "obstacle", "sure")
"""What can be added to a commitment, in the order in which it is asked."""


class How(StrEnum):
    """What became of a step. `NOTHING`: it was asked, and ended with nothing named or ticked."""

    ANSWERED = "answered"
    NOTHING = "nothing"
    GONE_THROUGH = "gone-through"
    SKIPPED = "skipped"
    DECLINED = "declined"
    UNSURE = "unsure"
    NOT_REACHED = "not-reached"
    NOT_APPLICABLE = "not-applicable"


PASSED = (How.SKIPPED, How.DECLINED, How.UNSURE)
"""Asked, and not answered."""

_OPEN = (How.NOT_REACHED, How.NOT_APPLICABLE)
_HOW = {
    Standing.ANSWERED: How.ANSWERED,
    Standing.DONE: How.GONE_THROUGH,
    Standing.SKIPPED: How.SKIPPED,
    Standing.DECLINED: How.DECLINED,
    Standing.UNSURE: How.UNSURE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCovered:
    """One step: whether it asks something, and what became of it."""

    question: bool
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class PointCovered:
    """One key point; `seconds` were spent in it."""

    title: str
    steps: tuple[StepCovered, ...]
    seconds: int = 0

    def count(self, *how: How) -> int:
        """Count the steps that ended in one of these ways."""
        return sum(step.how in how for step in self.steps)

    @property
    def asked(self) -> int:
        """How many questions were asked: those answered, those with nothing named, those passed."""
        return sum(step.question and step.how not in _OPEN for step in self.steps)

    @property
    def reached(self) -> bool:
        """Whether anything in it was gone through or asked."""
        return any(step.how not in _OPEN for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """Whether one thing to do was agreed on, which details were offered with it, which given."""

    made: bool
    offered: tuple[str, ...] = DETAILS
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCovered:
    """One timed part. `planned` minutes stand in the guide, `given` are those it was given here.

    `given` is None where it was not begun. `seconds` is the time to the next part, or to the end;
    None where nobody knows.
    """

    title: str
    planned: int
    given: int | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One conversation, counted. `minutes` is the time of all its sittings.

    `afterwards`: it was written up later; then there are no times. `looking_back` are the guide's
    reflection questions for the family, None where it has none. `seen` are counts of the map,
    empty where the guide has none; of a wall they are `dots`, in which small counts are hidden.
    """

    session: str
    kind: SessionKind
    guide: str
    guide_version: str
    title: str
    language: str
    program: str
    date: str
    finished: bool
    afterwards: bool
    minutes: int
    points: tuple[PointCovered, ...]
    looking_back: PointCovered | None
    commitments: tuple[Committed, ...]
    seen: tuple[Observation, ...]
    phases: tuple[PhaseCovered, ...] = ()
    dots: Counts | None = None


def coverage(
    guide: Guide, conversation: Conversation, earlier: Sequence[Conversation] = ()
) -> Coverage:
    """Count a conversation as it stands, finished or not. Never raises.

    `earlier` are the conversations that it follows; they count for its map alone.
    """
    table = Table(guide, conversation, derive(guide, conversation))
    grown = derive_map(guide, conversation, earlier)
    afterwards = bool(conversation.held_on)
    spent = (
        [0.0] * (len(guide.key_points) + 1) if afterwards else spent_in_points(guide, conversation)
    )
    looking_back = tuple(
        StepCovered(question=True, how=_how_of(conversation.standing(reflection.id)))
        for reflection in guide.family_reflections
    )
    return Coverage(
        session=conversation.session,
        kind=conversation.kind,
        guide=guide.id,
        guide_version=conversation.guide_version or guide.version,
        title=guide.title,
        language=conversation.language,
        program=conversation.program,
        date=conversation.held_on or conversation.started_at[:10],
        finished=bool(conversation.finished_at),
        afterwards=afterwards,
        minutes=0 if afterwards else minutes(conversation.sittings),
        points=tuple(
            PointCovered(
                title=point.title,
                steps=tuple(_step(told(step, table), guide, conversation) for step in point.steps),
                seconds=round(seconds),
            )
            for point, seconds in zip(guide.key_points, spent, strict=False)
        ),
        looking_back=PointCovered(title="", steps=looking_back, seconds=round(spent[-1]))
        if looking_back
        else None,
        commitments=tuple(
            _committed(step, conversation)
            for step in guide.steps
            if isinstance(step, Commit) and not step.private
        ),
        seen=_seen(grown),
        phases=tuple(_phases(guide, conversation)),
        dots=for_sharing(count(grown.wall)) if isinstance(grown, DottedWall) else None,
    )


def _seen(grown: GuideMap | None) -> tuple[Observation, ...]:
    match grown:
        case Ecomap():
            return ecomap_observations.observations(grown)
        case Spiral():
            return spiral_observations.observations(grown)
    return ()


# ── what became of a step ──


def _step(found: Told, guide: Guide, conversation: Conversation) -> StepCovered:
    how = _how_of(found.standing)
    if not found.applies:
        how = How.NOT_APPLICABLE
    elif isinstance(found.step, QUESTIONS) and how is How.GONE_THROUGH:
        # a list that was ended with nothing on it, a screen on which nobody was ticked
        how = How.NOTHING
    elif isinstance(found.step, Phase) and how is How.ANSWERED:
        # its minutes are no answer to a question
        how = How.GONE_THROUGH
    elif how is How.NOT_REACHED and (
        has_nothing_to_ask_about(found.step, guide, conversation)
        or (isinstance(found.step, Support) and _nobody_to_rate(found.step, guide, conversation))
    ):
        how = How.NOT_APPLICABLE
    return StepCovered(question=isinstance(found.step, QUESTIONS), how=how)


def _how_of(standing: Standing | None) -> How:
    return How.NOT_REACHED if standing is None else _HOW[standing]


def _nobody_to_rate(step: Support, guide: Guide, conversation: Conversation) -> bool:
    """Say whether every list before `step` was ended and holds nobody who is there now."""
    before = guide.steps[: guide.steps.index(step)]
    lists = [one for one in before if isinstance(one, Names)]
    return all(conversation.standing(one.id) is not None for one in lists) and not any(
        not (named.wanted or named.ended) for one in lists for named in conversation.present(one.id)
    )


def _committed(step: Commit, conversation: Conversation) -> Committed:
    made = isinstance(conversation.answer(step.id), str)
    given = [part for part in DETAILS if conversation.answer(step.id, part) not in (None, "")]
    return Committed(
        made=made,
        offered=DETAILS if step.details else (),
        details=tuple(given) if made else (),
    )


def _phases(guide: Guide, conversation: Conversation) -> Iterator[PhaseCovered]:
    """Tell each timed part: what was planned for it, and the time until the next one began."""
    seconds = spent_in_phases(guide, conversation)
    for step in guide.steps:
        if isinstance(step, Phase):
            given = conversation.answer(step.id)
            yield PhaseCovered(
                title=step.text,
                planned=step.minutes,
                given=given if isinstance(given, int) else None,
                seconds=seconds.get(step.id),
            )
