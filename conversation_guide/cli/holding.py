"""Holding a conversation: a guide, a place to keep it, a way of asking, and what is left of it.

The walk is the driver's business. Here a conversation is begun, taken up again or played from a
script. With a family it opens with what may be kept, and nothing is before they have agreed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from conversation_guide.errors import (
    AlreadyFinished,
    ConversationGuideError,
    NoTerminal,
    NothingToResume,
    UsageProblem,
)
from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import SessionKind, Started
from conversation_guide.interview.walks.agreeing import AGREEMENT, Agree, opening
from conversation_guide.terminal.driver import Outcome, Sitting

from .asking import hold, nobody_answered, now, prompter_for
from .closing import Closing
from .desk import (
    archive,
    ascii_only,
    console,
    on_screen,
    output_folder,
    say,
    settings,
    speaks_plainly,
)
from .following import agreed_before, centre_before, earlier_than, to_follow
from .keeping import Keeping
from .leaving import leave
from .maps import has_map, show_map_of
from .reading import Told
from .speaking import Spoken, speak, speak_again

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.storage.archive import Archive
    from conversation_guide.storage.shelves import SessionRef
    from conversation_guide.terminal.prompter import Prompter
    from conversation_guide.terminal.stage import Stage


def newest_unfinished(keep: Archive, *kinds: SessionKind) -> SessionRef | None:
    """The conversation to go on with when none is named; demos are never meant."""
    from conversation_guide.interview.conversation import Conversation

    for ref in keep.list():
        if ref.kind not in kinds:
            continue
        try:
            stored = keep.read(ref)
        except (ConversationGuideError, OSError):
            continue  # it is told about when it is asked for
        conversation = Conversation()
        for event in stored.events:
            conversation.apply(event)
        if not conversation.finished_at:
            return ref
    return None


@dataclass
class Holding:
    """One sitting from the shell: how to ask, in which language, and where the summary goes.

    `held_on` is the day of a conversation that is written up afterwards, None for one held now;
    `follow` is the one that a new conversation follows, None for none.
    """

    plain: bool
    out: str | None
    language: str | None = None
    held_on: dt.date | None = None
    follow: str | None = None
    folder: Path | None = field(init=False, default=None)

    def begin(self, wanted: str, *, practice: bool) -> int:
        """Hold a new conversation with the guide `wanted`, an id or a path."""
        chosen = settings()
        spoken = speak(wanted, self.language, chosen.language).sharing(chosen.stories)
        kind = SessionKind.PRACTICE if practice else SessionKind.LIVE
        before = self._followed(kind, spoken)
        prompter = self._prompter(kind, spoken)
        self._make_ready()
        first = opening(spoken.words, chosen.opening) if _asks_first(kind, spoken.guide) else None
        with self._new(kind, spoken, first) as keeping:
            sitting = self._begun(keeping, kind, spoken, first, before)
            if before is not None:
                sitting.interview.offer_centre(centre_before(before, spoken.guide))
                for text in agreed_before(before, spoken.guide):
                    say(spoken.words("walk.last-time", text=text))
            closing = Closing(spoken, lambda: keeping.ref)
            outcome = hold(sitting, prompter, spoken.words, keeping, ending=closing)
        if outcome is Outcome.LEFT and nobody_answered(sitting):
            if keeping.ref is not None:
                archive().delete(keeping.ref)
            raise NoTerminal
        return self._end(outcome, sitting, spoken, keeping.ref, prompter, closing)

    def resume(self, wanted: str, *, practice: bool) -> int:
        """Go on with the conversation `wanted`, or with the newest unfinished one."""
        chosen = settings()
        keep = archive()
        ref = _to_resume(keep, wanted, practice=practice)
        self._make_ready()
        with keep.open(ref) as kept:
            spoken = speak_again(kept.guide_text, kept.translation, ref.folder, to_walk=True)
            prompter = self._prompter(ref.kind, spoken)
            asked = any(event.address.step == AGREEMENT for event in kept.events)
            first = None
            if asked or _asks_first(ref.kind, spoken.guide):
                first = opening(spoken.words, chosen.opening)
            interview = Interview.replay(spoken.guide, kept.events, spoken.words, first)
            if interview.conversation.finished_at:
                raise AlreadyFinished(ref.id)
            if earlier := earlier_than(interview.conversation, quietly=True):
                interview.offer_centre(centre_before(earlier[0], spoken.guide))
            sitting = Sitting(interview, kept, now)
            if kept.events:
                sitting.resume()
            else:  # it was stopped before its first fact was kept
                sitting.start(_started(ref.id, ref.kind, spoken))
            closing = Closing(spoken, lambda: ref)
            outcome = hold(sitting, prompter, spoken.words, ref, ending=closing)
        return self._end(outcome, sitting, spoken, ref, prompter, closing)

    def play(self, script_path: str, wanted: str | None) -> int:
        """Let a script answer; what comes of it is kept as a demo, unless the script does not fit.

        `wanted` is the guide, where it is not the one that the script names. Settings are about
        somebody's own conversations; a demo is the same everywhere.
        """
        from conversation_guide.interview.script_player import ScriptPlayer
        from conversation_guide.terminal.scripted_prompter import ScriptedPrompter

        from .scripts import read_script

        script = read_script(script_path)
        spoken = speak(wanted or str(script.value.guide), self.language)
        if spoken.guide.id != script.value.guide:
            raise UsageProblem("script-for-another", str(script.value.guide))
        script.refuse_misplaced(spoken.guide)
        before = self._followed(SessionKind.DEMO, spoken)
        self._make_ready()
        player = ScriptPlayer(script.value, spoken.own_words)
        prompter = ScriptedPrompter(player, _stage(spoken))
        opens = any(entry.step == AGREEMENT for entry in script.value.entries)
        first = opening(spoken.words) if opens else None
        with self._new(SessionKind.DEMO, spoken, first) as keeping:
            sitting = self._begun(keeping, SessionKind.DEMO, spoken, first, before)
            earlier = earlier_than(sitting.interview.conversation, quietly=True)
            try:
                outcome = sitting.hold(
                    prompter, spoken.words, ascii_only=ascii_only(), earlier=earlier
                )
                player.close()
            except KeyboardInterrupt:
                outcome = Outcome.LEFT
        if player.problems:
            if keeping.ref is not None:
                archive().delete(keeping.ref)
            script.refuse(player.problems)
        code = self._end(outcome, sitting, spoken, keeping.ref)
        if outcome is Outcome.FINISHED and has_map(spoken.guide):
            say(spoken.words("leaving.demo-map"))
        return code

    def _end(
        self,
        outcome: Outcome,
        sitting: Sitting,
        spoken: Spoken,
        ref: SessionRef | None,
        prompter: Prompter | None = None,
        closing: Closing | None = None,
    ) -> int:
        """Show the map, and say what is left of the conversation.

        Who `prompter` and `closing` talked with was thanked already; nobody is, in a demo.
        """
        told = sitting.interview.conversation
        if outcome is Outcome.FINISHED:
            if closing is None or not closing.was_said:
                say(spoken.words("walk.closing"))
            if ref is not None and has_map(spoken.guide):
                self._show_map(told, spoken, ref)
        code = leave(outcome, sitting, spoken, ref, self.folder, prompter)
        if outcome is Outcome.FINISHED and ref is not None and closing is not None:
            closing.draw(Told(ref, spoken, told), self.folder)
        return code

    def _show_map(self, told: Conversation, spoken: Spoken, ref: SessionRef) -> None:
        """Show the map at the end; one of a family is not left standing on the screen."""
        if ref.kind is SessionKind.LIVE:
            say(spoken.words("leaving.map", id=ref.id))
            return
        earlier = earlier_than(told, quietly=True)
        say()
        show_map_of(spoken.guide, told, spoken.words, plain=self.plain, earlier=earlier)
        say()

    def _prompter(self, kind: SessionKind, spoken: Spoken) -> Prompter:
        """Choose how to ask; somebody who talks with nobody but themselves is alone."""
        return prompter_for(
            spoken.words,
            plain=self.plain,
            practice=kind is SessionKind.PRACTICE,
            alone=spoken.guide.audience is Audience.PRACTITIONER,
        )

    def _make_ready(self) -> None:
        """Find out now, not after an hour's talk, that the summary cannot be written."""
        self.folder = output_folder(Path(self.out)) if self.out is not None else None

    def _new(self, kind: SessionKind, spoken: Spoken, first: Agree | None) -> Keeping:
        day = self.held_on or dt.datetime.now().astimezone().date()
        return Keeping(kind, spoken, day, asks_first=first is not None)

    def _followed(self, kind: SessionKind, spoken: Spoken) -> Conversation | None:
        """Find the conversation that a new one follows, if any."""
        if self.follow is None:
            return None
        return to_follow(self.follow, kind, spoken.guide.id)

    def _begun(
        self,
        keeping: Keeping,
        kind: SessionKind,
        spoken: Spoken,
        first: Agree | None,
        before: Conversation | None,
    ) -> Sitting:
        follows = before.session if before is not None else ""
        interview = Interview(spoken.guide, spoken.words, first)
        sitting = Sitting(interview, keeping.journal, now)
        sitting.start(_started(keeping.id, kind, spoken, self.held_on, follows))
        return sitting


def _asks_first(kind: SessionKind, guide: Guide) -> bool:
    """Say whether somebody has to agree before anything is kept: where a family is spoken with."""
    return kind is not SessionKind.DEMO and guide.audience is Audience.FAMILY


def _stage(spoken: Spoken) -> Stage | None:
    """Give whoever watches a script being played: a person at a screen, or nobody."""
    if not on_screen() or speaks_plainly():
        return None
    import time

    from conversation_guide.terminal.stage import Stage

    return Stage(console(), spoken.words, time.sleep)


def _started(
    session: str,
    kind: SessionKind,
    spoken: Spoken,
    held_on: dt.date | None = None,
    follows: str = "",
) -> Started:
    from conversation_guide import __version__

    return Started(
        session=session,
        kind=kind,
        guide=spoken.guide.id,
        guide_version=spoken.guide.version,
        language=spoken.guide.language,
        program=__version__,
        held_on=held_on.isoformat() if held_on else "",
        follows=follows,
    )


def _to_resume(keep: Archive, wanted: str, *, practice: bool) -> SessionRef:
    if wanted:
        return keep.find(wanted)
    kinds = (SessionKind.PRACTICE,) if practice else (SessionKind.LIVE, SessionKind.PRACTICE)
    ref = newest_unfinished(keep, *kinds)
    if ref is None:
        raise NothingToResume
    return ref
