"""The end of a sitting: what is left of it, where it is, and how to go on. No name stands in it.

A family may still see the screen: all of it is said in the language of the conversation.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from conversation_guide.errors import ExitCode
from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.events import SessionKind
from conversation_guide.terminal.driver import Outcome

from .desk import archive, complain, put, say, show, somebody_there, write_file
from .formats import markdown_of
from .reading import Told, file_name
from .reflect import has_questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conversation_guide.storage.shelves import SessionRef
    from conversation_guide.terminal.driver import Sitting
    from conversation_guide.terminal.prompter import Prompter
    from conversation_guide.words import Words

    from .speaking import Spoken

SUMMARY = "summary.md"
"""The summary in a conversation's own folder."""

PICTURE = "map"
"""The picture of the map there, without its ending."""


def leave(
    outcome: Outcome,
    sitting: Sitting,
    spoken: Spoken,
    ref: SessionRef | None,
    folder: Path | None,
    prompter: Prompter | None = None,
) -> ExitCode:
    """Say what is kept and where; write the summary once there is nothing left to ask.

    `ref` is None where nothing was kept, `folder` is where the summary goes, None for its own.
    `prompter` is who asked the questions: it turns the pages of a script without a record.
    """
    if outcome is Outcome.NOTHING_KEPT:
        return _keep_nothing(sitting, spoken, ref, prompter)
    if ref is None:  # left before the family had agreed to anything
        complain(spoken.words("leaving.nothing-yet"))
        return ExitCode.DONE
    if outcome is Outcome.LEFT:
        complain(spoken.words("leaving.kept", id=ref.id))
        return ExitCode.LEFT_AND_SAVED
    _leave_summary(sitting, spoken, ref, folder)
    if has_questions(spoken.original) and _is_alone(spoken, ref):
        say(spoken.words("leaving.reflect", id=ref.id))
    return ExitCode.DONE


def _is_alone(spoken: Spoken, ref: SessionRef) -> bool:
    """Whether nobody else sees the end; after a talk with others `session list` tells of it."""
    live_alone = ref.kind is SessionKind.LIVE and spoken.guide.audience is Audience.PRACTITIONER
    return live_alone or ref.kind is SessionKind.PRACTICE


def _keep_nothing(
    sitting: Sitting, spoken: Spoken, ref: SessionRef | None, prompter: Prompter | None
) -> ExitCode:
    """Take away what was written so far, and say what it was.

    A family that does not want a record still has its talk: the script to talk from is shown,
    without what is for the practitioner's eyes, since the family sees the screen.
    """
    say(spoken.words("leaving.nothing-kept"))
    if ref is not None:
        say(removed(archive().delete(ref), spoken.words))
    if not sitting.interview.is_refused:
        return ExitCode.DONE
    say(spoken.words("leaving.talk"))
    if prompter is not None and somebody_there():
        from .talking import turn_pages

        turn_pages(spoken, prompter)
        say(spoken.words("leaving.nothing-kept"))
    else:
        from conversation_guide.render.facilitator import script_text

        say()
        show(script_text(spoken.guide, spoken.words, cues=False))
    return ExitCode.DONE


def removed(files: Sequence[str], words: Words) -> str:
    """Say what was removed, by the kinds of the files that went."""
    from conversation_guide.storage.folder import GUIDE, JOURNALS, STORIES, TRANSLATION
    from conversation_guide.storage.journal import PRIVATE, RECORD

    kinds = {
        JOURNALS[RECORD]: "record",
        JOURNALS[PRIVATE]: "private",
        SUMMARY: "summary",
        f"{PICTURE}.png": "picture",
        f"{PICTURE}.svg": "picture",
        GUIDE: "guide",
        TRANSLATION: "translation",
        STORIES: "stories",
    }
    said = [words(f"leaving.removed.{kind}") for name, kind in kinds.items() if name in files]
    if others := len(set(files) - set(kinds)):
        said.append(words("leaving.removed.others", n=others))
    return words("leaving.removed", what=words.joined(said))


def _leave_summary(sitting: Sitting, spoken: Spoken, ref: SessionRef, folder: Path | None) -> None:
    """Write the summary to `folder`, else beside the conversation, kept as privately."""
    told = Told(ref, spoken, sitting.interview.conversation)
    path = ref.folder / SUMMARY if folder is None else folder / f"{file_name(ref)}.md"
    write_file(path, markdown_of(told), force=folder is None)
    if folder is None and ref.kind is SessionKind.LIVE and somebody_there():
        # A family may still look: a long path is nothing for them.
        say(spoken.words("leaving.summary", id=ref.id))
    else:
        put(spoken.words("leaving.summary-at", path=path))
