"""How a step of a guide stands in a conversation, and when: what all accounts of it rest on.

`record.summary` tells a conversation and `record.coverage` counts it; both look at steps through
`told`, so that they never disagree. Times are ISO 8601 texts as stored; one that cannot be read
counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Commit,
    Each,
    Entries,
    Link,
    Names,
    Round,
    Step,
    Support,
)
from conversation_guide.interview.conditions import holds
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import Value
from conversation_guide.interview.walks.agreeing import AGREEMENT

from .gathered import AboutTold, EntryTold, LinkTold, Table

QUESTIONS = (Ask, Names, Support, Commit, Entries, Each, Round, Choose, Link)
"""The kinds of step that ask something; the others are gone through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How one step stands. `standing` None: it was not asked.

    `applies` says whether its condition holds; `names` are ids on the map that were named here.
    What a list, a round, a question about each, a choice or a link holds stands in the field for
    it. A private step keeps its standing and loses everything else.
    """

    step: Step
    applies: bool = True
    standing: Standing | None = None
    value: Value | None = None
    names: tuple[str, ...] = ()
    entries: tuple[EntryTold, ...] = ()
    ended: Standing | None = None
    """How a list ended: also one that holds something may have been passed then."""
    each: tuple[AboutTold, ...] = ()
    chosen: tuple[str, ...] = ()
    links: tuple[LinkTold, ...] = ()


def told(step: Step, table: Table) -> Told:
    """Tell how `step` stands, as everybody at the table may know it."""
    conversation = table.conversation
    found = Told(
        step=step,
        applies=holds(step.only_if, conversation),
        standing=_standing(step, conversation),
        value=None if step.private else conversation.answer(step.id),
    )
    if step.private:
        return found
    match step:
        case Names():
            there = (one.id for one in table.present(step.id))
            names = tuple(id for id in there if id in table.on_map)
            return replace(found, names=names, ended=conversation.standing(step.id))
        case Entries():
            ended = conversation.standing(step.id)
            return replace(found, entries=table.entries(step), ended=ended)
        case Round():
            return replace(found, entries=table.said(step))
        case Each():
            return replace(found, each=table.about_each(step))
        case Choose():
            return replace(found, chosen=table.chosen(step), value=None)
        case Link():
            return replace(found, links=table.links(step))
    return found


def _standing(step: Step, conversation: Conversation) -> Standing | None:
    """Give how a step as a whole stands."""
    match step:
        case Support() | Each():
            return _standing_of_parts(step, conversation)
        case Round() | Link():
            # a turn that was taken and a screen of links are done: that is an answer
            whole = _standing_of_parts(step, conversation)
            return Standing.ANSWERED if whole is Standing.DONE else whole
        case Names() | Entries():
            if any(True for _ in conversation.present(step.id)):
                # told, also where the list was passed before, or left in the middle
                return Standing.ANSWERED
            return conversation.standing(step.id)
    return conversation.standing(step.id)


def _standing_of_parts(step: Step, conversation: Conversation) -> Standing | None:
    """Give how a step of many answers stands: answered with one of them, else as it was passed."""
    found = [
        entry.standing
        for address, entry in conversation.entries.items()
        if address.step == step.id and not entry.set_aside
    ]
    if Standing.ANSWERED in found:
        return Standing.ANSWERED
    if isinstance(step, Round | Link) and Standing.DONE in found:
        return Standing.DONE
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
