"""The commitment: one line, then one optional screen with when, with whom and how sure."""

from __future__ import annotations

from conversation_guide.guide.steps import Commit
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import Address, Happening
from conversation_guide.interview.prompts import Field, Fields, Scale, Text
from conversation_guide.interview.replies import Given, Refused

from .base import Asking, OneAnswer, Scene, answered, done, filled_in

DETAILS = "details"
PARTS = ("when", "with-whom", "obstacle", "sure")
"""The parts of the optional screen; "sure" is a whole number from 0 to 10."""


class CommitWalk(OneAnswer[Commit]):
    """The line first; the details only where there is a line to add them to."""

    def next_open(self, step: Commit, scene: Scene) -> Address | None:
        """The line, then the details screen once."""
        line, details = Address(step.id), Address(step.id, DETAILS)
        if not scene.settled(line):
            return line
        committed = scene.conversation.standing(step.id) is Standing.ANSWERED
        if step.details and committed and not scene.settled(details):
            return details
        return None

    def asking(self, step: Commit, address: Address, scene: Scene) -> Asking:
        """Ask for the line, or offer the details."""
        if address.part == DETAILS:
            text = scene.words("walk.commit.details")
            return Asking(form=self._fields(step, scene), text=text, skippable=True)
        return Asking(form=Text(), text=step.text, draft=scene.draft(address))

    def accept(
        self, step: Commit, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the line, or those details that were filled in."""
        if address.part != DETAILS:
            if isinstance(given.value, dict):
                return Refused("ask.refused.kind")
            return answered(address, Text(), given.value)
        made = filled_in(self._fields(step, scene), given.value, Address(step.id), scene)
        return made if isinstance(made, Refused) else [*made, done(address)]

    def can_reopen(self, step: Commit, address: Address, scene: Scene) -> bool:
        """The line and the screen, not each detail."""
        return address.part in ("", DETAILS)

    def _fields(self, step: Commit, scene: Scene) -> Fields:
        words = scene.words
        return Fields(
            fields=tuple(
                Field(
                    part=part,
                    label=words(f"walk.commit.{part}"),
                    form=Scale(
                        low=0,
                        high=10,
                        low_label=words("walk.commit.sure.low"),
                        high_label=words("walk.commit.sure.high"),
                    )
                    if part == "sure"
                    else Text(at_most=1_000),
                    draft=scene.draft(Address(step.id, part)),
                    passed=scene.passed(Address(step.id, part)),
                )
                for part in PARTS
            )
        )
