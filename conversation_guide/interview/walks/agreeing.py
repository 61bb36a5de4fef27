"""The opening of a conversation with a family: who may see the record, and what they agree to.

It is no step of a guide: whoever holds the conversation puts it before the first key point, with
the agency's own words. Without an agreement to keep, nothing is kept and the walk ends.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide import conditions
from conversation_guide.guide.kinds import Scope
from conversation_guide.guide.steps import Option, Step
from conversation_guide.interview.answers import misfit
from conversation_guide.interview.events import Address, Agreed, Happening, Reason
from conversation_guide.interview.prompts import Choices, Text
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.words import Words

from .base import Asking, OneAnswer, Scene, at

AGREEMENT = conditions.AGREEMENT
"""The id of the opening's step; no guide may use it for one of its own."""

WHOM = "share-with"
KEEP, SHARE, WISDOM = (scope.value for scope in Scope)
NOTHING = "nothing"
"""The choice beside the scopes: we only talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(Step):
    """What a family is told and asked before anything else; `text` holds at most four lines."""


def opening(words: Words, told: str = "") -> Agree:
    """The opening, with an agency's own words in place of ours where there are any."""
    return Agree(id=AGREEMENT, text=told or words("walk.agreement.told"), sensitive=False)


class AgreeWalk(OneAnswer[Agree]):
    """What is agreed to; then, if it may be shared, with whom."""

    def next_open(self, step: Agree, scene: Scene) -> Address | None:
        """The agreement, then with whom to share."""
        agreement, whom = Address(step.id), Address(step.id, WHOM)
        if not scene.settled(agreement):
            return agreement
        shared = SHARE in (scene.conversation.agreed or ())
        return whom if shared and not scene.settled(whom) else None

    def can_reopen(self, step: Agree, address: Address, scene: Scene) -> bool:
        """With whom is a question only while there is sharing."""
        return not address.part or SHARE in (scene.conversation.agreed or ())

    def asking(self, step: Agree, address: Address, scene: Scene) -> Asking:
        """Tell who may see the record and ask what they agree to."""
        words, agreed = scene.words, scene.conversation.agreed
        if address.part == WHOM:
            return Asking(
                form=Text(at_most=200),
                text=words("walk.agreement.whom"),
                draft=scene.conversation.share_with or None,
            )
        return Asking(
            form=_choices(words),
            text=f"{step.text}\n{words('walk.agreement.asked')}",
            draft=None if agreed is None else agreed or (NOTHING,),
        )

    def accept(
        self, step: Agree, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep what is agreed to. Sharing needs a record; keeping nothing stands alone."""
        value, conversation = given.value, scene.conversation
        if address.part == WHOM:
            if not isinstance(value, str):
                return Refused("ask.refused.empty")
            fact = Agreed(scopes=conversation.agreed or (), share_with=value)
            return misfit(Text(at_most=200), value) or [at(address, fact)]
        if not isinstance(value, tuple):
            return Refused("ask.refused.agreement")
        if refused := misfit(_choices(scene.words), value):
            return refused
        if value != (NOTHING,) and NOTHING in value:
            return Refused("ask.refused.agreement-either")
        if value != (NOTHING,) and KEEP not in value:
            return Refused("ask.refused.agreement-mixed")
        scopes = tuple(scope for scope in value if scope != NOTHING)
        whom = conversation.share_with if SHARE in scopes else ""
        return [at(address, Agreed(scopes=scopes, share_with=whom))]

    def passed(
        self, step: Agree, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Nothing is taken as agreed; with whom may stay open."""
        if not address.part:
            return Refused("ask.refused.agreement")
        return super().passed(step, address, reason, scene)


def _choices(words: Words) -> Choices:
    ids = (KEEP, SHARE, WISDOM, NOTHING)
    return Choices(
        options=tuple(Option(id=id, label=words(f"walk.agreement.{id}")) for id in ids), at_least=1
    )
