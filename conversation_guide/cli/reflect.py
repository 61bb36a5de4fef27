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
    from conversation_guide.guide.steps import Ask
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.interview.events import Event, Value
    from conversation_guide.storage.archive import Archive
    from conversation_guide.storage.shelves import SessionRef
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
    ref = newest_waiting(keep) if id is None else keep.find(id)
    if ref is None:
        say(WORDS("session.reflect.nothing-waits"))
        return ExitCode.DONE
    told = tell_again(keep.read(ref))
    if not has_questions(told.spoken.original):
        say(WORDS("session.reflect.none"))
        return ExitCode.DONE
    if not _waits(told.spoken.original, told.conversation):
        _show(told.spoken.original, told.conversation)
        return told.code
    return _ask(keep, ref, plain=plain)


class Apart:
    """A journal that keeps a looking back out of the record."""

    def __init__(self, kept: Journal) -> None:
        """Keep in `kept`."""
        self._kept = kept

    def append(self, events: Sequence[Event]) -> None:
        """Keep events privately. Raises as the journal does."""
        self._kept.append([replace(event, private=True) for event in events])


def _ask(keep: Archive, ref: SessionRef, *, plain: bool) -> int:
    from conversation_guide.interview.engine import Interview
    from conversation_guide.interview.way import reflecting
    from conversation_guide.terminal.driver import Outcome, Sitting

    from .asking import hold, now, prompter_for
    from .speaking import speak_again

    with keep.open(ref) as kept:
        spoken = speak_again(kept.guide_text, kept.translation, ref.folder)
        words = spoken.own_words
        prompter = prompter_for(words, plain=plain, alone=True)
        guide = reflecting(spoken.original, words)
        own = frozenset(step.id for step in guide.steps)
        interview = Interview.replay(guide, kept.events, words, whole=spoken.original)
        sitting = Sitting(interview, Apart(kept), now)
        say(WORDS("session.reflect.about", day=ref.day, guide=_title(spoken)))
        sitting.resume()
        outcome = hold(sitting, prompter, words, ref, finishes=False)
    if outcome is Outcome.FINISHED:
        say(WORDS("session.reflect.kept", id=ref.id))
        return ExitCode.DONE
    told = sitting.interview.conversation
    begun = any(address.step in own for address in told.entries) or any(
        note.address.step in own for note in told.notes
    )
    say(WORDS("session.reflect.left" if begun else "session.reflect.left-empty", id=ref.id))
    return ExitCode.LEFT_AND_SAVED


def newest_waiting(keep: Archive) -> SessionRef | None:
    """Find the newest conversation with questions that wait: a live one before any practice."""
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.interview.events import SessionKind

    from .reading import read_guide

    guides: dict[bytes, Guide | None] = {}  # of many conversations most have the same one
    for ref in [*keep.list(SessionKind.LIVE), *keep.list(SessionKind.PRACTICE)]:
        try:
            stored = keep.read(ref)
        except (ConversationGuideError, OSError):
            continue  # it is told about when it is asked for
        if stored.guide_text not in guides:
            guides[stored.guide_text] = read_guide(stored.guide_text)[0]
        guide, conversation = guides[stored.guide_text], Conversation()
        for event in stored.events:
            conversation.apply(event)
        if guide is not None and _waits(guide, conversation):
            return ref
    return None


def has_questions(guide: Guide) -> bool:
    """Say whether a guide has anything to ask its practitioner alone."""
    return bool(guide.own_reflections or guide.afterwards)


def _waits(guide: Guide, conversation: Conversation) -> bool:
    """Say whether something for oneself, a step or a question, is still to be asked."""
    from conversation_guide.interview.conditions import holds
    from conversation_guide.interview.walks import walk_of
    from conversation_guide.interview.walks.base import Scene
    from conversation_guide.interview.way import reflecting

    scene = Scene(guide=guide, words=WORDS, conversation=conversation)
    return any(
        holds(step.only_if, conversation) and walk_of(step).next_open(step, scene) is not None
        for step in reflecting(guide, WORDS).steps
    )


def _show(guide: Guide, conversation: Conversation) -> None:
    from conversation_guide.guide.steps import Ask, Each
    from conversation_guide.interview.walks.base import labels
    from conversation_guide.text import clean_line

    for step in guide.afterwards:
        if isinstance(step, Each):
            say(step.text)
            for id, name in labels(conversation.present(step.over)).items():
                said = _said(step.question, conversation.answer(step.id, "", (id,)))
                told = clean_line(said) or WORDS("session.reflect.passed")
                say(WORDS("session.reflect.about-one", name=clean_line(name), text=told))
        elif isinstance(step, Ask):
            _show_one(step.text, _said(step, conversation.answer(step.id)))
    for one in guide.own_reflections:
        answer = conversation.answer(one.id)
        _show_one(one.text, answer if isinstance(answer, str) else "")


def _said(ask: Ask, value: Value | None) -> str:
    """Give an answer as it was read out; "" where there is none."""
    if value is None or isinstance(value, bool):
        return "" if value is None else WORDS("summary.yes" if value else "summary.no")
    labels = {option.id: option.label for option in ask.choices}
    several = value if isinstance(value, tuple) else (str(value),)
    return WORDS.joined([labels.get(one, one) for one in several])


def _show_one(text: str, answer: str) -> None:
    from conversation_guide.text import clean_text

    say(text)
    said = clean_text(answer) or WORDS("session.reflect.passed")
    say("\n".join(f"  {line}" for line in said.split("\n")))


def _title(spoken: Spoken) -> str:
    from conversation_guide.text import clean_line

    return clean_line(spoken.original.title)
