"""What the Markdown pages of a conversation share: front matter, what was agreed, the one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.walks.agreeing import KEEP, SHARE, WISDOM
from conversation_guide.record.coverage import Coverage
from conversation_guide.record.summary import Commitment, Summary
from conversation_guide.words import Words

from .markdown_parts import escaped, front_matter, strong

FORMAT = 1
"""Version of a page's front matter and order; it stands first."""

Block = list[str]
"""Lines that belong together; an empty line parts one block from the next."""


def page(blocks: Iterable[Block]) -> str:
    """Set blocks under one another; the text ends with a line break."""
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def front(told: Summary | Coverage, audience: str) -> Block:
    """Give the front matter. Of a conversation written up later the minutes are not known."""
    values: dict[str, str | int] = {
        "format": FORMAT,
        "for": audience,
        "id": told.session,
        "kind": told.kind.value,
        "title": told.title,
        "guide": told.guide,
        "guide_version": told.guide_version,
        "language": told.language,
        "date": told.date,
        "minutes": told.minutes,
        "status": "finished" if told.finished else "unfinished",
        "program_version": told.program,
    }
    if told.afterwards:
        del values["minutes"]
    return front_matter(values)


def no_record(kind: SessionKind, words: Words) -> list[Block]:
    """Say first that a practice or a demo is no record; nothing of a live conversation."""
    return [] if kind is SessionKind.LIVE else [[strong(words(f"summary.{kind}"))]]


def agreed(summary: Summary, words: Words, voice: str) -> list[Block]:
    """Say what the family agreed to; nothing where nobody asked.

    `voice` is the group of keys that speaks: "summary" or "summary.family".
    """
    if summary.agreed is None:
        return []
    whom = summary.share_with
    said = {
        KEEP: words("summary.agreed.keep"),
        SHARE: words("summary.agreed.share.with", whom=whom)
        if whom
        else words("summary.agreed.share"),
        WISDOM: words("summary.agreed.wisdom"),
    }
    parts = [said[scope] for scope in said if scope in summary.agreed]
    if not parts:
        return [[escaped(words(f"{voice}.agreed.nothing"))]]
    sentences = [words(f"{voice}.agreed", parts="; ".join(parts))]
    if SHARE not in summary.agreed:
        sentences.append(words(f"{voice}.agreed.not-shared"))
    return [[escaped(" ".join(sentences))]]


def details(commitment: Commitment, parts: Sequence[str], words: Words) -> list[str]:
    """Say those of `parts` ("when", "with-whom", "obstacle", "sure") that were given."""
    told = {
        "when": commitment.when,
        "with-whom": commitment.with_whom,
        "obstacle": commitment.obstacle,
        "sure": "" if commitment.sure is None else str(commitment.sure),
    }
    return [words(f"summary.commitment.{part}", text=told[part]) for part in parts if told[part]]
