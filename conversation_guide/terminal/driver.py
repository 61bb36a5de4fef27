"""The loop: prompt, ask, respond, keep, apply. The only walker's only driver.

Whatever was answered is in the journal before the next question appears; an answer that could
not be kept is not applied. The driver decides nothing about the walk and shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from conversation_guide.errors import CannotWrite, DiskFull
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import (
    Address,
    Event,
    Fact,
    Finished,
    Happening,
    Left,
    Noted,
    Removed,
    Resumed,
    Started,
)
from conversation_guide.interview.prompts import Ended, Prompt
from conversation_guide.interview.replies import (
    Back,
    ChooseSigns,
    Given,
    KeepNothing,
    Mending,
    Refused,
)

from .map_view import ConversationMap
from .prompter import MapView, Prompter

if TYPE_CHECKING:
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.words import Words

NOWHERE = Address("")
"""The address of what is about the conversation as a whole."""


class Journal(Protocol):
    """Where events are kept; `append` returns once they are safe."""

    def append(self, events: Sequence[Event]) -> None:
        """Keep events. Raises DiskFull or CannotWrite, having kept none of them."""


class Ending(Protocol):
    """What is said and asked once nothing is left to ask."""

    def prompt(self, told: Conversation) -> Prompt | None:
        """The closing words, asked like any other question; None where there are none."""

    def take(self, given: Given) -> Refused | None:
        """Take in what was answered to them, or say why it does not fit."""


class Outcome(Enum):
    """How a sitting ended."""

    FINISHED = "finished"
    LEFT = "left"
    NOTHING_KEPT = "nothing-kept"
    """The family did not agree to a record, or asked to keep nothing of it."""


class Sitting:
    """One sitting of one conversation: an interview, the journal it is kept in, and a clock."""

    def __init__(self, interview: Interview, journal: Journal, clock: Callable[[], str]) -> None:
        """`clock` gives the time as ISO 8601 with offset."""
        self.interview = interview
        self._journal = journal
        self._clock = clock

    def start(self, started: Started) -> None:
        """Keep that a new conversation begins."""
        self.keep([_whole(started)])

    def resume(self) -> None:
        """Keep that a conversation is taken up again."""
        self.keep([_whole(Resumed())])

    def keep(self, happenings: Sequence[Happening]) -> None:
        """Give facts their sequence and time, keep them, then apply them."""
        time, seq = self._clock(), self.interview.conversation.last_seq
        events = [
            Event(seq=seq + i, time=time, address=h.address, fact=h.fact, private=h.private)
            for i, h in enumerate(happenings, 1)
        ]
        self._journal.append(events)
        for event in events:
            self.interview.apply(event)

    def hold(
        self,
        prompter: Prompter,
        words: Words,
        *,
        ascii_only: bool = False,
        finishes: bool = True,
        earlier: Sequence[Conversation] = (),
        ending: Ending | None = None,
    ) -> Outcome:
        """Ask until there is nothing left to ask, or until the person leaves.

        `finishes` says that the end of this walk is the end of the conversation; elsewhere
        somebody looks back alone. `earlier` are the conversations that it follows. `ending` has the
        last word, from which one can still go back.
        """
        view = ConversationMap(
            self.interview,
            words,
            ascii_only=ascii_only,
            earlier=earlier,
            looks_back=not finishes,
        )
        while True:
            outcome = self._walk(prompter, view, words)
            if outcome is not None or ending is None:
                break
            outcome = self._close(ending, prompter, view)
            if outcome is not None or not self.interview.conversation.reopened:
                break
        if outcome is not None:
            return outcome
        if finishes and not self.interview.conversation.finished_at:
            self.keep([_whole(Finished())])
        return Outcome.FINISHED

    def _close(self, ending: Ending, prompter: Prompter, view: MapView) -> Outcome | None:
        """Say the last word; None goes on, to the end or to the question one went back to."""
        while (prompt := ending.prompt(self.interview.conversation)) is not None:
            reply = prompter.ask(prompt, view)
            match reply:
                case KeepNothing():
                    return Outcome.NOTHING_KEPT
                case Back():
                    made = self.interview.back_from_the_end()
                    if not isinstance(made, Refused):
                        self._keep_or_ask(made, prompter)
                        return None
                    prompter.refuse(made)
                case Given():
                    refused = ending.take(reply)
                    if refused is None:
                        return None
                    prompter.refuse(refused)
                case _:
                    return None  # all of it is answered: whoever leaves now has finished
        return None

    def _walk(self, prompter: Prompter, view: MapView, words: Words) -> Outcome | None:
        """Ask until nothing is left to ask (None), or until it ends otherwise."""
        while not isinstance(prompt := self.interview.next_prompt(), Ended):
            reply = prompter.ask(prompt, view)
            if isinstance(reply, KeepNothing):
                return Outcome.NOTHING_KEPT
            made = self.interview.respond(prompt, reply)
            if isinstance(made, Refused):
                prompter.refuse(made)
                continue
            self._keep_or_ask(made, prompter)
            if any(isinstance(h.fact, Left) for h in made):
                return Outcome.LEFT
            if any(isinstance(h.fact, Noted) for h in made):
                prompter.tell(words("walk.noted"))
            elif isinstance(reply, ChooseSigns):
                prompter.tell(words("ask.signs.chosen"))
            elif isinstance(reply, Mending):
                gone = any(isinstance(h.fact, Removed) for h in made)
                prompter.tell(words("ask.taken-off" if gone else "ask.changed"))
        return Outcome.NOTHING_KEPT if self.interview.is_refused else None

    def _keep_or_ask(self, made: Sequence[Happening], prompter: Prompter) -> None:
        """Keep an answer; when it cannot be kept, say so and try again for as long as wanted."""
        while True:
            try:
                return self.keep(made)
            except (DiskFull, CannotWrite) as error:
                if not prompter.trouble(error):
                    raise


def _whole(fact: Fact) -> Happening:
    return Happening(address=NOWHERE, fact=fact)
