"""The one walker: `next_prompt` says what is wanted, `respond` what a reply means.

An `Interview` is a guide and the conversation so far. Events are the only way to change it, and
loading a conversation is applying its events again: everything kept here beside the conversation
follows from them. It holds no file, clock or random number and knows no kind of step: that is
the walks' business.

How it goes on: steps are looked at in order from a cursor, and each step's walk says what is open
there. Going back opens one settled question with its answer as the draft; once it is answered,
only what that made open is asked again. A step whose condition lapses has its answers set aside;
they are drafts when the condition holds again.
"""

from __future__ import annotations

from collections.abc import Iterable

from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Entries, Names, Phase
from conversation_guide.text import same_name
from conversation_guide.words import Words

from . import events as e
from .answers import enter_passes
from .conditions import holds
from .conversation import ON_THE_MAP, REASONS, Conversation
from .events import Address, Event, Happening, Reason
from .prompts import Ended, Heading, Name, Prompt, Running
from .replies import (
    Back,
    ChooseSigns,
    Given,
    KeepNothing,
    Leave,
    MoreTime,
    Note,
    Pass,
    Refused,
    Reply,
)
from .trail import Trail
from .walks import Scene
from .walks.agreeing import KEEP, Agree
from .way import Stop, followers, way

_SETTLING = (e.Done, e.Answered, e.Unanswered, e.Agreed)
_NAMING = (e.Added, e.Renamed, e.Merged, e.Removed, e.Moved)


class Interview:
    """One walk through one guide."""

    def __init__(
        self,
        guide: Guide,
        words: Words,
        opening: Agree | None = None,
        *,
        whole: Guide | None = None,
    ) -> None:
        """Begin before the first step of `guide`.

        `words` are those that the family reads; `opening` asks them first what may be kept. Where
        `guide` is a part that is walked apart, `whole` is what it is a part of: its map is shown.
        """
        self.guide = guide
        self.scene = Scene(guide=whole or guide, words=words)
        self._stops = way(guide, words, opening)
        self._index = {stop.step.id: i for i, stop in enumerate(self._stops)}
        self._phases = [i for i, stop in enumerate(self._stops) if isinstance(stop.step, Phase)]
        self._followers = followers(self._stops)
        self._active = [holds(s.step.only_if, self.conversation) for s in self._stops]
        self._cursor = 0
        self._trail = Trail(self._index)
        self._goes_by: dict[tuple[str, str], str] = {}

    @classmethod
    def replay(
        cls,
        guide: Guide,
        events: Iterable[Event],
        words: Words,
        opening: Agree | None = None,
        *,
        whole: Guide | None = None,
    ) -> Interview:
        """Load a conversation: apply its events in order."""
        interview = cls(guide, words, opening, whole=whole)
        for event in events:
            interview.apply(event)
        return interview

    @property
    def conversation(self) -> Conversation:
        """What was said so far. Read it; change it only by `apply`."""
        return self.scene.conversation

    def offer_centre(self, name: str) -> None:
        """Offer a name from an earlier conversation for the middle; it is only a draft."""
        self.scene.centre_before = name

    # ── what is wanted ──

    def next_prompt(self) -> Prompt | Ended:
        """The next thing to ask or show. The same state gives the same prompt."""
        if self.is_refused:
            return Ended()
        if back := self._gone_back_to():
            return self._prompt(*back)
        while self._cursor < len(self._stops):
            if self._active[self._cursor]:
                stop = self._stops[self._cursor]
                address = stop.walk.next_open(stop.step, self.scene)
                if address is not None:
                    return self._prompt(stop, address)
            self._cursor += 1
        return Ended()

    @property
    def is_refused(self) -> bool:
        """Whether the family does not want anything to be kept."""
        agreed = self.conversation.agreed
        return agreed is not None and KEEP not in agreed

    def _gone_back_to(self) -> tuple[Stop, Address] | None:
        address = self.conversation.reopened
        if address is None or not self._can_reopen(address):
            return None
        stop = self._stops[self._index[address.step]]
        pressing = stop.walk.interrupting(stop.step, address, self.scene)
        return stop, pressing or address

    def _prompt(self, stop: Stop, address: Address) -> Prompt:
        asking = stop.walk.asking(stop.step, address, self.scene)
        step = stop.step
        return Prompt(
            address=address,
            form=asking.form,
            text=self.scene.filled(asking.text),
            heading=Heading(
                number=stop.number,
                count=len(self.guide.key_points),
                title=str(stop.point.title),
                cues=stop.point.cues,
            ),
            about=asking.about,
            cues=step.cues,
            prompts=step.prompts,
            draft=asking.draft,
            phase=None if isinstance(step, Phase) else self._running(address),
            skippable=asking.skippable or step.optional,
            sensitive=step.sensitive,
            private=step.private,
            again=address == self.conversation.reopened,
            removable=asking.removable,
            typed=self._half_typed(address),
            passed=self._passed_before(address),
        )

    def _half_typed(self, address: Address) -> str:
        left = self.conversation.half_typed
        return left[1] if left is not None and left[0] == address else ""

    def _running(self, address: Address) -> Running | None:
        """The phase that has begun before this question, if any."""
        for i in reversed(self._phases):
            phase = self._stops[i].step
            if i >= self._index[address.step] or not isinstance(phase, Phase):
                continue
            entry = self.conversation.entries.get(Address(phase.id))
            if entry is not None and isinstance(entry.value, int):
                return Running(
                    step=phase.id, title=phase.text, minutes=entry.value, began=entry.time
                )
        return None

    # ── what a reply means ──

    def respond(self, prompt: Prompt, reply: Reply) -> list[Happening] | Refused:
        """Turn a reply to `prompt` into facts, or say why it does not fit. Changes nothing."""
        stop = self._stops[self._index[prompt.address.step]]
        match reply:
            case Back():
                target = self._trail.before(prompt.address, self._can_reopen)
                if target is None:
                    return Refused("ask.refused.first")
                return [Happening(address=target, fact=e.Reopened())]
            case Leave(typed=typed):
                left = e.Left(typed=typed)
                return [Happening(address=prompt.address, fact=left, private=stop.step.private)]
            case Note(text=text):
                fact = e.Noted(text=text)
                return [Happening(address=prompt.address, fact=fact, private=True)]
            case Pass(reason=reason):
                return self._passed(stop, prompt, Reason(reason))
            case Given():
                return self._given(stop, prompt, reply)
            case KeepNothing():
                return []
            case MoreTime(minutes=more):
                return self._longer(prompt, more)
            case ChooseSigns(signs=signs):
                chosen = e.LegendChosen(signs=signs)
                return [Happening(address=prompt.address, fact=chosen)]
            case _:
                from .mending import mended  # no first question waits for it

                made = mended(reply, self.scene)
                if isinstance(made, Refused) or not prompt.removable:
                    return made
                taken_off = any(isinstance(h.fact, e.Removed) for h in made)
                back = Happening(address=Address(prompt.address.step), fact=e.Reopened())
                return [*made, back] if taken_off else made

    def _given(self, stop: Stop, prompt: Prompt, given: Given) -> list[Happening] | Refused:
        """Enter alone keeps what was there; where nothing was, it passes what may be passed."""
        if given.value is None and prompt.draft is not None:
            given = Given(prompt.draft)
        if given.value is None and not _has_names(prompt):
            reason = self._passed_before(prompt.address)
            if reason is None and enter_passes(prompt):
                reason = Reason.SKIPPED
            if reason is not None:
                return self._passed(stop, prompt, reason)
        accepted = stop.walk.accept(stop.step, prompt.address, given, self.scene)
        if isinstance(accepted, Refused):
            return accepted
        return self._for_the_journal(stop, accepted)

    def _longer(self, prompt: Prompt, more: int) -> list[Happening] | Refused:
        if prompt.phase is None:
            return Refused("ask.refused.no-phase")
        return [Happening(address=Address(prompt.phase.step), fact=e.Extended(minutes=more))]

    def _passed(self, stop: Stop, prompt: Prompt, reason: Reason) -> list[Happening] | Refused:
        made = stop.walk.passed(stop.step, prompt.address, reason, self.scene)
        return made if isinstance(made, Refused) else self._for_the_journal(stop, made)

    def _passed_before(self, address: Address) -> Reason | None:
        """Why a question that was gone back to has no answer; None where it has one."""
        if address != self.conversation.reopened:
            return None
        entry = self.conversation.entries.get(address)
        return None if entry is None else REASONS.get(entry.standing)

    def _for_the_journal(self, stop: Stop, made: list[Happening]) -> list[Happening]:
        if not stop.step.private:
            return made
        return [Happening(address=h.address, fact=h.fact, private=True) for h in made]

    def back_from_the_end(self) -> list[Happening] | Refused:
        """Going back once nothing is left to ask: the last question is open again."""
        target = self._trail.before(None, self._can_reopen)
        if target is None:
            return Refused("ask.refused.first")
        return [Happening(address=target, fact=e.Reopened())]

    def _can_reopen(self, address: Address) -> bool:
        i = self._index.get(address.step)
        if i is None or not self._active[i]:
            return False
        stop = self._stops[i]
        return stop.walk.can_reopen(stop.step, address, self.scene)

    # ── taking events in ──

    def apply(self, event: Event) -> None:
        """Take one event in. Any event that was ever stored is taken, also of unknown steps."""
        address, fact = event.address, event.fact
        i = self._index.get(address.step)
        if i is None:
            self.conversation.apply(event)
            self._look_at_followers(address.step)
            return
        stop = self._stops[i]
        settles = isinstance(fact, _SETTLING)
        covered = stop.walk.covers(stop.step, address, self.scene) if settles else None
        back = self.conversation.reopened
        self.conversation.apply(event)
        if covered:
            self.scene.offered.setdefault(address, set()).update(covered)
        if isinstance(fact, e.Withdrawn):
            self._offer_again(stop, address, back)
        if isinstance(fact, e.Added):
            self._follow_to_name(address)
        elif isinstance(fact, _SETTLING):
            self._trail.settle(address)
        if isinstance(fact, e.Added | e.Renamed):
            self._look_for_namesake(address)
        if isinstance(fact, (*_SETTLING, *_NAMING, e.Withdrawn)):
            self._cursor = min(self._cursor, i)
            self._look_at_followers(address.step)

    def _follow_to_name(self, address: Address) -> None:
        """Let one go back to a name, unless it was added to the map in passing."""
        back = self.conversation.reopened
        in_passing = back is None or back.step != address.step
        if not (in_passing and self.scene.settled(Address(address.step))):
            self._trail.name(address)

    def _offer_again(self, stop: Stop, address: Address, back: Address | None) -> None:
        """What was taken back is asked again on the screens that ask on."""
        for screen, ids in self.scene.offered.items():
            if screen.step == address.step and stop.walk.asks_on(screen, address, back):
                ids.difference_update(address.about)

    def _look_for_namesake(self, address: Address) -> None:
        """Remember whether somebody of the same kind goes by this name already."""
        newer = self.conversation.named[address.about[0]]
        if newer.kind not in ON_THE_MAP:
            return
        key = (newer.kind, same_name(newer.name))
        older = self.conversation.named.get(self._goes_by.get(key, ""))
        if older is None or not older.here or same_name(older.name) != key[1]:
            self._goes_by[key] = newer.id
        elif older.id != newer.id:
            self.scene.namesakes[newer.id, older.id] = newer.step

    def _look_at_followers(self, step: str) -> None:
        """Set aside, or ask again, the steps whose condition looks at this one."""
        for i in self._followers.get(step, ()):
            follower = self._stops[i].step
            active = holds(follower.only_if, self.conversation)
            if active == self._active[i]:
                continue
            self._active[i] = active
            if active:
                self._cursor = min(self._cursor, i)
                if isinstance(follower, Names | Entries):
                    self._bring_back(follower.id)
            else:
                self._set_aside(follower.id)
            self._look_at_followers(follower.id)

    def _set_aside(self, step: str) -> None:
        for address, entry in self.conversation.entries.items():
            if address.step == step:
                entry.set_aside = True
        for named in self.conversation.named.values():
            if named.step == step:
                named.set_aside = True

    def _bring_back(self, step: str) -> None:
        """Names come back as they were; the list is asked again with them on it."""
        for named in self.conversation.named.values():
            if named.step == step:
                named.set_aside = False


def _has_names(prompt: Prompt) -> bool:
    """Whether a list has something on it: Enter alone ends it then, also after a pass."""
    return isinstance(prompt.form, Name) and bool(prompt.form.so_far)
