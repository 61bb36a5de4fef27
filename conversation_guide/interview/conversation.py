"""The state of one conversation: what its events add up to.

`Conversation.apply` is a fold and the only thing that changes it. It takes every event that was
ever stored, also of steps that a guide no longer has. It knows what was said; what is asked next
is the engine's business, what the map looks like is the maps'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from conversation_guide.guide.kinds import ConnectionKind

from . import events as e
from .events import Address, Event, Reason, SessionKind, Value

ON_THE_MAP = frozenset(ConnectionKind)
"""The kinds of named things that stand on an ecomap; entries of other lists do not."""


class Standing(StrEnum):
    """How a question stands. One that was never asked has no entry at all."""

    ANSWERED = "answered"
    DONE = "done"
    SKIPPED = "skipped"
    DECLINED = "declined"
    UNSURE = "unsure"


@dataclass(slots=True)
class Entry:
    """What is known at one address. `set_aside`: its condition lapsed; `value` is a draft.

    `time` is "" for what was not said in the talk, but written down alone afterwards. `named_by`
    is how many had been named by then: whoever has a higher `number` joined later.
    """

    standing: Standing
    value: Value | None
    time: str
    set_aside: bool = False
    named_by: int = 0


@dataclass(slots=True)
class Named:
    """A person, a group or an entry of another list that was named.

    `gone` says removed; `same_as` is another id, when merged; `set_aside`, that the condition of
    the step where it was named has lapsed. `number` counts, from 1, all that were ever named.
    """

    id: str
    kind: str
    step: str
    name: str
    words: str = ""
    category: str = ""
    wanted: bool = False
    ended: bool = False
    gone: bool = False
    same_as: str = ""
    set_aside: bool = False
    number: int = 0

    @property
    def here(self) -> bool:
        """Whether it is on the map."""
        return not self.gone and not self.same_as and not self.set_aside


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """A note and where it was made."""

    address: Address
    text: str
    time: str


@dataclass(slots=True)
class Conversation:
    """Everything that was said, by lasting address; in the order of first telling."""

    session: str = ""
    kind: SessionKind = SessionKind.LIVE
    guide: str = ""
    guide_version: str = ""
    language: str = "en"
    program: str = ""
    held_on: str = ""
    follows: str = ""
    started_at: str = ""
    last_at: str = ""
    finished_at: str = ""
    last_seq: int = 0
    named_ever: int = 0
    entries: dict[Address, Entry] = field(default_factory=dict)
    named: dict[str, Named] = field(default_factory=dict)
    notes: list[NoteTaken] = field(default_factory=list)
    agreed: tuple[str, ...] | None = None
    share_with: str = ""
    legend: tuple[str, ...] = ()
    reopened: Address | None = None
    half_typed: tuple[Address, str] | None = None
    """A line that was only half typed when one left, until anything else happens."""
    sittings: list[tuple[str, str]] = field(default_factory=list)
    """First and last time of each sitting, ISO 8601: a conversation that was left has several."""
    alone: bool = False
    """Whether somebody looks back alone now: taken up privately, which is no time of the talk."""

    # ── reading ──

    def standing(self, step: str, part: str = "", about: tuple[str, ...] = ()) -> Standing | None:
        """How this question stands; None where it was not asked or its condition has lapsed."""
        entry = self.entries.get(Address(step, part, about))
        return None if entry is None or entry.set_aside else entry.standing

    def answer(self, step: str, part: str = "", about: tuple[str, ...] = ()) -> Value | None:
        """The answer to this question, or None where there is none."""
        entry = self.entries.get(Address(step, part, about))
        if entry is None or entry.set_aside or entry.standing is not Standing.ANSWERED:
            return None
        return entry.value

    def present(self, step: str | None = None) -> Iterator[Named]:
        """Who and what is there, in the order of naming.

        Without a step: the persons and groups of the map. With one: whatever was named there.
        """
        if step is None:
            return (n for n in self.named.values() if n.here and n.kind in ON_THE_MAP)
        return (n for n in self.named.values() if n.here and n.step == step)

    # ── folding ──

    def apply(self, event: Event) -> None:
        """Take one event in. Never raises: what was stored is taken as it is."""
        self.last_seq = max(self.last_seq, event.seq)
        self._count_time(event)
        address, fact = event.address, event.fact
        if not isinstance(fact, e.Resumed):
            left = isinstance(fact, e.Left) and fact.typed
            self.half_typed = (address, left) if left else None
        match fact:
            case e.Started():
                self._start(fact, event.time)
            case e.Done():
                self._settle(address, Standing.DONE, None, event.time)
            case e.Answered(value=value):
                self._settle(address, Standing.ANSWERED, value, event.time)
            case e.Unanswered(reason=reason):
                self._settle(address, _STANDING_OF[reason], None, event.time)
            case e.Withdrawn():
                self.entries.pop(address, None)
                self._close(address)
            case e.Reopened():
                self.reopened = address
            case e.Noted(text=text):
                self.notes.append(NoteTaken(address, text, event.time))
            case e.Agreed(scopes=scopes, share_with=whom):
                self.agreed, self.share_with = scopes, whom
                self._settle(address, Standing.DONE, None, event.time)
            case e.Extended(minutes=more):
                self._extend(address, more)
            case e.LegendChosen(signs=signs):
                self.legend = signs
            case e.Finished():
                self.finished_at = event.time
            case e.Left() | e.Resumed():
                pass
            case _:
                self._apply_to_named(address, fact)

    def _start(self, fact: e.Started, time: str) -> None:
        self.session, self.kind = fact.session, fact.kind
        self.guide, self.guide_version = fact.guide, fact.guide_version
        self.language, self.program = fact.language, fact.program
        self.held_on, self.follows = fact.held_on, fact.follows
        self.started_at = time

    def _count_time(self, event: Event) -> None:
        if isinstance(event.fact, e.Resumed):
            self.alone = event.private
        if self.alone:
            return
        if not self.sittings or isinstance(event.fact, e.Resumed):
            self.sittings.append((event.time, event.time))
        else:
            self.sittings[-1] = (self.sittings[-1][0], event.time)
        self.last_at = event.time

    def _settle(self, address: Address, how: Standing, value: Value | None, time: str) -> None:
        """Keep how a question stands now. The place in the order of first telling stays."""
        time = "" if self.alone else time
        self.entries[address] = Entry(how, value, time, named_by=self.named_ever)
        self._close(address)

    def _extend(self, address: Address, more: int) -> None:
        """Let a phase last longer; when it began stays."""
        entry = self.entries.get(address)
        if entry is not None and isinstance(entry.value, int):
            entry.value += more

    def _close(self, address: Address) -> None:
        if self.reopened == address:
            self.reopened = None

    def _apply_to_named(self, address: Address, fact: e.Fact) -> None:
        if not address.about:
            return
        id = address.about[0]
        if isinstance(fact, e.Added):
            self.named_ever += 1
            added = Named(id, fact.kind, address.step, fact.name, fact.words, fact.category)
            added.number = self.named_ever
            self.named[id] = added
            return
        named = self.named.get(id)
        if named is None:
            return
        match fact:
            case e.Renamed(name=name, words=words):
                named.name, named.words = name, words
                self._close(address)
            case e.Moved(category=category):
                named.category = category
            case e.Marked(wanted=wanted, ended=ended):
                named.wanted, named.ended = wanted, ended
            case e.Removed():
                named.gone = True
                self._close(address)
            case e.Merged() if len(address.about) == 2 and address.about[1] in self.named:
                self._merge(named, self.named[address.about[1]])
                self._close(address)

    def _merge(self, gone: Named, kept: Named) -> None:
        """Let `kept` stand for both; what was said of `gone` fills only what is empty."""
        gone.same_as = kept.id
        kept.number = min(kept.number, gone.number)
        kept.words = kept.words or gone.words
        kept.category = kept.category or gone.category
        for address, entry in list(self.entries.items()):
            if address.about == (gone.id,) or (gone.id in address.about and not address.part):
                about = tuple(kept.id if id == gone.id else id for id in address.about)
                if len(set(about)) == len(about):
                    self.entries.setdefault(address._replace(about=about), replace(entry))


REASONS = {
    Standing.SKIPPED: Reason.SKIPPED,
    Standing.DECLINED: Reason.DECLINED,
    Standing.UNSURE: Reason.UNSURE,
}
"""The reason behind each standing of a question that was passed."""

_STANDING_OF = {reason: standing for standing, reason in REASONS.items()}
