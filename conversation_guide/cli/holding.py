"""Holding a conversation: a guide, a place to keep it, a way of asking, and what is left of it.

The walk is the driver's business. Here a conversation is begun, taken up again or played from a
script, the way of asking is chosen, and the summary is written when it has come to its end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from conversation_guide.errors import (
    AlreadyFinished,
    CannotWrite,
    DiskFull,
    ExitCode,
    NoTerminal,
    NothingToResume,
    UnknownSession,
    UsageProblem,
)
from conversation_guide.interview.events import SessionKind
from conversation_guide.terminal.driver import Outcome

from . import streams
from .desk import (
    WORDS,
    archive,
    ascii_only,
    complain,
    console,
    on_screen,
    output_folder,
    put,
    say,
    speaks_plainly,
    write_file,
)
from .maps import show_map_of
from .reading import Told, file_name, find_guide, markdown_of, walkable
from .scripts import read_script

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.storage.archive import Archive, OpenConversation, SessionRef
    from conversation_guide.terminal.driver import Sitting
    from conversation_guide.terminal.prompter import Prompter
    from conversation_guide.terminal.stage import Stage


def now() -> str:
    """The time as events keep it: ISO 8601 with the offset of this place."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def prompter_for(*, plain: bool) -> Prompter:
    """Choose how to ask at this terminal. Raises NoTerminal where there is no input at all."""
    from conversation_guide.terminal.choose import wants_plain

    if not streams.has_input() or sys.stdout is None:
        raise NoTerminal
    if wants_plain(sys.stdin, sys.stdout, os.environ, plain):
        from conversation_guide.terminal.plain_prompter import PlainPrompter

        return PlainPrompter(sys.stdin, sys.stdout, WORDS)
    from conversation_guide.terminal.questionary_prompter import QuestionaryPrompter

    return QuestionaryPrompter(console(), WORDS)


def newest_unfinished(keep: Archive, *kinds: SessionKind) -> SessionRef | None:
    """The conversation to go on with when none is named; demos are never meant."""
    from conversation_guide.interview.conversation import Conversation

    for ref in keep.list():
        if ref.kind not in kinds:
            continue
        conversation = Conversation()
        for event in keep.read(ref).events:
            conversation.apply(event)
        if not conversation.finished_at:
            return ref
    return None


@dataclass
class Holding:
    """One sitting from the shell: how to ask, and where the summary goes."""

    plain: bool
    out: str | None
    folder: Path | None = field(init=False, default=None)

    def begin(self, wanted: str, *, practice: bool, prompter: Prompter | None = None) -> int:
        """Hold a new conversation with the guide `wanted`, an id or a path."""
        data, guide = find_guide(wanted)
        prompter = prompter or prompter_for(plain=self.plain)
        self._make_ready()
        kind = SessionKind.PRACTICE if practice else SessionKind.LIVE
        with self._begun(kind, guide, data) as (sitting, kept):
            outcome = self._hold(sitting, kept.ref, prompter)
        if outcome is Outcome.LEFT and _nobody_answered(sitting):
            archive().delete(kept.ref)
            raise NoTerminal
        return self._leave(outcome, sitting, kept.ref)

    def resume(self, wanted: str, *, practice: bool) -> int:
        """Go on with the conversation `wanted`, or with the newest unfinished one."""
        from conversation_guide.interview.engine import Interview
        from conversation_guide.terminal.driver import Sitting

        keep = archive()
        ref = _to_resume(keep, wanted, practice=practice)
        prompter = prompter_for(plain=self.plain)
        self._make_ready()
        with keep.open(ref) as kept:
            guide = walkable(kept.guide_text, str(ref.folder / "guide.yaml"))
            interview = Interview.replay(guide, kept.events, WORDS)
            if interview.conversation.finished_at:
                raise AlreadyFinished(ref.id)
            sitting = Sitting(interview, kept, now)
            if kept.events:
                sitting.resume()
            else:  # it was stopped before its first fact was kept
                _start(sitting, guide, ref.id, ref.kind)
            outcome = self._hold(sitting, ref, prompter)
        return self._leave(outcome, sitting, ref)

    def play(self, script_path: str, wanted: str | None) -> int:
        """Let a script answer; what comes of it is kept as a demo, unless the script does not fit.

        `wanted` is the guide, where it is not the one that the script names.
        """
        from conversation_guide.interview.script import ScriptPlayer
        from conversation_guide.terminal.scripted_prompter import ScriptedPrompter

        script = read_script(script_path)
        data, guide = find_guide(wanted or str(script.value.guide))
        if guide.id != script.value.guide:
            raise UsageProblem("script-for-another", str(script.value.guide))
        script.refuse_misplaced(guide)
        self._make_ready()
        player = ScriptPlayer(script.value, WORDS)
        prompter = ScriptedPrompter(player, _stage())
        with self._begun(SessionKind.DEMO, guide, data) as (sitting, kept):
            ref = kept.ref
            try:
                outcome = sitting.hold(prompter, WORDS, ascii_only=ascii_only())
                player.close()
            except KeyboardInterrupt:
                outcome = Outcome.LEFT
        if player.problems:
            archive().delete(ref)
            script.refuse(player.problems)
        if outcome is Outcome.FINISHED:
            show_map_of(guide, sitting.interview.conversation, plain=self.plain)
            say()
        code = self._leave(outcome, sitting, ref)
        if outcome is Outcome.FINISHED:
            say(WORDS("cli.demo-kept"))
        return code

    def _make_ready(self) -> None:
        """Find out now, not after an hour's talk, that the summary cannot be written."""
        self.folder = output_folder(Path(self.out)) if self.out is not None else None

    @contextmanager
    def _begun(
        self, kind: SessionKind, guide: Guide, data: bytes
    ) -> Iterator[tuple[Sitting, OpenConversation]]:
        from conversation_guide.interview.engine import Interview
        from conversation_guide.terminal.driver import Sitting

        today = datetime.now().astimezone().date()
        with archive().create(kind, guide.id, data, today) as kept:
            sitting = Sitting(Interview(guide, WORDS), kept, now)
            _start(sitting, guide, kept.id, kind)
            yield sitting, kept

    def _hold(self, sitting: Sitting, ref: SessionRef, prompter: Prompter) -> Outcome:
        """Ask until the end, or until the person leaves, in whatever way.

        Raises DiskFull or CannotWrite, once it has said how to go on later.
        """
        try:
            return sitting.hold(prompter, WORDS, ascii_only=ascii_only())
        except KeyboardInterrupt:  # between two questions; what was answered is kept
            return Outcome.LEFT
        except (BrokenPipeError, SystemExit):  # nobody reads any more; rich says so by leaving
            streams.let_go()
            return Outcome.LEFT
        except (DiskFull, CannotWrite):
            complain(WORDS("cli.left", id=ref.id))
            raise

    def _leave(self, outcome: Outcome, sitting: Sitting, ref: SessionRef) -> ExitCode:
        """Say where everything is, and write the summary once there is nothing left to ask.

        Where nothing is to be kept, whatever was written so far goes, and that is said.
        """
        if outcome is Outcome.NOTHING_KEPT:
            say(WORDS("cli.nothing-kept"))
            with suppress(UnknownSession):  # there may have been nothing yet
                say(WORDS("session.deleted", files=", ".join(archive().delete(ref))))
            return ExitCode.DONE
        if outcome is Outcome.LEFT:
            complain(WORDS("cli.left", id=ref.id))
            return ExitCode.LEFT_AND_SAVED
        self._leave_summary(sitting, ref)
        return ExitCode.DONE

    def _leave_summary(self, sitting: Sitting, ref: SessionRef) -> None:
        """Write the summary where `--out` says, else beside the conversation, kept as privately."""
        interview = sitting.interview
        told = Told(ref, interview.guide, interview.conversation, ExitCode.DONE)
        if self.folder is None:
            path = ref.folder / "summary.md"
        else:
            path = self.folder / f"{file_name(ref)}.md"
        write_file(path, markdown_of(told), force=self.folder is None)
        put(WORDS("cli.summary-at", path=path))


def _stage() -> Stage | None:
    """Give whoever watches a script being played: a person at a screen, or nobody."""
    if not on_screen() or speaks_plainly():
        return None
    import time

    from conversation_guide.terminal.stage import Stage

    return Stage(console(), WORDS, time.sleep)


def _start(sitting: Sitting, guide: Guide, session: str, kind: SessionKind) -> None:
    from conversation_guide import __version__
    from conversation_guide.interview.events import Started

    sitting.start(
        Started(
            session=session,
            kind=kind,
            guide=guide.id,
            guide_version=guide.version,
            language=guide.language,
            program=__version__,
        )
    )


def _to_resume(keep: Archive, wanted: str, *, practice: bool) -> SessionRef:
    if wanted:
        return keep.find(wanted)
    kinds = (SessionKind.PRACTICE,) if practice else (SessionKind.LIVE, SessionKind.PRACTICE)
    ref = newest_unfinished(keep, *kinds)
    if ref is None:
        raise NothingToResume
    return ref


def _nobody_answered(sitting: Sitting) -> bool:
    """Say whether the input ended before anything was said: then there is nothing to keep."""
    conversation = sitting.interview.conversation
    return not (
        streams.is_terminal(sys.stdin)
        or conversation.entries
        or conversation.named
        or conversation.notes
    )
