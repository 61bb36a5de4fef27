"""What every walk is, and the scene that it sees. No kind of step is known here."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from conversation_guide.guide.model import Guide
from conversation_guide.guide.places import filled
from conversation_guide.guide.steps import Step
from conversation_guide.interview.answers import misfit
from conversation_guide.interview.conversation import REASONS, Conversation, Named
from conversation_guide.interview.events import (
    Address,
    Answered,
    Done,
    Fact,
    Happening,
    Reason,
    Unanswered,
    Value,
    Withdrawn,
)
from conversation_guide.interview.prompts import Fields, Form
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.text import same_name
from conversation_guide.words import Words

ONE_BY_ONE = 3
"""Up to so many connections are asked about one by one, more of them on one screen."""

S = TypeVar("S", bound=Step)
S_contra = TypeVar("S_contra", bound=Step, contravariant=True)


@dataclass(slots=True)
class Scene:
    """All that a walk may look at: the guide, what was said, our words, what was offered.

    `offered` holds, for each screen that asked about several things at once, the ids that it
    asked about. `namesakes` are pairs (newer, older) that may be the same. Both follow from the
    events alone and are kept by the engine. `centre_before` is the name in the middle of the
    conversation that this one follows: a draft, and nothing that was said here.
    """

    guide: Guide
    words: Words
    conversation: Conversation = field(default_factory=Conversation)
    offered: dict[Address, set[str]] = field(default_factory=dict)
    namesakes: dict[tuple[str, str], str] = field(default_factory=dict)
    centre_before: str = ""
    _lists_before: dict[str, set[str]] = field(default_factory=dict)

    @property
    def centre(self) -> str:
        """The name in the middle of the map, or our words for a family without one."""
        for step in self.guide.steps:
            if getattr(step, "centre", False):
                said = self.conversation.answer(step.id)
                if isinstance(said, str):
                    return said
        return self.words("walk.centre.unnamed")

    def named_before(self, step: str) -> Iterator[Named]:
        """Those on the map whose list comes before this step: a step asks about no later list."""
        lists = self._lists_before.get(step)
        if lists is None:
            earlier = itertools.takewhile(lambda one: one.id != step, self.guide.steps)
            lists = self._lists_before[step] = {one.id for one in earlier}
        return (n for n in self.conversation.present() if n.step in lists)

    def filled(self, text: str, **names: str) -> str:
        """Fill `{centre}` and the given names into a guide's text, and nothing else."""
        return filled(text, centre=self.centre, **names)

    def settled(self, address: Address) -> bool:
        """Whether this question was answered or passed, and still counts."""
        entry = self.conversation.entries.get(address)
        return entry is not None and not entry.set_aside

    def draft(self, address: Address) -> Value | None:
        """What was answered here before."""
        entry = self.conversation.entries.get(address)
        return None if entry is None else entry.value

    def passed(self, address: Address) -> Reason | None:
        """Why this has no answer, where somebody was not sure or preferred not to say."""
        entry = self.conversation.entries.get(address)
        reason = None if entry is None or entry.set_aside else REASONS.get(entry.standing)
        return None if reason is Reason.SKIPPED else reason

    def labels(self) -> dict[str, str]:
        """Give everybody on the map a name that is theirs alone ("Rosa (2)", if need be)."""
        return labels(self.conversation.present())


def labels(named: Iterator[Named]) -> dict[str, str]:
    """Give each a label that no other has: the name, else with its words, else with a number."""
    everybody = list(named)
    counts: dict[str, int] = {}
    for one in everybody:
        counts[same_name(one.name)] = counts.get(same_name(one.name), 0) + 1
    given: dict[str, str] = {}
    taken: dict[str, int] = {}
    for one in everybody:
        label = one.name
        if counts[same_name(one.name)] > 1 and one.words:
            label = f"{one.name}, {one.words}"
        key = same_name(label)
        taken[key] = taken.get(key, 0) + 1
        given[one.id] = label if taken[key] == 1 else f"{label} ({taken[key]})"
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a walk wants asked at an address: the form, our text, the names it is about.

    `removable` says that what was named there can be taken off again.
    """

    form: Form
    text: str
    about: tuple[str, ...] = ()
    draft: Value | None = None
    skippable: bool = False
    removable: bool = False


class Walk(Protocol[S_contra]):
    """How one kind of step is walked. `step` is always of the kind that the walk is for."""

    def next_open(self, step: S_contra, scene: Scene) -> Address | None:
        """The first question of this step that is still to be asked; None when there is none."""

    def interrupting(self, step: S_contra, address: Address, scene: Scene) -> Address | None:
        """A question of this step that comes before `address`, which was gone back to."""

    def covers(self, step: S_contra, address: Address, scene: Scene) -> set[str]:
        """The ids that a screen asks about; empty for a question about one thing or none."""

    def asks_on(self, screen: Address, address: Address, back: Address | None) -> bool:
        """Whether a screen over many asks again about what was taken back at `address`.

        `back` is the question that one had gone back to then.
        """

    def can_reopen(self, step: S_contra, address: Address, scene: Scene) -> bool:
        """Whether one can go back to this question."""

    def asking(self, step: S_contra, address: Address, scene: Scene) -> Asking:
        """What to ask there."""

    def accept(
        self, step: S_contra, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Turn an answer into facts. The last fact settles `address`."""

    def passed(
        self, step: S_contra, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Turn a pass into facts. The last fact settles `address`."""


class OneAnswer(Generic[S]):
    """A walk whose questions each take one answer and are settled by it."""

    def interrupting(self, step: S, address: Address, scene: Scene) -> Address | None:
        """Nothing presses."""
        return None

    def covers(self, step: S, address: Address, scene: Scene) -> set[str]:
        """No question here is about several things at once."""
        return set()

    def asks_on(self, screen: Address, address: Address, back: Address | None) -> bool:
        """A step that asks one thing asks it on each of its screens."""
        return True

    def can_reopen(self, step: S, address: Address, scene: Scene) -> bool:
        """Any question that was asked can be gone back to."""
        return True

    def passed(
        self, step: S, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the reason at this question."""
        return [Happening(address=address, fact=Unanswered(reason=reason))]


def answered(address: Address, form: Form, value: Value | None) -> list[Happening] | Refused:
    """The plain case: one value that fits, kept where it was asked."""
    if value is None:
        return Refused("ask.refused.empty")
    refused = misfit(form, value)
    return refused or [Happening(address=address, fact=Answered(value=value))]


def passed_together(screen: Address, one: Address, scene: Scene) -> bool:
    """Whether one was passed with the screen over many: once that is answered, it is open again."""
    entries = (scene.conversation.entries.get(address) for address in (screen, one))
    return all(entry is not None and entry.standing in REASONS for entry in entries)


def at(address: Address, fact: Fact) -> Happening:
    """A fact at an address, for the record."""
    return Happening(address=address, fact=fact)


def done(address: Address) -> Happening:
    """This was gone through."""
    return at(address, Done())


def filled_in(
    fields: Fields, filled: object, there: Address, scene: Scene
) -> list[Happening] | Refused:
    """What was filled in on one screen of small questions, each kept at `there` in its own part.

    `filled` is a dict from part to value, or to the `Reason` for which one was passed; anything
    else is a screen that was passed as a whole. What is empty now is taken back.
    """
    made: list[Happening] = []
    for one in fields.fields if isinstance(filled, dict) else ():
        address = there._replace(part=one.part)
        value = filled.get(one.part) if isinstance(filled, dict) else None
        if isinstance(value, Reason):
            made.append(at(address, Unanswered(reason=value)))
        elif value is None or value in ("", ()):
            if scene.settled(address):
                made.append(at(address, Withdrawn()))
        elif refused := misfit(one.form, value):
            return refused
        else:
            made.append(at(address, Answered(value=value)))
    return made
