"""Reading what is stored: a guide that can be walked, a conversation that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conversation_guide.errors import ExitCode, GuideHasErrors

from .desk import WORDS, archive, complain, library

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.storage.archive import SessionRef


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


def find_guide(wanted: str) -> tuple[bytes, Guide]:
    """Find a guide by id or path and read it to walk it."""
    file = library().find(wanted)
    return file.data, walkable(file.data, wanted)


@dataclass(frozen=True)
class Told:
    """A stored conversation, read: its guide, its state, and whether parts of it were lost."""

    ref: SessionRef
    guide: Guide
    conversation: Conversation
    code: ExitCode


def read_session(wanted: str) -> Told:
    """Read a kept conversation; damage is told on standard error, and what is whole is given.

    A last line that was cut off costs nothing but itself. Damaged lines that had to be left out
    make the exit code 3.
    """
    from conversation_guide.interview.engine import Interview

    keep = archive()
    ref = keep.find(wanted)
    stored = keep.read(ref)
    guide, problems, _ = read_guide(stored.guide_text)
    if guide is None:
        raise GuideHasErrors(str(ref.folder / "guide.yaml"), max(1, errors_in(problems)))
    # Only the walk knows which answers were set aside when a condition lapsed.
    conversation = Interview.replay(guide, stored.events, WORDS).conversation
    for key, damaged in (
        ("session.damaged", stored.damaged),
        ("session.damaged.private", stored.private_damaged),
    ):
        if damaged:
            lines = ", ".join(str(line) for line in damaged)
            complain(WORDS(key, n=len(damaged), lines=lines))
    if stored.damaged or stored.private_damaged:
        return Told(ref, guide, conversation, ExitCode.COULD_NOT_GO_ON)
    if stored.torn:
        complain(WORDS("session.torn"))
    return Told(ref, guide, conversation, ExitCode.DONE)


def file_name(ref: SessionRef) -> str:
    """Name a file for a conversation by date, guide and id: never by a person."""
    return f"{ref.day}_{ref.guide_id}_{ref.id}"


def markdown_of(told: Told) -> str:
    """Write a conversation's summary as Markdown."""
    from conversation_guide.record.summary import summarise
    from conversation_guide.render.markdown import markdown

    return markdown(summarise(told.guide, told.conversation), WORDS)
