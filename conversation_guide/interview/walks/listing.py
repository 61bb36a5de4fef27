"""Steps that gather entries: a list with fields, the open floor, the small steps of a spiral.

An entry is a named thing like a person on the map, with an id of its own, so that rounds, choices
and links can be about it. Its fields are asked on one screen that may be passed.
"""

from __future__ import annotations

from conversation_guide.guide.steps import Entries
from conversation_guide.interview.events import (
    Added,
    Address,
    Happening,
    Reason,
    Renamed,
    Reopened,
    Unanswered,
)
from conversation_guide.interview.prompts import Acknowledge, Field, Fields, Name
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.text import clean_line

from .asking import form_of
from .base import Asking, OneAnswer, Scene, at, done, filled_in

ENTRY = "entry"
"""What an entry of a list is, among the kinds of named things; also the part of its fields."""

LINE = "name"
ENTRY_AT_MOST = 500
"""How long one entry may be, in characters."""


def entry(line: object) -> Added | Refused:
    """Read one line of a list: it is kept in the words in which it was said."""
    if not isinstance(line, str):
        return Refused("ask.refused.kind")
    text = clean_line(line, at_most=len(line) + 1)
    if not text:
        return Refused("ask.refused.empty")
    if len(text) > ENTRY_AT_MOST:
        return Refused("ask.refused.too-long", (("length", len(text)), ("most", ENTRY_AT_MOST)))
    return Added(kind=ENTRY, name=text)


def new_entries(step: str, lines: tuple[object, ...], scene: Scene) -> list[Happening] | Refused:
    """Add entries at a step, each with an id that was never used before."""
    made: list[Happening] = []
    for line in lines:
        fact = entry(line)
        if isinstance(fact, Refused):
            return fact
        number = scene.conversation.named_ever + len(made) + 1
        made.append(at(Address(step, LINE, (f"c{number}",)), fact))
    return made


class ListWalk(OneAnswer[Entries]):
    """The fields of the last entry first, then the next entry, until an empty line."""

    def next_open(self, step: Entries, scene: Scene) -> Address | None:
        """What is still to be asked about an entry, then the list itself."""
        if step.fields:
            for one in scene.conversation.present(step.id):
                fields = Address(step.id, ENTRY, (one.id,))
                if not scene.settled(fields):
                    return fields
        return None if scene.settled(Address(step.id)) else Address(step.id)

    def interrupting(self, step: Entries, address: Address, scene: Scene) -> Address | None:
        """The fields of an entry that was added on the way back come first."""
        opened = self.next_open(step, scene)
        return opened if not address.part and opened is not None and opened.about else None

    def can_reopen(self, step: Entries, address: Address, scene: Scene) -> bool:
        """The list, each line and each screen of fields."""
        if address.part not in (LINE, ENTRY):
            return not address.about
        named = scene.conversation.named.get(address.about[0])
        return named is not None and named.here

    def asking(self, step: Entries, address: Address, scene: Scene) -> Asking:
        """Ask for an entry, a better line, or what belongs to an entry."""
        if not address.about:
            so_far = tuple(one.name for one in scene.conversation.present(step.id))
            form = Name(
                kind=None,
                at_most=ENTRY_AT_MOST,
                so_far=so_far,
                at_least=step.at_least,
                full=len(so_far) >= step.at_most,
            )
            return Asking(form=form, text=step.text, skippable=True)
        name = scene.conversation.named[address.about[0]].name
        if address.part == LINE:
            form = Name(kind=None, at_most=ENTRY_AT_MOST, single=True)
            text = f"{step.text}\n{scene.words('walk.entry.mend')}"
            return Asking(form=form, text=text, draft=name, skippable=True, removable=True)
        fields = self._fields(step, address, scene)
        return Asking(form=fields, text=name, about=(name,), skippable=True)

    def accept(
        self, step: Entries, address: Address, given: Given, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep an entry, a mended line, or the fields that were filled in."""
        value = given.value
        if address.part == ENTRY:
            return self._filled(step, address, value, scene)
        if isinstance(value, dict):
            return Refused("ask.refused.kind")
        if address.part == LINE:
            name = scene.conversation.named[address.about[0]].name
            fact = entry(value or name)
            if isinstance(fact, Refused):
                return fact
            again = [at(Address(step.id), Reopened())] if fact.name != name else []
            return [at(address, Renamed(name=fact.name)), *again]
        there = sum(1 for _ in scene.conversation.present(step.id))
        if value is None or value in ("", ()):
            if there < step.at_least:
                return Refused("ask.refused.too-few-entries", (("n", step.at_least),))
            return [done(address)]
        lines = value if isinstance(value, tuple) else (value,)
        if len(lines) > step.at_most - there:
            return Refused("ask.refused.list-full", (("n", step.at_most),))
        return new_entries(step.id, lines, scene)

    def passed(
        self, step: Entries, address: Address, reason: Reason, scene: Scene
    ) -> list[Happening] | Refused:
        """Keep the reason; a line that was gone back to stays as it was."""
        if address.part == LINE:
            name = scene.conversation.named[address.about[0]].name
            return [at(address, Renamed(name=name))]
        return [at(address, Unanswered(reason=reason))]

    def _fields(self, step: Entries, address: Address, scene: Scene) -> Fields:
        made = []
        for ask in step.fields:
            form = form_of(ask)
            if isinstance(form, Acknowledge | Name | Fields):  # no ask takes such an answer
                continue
            there = Address(step.id, ask.id, address.about)
            draft, passed = scene.draft(there), scene.passed(there)
            made.append(Field(part=ask.id, label=ask.text, form=form, draft=draft, passed=passed))
        return Fields(fields=tuple(made), of_entry=True)

    def _filled(
        self, step: Entries, address: Address, value: object, scene: Scene
    ) -> list[Happening] | Refused:
        made = filled_in(self._fields(step, address, scene), value, address, scene)
        return made if isinstance(made, Refused) else [*made, done(address)]
