"""How much of a guide a conversation covered, and how long it took: counts, times, yes or no.

A `Coverage` is what may be shown to a supervisor. It has no place for a name, an answer or
anything else that somebody typed: its texts are the guide's, the rest are numbers.

How the time in a key point is measured: every answer, pass and note carries the moment at which it
was made. The time from one moment to the next, within one sitting, was spent on the question that
the later one belongs to, and so on its key point. What lies between two sittings counts nowhere.
A question that was gone back to has only its newest moment; the first time at it then counts for
the question after it. Time after the last answer of a sitting, and time spent agreeing at the
start, belongs to no key point, so the key points may add up to less than the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.observations import Observation, observations
from conversation_guide.guide.model import Commit, Guide, MapKind, Names, Support
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import SessionKind

from .standing import QUESTIONS, Told, minutes, moment, told

DETAILS = ("when", "with-whom", "obstacle", "sure")
"""What can be added to a commitment, in the order in which it is asked."""


class How(StrEnum):
    """What became of a step."""

    ANSWERED = "answered"
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
        """How many questions were asked."""
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
class Coverage:
    """One conversation, counted. `minutes` is the time of all its sittings.

    `afterwards`: it was written up later; then there are no times. `looking_back` are the guide's
    reflection questions for the family, None where it has none. `seen` are counts of the map,
    empty where the guide has none.
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


def coverage(guide: Guide, conversation: Conversation) -> Coverage:
    """Count a conversation as it stands, finished or not. Never raises."""
    ecomap = derive(guide, conversation)
    on_map = frozenset(connection.id for connection in ecomap.connections)
    afterwards = bool(conversation.held_on)
    spent = [0.0] * (len(guide.key_points) + 1) if afterwards else _spent(guide, conversation)
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
                steps=tuple(
                    _step(told(step, conversation, on_map), guide, conversation)
                    for step in point.steps
                ),
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
        seen=observations(ecomap) if has_map(guide) else (),
    )


def has_map(guide: Guide) -> bool:
    """Say whether a conversation through `guide` has an ecomap."""
    return guide.map is MapKind.ECOMAP or any(isinstance(step, Names) for step in guide.steps)


# ── what became of a step ──


def _step(found: Told, guide: Guide, conversation: Conversation) -> StepCovered:
    how = _how_of(found.standing)
    if not found.applies:
        how = How.NOT_APPLICABLE
    elif isinstance(found.step, Names) and how is How.GONE_THROUGH:
        # a list that was ended is answered, also with nobody on it
        how = How.ANSWERED
    elif (
        isinstance(found.step, Support)
        and how is How.NOT_REACHED
        and _nobody_to_rate(found.step, guide, conversation)
    ):
        how = How.NOT_APPLICABLE
    return StepCovered(question=isinstance(found.step, QUESTIONS), how=how)


def _how_of(standing: Standing | None) -> How:
    return How.NOT_REACHED if standing is None else _HOW[standing]


def _nobody_to_rate(step: Support, guide: Guide, conversation: Conversation) -> bool:
    """Say whether every list before `step` was ended and holds nobody."""
    before = guide.steps[: guide.steps.index(step)]
    lists = [one for one in before if isinstance(one, Names)]
    return all(conversation.standing(one.id) is not None for one in lists) and not any(
        True for one in lists for _ in conversation.present(one.id)
    )


def _committed(step: Commit, conversation: Conversation) -> Committed:
    made = isinstance(conversation.answer(step.id), str)
    given = [part for part in DETAILS if conversation.answer(step.id, part) not in (None, "")]
    return Committed(
        made=made,
        offered=DETAILS if step.details else (),
        details=tuple(given) if made else (),
    )


# ── time ──


def _spent(guide: Guide, conversation: Conversation) -> list[float]:
    """Give the seconds spent in each key point, and last in the reflections for the family."""
    place = {
        step.id: number for number, point in enumerate(guide.key_points) for step in point.steps
    }
    last = len(guide.key_points)
    place |= {reflection.id: last for reflection in guide.family_reflections}
    spent = [0.0] * (last + 1)
    moments = sorted(_moments(conversation), key=lambda one: one[0])
    for first, end in _sittings(conversation):
        before = first
        for when, step in moments:
            if first <= when <= end:
                if step in place:
                    spent[place[step]] += (when - before).total_seconds()
                before = when
    return spent


def _moments(conversation: Conversation) -> Iterator[tuple[datetime, str]]:
    """Give when something was settled or noted, and at which step."""
    stamped = [(entry.time, address.step) for address, entry in conversation.entries.items()]
    stamped += [(note.time, note.address.step) for note in conversation.notes]
    for time, step in stamped:
        when = moment(time)
        if when is not None:
            yield when, step


def _sittings(conversation: Conversation) -> Iterator[tuple[datetime, datetime]]:
    for first, last in conversation.sittings:
        start, end = moment(first), moment(last)
        if start is not None and end is not None:
            yield start, end
