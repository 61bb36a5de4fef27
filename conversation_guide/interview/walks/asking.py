"""Steps with one question and one answer, whatever its kind: ask, and reflection questions."""

from __future__ import annotations

from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.steps import Ask
from conversation_guide.interview.events import Address, Happening
from conversation_guide.interview.prompts import (
    Choice,
    Choices,
    Date,
    Form,
    Number,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.interview.replies import Given, Refused

from .base import Asking, OneAnswer, Scene, answered


def form_of(step: Ask) -> Form:
    """Give the form that an `ask` step's answer takes."""
    match step.answer:
        case AnswerKind.TEXT:
            return Text()
        case AnswerKind.LONG:
            return Text(long=True)
        case AnswerKind.YES_NO:
            return YesNo()
        case AnswerKind.CHOICE:
            return Choice(options=step.choices)
        case AnswerKind.CHOICES:
            return Choices(options=step.choices, at_least=step.at_least or 0, at_most=step.at_most)
        case AnswerKind.SCALE:
            return Scale(
                low=step.at_least or 0,
                high=10 if step.at_most is None else step.at_most,
                low_label=step.low_label,
                high_label=step.high_label,
            )
        case AnswerKind.NUMBER:
            return Number(at_least=step.at_least, at_most=step.at_most)
        case AnswerKind.DATE:
            return Date()


class AskWalk(OneAnswer[Ask]):
    """One question, asked until it is answered or passed."""

    def next_open(self, step: Ask, scene: Scene) -> Address | None:
        """Open until it is settled; open again when its answer was set aside."""
        address = Address(step.id)
        return None if scene.settled(address) else address

    def asking(self, step: Ask, address: Address, scene: Scene) -> Asking:
        """Ask the question in the form that its answer takes."""
        draft = scene.draft(address)
        if step.centre and address not in scene.conversation.entries:
            draft = scene.centre_before or None
        return Asking(
            form=form_of(step),
            text=step.text,
            draft=draft,
            skippable=step.optional,
        )

    def accept(
        self, step: Ask, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the answer if it fits."""
        form, value = form_of(step), given.value
        if isinstance(value, dict):
            return Refused("ask.refused.kind")
        if value is None and isinstance(form, Choices):
            value = ()
        return answered(address, form, value)
