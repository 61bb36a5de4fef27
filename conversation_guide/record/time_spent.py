"""How long was spent where: in a key point, in a timed part.

How the time in a key point is measured: every answer, pass and note carries the moment at which it
was made. The time from one moment to the next, within one sitting, was spent on the question that
the later one belongs to, and so on its key point. What lies between two sittings counts nowhere.
A question that was gone back to has only its newest moment; the first time at it then counts for
the question after it. Time after the last answer of a sitting, and time spent agreeing at the
start, belongs to no key point, so the key points may add up to less than the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Phase
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import Address

from .standing import moment


def spent_in_points(guide: Guide, conversation: Conversation) -> list[float]:
    """Give the seconds spent in each key point, and last in the reflections for the family.

    They are all 0 in a conversation that was written up later.
    """
    place = {
        step.id: number for number, point in enumerate(guide.key_points) for step in point.steps
    }
    last = len(guide.key_points)
    place |= {reflection.id: last for reflection in guide.family_reflections}
    spent = [0.0] * (last + 1)
    if conversation.held_on:
        return spent
    moments = sorted(_moments(conversation), key=lambda one: one[0])
    for first, end in _sittings(conversation):
        before = first
        for when, step in moments:
            if first <= when <= end:
                if step in place:
                    spent[place[step]] += (when - before).total_seconds()
                before = when
    return spent


def spent_in_phases(guide: Guide, conversation: Conversation) -> dict[str, int]:
    """Give the seconds from each timed part to the next one, or to the end, by its step's id.

    A part that was not begun is not there; of a conversation that was written up later, none is.
    """
    if conversation.held_on:
        return {}
    phases = [step for step in guide.steps if isinstance(step, Phase)]
    began = {step.id: start for step in phases if (start := _began(step, conversation)) is not None}
    starts = sorted(began.values())
    return {
        id: round(
            _within_sittings(
                start, next((when for when in starts if when > start), None), conversation
            )
        )
        for id, start in began.items()
    }


def _began(step: Phase, conversation: Conversation) -> datetime | None:
    entry = conversation.entries.get(Address(step.id))
    return None if entry is None or entry.set_aside else moment(entry.time)


def _within_sittings(start: datetime, end: datetime | None, conversation: Conversation) -> float:
    """Measure the seconds from `start` to `end` (None: to the last); breaks do not count."""
    return sum(
        max(0.0, ((min(last, end) if end else last) - max(first, start)).total_seconds())
        for first, last in _sittings(conversation)
    )


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
