"""`conversation-guide session reflect`: the questions for yourself, asked alone.

They are a walk of their own over the same conversation. What is answered goes to the private
journal: neither the record nor its times change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.errors import ConversationGuideError, ExitCode

from . import complete
from .desk import WORDS, archive, say

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.interview.events import Event
    from conversation_guide.storage.archive import Archive, SessionRef
    from conversation_guide.terminal.driver import Journal

    from .speaking import Spoken


def reflect(
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help=WORDS("cli.help.session.id"),
            autocompletion=complete.sessions,
            show_default=False,
        ),
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help=WORDS("cli.help.run.plain"))] = False,
) -> int:
    """Ask the questions for yourself that have no answer yet; show them once all have one."""
    from .reading import tell_again

    keep = archive()
    ref = _newest_waiting(keep) if id is None else keep.find(id)
    if ref is None:
        say(WORDS("session.reflect.nothing-waits"))
        return ExitCode.DONE
    told = tell_again(keep.read(ref))
    if not told.spoken.original.own_reflections:
        say(WORDS("session.reflect.none"))
        return ExitCode.DONE
    if not _waits(told.spoken.original, told.conversation):
        _show(told.spoken.original, told.conversation)
        return told.code
    return _ask(keep, ref, plain=plain)


class Apart:
    """A journal that keeps a looking back out of the record.

    A map that is mended meanwhile is everybody's, and stays in the record.
    """

    def __init__(self, kept: Journal, own: frozenset[str]) -> None:
        """Keep in `kept`; `own` are the ids of the questions for oneself."""
        self._kept = kept
        self._own = own

    def append(self, events: Sequence[Event]) -> None:
        """Keep events, those of the looking back privately. Raises as the journal does."""
        self._kept.append(
            [replace(event, private=True) if self._is_own(event) else event for event in events]
        )

    def _is_own(self, event: Event) -> bool:
        from conversation_guide.interview.events import Left, Reopened, Resumed

        return isinstance(event.fact, Resumed | Left | Reopened) or event.address.step in self._own


def _ask(keep: Archive, ref: SessionRef, *, plain: bool) -> int:
    from conversation_guide.interview.engine import Interview
    from conversation_guide.interview.way import reflecting
    from conversation_guide.terminal.driver import Outcome, Sitting

    from .asking import hold, now, prompter_for
    from .speaking import speak_again

    with keep.open(ref) as kept:
        spoken = speak_again(kept.guide_text, kept.translation, ref.folder)
        words = spoken.own_words
        prompter = prompter_for(words, plain=plain)
        guide = reflecting(spoken.original, words)
        own = frozenset(step.id for step in guide.steps)
        sitting = Sitting(Interview.replay(guide, kept.events, words), Apart(kept, own), now)
        say(WORDS("session.reflect.about", day=ref.day, guide=_title(spoken)))
        sitting.resume()
        outcome = hold(sitting, prompter, words, ref, finishes=False)
    if outcome is Outcome.FINISHED:
        say(WORDS("session.reflect.kept", id=ref.id))
        return ExitCode.DONE
    if outcome is Outcome.NOTHING_KEPT:  # that is for a family's conversation, and not meant here
        say(WORDS("session.reflect.not-removed", id=ref.id))
    told = sitting.interview.conversation
    begun = any(address.step in own for address in told.entries) or any(
        note.address.step in own for note in told.notes
    )
    say(WORDS("session.reflect.left" if begun else "session.reflect.left-empty", id=ref.id))
    return ExitCode.LEFT_AND_SAVED


def _newest_waiting(keep: Archive) -> SessionRef | None:
    """Find the newest conversation, live or practice, with questions that wait for an answer."""
    from conversation_guide.interview.events import SessionKind

    from .reading import tell_again

    for ref in keep.list():
        if ref.kind is SessionKind.DEMO:
            continue
        try:
            told = tell_again(keep.read(ref))
        except ConversationGuideError:
            continue  # it is told about when it is asked for
        if _waits(told.spoken.original, told.conversation):
            return ref
    return None


def _waits(guide: Guide, conversation: Conversation) -> bool:
    """Say whether a question for oneself was neither answered nor passed."""
    return any(conversation.standing(one.id) is None for one in guide.own_reflections)


def _show(guide: Guide, conversation: Conversation) -> None:
    from conversation_guide.text import clean_text

    for one in guide.own_reflections:
        answer = conversation.answer(one.id)
        say(one.text)
        said = clean_text(answer) if isinstance(answer, str) else WORDS("session.reflect.passed")
        say("\n".join(f"  {line}" for line in said.split("\n")))


def _title(spoken: Spoken) -> str:
    from conversation_guide.text import clean_line

    return clean_line(spoken.original.title)
