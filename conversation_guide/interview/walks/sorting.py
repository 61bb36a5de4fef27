"""Where names belong whose own words do not tell it.

One by one for a few, one screen a category for many. A part of walking a list of names
(`naming`); it knows categories and nothing of the list itself.
"""

from __future__ import annotations

from conversation_guide.guide.steps import Category, Names, Option
from conversation_guide.interview.answers import misfit
from conversation_guide.interview.conversation import Named
from conversation_guide.interview.events import (
    Address,
    Happening,
    Moved,
    Reason,
    Unanswered,
    Withdrawn,
)
from conversation_guide.interview.prompts import Choice, Choices, Form
from conversation_guide.interview.replies import Given, Refused

from .base import ONE_BY_ONE, Asking, Scene, at, done, passed_together

CATEGORY = "category"
ELSEWHERE = "somewhere-else"
"""The choice beside the categories; it stands for none of them."""


def is_sorting(address: Address) -> bool:
    """Whether a question is about where somebody belongs."""
    return address.part.partition(":")[0] == CATEGORY


def _screens(step: Names) -> list[Address]:
    return [Address(step.id, f"{CATEGORY}:{one.id}") for one in step.categories]


def _category(step: Names, address: Address) -> Category:
    id = address.part.partition(":")[2]
    return next(one for one in step.categories if one.id == id)


class Sorting:
    """The questions about where names belong; its methods are those of a `Walk`."""

    def next_open(self, step: Names, scene: Scene) -> Address | None:
        """A question about one name while there are few, else the next screen."""
        if all(n.category for n in scene.conversation.present(step.id)):
            return None
        for screen in _screens(step):
            if unsorted := self._unsorted(step, screen, scene):
                fresh = [n for n in unsorted if not self._was_offered(step, n, scene)]
                if fresh and len(fresh) <= ONE_BY_ONE:
                    return Address(step.id, CATEGORY, (fresh[0].id,))
                return screen
        return None

    def covers(self, step: Names, address: Address, scene: Scene) -> set[str]:
        """A screen covers those whom it asks about and those whom it has put there."""
        if address.about:
            return set()
        category = _category(step, address).id
        there = {n.id for n in scene.conversation.present(step.id) if n.category == category}
        return there | set(self._offers(step, address, scene))

    def can_reopen(self, step: Names, address: Address, scene: Scene) -> bool:
        """Screens, and questions about one name that no screen has asked since."""
        if not address.about:
            return True
        named = scene.conversation.named.get(address.about[0])
        there = named is not None and named.here and scene.settled(address)
        return there and not self._was_offered(step, named, scene)

    def asking(self, step: Names, address: Address, scene: Scene) -> Asking:
        """Ask who belongs to a category, or where one name belongs."""
        form, named = self._form(step, address, scene), scene.conversation.named
        if address.about:
            name = scene.labels()[address.about[0]]
            return Asking(
                form=form,
                text=scene.words("walk.category.where", name=name),
                about=(name,),
                draft=named[address.about[0]].category or None,
                skippable=True,
            )
        category = _category(step, address)
        offers = self._offers(step, address, scene)
        return Asking(
            form=form,
            text=scene.words("walk.category", category=category.label),
            about=(category.label,),
            draft=tuple(id for id in offers if named[id].category == category.id) or None,
            skippable=True,
        )

    def accept(
        self, step: Names, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Put one name, or those that were ticked, where they belong."""
        value = () if given.value is None and not address.about else given.value
        if value is None or isinstance(value, dict):
            return Refused("ask.refused.kind")
        if refused := misfit(self._form(step, address, scene), value):
            return refused
        if isinstance(value, tuple):
            return self._ticked(step, address, value, scene)
        category = "" if value == ELSEWHERE else str(value)
        return [at(address, Moved(category=category)), done(address)]

    def passed(
        self, step: Names, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening]:
        """Keep the reason; a pass on a screen passes all who are left."""
        left = [] if address.about else self._offers(step, address, scene)
        return [
            *(
                at(Address(step.id, CATEGORY, (id,)), Unanswered(reason=reason))
                for id in left
                if not scene.conversation.named[id].category
            ),
            at(address, Unanswered(reason=reason)),
        ]

    # ── who is left ──

    def _unsorted(self, step: Names, screen: Address, scene: Scene) -> list[Named]:
        offered = scene.offered.get(screen, ())
        return [
            n
            for n in scene.conversation.present(step.id)
            if not n.category
            and n.id not in offered
            and not scene.settled(Address(step.id, CATEGORY, (n.id,)))
        ]

    def _was_offered(self, step: Names, named: Named | None, scene: Scene) -> bool:
        return named is not None and any(
            named.id in scene.offered.get(screen, ()) for screen in _screens(step)
        )

    def _offers(self, step: Names, screen: Address, scene: Scene) -> list[str]:
        """The ids that a screen asks about now; all of them when it was gone back to."""
        if scene.conversation.reopened == screen:
            return [n.id for n in scene.conversation.present(step.id)]
        return [n.id for n in self._unsorted(step, screen, scene)]

    def _form(self, step: Names, address: Address, scene: Scene) -> Form:
        if address.about:
            options = [Option(id=one.id, label=one.label) for one in step.categories]
            other = scene.words(f"map.heading.{step.kind}.other")
            elsewhere = Option(id=ELSEWHERE, label=other)
            return Choice(options=(*options, elsewhere))
        names, offers = scene.labels(), self._offers(step, address, scene)
        places = {n.id: i for i, n in enumerate(scene.conversation.present(step.id), 1)}
        offered = tuple(Option(id=id, label=names[id]) for id in offers)
        numbers = tuple(places[id] for id in offers)
        return Choices(options=offered, leaves_open=True, numbers=numbers)

    def _ticked(
        self, step: Names, screen: Address, chosen: tuple[str, ...], scene: Scene
    ) -> list[Happening]:
        category, made = _category(step, screen).id, []
        for id in self._offers(step, screen, scene):
            was = scene.conversation.named[id].category
            there = Address(step.id, CATEGORY, (id,))
            if id in chosen and was != category:
                made.append(at(there, Moved(category=category)))
            elif id not in chosen and was == category:
                made.append(at(there, Moved(category="")))
            elif id not in chosen and passed_together(screen, there, scene):
                made.append(at(there, Withdrawn()))
        return [*made, done(screen)]
