"""Conversations that follow one another: each is a loop of a spiral.

A conversation names the one before it. What was deleted meanwhile, or cannot be read, is said and
left out; whatever came before that is out of reach then too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.errors import ConversationGuideError, UnknownSession, UsageProblem
from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.steps import Ask, Commit
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.walks.agreeing import KEEP

from .desk import WORDS, archive, complain

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.events import SessionKind

SISTERS = frozenset({"building-partnership", "our-partnership"})
"""One practice in two guides: with the family, and for the practitioner's own eyes."""


def to_follow(wanted: str, kind: SessionKind, guide: str | None = None) -> Conversation:
    """Find the conversation that a new one of `kind`, through `guide` if it is known, follows.

    The last one is then the last through that guide, where there is one.

    Raises UsageProblem where the two are not alike; UnknownSession; AmbiguousSession.
    """
    keep = archive()
    ref = keep.find(wanted)
    if guide is not None and not ref.id.startswith(wanted.strip().lower()):
        ref = next((one for one in keep.list(ref.kind) if one.guide_id == guide), ref)
    if ref.kind is not kind:
        raise UsageProblem("follow-kind", WORDS(f"session.kind.{ref.kind}"))
    before = Conversation()
    for event in keep.read(ref).events:
        before.apply(event)
    before.session = before.session or ref.id
    before.guide = before.guide or ref.guide_id
    if guide is not None and guide != before.guide and not {guide, before.guide} <= SISTERS:
        raise UsageProblem("follow-guide", before.guide)
    return before


def centre_before(before: Conversation, guide: Guide) -> str:
    """Give the name that stood in the middle, for asking again in `guide`; "" for none.

    Only through one and the same guide: what a family agreed to for their conversation is nothing
    for the practitioner's own, nor the other way round.
    """
    if not _goes_on(before, guide):
        return ""
    for step in guide.steps:
        if isinstance(step, Ask) and step.centre and step.answer is AnswerKind.TEXT:
            said = before.answer(step.id)
            return said if isinstance(said, str) else ""
    return ""


def agreed_on(guide: Guide, told: Conversation) -> list[str]:
    """Give what somebody said they would do, in their words."""
    steps = (step for step in guide.steps if isinstance(step, Commit) and not step.private)
    answers = (told.answer(step.id) for step in steps)
    return [answer for answer in answers if isinstance(answer, str)]


def agreed_before(before: Conversation, guide: Guide) -> list[str]:
    """Give what was agreed on in the conversation that is followed; as careful as `centre_before`.

    Nothing where it was not kept, or was through another guide.
    """
    return agreed_on(guide, before) if _goes_on(before, guide) else []


def _goes_on(before: Conversation, guide: Guide) -> bool:
    """Whether what was said before may be said again: it was kept, and through this guide."""
    kept = before.agreed is None or KEEP in before.agreed
    return kept and before.guide == guide.id


def earlier_than(conversation: Conversation, *, quietly: bool = False) -> list[Conversation]:
    """Read the conversations that this one follows, the newest first; say what is missing."""
    follows = conversation.follows
    if not follows:
        return []
    from .reading import tell_again

    keep = archive()
    found: list[Conversation] = []
    seen = {conversation.session}
    while follows and follows not in seen:
        seen.add(follows)
        try:
            told = tell_again(keep.read(keep.find(follows)))
        except ConversationGuideError as error:
            gone = isinstance(error, UnknownSession)
            _say("session.earlier.gone" if gone else "session.earlier.unread", follows, quietly)
            break
        if told.code:
            _say("session.earlier.damaged", follows, quietly)
        found.append(told.conversation)
        follows = told.conversation.follows
    return found


def _say(key: str, id: str, quietly: bool) -> None:
    from conversation_guide.text import clean_line

    if not quietly:
        complain(WORDS(key, id=clean_line(id)))
