"""Reading what is stored: a guide that can be walked, a conversation that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from conversation_guide.errors import ExitCode, GuideHasErrors

from .desk import WORDS, archive, complain, library

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.storage.archive import StoredConversation
    from conversation_guide.storage.shelves import SessionRef

    from .speaking import Spoken


def read_guide(data: bytes) -> tuple[Guide | None, list[Problem], str]:
    """Read a guide's bytes: the guide where one can be made, its problems, and its text."""
    from conversation_guide.document.decode import decode
    from conversation_guide.guide.parse import parse_guide

    text, undecoded = decode(data)
    guide, problems = parse_guide(text)
    problems = sorted([*undecoded, *problems], key=lambda problem: problem.sort_key)
    return guide, problems, text


def errors_in(problems: list[Problem]) -> int:
    """Count the problems that stop a guide from being walked."""
    from conversation_guide.document.problems import Severity

    return sum(problem.severity is Severity.ERROR for problem in problems)


def walkable(data: bytes, name: str) -> Guide:
    """Read a guide to walk it. Raises GuideHasErrors, with `name` as its path."""
    guide, problems, _ = read_guide(data)
    count = errors_in(problems)
    if guide is None or count:
        raise GuideHasErrors(name, max(1, count))
    return guide


def find_guide(wanted: str) -> Guide:
    """Find a guide by id or path and read it to walk it."""
    return walkable(library().find(wanted).data, wanted)


@dataclass(frozen=True)
class Told:
    """A stored conversation, read: its guide, its state, and whether parts of it were lost."""

    ref: SessionRef
    spoken: Spoken
    conversation: Conversation
    code: ExitCode = ExitCode.DONE

    @cached_property
    def earlier(self) -> list[Conversation]:
        """The conversations that this one follows; what is missing of them is said, once."""
        from .following import earlier_than

        return earlier_than(self.conversation)


def read_session(wanted: str) -> Told:
    """Read a kept conversation; damage is told on standard error, and what is whole is given.

    A last line that was cut off costs nothing but itself. Damaged lines that had to be left out
    make the exit code 3.
    """
    keep = archive()
    stored = keep.read(keep.find(wanted))
    told = tell_again(stored)
    for key, damaged in (
        ("session.damaged", stored.damaged),
        ("session.damaged.private", stored.private_damaged),
    ):
        if damaged:
            lines = ", ".join(str(line) for line in damaged)
            complain(WORDS(key, n=len(damaged), lines=lines))
    if stored.torn and told.code is ExitCode.DONE:
        complain(WORDS("session.torn"))
    return told


def tell_again(stored: StoredConversation) -> Told:
    """Make of what is stored what was said, without a word about damage. Raises GuideHasErrors."""
    from conversation_guide.interview.engine import Interview

    from .speaking import speak_again

    spoken = speak_again(stored.guide_text, stored.translation, stored.ref.folder)
    # Only the walk knows which answers were set aside when a condition lapsed.
    conversation = Interview.replay(spoken.guide, stored.events, spoken.words).conversation
    lost = stored.damaged or stored.private_damaged
    code = ExitCode.COULD_NOT_GO_ON if lost else ExitCode.DONE
    return Told(stored.ref, spoken, conversation, code)


def file_name(ref: SessionRef) -> str:
    """Name a file for a conversation by date, guide and id: never by a person."""
    return f"{ref.day}_{ref.guide_id}_{ref.id}"
