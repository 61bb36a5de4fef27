"""From a conversation to a wall: the dots that were put up in `link` steps.

Of the links between two different lists, the first says which is which: its `down` list holds the
adults, who put up the dots, its `across` list the people. A later link the other way round holds
the people's own view, a later one the same way the names that were divided. Private steps are on
no wall.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Link
from conversation_guide.interview.conversation import Conversation, Named, Standing
from conversation_guide.interview.walks.base import labels
from conversation_guide.interview.walks.rounds import DOTS

from .count import without_dot
from .model import By, Wall, wall_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DottedWall:
    """A wall at one moment of a conversation.

    `divided` are pairs of person and adult, by index: who will begin with whom. `dividing` says
    whether names were divided at all.
    """

    wall: Wall = field(default_factory=lambda: wall_of((), (), {}))
    divided: frozenset[tuple[int, int]] = frozenset()
    dividing: bool = False

    @property
    def alone(self) -> tuple[int, ...]:
        """The people without a dot of an adult, by index."""
        return tuple(without_dot(self.wall, By.ADULT)) if By.ADULT in self.wall.layers else ()

    @property
    def begun(self) -> int:
        """How many of those without a dot have somebody now who will begin."""
        given = {person for person, _ in self.divided}
        return sum(person in given for person in self.alone)


def derive(guide: Guide, conversation: Conversation) -> DottedWall:
    """Give the wall as it stands. Never raises; with nothing put up yet it has no views."""
    private = {step.id for step in guide.steps if step.private}
    links = [
        step
        for step in guide.steps
        if isinstance(step, Link)
        and step.down != step.across
        and not {step.id, step.down, step.across} & private
    ]
    if not links:
        return DottedWall()
    first = links[0]
    adults = list(conversation.present(first.down))
    people = list(conversation.present(first.across))
    dots: dict[By, set[tuple[int, int]]] = {}
    asked: frozenset[int] = frozenset()
    divided: frozenset[tuple[int, int]] = frozenset()
    dividing = False
    for link in links:
        told = _pairs(link, conversation)
        if (link.down, link.across) == (first.across, first.down):
            found = _placed(told, people, adults)
            asked |= _asked(link, conversation, people)
            if asked:
                dots[By.PERSON] = dots.get(By.PERSON, set()) | found
        elif (link.down, link.across) == (first.down, first.across):
            found = _placed({(person, adult) for adult, person in told}, people, adults)
            was_asked = bool(_asked(link, conversation, adults))
            if link is first:
                dots |= {By.ADULT: found} if was_asked else {}
            else:
                divided |= found
                dividing = dividing or was_asked
    wall = wall_of(tuple(labels(iter(people)).values()), tuple(labels(iter(adults)).values()), dots)
    if By.PERSON in wall.layers:
        own = replace(wall.layers[By.PERSON], asked=asked)
        wall = replace(wall, layers={**wall.layers, By.PERSON: own})
    return DottedWall(wall=wall, divided=divided, dividing=dividing)


def _pairs(link: Link, conversation: Conversation) -> set[tuple[str, str]]:
    return {
        (address.about[0], address.about[1])
        for address, entry in conversation.entries.items()
        if address.step == link.id
        and len(address.about) == 2
        and entry.value is True
        and entry.standing is Standing.ANSWERED
        and not entry.set_aside
    }


def _placed(
    told: set[tuple[str, str]], people: list[Named], adults: list[Named]
) -> set[tuple[int, int]]:
    """Turn pairs of ids into pairs of places; who is no longer there has no dot."""
    person = {one.id: place for place, one in enumerate(people)}
    adult = {one.id: place for place, one in enumerate(adults)}
    return {(person[p], adult[a]) for p, a in told if p in person and a in adult}


def _asked(link: Link, conversation: Conversation, down: list[Named]) -> frozenset[int]:
    """Give the places of those whose screen of dots was gone through."""
    return frozenset(
        place
        for place, one in enumerate(down)
        if conversation.standing(link.id, DOTS, (one.id,)) is Standing.DONE
    )
