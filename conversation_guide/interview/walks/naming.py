"""Steps that gather names: people and groups, one name a line, until an empty line.

Whether two of the same name are the same one is asked at once, wherever the second name came from.
Where those belong whose own words do not tell it is asked after the list: that is `sorting`'s.
"""

from __future__ import annotations

import re

from conversation_guide.guide.kinds import Audience, MapKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Names
from conversation_guide.interview.answers import misfit, several_names, split_name
from conversation_guide.interview.conversation import Named
from conversation_guide.interview.events import (
    Added,
    Address,
    Answered,
    Happening,
    Merged,
    Moved,
    Reason,
    Renamed,
    Reopened,
    Unanswered,
)
from conversation_guide.interview.prompts import Name, YesNo
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.text import NAME_AT_MOST, clean_line, same_name

from .base import Asking, OneAnswer, Scene, at, done
from .sorting import CATEGORY, Sorting, is_sorting

NAME, SAME = "name", "same"


def category_in(step: Names, line: str) -> str:
    """The category that a name or its words tell ("Rosa, grandmother"); "" unless just one does."""
    found = _categories_in(step, line)
    return found.pop() if len(found) == 1 else ""


def _categories_in(step: Names, line: str) -> set[str]:
    said = line.casefold()
    return {
        category.id
        for category in step.categories
        if any(
            re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", said)
            for word in category.words
        )
    }


def names_are_whole(guide: Guide) -> bool:
    """Say whether a line is nothing but a name: on a wall, and in a group without an ecomap.

    Nobody says there what somebody is to them, and "Díaz, Ana" is how a list of names is written.
    """
    if guide.map is MapKind.ECOMAP:
        return False
    return guide.map is MapKind.WALL or guide.audience is Audience.GROUP


def read_name(step: Names, line: object, *, whole: bool = False) -> Added | Refused:
    """Read one line of a list: the name, the family's own words, the category that they tell.

    `whole` takes the line as a name with nothing behind it.
    """
    if not isinstance(line, str):
        return Refused("ask.refused.kind")
    if refused := misfit(Name(kind=step.kind), line):
        return refused
    cleaned = clean_line(line, at_most=NAME_AT_MOST)
    name, own = (cleaned, "") if whole else split_name(cleaned)
    if not name:
        return Refused("ask.refused.empty")
    return Added(kind=step.kind.value, name=name, words=own, category=category_in(step, line))


def new_names(step: Names, lines: tuple[object, ...], scene: Scene) -> list[Happening] | Refused:
    """Add names to a list, each with an id that was never used before."""
    room = step.at_most - sum(1 for _ in scene.conversation.present(step.id))
    if len(lines) > room:
        return Refused("ask.refused.list-full", (("n", step.at_most),))
    happenings: list[Happening] = []
    for line in lines:
        fact = read_name(step, line, whole=names_are_whole(scene.guide))
        if isinstance(fact, Refused):
            return fact
        number = scene.conversation.named_ever + len(happenings) + 1
        happenings.append(at(Address(step.id, NAME, (f"c{number}",)), fact))
    return happenings


def _parted(step: Names, line: object, scene: Scene) -> tuple[object, ...]:
    """Take a line that holds several names as so many, unless it says who somebody is."""
    if not isinstance(line, str) or names_are_whole(scene.guide):
        return (line,)
    apart = tuple(one for one in map(str.strip, line.split(";")) if one)
    if len(apart) > 1:
        return apart
    if _categories_in(step, line):
        return (line,)
    return tuple(several_names(line, scene.words)) or (line,)


def renamed(step: Names, named: Named, line: Added) -> list[Happening]:
    """Give somebody another name; where they belong stays, unless the new name tells it."""
    happenings = [
        at(Address(step.id, NAME, (named.id,)), Renamed(name=line.name, words=line.words))
    ]
    if line.category and line.category != named.category:
        there = Address(step.id, CATEGORY, (named.id,))
        happenings.insert(0, at(there, Moved(category=line.category)))
    return happenings


def written(named: Named) -> str:
    """A name as it was typed: "Rosa, grandmother"."""
    return f"{named.name}, {named.words}" if named.words else named.name


class NamesWalk(OneAnswer[Names]):
    """The list, then what is unclear about the names on it."""

    _sorting = Sorting()

    def next_open(self, step: Names, scene: Scene) -> Address | None:
        """A pair of the same name first, then the list, then the categories."""
        if twins := self._namesakes(step, scene):
            return twins
        if not scene.settled(Address(step.id)):
            return Address(step.id)
        return self._sorting.next_open(step, scene)

    def interrupting(self, step: Names, address: Address, scene: Scene) -> Address | None:
        """Whether two names are the same one comes before the list, not before mending a name."""
        return None if address.part == NAME else self._namesakes(step, scene)

    def _namesakes(self, step: Names, scene: Scene) -> Address | None:
        for (newer, older), where in scene.namesakes.items():
            if where == step.id:
                address = Address(step.id, SAME, (newer, older))
                one, other = scene.conversation.named[newer], scene.conversation.named[older]
                alike = one.here and other.here and same_name(one.name) == same_name(other.name)
                if alike and not scene.settled(address):
                    return address
        return None

    def asks_on(self, screen: Address, address: Address, back: Address | None) -> bool:
        """Each screen asks about another category; who is open again comes on the next ones."""
        return False

    def can_reopen(self, step: Names, address: Address, scene: Scene) -> bool:
        """The list, each name on it, and where they belong."""
        if is_sorting(address):
            return self._sorting.can_reopen(step, address, scene)
        if address.part == NAME:
            named = scene.conversation.named.get(address.about[0])
            return named is not None and named.here
        return address.part == ""

    def covers(self, step: Names, address: Address, scene: Scene) -> set[str]:
        """Only a screen that asks who belongs where is about several."""
        return self._sorting.covers(step, address, scene) if is_sorting(address) else set()

    def asking(self, step: Names, address: Address, scene: Scene) -> Asking:
        """Ask for the next name, a better name, whether two are one, or who belongs where."""
        named = scene.conversation.named
        if address.part == SAME:
            newer, name = (written(named[id]) for id in address.about)
            key = "walk.same" if newer == name else "walk.same.other"
            text = scene.words(key, name=name, newer=newer)
            return Asking(form=YesNo(), text=text, about=(name,))
        if address.part == NAME:
            return Asking(
                form=Name(kind=step.kind, single=True, whole=names_are_whole(scene.guide)),
                text=f"{step.text}\n{scene.words('walk.rename')}",
                draft=written(named[address.about[0]]),
                skippable=True,
                removable=True,
            )
        if is_sorting(address):
            return self._sorting.asking(step, address, scene)
        return Asking(form=self._list_form(step, scene), text=step.text, skippable=True)

    def accept(
        self, step: Names, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep names, renamings, "the same one", and who belongs where."""
        value = given.value
        if address.part == SAME:
            if not isinstance(value, bool):
                return Refused("ask.refused.yes-no")
            return [at(address, Merged() if value else Answered(value=False))]
        if address.part == NAME:
            return self._rename(step, address, value, scene)
        if is_sorting(address):
            return self._sorting.accept(step, address, given, scene)
        if value is None or value in ("", ()):
            return self._end(step, address, scene)
        lines = value if isinstance(value, tuple) else _parted(step, value, scene)
        return new_names(step, lines, scene)

    # ── the list ──

    def _list_form(self, step: Names, scene: Scene) -> Name:
        so_far = tuple(written(n) for n in scene.conversation.present(step.id))
        return Name(
            kind=step.kind,
            so_far=so_far,
            at_least=step.at_least,
            full=len(so_far) >= step.at_most,
            whole=names_are_whole(scene.guide),
        )

    def _end(self, step: Names, address: Address, scene: Scene) -> list[Happening] | Refused:
        if sum(1 for _ in scene.conversation.present(step.id)) < step.at_least:
            return Refused("ask.refused.too-few-names", (("n", step.at_least),))
        return [done(address)]

    def _rename(
        self, step: Names, address: Address, value: object, scene: Scene
    ) -> list[Happening] | Refused:
        named = scene.conversation.named[address.about[0]]
        if value is None or value == "":
            return [at(address, Renamed(name=named.name, words=named.words))]
        fact = read_name(step, value, whole=names_are_whole(scene.guide))
        if isinstance(fact, Refused):
            return fact
        happenings = renamed(step, named, fact)
        unchanged = (fact.name, fact.words) == (named.name, named.words)
        if not unchanged:  # the list is there again, with all that stands on it
            happenings.append(at(Address(step.id), Reopened()))
        return happenings

    def passed(
        self, step: Names, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the reason; a name that was gone back to stays as it was."""
        if is_sorting(address):
            return self._sorting.passed(step, address, reason, scene)
        if address.part == NAME:
            named = scene.conversation.named[address.about[0]]
            return [at(address, Renamed(name=named.name, words=named.words))]
        return [at(address, Unanswered(reason=reason))]
