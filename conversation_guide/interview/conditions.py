"""Whether an `only_if` holds, given what was said. Conditions are data; this only looks."""

from __future__ import annotations

from conversation_guide.guide.conditions import (
    AgreedTo,
    AllOf,
    AnyOf,
    Condition,
    Counts,
    Equals,
    Not,
)

from .conversation import Conversation


def holds(condition: Condition | None, conversation: Conversation) -> bool:
    """Say whether `condition` holds; no condition always does.

    A question that has no answer equals nothing and counts nothing. Where nobody was asked to
    agree, as in a rehearsal, everything counts as agreed to: nothing is passed on from there.
    """
    match condition:
        case None:
            return True
        case Equals(step=step, value=value):
            answer = conversation.answer(step)
            if isinstance(answer, tuple):
                return value in answer
            return answer == value and isinstance(answer, bool) == isinstance(value, bool)
        case Counts(step=step, at_least=low, at_most=high):
            count = how_many(step, conversation)
            return low <= count and (high is None or count <= high)
        case AgreedTo(scope=scope):
            return conversation.agreed is None or scope in conversation.agreed
        case AnyOf(of=parts):
            return any(holds(part, conversation) for part in parts)
        case AllOf(of=parts):
            return all(holds(part, conversation) for part in parts)
        case Not(of=part):
            return not holds(part, conversation)


def how_many(step: str, conversation: Conversation) -> int:
    """Count the names given at a step, else the choices, else 1 for an answer and 0 for none."""
    names = sum(1 for _ in conversation.present(step))
    if names:
        return names
    answer = conversation.answer(step)
    if isinstance(answer, tuple):
        return len(answer)
    return 0 if answer is None else 1
