"""The way of asking at this terminal, and one sitting with whoever is there."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from datetime import datetime
from typing import TYPE_CHECKING

from conversation_guide.errors import CannotWrite, DiskFull, NoTerminal
from conversation_guide.interview.events import SessionKind
from conversation_guide.terminal.driver import Outcome

from . import streams
from .desk import ascii_only, complain, console
from .following import earlier_than
from .keeping import Keeping

if TYPE_CHECKING:
    from conversation_guide.storage.shelves import SessionRef
    from conversation_guide.terminal.driver import Ending, Sitting
    from conversation_guide.terminal.prompter import Prompter
    from conversation_guide.words import Words


def now() -> str:
    """The time as events keep it: ISO 8601 with the offset of this place."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def prompter_for(
    words: Words, *, plain: bool, practice: bool = False, alone: bool = False
) -> Prompter:
    """Choose how to ask at this terminal. Raises NoTerminal where there is no input at all.

    `practice` says that it is a rehearsal, `alone` that nobody else reads the screen.
    """
    from conversation_guide.terminal.choose import wants_plain

    if not streams.has_input() or sys.stdout is None:
        raise NoTerminal
    if wants_plain(sys.stdin, sys.stdout, os.environ, plain):
        from conversation_guide.terminal.plain_prompter import PlainPrompter

        return PlainPrompter(sys.stdin, sys.stdout, words, practice=practice, alone=alone)
    from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter

    return QuestionaryPrompter(console(), words, practice=practice, alone=alone)


def hold(
    sitting: Sitting,
    prompter: Prompter,
    words: Words,
    kept: Keeping | SessionRef,
    *,
    finishes: bool = True,
    ending: Ending | None = None,
) -> Outcome:
    """Ask until the end, or until the person leaves, in whatever way.

    What was said with a family does not stay on the screen.

    Raises DiskFull or CannotWrite, once it has said how to go on later.
    """
    conversation = sitting.interview.conversation
    live = conversation.kind is SessionKind.LIVE
    earlier = earlier_than(conversation, quietly=True)
    try:
        with ExitStack() as after:
            if live:
                after.callback(prompter.leave)
            after.enter_context(prompter.held())
            return sitting.hold(
                prompter,
                words,
                ascii_only=ascii_only(),
                finishes=finishes,
                earlier=earlier,
                ending=ending,
            )
    except KeyboardInterrupt:  # between two questions; what was answered is kept
        return Outcome.LEFT
    except (BrokenPipeError, SystemExit):  # nobody reads any more; rich says so by leaving
        streams.let_go()
        return Outcome.LEFT
    except (DiskFull, CannotWrite):
        ref = kept.ref if isinstance(kept, Keeping) else kept
        if ref is not None:
            complain(words("leaving.kept", id=ref.id))
        raise


def nobody_answered(sitting: Sitting) -> bool:
    """Say whether the input ended before anything was said: then there is nothing to keep."""
    conversation = sitting.interview.conversation
    return not (
        streams.is_terminal(sys.stdin)
        or conversation.entries
        or conversation.named
        or conversation.notes
    )
