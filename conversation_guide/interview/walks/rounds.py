"""Steps about the entries of a list: one question for each, a round, a choice, links."""

from __future__ import annotations

from conversation_guide.guide.steps import Choose, Each, Link, Option, Round
from conversation_guide.interview.answers import misfit
from conversation_guide.interview.conversation import REASONS, Conversation, Named, Standing
from conversation_guide.interview.events import (
    Address,
    Answered,
    Happening,
    Reason,
    Unanswered,
    Withdrawn,
)
from conversation_guide.interview.prompts import Choice, Choices, Form, Text
from conversation_guide.interview.replies import Given, Refused

from .asking import form_of
from .base import Asking, OneAnswer, Scene, answered, at, done, labels
from .listing import ENTRY_AT_MOST, new_entries

TURN, DOTS = "turn", "dots"


class EachWalk(OneAnswer[Each]):
    """The same question about one entry after the other."""

    def next_open(self, step: Each, scene: Scene) -> Address | None:
        """The first entry that was not asked about."""
        for one in scene.conversation.present(step.over):
            address = Address(step.id, "", (one.id,))
            if not scene.settled(address):
                return address
        return None

    def can_reopen(self, step: Each, address: Address, scene: Scene) -> bool:
        """Whatever is asked about an entry that is still there."""
        return _is_there(address, scene)

    def asking(self, step: Each, address: Address, scene: Scene) -> Asking:
        """Ask about this entry."""
        name = labels(scene.conversation.present(step.over))[address.about[0]]
        return Asking(
            form=form_of(step.question),
            text=scene.words("walk.each", name=name, text=scene.filled(step.text, name=name)),
            about=(name,),
            draft=scene.draft(address),
            skippable=step.optional,
        )

    def accept(
        self, step: Each, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the answer about this entry."""
        form, value = form_of(step.question), given.value
        if isinstance(value, dict):
            return Refused("ask.refused.kind")
        return answered(address, form, () if value is None and isinstance(form, Choices) else value)


class RoundWalk(OneAnswer[Round]):
    """One after the other says one thing, or passes."""

    def next_open(self, step: Round, scene: Scene) -> Address | None:
        """Whose turn it is."""
        for time in range(1, step.times + 1):
            for one in scene.conversation.present(step.over):
                address = Address(step.id, f"{TURN}:{time}", (one.id,))
                if not scene.settled(address):
                    return address
        return None

    def can_reopen(self, step: Round, address: Address, scene: Scene) -> bool:
        """A turn that was passed can be taken; what was said stands in the list of entries."""
        return address.part.startswith(TURN) and _is_there(address, scene)

    def asking(self, step: Round, address: Address, scene: Scene) -> Asking:
        """Give the word to this one."""
        name = labels(scene.conversation.present(step.over))[address.about[0]]
        return Asking(
            form=Text(at_most=ENTRY_AT_MOST),
            text=scene.words("walk.turn", name=name, text=scene.filled(step.text, name=name)),
            about=(name,),
            skippable=True,
        )

    def accept(
        self, step: Round, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep what was said as an entry, and whose it was only where that was asked for."""
        made = new_entries(step.id, (given.value,), scene)
        if isinstance(made, Refused):
            return made
        (said,) = made[0].address.about
        turn = at(address, Answered(value=said)) if step.attributed else done(address)
        return [*made, turn]


class ChooseWalk(OneAnswer[Choose]):
    """One of what was gathered, or several."""

    def next_open(self, step: Choose, scene: Scene) -> Address | None:
        """Open while there is something to choose from."""
        address = Address(step.id)
        return None if scene.settled(address) or not self._entries(step, scene) else address

    def asking(self, step: Choose, address: Address, scene: Scene) -> Asking:
        """Ask which."""
        return Asking(
            form=self._form(step, scene),
            text=step.text,
            draft=scene.draft(address),
            skippable=step.optional,
        )

    def accept(
        self, step: Choose, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the id of what was chosen, or the ids."""
        if isinstance(given.value, dict):
            return Refused("ask.refused.kind")
        return answered(address, self._form(step, scene), given.value)

    def _entries(self, step: Choose, scene: Scene) -> list[Named]:
        return [one for list_ in step.among for one in scene.conversation.present(list_)]

    def _form(self, step: Choose, scene: Scene) -> Form:
        named = labels(iter(self._entries(step, scene)))
        options = tuple(Option(id=id, label=label) for id, label in named.items())
        if step.at_most == 1:
            return Choice(options=options)
        return Choices(options=options, at_least=1, at_most=step.at_most)


class LinkWalk(OneAnswer[Link]):
    """For one after the other: who, or what, of the other list belongs with it.

    Whoever joins the other list after a screen was gone through is asked about on it alone.
    """

    def next_open(self, step: Link, scene: Scene) -> Address | None:
        """The first of the list that was not asked about, or not about everybody."""
        offered = still_without(step, scene.conversation)
        for one in scene.conversation.present(step.down):
            address = Address(step.id, DOTS, (one.id,))
            if not scene.settled(address):
                left = offered - {one.id}
            elif step.down != step.across:
                left = offered & joined_since(step, one.id, scene.conversation)
            else:
                continue  # who joins a list that is linked with itself has a screen of their own
            if left:
                return address
        return None

    def can_reopen(self, step: Link, address: Address, scene: Scene) -> bool:
        """The screens, not each single link, as long as there is somebody to choose."""
        is_screen = address.part == DOTS and _is_there(address, scene)
        return is_screen and bool(self._options(step, address.about[0], scene))

    def asking(self, step: Link, address: Address, scene: Scene) -> Asking:
        """Ask which belong with this one; those that are linked already are ticked."""
        (one,) = address.about
        name = labels(scene.conversation.present(step.down))[one]
        options = self._offers(step, address, scene)
        linked = tuple(o.id for o in options if self._links(step, one, o.id, scene))
        return Asking(
            form=Choices(options=options),
            text=scene.words("walk.each", name=name, text=scene.filled(step.text, name=name)),
            about=(name,),
            draft=linked or None,
            skippable=True,
        )

    def accept(
        self, step: Link, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep each link as a pair; who is ticked nowhere was not asked."""
        (one,) = address.about
        options = self._offers(step, address, scene)
        ticked = () if given.value is None else given.value
        if not isinstance(ticked, tuple):
            return Refused("ask.refused.kind")
        if refused := misfit(Choices(options=options), ticked):
            return refused
        made: list[Happening] = []
        for option in options:
            was = self._links(step, one, option.id, scene)
            if option.id in ticked and not was:
                made.append(at(Address(step.id, "", (one, option.id)), Answered(value=True)))
            elif option.id not in ticked:
                passed = Address(step.id, "", (one, option.id))
                told = [*was, passed] if is_passed(passed, scene.conversation) else was
                made += [at(pair, Withdrawn()) for pair in told]
        return [*made, done(address)]

    def passed(
        self, step: Link, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the reason: at this one, or at those of whom alone it was asked now."""
        if not self._asks_of_some(address, scene):
            return [at(address, Unanswered(reason=reason))]
        pairs = (
            Address(step.id, "", (address.about[0], one.id))
            for one in self._offers(step, address, scene)
        )
        return [*(at(pair, Unanswered(reason=reason)) for pair in pairs), done(address)]

    def _asks_of_some(self, address: Address, scene: Scene) -> bool:
        """Say whether a screen was gone through, and is open only for who joined since."""
        there = scene.conversation.standing(*address[:3]) is Standing.DONE
        return there and scene.conversation.reopened != address

    def _offers(self, step: Link, address: Address, scene: Scene) -> tuple[Option, ...]:
        """Give who can be chosen on a screen as it is open now."""
        (one,) = address.about
        options = self._options(step, one, scene)
        if not self._asks_of_some(address, scene):
            return options
        joined = joined_since(step, one, scene.conversation)
        return tuple(option for option in options if option.id in joined)

    def _options(self, step: Link, one: str, scene: Scene) -> tuple[Option, ...]:
        """Give who can be chosen: nobody is linked with themselves, and a link stays in sight."""
        others = labels(scene.conversation.present(step.across))
        offered = still_without(step, scene.conversation)
        return tuple(
            Option(id=id, label=label)
            for id, label in others.items()
            if id != one and (id in offered or self._links(step, one, id, scene))
        )

    def _links(self, step: Link, one: str, other: str, scene: Scene) -> list[Address]:
        """A list linked with itself has one link for a pair, whichever was asked first.

        It has two where those that were linked both ways turned out to be the same.
        """
        pairs = [(one, other), (other, one)] if step.down == step.across else [(one, other)]
        told = (Address(step.id, "", pair) for pair in pairs)
        return [pair for pair in told if scene.conversation.answer(*pair[:3]) is True]


def still_without(step: Link, conversation: Conversation) -> set[str]:
    """Give those of the list `across` whom no link of the steps `without` holds."""
    there = {one.id for one in conversation.present(step.across)}
    if step.without:
        for address, entry in conversation.entries.items():
            is_pair = address.step in step.without and len(address.about) == 2
            if is_pair and entry.standing is Standing.ANSWERED and not entry.set_aside:
                there.difference_update(address.about)
    return there


def joined_since(step: Link, one: str, conversation: Conversation) -> set[str]:
    """Give those of the list `across` who joined after the screen of `one` was gone through."""
    screen = conversation.entries.get(Address(step.id, DOTS, (one,)))
    if screen is None or screen.set_aside or screen.standing is not Standing.DONE:
        return set()
    others = conversation.present(step.across)
    return {other.id for other in others if other.number > screen.named_by and other.id != one}


def was_asked_about_all(step: Link, one: str, conversation: Conversation) -> bool:
    """Say whether `one` was asked about everybody of the list `across`, from either side."""

    def is_done(id: str) -> bool:
        return conversation.standing(step.id, DOTS, (id,)) is Standing.DONE

    joined = joined_since(step, one, conversation)
    if step.down == step.across:
        joined = {other for other in joined if not is_done(other)}
    others = conversation.present(step.across)
    passed = (Address(step.id, "", (one, other.id)) for other in others)
    return is_done(one) and not joined and not any(is_passed(p, conversation) for p in passed)


def is_passed(pair: Address, conversation: Conversation) -> bool:
    """Say whether one single link was asked about and passed."""
    return conversation.standing(*pair[:3]) in REASONS


def _is_there(address: Address, scene: Scene) -> bool:
    named = scene.conversation.named.get(address.about[0]) if address.about else None
    return named is not None and named.here
