"""Steps that are told or shown and take nothing but Enter: say, pause, show, story.

A phase is told too; its minutes may be changed as it begins.
"""

from __future__ import annotations

from conversation_guide.guide.steps import Phase, Step, Story
from conversation_guide.interview.events import Address, Happening
from conversation_guide.interview.prompts import Acknowledge, Number
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.words import Words

from .base import Asking, OneAnswer, Scene, answered, done


class TellWalk(OneAnswer[Step]):
    """Shown once. `kind` is what a prompter shows: "say", "pause", "map" or "story"."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def next_open(self, step: Step, scene: Scene) -> Address | None:
        """Open until it was gone through or passed."""
        address = Address(step.id)
        return None if scene.settled(address) else address

    def asking(self, step: Step, address: Address, scene: Scene) -> Asking:
        """Show the text and wait for Enter."""
        text = told_of(step, scene.words) if isinstance(step, Story) else step.text
        return Asking(form=Acknowledge(kind=self.kind), text=text, skippable=True)

    def accept(self, step: Step, address: Address, given: Given, scene: Scene) -> list[Happening]:
        """Enter was pressed."""
        return [done(address)]


def told_of(step: Story, words: Words) -> str:
    """What is said of a shared resource: what it is, by whom, where it is to be found."""
    resource, title = step.resource, step.resource.title
    if resource.by:
        title = words("walk.story.by", title=title, by=resource.by)
    lines = [step.text, title, resource.about]
    if resource.where:
        lines.append(words("walk.story.where", where=resource.where))
    return "\n".join(line for line in lines if line)


MINUTES = Number(at_least=1, at_most=240)
"""How long a phase may last."""


class PhaseWalk(OneAnswer[Phase]):
    """Begins a timed part; Enter takes the guide's minutes."""

    def next_open(self, step: Phase, scene: Scene) -> Address | None:
        """Open until it has begun."""
        address = Address(step.id)
        return None if scene.settled(address) else address

    def asking(self, step: Phase, address: Address, scene: Scene) -> Asking:
        """Say which part begins, and for how many minutes."""
        draft = scene.draft(address)
        return Asking(
            form=MINUTES,
            text=scene.words("walk.phase", title=step.text, minutes=step.minutes),
            draft=step.minutes if draft is None else draft,
        )

    def accept(
        self, step: Phase, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep how long it may last. A whole number of minutes."""
        if isinstance(given.value, float):
            return Refused("ask.refused.whole-minutes")
        if isinstance(given.value, dict):
            return Refused("ask.refused.kind")
        return answered(address, MINUTES, given.value)
