"""From what was said to the spiral: each linked conversation is a loop, the oldest is loop 1.

Pure and quick. Only conversations through the same guide are loops of one spiral: what a
practitioner told of a family by themselves never turns up in a spiral that the family looks at.
Steps that are private are on no map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from conversation_guide.ecomap.derive import centre
from conversation_guide.guide.kinds import Audience
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import SmallSteps
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import Value
from conversation_guide.interview.walks.listing import ENTRY

from .model import Core, Loop, Practice, Rupture, SmallStep, Spiral

PRACTICE, FOLLOWED, FED, PARENTS_WORDS = "practice", "followed", "fed", "parents_words"
RUPTURE, LEAD, REPAIRED = "rupture", "lead", "repaired"

NO_RUPTURE = "none"
"""The choice that says that there was no rupture."""

FIELDS = (PRACTICE, FOLLOWED, FED, PARENTS_WORDS, RUPTURE, LEAD, REPAIRED)
"""The fields of a small step that a spiral is made of; a guide may have more of its own."""

E = TypeVar("E", bound=StrEnum)


def derive(
    guide: Guide, conversation: Conversation, earlier: Sequence[Conversation] = ()
) -> Spiral:
    """Give the spiral as it stands. Never raises: what is not known here is left out.

    `earlier` are the conversations that this one may follow, in any order; those that are not on
    its chain are passed over.
    """
    chain = _chain(conversation, earlier)
    told = [one for one in chain if one.guide == conversation.guide]
    steps = [step for step in guide.steps if isinstance(step, SmallSteps) and not step.private]
    loops = [
        Loop(
            number=number,
            date=one.held_on or one.started_at[:10],
            steps=tuple(small for step in steps for small in _small_steps(step, one, number)),
        )
        for number, one in enumerate(told, start=1)
    ]
    return Spiral(
        centre=next((name for one in reversed(told) if (name := centre(guide, one))), ""),
        loops=tuple(loops),
        labels=_labels(steps),
        goes_back=bool(chain[0].follows),
        together=guide.audience is Audience.FAMILY,
    )


def _chain(conversation: Conversation, earlier: Sequence[Conversation]) -> list[Conversation]:
    """Follow the links back, as far as they are here; the oldest first."""
    by_session = {one.session: one for one in earlier}
    chain = [conversation]
    seen = {conversation.session}
    while (before := by_session.get(chain[0].follows)) is not None and before.session not in seen:
        seen.add(before.session)
        chain.insert(0, before)
    return chain


def _small_steps(step: SmallSteps, told: Conversation, loop: int) -> Iterator[SmallStep]:
    private = {field.id for field in step.fields if field.private}
    of_hard_moments = _is_of_hard_moments(step)

    for one in told.present(step.id):

        def said(part: str, about: tuple[str, ...] = (one.id,)) -> Value | None:
            return None if part in private else told.answer(step.id, part, about)

        repaired, practice = said(REPAIRED), _one_of(Practice, said(PRACTICE))
        yield SmallStep(
            id=f"{told.session}/{one.id}",
            loop=loop,
            text=one.name,
            practice=practice,
            followed=_text(said(FOLLOWED)),
            fed=_several_of(Core, said(FED)),
            parents_words=_text(said(PARENTS_WORDS)),
            rupture=_one_of(Rupture, said(RUPTURE)),
            lead=_text(said(LEAD)),
            repaired=repaired if isinstance(repaired, bool) else None,
            repaired_unsure=_is_passed(step, one.id, told, Standing.UNSURE),
            repaired_declined=_is_passed(step, one.id, told, Standing.DECLINED),
            # guides once asked here for a repair too, of what was hard before
            hard=of_hard_moments and practice is not Practice.REPAIR,
        )


def _is_of_hard_moments(step: SmallSteps) -> bool:
    """Say whether all that a list holds is hard: it asks over what, and "none" is no answer."""
    asked = [field for field in step.fields if field.id == RUPTURE]
    return any(all(option.id != NO_RUPTURE for option in field.choices) for field in asked)


def _is_passed(step: SmallSteps, id: str, told: Conversation, how: Standing) -> bool:
    """Say whether "is it repaired" was passed so: at that question, or with all about this one."""
    asked = [field for field in step.fields if field.id == REPAIRED and not field.private]
    if not asked or told.answer(step.id, REPAIRED, (id,)) is not None:
        return False
    parts = (REPAIRED, ENTRY)
    return any(told.standing(step.id, part, (id,)) is how for part in parts)


def _labels(steps: Sequence[SmallSteps]) -> dict[str, str]:
    """Give the guide's own words for fields and choices, by id; the first step with them decides.

    No field that a spiral is made of has the id of a choice.
    """
    found: dict[str, str] = {}
    for step in steps:
        for field in step.fields:
            if field.id in FIELDS and not field.private:
                found.setdefault(field.id, field.text)
            if field.id in (PRACTICE, FED, RUPTURE):
                for option in field.choices:
                    found.setdefault(option.id, option.label)
    return found


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""


def _one_of(kind: type[E], value: Value | None) -> E | None:
    """Read a choice; "none" and what this version does not know are none."""
    known = {member.value: member for member in kind}
    return known.get(value) if isinstance(value, str) else None


def _several_of(kind: type[E], value: Value | None) -> tuple[E, ...]:
    chosen = value if isinstance(value, tuple) else (value,)
    return tuple(member for member in kind if member.value in chosen)
