"""What was gathered in lists, and what hangs on their entries, as it may be told to others.

Everything here is looked at through a `Table`: what everybody sat at could see. Entries of a
private list, and whatever would name them elsewhere (a choice, a link, whose turn it was), are
not on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Choose, Each, Entries, Link, Round, Step
from conversation_guide.interview.conversation import Conversation, Named, Standing
from conversation_guide.interview.events import Value
from conversation_guide.interview.walks.base import labels
from conversation_guide.interview.walks.listing import ENTRY
from conversation_guide.interview.walks.rounds import DOTS, TURN, still_without


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTold:
    """One small question of an entry; `value` None: nothing was said to it.

    `standing` is how it was passed, where it was passed by itself.
    """

    field: Ask
    value: Value | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTold:
    """One entry of a list, or one thing said in a round.

    `by` is who said it, only where a round keeps that. `standing` is how the screen with its
    fields stands; None where it was not asked or the list has none.
    """

    id: str
    name: str
    by: str = ""
    standing: Standing | None = None
    fields: tuple[FieldTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutTold:
    """How the question about one entry of a list stands."""

    name: str
    standing: Standing | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTold:
    """Who or what belongs with one entry. `standing` is how its screen stands.

    `others` are labels. Where a list is linked with itself, each pair stands with both.
    """

    name: str
    standing: Standing | None = None
    others: tuple[str, ...] = ()


class Table:
    """What everybody at the table sees of one conversation."""

    def __init__(self, guide: Guide, conversation: Conversation, ecomap: Ecomap) -> None:
        """Look at `conversation`, whose map is `ecomap`."""
        self.conversation = conversation
        self.on_map = frozenset(connection.id for connection in ecomap.connections)
        self._steps = {step.id: step for step in guide.steps if not step.private}

    def present(self, list_id: str) -> list[Named]:
        """Give what was named at a step, nothing where that is not for everybody."""
        if list_id not in self._steps:
            return []
        return list(self.conversation.present(list_id))

    def labels(self, *list_ids: str) -> dict[str, str]:
        """Give a label for each entry of these lists, by id, no two the same."""
        return labels(one for id in list_ids for one in self.present(id))

    # ── one kind of step each; a private step has nothing to tell ──

    def entries(self, step: Entries) -> tuple[EntryTold, ...]:
        """Tell a list with the fields of each entry."""
        told = self.conversation
        return tuple(
            EntryTold(
                id=one.id,
                name=one.name,
                standing=told.standing(step.id, ENTRY, (one.id,)),
                fields=tuple(
                    FieldTold(
                        field=field,
                        value=told.answer(step.id, field.id, (one.id,)),
                        standing=told.standing(step.id, field.id, (one.id,)),
                    )
                    for field in step.fields
                    if not field.private
                ),
            )
            for one in self.present(step.id)
        )

    def said(self, step: Round) -> tuple[EntryTold, ...]:
        """Tell what was said in a round, and whose word it was where that was kept."""
        speakers = self.labels(step.over)
        by = {
            entry.value: speakers.get(address.about[0], "")
            for address, entry in self.conversation.entries.items()
            if address.step == step.id
            and address.part.startswith(TURN)
            and entry.standing is Standing.ANSWERED
            and len(address.about) == 1
        }
        return tuple(
            EntryTold(id=one.id, name=one.name, by=by.get(one.id, "") if step.attributed else "")
            for one in self.present(step.id)
        )

    def about_each(self, step: Each) -> tuple[AboutTold, ...]:
        """Tell the answer about each entry."""
        told = self.conversation
        if step.private:
            return ()
        return tuple(
            AboutTold(
                name=name,
                standing=told.standing(step.id, "", (id,)),
                value=told.answer(step.id, "", (id,)),
            )
            for id, name in self.labels(step.over).items()
        )

    def chosen(self, step: Choose) -> tuple[str, ...]:
        """Give what was chosen, in the order of the lists."""
        value = None if step.private else self.conversation.answer(step.id)
        ids = value if isinstance(value, tuple) else (value,)
        return tuple(name for id, name in self.labels(*step.among).items() if id in ids)

    def links(self, step: Link) -> tuple[LinkTold, ...]:
        """Tell the pairs, by the entries that were asked about."""
        if step.private:
            return ()
        across = self.labels(step.across)
        return tuple(
            LinkTold(
                name=name,
                standing=self.conversation.standing(step.id, DOTS, (id,)),
                others=tuple(o for other, o in across.items() if self._linked(step, id, other)),
            )
            for id, name in self.labels(step.down).items()
        )

    def _linked(self, step: Link, one: str, other: str) -> bool:
        answer = self.conversation.answer
        mirrored = step.down == step.across and answer(step.id, "", (other, one)) is True
        return mirrored or answer(step.id, "", (one, other)) is True


def has_nothing_to_ask_about(step: Step, guide: Guide, conversation: Conversation) -> bool:
    """Say whether the lists that `step` needs were ended and leave it nobody to ask about."""
    steps = {one.id: one for one in guide.steps}
    match step:
        case Each(over=over) | Round(over=over):
            return _is_empty(over, steps, conversation)
        case Choose(among=among):
            return all(_is_empty(one, steps, conversation) for one in among)
        case Link(down=down, across=across):
            empty = any(_is_empty(one, steps, conversation) for one in (down, across))
            everybody_linked = bool(step.without) and not still_without(step, conversation)
            return empty or everybody_linked
    return False


def _is_empty(list_id: str, steps: dict[str, Step], conversation: Conversation) -> bool:
    if any(True for _ in conversation.present(list_id)):
        return False
    step = steps.get(list_id)
    if isinstance(step, Round):
        turns = _turns(step.id, conversation)
        people = sum(1 for _ in conversation.present(step.over))
        return sum(1 for _ in turns) >= people * step.times and (
            people > 0 or _is_empty(step.over, steps, conversation)
        )
    return conversation.standing(list_id) is not None


def _turns(round_id: str, conversation: Conversation) -> Iterator[Standing]:
    """Give how each turn that was taken or passed in a round stands."""
    return (
        entry.standing
        for address, entry in conversation.entries.items()
        if address.step == round_id and address.part.startswith(TURN) and not entry.set_aside
    )
