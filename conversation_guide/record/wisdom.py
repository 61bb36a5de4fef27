"""What a family agreed to add to the wisdom of other families, without names. Pure.

It is what was said at the guide's list `wisdom`. Words that name somebody who was talked about
are not given on: they are only counted. What may be a name that was told nowhere else is marked,
for whoever reads it out to look at.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Entries
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.walks.agreeing import WISDOM

from .names_told import NamesTold

STEP = "wisdom"
"""The id of the list whose entries may be given on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wisdom:
    """What one family adds, on `day` (ISO); `held_back` counts what names somebody."""

    day: str
    guide: str
    said: tuple[str, ...] = ()
    held_back: int = 0


def wisdom(guide: Guide, conversation: Conversation) -> Wisdom | None:
    """Give what may be read to other families; None where a family did not agree to it."""
    agreed = conversation.kind is SessionKind.LIVE and WISDOM in (conversation.agreed or ())
    lists = [
        step
        for step in guide.steps
        if isinstance(step, Entries) and step.id == STEP and not step.private
    ]
    if not agreed or not lists:
        return None
    told = [entry.name for entry in conversation.present(STEP)]
    names = NamesTold(guide, conversation, but=STEP)
    kept = tuple(text for text in told if not names.are_in(text))
    return Wisdom(
        day=conversation.held_on or conversation.started_at[:10],
        guide=conversation.guide,
        said=kept,
        held_back=len(told) - len(kept),
    )
