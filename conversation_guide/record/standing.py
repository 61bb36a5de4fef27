"""How a step of a guide stands in a conversation, and when: what all accounts of it rest on.

`record.summary` tells a conversation and `record.coverage` counts it; both look at steps through
`told`, so that they never disagree. Times are ISO 8601 texts as stored; one that cannot be read
counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from conversation_guide.guide.model import Ask, Commit, Names, Step, Support
from conversation_guide.interview.conditions import holds
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import Value
from conversation_guide.interview.walks.agreeing import AGREEMENT

QUESTIONS = (Ask, Names, Support, Commit)
"""The kinds of step that ask something; the others are gone through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How one step stands. `standing` None: it was not asked.

    `applies` says whether its condition holds; `names` are ids on the map that were named here.
    A private step keeps its standing and loses its value.
    """

    step: Step
    applies: bool = True
    standing: Standing | None = None
    value: Value | None = None
    names: tuple[str, ...] = ()


def told(step: Step, conversation: Conversation, on_map: frozenset[str]) -> Told:
    """Tell how `step` stands; `on_map` are the ids that everybody at the table sees."""
    standing = conversation.standing(step.id)
    names: tuple[str, ...] = ()
    if isinstance(step, Support):
        standing = _standing_of_ratings(step, conversation)
    elif isinstance(step, Names):
        names = tuple(n.id for n in conversation.present(step.id) if n.id in on_map)
        if names and standing is None:
            # left in the middle of the list: what is on it was told
            standing = Standing.DONE
    return Told(
        step=step,
        applies=holds(step.only_if, conversation),
        standing=standing,
        value=None if step.private else conversation.answer(step.id),
        names=() if step.private else names,
    )


def _standing_of_ratings(step: Support, conversation: Conversation) -> Standing | None:
    """Give how a support step stands: answered with one rating, else as it was passed."""
    found = [
        entry.standing
        for address, entry in conversation.entries.items()
        if address.step == step.id and not entry.set_aside
    ]
    if Standing.ANSWERED in found:
        return Standing.ANSWERED
    passed = [standing for standing in found if standing is not Standing.DONE]
    return passed[-1] if passed else (found[-1] if found else None)


# ── when ──


def moment(time: str) -> datetime | None:
    """Read a stored time; None where it cannot be read. One without an offset counts as UTC."""
    try:
        read = datetime.fromisoformat(time)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def last_answer(conversation: Conversation) -> str:
    """Give the stored time of the newest answer or pass, "" where there is none.

    Unlike `Conversation.last_at` it stays where it is when a conversation is left or taken up
    again. What was agreed on before the first question is no answer.
    """
    times = [
        (when, entry.time)
        for address, entry in conversation.entries.items()
        if address.step != AGREEMENT and (when := moment(entry.time)) is not None
    ]
    return max(times)[1] if times else ""


def minutes(sittings: Sequence[tuple[str, str]]) -> int:
    """Add up sittings, each its first and last time, to whole minutes; at least 1 where any is."""
    if not sittings:
        return 0
    seconds = sum(_seconds(first, last) for first, last in sittings)
    return max(1, round(seconds / 60))


def _seconds(first: str, last: str) -> float:
    """Measure one sitting; a clock that was set back, or a time that cannot be read, counts 0."""
    start, end = moment(first), moment(last)
    if start is None or end is None:
        return 0.0
    return max(0.0, (end - start).total_seconds())
