"""Steps that are told or shown and take nothing but Enter: say, pause, show, story, phase."""

from __future__ import annotations

from conversation_guide.guide.model import Step
from conversation_guide.interview.events import Address, Happening
from conversation_guide.interview.prompts import Acknowledge, Given

from .base import Asking, OneAnswer, Scene, done


class TellWalk(OneAnswer[Step]):
    """Shown once. `kind` is what a prompter shows: "say", "pause", "map", "story" or "phase"."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def next_open(self, step: Step, scene: Scene) -> Address | None:
        """Open until it was gone through or passed."""
        address = Address(step.id)
        return None if scene.settled(address) else address

    def asking(self, step: Step, address: Address, scene: Scene) -> Asking:
        """Show the text and wait for Enter."""
        return Asking(form=Acknowledge(kind=self.kind), text=step.text, skippable=True)

    def accept(self, step: Step, address: Address, given: Given, scene: Scene) -> list[Happening]:
        """Enter was pressed."""
        return [done(address)]
