"""The support step: how much each connection supports, where there is strain, which way it flows.

Asked by level over all connections at once ("Who supports you a lot?"), then those who are left,
then who is left after that: nobody's support is assumed, and who is ticked nowhere was not asked.
Up to `ONE_BY_ONE` connections are asked one by one, unless the guide says otherwise, and so is
whoever joins the map later. Strain
and direction are offered once each.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.kinds import Aspect, Direction, Level
from conversation_guide.guide.steps import Option, Support
from conversation_guide.interview.answers import misfit
from conversation_guide.interview.conversation import Named, Standing
from conversation_guide.interview.events import (
    Address,
    Answered,
    Happening,
    Reason,
    Unanswered,
    Value,
    Withdrawn,
)
from conversation_guide.interview.prompts import Choice, Choices, Form, YesNo
from conversation_guide.interview.replies import Given, Refused

from .base import (
    ONE_BY_ONE,
    Asking,
    OneAnswer,
    Scene,
    answered,
    at,
    done,
    passed_together,
)

LEVELS = tuple(Level)
FLOWS = (Direction.BOTH_WAYS, Direction.WE_SUPPORT, Direction.SUPPORTS_US)
"""The directions in the order in which they are asked."""

_LEVEL, _STRAIN, _FLOW = "level:", Aspect.STRAIN.value, f"{Aspect.DIRECTION.value}:"


_SCREENS = (
    *(f"{_LEVEL}{level}" for level in LEVELS),
    _STRAIN,
    *(f"{_FLOW}{flow}" for flow in FLOWS),
)
"""The screens over many by their parts, in the order in which they are asked."""


def _place(screen: Address) -> int:
    return _SCREENS.index(screen.part)


def rating_of(screen: str) -> tuple[str, str | bool]:
    """For a screen's part: the part that each connection's answer is kept at, and the answer."""
    if screen.startswith(_LEVEL):
        return "", screen.removeprefix(_LEVEL)
    if screen.startswith(_FLOW):
        return Aspect.DIRECTION.value, screen.removeprefix(_FLOW)
    return _STRAIN, True


@dataclass(frozen=True, slots=True)
class Rated:
    """One question about one connection that was asked before, alone or on a screen over many."""

    address: Address
    asking: Asking


def ratings(named: Named, scene: Scene) -> list[Rated]:
    """Give the questions that can be asked again about one connection, with what was answered.

    Only where it was rated, or was offered to be: nobody is rated before it is their turn.
    """
    walk, found = SupportWalk(), []
    if named.wanted or named.ended:
        return []
    for step in scene.guide.steps:
        if not isinstance(step, Support) or not walk.has_offered(step, named, scene):
            continue
        for part in ("", *(one.value for one in Aspect if one in step.also)):
            address = Address(step.id, part, (named.id,))
            found.append(Rated(address, walk.asking(step, address, scene)))
    return found


def rated_anew(
    named: Named, answers: tuple[tuple[Address, Value], ...], scene: Scene
) -> list[Happening] | Refused:
    """Keep other ratings of one connection than were given before."""
    walk = SupportWalk()
    steps = {step.id: step for step in scene.guide.steps if isinstance(step, Support)}
    open_now = {one.address for one in ratings(named, scene)}
    happenings: list[Happening] = []
    for address, value in answers:
        if address not in open_now:
            return Refused("ask.refused.kind")
        made = walk.accept(steps[address.step], address, Given(value), scene)
        if isinstance(made, Refused):
            return made
        happenings += made
    return happenings


class SupportWalk(OneAnswer[Support]):
    """Levels, then strain, then direction; screens over many, single questions over few."""

    # ── what is open ──

    def next_open(self, step: Support, scene: Scene) -> Address | None:
        """The first screen or single question with somebody left to ask about."""
        if not any(True for _ in scene.named_before(step.id)):
            return None
        return (
            self._open(step, "", [f"{_LEVEL}{level}" for level in LEVELS], scene)
            or (self._open_strain(step, scene) if Aspect.STRAIN in step.also else None)
            or (
                self._open(
                    step, Aspect.DIRECTION.value, [f"{_FLOW}{flow}" for flow in FLOWS], scene
                )
                if Aspect.DIRECTION in step.also
                else None
            )
        )

    def _open(self, step: Support, part: str, screens: list[str], scene: Scene) -> Address | None:
        """One by one for the few who were never offered a screen, else the next screen."""
        unrated = self._unrated(step, part, scene)
        if not unrated:
            return None
        offered = [scene.offered.get(Address(step.id, screen), set()) for screen in screens]
        supporting = [n for n in unrated if self._can_flow(step, part, n, scene)]
        new = [n for n in unrated if not any(n.id in ids for ids in offered)]
        fresh = [n for n in new if n in supporting]
        if fresh and self._singly(step, len(new)):
            return Address(step.id, part, (fresh[0].id,))
        if not supporting:
            return None  # nobody is asked alone whom they may support without support from them
        for screen, ids in zip(screens, offered, strict=True):
            if any(n.id not in ids for n in unrated if self._fits(step, screen, n, scene)):
                return Address(step.id, screen)
        return None

    def _can_flow(self, step: Support, part: str, named: Named, scene: Scene) -> bool:
        """Whether which way support flows is a question about somebody: not without support."""
        if part != Aspect.DIRECTION:
            return True
        level = scene.conversation.answer(step.id, "", (named.id,))
        return level != Level.NOT_NOW and not self._is_declined(step, named, scene)

    def _is_declined(self, step: Support, named: Named, scene: Scene) -> bool:
        """Whether one preferred not to say how much somebody supports."""
        standing = scene.conversation.standing(step.id, "", (named.id,))
        return standing is Standing.DECLINED

    def _fits(self, step: Support, screen: str, named: Named, scene: Scene) -> bool:
        """Whether somebody belongs on a screen: one may well support who gives no support now."""
        part, rating = rating_of(screen)
        if rating != Direction.WE_SUPPORT:
            return self._can_flow(step, part, named, scene)
        return not self._is_declined(step, named, scene)

    def _open_strain(self, step: Support, scene: Scene) -> Address | None:
        """One screen over several, offered once; one alone, or who joins later, is asked alone."""
        offered = scene.offered.get(Address(step.id, _STRAIN), set())
        fresh = [n for n in self._unrated(step, _STRAIN, scene) if n.id not in offered]
        if not fresh:
            return None
        is_one = len(fresh) == 1 and step.one_at_a_time is not False
        return Address(step.id, _STRAIN, (fresh[0].id,) if offered or is_one else ())

    def _singly(self, step: Support, count: int) -> bool:
        return count <= ONE_BY_ONE if step.one_at_a_time is None else step.one_at_a_time

    def _there(self, step: Support, scene: Scene) -> list[Named]:
        """Those who can support now: not who is only wished for, nor who is no longer there."""
        return [n for n in scene.named_before(step.id) if not n.wanted and not n.ended]

    def _unrated(self, step: Support, part: str, scene: Scene) -> list[Named]:
        return [
            n
            for n in self._there(step, scene)
            if not scene.settled(Address(step.id, part, (n.id,)))
        ]

    def offers(self, step: Support, address: Address, scene: Scene) -> list[str]:
        """The ids that a screen asks about now; all of them when it was gone back to."""
        if address.about or not address.part:
            return []
        present = [
            n.id for n in self._there(step, scene) if self._fits(step, address.part, n, scene)
        ]
        if scene.conversation.reopened == address:
            return present
        part, _ = rating_of(address.part)
        offered = scene.offered.get(address, set())
        unrated = {n.id for n in self._unrated(step, part, scene)}
        return [id for id in present if id in unrated and id not in offered]

    def covers(self, step: Support, address: Address, scene: Scene) -> set[str]:
        """A screen covers those whom it asks about and those who were ticked on it."""
        if address.about or not address.part:
            return set()
        part, rating = rating_of(address.part)
        present = (n.id for n in scene.named_before(step.id))
        ticked = {id for id in present if scene.conversation.answer(step.id, part, (id,)) == rating}
        return ticked | set(self.offers(step, address, scene))

    def asks_on(self, screen: Address, address: Address, back: Address | None) -> bool:
        """The levels ask one thing, strain another, directions a third; later ones ask on."""
        if rating_of(screen.part)[0] != address.part:
            return False
        return back is None or back.part not in _SCREENS or _place(screen) > _place(back)

    def can_reopen(self, step: Support, address: Address, scene: Scene) -> bool:
        """Screens, and single questions that no screen asked."""
        if not address.about:
            return bool(self._there(step, scene))
        id = address.about[0]
        named = scene.conversation.named.get(id)
        on_a_screen = any(
            id in ids
            for screen, ids in scene.offered.items()
            if screen.step == step.id and rating_of(screen.part)[0] == address.part
        )
        return named is not None and named.here and not on_a_screen

    def has_offered(self, step: Support, named: Named, scene: Scene) -> bool:
        """Whether this step has come to one connection: it was rated, or was on a screen."""
        parts = ("", *(one.value for one in step.also))
        return any(scene.settled(Address(step.id, part, (named.id,))) for part in parts) or any(
            named.id in ids for screen, ids in scene.offered.items() if screen.step == step.id
        )

    # ── asking ──

    def asking(self, step: Support, address: Address, scene: Scene) -> Asking:
        """One screen over many, or one connection."""
        words, form = scene.words, self._form(step, address, scene)
        if address.about:
            name = scene.labels()[address.about[0]]
            if address.part:
                text = words(f"walk.{address.part}.single", name=name)
            elif self._is_asked_alone(step, address.about[0], scene):
                text = words("walk.level.single", name=name)
            else:
                text = words(
                    "walk.support.single", text=scene.filled(step.text, name=name), name=name
                )
            return Asking(
                form=form,
                text=text,
                about=(name,),
                draft=scene.draft(address),
                skippable=True,
            )
        assert isinstance(form, Choices)
        part, value = rating_of(address.part)
        text = words("walk.strain" if value is True else f"walk.{address.part.replace(':', '.')}")
        if value == Level.NOT_NOW and scene.conversation.reopened == address:
            text = words("walk.level.not-now.again")  # all of them stand there then
        if address.part == f"{_LEVEL}{LEVELS[0]}":
            text = words("walk.support.lead", text=step.text, question=text)
        chosen = tuple(
            o.id for o in form.options if scene.conversation.answer(step.id, part, (o.id,)) == value
        )
        return Asking(form=form, text=text, draft=chosen or None, skippable=True)

    def _is_asked_alone(self, step: Support, id: str, scene: Scene) -> bool:
        """Say whether no other is asked about one by one: a guide speaks of all of them there."""
        if step.one_at_a_time or "{name}" in step.text:
            return False
        screens = (scene.offered.get(Address(step.id, f"{_LEVEL}{level}"), ()) for level in LEVELS)
        on_a_screen = {one for ids in screens for one in ids}
        singly = {one.id for one in self._there(step, scene) if one.id not in on_a_screen}
        return not singly - {id} or id in on_a_screen

    def _form(self, step: Support, address: Address, scene: Scene) -> Form:
        if address.about and address.part == _STRAIN:
            return YesNo()
        if address.about:
            values = Direction if address.part == Aspect.DIRECTION else Level
            group = "direction" if address.part == Aspect.DIRECTION else "level"
            return Choice(
                options=tuple(Option(id=v.value, label=scene.words(f"{group}.{v}")) for v in values)
            )
        names, offers = scene.labels(), self.offers(step, address, scene)
        places = {n.id: place for place, n in enumerate(self._there(step, scene), 1)}
        return Choices(
            options=tuple(Option(id=id, label=names[id]) for id in offers),
            leaves_open=True,
            numbers=tuple(places[id] for id in offers),
        )

    # ── taking replies ──

    def accept(
        self, step: Support, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep a single rating, or those that a screen's ticks make."""
        value, form = given.value, self._form(step, address, scene)
        if isinstance(value, dict):
            return Refused("ask.refused.kind")
        if address.about:
            return answered(address, form, value)
        ticked = () if value is None else value
        if refused := misfit(form, ticked):
            return refused
        assert isinstance(ticked, tuple)
        part, rating = rating_of(address.part)
        happenings: list[Happening] = []
        for id in self.offers(step, address, scene):
            there = Address(step.id, part, (id,))
            was = scene.conversation.answer(step.id, part, (id,))
            if id in ticked and was != rating:
                happenings.append(at(there, Answered(value=rating)))
            elif id not in ticked and (was == rating or passed_together(address, there, scene)):
                happenings.append(at(there, Withdrawn()))
        return [*happenings, done(address)]

    def passed(
        self, step: Support, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening]:
        """A pass on a screen is a pass on all who are left there."""
        part, _ = rating_of(address.part)
        return [
            *(
                at(Address(step.id, part, (id,)), Unanswered(reason=reason))
                for id in self.offers(step, address, scene)
                if not scene.settled(Address(step.id, part, (id,)))
            ),
            at(address, Unanswered(reason=reason)),
        ]
