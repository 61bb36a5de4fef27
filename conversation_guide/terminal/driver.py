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
    Resumed,
    Started,
)
from conversation_guide.interview.prompts import Ended
from conversation_guide.interview.replies import ChooseSigns, KeepNothing, Mending, Refused

from .map_view import ConversationMap
from .prompter import Prompter

if TYPE_CHECKING:
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.words import Words

NOWHERE = Address("")
"""The address of what is about the conversation as a whole."""


class Journal(Protocol):
    """Where events are kept; `append` returns once they are safe."""

    def append(self, events: Sequence[Event]) -> None:
        """Keep events. Raises DiskFull or CannotWrite, having kept none of them."""


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
    ) -> Outcome:
        """Ask until there is nothing left to ask, or until the person leaves.

        `finishes` says that the end of this walk is the end of the conversation; `earlier` are
        the conversations that it follows.
        """
        view = ConversationMap(self.interview, words, ascii_only=ascii_only, earlier=earlier)
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
                prompter.tell(words("ask.changed"))
        if self.interview.is_refused:
            return Outcome.NOTHING_KEPT
        if finishes and not self.interview.conversation.finished_at:
            self.keep([_whole(Finished())])
        return Outcome.FINISHED

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
